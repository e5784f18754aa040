import Checkpoints
import Tensors
import Wording

/// What `Course` wrote for going on: tensors, and a hash over all of them. A run that went on from a bit that has flipped would end in
/// other bits than it would have, or in none, and nothing would say why.
struct SavedState {
  private let file: SafetensorsFile
  private static let hashKey = "sha256"

  /// Throws `WorkbenchError.damagedCheckpoint` where the file is not what was written, and `.missingCheckpoint` where there is none.
  init(_ path: String) throws {
    guard Files.exists(path) else { throw WorkbenchError.missingCheckpoint(path) }
    let bytes = try Bytes(mapping: path)
    do { file = try SafetensorsFile(bytes, file: path) } catch {
      throw WorkbenchError.damagedCheckpoint(path, reason: error.worded.phrase)
    }
    // Those of earlier versions have none.
    guard let hash = file.metadata[Self.hashKey] else { return }
    guard hash == Self.hash(file.tensors.map { ($0.name, $0.shape, $0.bytes) }) else {
      throw WorkbenchError.damagedCheckpoint(path, reason: Phrase("its numbers are not those that were written", "其中的数值与写入时不同"))
    }
  }

  static func write(_ tensors: [(name: String, tensor: Tensor)], to path: String) throws {
    let hash = hash(tensors.map { ($0.name, $0.tensor.shape, Bytes($0.tensor)) })
    try writeSafetensors(tensors, metadata: ["format": "pt", hashKey: hash], to: path)
  }

  /// How many of its tensors are a model's, and not what goes with them.
  var weightCount: Int { file.tensors.count { !$0.name.contains("#") } }

  /// A float32 tensor of it; nil when it has none of that name.
  func tensor(_ name: String) -> Tensor? {
    guard let entry = file.tensors.first(where: { $0.name == name }), entry.dtype == .f32 else { return nil }
    let count = entry.shape.reduce(1, *)
    return Weight(entry.bytes, dtype: .f32, outputs: count, inputs: 1, layout: .outIn).tensor().reshaped(entry.shape)
  }

  private static func hash(_ tensors: [(name: String, shape: [Int], bytes: Bytes)]) -> String {
    var hash = SHA256()
    for (name, shape, bytes) in tensors.sorted(by: { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }) {
      hash.update("\(name) \(shape)\n")
      hash.update(bytes)
    }
    return hash.hex
  }
}
