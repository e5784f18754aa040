import Findings
import Language
import Tensors
import Wording

extension Session.Settings {
  /// Where a journal of what is done is kept.
  public struct JournalPlace: Sendable {
    public let folder: String
    /// The journal that this session goes on from, while it is being played.
    var resumes: String? = nil
    public init(folder: String, resumes: String? = nil) { (self.folder, self.resumes) = (folder, resumes) }
  }
}

/// The journal of a session, as far as it can be kept: what goes wrong with it is said once, and ends it.
struct JournalKeeper: Sendable {
  private var place: Session.Settings.JournalPlace?
  private var journal: Journal?
  /// One that could not be written on, and whether it says so itself.
  private var stopped: Journal?
  private var isMarked = false

  private let redacts: Bool

  /// Where paths of commands begin.
  private let folder: String
  /// What was done before the session began: it is written first.
  private let earlier: [Deed]

  init(_ settings: Session.Settings, after earlier: [Deed] = []) {
    (place, redacts, folder, self.earlier) = (settings.journal, settings.redacts, settings.folder, earlier)
  }

  /// Begins with the first command: a program that only shows its help leaves nothing behind.
  mutating func start(_ command: Command, words: String?, confirmation: String?, _ pseudonyms: inout Pseudonyms) -> Phrase? {
    keep { keeper in
      try keeper.begin(&pseudonyms)
      try keeper.journal?.start(command, words: words, confirmation: confirmation, &pseudonyms)
    }
  }

  /// A line that meant nothing is an input like any other.
  mutating func misread(_ input: String, _ pseudonyms: inout Pseudonyms) -> Phrase? {
    keep { keeper in
      try keeper.begin(&pseudonyms)
      try keeper.journal?.misread(input, &pseudonyms)
    }
  }

  private mutating func begin(_ pseudonyms: inout Pseudonyms) throws {
    guard journal == nil, let place else { return }
    journal = try Journal(in: place.folder, of: folder, redacts: redacts, resumes: place.resumes)
    for deed in earlier {
      try journal?.start(deed.command, words: deed.words, confirmation: deed.confirmation, &pseudonyms)
      try journal?.done(deed.command, finding: nil, failure: deed.failure, seconds: 0, run: deed.run, isBackground: deed.isBackgroundTraining, &pseudonyms)
      if deed.failure == nil, let run = deed.run { try journal?.made(run: run) }
    }
  }

  mutating func done(
    _ command: Command, finding: Finding?, failure: String?, seconds: Double, deed: Deed? = nil, _ pseudonyms: inout Pseudonyms
  ) -> Phrase? {
    keep {
      try $0.journal?.done(
        command, finding: finding, failure: failure, seconds: seconds, run: deed?.run, isBackground: deed?.isBackgroundTraining, &pseudonyms)
    }
  }

  /// Models of jobs that were taken over since the last time.
  mutating func made(_ workspace: inout Workspace) -> Phrase? {
    guard !workspace.adopted.isEmpty else { return nil }
    let runs = workspace.adopted.map(\.run)
    workspace.adopted = []
    return keep { keeper in for run in runs { try keeper.journal?.made(run: run) } }
  }

  /// What a script that is being recorded is about to hold.
  mutating func recording(_ path: String, _ hash: String, _ pseudonyms: inout Pseudonyms) -> Phrase? {
    keep { try $0.journal?.recording(path, hash, &pseudonyms) }
  }

  /// Writes nothing.
  static let idle = JournalKeeper(Session.Settings(environment: [:], tongue: .en))

  mutating func end() {
    _ = keep { try $0.journal?.end() }
    // Its session needs not be brought back either.
    if isMarked { try? stopped?.end() }
    (journal, place, stopped) = (nil, nil, nil)
  }

  /// Where there is room again, the journal tells that what was done since is not in it.
  private mutating func mark() {
    guard !isMarked, stopped != nil else { return }
    isMarked = (try? stopped?.stopped()) != nil
  }

  private mutating func keep(_ body: (inout JournalKeeper) throws -> Void) -> Phrase? {
    mark()
    do {
      try body(&self)
      return nil
    } catch {
      let reason = error.worded.phrase
      (stopped, journal, place) = (journal, nil, nil)
      return Phrase(
        "no journal is kept from here on, so a crash cannot be resumed: \(reason.en)", "此后不再记日志，崩溃后将无法恢复：\(reason.zh)")
    }
  }
}
