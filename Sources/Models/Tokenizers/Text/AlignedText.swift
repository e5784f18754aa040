/// Text on its way through normalisation, which remembers for every byte the bytes of the input that it came from.
struct AlignedText: Sendable {
  /// A byte range of the input.
  struct Origin: Sendable {
    var start: Int32
    var end: Int32
  }

  /// Valid UTF-8.
  private(set) var bytes: [UInt8]
  /// One for each of `bytes`; nil while the text is the input itself, byte for byte.
  private(set) var origins: [Origin]?

  /// Takes any bytes as text: every maximal part that is not UTF-8 becomes one U+FFFD.
  init(decoding input: [UInt8]) {
    var offset = 0
    while offset < input.count {
      let (valid, length) = UTF8Scalars.check(input, offset)
      guard valid else { break }
      offset += length
    }
    bytes = input
    guard offset < input.count else { return }

    var kept = Array(input[..<offset])
    var origins = (0..<offset).map { Origin(start: Int32($0), end: Int32($0 + 1)) }
    while offset < input.count {
      let (valid, length) = UTF8Scalars.check(input, offset)
      if valid {
        for byte in offset..<offset + length {
          kept.append(input[byte])
          origins.append(Origin(start: Int32(byte), end: Int32(byte + 1)))
        }
      } else {
        UTF8Scalars.append(0xFFFD, to: &kept)
        origins += Array(repeating: Origin(start: Int32(offset), end: Int32(offset + length)), count: 3)
      }
      offset += length
    }
    bytes = kept
    self.origins = origins
  }

  private init(bytes: [UInt8], origins: [Origin]?) {
    self.bytes = bytes
    self.origins = origins
  }

  var count: Int { bytes.count }

  /// The range of the input that `range` of this text came from.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard let origins else { return range }
    guard !range.isEmpty else {
      let at = range.lowerBound < origins.count ? Int(origins[range.lowerBound].start) : origins.last.map { Int($0.end) } ?? 0
      return at..<at
    }
    let start = Int(origins[range.lowerBound].start)
    return start..<max(start, Int(origins[range.upperBound - 1].end))
  }

  func origin(_ offset: Int) -> Origin { origins?[offset] ?? Origin(start: Int32(offset), end: Int32(offset + 1)) }

  /// Where the whole scalar at `offset` came from.
  func scalarOrigin(_ offset: Int, length: Int) -> Origin {
    Origin(start: origin(offset).start, end: origin(offset + length - 1).end)
  }

  /// The scalars of `range`.
  func scalars(_ range: Range<Int>) -> [UInt32] {
    var scalars: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Scalars.read(bytes, offset)
      scalars.append(value)
      offset += length
    }
    return scalars
  }

  /// Collects a changed text, piece by piece. As long as every byte stands where it stood in the input, no origins are kept.
  struct Builder {
    private let source: AlignedText
    private var bytes: [UInt8] = []
    private var origins: [Origin]?

    init(_ source: AlignedText) {
      self.source = source
      bytes.reserveCapacity(source.count)
      if source.origins != nil { origins = [] }
    }
    var count: Int { bytes.count }
    /// Takes `range` of the source over as it is.
    mutating func keep(_ range: Range<Int>) {
      if origins == nil, range.lowerBound != bytes.count { makeOrigins() }
      if origins != nil {
        for offset in range { origins?.append(source.origin(offset)) }
      }
      if range.count < 8 {
        for offset in range { bytes.append(source.bytes[offset]) }
      } else {
        bytes += source.bytes[range]
      }
    }
    /// Puts a scalar that came from `origin` of the input.
    @inline(__always)
    mutating func put(_ scalar: UInt32, from origin: Origin) {
      let before = bytes.count
      UTF8Scalars.append(scalar, to: &bytes)
      if origins == nil {
        if origin.start == before, Int(origin.end) == bytes.count { return }
        makeOrigins(upTo: before)
      }
      for _ in before..<bytes.count { origins?.append(origin) }
    }
    private mutating func makeOrigins(upTo count: Int? = nil) {
      origins = (0..<(count ?? bytes.count)).map { Origin(start: Int32($0), end: Int32($0 + 1)) }
    }
    func text() -> AlignedText { AlignedText(bytes: bytes, origins: origins) }
  }
}

extension AlignedText {
  /// A scalar of a changed text and how it stands to the old one: `0` replaces the next old scalar, `1` is new (it shares
  /// the origin of what was before it), `-n` replaces the next old scalar and swallows the `n` after it.
  typealias Change = (scalar: UInt32, change: Int)

  /// The text that `changes` make of `range`, appended to `builder`.
  func apply(_ changes: [Change], to range: Range<Int>, into builder: inout Builder) {
    var offset = range.lowerBound
    var previous = Origin(start: origin(offset).start, end: origin(offset).start)
    func advance() {
      guard offset < range.upperBound else { return }
      let length = UTF8Scalars.length(startingWith: bytes[offset])
      previous = scalarOrigin(offset, length: length)
      offset += length
    }
    for (scalar, change) in changes {
      guard change <= 0, offset < range.upperBound else {
        builder.put(scalar, from: previous)
        continue
      }
      let (old, length) = UTF8Scalars.read(bytes, offset)
      if old == scalar {
        builder.keep(offset..<offset + length)
      } else {
        builder.put(scalar, from: scalarOrigin(offset, length: length))
      }
      advance()
      for _ in 0..<(-change) { advance() }
    }
  }
}

extension AlignedText {
  /// A range of a text. The steps that only cut work on it in place; `text` makes it a text of its own.
  struct Slice {
    let base: AlignedText
    let range: Range<Int>

    func text() -> AlignedText {
      if range == 0..<base.count { return base }
      var builder = Builder(base)
      builder.keep(range)
      return builder.text()
    }
  }
  func slice(_ range: Range<Int>) -> Slice { Slice(base: self, range: range) }
  var whole: Slice { Slice(base: self, range: 0..<count) }
}
