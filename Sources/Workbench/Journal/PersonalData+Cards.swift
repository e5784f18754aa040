extension PersonalData {
  /// How much beginning and length of a card's number tell.
  enum Brand: Sendable { case usual, many, seldom }

  /// The first four digits of brands, and how many their numbers have.
  private static let brands: [(brand: Brand, beginning: ClosedRange<Int>, lengths: ClosedRange<Int>)] = [
    // Visa, Mastercard, American Express.
    (.usual, 4000...4999, 16...16), (.usual, 4000...4999, 13...13), (.many, 4000...4999, 19...19), (.usual, 5100...5599, 16...16), (.usual, 2221...2720, 16...16),
    (.usual, 3400...3499, 15...15), (.usual, 3700...3799, 15...15),
    // Discover, JCB.
    (.usual, 6011...6011, 16...16), (.seldom, 6011...6011, 17...19), (.usual, 6440...6599, 16...16), (.seldom, 6440...6599, 17...19),
    (.usual, 3528...3589, 16...16), (.seldom, 3528...3589, 17...19),
    // Diners Club.
    (.usual, 3000...3059, 14...14), (.usual, 3600...3699, 14...14), (.usual, 3800...3999, 14...14),
    (.seldom, 3000...3059, 15...19), (.seldom, 3600...3699, 15...19), (.seldom, 3800...3999, 15...19),
    // UnionPay, RuPay, Mir.
    (.usual, 6200...6299, 16...16), (.usual, 6200...6299, 19...19), (.seldom, 6200...6299, 17...18), (.usual, 8100...8299, 16...16), (.seldom, 8100...8199, 17...19), (.usual, 2200...2204, 16...16),
    // Maestro: what is surely one, and its many beginnings and lengths.
    (.usual, 5018...5018, 12...19), (.usual, 5020...5020, 12...19), (.usual, 5038...5038, 12...19), (.usual, 6304...6304, 12...19), (.usual, 6759...6763, 12...19),
    (.many, 5000...5099, 12...19), (.many, 5600...6999, 12...19),
  ]

  /// A brand's digits, as many as it has, with their check digit.
  static func isCard(_ digits: [UInt8], _ brand: Brand) -> Bool {
    guard "234568".utf8.contains(digits[0]) else { return false }
    let beginning = number(digits[..<4])
    return brands.contains { $0.brand == brand && $0.beginning.contains(beginning) && $0.lengths.contains(digits.count) } && passesLuhn(digits)
  }

  static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (offset, byte) in digits.reversed().enumerated() {
      let digit = Int(byte) - 0x30
      sum += offset % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
    }
    return sum % 10 == 0 && digits.contains { $0 != digits[0] }
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

  /// Those in groups that end with an X, `110105 19491231 002X`: groups of digits alone are a line of numbers. The check digit tells.
  static func identitiesInGroups(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.compactMap { end in
      guard bytes[end] | 0x20 == UInt8(ascii: "x"), end > 17, end + 1 == bytes.count || !isAlphanumeric(bytes[end + 1]) else { return nil }
      var (digits, at): ([UInt8], Int) = ([], end)
      while at > 0, digits.count < 17 {
        at -= 1
        if isDigit(bytes[at]) { digits.append(bytes[at]) } else if !" -".utf8.contains(bytes[at]) || !isDigit(bytes[at + 1]) { return nil }
      }
      guard digits.count == 17, at == 0 || !isAlphanumeric(bytes[at - 1]), isIdentity((digits.reversed() + [bytes[end]])[...]) else { return nil }
      return at..<(end + 1)
    }
  }

  /// The 15 digits of before 1999: a province and a region, a date of birth, and no check digit. A card's number has one.
  static func isOldIdentity(_ digits: [UInt8]) -> Bool {
    guard digits.count == 15, !passesLuhn(digits) else { return false }
    let provinces = [11...15, 21...23, 31...37, 41...46, 50...54, 61...65]
    return provinces.contains { $0.contains(number(digits[..<2])) } && (1...12).contains(number(digits[8..<10])) && (1...31).contains(number(digits[10..<12]))
  }
}
