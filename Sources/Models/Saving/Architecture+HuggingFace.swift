package import Checkpoints
package import Tensors
import Wording

/// How a family is written down in `config.json`: the classes of transformers and the keys besides the common ones.
private struct HuggingFaceForm: Sendable {
  typealias Entry = ConfigObject.Entry
  /// The class with the head for logits, and the one without where there is such.
  let model: String
  var headless: String? = nil
  /// The class refuses a number of heads that does not divide the model's width, whatever `head_dim` says.
  var dividesWidth = false
  /// The class with a head for classes.
  var classifier: String { (headless ?? model).dropLast("Model".count) + "ForSequenceClassification" }
  let entries: @Sendable (Architecture) -> [Entry]

  static let all: [String: HuggingFaceForm] = [
    "gpt2": HuggingFaceForm(model: "GPT2LMHeadModel", headless: "GPT2Model", entries: gpt2),
    "gpt_neox": HuggingFaceForm(model: "GPTNeoXForCausalLM", headless: "GPTNeoXModel", entries: neoX),
    "llama": HuggingFaceForm(model: "LlamaForCausalLM", headless: "LlamaModel", dividesWidth: true) {
      llama($0) + [("attention_bias", .bool($0.biases.qkv)), ("mlp_bias", .bool($0.biases.mlp))]
    },
    "mistral": HuggingFaceForm(model: "MistralForCausalLM", headless: "MistralModel") {
      llama($0) + [("sliding_window", $0.window.first.flatMap { $0 }.map { .int($0) } ?? .null)]
    },
    "qwen2": HuggingFaceForm(model: "Qwen2ForCausalLM", headless: "Qwen2Model") { llama($0) + windows($0) },
    "qwen3": HuggingFaceForm(model: "Qwen3ForCausalLM", headless: "Qwen3Model") {
      llama($0) + [("attention_bias", .bool($0.biases.qkv))] + windows($0)
    },
    "bert": HuggingFaceForm(model: "BertForMaskedLM", headless: "BertModel", entries: bert),
  ]

  @Sendable private static func gpt2(_ it: Architecture) -> [Entry] {
    let byLayer = it.nLayers > 1 && it.attentionScale[1] != it.attentionScale[0]
    return [
      ("vocab_size", .int(it.dVocab)), ("n_positions", .int(it.nContext)), ("n_embd", .int(it.dModel)),
      ("n_layer", .int(it.nLayers)), ("n_head", .int(it.dModel / it.dHead)), ("n_inner", .int(it.dMLP)),
      ("activation_function", .string(it.activation.rawValue)), ("layer_norm_epsilon", number(it.epsilon)),
      ("scale_attn_weights", .bool(it.attentionScale[0] != 1)), ("scale_attn_by_inverse_layer_idx", .bool(byLayer)),
    ]
  }

  @Sendable private static func neoX(_ it: Architecture) -> [Entry] {
    transformer(it, heads: it.dModel / it.dHead) + [
      ("layer_norm_eps", number(it.epsilon)), ("use_parallel_residual", .bool(it.arrangement == .parallel)),
      ("attention_bias", .bool(it.biases.qkv)),
    ] + rotary(it, base: "rotary_emb_base", fraction: "rotary_pct")
  }

  @Sendable private static func llama(_ it: Architecture) -> [Entry] {
    transformer(it) + [
      ("num_key_value_heads", .int(it.nKVHeads)), ("head_dim", .int(it.dHead)), ("rms_norm_eps", number(it.epsilon)),
    ] + rotary(it, base: "rope_theta")
  }

  @Sendable private static func bert(_ it: Architecture) -> [Entry] {
    transformer(it, heads: it.dModel / it.dHead) + [("type_vocab_size", .int(it.tokenTypes)), ("layer_norm_eps", number(it.epsilon))]
  }

  /// Keys that all families but GPT-2 share. Where the width of a head is the model's by the number of heads, that number stays.
  private static func transformer(_ it: Architecture, heads: Int? = nil) -> [Entry] {
    [
      ("vocab_size", .int(it.dVocab)), ("max_position_embeddings", .int(it.nContext)), ("hidden_size", .int(it.dModel)),
      ("num_hidden_layers", .int(it.nLayers)), ("num_attention_heads", .int(heads ?? it.nHeads)),
      ("intermediate_size", .int(it.dMLP)), ("hidden_act", .string(it.activation.rawValue)),
    ]
  }

  /// Qwen's windows, which can begin at some layer; the list of layers says where.
  private static func windows(_ it: Architecture) -> [Entry] {
    guard let first = it.window.firstIndex(where: { $0 != nil }), let size = it.window[first] else {
      return [("use_sliding_window", .bool(false)), ("sliding_window", .null)]
    }
    let kinds = it.window.map { ConfigValue.string($0 == nil ? "full_attention" : "sliding_attention") }
    return [
      ("use_sliding_window", .bool(true)), ("sliding_window", .int(size)), ("max_window_layers", .int(first)),
      ("layer_types", .array(kinds)),
    ]
  }

  /// The base and the rule in the spelling that versions 4 and 5 of transformers both read.
  private static func rotary(_ it: Architecture, base: String, fraction: String? = nil) -> [Entry] {
    guard let rotary = it.rotary else { return [] }
    var entries: [Entry] = [(base, number(rotary.base))]
    if let fraction {
      // The reader rounds down: a share that falls short of its number of features by a bit would lose one.
      var share = Double(rotary.dim) / Double(it.dHead)
      if Int(share * Double(it.dHead)) < rotary.dim { share = share.nextUp }
      entries.append((fraction, .double(share)))
    }
    switch rotary.scaling.named {
    case .none, .divisors: break
    case .linear(let factor):
      entries.append(("rope_scaling", .object(["rope_type": .string("linear"), "factor": number(factor)])))
    case .llama3(let rule):
      entries.append((
        "rope_scaling",
        .object([
          "rope_type": .string("llama3"), "factor": number(rule.factor), "low_freq_factor": number(rule.lowFactor),
          "high_freq_factor": number(rule.highFactor), "original_max_position_embeddings": whole(rule.original),
        ])
      ))
    case .yarn(let rule):
      entries.append((
        "rope_scaling",
        .object([
          "rope_type": .string("yarn"), "factor": number(rule.factor), "beta_fast": number(rule.betaFast),
          "beta_slow": number(rule.betaSlow), "original_max_position_embeddings": whole(rule.original),
          "attention_factor": number(rule.amplitude), "truncate": .bool(rule.truncate),
        ])
      ))
    }
    return entries
  }

  private static func number(_ value: Double) -> ConfigValue { .double(value) }
  /// The shortest decimal that is this float: 1e-05 rather than 9.999999747378752e-06.
  private static func number(_ value: Float) -> ConfigValue { .double(Double("\(value)") ?? Double(value)) }
  private static func whole(_ value: Double) -> ConfigValue { Int(exactly: value).map { .int($0) } ?? .double(value) }
}

extension Rotary.Scaling {
  /// Divisors from a GGUF file as the rule that Llama 3.1 and its successors were made with; whether they are that rule's shows
  /// when the configuration is read back.
  fileprivate var named: Rotary.Scaling {
    guard case .divisors(let divisors) = self, let factor = divisors.max(), factor > 1 else { return self }
    return .llama3(Rotary.Llama3(factor: Double(factor), lowFactor: 1, highFactor: 4, original: 8192))
  }
}

extension Architecture {
  /// What goes besides the architecture into `config.json`.
  struct HuggingFaceSettings {
    /// False for an encoder without a head for logits.
    var hasLogits = true
    /// Of a model with a head for classes, their names.
    var classes: [String]? = nil
    var dtype = DType.f32
    var bos: Int? = nil
    var pad: Int? = nil
  }

  /// `config.json` of this architecture, as transformers and this program read it; with the key `layersKey` only this program does. Throws `SavingError.notExpressible` where
  /// no configuration of the family means this architecture: what is returned has been read back and compared.
  func huggingFaceConfig(_ settings: HuggingFaceSettings = HuggingFaceSettings()) throws -> ConfigObject {
    guard let form = HuggingFaceForm.all[family], let dialect = Family.all.first(where: { $0.name == family })?.dialects[.safetensors]
    else { throw notExpressible("safetensors", Phrase("this family", "这一族模型")) }
    let model = settings.classes == nil ? settings.hasLogits ? form.model : form.headless ?? form.model : form.classifier
    let ends = endOfText.sorted().map { ConfigValue.int($0) }
    var config = ConfigObject(
      [
        ("architectures", .array([.string(model)])), ("model_type", .string(dialect.key)),
        ("dtype", .string(settings.dtype.configName)),
      ] + form.entries(self) + [
        ("tie_word_embeddings", .bool(tied)), ("bos_token_id", settings.bos.map { .int($0) } ?? .null),
        ("eos_token_id", ends.isEmpty ? .null : ends.count == 1 ? ends[0] : .array(ends)),
        ("pad_token_id", settings.pad.map { .int($0) } ?? .null),
      ] + (settings.classes.map(Self.classes) ?? []))
    func difference() throws -> Phrase? {
      let checkpoint = Checkpoint(
        path: "config.json", format: .safetensors, configuration: Configuration(source: "config.json", values: config), tensors: [:])
      return try firstDifference(from: dialect.read(checkpoint))
    }
    guard try difference() != nil || form.dividesWidth && dModel % nHeads != 0 else { return config }
    // Widths that transformers has no words for are said in our own.
    config = ConfigObject(config.entries + [(key: Self.layersKey, value: layersValue)])
    if let difference = try difference() { throw notExpressible("safetensors", difference) }
    return config
  }

  /// The classes of a head as transformers keeps them.
  private static func classes(_ names: [String]) -> [ConfigObject.Entry] {
    [
      ("id2label", .object(ConfigObject(names.enumerated().map { ("\($0)", .string($1)) }))),
      ("label2id", .object(ConfigObject(names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map { ($1, .int($0)) }))),
      ("problem_type", .string("single_label_classification")),
    ]
  }

  func notExpressible(_ format: String, _ what: Phrase, tip: Phrase? = nil) -> SavingError {
    .notExpressible(format: format, family: family, what: what, tip: tip)
  }
}

extension DType {
  /// The name in `config.json`.
  var configName: String {
    switch self {
    case .f16: "float16"
    case .bf16: "bfloat16"
    default: "float32"
    }
  }
}

extension Model {
  /// `config.json` of this model, made from what was read from its file whatever the format; see
  /// `Architecture.huggingFaceConfig`.
  package func huggingFaceConfig(dtype: DType = .f32) throws -> ConfigObject {
    try core.architecture.huggingFaceConfig(
      .init(hasLogits: shape.hasLogits, classes: shape.classes, dtype: dtype, bos: tokenizer?.bos ?? core.checkpoint.configuration["bos_token_id"]?.asInt))
  }
}
