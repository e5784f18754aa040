// Activations: every number at one place in the model.
//
// One run that keeps one hook. Names and axes are TransformerLens' (the batch axis of one is left out): the residual stream
// `hook_resid_pre` [pos, d_model], a head's `attn.hook_z` [pos, head, d_head], the pattern [head, query, key], the neurons'
// `mlp.hook_post` [pos, d_mlp]. The size is worked out before anything is kept, and too large an array is refused with its size.
// Weights are raw: nothing is folded or centred, so a value may differ from a tool that does so by default.
//
// Nanda & Bloom 2022, TransformerLens, for the names.

public import Findings
public import Models
import Tensors
import Wording

extension Specimen {
  /// The activation at the hook called `name`, whole.
  public func activation(_ name: String) throws -> Finding {
    guard let hook = HookName(parsing: name) else { throw StudyError.unknownHook(name, places: places) }
    return try activation(hook)
  }

  /// The places in a block, as shorthands name them.
  private var places: [String] {
    model.hooks(positions: ids.count).filter { $0.name.layer == 0 }.map { hook in
      let last = hook.name.site.rawValue.split(separator: ".").last ?? ""
      return last.hasPrefix("hook_") ? String(last.dropFirst("hook_".count)) : String(last)
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The activation at `hook`, whole.
  public func activation(_ hook: HookName) throws -> Finding {
    if let layer = hook.layer { try require(layer: layer) }
    guard let whole = model.hooks(positions: ids.count).first(where: { $0.name == hook })?.shape else {
      throw StudyError.missingHook(hook, family: shape.family)
    }
    let expected = Array(whole.dropFirst())
    let count = expected.reduce(1, *)
    try requireRoom(hook.description, count: count)
    let tensor = try run(RunRequest(logits: .none, capture: [hook])).activation(hook, family: shape.family)
    let values = tensor.values
    precondition(values.count == count, "the shape announced for \(hook) is not the shape captured")
    return Finding(
      title: Phrase("activation at \(hook)", "\(hook) 处的激活"),
      body: .array(
        LabelledArray(
          name: hook.description, axes: hook.site.axes(expected, labels: labels), values: values,
          unit: hook.site == .pattern ? .probability : .none, scale: hook.site == .pattern ? .sequential : .diverging,
          isCausal: shape.causal && [.pattern, .scores].contains(hook.site))),
      facts: [
        .integer("bytes", Phrase("size", "大小"), count * MemoryLayout<Float>.size, .bytes),
      ] + summary(values),
      remarks: [
        Phrase("raw weights: nothing folded or centred; batch axis left out", "原始权重：未折叠、未中心化；省略 batch 轴")
      ] + (values.allSatisfy(\.isFinite) ? [] : [hidden]))
  }
}

private let hidden = Phrase(
  "scores of keys that a query cannot see are −∞; mean, norm, min and max are over the others",
  "查询看不到的 key 的分值为 −∞；均值、范数、最小和最大只计其余部分")

/// Mean, norm and extremes over the finite entries: the masked scores of a causal model are −∞.
private func summary(_ values: [Float]) -> [Fact] {
  var (count, sum, squares) = (0, 0.0, 0.0)
  var (low, high) = (Float.infinity, -Float.infinity)
  for value in values where value.isFinite {
    count += 1
    sum += Double(value)
    squares += Double(value) * Double(value)
    low = min(low, value)
    high = max(high, value)
  }
  guard count > 0 else { return [] }
  let visible = count < values.count
  func fact(_ name: String, _ label: Phrase, _ value: Double) -> Fact {
    .number(name, visible ? Phrase("\(label.en) of visible", "可见部分\(label.zh)") : label, value)
  }
  return [
    fact("mean", Phrase("mean", "均值"), sum / Double(count)), fact("norm", Phrase("norm", "范数"), squares.squareRoot()),
    fact("min", Phrase("min", "最小"), Double(low)), fact("max", Phrase("max", "最大"), Double(high)),
  ]
}

extension HookName.Site {
  /// The axes of an activation of this kind: positions carry the tokens as labels.
  func axes(_ shape: [Int], labels: [String]) -> [Axis] {
    zip(axisNames(rank: shape.count), shape).map { name, count in
      ["pos", "query", "key"].contains(name) && count == labels.count ? Axis(name, labels: labels) : Axis(name, count: count)
    }
  }

  private func axisNames(rank: Int) -> [String] {
    switch self {
    case .scores, .pattern: ["head", "query", "key"]
    case .q, .k, .v, .rotQ, .rotK, .z: ["pos", "head", "d_head"]
    case .result: ["pos", "head", "d_model"]
    case .mlpPre, .mlpPreLinear, .mlpPost: ["pos", "d_mlp"]
    case .ln1Scale, .ln2Scale, .finalScale: ["pos", "scale"]
    default: rank == 2 ? ["pos", "d_model"] : ["pos", "head", "d_model"]
    }
  }
}
