import Wording

extension JSONReader {
  /// The string whose opening quote stands at `at`.
  ///
  /// Most strings have no escapes and are taken from the text in one piece.
  mutating func string(_ text: borrowing Span<UInt8>) throws -> String {
    at += 1
    let start = at
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        let end = at
        at += 1
        return try utf8(text, start..<end)
      case UInt8(ascii: "\\"): return try escaped(text, from: start)
      case 0..<0x20: throw unexpected(text, Phrase("control characters written as escapes", "以转义形式写出的控制字符"))
      default: at += 1
      }
    }
    throw unexpected(text, Phrase("a closing quote", "结束引号"))
  }

  /// The string that began at `start`, from the first backslash on.
  private mutating func escaped(_ text: borrowing Span<UInt8>, from start: Int) throws -> String {
    var bytes: [UInt8] = (start..<at).map { text[$0] }
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: bytes, as: UTF8.self) else { throw invalid(start) }
        at += 1
        return string
      case UInt8(ascii: "\\"): try escape(text, into: &bytes)
      case 0..<0x20: throw unexpected(text, Phrase("control characters written as escapes", "以转义形式写出的控制字符"))
      default:
        bytes.append(byte)
        at += 1
      }
    }
    throw unexpected(text, Phrase("a closing quote", "结束引号"))
  }

  private mutating func escape(_ text: borrowing Span<UInt8>, into bytes: inout [UInt8]) throws {
    at += 1
    switch byte(text) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(text[at])
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      at += 1
      bytes.append(contentsOf: Array(String(Character(try scalar(text))).utf8))
      return
    default: throw unexpected(text, Phrase("one of \" \\ / b f n r t u after a backslash", "反斜杠之后为 \" \\ / b f n r t u 之一"))
    }
    at += 1
  }

  /// The scalar of `XXXX` or `XXXX\uXXXX` at `at`.
  private mutating func scalar(_ text: borrowing Span<UInt8>) throws -> Unicode.Scalar {
    let start = at
    let first = try hex(text)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, byte(text) == UInt8(ascii: "\\"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "u") {
      at += 2
      let second = try hex(text)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw CheckpointError.malformed(
      file: file, offset: offset + start, found: Phrase("half of a surrogate pair", "不成对的代理码元"),
      allowed: Phrase("\\u escapes that make whole characters", "能组成完整字符的 \\u 转义"))
  }

  /// Four hexadecimal digits.
  private mutating func hex(_ text: borrowing Span<UInt8>) throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = byte(text), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected(text, Phrase("four hexadecimal digits", "四位十六进制数字"))
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private func utf8(_ text: borrowing Span<UInt8>, _ range: Range<Int>) throws -> String {
    guard let valid = try? UTF8Span(validating: text.extracting(range)) else { throw invalid(range.lowerBound) }
    return String(copying: valid)
  }

  private func invalid(_ start: Int) -> CheckpointError {
    .malformed(
      file: file, offset: offset + start, found: Phrase("a string that is not valid UTF-8", "不是有效 UTF-8 的字符串"),
      allowed: Phrase("UTF-8 text", "UTF-8 文本"))
  }
}
