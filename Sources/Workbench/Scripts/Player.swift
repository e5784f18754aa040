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
    case interrupted = 130

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
    /// Plays on whatever the pins say.
    public var ignoresPins = false
    /// Leaves out steps that only look.
    public var leavesOutLooks = false
    /// A mark, or the number of a line: nothing below it is played.
    public var until: String? = nil
    public init() {}
  }

  public let script: Script
  /// What the script's commands are at, readable from any thread while `next()` works.
  public var jobs: JobBoard { workspace.jobs }
  /// The worst so far; what the program exits with.
  public private(set) var verdict = Verdict.passed
  public private(set) var commands = 0
  public private(set) var expectations = 0
  public private(set) var failures = 0

  /// As the steps so far have left it.
  var workspace: Workspace
  /// Where what is done is written down as it is done; nil where nobody sits at the keyboard.
  var journal: JournalKeeper?
  /// The script itself has left.
  public private(set) var hasQuit = false
  private var pending: [Pending]
  let options: Options
  /// What commands draw with that name no seed of their own.
  private let seed: Int?

  private enum Pending: Sendable {
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
    // What was recorded under pseudonyms writes nothing but pseudonyms.
    settings.redacts = settings.redacts || !script.hidden.isEmpty
    workspace = Workspace(settings)
    workspace.progress = progress
    workspace.pseudonyms = script.hidden
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

  /// Nothing is left to play.
  public var isOver: Bool { pending.isEmpty }

  /// What keeps the script from being played at all, found before anything is; nil where nothing does. `next()` finds it as well.
  public mutating func refusal() -> Event? {
    guard case .requirements? = pending.last else { return nil }
    pending.removeLast()
    return requirements().map { judged($0, isBefore: true) }
  }

  /// Performs the next step or checks the next expectation; nil at the end.
  public mutating func next() -> Event? {
    if workspace.progress.isCancelled, let place = upcomingPlace {
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
    // What a script has sent into the background and never waited for ends with it.
    jobs.stop()
    return nil
  }

  /// Counts a failure, and ends with it where it has to. What is not understood, was made for something else or was interrupted is not
  /// played on.
  private mutating func judged(_ event: Event, isBefore: Bool) -> Event {
    guard event.verdict != .passed else { return event }
    failures += 1
    if verdict == .passed { verdict = event.verdict }
    if !options.keepGoing || isBefore || event.verdict == .interrupted { pending.removeAll() }
    return event
  }

  private mutating func perform(_ step: Script.Step) -> Event {
    commands += 1
    var done: [Done] = []
    var warning: Phrase?
    func event(_ verdict: Verdict, _ detail: Phrase, _ finding: Finding? = nil) -> Event {
      Event(
        line: step.line, file: step.file, text: step.sign + step.command, verdict: verdict, detail: detail, finding: finding,
        outer: step.outer, done: done, warning: warning)
    }
    let written: [Command]
    var parsed: [Command]
    do {
      _ = try? workspace.model()
      written = try parse(step.command, lexicon: workspace.lexicon)
      parsed = written.map { $0.relocated(from: step.file, in: workspace) }
      if let seed, !step.command.contains("seed=") {
        for index in parsed.indices where parsed[index].row?.slot("seed") != nil { parsed[index].arguments["seed"] = .integer(seed) }
      }
    } catch {
      // A name or place that does not exist is a failure of the command like any other, and may be what the script expects.
      let isUnderstood = (try? parse(step.command, lexicon: Lexicon())) != nil
      return failed(step, error, otherwise: isUnderstood ? .commandFailed : .syntax, event)
    }
    if step.confirmation == nil, parsed.contains(where: \.isDestructive) {
      return event(.confirmationMissing, Phrase("needs `@ confirm` below it", "其下须有 `@ confirm`"))
    }
    if let confirmation = step.confirmation {
      for target in written.compactMap(\.endangered) where !Workspace.confirms(confirmation, target) {
        let (given, target) = (visible(confirmation), visible(target))
        return event(
          .confirmationMissing, Phrase("is confirmed for \(given), and would write \(target)", "只确认了 \(given)，却将写入 \(target)"))
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    var finding: Finding?
    // What an included script confirms, it names as it is seen from there.
    workspace.confirmation = parsed == written || step.confirmation == nil ? step.confirmation : parsed.compactMap(\.endangered).first ?? step.confirmation
    let jobs = jobs
    // What takes too long is stopped, and not only found to have taken too long.
    let whole = workspace.progress
    if let limit = step.limit { workspace.progress = Progress { whole.isCancelled || start.duration(to: clock.now).inSeconds > limit } }
    defer { workspace.progress = whole }
    func isLate() -> Bool { step.limit.map { start.duration(to: clock.now).inSeconds > $0 } ?? false }
    do {
      for (index, command) in parsed.enumerated() {
        // Who takes over the keyboard can save all of it.
        let words = index == 0 ? step.words.first?.text : nil
        let told = workspace.journalled(command)
        let begun = journal?.start(told, words: words, confirmation: step.confirmation, &workspace.pseudonyms)
        let from = clock.now
        func end(_ found: Finding?, _ failure: String?) {
          let seconds = from.duration(to: clock.now).inSeconds
          let deed = workspace.deed(command, words: words, finding: found, failure: failure)
          let ended = journal?.done(told, finding: found, failure: failure, seconds: seconds, run: deed.run, &workspace.pseudonyms)
          let unkept = workspace.keep(deed)
          warning = warning ?? begun ?? ended ?? unkept
          workspace.adoptResults()
          _ = journal?.made(&workspace)
        }
        do {
          let found = try jobs.whileBusy { try workspace.perform(command) }
          finding = found
          done.append(Done(command: command, finding: found))
          end(found, nil)
        } catch {
          end(nil, error.worded.code)
          throw error
        }
        if command.name == "quit" {
          hasQuit = true
          let left = pending.count { if case .command = $0 { true } else { false } }
          pending.removeAll()
          if left > 0 { return event(.syntax, Phrase("\(left) more steps stand after `quit` and would never run", "`quit` 之后还有 \(left) 步，永远不会执行")) }
          break
        }
      }
    } catch {
      let error = error.worded
      if error.code == "unconfirmed" { return event(.confirmationMissing, error.phrase) }
      if whole.isCancelled { return event(.interrupted, error.phrase) }
      if let limit = step.limit, isLate() { return event(.timeLimit, Phrase("stopped after \(limit.shortest) s", "超过 \(limit.shortest) 秒，已中止")) }
      return failed(step, error, otherwise: Verdict(of: error), event)
    }
    // Work that can be stopped half-way has a finding all the same.
    if whole.isCancelled { return event(.interrupted, Phrase("interrupted", "已中断"), finding) }
    if let failure = step.failure {
      let code = visible(failure.text)
      return event(.expectationFailed, Phrase("expected to fail with \(code), but did not", "应以 \(code) 失败，但成功了"))
    }
    if let limit = step.limit, isLate() {
      return event(.timeLimit, Phrase("took longer than \(limit.shortest) s", "超过 \(limit.shortest) 秒"))
    }
    expect(step)
    return event(.passed, finding?.headline ?? Phrase(same: ""), finding)
  }

  /// Lines below a command are about the session after it, whether it succeeded or failed as it should.
  private mutating func expect(_ step: Script.Step) {
    let lines = step.expectations.map { ($0.line, Pending.expectation($0)) } + step.observations.map { ($0.line, .observation($0)) }
    pending += lines.sorted { $0.0 > $1.0 }.map(\.1)
  }

  private mutating func failed(
    _ step: Script.Step, _ error: any WordedError, otherwise: Verdict, _ event: (Verdict, Phrase, Finding?) -> Event
  ) -> Event {
    let (code, phrase) = (error.code, error.phrase)
    guard let expected = step.failure else {
      var event = event(otherwise, Phrase("\(code): \(phrase.en)", "\(code)：\(phrase.zh)"), nil)
      event.error = error
      return event
    }
    if expected.text == code {
      expect(step)
      return event(.passed, Phrase("fails with \(code), as expected", "以 \(code) 失败，符合预期"), nil)
    }
    let wanted = visible(expected.text)
    return event(
      .expectationFailed,
      Phrase("expected to fail with \(wanted), failed with \(code): \(phrase.en)", "应以 \(wanted) 失败，实为 \(code)：\(phrase.zh)"),
      nil)
  }

  private mutating func check(_ expected: Script.Expected) -> Event {
    expectations += 1
    func event(_ verdict: Verdict, _ detail: Phrase) -> Event {
      Event(line: expected.line, file: expected.file, text: "= " + expected.text, verdict: verdict, detail: detail, outer: expected.outer)
    }
    do {
      var last = event(.passed, Phrase(same: ""))
      for command in try parse(Script.claim(expected.text), lexicon: workspace.lexicon) {
        guard command.name == "expect" else {
          last = event(.passed, try workspace.perform(command).title)
          continue
        }
        let result = try workspace.judge(command)
        last = event(result.passed ? .passed : .expectationFailed, result.phrase)
        (last.check, last.found, last.varying) = (result, try? workspace.observed(command), workspace.varying(command))
        if !result.passed { break }
      }
      return last
    } catch let error as Diagnostic {
      // The script was understood: what it names is not there.
      return event(.commandFailed, Phrase("\(error.code): \(error.phrase.en)", "\(error.code)：\(error.phrase.zh)"))
    } catch {
      let error = error.worded
      return event(error.code == "expectation-failed" ? .expectationFailed : .commandFailed, error.phrase)
    }
  }

  /// Says what stands where the script noted something; only a name that does not exist is an error.
  private mutating func observe(_ noted: Script.Expected) -> Event {
    func event(_ verdict: Verdict, _ detail: Phrase, _ found: Quantity? = nil) -> Event {
      Event(line: noted.line, file: noted.file, text: "~ " + noted.text, verdict: verdict, detail: detail, found: found, outer: noted.outer)
    }
    do {
      var seen: Quantity?
      var varying: String?
      for command in try parse(Script.claim(noted.text, observed: true), lexicon: workspace.lexicon) {
        seen = try workspace.observed(command)
        varying = varying ?? workspace.varying(command)
      }
      let written = visible(seen?.written ?? "")
      var found = event(.passed, Phrase("observed \(written)", "实测 \(written)"), seen)
      found.varying = varying
      return found
    } catch {
      let error = error.worded
      return event(.commandFailed, Phrase("\(error.code): \(error.phrase.en)", "\(error.code)：\(error.phrase.zh)"))
    }
  }
}

/// A version as numbers between points.
package struct Version: Sendable, Equatable {
  let text: String
  private let parts: [Int]
  static let relations = ["<", "<=", "=", ">=", ">"]
  static let current = Version(programVersion)

  package init(_ text: String) {
    self.text = text
    parts = text.split(separator: ".").map { Int($0) ?? 0 }
  }

  package func satisfies(_ relation: String, _ other: Version) -> Bool {
    let (less, greater) = (parts.lexicographicallyPrecedes(other.parts), other.parts.lexicographicallyPrecedes(parts))
    return switch relation {
    case "<": less
    case "<=": !greater
    case "=": !less && !greater
    case ">=": !less
    case ">": greater
    default: false
    }
  }
}

/// What `--version` prints and `needs engine` is compared with.
public let programVersion = "0.1.0"
