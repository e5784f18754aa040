import Checkpoints
import Tensors

extension Family {
  /// BERT: sees both ways, norms after, token types, and a head for masked tokens when it was saved with one.
  static let bert = Family(
    name: "bert",
    dialects: [
      .safetensors: Dialect(key: "bert", names: bertNames) { try readBERT($0.configuration) },
      .gguf: Dialect(key: "bert", names: bertGGUFNames) { checkpoint in
        var it = try Architecture.gguf(checkpoint, family: "bert", norm: .layer, activation: .gelu)
        it.causal = false
        it.arrangement = .postNorm
        it.biases = .all
        it.tokenTypes = checkpoint.tensors["token_types.weight"]?.shape.first ?? 0
        return it
      },
    ])

  private static let bertNames = PartNames(
    prefixes: ["bert.", ""],
    embed: "embeddings.word_embeddings.weight",
    positions: "embeddings.position_embeddings.weight",
    tokenTypes: "embeddings.token_type_embeddings.weight",
    embedNorm: "embeddings.LayerNorm",
    block: "encoder.layer.#.",
    ln1: "attention.output.LayerNorm",
    q: "attention.self.query",
    k: "attention.self.key",
    v: "attention.self.value",
    o: "attention.output.dense",
    ln2: "output.LayerNorm",
    up: "intermediate.dense",
    down: "output.dense",
    head: .init(
      unembed: ["cls.predictions.decoder.weight"], bias: ["cls.predictions.decoder.bias", "cls.predictions.bias"],
      transform: ("cls.predictions.transform.dense", "cls.predictions.transform.LayerNorm"),
      copies: ["cls.predictions.decoder.bias"]),
    classifier: .init(score: "classifier", hasBias: true, pooler: "pooler.dense", reads: .first),
    oldNormNames: ("gamma", "beta"))

  private static let bertGGUFNames = PartNames(
    embed: "token_embd.weight",
    positions: "position_embd.weight",
    tokenTypes: "token_types.weight",
    embedNorm: "token_embd_norm",
    block: "blk.#.",
    ln1: "attn_output_norm",
    q: "attn_q",
    k: "attn_k",
    v: "attn_v",
    o: "attn_output",
    ln2: "layer_output_norm",
    up: "ffn_up",
    down: "ffn_down")

  private static func readBERT(_ config: Configuration) throws -> Architecture {
    try config.require("is_decoder", in: [.bool(false)])
    try config.require("add_cross_attention", in: [.bool(false)])
    try config.require("position_embedding_type", in: [.string("absolute")])
    try config.require("embedding_size", in: [])
    let dModel = try config.int("hidden_size", in: Architecture.size, default: 768)
    let nHeads = try config.int("num_attention_heads", in: Architecture.size, default: 12)
    let nLayers = try config.int("num_hidden_layers", in: Architecture.layers, default: 12)
    let dHead = try Architecture.evenHead(config, dModel: dModel, nHeads: nHeads, key: "num_attention_heads")
    return Architecture(
      family: "bert", nLayers: nLayers, nHeads: nHeads, nKVHeads: nHeads, dModel: dModel, dHead: dHead,
      dMLP: try config.int("intermediate_size", in: Architecture.size, default: 3072),
      nContext: try config.int("max_position_embeddings", in: Architecture.size, default: 512),
      dVocab: try config.int("vocab_size", in: Architecture.size, default: 30522),
      tokenTypes: try config.int("type_vocab_size", in: Architecture.size, default: 2),
      causal: false, arrangement: .postNorm,
      norm: .layer, epsilon: Float(try config.double("layer_norm_eps", in: 0...1, default: 1e-12)),
      activation: try config.activation("hidden_act", default: "gelu"),
      attentionScale: Array(repeating: 1 / Float(dHead).squareRoot(), count: nLayers),
      window: Array(repeating: nil, count: nLayers), biases: .all,
      tied: try config.bool("tie_word_embeddings", default: true), endOfText: [])
  }
}
