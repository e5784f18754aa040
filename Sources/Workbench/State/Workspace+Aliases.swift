import Findings
import Language
import Tensors
import Wording

// Words that the user teaches.
extension Workspace {
  /// Lets `name` stand for a command or sentence, in this session and, where there is a file for it, in later ones.
  mutating func teach(_ name: String, _ meaning: String) throws {
    let first = name.split(separator: " ").first.map(String.init) ?? ""
    guard !CommandTable.rows.contains(where: { $0.name == name || $0.name.split(separator: " ").first.map(String.init) == first }) else {
      throw WorkbenchError.aliasTaken(name)
    }
    guard meaning.contains(where: { !$0.isWhitespace }), !meaning.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }), meaning.utf8.count <= 1000
    else { throw WorkbenchError.aliasWithoutMeaning(name) }
    try changeAliases { $0[name] = meaning }
  }

  /// Changes the words, in the settings' file too: what other sessions have taught meanwhile is read first and kept.
  mutating func changeAliases(_ change: (inout [String: String]) -> Void) throws {
    guard let path = settings.aliasFile else { return change(&aliases) }
    let folder = Files.folder(of: path)
    try Files.makeFolder(folder)
    aliases = try withLock(on: folder) {
      var words = Session.Settings.shown(try settings.readAliases?() ?? aliases, of: path)
      change(&words)
      var told = words
      // What was hidden once stays so.
      if settings.redacts || Files.exists(Pseudonyms.path(beside: path)) {
        try Workspace.hide(beside: path) { pseudonyms in
          told = Dictionary(words.map { (pseudonyms.hide(typed: $0.key), pseudonyms.hide(typed: $0.value)) }) { first, _ in first }
        }
      }
      try write(told, to: path)
      return words
    }
  }

  /// A line of TOML for each.
  private func write(_ aliases: [String: String], to path: String) throws {
    let lines = aliases.sorted { $0.key < $1.key }.map { "\(toml($0.key)) = \(toml($0.value))" }
    let text = (["# Words taught with `alias`, and what they stand for."] + lines).map { $0 + "\n" }.joined()
    _ = try Files.write(Array(text.utf8), to: path, overwrite: true)
  }

  /// A basic string of TOML.
  private func toml(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Finding {
  /// A row for each alias.
  init(aliases: [String: String]) {
    let title = Phrase("words taught", "自定义说法")
    guard !aliases.isEmpty else {
      self.init(title: title, body: .note(Phrase("none yet; teach one with `alias NAME = SENTENCE`", "还没有；用 `alias 名称 = 句子` 来教")))
      return
    }
    self.init(
      title: title,
      body: .table(
        Table(
          columns: [Table.Column("name", Phrase("word", "说法")), Table.Column("meaning", Phrase("stands for", "代表"))],
          rows: aliases.sorted { $0.key < $1.key }.map { [.text(visible($0.key)), .text(visible($0.value))] })))
  }
}
