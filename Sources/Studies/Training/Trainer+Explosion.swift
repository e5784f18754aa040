// Where training has gone wrong although every number is one.
//
// What is judged are the losses of steps, which are there whatever evaluate= says: a run ends at the same step however often it is looked at.

import Models
import Tensors

/// How many steps in a row have said by now that the weights are lost. Nothing is kept of a run while it counts, so that one which goes on
/// from a checkpoint counts from where it began to.
package struct ExplosionWatch: Sendable {
  /// So many steps in a row are believed; fewer may be a batch, or a jump that is taken back.
  package static let steps = 5
  package private(set) var count = 0
  /// Whether the last loss was one that a run is not ended for, and that is no model either.
  private var isDoubtful = false
  package init() {}
  package var isCalm: Bool { count == 0 && !isDoubtful }
  mutating func take(_ isAbove: Bool, isDoubtful: Bool) { (count, self.isDoubtful) = (isAbove ? count + 1 : 0, isDoubtful) }
}

extension Trainer {
  /// What guessing evenly among all answers costs, in nats.
  private var guessing: Double { Double(settings.objective == .classify ? base.shape.classes?.count ?? 2 : base.shape.dVocab).logarithm }

  /// The loss from which on this is no training any more: three times that of guessing, or twice that of the first step, where that was bad
  /// already; a hundred times in any case.
  private func limit(_ first: Double?) -> Double { max(3 * guessing, min(2 * (first ?? 0), 100 * guessing)) }

  /// Whether a loss says that the weights are lost; `first` is that of the first step.
  package func isExploded(_ loss: Double, first: Double?) -> Bool { !(loss <= limit(first)) }

  /// Takes in the loss of a step. Throws `StudyError.exploded` where enough of them in a row say so.
  package func watch(_ loss: Double, first: Double?, with watch: inout ExplosionWatch, isControl: Bool = false) throws {
    watch.take(isExploded(loss, first: first), isDoubtful: !(loss <= max(guessing, first ?? 0) + 1))
    if watch.count >= ExplosionWatch.steps { throw exploded(loss, isControl ? .control : .training) }
  }

  /// Throws `StudyError.exploded` where a run ends with what is no model: a validation loss that says so by itself, or one that, as the last
  /// step's loss, is a nat worse than guessing and than the beginning.
  package func refuseEnd(_ validation: Double, last: Double?, first: Double?) throws {
    let allowed = max(guessing, first ?? 0) + 1
    guard isExploded(validation, first: first) || validation > allowed && last ?? 0 > allowed else { return }
    throw exploded(validation, .validation)
  }

  private func exploded(_ loss: Double, _ kind: StudyError.MeasuredLoss) -> StudyError {
    .exploded(step: step, loss: loss, guessing: guessing, of: kind, place: furthest)
  }

  /// The weight that has gone furthest from where it began, for its size.
  private var furthest: String {
    guard let began = try? base.weights() else { return "" }
    func size(_ tensor: Tensor) -> Double { (sumOfSquares(tensor) / Double(max(tensor.count, 1))).squareRoot() }
    let ways = parameters.compactMap { parameter in
      began[parameter.name].map { (parameter.name, size(add(parameter.value.detached, scale($0, by: -1))) / max(size($0), 0.02)) }
    }
    return ways.max { $0.1 < $1.1 }?.0 ?? ""
  }
}
