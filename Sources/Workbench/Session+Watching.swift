public import Findings
public import Wording

/// A script that a session plays in sight of the user.
public struct Watched: Sendable {
  var player: Player
  let report: ReplayReport
  /// Seconds to wait before every step.
  let pause: Double
  /// How far it is, for whoever breaks it off.
  public let progress = ReplayProgress()

  /// - Parameter player: Of a script that nothing keeps from being played: its `refusal()` has been asked for.
  public init(_ player: Player, report: ReplayReport, pause: Double = 0) { (self.player, self.report, self.pause) = (player, report, pause) }

  /// A piece of it that was played: a step, or a check.
  public struct Piece: Sendable {
    /// As it is, for the screen.
    public let event: Player.Event
    /// As the report of a replay has it.
    public let told: String
    /// What its commands found, as it is told.
    public let findings: [Finding]
    /// Of a failure: where it stands, and how to come back to it.
    public let place: Phrase?
    public let seconds: Double
    public let snapshot: Snapshot
    /// The command that is played next; nil where something is checked, and at the end.
    public let upcoming: String?
    /// Nothing is left to play.
    public let isLast: Bool
    /// Nothing was left unplayed.
    public let isWhole: Bool
    /// The script itself leaves.
    public let leaves: Bool

    package init(
      _ event: Player.Event, told: String = "", place: Phrase? = nil, seconds: Double = 0, snapshot: Snapshot, upcoming: String? = nil,
      isLast: Bool = false, isWhole: Bool = false, leaves: Bool = false, findings: [Finding]? = nil
    ) {
      self.findings = findings ?? event.done.map(\.finding)
      (self.event, self.told, self.place, self.seconds, self.snapshot) = (event, told, place, seconds, snapshot)
      (self.upcoming, self.isLast, self.isWhole, self.leaves) = (upcoming, isLast, isWhole, leaves)
    }
  }
}

extension Session {
  /// Plays the next piece of the script that is watched, as `replay` does and judged as there; nil where nothing is left. What the user
  /// did meanwhile counts.
  public func play(_ work: Work) async -> Watched.Piece? {
    if let watched, watched.pause > 0, watched.player.upcoming != nil {
      let end = ContinuousClock.now + .seconds(watched.pause)
      while ContinuousClock.now < end, !work.isCancelled { try? await Task.sleep(for: .milliseconds(20)) }
    }
    return step(work)
  }

  private func step(_ work: Work) -> Watched.Piece? {
    guard var played = watched, !played.player.isOver else { return nil }
    let clock = ContinuousClock()
    let start = clock.now
    let settings = workspace.settings
    workspace.progress = work.progress
    (played.player.workspace, played.player.journal) = (workspace, journal)
    // A step ends when its work has.
    played.player.workspace.settings.background = false
    played.progress.begin(played.player)
    let event = played.player.advance()
    let told = event.map { played.player.told($0) }
    played.progress.end(told, played.player)
    if let keeper = played.player.journal { journal = keeper }
    workspace = played.player.workspace
    workspace.settings = settings
    watched = played
    guard let event, let told else { return nil }
    return Watched.Piece(
      event, told: played.report.text(told), place: event.verdict == .passed ? nil : played.report.place(told),
      seconds: start.duration(to: clock.now).inSeconds, snapshot: workspace.snapshot, upcoming: played.player.upcoming?.command,
      isLast: played.player.isOver, isWhole: !played.player.isCutShort, leaves: played.player.hasQuit,
      findings: told.done.map(\.finding))
  }

  /// How the script that was watched has ended: as a replay of it would, and interrupted where the user left before its end.
  public var watchedVerdict: Player.Verdict {
    guard let watched else { return .passed }
    return watched.player.verdict == .passed && !watched.player.isOver ? .interrupted : watched.player.verdict
  }
  /// The command that is played next.
  public var upcoming: String? { watched?.player.upcoming?.command }
}

extension Player.Event {
  /// One that nothing was played for; for tests of surfaces.
  package init(line: Int, said text: String, _ verdict: Player.Verdict, _ detail: Phrase) {
    self.init(line: line, text: text, verdict: verdict, detail: detail)
  }
}
