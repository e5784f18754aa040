// Scores for pruning: one number per part that could be removed, and the lowest go first.
//
// The table below is the whole list: a row's name is what `prune … by=…` takes. A unit is what can only be removed together: a KV
// group of heads, one neuron, attention and MLP of a layer, or one dimension of the residual stream in all layers. Three kinds of question: how large are a unit's weights (magnitude), how
// much does it do on the calibration text (activation, influence, entropy), and what would the model lose without it (importance by
// ablating, taylor by gradients). `random` is the control: a score that does not beat it says nothing.
//
// Michel et al. 2019, arXiv 1905.10650, for gates and their gradients; Molchanov et al. 2019, arXiv 1906.10771, for Taylor scores; Men
// et al. 2024, "ShortGPT", arXiv 2403.03853, for block influence.

public import Models
import Tensors
public import Wording

/// What is pruned.
public enum PruneKind: String, Sendable, CaseIterable {
  case heads, neurons, layers, dimensions
  /// Whether layers have units of their own, which can be compared, evened out and kept layer by layer.
  public var isByLayer: Bool { self != .dimensions }
  public var noun: Phrase {
    switch self {
    case .heads: Phrase("heads", "头")
    case .neurons: Phrase("neurons", "神经元")
    case .layers: Phrase("layers", "层")
    case .dimensions: Phrase("dimensions", "维度")
    }
  }
}

/// Parts that are removed together or not at all.
public struct PruneUnit: Sendable, Hashable, Comparable {
  public let parts: [Part]
  /// `L3.H5`, `L3.H4-7`, `L2.N117`, `L3`, `D40`.
  public var name: String {
    switch (parts[0], parts[parts.count - 1]) {
    case (.head(let first), .head(let last)) where first != last: "L\(first.layer).H\(first.index)-\(last.index)"
    case (.attention(let layer), .mlp): "L\(layer)"
    default: parts[0].description
    }
  }
  public static func < (a: PruneUnit, b: PruneUnit) -> Bool { a.parts[0] < b.parts[0] }
}

extension Model {
  /// All units of a kind, layer after layer; of dimensions, which run through all layers, one list.
  public func units(_ kind: PruneKind) -> [[PruneUnit]] {
    guard kind.isByLayer else { return [(0..<shape.dModel).map { PruneUnit(parts: [.dimension($0)]) }] }
    return (0..<shape.nLayers).map { layer in
      switch kind {
      case .dimensions: []
      case .layers: [PruneUnit(parts: [.attention(layer: layer), .mlp(layer: layer)])]
      case .neurons: (0..<shape.sizes(layer).mlp).map { PruneUnit(parts: [.neuron(Neuron(layer: layer, index: $0))]) }
      case .heads:
        (0..<shape.sizes(layer).kvHeads).map { group in
          PruneUnit(parts: self.group(of: Head(layer: layer, index: group * (shape.nHeads / shape.nKVHeads))).map(Part.head))
        }
      }
    }
  }
}

/// One way of scoring what could be pruned.
public struct PruneScore: Sendable {
  /// As written after `by=`.
  public let name: String
  public let title: Phrase
  /// What it can score.
  public let kinds: Set<PruneKind>
  public let remark: Phrase
  /// A score for every unit, in the order of `Model.units`: `[layer][unit]`.
  let measure: @Sendable (PruneQuestion) throws -> [[Double]]

  public static let all: [PruneScore] = [importance, taylor, activation, magnitude, influence, entropy, random]
  public static func named(_ name: String) -> PruneScore? { all.first { $0.name == name } }
}

/// What a score looks at.
public struct PruneQuestion: Sendable {
  public let model: Model
  public let kind: PruneKind
  public let calibration: Calibration
  public let seed: UInt64
  public let progress: Progress
  public init(model: Model, kind: PruneKind, calibration: Calibration, seed: UInt64 = 0, progress: Progress = Progress()) {
    (self.model, self.kind, self.calibration, self.seed, self.progress) = (model, kind, calibration, seed, progress)
  }
  var units: [[PruneUnit]] { model.units(kind) }
}

extension PruneScore {
  static let magnitude = PruneScore(
    name: "magnitude", title: Phrase("magnitude", "幅值"), kinds: Set(PruneKind.allCases),
    remark: Phrase("L2 norm of all weights that would go with it", "随之移除的全部权重的 L2 范数")
  ) { question in
    let squares = question.model.squaredWeights(of: question.units.joined().flatMap(\.parts))
    var next = squares.makeIterator()
    return question.units.map { $0.map { $0.parts.reduce(0.0) { sum, _ in sum + (next.next() ?? 0) }.squareRoot() } }
  }

  static let random = PruneScore(
    name: "random", title: Phrase("chance", "随机"), kinds: Set(PruneKind.allCases),
    remark: Phrase("drawn from the seed: the control for every other score", "由种子抽取：其他各种分数的对照")
  ) { question in
    var random = Random(seed: question.seed)
    return question.units.map { $0.map { _ in random.uniform() } }
  }

  static let activation = PruneScore(
    name: "activation", title: Phrase("activation", "激活"), kinds: Set(PruneKind.allCases),
    remark: Phrase(
      "root mean square of its output over the calibration tokens: z of a head, the activation of a neuron, what a layer adds, all that is added to a dimension",
      "其输出在校准 token 上的均方根：头的 z、神经元的激活、层写入的量、写入该维度的全部量")
  ) { question in
    try question.perLayer { layer, run in
      try question.units[layer].map { unit in
        try unit.parts.reduce(0.0) { sum, part in
          try question.hooks(of: part).reduce(sum) { $0 + meanSquare(try run($1), question.features(part)) }
        }.squareRoot()
      }
    }
  }

  static let influence = PruneScore(
    name: "influence", title: Phrase("block influence", "块影响力"), kinds: [.layers],
    remark: Phrase("1 − mean cosine of the residual stream before and after the layer", "1 − 该层前后残差流的平均余弦")
  ) { question in
    let hooks = [HookName.Site.residPre, question.model.hooks(positions: 1).contains { $0.name.site == .normalizedResidPost } ? .normalizedResidPost : .residPost]
    let run = try question.model.run(question.batch, RunRequest(logits: .none, capture: question.hooks { _ in hooks }))
    return try (0..<question.model.shape.nLayers).map { layer in
      let family = question.model.shape.family
      let before = try run.activation(HookName(hooks[0], layer: layer), family: family)
      let after = try run.activation(HookName(hooks[1], layer: layer), family: family)
      return [1 - meanCosine(before, after)]
    }
  }

  static let entropy = PruneScore(
    name: "entropy", title: Phrase("focus", "聚焦程度"), kinds: [.heads],
    remark: Phrase("minus the mean entropy of its patterns: heads that attend most evenly go first", "注意力图平均熵取负：注意力最分散的头先剪")
  ) { question in
    var sums = question.units.map { $0.map { _ in 0.0 } }
    let model = question.model
    for window in question.calibration.windows {
      if question.progress.isCancelled { throw ModelError.cancelled }
      let ids = Array(window.dropLast())
      let specimen = Specimen(model: model, ids: ids, labels: ids.map(String.init), progress: question.progress) { "\($0)" }
      let found = try specimen.entropies(layers: 0..<model.shape.nLayers)
      for (layer, units) in question.units.enumerated() {
        for (index, unit) in units.enumerated() {
          for case .head(let head) in unit.parts { sums[layer][index] -= found[layer][head.index] }
        }
      }
    }
    return sums.map { $0.map { $0 / Double(question.calibration.windows.count) } }
  }
}

extension PruneQuestion {
  /// The calibration windows without the last token of each, which nothing follows.
  var batch: TokenBatch { TokenBatch(calibration.windows.map { Array($0.dropLast()) }) }

  func hooks(_ sites: (Int) -> [HookName.Site]) -> Set<HookName> {
    Set((0..<model.shape.nLayers).flatMap { layer in sites(layer).map { HookName($0, layer: layer) } })
  }

  func hooks(of part: Part) -> [HookName] { part.hooks(layers: model.shape.nLayers) }
  func features(_ part: Part) -> Range<Int> { part.features(dHead: model.shape.dHead, dModel: model.shape.dModel) }

  /// One value for each unit from the activations of its layer; one run for each list of units, so that only what it needs is kept.
  fileprivate func perLayer(_ body: (Int, (HookName) throws -> Tensor) throws -> [Double]) throws -> [[Double]] {
    try units.enumerated().map { layer, units in
      if progress.isCancelled { throw ModelError.cancelled }
      progress.report(layer, of: self.units.count)
      let hooks = Set(units.flatMap { $0.parts.flatMap(hooks(of:)) })
      let run = try model.run(batch, RunRequest(logits: .none, capture: hooks))
      var flat: [HookName: Tensor] = [:]
      for hook in hooks { flat[hook] = try run.activation(hook, family: model.shape.family) }
      return try body(layer) { hook in
        guard let found = flat[hook] else { throw StudyError.missingHook(hook, family: model.shape.family) }
        return found
      }
    }
  }
}

/// Mean of squares of some features of `[batch, pos, …]`.
private func meanSquare(_ x: Tensor, _ features: Range<Int>) -> Double {
  let width = x.shape.dropFirst(2).reduce(1, *)
  let rows = x.count / max(width, 1)
  return x.withSpan { span in
    (0..<rows).reduce(0.0) { sum, row in
      features.reduce(sum) { $0 + Double(span[row * width + $1]) * Double(span[row * width + $1]) }
    }
  } / Double(max(1, rows * features.count))
}

/// Mean over rows of the cosine between two `[batch, pos, d]`.
private func meanCosine(_ a: Tensor, _ b: Tensor) -> Double {
  let width = a.shape[2], rows = a.shape[0] * a.shape[1]
  return a.withSpan { a in
    b.withSpan { b in
      (0..<rows).reduce(0.0) { sum, row in
        var (dot, left, right) = (0.0, 0.0, 0.0)
        for index in row * width..<(row + 1) * width {
          dot += Double(a[index]) * Double(b[index])
          left += Double(a[index]) * Double(a[index])
          right += Double(b[index]) * Double(b[index])
        }
        return sum + dot / max((left * right).squareRoot(), .leastNormalMagnitude)
      } / Double(max(1, rows))
    }
  }
}
