import CTerminal
import Language
import Wording
import Workbench

/// Keys in, frames out. Waits in `poll` on the main thread; everything slow happens in tasks, whose answers come back
/// through the mailbox.
@MainActor final class MainLoop {
  private var state: ScreenState
  private let host: any ScreenHost
  private let screen: Screen
  private let editor: LineEditor
  private let mailbox = Mailbox()
  private var command: (work: Work, since: ContinuousClock.Instant)?
  private var look: (work: Work, since: ContinuousClock.Instant)?
  private var mouseGrabbed: Bool
  private var isDone = false
  /// Of the jobs that the state knows.
  private var revision = 0
  private var unsettled = Unsettled()
  private let clock = ContinuousClock()

  /// Reads journals, so it is asked on a thread of its own.
  var hasLostSession: (@Sendable () -> Bool)?
  /// Where the sizes of panes are kept.
  var splitsFile: String?
  /// Where named layouts are kept, and what was wrong with it at the start: those that could not be read then would be missing in what is
  /// written.
  var layoutsFile: String?
  var layoutsComplaint: Phrase?
  /// What the terminal itself can show.
  private let terminal: Display
  private let themes: ThemeLibrary
  private var followed: FollowedTheme
  private var themeSeen = ContinuousClock.now

  init(state: ScreenState, host: any ScreenHost, editor: LineEditor, utf8: Bool, themes: ThemeLibrary, terminal: Display) {
    self.themes = themes
    followed = FollowedTheme(state.theme, in: themes)
    mouseGrabbed = state.hasMouse
    self.terminal = terminal
    self.state = state
    self.host = host
    self.editor = editor
    screen = Screen(theme: ThemeLibrary.standard, display: state.display, utf8: utf8, isDirect: terminal.colours >= Display.direct)
  }

  /// Runs until the user leaves.
  func run() {
    editor.complete = { [unowned self] line, cursor in
      Language.complete(line, cursor: cursor, lexicon: host.naming(state.snapshot.lexicon, for: line))
    }
    let (host, mailbox) = (host, mailbox)
    draw()
    Task.detached { mailbox.post(.started(await host.snapshot())) }
    if let hasLostSession { Task.detached(priority: .utility) { if hasLostSession() { mailbox.post(.lostSession) } } }
    while !isDone {
      draw()
      wait()
    }
    command?.work.cancel()
    look?.work.cancel()
  }

  /// Reads a theme and shows everything in it; where it cannot be read, what there is stays.
  func use(theme name: String) {
    followed = FollowedTheme(name, in: themes)
    lookAtTheme()
  }

  /// Takes over what has changed in the file of the user's theme that is in use, or in those it inherits from.
  private func followTheme() {
    guard followed.isFile, clock.now - themeSeen > .seconds(1) else { return }
    themeSeen = clock.now
    lookAtTheme()
  }

  private func lookAtTheme() {
    let news = followed.look()
    if let theme = news.theme {
      screen.theme = theme
      screen.display = theme.display(terminal)
      screen.forget()
      handle(.themed(name: followed.name, screen.display))
    }
    if let complaint = news.complaint { handle(.complained(complaint)) }
  }

  /// Something that is to be said in the console from the start.
  func say(_ phrase: Phrase) { handle(.complained(phrase)) }

  private func draw() {
    handle(.settled)
    screen.show(state.render())
  }

  /// Sleeps until something happens and handles all of it, so that a burst of keys costs one frame.
  private func wait() {
    let isBusy = command != nil || look != nil
    let searches = state.isSearching
    if searches { handle(.searched) }
    let came = term_wait(searches ? 0 : isBusy ? 100 : state.hasActiveJobs ? 200 : state.wantsIdle ? 300 : followed.isFile ? 1000 : -1)
    followTheme()
    if let news = host.jobs(since: revision) {
      revision = news.revision
      handle(.jobs(news.statuses))
      if unsettled.hasNew(news.statuses) {
        let (host, mailbox) = (host, mailbox)
        Task.detached { mailbox.post(.adopted(await host.snapshot())) }
      }
    }
    if came == 0 { return isBusy ? tick() : state.wantsIdle ? handle(.idle) : () }
    if came & UInt32(WAIT_RESIZE | WAIT_CONTINUE) != 0 { adoptSize() }
    if came & UInt32(WAIT_INTERRUPT) != 0 { handle(.key(.control("c"))) }
    if came & UInt32(WAIT_SUSPEND) != 0 { handle(.key(.control("z"))) }
    if came & UInt32(WAIT_KEY) != 0 { readKeys() }
    for event in mailbox.take() { deliver(event) }
    if isBusy { tick() }
  }

  private func readKeys() {
    while !isDone {
      let key = term_read()
      switch key.kind {
      case KEY_IS_NONE: return
      case KEY_IS_END: isDone = true
      case KEY_IS_CHARACTER:
        if let scalar = Unicode.Scalar(key.character), let key = Key(scalar: scalar, meta: key.meta != 0) { handle(.key(key)) }
      case KEY_IS_NAMED:
        let name = String(cString: key.text)
        if name == "KEY_RESIZE" { adoptSize() } else if let key = Key(terminfo: name) { handle(.key(key)) }
      case KEY_IS_PASTE: handle(.key(.paste(String(cString: key.text))))
      default:
        let (row, column) = (Int(key.row), Int(key.column))
        switch key.action {
        case MOUSE_PRESS: handle(.key(.press(row: row, column: column)))
        case MOUSE_RELEASE: handle(.key(.release(row: row, column: column)))
        case MOUSE_WHEEL_UP: handle(.key(.wheel(row: row, column: column, up: true)))
        case MOUSE_WHEEL_DOWN: handle(.key(.wheel(row: row, column: column, up: false)))
        default: break
        }
      }
    }
  }

  private func adoptSize() {
    term_resize()
    screen.forget()
    handle(.resized(width: Int(term_columns()), height: Int(term_rows())))
  }

  private func tick() {
    guard let work = command ?? look else { return }
    let seconds = (clock.now - work.since).inSeconds
    handle(.progress(done: work.work.done, total: work.work.total, seconds: seconds))
  }

  private func deliver(_ event: Event) {
    switch event {
    case .performed, .played: command = nil
    case .saw: look = nil
    default: break
    }
    handle(event)
  }

  private func handle(_ event: Event) {
    for request in state.reduce(event) { carryOut(request) }
  }

  private func carryOut(_ request: Request) {
    let (host, mailbox) = (host, mailbox)
    switch request {
    case .perform(let line, let confirmation, let words):
      let work = Work()
      command = (work, clock.now)
      let view = line.name == "export" ? state.drawing(for: line.text("file") ?? "", whole: line.text("of") == "screen", theme: screen.theme, display: screen.display) : nil
      Task.detached { mailbox.post(.performed(await host.perform(line, confirmation: confirmation, view: view, words: words, work: work))) }
    case .misread(let line): Task.detached { await host.misread(line) }
    case .play:
      let work = Work()
      command = (work, clock.now)
      Task.detached { mailbox.post(.played(await host.play(work: work))) }
    case .look(let question, let epoch):
      let work = Work()
      look = (work, clock.now)
      Task.detached { mailbox.post(.saw(question, epoch: epoch, await host.look(question, work: work))) }
    case .cancelCommand: command?.work.cancel()
    case .cancelLook: look?.work.cancel()
    case .edit(let key):
      switch editor.feed(key) {
      case .editing(let view): handle(.edited(view))
      case .done(let line):
        // A theme's file may have come since the start.
        if line.contains("theme"), themes.names != state.themes { handle(.themes(themes.names)) }
        handle(.submitted(line))
      case .end: handle(.ended)
      }
    case .setLine(let line): handle(.edited(editor.set(line)))
    case .remember(let line): editor.remember(line)
    case .copy(let text): term_copy(text)
    case .repaint: screen.forget()
    case .suspend:
      term_suspend()
      adoptSize()
    case .keepSplits(let splits): splits.keep(in: splitsFile)
    case .keepLayouts(let layouts):
      if let complaint = layoutsComplaint.map(SavedLayout.unwritten) ?? SavedLayout.keep(layouts, in: layoutsFile) { handle(.complained(complaint)) }
    case .toggleMouse:
      mouseGrabbed.toggle()
      term_mouse(mouseGrabbed ? 1 : 0)
    case .useTheme(let name): use(theme: name)
    case .quit: isDone = true
    }
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
