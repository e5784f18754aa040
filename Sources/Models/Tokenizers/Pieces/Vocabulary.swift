/// The pieces of a vocabulary and their ids, keyed by the exact bytes of each piece.
///
/// All spellings lie in one array; a table of open addressing over it finds an id in one or two probes. Ids may have
/// holes, but no id and no spelling occurs twice.
struct Vocabulary: Sendable {
  private var store: [UInt8] = []
  /// Where the spelling of an id begins in `store`, and its length; -1 for an id without a piece.
  private var starts: [Int32] = []
  private var lengths: [Int32] = []
  /// Ids by hash of the spelling; -1 for a free slot.
  private var slots: [Int32]
  private(set) var count = 0
  /// Bytes of the longest piece.
  private(set) var longest = 0

  init(expecting pieces: Int) {
    var capacity = 16
    while capacity * 2 < pieces * 3 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    store.reserveCapacity(pieces * 8)
    starts.reserveCapacity(pieces)
    lengths.reserveCapacity(pieces)
  }

  /// One more than the highest id.
  var size: Int { starts.count }

  /// Why a piece cannot be added.
  enum Refusal: Error { case idTaken(by: Int), spellingTaken(by: Int) }

  /// Adds a piece. Precondition: `id` is small enough to be the length of an array.
  mutating func add(_ piece: some Collection<UInt8>, id: Int) throws(Refusal) {
    if id < starts.count, starts[id] >= 0 { throw .idTaken(by: id) }
    let start = store.count
    store.append(contentsOf: piece)
    let length = store.count - start
    if (count + 1) * 4 > slots.count * 3 { grow() }
    var slot = Self.hash(store, start..<store.count) & (slots.count - 1)
    while slots[slot] >= 0 {
      let other = Int(slots[slot])
      if matches(other, store, start..<store.count) {
        store.removeLast(length)
        throw .spellingTaken(by: other)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(id)
    while starts.count <= id {
      starts.append(-1)
      lengths.append(0)
    }
    starts[id] = Int32(start)
    lengths[id] = Int32(length)
    count += 1
    longest = max(longest, length)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for id in starts.indices where starts[id] >= 0 {
      var slot = Self.hash(store, range(id)) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id)
    }
  }

  private func range(_ id: Int) -> Range<Int> { Int(starts[id])..<Int(starts[id]) + Int(lengths[id]) }

  /// The id of the piece spelled `bytes[range]`; nil when there is none.
  func id(_ bytes: [UInt8], _ range: Range<Int>) -> Int? { id(bytes, range, hash: Self.hash(bytes, range)) }
  func id(_ bytes: [UInt8]) -> Int? { id(bytes, bytes.indices) }

  /// As above for callers that have the hash already.
  @inline(__always)
  func id(_ bytes: [UInt8], _ range: Range<Int>, hash: Int) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if matches(id, bytes, range) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ id: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard Int(lengths[id]) == range.count else { return false }
    let start = Int(starts[id])
    for offset in 0..<range.count where store[start + offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  /// The spelling of an id; nil for one without a piece.
  func spelling(_ id: Int) -> [UInt8]? { has(id) ? Array(store[range(id)]) : nil }

  func has(_ id: Int) -> Bool { starts.indices.contains(id) && starts[id] >= 0 }

  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The hash of some bytes and one more (FNV-1a), for callers that lengthen a piece byte by byte.
  @inline(__always)
  static func lengthened(_ hash: UInt64, by byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  @inline(__always)
  static func slotHash(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF_FFFF) }
  @inline(__always)
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash = emptyHash
    for offset in range { hash = lengthened(hash, by: bytes[offset]) }
    return slotHash(hash)
  }
}
