// SentencePiece vocabularies: GGUF files have a score for each piece, `tokenizer.json` a list of merge rules.
//
// By scores, two neighbours are joined whenever their text together is a piece, the best piece first; by rules, when there is
// a rule for the two. The same texts are cut alike when there is a rule for every way to make a piece of two, all rules of a
// piece stand together, and pieces follow each other by score: that is how rules are made from scores, and what is checked
// before scores are made from rules. Runs of blanks are apart: all have one score, below all others, and grow from the left.

extension PipelineTokenizer {
  private static let blank = Array("▁".utf8)

  /// Whether texts are prepared as SentencePiece does, and whether a blank goes before them; nil for other ways.
  var addsBlank: Bool? {
    guard preTokenizers.isEmpty, case .replace([0x20], with: Self.blank)? = normalizers.last else { return nil }
    switch (normalizers.count, normalizers[0]) {
    case (1, _): return false
    case (2, .prepend(Self.blank)): return true
    default: return nil
    }
  }

  /// Each byte has a piece of its own, so that nothing is unknown.
  var spellsEveryByte: Bool { (0..<256).allSatisfy { vocabulary.id(ByteAlphabet.fallbackSpelling(UInt8($0))) != nil } }

  /// Ids that come out of the model and not out of a search for added tokens.
  private var joined: [Int] {
    let added = Set((addedToInput.tokens + addedToNormalized.tokens).map(\.id)).union(special)
    return (0..<vocabulary.size).filter {
      !added.contains($0) && ByteAlphabet.fallbackByte(vocabulary.spelling($0) ?? []) == nil && vocabulary.has($0)
    }
  }

  /// The ways to make a piece of two others.
  private func splits(_ id: Int) -> [(left: Int, right: Int)] {
    guard let piece = vocabulary.spelling(id), piece.count > 1 else { return [] }
    return (1..<piece.count).filter { piece[$0] & 0xC0 != 0x80 }.compactMap { at in
      guard let left = vocabulary.id(piece, 0..<at), let right = vocabulary.id(piece, at..<piece.count) else { return nil }
      return (left, right)
    }
  }

  /// Two or more blanks and nothing else.
  private func isBlanks(_ id: Int) -> Bool {
    guard let piece = vocabulary.spelling(id), piece.count >= 2 * Self.blank.count else { return false }
    return piece.indices.allSatisfy { piece[$0] == Self.blank[$0 % Self.blank.count] }
  }
  /// What SentencePiece scores them.
  private static let blankScore: Float = -1e9

  /// Merge rules that do what the scores do; nil where two pieces have the same score, so that their order in the text decides.
  func rules(of model: ScoredPieceModel) -> [(left: Int, right: Int)]? {
    let made = joined.map { (id: $0, splits: splits($0)) }.filter { !$0.splits.isEmpty }
      .sorted { (model.priorities[$0.id], $0.id) < (model.priorities[$1.id], $1.id) }
    let others = made.filter { !isBlanks($0.id) }
    guard Set(others.map { model.priorities[$0.id] }).count == others.count else { return nil }
    return made.flatMap(\.splits)
  }

  /// Scores by id that do what the merge rules do; nil where none can.
  func scores(of model: BytePairModel) -> [Float]? {
    var scores = Array(repeating: Float(0), count: vocabulary.size)
    var rules: [[Int]: Int] = [:]
    var latest = -1
    var pieces = 0
    for (left, right) in model.merges.ranked {
      guard let join = model.merges[Int32(left), Int32(right)] else { return nil }
      let made = Int(join.made)
      rules[[left, right]] = made
      if made == latest || isBlanks(made) { continue }
      guard scores[made] == 0 else { return nil }  // rules of one piece that do not stand together
      latest = made
      pieces += 1
      scores[made] = -Float(pieces)
    }
    for id in joined where splits(id).contains(where: { rules[[$0.left, $0.right]] != id }) { return nil }
    // Pieces that are never made come after all others, as SentencePiece has them.
    return scores.enumerated().map { id, score in
      isBlanks(id) ? Self.blankScore : score == 0 && !special.contains(id) ? -Float(pieces + 1 + id) : score
    }
  }
}
