/// The split patterns of byte-level vocabularies, as scanners over scalars.
///
/// A scanner says where the word that begins at an offset ends; the words of a text cover it wholly. Each stands for one
/// regular expression, which is what `tokenizer.json` files hold; a pattern that is not in the table is refused by name.
enum SplitRule: Sendable, Equatable {
  /// Contractions in lower case; a space goes with the letters, digits or signs after it.
  case gpt2
  /// Contractions in any case; any one sign goes with the letters after it; up to `digits` digits; line ends on their own.
  case llama3(digits: Int)

  /// Patterns as files spell them.
  static let patterns: [(pattern: String, rule: SplitRule)] = [
    (gpt2Pattern, .gpt2),
    (#"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#, .gpt2),
    (llama3Pattern(digits: #"\p{N}{1,3}"#), .llama3(digits: 3)),
    (llama3Pattern(digits: #"\p{N}"#), .llama3(digits: 1)),
  ]
  private static let gpt2Pattern = #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#
  private static func llama3Pattern(digits: String) -> String {
    #"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"# + digits
      + #"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"#
  }

  /// The pattern as files spell it.
  var pattern: String { Self.patterns.first { $0.rule == self }?.pattern ?? Self.gpt2Pattern }

  /// The name in the field's words.
  var name: String {
    switch self {
    case .gpt2: "GPT-2 split"
    case .llama3(digits: 1): "Qwen 2 split"
    case .llama3: "Llama 3 split"
    }
  }

  /// The words of `range`, appended to `words`.
  func split(_ text: [UInt8], _ range: Range<Int>, into words: inout [Range<Int>]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        switch self {
        case .gpt2: Self.gpt2End(text, start, range.upperBound)
        case .llama3(let digits): Self.llama3End(text, start, range.upperBound, digits)
        }
      words.append(start..<end)
      start = end
    }
  }

  private typealias Kind = CharacterClass.Kind

  private static func gpt2End(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    if let end = contraction(text, start, limit, anyCase: false) { return end }
    let (kind, next) = classify(text, start)
    if kind != .space { return run(of: kind, text, next, limit) }
    if text[start] == 0x20, next < limit {
      let (following, after) = classify(text, next)
      if following != .space { return run(of: following, text, after, limit) }
    }
    return spaceEnd(text, start, limit)
  }

  private static func llama3End(_ text: [UInt8], _ start: Int, _ limit: Int, _ digits: Int) -> Int {
    if let end = contraction(text, start, limit, anyCase: true) { return end }
    let (kind, next) = classify(text, start)
    switch kind {
    case .letter: return run(of: .letter, text, next, limit)
    case .number:
      var end = next
      var count = 1
      while count < digits, end < limit {
        let (following, after) = classify(text, end)
        if following != .number { break }
        end = after
        count += 1
      }
      return end
    case .space, .other: break
    }
    if text[start] != 0x0D, text[start] != 0x0A, next < limit, case let (.letter, after) = classify(text, next) {
      return run(of: .letter, text, after, limit)
    }
    if kind == .other { return lineEnds(text, run(of: .other, text, next, limit), limit) }
    if text[start] == 0x20, next < limit, case let (.other, after) = classify(text, next) {
      return lineEnds(text, run(of: .other, text, after, limit), limit)
    }
    // White space through its last line end; without one as elsewhere.
    var end = start
    var afterLineEnd = start
    while end < limit {
      let (following, after) = classify(text, end)
      if following != .space { break }
      if text[end] == 0x0D || text[end] == 0x0A { afterLineEnd = after }
      end = after
    }
    return afterLineEnd > start ? afterLineEnd : spaceEnd(text, start, limit)
  }

  @inline(__always)
  private static func classify(_ text: [UInt8], _ offset: Int) -> (kind: Kind, next: Int) {
    let (scalar, length) = UTF8Scalars.read(text, offset)
    return (CharacterClass.kind(scalar), offset + length)
  }

  @inline(__always)
  private static func run(of kind: Kind, _ text: [UInt8], _ offset: Int, _ limit: Int) -> Int {
    var end = offset
    while end < limit {
      let (following, after) = classify(text, end)
      if following != kind { break }
      end = after
    }
    return end
  }

  private static func lineEnds(_ text: [UInt8], _ offset: Int, _ limit: Int) -> Int {
    var end = offset
    while end < limit, text[end] == 0x0D || text[end] == 0x0A { end += 1 }
    return end
  }

  /// White space leaves its last character to the word after it, unless there is none or it is all there is.
  private static func spaceEnd(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var end = start
    var last = start
    while end < limit {
      let (kind, after) = classify(text, end)
      if kind != .space { break }
      last = end
      end = after
    }
    return end == limit || last == start ? end : last
  }

  /// The end of `'s`, `'t`, `'re`, `'ve`, `'m`, `'ll`, `'d`; in any case, `ſ` counts as an s.
  @inline(__always)
  private static func contraction(_ text: [UInt8], _ start: Int, _ limit: Int, anyCase: Bool) -> Int? {
    guard text[start] == UInt8(ascii: "'"), start + 1 < limit else { return nil }
    func letter(_ offset: Int) -> UInt8 {
      guard offset < limit else { return 0 }
      let byte = text[offset]
      return anyCase && 0x41...0x5A ~= byte ? byte + 0x20 : byte
    }
    switch letter(start + 1) {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return start + 2
    case UInt8(ascii: "r") where letter(start + 2) == UInt8(ascii: "e"): return start + 3
    case UInt8(ascii: "v") where letter(start + 2) == UInt8(ascii: "e"): return start + 3
    case UInt8(ascii: "l") where letter(start + 2) == UInt8(ascii: "l"): return start + 3
    case 0xC5 where anyCase && letter(start + 2) == 0xBF: return start + 3
    default: return nil
    }
  }
}
