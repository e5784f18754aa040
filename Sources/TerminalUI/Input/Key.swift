/// One thing that a person did at the terminal.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  case named(Name)
  /// Ctrl with a lower-case letter.
  case control(Character)
  /// Alt with a character.
  case meta(Character)
  /// A whole bracketed paste.
  case paste(String)
  case press(row: Int, column: Int)
  case release(row: Int, column: Int)
  case wheel(row: Int, column: Int, up: Bool)

  public enum Name: Hashable, Sendable {
    case up, down, left, right, home, end, pageUp, pageDown
    case enter, tab, backTab, escape, backspace, delete, insert
    case wordLeft, wordRight
    case function(Int)
  }

  /// As the help sheet writes it.
  var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let c): String(c)
    case .control(let c): "^" + c.uppercased()
    case .meta(let c): "Alt-\(c)"
    case .paste, .press, .release, .wheel: ""
    case .named(let name):
      switch name {
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .enter: "Enter"
      case .tab: "Tab"
      case .backTab: "S-Tab"
      case .escape: "Esc"
      case .backspace: "Bksp"
      case .delete: "Del"
      case .insert: "Ins"
      case .wordLeft: "C-←"
      case .wordRight: "C-→"
      case .function(let n): "F\(n)"
      }
    }
  }

  /// The bytes that stand for this key in a stream that readline reads; nil for what it has no use for.
  var bytes: String? {
    switch self {
    case .character(let c): return String(c)
    case .control(let c): return c.asciiValue.map { String(Unicode.Scalar($0 & 31)) }
    case .meta(let c): return "\u{1B}\(c)"
    case .paste, .press, .release, .wheel: return nil
    case .named(let name):
      switch name {
      case .up: return "\u{1B}[A"
      case .down: return "\u{1B}[B"
      case .right: return "\u{1B}[C"
      case .left: return "\u{1B}[D"
      case .home: return "\u{1B}[H"
      case .end: return "\u{1B}[F"
      case .delete: return "\u{1B}[3~"
      case .wordLeft: return "\u{1B}[1;5D"
      case .wordRight: return "\u{1B}[1;5C"
      case .enter: return "\r"
      case .tab: return "\t"
      case .escape: return "\u{1B}"
      case .backspace: return "\u{7F}"
      case .backTab, .pageUp, .pageDown, .insert, .function: return nil
      }
    }
  }
}

extension Key {
  /// A character as it comes from the terminal, control characters included.
  init?(scalar: Unicode.Scalar, meta: Bool) {
    switch scalar.value {
    case 27: self = .named(.escape)
    case 9: self = .named(.tab)
    case 13, 10: self = .named(.enter)
    case 8, 127: self = .named(.backspace)
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 96))))
    case 0...31, 128..<160: return nil
    default: self = meta ? .meta(Character(scalar)) : .character(Character(scalar))
    }
  }

  private static let names: [String: Name] = [
    "KEY_UP": .up, "KEY_DOWN": .down, "KEY_LEFT": .left, "KEY_RIGHT": .right, "KEY_HOME": .home, "KEY_END": .end,
    "KEY_FIND": .home, "KEY_SELECT": .end, "KEY_PPAGE": .pageUp, "KEY_NPAGE": .pageDown, "KEY_ENTER": .enter,
    "KEY_BTAB": .backTab, "KEY_BACKSPACE": .backspace, "KEY_DC": .delete, "KEY_IC": .insert,
    "kLFT5": .wordLeft, "kRIT5": .wordRight,
  ]
  /// A key by terminfo's name for it; extended codes differ between terminals, names do not.
  init?(terminfo name: String) {
    if let known = Key.names[name] {
      self = .named(known)
    } else if name.hasPrefix("KEY_F("), let n = Int(name.dropFirst(6).dropLast()) {
      self = .named(.function(n))
    } else {
      return nil
    }
  }
}
