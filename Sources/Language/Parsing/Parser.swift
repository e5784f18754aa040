import Wording

/// Reads one line of one or more canonical commands separated by `;`; none for an empty line or a comment.
///
/// Names and sizes are checked against the lexicon; after a command that changes them (`open`, `prompt`, `undo`, …) the rest
/// of the line is checked for form only, and once more by `check` when its turn comes. - Complexity: O(bytes).
public func parse(_ line: String, lexicon: Lexicon) throws(Diagnostic) -> [Command] { try parse(line, lexicon: lexicon, keeping: []) }

/// The same with what was given for these slots, defaults too: where something else stands in for a default, it means what it says.
package func parse(_ line: String, lexicon: Lexicon, keeping kept: Set<String>) throws(Diagnostic) -> [Command] {
  var lexer = Lexer(line)
  var parser = Parser(line: line, lexicon: lexicon, kept: kept)
  var commands: [Command] = []
  while let words = try lexer.statement() {
    guard !words.isEmpty else { continue }
    let (command, row) = try parser.command(words)
    commands.append(command)
    if row.renames { parser.lexicon = Lexicon() }
  }
  return commands
}

/// Whether a command is missing before, between or behind the `;` of a line: `parse` passes over that. What cannot be cut into words lacks
/// none. - Complexity: O(bytes).
public func lacksCommand(_ line: String) -> Bool {
  // With one more at the end, so that what is missing there counts.
  var lexer = Lexer(line + " ;")
  while let words = try? lexer.statement() {
    if words.isEmpty { return true }
  }
  return false
}

/// The same for bytes of any origin: what is not UTF-8 is a diagnostic at the first wrong byte.
public func parse(bytes: [UInt8], lexicon: Lexicon) throws(Diagnostic) -> [Command] {
  if let line = String(validating: bytes, as: UTF8.self) { return try parse(line, lexicon: lexicon) }
  let repaired = String(decoding: bytes, as: UTF8.self)
  let good = zip(bytes, repaired.utf8).prefix { $0 == $1 }.count
  let byte = good < bytes.count ? visible(bytes: [bytes[good]]) : ""
  throw Diagnostic(
    code: "broken-utf8",
    phrase: Phrase("the line is not UTF-8: byte \(good) is `\(byte)`", "这一行不是合法的 UTF-8：第 \(good) 字节为 `\(byte)`"),
    span: good..<min(good + 1, bytes.count))
}

/// Checks the names and sizes of a parsed command against what is open now; spans refer to its canonical form.
public func check(_ command: Command, lexicon: Lexicon) throws(Diagnostic) {
  _ = try parse(command.canonical, lexicon: lexicon)
}

/// Fills the slots of one statement's row from its words.
struct Parser {
  let line: String
  var lexicon: Lexicon
  /// Slots whose default is kept where it was given.
  var kept: Set<String> = []

  func command(_ words: [Word]) throws(Diagnostic) -> (Command, CommandRow) {
    let (row, nameWords) = try row(words)
    let reader = SlotReader(row: row, line: line, lexicon: lexicon)
    var filled: [String: Argument] = [:]
    var spans: [String: Range<Int>] = [:]
    var index = nameWords
    while index < words.count {
      let word = words[index]
      let slot: Slot
      let argument: Argument
      let used: Int
      if let key = word.key {
        slot = try named(key, word, row)
        (argument, used) = try reader.read(slot, words[index...])
      } else if let bare = word.bare, let led = row.slots.first(where: { $0.style == .led && $0.name == bare }) {
        slot = led
        guard index + 1 < words.count else { throw reader.missingValue(led, after: word) }
        let (value, count) = try reader.read(led, words[(index + 1)...])
        (argument, used) = (value, count + 1)
      } else {
        (slot, argument, used) = try positional(words[index...], reader, filled)
      }
      let span = word.span.lowerBound..<words[index + used - 1].span.upperBound
      if filled[slot.name] != nil {
        throw Diagnostic(
          code: "given-twice", phrase: Phrase("`\(slot.name)` is given twice", "`\(slot.name)` 给出了两次"), span: span,
          offer: reader.replacing(span, with: "", eatSpace: true))
      }
      filled[slot.name] = argument
      spans[slot.name] = span
      index += used
    }
    try complete(row, filled, spans, reader, end: words[words.count - 1].span.upperBound)
    for slot in row.slots where filled[slot.name] != nil && !kept.contains(slot.name) && filled[slot.name] == slot.fallbackValue { filled[slot.name] = nil }
    return (Command(row.name, filled), row)
  }

  /// The row that the first word names, or the first two, and how many that were.
  private func row(_ words: [Word]) throws(Diagnostic) -> (CommandRow, Int) {
    let word = words[0]
    let reader = SlotReader(row: nil, line: line, lexicon: lexicon)
    if let name = word.bare, let row = CommandTable[name] {
      guard words.count > 1, let second = words[1].bare else { return (row, 1) }
      if let other = CommandTable.otherNames["\(name) \(second)"], let row = CommandTable[other] { return (row, 2) }
      if let longer = CommandTable["\(name) \(second)"] { return (longer, 2) }
      // `runs 1` is `runs show 1`.
      if row.slots.isEmpty, let show = CommandTable["\(name) show"], case .name(let sort)? = show.slots.first?.kinds.first,
        Int(second) != nil || lexicon.names[sort]?.contains(second) == true
      { return (show, 1) }
      let continuations = CommandTable.continuations(of: name).map { String($0.name.dropFirst(name.count + 1)) }
      // A row without slots takes no other words.
      guard !continuations.isEmpty, row.slots.isEmpty else { return (row, 1) }
      let near = nearest(second, among: continuations)
      let known = alternatives(continuations.map { "`\(name) \($0)`" })
      throw Diagnostic(
        code: "unknown-command", phrase: Phrase("\(quoted(second)) does not go on `\(name)`", "`\(name)` 之后不能接 \(quoted(second))"),
        tip: Phrase("there is \(known.en)", "可用 \(known.zh)"), span: words[1].span,
        offer: near.map { reader.replacing(words[1].span, with: $0) })
    }
    let near = nearest(word.text, among: CommandTable.built.map(\.name))
    guard let near, word.key == nil else {
      throw Diagnostic(
        code: "unknown-command", phrase: Phrase("\(quoted(word.text)) is not a command", "没有名为 \(quoted(word.text)) 的命令"),
        tip: Phrase("`help` lists the commands", "输入 `help` 查看所有命令"), span: word.span)
    }
    throw Diagnostic(
      code: "unknown-command", phrase: Phrase("\(quoted(word.text)) is not a command", "没有名为 \(quoted(word.text)) 的命令"),
      tip: Phrase("the nearest is `\(near)`", "最接近的是 `\(near)`"), span: word.span,
      offer: reader.replacing(word.span, with: near))
  }

  private func named(_ key: String, _ word: Word, _ row: CommandRow) throws(Diagnostic) -> Slot {
    if let slot = row.slots.first(where: { $0.style == .named && ($0.name == key || $0.alias == key) }) { return slot }
    let names = row.slots.filter { $0.style == .named }.map(\.name)
    let span = word.span.lowerBound..<(word.span.lowerBound + key.utf8.count)
    let reader = SlotReader(row: row, line: line, lexicon: lexicon)
    // A value written with the name of a slot that goes without: `top token=t4`.
    if let slot = row.slots.first(where: { $0.style == .positional && $0.name == key }) {
      throw Diagnostic(
        code: "unknown-option", phrase: Phrase("`\(slot.name)` is written without its name", "`\(slot.name)` 直接写值，不写名称"),
        tip: row.usageTip, span: word.span.lowerBound..<word.bodySpan.lowerBound,
        offer: reader.replacing(word.span.lowerBound..<word.bodySpan.lowerBound, with: ""))
    }
    let meant = CommandTable.otherOptions[key].flatMap { names.contains($0.name) ? $0 : nil }
    let near = meant?.name ?? nearest(key, among: names)
    let tip =
      meant != nil || near != nil && names.count > CommandRow.manySlots
      ? Phrase("did you mean `\(near ?? "")=`?", "是想写 `\(near ?? "")=` 吗？")
      : names.count > CommandRow.manySlots
      ? Phrase("`help \(row.name)` lists its options", "输入 `help \(row.name)` 查看它的选项")
      : names.isEmpty
      ? Phrase("it takes no `name=value`; a word that contains `=` goes in quotes", "它不接受 `名称=值`；含有 `=` 的词请放进引号")
      : { Phrase("it takes \($0.en)", "它接受 \($0.zh)") }(alternatives(names.map { "`\($0)=`" }))
    throw Diagnostic(
      code: "unknown-option", phrase: Phrase("`\(row.name)` has no option \(quoted(key))", "`\(row.name)` 没有选项 \(quoted(key))"),
      tip: tip, span: span, offer: meant?.isOtherwise == true ? nil : near.map { reader.replacing(span, with: $0) })
  }

  /// The first free positional slot that takes the word, after those filled; one that need not be given is passed over when it
  /// does not.
  private func positional(_ words: ArraySlice<Word>, _ reader: SlotReader, _ filled: [String: Argument]) throws(Diagnostic) -> (
    Slot, Argument, Int
  ) {
    var complaint: Diagnostic?
    let slots = (reader.row?.slots ?? []).filter { $0.style == .positional }
    let next = slots.lastIndex { filled[$0.name] != nil }.map { $0 + 1 } ?? 0
    for slot in slots[next...] {
      if reader.claims(slot, words[words.startIndex]) {
        let (argument, used) = try reader.read(slot, words)
        return (slot, argument, used)
      }
      complaint = complaint ?? reader.unexpected(slot, words[words.startIndex])
      if slot.required {
        complaint = reader.unexpected(slot, words[words.startIndex])
        break
      }
    }
    if let complaint { throw complaint }
    let word = words[words.startIndex]
    let row = reader.row
    if let slot = row?.slots.first(where: { $0.isFree && filled[$0.name] == nil }), word.text.utf8.contains(where: { $0 == 0x2E || $0 == 0x2F }) {
      let (argument, used) = try reader.read(slot, words)
      return (slot, argument, used)
    }
    // `learning_rate=0.1` is cut as a word, as no name of ours has such a line in it.
    if let row, let equals = word.bare?.firstIndex(of: "="), let key = word.bare.map({ String($0[..<equals]) }), CommandTable.otherOptions[key] != nil {
      _ = try named(key, word, row)
    }
    // An option written without its value's name: `generate 40` has no place for 40, `heads importance` means `by=importance`.
    for slot in row?.slots ?? [] where slot.style == .named && filled[slot.name] == nil {
      if case .choice(let choices)? = slot.kinds.first, choices.contains(word.text) || slot.synonyms[word.text] != nil {
        throw Diagnostic(
          code: "too-many-words",
          phrase: Phrase("\(quoted(word.text)) needs the name of its option", "\(quoted(word.text)) 前要写选项名"),
          tip: row?.usageTip, span: word.span,
          offer: reader.replacing(word.span, with: "\(slot.name)=\(word.text)"))
      }
    }
    throw Diagnostic(
      code: "too-many-words", phrase: Phrase("there is no place for \(quoted(word.text))", "多余的词 \(quoted(word.text))"),
      tip: row?.usageTip, span: word.span)
  }

  /// Complains of what the row needs and the statement does not have.
  private func complete(
    _ row: CommandRow, _ filled: [String: Argument], _ spans: [String: Range<Int>], _ reader: SlotReader, end: Int
  ) throws(Diagnostic) {
    let given = row.oneOf.filter { filled[$0] != nil }
    if given.count > 1, let second = given.compactMap({ spans[$0] }).max(by: { $0.lowerBound < $1.lowerBound }) {
      let names = alternatives(given.map { "`\($0)`" })
      throw Diagnostic(
        code: "either-or", phrase: Phrase("give \(names.en), not both", "\(names.zh) 只能给一个"), span: second,
        offer: reader.replacing(second, with: "", eatSpace: true))
    }
    let missing = row.slots.first { $0.required && filled[$0.name] == nil }
    let absent = !row.oneOf.isEmpty && given.isEmpty ? row.oneOf.compactMap(row.slot) : missing.map { [$0] } ?? []
    guard !absent.isEmpty else { return }
    let names = alternatives(absent.map { "`\($0.written($0.placeholder))`" })
    throw Diagnostic(
      code: "missing-value",
      phrase: Phrase(
        "`\(row.name)` needs \(names.en): \(absent[0].help.en)", "`\(row.name)` 还需要 \(names.zh)：\(absent[0].help.zh)"),
      tip: row.usageTip, span: end..<end)
  }
}
