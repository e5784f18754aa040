import ArgumentParser
import Wording
import Workbench

/// `vitrine replay FILE…`: runs session scripts and checks their expectations. The report has no times in it, so two replays
/// of a script give the same bytes.
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run session scripts and check their expectations. 运行会话脚本并核对期望。")

  @OptionGroup var options: Options
  @Argument(help: "Session scripts. 会话脚本。") var files: [String]
  @Flag(help: "Go on after a failure. 失败后继续。") var keepGoing = false

  func run() async throws {
    var worst: Player.Verdict = .passed
    for file in files {
      let verdict = try replay(file)
      if worst == .passed { worst = verdict }
      if verdict != .passed, !keepGoing { break }
    }
    if worst != .passed { throw Ending(code: worst.rawValue) }
  }

  private func replay(_ file: String) throws -> Player.Verdict {
    let script: Script
    do {
      script = try Script(at: file)
    } catch let error as ScriptError {
      tell(Report.text(error, file: file, options.tongue), error: error, file: file)
      return .syntax
    } catch let error as any WordedError {
      tell(Report.text(error, options.tongue), error: error, file: file)
      return .commandFailed
    }
    for remark in script.remarks { Output.talk("\(visible(file)): \(remark[options.tongue])") }
    var player = Player(script, settings: options.settings().at(folderOf: file), keepGoing: keepGoing)
    // On standard error, so that the report is the same every time.
    let teller = JobTeller(player.jobs) { [json = options.json, tongue = options.tongue] in Output.talk(json ? $0.json : $0.line(tongue)) }
    defer { teller.end() }
    while let event = player.next() {
      Output.write(options.json ? Report.json(event, file: file) : Report.text(event, file: file, options.tongue))
    }
    if !options.json { Output.write(Report.summary(player, file: file, options.tongue)) }
    return player.verdict
  }

  private func tell(_ text: String, error: any WordedError, file: String) {
    if options.json { Output.write(Report.json(error, command: file)) }
    Output.talk(text)
  }
}
