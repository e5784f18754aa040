import Checkpoints
import Wording

/// Reading pieces and merge rules, with the checks that keep a hostile file from doing harm.
extension Vocabulary {
  /// Ids may leave holes, but not so many that the table is mostly empty.
  private static func highestID(pieces: Int) -> Int { pieces * 4 + 65_536 }

  /// `{"piece": id, …}`; `more` is how many pieces will be added afterwards.
  init(ids field: TokenizerField, more: Int = 0) throws {
    let entries = try field.object().entries
    self.init(expecting: entries.count + more)
    let highest = Self.highestID(pieces: entries.count)
    for (key, value) in entries {
      guard let id = value.asInt, (0...highest).contains(id) else {
        let at = TokenizerField(file: field.file, path: field.path + "." + key, value: value)
        throw at.complaint(Phrase("an id from 0 to \(highest)", "0 到 \(highest) 之间的 id"))
      }
      try add(key.utf8, id: id, from: TokenizerField(file: field.file, path: field.path + "." + key, value: value))
    }
    if count == 0 { throw field.complaint(Phrase("at least one piece", "至少一个 token")) }
  }

  /// `["piece", …]`, the place being the id.
  init(list field: TokenizerField) throws {
    let pieces = try field.array()
    self.init(expecting: pieces.count)
    for (id, value) in pieces.enumerated() {
      guard case .string(let piece) = value else {
        throw field.element(id, value).complaint(Phrase("a string", "字符串"))
      }
      try add(piece.utf8, id: id, from: field.element(id, value))
    }
    if count == 0 { throw field.complaint(Phrase("at least one piece", "至少一个 token")) }
  }

  /// Adds a piece; complains about `field` when id or spelling are taken.
  mutating func add(_ piece: some Collection<UInt8>, id: Int, from field: @autoclosure () -> TokenizerField) throws {
    do {
      try add(piece, id: id)
    } catch .idTaken {
      throw field().complaint(Phrase("an id that no other piece has", "未被其他 token 占用的 id"))
    } catch .spellingTaken(let other) {
      throw field().complaint(Phrase("a piece that is not there yet (id \(other) has it)", "尚未出现过的 token（已由 id \(other) 占用）"))
    }
  }
}

extension MergeTable {
  /// `["a b", …]` or `[["a", "b"], …]`, the place being the rank.
  init(_ field: TokenizerField, _ vocabulary: Vocabulary) throws {
    let rules = try field.array()
    self.init(expecting: rules.count)
    var joined: [UInt8] = []
    for (rank, rule) in rules.enumerated() {
      joined.removeAll(keepingCapacity: true)
      let split: Int?
      switch rule {
      case .string(let text):
        joined.append(contentsOf: text.utf8)
        // The first piece may itself be a space in vocabularies without stand-ins, but it is never empty.
        split = joined.dropFirst().firstIndex(of: 0x20)
        if let split { joined.remove(at: split) }
      case .array(let pair) where pair.count == 2:
        guard let left = pair[0].asString, let right = pair[1].asString else { fallthrough }
        joined.append(contentsOf: left.utf8)
        split = joined.count
        joined.append(contentsOf: right.utf8)
      default: split = nil
      }
      guard let split else {
        throw field.element(rank, rule).complaint(Phrase("two pieces, as \"a b\" or [\"a\", \"b\"]", "两个 token，写作 \"a b\" 或 [\"a\", \"b\"]"))
      }
      let first = Vocabulary.running(joined, 0..<split)
      let both = Vocabulary.running(joined, split..<joined.count, after: first)
      guard let left = vocabulary.id(joined, 0..<split, hash: Vocabulary.hash(of: first)),
        let right = vocabulary.id(joined, split..<joined.count),
        let made = vocabulary.id(joined, joined.indices, hash: Vocabulary.hash(of: both))
      else {
        throw field.element(rank, rule).complaint(
          Phrase("pieces of the vocabulary that make a piece of the vocabulary", "词表中已有的两个 token，且合并后仍在词表中"))
      }
      add(left, right, rank: rank, makes: made)
    }
  }
}
