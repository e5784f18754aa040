import Checkpoints
import Tensors

extension Model {
  /// SHA-256 over what the model computes with: its configuration, and every tensor by name, type, shape and bytes. The same for
  /// the same checkpoint wherever it lies; masks are no part of it.
  /// - Complexity: O(bytes): reads every weight.
  package var digest: String {
    var hash = SHA256()
    hash.update(settings { !$0.hasPrefix("tokenizer.") })
    for (name, tensor) in core.checkpoint.tensors.sorted(by: { Array($0.key.utf8).lexicographicallyPrecedes($1.key.utf8) }) {
      hash.update("\(name) \(tensor.type) \(tensor.shape) \(tensor.bytes.count)\n")
      hash.update(tensor.bytes)
    }
    return hash.hex
  }

  /// SHA-256 over the files, or the metadata, that the tokenizer is made from; nil where there is no tokenizer.
  package var tokenizerDigest: String? {
    guard tokenizer != nil else { return nil }
    var hash = SHA256()
    for (name, bytes) in tokenizerFiles.sorted(by: { $0.key < $1.key }) {
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
