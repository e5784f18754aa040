import Checkpoints
public import Tensors

extension Model {
  /// The names of all weights in the model's file, sorted.
  public var weightNames: [String] { core.parameters.names }

  /// Bytes of weights that are in memory instead of a mapped file.
  package var bytesInMemory: Int { core.values.reduce(0) { $0 + $1.value.count } * MemoryLayout<Float>.size }

  /// All weights as float32 by their names in the file: what training starts from.
  /// - Complexity: O(parameters): copies what lies in the file.
  public func weights() throws -> [String: Tensor] {
    var all: [String: Tensor] = [:]
    for name in weightNames where core.values[name] != nil || core.checkpoint.tensors[name]?.dtype != nil { all[name] = try stored(name) }
    return all
  }

  /// A weight as float32 by its name in the file.
  func stored(_ name: String) throws -> Tensor {
    if let value = core.values[name] { return value.detached }
    guard let entry = core.checkpoint.tensors[name], let dtype = entry.dtype else {
      preconditionFailure("\(name) is no weight of this model")
    }
    let count = entry.shape.reduce(1, *)
    return Weight(entry.bytes, dtype: dtype, outputs: count, inputs: 1, layout: .outIn).tensor().reshaped(entry.shape)
  }

  /// The same model with these values for its weights, under its own masks; without its sparsity, which was calibrated to others. Tracked values are leaves of what it runs: gradients
  /// reach them. Throws where values and architecture do not fit. Precondition: shapes are those of `weights()`.
  public func replacing(_ values: [String: Tensor]) throws -> Model {
    var other = Model(self, core: try ModelCore(core, values: core.values.merging(values) { $1 }))
    other.masks = masks
    return other
  }

  /// The same model with weights drawn from `seed`, as `new` draws them: what it would be from scratch.
  package func redrawn(seed: UInt64) throws -> Model {
    var random = Random(seed: seed)
    let outputs = [core.names.o.name, core.names.down.name].map { ".\($0)." }
    var drawn: [String: Tensor] = [:]
    for (name, value) in try weights().sorted(by: { $0.key < $1.key }) {
      if value.shape.count < 2 {
        drawn[name] = Tensor(repeating: name.hasSuffix("bias") || name.hasSuffix("beta") ? 0 : 1, shape: value.shape)
        continue
      }
      let deviation = outputs.contains { name.contains($0) } ? 0.02 / Double(2 * shape.nLayers).squareRoot() : 0.02
      drawn[name] = Tensor((0..<value.count).map { _ in Float(random.normal() * deviation) }, shape: value.shape)
    }
    return try replacing(drawn)
  }

  /// `core` with the tokenizer of `model`.
  init(_ model: Model, core: ModelCore) {
    self.core = core
    shape = ModelShape(core)
    (tokenizer, tokenizerRefusal) = (model.tokenizer, model.tokenizerRefusal)
  }

  /// The files of its checkpoint that belong to its tokenizer.
  package var tokenizerFiles: [String: Bytes] {
    core.checkpoint.files.filter { name, _ in
      ["tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.json", "merges.txt", "vocab.txt"].contains(name)
    }
  }
}

extension Model {
  /// The tokenizer that these files of a checkpoint make.
  package static func tokenizer(_ files: [String: Bytes]) throws -> any Tokenizer {
    try makeTokenizer(
      Checkpoint(
        path: "tokenizer", format: .safetensors, configuration: Configuration(source: "config.json", values: [:]), tensors: [:],
        files: files))
  }
}

/// The sizes of a model that is made from nothing.
public struct NewModel: Sendable, Equatable {
  /// A name of `Model.families`.
  public var family: String
  public var nLayers: Int
  public var dModel: Int
  public var nHeads: Int
  /// `nHeads` when nil; families without groups have no other.
  public var nKVHeads: Int?
  /// Four times `dModel`, or 8/3 of it where the MLP is gated, when nil.
  public var dMLP: Int?
  public var nContext: Int
  public var dVocab: Int
  /// Families whose rotary positions turn all features of a head, in pairs: their number has to be even.
  package static let turnsPairs: Set = ["llama", "mistral", "qwen2", "qwen3"]
  /// The family's own when nil.
  public var activation: Activation? = nil
  public init(family: String, nLayers: Int, dModel: Int, nHeads: Int, nContext: Int, dVocab: Int) {
    (self.family, self.nLayers, self.dModel, self.nHeads) = (family, nLayers, dModel, nHeads)
    (self.nContext, self.dVocab) = (nContext, dVocab)
  }

  private var isGated: Bool { ["llama", "mistral", "qwen2", "qwen3"].contains(family) }
  /// `dMLP`, or what stands for it.
  fileprivate var mlp: Int { dMLP ?? (isGated ? (8 * dModel / 3 + 31) / 32 * 32 : 4 * dModel) }
  /// The numbers in its matrices, known before one of them is made; vectors are few beside them.
  package var parameters: Int {
    let groups = dModel / max(nHeads, 1) * (nKVHeads ?? nHeads)
    let positions = ["gpt2", "bert"].contains(family) ? nContext : 0
    return (dVocab + positions) * dModel + nLayers * dModel * (2 * dModel + 2 * groups + (isGated ? 3 : 2) * mlp)
  }
}

extension Model {
  /// A model of these sizes with weights drawn from `seed`: matrices normal with deviation 0.02, those that write to the residual
  /// stream divided by √(2 · layers) (Radford et al. 2019), gains 1, biases 0; the unembedding is the embedding. `files` are those of
  /// its tokenizer; what ends a text for it, or its `<|endoftext|>`, does so for the model. Throws like opening a checkpoint that says the same.
  package static func new(_ sizes: NewModel, files: [String: Bytes], seed: UInt64) throws -> Model {
    let files = try settled(files)
    let dMLP = sizes.mlp
    // The keys of GPT-2 and those of everybody else; a family reads its own.
    let numbers: [(String, Int)] = [
      ("n_layer", sizes.nLayers), ("n_head", sizes.nHeads), ("n_embd", sizes.dModel), ("n_inner", dMLP), ("n_positions", sizes.nContext),
      ("num_hidden_layers", sizes.nLayers), ("num_attention_heads", sizes.nHeads),
      ("num_key_value_heads", sizes.nKVHeads ?? sizes.nHeads), ("hidden_size", sizes.dModel), ("intermediate_size", dMLP),
      ("max_position_embeddings", sizes.nContext), ("vocab_size", sizes.dVocab), ("head_dim", sizes.dModel / max(sizes.nHeads, 1)),
    ]
    // Without them llama.cpp takes for granted the numbers that GPT-2's vocabulary has. BERT's texts end as its tokenizer says.
    let tokenizer = sizes.family == "bert" || files.isEmpty ? nil : (try? Self.tokenizer(files)) as? PipelineTokenizer
    let end = tokenizer?.eos ?? tokenizer?.endOfText
    let draft = ConfigObject(
      [("model_type", .string(sizes.family)), ("tie_word_embeddings", .bool(true))] + (end.map { [("eos_token_id", .int($0))] } ?? [])
        + (sizes.activation.map { [("activation_function", .string($0.rawValue)), ("hidden_act", .string($0.rawValue))] } ?? [])
        + numbers.map { ($0.0, ConfigValue.int($0.1)) })
    func checkpoint(_ config: ConfigObject) -> Checkpoint {
      Checkpoint(
        path: sizes.family, format: .safetensors, configuration: Configuration(source: "config.json", values: config), tensors: [:],
        files: files)
    }
    let dialect = try Family.recognise(checkpoint(draft))
    let it = try dialect.read(checkpoint(draft))
    var random = Random(seed: seed)
    let core = try ModelCore(checkpoint(try it.huggingFaceConfig(.init(bos: tokenizer?.bos ?? end))), values: [:]) { _, shape, kind in
      let count = shape.reduce(1, *)
      let deviation = kind == .residualOutput ? 0.02 / Double(2 * sizes.nLayers).squareRoot() : 0.02
      switch kind {
      case .gain: return Tensor(repeating: 1, shape: shape)
      case .bias: return Tensor(repeating: 0, shape: shape)
      case .matrix, .residualOutput: return Tensor((0..<count).map { _ in Float(random.normal() * deviation) }, shape: shape)
      }
    }
    return try Model(core)
  }
}
