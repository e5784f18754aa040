import CTerminal
import Findings
import Language
public import Workbench
import Wording

/// One line at a time with readline: history, completion, vi or emacs keys as the user's inputrc says. Returns the exit code.
@MainActor public func runRepl(session: Session, options: SurfaceOptions) async -> Int32 {
  guard term_is_interactive() != 0 else { return await runPlain(session: session, options: options) }
  let utf8 = term_locale(1) != 0
  term_catch_interrupt()
  let editor = LineEditor(history: options.history, inScreen: false)
  var mode = LineMode(session: session, isInteractive: true)
  mode.ink = utf8 && !options.wantsASCII ? .braille : .ascii
  if options.asks { mode.ask = { [editor] in editor.read(prompt: $0) } }
  prepareSentencesAside()
  mode.width = { [editor] in max(20, editor.width - 1) }
  let jobs = JobLine(session, editor: editor, tongue: options.tongue, ink: mode.ink)
  editor.idle = { [jobs] in jobs.look() }
  mode.catchUp = { [jobs] in await jobs.catchUp() }
  let code = await converse(mode, editor, jobs, options)
  stop(session.jobs, jobs.tongue)
  await jobs.catchUp()
  return code
}

@MainActor private func converse(_ given: LineMode, _ editor: LineEditor, _ jobs: JobLine, _ options: SurfaceOptions) async -> Int32 {
  var mode = given
  let session = mode.session
  for line in options.startup {
    if case .quit = await mode.perform(line) { return 0 }
  }
  if options.watches, await mode.watch(isStepwise: options.isStepwise) == .quit { return 0 }
  await mode.greet()
  var isWarned = false
  while true {
    let snapshot = await session.snapshot()
    jobs.tongue = snapshot.tongue
    editor.complete = { complete($0, cursor: $1, lexicon: session.jobs.naming(snapshot.lexicon, for: $0)) }
    guard let line = editor.read(prompt: "vitrine> ") else {
      say("")
      if mode.mayLeave(&isWarned, snapshot.tongue) { return 0 }
      continue
    }
    _ = term_interrupted()
    guard !line.trimmed.isEmpty else {
      jobs.begin()
      continue
    }
    editor.remember(line)
    switch await mode.perform(line) {
    case .quit: if mode.mayLeave(&isWarned, snapshot.tongue) { return 0 }
    default:
      isWarned = false
      jobs.begin()
    }
  }
}
