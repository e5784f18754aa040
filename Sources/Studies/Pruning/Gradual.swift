// Gradual pruning: a little at a time, with new scores after every round.
//
// Scores are worked out on the whole model and say what each unit does while all others are there. When many go at once, units that stood
// in for one another go together. In rounds, what is left is scored anew, so that a unit that has become the last of its sort is kept.
//
// Zhu & Gupta 2017, "To prune, or not to prune", arXiv 1710.01878: s_t = s_f + (s_i − s_f)(1 − t/n)³, fast at first, slow at the end.

import Models
import Wording

/// How much of the way is gone after each round.
public enum PruneSchedule: String, Sendable, CaseIterable {
  case cubic, linear

  /// After round `round` of `rounds`, from 1: a share of what is to go.
  func reached(_ round: Int, of rounds: Int) -> Double {
    let left = 1 - Double(round) / Double(rounds)
    return self == .cubic ? 1 - left * left * left : 1 - left
  }

  /// How many are off after each round, from `off` before the first to `asked`.
  public func counts(from off: Int, to asked: Int, rounds: Int) -> [Int] {
    (1...max(1, rounds)).map { off + Int((Double(asked - off) * reached($0, of: max(1, rounds))).rounded()) }
  }
}

/// What gradual pruning chose, and how many units were off after each round that took something.
public struct GradualChoice: Sendable {
  public let choice: PruneChoice
  public let counts: [Int]
}

extension PruneQuestion {
  /// The units that go when `amount` of them do in `rounds`, each with scores of the model that the rounds before have left. One round is
  /// `PruneRule.choose` by the scores as they are. Throws as that does.
  public func choose(_ amount: PruneAmount, _ rule: PruneRule, by score: PruneScore, rounds: Int, _ schedule: PruneSchedule = .cubic) throws -> GradualChoice {
    let all = units.joined(), total = all.count, asked = amount.count(of: total)
    func isOff(_ unit: PruneUnit) -> Bool { unit.parts.allSatisfy { model.masks[$0] != nil } }
    let off = all.count(where: isOff)
    guard rounds > 1, (off + 1..<max(off + 2, total)).contains(asked) else {
      let choice = try rule.choose(amount, kind, by: try scores(by: score), in: model)
      return GradualChoice(choice: choice, counts: [choice.units.count])
    }
    var pruned = model
    var counts: [Int] = []
    // Many rounds of few units end before the last of them.
    let steps = schedule.counts(from: off, to: asked, rounds: rounds).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    for count in steps.dropLast() {
      do {
        let choice = try PruneQuestion(model: pruned, kind: kind, calibration: calibration, seed: seed, progress: progress).chosen(count, rule, by: score)
        pruned.masks.merge(choice.masks)
        counts.append(choice.units.count)
      } catch PruneError.nothing, PruneError.offAlready {
        continue  // too little for a unit, or put back for even widths
      }
    }
    let last = PruneQuestion(model: pruned, kind: kind, calibration: calibration, seed: seed, progress: progress)
    do {
      let choice = try last.chosen(asked, rule, by: score)
      return GradualChoice(choice: choice, counts: counts + [choice.units.count])
    } catch PruneError.offAlready where !counts.isEmpty {
      // Widths were rounded up to where the rounds before had come.
      var choice = PruneChoice(units: all.filter { $0.parts.allSatisfy { pruned.masks[$0] != nil } }.sorted())
      choice.putBack = asked - choice.units.count
      return GradualChoice(choice: choice, counts: counts)
    }
  }

  private func chosen(_ count: Int, _ rule: PruneRule, by score: PruneScore) throws -> PruneChoice {
    try rule.choose(.count(count), kind, by: scores(by: score), in: model)
  }
}
