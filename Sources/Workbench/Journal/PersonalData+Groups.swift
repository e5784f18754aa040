// How a text is read as a line of numbers: groups of digits, what stands between them, and what words beside them say.
extension PersonalData {
  private static let extensions = ["x", "ext", "extn", "#", "转", "轉", "分机", "分機", "内线"].map { Array($0.utf8) }
  /// Words that a number stands behind without a blank.
  private static let callers: Set<String> = ["tel", "phone", "ph", "mob", "mobile", "cell", "call", "fax", "telephone", "whatsapp", "sms"]

  /// All groups of digits of a text that are no part of a word, from the left.
  static func groups(_ bytes: [UInt8], taken: [Bool]) -> [Group] {
    var groups: [Group] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      guard index - start <= 19, !taken[start], !taken[index - 1] else { continue }
      var tail = index
      while tail < bytes.count, tail - index < 5, isLetter(bytes[tail]) { tail += 1 }
      guard tail == index || tail < bytes.count && isDigit(bytes[tail]) && extensions.contains(lowered(bytes[index..<tail])) else { continue }
      groups.append(group(bytes, start..<index, behind: groups.last))
    }
    return groups
  }

  private static func group(_ bytes: [UInt8], _ range: Range<Int>, behind previous: Group?) -> Group {
    var head = range.lowerBound
    while head > 0, range.lowerBound - head < 24, isLetter(bytes[head - 1]) { head -= 1 }
    let beginning = beginning(bytes, range.lowerBound, head)
    var (lead, hasPlus, hasOpen) = (range.lowerBound, false, false)
    if head == lead {
      while lead > 0, !hasPlus && bytes[lead - 1] == UInt8(ascii: "+") && (lead < 2 || !isDigit(bytes[lead - 2])) || !hasOpen && bytes[lead - 1] == UInt8(ascii: "(") {
        lead -= 1
        if bytes[lead] == UInt8(ascii: "+") { hasPlus = true } else { hasOpen = true }
      }
    }
    var before = Signs.end
    var label = Label.none
    if let previous {
      let gap = previous.range.upperBound..<lead
      before = gap.isEmpty && !hasPlus && !hasOpen ? .end : signs(bytes, gap)
      if hasOpen { before.insert(.open) }
      if hasPlus { before.insert(.plus) }
      let isComma = (1...2).contains(gap.count) && bytes[gap.lowerBound] == UInt8(ascii: ",") && (gap.count == 1 || bytes[gap.lowerBound + 1] == 0x20)
      if previous.label == .listed && (before == .blank || isComma) || previous.label == .numbered && before == .blank { label = previous.label }
    }
    if before.contains(.end), label == .none, head == range.lowerBound { label = self.label(bytes, before: lead) }
    return Group(range: range, lead: lead, hasPlus: hasPlus, hasOpen: hasOpen, before: before, beginning: beginning, label: label)
  }

  private static func beginning(_ bytes: [UInt8], _ start: Int, _ head: Int) -> Beginning {
    if head < start {
      if head > 0, isAlphanumeric(bytes[head - 1]) { return .never }
      // `\n` of a text in quotes.
      if head + 1 == start, head > 0, bytes[head - 1] == UInt8(ascii: "\\"), "ntr".utf8.contains(bytes[head]) { return .free }
      let word = String(decoding: lowered(bytes[head..<start]), as: UTF8.self)
      if callers.contains(word) { return .free }
      return bytes[head..<start].allSatisfy(isHexLetter) ? .hexadecimal : .joined
    }
    // 1e-05.
    if start > 2, "+-".utf8.contains(bytes[start - 1]), bytes[start - 2] | 0x20 == UInt8(ascii: "e"), isDigit(bytes[start - 3]) { return .never }
    guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return .free }
    // `tel.138…` and `…138…` are no decimals.
    guard start > 1 else { return .never }
    if isNumberedTelephone(bytes, start) { return .free }
    return isLetter(bytes[start - 2]) || ".)".utf8.contains(bytes[start - 2]) || bytes[start - 2] >= 0x80 ? .free : .never
  }

  /// `1.13812345678`, `3.010-62345678`: a telephone number behind the number of its line.
  private static func isNumberedTelephone(_ bytes: [UInt8], _ start: Int) -> Bool {
    let line = bytes[..<(start - 1)].reversed().prefix(while: isDigit)
    let begin = start - 1 - line.count
    guard (1...2).contains(line.count), bytes[begin] != 0x30, begin == 0 || bytes[begin - 1] == 0x0A || bytes[begin - 1] == 0x0D else { return false }
    let digits = bytes[start...].prefix(while: isDigit)
    if isChineseMobile(digits) { return true }
    return (3...4).contains(digits.count) && digits.first == 0x30 && digits.dropFirst().first != 0x30 && digits.endIndex < bytes.count && bytes[digits.endIndex] == UInt8(ascii: "-")
  }

  private static func lowered(_ letters: ArraySlice<UInt8>) -> [UInt8] { letters.map { isCapital($0) ? $0 | 0x20 : $0 } }

  /// What the bytes between two groups are.
  private static func signs(_ bytes: [UInt8], _ gap: Range<Int>) -> Signs {
    guard gap.count <= 12 else { return .end }
    if bytes[gap].elementsEqual(";ext=".utf8) { return .ext }
    var (signs, word, blanks, marks): (Signs, [UInt8], Int, Int) = ([], [], 0, 0)
    var at = gap.lowerBound
    while at < gap.upperBound {
      if bytes[at] == UInt8(ascii: ")"), at == gap.lowerBound {
        signs.insert(.close)
        at += 1
      } else if let (sign, length) = sign(bytes, at) {
        signs.insert(sign)
        if sign == .blank { blanks += 1 } else { marks += 1 }
        at += length
      } else if isLetter(bytes[at]) || bytes[at] >= 0x80 || bytes[at] == UInt8(ascii: "#") {
        word.append(isCapital(bytes[at]) ? bytes[at] | 0x20 : bytes[at])
        at += 1
      } else {
        return .end
      }
    }
    if !word.isEmpty { return extensions.contains(word) && marks <= 1 && signs.isDisjoint(with: [.close, .slash, .hyphen, .colon, .low]) ? .ext : .end }
    // A point with a blank ends a sentence.
    let endsSentence = blanks > 0 && !signs.isDisjoint(with: [.point, .colon])
    return blanks > 3 || marks > 1 || endsSentence ? .end : signs
  }

  /// A sign of a line of numbers, and how many bytes it has: blanks, hyphens and points that are not ASCII are like those that are.
  private static func sign(_ bytes: [UInt8], _ at: Int) -> (Signs, Int)? {
    func byte(_ offset: Int) -> UInt8 { at + offset < bytes.count ? bytes[at + offset] : 0 }
    switch (bytes[at], byte(1), byte(2)) {
    case (0x20, _, _): return (.blank, 1)
    case (UInt8(ascii: "-"), _, _): return (.hyphen, 1)
    case (UInt8(ascii: "."), _, _): return (.point, 1)
    case (UInt8(ascii: "/"), _, _): return (.slash, 1)
    case (UInt8(ascii: ":"), _, _): return (.colon, 1)
    case (UInt8(ascii: "_"), _, _): return (.low, 1)
    case (0xC2, 0xA0, _): return (.blank, 2)
    case (0xC2, 0xB7, _): return (.point, 2)
    // U+2000 to U+200A, U+202F, U+205F and U+3000.
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return (.blank, 3)
    // U+2010 to U+2015, and the minus.
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (.hyphen, 3)
    default: return nil
    }
  }

  // MARK: Labels

  /// Words behind which a number counts something, or says which: no weak evidence makes it a telephone number.
  private static let counted: Set<String> = [
    "seed", "step", "steps", "size", "bytes", "byte", "params", "parameters", "param", "parameter", "count", "total", "batch", "epoch", "offset", "time", "timestamp", "n", "k", "hash", "at",
    "flops", "macs", "length", "samples", "examples", "rows", "loss", "dim", "dimension", "width", "vocab", "context", "ns", "us", "ms", "isbn", "rng", "version", "shape", "limit",
  ]
  /// The same, and whatever evidence there is.
  private static let amounts: Set<String> = ["step", "steps", "size", "bytes", "byte", "params", "parameters", "flops", "macs", "samples", "examples", "elements", "total"]
  /// The same of all numbers of the list behind it.
  private static let listed: Set<String> = ["ids", "tokens", "shape", "sizes", "seeds", "dims", "indices", "losses", "shapes", "offsets", "timestamps", "values"]
  /// The same of those with nothing but blanks between them.
  private static let numbered: Set<String> = ["id", "token"]
  private static let countedChinese = ["种子", "步数", "参数", "参数量", "大小", "字节", "时间戳", "编号"].map { Array($0.utf8) }
  private static let units: Set<String> = [
    "bytes", "byte", "params", "parameters", "tokens", "steps", "samples", "examples", "elements", "flops", "ops", "ns", "us", "ms", "weights", "values", "rows", "flop", "macs", "seconds", "entries",
  ]

  /// What the word before a number says of it.
  private static func label(_ bytes: [UInt8], before start: Int) -> Label {
    var end = start
    while end > 0, start - end < 4, " =:\"'([{".utf8.contains(bytes[end - 1]) { end -= 1 }
    if countedChinese.contains(where: { bytes[..<end].suffix($0.count).elementsEqual($0) }) { return .counted }
    var begin = end
    while begin > 0, end - begin < 24, isLetter(bytes[begin - 1]) { begin -= 1 }
    guard begin < end, begin == 0 || !isDigit(bytes[begin - 1]) else { return .none }
    let word = String(decoding: lowered(bytes[begin..<end]), as: UTF8.self)
    if numbered.contains(word) { return .numbered }
    return listed.contains(word) ? .listed : amounts.contains(word) ? .amount : counted.contains(word) ? .counted : .none
  }

  /// Whether the word before says that a number is to be called.
  static func isCaller(_ bytes: [UInt8], before start: Int) -> Bool {
    var end = start
    while end > 0, start - end < 3, " .:=".utf8.contains(bytes[end - 1]) { end -= 1 }
    if ["电话", "手机", "手机号", "電話", "座机", "传真", "热线"].contains(where: { bytes[..<end].suffix($0.utf8.count).elementsEqual($0.utf8) }) { return true }
    let word = bytes[..<end].suffix(12).reversed().prefix(while: isLetter).reversed().map { $0 | 0x20 }
    return callers.contains(String(decoding: word, as: UTF8.self))
  }

  private static let cardWords: Set<String> = ["card", "cards", "visa", "mastercard", "amex", "maestro", "unionpay", "pay", "pan", "cc"]

  /// Whether the word before says that a number is that of a card.
  static func isCard(_ bytes: [UInt8], before start: Int) -> Bool {
    var end = start
    while end > 0, start - end < 3, " .:=#".utf8.contains(bytes[end - 1]) { end -= 1 }
    if ["卡", "卡号", "卡號"].contains(where: { bytes[..<end].suffix($0.utf8.count).elementsEqual($0.utf8) }) { return true }
    let word = bytes[..<end].suffix(12).reversed().prefix(while: isLetter).reversed().map { $0 | 0x20 }
    return cardWords.contains(String(decoding: word, as: UTF8.self))
  }

  /// What the name of a telephone number has in it.
  private static let callerParts = ["phone", "tel", "mobil", "call", "contact", "fax", "sms", "cell", "number", "whatsapp", "handy"]

  /// Whether it is the value of a name that says nothing of a telephone: `x = 9876543210`, `samples: 2345678901`. Before a colon the name of
  /// somebody may stand: that has a capital letter.
  static func isAssigned(_ stretch: Stretch) -> Bool {
    let bytes = stretch.bytes
    var end = stretch.start.lead
    func skip(_ most: Int) {
      let start = end
      while end > 0, start - end < most, " \"'\\".utf8.contains(bytes[end - 1]) { end -= 1 }
    }
    skip(3)
    guard end > 0, bytes[end - 1] == UInt8(ascii: "=") || bytes[end - 1] == UInt8(ascii: ":") else { return false }
    let isEqual = bytes[end - 1] == UInt8(ascii: "=")
    end -= 1
    skip(3)
    var begin = end
    while begin > 0, end - begin < 40, isAlphanumeric(bytes[begin - 1]) || bytes[begin - 1] == UInt8(ascii: "_") { begin -= 1 }
    guard begin < end, isEqual || bytes[begin] >= 0x61 else { return false }
    let name = String(decoding: lowered(bytes[begin..<end]), as: UTF8.self)
    return !callerParts.contains { name.contains($0) } && name != "no"
  }

  /// Whether the words beside say that something is counted.
  static func isCounted(_ stretch: Stretch) -> Bool { stretch.start.label != .none || hasUnit(stretch) }

  /// Whether it is surely so many of something: `bytes=13812345678`, `13812345678 parameters`.
  static func isAmount(_ stretch: Stretch) -> Bool { stretch.start.label == .amount || stretch.start.label == .listed || hasUnit(stretch) }

  /// Whether the word behind says what is counted.
  static func hasUnit(_ stretch: Stretch) -> Bool {
    let bytes = stretch.bytes
    var at = stretch.groups[stretch.range.upperBound - 1].range.upperBound
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count, isLetter(bytes[at]) else { return false }
    return units.contains(String(decoding: lowered(bytes[at...].prefix(12).prefix { isLetter($0) }), as: UTF8.self))
  }
}
