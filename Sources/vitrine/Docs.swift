import ArgumentParser
import FoundationEssentials
import Language
import TerminalUI
import Wording
import Workbench

/// `vitrine docs`: the reference that is generated from the tables of the program.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is generated from the tables of commands and keys. 打印由命令表和按键表生成的文档。")

  @OptionGroup var options: Options
  @ArgumentParser.Argument(help: "What to print: commands, keys or man, a manual page. 打印内容：commands、keys 或 man（手册页）。") var what = Section.commands
  @Option(help: "Renew the generated parts of this Markdown file instead. 改为更新此 Markdown 文件中的生成部分。") var write: String?

  enum Section: String, ExpressibleByArgument, CaseIterable {
    case commands, keys, man

    func text(_ tongue: Tongue) -> String {
      switch self {
      case .commands: commandReferenceMarkdown(tongue)
      case .keys: KeyTable.markdown(tongue)
      case .man: manPage(tongue, version: programVersion)
      }
    }
  }

  func run() throws {
    try options.requireText()
    guard let path = write else { return Output.write(what.text(options.tongue)) }
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for section in Section.allCases {
      let (start, end) = ("<!-- \(section.rawValue) -->", "<!-- /\(section.rawValue) -->")
      guard let from = text.firstRange(of: start), let to = text.firstRange(of: end), from.upperBound <= to.lowerBound else { continue }
      text.replaceSubrange(from.upperBound..<to.lowerBound, with: "\n" + section.text(options.tongue) + "\n")
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
