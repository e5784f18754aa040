import ArgumentParser
import TerminalUI
import Wording

/// `vitrine config`: where the settings file is and what it says.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the settings file and what it says. 显示设置文件及其内容。")

  @OptionGroup var options: Options

  @Argument(help: "Only this: path, where the file is. 只显示此项：path，文件位置。") var what: Part?

  enum Part: String, ExpressibleByArgument, CaseIterable { case path }

  func run() throws {
    try options.requireText()
    if what == .path { return Output.write(UserSettings.path(environment) ?? "-") }
    let (settings, complaints) = UserSettings.read(environment)
    Output.write(UserSettings.path(environment) ?? "-")
    let unset = Phrase("not set", "未设置")[options.tongue]
    let mouse = settings.mouse.map { $0 ? "true" : "false" }
    let layouts = Preset.allCases.map { "\"\($0.rawValue)\"" }
    let rows: [(String, String?, Phrase)] = [
      ("theme", settings.theme, Phrase("a theme's name; also --theme, VITRINE_THEME", "主题名；也可用 --theme 或 VITRINE_THEME")),
      ("language", settings.language?.rawValue, Phrase("\"en\" or \"zh\"; also --lang", "\"en\" 或 \"zh\"；也可用 --lang")),
      ("layout", settings.layout, Phrase("one of \(layouts.joined(separator: ", ")), or a name of yours", "\(layouts.joined(separator: "、")) 之一，或自己保存的名称")),
      ("mouse", mouse, Phrase("false leaves the mouse to the terminal", "false 时鼠标留给终端")),
    ]
    for (name, value, meaning) in rows {
      Output.write("\(CellWidths().pad(name, to: 9)) \(CellWidths().pad(value.map(visible) ?? unset, to: 14)) \(meaning[options.tongue])")
    }
    // All but the first, with which it ends.
    for complaint in complaints.dropFirst() { Output.talk(Report.text(complaint, options.tongue)) }
    if let first = complaints.first { throw first }
    _ = try UserSettings.aliases(environment)
  }
}
