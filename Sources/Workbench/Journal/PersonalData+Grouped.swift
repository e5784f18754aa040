// Numbers in groups with other signs between them than blanks and hyphens, or in groups of their own.
extension PersonalData {
  /// 415.555.2671, 1.415.555.2671, and behind a plus any groups with as many digits as a number has.
  static func isDotted(_ word: ArraySlice<UInt8>, isInternational: Bool) -> Bool {
    let groups = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    if isInternational { return groups.count >= 3 && (8...15).contains(word.count - groups.count + 1) }
    let counts = groups.map(\.count)
    return counts == [3, 3, 4] || counts == [1, 3, 3, 4] && groups[0].elementsEqual("1".utf8)
  }

  /// 2026-11-29 or 29-11-2026, and what may follow.
  static func isDate(_ written: ArraySlice<UInt8>) -> Bool {
    let groups = written.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    func number(_ index: Int) -> Int { Int(String(decoding: groups[index], as: UTF8.self)) ?? 0 }
    guard groups.count >= 3, groups[1].count == 2 else { return false }
    let isYearFirst = groups[0].count == 4 && groups[2].count == 2 && (1...12).contains(number(1)) && (1...31).contains(number(2))
    return isYearFirst || groups[0].count == 2 && groups[2].count == 4 && (1...31).contains(number(0)) && (1...31).contains(number(1))
  }

  /// 4111.1111.1111.1111.
  static func isDottedCard(_ word: ArraySlice<UInt8>) -> Bool {
    let groups = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard groups.count >= 3, groups.allSatisfy({ (3...7).contains($0.count) && $0.allSatisfy(isDigit) }) else { return false }
    let digits = groups.flatMap { $0 }
    return isCard(digits)
  }

  /// 0170/1234567, 170/1234567: an area or a German mobile network, and a number. Steps of so many are none.
  static func isSlashed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.lowerBound == 0 || !(isAlphanumeric(bytes[range.lowerBound - 1]) || bytes[range.lowerBound - 1] == UInt8(ascii: ".")) else { return false }
    guard range.upperBound == bytes.count || !isLetter(bytes[range.upperBound]) else { return false }
    let groups = bytes[range].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard groups.count == 2, let area = groups.first, let number = groups.last, let first = area.first else { return false }
    if first == UInt8(ascii: "0") { return (3...5).contains(area.count) && (5...8).contains(number.count) && area.dropFirst().first != UInt8(ascii: "0") }
    return area.count == 3 && first == UInt8(ascii: "1") && ["15", "16", "17"].contains { area.starts(with: $0.utf8) } && (7...8).contains(number.count)
  }

  /// The 15 digits of before 1999: a province and a region, a date of birth, and no check digit. A card's number has one.
  static func isOldIdentity(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let digits = bytes[range]
    guard digits.count == 15, digits.allSatisfy(isDigit), !passesLuhn(Array(digits)) else { return false }
    // Not the decimals of a number, nor one with decimals.
    if range.lowerBound > 0, bytes[range.lowerBound - 1] == UInt8(ascii: ".") { return false }
    if range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: "."), isDigit(bytes[range.upperBound + 1]) { return false }
    func number(_ place: Int) -> Int { Int(bytes[range.lowerBound + place] - 0x30) * 10 + Int(bytes[range.lowerBound + place + 1] - 0x30) }
    let provinces = [11...15, 21...23, 31...37, 41...46, 50...54, 61...65]
    return provinces.contains { $0.contains(number(0)) } && (1...12).contains(number(8)) && (1...31).contains(number(10))
  }

  /// `::1`, which is no piece of `a[::1]`.
  static func isOwnAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range].elementsEqual("::1".utf8) else { return false }
    let before = bytes[..<range.lowerBound]
    func isCode(_ byte: UInt8?) -> Bool { byte.map { isAlphanumeric($0) || "_)]".utf8.contains($0) } ?? false }
    if range.upperBound < bytes.count, isAlphanumeric(bytes[range.upperBound]) { return false }
    return before.last == UInt8(ascii: "[") ? !isCode(before.dropLast().last) : !isCode(before.last)
  }

  /// 110101 19900307 7571: region, date of birth and the rest, each apart.
  static func groupedIdentities(_ bytes: [UInt8]) -> [Range<Int>] {
    let groups = runs(bytes, isAlphanumeric)
    guard groups.count > 2 else { return [] }
    func follows(_ first: Range<Int>, _ second: Range<Int>) -> Bool { second.lowerBound == first.upperBound + 1 && " -".utf8.contains(bytes[first.upperBound]) }
    return (2..<groups.count).compactMap { index in
      let (region, birth, rest) = (groups[index - 2], groups[index - 1], groups[index])
      guard region.count == 6, birth.count == 8, rest.count == 4, follows(region, birth), follows(birth, rest) else { return nil }
      return isIdentity((Array(bytes[region]) + bytes[birth] + bytes[rest])[...]) ? region.lowerBound..<rest.upperBound : nil
    }
  }
}
