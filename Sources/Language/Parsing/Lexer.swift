import Wording

/// A word of a line, with the place it came from.
struct Word: Equatable {
  enum Body: Equatable {
    case bare(String)
    /// Was in quotes; escapes are read.
    case quoted(String)
  }
  /// The name of `name=value`.
  var key: String?
  let body: Body
  /// Byte range of the whole word in the line.
  let span: Range<Int>
  /// Byte range of the value alone.
  let bodySpan: Range<Int>

  var text: String {
    switch body {
    case .bare(let text), .quoted(let text): text
    }
  }
  /// The word itself when it is neither quoted nor `name=value`.
  var bare: String? {
    if key == nil, case .bare(let text) = body { text } else { nil }
  }
}

/// Cuts a line into statements and words. - Complexity: O(bytes).
///
/// `;` (also `；`) and line breaks end a statement, `#` at the beginning of a word starts a comment. Text stands in `"…"` or `“…”`
/// with the escapes `\"`, `\\`, `\n`, `\t`, `\r`, `\0`, `\xNN` (a byte of UTF-8) and `\u{…}`.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  /// Byte offset of each scalar, and the end.
  private let offsets: [Int]
  private var index = 0

  init(_ line: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(line.utf8.count)
    offsets.reserveCapacity(line.utf8.count + 1)
    var offset = 0
    for scalar in line.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The words of the next statement (none for an empty one), nil at the end.
  mutating func statement() throws(Diagnostic) -> [Word]? {
    guard index < scalars.count else { return nil }
    var words: [Word] = []
    var relations = false
    while index < scalars.count {
      let scalar = scalars[index]
      if isEnd(scalar) {
        index += 1
        break
      }
      if isSpace(scalar) {
        index += 1
      } else if scalar == "#" {
        while index < scalars.count, !isLineBreak(scalars[index]) { index += 1 }
      } else {
        words.append(try word(relations: relations))
        if words.count == 1, let name = words[0].bare { relations = CommandTable[name]?.relations ?? false }
      }
    }
    return words
  }

  private mutating func word(relations: Bool) throws(Diagnostic) -> Word {
    let start = index
    if isQuote(scalars[index]) { return try quotedWord(key: nil, from: start) }
    if isWideComma(scalars[index]) {
      index += 1
      return Word(body: .bare(","), span: span(start, index), bodySpan: span(start, index))
    }
    if relations, isRelation(scalars[index]) {
      while index < scalars.count, isRelation(scalars[index]) { index += 1 }
      return bareWord(key: nil, from: start, body: start)
    }
    var key: String?
    var body = start
    while index < scalars.count {
      let scalar = scalars[index]
      if isSpace(scalar) || isEnd(scalar) || isWideComma(scalar) { break }
      if isUnprintable(scalar) { throw unprintable(at: index, inQuotes: false) }
      if scalar == "=", key == nil, !relations, isKey(scalars[start..<index]) {
        key = text(start, index)
        index += 1
        body = index
        if index < scalars.count, isQuote(scalars[index]) { return try quotedWord(key: key, from: start) }
        continue
      }
      if relations, isRelation(scalar) { break }
      if isQuote(scalar) {
        throw Diagnostic(
          code: "stray-quote",
          phrase: Phrase("a quote in the middle of a word", "引号出现在单词中间"),
          tip: Phrase("put a space before it, or the whole word in quotes", "在引号前加空格，或把整个词放进引号"), span: span(index, index + 1))
      }
      index += 1
    }
    return bareWord(key: key, from: start, body: body)
  }

  private func bareWord(key: String?, from start: Int, body: Int) -> Word {
    Word(key: key, body: .bare(text(body, index)), span: span(start, index), bodySpan: span(body, index))
  }

  private mutating func quotedWord(key: String?, from start: Int) throws(Diagnostic) -> Word {
    let opening = index
    let plain = scalars[index] == "\""
    var bytes: [UInt8] = []
    var firstByteEscape: Int?
    index += 1
    while index < scalars.count {
      let scalar = scalars[index]
      if plain ? scalar == "\"" : scalar == "”" || scalar == "“" {
        index += 1
        if index < scalars.count, !isSpace(scalars[index]), !isEnd(scalars[index]), !isRelation(scalars[index]) {
          throw Diagnostic(
            code: "missing-space", phrase: Phrase("a space is needed after the closing quote", "右引号之后需要空格"),
            tip: Phrase(#"a quote inside a text is written \""#, #"文本内的引号写作 \""#), span: span(index, index + 1))
        }
        var value = ""
        if firstByteEscape == nil {
          value = String(decoding: bytes, as: UTF8.self)
        } else if let valid = String(validating: bytes, as: UTF8.self) {
          value = valid
        } else {
          throw Diagnostic(
            code: "broken-utf8",
            phrase: Phrase(#"the bytes written with \x do not make up UTF-8"#, #"用 \x 写出的字节不是合法的 UTF-8"#),
            tip: Phrase(#"write a character by its number: \u{4f60}"#, #"可用码点写字符：\u{4f60}"#),
            span: span(firstByteEscape ?? opening, index - 1))
        }
        return Word(key: key, body: .quoted(value), span: span(start, index), bodySpan: span(opening, index))
      }
      if isLineBreak(scalar) { break }
      if scalar == "\\" {
        let escape = index
        switch try readEscape() {
        case .scalar(let scalar): bytes.append(contentsOf: UTF8.encode(scalar)!)
        case .byte(let byte):
          if byte >= 0x80, firstByteEscape == nil { firstByteEscape = escape }
          bytes.append(byte)
        }
      } else if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        throw unprintable(at: index, inQuotes: true)
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar)!)
        index += 1
      }
    }
    throw Diagnostic(
      code: "open-quote", phrase: Phrase("the quote is not closed", "引号没有闭合"),
      tip: Phrase(#"end the text with ", and write a line break in it as \n"#, #"以 " 结束文本，其中的换行写作 \n"#),
      span: span(opening, opening + 1))
  }

  private enum Escape { case scalar(Unicode.Scalar), byte(UInt8) }

  private mutating func readEscape() throws(Diagnostic) -> Escape {
    let start = index
    index += 1
    let letter = index < scalars.count ? scalars[index] : "\\"
    index = min(index + 1, scalars.count)
    switch letter {
    case "n": return .scalar("\n")
    case "t": return .scalar("\t")
    case "r": return .scalar("\r")
    case "0": return .scalar("\0")
    case "\"", "”", "“": return .scalar(letter)
    case "\\" where start + 1 < scalars.count: return .scalar("\\")
    case "x":
      if let value = hexNumber(digits: 2) { return .byte(UInt8(truncatingIfNeeded: value)) }
    case "u":
      if index < scalars.count, scalars[index] == "{" {
        index += 1
        let value = hexNumber(digits: 1...6)
        if index < scalars.count, scalars[index] == "}", let value, let scalar = Unicode.Scalar(value) {
          index += 1
          return .scalar(scalar)
        }
      }
    default: break
    }
    throw Diagnostic(
      code: "bad-escape", phrase: Phrase("this escape is not known", "无法识别的转义"),
      tip: Phrase(#"known are \" \\ \n \t \r \0 \xNN \u{…}"#, #"可用的转义有 \" \\ \n \t \r \0 \xNN \u{…}"#), span: span(start, index))
  }

  private mutating func hexNumber(digits: Int) -> UInt32? { hexNumber(digits: digits...digits) }

  private mutating func hexNumber(digits: ClosedRange<Int>) -> UInt32? {
    var value: UInt32 = 0
    var count = 0
    while count < digits.upperBound, index < scalars.count, let digit = Character(scalars[index]).hexDigitValue,
      scalars[index].isASCII
    {
      value = value << 4 | UInt32(digit)
      index += 1
      count += 1
    }
    return count >= digits.lowerBound ? value : nil
  }

  private func unprintable(at index: Int, inQuotes: Bool) -> Diagnostic {
    let name = visible(String(scalars[index]))
    return Diagnostic(
      code: "unprintable-character",
      phrase: Phrase(
        "the character `\(name)` cannot stand \(inQuotes ? "here as it is" : "outside quotes")",
        inQuotes ? "字符 `\(name)` 不能直接写在这里" : "字符 `\(name)` 不能出现在引号之外"),
      tip: Phrase("inside quotes write `\(name)`", "在引号内写作 `\(name)`"), span: span(index, index + 1))
  }

  private func span(_ start: Int, _ end: Int) -> Range<Int> {
    offsets[min(start, scalars.count)]..<offsets[min(end, scalars.count)]
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
  }
  /// What a Chinese keyboard gives between the items of a list; a word by itself, read as `,`.
  private func isWideComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "，" || scalar == "、" }
  private func isLineBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
  private func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == ";" || scalar == "；" || isLineBreak(scalar) }
  private func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "“" || scalar == "”" }
  private func isRelation(_ scalar: Unicode.Scalar) -> Bool { scalar == "<" || scalar == ">" || scalar == "=" }
  private func isKey(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = scalars.first, ("a"..."z").contains(first) || ("A"..."Z").contains(first) else { return false }
    return scalars.count <= 32
      && scalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || ("0"..."9").contains($0)) }
  }
}
