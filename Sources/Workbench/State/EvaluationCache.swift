import Findings
import Models
import Studies

/// Evaluations of recent prompts under recent masks. Results never depend on what is in it: a run that starts from a kept trace
/// gives the same bits as one from the start.
struct EvaluationCache: Sendable {
  /// What an evaluation holds for.
  struct Key: Sendable, Equatable {
    let serial: Int
    let ids: [Int]
    let masks: Masks
  }
  private var entries: [(key: Key, evaluation: Evaluation)] = []
  /// Traces hold the residual stream of every layer, so only a handful is kept.
  private static let limit = 4

  subscript(key: Key) -> Evaluation? { entries.last { $0.key == key }?.evaluation }

  /// The newest evaluation of the same model and prompt under any masks, to start from.
  func nearest(_ key: Key) -> (masks: Masks, evaluation: Evaluation)? {
    entries.last { $0.key.serial == key.serial && $0.key.ids == key.ids }.map { ($0.key.masks, $0.evaluation) }
  }

  mutating func insert(_ evaluation: Evaluation, for key: Key) {
    entries.removeAll { $0.key == key }
    entries.append((key, evaluation))
    if entries.count > EvaluationCache.limit { entries.removeFirst() }
  }
}

/// Head scores with what they hold for.
struct Scores: Sendable {
  let key: EvaluationCache.Key
  let name: String
  let finding: Finding
}
