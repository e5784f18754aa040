// Telephone numbers as they are written in their country, where the usual groups alone tell them from others.
extension PersonalData.Form {
  private static func digit(_ stretch: PersonalData.Stretch, _ place: Int) -> Int { Int(stretch.digits[place]) - 0x30 }

  /// A country's code in a group of its own without a plus: which groups, and with what its mobile numbers begin.
  private static let countries: [(code: String, groups: [Int], beginnings: [String])] = [
    ("852", [0x344, 0x38], ["5", "6", "7", "9"]), ("853", [0x344, 0x38], ["6"]), ("65", [0x244, 0x28], ["8", "9"]), ("86", [0x2344, 0x2B], ["13", "14", "15", "16", "17", "18", "19"]),
    ("44", [0x246, 0x2433, 0x2A], ["7"]), ("91", [0x255, 0x2A], ["6", "7", "8", "9"]), ("33", [0x212222], ["6", "7"]), ("81", [0x2244], ["70", "80", "90"]), ("82", [0x2244], ["10"]),
  ]

  static let national: [PersonalData.Form] = [
    Self(name: "country without a plus", kind: .phone, groups: 2...6, digits: 10...13, between: phone, weight: 8, isWeak: true) { it in
      guard !it.isListed, it.isEven(behindCountry: true) else { return false }
      return countries.contains { row in
        // In one piece it is two numbers, if no bracket says that they are one.
        row.groups.contains(it.sizes) && (it.count > 2 || it.isBracketed(0)) && it.digits(of: 0).elementsEqual(row.code.utf8)
          && row.beginnings.contains { it.digits(of: 1).starts(with: $0.utf8) || it.digits.dropFirst(row.code.utf8.count).starts(with: $0.utf8) }
      }
    },
    Self(name: "Indian", kind: .phone, groups: 2...2, digits: 10...10, between: [.blank, .hyphen], weight: 5, isWeak: true) { it in
      guard it.sizes == 0x55, digit(it, 0) >= 6, it.start.label == .none, it.between == .blank || it.between == .hyphen else { return false }
      if it.isCalled { return true }
      // Two numbers that are not round, and no range of them.
      guard !it.isBesideOthers, it.isAlone, it.number(of: 0) % 100 != 0, it.number(of: 1) % 100 != 0 else { return false }
      return it.isAloneInLine || it.between == .hyphen && it.number(of: 0) > it.number(of: 1)
    },
    Self(name: "Indian with a zero", kind: .phone, groups: 2...2, digits: 11...11, between: [.blank, .hyphen], weight: 8) { it in
      it.sizes == 0x65 && digit(it, 0) == 0 && digit(it, 1) >= 6
    },
    Self(name: "Brazilian", kind: .phone, groups: 3...5, digits: 11...13, between: phone, weight: 8, isWeak: true) { it in
      let skipped = [0x2254, 0x22144].contains(it.sizes) && it.digits.starts(with: "55".utf8) ? 1 : 0
      guard skipped == 1 || [0x254, 0x2144].contains(it.sizes), digit(it, skipped * 2) > 0, digit(it, skipped * 2 + 1) > 0, digit(it, skipped * 2 + 2) == 9 else { return false }
      let last = it.signs(before: it.count - 1)
      return last == .hyphen && it.signs(before: skipped + 1).isDisjoint(with: [.hyphen, .point, .slash]) || last == .blank && it.isBracketed(skipped)
    },
    Self(name: "Russian", kind: .phone, groups: 4...5, digits: 11...11, between: phone, weight: 8, isWeak: true) { it in
      guard [0x13322, 0x1334].contains(it.sizes), digit(it, 0) == 8 || digit(it, 0) == 7, [3, 4, 8, 9].contains(digit(it, 1)), it.isEven(behindCountry: true), !it.isListed else { return false }
      return it.isBracketed(1) || it.sizes == 0x13322 && (it.rest == .hyphen || it.between == .blank && digit(it, 1) == 9)
    },
  ]
}
