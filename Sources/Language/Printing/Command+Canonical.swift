import Wording

extension Command {
  /// The short form that is executed, recorded and shown: defaults left out, slots in the row's order, quotes only where needed.
  /// Reading it gives the same command; it is ASCII outside quotes.
  public var canonical: String { canonical(keeping: []) }

  /// The same with these slots as they were given, defaults too: where something else stands in for a default, it means what it says.
  package func canonical(keeping kept: Set<String>) -> String {
    var text = name
    for slot in row?.slots ?? [] {
      guard let value = arguments[slot.name], value != slot.fallbackValue || kept.contains(slot.name) else { continue }
      text += " " + slot.written(value.written(in: slot))
    }
    return text
  }
}

extension [Command] {
  /// Several commands as one line.
  public var canonical: String { map(\.canonical).joined(separator: "; ") }
}

extension Slot {
  /// The default as a value.
  public var fallbackValue: Argument? {
    guard let fallback else { return nil }
    var lexer = Lexer(fallback)
    guard let words = try? lexer.statement(), !words.isEmpty else { return nil }
    return try? SlotReader(row: nil, line: fallback, lexicon: Lexicon()).read(self, words[...]).0
  }

  /// A value as it stands in a command: by itself, as `name=value`, or after the slot's word.
  func written(_ value: String) -> String {
    switch style {
    case .positional: value.isEmpty ? name : value
    case .named: "\(name)=\(value)"
    case .led: value.isEmpty ? name : "\(name) \(value)"
    }
  }
}

extension Argument {
  func written(in slot: Slot) -> String {
    switch self {
    case .places(let places): places.map(\.canonical).joined(separator: slot.style == .named ? "," : " ")
    case .tokens(let tokens): slot.style == .named ? list(tokens) : tokens.map(\.canonical).joined(separator: " ")
    case .text(let text): writtenText(text)
    case .path(let text), .word(let text): writtenName(text)
    case .words(let names): names.map { isPlainlyName($0) ? writtenName($0) : writtenText($0) }.joined(separator: " ")
    case .integer(let value): String(value)
    case .number(let value): value.shortest
    case .integers(let values): values.map(String.init).joined(separator: ",")
    case .share(let share): percentage(share) + "%"
    case .coordinates(let steps): written(steps)
    }
  }

  /// `t3,t5-7`: neighbours that follow each other as a range.
  private func list(_ tokens: [TokenReference]) -> String {
    let positions = tokens.compactMap { if case .position(let index) = $0, index >= 0 { index } else { nil } }
    // Words, and places counted from the end, stand for themselves.
    let others = tokens.filter { if case .position(let index) = $0, index >= 0 { false } else { true } }.map(\.canonical)
    return (runs(of: positions).map { $0.count == 1 ? "t\($0.lowerBound)" : "t\($0.lowerBound)-\($0.upperBound)" } + others)
      .joined(separator: ",")
  }

  /// The shortest percentage that reads back as the same share: `30`, not `30.000000000000004`.
  private func percentage(_ share: Double) -> String {
    for digits in 0...15 {
      let text = (share * 100).fixed(digits)
      if let value = Double(text), value / 100 == share { return text }
    }
    return (share * 100).shortest
  }

  private func written(_ steps: [Coordinate]) -> String {
    if steps.count == 2, steps[0].axis == "layer", steps[1].axis == "head", case .position(let layer) = steps[0].index,
      case .position(let head) = steps[1].index, layer >= 0, head >= 0
    {
      return "L\(layer).H\(head)"
    }
    var text = ""
    var lastIsBareIndex = false
    for step in steps {
      let value =
        switch step.index {
        case .position(let index): String(index)
        case .label(let label): writtenText(label)
        }
      let isBareIndex = step.axis == nil && value.utf8.first != UInt8(ascii: "\"")
      if !text.isEmpty { text += lastIsBareIndex && isBareIndex ? "," : " " }
      text += (step.axis.map { $0 + " " } ?? "") + value
      lastIsBareIndex = isBareIndex
    }
    return text
  }
}

extension TokenReference {
  var canonical: String {
    switch self {
    case .position(let index): "t\(index)"
    case .word(let word): writtenText(word)
    }
  }
}

/// A text in quotes, with escapes for what could not be seen or would end it.
func writtenText(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    // A C1 control is a character here; the \x of `visible` would be a byte of UTF-8.
    case "\u{80}"..."\u{9F}", "\u{AD}": out += "\\u{" + String(scalar.value, radix: 16) + "}"
    default: out += visible(String(scalar))
    }
  }
  return out + "\""
}

/// A path or name: bare where it would be read back as itself, else in quotes.
func writtenName(_ text: String) -> String {
  isBare(text) || CommandTable.relationWords.contains(text) ? text : writtenText(text)
}

/// Whether a word in a list of names is hardly a word of a sentence: it has a digit, a hyphen, or a point as before a curve's name.
func isPlainlyName(_ text: String) -> Bool { text.utf8.contains { isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") } }

/// Whether a word is read back as itself without quotes.
func isBare(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy {
      isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A && $0 < 0x80) || "-_./~+*:@%,".utf8.contains($0)
    }
}
