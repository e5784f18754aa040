/// A piece of the vocabulary found in a text, with its byte range in that (normalised) text.
struct Piece: Sendable {
  let id: Int32
  let start: Int32
  let end: Int32
}

/// The part of a tokenizer that knows the vocabulary: it cuts words into pieces.
protocol PieceModel: Sendable {
  var kind: String { get }
  /// Appends the pieces of `text` inside each of `words`, which are in order and do not overlap.
  func cut(_ text: [UInt8], _ words: [Range<Int>], into pieces: inout [Piece])
}

/// Cuts texts before every `▁` that follows another character.
enum BlankWords {
  static func cut(_ text: [UInt8], _ words: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for word in words {
      var start = word.lowerBound
      var offset = start
      var wasBlank = true
      while offset < word.upperBound {
        let isBlank = text[offset] == 0xE2 && text[offset + 1] == 0x96 && text[offset + 2] == 0x81
        if isBlank, !wasBlank {
          out.append(start..<offset)
          start = offset
        }
        wasBlank = isBlank
        offset += UTF8Scalars.length(startingWith: text[offset])
      }
      if start < word.upperBound { out.append(start..<word.upperBound) }
    }
    return out
  }
}
