#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ranks the frames a sentence may be about: a linear model over its words and concepts, and over how well the values in the
/// sentence fill each frame's slots. The weights were learned from the developed half of the corpus and the sentences of `training/own.tsv` beside it.
struct Ranker {
  /// Weights by feature: frame and weight.
  var weights: [String: [(frame: Int, weight: Float)]]
  /// Weights of the features that are the same for every frame.
  var shared: [Float]

  static let sharedCount = 7

  static let learned = Ranker(table)

  /// The first line holds the shared weights in 64ths, the second the frames as they were named when the weights were learned, each
  /// other one a feature and its weights in 16ths by the place of a frame in that line. Of frames that came later, those of dimensions have the
  /// weights of neurons, under the features that their words would have; others have none.
  private init(_ table: String) {
    var lines = table.utf8.split(separator: UInt8(ascii: "\n"))[...]
    shared = (lines.popFirst() ?? Substring().utf8).split(separator: UInt8(ascii: " ")).map { Float(Self.number($0)) / 64 }
    if shared.count < Self.sharedCount { shared = [Float](repeating: 0, count: Self.sharedCount) }
    let frames = (lines.popFirst() ?? Substring().utf8).split(separator: UInt8(ascii: "|")).map { Frame.index[String(Substring($0))] }
    // These came later and are spoken of as others were when the weights were learned.
    let likewise = Dictionary(
      uniqueKeysWithValues: [("prune neurons", "prune dimensions"), ("sweep neurons", "sweep dimensions")].compactMap { old, new in
        Frame.index[old].flatMap { old in Frame.index[new].map { (old, $0) } }
      })
    weights = [:]
    weights.reserveCapacity(lines.count)
    for line in lines {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), let feature = String(line[..<tab]) else { continue }
      let learned = line[line.index(after: tab)...].split(separator: UInt8(ascii: " ")).compactMap { pair -> (frame: Int, weight: Float)? in
        guard let colon = pair.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let frame = Self.number(pair[..<colon])
        guard frame < frames.count, let frame = frames[frame] else { return nil }
        return (frame, Float(Self.number(pair[pair.index(after: colon)...])) / 16)
      }
      guard let other = Self.saidOfDimensions(feature) else {
        weights[feature, default: []] += learned + learned.compactMap { old in likewise[old.frame].map { ($0, old.weight) } }
        continue
      }
      weights[feature, default: []] += learned
      weights[other, default: []] += learned.map { (likewise[$0.frame] ?? $0.frame, $0.weight) }
    }
  }

  /// A feature of sentences about neurons as it is in the same sentence about dimensions; nil of other features.
  private static func saidOfDimensions(_ feature: String) -> String? {
    guard feature.utf8.contains(UInt8(ascii: "n")) || feature.utf8.contains(0xE7) else { return nil }
    var other = feature
    for (old, new) in [("neuron", "dimension"), ("神 经 元", "维 度"), ("神经", "维度")] { other.replace(old, with: new) }
    return other == feature ? nil : other
  }

  private static func number(_ digits: Substring.UTF8View) -> Int {
    var value = 0
    for digit in digits where digit != UInt8(ascii: "-") { value = value * 10 + Int(digit &- 0x30) }
    return digits.first == UInt8(ascii: "-") ? -value : value
  }

  /// The features of a sentence: its words and their beginnings, pairs of neighbours, their concepts and pairs of these, the sorts of
  /// its values, the Chinese characters two by two.
  static func features(_ items: some Sequence<Item>) -> [String] {
    var found: Set<String> = ["bias"]
    var before = "^"
    var concepts: Set<String> = []
    var character: Unicode.Scalar?
    var unknown = 0
    var words = 0
    func letters(_ text: String) {
      for scalar in text.unicodeScalars where scalar != " " {
        guard isHan(scalar) else {
          character = nil
          continue
        }
        if let before = character { found.insert("h:" + String(before) + String(scalar)) }
        character = scalar
      }
    }
    for item in items {
      var token = item.text
      switch item.body {
      case .words(let set):
        if marks.contains(item.text) {
          character = nil
          continue
        }
        words += 1
        for concept in set.members where concept != Concepts.filler { concepts.insert(Concepts.name(concept)) }
        found.insert("w:" + token)
        found.insert("b:" + before + "+" + token)
        letters(token)
        for word in token.split(separator: " ") where word.utf8.count > 4 && word.utf8.allSatisfy({ $0 < 0x80 }) { found.insert("p:" + word.prefix(5)) }
      case .unknown:
        unknown += 1
        words += 1
        found.insert("w:" + token)
        found.insert("b:" + before + "+" + token)
        letters(token)
        if token.utf8.count > 4, token.utf8.allSatisfy({ $0 < 0x80 }) { found.insert("p:" + token.prefix(5)) }
      case .value(let value):
        words += 1
        token = "<" + value.sort + ">"
        character = nil
        concepts.insert(token)
        found.insert("b:" + before + "+" + token)
        for concept in item.concepts.members { concepts.insert(Concepts.name(concept)) }
      }
      before = token
    }
    found.insert("b:" + before + "+$")
    let sorted = concepts.sorted()
    for (index, concept) in sorted.enumerated() {
      found.insert("c:" + concept)
      if sorted.count <= 12 { for other in sorted[(index + 1)...] { found.insert("d:" + concept + "+" + other) } }
    }
    if unknown > 0 { found.insert("unknown") }
    if unknown > 1 { found.insert("unknown2") }
    if unknown * 3 >= words { found.insert("unknown3") }
    if words == 1 { found.insert("one") }
    return found.sorted()
  }

  /// How the values of the sentence fit the slots of a frame, and its arguments.
  static func fit(_ frame: Frame, _ items: ArraySlice<Item>, lexicon: Lexicon, focus: Focus) -> (features: [Float], filling: Filling?) {
    var fit = [Float](repeating: 0, count: sharedCount)
    guard let row = frame.row else {
      fit[5] = 1
      return (fit, nil)
    }
    if frame.label == Frame.helpTopic || frame.label == "help" { return (fit, nil) }
    let saying = Saying(required: [], optional: row.optional, slots: [], conditions: [:], fixed: frame.fixed)
    var filling = Filling(row: row, saying: saying, items: items, lexicon: lexicon, focus: focus)
    filling.fill()
    // A choice that the words make speaks against the others of its command: 4 bits are not `q8_0`.
    let isDenied = frame.fixed.contains { fixed in
      row.choices.contains { choice in choice.slot == fixed.slot && choice.value != fixed.value && items.contains { $0.concepts.contains(choice.concept) } }
        && !row.choices.contains { choice in choice.slot == fixed.slot && choice.value == fixed.value && items.contains { $0.concepts.contains(choice.concept) } }
    }
    let missing = filling.missing.count + (isDenied ? 1 : 0)
    let values = items.indices.count { if case .value = items[$0].body { true } else { false } }
    let unused = items.indices.count { if case .value = items[$0].body { !filling.used.contains($0) } else { false } }
    fit[0] = missing == 1 ? 1 : 0
    fit[1] = missing > 1 ? 1 : 0
    fit[2] = unused == 1 ? 1 : 0
    fit[3] = unused > 1 ? 1 : 0
    fit[4] = missing == 0 && unused == 0 && values > 0 ? 1 : 0
    fit[6] = Float(filling.carried.count)
    return (fit, filling)
  }

  /// How many runs of words the ranker has never met.
  func strange(_ items: ArraySlice<Item>) -> Int {
    var runs = 0
    var inside = false
    for item in items {
      guard case .unknown = item.body, weights["w:" + item.text] == nil else {
        inside = false
        continue
      }
      let isCharacter = item.text.unicodeScalars.first.map(isHan) ?? false
      if !inside || !isCharacter { runs += 1 }
      inside = isCharacter
    }
    return runs
  }

  /// One word, which is no value.
  static func isOneWord(_ items: some Sequence<Item>) -> Bool {
    let words = Array(items.lazy.filter { !marks.contains($0.text) }.prefix(2))
    return words.count == 1 && words.allSatisfy { if case .value = $0.body { false } else { true } }
  }
  private static let marks: Set<String> = [",", "，", ".", "。", "?", "？", "!", "！"]

  /// What the words themselves, and what they mean, say of each frame, whatever stands beside them.
  private func spoken(_ items: some Sequence<Item>) -> [Float] {
    var sums = [Float](repeating: 0, count: Frame.all.count)
    for feature in Self.features(items) where ["w:", "c:", "h:", "p:"].contains(feature.prefix(2)) {
      for (frame, weight) in weights[feature] ?? [] { sums[frame] += weight }
    }
    return sums
  }
  /// So much a word says of the command that is meant by it alone.
  private static let clear: Float = 0.5

  /// The names of a few commands that the words are said of, if only beside others, most first.
  func near(_ items: some Sequence<Item>) -> [String] {
    let said = spoken(items)
    var names: [String] = []
    for index in said.indices.sorted(by: { (said[$1], $0) < (said[$0], $1) }) where said[index] > 0 && names.count < 3 {
      if let name = Frame.all[index].row?.row.name, !names.contains(name) { names.append(name) }
    }
    return names
  }

  struct Score {
    let frame: Int
    /// The share of the probability that falls on it.
    let probability: Float
    let filling: Filling?
    var label: String { Frame.all[frame].label }
  }

  /// All frames, likeliest first.
  func rank(_ items: ArraySlice<Item>, lexicon: Lexicon, focus: Focus, without: Set<String> = []) -> [Score] {
    let frames = Frame.all
    // What only its own words say is no guess.
    var sums = frames.map { $0.isGuessed ? 0 : -1000 as Float }
    for feature in Self.features(items) {
      guard let row = weights[feature] else { continue }
      for (frame, weight) in row { sums[frame] += weight }
    }
    var fillings: [Filling?] = []
    // No fit can lift a frame that the words speak so much against; the few that are left are weighed by their values.
    let few = sums.sorted(by: >)
    let least = max(few[0] - 12, few[min(20, few.count - 1)])
    for (index, frame) in frames.enumerated() {
      guard sums[index] > least else {
        sums[index] -= 4
        fillings.append(nil)
        continue
      }
      let (fit, filling) = Self.fit(frame, items, lexicon: lexicon, focus: focus)
      for (value, weight) in zip(fit, shared) { sums[index] += value * weight }
      if without.contains(frame.label) { sums[index] = -1000 }
      fillings.append(filling)
    }
    let top = sums.max() ?? 0
    var shares = sums.map { expf($0 - top) }
    let total = shares.reduce(0, +)
    // That a line is short speaks for what is often said in a word, whatever the word: it has to say something of the command itself. The
    // others are no surer for that.
    if Self.isOneWord(items) {
      let said = spoken(items)
      for (index, frame) in frames.enumerated() where frame.row != nil && said[index] < Self.clear { (sums[index], shares[index]) = (-1000, 0) }
    }
    return frames.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
      .map { Score(frame: $0, probability: shares[$0] / total, filling: fillings[$0]) }
  }
}
