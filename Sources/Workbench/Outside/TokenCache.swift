import Models
import Tensors
import Wording

/// Texts that were read into token ids, each in a file by what is in the text and in the tokenizer, so that the same text is read once.
///
/// A file is `vitrine tokens 1`, the bytes of an id and the number of ids (8 bytes each, little-endian), the ids, and the SHA-256 of all
/// that in 64 digits. It is checked before it is used; one that is damaged, or of another program, counts as not there.
struct TokenCache: Sendable {
  private let folder: String?
  private static let head = Array("vitrine tokens 1".utf8)
  private static let headSize = head.count + 16
  /// Shorter texts are read again faster than a file is kept.
  static let fewest = 64 << 10

  /// `vitrine/tokens` in the user's cache folder; nothing is kept where there is none.
  init(_ environment: [String: String]) {
    let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.cache" }
    folder = (cache ?? home).map { $0 + "/vitrine/tokens" }
  }

  /// The file for a text and a tokenizer, by their hashes; nil where nothing is kept.
  func file(text: String, tokenizer: String) -> String? {
    folder.map { "\($0)/\(SHA256.hex(of: "\(text) \(tokenizer)").prefix(32)).tokens" }
  }

  func read(_ file: String) -> TokenRun? {
    guard let bytes = try? Bytes(mapping: file), bytes.count >= Self.headSize + 64, bytes[0..<Self.head.count].array == Self.head,
      let width = bytes.integer(at: Self.head.count, as: Int64.self), width == 2 || width == 4,
      let count = bytes.integer(at: Self.head.count + 8, as: Int64.self), count >= 0, count <= Int64(bytes.count) / width,
      bytes.count == Self.headSize + Int(count * width) + 64
    else { return nil }
    let end = bytes.count - 64
    var hash = SHA256()
    hash.update(bytes[0..<end])
    guard Array(hash.hex.utf8) == bytes[end..<bytes.count].array else { return nil }
    return TokenRun(bytes[Self.headSize..<end], width: Int(width))
  }

  /// Writes the ids and gives them back as they lie in the file; where that cannot be, as they are.
  func keep(_ run: TokenRun, in file: String) -> TokenRun {
    func number(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    let head = Self.head + number(run.width) + number(run.count)
    var hash = SHA256()
    hash.update(head)
    hash.update(run.bytes)
    do {
      try Files.makeFolder(Files.folder(of: file))
      var output = try OutputFile(path: file, isPrivate: true)
      try output.append(head)
      try output.append(run.bytes)
      try output.append(Array(hash.hex.utf8))
      try output.commit()
    } catch {
      return run
    }
    return read(file) ?? run
  }
}
