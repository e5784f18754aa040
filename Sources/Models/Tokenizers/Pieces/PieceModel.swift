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
