import Findings
import Language
import Tensors
public import Wording

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
      if keeper.journal == nil, let place = keeper.place {
        keeper.journal = try Journal(in: place.folder, of: keeper.folder, redacts: keeper.redacts, resumes: place.resumes)
        for deed in keeper.earlier {
          try keeper.journal?.start(deed.command, words: deed.words, confirmation: deed.confirmation, &pseudonyms)
          try keeper.journal?.done(deed.command, finding: nil, failure: deed.failure, seconds: 0, &pseudonyms)
        }
      }
      try keeper.journal?.start(command, words: words, confirmation: confirmation, &pseudonyms)
    }
  }

  mutating func done(_ command: Command, finding: Finding?, failure: String?, seconds: Double, _ pseudonyms: inout Pseudonyms) -> Phrase? {
    keep { try $0.journal?.done(command, finding: finding, failure: failure, seconds: seconds, &pseudonyms) }
  }

  mutating func end() {
    _ = keep { try $0.journal?.end() }
    (journal, place) = (nil, nil)
  }

  private mutating func keep(_ body: (inout JournalKeeper) throws -> Void) -> Phrase? {
    do {
      try body(&self)
      return nil
    } catch {
      (journal, place) = (nil, nil)
      let reason = error.worded.phrase
      return Phrase(
        "no journal is kept from here on, so a crash cannot be resumed: \(reason.en)", "此后不再记日志，崩溃后将无法恢复：\(reason.zh)")
    }
  }
}

/// What came of playing a journal again.
public struct Recovery: Sendable {
  /// Commands that were performed again.
  public internal(set) var commands = 0
  /// Commands that write files, or train: they are not performed a second time.
  public internal(set) var left: [String] = []
  /// Commands that failed now, with why.
  public internal(set) var failed: [(command: String, reason: Phrase)] = []
  /// Commands that changed the session and found something else than before.
  public internal(set) var different: [String] = []
  /// The command that was running when the session ended.
  public let unfinished: String?
}

extension Session {
  /// Brings back what a journal says was done, by doing it again. The journal itself stays as it is, under a name that says that it
  /// was resumed.
  public func resume(_ reader: JournalReader) async -> Recovery {
    var recovery = Recovery(unfinished: reader.unfinished)
    var isLost = false
    for entry in reader.deeds where entry.failure == nil {
      let commands: [Command]
      do { commands = try read(entry.command) } catch {
        recovery.failed.append((entry.command, error.phrase))
        continue
      }
      for command in commands {
        guard command.row?.group != .screen else { continue }
        // A recording goes on, and what is played again is in it.
        if command.name == "record" {
          _ = journal.start(command, words: entry.words, confirmation: nil, &workspace.pseudonyms)
          workspace.resumeRecording(command)
          _ = journal.done(command, finding: nil, failure: nil, seconds: 0, &workspace.pseudonyms)
          continue
        }
        guard command.isPlayedAgain else {
          recovery.left.append(command.canonical)
          // What follows was done to the model that it made.
          isLost = isLost || command.trains && entry.failure == nil
          continue
        }
        guard !isLost else {
          recovery.left.append(command.canonical)
          continue
        }
        let outcome = await perform(command, words: entry.words)
        recovery.commands += 1
        // What follows would be done to another model.
        isLost = outcome.error != nil && command.row?.group == .models
        if let error = outcome.error { recovery.failed.append((command.canonical, error.phrase)) }
        if entry.effect == Effect.reversible.rawValue, let before = entry.finding, let now = outcome.finding, Journal.digest(now) != before {
          recovery.different.append(command.canonical)
        }
      }
    }
    reader.setAside()
    return recovery
  }
}

extension Command {
  /// Whether doing it again brings a session back and does no more than that.
  fileprivate var isPlayedAgain: Bool {
    guard let row, row.effect != .irreversible, row.slot("background") == nil, row.slot("overwrite") == nil else { return false }
    return row.group != .jobs
  }
}
