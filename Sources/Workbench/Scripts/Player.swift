public import Findings
public import Language
public import Studies
import Tensors
public import Wording

/// Replays a script step by step in a session of its own and judges every expectation.
///
/// Pulled, not pushing: `next()` performs as much as makes one line of the report, so that whoever replays decides what to
/// show and when to stop. The report has no times in it, so two replays give the same text.
public struct Player: Sendable {
  /// How a replay ended, as the exit code of the program.
  public enum Verdict: Int32, Sendable {
    case passed = 0
    case expectationFailed = 1
    case syntax = 2
    case mismatch = 3
    case commandFailed = 4
    case timeLimit = 5
    case confirmationMissing = 6
    /// An open file lost a part while it was read.
    case fileCut = 7
    case interrupted = 130
    /// The same where somebody wanted the program to end.
    case terminated = 143

    /// How the program ends because of `error`: a replay inside a command ends it as a replay of its own would.
    public init(of error: any WordedError) {
      switch error {
      case let error as ReplayError: self = error.verdict
      case let error as ScriptError where error.code == "unknown-version": self = .mismatch
      case is ScriptError, is Diagnostic: self = .syntax
      default: self = error.code == "expectation-failed" ? .expectationFailed : .commandFailed
      }
    }
  }

  /// One line of the report.
  public struct Event: Sendable {
    /// From 1, in the script.
    public let line: Int
    /// The script that was included, as it was named; nil for the script itself.
    public var file: String? = nil
    /// The script's text: a command or an expectation, with its sign.
    public let text: String
    public let verdict: Verdict
    /// What came of it: the value found, or why it failed.
    public let detail: Phrase
    /// Of commands that succeeded.
    public var finding: Finding? = nil
    /// Of expectations and observations: what stood there.
    public var found: Quantity? = nil
    /// Of what was included: the line of the script itself that it was included at.
    public var outer: Int? = nil
    /// Of steps: the commands that were performed, each with what it found.
    public var done: [Done] = []
    /// What went wrong around it: a journal or a recording that could not be written.
    public var warning: Phrase? = nil
    /// Of expectations that could be compared.
    public var check: Findings.Verdict? = nil
    /// Of expectations and observations: the name of what they are about, where that tells of the machine and the moment.
    public var varying: String? = nil
    /// Why a command failed.
    var error: (any WordedError)? = nil
    /// Of expectations and observations: what stood there is told under names that do not say it any more, as one token of an address does.
    var isBeyondRecall = false
    /// It is told under pseudonyms, as whatever leaves the player is where something is hidden.
    var isTold = false
  }

  /// A command that a step performed.
  public struct Done: Sendable {
    public let command: Command
    public let finding: Finding
  }

  /// What of a script is played, and how strictly.
  public struct Options: Sendable {
    /// Goes on after a failure; the verdict stays that of the first.
    public var keepGoing = false
    /// Plays on whatever the pins and `needs` say.
    public var ignoresPins = false
    /// Leaves out steps that only look.
    public var leavesOutLooks = false
    /// A mark, the number of a line, or of an included script `12:other.session:5`: nothing below it is played.
    public var until: String? = nil
    public init() {}
  }

  public let script: Script
  /// What the script's commands are at, readable from any thread while `next()` works.
  public var jobs: JobBoard { workspace.jobs }
  /// The worst so far; what the program exits with.
  public internal(set) var verdict = Verdict.passed
  public internal(set) var commands = 0
  public internal(set) var expectations = 0
  public internal(set) var failures = 0

  /// As the steps so far have left it.
  var workspace: Workspace
  /// Where what is done is written down as it is done; nil where nobody sits at the keyboard.
  var journal: JournalKeeper?
  /// The script itself has left.
  public internal(set) var hasQuit = false
  /// Something was left unplayed because of how the rest went.
  var isCutShort = false
  var pending: [Pending]
  let options: Options
  /// What commands draw with that name no seed of their own.
  let seed: Int?

  enum Pending: Sendable {
    case requirements
    case command(Script.Step)
    case expectation(Script.Expected)
    case observation(Script.Expected)
  }

  public init(_ script: Script, settings: Session.Settings, progress: Progress = Progress(), keepGoing: Bool = false) {
    var options = Options()
    options.keepGoing = keepGoing
    self.init(script, settings: settings, progress: progress, options: options)
  }

  public init(_ script: Script, settings: Session.Settings, progress: Progress = Progress(), options: Options) {
    self.script = script
    self.options = options
    var settings = settings
    // A step ends when its work has: what follows counts on it.
    settings.background = false
    // What a script teaches is forgotten with it: the user's own words are not its to change.
    (settings.aliasFile, settings.readAliases) = (nil, nil)
    let redactor = Redactor(for: script, wanted: settings.redacts)
    settings.redacts = redactor != nil
    workspace = Workspace(settings)
    workspace.progress = progress
    workspace.pseudonyms = redactor?.pseudonyms ?? Pseudonyms()
    seed = script.pins.last { $0.name == "seed" }.flatMap { Int($0.value) }
    pending = [.requirements] + script.steps(until: options.until, withLooks: !options.leavesOutLooks).map(Pending.command)
    pending.reverse()
  }

  /// The step that `next()` would begin with; nil where it would check something, and at the end.
  public var upcoming: Script.Step? { if case .command(let step)? = pending.last { step } else { nil } }

  /// What `next()` would begin with, as the report has it; nil at the end.
  var upcomingPlace: (line: Int, file: String?, text: String, outer: Int?)? {
    switch pending.last {
    case .requirements: (1, nil, "vitrine 1", nil)
    case .command(let step): (step.line, step.file, step.sign + step.command, step.outer)
    case .expectation(let expected): (expected.line, expected.file, "= " + expected.text, expected.outer)
    case .observation(let noted): (noted.line, noted.file, "~ " + noted.text, noted.outer)
    case nil: nil
    }
  }

  /// Where `until` has stopped it, and how many steps stand below; nil where it was not asked for, and where it ended otherwise.
  public var stop: (line: Int, file: String?, left: Int)? {
    guard let until = options.until.map(Script.Place.init), isOver, !isCutShort, !hasQuit else { return nil }
    let played = script.steps(until: until)
    let left = script.steps.count - played.count
    switch until {
    case .line(let line): return (line, nil, left)
    case .included(let line, let file, _): return (line, file, left)
    case .mark: return played.last.map { ($0.line, $0.file, left) }
    }
  }

  /// Nothing is left to play.
  public var isOver: Bool { pending.isEmpty }

  /// What keeps the script from being played at all, found before anything is; nil where nothing does. `next()` finds it as well.
  public mutating func refusal() -> Event? {
    guard case .requirements? = pending.last else { return nil }
    pending.removeLast()
    return requirements().map { told(judged($0, isBefore: true)) }
  }

  /// Performs the next step or checks the next expectation, and tells what came of it; nil at the end.
  public mutating func next() -> Event? { advance().map { told($0) } }

  /// The same as it is, for the engine and the screen.
  mutating func advance() -> Event? {
    if workspace.progress.isCancelled, let place = upcomingPlace {
      isCutShort = true
      pending.removeAll()
      return judged(
        Event(
          line: place.line, file: place.file, text: place.text, verdict: .interrupted, detail: Phrase("interrupted before it", "在此之前中断"),
          outer: place.outer), isBefore: false)
    }
    while let item = pending.popLast() {
      let event: Event?
      switch item {
      case .requirements: event = requirements()
      case .command(let step): event = perform(step)
      case .expectation(let expected): event = check(expected)
      case .observation(let noted): event = observe(noted)
      }
      guard let event else { continue }
      return judged(event, isBefore: { if case .requirements = item { true } else { false } }())
    }
    // A recording that no `record` has ended ends with the script.
    if var recorder = workspace.recorder, recorder.isHeldBack, !isCutShort, let last = script.steps.last {
      workspace.recorder = nil
      var journal = JournalKeeper.idle
      do { _ = try workspace.write(&recorder, in: &journal) } catch {
        let error = error.worded
        return judged(
          Event(
            line: last.line, file: last.file, text: last.sign + last.command, verdict: .commandFailed,
            detail: Phrase("\(error.code): \(error.phrase.en)", "\(error.code)：\(error.phrase.zh)"), outer: last.outer), isBefore: false)
      }
    }
    // What a script has sent into the background and never waited for ends with it.
    jobs.stop()
    return nil
  }

  /// Counts a failure, and ends with it where it has to. What is not understood, was made for something else or was interrupted is not
  /// played on.
  mutating func judged(_ event: Event, isBefore: Bool) -> Event {
    guard event.verdict != .passed else { return event }
    failures += 1
    if verdict == .passed { verdict = event.verdict }
    if !options.keepGoing || isBefore || event.verdict == .interrupted {
      isCutShort = isCutShort || !pending.isEmpty
      pending.removeAll()
    }
    return event
  }
}
