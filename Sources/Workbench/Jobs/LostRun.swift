import Language
import Studies
import Wording

/// A run whose numbers are none any more, with what helps: a rate that is lower than its own, and what can be had of it, which only the
/// job knows.
struct LostRun: WordedError {
  private let error: StudyError
  private let settings: TrainingSettings?
  /// The step of its lowest validation loss, where the weights of then were kept.
  private let best: Int?
  private var kept: Phrase?

  /// Nil for other failures, which are mended and gone on from.
  init?(_ error: StudyError, _ settings: TrainingSettings? = nil, best: Int? = nil) {
    switch error {
    case .notFinite, .exploded, .collapsed: (self.error, self.settings, self.best) = (error, settings, best)
    default: return nil
    }
  }

  /// The error as it is told.
  /// - Parameter kept: How what it has left is had again, the best of it if that was kept; nil where it has left nothing.
  static func told(_ error: any WordedError, kept: (_ best: Int?) -> Phrase?) -> any WordedError {
    guard var lost = error as? LostRun ?? (error as? StudyError).flatMap({ LostRun($0) }) else { return error }
    lost.kept = kept(lost.best)
    return lost
  }

  static var codes: [String] { StudyError.codes }
  var code: String { error.code }
  var phrase: Phrase { error.phrase }
  var tip: Phrase? {
    let all = [remedy ?? error.tip, kept].compactMap(\.self)
    return all.isEmpty ? nil : Phrase(all.map(\.en).joined(separator: "; "), all.map(\.zh).joined(separator: "；"))
  }

  /// A tenth of the rate is far enough from where it went wrong; the gradient's norm is bounded unless that was asked not to be.
  private var remedy: Phrase? {
    guard let settings, settings.rate > 0 else { return nil }
    let lower = Double((settings.rate / 10).significant(2)) ?? settings.rate / 10
    let rate = Command("train", ["rate": .number(lower)]).canonical(of: "rate")
    let isUnbound = settings.clip == 0 || settings.clip > 1
    return Phrase(
      "begin again with a lower rate=, such as \(rate)\(isUnbound ? ", and clip=1" : "")",
      "请用更小的 rate= 重新开始，例如 \(rate)\(isUnbound ? "，并设 clip=1" : "")")
  }
}
