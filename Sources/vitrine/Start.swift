import ArgumentParser
import Glibc
import TerminalUI
import Wording
import Workbench

/// The default: the screen, or commands from `-c` or a pipe.
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "The screen, or commands from -c or a pipe. 界面，或来自 -c、管道的命令。", shouldDisplay: false)

  @OptionGroup var options: Options
  @Argument(help: "A model: file, folder, or name in the Hugging Face cache. 模型：文件、目录或缓存中的名称。") var model: String?
  @Option(name: .short, help: "Commands to perform, separated by semicolons. 要执行的命令，以分号分隔。") var command: String?
  @Flag(help: "Answer in JSON Lines. 以 JSON Lines 回答。") var json = false

  func run() async throws {
    let session = Session(options.settings)
    let performer = Commands(session: session, tongue: options.tongue, json: json)
    if let model { try await performer.open(model, quietly: command == nil && !json) }
    if let command { return try await performer.perform(command) }
    if !Output.isTerminal(STDIN_FILENO) { return try await performer.performInput() }
    if json || options.isPlain || !Output.isTerminal(STDOUT_FILENO) { return try await performer.performInput() }
    try await performer.performInput()
  }
}
