/// Byte-pair encoding: symbols of a word are joined by the rank of their merge rule.
struct BytePairModel: PieceModel {
  /// What the first symbols of a word are.
  enum Units: Sendable {
    /// Bytes, through their printable stand-ins.
    case bytes
    /// Characters; one that the vocabulary lacks becomes its bytes where `byteFallback` is on.
    case characters(byteFallback: Bool)
  }

  let kind: String
  private let vocabulary: Vocabulary
  let merges: MergeTable
  let units: Units
  /// Whether a word that is a piece is taken whole, whatever the merges say.
  let ignoreMerges: Bool
  let unknown: Int32?
  private let fuseUnknown: Bool
  /// The pieces of the 256 bytes; -1 where the vocabulary has none.
  private let byteIDs: [Int32]
  /// Whether words can be cut further at `▁` without any difference.
  private let cutsAtBlanks: Bool

  init(
    kind: String, vocabulary: Vocabulary, merges: MergeTable, units: Units, ignoreMerges: Bool, unknown: Int? = nil,
    fuseUnknown: Bool = false
  ) {
    self.kind = kind
    self.vocabulary = vocabulary
    self.merges = merges
    self.units = units
    self.ignoreMerges = ignoreMerges
    self.unknown = unknown.map { Int32($0) }
    self.fuseUnknown = fuseUnknown
    if case .characters = units { cutsAtBlanks = !ignoreMerges && vocabulary.endsAtBlanks() } else { cutsAtBlanks = false }
    byteIDs = (0..<256).map { byte in
      let spelling =
        switch units {
        case .bytes: ByteAlphabet.spellings[byte]
        case .characters: ByteAlphabet.fallbackSpelling(UInt8(byte))
        }
      return Int32(vocabulary.id(spelling) ?? -1)
    }
  }

  func cut(_ text: [UInt8], _ words: [Range<Int>], into pieces: inout [Piece]) {
    let words = cutsAtBlanks ? BlankWords.cut(text, words) : words
    var merger = SymbolMerger()
    var memory = WordMemory(words: words.count)
    pieces.reserveCapacity(pieces.count + words.count)
    for word in words {
      if memory.recall(word, in: text, into: &pieces) { continue }
      let before = pieces.count
      cut(text, word, &merger, into: &pieces)
      memory.keep(word, before..<pieces.count)
    }
  }

  private func cut(_ text: [UInt8], _ word: Range<Int>, _ merger: inout SymbolMerger, into pieces: inout [Piece]) {
    if ignoreMerges, let whole = wholeWord(text, word) {
      pieces.append(Piece(id: Int32(whole), start: Int32(word.lowerBound), end: Int32(word.upperBound)))
      return
    }
    merger.begin()
    switch units {
    case .bytes: appendBytes(text, word, to: &merger)
    case .characters(let byteFallback): appendCharacters(text, word, byteFallback, to: &merger)
    }
    merger.run { left, right in merges[left.id, right.id] }
    merger.forEach { pieces.append(Piece(id: $0.id, start: $0.start, end: $0.end)) }
  }

  private func wholeWord(_ text: [UInt8], _ word: Range<Int>) -> Int? {
    switch units {
    case .characters: return word.count <= vocabulary.longest ? vocabulary.id(text, word) : nil
    case .bytes:
      if word.count > vocabulary.longest { return nil }
      var spelling: [UInt8] = []
      spelling.reserveCapacity(word.count * 2)
      for offset in word { spelling += ByteAlphabet.spellings[Int(text[offset])] }
      return vocabulary.id(spelling)
    }
  }

  private func appendBytes(_ text: [UInt8], _ word: Range<Int>, to merger: inout SymbolMerger) {
    var waiting: Range<Int>?
    for offset in word {
      let id = byteIDs[Int(text[offset])]
      if id >= 0 {
        flush(&waiting, to: &merger)
        merger.append(id: id, offset, offset + 1)
      } else {
        addUnknown(offset..<offset + 1, &waiting, to: &merger)
      }
    }
    flush(&waiting, to: &merger)
  }

  private func appendCharacters(_ text: [UInt8], _ word: Range<Int>, _ byteFallback: Bool, to merger: inout SymbolMerger) {
    var waiting: Range<Int>?
    var offset = word.lowerBound
    while offset < word.upperBound {
      let end = offset + UTF8Scalars.length(startingWith: text[offset])
      if let id = vocabulary.id(text, offset..<end) {
        flush(&waiting, to: &merger)
        merger.append(id: Int32(id), offset, end)
      } else if byteFallback, (offset..<end).allSatisfy({ byteIDs[Int(text[$0])] >= 0 }) {
        // The reference does not write out a waiting unknown here; a later character or the end of the word does.
        for byte in offset..<end { merger.append(id: byteIDs[Int(text[byte])], byte, byte + 1) }
      } else {
        addUnknown(offset..<end, &waiting, to: &merger)
      }
      offset = end
    }
    flush(&waiting, to: &merger)
  }

  /// Notes an unknown unit; without an unknown token it vanishes, as in the reference.
  private func addUnknown(_ range: Range<Int>, _ waiting: inout Range<Int>?, to merger: inout SymbolMerger) {
    guard unknown != nil else { return }
    if fuseUnknown, let first = waiting {
      waiting = first.lowerBound..<range.upperBound
    } else {
      flush(&waiting, to: &merger)
      waiting = range
    }
  }

  private func flush(_ waiting: inout Range<Int>?, to merger: inout SymbolMerger) {
    guard let range = waiting, let unknown else { return }
    merger.append(id: unknown, range.lowerBound, range.upperBound)
    waiting = nil
  }
}

/// Merge rules: two pieces, the rank of their rule and the piece they become. Open addressing over pairs of ids.
struct MergeTable: Sendable {
  private struct Rule {
    /// Both ids; all ones in a free slot.
    var key: UInt64
    var join: SymbolMerger.Join
  }
  private var rules: [Rule]
  private static let free = UInt64.max

  init(expecting count: Int) {
    var capacity = 16
    while capacity * 2 < count * 3 { capacity *= 2 }
    rules = Array(repeating: Rule(key: Self.free, join: SymbolMerger.Join(priority: 0, id: 0)), count: capacity)
  }

  /// Adds a rule; a later one for the same pair takes its place. Precondition: no more rules than were expected.
  mutating func add(_ left: Int, _ right: Int, rank: Int, makes id: Int) {
    let key = Self.key(Int32(left), Int32(right))
    rules[slot(key)] = Rule(key: key, join: SymbolMerger.Join(priority: UInt32(rank), id: Int32(id)))
  }

  @inline(__always)
  subscript(_ left: Int32, _ right: Int32) -> SymbolMerger.Join? {
    let rule = rules[slot(Self.key(left, right))]
    return rule.key == Self.free ? nil : rule.join
  }

  /// The pairs in the order of their ranks.
  var ranked: [(left: Int, right: Int)] {
    rules.filter { $0.key != Self.free }.sorted { $0.join.priority < $1.join.priority }
      .map { (Int($0.key >> 32), Int($0.key & 0xFFFF_FFFF)) }
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let mask = rules.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while rules[slot].key != key, rules[slot].key != Self.free { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }
}
