import Checkpoints
import Tensors
import Wording

/// How a family is written down in the metadata of a GGUF file, under the keys of llama.cpp.
private struct GGUFForm: Sendable {
  typealias Entry = (key: String, value: GGUFValue)
  /// Whose dialect it is written in: files of Mistral say `llama`.
  let family: String
  /// Readers want the output matrix even where it is the embedding.
  var writesTied = false
  /// Keys besides the common ones; without the architecture's name before them.
  let entries: @Sendable (Architecture) -> [Entry]

  static let all: [String: GGUFForm] = [
    "gpt2": GGUFForm(family: "gpt2") { [("attention.layer_norm_epsilon", .float32($0.epsilon))] },
    "gpt_neox": GGUFForm(family: "gpt_neox", writesTied: true) {
      [
        ("attention.layer_norm_epsilon", .float32($0.epsilon)), ("use_parallel_residual", .bool($0.arrangement == .parallel)),
      ] + rotary($0)
    },
    "llama": GGUFForm(family: "llama", entries: llama), "mistral": GGUFForm(family: "llama", entries: llama),
    "qwen2": GGUFForm(family: "qwen2", entries: llama), "qwen3": GGUFForm(family: "qwen3", entries: llama),
    "bert": GGUFForm(family: "bert") {
      [("attention.layer_norm_epsilon", .float32($0.epsilon)), ("attention.causal", .bool(false))]
    },
  ]

  @Sendable private static func llama(_ it: Architecture) -> [Entry] {
    [
      ("attention.head_count_kv", number(it.nKVHeads)), ("attention.key_length", number(it.dHead)),
      ("attention.value_length", number(it.dHead)), ("attention.layer_norm_rms_epsilon", .float32(it.epsilon)),
    ] + rotary(it)
  }

  private static func rotary(_ it: Architecture) -> [Entry] {
    guard let rotary = it.rotary else { return [] }
    let entries: [Entry] = [
      ("rope.dimension_count", number(rotary.dim)), ("rope.freq_base", .float32(Float(rotary.base))),
    ]
    guard case .linear(let factor) = rotary.scaling else { return entries }
    return entries + [("rope.scaling.type", .string("linear")), ("rope.scaling.factor", .float32(Float(factor)))]
  }

  static func number(_ value: Int) -> GGUFValue { .uint32(UInt32(clamping: value)) }
}

/// A model as a GGUF file describes it.
struct GGUFDescription {
  let names: PartNames
  let metadata: [(key: String, value: GGUFValue)]
  /// Divisors of the rotary frequencies, for the rules that the metadata has no words for.
  let ropeDivisors: Tensor?
  let order: TensorPlan.PairOrder
  let writesTied: Bool
  /// The architecture's name in the file, which begins its keys.
  let key: String
}

extension Architecture {
  /// The name of the tensor of `ropeDivisors`.
  static let ropeDivisorsName = "rope_freqs.weight"

  /// Everything about this architecture that goes into a GGUF file. Throws `SavingError.notExpressible` where llama.cpp has no
  /// words for it: what is returned has been read back and compared.
  func ggufDescription(hasLogits: Bool, path: String) throws -> GGUFDescription {
    guard let form = GGUFForm.all[family], let dialect = Family.all.first(where: { $0.name == form.family })?.dialects[.gguf]
    else { throw notExpressible("GGUF", Phrase("this family", "这一族模型")) }
    if hasLogits, dialect.names.head == nil {
      throw notExpressible(
        "GGUF", Phrase("its head for masked tokens", "其掩码 token 预测头"),
        tip: Phrase("save it as safetensors", "请保存为 safetensors"))
    }
    if !hasLogits, dialect.names.head != nil {
      // A file without a matrix for logits means the embedding to be it.
      throw notExpressible(
        "GGUF", Phrase("its lack of a head for logits", "其没有输出层这一点"), tip: Phrase("save it as safetensors", "请保存为 safetensors"))
    }
    if let rotary, !rotary.dim.isMultiple(of: 2) {
      throw notExpressible(
        "GGUF", Phrase("its odd number of rotary features", "其奇数维的旋转"), tip: Phrase("save it as safetensors", "请保存为 safetensors"))
    }
    let common: [(key: String, value: GGUFValue)] = [
      ("vocab_size", GGUFForm.number(dVocab)), ("context_length", GGUFForm.number(nContext)),
      ("embedding_length", GGUFForm.number(dModel)), ("block_count", GGUFForm.number(nLayers)),
      ("feed_forward_length", GGUFForm.number(dMLP)), ("attention.head_count", GGUFForm.number(nHeads)),
    ]
    var metadata = [(key: "general.architecture", value: GGUFValue.string(dialect.key))]
    metadata += (common + form.entries(self)).map { (key: dialect.key + "." + $0.key, value: $0.value) }
    let divisors = rotary?.divisors.map { Tensor($0, shape: [$0.count]) }

    let isInterleaved = try checkReadBack(dialect, metadata, divisors, writesTied: form.writesTied, path: path)
    let order: TensorPlan.PairOrder =
      isInterleaved == rotary?.interleaved ?? isInterleaved ? .kept : isInterleaved ? .neighbours : .halves
    return GGUFDescription(
      names: dialect.names, metadata: metadata, ropeDivisors: divisors, order: order, writesTied: form.writesTied, key: dialect.key)
  }

  /// Reads the description as a file with it would be read; throws where that is another model. Returns whether the file has
  /// rotary pairs as neighbours.
  private func checkReadBack(
    _ dialect: Family.Dialect, _ metadata: [(key: String, value: GGUFValue)], _ divisors: Tensor?, writesTied: Bool, path: String
  ) throws -> Bool {
    var tensors: [String: TensorEntry] = [:]
    func add(_ name: String, _ shape: [Int], _ bytes: Bytes = Bytes([])) {
      tensors[name] = TensorEntry(name: name, type: "F32", shape: shape, bytes: bytes, file: path)
    }
    if let divisors { add(Self.ropeDivisorsName, divisors.shape, encode(divisors, as: .f32)) }
    if !tied || writesTied { add("output.weight", [dVocab, dModel]) }
    if tokenTypes > 0 { add("token_types.weight", [tokenTypes, dModel]) }
    // The reader goes by the biases that are there.
    if biases.qkv { add("blk.0.attn_q.bias", [dModel]) }
    if biases.attentionOut { add("blk.0.attn_output.bias", [dModel]) }
    if biases.mlp { add("blk.0.ffn_up.bias", [dMLP]) }
    let values = metadata.compactMap { entry in entry.value.configValue.map { (key: entry.key, value: $0) } }
    var back = try dialect.read(
      Checkpoint(
        path: path, format: .gguf, configuration: Configuration(source: path, values: ConfigObject(values)), tensors: tensors))
    back.endOfText = endOfText  // belongs to the vocabulary
    if let difference = firstDifference(from: back) {
      throw notExpressible("GGUF", difference, tip: Phrase("save it as safetensors", "请保存为 safetensors"))
    }
    return back.rotary?.interleaved ?? false
  }
}

extension Rotary {
  /// What each frequency of the plain rule is divided by, where llama.cpp has no other words for it.
  fileprivate var divisors: [Float]? {
    switch scaling {
    case .none, .linear, .yarn: return nil
    case .divisors(let factors): return factors
    case .llama3: return zip(Rotary(base: base, dim: dim).frequencies, frequencies).map { $0 / $1 }
    }
  }
}

extension GGUFValue {
  /// The value as a reader sees it.
  fileprivate var configValue: ConfigValue? {
    switch self {
    case .uint32(let value): .int(Int(value))
    case .float32(let value): .double(Double(value))
    case .bool(let value): .bool(value)
    case .string(let value): .string(value)
    default: nil
    }
  }
}
