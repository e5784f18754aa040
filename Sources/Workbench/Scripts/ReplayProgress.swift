import Synchronization
import Wording

/// How far a replay is, readable while it works: what whoever breaks it off is left with.
public final class ReplayProgress: Sendable {
  private struct State {
    var events: [Player.Event] = []
    /// What is being played.
    var place: (line: Int, file: String?, text: String, outer: Int?)?
    var counts = (commands: 0, expectations: 0, failures: 0)
    var isOver = false
  }
  private let state = Mutex(State())

  public init() {}

  /// Before a piece is played.
  public func begin(_ player: Player) {
    let place = player.upcomingPlace
    state.withLock { $0.place = place }
  }

  /// After it.
  public func end(_ event: Player.Event?, _ player: Player) {
    let (counts, isOver, next) = ((player.commands, player.expectations, player.failures), player.isOver, player.upcomingPlace)
    state.withLock { state in
      if let event { state.events.append(event) }
      (state.counts, state.isOver, state.place) = (counts, isOver, next)
    }
  }

  public var events: [Player.Event] { state.withLock { $0.events } }

  /// The place at which the replay stands, as an interruption there is reported; nil where it is over, or has said so itself.
  public var stopped: Player.Event? {
    state.withLock { state in
      guard !state.isOver, let place = state.place else { return nil }
      return Player.Event(
        line: place.line, file: place.file, text: place.text, verdict: .interrupted, detail: Phrase("stopped here", "在此处停止"), outer: place.outer)
    }
  }

  /// The same where a file that is read is cut short, which ends the program at once.
  public var cut: Player.Event? {
    stopped.map {
      Player.Event(
        line: $0.line, file: $0.file, text: $0.text, verdict: .fileCut, detail: Phrase("a file was cut short while it was read", "文件在读取时被截断"),
        outer: $0.outer)
    }
  }

  /// What was played so far, where it was stopped, and the counts: the end of a text report, or with `whole` all of it.
  public func text(_ report: ReplayReport, whole: Bool, redactor: Redactor?) -> String {
    let stopped = stopped
    let all = events + (stopped.map { [$0] } ?? [])
    let told = redactor?.hide(all) ?? all
    // Those that were told before are not told again.
    let isLastNew = stopped != nil || all.last?.verdict == .interrupted
    let lines = (whole ? told : isLastNew ? Array(told.suffix(1)) : []).map(report.stableText)
    return (lines + [summary(report)]).joined(separator: "\n")
  }

  /// The counts as a replay that ends here has them.
  public func summary(_ report: ReplayReport) -> String {
    let counts = state.withLock { $0.counts }
    return report.summary(counts.commands, counts.expectations, counts.failures + (stopped == nil ? 0 : 1))
  }
}
