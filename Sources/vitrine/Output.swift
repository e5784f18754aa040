import Findings
import Glibc
import Language
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
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while let base = rest.baseAddress, !rest.isEmpty {
        let count = Glibc.write(descriptor, base, rest.count)
        // A reader that has gone away is no error of ours.
        if count < 0, errno != EINTR { return }
        if count > 0 { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }
      }
    }
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
