public import Findings
public import Language
import Models
public import Studies
import Synchronization
import Tensors
public import Wording

/// The one owner of what changes: models, prompt, masks, history. Takes commands, returns findings; runs on its own thread, so
/// that seconds of matrix work never hold up anything else that is asynchronous.
///
/// Results are deterministic: the same commands in the same order give the same bits, at any number of threads.
public actor Session {
  /// What the session is told of the world outside; it reads nothing of it by itself.
  public struct Settings: Sendable {
    /// Where models are looked for (`HF_HOME`, `HOME`, …) and what `doctor` reports.
    public var environment: [String: String]
    public var tongue: Tongue
    /// The folder that paths in commands are relative to; empty for the process's own.
    public var folder = ""
    /// The folder that relative paths of what is written are relative to, and where what is read is looked for first; nil for `folder`.
    public var output: String? = nil
    /// The file of the experiment store; nil for the one in the user's data folder.
    public var store: String? = nil
    /// Where a journal of what is done is kept; nil keeps none.
    public var journal: JournalPlace? = nil
    /// Personal data is written under pseudonyms, in the journal and in recordings.
    public var redacts = false
    /// Whether long work goes into the background while commands go on, as where a person types them; else a command waits for it.
    public var background = false
    /// The longest that a training run goes without a checkpoint.
    public var checkpointPace = Duration.seconds(60)
    /// Words that the user has taught, and what they stand for.
    public var aliases: [String: String] = [:]
    /// The file that keeps them; nil where nothing is kept after the session.
    public var aliasFile: String? = nil
    /// Reads that file; throws what is wrong with it, and then nothing is written over it.
    public var readAliases: (@Sendable () throws -> [String: String])? = nil
    /// What `theme` can name now, as the surface has them: a file may come while the program runs. Empty where there is no surface.
    public var themes: @Sendable () -> [String] = { [] }
    /// Why a theme that there is cannot be shown, as the surface reads its files; nil where it can.
    public var themeTrouble: @Sendable (String) -> Phrase? = { _ in nil }
    /// The layouts that the user has kept, beside the program's own; nil where that is not known.
    public var layouts: @Sendable () -> [String]? = { nil }
    /// Whether a screen shows what commands about the screen alone are about; a screen says so itself.
    var hasScreen = false
    /// Scripts around this session: a script that replays another one is one level above it.
    var depth = 0
    /// What the surface knows about the terminal, for `doctor`.
    public var surface: [Fact] = []
    /// What will not work of that, by the names of the facts.
    public var surfaceTroubles: [String: Phrase] = [:]
    public init(environment: [String: String], tongue: Tongue) {
      self.environment = environment
      self.tongue = tongue
    }
  }

  private let lane = Lane("session")
  public nonisolated var unownedExecutor: UnownedSerialExecutor { lane.executor }

  /// What runs in the background. Surfaces read it at any time, whatever the session is at.
  public nonisolated let jobs: JobBoard

  /// The language that answers are in now, for whoever says something while the session is at a command, or behind its end.
  public nonisolated let spoken: SpokenTongue

  var workspace: Workspace { didSet { spoken.now = workspace.tongue } }
  var journal: JournalKeeper
  /// The script that is played in sight of the user.
  var watched: Watched?

  public init(_ settings: Settings) {
    workspace = Workspace(settings)
    journal = JournalKeeper(settings)
    jobs = workspace.jobs
    spoken = SpokenTongue(workspace.tongue)
  }

  /// Takes over what a replay has come to: its models, prompt, masks and history.
  public init(goingOnFrom player: Player, settings: Settings) {
    workspace = player.workspace.with(settings)
    journal = JournalKeeper(workspace.settings, after: workspace.deeds)
    jobs = workspace.jobs
    spoken = SpokenTongue(workspace.tongue)
  }

  /// A session in which a script is watched: `play` goes through it.
  public init(watching watched: Watched, settings: Settings) {
    workspace = watched.player.workspace.with(settings)
    journal = JournalKeeper(workspace.settings)
    jobs = workspace.jobs
    spoken = SpokenTongue(workspace.tongue)
    self.watched = watched
  }

  /// Performs one command to the end. A failed command leaves the session as it was, and one that comes when somebody has ended the program
  /// from outside (`JobBoard.leave`) is not begun.
  ///
  /// What cannot be undone needs a `confirmation`: the name of what is at stake, or `yes`. Without one the outcome's error is
  /// `WorkbenchError.unconfirmed`; a surface may ask the user then, and perform the command again.
  ///
  /// `view` draws what the user sees, for `export view`; without it the last finding stands in as text. `words` is what the user said,
  /// where it was no command: a recording keeps it.
  public func perform(
    _ command: Command, confirmation: String? = nil, view: Drawing? = nil, words: String? = nil, progress: Progress = Progress()
  ) async -> Outcome {
    // Behind a command that was cut short comes none: it would be about something else than was meant.
    guard jobs.begin(progress) else {
      return Outcome(
        command: command.canonical, effect: command.row?.effect ?? .looks, finding: nil, error: ModelError.cancelled, seconds: 0,
        snapshot: workspace.snapshot)
    }
    defer { jobs.end() }
    let clock = ContinuousClock()
    let start = clock.now
    workspace.progress = progress
    workspace.confirmation = confirmation
    workspace.view = view
    workspace.awaited = nil
    let taken = journal.made(&workspace)
    let told = workspace.journalled(command)
    let begun = journal.start(told, words: words, confirmation: confirmation, &workspace.pseudonyms)
    var finding: Finding?
    var failure: (any WordedError)?
    do {
      finding = try jobs.whileBusy { try workspace.perform(command) }
    } catch {
      failure = error.worded
    }
    let seconds = start.duration(to: clock.now).inSeconds
    let deed = workspace.deed(command, words: words, finding: finding, failure: failure?.code)
    let recording = workspace.began(command, failure: failure?.code, in: &journal)
    let ended = journal.done(told, finding: finding, failure: failure?.code, seconds: seconds, deed: deed, &workspace.pseudonyms)
    // Before the warnings are chosen from: a journal that fails does not take the command out of the recording.
    let unrecorded = workspace.keep(deed, in: &journal)
    // What jobs have made by now belongs behind what was done meanwhile.
    workspace.adoptResults()
    if let number = workspace.awaited, let job = jobs[number] { finding?.remarks += job.adoption }
    let warning = taken ?? begun ?? recording ?? ended ?? unrecorded ?? journal.made(&workspace)
    var outcome = Outcome(
      command: command.canonical, effect: command.row?.effect ?? .looks, finding: finding, error: failure, seconds: seconds,
      snapshot: workspace.snapshot)
    outcome.warning = warning
    return outcome
  }

  /// A screen shows what the session finds from now on.
  public func isOnScreen() { workspace.settings.hasScreen = true }

  /// A line of the user's was not understood, and nothing was run: the journal keeps it. Returns what went wrong with that.
  @discardableResult public func misread(_ line: String) -> Phrase? { journal.misread(line, &workspace.pseudonyms) }

  /// The session is left as it should be: its journal says so, and is not resumed. Returns what is to be said of a recording that goes on
  /// to the end.
  @discardableResult public func leave() -> Phrase? {
    // A script says of a job where it was stopped.
    if workspace.recorder != nil, jobs.isActive {
      jobs.stop()
      workspace.adoptResults()
    }
    // What jobs have found since the last command; where that cannot be written it has been said.
    if var recorder = workspace.recorder {
      _ = try? workspace.write(&recorder, in: &journal)
      workspace.recorder = recorder
    }
    journal.end()
    return workspace.recorder?.ending
  }

  /// Reads a line of commands against the names and sizes that are live now. The built-in model is opened for it unless the
  /// line opens one itself.
  public func read(_ line: String) throws(Diagnostic) -> [Command] {
    let first = line.split(separator: " ", maxSplits: 1).first
    if first != "open" { openDefault() }
    return try parse(line, lexicon: workspace.lexicon)
  }

  /// The same for bytes of any origin: what is not UTF-8 is refused, with the byte.
  public func read(bytes: [UInt8]) throws(Diagnostic) -> [Command] {
    guard String(validating: bytes, as: UTF8.self) == nil else { return try read(String(decoding: bytes, as: UTF8.self)) }
    return try parse(bytes: bytes, lexicon: workspace.lexicon)
  }

  /// Takes over what jobs have made that have come to an end, so that their ends can be told: before a line is performed, as what is said
  /// of a finished job belongs before it.
  public func settle() { workspace.adoptResults() }

  /// The state as a value. Opens the built-in model when nothing has been opened yet.
  public func snapshot() -> Snapshot {
    openDefault()
    workspace.adoptResults()
    return workspace.snapshot
  }

  /// What the first screen shows, brought up to date by as small a re-run as will do.
  public func overview(_ question: OverviewQuestion = OverviewQuestion(), progress: Progress = Progress()) throws -> Overview {
    workspace.progress = progress
    return try jobs.whileBusy { try workspace.overview(question) }
  }

  /// The attention pattern of a head, `[query, key]`.
  public func pattern(layer: Int, head: Int, progress: Progress = Progress()) throws -> Finding {
    workspace.progress = progress
    return try jobs.whileBusy { try workspace.pattern(layer: layer, head: head) }
  }

  /// Scores of all heads, `[layer, head]`, by a name of `heads by=…`; worked out once for each model, prompt and set of masks.
  public func heads(by score: String, progress: Progress = Progress()) throws -> Finding {
    workspace.progress = progress
    return try jobs.whileBusy { try workspace.heads(by: score) }
  }

  /// Next tokens at a position (default: the last), with what the masks changed; `loss` and `loss-delta` among the facts.
  public func output(at position: Int? = nil, count: Int = 10, progress: Progress = Progress()) throws -> Finding {
    workspace.progress = progress
    return try jobs.whileBusy { try workspace.output(at: position, count: count) }
  }

  /// What comes next at a position here, and from another viewpoint at one of its own: each side has its likeliest tokens and behind them the
  /// other's, as far as they are in its vocabulary.
  public func outputs(
    at position: Int?, beside viewpoint: Viewpoint, at there: Int?, count: Int = 10, progress: Progress = Progress()
  ) throws -> (here: Finding, there: Finding) {
    workspace.progress = progress
    return try jobs.whileBusy { try workspace.outputs(at: position, beside: viewpoint, at: there, count: count) }
  }

  /// Starts a job as a performer would; for tests of what jobs do.
  package func run(
    _ plan: JobPlan, for command: Command, progress: Progress = Progress(),
    _ body: @escaping @Sendable (JobContext) throws -> JobResult
  ) throws -> Finding {
    workspace.progress = progress
    let finding = try jobs.whileBusy { try workspace.run(plan, for: command, body) }
    workspace.adoptResults()
    return finding
  }

  /// The whole state compared by what a user could tell apart; for tests of undo and of failed commands.
  package var fingerprint: String { workspace.fingerprint }

  /// A built-in model that does not open is reported by the first command that needs it.
  private func openDefault() { _ = try? workspace.model() }
}

/// A language that may be another one at the next look.
public final class SpokenTongue: Sendable {
  private let tongue: Mutex<Tongue>
  init(_ tongue: Tongue) { self.tongue = Mutex(tongue) }
  /// The language at this moment.
  public internal(set) var now: Tongue {
    get { tongue.withLock { $0 } }
    set { tongue.withLock { $0 = newValue } }
  }
}

extension Error {
  /// This error in words; every error of the engine has them already.
  var worded: any WordedError { self as? any WordedError ?? Unexpected(reason: "\(self)") }
}

/// An error of a library underneath, passed on as it is.
struct Unexpected: WordedError {
  let reason: String
  static let codes = ["unexpected"]
  var code: String { "unexpected" }
  var phrase: Phrase { Phrase("unexpected: \(visible(reason))", "意外错误：\(visible(reason))") }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
