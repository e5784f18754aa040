import Findings
import Language
import Tensors
public import Wording

extension Session.Settings {
  /// Where a journal of what is done is kept.
  public struct JournalPlace: Sendable {
    public let folder: String
    /// Personal data is written under pseudonyms.
    public var redacts = false
    /// The journal that this session goes on from, while it is being played.
    var resumes: String? = nil
    public init(folder: String, redacts: Bool = false, resumes: String? = nil) {
      (self.folder, self.redacts, self.resumes) = (folder, redacts, resumes)
    }
  }
}

/// The journal of a session, as far as it can be kept: what goes wrong with it is said once, and ends it.
struct JournalKeeper: Sendable {
  private var place: Session.Settings.JournalPlace?
  private var journal: Journal?

  init(_ place: Session.Settings.JournalPlace?) { self.place = place }

  /// Begins with the first command: a program that only shows its help leaves nothing behind.
  mutating func start(_ command: Command, words: String?, confirmation: String?) -> Phrase? {
    keep { keeper in
      if keeper.journal == nil, let place = keeper.place {
        keeper.journal = try Journal(in: place.folder, redacts: place.redacts, resumes: place.resumes)
      }
      try keeper.journal?.start(command, words: words, confirmation: confirmation)
    }
  }

  mutating func done(_ command: Command, finding: Finding?, failure: String?, seconds: Double) -> Phrase? {
    keep { try $0.journal?.done(command, finding: finding, failure: failure, seconds: seconds) }
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
    for entry in reader.deeds where entry.failure == nil {
      let commands: [Command]
      do { commands = try read(entry.command) } catch {
        recovery.failed.append((entry.command, error.phrase))
        continue
      }
      for command in commands {
        guard command.row?.group != .screen else { continue }
        guard command.isPlayedAgain else {
          recovery.left.append(command.canonical)
          continue
        }
        let outcome = await perform(command, words: entry.words)
        recovery.commands += 1
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
