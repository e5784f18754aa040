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
  var places: [String] {
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
    let isWhole = values.allSatisfy(\.isFinite)
    func label(_ name: String) -> Phrase { isWhole ? Phrase(name, summaryNames[name] ?? name) : Phrase("\(name) of visible", "可见部分\(summaryNames[name] ?? name)") }
    return Finding(
      title: Phrase("activation at \(hook)", "\(hook) 处的激活"), body: .array(array(hook, expected, values)),
      facts: [
        .integer("bytes", Phrase("size", "大小"), count * MemoryLayout<Float>.size, .bytes),
      ] + zip(["mean", "norm", "min", "max"], summary(values)).compactMap { name, value in value.map { .number(name, label(name), $0) } },
      remarks: rawWeights + (isWhole ? [] : [hiddenScores]) + orderRemark([hook]))
  }

  /// Said where the features of a head are in an order of the file's own.
  func orderRemark(_ hooks: [HookName]) -> [Phrase] {
    guard model.pairsRotationsSideBySide, hooks.contains(where: { [.q, .k, .rotQ, .rotK].contains($0.site) }) else { return [] }
    return [
      Phrase(
        "features of q and k are in the order of the GGUF file: those that turn together stand side by side, where transformers has them half a head apart; the pattern is the same",
        "q、k 的特征按 GGUF 文件的次序排列：成对旋转的特征相邻，而 transformers 中相隔半个头；注意力图相同")
    ]
  }

  /// The activation `[…]` at `hook` with the names of its axes.
  func array(_ hook: HookName, _ shape: [Int], _ values: [Float]) -> LabelledArray {
    LabelledArray(
      name: hook.description, axes: hook.site.axes(shape, labels: labels), values: values,
      unit: hook.site == .pattern ? .probability : .none, scale: hook.site == .pattern ? .sequential : .diverging,
      isCausal: self.shape.causal && [.pattern, .scores].contains(hook.site))
  }
}

let summaryNames = ["mean": "均值", "norm": "范数", "min": "最小", "max": "最大"]
let rawWeights = [Phrase("raw weights: nothing folded or centred; batch axis left out", "原始权重：未折叠、未中心化；省略 batch 轴")]
let hiddenScores = Phrase(
  "scores of keys that a query cannot see are −∞; mean, norm, min and max are over the others",
  "查询看不到的 key 的分值为 −∞；均值、范数、最小和最大只计其余部分")

/// Mean, norm, smallest and largest over the finite entries (the masked scores of a causal model are −∞); nil where there are none.
func summary(_ values: [Float]) -> [Double?] {
  var (count, sum, squares) = (0, 0.0, 0.0)
  var (low, high) = (Float.infinity, -Float.infinity)
  for value in values where value.isFinite {
    count += 1
    sum += Double(value)
    squares += Double(value) * Double(value)
    low = min(low, value)
    high = max(high, value)
  }
  guard count > 0 else { return [nil, nil, nil, nil] }
  return [sum / Double(count), squares.squareRoot(), Double(low), Double(high)]
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
