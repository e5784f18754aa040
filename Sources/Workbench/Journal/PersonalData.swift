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
    var isTaken = [Bool](repeating: false, count: bytes.count)
    func add(_ kind: Kind, _ range: Range<Int>) {
      guard !isTaken[range].contains(true) else { return }
      for index in range { isTaken[index] = true }
      taken.append(Piece(kind: kind, range: places[range.lowerBound]..<places[range.upperBound]))
    }
    var hasAmazonKey = false
    for range in privateKeys(bytes) + webhooks(bytes) + botKeys(bytes) + passwords(bytes) + introduced(bytes) { add(.key, range) }
    for range in internationalEmails(bytes) + quotedEmails(bytes) { add(.email, range) }
    for range in runs(latin, isWord) {
      let word = latin[range]
      // The stop behind a sentence is no part of it.
      let key = word.dropLast(word.reversed().prefix { $0 == UInt8(ascii: ".") }.count)
      let isAmazon = word.starts(with: "AKIA".utf8) || word.starts(with: "ASIA".utf8)
      hasAmazonKey = hasAmazonKey || isAmazon && isKey(key)
      if isKey(key) { add(.key, key.indices) } else if let end = literalEnd(bytes, range) { add(.email, nameStart(latin, range.lowerBound)..<end) } else if let mail = email(word), !isRepository(latin, mail) { add(.email, nameStart(latin, mail.lowerBound)..<mail.upperBound) }
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
    for range in runs(bytes, isAlphanumeric) where isIdentity(bytes[range]) { add(.identity, range) }
    for range in identitiesInGroups(bytes) { add(.identity, range) }
    for range in longAddresses(bytes) { add(.address, range) }
    // What is in the name of an article is nobody's number.
    var isNoNumber = isTaken
    for range in articles(bytes) { for index in range { isNoNumber[index] = true } }
    for number in numbers(bytes, taken: isNoNumber) { add(number.kind, number.range) }
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

  private static func email(_ word: ArraySlice<UInt8>) -> Range<Int>? {
    var end = word.endIndex
    while end > word.startIndex, !isAlphanumeric(word[end - 1]) { end -= 1 }
    // One address behind another is read as one.
    guard let at = word[..<end].lastIndex(of: UInt8(ascii: "@")), at > word.startIndex else { return nil }
    let host = word[(at + 1)..<max(at + 1, end)]
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if at + 1 < end, host.elementsEqual("localhost".utf8) { return word.startIndex..<end }
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") } }),
      let top = parts.last, top.count >= 2, top.allSatisfy(isLetter)
    else { return nil }
    return word.startIndex..<end
  }

  /// `git@example.com:team/work.git`: a place of programs, in which nobody has mail.
  private static func isRepository(_ bytes: [UInt8], _ mail: Range<Int>) -> Bool {
    let isNobody = ["git@", "hg@", "svn@"].contains { bytes[mail].starts(with: $0.utf8) }
    return isNobody && mail.upperBound < bytes.count && ":/".utf8.contains(bytes[mail.upperBound])
  }

  /// Names and hosts of addresses whose name is in quotes, `"bob smith"@example.com`: each by itself, as quotes inside what is taken back
  /// would end those of a command.
  private static func quotedEmails(_ bytes: [UInt8]) -> [Range<Int>] {
    let (quote, escape) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    return bytes.indices.flatMap { at -> [Range<Int>] in
      guard bytes[at] == UInt8(ascii: "@"), at > 2, bytes[at - 1] == quote else { return [] }
      let end = bytes[(at + 1)...].firstIndex { !isWord($0) } ?? bytes.count
      let last = bytes[at - 2] == escape ? at - 2 : at - 1
      guard let mail = email(bytes[(at - 1)..<end]), let open = bytes[max(0, last - 66)..<last].lastIndex(of: quote), last - open > 1, !bytes[open..<last].contains(0x0A)
      else { return [] }
      return [(open + 1)..<last, (at + 1)..<mail.upperBound]
    }
  }

  /// Where an e-mail address ends whose host is an IP address: `bob@[192.168.1.1]`.
  private static func literalEnd(_ bytes: [UInt8], _ word: Range<Int>) -> Int? {
    guard word.count > 1, bytes[word.upperBound - 1] == UInt8(ascii: "@"), word.upperBound < bytes.count, bytes[word.upperBound] == UInt8(ascii: "["),
      let end = bytes[word.upperBound...].prefix(60).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let host = bytes[(word.upperBound + 1)..<end]
    return host.count > 2 && host.allSatisfy({ isAlphanumeric($0) || ".:".utf8.contains($0) }) && host.contains(where: isDigit) ? end + 1 : nil
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

  /// How long a country's accounts are.
  private static let accountLengths: [String: Int] = Dictionary(
    uniqueKeysWithValues: """
      AD24 AE23 AL28 BI27 DJ27 FK18 HN28 MN20 NI28 OM23 RU33 SO23 YE30 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22
      IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24
      SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20
      """.split(whereSeparator: \.isWhitespace).map { (String($0.prefix(2)), Int($0.dropFirst(2)) ?? 0) })

  /// ISO 7064, modulo 97.
  private static func isIBAN(_ written: [UInt8]) -> Bool {
    let letters = written.map { isLetter($0) ? $0 & 0xDF : $0 }
    guard letters.allSatisfy({ isDigit($0) || isCapital($0) }) else { return false }
    guard accountLengths[String(decoding: letters[..<2], as: UTF8.self)] == letters.count else { return false }
    var rest = 0
    for byte in letters[4...] + letters[..<4] {
      rest = isDigit(byte) ? (rest * 10 + Int(byte) - 0x30) % 97 : (rest * 100 + Int(byte) - 0x41 + 10) % 97
    }
    return rest == 1
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isHexLetter(_ byte: UInt8) -> Bool { (0x61...0x66).contains(byte | 0x20) }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  private static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "@._%+-".utf8.contains(byte) }
}
