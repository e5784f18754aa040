// Rows of text with named columns, as data sets for classification are passed round: CSV, TSV, JSON Lines.
//
// CSV is RFC 4180's: fields may stand in quotes, a quote inside is doubled, and line ends inside belong to the field. TSV is IANA's: a
// line is a row, a tab ends a field, and quotes are text. JSON Lines has one object on every line. A byte order mark is skipped, lines
// end in LF, CRLF or CR, empty lines are left out.

import Tensors
import Wording

/// The rows of a file, every field as text.
public struct Records: Sendable {
  /// Names of the columns, in the order of the file.
  public let columns: [String]
  public let rows: [Row]
  /// For messages.
  public let file: String

  public struct Row: Sendable {
    /// Where it begins, counted from 1.
    public let line: Int
    /// One for each column; nil where a JSON object has no such key, or null.
    public let fields: [String?]
  }

  public enum Format: String, Sendable, CaseIterable {
    case csv, tsv, jsonl
    /// By the ending of a name; nil for any other.
    public init?(file: String) {
      let ending = file.split(separator: "/").last?.split(separator: ".").last?.lowercased()
      guard let format = ending.flatMap({ $0 == "ndjson" ? .jsonl : Format(rawValue: $0) }) else { return nil }
      self = format
    }
  }

  /// Reads `bytes`; a format that is not given is told by the first line. Throws `RecordError` with the line.
  public init(_ bytes: [UInt8], file: String, format: Format? = nil) throws {
    self.file = file
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw RecordError.notUTF8(file: file, line: 1, looksLikeUTF16: true)
    }
    let first = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let told: Format =
      first.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{") ? .jsonl : first.contains(UInt8(ascii: "\t")) ? .tsv : .csv
    if let isArray = Self.wholeJSON(text, file) { throw RecordError.wholeJSON(file: file, isArray: isArray) }
    switch format ?? told {
    case .jsonl: (columns, rows) = try Self.objects(text, file)
    case let format: (columns, rows) = try Self.table(text, file, separator: UInt8(ascii: format == .tsv ? "\t" : ","), quotes: format == .csv)
    }
  }

  /// The index of a column by its name; throws `RecordError.noColumn` with those that there are.
  public func column(_ name: String) throws -> Int {
    guard let index = columns.firstIndex(where: { $0.sameBytes(as: name) }) else {
      throw RecordError.noColumn(file: file, names: [name], columns: columns)
    }
    return index
  }

  /// The first of several names that is a column.
  public func column(anyOf names: [String]) throws -> Int {
    guard let index = names.lazy.compactMap({ name in columns.firstIndex { $0.sameBytes(as: name) } }).first else {
      throw RecordError.noColumn(file: file, names: names, columns: columns)
    }
    return index
  }

  /// Whether a file is one JSON value, and that a list: told by how it begins and ends. A row of JSON Lines ends on its line; other text may begin
  /// with a bracket and does not end with one, unless its name says that it is JSON.
  private static func wholeJSON(_ bytes: ArraySlice<UInt8>, _ file: String) -> Bool? {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let start = bytes.firstIndex(where: { !blank.contains($0) }), let end = bytes.lastIndex(where: { !blank.contains($0) }) else { return nil }
    switch (bytes[start], bytes[end]) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")):
      guard let next = bytes[(start + 1)...].first(where: { !blank.contains($0) }) else { return nil }
      return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]")].contains(next) || file.hasSuffix(".json") ? true : nil
    case (UInt8(ascii: "{"), UInt8(ascii: "}")):
      // Its first line is no object by itself.
      let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
      return line.allSatisfy { $0 == UInt8(ascii: "{") || blank.contains($0) } && line.endIndex <= end ? false : nil
    default: return nil
    }
  }

  // MARK: Delimited text

  private static func table(
    _ bytes: ArraySlice<UInt8>, _ file: String, separator: UInt8, quotes: Bool
  ) throws -> ([String], [Row]) {
    var reader = DelimitedReader(bytes, file: file, separator: separator, quotes: quotes)
    guard let header = try reader.next() else { throw RecordError.noRows(file: file) }
    if header.fields.count == 1, separator == UInt8(ascii: ","), let other = header.fields[0].utf8.first(where: { [0x3B, 0x09].contains($0) }) {
      throw RecordError.otherSeparator(file: file, isTab: other == 0x09)
    }
    if let twice = header.fields.indices.first(where: { header.fields.firstIndex(of: header.fields[$0]) != $0 }) {
      throw RecordError.repeatedColumn(file: file, name: header.fields[twice])
    }
    var rows: [Row] = []
    while let (line, fields) = try reader.next() {
      guard fields.count == header.fields.count else {
        throw RecordError.wrongCount(file: file, line: line, found: fields.count, expected: header.fields.count)
      }
      rows.append(Row(line: line, fields: fields))
    }
    guard !rows.isEmpty else { throw RecordError.noRows(file: file) }
    return (header.fields, rows)
  }

  // MARK: JSON Lines

  private static func objects(_ bytes: ArraySlice<UInt8>, _ file: String) throws -> ([String], [Row]) {
    var columns: [String] = [], places: [String: Int] = [:]
    var rows: [Row] = []
    for (index, piece) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = index + 1
      guard piece.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { continue }
      guard String(validating: piece, as: UTF8.self) != nil else { throw RecordError.notUTF8(file: file, line: line, looksLikeUTF16: false) }
      let value: ConfigValue
      do { value = try ConfigValue(json: Bytes(Array(piece)), file: file) } catch let error as any WordedError {
        throw RecordError.notJSON(file: file, line: line, reason: (error as? CheckpointError)?.reason ?? error.phrase)
      }
      guard let object = value.asObject else {
        throw RecordError.notJSON(file: file, line: line, reason: Phrase("it is no object", "不是对象"))
      }
      var fields = [String?](repeating: nil, count: columns.count)
      for (key, value) in object.entries {
        if places[key] == nil {
          places[key] = columns.count
          columns.append(key)
          fields.append(nil)
        }
        guard let place = places[key] else { continue }
        fields[place] = value.plain
      }
      rows.append(Row(line: line, fields: fields))
    }
    guard !rows.isEmpty else { throw RecordError.noRows(file: file) }
    // A key may turn up later than the first object.
    return (columns, rows.map { row in
      Row(line: row.line, fields: row.fields + Array(repeating: nil, count: columns.count - row.fields.count))
    })
  }
}

extension ConfigValue {
  /// A single value as the text of a field; nil for null, lists and objects.
  fileprivate var plain: String? {
    switch self {
    case .string(let text): text
    case .int(let number): "\(number)"
    case .double(let number): "\(number)"
    case .bool(let value): "\(value)"
    case .null, .array, .object: nil
    }
  }
}
