import Checkpoints
import Findings
import Synchronization
import Tensors
import Wording

/// Names that stand for personal data: `email-1` for an address. The table that takes them back is a file of its own, which only
/// the user can read and which is not passed on with the journal.
final class Pseudonyms: Sendable {
  private let file: String
  private let table = Mutex<[(name: String, original: String)]>([])

  init(file: String) { self.file = file }

  /// A text with everything personal in it under a name; the same original has the same name. Throws where the table cannot be kept:
  /// nothing must be hidden that cannot be found again.
  func hide(_ text: String) throws -> String {
    let pieces = PersonalData.find(in: text)
    guard !pieces.isEmpty else { return text }
    let bytes = Array(text.utf8)
    return try table.withLock { table in
      let before = table.count
      var out: [UInt8] = []
      var at = 0
      for piece in pieces {
        let original = String(decoding: bytes[piece.range], as: UTF8.self)
        let name: String
        if let known = table.first(where: { $0.original == original }) {
          name = known.name
        } else {
          name = "⟦\(piece.kind.rawValue)-\(table.count + 1)⟧"
          table.append((name, original))
        }
        out += bytes[at..<piece.range.lowerBound] + Array(name.utf8)
        at = piece.range.upperBound
      }
      out += bytes[at...]
      if table.count > before {
        let text = JSONText.object(table.map { ($0.name, JSONText.string($0.original)) })
        _ = try Files.write(Array(text.utf8), to: file, overwrite: true, isPrivate: true)
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  static func read(_ file: String) throws -> [(name: String, original: String)] {
    let object = try ConfigValue(json: Bytes(mapping: file), file: file).asObject
    return object?.entries.compactMap { entry in entry.value.asString.map { (entry.key, $0) } } ?? []
  }

  /// The text as it was.
  static func show(_ text: String, _ table: [(name: String, original: String)]) -> String {
    table.reduce(text) { $0.replacing($1.name, with: $1.original) }
  }
}
