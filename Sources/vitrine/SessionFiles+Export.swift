import ArgumentParser
import Findings
import Wording
import Workbench

extension SessionFiles {
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Play a script and write it with what was found, to pass on. 运行脚本，连同结果写成便于分享的文件。",
      discussion: "By the ending of FILE: .md, .html or .cast (asciicast v3). 由文件扩展名决定格式。")

    @OptionGroup var options: Options
    @Argument(help: "A session script. 会话脚本。") var script: String
    @Argument(help: "The file to write. 要写入的文件。") var file: String
    @Option(name: .customLong("param"), help: "A parameter's value, as NAME=VALUE. 参数值。") var parameters: [String] = []
    @Flag(help: "Replace a file that is there. 替换已有文件。") var overwrite = false

    func run() async throws {
      guard let form = file.split(separator: ".").last.flatMap({ SharedSession.Form(rawValue: $0.lowercased()) }) else {
        Output.talk(Phrase("FILE ends in .md, .html or .cast", "文件名须以 .md、.html 或 .cast 结尾")[options.tongue])
        throw Ending.usage
      }
      let script = try SessionFiles.read(self.script, options, parameters: SessionFiles.values(parameters))
      let report = ReplayReport(file: self.script, tongue: options.tongue)
      let before = Redactor(for: script, wanted: options.redacts)
      guard script.problems.isEmpty else {
        for problem in script.problems { Output.talk(report.text(before?.hide(problem) ?? problem)) }
        throw Ending.usage
      }
      var wishes = Player.Options()
      wishes.keepGoing = true
      var player = Player(script, settings: options.settings().at(folderOf: self.script), options: wishes)
      let teller = JobTeller(player.jobs) { [tongue = options.tongue] in Output.talk((before?.hide($0) ?? $0).line(tongue)) }
      teller.begin()
      defer { teller.end() }
      var events: [Player.Event] = []
      while let event = player.next() { events.append(event) }
      try Report.orFail(options.tongue) {
        try SharedSession(script, events, tongue: options.tongue, under: player.redactor).write(form, to: file, overwrite: overwrite)
      }
      Output.talk(Phrase("wrote \(visible(file))", "已写入 \(visible(file))")[options.tongue])
      if player.verdict != .passed { throw Ending(code: player.verdict.rawValue) }
    }
  }

  /// `NAME=VALUE`, several.
  static func values(_ parameters: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for text in parameters {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw ValidationError("--param is written NAME=VALUE. 应写作 --param NAME=VALUE。")
      }
      let name = String(text[..<equals])
      guard values[name] == nil else { throw ValidationError("--param \(name) is given twice. --param \(name) 重复给出。") }
      values[name] = String(text[text.index(after: equals)...])
    }
    return values
  }
}
