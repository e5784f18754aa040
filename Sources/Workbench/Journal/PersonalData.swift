public import Wording

/// Pieces of a text that say who somebody is or let one in: found by their form, and by their check digits where they have some.
public enum PersonalData {
  public enum Kind: String, Sendable, CaseIterable {
    case email, phone, card, iban, identity, address, key

    public var name: Phrase {
      switch self {
      case .email: Phrase("an e-mail address", "电子邮箱地址")
      case .phone: Phrase("a telephone number", "电话号码")
      case .card: Phrase("a card number", "银行卡号")
      case .iban: Phrase("an IBAN", "国际银行账号（IBAN）")
      case .identity: Phrase("a Chinese identity number", "身份证号")
      case .address: Phrase("an IP address", "IP 地址")
      case .key: Phrase("a key or token", "密钥或令牌")
      }
    }

    /// Hashes are what some headers are for.
    func isRefused(in line: Script.Line.Kind) -> Bool {
      if case .header("model") = line { return false }
      if case .header("tokens") = line { return false }
      return true
    }
  }

  public struct Piece: Sendable, Equatable {
    public let kind: Kind
    /// Bytes of the text's UTF-8.
    public let range: Range<Int>
  }

  /// All pieces of a text, from left to right; where two overlap the first kind below has it. - Complexity: O(bytes).
  public static func find(in text: String) -> [Piece] {
    let (bytes, places, latin) = narrowed(text)
    var taken: [Piece] = []
    func add(_ kind: Kind, _ range: Range<Int>) {
      let range = places[range.lowerBound]..<places[range.upperBound]
      guard !taken.contains(where: { $0.range.overlaps(range) }) else { return }
      taken.append(Piece(kind: kind, range: range))
    }
    var hasAmazonKey = false
    for range in privateKeys(bytes) + webhooks(bytes) + passwords(bytes) { add(.key, range) }
    for range in internationalEmails(bytes) { add(.email, range) }
    for range in runs(latin, isWord) {
      let word = latin[range]
      let isAmazon = word.starts(with: "AKIA".utf8) || word.starts(with: "ASIA".utf8)
      hasAmazonKey = hasAmazonKey || isAmazon && isKey(word)
      if isKey(word) { add(.key, range) } else if let mail = email(word) { add(.email, nameStart(latin, mail.lowerBound)..<mail.upperBound) }
    }
    // The secret that goes with an id has no mark of its own.
    if hasAmazonKey {
      for range in runs(bytes, { isAlphanumeric($0) || "/+".utf8.contains($0) }) where range.count == 40 { add(.key, range) }
    }
    // Its groups stand apart by blanks or by hyphens.
    let apart = bytes.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }
    for range in runs(apart, { isAlphanumeric($0) || $0 == 0x20 }) {
      for iban in ibans(apart, in: range) { add(.iban, iban) }
    }
    for range in runs(bytes, isAlphanumeric) where isIdentity(bytes[range]) || isOldIdentity(bytes, range) { add(.identity, range) }
    for range in groupedIdentities(bytes) { add(.identity, range) }
    for range in runs(bytes, { isDigit($0) || $0 == UInt8(ascii: "/") }) where isSlashed(bytes, range) { add(.phone, range) }
    for range in runs(bytes, { isDigit($0) || $0 == UInt8(ascii: ".") }) {
      // The end of a sentence is no part of an address.
      let end = range.last { isDigit(bytes[$0]) }.map { $0 + 1 } ?? range.lowerBound
      if isAddress(bytes[range.lowerBound..<end]) { add(.address, range.lowerBound..<end) }
      let dotted = range.lowerBound..<end
      let hasPlus = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: "+")
      if isDotted(bytes[dotted], isInternational: hasPlus) { add(.phone, (hasPlus ? dotted.lowerBound - 1 : dotted.lowerBound)..<end) }
      if isDottedCard(bytes[dotted]) { add(.card, dotted) }
    }
    for range in runs(bytes, { isDigit($0) || isHexLetter($0) || $0 == UInt8(ascii: ":") }) {
      if isLongAddress(bytes[range]) || isOwnAddress(bytes, range) { add(.address, range) }
    }
    for pieces in numbers(bytes) {
      // All of it, or else the longest parts that are something: a card has its month behind it, and a phone another one.
      var at = 0
      while at < pieces.count {
        let found = (at..<pieces.count).reversed().lazy.compactMap { last -> (last: Int, kind: Kind, range: Range<Int>)? in
          let part = pieces[at...last], range = part[at].lowerBound..<part[last].upperBound
          guard part.count == 1 || part.count == pieces.count || isGrouped(bytes, part), let kind = kind(bytes[range]) else { return nil }
          return (last, kind, range)
        }.first
        if let found { add(found.kind, found.range) }
        at = (found?.last ?? at) + 1
      }
    }
    return taken.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with full-width letters, digits and signs as ASCII and without what has no width, and for each byte of it, and its end, where
  /// it stands in the text.
  /// `latin` is the same with letters of other Latin alphabets as `a`s: addresses have them too.
  private static func narrowed(_ text: String) -> (bytes: [UInt8], places: [Int], latin: [UInt8]) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    var latin: [UInt8] = []
    var at = 0
    for scalar in text.unicodeScalars {
      let own = Array(String(scalar).utf8)
      if [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value) {
        at += own.count
        continue
      }
      if (0xFF01...0xFF5E).contains(scalar.value) {
        bytes.append(UInt8(scalar.value - 0xFEE0))
        latin.append(bytes[bytes.count - 1])
        places.append(at)
      } else {
        bytes += own
        latin += (0xC0...0x24F).contains(scalar.value) ? own.map { _ in UInt8(ascii: "a") } : own
        places += own.indices.map { at + $0 }
      }
      at += own.count
    }
    return (bytes, places + [at], latin)
  }

  // MARK: Forms

  /// The longest stretches of bytes that fit.
  static func runs(_ bytes: [UInt8], _ fits: (UInt8) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      if index < bytes.count, fits(bytes[index]) {
        start = start ?? index
      } else if let from = start {
        found.append(from..<index)
        start = nil
      }
    }
    return found
  }

  /// What digits in groups are; nil where they are nothing that is known.
  private static func kind(_ written: ArraySlice<UInt8>) -> Kind? {
    let digits = written.filter(isDigit)
    // A plus and a country stand before no card, nor does 00 that stands for the plus.
    let isInternational = written.first == UInt8(ascii: "+") || digits.starts(with: "00".utf8) && digits.count <= 16
    if !isInternational, isCard(digits) { return .card }
    return isPhone(written, digits) ? .phone : nil
  }

  /// Whether pieces of a line of numbers belong together by how they are written: what begins as a phone number does, with a plus, a zero or
  /// its area in brackets, a Chinese mobile number's groups, or a card's.
  private static func isGrouped(_ bytes: [UInt8], _ pieces: ArraySlice<Range<Int>>) -> Bool {
    guard let first = pieces.first else { return false }
    return "+(0".utf8.contains(bytes[first.lowerBound]) || [[3, 4, 4], [4, 4, 4, 4], [4, 6, 5], [4, 4, 4, 4, 3]].contains(pieces.map(\.count))
  }

  /// Digits in groups, with hyphens and brackets between them, and a plus before: the pieces between blanks of every line of such.
  private static func numbers(_ bytes: [UInt8]) -> [[Range<Int>]] {
    runs(bytes) { isDigit($0) || " -()+".utf8.contains($0) }.map { range in
      // Groups behind a country and two digits are an account's, even where its check fails.
      var isOfAccount = false
      return runs(Array(bytes[range])) { $0 != 0x20 }.compactMap { piece in
        let place = range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound
        let wanted = { (byte: UInt8) in isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") }
        guard let first = place.first(where: { wanted(bytes[$0]) }), let last = place.last(where: { isDigit(bytes[$0]) }), first <= last else { return nil }
        // A number inside a word is a part of something else, and so is one behind a point, if it has no bracket.
        let isBehind = first > 0 && (isAlphanumeric(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".") && isDigit(bytes[first]))
        isOfAccount = isOfAccount ? place.count <= 4 : isBehind && place.count == 2 && first > 1 && isLetter(bytes[first - 1]) && isLetter(bytes[first - 2])
        let isJoined = isBehind || isOfAccount || last + 1 < bytes.count && isLetter(bytes[last + 1])
        return isJoined ? nil : first..<(last + 1)
      }
    }
  }

  private static func email(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    var end = word.endIndex
    while end > word.startIndex, !isAlphanumeric(word[end - 1]) { end -= 1 }
    // One address behind another is read as one.
    guard let at = word[..<end].lastIndex(of: UInt8(ascii: "@")), at > word.startIndex else { return nil }
    let host = word[(at + 1)..<max(at + 1, end)]
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") } }),
      let top = parts.last, top.count >= 2, top.allSatisfy(isLetter)
    else { return nil }
    return word.startIndex..<end
  }

  /// Where a name begins that may have apostrophes inside: `o'neil`.
  private static func nameStart(_ bytes: [UInt8], _ at: Int) -> Int {
    var start = at
    while start > 1, bytes[start - 1] == UInt8(ascii: "'"), isAlphanumeric(bytes[start - 2]) {
      start -= 1
      while start > 0, isWord(bytes[start - 1]), bytes[start - 1] != UInt8(ascii: "@") { start -= 1 }
    }
    return start
  }

  /// `-----BEGIN … PRIVATE KEY-----` with all up to its end.
  private static func privateKeys(_ bytes: [UInt8]) -> [Range<Int>] {
    let text = bytes[...]
    guard let begin = text.firstRange(of: Array("-----BEGIN ".utf8)), let mark = text[begin.upperBound...].firstRange(of: Array("PRIVATE KEY-----".utf8)),
      mark.lowerBound - begin.upperBound < 40
    else { return [] }
    let end = text[mark.upperBound...].firstRange(of: Array("-----END".utf8)).flatMap { text[$0.upperBound...].firstRange(of: Array("-----".utf8)) }
    return [begin.lowerBound..<(end?.upperBound ?? bytes.count)]
  }

  private static let prefixes = [
    "sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_", "ya29.", "xapp-", "sk-", "ghp_", "gho_", "ghs_", "github_pat_", "dckr_pat_", "SG.",
    "gsk_", "glsa_", "shpat_", "glpat-", "hf_", "xoxb-", "xoxp-", "AKIA", "ASIA", "AIza", "eyJ", "npm_", "pypi-", "dop_v1_", "doo_v1_", "dor_v1_",
    "AGE-SECRET-KEY-",
  ]
  private static func isKey(_ word: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    // 0x and 32 bytes.
    if word.count == 66, text.hasPrefix("0x") { return word.dropFirst(2).allSatisfy { isDigit($0) || isHexLetter($0) } }
    guard word.count >= 20, prefixes.contains(where: { text.hasPrefix($0) }) else { return false }
    // A long word with a hyphen may begin so by chance; with both cases or a digit it is none.
    return word.contains(where: isDigit) || word.contains(where: isCapital) && word.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// 18 digits, the last perhaps an X: a date of birth inside, and a check digit (GB 11643).
  static func isIdentity(_ word: ArraySlice<UInt8>) -> Bool {
    let all = Array(word)
    guard all.count == 18, all[..<17].allSatisfy(isDigit) else { return false }
    let digits = all[..<17].map { Int($0) - 0x30 }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let month = digits[10] * 10 + digits[11], day = digits[12] * 10 + digits[13]
    guard (1...12).contains(month), (1...31).contains(day), [1, 2].contains(digits[6]) else { return false }
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432".utf8)[sum % 11] == (all[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : all[17])
  }

  /// Accounts in a stretch of letters, digits and blanks: with single blanks between groups, or without any.
  private static func ibans(_ bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let begins = start == range.lowerBound || bytes[start - 1] == 0x20
      if begins, start + 4 < range.upperBound, isLetter(bytes[start]), isLetter(bytes[start + 1]), isDigit(bytes[start + 2]), isDigit(bytes[start + 3]) {
        // The longest that checks.
        var best: Int?
        var letters: [UInt8] = []
        for end in start..<range.upperBound {
          if bytes[end] != 0x20 { letters.append(bytes[end]) } else if bytes[end - 1] == 0x20 { break }
          let isEnd = end + 1 == range.upperBound || bytes[end + 1] == 0x20
          if letters.count > 34 { break }
          if letters.count >= 15, isEnd, bytes[end] != 0x20, isIBAN(letters) { best = end + 1 }
        }
        if let best {
          found.append(start..<best)
          start = best
          continue
        }
      }
      start += 1
    }
    return found
  }

  /// ISO 7064, modulo 97.
  private static func isIBAN(_ written: [UInt8]) -> Bool {
    let letters = written.map { isLetter($0) ? $0 & 0xDF : $0 }
    guard letters.allSatisfy({ isDigit($0) || isCapital($0) }) else { return false }
    var rest = 0
    for byte in letters[4...] + letters[..<4] {
      rest = isDigit(byte) ? (rest * 10 + Int(byte) - 0x30) % 97 : (rest * 100 + Int(byte) - 0x41 + 10) % 97
    }
    return rest == 1
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { (1...3).contains($0.count) && (Int(String(decoding: $0, as: UTF8.self)) ?? 256) < 256 }
  }

  private static func isLongAddress(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (3...8).contains(parts.count), parts.allSatisfy({ $0.count <= 4 }) else { return false }
    let empty = parts.filter(\.isEmpty).count
    // Eight groups, or fewer with one gap; a time of day has no gap and no more than three.
    return empty == 0 && parts.count == 8 || (1...2).contains(empty) && parts.count - empty >= 2 && word.contains(where: { isDigit($0) })
  }

  static func passesLuhn(_ digits: [UInt8]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let digit = Int(item.element) - 0x30
      let doubled = digit * 2
      return sum + (item.offset % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0 && Set(digits).count > 1
  }

  /// As many digits as a card has, behind a beginning that cards have, with its check digit.
  static func isCard(_ digits: [UInt8]) -> Bool {
    guard (13...19).contains(digits.count), passesLuhn(digits) else { return false }
    if (0x33...0x36).contains(digits[0]) { return true }
    return digits.count == 16 && (2221...2720).contains(digits.prefix(4).reduce(0) { $0 * 10 + Int($1) - 0x30 })
  }

  /// With a plus and a country, a Chinese mobile number, or in groups with brackets or hyphens.
  private static func isPhone(_ written: ArraySlice<UInt8>, _ digits: [UInt8]) -> Bool {
    // Of its groups behind the country at most one is a single digit: +33 6 12 34 56 78.
    if written.first == UInt8(ascii: "+") {
      return (8...15).contains(digits.count) && written.split { !isDigit($0) }.dropFirst().count { $0.count == 1 } < 2
    }
    // A date comes in as many digits, with a time behind it.
    if isDate(written) { return false }
    // From abroad: 0044 20 7946 0958.
    if digits.starts(with: "00".utf8), digits.count > 2, digits[2] != 0x30 { return (10...16).contains(digits.count) }
    // North American, in one piece: the area and the exchange begin with 2 to 9.
    if written.count == 10, digits.count == 10, digits[0] >= 0x32, digits[3] >= 0x32 { return true }
    if digits.count == 11, digits[0] == 0x31, digits[1] >= 0x33 { return !written.contains(UInt8(ascii: "(")) }
    // National, with its area: 010-62781234, 030 901820.
    let groups = written.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    if groups.count == 3, digits[0] == 0x30, digits[1] != 0x30, (10...11).contains(digits.count), groups.allSatisfy({ $0.count >= 3 && $0.allSatisfy(isDigit) }) {
      return true
    }
    // In France by twos: 01 23 45 67 89.
    if groups.count == 5, digits[0] == 0x30, digits[1] != 0x30, groups.allSatisfy({ $0.count == 2 && $0.allSatisfy(isDigit) }) { return true }
    if groups.count == 2, digits[0] == 0x30, digits.count >= 2, digits[1] != 0x30, (3...5).contains(groups[0].count), (5...8).contains(groups[1].count),
      groups.allSatisfy({ $0.allSatisfy(isDigit) })
    { return true }
    // In one piece with the zero before its area: 02079460958.
    if written.count == digits.count, (10...11).contains(digits.count), digits[0] == 0x30, digits[1] != 0x30 { return true }
    // (0571) 88888888 has one more than any without brackets, in which an area stands.
    let isBracketed = written.first == UInt8(ascii: "(") && (2...5).contains(written.dropFirst().prefix(while: isDigit).count)
    let isGrouped = written.filter { $0 == UInt8(ascii: "-") }.count >= 2 || isBracketed
    return isGrouped && (10...(isBracketed && digits[0] == 0x30 ? 12 : 11)).contains(digits.count)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isHexLetter(_ byte: UInt8) -> Bool { (0x61...0x66).contains(byte | 0x20) }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  private static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "@._%+-".utf8.contains(byte) }
}
