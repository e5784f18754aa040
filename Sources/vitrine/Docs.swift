import ArgumentParser
import Language
import TerminalUI
import Wording

/// `vitrine docs`: the reference that is generated from the tables of the program.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is generated from the tables of commands and keys. 打印由命令表和按键表生成的文档。")

  @OptionGroup var options: Options
  @ArgumentParser.Argument(help: "What to print: commands or keys. 打印内容：commands 或 keys。") var what = Section.commands

  enum Section: String, ExpressibleByArgument, CaseIterable { case commands, keys }

  func run() throws {
    switch what {
    case .commands: Output.write(commandReferenceMarkdown(options.tongue))
    case .keys: Output.write(KeyTable.markdown(options.tongue))
    }
  }
}
