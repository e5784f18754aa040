import Studies
import Wording

/// A run whose numbers are none any more, with what can be had of it: only the job knows what was kept.
struct LostRun: WordedError {
  private let error: StudyError
  private let kept: Phrase

  /// The error as it is told; other failures are mended and gone on from.
  /// - Parameter kept: How what it has left is had again; nil where it has left nothing.
  static func told(_ error: any WordedError, kept: Phrase?) -> any WordedError {
    guard let kept, let error = error as? StudyError else { return error }
    switch error {
    case .notFinite, .exploded: return LostRun(error: error, kept: kept)
    default: return error
    }
  }

  static var codes: [String] { StudyError.codes }
  var code: String { error.code }
  var phrase: Phrase { error.phrase }
  var tip: Phrase? { error.tip.map { Phrase("\($0.en); \(kept.en)", "\($0.zh)；\(kept.zh)") } ?? kept }
}
