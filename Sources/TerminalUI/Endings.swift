import CTerminal
public import Wording

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

/// From here on an interruption does not end the program, but is told by `wasInterrupted`.
public func catchInterrupts() { term_catch_interrupt() }
/// The same where somebody wants the program to end (SIGTERM): it is told as an interruption, and `wasTerminated` stays true.
public func catchTermination() { term_catch_terminate() }
public func wasTerminated() -> Bool { term_terminated() != 0 }
/// Whether there was one since it was asked for the last time.
public func wasInterrupted() -> Bool { term_interrupted() != 0 }
