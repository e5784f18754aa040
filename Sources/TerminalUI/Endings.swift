import CTerminal
import Dispatch
import Synchronization
public import Wording
public import Workbench

/// Installs what is said when a mapped file loses pages under the program (SIGBUS), as when another process cuts it short: the
/// terminal is given back, one sentence names the file, and the program ends with exit code 7. Other faults, aborts and SIGQUIT end
/// it as the system does, with the terminal given back and nothing asked. Call it once, at the start.
public func explainEndings(_ tongue: Tongue) {
  let before = Phrase("\nerror: ", "\n错误：")[tongue]
  let after = Phrase(
    " was cut short or can no longer be read while it was open; the program cannot go on. Open it again once it is whole.\n",
    " 在打开期间被截断或已无法读取，程序无法继续。请在文件完整后重新打开。\n")[tongue]
  let unknown = Phrase("a file", "某个文件")[tongue]
  term_explain_bus(before, after, unknown, 7)
}

/// Keeps what is written to standard output should the program end so, in place of what was kept before; nil keeps nothing.
public func keepLastWords(_ text: String?) { term_keep_last_words(text ?? "") }

/// From here on an interruption does not end the program, but is told by `wasInterrupted`.
public func catchInterrupts() { term_catch_interrupt() }
/// The same where somebody wants the program to end (SIGTERM), or the terminal goes away (SIGHUP): it is told as an interruption, and `wasTerminated` stays true.
public func catchTermination() { term_catch_terminate() }
public func wasTerminated() -> Bool { term_terminated() != 0 }
/// Whether there was one since it was asked for the last time.
public func wasInterrupted() -> Bool { term_interrupted() != 0 }

/// From here on whoever ends the program from outside (SIGTERM, a terminal that goes away, and Ctrl-C where nobody is asked for
/// commands) lets jobs end their step and write a checkpoint first, and is told how they are gone on with. A second time ends it at once.
public func leaveWithCheckpoints(_ jobs: JobBoard, _ tongue: SpokenTongue, interrupts: Bool) {
  term_catch_leaving(interrupts ? 1 : 0)
  // A thread that waits for nothing else, and has nothing to do with those that compute.
  DispatchQueue(label: "ending").async {
    let signal = term_wait_leaving()
    guard signal > 0 else { return }
    jobs.leave()
    leave(jobs, tongue.now) { term_leave_by(signal, $0) }
  }
}

/// Where somebody has ended the program from outside, this does not return: what cut the work short says how it ends, not what came of it.
/// Asked after every command, before anything is said of it.
public func giveWayToEnding() { term_give_way() }

/// Ends jobs with their last checkpoints, and says on standard error how they are gone on with.
public func stop(_ jobs: JobBoard, _ tongue: Tongue) { leave(jobs, tongue) { if !$0.isEmpty { say($0.trimmed) } } }

/// Whoever comes second, the main thread at its end or the one above, finds everything said.
private let isTold = Mutex(false)
private func leave(_ jobs: JobBoard, _ tongue: Tongue, _ tell: (String) -> Void) {
  jobs.stop()
  isTold.withLock { isTold in
    let lines = isTold ? [] : jobs.farewells
    isTold = true
    tell(lines.map { $0[tongue] + "\n" }.joined())
  }
}
