import Checkpoints
import Synchronization
import Tensors

/// What all states of an opened model share: the file, the architecture read from it and the weights in it. Compared by
/// identity, which is how a trace knows its model.
final class ModelCore: Sendable {
  let checkpoint: Checkpoint
  let architecture: Architecture
  let parameters: Parameters
  /// Values that stand in for tensors of the checkpoint, by their names in it.
  let values: [String: Tensor]
  /// Where the file has its weights.
  let names: PartNames
  let pooling: Pooling?
  /// A token of these ends a generated text: what the configuration and `generation_config.json` say together.
  let endOfText: Set<Int>
  /// Its weights in numbers, from the first that asked on.
  let parts = Mutex<[WeightPart]?>(nil)

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
    values = [:]
  }

  /// The same model with other values of some weights, or drawn ones for those that its file lacks.
  init(_ checkpoint: Checkpoint, values: [String: Tensor], make: ((String, [Int], PartKind) -> Tensor)? = nil) throws {
    let dialect = try Family.recognise(checkpoint)
    self.checkpoint = checkpoint
    names = dialect.names
    architecture = try dialect.read(checkpoint)
    var values = values
    parameters = try Parameters(checkpoint, names, architecture, values: values) { name, shape, kind in
      guard let made = make?(name, shape, kind) else { preconditionFailure("no value for the weight \(name)") }
      values[name] = made
      return made
    }
    self.values = values
    pooling = try Pooling(checkpoint)
    endOfText = try architecture.endOfText.union(
      checkpoint.json("generation_config.json").map { try $0.endOfText() } ?? [])
  }

  /// The same weights under another activation, which the configuration says too where it is one of transformers'.
  init(_ core: ModelCore, activation: Activation) throws {
    (names, pooling, endOfText) = (core.names, core.pooling, core.endOfText)
    (parameters, values) = (core.parameters, core.values)
    var architecture = core.architecture
    architecture.activation = activation
    self.architecture = architecture
    let old = core.checkpoint
    guard old.format == .safetensors else {
      checkpoint = old
      return
    }
    let key = ["activation_function", "hidden_act"].first { name in old.configuration[name] != nil }
    let name = try key ?? (architecture.huggingFaceConfig()["activation_function"] == nil ? "hidden_act" : "activation_function")
    checkpoint = Checkpoint(
      path: old.path, format: old.format,
      configuration: Configuration(
        source: old.configuration.source,
        values: ConfigObject(
          old.configuration.values.entries.filter { $0.key != name } + [(key: name, value: .string(activation.rawValue))])),
      tensors: old.tensors, files: old.files)
  }

  /// `core` with other values of its weights: what changes from one training step to the next.
  convenience init(_ core: ModelCore, values: [String: Tensor]) throws { try self.init(core, checkpoint: core.checkpoint, values: values) }

  /// The same where tensors of the checkpoint have other bytes too.
  init(_ core: ModelCore, checkpoint: Checkpoint, values: [String: Tensor]) throws {
    (names, architecture, pooling, endOfText) = (core.names, core.architecture, core.pooling, core.endOfText)
    self.checkpoint = checkpoint
    self.values = values
    parameters = try Parameters(checkpoint, names, architecture, values: values)
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
