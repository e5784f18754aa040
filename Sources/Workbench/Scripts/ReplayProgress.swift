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

  /// What was played so far, where it was stopped, and the counts: the end of a text report, or with `whole` all of it.
  public func text(_ report: ReplayReport, whole: Bool, redactor: Redactor?) -> String {
    let (stopped, counts) = (stopped, state.withLock { $0.counts })
    let all = events + (stopped.map { [$0] } ?? [])
    let told = redactor?.hide(all) ?? all
    // Those that were told before are not told again.
    let isLastNew = stopped != nil || all.last?.verdict == .interrupted
    let lines = (whole ? told : isLastNew ? Array(told.suffix(1)) : []).map(report.stableText)
    return (lines + [report.summary(counts.commands, counts.expectations, counts.failures + (stopped == nil ? 0 : 1))]).joined(separator: "\n")
  }
}
