import Checkpoints
import Tensors

extension Family {
  /// GPT-2: learned positions, LayerNorm before, q, k, v in one `Conv1D`.
  static let gpt2 = Family(
    name: "gpt2",
    dialects: [
      .safetensors: Dialect(key: "gpt2", names: gpt2Names) { try readGPT2($0.configuration) },
      .gguf: Dialect(key: "gpt2", names: gpt2GGUFNames) { checkpoint in
        var it = try Architecture.gguf(checkpoint, family: "gpt2", norm: .layer, activation: .geluNew)
        it.biases = .all
        return it
      },
    ])

  private static let gpt2Names = PartNames(
    prefixes: ["transformer.", ""],
    embed: "wte.weight",
    positions: "wpe.weight",
    block: "h.#.",
    ln1: "ln_1",
    q: .init("attn.c_attn", .inOut, .third(0)),
    k: .init("attn.c_attn", .inOut, .third(1)),
    v: .init("attn.c_attn", .inOut, .third(2)),
    o: .init("attn.c_proj", .inOut),
    ln2: "ln_2",
    up: .init("mlp.c_fc", .inOut),
    down: .init("mlp.c_proj", .inOut),
    finalNorm: "ln_f",
    head: .init(unembed: ["lm_head.weight"]),
    classifier: .decoder,
    buffers: ["attn.bias", "attn.masked_bias"])

  private static let gpt2GGUFNames = PartNames(
    embed: "token_embd.weight",
    positions: "position_embd.weight",
    block: "blk.#.",
    ln1: "attn_norm",
    q: .init("attn_qkv", .outIn, .third(0)),
    k: .init("attn_qkv", .outIn, .third(1)),
    v: .init("attn_qkv", .outIn, .third(2)),
    o: "attn_output",
    ln2: "ffn_norm",
    up: "ffn_up",
    down: "ffn_down",
    finalNorm: "output_norm",
    head: .init(unembed: ["output.weight"]))

  private static func readGPT2(_ config: Configuration) throws -> Architecture {
    // `reorder_and_upcast_attn` orders roundings of half precision and changes nothing in float32.
    try config.require("add_cross_attention", in: [.bool(false)])
    let dModel = try config.int("n_embd", in: Architecture.size, default: 768)
    let nHeads = try config.int("n_head", in: Architecture.size, default: 12)
    let nLayers = try config.int("n_layer", in: Architecture.layers, default: 12)
    let dHead = try Architecture.evenHead(config, dModel: dModel, nHeads: nHeads, key: "n_head")
    let scaled = try config.bool("scale_attn_weights", default: true)
    let byLayer = try config.bool("scale_attn_by_inverse_layer_idx", default: false)
    return Architecture(
      family: "gpt2", nLayers: nLayers, nHeads: nHeads, nKVHeads: nHeads, dModel: dModel, dHead: dHead,
      dMLP: try config.int("n_inner", in: Architecture.size, default: 4 * dModel),
      nContext: try config.int("n_positions", in: Architecture.size, default: 1024),
      dVocab: try config.int("vocab_size", in: Architecture.size, default: 50257),
      norm: .layer, epsilon: Float(try config.double("layer_norm_epsilon", in: 0...1, default: 1e-5)),
      activation: try config.activation("activation_function", default: "gelu_new"),
      attentionScale: (0..<nLayers).map { (scaled ? 1 / Float(dHead).squareRoot() : 1) / (byLayer ? Float($0 + 1) : 1) },
      window: Array(repeating: nil, count: nLayers), biases: .all,
      tied: try config.bool("tie_word_embeddings", default: true), endOfText: try config.endOfText())
  }
}
