import CTerminal
import Findings
import Language
import Wording
import Workbench
@preconcurrency import Glibc  // stdout and stderr are read here, never assigned

/// What the REPL and the plain mode share: perform a line, print what came of it. Data goes to standard output, talk to
/// standard error.
struct LineMode {
  let session: Session
  /// Ctrl-C and progress are for a person at a terminal.
  let isInteractive: Bool

  enum Result { case done, misread, failed, quit }

  /// Performs the commands of one line, in order, up to the first that fails.
  func perform(_ line: String) async -> Result {
    let tongue = await session.snapshot().tongue
    let commands: [Command]
    do {
      commands = try await session.read(line)
    } catch {
      for row in error.picture(of: line) { say(row) }
      complain(error, tongue)
      return .misread
    }
    for command in commands {
      if command.name == "quit" { return .quit }
      let outcome = await watch { await session.perform(command, work: $0) }
      if let finding = outcome.finding {
        show(finding.plainText(outcome.snapshot.tongue))
      } else if let error = outcome.error {
        complain(error, outcome.snapshot.tongue)
        return .failed
      }
    }
    return .done
  }

  /// Runs a piece of work; meanwhile Ctrl-C cancels it, and every two seconds a line says how far it is.
  private func watch(_ body: (Work) async -> Outcome) async -> Outcome {
    guard isInteractive else { return await body(Work()) }
    let work = Work()
    let watcher = Task.detached {
      var naps = 0
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(50))
        if term_interrupted() != 0 { work.cancel() }
        naps += 1
        if naps % 40 == 0, work.total > 0 { say("\(work.done * 100 / work.total)%") }
      }
    }
    let outcome = await body(work)
    watcher.cancel()
    _ = await watcher.value
    return outcome
  }

  func complain(_ error: any WordedError, _ tongue: Tongue) {
    say(error.phrase[tongue])
    if let tip = error.tip { say(tip[tongue]) }
  }
}

/// Prints a text whole, at once: output into a pipe is complete even if the process ends badly later.
func show(_ text: String) { emit(text + "\n", to: stdout) }
func say(_ text: String) { emit(text + "\n", to: stderr) }
private func emit(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
  guard let stream else { return }
  fputs(text, stream)
  fflush(stream)
}
