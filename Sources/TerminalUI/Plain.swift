import CTerminal
public import Workbench
import Wording

/// Lines in, text out: no cursor motion, no colours, nothing repainted. For pipes, dumb terminals and screen readers. Into a
/// pipe the first failure ends it: 2 for a line that was not understood, 4 for a command that failed, 6 for one that had to be
/// confirmed. A run that could not be kept does not end it, and is a failure at the end.
@MainActor public func runPlain(session: Session, options: SurfaceOptions) async -> Int32 {
  _ = term_locale(1)
  let isInteractive = term_is_interactive() != 0
  if isInteractive || options.watches { term_catch_interrupt() }
  var mode = LineMode(session: session, isInteractive: isInteractive)
  if isInteractive, options.asks { mode.ask = { ask($0) } }
  // Every few seconds a line of each job, and one for what happens, whatever the main thread waits for.
  let teller = JobTeller(session.jobs, of: session, every: .seconds(5)) { [ink = mode.ink] in LineMode.tell($0, session.spoken.now, ink) }
  teller.begin()
  mode.catchUp = { await teller.catchUp() }
  let code = await runPlain(mode, isInteractive: isInteractive, options)
  teller.end()
  stop(session.jobs, session.spoken.now)
  await teller.catchUp()
  guard code == 0, !isInteractive else { return code }
  let unkept = session.jobs.unkept
  for line in unkept { say(line[session.spoken.now]) }
  return unkept.isEmpty ? 0 : 4
}

@MainActor private func runPlain(_ given: LineMode, isInteractive: Bool, _ options: SurfaceOptions) async -> Int32 {
  var mode = given
  let session = mode.session
  var isWarned = false
  var played = options.startup[...]
  var isGreeted = !isInteractive
  if options.watches {
    mode.whenImpatient = options.whenImpatient
    if await mode.watch(isStepwise: options.isStepwise) == .quit { return 0 }
    // Nobody is there to go on.
    if await session.watchedVerdict == .interrupted, !isInteractive { return 0 }
    mode.whenImpatient = nil
  }
  while true {
    let result: LineMode.Result
    if let line = played.popFirst() {
      result = await mode.perform(line)
      if result != .done { played = [] }
    } else {
      if !isGreeted {
        await mode.greet()
        isGreeted = true
      }
      guard let line = isInteractive ? ask("vitrine>").map({ Array($0.utf8) }) : readLineBytes() else {
        if mode.mayLeave(&isWarned, session.spoken.now) { return 0 }
        continue
      }
      guard !String(decoding: line, as: UTF8.self).trimmed.isEmpty else { continue }
      result = await mode.perform(line)
    }
    if result == .quit {
      if mode.mayLeave(&isWarned, session.spoken.now) { return 0 }
      continue
    }
    isWarned = false
    guard !isInteractive else { continue }
    switch result {
    case .misread: return 2
    case .failed: return 4
    case .unconfirmed: return 6
    default: break
    }
  }
}

/// A person on a dumb terminal is told that it is their turn, on standard error, so that output stays data.
private func ask(_ prompt: String) -> String? {
  say(prompt)
  return readLine()
}
