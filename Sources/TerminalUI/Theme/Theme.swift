import CTerminal

/// Colours and attributes as the terminal takes them; -1 is the terminal's own colour.
package struct Ink: Equatable {
  package var foreground = -1
  package var background = -1
  package var attributes: UInt32 = 0
}

/// From meaning to ink, for each depth of colour. Every role that matters is told apart by attribute or glyph too, so
/// that 0 colours lose nothing but comfort.
package struct Theme {
  let display: Display
  package init(display: Display) { self.display = display }

  package func ink(_ style: Style) -> Ink {
    switch style {
    case .role(let role): display.colours == 0 ? Theme.plain(role) : coloured(role)
    case .shade(let step, let marked): shade(Int(step), marked)
    case .curve(let index): curve(Int(index))
    case .signed(let step, let marked): signed(Int(step), marked)
    }
  }

  private static let bold = UInt32(TERM_BOLD), dim = UInt32(TERM_DIM)
  private static let reverse = UInt32(TERM_REVERSE), underline = UInt32(TERM_UNDERLINE)

  private static func plain(_ role: Role) -> Ink {
    switch role {
    case .text, .hint, .border, .job, .masked: Ink()
    case .dim: Ink(attributes: dim)
    case .title, .good, .warn: Ink(attributes: bold)
    case .bad: Ink(attributes: bold | underline)
    case .focus, .selection: Ink(attributes: bold | reverse)
    }
  }

  private func coloured(_ role: Role) -> Ink {
    let many = display.colours >= 256
    switch role {
    case .text: return Ink()
    case .dim: return many ? Ink(foreground: 245) : Ink(attributes: Theme.dim)
    case .border: return many ? Ink(foreground: 242) : Ink(attributes: Theme.dim)
    case .title: return Ink(attributes: Theme.bold)
    case .focus: return Ink(foreground: many ? 37 : 6, attributes: Theme.bold | Theme.reverse)
    case .hint: return Ink(foreground: many ? 37 : 6)
    case .good: return Ink(foreground: many ? 37 : 6, attributes: Theme.bold)
    case .warn: return Ink(foreground: many ? 172 : 3)
    case .bad: return Ink(foreground: many ? 167 : 1, attributes: Theme.bold)
    case .masked: return many ? Ink(foreground: 245) : Ink(attributes: Theme.dim)
    case .selection: return Ink(attributes: Theme.bold | Theme.reverse)
    case .job: return Ink(foreground: many ? 172 : 3, attributes: Theme.bold)
    }
  }

  /// Eight colours that the colour-blind tell apart; each curve has its letter beside it.
  private func curve(_ index: Int) -> Ink {
    if display.colours == 0 { return Ink(attributes: index % 2 == 0 ? Theme.bold : 0) }
    return Ink(foreground: display.colours < 256 ? [6, 3, 2, 5, 4, 1, 7, 6][index % 8] : [74, 214, 36, 175, 227, 32, 166, 250][index % 8])
  }

  private func signed(_ step: Int, _ marked: Bool) -> Ink {
    if display.colours == 0 { return Ink(attributes: marked ? Theme.bold | Theme.reverse : 0) }
    if display.colours < 256 {
      let ground = step == 0 ? 0 : step < -3 ? 6 : step < 0 ? 4 : step > 3 ? 3 : 1
      return Ink(foreground: ground == 3 || ground == 6 ? 0 : 7, background: ground, attributes: marked ? Theme.reverse : 0)
    }
    if marked { return Ink(foreground: 16, background: 231, attributes: Theme.bold) }
    return Ink(foreground: abs(step) < 5 ? 255 : 16, background: step < 0 ? Ramp.below256[-step] : Ramp.above256[step])
  }

  private func shade(_ step: Int, _ marked: Bool) -> Ink {
    if display.colours == 0 { return Ink(attributes: marked ? Theme.bold | Theme.reverse : 0) }
    if display.colours < 256 {
      let ground = Ramp.grounds16[step * Ramp.grounds16.count / Ramp.steps]
      return Ink(foreground: ground == 0 || ground == 4 ? 7 : 0, background: ground, attributes: marked ? Theme.reverse : 0)
    }
    // Dark text on the light half of the ramp; the marked cell is the one that breaks out of it.
    let foreground = step < 7 ? 255 : 16
    return marked
      ? Ink(foreground: 16, background: 231, attributes: Theme.bold)
      : Ink(foreground: foreground, background: Ramp.colours256[step])
  }
}
