import ArgumentParser
import Language
import Wording

/// `vitrine docs`: the reference that is generated from the tables of the program.
struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is generated from the command table. 打印由命令表生成的文档。")

  @OptionGroup var options: Options
  @ArgumentParser.Argument(help: "What to print: commands. 打印内容。") var what = Section.commands

  enum Section: String, ExpressibleByArgument, CaseIterable { case commands }

  func run() throws { Output.write(commandReferenceMarkdown(options.tongue)) }
}
