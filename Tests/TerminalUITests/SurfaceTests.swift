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

@Suite struct ThemeTests {
  /// CIE L* of an xterm-256 colour of the 6×6×6 cube.
  private func lightness(_ colour: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let c = colour - 16
    let rgb = [levels[c / 36], levels[c / 6 % 6], levels[c % 6]].map { value -> Double in
      let v = value / 255
      return v <= 0.04045 ? v / 12.92 : power((v + 0.055) / 1.055, 2.4)
    }
    let y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
    return y > 0.008856 ? 116 * power(y, 1.0 / 3) - 16 : 903.3 * y
  }

  @Test func theRampReadsByLightnessAlone() {
    #expect(Ramp.colours256.count == Ramp.steps)
    let steps = Ramp.colours256.map(lightness)
    for (a, b) in zip(steps, steps.dropFirst()) { #expect(b > a, "\(steps)") }
  }

  @Test func theGlyphsReadByDensityAlone() {
    let mono = Display(colours: 0, utf8: false)
    let glyphs = (0..<UInt8(Ramp.steps)).map { Ramp.glyph($0, mono) }
    #expect(glyphs.first == " " && glyphs.last == "@")
    #expect(Set(glyphs).count == 10)
  }

  @Test func valuesMapOntoTheRamp() {
    #expect(Ramp.step(0) == 0)
    #expect(Ramp.step(1) == UInt8(Ramp.steps - 1))
    #expect(Ramp.step(-3) == 0 && Ramp.step(7) == UInt8(Ramp.steps - 1))
    #expect(Ramp.step(.nan) == nil)
  }

  @Test func noColourMeansNone() {
    let theme = Theme(display: Display(colours: 0, utf8: true))
    for style in everyStyle {
      let ink = theme.ink(style)
      #expect(ink.foreground == -1 && ink.background == -1)
    }
  }

  @Test(arguments: [8, 16, 256]) func coloursStayWithinTheTerminal(colours: Int) {
    let theme = Theme(display: Display(colours: colours, utf8: true))
    for style in everyStyle {
      let ink = theme.ink(style)
      #expect(ink.foreground < colours && ink.background < colours)
    }
  }

  /// What one must see (focus, selection, the cell under the cursor) shows without colour.
  @Test func whatMattersIsNotColourAlone() {
    let theme = Theme(display: Display(colours: 0, utf8: true))
    let plain = theme.ink(.text)
    for style in [Style.role(.focus), .role(.selection), .role(.bad), .shade(3, marked: true)] {
      #expect(theme.ink(style) != plain, "\(style)")
    }
  }

  private var everyStyle: [Style] {
    Role.allCases.map(Style.role) + (0..<UInt8(Ramp.steps)).flatMap { [.shade($0, marked: false), .shade($0, marked: true)] }
  }
}

private func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
