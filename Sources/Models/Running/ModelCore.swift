import Checkpoints

/// What all states of an opened model share: the file, the architecture read from it and the weights in it. Compared by
/// identity, which is how a trace knows its model.
final class ModelCore: Sendable {
  let checkpoint: Checkpoint
  let architecture: Architecture
  let parameters: Parameters
  /// Where the file has its weights.
  let names: PartNames
  let pooling: Pooling?
  /// A token of these ends a generated text: what the configuration and `generation_config.json` say together.
  let endOfText: Set<Int>

  init(_ checkpoint: Checkpoint) throws {
    let dialect = try Family.recognise(checkpoint)
    try checkpoint.configuration.require("quantization_config", in: [])
    self.checkpoint = checkpoint
    names = dialect.names
    architecture = try dialect.read(checkpoint)
    parameters = try Parameters(checkpoint, dialect.names, architecture)
    pooling = try Pooling(checkpoint)
    endOfText = try architecture.endOfText.union(
      checkpoint.json("generation_config.json").map { try $0.endOfText() } ?? [])
  }
}

extension Checkpoint {
  /// A JSON object that came along with the weights; nil when there is no such file.
  func json(_ name: String) throws -> Configuration? {
    guard let bytes = files[name] else { return nil }
    let file = path + "/" + name
    return Configuration(source: file, values: try ConfigValue(json: bytes, file: file).asObject ?? [:])
  }
}
