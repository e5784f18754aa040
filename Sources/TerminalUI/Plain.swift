import CTerminal
public import Workbench
import Wording

/// Lines in, text out: no cursor motion, no colours, nothing repainted. For pipes, dumb terminals and screen readers. Into a
/// pipe the first failure ends it: 2 for a line that was not understood, 4 for a command that failed.
@MainActor public func runPlain(session: Session, options: SurfaceOptions) async -> Int32 {
  _ = term_locale(1)
  let isInteractive = term_is_interactive() != 0
  if isInteractive { term_catch_interrupt() }
  let mode = LineMode(session: session, isInteractive: isInteractive)
  var lines = options.startup[...]
  while let line = lines.popFirst() ?? (isInteractive ? ask() : readLine()) {
    guard !line.trimmed.isEmpty else { continue }
    switch await mode.perform(line) {
    case .done: break
    case .quit: return 0
    case .misread: if !isInteractive { return 2 }
    case .failed: if !isInteractive { return 4 }
    }
  }
  return 0
}

/// A person on a dumb terminal is told that it is their turn, on standard error, so that output stays data.
private func ask() -> String? {
  say("vitrine>")
  return readLine()
}
