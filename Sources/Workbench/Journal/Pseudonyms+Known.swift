extension Pseudonyms {
  /// Names and what they stand for, in the order in which they were given. Each is found in one step, so that what many are known for takes
  /// as long as what few are.
  struct Known: Sendable, RandomAccessCollection {
    typealias Entry = (name: String, original: String)
    private var entries: [Entry] = []
    private var byOriginal: [String: Int] = [:]
    private var byName: [String: Int] = [:]
    /// Those that are looked for in texts, by their bytes, and how long those are that begin with the same four bytes.
    private var byBytes: [ArraySlice<UInt8>: Int] = [:]
    private var lengths: [UInt32: [Int]] = [:]
    /// Secrets of several words, of which the first is not known by itself yet.
    private var unsplit: [Int] = []
    /// The highest number of a name.
    private(set) var highest = 0

    init(_ entries: [Entry] = []) { for entry in entries { append(entry) } }

    var startIndex: Int { 0 }
    var endIndex: Int { entries.count }
    subscript(place: Int) -> Entry { entries[place] }

    mutating func append(_ entry: Entry) {
      let place = entries.count
      entries.append(entry)
      if byOriginal[entry.original] == nil { byOriginal[entry.original] = place }
      if byName[entry.name] == nil { byName[entry.name] = place }
      highest = Swift.max(highest, Pseudonyms.number(of: entry.name))
      if entry.name.hasPrefix("⟦\(PersonalData.Kind.key.rawValue)-"), entry.original.contains(" ") { unsplit.append(place) }
      guard entry.original.unicodeScalars.count >= 4, !Pseudonyms.isOwn(entry.name) else { return }
      let bytes = Array(entry.original.utf8)[...]
      guard byBytes[bytes] == nil else { return }
      byBytes[bytes] = place
      let beginning = Known.beginning(bytes, 0)
      if lengths[beginning]?.contains(bytes.count) != true { lengths[beginning, default: []].append(bytes.count) }
    }

    /// Its name; nil for what is not known.
    func name(of original: String) -> String? { byOriginal[original].map { entries[$0].name } }
    func original(of name: String) -> String? { byName[name].map { entries[$0].original } }

    /// Secrets of several words that came in since this was asked last.
    mutating func newPhrases() -> [String] {
      defer { unsplit = [] }
      return unsplit.map { entries[$0].original }
    }

    /// Where known originals stand in a text, the longer first: one may be a part of another. - Complexity: O(bytes).
    func places(in bytes: [UInt8]) -> [(range: Range<Int>, name: String)] {
      guard !byBytes.isEmpty, bytes.count >= 4 else { return [] }
      var found: [(range: Range<Int>, name: String)] = []
      for start in 0...(bytes.count - 4) {
        for length in lengths[Known.beginning(bytes[...], start)] ?? [] where start + length <= bytes.count {
          if let place = byBytes[bytes[start..<(start + length)]] { found.append((start..<(start + length), entries[place].name)) }
        }
      }
      return found.sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
    }

    /// Those whose names stand in a text, in the order of the table.
    func entries(in text: String) -> [Entry] {
      var places: Set<Int> = []
      for piece in text.split(separator: "⟦") {
        guard let close = piece.firstIndex(of: "⟧"), let place = byName["⟦" + piece[...close]] else { continue }
        places.insert(place)
      }
      return entries.indices.filter { places.contains($0) }.map { entries[$0] }
    }

    private static func beginning(_ bytes: ArraySlice<UInt8>, _ start: Int) -> UInt32 {
      bytes[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
}
