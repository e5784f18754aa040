import Foundation
import Testing
import Workbench

/// Numbers of somebody's among digits: all of them are hidden, whatever stands beside them, and nothing of what is nobody's.
@Suite struct NumberRedaction {
  /// Without optimisation it takes fifty times as long: fewer of them then.
  #if DEBUG
    private static let isQuick = false
  #else
    private static let isQuick = true
  #endif

  private static func pieces(_ text: String) -> [String] {
    PersonalData.find(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("+1 415 555 2671 4111 1111 1111 1111", ["+1 415 555 2671", "4111 1111 1111 1111"]),
    ("+44 20 7946 0958 192.168.1.1", ["+44 20 7946 0958", "192.168.1.1"]), ("415 555 2671", ["415 555 2671"]),
    ("call 415 555 2671 ext. 12 now", ["415 555 2671 ext. 12"]), ("06.12.34.56.78", ["06.12.34.56.78"]), ("8613812345678", ["8613812345678"]),
    ("86-138-1234-5678", ["86-138-1234-5678"]), ("138.1234.5678", ["138.1234.5678"]), ("415\u{2011}555\u{2011}2671", ["415\u{2011}555\u{2011}2671"]),
    ("415\u{2013}555\u{2013}2671", ["415\u{2013}555\u{2013}2671"]), ("415\u{2212}555\u{2212}2671", ["415\u{2212}555\u{2212}2671"]),
    ("138\u{A0}1234\u{A0}5678", ["138\u{A0}1234\u{A0}5678"]), ("138\u{202F}1234\u{202F}5678", ["138\u{202F}1234\u{202F}5678"]),
    ("138\u{2009}1234\u{2009}5678", ["138\u{2009}1234\u{2009}5678"]), ("13812345678-2", ["13812345678-2"]),
    ("010-62781234-801", ["010-62781234-801"]), ("13812345678转2", ["13812345678转2"]), ("x13812345678", ["13812345678"]),
    ("tel4155552671", ["4155552671"]), ("tel.13812345678", ["13812345678"]), ("13812345678.0", ["13812345678"]),
    ("3056 930902 5904 12/27", ["3056 930902 5904"]), ("411111 1111111111", ["411111 1111111111"]), ("41111111 11111111", ["41111111 11111111"]),
    ("4111 11111111 1111", ["4111 11111111 1111"]), ("411-1111-11111-1111", ["411-1111-11111-1111"]), ("3782 822463 10005", ["3782 822463 10005"]),
    ("6212 3456 7890 0000 003", ["6212 3456 7890 0000 003"]), ("1000 2000 3000 4111 1111 1111 1111", ["4111 1111 1111 1111"]),
    ("5-4111 1111 1111 1111", ["4111 1111 1111 1111"]), ("4111 1111 1111 1111/415 555 2671", ["4111 1111 1111 1111", "415 555 2671"]),
    ("123-456-7890", ["123-456-7890"]), ("415/555-2671", ["415/555-2671"]), ("(415)555-2671", ["(415)555-2671"]),
    ("1 (415) 555-2671", ["1 (415) 555-2671"]), ("+1.415.555.2671", ["+1.415.555.2671"]), ("+1-415-555-2671", ["+1-415-555-2671"]),
    ("14155552671", ["14155552671"]), ("+1 (415) 555-2671 x3", ["+1 (415) 555-2671 x3"]), ("+49 (0)30 901820", ["+49 (0)30 901820"]),
    ("+49 30 901820 12", ["+49 30 901820"]), ("+33 6 12 34 56 78", ["+33 6 12 34 56 78"]), ("+33 6 12 34 56 78 9", ["+33 6 12 34 56 78"]),
    ("+7 495 123 45 67", ["+7 495 123 45 67"]), ("+39 02 1234 5678", ["+39 02 1234 5678"]), ("+81 90 1234 5678", ["+81 90 1234 5678"]),
    ("+55 11 91234-5678", ["+55 11 91234-5678"]), ("+91 98765 43210", ["+91 98765 43210"]), ("+61 2 9876 5432", ["+61 2 9876 5432"]),
    ("+852 6123 4567", ["+852 6123 4567"]), ("00 44 20 7946 0958", ["00 44 20 7946 0958"]), ("03-1234-5678", ["03-1234-5678"]),
    ("02 9876 5432", ["02 9876 5432"]), ("044 668 18 00", ["044 668 18 00"]), ("0170 123 45 67", ["0170 123 45 67"]),
    ("0170 / 1234567", ["0170 / 1234567"]), ("(030) 90 18 20", ["(030) 90 18 20"]), ("(11) 91234-5678", ["(11) 91234-5678"]),
    ("2024 06 12 34 56 78", ["06 12 34 56 78"]), ("23:06 12 34 56 78 now", ["06 12 34 56 78"]),
    ("1 2 3 4 5 6 7 8 9 10 11 4155552671 12 13", ["4155552671"]), ("0176 107 3587 4255 6323 6071", ["0176 107 3587"]),
    ("06 07 23 86 25", ["06 07 23 86 25"]), ("06-02-42-37-68", ["06-02-42-37-68"]), ("06.08.31.93.82", ["06.08.31.93.82"]),
    ("01 08 09 58 94", ["01 08 09 58 94"]), ("030/123 45 67", ["030/123 45 67"]), ("030/91 79 85 76", ["030/91 79 85 76"]),
    ("0221/45 12 792", ["0221/45 12 792"]), ("06221/12 34 56", ["06221/12 34 56"]), ("0711 / 123 45 67", ["0711 / 123 45 67"]),
    ("0676/123 45 67", ["0676/123 45 67"]), ("079/123 45 67", ["079/123 45 67"]), ("02 21 / 12 34 56", ["02 21 / 12 34 56"]),
    ("0151 234 567 89", ["0151 234 567 89"]), ("030-12 34 56 78", ["030-12 34 56 78"]), ("030 - 12 34 56 78", ["030 - 12 34 56 78"]),
    ("+49 30 12 34 56 7", ["+49 30 12 34 56 7"]), ("040 760 191", ["040 760 191"]), ("98765-43210", ["98765-43210"]),
    ("098765 43210", ["098765 43210"]), ("91 98765 43210", ["91 98765 43210"]), ("11 98765-4321", ["11 98765-4321"]),
    ("(11) 9 8765-4321", ["(11) 9 8765-4321"]), ("(11) 98765 4321", ["(11) 98765 4321"]), ("55 11 98765-4321", ["55 11 98765-4321"]),
    ("(852) 9918 9916", ["(852) 9918 9916"]), ("852 9123 4567", ["852 9123 4567"]), ("86 138 1234 5678", ["86 138 1234 5678"]),
    ("(86)13812345678", ["(86)13812345678"]), ("44 7700 900123", ["44 7700 900123"]), ("8 (912) 345-67-89", ["8 (912) 345-67-89"]),
    ("8-912-345-67-89", ["8-912-345-67-89"]), ("8 912 345 67 89", ["8 912 345 67 89"]),
  ])
  func numbersAreFoundWhole(text: String, pieces: [String]) {
    for place in ["%", "% is it", "it is %", "ring % now", "ring %.", "“%”，好"] {
      let told = place.replacingOccurrences(of: "%", with: text)
      #expect(Self.pieces(told) == pieces, "\(told)")
    }
  }

  @Test(arguments: [
    "12 2024-01-31", "13:45 2024-01-31", "2024 01 31 12 34 56", "2024-01-31 13:45:00", "31.01.2024 12:30", "0-306-40615-2", "0306406152",
    "978-0-306-40615-7", "9780306406157", "4096 11008 32000", "131 1024 2048", "(256) 512 1024", "100-200-3000", "200.300.4000", "01 02 03 04 05",
    "+100 200 300", "delta +12345678", "1:2:3:4:5:6:7:8", "12:30: done", "seed=1234567890", "seed 2718281828", "seed=3229718653", "随机种子 2718281828",
    "464 3290 318", "[15496, 11, 995]", "tokens 415 555 2671", "ids=415 555 2671", "0x13812345678", "1e-05 138", "2147483648", "4294967295",
    "2147483648 bytes", "6738415616 parameters", "params=6738415616", "14055978427 bytes", "0-1023", "784-256-128-10", "768-256-512-1024",
    "3 64 14336 197 224", "32x32x3", "0.13812345678", "3.4155552671", "1700000000", "1700000000.123456", "1700000000000", "1 000 000 000",
    "12,345,678", "v1.415.555", "a13812345678", "3/4 5/6 7/8", "100 200 300", "4111111111111112", "2221 0000 0000 0000", "+1 415 555 267",
    "+999 123 456 789", "0000123456", "0123456789",
    "ids 98765 43210", "tokens 98765 43210", "60000-70000", "010 020 030", "01 00 03 00 05", "05 10 15 20 25", "1.13345", "loss 1.13812345678",
  ])
  func numbersOfNobodysStay(text: String) { #expect(Self.pieces(text).isEmpty, "\(Self.pieces(text))") }

  /// A word or a sign says what they are.
  @Test(arguments: [
    ("Tel: 555-2671", ["555-2671"]), ("call 555-2671 now", ["555-2671"]), ("电话：6278 1234", ["6278 1234"]), ("phone: 62781234", ["62781234"]), ("contact = 4155552671", ["4155552671"]),
    ("Bob: 4155552671", ["4155552671"]), ("phone_number=4155552671", ["4155552671"]), ("4111_1111_1111_1111", ["4111_1111_1111_1111"]),
    ("6761 7989 0100 0001 20", ["6761 7989 0100 0001 20"]), ("card 4111 1111 1111 1111 1226 4321", ["4111 1111 1111 1111"]),
    ("卡号：4111 1111 1111 1111 1226 4321", ["4111 1111 1111 1111"]), ("call 415 555 2671 7 8 9 10 31 45", ["415 555 2671"]), ("id 0170 1234567", ["0170 1234567"]), ("id 415-555-2671", ["415-555-2671"]),
    ("ip 1.2.3.4", ["1.2.3.4"]), ("server=1.2.3.4", ["1.2.3.4"]), ("1.2.3.4:80", ["1.2.3.4"]), ("http://1.2.3.4/x", ["1.2.3.4"]), ("地址是1.2.3.4", ["1.2.3.4"]), ("libfoo 93.184.216.34", ["93.184.216.34"]),
  ])
  func numbersThatAreSaidToBeSomebodysAreFound(text: String, pieces: [String]) { #expect(Self.pieces(text) == pieces) }

  /// Lists of ids, values of names, versions and numbers of sections.
  @Test(arguments: [
    "ids 405 531 931 159 926 768 606 698 1007 446", "405 531 931 159 926 768 606 698 1007 446", "id 405 531 931 606 698 1007 3", "token 415 555 2671", "1234 4111 1111 1111 1111 5678",
    "x = 9876543210", "samples: 2345678901", "{\"x\": 9876543210}", "libfoo 1.2.3.4", "libfoo-1.2.3.4.so", "1.2.3.4-rc1", "release 1.2.3.4", "Unicode 15.1.0.0", "Table 4.1.2.3", "step 1.2.3.4",
    "libssl-1.1.1.200.so", "415_555_2671", "1_234_567_890", "tel 4096 8192",
  ])
  func listsAndVersionsStay(text: String) { #expect(Self.pieces(text).isEmpty, "\(Self.pieces(text))") }

  // MARK: Beside each other

  private static let personal = [
    "+1 415 555 2671", "+1-415-555-2671", "+1 (415) 555-2671", "415 555 2671", "415-555-2671", "415.555.2671", "(415) 555-2671", "4155552671",
    "14155552671", "415\u{2011}555\u{2011}2671", "+86 138 1234 5678", "+8613812345678", "8613812345678", "13812345678", "138 1234 5678",
    "138-1234-5678", "138.1234.5678", "138\u{A0}1234\u{A0}5678", "13812345678-2", "010-62781234", "0571 8888 8888", "(0571) 88888888",
    "+44 20 7946 0958", "020 7946 0958", "02079460958", "0044 20 7946 0958", "+49 170 1234567", "+49 (0)30 901820", "0170 1234567", "0170/1234567",
    "+33 6 12 34 56 78", "06 12 34 56 78", "06.12.34.56.78", "0612345678", "+81 90 1234 5678", "03-1234-5678", "+39 02 1234 5678",
    "+55 11 91234-5678", "044 668 18 00", "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111", "4111111111111111",
    "411111 1111111111", "41111111 11111111", "5425 2334 3010 9903", "2223 0031 2200 3222", "3782 822463 10005", "378282246310005",
    "3056 930902 5904", "30569309025904", "6011 1111 1111 1117", "3530 1113 3330 0000", "6212345678900000003", "6304 9506 1234 5674", "192.168.1.1",
    "10.0.0.7", "110101 19900307 7571", "11010519491231002X", "110101900307757",
  ]
  private static let plain = [
    "5", "12", "2024", "1024", "2048 4096", "1000 2000 3000", "100 200 300", "64 64 3", "0.001", "1.5", "3e-4", "12/27", "50%", "2024-01-31",
    "31.01.2024", "13:45", "2024-01-31 13:45", "464 3290 318", "[15496, 11, 995]", "0-1023", "1.2.3", "32x32", "1,000,000", "0x1f", "seed=42",
    "1234567890", "256 512 1024", "4096 11008 32000", "1700000000", "978-0-306-40615-7", "0-306-40615-2", "50257", "7 8 9", "t4", "$20", "999",
  ]
  private static let separators = [" ", ", ", "/", " and ", "；", " (", "\n"]

  /// Whatever stands before or behind, all of a number is hidden and nothing else.
  @Test func everyNumberIsHiddenBesideEveryOther() {
    var wrong: [String] = []
    for number in Self.personal {
      for (other, isPersonal) in Self.plain.map({ ($0, false) }) + Self.personal.map({ ($0, true) }) {
        for separator in Self.separators.prefix(Self.isQuick ? 7 : 2) {
          // Of two numbers of somebody's each comes to be the first.
          for isFirst in isPersonal ? [true] : [true, false] {
            let text = isFirst ? number + separator + other : other + separator + number
            let wanted = isPersonal ? [number, other] : [number]
            if Self.pieces(text) != wanted { wrong.append("\(text) → \(Self.pieces(text))") }
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
  }

  // MARK: At random

  /// Plain numbers as work with networks writes them, of which few may look like somebody's by chance.
  @Test(arguments: PlainText.allCases) func plainTextStays(kind: PlainText) {
    var generator = Generator(state: 7)
    let texts = (0..<(Self.isQuick ? 500 : 100)).map { _ in kind.text(&generator) }
    let caught = texts.filter { !Self.pieces($0).isEmpty }
    #expect(caught.count <= kind.chance, "\(caught.count): \(caught.prefix(5).map { ($0, Self.pieces($0)) })")
  }

  /// A line of 100,000 numbers takes a moment, as it would not if every number were looked at with every other.
  @Test func longLinesAreReadInATimeThatGrowsWithThem() {
    var generator = Generator(state: 3)
    let count = Self.isQuick ? 100_000 : 10_000
    let lines = [
      (0..<count).map { _ in String(generator.next(100_000)) }, (0..<count).map { _ in String(generator.next(100)) }, Array(repeating: "1", count: count),
      Array(repeating: "4111 1111 1111 1111", count: count / 4),
    ]
    for line in lines {
      let text = line.joined(separator: " ")
      var found = 0
      let time = ContinuousClock().measure { found = PersonalData.find(in: text).count }
      #expect(time < .seconds(10) && (found == 0) == (line[0].count < 9), "\(time), \(found)")
    }
  }
}

/// The same numbers in every run.
struct Generator {
  var state: UInt64
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
  mutating func next(_ range: ClosedRange<Int>) -> Int { range.lowerBound + next(range.count) }
  mutating func list(_ counts: ClosedRange<Int>, _ range: ClosedRange<Int>, _ separator: String) -> String {
    (0..<next(counts)).map { _ in String(next(range)) }.joined(separator: separator)
  }
}

enum PlainText: CaseIterable, Sendable {
  case ids, listedIDs, longIDs, smallIDs, fours, shape, loss, losses, date, blankDate, time, version, hash, bytes, percentages, range, seed, stamp, thousands

  /// How many of 500 may be caught: three numbers in the groups of a telephone number are one for whoever reads them.
  var chance: Int { self == .longIDs || self == .fours ? 5 : self == .hash ? 1 : 0 }

  func text(_ generator: inout Generator) -> String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    func decimal(_ places: Int) -> String { "\(generator.next(10)).\((0..<places).map { _ in String(generator.next(10)) }.joined())" }
    func date(_ sign: String) -> String { "\(generator.next(1990...2035))\(sign)\(two(generator.next(1...12)))\(sign)\(two(generator.next(1...28)))" }
    func time(_ sign: String) -> String { [24, 60, 60].map { two(generator.next($0)) }.joined(separator: sign) }
    switch self {
    case .ids: return "[" + generator.list(2...30, 0...50256, ", ") + "]"
    case .listedIDs: return "tokens " + generator.list(2...12, 0...50256, " ")
    case .longIDs: return generator.list(24...80, 0...50256, " ")
    case .smallIDs: return generator.list(20...20, 0...1023, " ")
    case .fours: return generator.list(6...6, 1000...9999, " ")
    case .shape:
      let sizes = [1, 2, 3, 8, 12, 16, 32, 64, 128, 256, 512, 768, 1024, 2048, 4096, 8192, 11008, 14336, 32000, 50257, 65536]
      return (0..<generator.next(2...5)).map { _ in String(sizes[generator.next(sizes.count)]) }.joined(separator: [" ", "x", ", ", "-"][generator.next(4)])
    case .loss: return "step \(generator.next(1_000_000)) loss \(decimal(generator.next(2...11))) lr=\(generator.next(1...9))e-0\(generator.next(1...9))"
    case .losses: return (0..<generator.next(2...20)).map { _ in decimal(6) }.joined(separator: " ")
    case .date: return date(["-", "/", "."][generator.next(3)]) + " " + time(":")
    case .blankDate: return date(" ") + " " + time(" ")
    case .time: return time(":") + " " + time(":")
    case .version: return (0..<3).map { _ in String(generator.next(100)) }.joined(separator: ".")
    case .hash: return (0..<[7, 12, 16, 40, 64][generator.next(5)]).map { _ in String(generator.next(16), radix: 16) }.joined()
    case .bytes: return "\(generator.next(1_000_000_000) * 37) bytes"
    case .percentages: return "\(generator.next(101))% \(decimal(1))% \(decimal(2))%"
    case .range: return "\(generator.next(5000))-\(generator.next(100_000)) \(generator.next(1000))/\(generator.next(1000))"
    case .seed: return ["seed=", "seed ", "seed: "][generator.next(3)] + String(generator.next(1...2_147_483_647) * 2)
    case .stamp: return "\(generator.next(1_600_000_000...1_899_999_999)).\(generator.next(1_000_000))"
    case .thousands: return (0..<4).map { _ in String(generator.next(100...999)) }.joined(separator: ",")
    }
  }
}
