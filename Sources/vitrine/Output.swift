import Findings
import Glibc
import Language
import Tensors
import Wording
import Workbench

/// The one way out: data to standard output, talk to standard error, whole lines at a time.
enum Output {
  static func write(_ text: String) { write(text, to: STDOUT_FILENO) }
  static func talk(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes all of it at once, so that nothing is lost when the program ends by `exit` and lines of two streams do not mix.
  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    if !text.hasSuffix("\n") { text += "\n" }
    if let reason = writeWhole(text, to: descriptor) { fail(descriptor, reason) }
  }

  /// Output that was cut off must not look whole: the program ends. A reader that has gone away is told by the signal's code.
  private static func fail(_ descriptor: Int32, _ reason: Int32) -> Never {
    if reason == EPIPE { _exit(141) }
    if descriptor != STDERR_FILENO {
      let tongue = Tongue(environment: environment)
      let why = SystemError.reason(reason)
      talk(Phrase("error: cannot write the output: \(why.en)", "错误：无法写出结果：\(why.zh)")[tongue])
    }
    _exit(Ending.commandFailed.code)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
