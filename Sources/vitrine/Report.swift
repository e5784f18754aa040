import Findings
import Glibc
import Language
import Wording
import Workbench

/// What the surfaces without a screen write: plain text for people, JSON Lines for programs.
enum Report {
  // A command and what came of it.

  static func text(_ finding: Finding, _ tongue: Tongue, plot: Plot.Ink) -> String {
    finding.text(TextStyle(tongue, width: width, plot: plot))
  }
  static func json(_ finding: Finding) -> String { finding.json() }

  static func text(_ error: any WordedError, _ tongue: Tongue) -> String {
    let mark = tongue == .zh ? "错误：" : "error: "
    let tip = error.tip.map { "\n" + (tongue == .zh ? "提示：" : "tip: ") + $0[tongue] } ?? ""
    return mark + error.phrase[tongue] + " [\(error.code)]" + tip
  }

  /// A diagnostic with the line and a mark under the words it is about; a long line is cut around them.
  static func text(_ diagnostic: Diagnostic, line: String, _ tongue: Tongue) -> String {
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

  // A replay.

  /// `path:line  text  what came of it`, whole and without times.
  static func text(_ event: Player.Event, file: String, _ tongue: Tongue) -> String {
    let mark = event.verdict == .passed ? "ok  " : tongue == .zh ? "失败 " : "FAIL"
    return "\(mark) \(visible(file)):\(event.line)  \(shortened(event.text))\n       \(event.detail[tongue])"
  }

  static func json(_ event: Player.Event, file: String) -> String {
    JSONText.object([
      ("vitrine", "1"), ("file", JSONText.string(file)), ("line", String(event.line)), ("text", JSONText.string(event.text)),
      ("passed", event.verdict == .passed ? "true" : "false"), ("exit", String(event.verdict.rawValue)),
      ("detail", JSONText.string(event.detail.en)), ("finding", event.finding.map { $0.json() } ?? "null"),
    ])
  }

  static func summary(_ player: Player, file: String, _ tongue: Tongue) -> String {
    let counts = Phrase(
      "\(player.commands) commands, \(player.expectations) expectations, \(player.failures) failed",
      "\(player.commands) 个命令，\(player.expectations) 个期望，\(player.failures) 个失败")
    return "\(visible(file)): \(counts[tongue])"
  }

  static func text(_ error: ScriptError, file: String, _ tongue: Tongue) -> String {
    "\(visible(file)):\(error.line): \(error.phrase[tongue]) [\(error.code)]"
  }

  /// Columns of the terminal on standard output; a fixed number elsewhere, so that output to files does not depend on one.
  private static let width: Int = {
    var window = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 20 else { return 100 }
    return Int(window.ws_col)
  }()
}
