import ArgumentParser
@preconcurrency import Glibc  // `environ` is a variable to Swift; it is only read, before any thread exists
import Findings
import TerminalUI
import Wording
import Workbench

/// What every way of running takes. The program itself has them too, so that they may stand before a subcommand as well as behind it.
struct Options: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of answers: en or zh. 回答语言。") var language: Language?
  @Option(
    help: "Colours of the screen: dark, light, high-contrast, colour-blind, mono, ascii, or one of yours. 界面主题。",
    completion: .custom { _, _, _ in UserSettings.themes(environment) }) var theme: String?
  @Flag(help: "Text only, no full screen. 纯文本，不用全屏。") var plain = false
  @Flag(help: "Never ask. 不作任何询问。") var noInput = false
  @Option(help: "The file that keeps training runs. 保存训练运行记录的文件。") var store: String?
  @Flag(help: "Answer in JSON Lines. 以 JSON Lines 回答。") var json = false

  @Flag(help: "Keep personal data out of journals, recordings and exports, under pseudonyms. 日志、录制与导出中以化名代替个人信息。") var redact = false

  var redacts: Bool { redact || environment["VITRINE_REDACT"] == "1" }
  /// Where journals are kept; nil where the user has no such folder.
  var stateFolder: String? {
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? environment["HOME"].map { $0 + "/.local/state" }
    return state.map { $0 + "/vitrine" }
  }
  /// All journals of the user's.
  var journals: [String] { stateFolder.map(JournalReader.everything(in:)) ?? [] }

  enum Language: String, ExpressibleByArgument, CaseIterable { case en, zh }

  /// A theme that is not there is said before anything else is done.
  func validate() throws {
    let known = UserSettings.themes(environment)
    guard let theme, !known.contains(theme) else { return }
    let near = nearest(theme, among: known)
    let tip = Phrase(near.map { "; the nearest is \($0)" } ?? "", near.map { "；最接近的是 \($0)" } ?? "")
    throw ValidationError(
      "there is no theme \(visible(theme)) among \(known.joined(separator: ", "))\(tip.en). 没有主题 \(visible(theme))\(tip.zh)。")
  }

  /// For what answers people only.
  func requireText() throws {
    if json { throw ValidationError("there is no answer in JSON here. 此处没有 JSON 形式的回答。") }
  }

  var tongue: Tongue {
    language.flatMap { Tongue(rawValue: $0.rawValue) } ?? UserSettings.read(environment).settings.language ?? Tongue(environment: environment)
  }
  /// - Parameter background: Whether long work leaves the prompt alive; where nobody types, a command waits for its end.
  /// - Parameter journal: Whether what is done is written down; `resumes` is the journal that is brought back.
  func settings(background: Bool = false, journal: Bool = false, resumes: String? = nil) -> Session.Settings {
    var settings = Session.Settings(environment: environment, tongue: tongue)
    settings.store = store
    settings.aliasFile = UserSettings.aliasPath(environment)
    settings.readAliases = { try UserSettings.aliases(environment) }
    // A file that is wrong is as good as none, until something is to be written to it.
    settings.aliases = Session.Settings.shown((try? UserSettings.aliases(environment)) ?? [:], of: settings.aliasFile)
    settings.themes = { UserSettings.themes(environment) }
    settings.themeTrouble = { UserSettings.themeTrouble($0, environment) }
    settings.layouts = { UserSettings.layouts(environment) }
    settings.background = background
    settings.redacts = redacts
    if journal, let folder = stateFolder {
      settings.journal = Session.Settings.JournalPlace(folder: folder, resumes: resumes)
    }
    return settings
  }
  func surface(startup: [String] = []) -> SurfaceOptions {
    var options = SurfaceOptions(environment: environment, tongue: tongue, isPlain: isPlain, asks: !noInput, startup: startup)
    options.theme = theme
    options.keepsNoHistory = redacts
    return options
  }
  /// Braille where it can be seen, else ASCII. In plain mode, files and pipes pictures are said, not drawn.
  var ink: Plot.Ink? {
    guard !isPlain, Output.isTerminal(STDOUT_FILENO) else { return nil }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let isUTF8 = locale.lowercased().replacing("-", with: "").hasSuffix("utf8")
    return isUTF8 && environment["VITRINE_ASCII", default: ""].isEmpty ? .braille : .ascii
  }
  /// Asked for, or called for by the terminal.
  var isPlain: Bool { plain || environment["VITRINE_PLAIN"] == "1" || environment["TERM"] == "dumb" }
}

/// The environment, read once.
let environment: [String: String] = {
  var result: [String: String] = [:]
  var entry = environ
  while let pointer = entry.pointee {
    let text = String(cString: pointer)
    if let equals = text.firstIndex(of: "=") { result[String(text[..<equals])] = String(text[text.index(after: equals)...]) }
    entry += 1
  }
  return result
}()
