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
}
