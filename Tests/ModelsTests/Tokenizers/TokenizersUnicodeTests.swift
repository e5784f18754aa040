import Models
import Support
import Testing

/// Every Unicode scalar is classified and mapped as the reference does it; `Tests/Oracles/tokenizers_unicode.py` explains
/// the fixture.
@Suite struct TokenizersUnicodeTests {
  private struct Line: Equatable, CustomStringConvertible {
    var count = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    mutating func add(_ numbers: [UInt32]) {
      count += 1
      for number in numbers { hash = (hash ^ UInt64(number)) &* 0x100_0000_01B3 }
    }
    var description: String { "\(count) \(String(hash, radix: 16))" }
  }

  private static let classes: [String: @Sendable (UInt32) -> Bool] = [
    "letter": { CharacterClass.kind($0) == .letter }, "number": { CharacterClass.kind($0) == .number },
    "space": { CharacterClass.kind($0) == .space && CharacterClass.isSpace($0) },
    "punctuation": CharacterClass.isPunctuation, "word": CharacterClass.isWord, "numeric": CharacterClass.isNumeric,
    "cleaned": CharacterClass.isRemovedByCleaning, "nonspacing": CharacterClass.isNonspacingMark,
    "mark": CharacterClass.isMark, "ideograph": CharacterClass.isIdeograph,
  ]
  private static let mappings: [String: @Sendable (UInt32) -> [UInt32]] = [
    "lowercase": { scalar in
      var out: [UInt32] = []
      CharacterClass.lowercase(scalar) { out.append($0) }
      return out
    },
    "nfc": { Canonical.form([$0], composed: true) }, "nfd": { Canonical.form([$0], composed: false) },
  ]

  @Test(arguments: classes.keys.sorted() + mappings.keys.sorted())
  func agreesOnEveryScalar(_ name: String) throws {
    let table = try lines(fixture("tokenizers/unicode.txt")).map { $0.split(separator: " ") }
    let parts = try #require(table.first { $0[0] == name })
    let belongs = Self.classes[name]
    let map = Self.mappings[name]
    var result = Line()
    for value in UInt32(0)...0x10FFFF where Unicode.Scalar(value) != nil {
      if let belongs {
        if belongs(value) { result.add([value]) }
      } else if let map {
        let new = map(value)
        if new != [value] { result.add([value] + new + [.max]) }
      }
    }
    #expect("\(result)" == "\(parts[1]) \(parts[2])", "\(name)")
  }

  @Test func ordersAndComposesMarks() {
    // A mark of a lower class goes first; one behind an equal class is blocked.
    #expect(Canonical.form([0x61, 0x301, 0x316], composed: false) == [0x61, 0x316, 0x301])
    #expect(Canonical.form([0x61, 0x316, 0x301], composed: true) == [0xE1, 0x316])
    #expect(Canonical.form([0x61, 0x308, 0x301], composed: true) == [0xE4, 0x301])
    #expect(Canonical.form([0x1112, 0x1161, 0x11AB], composed: true) == [0xD55C])
    #expect(Canonical.form([0x212B], composed: true) == [0xC5])
    #expect(Canonical.form([0x958], composed: true) == [0x915, 0x93C])
  }
}
