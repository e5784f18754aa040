/// What a piece of the screen means; a theme decides how that looks.
public enum Role: UInt8, Sendable, CaseIterable {
  case text, dim, border, title, focus, hint, good, warn, bad, masked, selection, job

  /// The role's letter in a snapshot's style plane.
  var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .border: "-"
    case .title: "t"
    case .focus: "F"
    case .hint: "h"
    case .good: "g"
    case .warn: "w"
    case .bad: "b"
    case .masked: "m"
    case .selection: "S"
    case .job: "j"
    }
  }
}

/// How a cell is painted: a role, or a step of a ramp as its background.
public enum Style: Hashable, Sendable {
  case role(Role)
  /// A step from 0 to `Ramp.steps - 1`; `marked` is the cell under the cursor.
  case shade(UInt8, marked: Bool)
  /// A step of the diverging ramp, from `-Ramp.signedSteps` to `Ramp.signedSteps`; 0 is zero.
  case signed(Int8, marked: Bool)
  /// Two steps of the sequential ramp in one cell, the upper above the lower, drawn by a half block.
  case halves(UInt8, UInt8)
  /// One step as the letter's colour on the terminal's own ground: the other half of the cell is empty.
  case half(UInt8)
  /// A curve of a plot, by its index.
  case curve(UInt8)

  public static let text = Style.role(.text)
  public static let dim = Style.role(.dim)

  var letter: Character {
    switch self {
    case .role(let role): role.letter
    case .shade(let step, let marked): marked ? "X" : Character(String(step, radix: 16))
    case .halves(let upper, let lower): Character(String(max(upper, lower), radix: 16))
    case .half(let step): Character(String(step, radix: 16))
    case .curve(let index): Character(Unicode.Scalar(0x41 + index % 8))
    // n…z below zero, N…Z above it.
    case .signed(let step, let marked):
      marked ? "X" : step == 0 ? "0" : Character(Unicode.Scalar(UInt8(step < 0 ? 0x6E - Int(step) - 1 : 0x4E + Int(step) - 1)))
    }
  }
}
