import Foundation
import TerminalUI
import Testing
import Wording

@Suite struct SurfaceTests {
  @Test func wideCharactersTakeTwoCells() {
    var s = Surface(width: 6, height: 1)
    let used = s.put("a明b", in: s.bounds, row: 0, column: 0)
    #expect(used == 4)
    #expect(s.text == "a明b")
    #expect(s[0, 1].text == "明" && s[0, 2].text.isEmpty && s[0, 3].text == "b")
  }

  @Test func aWideCharacterAtTheEdgeBecomesASpace() {
    var s = Surface(width: 4, height: 1)
    s.put("ab明", in: Rect(row: 0, column: 0, height: 1, width: 3), row: 0, column: 0)
    #expect(s.text == "ab")
    #expect(s[0, 2].text == " ")
  }

  /// Whatever is written over half of a wide character, the other half turns into a space, so cells never drift.
  @Test(arguments: 0..<5, ["x", "光"]) func overwritingKeepsCellsAligned(column: Int, text: String) {
    var s = Surface(width: 6, height: 1)
    s.put("a明月b", in: s.bounds, row: 0, column: 0)
    s.put(text, in: s.bounds, row: 0, column: column)
    var cells = 0
    for c in 0..<6 where !s[0, c].text.isEmpty { cells += cellWidth(s[0, c].text) }
    #expect(cells == 6)
    #expect(cellWidth(s.text) <= 6)
  }

  @Test func combiningMarksShareACell() {
    var s = Surface(width: 4, height: 1)
    s.put("e\u{301}x", in: s.bounds, row: 0, column: 0)
    #expect(s[0, 0].text == "e\u{301}" && s[0, 1].text == "x")
  }

  @Test func controlCharactersNeverGetIn() {
    var s = Surface(width: 20, height: 1)
    s.put("a\u{1B}[2Jb\u{202E}", in: s.bounds, row: 0, column: 0)
    #expect(s.text == "a\\x1b[2Jb\\u{202e}")
  }

  @Test func nothingIsWrittenOutsideItsArea() {
    var s = Surface(width: 8, height: 3)
    let area = Rect(row: 1, column: 2, height: 1, width: 3)
    s.put("abcdef", in: area, row: 0, column: 0)
    s.put("zz", in: area, row: 1, column: 0)
    s.put("zz", in: area, row: -1, column: 0)
    s.put("12345", in: area, row: 0, column: -2)
    #expect(s.text == "\n  345\n")
  }

  /// As a C library of 2022 counts: scalar by scalar, and nothing for emoji that are newer than it.
  private func counted(_ text: String) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars {
      if scalar.value == 0x1FAE8 { return -1 }
      sum += scalar.value == 0x2764 || scalar.value == 0x1F3F3 ? 1 : CellWidths().width(of: scalar)
    }
    return sum
  }

  /// What is sent moves the cursor by just the cells that it has on the surface, whatever the library makes of it.
  @Test(arguments: [
    ("明", "明"), ("e\u{301}", "e\u{301}"), ("🇨🇳", "🇨🇳"), ("👩‍👩‍👧", "👩"), ("👍🏽", "👍"), ("❤️", "❤ "), ("🏳️‍🌈", "🏳 "), ("1️⃣", "1 "), ("🫨", "??"),
    ("\u{FFFD}\u{200D}", "\u{FFFD}"), ("⌚\u{FE0E}", "⌚"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}\u{304}"),
  ])
  func whatIsSentHasTheWidthOfItsCells(text: String, sent: String) {
    let cells = cellWidth(text)
    let drawn = drawable(text, cells: cells, measure: counted)
    #expect(Array(drawn.unicodeScalars) == Array(sent.unicodeScalars), "\(drawn)")
    #expect(counted(drawn) == cells)
  }

  /// The cursor of the command line stands on whole characters, where readline goes through them piece by piece.
  @Test func theCursorIsNeverInsideOfACharacter() {
    var state = Canned.state(80, 24)
    let text = "a👩‍👩‍👧b"
    for point in 0...text.utf8.count {
      var line = LineView()
      (line.text, line.point) = (text, point)
      _ = state.reduce(.edited(line))
      let frame = state.render()
      #expect(frame.surface.text.contains("vitrine> a👩‍👩‍👧b"), "\(point)")
      let column = point == 0 ? 0 : point == text.utf8.count ? 4 : point == text.utf8.count - 1 ? 3 : 1
      #expect(frame.column == 9 + column, "\(point)")
    }
  }
}
