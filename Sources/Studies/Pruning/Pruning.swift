// Pruning: which parts can go, and what does the model lose?
//
// Units are scored on calibration text, the lowest are masked by zero, and the model with and without them is compared on text that was
// not looked at while choosing. Nothing is removed yet: masks are a trial, `compact` takes the parts out.

public import Findings
public import Models
import Tensors
import Wording

/// How far the loss may rise.
public enum LossBudget: Sendable, Equatable {
  /// Of the loss before; nats.
  case share(Double), nats(Double)

  /// Reads `loss +1%` and `loss +0.05`.
  public init(_ text: String) throws {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, parts[0] == "loss", parts[1].hasPrefix("+") else { throw PruneError.badBudget(text) }
    let number = parts[1].dropFirst()
    let isShare = number.hasSuffix("%")
    guard let value = Double(isShare ? String(number.dropLast()) : String(number)), value > 0, value.isFinite else {
      throw PruneError.badBudget(text)
    }
    self = isShare ? .share(value / 100) : .nats(value)
  }

  func nats(of loss: Double) -> Double {
    switch self {
    case .share(let share): share * loss
    case .nats(let nats): nats
    }
  }
}

extension PruneQuestion {
  /// Scores of all units, `[layer][unit]`. Throws where the score is not for this kind.
  public func scores(by score: PruneScore) throws -> [[Double]] {
    guard score.kinds.contains(kind) else {
      throw PruneError.wrongScore(score.name, kind: kind, allowed: PruneScore.all.filter { $0.kinds.contains(kind) }.map(\.name))
    }
    return try score.measure(self)
  }

  /// The mean held-out loss with these masks besides those that there are.
  func heldOutLoss(_ masks: Masks) throws -> Double {
    var masked = model
    masked.masks.merge(masks)
    return Interval(try masked.losses(calibration.heldOut, progress)).mean
  }

  /// The largest amount whose masks raise the held-out loss by no more than `budget`: walked up in steps of a twentieth until it is
  /// passed, then narrowed down in between.
  public func choose(within budget: LossBudget, _ rule: PruneRule, by scores: [[Double]]) throws -> PruneChoice {
    let base = try heldOutLoss([:])
    let allowed = budget.nats(of: base)
    let total = units.reduce(0) { $0 + $1.count }
    let step = max(1, total / 20)
    var good: (count: Int, choice: PruneChoice)? = nil
    var bad: (count: Int, rise: Double)? = nil
    func attempt(_ count: Int) throws {
      let choice: PruneChoice
      do {
        choice = try rule.choose(.count(count), kind, by: scores, in: model)
      } catch PruneError.nothing, PruneError.offAlready {
        return  // put back for even widths, or off already: no step at all
      } catch PruneError.everything {
        bad = bad ?? (count, .infinity)
        return
      }
      progress.report(count, of: total)
      let rise = try heldOutLoss(choice.masks) - base
      if rise <= allowed { good = (count, choice) } else { bad = (count, rise) }
    }
    for count in stride(from: step, through: total, by: step) {
      try attempt(count)
      if bad != nil { break }
    }
    while let high = bad?.count, high - (good?.count ?? 0) > max(1, total / 160) {
      let middle = ((good?.count ?? 0) + high) / 2
      let before = (good?.count, bad?.count)
      try attempt(middle)
      if before == (good?.count, bad?.count) { break }
    }
    guard let good else {
      guard let rise = bad?.rise, rise.isFinite else { throw PruneError.nothing(kind: kind, count: total) }
      throw PruneError.overBudget(rise: rise, budget: allowed)
    }
    return good.choice
  }
}

extension Model {
  /// What removing units would take away, tensor by tensor.
  public func removal(of choice: PruneChoice, shown limit: Int = 12) -> Finding {
    let slices = coupled(with: choice.units.flatMap(\.parts))
    let rows = choice.units.prefix(limit).flatMap { unit in
      coupled(with: unit.parts).map { slice -> [Table.Cell] in
        let which =
          slice.tensor.hasSuffix(".bias")
          ? Phrase("elements", "元素") : slice.axis == 0 ? Phrase("rows", "行") : Phrase("columns", "列")
        return [
          .text(unit.name), .text(slice.tensor), .phrase(which),
          .text(slice.range.count == 1 ? "\(slice.range.lowerBound)" : "\(slice.range.lowerBound)-\(slice.range.upperBound - 1)"),
          .integer(slice.elements),
        ]
      }
    }
    let elements = slices.reduce(0) { $0 + $1.elements }
    let rest = choice.units.count - min(choice.units.count, limit)
    return Finding(
      title: Phrase("removing \(choice.units.count) parts would remove", "移除 \(choice.units.count) 个部件将连带移除"),
      body: .table(
        Table(
          columns: [
            Table.Column("part", Phrase("removing", "移除")), Table.Column("tensor", Phrase("removes of", "涉及张量")),
            Table.Column("axis", Phrase("the", "其中的")), Table.Column("slice", Phrase("numbers", "编号")),
            Table.Column("elements", Phrase("weights", "权重数"), .count),
          ], rows: Array(rows))),
      facts: [
        .integer("parts", Phrase("parts", "部件"), choice.units.count), .integer("weights", Phrase("weights", "权重"), elements),
        .number("weights-share", Phrase("of all", "占全部"), Double(elements) / Double(max(1, shape.parameters)), .ratio),
      ],
      remarks: rest > 0 ? [Phrase("and the same for \(rest) more", "其余 \(rest) 个同理")] : [])
  }
}
