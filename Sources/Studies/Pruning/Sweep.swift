// Sweeps: what is each part worth, and how does the loss rise when more and more of them go?
//
// A layer sweep turns the attention, the MLP, and both of each layer off, one at a time, each run restarting at that layer. A neuron
// sweep estimates the same from one gradient, since there are thousands: |∂L/∂ξ| for a gate ξ = 1 on the neuron (first order, so it is
// good for small effects and poor for large ones). A curve prunes more and more of a kind by a score and measures the held-out loss,
// beside the mean of three random orders: where the two curves meet, the score says nothing. Many published head scores came out no
// better than chance after fine-tuning, so the control is always drawn.
//
// Michel et al. 2019, arXiv 1905.10650; Li et al. 2022 on random pruning, arXiv 2202.02643.

public import Findings
import Models
import Wording

extension Specimen {
  /// The change of `metric` without each layer's attention, MLP and both: `[layer, part]`.
  public func layerSweep(_ metric: AblationMetric) throws -> Finding {
    let grid = try ablations(
      metric: metric,
      of: (0..<shape.nLayers).map { layer in
        [[.attention(layer: layer)], [.mlp(layer: layer)], [.attention(layer: layer), .mlp(layer: layer)]]
      })
    let columns = ["attn", "mlp", "both"]
    let both = grid.values.map { $0[2] }
    let order = both.indices.sorted { (both[$0], $0) < (both[$1], $1) }
    var facts = grid.facts
    if let least = order.first, let most = order.last {
      facts = [
        .text("top", Phrase("matters most", "最重要"), "L\(most)"), .number("top-score", Phrase("with", "分值"), both[most], metric.unit),
        .text("bottom", Phrase("matters least", "最不重要"), "L\(least)"),
        .number("bottom-score", Phrase("with", "分值"), both[least], metric.unit),
      ] + facts
    }
    return Finding(
      title: Phrase("layers, one at a time", "逐层关闭"),
      body: .array(
        LabelledArray(
          name: "layer-sweep", axes: [Axis("layer", labels: both.indices.map { "L\($0)" }), Axis("part", labels: columns)],
          values: grid.values.flatMap { $0.map(Float.init) }, unit: metric.unit, scale: .diverging)),
      facts: facts, remarks: [Phrase("output set to 0, under the present masks", "输出置 0，在当前掩码之上"), metric.remark])
  }

  /// The first-order effect on the loss of each neuron, `[layer, neuron]`, or of each dimension of the residual stream, `[1, dimension]`;
  /// nats. Precondition: one of these kinds.
  public func firstOrderSweep(_ kind: PruneKind) throws -> Finding {
    try requirePrediction(Phrase("the loss", "计算损失"))
    let question = PruneQuestion(model: model, kind: kind, calibration: try Calibration(prompt: ids), progress: progress)
    let grid = HeadGrid(values: try question.gateGradients())
    let width = grid.values.map(\.count).max() ?? 0
    let zeros = grid.values.joined().count { $0 < 1e-4 }
    let ranking = grid.ranking.prefix(5)
    let units = question.units
    func name(_ place: Head) -> String { units[place.layer][place.index].name }
    var facts: [Fact] = []
    if let first = ranking.first {
      facts = [
        .text("top", Phrase("matters most", "最重要"), name(first.head)),
        .number("top-score", Phrase("with", "分值"), first.score, .nats),
        .text(
          "ranking", Phrase("first five", "前五"),
          ranking.map { name($0.head) }.joined(separator: " ")),
      ]
    }
    facts.append(.integer("negligible", Phrase("below 0.0001 nats", "低于 0.0001 nats"), zeros))
    return Finding(
      title: Phrase("\(kind.noun.en), to first order", "\(kind.noun.zh)的一阶效应"),
      body: .array(
        LabelledArray(
          name: kind == .neurons ? "neuron-sweep" : "dimension-sweep",
          axes: [
            Axis("layer", labels: kind.isByLayer ? grid.values.indices.map { "L\($0)" } : ["all"]),
            Axis(kind == .neurons ? "neuron" : "dimension", count: width),
          ],
          values: grid.values.flatMap { $0.map(Float.init) + Array(repeating: .nan, count: width - $0.count) }, unit: .nats)),
      facts: facts, remarks: [Phrase("|∂L/∂ξ| over the prompt for a gate ξ = 1 on each of them: an estimate, not a measurement", "提示上对每个\(kind.noun.zh)设门 ξ = 1 处的 |∂L/∂ξ|：是估计，不是实测")])
  }
}

extension PruneQuestion {
  /// Held-out loss against the share of units pruned, by `score` and at random (mean of three seeds).
  public func curve(by score: PruneScore, _ rule: PruneRule = PruneRule(), seeds: Int = 3) throws -> Finding {
    let scores = try scores(by: score)
    let random = try (0..<seeds).map { seed in
      try PruneQuestion(model: model, kind: kind, calibration: calibration, seed: UInt64(seed)).scores(by: .random)
    }
    let base = try heldOutLoss([:])
    let total = units.reduce(0) { $0 + $1.count }
    let shares = (1...9).map { Double($0) / 10 }.filter { (1..<total).contains(Int(($0 * Double(total)).rounded())) }
    var (chosen, control) = ([base], [base])
    for (index, share) in shares.enumerated() {
      progress.report(index, of: shares.count)
      func loss(_ scores: [[Double]]) throws -> Double {
        // Nothing to go besides what is off already: the loss is what it is.
        do { return try heldOutLoss(rule.choose(.share(share), kind, by: scores, in: model).masks) } catch PruneError.nothing, PruneError.offAlready {
          return base
        }
      }
      chosen.append(try loss(scores))
      control.append(try random.map(loss).reduce(0, +) / Double(seeds))
    }
    let labels = ["0%"] + shares.map { ($0 * 100).fixed(0) + "%" }
    let wins = zip(chosen, control).dropFirst().count { $0 < $1 }
    var facts: [Fact] = [lossFact(base)]
    if let half = labels.firstIndex(of: "50%") {
      facts += [
        .number("half", Phrase("with half gone", "剪去一半时"), chosen[half], .nats),
        .number("half-random", Phrase("at random", "随机"), control[half], .nats),
      ]
    }
    facts += [
      .integer("wins", Phrase("amounts where it beats chance", "优于随机的比例点数"), wins), .integer("amounts", Phrase("of", "共"), shares.count),
    ]
    return Finding(
      title: Phrase("pruning \(kind.noun.en) by \(score.title.en)", "按\(score.title.zh)剪\(kind.noun.zh)"),
      body: .series(
        SeriesSet(
          x: Axis("pruned", labels: labels), unit: .nats,
          series: [SeriesSet.Series(score.name, chosen), SeriesSet.Series("random", control)])),
      facts: facts,
      remarks: [
        score.remark,
        Phrase(
          "held-out loss over \(calibration.heldOut.count) windows of \(calibration.name.en); `random` is the mean of \(seeds) seeds",
          "\(calibration.name.zh)的 \(calibration.heldOut.count) 个留出窗口上的损失；`random` 为 \(seeds) 个种子的平均"),
      ])
  }
}
