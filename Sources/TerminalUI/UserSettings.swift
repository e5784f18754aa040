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
    let config = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? environment["HOME"].map { $0 + "/.config" }
    return config.map { $0 + "/vitrine" }
  }
  public static func path(_ environment: [String: String]) -> String? { folder(environment).map { $0 + "/config.toml" } }

  /// The settings, and what is wrong with their file: a field that is wrong is left out, a file that is no TOML is as good as none.
  public static func read(_ environment: [String: String]) -> (settings: UserSettings, complaints: [any WordedError]) {
    guard let path = path(environment), let data = FileManager.default.contents(atPath: path) else { return (UserSettings(), []) }
    do { return try reading(toml: String(decoding: data, as: UTF8.self), file: path) } catch {
      return (UserSettings(), [error as? any WordedError ?? SettingsError.unreadable(path, "\(error)")])
    }
  }

  /// What is wrong with the files of the settings folder, by the name of the fact that `doctor` has of each.
  public static func troubles(_ environment: [String: String]) -> [String: Phrase] {
    var found: [String: [Phrase]] = ["settings": read(environment).complaints.map(\.phrase)]
    if let complaint = SavedLayout.read(file: SavedLayout.path(environment)).complaint { found["layouts"] = [complaint] }
    do { _ = try aliases(environment) } catch { found["aliases"] = [(error as? any WordedError)?.phrase ?? Phrase(same: visible("\(error)"))] }
    let library = ThemeLibrary(folder: folder(environment).map { $0 + "/themes" })
    for name in library.names where library.isOwn(name) {
      do { found["theme-" + name] = try library.theme(name).complaints } catch {
        found["theme-" + name] = [(error as? any WordedError)?.phrase ?? Phrase(same: visible("\(error)"))]
      }
    }
    return found.filter { !$0.value.isEmpty }.mapValues { Phrase($0.map(\.en).joined(separator: "; "), $0.map(\.zh).joined(separator: "；")) }
  }

  /// The themes there are: the program's, and the user's own.
  public static func themes(_ environment: [String: String]) -> [String] { ThemeLibrary(folder: folder(environment).map { $0 + "/themes" }).names }

  /// Why a theme cannot be shown; nil where it can, whatever it is said to lack in contrast.
  public static func themeTrouble(_ name: String, _ environment: [String: String]) -> Phrase? {
    do { _ = try ThemeLibrary(folder: folder(environment).map { $0 + "/themes" }).theme(name) } catch {
      return (error as? any WordedError)?.phrase ?? Phrase(same: visible("\(error)"))
    }
    return nil
  }

  /// The layouts that the user has kept; nil where their file is wrong: what is in use then is not what it says.
  public static func layouts(_ environment: [String: String]) -> [String]? {
    let (layouts, complaint) = SavedLayout.read(file: SavedLayout.path(environment))
    return complaint == nil ? layouts.map(\.name) : nil
  }

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
    do { return try TOMLTable(string: text) } catch { throw SettingsError.unreadable(file, error) }
  }

  init() {}

  /// Throws the first thing that is wrong.
  package init(toml text: String, file: String) throws {
    let (settings, complaints) = try Self.reading(toml: text, file: file)
    if let first = complaints.first { throw first }
    self = settings
  }

  private static let known = ["theme", "language", "layout", "mouse"]

  /// What is right in a file, and what is wrong, with its line; throws where it is no TOML.
  package static func reading(toml text: String, file: String) throws -> (settings: UserSettings, complaints: [any WordedError]) {
    let table = try table(text, file: file)
    var settings = UserSettings()
    var complaints: [(line: Int, error: SettingsError)] = []
    func complain(_ key: String, _ make: (String) -> SettingsError) {
      let line = line(of: key, in: text)
      complaints.append((line ?? 0, make(line.map { "\(file):\($0)" } ?? file)))
    }
    for key in table.keys where !known.contains(key) { complain(key) { SettingsError.unknown($0, key, among: known) } }
    func take<T>(_ key: String, _ allowed: Phrase, _ read: (any TOMLValueConvertible) -> T?, _ put: (T) -> Void) {
      guard let value = table[key] else { return }
      if let found = read(value) { put(found) } else { complain(key) { SettingsError.field($0, key, allowed) } }
    }
    take("theme", Phrase("a theme's name", "主题名"), { $0.string }) { settings.theme = $0 }
    take("language", Phrase("\"en\" or \"zh\"", "\"en\" 或 \"zh\""), { $0.string.flatMap(Tongue.init(rawValue:)) }) { settings.language = $0 }
    take("layout", Phrase("a layout's name", "布局名"), { $0.string }) { settings.layout = $0 }
    take("mouse", Phrase("true or false", "true 或 false"), { $0.bool }) { settings.mouse = $0 }
    return (settings, complaints.sorted { $0.line < $1.line }.map(\.error))
  }

  /// The line that sets a key, from 1.
  private static func line(of key: String, in text: String) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.firstIndex { line in
      let name = line.prefix { $0 != "=" }.filter { !" \t\"'[]".contains($0) }
      return name == key
    }.map { $0 + 1 }
  }
}
