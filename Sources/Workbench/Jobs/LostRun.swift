import Studies
import Wording

/// Why a run failed, and what can be had of it: only the job knows what was kept.
struct LostRun: WordedError {
  private let error: any WordedError
  private let kept: Phrase?

  /// - Parameter kept: How what it has left is had again; nil where it has left nothing.
  init(_ error: any WordedError, kept: Phrase?) {
    self.error = error
    // Other failures are mended and gone on from.
    switch error as? StudyError {
    case .notFinite, .exploded: self.kept = kept
    default: self.kept = nil
    }
  }

  var code: String { error.code }
  var phrase: Phrase { error.phrase }
  var tip: Phrase? {
    guard let kept else { return error.tip }
    return error.tip.map { Phrase("\($0.en); \(kept.en)", "\($0.zh)；\(kept.zh)") } ?? kept
  }
}
