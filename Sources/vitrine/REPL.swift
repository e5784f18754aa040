import ArgumentParser
import Glibc
import TerminalUI
import Wording
import Workbench

/// `vitrine repl`: a command line with history and completion.
struct REPL: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "A command line with history and completion. 带历史与补全的命令行。")

  @OptionGroup var options: Options
  @Argument(help: "A model to open first. 先打开的模型。") var model: String?

  func run() async throws {
    try options.requireText()
    let session = Session(options.settings(background: Output.isTerminal(STDIN_FILENO) && Output.isTerminal(STDOUT_FILENO), journal: true))
    leaveWithCheckpoints(session.jobs, session.spoken, interrupts: !Output.isTerminal(STDIN_FILENO) || !Output.isTerminal(STDOUT_FILENO))
    try await leaving(session) {
      if let model {
        try await Commands(session: session, json: false).open(model, quietly: false)
      }
      let code = await runRepl(session: session, options: options.surface())
      if code != 0 { throw Ending(code: code) }
    }
  }
}
