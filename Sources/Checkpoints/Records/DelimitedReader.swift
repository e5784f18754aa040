import Wording

/// Reads CSV or TSV row by row.
struct DelimitedReader {
  private let bytes: [UInt8]
  private let file: String
  private let separator: UInt8
  private let quotes: Bool
  private var at = 0
  private var line = 1

  init(_ bytes: ArraySlice<UInt8>, file: String, separator: UInt8, quotes: Bool) {
    (self.bytes, self.file, self.separator, self.quotes) = (Array(bytes), file, separator, quotes)
  }

  private static let quote = UInt8(ascii: "\"")
  private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// Steps over a line end, CRLF being one.
  private mutating func skipEnd() {
    at += bytes[at] == UInt8(ascii: "\r") && at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n") ? 2 : 1
    line += 1
  }

  /// The next row and the line that it begins on; nil at the end.
  mutating func next() throws -> (line: Int, fields: [String])? {
    while at < bytes.count, isEnd(bytes[at]) { skipEnd() }
    guard at < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard at < bytes.count else { break }
      if bytes[at] == separator {
        at += 1
        continue
      }
      skipEnd()
      break
    }
    return (start, fields)
  }

  /// One field, up to the separator or line end behind it.
  private mutating func field() throws -> String {
    let start = line
    var content: [UInt8] = []
    if quotes, at < bytes.count, bytes[at] == Self.quote {
      at += 1
      while true {
        guard at < bytes.count else { throw RecordError.openQuote(file: file, line: start) }
        if bytes[at] == Self.quote {
          at += 1
          guard at < bytes.count, bytes[at] == Self.quote else { break }
        } else if isEnd(bytes[at]) {
          let from = at
          skipEnd()
          content += bytes[from..<at]
          continue
        }
        content.append(bytes[at])
        at += 1
      }
      guard at == bytes.count || bytes[at] == separator || isEnd(bytes[at]) else { throw RecordError.behindQuote(file: file, line: line) }
    } else {
      let from = at
      while at < bytes.count, bytes[at] != separator, !isEnd(bytes[at]) { at += 1 }
      content = Array(bytes[from..<at])
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw RecordError.notUTF8(file: file, line: start, looksLikeUTF16: false)
    }
    return text
  }
}
