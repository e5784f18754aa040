import Checkpoints
import Language
import Runs
import Studies
import Tensors
import Wording

// The text or rows that a run reads: what of a file is no such thing is said before anything is begun.
extension Workspace {
  /// The data that a command names, and what whoever named it should know of it.
  func data(_ command: Command) throws -> (bytes: Bytes, input: RunPlan.Input, remarks: [Phrase]) {
    let path = Files.absolute(resolve(try command.required("on")))
    let bytes = try Bytes(mapping: path)
    var remarks: [Phrase] = []
    // Rows of fields say by themselves where they are not text, with the line.
    if command.text("objective") != TrainingSettings.Objective.classify.rawValue {
      remarks = try requireText(bytes, path).map { [$0] } ?? []
      try requireNoRows(bytes, path)
    }
    var hash = SHA256()
    hash.update(bytes)
    return (bytes, RunPlan.Input(role: "data", name: path, hash: "sha256:" + hash.hex), remarks)
  }

  /// Throws where a file is named as rows and begins so: commas, quotes and labels would be learnt as text.
  private func requireNoRows(_ bytes: Bytes, _ path: String) throws {
    guard let format = Records.Format(file: path) else { return }
    let first = bytes[0..<min(bytes.count, 1 << 16)].array.prefix { $0 != 0x0A && $0 != 0x0D }
    let columns = (try? Records(Array(first) + [0x0A] + (format == .jsonl ? [] : Array(first)), file: path, format: format))?.columns ?? []
    guard columns.count > 1 else { return }
    throw WorkbenchError.rowsAsText(path, columns: columns)
  }

  /// Throws where the beginning of a file is no UTF-8 text, or text in words of two or four bytes, whose zeros UTF-8 has as well; says how
  /// much of a file that is one cannot be read: every such part is read as U+FFFD.
  private func requireText(_ bytes: Bytes, _ path: String) throws -> Phrase? {
    let start = bytes[0..<min(bytes.count, UTF8Check.part)].array
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || 50 * start.count(where: { $0 == 0 }) > start.count {
      throw WorkbenchError.notUTF8(path, share: nil)
    }
    var check = UTF8Check()
    check.read(start)
    if 10 * check.unreadable > check.all { throw WorkbenchError.notUTF8(path, share: Double(check.unreadable) / Double(check.all)) }
    check = UTF8Check(bytes)
    guard check.unreadable > 0 else { return nil }
    return Phrase(
      "\(visible(path)): \(check.bytes) of \(bytes.count) bytes are no UTF-8 and are read as \(check.unreadable) U+FFFD; if it is in another encoding, convert it (iconv)",
      "\(visible(path))：\(bytes.count) 字节中有 \(check.bytes) 字节不是 UTF-8，按 \(check.unreadable) 个 U+FFFD 读取；若为其他编码，请先转换（如用 iconv）")
  }
}

/// How much of a text is no UTF-8.
struct UTF8Check {
  /// So many bytes are looked at at a time.
  static let part = 1 << 20
  /// Characters, with parts that are none, each of which is read as one U+FFFD; these parts; and the bytes in them.
  private(set) var all = 0
  private(set) var unreadable = 0
  private(set) var bytes = 0

  init() {}

  /// Of a whole text, in parts that end before the first byte of a character. Characters of parts that are sound are not counted.
  init(_ text: Bytes) {
    var start = 0
    while start < text.count {
      var part = text[start..<min(text.count, start + Self.part)].array
      if start + part.count < text.count, let last = part.lastIndex(where: { $0 & 0xC0 != 0x80 }), last > 0 { part.removeSubrange(last...) }
      if String(validating: part, as: UTF8.self) == nil { read(part) }
      start += part.count
    }
  }

  mutating func read(_ text: [UInt8]) {
    var parser = UTF8.ForwardParser(), rest = text.makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid: all += 1
      case .error(let length): (all, unreadable, bytes) = (all + 1, unreadable + 1, bytes + length)
      case .emptyInput: return
      }
    }
  }
}
