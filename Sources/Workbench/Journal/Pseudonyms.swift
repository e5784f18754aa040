import Findings

/// Names that stand for personal data: `⟦email-1⟧` for an address. The table that takes them back is a file of its own, which only
/// the user can read and which is not passed on with what was redacted.
struct Pseudonyms: Sendable, Equatable {
  private var table = Known()
  /// Numbers up to this are taken, by names that stand in what was read, whether it is known for whom or not.
  private var taken = 0

  /// The tokens that were told of last, to know them in what is said of them afterwards.
  var tokens: HiddenTokens?

  init() {}
  var count: Int { table.count }
  var isEmpty: Bool { table.isEmpty }

  static func == (a: Pseudonyms, b: Pseudonyms) -> Bool { a.table.elementsEqual(b.table, by: ==) }

  /// A text with everything personal in it under a name; the same original has the same name.
  ///
  /// - Parameter isCommand: It is a command: what is escaped in its quotes is read as what it stands for, and its numbers are nobody's.
  mutating func hide(_ text: String, isCommand: Bool = false) -> String {
    let pieces = pieces(of: text, isCommand: isCommand)
    guard !pieces.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    for piece in pieces {
      out += bytes[at..<piece.range.lowerBound] + Array(piece.name.utf8)
      at = piece.range.upperBound
    }
    return String(decoding: out + bytes[at...], as: UTF8.self)
  }

  /// What of a text is hidden, from left to right, each with its name: what is personal by its form, and what is known to be already,
  /// wherever it stands as a word of its own, or `anywhere`: letters beside it that belong to another token do not keep it from being read.
  mutating func pieces(of text: String, anywhere: Bool = false, isCommand: Bool = false) -> [(range: Range<Int>, name: String)] {
    let bytes: [UInt8], places: [Int]
    if isCommand { (bytes, places) = Pseudonyms.unescaped(text) } else { (bytes, places) = (Array(text.utf8), []) }
    let read = isCommand ? String(decoding: bytes, as: UTF8.self) : text
    var isTaken = [Bool](repeating: false, count: bytes.count)
    var found: [(range: Range<Int>, name: String)] = []
    func written(_ range: Range<Int>) -> Range<Int> { isCommand ? places[range.lowerBound]..<places[range.upperBound] : range }
    let numbers = isCommand ? Pseudonyms.numbers(inCommand: text) : []
    func isNumber(_ range: Range<Int>) -> Bool { !numbers.isEmpty && numbers.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound } }
    func add(_ range: Range<Int>, _ name: String) {
      for place in range { isTaken[place] = true }
      found.append((written(range), name))
    }
    for piece in PersonalData.find(in: read) where !isNumber(written(piece.range)) {
      for range in Pseudonyms.values(in: piece.range, of: bytes) { add(range, name(for: String(decoding: bytes[range], as: UTF8.self), piece.kind)) }
    }
    // Of several words the first may be all of the secret: it is known by itself as well.
    for phrase in table.newPhrases() {
      let words = phrase.split(separator: " ")
      if words.count > 1, let first = words.first, first.count >= 4, first.contains(where: \.isNumber) { _ = name(for: String(first), .key) }
    }
    for (range, name) in table.places(in: bytes) where anywhere || Pseudonyms.isWord(range, in: bytes) {
      if !isNumber(written(range)), !isTaken[range].contains(true) { add(range, name) }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The parts of something personal that can be put back by themselves: a sign that would end the command, the quotes or the line that they
  /// stand in is part of none, so that `Abc12;def` is two names with a semicolon between them.
  private static func values(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = [], start = range.lowerBound, at = start
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let end = at + UTF8.width(scalar)
      if !Script.isParameterValue(String(scalar)) {
        if at > start { parts.append(start..<at) }
        start = end
      }
      at = end
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts.isEmpty ? [range] : parts
  }

  /// Whether no letter or digit goes on at either end, and it is not what a name begins with.
  private static func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    func goesOn(_ a: Int, _ b: Int) -> Bool { a >= 0 && b < bytes.count && PersonalData.isAlphanumeric(bytes[a]) && PersonalData.isAlphanumeric(bytes[b]) }
    return !goesOn(range.lowerBound - 1, range.lowerBound) && !goesOn(range.upperBound - 1, range.upperBound) && !bytes[..<range.lowerBound].suffix(3).elementsEqual("⟦".utf8)
  }
  /// Whether nothing but names stands at bytes of a text: `password=⟦key-1⟧` holds no secret any more.
  static func cover(_ range: Range<Int>, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var bare = Set(range), rest = bytes.indices
    while let open = bytes[rest].firstRange(of: "⟦".utf8), let close = bytes[open.upperBound..<rest.upperBound].firstRange(of: "⟧".utf8) {
      if areIn(String(decoding: bytes[open.lowerBound..<close.upperBound], as: UTF8.self)) { bare.subtract(open.lowerBound..<close.upperBound) }
      rest = close.upperBound..<rest.upperBound
    }
    return bare.count < range.count && !bare.contains { PersonalData.isAlphanumeric(bytes[$0]) }
  }
  static func isOwn(_ name: String) -> Bool { name.hasPrefix("⟦\(own)-") }

  /// The same of a text as somebody typed it: what looks like a name in it would come back as somebody's, so it has one of its own.
  mutating func hide(typed text: String, isCommand: Bool = false) -> String {
    guard Pseudonyms.areIn(text) else { return hide(text, isCommand: isCommand) }
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      let written = String(rest[open...close])
      out += hide(String(rest[..<open])) + (Pseudonyms.areIn(written) ? name(for: written, as: Pseudonyms.own) : written)
      rest = rest[rest.index(after: close)...]
    }
    return out + hide(String(rest))
  }
  /// What names of texts that look like names are called.
  private static let own = "own"

  mutating func name(for original: String, _ kind: PersonalData.Kind) -> String { name(for: original, as: kind.rawValue) }
  private mutating func name(for original: String, as kind: String) -> String {
    if let known = table.name(of: original) { return known }
    // Numbers go on where a table that was read ends.
    let number = max(taken, table.highest) + 1
    table.append(("⟦\(kind)-\(number)⟧", original))
    return table[table.count - 1].name
  }

  /// The text as it was.
  func show(_ text: String) -> String {
    guard text.contains("⟦") else { return text }
    // In one go: what an original looks like is not looked up again.
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟦") {
      out += rest[..<open]
      if let close = rest[open...].firstIndex(of: "⟧"), let original = table.original(of: String(rest[open...close])) {
        out += original
        rest = rest[rest.index(after: close)...]
      } else {
        out.append("⟦")
        rest = rest[rest.index(after: open)...]
      }
    }
    return out + rest
  }

  /// What is hidden.
  var originals: [String] { table.map(\.original) }
  var entries: [(name: String, original: String)] { Array(table) }

  /// The name of what a token is a piece of; nil for one that is none. One letter after the other tells all of it too.
  func name(ofPiece label: String) -> String? {
    let bare = label.replacing("␣", with: "")
    return bare.isEmpty ? nil :  table.first { $0.original.contains(bare) && !Pseudonyms.isOwn($0.name) }?.name
  }

  /// Whether a text holds a name, of this table or another.
  static func areIn(_ text: String) -> Bool {
    (PersonalData.Kind.allCases.map(\.rawValue) + [own]).contains { text.contains("⟦\($0)-") }
  }

  static func number(of name: String) -> Int {
    Int(name.dropLast().split(separator: "-").last ?? "") ?? 0
  }

  /// Takes over what another table knows. A name that stands for something else here gives way to a new one: two people are never told
  /// under the same.
  mutating func merge(_ other: Pseudonyms) {
    taken = max(taken, other.taken)
    for entry in other.table where table.name(of: entry.original) == nil {
      guard table.original(of: entry.name) != nil else {
        table.append(entry)
        continue
      }
      _ = name(for: entry.original, as: String(entry.name.dropFirst().prefix { $0 != "-" }))
    }
  }

  /// Gives nobody else the names that stand in a text.
  mutating func reserve(namesIn text: String) {
    guard Pseudonyms.areIn(text) else { return }
    for piece in text.split(separator: "⟦").dropFirst(text.hasPrefix("⟦") ? 0 : 1) {
      guard let close = piece.firstIndex(of: "⟧"), Pseudonyms.areIn("⟦" + piece[...close]) else { continue }
      taken = max(taken, Pseudonyms.number(of: String(piece[...close])))
    }
  }

  /// The entries whose names stand in a text.
  func entries(in text: String) -> [(name: String, original: String)] { table.entries(in: text) }

  init(_ entries: [(name: String, original: String)]) { table = Known(entries) }
}
