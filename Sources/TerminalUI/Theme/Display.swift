/// What the terminal can show. Rendering depends on it only where shape must stand in for colour.
public struct Display: Equatable, Sendable {
  /// 0, 8, 16, 256, or all of 24 bits.
  public var colours: Int
  /// False: plain ASCII borders, bars and ramps.
  public var utf8: Bool
  public init(colours: Int, utf8: Bool) {
    self.colours = colours >= Display.direct ? Display.direct : colours >= 256 ? 256 : colours >= 16 ? 16 : colours >= 8 ? 8 : 0
    self.utf8 = utf8
  }

  /// Any colour by its red, green and blue.
  package static let direct = 1 << 24

  var glyphs: Glyphs { utf8 ? .boxes : .ascii }
}

/// The characters that lines, marks and bars are made of, each one cell wide.
struct Glyphs: Sendable {
  let horizontal, vertical, teeDown, teeUp, teeLeft: Character
  let masked, pointer, ellipsis, separator: String
  /// From empty to full, for bars with a fraction of a cell.
  let bar: [Character]
  let up, down, left, right, arrow, times: String
  /// Before what can be opened, and what is open.
  let closed, opened: String

  static let boxes = Glyphs(
    horizontal: "─", vertical: "│", teeDown: "┬", teeUp: "┴", teeLeft: "┤", masked: "×", pointer: "▸", ellipsis: "…",
    separator: "·", bar: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], up: "↑", down: "↓", left: "←", right: "→", arrow: "→",
    times: "×", closed: "+", opened: "-")
  static let ascii = Glyphs(
    horizontal: "-", vertical: "|", teeDown: "+", teeUp: "+", teeLeft: "+", masked: "x", pointer: ">", ellipsis: "~",
    separator: "|", bar: [" ", "-", "="], up: "^", down: "v", left: "<", right: ">", arrow: "->", times: "x", closed: "+", opened: "-")
}

extension Glyphs {
  /// What stands in ASCII for characters of our own, each one cell wide: marks of tokens, and those of texts. What the user wrote, Chinese
  /// above all, has none.
  static let standIns: [String: String] = [
    "␣": "_", "↵": "$", "⇥": ">", "…": "~", "·": ".", "−": "-", "–": "-", "—": "-", "‖": "|", "×": "x", "±": "~", "≈": "~", "≤": "<", "≥": ">", "Δ": "d", "∂": "d", "√": "v", "Σ": "S",
    "½": "~", "µ": "u", "¹": "1", "²": "2", "³": "3", "↑": "^", "↓": "v", "←": "<", "→": ">", "▸": ">", "✓": "+", "✗": "x", "“": "\"", "”": "\"", "‘": "'", "’": "'", "░": ".", "▒": ":", "▓": "*",
    // The levels of a curve in one line are those of the ramp below, from light to dense.
    "▁": ".", "▂": ":", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "#", "█": "@", "▀": "\"", "─": "-", "│": "|", "┬": "+", "┴": "+", "┤": "+", "├": "+", "┼": "+", "└": "+", "┌": "+", "┐": "+", "┘": "+",
    "▏": "|", "▎": "|", "▍": "|", "▌": "|", "▋": "#", "▊": "#", "▉": "#", "▕": "|",
  ]
}

/// The ramps' steps: 16 from least to most, ordered by lightness so that they read without seeing hue; themes say the colours.
package enum Ramp {
  package static let steps = 16
  /// Background and glyph where there are 8 or 16 colours: five grounds, finer steps by glyph. Black, blue, magenta, green and cyan grow
  /// lighter in this order in xterm's palette and in the console's, where yellow is a brown darker than green.
  package static let grounds16: [Int] = [0, 4, 5, 2, 6]
  /// The diverging ramp reaches this many steps to either side of zero.
  package static let signedSteps = 7
  static let ascii: [Character] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  /// The step of a value in 0…1; nil for what is not there (NaN).
  package static func step(_ value: Float) -> UInt8? {
    guard !value.isNaN else { return nil }
    return UInt8(min(Float(steps - 1), max(0, value * Float(steps))))
  }
  /// The step of a value in -1…1 of a diverging ramp; nil for what is not there (NaN).
  package static func signedStep(_ value: Float) -> Int8? {
    guard !value.isNaN else { return nil }
    let limit = Float(signedSteps)
    return Int8(min(limit, max(-limit, (value * limit).rounded())))
  }
  /// The glyph that stands for a step where colour cannot; a blank where colour says it all.
  package static func glyph(_ step: UInt8, _ display: Display) -> Character {
    if display.colours >= 256 { return " " }
    return ascii[(Int(step) * (ascii.count - 1) + (steps - 1) / 2) / (steps - 1)]
  }
}
