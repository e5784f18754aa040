import Findings
import Glibc
import Language
import Wording
import Workbench

/// What the surfaces without a screen write: plain text for people, JSON Lines for programs.
enum Report {
  /// Ends the program with 4 where `body` fails, and says why.
  static func orFail<T>(_ tongue: Tongue, _ body: () throws -> T) throws -> T {
    do { return try body() } catch let error as any WordedError {
      Output.talk(text(error, tongue))
      throw Ending.commandFailed
    }
  }

  // A command and what came of it.

  static func text(_ finding: Finding, _ tongue: Tongue, plot: Plot.Ink?) -> String {
    finding.text(TextStyle(tongue, width: width, rows: isTerminal ? 40 : TextStyle.allRows, plot: plot))
  }
  static func json(_ finding: Finding) -> String { finding.json() }

  static func text(_ error: any WordedError, _ tongue: Tongue) -> String {
    let mark = tongue == .zh ? "错误：" : "error: "
    let tip = error.tip.map { "\n" + (tongue == .zh ? "提示：" : "tip: ") + $0[tongue] } ?? ""
    return mark + error.phrase[tongue] + " [\(error.code)]" + tip
  }

  /// A diagnostic with the line and a mark under the words it is about; a long line is cut around them.
  static func text(_ diagnostic: Diagnostic, line: [UInt8], _ tongue: Tongue) -> String {
    let picture = diagnostic.picture(of: line, width: width - 2).map { "  " + $0 }
    var text = (picture + [Self.text(diagnostic as any WordedError, tongue)]).joined(separator: "\n")
    if let offer = diagnostic.offer { text += "\n" + (tongue == .zh ? "或许是：" : "perhaps: ") + shortened(offer) }
    return text
  }

  /// A line of the user's, as long as one can read it at a glance.
  private static func shortened(_ line: String) -> String {
    CellWidths().truncate(visible(String(line.unicodeScalars.prefix(1000))), to: 200)
  }

  static func json(_ error: any WordedError, command: String) -> String {
    var members: [(name: String, value: String)] = [
      ("code", JSONText.string(error.code)), ("message", JSONText.string(error.phrase.en)),
    ]
    if let tip = error.tip { members.append(("tip", JSONText.string(tip.en))) }
    return JSONText.object([
      ("vitrine", "1"), ("command", JSONText.string(command)), ("error", JSONText.object(members)),
    ])
  }

  private static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Columns of the terminal on standard output; a fixed number elsewhere, so that output to files does not depend on one.
  private static let width: Int = {
    var window = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 20 else { return 100 }
    return Int(window.ws_col)
  }()
}
