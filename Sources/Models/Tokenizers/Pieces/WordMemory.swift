/// Remembers how the words of one text were cut, since most words of a text occur again.
///
/// Each word has one possible slot and the latest word stays; nothing is copied, a slot points at the earlier occurrence
/// in the text and at its pieces.
struct WordMemory {
  private struct Entry {
    var start: Int32
    var length: Int32
    var firstPiece: Int32
    var pieces: Int32
  }
  private var entries: [Entry]
  /// The slot that the last `recall` looked at.
  private var slot = 0
  /// Longer words hardly ever come again.
  private static let longestWord = 48

  init(words: Int) {
    var capacity = 64
    while capacity < words, capacity < 32_768 { capacity *= 2 }
    entries = Array(repeating: Entry(start: 0, length: -1, firstPiece: 0, pieces: 0), count: capacity)
  }

  /// Appends the pieces of an earlier equal word, moved to this place; false when none is remembered.
  @inline(__always)
  mutating func recall(_ word: Range<Int>, in text: [UInt8], into pieces: inout [Piece]) -> Bool {
    guard word.count <= Self.longestWord else { return false }
    slot = Int(truncatingIfNeeded: Vocabulary.hash(text, word)) & (entries.count - 1)
    let entry = entries[slot]
    guard Int(entry.length) == word.count else { return false }
    let earlier = Int(entry.start)
    for offset in 0..<word.count where text[earlier + offset] != text[word.lowerBound + offset] { return false }
    let shift = Int32(word.lowerBound - earlier)
    for index in Int(entry.firstPiece)..<Int(entry.firstPiece + entry.pieces) {
      let piece = pieces[index]
      pieces.append(Piece(id: piece.id, start: piece.start + shift, end: piece.end + shift))
    }
    return true
  }

  /// Remembers the word that `recall` did not know.
  @inline(__always)
  mutating func keep(_ word: Range<Int>, _ pieces: Range<Int>) {
    guard word.count <= Self.longestWord else { return }
    entries[slot] = Entry(
      start: Int32(word.lowerBound), length: Int32(word.count), firstPiece: Int32(pieces.lowerBound),
      pieces: Int32(pieces.count))
  }
}
