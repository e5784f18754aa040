public import Tensors
import Wording

extension ConfigValue {
  /// What to do with an object that has the same key twice.
  public enum DuplicateKeys: Sendable { case refuse, keep }

  /// Reads a JSON text (RFC 8259) from `bytes`; `file` is for messages, as is `offset`, the place of the text in the file.
  ///
  /// Strict where a lenient reader would guess: nothing may follow the value, no comments, no NaN, no lone surrogate halves
  /// (such a string has no UTF-8 form), nesting to 64 levels. An integer that does not fit 64 bits becomes a double. With
  /// `.keep` an object keeps every member, which is for vocabularies; with `.refuse` a repeated key is an error.
  public init(
    json bytes: Bytes, file: String, offset: Int = 0, duplicateKeys: DuplicateKeys = .refuse
  ) throws {
    self = try bytes.withSpan { text in
      var reader = JSONReader(file: file, offset: offset, duplicateKeys: duplicateKeys)
      return try reader.document(text)
    }
  }
}

/// A recursive descent over the bytes of a JSON text. Every step takes the text as a parameter and moves `at`.
struct JSONReader {
  static let maximumDepth = 64
  /// No real number is longer; it keeps a hostile one from costing more than reading it.
  static let longestNumber = 1024

  let file: String
  let offset: Int
  let duplicateKeys: ConfigValue.DuplicateKeys
  var at = 0

  init(file: String, offset: Int, duplicateKeys: ConfigValue.DuplicateKeys) {
    self.file = file
    self.offset = offset
    self.duplicateKeys = duplicateKeys
  }

  mutating func document(_ text: borrowing Span<UInt8>) throws -> ConfigValue {
    let value = try value(text, depth: 0)
    skipSpace(text)
    guard at == text.count else { throw unexpected(text, Phrase("the end of the text", "文本结尾")) }
    return value
  }

  private mutating func value(_ text: borrowing Span<UInt8>, depth: Int) throws -> ConfigValue {
    skipSpace(text)
    switch byte(text) {
    case UInt8(ascii: "\""): return .string(try string(text))
    case UInt8(ascii: "{"): return try object(text, depth: depth + 1)
    case UInt8(ascii: "["): return try array(text, depth: depth + 1)
    case UInt8(ascii: "-"): return try number(text)
    case .some(let byte) where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): return try number(text)
    case UInt8(ascii: "t"): return try word(text, "true", .bool(true))
    case UInt8(ascii: "f"): return try word(text, "false", .bool(false))
    case UInt8(ascii: "n"): return try word(text, "null", .null)
    default: throw unexpected(text, Phrase("a value", "一个值"))
    }
  }

  private mutating func object(_ text: borrowing Span<UInt8>, depth: Int) throws -> ConfigValue {
    try open(text, depth)
    var entries: [ConfigObject.Entry] = []
    if !take(UInt8(ascii: "}"), text) {
      repeat {
        skipSpace(text)
        guard byte(text) == UInt8(ascii: "\"") else { throw unexpected(text, Phrase("a key in quotes", "带引号的键")) }
        let key = try string(text)
        guard take(UInt8(ascii: ":"), text) else { throw unexpected(text, Phrase("a colon", "冒号")) }
        entries.append((key: key, value: try value(text, depth: depth)))
      } while take(UInt8(ascii: ","), text)
      guard take(UInt8(ascii: "}"), text) else { throw unexpected(text, Phrase("a comma or }", "逗号或 }")) }
    }
    if duplicateKeys == .refuse, let key = firstDuplicate(entries.map(\.key)) {
      throw CheckpointError.duplicate(file: file, name: key)
    }
    return .object(ConfigObject(entries))
  }

  private mutating func array(_ text: borrowing Span<UInt8>, depth: Int) throws -> ConfigValue {
    try open(text, depth)
    var values: [ConfigValue] = []
    if !take(UInt8(ascii: "]"), text) {
      repeat { values.append(try value(text, depth: depth)) } while take(UInt8(ascii: ","), text)
      guard take(UInt8(ascii: "]"), text) else { throw unexpected(text, Phrase("a comma or ]", "逗号或 ]")) }
    }
    return .array(values)
  }

  /// Steps over an opening bracket.
  private mutating func open(_ text: borrowing Span<UInt8>, _ depth: Int) throws {
    guard depth <= Self.maximumDepth else {
      throw unexpected(text, Phrase("nesting of at most \(Self.maximumDepth) levels", "不超过 \(Self.maximumDepth) 层的嵌套"))
    }
    at += 1
  }

  private mutating func word(_ text: borrowing Span<UInt8>, _ word: StaticString, _ value: ConfigValue) throws -> ConfigValue {
    for expected in word.description.utf8 {
      guard byte(text) == expected else { throw unexpected(text, Phrase(same: word.description)) }
      at += 1
    }
    return value
  }

  private mutating func number(_ text: borrowing Span<UInt8>) throws -> ConfigValue {
    let start = at
    let negative = byte(text) == UInt8(ascii: "-")
    if negative { at += 1 }
    var magnitude = 0
    var fits = true
    let firstDigit = at
    while let digit = digit(text) {
      if fits {
        let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, overflow2) = tenfold.addingReportingOverflow(digit)
        (magnitude, fits) = (sum, !overflow && !overflow2)
      }
      at += 1
    }
    guard at > firstDigit else { throw unexpected(text, Phrase("a digit", "数字")) }
    if text[firstDigit] == UInt8(ascii: "0") && at > firstDigit + 1 {
      at = firstDigit + 1
      throw unexpected(text, Phrase("a number without leading zeros", "不带前导零的数"))
    }
    var isInteger = true
    if byte(text) == UInt8(ascii: ".") {
      isInteger = false
      at += 1
      try digits(text)
    }
    if let e = byte(text), e == UInt8(ascii: "e") || e == UInt8(ascii: "E") {
      isInteger = false
      at += 1
      if let sign = byte(text), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
      try digits(text)
    }
    if isInteger && fits { return .int(negative ? -magnitude : magnitude) }

    let length = at - start
    let written = String((start..<min(at, start + Self.longestNumber)).map { Character(Unicode.Scalar(text[$0])) })
    guard length <= Self.longestNumber, let value = Double(written), value.isFinite else {
      at = start
      throw unexpected(text, Phrase("a number that a 64-bit float can hold", "64 位浮点数能表示的数"))
    }
    return .double(value)
  }

  private mutating func digits(_ text: borrowing Span<UInt8>) throws {
    guard digit(text) != nil else { throw unexpected(text, Phrase("a digit", "数字")) }
    while digit(text) != nil { at += 1 }
  }

  private func digit(_ text: borrowing Span<UInt8>) -> Int? {
    guard let byte = byte(text), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
    return Int(byte - UInt8(ascii: "0"))
  }

  // MARK: Small steps

  func byte(_ text: borrowing Span<UInt8>) -> UInt8? { at < text.count ? text[at] : nil }

  private mutating func skipSpace(_ text: borrowing Span<UInt8>) {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// Steps over `wanted` and the space before it, or stays.
  private mutating func take(_ wanted: UInt8, _ text: borrowing Span<UInt8>) -> Bool {
    skipSpace(text)
    guard byte(text) == wanted else { return false }
    at += 1
    return true
  }

  func unexpected(_ text: borrowing Span<UInt8>, _ allowed: Phrase) -> CheckpointError {
    let found =
      switch byte(text) {
      case nil: Phrase("the end of the text", "文本结尾")
      case .some(let byte) where byte > 0x20 && byte < 0x7F: Phrase("'\(Unicode.Scalar(byte))'", "“\(Unicode.Scalar(byte))”")
      case .some(let byte): Phrase("byte 0x" + String(byte, radix: 16), "字节 0x" + String(byte, radix: 16))
      }
    return .malformed(file: file, offset: offset + at, found: found, allowed: allowed)
  }
}

/// The first name that occurs for the second time.
///
/// Names are compared as Swift strings: two that differ only in how Unicode composes the same characters count as the same,
/// so that a name found in one place can always be looked up in another.
func firstDuplicate(_ names: [String]) -> String? {
  var seen = Set<String>(minimumCapacity: names.count)
  return names.first { !seen.insert($0).inserted }
}
