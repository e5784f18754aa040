/// From the spelling of pieces back to bytes, in steps as `tokenizer.json` names them.
struct PieceDecoder: Sendable {
  enum Step: Sendable {
    /// Printable stand-ins to bytes.
    case byteLevel
    /// `<0x0A>` to its byte.
    case byteFallback
    case replace([UInt8], with: [UInt8])
    /// Takes up to so many of a byte from both ends.
    case strip(UInt8, left: Int, right: Int)
    /// Takes the prefix of pieces inside a word off and puts a space before the others but the first.
    case wordPiece(prefix: [UInt8], cleanup: Bool)
    /// Replaces the sign for a space; the first piece loses it.
    case metaspace(replacement: [UInt8], dropsFirst: Bool)
    /// Puts a space before all but the first.
    case joinWithSpaces
  }
  /// Applied to each piece.
  var each: [Step] = []
  /// Applied to the whole text after its pieces have been put together.
  var whole: [Step] = []

  /// Whether the vocabulary marks the pieces inside a word, as WordPiece does, rather than the spaces between words.
  var marksContinuations: Bool {
    each.contains { if case .wordPiece = $0 { true } else { false } }
  }

  /// What the piece spelled `spelling` contributes to a text.
  func decode(_ spelling: [UInt8], isFirst: Bool) -> [UInt8] {
    each.reduce(spelling) { $1.apply($0, isFirst: isFirst) }
  }
  /// The bytes that the piece spelled `spelling` itself stands for.
  func bytes(_ spelling: [UInt8]) -> [UInt8] { each.reduce(spelling) { $1.bytes(of: $0) } }
  /// The text of the contributions put together.
  func finish(_ text: [UInt8]) -> [UInt8] {
    text.isEmpty ? text : whole.reduce(text) { $1.apply($0, isFirst: true) }
  }
}

extension PieceDecoder.Step {
  /// As inside a text, but without a space that stands between pieces and belongs to none.
  fileprivate func bytes(of piece: [UInt8]) -> [UInt8] {
    switch self {
    case .wordPiece(let prefix, _): !prefix.isEmpty && piece.starts(with: prefix) ? Array(piece[prefix.count...]) : piece
    case .joinWithSpaces: piece
    default: apply(piece, isFirst: false)
    }
  }

  fileprivate func apply(_ piece: [UInt8], isFirst: Bool) -> [UInt8] {
    switch self {
    case .byteLevel: return ByteAlphabet.decode(piece) ?? piece
    case .byteFallback: return ByteAlphabet.fallbackByte(piece).map { [$0] } ?? piece
    case .replace(let pattern, let content): return Self.replaced(piece, pattern, content)
    case .strip(let byte, let left, let right):
      let start = piece.prefix(left).prefix { $0 == byte }.count
      let end = piece.dropFirst(start).reversed().prefix(right).prefix { $0 == byte }.count
      return Array(piece[start..<piece.count - end])
    case .wordPiece(let prefix, let cleanup):
      var text = piece
      if !isFirst {
        text = !prefix.isEmpty && piece.starts(with: prefix) ? Array(piece[prefix.count...]) : [0x20] + piece
      }
      return cleanup ? Self.cleanedUp(text) : text
    case .metaspace(let replacement, let dropsFirst):
      return Self.replaced(piece, replacement, isFirst && dropsFirst ? [] : [0x20])
    case .joinWithSpaces: return isFirst ? piece : [0x20] + piece
    }
  }

  /// Spaces before English punctuation and contractions, as the reference takes them out.
  private static let cleanups: [(from: [UInt8], to: [UInt8])] = [
    (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"), (" 'm", "'m"), (" do not", " don't"),
    (" 's", "'s"), (" 've", "'ve"), (" 're", "'re"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func cleanedUp(_ text: [UInt8]) -> [UInt8] {
    cleanups.reduce(text) { replaced($0, $1.from, $1.to) }
  }

  private static func replaced(_ text: [UInt8], _ pattern: [UInt8], _ content: [UInt8]) -> [UInt8] {
    guard let first = pattern.first, text.count >= pattern.count else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      if text[offset] == first, text[offset...].starts(with: pattern) {
        out += content
        offset += pattern.count
      } else {
        out.append(text[offset])
        offset += 1
      }
    }
    return out
  }
}
