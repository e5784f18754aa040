import Checkpoints
import Tensors

extension Model {
  /// SHA-256 over what the model computes with: its configuration, and every tensor by name, type, shape and bytes. The same for
  /// the same checkpoint wherever it lies; masks are no part of it.
  /// - Complexity: O(bytes): reads every weight.
  package var digest: String {
    var hash = SHA256()
    hash.update(settings { !$0.hasPrefix("tokenizer.") })
    let names = Set(core.checkpoint.tensors.keys).union(core.values.keys)
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }) {
      // What training has put in the place of a tensor counts, not the tensor.
      guard let (type, shape, bytes) = core.values[name].map({ ("F32", $0.shape, Bytes($0)) })
        ?? core.checkpoint.tensors[name].map({ ($0.type, $0.shape, $0.bytes) })
      else { continue }
      hash.update("\(name) \(type) \(shape) \(bytes.count)\n")
      hash.update(bytes)
    }
    return hash.hex
  }

  /// SHA-256 over the files, or the metadata, that the tokenizer is made from; nil where there is no tokenizer.
  package var tokenizerDigest: String? {
    guard tokenizer != nil else { return nil }
    var hash = SHA256()
    for (name, bytes) in tokenizerFiles.sorted(by: { $0.key < $1.key }) where !isSettling(name, bytes) {
      hash.update("\(name) \(bytes.count)\n")
      hash.update(bytes)
    }
    if core.checkpoint.format == .gguf { hash.update(settings { $0.hasPrefix("tokenizer.") }) }
    return hash.hex
  }

  private func settings(where isWanted: (String) -> Bool) -> [UInt8] {
    let entries = core.checkpoint.configuration.values.entries.filter { isWanted($0.key) }
    return ConfigValue.object(ConfigObject(entries)).json
  }
}
