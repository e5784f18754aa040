import ArgumentParser
import Language
import Wording

/// `vitrine help WORD`: a subcommand of the program, or a command of the workbench; `help SUBCOMMAND` of the parser's own knows only
/// the first, and what people look for is mostly the second.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Show what a subcommand, or a command of the workbench, does. 显示子命令或工作台命令的说明。",
    // The parser lists a `help` of its own, which this one stands in the place of.
    shouldDisplay: false)

  @OptionGroup var options: Options
  @ArgumentParser.Argument(help: "A subcommand (replay) or a command (mask). 子命令（replay）或命令（mask）。") var words: [String] = []

  func run() throws {
    try options.requireText()
    let tongue = options.tongue
    var place: any ParsableCommand.Type = Vitrine.self
    for (index, word) in words.enumerated() {
      guard let next = place.configuration.subcommands.first(where: { $0._commandName == word }) else {
        let name = words[index...].joined(separator: " ")
        guard index == 0, let row = CommandTable[name] else {
          let subcommands = place.configuration.subcommands.map { $0._commandName }.filter { $0 != "start" }
          throw HelpError(word: name, nearest: Wording.nearest(name, among: subcommands + CommandTable.rows.map(\.name)))
        }
        return Output.write(Help.page(row, tongue))
      }
      place = next
    }
    Output.write(ParserWords.text(Vitrine.helpMessage(for: place), tongue))
    if words.isEmpty { Output.write("\n" + Help.overview(tongue)) }
  }
}

/// A word that is no command of any sort.
private struct HelpError: WordedError {
  let word: String
  let nearest: String?
  static let codes = ["unknown-command"]
  var code: String { "unknown-command" }
  var phrase: Phrase { Phrase("no command is called \(visible(word))", "没有名为 \(visible(word)) 的命令") }
  var tip: Phrase? {
    let line = "vitrine help" + (nearest.map { " " + $0 } ?? "")
    return Phrase(line, line)
  }
}
