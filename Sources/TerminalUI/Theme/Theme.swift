import CTerminal
import Glibc
import Wording

/// Colours and attributes. A colour is a number of the xterm-256 table, `Ink.rgb` and more by its parts, or -1, the terminal's own.
package struct Ink: Equatable {
  package var foreground = -1
  package var background = -1
  package var attributes: UInt32 = 0

  /// What stands above the 24 bits of a colour that is no number of the table.
  package static let rgb = 1 << 24

  /// The number by which a terminal with direct colour knows a colour: `0xRRGGBB`; it takes the first 8 from its own palette.
  package static func direct(_ colour: Int) -> Int {
    if colour < 8 { return colour }
    let rgb = Int(Xterm.rgb(colour))
    return rgb < 8 ? 0x000008 : rgb
  }
}

/// From meaning to ink, as a file in `Themes/` or of the user's says it. Every role that matters is told apart by attribute or
/// glyph too, so that 0 colours lose nothing but comfort.
package struct Theme: Equatable, Sendable {
  /// An xterm-256 number, and one of the first 16 for terminals with fewer; -1 is the terminal's own.
  package struct Colour: Equatable, Sendable {
    package var many: Int, few: Int
    package init(many: Int, few: Int) { (self.many, self.few) = (many, few) }
  }
  package struct Entry: Equatable, Sendable {
    package var ink: Colour?
    package var attributes: UInt32 = 0
    /// In place of a colour where there are fewer than 256.
    package var few: UInt32 = 0
  }
  package var name = ""
  /// What the terminal's own colours are taken for when contrast is checked.
  package var background = 16, foreground = 255
  package var roles: [Role: Entry] = [:]
  /// `Ramp.steps` grounds, and from zero outwards `Ramp.signedSteps + 1` to either side.
  package var sequential: [Int] = [], below: [Int] = [], above: [Int] = []
  /// The same for terminals with direct colour, as `0xRRGGBB`; empty: those of the table.
  package var fine: [Fine: [Int]] = [:]
  package enum Fine: String, Sendable, CaseIterable { case sequential, below, above }

  package func ramp(_ ramp: Fine, _ display: Display) -> [Int] {
    if display.colours >= Display.direct, let exact = fine[ramp], !exact.isEmpty { return exact.map { Ink.rgb | $0 } }
    switch ramp {
    case .sequential: return sequential
    case .below: return below
    case .above: return above
    }
  }
  package var curves: [Colour] = []
  /// Colours by name, and which roles and curves have them: a theme that inherits may change a colour and keep the rest.
  package var palette: [String: Colour] = [:]
  package var roleColours: [Role: String] = [:]
  package var curveColours: [String] = []
  /// At most so many colours, and plain ASCII only, whatever the terminal has.
  package var mostColours = Display.direct
  package var isASCII = false

  /// What the terminal can show, less what the theme does without.
  package func display(_ display: Display) -> Display {
    Display(colours: min(display.colours, mostColours), utf8: display.utf8 && !isASCII)
  }

  package func ink(_ style: Style, _ display: Display) -> Ink {
    switch style {
    case .role(let role): display.colours == 0 ? Theme.plain(role) : coloured(role, display)
    case .shade(let step, let marked): ground(ramp(.sequential, display), Int(step), marked, few: Ramp.grounds16[Int(step) * Ramp.grounds16.count / Ramp.steps], display)
    case .signed(let step, let marked):
      ground(ramp(step < 0 ? .below : .above, display), abs(Int(step)), marked, few: step == 0 ? 0 : step < -3 ? 6 : step < 0 ? 4 : step > 3 ? 3 : 1, display)
    case .halves(let upper, let lower): halves(Int(upper), Int(lower), display)
    case .half(let step):
      display.colours >= 256 ? Ink(foreground: ramp(.sequential, display).indices.contains(Int(step)) ? ramp(.sequential, display)[Int(step)] : -1) : Ink()
    case .curve(let index): curve(Int(index), display)
    }
  }

  package static let bold = UInt32(TERM_BOLD), dim = UInt32(TERM_DIM)
  package static let reverse = UInt32(TERM_REVERSE), underline = UInt32(TERM_UNDERLINE)

  private static func plain(_ role: Role) -> Ink {
    switch role {
    case .text, .hint, .border, .job, .masked: Ink()
    case .dim: Ink(attributes: dim)
    case .title, .good, .warn: Ink(attributes: bold)
    case .bad: Ink(attributes: bold | underline)
    case .focus, .selection: Ink(attributes: bold | reverse)
    }
  }

  private func coloured(_ role: Role, _ display: Display) -> Ink {
    guard let entry = roles[role] else { return Ink() }
    let many = display.colours >= 256
    return Ink(foreground: entry.ink.map { many ? $0.many : $0.few } ?? -1, attributes: entry.attributes | (many ? 0 : entry.few))
  }

  /// A cell of a ramp: letters in whichever of black and white stands out more; the cell under the cursor breaks out of the ramp.
  private func ground(_ ramp: [Int], _ step: Int, _ marked: Bool, few: Int, _ display: Display) -> Ink {
    if display.colours == 0 { return Ink(attributes: marked ? Theme.bold | Theme.reverse : 0) }
    if display.colours < 256 {
      return Ink(foreground: [0, 1, 4].contains(few) ? 7 : 0, background: few, attributes: marked ? Theme.reverse : 0)
    }
    let ground = ramp.indices.contains(step) ? ramp[step] : background
    let isDark = Contrast.ratio(ground, 231) > Contrast.ratio(ground, 16)
    if marked { return Ink(foreground: foreground == 16 ? 231 : 16, background: foreground == 16 ? 16 : 231, attributes: Theme.bold) }
    return Ink(foreground: isDark ? 231 : 16, background: ground)
  }

  /// The upper step as the letter's colour, the lower as its ground.
  private func halves(_ upper: Int, _ lower: Int, _ display: Display) -> Ink {
    guard display.colours >= 256 else { return Ink() }
    let ramp = ramp(.sequential, display)
    func colour(_ step: Int) -> Int { ramp.indices.contains(step) ? ramp[step] : background }
    return Ink(foreground: colour(upper), background: colour(lower))
  }

  /// Each curve has its letter beside its colour.
  private func curve(_ index: Int, _ display: Display) -> Ink {
    guard display.colours > 0, !curves.isEmpty else { return Ink(attributes: index % 2 == 0 ? Theme.bold : 0) }
    let colour = curves[index % curves.count]
    return Ink(foreground: display.colours >= 256 ? colour.many : colour.few)
  }
}

/// How well two colours of the xterm-256 table stand out from each other, by WCAG 2.
package enum Contrast {
  /// From 1 to 21.
  package static func ratio(_ a: Int, _ b: Int) -> Double {
    let (x, y) = (luminance(a) + 0.05, luminance(b) + 0.05)
    return max(x, y) / min(x, y)
  }

  /// Relative luminance, from 0 to 1, of a colour of the cube or the greys (16…255).
  package static func luminance(_ colour: Int) -> Double {
    if colour >= Ink.rgb { return 0.2126 * linear[colour >> 16 & 255] + 0.7152 * linear[colour >> 8 & 255] + 0.0722 * linear[colour & 255] }
    if colour >= 232 { return table[6 + min(23, colour - 232)] }
    let c = max(0, colour - 16)
    return 0.2126 * table[c / 36] + 0.7152 * table[c / 6 % 6] + 0.0722 * table[c % 6]
  }

  /// Linear light of the 256 levels of a part.
  private static let linear: [Double] = (0..<256).map { level in
    let share = Double(level) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// Linear light of the cube's six levels, then of the 24 greys.
  private static let table: [Double] = [
    0, 0.1144, 0.2423, 0.4287, 0.6795, 1,  //
    0.0024, 0.0060, 0.0116, 0.0194, 0.0296, 0.0423, 0.0578, 0.0762, 0.0976, 0.1221, 0.1500, 0.1812, 0.2159, 0.2542, 0.2961, 0.3419, 0.3916,
    0.4452, 0.5029, 0.5647, 0.6308, 0.7011, 0.7758, 0.8550,
  ]
}
