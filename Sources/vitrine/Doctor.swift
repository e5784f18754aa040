import ArgumentParser
import Findings
import Glibc
import Language
import TerminalUI
import Wording
import Workbench

/// `vitrine doctor`: what the program found around it, and what would not work.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the program, the machine and the models found. 检查程序、机器和找到的模型。")

  @OptionGroup var options: Options

  func run() async throws {
    var settings = options.settings()
    settings.surface = window() + (await terminalFacts(options.surface()))
    settings.surfaceTroubles = UserSettings.troubles(environment)
    let commands = Commands(session: Session(settings), json: options.json)
    try await commands.perform("doctor")
  }

  private func window() -> [Fact] {
    var window = winsize()
    let sized = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0
    return [
      Fact("terminal", Phrase("terminal", "终端"), .text(environment["TERM"] ?? "none")),
      Fact(
        "output", Phrase("output", "输出"), .text(Output.isTerminal(STDOUT_FILENO) ? "terminal" : "file or pipe")),
      Fact("size", Phrase("size", "尺寸"), .text(sized ? "\(window.ws_col)x\(window.ws_row)" : "unknown")),
      Fact("version", Phrase("version", "版本"), .text(programVersion)),
    ]
  }
}
