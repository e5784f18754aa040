// What training on repeated sequences is for: the circuit that copies, watched while it forms.

package import Models
import Tensors

/// How well a model copies random tokens that it saw once, and which of its heads do it. Read on the sequence of `RepeatedTokens`,
/// as `heads by=induction` and `heads by=previous` read it, so the numbers are the same.
package struct Circuits: Sendable, Equatable {
  /// Scores `[layer][head]`.
  package let induction: [[Double]]
  package let previous: [[Double]]
  /// Mean loss of the next token inside the first copy, and inside the second, where copying can help. Nats.
  package let firstCopyLoss: Double
  package let secondCopyLoss: Double

  /// The head with the highest score of a grid.
  package static func best(_ grid: [[Double]]) -> (head: Head, score: Double)? { HeadGrid(values: grid).ranking.first }

  /// - Complexity: three forward passes of 100 tokens.
  init(of model: Model, seed: UInt64) throws {
    var question = HeadQuestion()
    question.repeated.seed = seed
    let ids = try question.repeated.ids(for: model)
    let specimen = Specimen(model: model, ids: ids, labels: ids.map(String.init), label: { "\($0)" })
    induction = try HeadScore.induction.measure(specimen, question).values
    previous = try HeadScore.previousToken.measure(specimen, question).values
    guard let logits = try specimen.run(RunRequest(logits: .all)).logitRows else { throw ModelError.noLogits(family: model.shape.family) }
    // Row r predicts token r + 1; the last row has nothing to predict, and the one before the second copy cannot know what comes.
    let losses = logProbabilities(logits, of: Array(ids.dropFirst()) + [ids[0]]).map { -$0 }
    let half = ids.count / 2
    func mean(_ range: Range<Int>) -> Double { losses[range].reduce(0, +) / Double(max(range.count, 1)) }
    firstCopyLoss = mean(0..<half - 1)
    secondCopyLoss = mean(half..<ids.count - 1)
  }
}
