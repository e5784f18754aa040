// What the model would lose without each unit: measured by turning it off, or estimated from one gradient.

import Models
import Tensors
import Wording

extension PruneScore {
  static let importance = PruneScore(
    name: "importance", title: Phrase("importance", "重要性"), kinds: Set(PruneKind.allCases),
    remark: Phrase(
      "rise of the calibration loss when it alone is off, by partial re-runs; for neurons and dimensions, of which there are too many, its first-order estimate (taylor)",
      "单独关闭该单元时校准损失的上升，由局部重算得到；神经元和维度过多，改用一阶估计（taylor）")
  ) { question in
    [.neurons, .dimensions].contains(question.kind) ? try taylor.measure(question) : try question.ablations()
  }

  static let taylor = PruneScore(
    name: "taylor", title: Phrase("Taylor", "泰勒"), kinds: Set(PruneKind.allCases),
    remark: Phrase(
      "mean over windows of |∂L/∂ξ| for a gate ξ = 1 on its output, divided by the layer's L2 norm of them",
      "在其输出上设门 ξ = 1，取各窗口 |∂L/∂ξ| 的均值，再除以该层的 L2 范数")
  ) { question in
    try question.gateGradients().map { layer in
      let norm = layer.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // A layer of one unit would always score 1.
      return norm > 0 && layer.count > 1 ? layer.map { $0 / norm } : layer
    }
  }
}

extension PruneQuestion {
  /// The rise of the mean loss over the calibration windows when each unit is turned off by itself, under the masks that there are.
  /// Units that are off already have nothing left to lose.
  func ablations() throws -> [[Double]] {
    var request = RunRequest(logits: .all)
    request.keepTrace = true
    request.isCancelled = { [progress] in progress.isCancelled }
    let base = try model.run(batch, request)
    guard let logits = base.logitRows else { throw ModelError.noLogits(family: model.shape.family) }
    let before = mean(logits)
    request.trace = base.trace
    request.keepTrace = false
    return try model.ablations(of: units.map { $0.map(\.parts) }, on: batch, request, progress) { mean($0) - before }
      .map { $0.map { $0 ?? 0 } }
  }

  /// The mean over the windows of their mean losses, from all their logits `[rows, d_vocab]`.
  private func mean(_ logits: Tensor) -> Double {
    let losses = meanLosses(logits, calibration.windows)
    return losses.reduce(0, +) / Double(losses.count)
  }

  /// Mean over windows of |∂L/∂ξ| for a gate of 1 on every unit's output, L being the window's mean loss: `[layer][unit]`, not
  /// normalised (Michel et al. 2019: the absolute value is inside the expectation).
  package func gateGradients() throws -> [[Double]] {
    var sums = units.map { $0.map { _ in 0.0 } }
    let watched = Set(units.joined().flatMap { $0.parts.flatMap(hooks(of:)) })
    let gradients = Gradients()
    for (number, window) in calibration.windows.enumerated() {
      if progress.isCancelled { throw ModelError.cancelled }
      progress.report(number, of: calibration.windows.count)
      var request = RunRequest(logits: .all)
      request.watch = watched
      let run = try model.run(TokenBatch(Array(window.dropLast())), request)
      guard let logits = run.logitRows else { throw ModelError.noLogits(family: model.shape.family) }
      gradients.clear()
      let loss = crossEntropy(logits, targets: Array(window.dropFirst()))
      gradients.backward([(loss.tensor, 1)], keeping: watched.flatMap { run.watched($0) })
      for (layer, units) in units.enumerated() {
        var gates: [HookName: [Double]] = [:]
        for hook in Set(units.flatMap { $0.parts.flatMap(hooks(of:)) }) {
          guard let value = run.watched(hook).first, let slope = run.gradient(hook, from: gradients) else { continue }
          gates[hook] = columnDots(value, slope)
        }
        for (index, unit) in units.enumerated() {
          let slope = unit.parts.reduce(0.0) { sum, part in
            hooks(of: part).reduce(sum) { sum, hook in features(part).reduce(sum) { $0 + (gates[hook]?[$1] ?? 0) } }
          }
          sums[layer][index] += abs(slope)
        }
      }
    }
    return sums.map { $0.map { $0 / Double(calibration.windows.count) } }
  }
}

/// Σ over rows of a · b for every feature of `[rows, …]`.
private func columnDots(_ a: Tensor, _ b: Tensor) -> [Double] {
  let width = a.shape.dropFirst().reduce(1, *)
  let rows = a.shape[0]
  var dots = [Double](repeating: 0, count: width)
  a.withSpan { a in
    b.withSpan { b in
      for row in 0..<rows {
        for feature in 0..<width { dots[feature] += Double(a[row * width + feature]) * Double(b[row * width + feature]) }
      }
    }
  }
  return dots
}
