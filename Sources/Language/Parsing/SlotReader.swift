import Wording

/// Reads the value of a slot from words: which kind claims a word, and what it makes of it.
struct SlotReader {
  /// The row being filled; nil while the command's name itself is in question.
  let row: CommandRow?
  let line: String
  let lexicon: Lexicon

  /// The line with a part replaced: what a diagnostic offers.
  func replacing(_ span: Range<Int>, with text: String, eatSpace: Bool = false) -> String {
    let bytes = Array(line.utf8)
    var start = span.lowerBound
    if eatSpace, start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return String(decoding: bytes[..<start] + Array(text.utf8) + bytes[span.upperBound...], as: UTF8.self)
  }

  /// Whether any kind of the slot takes the word for its own, right or wrong.
  func claims(_ slot: Slot, _ word: Word) -> Bool { slot.kinds.contains { claims($0, slot, word) } }

  private func claims(_ kind: Slot.Kind, _ slot: Slot, _ word: Word) -> Bool {
    guard case .bare(let text) = word.body else {
      switch kind {
      case .tokens, .token, .text, .path, .name, .names, .newName, .literal, .coordinates: return true
      default: return false
      }
    }
    switch kind {
    case .places, .placesElsewhere, .place: return PlaceReader.looksLikePlace(text)
    case .tokens, .token: return isPosition(text)
    case .text: return false
    case .path, .name, .names, .newName: return !text.isEmpty
    case .word: return isName(text) && !CommandTable.relationWords.contains(text)
    case .integer, .number, .amount: return text.utf8.first.map { isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E } ?? false
    case .integers: return text.utf8.first.map { isDigit($0) || $0 == 0x2D } ?? false
    case .choice(let choices): return choices.contains(text) || slot.synonyms[text] != nil
    case .shape: return isShape(text)
    case .literal: return !text.isEmpty && !CommandTable.relationWords.contains(text)
    case .coordinates: return !CommandTable.relationWords.contains(text)
    }
  }

  /// The value at the beginning of `words`, and how many of them it took.
  func read(_ slot: Slot, _ words: ArraySlice<Word>) throws(Diagnostic) -> (Argument, Int) {
    let word = words[words.startIndex]
    guard let kind = slot.kinds.first(where: { claims($0, slot, word) }) else { throw unexpected(slot, word) }
    switch kind {
    case .places(let units): return try PlaceReader(reader: self, units: units, single: false).read(words)
    case .placesElsewhere(let units):
      return try PlaceReader(reader: SlotReader(row: row, line: line, lexicon: Lexicon()), units: units, single: false).read(words)
    case .place(let units): return try PlaceReader(reader: self, units: units, single: true).read(words)
    case .tokens: return try TokenReader(reader: self, single: false).read(words)
    case .token: return try TokenReader(reader: self, single: true).read(words)
    case .coordinates: return try CoordinateReader(reader: self, slot: slot).read(words)
    case .text: return (.text(word.text), 1)
    case .path:
      guard !word.text.isEmpty, !word.text.utf8.contains(0) else { throw unexpected(slot, word) }
      return (.path(word.text), 1)
    case .word: return (.word(word.text), 1)
    case .literal:
      if row?.relations == true, let product = product(words) { return product }
      return (try literal(word), 1)
    case .shape: return (.word(word.text), 1)
    case .newName: return (.word(try newName(slot, word)), 1)
    case .name(.command):
      // A command's name may be two words.
      if let second = words.dropFirst().first?.bare, let row = CommandTable["\(word.text) \(second)"] { return (.word(row.name), 2) }
      if let second = words.dropFirst().first?.bare, case .choice(let choices)? = CommandTable[word.text]?.slots.first?.kinds.first, choices.contains(second) { return (.word(word.text), 2) }
      return (.word(try name(.command, word)), 1)
    case .name(let sort): return (.word(try name(sort, word)), 1)
    case .names(let sort):
      var names: [String] = []
      let list = words.prefix { $0.key == nil }
      for word in list { names.append(try name(sort, word, amongOthers: list.count > 1)) }
      // Given as `name=value`: that one word.
      if names.isEmpty { names = [try name(sort, word)] }
      return (names.count == 1 ? .word(names[0]) : .words(names), names.count)
    case .choice: return (.word(slot.synonyms[word.text] ?? word.text), 1)
    case .integer(let range): return (.integer(try integer(word.text, word.bodySpan, in: range)), 1)
    case .number(let range): return (.number(try number(word.text, word.bodySpan, in: range)), 1)
    case .amount: return (try amount(word), 1)
    case .integers: return try integers(words)
    }
  }

  // MARK: Numbers

  func integer(_ text: some StringProtocol, _ span: Range<Int>, in range: ClosedRange<Int>) throws(Diagnostic) -> Int {
    let digits = text.utf8.first == 0x2B || text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else {
      throw Diagnostic(
        code: "bad-number", phrase: Phrase("\(quoted(String(text))) is not a whole number", "\(quoted(String(text))) 不是整数"),
        span: span)
    }
    // Too many digits for the machine is out of range like any other number.
    guard let value = Int(text), range.contains(value) else { throw outOfRange(String(text), span, bounds(range, text)) }
    return value
  }

  func number(_ text: String, _ span: Range<Int>, in range: ClosedRange<Double>) throws(Diagnostic) -> Double {
    guard text.utf8.count <= 400, text.utf8.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }), let value = Double(text)
    else {
      throw Diagnostic(code: "bad-number", phrase: Phrase("\(quoted(text)) is not a number", "\(quoted(text)) 不是数字"), span: span)
    }
    guard value.isFinite, range.contains(value) else {
      throw outOfRange(
        text, span, (range.lowerBound.shortest, range.upperBound == .greatestFiniteMagnitude && value < .infinity ? nil : range.upperBound.shortest))
    }
    return value
  }

  /// The machine's own limit is said only where it was passed.
  private func bounds(_ range: ClosedRange<Int>, _ text: some StringProtocol) -> (String, String?) {
    let isTooLarge = Int(text) == nil && text.utf8.first != 0x2D
    return (String(range.lowerBound), range.upperBound == Int.max && !isTooLarge ? nil : String(range.upperBound))
  }

  private func outOfRange(_ text: String, _ span: Range<Int>, _ bounds: (low: String, high: String?)) -> Diagnostic {
    let allowed =
      bounds.high.map { Phrase("between \(bounds.low) and \($0)", "在 \(bounds.low) 与 \($0) 之间") }
      ?? Phrase("at least \(bounds.low)", "不小于 \(bounds.low)")
    return Diagnostic(
      code: "out-of-range",
      phrase: Phrase("\(quoted(text)): the number must be \(allowed.en)", "\(quoted(text))：数值须\(allowed.zh)"), span: span)
  }

  private func amount(_ word: Word) throws(Diagnostic) -> Argument {
    guard word.text.hasSuffix("%") else { return .integer(try integer(word.text, word.bodySpan, in: 1...1_000_000_000)) }
    return .share(try number(String(word.text.dropLast()), word.bodySpan, in: 0...100) / 100)
  }

  /// Numbers with single commas between them; a comma at the end of a word goes on in the next.
  private func integers(_ words: ArraySlice<Word>) throws(Diagnostic) -> (Argument, Int) {
    var values: [Int] = []
    var used = 0
    var wantsNumber = true
    var end = 0
    for word in words where word.key == nil || used == 0 {
      guard case .bare(let text) = word.body, wantsNumber || text.utf8.first == 0x2C else { break }
      used += 1
      var start = word.bodySpan.lowerBound
      for (index, part) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          guard !wantsNumber else { throw missingNumber(at: start - 1) }
          wantsNumber = true
        }
        end = start + part.utf8.count
        if !part.isEmpty {
          values.append(try integer(part, start..<end, in: 0...Int(Int32.max)))
          wantsNumber = false
        }
        start = end + 1
      }
    }
    guard !wantsNumber || used == 0 else { throw missingNumber(at: end - 1) }
    return (.integers(values), used)
  }

  /// A comma without a number before or behind it.
  func missingNumber(at comma: Int) -> Diagnostic {
    Diagnostic(
      code: "missing-number", phrase: Phrase("a number is missing beside this comma", "这个逗号旁缺少数字"),
      tip: Phrase("single commas stand between numbers: 5,17,3", "数字之间用单个逗号分隔：5,17,3"), span: max(0, comma)..<(max(0, comma) + 1))
  }

  // MARK: Names

  private func newName(_ slot: Slot, _ word: Word) throws(Diagnostic) -> String {
    guard !word.text.isEmpty, word.text.utf8.count <= 100, !word.text.unicodeScalars.contains(where: isUnprintable) else {
      throw Diagnostic(
        code: "bad-name", phrase: Phrase("\(quoted(word.text)) cannot be a name", "\(quoted(word.text)) 不能用作名称"),
        tip: Phrase("a name is 1 to 100 printable characters", "名称为 1 到 100 个可见字符"), span: word.bodySpan)
    }
    // Scripts are named by where they lie; what `as=` names lives in the session.
    guard slot.name != "as" || !word.text.contains("/") else {
      throw Diagnostic(
        code: "bad-name", phrase: Phrase("\(quoted(word.text)) is a path, where a name is wanted", "\(quoted(word.text)) 是路径，此处应为名称"),
        tip: Phrase("a name has no slashes; `save \(visible(word.text))` writes a model to a path", "名称中不能有斜杠；`save \(visible(word.text))` 可将模型写到路径"), span: word.bodySpan)
    }
    return word.text
  }

  /// - Parameter amongOthers: It stands in a list: where any word would do for a name, every sentence would be a list of names.
  private func name(_ sort: Lexicon.Sort, _ word: Word, amongOthers: Bool = false) throws(Diagnostic) -> String {
    let known = sort == .command ? CommandTable.rows.map(\.name) : lexicon.names[sort] ?? []
    // `data open`: a command with its first choice is the command.
    if sort == .command, !known.contains(word.text) {
      let words = word.text.split(separator: " ").map(String.init)
      if words.count == 2, case .choice(let choices)? = CommandTable[words[0]]?.slots.first?.kinds.first, choices.contains(words[1]) { return words[0] }
    }
    if known.contains(word.text) || known.isEmpty && !amongOthers { return word.text }
    // Other programs keep runs too, so only the store knows them all; but most have a number, a hyphen, or a curve's name behind a point.
    if sort == .run, !amongOthers || word.bare == nil || isPlainlyName(word.text) { return word.text }
    // Shorthands of hooks (`pattern5`) are the session's to read; only what is spelt out is compared.
    if sort == .hook, word.text.contains("*") || !word.text.contains(".") && !word.text.contains("hook") { return word.text }
    if sort == .hook { throw unknownHook(word, known) }
    let near = nearest(word.text, among: sort == .command ? CommandTable.built.map(\.name) : known)
    let few = known.count <= 6 ? alternatives(known.map { "`" + visible($0) + "`" }) : nil
    throw Diagnostic(
      code: "unknown-\(sort.rawValue)",
      phrase: Phrase("there is no \(sort.noun.en) \(quoted(word.text))", "没有名为 \(quoted(word.text)) 的\(sort.noun.zh)"),
      tip: near.map { Phrase("the nearest is \(quoted($0))", "最接近的是 \(quoted($0))") }
        ?? few.map { Phrase("there is \($0.en)", "现有 \($0.zh)") },
      span: word.bodySpan, offer: near.map { replacing(word.bodySpan, with: writtenName($0)) })
  }

  /// A hook that is spelt out and is none of the model's: by its parts, which layer there is, or which places a block has.
  private func unknownHook(_ word: Word, _ known: [String]) -> Diagnostic {
    var tip: Phrase?
    var near = nearest(word.text, among: known)
    let blocks = known.compactMap(HookParts.init)
    if let asked = HookParts(word.text), let last = blocks.map(\.layer).max() {
      let places = blocks.filter { $0.layer == last }.map(\.place)
      let layer = min(asked.layer, last)
      if let place = places.first(where: { $0 == asked.place }) ?? nearest(asked.place, among: places)
        ?? nearest("hook_" + asked.place, among: places) ?? places.first(where: { $0.hasSuffix(".hook_" + asked.place) })
      {
        near = "blocks.\(layer).\(place)"
      }
      if asked.layer > last {
        tip = Phrase("the layers are blocks.0 to blocks.\(last)", "层的范围为 blocks.0 到 blocks.\(last)")
      } else if near == nil {
        // Those of the same part of the block, where it has such a part.
        let part = asked.place.split(separator: ".").first.map { $0 + "." } ?? ""
        let same = places.filter { $0.hasPrefix(part) }
        let list = (same.isEmpty ? places : same).joined(separator: ", ")
        tip = Phrase("in a block there are \(list)", "每个 block 内有 \(list)")
      }
    } else if near == nil, let place = blocks.last {
      let list = (known.filter { HookParts($0) == nil } + ["blocks.0…\(place.layer).*"]).joined(separator: ", ")
      tip = Phrase("there are \(list)", "现有 \(list)")
    }
    if let near {
      let nearest = Phrase("the nearest is \(quoted(near))", "最接近的是 \(quoted(near))")
      tip = tip.map { Phrase("\($0.en); \(nearest.en)", "\($0.zh)；\(nearest.zh)") } ?? nearest
    }
    return Diagnostic(
      code: "unknown-hook", phrase: Phrase("there is no hook \(quoted(word.text))", "没有名为 \(quoted(word.text)) 的 hook"), tip: tip,
      span: word.bodySpan, offer: near.map { replacing(word.bodySpan, with: writtenName($0)) })
  }

  /// `blocks.3.attn.hook_pattern` as a layer and a place in its block.
  private struct HookParts {
    let layer: Int
    let place: String
    init?(_ name: String) {
      let parts = name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "blocks", parts[1].utf8.count <= 9, parts[1].utf8.allSatisfy(isDigit), let layer = Int(parts[1])
      else { return nil }
      (self.layer, place) = (layer, String(parts[2]))
    }
  }

  /// `1.05*teacher`, also with `×`, and with blanks around it: one value, written with `*`. Nil where no such sign stands there.
  private func product(_ words: ArraySlice<Word>) -> (Argument, Int)? {
    var text = ""
    var count = 0
    for word in words {
      guard let bare = word.bare?.replacing("×", with: "*"), count == 0 || text.hasSuffix("*") || bare.hasPrefix("*") else { break }
      text += bare
      count += 1
    }
    let sides = text.split(separator: "*", omittingEmptySubsequences: false)
    guard sides.count == 2, Double(sides[0]) != nil, !sides[1].isEmpty, text.utf8.count <= 400, isBare(text) else { return nil }
    return (.word(text), count)
  }

  private func literal(_ word: Word) throws(Diagnostic) -> Argument {
    guard case .bare(let text) = word.body else { return .text(word.text) }
    guard text.utf8.count <= 400, isBare(text) else {
      throw Diagnostic(
        code: "text-needs-quotes", phrase: Phrase("text is written in quotes", "文本要写在引号内"), span: word.span,
        offer: replacing(word.span, with: writtenText(text)))
    }
    return .word(text)
  }

  // MARK: Complaints

  func missingValue(_ slot: Slot, after word: Word) -> Diagnostic {
    Diagnostic(
      code: "missing-value",
      phrase: Phrase("`\(slot.name)` needs a value: \(slot.help.en)", "`\(slot.name)` 之后缺少值：\(slot.help.zh)"),
      span: word.span.upperBound..<word.span.upperBound)
  }

  /// A word that no kind of the slot claims.
  func unexpected(_ slot: Slot, _ word: Word) -> Diagnostic {
    if case .text? = slot.kinds.first, word.bare != nil {
      // What was typed from here on was meant as the text.
      let rest = word.span.lowerBound..<endOfStatement(from: word.span.lowerBound)
      let text = String(decoding: Array(line.utf8)[rest], as: UTF8.self)
      return Diagnostic(
        code: "text-needs-quotes", phrase: Phrase("text is written in quotes", "文本要写在引号内"), span: word.span,
        offer: replacing(rest, with: writtenText(text)))
    }
    let choices = slot.kinds.flatMap { kind -> [String] in if case .choice(let words) = kind { words } else { [] } }
    let near = nearest(word.text, among: choices + slot.synonyms.keys.sorted()).map { slot.synonyms[$0] ?? $0 }
    // A value right after the subject was meant to be equal to it.
    let start = word.span.lowerBound
    let equals = choices == CommandTable.relationWords ? replacing(start..<start, with: "= ") : nil
    let taken = alternatives(slot.kinds.flatMap(\.forms))
    let subject = slot.style == .positional ? row?.name ?? slot.name : slot.name
    return Diagnostic(
      code: "bad-value",
      phrase: Phrase(
        "`\(subject)` takes \(taken.en) here, not \(quoted(word.text))", "`\(subject)` 在此处接受 \(taken.zh)，而不是 \(quoted(word.text))"
      ),
      tip: near.map { Phrase("the nearest is `\($0)`", "最接近的是 `\($0)`") } ?? slot.help, span: word.bodySpan,
      offer: equals ?? near.map { replacing(word.bodySpan, with: $0) })
  }

  private func endOfStatement(from start: Int) -> Int {
    let bytes = Array(line.utf8)
    var end = bytes[start...].firstIndex { $0 == UInt8(ascii: ";") || $0 == 10 || $0 == 13 } ?? bytes.count
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// `2x64x4`.
public func isShape(_ text: String) -> Bool {
  let numbers = text.utf8.split(separator: UInt8(ascii: "x"), omittingEmptySubsequences: false)
  return numbers.count > 1 && numbers.allSatisfy { !$0.isEmpty && $0.count <= 9 && $0.allSatisfy(isDigit) }
}

/// `t4`, `t-1`.
func isPosition(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "t") else { return false }
  let rest = text.utf8.dropFirst()
  return rest.first.map { isDigit($0) || $0 == UInt8(ascii: "-") && rest.dropFirst().first.map(isDigit) == true } ?? false
}

/// A word such as names of facts are: `loss-delta`, `top1`.
func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20), text.utf8.count <= 100 else { return false }
  return text.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
}
