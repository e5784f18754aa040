import Language

// Commands as they are typed: the value of a slot that takes numbers is nobody's, whatever it looks like.
extension Pseudonyms {
  /// Where numbers of such slots stand in a command, `seed=13812345678`: outside quotes.
  static func numbers(inCommand text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var (at, isQuoted) = (0, false)
    while at < bytes.count {
      let start = at
      while at < bytes.count, isQuoted || bytes[at] > 0x20 {
        if bytes[at] == UInt8(ascii: "\\"), isQuoted { at += 1 } else if bytes[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
        at += 1
      }
      at = min(at, bytes.count)
      let word = bytes[start..<at]
      if let equals = word.firstIndex(of: UInt8(ascii: "=")), equals + 1 < at, numberSlots.contains(String(decoding: word[..<equals], as: UTF8.self)),
        word[(equals + 1)...].allSatisfy({ PersonalData.isDigit($0) || ".,+-x%;eE".utf8.contains($0) })
      { found.append((equals + 1)..<at) }
      at += 1
    }
    return found
  }

  /// A command with what its escapes stand for in their place, `\n` and `\"` in quotes, and for each byte of it, and its end, where it is
  /// written in the command.
  static func unescaped(_ text: String) -> (bytes: [UInt8], places: [Int]) {
    let written = Array(text.utf8)
    var (bytes, places): ([UInt8], [Int]) = ([], [])
    bytes.reserveCapacity(written.count)
    places.reserveCapacity(written.count + 1)
    var (at, isQuoted) = (0, false)
    while at < written.count {
      if isQuoted, let (meant, length) = escape(written[at...]) {
        bytes += meant
        places += meant.map { _ in at }
        at += length
        continue
      }
      if written[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
      // Chinese quotes.
      if written[at] == 0xE2 { isQuoted = (isQuoted || written[at...].starts(with: "“".utf8)) && !written[at...].starts(with: "”".utf8) }
      bytes.append(written[at])
      places.append(at)
      at += 1
    }
    return (bytes, places + [at])
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "0"): 0, UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
  ]
  /// What the escape at the beginning of some bytes stands for, and how long it is.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (meant: [UInt8], length: Int)? {
    guard bytes.first == UInt8(ascii: "\\"), let letter = bytes.dropFirst().first else { return nil }
    if let meant = escapes[letter] { return ([meant], 2) }
    let digits = bytes.dropFirst(letter == UInt8(ascii: "u") ? 3 : 2).prefix(letter == UInt8(ascii: "u") ? 6 : 2).prefix { PersonalData.isDigit($0) || PersonalData.isHexLetter($0) }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
    // A byte of several is none by itself.
    if letter == UInt8(ascii: "x"), digits.count == 2 { return ([value < 0x80 ? UInt8(value) : UInt8(ascii: "?")], 4) }
    guard letter == UInt8(ascii: "u"), bytes.dropFirst(2).first == UInt8(ascii: "{"), bytes.dropFirst(3 + digits.count).first == UInt8(ascii: "}"),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array(String(scalar).utf8), 4 + digits.count)
  }

  /// Slots that take nothing but numbers in every row that has them.
  private static let numberSlots: Set<String> = {
    let slots = CommandTable.rows.flatMap(\.slots).filter { $0.style == .named }
    let others = slots.filter { !$0.kinds.allSatisfy(\.isOfNumbers) }
    return Set(slots.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) }).subtracting(others.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) })
  }()
}

extension Slot.Kind {
  fileprivate var isOfNumbers: Bool {
    switch self {
    case .integer, .number, .integers, .amount, .shape: true
    default: false
    }
  }
}
