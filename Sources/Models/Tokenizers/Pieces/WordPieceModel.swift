/// WordPiece: from the left, the longest piece that fits; a word that cannot be cut wholly is unknown.
struct WordPieceModel: PieceModel {
  let kind = "WordPiece"
  private let vocabulary: Vocabulary
  let unknown: Int32
  /// What pieces inside a word begin with: `##`.
  let prefix: [UInt8]
  let longestWord: Int
  private let prefixHash: UInt64

  /// `longestWord` is in characters; longer words are unknown.
  init(vocabulary: Vocabulary, unknown: Int, prefix: [UInt8], longestWord: Int) {
    self.vocabulary = vocabulary
    self.unknown = Int32(unknown)
    self.prefix = prefix
    self.longestWord = longestWord
    prefixHash = Vocabulary.running(prefix, prefix.indices)
  }

  func cut(_ text: [UInt8], _ words: [Range<Int>], into pieces: inout [Piece]) {
    // A piece inside a word is looked up as prefix and text together.
    var spelling = prefix
    var memory = WordMemory(words: words.count)
    for word in words {
      if memory.recall(word, in: text, into: &pieces) { continue }
      let before = pieces.count
      defer { memory.keep(word, before..<pieces.count) }
      if !fits(text, word) || !cut(text, word, &spelling, into: &pieces) {
        pieces.removeLast(pieces.count - before)
        pieces.append(Piece(id: unknown, start: Int32(word.lowerBound), end: Int32(word.upperBound)))
      }
    }
  }

  private func fits(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    if word.count <= longestWord { return true }
    var characters = 0
    for offset in word where text[offset] & 0xC0 != 0x80 { characters += 1 }
    return characters <= longestWord
  }

  private func cut(_ text: [UInt8], _ word: Range<Int>, _ spelling: inout [UInt8], into pieces: inout [Piece]) -> Bool {
    var start = word.lowerBound
    while start < word.upperBound {
      let inside = start > word.lowerBound
      var hash = inside ? prefixHash : Vocabulary.noBytes
      spelling.removeLast(spelling.count - prefix.count)
      var found: (id: Int, end: Int)?
      var end = start
      // Lengthens by whole characters; no piece is longer than the longest.
      while end < word.upperBound, end - start + (inside ? prefix.count : 0) < vocabulary.longest {
        let next = end + UTF8Scalars.length(startingWith: text[end])
        for offset in end..<next {
          hash = Vocabulary.running(hash, text[offset])
          if inside { spelling.append(text[offset]) }
        }
        end = next
        let final = Vocabulary.hash(of: hash)
        let id = inside ? vocabulary.id(spelling, spelling.indices, hash: final) : vocabulary.id(text, start..<end, hash: final)
        if let id { found = (id, end) }
      }
      guard let found else { return false }
      pieces.append(Piece(id: Int32(found.id), start: Int32(start), end: Int32(found.end)))
      start = found.end
    }
    return true
  }
}
