extension PersonalData {
  /// What groups of digits may be. A form with more digits and stronger evidence (a check digit, a country with numbers of this length, the
  /// usual groups) outweighs one with less; what is won by a form of nobody's stays as it is.
  struct Form: Sendable {
    let name: StaticString
    /// Nil for what is nobody's.
    let kind: Kind?
    let groups: ClosedRange<Int>
    let digits: ClosedRange<Int>
    /// What may stand between the groups.
    let between: Signs
    /// Of each digit.
    let weight: Int
    /// How the first group may begin.
    var beginning = Beginning.free
    /// Nothing but its groups speak for it.
    var isWeak = false
    let fits: @Sendable (Stretch) -> Bool

    /// What is quickly told.
    func mayFit(_ stretch: Stretch) -> Bool {
      digits.contains(stretch.digits.count) && stretch.between.rawValue & ~between.rawValue == 0 && stretch.start.beginning <= beginning && stretch.isClosed
    }

    /// Which rows there are for each count of groups.
    static let places: [[Int]] = (0...8).map { count in all.indices.filter { all[$0].groups.contains(count) } }

    private static let card: Signs = [.blank, .hyphen, .point]
    private static let line: Signs = [.blank, .hyphen, .point, .slash]
    static let phone: Signs = [.blank, .hyphen, .point, .slash, .open, .close]

    static let all: [Form] = national + [
      // Cards.
      Form(name: "card", kind: .card, groups: 1...1, digits: 13...19, between: [], weight: 8, beginning: .joined) { isCard($0.digits, .usual) },
      Form(name: "card in its groups", kind: .card, groups: 2...5, digits: 14...19, between: card.union(.low), weight: 8) {
        (cardGroups.contains($0.sizes) || longCardGroups.contains($0.sizes) && !$0.isBesideOthers) && $0.isEven() && $0.isUniform && isCard($0.digits, .usual)
      },
      Form(name: "card of many beginnings", kind: .card, groups: 1...5, digits: 12...19, between: card, weight: 5, isWeak: true) {
        ($0.count == 1 || cardGroups.contains($0.sizes) && ($0.digits.count > 15 || !$0.isBesideOthers) && !$0.isListed) && $0.isEven() && $0.isUniform && isCard($0.digits, .many)
      },
      Form(name: "seldom card", kind: .card, groups: 1...5, digits: 12...19, between: card, weight: 3, isWeak: true) {
        ($0.count == 1 || cardGroups.contains($0.sizes) && !$0.isListed) && $0.isEven() && $0.isUniform && isCard($0.digits, .seldom)
      },
      Form(name: "card in other groups", kind: .card, groups: 2...6, digits: 13...19, between: card, weight: 6, isWeak: true) { it in
        // Beside other numbers it is a list of them.
        !it.isBesideOthers && !it.isListed && it.isEven() && it.isUniform && isCard(it.digits, .usual)
          && (0..<it.count).allSatisfy { it.digits(of: $0).count >= 3 } && !(0..<it.count).contains { isRound(it.digits(of: $0)) }
      },

      // Telephone numbers with a country.
      Form(name: "+ country", kind: .phone, groups: 1...8, digits: 8...17, between: phone, weight: 12) { $0.start.hasPlus && isFromAbroad($0, prefix: 0) },
      Form(name: "00 country", kind: .phone, groups: 1...8, digits: 10...17, between: phone, weight: 8) {
        $0.digits.starts(with: "00".utf8) && $0.digits(of: 0).count > 2 && isFromAbroad($0, prefix: 2)
      },
      Form(name: "00 apart, country", kind: .phone, groups: 3...8, digits: 10...17, between: phone, weight: 5) {
        $0.digits.starts(with: "00".utf8) && $0.digits(of: 0).count == 2 && isFromAbroad($0, prefix: 2)
      },
      Form(name: "86 and a mobile number", kind: .phone, groups: 1...4, digits: 13...13, between: [.hyphen, .blank], weight: 10, beginning: .joined) {
        $0.digits.starts(with: "86".utf8) && isChineseMobile($0.digits[2...]) && !isAmount($0) && ($0.count == 1 || [0x2B, 0x2344].contains($0.sizes) && $0.first == .hyphen)
      },

      // Telephone numbers of a country.
      Form(name: "Chinese mobile", kind: .phone, groups: 1...1, digits: 11...11, between: [], weight: 10, beginning: .joined) {
        isChineseMobile($0.digits[...]) && !isRound($0.digits[...]) && !isAmount($0)
      },
      Form(name: "Chinese mobile in groups", kind: .phone, groups: 2...3, digits: 11...11, between: phone.subtracting(.slash), weight: 8, isWeak: true) {
        isChineseMobile($0.digits[...]) && $0.isEven()
          && ([0x344, 0x38, 0x74].contains($0.sizes) || [0x335, 0x56, 0x443].contains($0.sizes) && $0.between == .hyphen) && !$0.isListed
      },
      Form(name: "American", kind: .phone, groups: 2...4, digits: 10...11, between: phone, weight: 8, isWeak: true) {
        [0x334, 0x1334, 0x37, 0x137, 0x1A].contains($0.sizes) && isAmericanLong($0.digits) && $0.isEven(behindCountry: true) && !$0.isListed && !($0.count == 4 && $0.isBracketed(0))
          && (!$0.between.contains(.slash) || $0.sizes == 0x334 && $0.first == .slash && $0.rest == .hyphen)
      },
      Form(name: "American in one piece", kind: .phone, groups: 1...1, digits: 10...11, between: [], weight: 6, isWeak: true) {
        isAmericanLong($0.digits) && !isRound($0.digits[...]) && !isCounted($0) && ($0.digits.count > 10 || !isAssigned($0))
      },
      Form(name: "said to be one", kind: .phone, groups: 1...3, digits: 7...8, between: [.blank, .hyphen, .point], weight: 8) {
        [0x7, 0x8, 0x34, 0x44, 0x43, 0x322, 0x223, 0x2222].contains($0.sizes) && $0.isEven() && $0.isUniform && ($0.count == 1 ? $0.isSurelyCalled : $0.isCalled)
          && !isRound($0.digits[...]) && !$0.isListed && !hasUnit($0)
      },
      Form(name: "German mobile without its zero", kind: .phone, groups: 2...2, digits: 10...11, between: [.slash, .blank], weight: 8) {
        [0x37, 0x38].contains($0.sizes) && $0.first.contains(.slash) && (150...179).contains($0.number(of: 0))
      },
      Form(name: "by twos", kind: .phone, groups: 5...5, digits: 10...10, between: line, weight: 8, isWeak: true) {
        // No area begins with two zeros, and numbers that follow each other are counted.
        $0.sizes == 0x22222 && hasArea($0.digits) && ($0.digits[2] > 0x30 || $0.digits[3] > 0x30) && !$0.isCounting && $0.isEven() && !$0.isListed
      },
      Form(name: "area by twos", kind: .phone, groups: 5...5, digits: 10...10, between: [.slash, .blank], weight: 8) {
        $0.sizes == 0x22222 && hasArea($0.digits) && $0.signs(before: 2).contains(.slash) && [1, 3, 4].allSatisfy($0.isBlank(before:))
      },
      Form(name: "area and number", kind: .phone, groups: 2...2, digits: 8...13, between: phone.subtracting(.point), weight: 7) {
        let (area, number) = ($0.digits(of: 0).count, $0.digits(of: 1).count)
        return hasArea($0.digits) && !$0.isListed && ((3...5).contains(area) && (5...8).contains(number) || area == 2 && (7...8).contains(number))
      },
      Form(name: "area and groups", kind: .phone, groups: 3...5, digits: 9...12, between: phone, weight: 8) {
        // An area may stand apart by another sign than the rest.
        let isApart = $0.isBracketed(0) || $0.rest == .blank && !$0.first.isDisjoint(with: [.slash, .hyphen])
        return hasArea($0.digits) && (areaGroups.contains($0.sizes) || $0.sizes == 0x333 && $0.hasNoOtherZero) && $0.isEven(behindCountry: isApart) && !$0.isListed
      },
      Form(name: "area in one piece", kind: .phone, groups: 1...1, digits: 10...11, between: [], weight: 6, isWeak: true) {
        hasArea($0.digits) && $0.digits != Array("0123456789".utf8)
      },
      Form(name: "area in brackets", kind: .phone, groups: 2...3, digits: 10...11, between: phone, weight: 7) {
        $0.isBracketed(0) && ([0x244, 0x254].contains($0.sizes) && $0.rest == .hyphen || [0x28, 0x29].contains($0.sizes))
      },
      Form(name: "three groups", kind: .phone, groups: 3...4, digits: 10...11, between: [.hyphen, .point], weight: 5, isWeak: true) { it in
        let isDotted = it.between == .point && [0x334, 0x1334].contains(it.sizes)
        let isHyphened = it.between == .hyphen && [0x334, 0x1334, 0x344, 0x244, 0x254].contains(it.sizes)
        let isLong = it.count == 4 ? it.digits[0] == 0x31 : true
        return (isDotted || isHyphened) && isLong && it.isAlone && (0..<it.count).contains { it.number(of: $0) % 100 != 0 }
      },

      // Other numbers of somebody's.
      Form(name: "IP address", kind: .address, groups: 4...4, digits: 4...12, between: .point, weight: 12, beginning: .hexadecimal) { it in
        it.isAlone && (0..<4).allSatisfy { it.digits(of: $0).count <= 3 && it.number(of: $0) < 256 } && !isVersion(it)
      },
      Form(name: "identity in groups", kind: .identity, groups: 3...5, digits: 18...18, between: [.blank, .hyphen], weight: 10) {
        [0x684, 0x6444, 0x33444, 0x64224, 0x666].contains($0.sizes) && $0.isUniform && isIdentity($0.digits[...])
      },
      Form(name: "identity before 1999", kind: .identity, groups: 1...1, digits: 15...15, between: [], weight: 6) { isOldIdentity($0.digits) && !$0.after.contains(.point) },

      // What is nobody's.
      Form(name: "date", kind: nil, groups: 3...3, digits: 6...8, between: [.hyphen, .slash, .point, .blank], weight: 9) { $0.between != .blank && $0.isDate },
      Form(name: "date between blanks", kind: nil, groups: 3...3, digits: 8...8, between: .blank, weight: 5, isWeak: true) { $0.sizes == 0x422 && $0.isDate },
      Form(name: "date and time between blanks", kind: nil, groups: 5...6, digits: 12...14, between: .blank, weight: 8) { it in
        (it.sizes == 0x422222 || it.sizes == 0x42222 && it.after != .blank) && it.isDate && it.number(of: 3) < 24 && (4..<it.count).allSatisfy { it.number(of: $0) < 60 }
      },
      Form(name: "decimal", kind: nil, groups: 2...2, digits: 2...19, between: .point, weight: 7) { $0.isAlone && !$0.digits(of: 1).elementsEqual("0".utf8) },
      // What somebody chose as a size, each by itself: more than one of them outweigh the usual groups.
      Form(name: "size", kind: nil, groups: 1...1, digits: 4...8, between: [], weight: 12, isWeak: true) { isRound($0.digits[...]) },
      Form(name: "small size", kind: nil, groups: 1...1, digits: 3...3, between: [], weight: 7, isWeak: true) { isRound($0.digits[...]) },
      Form(name: "hundreds", kind: nil, groups: 1...1, digits: 3...5, between: [], weight: 5, isWeak: true) { $0.digits.suffix(2).elementsEqual("00".utf8) },
      Form(name: "ISBN-10", kind: nil, groups: 4...4, digits: 10...10, between: .hyphen, weight: 9) { $0.sizes & 0xF == 1 && isBook($0.digits) },
      // A telephone number may have as many digits and pass by chance: where mobile numbers begin like it, it is one.
      Form(name: "ISBN-10 in one piece", kind: nil, groups: 1...1, digits: 10...10, between: [], weight: 7) {
        $0.digits[0] == 0x30 && isBook($0.digits) && !"45679".utf8.contains($0.digits[1])
      },
      Form(name: "ISBN-13", kind: nil, groups: 1...5, digits: 13...13, between: [.hyphen, .blank], weight: 9) {
        isArticle($0.digits) && ($0.count == 1 || $0.sizes == 0x3A || $0.count == 5 && $0.sizes >> 16 == 3 && $0.sizes & 0xF == 1)
      },
    ]

    private static func isAmericanLong(_ digits: [UInt8]) -> Bool { digits.count == 10 ? isAmerican(digits[...]) : digits[0] == 0x31 && isAmerican(digits[1...]) }
    /// A zero and no second one.
    private static func hasArea(_ digits: [UInt8]) -> Bool { digits[0] == 0x30 && digits[1] > 0x30 }

    /// How cards are written, and how numbers behind an area.
    private static let cardGroups: Set<Int> = [0x4444, 0x465, 0x464, 0x44443, 0x445, 0x444, 0x4443, 0x4442, 0x6D, 0x88, 0x6A, 0x4C, 0xC4, 0x484, 0x448, 0x844, 0x664]
    /// Of more than 16 digits, with a rest that may as well be another number.
    private static let longCardGroups: Set<Int> = [0x44441, 0x44442]
    private static let areaGroups: Set<Int> = [
      0x334, 0x344, 0x434, 0x433, 0x444, 0x533, 0x244, 0x234, 0x3322, 0x4322, 0x3222, 0x4222, 0x3223, 0x4223, 0x5222, 0x2322, 0x2332, 0x343, 0x354, 0x532, 0x424, 0x42222, 0x32222, 0x4332,
    ]
  }

  // MARK: Check digits

  /// What somebody chooses as a size: a power of two and its small multiples.
  static func isRound(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.first != 0x30, digits.count < 16 else { return false }
    if digits.count > 5, digits.suffix(5).allSatisfy({ $0 == 0x30 }) { return true }
    let number = number(digits)
    func isPower(_ number: Int) -> Bool { number >= 64 && number >> number.trailingZeroBitCount <= 7 }
    return isPower(number) || digits.count > 8 && (isPower(number + 1) || isPower(number - 1))
  }

  /// ISBN-10 and, of 13 digits behind 978 and 979, ISBN-13.
  static func isBook(_ digits: [UInt8]) -> Bool {
    zip(digits, (1...10).reversed()).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 } % 11 == 0 && Set(digits).count > 1
  }
  static func isArticle(_ digits: [UInt8]) -> Bool {
    guard digits.starts(with: "978".utf8) || digits.starts(with: "979".utf8) else { return false }
    return digits.enumerated().reduce(0) { $0 + (Int($1.element) - 0x30) * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
  }
}
