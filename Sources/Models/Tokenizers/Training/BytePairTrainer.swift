import Checkpoints

/// Trains a byte-level BPE tokenizer with GPT-2's split on `text` (UTF-8; what is not becomes U+FFFD) and returns its
/// `tokenizer.json`.
///
/// Ids go to `specialTokens`, then to the 256 bytes in the order of their printable stand-ins, then to merged pieces, the most
/// frequent pair first and of equals the one with the smaller ids: vocabulary and merge rules are those of the `tokenizers`
/// package's `BpeTrainer` on the same text. A pair that occurs fewer than `minimumFrequency` times is not merged. `progress`
/// gets the number of tokens so far and in the end, and may return false to stop. Throws `TokenizerTrainingError`.
/// - Complexity: O(text) for the words, then a logarithmic step for each place in a distinct word that a merge touches.
public func trainByteLevelBPE(
  on text: [UInt8], vocabularySize: Int, specialTokens: [String] = ["<|endoftext|>"], minimumFrequency: Int = 2,
  progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
) throws -> [UInt8] {
  var trainer = BytePairTrainer(specialTokens: specialTokens)
  guard vocabularySize >= trainer.pieces.count else {
    throw TokenizerTrainingError.vocabularyTooSmall(wanted: vocabularySize, least: trainer.pieces.count)
  }
  guard progress(trainer.pieces.count, vocabularySize), let words = WordCounts(text, goOn: { progress(trainer.pieces.count, vocabularySize) }),
    trainer.train(on: words, size: vocabularySize, minimumFrequency: minimumFrequency, progress: progress)
  else { throw TokenizerTrainingError.cancelled }
  guard trainer.pieces.count == vocabularySize else {
    throw TokenizerTrainingError.textTooShort(bytes: text.count, tokens: trainer.pieces.count, wanted: vocabularySize)
  }
  return trainer.json(specialTokens: specialTokens)
}

/// The distinct words of a text and how often each occurs.
struct WordCounts {
  private(set) var words: [[UInt8]] = []
  private(set) var counts: [Int] = []

  /// Nil when `goOn` says no.
  init?(_ text: [UInt8], goOn: () -> Bool) {
    let bytes = AlignedText(decoding: text).bytes
    var known = Vocabulary(expecting: 1 << 12)
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      guard goOn() else { return nil }
      let end = Self.cut(bytes, after: start + (1 << 20))
      found.removeAll(keepingCapacity: true)
      SplitRule.gpt2.split(bytes, start..<end, into: &found)
      for range in found {
        if let index = known.id(bytes, range) {
          counts[index] += 1
        } else if (try? known.add(bytes[range], id: counts.count)) != nil {
          words.append(Array(bytes[range]))
          counts.append(1)
        }
      }
      start = end
    }
  }

  /// The first place from `offset` on where the text can be cut without any change to its words: after a line end that is the
  /// only white space between two other characters.
  private static func cut(_ bytes: [UInt8], after offset: Int) -> Int {
    func isInk(_ index: Int) -> Bool { (0x21...0x7E).contains(bytes[index]) }
    var at = offset
    while at + 1 < bytes.count {
      if bytes[at] == 0x0A, isInk(at - 1), isInk(at + 1) { return at + 1 }
      at += 1
    }
    return bytes.count
  }
}

/// Pieces and merge rules as they grow.
struct BytePairTrainer {
  /// Spellings by id.
  private(set) var pieces: [[UInt8]] = []
  private var ids: [[UInt8]: Int32] = [:]
  private var merges: [(pair: Pair, id: Int32)] = []
  private var byteIDs: [Int32] = []

  /// Two neighbouring pieces; compared by the left id, then the right.
  private struct Pair: Hashable, Comparable {
    let key: UInt64
    init(_ left: Int32, _ right: Int32) { key = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right)) }
    var left: Int32 { Int32(truncatingIfNeeded: key >> 32) }
    var right: Int32 { Int32(truncatingIfNeeded: key) }
    static func < (a: Pair, b: Pair) -> Bool { a.key < b.key }
  }

  /// A pair that waits to be merged, with the words it was found in when it was put here.
  private struct Waiting: Comparable {
    let pair: Pair
    var count: Int
    let words: [Int32]
    /// The merges done before; tells two entries of one pair apart, so that nothing depends on the order of a dictionary.
    let age: Int
    /// The one to merge first is the greatest.
    static func < (a: Waiting, b: Waiting) -> Bool {
      a.count != b.count ? a.count < b.count : a.pair != b.pair ? a.pair > b.pair : a.age > b.age
    }
    static func == (a: Waiting, b: Waiting) -> Bool { a.count == b.count && a.pair == b.pair && a.age == b.age }
  }

  init(specialTokens: [String]) {
    for token in specialTokens { _ = add(Array(token.utf8)) }
    for scalar in ByteAlphabet.scalars.sorted() {
      var spelling: [UInt8] = []
      UTF8Scalars.append(scalar, to: &spelling)
      _ = add(spelling)
    }
    byteIDs = ByteAlphabet.spellings.map { ids[$0] ?? 0 }
  }

  private mutating func add(_ spelling: [UInt8]) -> Int32 {
    if let id = ids[spelling] { return id }
    let id = Int32(pieces.count)
    pieces.append(spelling)
    ids[spelling] = id
    return id
  }

  /// Merges pairs until there are `size` pieces or none is frequent enough; false when stopped.
  ///
  /// The bookkeeping is that of the reference to the letter, since its outcome shows where the same piece is made in two ways:
  /// the count of a pair is not taken back when it is merged, and a pair that gains places waits a second time, for those.
  mutating func train(on source: WordCounts, size: Int, minimumFrequency: Int, progress: (Int, Int) -> Bool) -> Bool {
    var words = source.words.map { word in word.map { byteIDs[Int($0)] } }
    var counts: [Pair: Int] = [:]
    var heap = Heap<Waiting>()
    var places: [Pair: [Int32]] = [:]
    for (index, word) in words.enumerated() where word.count > 1 {
      for at in 1..<word.count { Self.note(Pair(word[at - 1], word[at]), source.counts[index], index, &counts, &places) }
    }
    for (pair, found) in places { heap.push(Waiting(pair: pair, count: counts[pair] ?? 0, words: found, age: 0)) }

    while pieces.count < size, var top = heap.pop() {
      let count = counts[top.pair] ?? 0
      if top.count != count {
        top.count = count
        heap.push(top)
        continue
      }
      if count < max(1, minimumFrequency) { break }
      guard progress(pieces.count, size) else { return false }
      let id = add(pieces[Int(top.pair.left)] + pieces[Int(top.pair.right)])
      merges.append((top.pair, id))
      places.removeAll(keepingCapacity: true)
      for index in top.words {
        Self.merge(top.pair, id, in: &words[Int(index)], source.counts[Int(index)], Int(index), &counts, &places)
      }
      for (pair, found) in places {
        if let count = counts[pair], count > 0 { heap.push(Waiting(pair: pair, count: count, words: found, age: merges.count)) }
      }
    }
    return true
  }

  /// Counts a pair `times` times and remembers the word, which is the latest of those it was found in.
  private static func note(
    _ pair: Pair, _ times: Int, _ word: Int, _ counts: inout [Pair: Int], _ places: inout [Pair: [Int32]]
  ) {
    counts[pair, default: 0] += times
    if places[pair]?.last != Int32(word) { places[pair, default: []].append(Int32(word)) }
  }

  /// Joins a pair wherever it stands in a word, from the left.
  private static func merge(
    _ pair: Pair, _ id: Int32, in word: inout [Int32], _ times: Int, _ index: Int, _ counts: inout [Pair: Int],
    _ places: inout [Pair: [Int32]]
  ) {
    var at = 0
    var kept = 0
    while at < word.count {
      guard word[at] == pair.left, at + 1 < word.count, word[at + 1] == pair.right else {
        word[kept] = word[at]
        (at, kept) = (at + 1, kept + 1)
        continue
      }
      if kept > 0 {
        counts[Pair(word[kept - 1], pair.left), default: 0] -= times
        note(Pair(word[kept - 1], id), times, index, &counts, &places)
      }
      word[kept] = id
      (at, kept) = (at + 2, kept + 1)
      if at < word.count {
        counts[Pair(pair.right, word[at]), default: 0] -= times
        note(Pair(id, word[at]), times, index, &counts, &places)
      }
    }
    word.removeLast(word.count - kept)
  }

  func json(specialTokens: [String]) -> [UInt8] {
    func text(_ id: Int32) -> String { String(decoding: pieces[Int(id)], as: UTF8.self) }
    // Of two rules for one pair the later one holds.
    var ranks: [Pair: Int] = [:]
    for (rank, merge) in merges.enumerated() { ranks[merge.pair] = rank }
    let rules = merges.enumerated().filter { ranks[$1.pair] == $0 }.map { (text($1.pair.left), text($1.pair.right)) }
    let special = specialTokens.compactMap { token in ids[Array(token.utf8)].map { (id: Int($0), content: token, special: true) } }
    return TokenizerJSON.file(
      added: special, preTokenizer: TokenizerJSON.byteLevel(addPrefixSpace: false, trimOffsets: true),
      postProcessor: TokenizerJSON.byteLevel(addPrefixSpace: true, trimOffsets: false),
      decoder: TokenizerJSON.byteLevel(addPrefixSpace: true, trimOffsets: true),
      model: TokenizerJSON.bytePairs(pieces.indices.map { (text(Int32($0)), $0) }, merges: rules)
    ).json
  }
}

/// A binary heap, the greatest on top.
private struct Heap<Element: Comparable> {
  private var items: [Element] = []

  mutating func push(_ item: Element) {
    items.append(item)
    var child = items.count - 1
    while child > 0, items[(child - 1) / 2] < items[child] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Element? {
    guard items.count > 1 else { return items.popLast() }
    items.swapAt(0, items.count - 1)
    let top = items.removeLast()
    var parent = 0
    while 2 * parent + 1 < items.count {
      var child = 2 * parent + 1
      if child + 1 < items.count, items[child] < items[child + 1] { child += 1 }
      guard items[parent] < items[child] else { break }
      items.swapAt(parent, child)
      parent = child
    }
    return top
  }
}
