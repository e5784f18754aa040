import Tensors
import Wording

/// `model.safetensors.index.json`: which shard of a checkpoint holds which tensor.
struct SafetensorsIndex {
  static let fileName = "model.safetensors.index.json"

  /// Opens the shards that the index names and takes from each the tensors that the index places there.
  ///
  /// A shard is a plain file name: an index cannot reach outside its own folder. Tensors of a shard that the index does not
  /// name are left alone.
  static func tensors(in folder: Folder, index: Bytes) throws -> [TensorEntry] {
    let file = folder.path(fileName)
    let found = try ConfigValue(json: index, file: file)["weight_map"]
    guard let map = found?.asObject else {
      throw CheckpointError.field(
        file: file, field: "weight_map", found: found?.summary,
        allowed: Phrase("an object from tensor names to file names", "从张量名到文件名的对象"))
    }
    var placed: [String: [String]] = [:]
    for (tensor, value) in map.entries {
      guard let shard = value.asString, Folder.isPlainName(shard) else {
        throw CheckpointError.field(
          file: file, field: "weight_map.\(tensor)", found: value.summary,
          allowed: Phrase("the name of a file in the same folder", "同一文件夹内的文件名"))
      }
      placed[shard, default: []].append(tensor)
    }
    return try placed.sorted { $0.key < $1.key }.flatMap { shard, names in
      guard let bytes = try folder.read(shard) else {
        throw CheckpointError.missingFile(
          folder: folder.name, file: shard,
          reason: Phrase(
            "\(fileName) places \(names.count) tensors in it", "\(fileName) 指出其中应有 \(names.count) 个张量"))
      }
      let found = try SafetensorsFile(bytes, file: folder.path(shard)).tensors
      let byName = Dictionary(found.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      return try names.map { name in
        guard let entry = byName[name] else {
          throw CheckpointError.missingTensor(file: folder.path(shard), tensor: name, similar: [])
        }
        return entry
      }
    }
  }
}
