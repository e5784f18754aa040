import Checkpoints
import Wording

extension Rotary {
  private static let positive = 1e-6...1e9

  /// Reads a Hugging Face configuration in either spelling: `rope_parameters` (transformers 5), or `rope_theta` with
  /// `rope_scaling` beside it. `rope` is where a family keeps its base and fraction by names of its own.
  static func read(
    _ config: Configuration, dHead: Int, nContext: Int, base: String = "rope_theta", fraction: String? = nil,
    defaultFraction: Double = 1
  ) throws -> Rotary {
    // As in transformers, an object without entries is none.
    func given(_ key: String) throws -> Configuration? { try config.object(key).flatMap { $0.values.entries.isEmpty ? nil : $0 } }
    let rope = try given("rope_scaling") ?? given("rope_parameters")
    if let rope, let nested = rope.values.entries.first(where: { $0.value.asObject != nil }) {
      throw rope.complaint(
        about: nested.key, allowed: Phrase("one rule for all layers: a rule per kind of layer is not supported", "各层共用的一组参数：不支持按层类型分别设置"))
    }
    let theta = try rope?.double(
      "rope_theta", in: positive, default: config.double(base, in: positive, default: 10_000)) ?? config.double(
        base, in: positive, default: 10_000)
    var share = defaultFraction
    if let fraction { share = try config.double(fraction, in: 0...1, default: share) }
    share = try rope?.double("partial_rotary_factor", in: 0...1, default: share) ?? share
    guard dHead.isMultiple(of: 2) || fraction != nil else {
      let key = config["head_dim"]?.asInt == nil ? "num_attention_heads" : "head_dim"
      throw config.complaint(
        about: key,
        allowed: Phrase(
          "heads of an even number of features, since rotary positions turn them in pairs (d_head is \(dHead))",
          "使每个头的维数为偶数的值，因为旋转位置编码成对旋转各维（目前 d_head 为 \(dHead)）"))
    }
    let dim = Int(Double(dHead) * share)
    let scaling = try scaling(rope, config: config, nContext: nContext)
    guard dim > 0, fraction != nil || dim == dHead, dim.isMultiple(of: 2) || dim < dHead && !scaling.needsEvenFeatures else {
      let found = "\(dim) of \(dHead)"
      throw (rope ?? config).complaint(
        about: rope == nil ? fraction ?? base : "partial_rotary_factor",
        allowed: fraction == nil
          ? Phrase("1 (found \(found) features rotated)", "1（目前旋转 \(found) 维）")
          : Phrase("a share that rotates an even number of features, or an odd one below d_head without YaRN (found \(found))", "使旋转维数为偶数的比例；不用 YaRN 时也可为小于 d_head 的奇数（目前为 \(found)）"))
    }
    return Rotary(base: theta, dim: dim, scaling: scaling)
  }

  private static func scaling(_ rope: Configuration?, config: Configuration, nContext: Int) throws -> Scaling {
    guard let rope else { return .none }
    let key = rope["rope_type"] == nil ? "type" : "rope_type"
    func number(_ key: String, default fallback: Double? = nil) throws -> Double {
      try rope.double(key, in: positive, default: fallback)
    }
    func original() throws -> Double {
      try config.double(
        "original_max_position_embeddings", in: positive,
        default: number("original_max_position_embeddings", default: Double(nContext)))
    }
    switch try rope.string(key, default: "default") {
    case "default": return .none
    case "linear": return .linear(factor: try number("factor"))
    case "llama3":
      return .llama3(
        Llama3(
          factor: try number("factor"), lowFactor: try number("low_freq_factor"), highFactor: try number("high_freq_factor"),
          original: try original()))
    case "yarn":
      let old = try original()
      let factor = try number("factor", default: Double(nContext) / old)
      func temperature(_ scale: Double) -> Double { factor <= 1 ? 1 : 0.1 * scale * Real.logarithm(factor) + 1 }
      var amplitude = temperature(1)
      if rope["mscale"]?.asDouble ?? 0 != 0, rope["mscale_all_dim"]?.asDouble ?? 0 != 0 {
        amplitude = try temperature(number("mscale")) / temperature(number("mscale_all_dim"))
      }
      return .yarn(
        YaRN(
          factor: factor, betaFast: try number("beta_fast", default: 32), betaSlow: try number("beta_slow", default: 1),
          original: old, amplitude: try number("attention_factor", default: amplitude),
          truncate: try rope.bool("truncate", default: true)))
    default:
      let known = "default, linear, llama3, yarn"
      throw rope.complaint(about: key, allowed: Phrase("one of \(known)", "以下之一：\(known)"))
    }
  }
}
