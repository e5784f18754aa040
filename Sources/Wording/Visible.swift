/// Text made safe and unambiguous to print: whatever a file, a model or a user put into it, nothing in it moves the cursor,
/// changes colours, reorders the line or hides.
///
/// Control characters appear as `\n`, `\t`, `\x1b`; bidirectional controls, line separators and other invisible
/// characters as `\u{202e}`. Joiners, variation selectors and combining marks stay where they sit on a character, since emoji and
/// several scripts need them; with nothing before them in the text they would be drawn into whatever stands there, and appear as
/// `\u{200d}`. Backslashes stay single: this is for reading, not for parsing back.
public func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var out = VisibleText()
  for scalar in text.unicodeScalars { out.append(scalar) }
  return out.finished
}

/// The same for bytes of any origin; each byte that is not part of well-formed UTF-8 appears as `\xff`.
public func visible(bytes: some Sequence<UInt8>) -> String {
  var out = VisibleText()
  for piece in decode(Array(bytes)) {
    switch piece {
    case .scalar(let scalar): out.append(scalar)
    case .broken(let byte): out.append(written: "\\x" + hex(UInt32(byte), 2))
    }
  }
  return out.finished
}

/// Whether a scalar must not reach a terminal as it is, or would not be seen there.
public func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true  // C0, DEL, C1
  case 0xAD, 0x61C, 0x180E: true  // soft hyphen, Arabic letter mark, Mongolian vowel separator
  case 0x200B, 0x200E, 0x200F: true  // zero-width space, left-to-right and right-to-left marks
  case 0x2028...0x202E, 0x2060...0x206F: true  // separators, embeddings and overrides; isolates, invisible operators
  case 0xFEFF, 0xFFF0...0xFFFB: true  // byte order mark, interlinear annotation
  case 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true  // musical format controls, tags
  default: scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)  // noncharacters
  }
}

/// Text that is made visible scalar by scalar.
struct VisibleText {
  private var text = ""
  /// Whether what was appended last is a character that a mark can sit on.
  private var hasBase = false
  /// A joiner that waits for what it joins.
  private var joiner: Unicode.Scalar?

  mutating func append(_ scalar: Unicode.Scalar) {
    if isUnprintable(scalar) { return append(written: escape(scalar)) }
    if scalar == " " { return append(written: " ") }
    if CellWidths().width(of: scalar) == 0 {
      guard hasBase else { return append(written: escape(scalar)) }
      settle(joins: true)
      if scalar.value == 0x200C || scalar.value == 0x200D { joiner = scalar } else { text.unicodeScalars.append(scalar) }
      return
    }
    settle(joins: true)
    text.unicodeScalars.append(scalar)
    hasBase = true
  }

  /// Text of our own, on which nothing sits.
  mutating func append(written: String) {
    settle(joins: false)
    text += written
    hasBase = false
  }

  private mutating func settle(joins: Bool) {
    guard let waiting = joiner else { return }
    joiner = nil
    if joins { text.unicodeScalars.append(waiting) } else { text += escape(waiting) }
  }

  var finished: String { text + (joiner.map(escape) ?? "") }

  private func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x00: "\\0"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case ..<0x80: "\\x" + hex(scalar.value, 2)  // above it `\x` stands for a byte, which by itself is no character
    default: "\\u{" + hex(scalar.value, 1) + "}"
    }
  }
}

func hex(_ value: UInt32, _ digits: Int, uppercase: Bool = false) -> String {
  let text = String(value, radix: 16, uppercase: uppercase)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A scalar, or a byte that belongs to none.
enum DecodedPiece: Equatable { case scalar(Unicode.Scalar), broken(UInt8) }

/// Reads UTF-8 strictly: no overlong forms, no surrogates, nothing above U+10FFFF. - Complexity: O(bytes).
func decode(_ bytes: [UInt8]) -> [DecodedPiece] {
  var out: [DecodedPiece] = []
  out.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if let (scalar, length) = scalar(in: bytes, at: index) {
      out.append(.scalar(scalar))
      index += length
    } else {
      out.append(.broken(bytes[index]))
      index += 1
    }
  }
  return out
}

/// The well-formed scalar that begins at `start`, and its length in bytes.
func scalar(in bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
  let first = bytes[start]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let (length, smallest): (Int, UInt32)
  switch first {
  case 0xC2...0xDF: (length, smallest) = (2, 0x80)
  case 0xE0...0xEF: (length, smallest) = (3, 0x800)
  case 0xF0...0xF4: (length, smallest) = (4, 0x10000)
  default: return nil
  }
  guard start + length <= bytes.count else { return nil }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in bytes[(start + 1)..<(start + length)] {
    guard byte & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}
