import CTerminal
import Language
public import Workbench
import Wording

/// One line at a time with readline: history, completion, vi or emacs keys as the user's inputrc says. Returns the exit code.
@MainActor public func runRepl(session: Session, options: SurfaceOptions) async -> Int32 {
  guard term_is_interactive() != 0 else { return await runPlain(session: session, options: options) }
  _ = term_locale(1)
  term_catch_interrupt()
  let editor = LineEditor(history: options.history, inScreen: false)
  let mode = LineMode(session: session, isInteractive: true)
  for line in options.startup {
    if case .quit = await mode.perform(line) { return 0 }
  }
  while true {
    let snapshot = await session.snapshot()
    editor.complete = { complete($0, cursor: $1, lexicon: snapshot.lexicon) }
    guard let line = editor.read(prompt: "vitrine> ") else {
      say("")
      return 0
    }
    _ = term_interrupted()
    guard !line.trimmed.isEmpty else { continue }
    editor.remember(line)
    if case .quit = await mode.perform(line) { return 0 }
  }
}
