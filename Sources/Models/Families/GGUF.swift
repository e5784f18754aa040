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
    try requireNeutral(config, arch: arch, dHead: dHead)
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

  /// Keys that llama.cpp lets change the numbers and that are not built here, with the values that change nothing.
  private static let neutral: [(key: String, values: [Double])] = [
    ("logit_scale", [0, 1]), ("embedding_scale", [0, 1]), ("residual_scale", [0, 1]), ("attention.clamp_kqv", [0]),
    ("attn_logit_softcapping", [0]), ("final_logit_softcapping", [0]), ("attention.max_alibi_bias", [0]),
    ("rope.scaling.attn_factor", [1]),
  ]

  /// Refuses a file that asks for what is not built.
  private static func requireNeutral(_ config: Configuration, arch: String, dHead: Int) throws {
    let scale = 1 / Double(dHead).squareRoot()
    for (key, values) in neutral + [("attention.scale", [0, scale])] {
      let key = "\(arch).\(key)"
      guard let found = config[key], found != .null else { continue }
      // Files hold them as float32.
      if let found = found.asDouble, values.contains(where: { abs(found - $0) <= 1e-6 * $0 }) { continue }
      let list = values.map { $0 == $0.rounded() ? "\(Int($0))" : "\(Float($0))" }
      throw config.complaint(
        about: key,
        allowed: Phrase(
          "\(list.joined(separator: " or ")): no other value is supported", "\(list.joined(separator: " 或 "))：不支持其他取值"))
    }
    try config.require("\(arch).attention.causal", in: [.bool(arch != "bert")])
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
    // As llama.cpp reads them: a factor without a type is linear, older files have it under another name, 0 is none.
    var factor = 1.0
    switch try config.string("\(arch).rope.scaling.type", default: "linear") {
    case "none": break
    case "linear":
      let keys = ["\(arch).rope.scaling.factor", "\(arch).rope.scale_linear"]
      if let key = keys.first(where: { config[$0] != nil }), config[key]?.asDouble != 0 {
        factor = try config.double(key, in: positive)
      }
    default:
      throw config.complaint(about: "\(arch).rope.scaling.type", allowed: Phrase("none or linear", "none 或 linear"))
    }
    var scaling = factor == 1 ? Scaling.none : .linear(factor: factor)
    if checkpoint.tensors["rope_freqs.weight"] != nil {
      // Both divide.
      scaling = .divisors(try checkpoint.vector("rope_freqs.weight", count: dim / 2).values.map { $0 * Float(factor) })
    }
    return Rotary(
      base: try config.double("\(arch).rope.freq_base", in: positive, default: 10_000), dim: dim, scaling: scaling,
      interleaved: interleaved)
  }
}
