import FoundationEssentials
import TOMLKit
public import Wording

/// What the user has chosen once for all, from `vitrine/config.toml` in the settings folder. A flag and the environment come first.
public struct UserSettings: Sendable, Equatable {
  public var theme: String?
  public var language: Tongue?
  public var layout: String?
  /// False leaves the mouse to the terminal.
  public var mouse: Bool?

  /// `$XDG_CONFIG_HOME/vitrine`, by default below `~/.config`; nil where there is no home.
  public static func folder(_ environment: [String: String]) -> String? {
    let config = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["HOME"].map { $0 + "/.config" }
    return config.map { $0 + "/vitrine" }
  }
  public static func path(_ environment: [String: String]) -> String? { folder(environment).map { $0 + "/config.toml" } }

  /// The settings, and what is wrong with their file; a file that is wrong is as good as none.
  public static func read(_ environment: [String: String]) -> (settings: UserSettings, complaint: (any WordedError)?) {
    guard let path = path(environment), let data = FileManager.default.contents(atPath: path) else { return (UserSettings(), nil) }
    do { return (try UserSettings(toml: String(decoding: data, as: UTF8.self), file: path), nil) } catch {
      return (UserSettings(), error as? any WordedError ?? SettingsError.unreadable(path, "\(error)"))
    }
  }

  /// The themes there are: the program's, and the user's own.
  public static func themes(_ environment: [String: String]) -> [String] { ThemeLibrary(folder: folder(environment).map { $0 + "/themes" }).names }

  /// Where `alias` keeps the words that the user has taught.
  public static func aliasPath(_ environment: [String: String]) -> String? { folder(environment).map { $0 + "/aliases.toml" } }

  /// Those words and what they stand for; throws what is wrong with the file.
  public static func aliases(_ environment: [String: String]) throws -> [String: String] {
    guard let path = aliasPath(environment), let data = FileManager.default.contents(atPath: path) else { return [:] }
    guard data.count <= 1 << 20 else { throw SettingsError.unreadable(path, "> 1 MiB") }
    let table = try table(String(decoding: data, as: UTF8.self), file: path)
    var words: [String: String] = [:]
    for key in table.keys {
      guard let meaning = table[key]?.string else { throw SettingsError.field(path, key, Phrase("a sentence in quotes", "带引号的句子")) }
      words[key] = meaning
    }
    return words
  }

  private static func table(_ text: String, file: String) throws -> TOMLTable {
    do { return try TOMLTable(string: text) } catch {
      throw SettingsError.unreadable(file, "\(error)".split(separator: "\n").first.map(String.init) ?? "")
    }
  }

  init() {}

  package init(toml text: String, file: String) throws {
    let table = try Self.table(text, file: file)
    let known = ["theme", "language", "layout", "mouse"]
    for key in table.keys where !known.contains(key) {
      throw SettingsError.field(file, key, Phrase("one of \(known.joined(separator: ", "))", "\(known.joined(separator: "、")) 之一"))
    }
    if let value = table["theme"] {
      guard let name = value.string else { throw SettingsError.field(file, "theme", Phrase("a theme's name", "主题名")) }
      theme = name
    }
    if let value = table["language"] {
      guard let tongue = value.string.flatMap(Tongue.init(rawValue:)) else {
        throw SettingsError.field(file, "language", Phrase("\"en\" or \"zh\"", "\"en\" 或 \"zh\""))
      }
      language = tongue
    }
    if let value = table["layout"] {
      guard let name = value.string else { throw SettingsError.field(file, "layout", Phrase("a layout's name", "布局名")) }
      layout = name
    }
    if let value = table["mouse"] {
      guard let flag = value.bool else { throw SettingsError.field(file, "mouse", Phrase("true or false", "true 或 false")) }
      mouse = flag
    }
  }
}
