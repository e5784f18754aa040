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
