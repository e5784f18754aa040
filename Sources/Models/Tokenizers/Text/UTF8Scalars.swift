/// Scalars inside byte arrays that are known to hold valid UTF-8.
///
/// Tokenizers look at text by bytes and offsets; these few functions stand where a scalar is needed.
enum UTF8Scalars {
  /// The scalar that begins at `offset`, and its length in bytes.
  @inline(__always)
  static func read(_ bytes: [UInt8], _ offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
  }

  /// The length in bytes of the scalar that begins with `first`.
  @inline(__always)
  static func length(startingWith first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Where the scalar that ends before `offset` begins.
  @inline(__always)
  static func start(_ bytes: [UInt8], before offset: Int) -> Int {
    var start = offset - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Appends the UTF-8 form of a scalar value.
  @inline(__always)
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }

  /// What stands at `offset` of bytes that may be broken: a valid scalar of `length` bytes, or a maximal part of one that
  /// is cut short or impossible, which the Unicode standard says to replace by one U+FFFD.
  static func check(_ bytes: [UInt8], _ offset: Int) -> (valid: Bool, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (true, 1) }
    let (needed, lowest, highest): (Int, UInt8, UInt8) =
      switch first {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (1, 0, 0)
      }
    if needed == 1 { return (false, 1) }
    var length = 1
    while length < needed, offset + length < bytes.count {
      let allowed = length == 1 ? lowest...highest : 0x80...0xBF
      guard allowed.contains(bytes[offset + length]) else { break }
      length += 1
    }
    return (length == needed, length)
  }
}
