/// Tokens as labels: what an axis, a table or a chip shows for each.
///
/// A space at either end shows as `␣`, a line break as `↵`, other control characters as escapes, so that " the" and "the"
/// differ on screen and a token of blanks can be seen. Byte-level vocabularies cut characters in two: the token that
/// completes a character shows it whole, and the tokens before it show their bytes (`<0xE4>`), so that reading along the
/// labels gives back the text and nothing is ever drawn as a replacement character.
public enum TokenText {
  /// The label of one token that is text by itself.
  public static func label(_ text: String) -> String { decorate(text) }

  /// Labels of consecutive tokens, given the exact bytes of each. - Complexity: O(bytes).
  public static func labels(_ pieces: [[UInt8]]) -> [String] {
    var labels: [String] = []
    labels.reserveCapacity(pieces.count)
    var pending: [UInt8] = []  // the beginning of a character, shown already as bytes in earlier labels
    for piece in pieces {
      var text = ""
      var index = 0
      if !pending.isEmpty {
        let whole = pending + piece
        if let (scalar, length) = scalar(in: whole, at: 0) {
          text.unicodeScalars.append(scalar)
          index = length - pending.count
          pending = []
        } else if isBeginning(whole[...]) {
          pending = whole
          labels.append(bytes(piece))
          continue
        } else {
          pending = []
        }
      }
      while index < piece.count {
        if let (scalar, length) = scalar(in: piece, at: index) {
          text.unicodeScalars.append(scalar)
          index += length
        } else if isBeginning(piece[index...]) {
          pending = Array(piece[index...])
          break
        } else {
          text += bytes([piece[index]])
          index += 1
        }
      }
      labels.append(decorate(text) + bytes(pending))
    }
    return labels
  }

  /// Every byte by itself, for when the grouping is in question: `<0xE4><0xBD>`; printable ASCII as it is.
  public static func raw(_ piece: [UInt8]) -> String {
    piece.map { $0 > 0x20 && $0 < 0x7F ? String(Unicode.Scalar($0)) : bytes([$0]) }.joined()
  }

  private static func bytes(_ piece: [UInt8]) -> String {
    piece.map { "<0x" + hex(UInt32($0), 2, uppercase: true) + ">" }.joined()
  }

  /// Whether the bytes are the beginning of a character that later bytes could complete.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count < 4 else { return false }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard bytes.count < length, bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
    // The second byte rules out overlong forms, surrogates and what lies above U+10FFFF.
    guard let second = bytes.dropFirst().first else { return true }
    return switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }

  private static func decorate(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let first = scalars.firstIndex { $0 != " " } ?? scalars.count
    let last = scalars.lastIndex { $0 != " " } ?? -1
    var out = VisibleText()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ": out.append(written: index < first || index > last ? "␣" : " ")
      case "\n": out.append(written: "↵")
      default: out.append(scalar)
      }
    }
    return out.finished
  }
}
