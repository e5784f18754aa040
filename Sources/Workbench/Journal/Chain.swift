import Findings
import Tensors

/// The lines of a journal as a chain: each carries the hash of the one before.
struct Chain: Sendable {
  private var count = 0
  private var last = ""
  /// What stamps are sealed with: no line and no stamp of another journal has it.
  let salt: String

  init(salt: String) { self.salt = salt }

  /// The next line, and the stamp that it leaves.
  mutating func next(_ members: [(name: String, value: String)]) -> (line: String, stamp: String) {
    let version: [(name: String, value: String)] = count == 0 ? [("journal", "1")] : []
    let body = JSONText.object(version + [("n", String(count)), ("previous", JSONText.string(last))] + members)
    let hash = SHA256.hex(of: body)
    (count, last) = (count + 1, hash)
    return (Chain.sealed(body, hash), Chain.stamp(count, hash, salt))
  }

  static func sealed(_ body: String, _ hash: String) -> String { body.dropLast() + ",\"hash\":\"\(hash)\"}\n" }

  /// How many lines there are, and a hash over that, the last line's hash and the salt: none of them can be put there by copying. Always of
  /// the same length, so that it can be overwritten in place.
  static func stamp(_ count: Int, _ hash: String, _ salt: String) -> String {
    let number = String(count)
    return String(repeating: "0", count: max(0, 12 - number.count)) + number + " " + seal(count, hash, salt) + "\n"
  }
  static func seal(_ count: Int, _ hash: String, _ salt: String) -> String { SHA256.hex(of: "stamp \(count) \(hash) \(salt)") }

  /// The object without its hash, and the hash; nil where the line has none.
  static func opened(_ line: Substring) -> (body: String, hash: String)? {
    let mark = ",\"hash\":\""
    guard line.utf8.count > mark.utf8.count + 66, line.hasSuffix("\"}") else { return nil }
    let end = line.utf8.index(line.endIndex, offsetBy: -2)
    let start = line.utf8.index(end, offsetBy: -64)
    let before = line.utf8.index(start, offsetBy: -mark.utf8.count)
    guard line[before..<start] == mark else { return nil }
    return (line[..<before] + "}", String(line[start..<end]))
  }
}
