import Checkpoints
import Tensors

extension Family {
  /// GPT-NeoX (Pythia): rotary over part of each head, attention and MLP side by side, q, k, v fused head by head.
  static let gptNeoX = Family(
    name: "gpt_neox",
    dialects: [
      .safetensors: Dialect(key: "gpt_neox", names: neoXNames) { try readNeoX($0.configuration) },
      .gguf: Dialect(key: "gptneox", names: neoXGGUFNames) { checkpoint in
        var it = try Architecture.gguf(checkpoint, family: "gpt_neox", norm: .layer, activation: .gelu)
        it.rotary = try Rotary.gguf(checkpoint, dHead: it.dHead)
        it.biases = .all
        it.arrangement = try checkpoint.configuration.bool("gptneox.use_parallel_residual", default: true) ? .parallel : .preNorm
        return it
      },
    ])

  private static let neoXNames = PartNames(
    prefixes: ["gpt_neox.", ""],
    embed: "embed_in.weight",
    block: "layers.#.",
    ln1: "input_layernorm",
    q: .init("attention.query_key_value", .outIn, .thirdOfEachHead(0)),
    k: .init("attention.query_key_value", .outIn, .thirdOfEachHead(1)),
    v: .init("attention.query_key_value", .outIn, .thirdOfEachHead(2)),
    o: "attention.dense",
    ln2: "post_attention_layernorm",
    up: "mlp.dense_h_to_4h",
    down: "mlp.dense_4h_to_h",
    finalNorm: "final_layer_norm",
    head: .init(unembed: ["embed_out.weight", "lm_head.weight"]),
    classifier: .decoder,
    buffers: ["attention.bias", "attention.masked_bias", "attention.rotary_emb.inv_freq"])

  /// GGUF files hold q, k, v one after another.
  private static let neoXGGUFNames = PartNames(
    embed: "token_embd.weight",
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

  private static func readNeoX(_ config: Configuration) throws -> Architecture {
    let dModel = try config.int("hidden_size", in: Architecture.size, default: 6144)
    let nHeads = try config.int("num_attention_heads", in: Architecture.size, default: 64)
    let nLayers = try config.int("num_hidden_layers", in: Architecture.layers, default: 44)
    let nContext = try config.int("max_position_embeddings", in: Architecture.size, default: 2048)
    let dHead = try Architecture.evenHead(config, dModel: dModel, nHeads: nHeads, key: "num_attention_heads")
    let biased = try config.bool("attention_bias", default: true)
    return Architecture(
      family: "gpt_neox", nLayers: nLayers, nHeads: nHeads, nKVHeads: nHeads, dModel: dModel, dHead: dHead,
      dMLP: try config.int("intermediate_size", in: Architecture.size, default: 24576), nContext: nContext,
      dVocab: try config.int("vocab_size", in: Architecture.size, default: 50432),
      arrangement: try config.bool("use_parallel_residual", default: true) ? .parallel : .preNorm,
      norm: .layer, epsilon: Float(try config.double("layer_norm_eps", in: 0...1, default: 1e-5)),
      activation: try config.activation("hidden_act", default: "gelu"),
      rotary: try Rotary.read(
        config, dHead: dHead, nContext: nContext, base: "rotary_emb_base", fraction: "rotary_pct", defaultFraction: 0.25),
      attentionScale: Array(repeating: 1 / Float(dHead).squareRoot(), count: nLayers),
      window: Array(repeating: nil, count: nLayers), biases: .init(qkv: biased, attentionOut: biased, mlp: true),
      tied: try config.bool("tie_word_embeddings", default: false), endOfText: try config.endOfText())
  }
}
