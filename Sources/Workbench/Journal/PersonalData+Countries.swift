extension PersonalData {
  /// A country's calling code (E.164), and how many digits its numbers have behind it.
  struct Country: Sendable {
    let code: String
    let lengths: ClosedRange<Int>

    /// The country whose code digits begin with; no code is the beginning of another one.
    init?(of digits: ArraySlice<UInt8>) {
      guard digits.first != 0x30 else { return nil }
      for count in 1...3 where digits.count > count {
        guard let found = Country.byCode[number(digits.prefix(count))] else { continue }
        self = found
        return
      }
      return nil
    }

    private init(code: String, lengths: ClosedRange<Int>) { (self.code, self.lengths) = (code, lengths) }

    /// Whether digits behind the code, without a zero before the area, are a number there.
    func has(_ national: ArraySlice<UInt8>) -> Bool {
      guard lengths.contains(national.count), let first = national.first else { return false }
      switch code {
      case "1": return isAmerican(national)
      case "86": return isChineseMobile(national) || first != 0x30 && (first != 0x31 || national.starts(with: "10".utf8)) && national.count < 12
      // Italy has the zero abroad too.
      case "39", "378", "225", "242", "241": return true
      default: return first != 0x30
      }
    }

    private static let byCode: [Int: Country] = Dictionary(
      uniqueKeysWithValues: table.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { row in
        let parts = row.split(separator: ":"), ends = parts[1].split(separator: "-").compactMap { Int($0) }
        return Int(parts[0]).map { ($0, Country(code: String(parts[0]), lengths: ends[0]...ends[ends.count - 1])) }
      })

    /// Code and digits.
    private static let table = """
      1:10 7:10 20:8-10 27:9 30:10 31:9 32:8-9 33:9 34:9 36:8-9 39:6-11 40:9 41:9 43:7-11 44:9-10 45:8 46:7-10 47:8 48:9 49:6-11
      51:8-9 52:10 53:8 54:10-11 55:10-11 56:9 57:8-10 58:10 60:8-10 61:9 62:8-12 63:8-10 64:8-10 65:8 66:8-9 81:9-10 82:8-10 84:9-10 86:9-11
      90:10 91:10 92:9-10 93:9 94:9 95:7-10 98:10
      211:9 212:9 213:8-9 216:8 218:8-9 220:7 221:9 222:8 223:8 224:9 225:8-10 226:8 227:8 228:8 229:8-10 230:7-8 231:7-9 232:8 233:9 234:8-10
      235:8 236:8 237:8-9 238:7 239:7 240:9 241:7-8 242:9 243:9 244:9 245:7-9 246:7 248:7 249:9 250:9 251:9 252:7-9 253:8 254:9-10 255:9 256:9
      257:8 258:8-9 260:9 261:9 262:9 263:8-10 264:8-9 265:7-9 266:8 267:7-8 268:7-8 269:7 291:7 297:7 298:6 299:6
      350:8 351:9 352:6-11 353:7-9 354:7 355:8-9 356:8 357:8 358:6-11 359:7-9 370:8 371:8 372:7-8 373:8 374:8 375:9 376:6-9 377:8-9 378:6-10
      380:9 381:8-9 382:8 383:8-9 385:8-9 386:8 387:8-9 389:8 420:9 421:9 423:7-9
      501:7 502:8 503:8 504:8 505:8 506:8 507:7-8 508:6 509:8 590:9 591:8 592:7 593:8-9 594:9 595:9 596:9 597:6-7 598:8 599:7-8
      670:7-8 672:6 673:7 674:7 675:7-8 676:5-7 677:5-7 678:5-7 679:7 680:7 681:6 685:5-7 686:5-8 687:6 689:6-8 691:7 692:7
      800:8 850:8-10 852:8 853:8 855:8-9 856:8-10 880:8-10 886:8-9
      960:7 961:7-8 962:8-9 963:8-9 964:8-10 965:8 966:8-9 967:7-9 968:8 970:8-9 971:8-9 972:8-9 973:8 974:8 975:8 976:8 977:8-10
      992:9 993:8 994:9 995:9 996:9 998:9
      """
  }

  /// Area and exchange begin with 2 to 9, and neither is a service such as 911.
  static func isAmerican(_ digits: ArraySlice<UInt8>) -> Bool {
    guard digits.count == 10 else { return false }
    let d = digits.map { Int($0) - 0x30 }
    let isArea = d[0] >= 2 && d[1] != 9 && !(d[1] == 1 && d[2] == 1) && !(d[1] == 0 && d[2] == 0 && d[0] < 5)
    return isArea && d[3] >= 2 && !(d[4] == 1 && d[5] == 1)
  }

  static func isChineseMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 11 && digits.first == 0x31 && digits[digits.startIndex + 1] >= 0x33
  }

  /// What is written with a country's code: `prefix` digits of a `00` stand before it.
  static func isFromAbroad(_ stretch: Stretch, prefix: Int) -> Bool {
    let digits = stretch.digits[prefix...]
    guard let country = Country(of: digits), stretch.isEven(behindCountry: true) else { return false }
    let code = country.code.utf8.count
    var sizes = (0..<stretch.count).map { stretch.digits(of: $0).count }
    // The code stands in one group, behind 00 or apart from it.
    if prefix > 0, sizes[0] == prefix { sizes[0] = 0 } else { sizes[0] -= prefix }
    let place = sizes[0] == 0 ? 1 : 0
    guard place < sizes.count, sizes[place] >= code else { return false }
    sizes[place] -= code
    var national = digits.dropFirst(code)
    // The zero of the area is written in brackets, or by mistake.
    if let zero = sizes.indices.first(where: { $0 > place && sizes[$0] == 1 && stretch.isBracketed($0) }), national.first == 0x30, sizes[..<zero].allSatisfy({ $0 == 0 }) {
      national = national.dropFirst()
      sizes[zero] = 0
    } else if prefix == 0, national.first == 0x30, country.code != "39" {
      national = national.dropFirst()
      sizes.indices.first { sizes[$0] > 0 }.map { sizes[$0] -= 1 }
    }
    let groups = sizes.filter { $0 > 0 }
    guard country.has(national), groups.count(where: { $0 == 1 }) < 2 else { return false }
    guard let last = groups.last, groups.count > 1 else { return true }
    // Where a number may be longer, what stands behind it does not make it so: a single digit, or two behind a longer piece.
    if last == 1 { return country.lengths.count > 1 && groups.count > 4 && groups.dropFirst().dropLast().allSatisfy { $0 == 2 } }
    if country.lengths.count == 1 { return true }
    let isLong = zip(groups, groups.dropFirst()).enumerated().contains { pair in
      let (first, second) = pair.element
      return first > 5 && pair.offset == 0 || pair.offset > 0 && (first > 4 && second < 4 || first > 3 && second < 3)
    }
    return !isLong
  }
}
