import CTerminal
import FoundationEssentials
import Language
public import Wording
public import Workbench

/// What the surfaces are told of the world outside.
public struct SurfaceOptions: Sendable {
  public var environment: [String: String]
  public var tongue: Tongue
  /// Lines of text only: asked for with `--plain`.
  public var isPlain: Bool
  /// Whether the user may be asked anything.
  public var asks: Bool
  /// Lines performed first, as if typed.
  public var startup: [String]
  /// What is said before anything is done; in the screen its console begins with it.
  public var opening: [Phrase] = []
  /// Whether the session has a script that is to be watched; with `isStepwise` the user says when each step is played.
  public var watches = false
  public var isStepwise = false
  /// The command that is played first, which the user is asked for as for every other.
  public var firstStep: String?
  /// What is done when somebody interrupts for a second time what does not end; it does not come back.
  public var whenImpatient: (@Sendable () -> Void)?
  /// Whether a session before this one can be brought back; asked aside, after the first frame.
  public var hasLostSession: (@Sendable () -> Bool)?
  /// Typed lines are kept nowhere: they may hold what is not to be written in clear.
  public var keepsNoHistory = false
  /// By `--theme`; before `VITRINE_THEME` and the settings file.
  public var theme: String?
  public init(environment: [String: String], tongue: Tongue, isPlain: Bool = false, asks: Bool = true, startup: [String] = []) {
    self.environment = environment
    self.tongue = tongue
    self.isPlain = isPlain || !environment["VITRINE_PLAIN", default: ""].isEmpty
    self.asks = asks
    self.startup = startup
  }

  /// The file that keeps the sizes of panes, beside the other.
  var splits: String? {
    var options = self
    options.keepsNoHistory = false
    return options.history.map { String($0.dropLast("history".count)) + "splits" }
  }

  /// The file that keeps typed lines, in the user's state folder, which is made; nil where that cannot be.
  var history: String? {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? environment["HOME"].map { $0 + "/.local/state" }
    guard let folder = state.map({ $0 + "/vitrine" }),
      (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
    else { return nil }
    let path = folder + "/history"
    // For the user alone, as prompts may say anything.
    if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return keepsNoHistory ? nil : path
  }

  /// Where there is no console to say it in.
  func tellOpening() {
    for phrase in opening { say(phrase[tongue]) }
  }

  /// Any value but the empty one asks for no colour.
  var wantsColour: Bool { environment["NO_COLOR", default: ""].isEmpty }
  var wantsASCII: Bool { !environment["VITRINE_ASCII", default: ""].isEmpty }
}

/// Opens the fullest surface that this terminal can have: the screen, else the line mode with or without editing. Never
/// refuses. Returns the program's exit code.
@MainActor public func runScreen(session: Session, options: SurfaceOptions) async -> Int32 {
  prepareSentencesAside()
  switch openScreen(host: SessionHost(session), options: options) {
  case TERM_OK:
    stop(session.jobs, session.spoken.now)
    return 0
  // A terminal without a description may still do for readline; "dumb" says that it does not.
  case TERM_UNKNOWN where !options.isPlain:
    options.tellOpening()
    return await runRepl(session: session, options: options)
  default:
    options.tellOpening()
    return await runPlain(session: session, options: options)
  }
}

/// Has the tables of sentences read while the first frame is drawn; else the first key of a sentence would wait for them, a tenth of a second.
func prepareSentencesAside() { Task.detached(priority: .utility) { prepareSentences() } }

/// The screen over any host, until the user leaves it; or why there can be none.
@MainActor func openScreen(host: any ScreenHost, options: SurfaceOptions) -> term_status {
  if options.isPlain { return TERM_NO_CURSOR_MOTION }
  let utf8 = term_locale(1) != 0
  // Readline first: its start reads the terminal description, which curses then has for itself.
  let editor = LineEditor(history: options.history, inScreen: true)
  let status = term_open(options.wantsColour ? 1 : 0)
  guard status == TERM_OK else { return status }
  defer { term_close() }
  let terminal = Display(colours: options.wantsColour ? Int(term_colours()) : 0, utf8: utf8 && !options.wantsASCII)
  var state = ScreenState(width: Int(term_columns()), height: Int(term_rows()), display: terminal, tongue: options.tongue)
  state.startup = options.startup
  if options.watches { state.watching = options.isStepwise ? .stepwise : .plays }
  if options.isStepwise, let first = options.firstStep { state.wait(for: first) }
  let themes = ThemeLibrary(folder: UserSettings.folder(options.environment).map { $0 + "/themes" })
  state.themes = themes.names
  let (settings, complaints) = UserSettings.read(options.environment)
  let splitsFile = options.splits
  state.splits = Splits(file: splitsFile)
  let layoutsFile = SavedLayout.path(options.environment)
  let (layouts, layoutComplaint) = SavedLayout.read(file: layoutsFile)
  state.layouts = layouts
  let layout = settings.layout ?? Preset.inspect.rawValue
  if state.layoutNames.contains(layout) { state.restoreLayout(layout) }
  state.hasMouse = settings.mouse ?? true
  term_mouse(state.hasMouse ? 1 : 0)
  let loop = MainLoop(state: state, host: host, editor: editor, utf8: utf8, themes: themes, terminal: terminal)
  loop.splitsFile = splitsFile
  loop.hasLostSession = options.hasLostSession
  (loop.layoutsFile, loop.layoutsComplaint) = (layoutsFile, layoutComplaint)
  if let layoutComplaint { loop.say(layoutComplaint) }
  if !state.layoutNames.contains(layout) {
    loop.say(Phrase("the settings name a layout that there is not: \(visible(layout))", "设置中的布局不存在：\(visible(layout))"))
  }
  for phrase in options.opening { loop.say(phrase) }
  for complaint in complaints { loop.say(complaint.phrase) }
  let theme = options.theme ?? options.environment["VITRINE_THEME"].flatMap { $0.isEmpty ? nil : $0 } ?? settings.theme ?? "dark"
  if theme != state.theme || themes.isOwn(theme) { loop.use(theme: theme) }
  loop.run()
  return TERM_OK
}
