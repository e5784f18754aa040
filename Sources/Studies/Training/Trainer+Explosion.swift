// Where training has gone wrong although every number is one.

import Models

extension Trainer {
  /// What guessing evenly among all answers costs, in nats.
  private var guessing: Double { Double(settings.objective == .classify ? base.shape.classes?.count ?? 2 : base.shape.dVocab).logarithm }

  /// The loss from which on this is no training any more: three times that of guessing, or twice what there was, where that was bad
  /// already; a hundred times in any case.
  private func limit(_ before: Double?) -> Double { max(3 * guessing, min(2 * (before ?? 0), 100 * guessing)) }

  /// Whether a loss says that the weights are lost; `before` is the lowest that was measured, or the first.
  package func isExploded(_ loss: Double, before: Double?) -> Bool { !(loss <= limit(before)) }

  /// Throws `StudyError.exploded` where it does.
  package func refuseExplosion(_ loss: Double, before: Double?, isControl: Bool = false) throws {
    guard isExploded(loss, before: before) else { return }
    throw StudyError.exploded(step: step, loss: loss, guessing: guessing, isControl: isControl)
  }
}
