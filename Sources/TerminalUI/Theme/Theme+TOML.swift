import CTerminal
import FoundationEssentials
import TOMLKit
package import Wording

/// Why a theme or settings file cannot be used: the file, the field, and what is allowed.
package struct SettingsError: WordedError, Equatable {
  package static let codes = ["bad-field", "unknown-field", "malformed-file", "unknown-theme"]
  package let code: String
  package let phrase: Phrase

  static func field(_ file: String, _ field: String, _ allowed: Phrase) -> SettingsError {
    SettingsError(
      code: "bad-field",
      phrase: Phrase("\(visible(file)): \(visible(field)) must be \(allowed.en)", "\(visible(file))：\(visible(field)) 应为 \(allowed.zh)"))
  }
  /// A key that means nothing, with the nearest that does.
  static func unknown(_ file: String, _ key: String, among known: [String]) -> SettingsError {
    let near = nearest(key, among: known)
    return SettingsError(
      code: "unknown-field",
      phrase: Phrase(
        "\(visible(file)): there is no setting \(visible(key))" + (near.map { "; the nearest is \($0)" } ?? "; there are \(known.joined(separator: ", "))"),
        "\(visible(file))：没有设置项 \(visible(key))" + (near.map { "；最接近的是 \($0)" } ?? "；现有 \(known.joined(separator: "、"))")))
  }
  /// What the reader of TOML has against a file, with the line.
  static func unreadable(_ file: String, _ error: any Error) -> SettingsError {
    let reason = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
    guard let error = error as? TOMLParseError else { return unreadable(file, reason) }
    let what = error.description.split(separator: "\n").first.map(String.init) ?? reason
    return unreadable("\(file):\(error.source.begin.line)", what)
  }
  static func unreadable(_ file: String, _ reason: String) -> SettingsError {
    SettingsError(
      code: "malformed-file", phrase: Phrase("\(visible(file)) is not TOML: \(visible(reason))", "\(visible(file)) 不是有效的 TOML：\(visible(reason))"))
  }
}

extension Theme {
  /// Reads a theme over the one it inherits. Unknown fields are errors: a misspelt one would silently do nothing.
  init(toml text: String, file: String, name: String, inherited: (String) throws -> Theme) throws {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch { throw SettingsError.unreadable(file, error) }
    self.init()
    if let parent = table["inherits"] {
      guard let parent = parent.string else { throw SettingsError.field(file, "inherits", Phrase("a theme's name", "主题名")) }
      self = try inherited(parent)
    }
    self.name = name
    let allowed = ["inherits", "background", "foreground", "colours", "glyphs", "palette", "roles", "ramps"]
    try Theme.refuseUnknown(table, among: allowed, in: "", file)
    let number = Phrase("a number from 16 to 255", "16 到 255 的数")
    func colour(_ key: String, _ value: (any TOMLValueConvertible)?) throws -> Int? {
      guard let value else { return nil }
      guard let value = value.int, (16...255).contains(value) else { throw SettingsError.field(file, key, number) }
      return value
    }
    background = try colour("background", table["background"]) ?? background
    foreground = try colour("foreground", table["foreground"]) ?? foreground
    if let colours = table["colours"] {
      guard let most = colours.int, [0, 8, 16, 256].contains(most) else {
        throw SettingsError.field(file, "colours", Phrase("0, 8, 16 or 256", "0、8、16 或 256"))
      }
      mostColours = most
    }
    if let glyphs = table["glyphs"] {
      guard glyphs.string == "ascii" || glyphs.string == "lines" else {
        throw SettingsError.field(file, "glyphs", Phrase("\"ascii\" or \"lines\"", "\"ascii\" 或 \"lines\""))
      }
      isASCII = glyphs.string == "ascii"
    }
    try readPalette(table, file)
    try readRoles(table, file)
    try readRamps(table, file)
  }

  /// A field that means nothing is most often one that is misspelt, wherever it stands.
  private static func refuseUnknown(_ table: TOMLTable, among known: [String], in place: String, _ file: String) throws {
    for key in table.keys where !known.contains(key) { throw SettingsError.unknown(file, place + key, among: known.map { place + $0 }) }
  }

  private mutating func readPalette(_ table: TOMLTable, _ file: String) throws {
    guard let colours = table["palette"]?.table else { return }
    for name in colours.keys {
      guard let pair = colours[name]?.array, pair.count == 2, let many = pair[0].int, let few = pair[1].int, (16...255).contains(many),
        (-1...15).contains(few)
      else {
        throw SettingsError.field(file, "palette." + name, Phrase("[16…255, -1…15]", "[16…255, -1…15]"))
      }
      palette[name] = Colour(many: many, few: few)
    }
    // What a parent's roles and curves mean by a colour's name is what this theme says it is.
    for role in roles.keys { if let name = roleColours[role] { roles[role]?.ink = palette[name] } }
    curves = curveColours.compactMap { palette[$0] }
  }

  private mutating func readRoles(_ table: TOMLTable, _ file: String) throws {
    guard let rows = table["roles"]?.table else { return }
    let names = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })
    try Theme.refuseUnknown(rows, among: Role.allCases.map { "\($0)" }, in: "roles.", file)
    for key in rows.keys {
      guard let role = names[key], let row = rows[key]?.table else { throw SettingsError.field(file, "roles." + key, Phrase("a table", "一个表")) }
      try Theme.refuseUnknown(row, among: ["ink", "attributes", "few"], in: "roles.\(key).", file)
      var entry = Entry()
      roleColours[role] = nil
      if let ink = row["ink"] {
        guard let name = ink.string, let colour = palette[name] else {
          throw SettingsError.field(file, "roles.\(key).ink", Phrase("a colour of the palette", "palette 中的颜色"))
        }
        entry.ink = colour
        roleColours[role] = name
      }
      entry.attributes = try attributes(row["attributes"], file, "roles.\(key).attributes")
      entry.few = try attributes(row["few"], file, "roles.\(key).few")
      roles[role] = entry
    }
  }

  private func attributes(_ value: (any TOMLValueConvertible)?, _ file: String, _ field: String) throws -> UInt32 {
    guard let value else { return 0 }
    let known = ["bold": Theme.bold, "dim": Theme.dim, "reverse": Theme.reverse, "underline": Theme.underline]
    let words = value.array.map { array in array.map { $0.string.flatMap { known[$0] } } } ?? [nil]
    guard words.allSatisfy({ $0 != nil }) else {
      throw SettingsError.field(file, field, Phrase("a list of bold, dim, reverse, underline", "bold、dim、reverse、underline 的列表"))
    }
    return words.compactMap(\.self).reduce(0, |)
  }

  /// `#440154`.
  private static func rgb(_ text: String) -> Int? { text.hasPrefix("#") && text.utf8.count == 7 ? Int(text.dropFirst(), radix: 16) : nil }

  private mutating func readRamps(_ table: TOMLTable, _ file: String) throws {
    guard let ramps = table["ramps"]?.table else { return }
    let known = Fine.allCases.flatMap { [$0.rawValue, $0.rawValue + "_rgb"] } + ["curves"]
    try Theme.refuseUnknown(ramps, among: known, in: "ramps.", file)
    func ramp(_ key: String, _ count: Int, _ old: [Int]) throws -> [Int] {
      guard let value = ramps[key] else { return old }
      let numbers = value.array.map { array in array.compactMap(\.int) } ?? []
      guard numbers.count == count, numbers.allSatisfy((16...255).contains) else {
        throw SettingsError.field(file, "ramps." + key, Phrase("\(count) numbers from 16 to 255", "\(count) 个 16 到 255 的数"))
      }
      return numbers
    }
    sequential = try ramp("sequential", Ramp.steps, sequential)
    below = try ramp("below", Ramp.signedSteps + 1, below)
    above = try ramp("above", Ramp.signedSteps + 1, above)
    for name in Fine.allCases {
      // A ramp of its own does not go with its parent's finer one.
      if ramps[name.rawValue] != nil { fine[name] = nil }
      let key = name.rawValue + "_rgb", count = name == .sequential ? Ramp.steps : Ramp.signedSteps + 1
      guard let value = ramps[key] else { continue }
      let colours = value.array.map { array in array.compactMap { $0.string.flatMap(Theme.rgb) } } ?? []
      guard colours.count == count else {
        throw SettingsError.field(file, "ramps." + key, Phrase("\(count) colours like \"#440154\"", "\(count) 个颜色，如 \"#440154\""))
      }
      fine[name] = colours
    }
    if let value = ramps["curves"] {
      curveColours = value.array.map { array in array.compactMap(\.string) } ?? []
      curves = curveColours.compactMap { palette[$0] }
      guard !curves.isEmpty, curves.count == curveColours.count else {
        throw SettingsError.field(file, "ramps.curves", Phrase("a list of colours of the palette", "palette 中颜色的列表"))
      }
    }
  }
}

/// The themes there are: those inside the program, and those in the user's folder, which come first.
package struct ThemeLibrary: Sendable {
  /// `themes` in the user's settings folder; nil where there is none.
  package let folder: String?
  package init(folder: String? = nil) { self.folder = folder }

  package static let builtin: [(name: String, text: String)] = (0..<term_themes()).map {
    (String(cString: term_theme_name($0)), String(cString: term_theme_text($0)))
  }
  /// The one that is used before any other is asked for; part of the program, so it is always whole.
  package static let standard = (try? ThemeLibrary().theme("dark")) ?? Theme()

  package var names: [String] {
    let own = (folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []).filter { $0.hasSuffix(".toml") }
      .map { String($0.dropLast(5)) }.sorted()
    return Self.builtin.map(\.name) + own.filter { name in !Self.builtin.contains { $0.name == name } }
  }

  /// The file that a theme of the user's is, or would be.
  func path(_ name: String) -> String? { folder.map { $0 + "/" + name + ".toml" } }

  /// Whether a theme is a file of the user's.
  func isOwn(_ name: String) -> Bool {
    guard let folder, !name.contains("/") else { return false }
    return FileManager.default.fileExists(atPath: folder + "/" + name + ".toml")
  }

  /// Reads a theme anew, and those it inherits from.
  package func theme(_ name: String) throws -> Theme { try theme(name, depth: 0) }

  private func theme(_ name: String, depth: Int) throws -> Theme {
    guard depth < 8 else { throw SettingsError.field(name, "inherits", Phrase("a theme that does not inherit from itself", "不继承自身的主题")) }
    // A user's theme may go by the name of the built-in one that it changes.
    func parent(_ other: String) throws -> Theme {
      if other == name, let text = Self.builtin.first(where: { $0.name == name })?.text {
        return try Theme(toml: text, file: name + ".toml", name: name) { try theme($0, depth: depth + 1) }
      }
      return try theme(other, depth: depth + 1)
    }
    if let folder, !name.contains("/"), let data = FileManager.default.contents(atPath: folder + "/" + name + ".toml") {
      return try Theme(toml: String(decoding: data, as: UTF8.self), file: folder + "/" + name + ".toml", name: name, inherited: parent)
    }
    guard let text = Self.builtin.first(where: { $0.name == name })?.text else {
      throw SettingsError(
        code: "unknown-theme",
        phrase: Phrase(
          "there is no theme \(visible(name)); there are \(names.joined(separator: ", "))", "没有主题 \(visible(name))；现有 \(names.joined(separator: "、"))"))
    }
    return try Theme(toml: text, file: name + ".toml", name: name, inherited: parent)
  }
}
