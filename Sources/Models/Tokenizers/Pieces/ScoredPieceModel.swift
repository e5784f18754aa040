/// SentencePiece BPE as GGUF files describe it: two neighbours are joined when their text together is a piece, the piece
/// with the highest score first. What stays unknown is spelled by byte pieces.
struct ScoredPieceModel: PieceModel {
  let kind = "SentencePiece BPE"
  private let vocabulary: Vocabulary
  /// By id; smaller is joined earlier.
  let priorities: [UInt32]
  private let byteIDs: [Int32]
  let unknown: Int32
  /// Whether words can be cut further at `▁` without any difference.
  private let cutsAtBlanks: Bool

  /// `scores` has one number for each id. `bytePieces` maps bytes to ids, -1 where there is none.
  init(vocabulary: Vocabulary, scores: [Float], bytePieces: [Int32], unknown: Int) {
    self.vocabulary = vocabulary
    priorities = scores.map { score in
      // The bits of a float, turned so that they grow as it falls; -0 counts as 0.
      let bits = (score == 0 ? 0 : score).bitPattern
      return bits >> 31 == 0 ? 0x7FFF_FFFF - bits : bits
    }
    byteIDs = bytePieces
    self.unknown = Int32(unknown)
    cutsAtBlanks = vocabulary.endsAtBlanks()
  }

  func cut(_ text: [UInt8], _ words: [Range<Int>], into pieces: inout [Piece]) {
    let words = cutsAtBlanks ? BlankWords.cut(text, words) : words
    var merger = SymbolMerger()
    var memory = WordMemory(words: words.count)
    for word in words {
      if memory.recall(word, in: text, into: &pieces) { continue }
      let before = pieces.count
      cut(text, word, &merger, into: &pieces)
      memory.keep(word, before..<pieces.count)
    }
  }

  private func cut(_ text: [UInt8], _ word: Range<Int>, _ merger: inout SymbolMerger, into pieces: inout [Piece]) {
    merger.begin()
    var offset = word.lowerBound
    while offset < word.upperBound {
      let end = offset + UTF8Scalars.length(startingWith: text[offset])
      merger.append(id: Int32(vocabulary.id(text, offset..<end) ?? -1), offset, end)
      offset = end
    }
    merger.run { left, right in
      let range = Int(left.start)..<Int(right.end)
      guard range.count <= vocabulary.longest, let id = vocabulary.id(text, range) else { return nil }
      return SymbolMerger.Join(priority: priorities[id], id: Int32(id))
    }
    merger.forEach { symbol in
      if symbol.id >= 0 {
        pieces.append(Piece(id: symbol.id, start: symbol.start, end: symbol.end))
      } else {
        for byte in symbol.start..<symbol.end {
          let id = byteIDs[Int(text[Int(byte)])]
          pieces.append(Piece(id: id >= 0 ? id : unknown, start: byte, end: byte + 1))
        }
      }
    }
  }
}
