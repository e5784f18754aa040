/// The pieces of a vocabulary and their ids, keyed by the exact bytes of each piece.
///
/// All spellings lie in one array; a table of open addressing over it finds an id in one or two probes. Ids may have
/// holes, but no id and no spelling occurs twice.
struct Vocabulary: Sendable {
  private var store: [UInt8] = []
  /// Where the spelling of an id stands in `store`.
  private struct Place {
    /// -1 for an id without a piece.
    var start: Int32
    var length: Int32
  }
  private var places: [Place] = []
  /// Ids by hash of the spelling, each under the upper half of its hash, so that a miss seldom looks at a spelling.
  private var slots: [UInt64]
  private static let free = UInt64.max
  private(set) var count = 0
  /// Bytes of the longest piece.
  private(set) var longest = 0

  init(expecting pieces: Int) {
    var capacity = 16
    while capacity * 2 < pieces * 3 { capacity *= 2 }
    slots = Array(repeating: Self.free, count: capacity)
    store.reserveCapacity(pieces * 8)
    places.reserveCapacity(pieces)
  }

  /// One more than the highest id.
  var size: Int { places.count }

  /// Why a piece cannot be added.
  enum Refusal: Error { case idTaken(by: Int), spellingTaken(by: Int) }

  /// Adds a piece. Precondition: `id` is small enough to be the length of an array.
  mutating func add(_ piece: some Collection<UInt8>, id: Int) throws(Refusal) {
    if has(id) { throw .idTaken(by: id) }
    let start = store.count
    store.append(contentsOf: piece)
    let spelling = start..<store.count
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let hash = Self.hash(store, spelling)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let other = Int(slots[slot] & 0xFFFF_FFFF)
      if slots[slot] >> 32 == hash >> 32, matches(other, store, spelling) {
        store.removeLast(spelling.count)
        throw .spellingTaken(by: other)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Self.entry(hash, id)
    while places.count <= id { places.append(Place(start: -1, length: 0)) }
    places[id] = Place(start: Int32(start), length: Int32(spelling.count))
    count += 1
    longest = max(longest, spelling.count)
  }

  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 2)
    for id in places.indices where places[id].start >= 0 {
      let hash = Self.hash(store, range(id))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Self.entry(hash, id)
    }
  }

  private static func entry(_ hash: UInt64, _ id: Int) -> UInt64 { (hash >> 32) << 32 | UInt64(id) }
  private func range(_ id: Int) -> Range<Int> { Int(places[id].start)..<Int(places[id].start) + Int(places[id].length) }

  /// The id of the piece spelled `bytes[range]`; nil when there is none.
  func id(_ bytes: [UInt8], _ range: Range<Int>) -> Int? { id(bytes, range, hash: Self.hash(bytes, range)) }
  func id(_ bytes: [UInt8]) -> Int? { id(bytes, bytes.indices) }

  /// As above for callers that have the hash already.
  @inline(__always)
  func id(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != Self.free {
      let id = Int(slots[slot] & 0xFFFF_FFFF)
      if slots[slot] >> 32 == hash >> 32, matches(id, bytes, range) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ id: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let place = places[id]
    guard Int(place.length) == range.count else { return false }
    let start = Int(place.start)
    for offset in 0..<range.count where store[start + offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  /// The spelling of an id; nil for one without a piece.
  func spelling(_ id: Int) -> [UInt8]? { has(id) ? Array(store[range(id)]) : nil }

  func has(_ id: Int) -> Bool { places.indices.contains(id) && places[id].start >= 0 }

  /// The running hash of some bytes and more of them, so that a piece can be lengthened; `hash(of:)` makes it final.
  @inline(__always)
  static func running(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  @inline(__always)
  static func running(_ bytes: [UInt8], _ range: Range<Int>, after hash: UInt64 = noBytes) -> UInt64 {
    var hash = hash
    for offset in range { hash = running(hash, bytes[offset]) }
    return hash
  }
  /// The running hash of no bytes.
  static let noBytes: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The hash of the bytes behind a running hash; both halves depend on all of them.
  @inline(__always)
  static func hash(of running: UInt64) -> UInt64 {
    let mixed = (running ^ running >> 32) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }
  @inline(__always)
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 { hash(of: running(bytes, range)) }

  /// Whether no piece has a `▁` after another character. Then no piece reaches over the beginning of a word that is
  /// marked by `▁`, and texts can be cut there.
  func endsAtBlanks() -> Bool {
    let blank: [UInt8] = [0xE2, 0x96, 0x81]
    guard id(blank) != nil else { return false }
    for id in places.indices where places[id].start >= 0 {
      let range = range(id)
      var offset = range.lowerBound
      while offset + 3 <= range.upperBound, store[offset..<offset + 3].elementsEqual(blank) { offset += 3 }
      while offset + 3 <= range.upperBound {
        if store[offset] == blank[0], store[offset + 1] == blank[1], store[offset + 2] == blank[2] { return false }
        offset += 1
      }
    }
    return true
  }
}
