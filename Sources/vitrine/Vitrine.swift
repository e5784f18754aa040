import ArgumentParser
@preconcurrency import Glibc  // `stdout` and `stderr` are variables to Swift; nothing here assigns them
import Tensors
import TerminalUI
import Wording
import Workbench

/// `vitrine`: arguments, and which surface answers them.
@main struct Vitrine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vitrine",
    abstract: "Look inside neural networks and change them. 在终端里观察并修改神经网络。",
    usage: """
      vitrine [OPTIONS] [MODEL]
      vitrine [OPTIONS] [MODEL] -c "COMMAND; COMMAND"
      vitrine [OPTIONS] SUBCOMMAND
      """,
    discussion: """
      Without a subcommand opens the screen; with -c, or with commands on standard input, performs them and leaves.
      不带子命令时打开界面；使用 -c 或从标准输入给出命令时，执行后退出。

      MODEL is a file, a folder, or a name in the Hugging Face cache; without one the built-in model is open.
      MODEL 为文件、目录或 Hugging Face 缓存中的名称；省略时使用内置模型。

      Exit codes 退出码: 0 done; 1 an expectation failed; 2 usage or syntax; 3 pin or needs mismatch; 4 a command failed;
      5 time limit; 6 confirmation missing; 7 an open file was cut short; 130 interrupted; 143 terminated.
      """,
    version: programVersion,
    subcommands: [Start.self, REPL.self, Replay.self, SessionFiles.self, JournalCommands.self, Resume.self, Bench.self, Doctor.self, Config.self, Docs.self, Parse.self, HelpCommand.self],
    defaultSubcommand: Start.self)

  @OptionGroup var options: Options

  /// Parses, runs, and turns every ending into its exit code.
  static func main() async {
    leaveQuietlyOnSignals()
    explainEndings(ParserWords.tongue(CommandLine.arguments, environment))
    do {
      var command = try parseAsRoot()
      try Engine.checkEnvironment()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let ending as Ending {
      Glibc.exit(ending.code)
    } catch let error as any WordedError {
      // What can be wrong before any command is performed was given on the command line or in the environment.
      Output.talk(Report.text(error, ParserWords.tongue(CommandLine.arguments, environment)))
      Glibc.exit(Ending.usage.code)
    } catch {
      let code = exitCode(for: error)
      // The message repeats arguments as they were given.
      let text = ParserWords.text(fullMessage(for: error), ParserWords.tongue(CommandLine.arguments, environment))
      if code.isSuccess {
        Output.write(text)
        Glibc.exit(0)
      }
      Output.talk(text)
      Glibc.exit(code == .validationFailure ? Ending.usage.code : code.rawValue)
    }
  }
}

/// How the program ends when not simply done.
struct Ending: Error {
  let code: Int32
  static let expectationFailed = Ending(code: 1)
  static let usage = Ending(code: 2)
  static let commandFailed = Ending(code: 4)
  static let confirmationMissing = Ending(code: 6)
}

/// Interrupted and terminated programs say so by their exit code; nothing of ours needs cleaning up where there are no jobs. What has
/// jobs or a screen puts in handlers of its own.
private func leaveQuietlyOnSignals() {
  signal(SIGINT) { _ in _exit(130) }
  signal(SIGTERM) { _ in _exit(143) }
}
