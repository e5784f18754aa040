// Where training has gone wrong although every number is one.
//
// What is judged are the losses of steps, which are there whatever evaluate= says: a run ends at the same step however often it is looked at.
// A validation loss says nothing by itself: a model that knows its text by heart is as sure as it is wrong on another.

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

  /// Whether a loss is that of a model to which all answers are alike, to the last bits that a mean of floats has: weights so large that a norm
  /// divides by infinity leave nothing else. No model that was drawn, and none that has learnt anything, says so.
  package func isDead(_ loss: Double) -> Bool { abs(loss - guessing) <= 1e-6 * guessing }

  /// Whether a step says that the model is dead: nothing of it is better than guessing, and no weight has a gradient.
  private func isDead(_ loss: Double, _ gradientNorm: Double?) -> Bool { gradientNorm == 0 && (isDead(loss) || loss > guessing) }

  /// Takes in the loss of a step, and the norm of its gradient where it is known. Throws `StudyError.exploded`, or `collapsed` where nothing moves
  /// any more, if enough of them in a row say so; `noGradient` at once where nothing moves in the very first step, which no training is to blame for.
  package func watch(_ loss: Double, gradientNorm: Double? = nil, first: Double?, with watch: inout ExplosionWatch, isControl: Bool = false) throws {
    let isDead = self.isDead(loss, gradientNorm), kind: StudyError.MeasuredLoss = isControl ? .control : .training
    watch.take(isDead || isExploded(loss, first: first), isDoubtful: isDead || !(loss <= max(guessing, first ?? 0) + 1))
    if isDead, step == 1 { throw StudyError.noGradient(loss: loss, of: kind) }
    guard watch.count >= ExplosionWatch.steps else { return }
    throw isDead ? collapsed(loss, kind) : exploded(loss, kind)
  }

  /// Whether a validation loss is that of weights which are lost: a nat worse than guessing and than the beginning, as `training`, the same
  /// weights' loss on what they learn from, is as well. That is asked only then.
  package func isLost(_ validation: Double, training: @autoclosure () throws -> Double, first: Double?) rethrows -> Bool {
    let allowed = max(guessing, first ?? 0) + 1
    guard !(validation <= allowed) else { return false }
    return try !validation.isFinite || !(training() <= allowed)
  }

  /// Whether a validation loss is, without any doubt, one of weights that are not lost.
  package func isSound(_ validation: Double) -> Bool { validation <= guessing + 1 && !isDead(validation) }

  /// Throws `StudyError.exploded`, or `collapsed`, where a run ends with what is no model.
  package func refuseEnd(_ validation: Double, first: Double?) throws {
    if isDead(validation) { throw collapsed(validation, .validation) }
    guard try isLost(validation, training: trainingLoss(), first: first) else { return }
    throw exploded(validation, .validation)
  }

  /// The loss of the weights as they are on what the newest steps read: on sixteen sequences at least, since one alone may be a bad one.
  package func trainingLoss() throws -> Double {
    let model = try model(), newest = max(step, 1)
    let numbers = max(1, newest - (15 + settings.batch) / settings.batch + 1)...newest
    let losses = try explained(step) {
      try numbers.map { number -> Double in
        let lesson = lessons.step(number), count = lesson.inputs.count
        return try (0..<settings.accumulate).reduce(0) { sum, part in
          let part = lesson[count * part / settings.accumulate..<count * (part + 1) / settings.accumulate]
          guard let logits = try model.run(TokenBatch(part.inputs), RunRequest(logits: settings.objective.logits)).logitRows else {
            throw ModelError.noLogits(family: base.shape.family)
          }
          return sum + crossEntropy(logits, targets: part.targets.flatMap(\.self)).value * Double(part.inputs.count) / Double(count)
        }
      }
    }
    return losses.reduce(0, +) / Double(losses.count)
  }

  private func exploded(_ loss: Double, _ kind: StudyError.MeasuredLoss) -> StudyError {
    .exploded(step: step, loss: loss, guessing: guessing, of: kind, place: furthest)
  }

  private func collapsed(_ loss: Double, _ kind: StudyError.MeasuredLoss) -> StudyError {
    .collapsed(step: step, loss: loss, of: kind, place: furthest)
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
