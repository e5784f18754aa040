import Testing
import Wording

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("gave", 4), ("罗密欧", 6), ("ｆｕｌｌ", 8), ("한국", 4), ("e\u{301}", 1), ("é", 1), ("👩‍👩‍👧", 2), ("🇨🇳", 2),
    ("❤", 1), ("❤\u{FE0F}", 2), ("\u{1FAE8}", 2), ("\u{1FAFF}", 2), ("█▁", 2), ("①", 1), ("\u{200D}", 0), ("ก็", 1),
    ("…", 1), ("␣the", 4), ("、", 2), ("\u{AC00}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{20000}", 2), ("½", 1),
  ])
  func width(text: String, cells: Int) { #expect(cellWidth(text) == cells) }

  @Test func ambiguousCanBeWide() {
    let wide = CellWidths(ambiguousIsWide: true)
    #expect(wide.width(of: "①") == 2 && wide.width(of: "█") == 2 && wide.width(of: "a") == 1 && wide.width(of: "é") == 2)
  }

  @Test(arguments: [
    ("罗密欧与朱丽叶", 7, "罗密欧…"), ("罗密欧与朱丽叶", 8, "罗密欧…"), ("罗密欧", 6, "罗密欧"), ("gave", 3, "ga…"), ("gave", 4, "gave"),
    ("gave", 1, "…"), ("gave", 0, ""), ("罗密", 1, "…"),
  ])
  func truncate(text: String, cells: Int, result: String) {
    #expect(CellWidths().truncate(text, to: cells) == result)
    #expect(cellWidth(CellWidths().truncate(text, to: cells)) <= cells)
  }

  @Test func pad() {
    let widths = CellWidths()
    #expect(widths.pad("罗密", to: 6) == "罗密  ")
    #expect(widths.pad("罗密", to: 6, .right) == "  罗密")
    #expect(widths.pad("罗密", to: 6, .centre) == " 罗密 ")
    for cells in 0...9 { #expect(cellWidth(widths.pad("a罗b密c欧", to: cells)) == cells, "\(cells)") }
  }

  @Test func wrapFits() {
    let text = "The attention pattern 注意力图，每行之和为一。 of every head"
    for cells in 4...40 {
      let lines = CellWidths().wrap(text, to: cells)
      #expect(lines.allSatisfy { cellWidth($0) <= cells }, "\(cells): \(lines)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(cells): \(lines)")
    }
    #expect(CellWidths().wrap("one two", to: 5) == ["one", "two"])
  }
}

@Suite struct VisibleTests {
  @Test(arguments: [
    ("plain 文字 👩‍👩‍👧", "plain 文字 👩‍👩‍👧"), ("a\nb\tc\r", "a\\nb\\tc\\r"), ("\u{1b}[31m", "\\x1b[31m"), ("\u{202e}abc", "\\u{202e}abc"),
    ("\u{9b}", "\\u{9b}"), ("\0\u{7f}", "\\0\\x7f"), ("a\u{2028}b", "a\\u{2028}b"), ("\u{feff}", "\\u{feff}"),
    ("\u{E0041}", "\\u{e0041}"), ("\u{9f}", "\\u{9f}"),
    // Marks and joiners stay on what they sit on, and are seen where they sit on nothing.
    ("\u{200d}", "\\u{200d}"), ("\u{fe0f}\u{fe0e}", "\\u{fe0f}\\u{fe0e}"), ("\u{301}a", "\\u{301}a"), ("e\u{301}", "e\u{301}"),
    ("a \u{301}", "a \\u{301}"), ("a\n\u{301}", "a\\n\\u{301}"), ("👩\u{200d}", "👩\\u{200d}"), ("👩\u{200d} x", "👩\\u{200d} x"),
    ("\u{1F44D}\u{1F3FD}", "\u{1F44D}\u{1F3FD}"), ("❤\u{fe0f}", "❤\u{fe0f}"), ("ก็", "ก็"), ("\u{e47}ก", "\\u{e47}ก"),
    ("می\u{200c}خواهم", "می\u{200c}خواهم"), ("\u{20dd}", "\\u{20dd}"),
  ])
  func text(text: String, shown: String) { #expect(visible(text) == shown) }

  /// Whatever stands before a text, the text has the cells that it has by itself, and none of it is invisible.
  @Test func nothingSitsOnWhatStandsBefore() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), CellWidths().width(of: scalar) == 0 else { continue }
      let text = visible(String(scalar))
      #expect(text.unicodeScalars.allSatisfy(\.isASCII) && cellWidth(text) > 0 && cellWidth("a" + text) == 1 + cellWidth(text))
    }
  }

  @Test func nothingUnprintableIsLeft() {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), isUnprintable(scalar) else { continue }
      #expect(visible("a\(scalar)b").unicodeScalars.allSatisfy { !isUnprintable($0) })
    }
  }

  @Test(
    arguments: [
      ([0xE4, 0xBD, 0xA0], "你"), ([0xE4, 0xBD], "\\xe4\\xbd"), ([0xFF, 0x41], "\\xffA"), ([0xC0, 0x80], "\\xc0\\x80"),
      ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"), ([0xF4, 0x90, 0x80, 0x80], "\\xf4\\x90\\x80\\x80"),
    ] as [([UInt8], String)])
  func bytes(bytes: [UInt8], shown: String) { #expect(visible(bytes: bytes) == shown) }
}

@Suite struct TokenTextTests {
  @Test(arguments: [
    (" the", "␣the"), ("  ", "␣␣"), ("a b", "a b"), ("\n", "↵"), ("\t", "\\t"), ("", ""), ("end ", "end␣"),
    ("\u{202e}", "\\u{202e}"), ("\u{200d}", "\\u{200d}"), (" \u{301}", "␣\\u{301}"), ("\n\u{fe0f}", "↵\\u{fe0f}"), ("e\u{301}", "e\u{301}"),
  ])
  func label(text: String, shown: String) { #expect(TokenText.label(text) == shown) }

  @Test(
    arguments: [
      ([[0xE4, 0xBD, 0xA0]], ["你"]),
      ([[0xE4], [0xBD, 0xA0]], ["<0xE4>", "你"]),
      ([[0xE4], [0xBD], [0xA0]], ["<0xE4>", "<0xBD>", "你"]),
      ([[0x20, 0xE4, 0xBD], [0xA0, 0x41]], ["␣<0xE4><0xBD>", "你A"]),
      ([[0xE4], [0x41]], ["<0xE4>", "A"]),
      ([[0xA0], [0xFF]], ["<0xA0>", "<0xFF>"]),
      ([[0xF0, 0x9F], [0x98, 0x80]], ["<0xF0><0x9F>", "😀"]),
      ([[0xE0], [0x80], [0x80]], ["<0xE0>", "<0x80>", "<0x80>"]),
      ([[], [0x41]], ["", "A"]),
    ] as [([[UInt8]], [String])])
  func pieces(pieces: [[UInt8]], shown: [String]) { #expect(TokenText.labels(pieces) == shown) }

  @Test func raw() { #expect(TokenText.raw([0xE4, 0x41, 0x20]) == "<0xE4>A<0x20>") }
}

@Suite struct NearestTests {
  static let words = ["attention", "activation", "heads", "mask", "masks", "unmask", "use", "undo", "top", "tokens", "help"]

  @Test(arguments: [
    ("attenton", "attention"), ("atention", "attention"), ("attnetion", "attention"), ("headz", "heads"), ("haeds", "heads"),
    ("att", "attention"),
    ("mas", "mask"), ("un", nil), ("xyz", nil), ("u", nil), ("HEADS", "heads"), ("tokns", "tokens"), ("", nil),
    ("heasd", "heads"),
    // Of two that are as near, the one with the same letters.
    ("maks", "mask"), ("msak", "mask"),
    // Two letters that have changed places are near in a word of some length, also where another stands between.
    ("nokets", "tokens"), ("daehs", nil), ("esu", nil),
  ])
  func one(word: String, expected: String?) { #expect(nearest(word, among: Self.words) == expected) }

  @Test func longWordsAreNearNothing() { #expect(nearest(String(repeating: "a", count: 100_000), among: Self.words) == nil) }
}

@Suite struct TongueTests {
  @Test(arguments: [
    ([:], Tongue.en), (["LANG": "zh_CN.UTF-8"], .zh), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .en),
    (["LC_ALL": "", "LANG": "zh-TW"], .zh),
    (["LC_MESSAGES": "zh", "LANG": "en_US"], .zh), (["LANG": "zho"], .en),
  ])
  func fromEnvironment(environment: [String: String], tongue: Tongue) { #expect(Tongue(environment: environment) == tongue) }
}
