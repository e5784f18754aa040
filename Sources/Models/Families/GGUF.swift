import Checkpoints
import Tensors
import Wording

// GGUF files name their metadata alike in every architecture (`llama.block_count`, `gpt2.block_count`), so one reader
// serves all families; what the metadata leaves out is read off the tensors.

extension Architecture {
  static func gguf(_ checkpoint: Checkpoint, family: String, norm: Norm.Kind, activation: Activation) throws -> Architecture {
    let config = checkpoint.configuration
    let arch = try config.string("general.architecture")
    let dModel = try config.int("\(arch).embedding_length", in: size)
    let nHeads = try config.int("\(arch).attention.head_count", in: size)
    let nLayers = try config.int("\(arch).block_count", in: layers)
    let hasLength = config["\(arch).attention.key_length"] != nil
    let dHead =
      hasLength
      ? try config.int("\(arch).attention.key_length", in: 1...65_536)
      : try evenHead(config, dModel: dModel, nHeads: nHeads, key: "\(arch).attention.head_count")
    try config.require("\(arch).attention.value_length", in: [.int(dHead)])
    try config.require("\(arch).expert_count", in: [.int(0)])
    let epsilonKey = norm == .rms ? "layer_norm_rms_epsilon" : "layer_norm_epsilon"
    let window = config["\(arch).attention.sliding_window"].flatMap(\.asInt).flatMap { $0 > 0 ? $0 : nil }
    let has = { (name: String) in checkpoint.tensors[name] != nil }
    let it = Architecture(
      family: family, nLayers: nLayers, nHeads: nHeads,
      nKVHeads: try config.int("\(arch).attention.head_count_kv", in: size, default: nHeads),
      dModel: dModel, dHead: dHead, dMLP: try config.int("\(arch).feed_forward_length", in: size),
      nContext: try config.int("\(arch).context_length", in: size),
      dVocab: try config.int(
        "\(arch).vocab_size", in: size, default: checkpoint.tensors["token_embd.weight"]?.shape.first ?? 1),
      norm: norm, epsilon: Float(try config.double("\(arch).attention.\(epsilonKey)", in: 0...1)), activation: activation,
      attentionScale: Array(repeating: 1 / Float(dHead).squareRoot(), count: nLayers),
      window: Array(repeating: window, count: nLayers),
      biases: Biases(
        qkv: has("blk.0.attn_q.bias"), attentionOut: has("blk.0.attn_output.bias"), mlp: has("blk.0.ffn_up.bias")),
      tied: !has("output.weight"), endOfText: try config.endOfText("tokenizer.ggml.eos_token_id"))
    try it.validate(config, heads: "\(arch).attention.head_count", kvHeads: "\(arch).attention.head_count_kv")
    return it
  }
}

extension Rotary {
  static func gguf(_ checkpoint: Checkpoint, dHead: Int, interleaved: Bool = false) throws -> Rotary {
    let config = checkpoint.configuration
    let arch = try config.string("general.architecture")
    let positive = 1e-6...1e9
    let dim = try config.int("\(arch).rope.dimension_count", in: 2...max(2, dHead), default: dHead)
    guard dim.isMultiple(of: 2) else {
      throw config.complaint(about: "\(arch).rope.dimension_count", allowed: Phrase("an even number", "偶数"))
    }
    var scaling = Scaling.none
    switch try config.string("\(arch).rope.scaling.type", default: "none") {
    case "none": break
    case "linear": scaling = .linear(factor: try config.double("\(arch).rope.scaling.factor", in: positive))
    default:
      throw config.complaint(about: "\(arch).rope.scaling.type", allowed: Phrase("none or linear", "none 或 linear"))
    }
    if checkpoint.tensors["rope_freqs.weight"] != nil {
      scaling = .divisors(try checkpoint.vector("rope_freqs.weight", count: dim / 2).values)
    }
    return Rotary(
      base: try config.double("\(arch).rope.freq_base", in: positive, default: 10_000), dim: dim, scaling: scaling,
      interleaved: interleaved)
  }
}
