import ArgumentParser
import Glibc
import Language
import TerminalUI
import Wording
import Workbench

extension Result where Failure == any Error {
  /// What `body` comes to.
  init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}

/// The default: the screen, or commands from `-c` or a pipe.
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "The screen, or commands from -c or a pipe. 界面，或来自 -c、管道的命令。", shouldDisplay: false)

  @OptionGroup var options: Options
  @ArgumentParser.Argument(help: "A model: file, folder, or name in the Hugging Face cache. 模型：文件、目录或缓存中的名称。") var model: String?
  @Option(name: .short, help: "Commands to perform, separated by semicolons; may be given again. 要执行的命令，以分号分隔；可多次给出。")
  var command: [String] = []

  func run() async throws {
    let isScreen = command.isEmpty && !options.json && Output.isTerminal(STDIN_FILENO) && Output.isTerminal(STDOUT_FILENO)
    let session = Session(options.settings(background: isScreen, journal: true))
    // What was sent into the background and not waited for ends with the program, at its last checkpoint.
    defer { stop(session.jobs, session.spoken.now) }
    leaveWithCheckpoints(session.jobs, session.spoken, interrupts: !isScreen)
    try await leaving(session) {
      guard isScreen else {
        return try await Commands(session: session, json: options.json, ink: options.ink).telling { performer in
          if let model { try await performer.open(model, quietly: command.isEmpty && !options.json) }
          for line in command { try await performer.perform(line) }
          if command.isEmpty { try await performer.performInput() }
        }
      }
      // What is opened first is opened in sight of the user, after the first frame; without it the built-in model is there.
      let first = model.map { Command("open", ["model": .path($0)]).canonical }
      var surface = options.surface(startup: first.map { [$0] } ?? [])
      if let folder = options.stateFolder { surface.hasLostSession = { JournalReader.newestLost(in: folder) != nil } }
      let code = await runScreen(session: session, options: surface)
      if code != 0 { throw Ending(code: code) }
    }
  }
}
