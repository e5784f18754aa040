import Checkpoints
import Findings
import Tensors
import Wording

// The file that says what pseudonyms stand for: the key to what it lies beside.
extension Pseudonyms {
  /// Where the table of a file lies: beside it.
  static func path(beside path: String) -> String {
    (path.hasSuffix(".jsonl") ? String(path.dropLast(".jsonl".count)) : path) + ".pseudonyms"
  }

  /// What lies beside a file.
  enum Key: Sendable {
    case read(Pseudonyms)
    /// A table with entries that are passed over, by their names: they are no pseudonyms, or could end what they stand in.
    case partial(Pseudonyms, String, dropped: [String])
    /// Nothing; nil where it is not known what the file is called.
    case missing(String?)
    /// Something that is no table.
    case unreadable(String)

    init(beside path: String) {
      let file = Pseudonyms.path(beside: path)
      guard Files.exists(file) else {
        self = .missing(file)
        return
      }
      guard let object = try? ConfigValue(json: Bytes(mapping: file), file: file).asObject else {
        self = .unreadable(file)
        return
      }
      var (entries, dropped): ([(name: String, original: String)], [String]) = ([], [])
      for (name, value) in object.entries {
        if let original = value.asString, Pseudonyms.areIn(name), name.hasPrefix("⟦"), name.hasSuffix("⟧"), Script.isParameterValue(original) {
          entries.append((name, original))
        } else { dropped.append(name) }
      }
      self = dropped.isEmpty ? .read(Pseudonyms(entries)) : .partial(Pseudonyms(entries), file, dropped: dropped)
    }

    var table: Pseudonyms? {
      switch self {
      case .read(let table), .partial(let table, _, _): table
      case .missing, .unreadable: nil
      }
    }

    /// The file where it would lose something if it were written over.
    var damaged: String? {
      switch self {
      case .unreadable(let file), .partial(_, let file, _): file
      case .read, .missing: nil
      }
    }

    /// Why it is not known what the pseudonyms of a text stand for; nil where it is.
    var lack: Phrase? {
      switch self {
      case .read: nil
      case .partial(_, let file, let dropped):
        Pseudonyms.Key.lack(of: dropped, in: file)
      case .missing(let file?):
        Phrase("the file that says what they stand for, \(visible(file)), is not there", "说明其所指的文件 \(visible(file)) 不存在")
      case .missing(nil): Phrase("the file that says what they stand for is not beside it", "说明其所指的文件不在旁边")
      case .unreadable(let file):
        Phrase("the file that says what they stand for, \(visible(file)), cannot be read: it is damaged", "说明其所指的文件 \(visible(file)) 已损坏，无法读取")
      }
    }

    private static func lack(of dropped: [String], in file: String) -> Phrase {
      let (names, count) = (dropped.prefix(3).map(visible), dropped.count)
      let more = count > names.count ? Phrase(", …", "……") : Phrase("", "")
      return Phrase(
        "\(count) of the entries of the file that says what they stand for, \(visible(file)), cannot be put back and \(count == 1 ? "is" : "are") passed over: \(names.joined(separator: ", "))\(more.en)",
        "说明其所指的文件 \(visible(file)) 中有 \(count) 项无法还原，已略过：\(names.joined(separator: "、"))\(more.zh)")
    }
  }

  /// The table beside a file; nil where there is none that can be read.
  init?(beside path: String) {
    guard let table = Key(beside: path).table else { return nil }
    self = table
  }

  /// Writes the table to a file that only the user can read; with `text`, as much of it as stands in that.
  func write(to file: String, for text: String? = nil) throws {
    let wanted = text.map(entries) ?? entries
    guard !wanted.isEmpty else { return }
    _ = try Files.write(Array(JSONText.object(wanted.map { ($0.name, JSONText.string($0.original)) }).utf8), to: file, overwrite: true, isPrivate: true)
  }

  /// Adds to the table beside a file what stands in its text and is not in that yet. Nothing is written over a table that cannot be read.
  func extend(beside path: String, for text: String) throws {
    try Workspace.hide(beside: path) { table in table.merge(Pseudonyms(entries(in: text))) }
  }
}

/// A table of pseudonyms that cannot be read would be written over.
struct UnreadableKey: WordedError {
  static let codes = ["unreadable-pseudonyms"]
  let file: String
  var code: String { "unreadable-pseudonyms" }
  var phrase: Phrase {
    Phrase(
      "\(visible(file)) is damaged and cannot be read; what pseudonyms stand for would be lost if it were written over",
      "\(visible(file)) 已损坏，无法读取；若覆盖它，化名所指的内容将丢失")
  }
  var tip: Phrase? { Phrase("mend it, or move it away", "请修复或移走该文件") }
}
