import Checkpoints
import Tensors
import Wording

// Llama and the families that differ from it by an option or two: RMSNorm before, rotary positions, grouped key/value
// heads, a gated MLP.

extension Family {
  static let llama = family("llama", gguf: .init("llama", interleaved: true)) { config, it in
    let bias = try config.bool("attention_bias", default: false)
    it.biases = .init(qkv: bias, attentionOut: bias, mlp: try config.bool("mlp_bias", default: false))
  }
  /// GGUF files of Mistral say `llama`.
  static let mistral = family("mistral", defaults: .init(kvHeads: 8, dMLP: 14336, nContext: 131_072)) { config, it in
    let window = config["sliding_window"] == .null ? nil : try config.int("sliding_window", in: Architecture.size, default: 4096)
    it.window = Array(repeating: window, count: it.nLayers)
  }
  static let qwen2 = family("qwen2", defaults: .qwen2, gguf: .init("qwen2", interleaved: false)) { config, it in
    it.biases = .init(qkv: true)
    it.window = try windows(config, nLayers: it.nLayers)
  }
  static let qwen3 = family(
    "qwen3", defaults: .qwen3, names: { $0.qNorm = "self_attn.q_norm"; $0.kNorm = "self_attn.k_norm" },
    gguf: .init("qwen3", interleaved: false) { $0.qNorm = "attn_q_norm"; $0.kNorm = "attn_k_norm" }
  ) { config, it in
    let bias = try config.bool("attention_bias", default: false)
    it.biases = .init(qkv: bias, attentionOut: bias, mlp: false)
    it.window = try windows(config, nLayers: it.nLayers)
  }

  /// What transformers takes for keys that a configuration leaves out.
  private struct Defaults: Sendable {
    var kvHeads: Int? = nil
    var dMLP = 11008
    var nContext = 2048
    var dVocab = 32000
    var dHead: Int? = nil
    static let qwen2 = Defaults(kvHeads: 32, dMLP: 22016, nContext: 32768, dVocab: 151_936)
    static let qwen3 = Defaults(kvHeads: 32, dMLP: 22016, nContext: 32768, dVocab: 151_936, dHead: 128)
  }
  private struct GGUF: Sendable {
    let key: String
    /// Whether the converter reordered q and k so that rotary pairs are neighbours; their hooks then show that order.
    let interleaved: Bool
    let change: @Sendable (inout PartNames) -> Void
    init(_ key: String, interleaved: Bool, change: @escaping @Sendable (inout PartNames) -> Void = { _ in }) {
      self.key = key
      self.interleaved = interleaved
      self.change = change
    }
  }

  private static func family(
    _ name: String, defaults: Defaults = Defaults(), names change: (inout PartNames) -> Void = { _ in }, gguf: GGUF? = nil,
    adjust: @escaping @Sendable (Configuration, inout Architecture) throws -> Void
  ) -> Family {
    var names = llamaNames
    change(&names)
    var dialects: [Checkpoint.Format: Dialect] = [
      .safetensors: Dialect(key: name, names: names) { checkpoint in
        var it = try readLlama(checkpoint.configuration, family: name, defaults: defaults)
        try adjust(checkpoint.configuration, &it)
        return it
      }
    ]
    if let gguf {
      var names = llamaGGUFNames
      gguf.change(&names)
      dialects[.gguf] = Dialect(key: gguf.key, names: names) { checkpoint in
        var it = try Architecture.gguf(checkpoint, family: name, norm: .rms, activation: .silu)
        it.rotary = try Rotary.gguf(checkpoint, dHead: it.dHead, interleaved: gguf.interleaved)
        return it
      }
    }
    return Family(name: name, dialects: dialects)
  }

  private static let llamaNames = PartNames(
    prefixes: ["model.", ""],
    embed: "embed_tokens.weight",
    block: "layers.#.",
    ln1: "input_layernorm",
    q: "self_attn.q_proj",
    k: "self_attn.k_proj",
    v: "self_attn.v_proj",
    o: "self_attn.o_proj",
    ln2: "post_attention_layernorm",
    gate: "mlp.gate_proj",
    up: "mlp.up_proj",
    down: "mlp.down_proj",
    finalNorm: "norm",
    head: .init(unembed: ["lm_head.weight"]),
    classifier: .decoder,
    buffers: ["self_attn.rotary_emb.inv_freq"])

  private static let llamaGGUFNames = PartNames(
    embed: "token_embd.weight",
    block: "blk.#.",
    ln1: "attn_norm",
    q: "attn_q",
    k: "attn_k",
    v: "attn_v",
    o: "attn_output",
    ln2: "ffn_norm",
    gate: "ffn_gate",
    up: "ffn_up",
    down: "ffn_down",
    finalNorm: "output_norm",
    head: .init(unembed: ["output.weight"]))

  private static func readLlama(_ config: Configuration, family: String, defaults: Defaults) throws -> Architecture {
    let dModel = try config.int("hidden_size", in: Architecture.size, default: 4096)
    let nHeads = try config.int("num_attention_heads", in: Architecture.size, default: 32)
    let nLayers = try config.int("num_hidden_layers", in: Architecture.layers, default: 32)
    let nContext = try config.int("max_position_embeddings", in: Architecture.size, default: defaults.nContext)
    let kvDefault = config["num_key_value_heads"] == .null ? nHeads : defaults.kvHeads ?? nHeads
    // A head's width may be chosen freely; only where it is left out must the heads divide the model's.
    let hasHead = config["head_dim"] != nil && config["head_dim"] != .null
    let dHead =
      hasHead || defaults.dHead != nil
      ? try config.int("head_dim", in: 1...65_536, default: defaults.dHead)
      : try Architecture.evenHead(config, dModel: dModel, nHeads: nHeads, key: "num_attention_heads")
    let it = Architecture(
      family: family, nLayers: nLayers, nHeads: nHeads,
      nKVHeads: try config.int("num_key_value_heads", in: Architecture.size, default: kvDefault), dModel: dModel, dHead: dHead,
      dMLP: try config.int("intermediate_size", in: Architecture.size, default: defaults.dMLP), nContext: nContext,
      dVocab: try config.int("vocab_size", in: Architecture.size, default: defaults.dVocab),
      norm: .rms, epsilon: Float(try config.double("rms_norm_eps", in: 0...1, default: 1e-6)),
      activation: try config.activation("hidden_act", default: "silu"),
      rotary: try Rotary.read(config, dHead: dHead, nContext: nContext),
      attentionScale: Array(repeating: 1 / Float(dHead).squareRoot(), count: nLayers),
      window: Array(repeating: nil, count: nLayers),
      tied: try config.bool("tie_word_embeddings", default: false), endOfText: try config.endOfText())
    try it.validate(config, heads: "num_attention_heads", kvHeads: "num_key_value_heads")
    return it
  }

  /// Qwen's windows: off, or on from layer `max_window_layers`, or as `layer_types` lists them.
  private static func windows(_ config: Configuration, nLayers: Int) throws -> [Int?] {
    var kinds = (0..<nLayers).map { _ in "full_attention" }
    var size: Int? = nil
    if try config.bool("use_sliding_window", default: false), config["sliding_window"] != .null {
      size = try config.int("sliding_window", in: Architecture.size, default: 4096)
      let first = try config.int("max_window_layers", in: 0...Architecture.size.upperBound, default: 28)
      kinds = (0..<nLayers).map { $0 < first ? "full_attention" : "sliding_attention" }
    }
    kinds = try config.strings("layer_types", default: kinds)
    let allowed = size == nil ? ["full_attention"] : ["full_attention", "sliding_attention"]
    guard kinds.count == nLayers, kinds.allSatisfy(allowed.contains) else {
      let list = allowed.joined(separator: ", ")
      throw config.complaint(
        about: "layer_types", allowed: Phrase("\(nLayers) entries, each of \(list)", "\(nLayers) 项，每项为以下之一：\(list)"))
    }
    return kinds.map { $0 == "sliding_attention" ? size : nil }
  }
}
