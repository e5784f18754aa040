import Wording

/// A set of concepts.
struct ConceptSet: Equatable {
  private var words = SIMD8<UInt64>.zero

  mutating func insert(_ id: Int) { words[id >> 6] |= 1 << UInt64(id & 63) }
  func contains(_ id: Int) -> Bool { words[id >> 6] & 1 << UInt64(id & 63) != 0 }
  func meets(_ other: ConceptSet) -> Bool { words & other.words != .zero }
  func union(_ other: ConceptSet) -> ConceptSet {
    var both = self
    both.words |= other.words
    return both
  }
  /// The concepts in it, ascending.
  var members: [Int] {
    var found: [Int] = []
    for index in 0..<8 {
      var bits = words[index]
      while bits != 0 {
        found.append(index * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return found
  }
}

/// Which letters a word has; an edit changes at most two of them.
func letterSet(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 | 1 << UInt64(($1 | 0x20) & 63) } }

/// The words of sentences and what they stand for; made once from `Concepts.words`.
enum Concepts {
  private struct Table: Sendable {
    var ids: [String: Int] = [:]
    var names: [String] = []
    var surfaces: [String: ConceptSet] = [:]
    /// English words of four letters or more, by length, for repair.
    var vocabulary: [(word: String, letters: UInt64)] = []
    /// Chinese spellings with one character left open.
    var open: [String: [String]] = [:]
    var longest = 1
    var single: Set<String> = []
    var parts: Set<String> = []
  }

  private static let table: Table = {
    var table = Table()
    for line in (words + "\n" + optionWords).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon])
      let id: Int
      if let known = table.ids[name] {
        id = known
      } else {
        id = table.names.count
        table.ids[name] = id
        table.names.append(name)
      }
      for surface in line[line.index(after: colon)...].split(separator: "|") {
        let pieces = atoms(of: String(surface)).map(\.text)
        let key = pieces.joined(separator: " ")
        guard !key.isEmpty else { continue }
        table.longest = max(table.longest, pieces.count)
        table.surfaces[key, default: ConceptSet()].insert(id)
        for piece in pieces { table.parts.insert(piece) }
      }
    }
    func add(_ name: String, _ surface: String) {
      let pieces = atoms(of: surface).map(\.text)
      let key = pieces.joined(separator: " ")
      guard !key.isEmpty else { return }
      if table.ids[name] == nil {
        table.ids[name] = table.names.count
        table.names.append(name)
      }
      table.surfaces[key, default: ConceptSet()].insert(table.ids[name] ?? 511)
      for piece in pieces { table.parts.insert(piece) }
    }
    // Options are called by their own names too, and so are their choices.
    for row in CommandTable.rows {
      for slot in row.slots where SayingRow.isOption(slot) {
        if SayingRow.isLed(slot) { add("#" + slot.name, slot.name) }
        for choice in SayingRow.spoken(slot) { add("=" + choice, choice) }
      }
    }
    for possessive in ["'s", "’s"] { table.surfaces[possessive, default: ConceptSet()].insert(table.ids["-"] ?? 0) }
    for number in "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand percent third fourth fifth sixth seventh eighth ninth tenth".split(separator: " ") { table.parts.insert(String(number)) }
    table.vocabulary = table.parts.filter { $0.utf8.count >= 3 && $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D } }.sorted().map { ($0, letterSet($0)) }
    for key in table.surfaces.keys.sorted() {
      let pieces = key.split(separator: " ")
      guard (2...6).contains(pieces.count), pieces.allSatisfy({ $0.unicodeScalars.first.map(isHan) ?? false }) else { continue }
      for index in pieces.indices {
        var copy = pieces
        copy[index] = "?"
        table.open[copy.joined(separator: " "), default: []].append(key)
      }
    }
    return table
  }()

  static var longest: Int { table.longest }
  static let filler = id("-")
  static let show = id("show")
  static let ask = id("ask")
  static let pronoun = id("it")
  static let again = id("again")
  static let more = id("more")
  static let how = id("how")
  static let negation = id("not")
  static let past = id("past")
  static let purpose = id("purpose")
  static let except = id("except")

  /// A name that no line has stands for nothing anyone can say.
  static func id(_ name: some StringProtocol) -> Int { table.ids[String(name)] ?? 511 }

  static func name(_ id: Int) -> String { id < table.names.count ? table.names[id] : "" }
  static func surface(_ key: String) -> ConceptSet? { table.surfaces[key] }
  static func isWord(_ text: String) -> Bool { table.parts.contains(text) }

  /// A word by its stem: `masking`, `pruned`, `measures`.
  static func stemmed(_ word: String) -> ConceptSet? {
    for (ending, instead) in [("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y")] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      let stem = String(word.dropLast(ending.utf8.count)) + instead
      if let found = table.surfaces[stem] { return found }
      if ending == "ing" || ending == "ed", stem.count > 3, stem.last == stem.dropLast().last, let found = table.surfaces[String(stem.dropLast())] { return found }
    }
    return nil
  }

  /// The one English word that a mistyped one was meant to be.
  static func repaired(_ word: String) -> String? {
    let letters = word.utf8.count
    guard letters >= 3, letters <= 24 else { return nil }
    let mask = letterSet(word)
    let edits = letters >= 7 ? 2 : 1
    let near = nearestAll(
      word, among: table.vocabulary.lazy.filter { abs($0.word.utf8.count - letters) <= edits && ($0.letters ^ mask).nonzeroBitCount <= 2 * edits }.map(\.word))
      .filter { $0.distance <= (letters >= 8 ? 2 : 1) }
    guard let first = near.first else { return nil }
    // Among equals the transposed letters and the same beginning are likelier.
    let equals = near.filter { $0.distance == first.distance }.map(\.candidate)
    if equals.count == 1, letters > 3, first.candidate.utf8.count > 3 { return first.candidate }
    let sorted = Array(word.utf8.sorted())
    let swapped = equals.filter { Array($0.utf8.sorted()) == sorted }
    if swapped.count == 1 { return swapped[0] }
    if letters < 4 { return nil }
    let sameStart = equals.filter { $0.first == word.first }
    return sameStart.count == 1 ? sameStart[0] : nil
  }

  /// Chinese spellings that differ from `pieces` in one character of the same sound.
  static func homophones(_ pieces: [String]) -> [String] {
    var found: [String] = []
    for index in pieces.indices {
      var copy = pieces
      copy[index] = "?"
      for key in table.open[copy.joined(separator: " ")] ?? [] {
        let meant = key.split(separator: " ")[index]
        if String(meant) != pieces[index], Homophones.alike(String(meant), pieces[index]) { found.append(key) }
      }
    }
    return found
  }
}
