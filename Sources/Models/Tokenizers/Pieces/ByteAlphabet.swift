/// The 256 printable characters that stand for bytes in byte-level vocabularies: `Ġ` is the space, `Ċ` the line feed.
///
/// Printable Latin-1 stands for itself; the other 68 bytes take U+0100 and up, in order.
enum ByteAlphabet {
  /// The scalar that stands for each byte.
  static let scalars: [UInt32] = {
    var next: UInt32 = 0x100
    return (0..<256).map { byte in
      switch byte {
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: return UInt32(byte)
      default:
        next += 1
        return next - 1
      }
    }
  }()
  /// The UTF-8 form of each of them.
  static let spellings: [[UInt8]] = scalars.map { scalar in
    var bytes: [UInt8] = []
    UTF8Scalars.append(scalar, to: &bytes)
    return bytes
  }
  /// Bytes by scalar, for the scalars below U+0144; -1 where there is none.
  private static let bytes: [Int16] = {
    var table = Array(repeating: Int16(-1), count: 0x144)
    for (byte, scalar) in scalars.enumerated() { table[Int(scalar)] = Int16(byte) }
    return table
  }()

  /// The bytes that a piece spells, or nil when it has a character outside the alphabet.
  static func decode(_ piece: [UInt8]) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(piece.count)
    var offset = 0
    while offset < piece.count {
      let (scalar, length) = UTF8Scalars.read(piece, offset)
      guard scalar < 0x144, bytes[Int(scalar)] >= 0 else { return nil }
      out.append(UInt8(bytes[Int(scalar)]))
      offset += length
    }
    return out
  }

  /// `<0x0A>`, the piece that stands for a byte in SentencePiece vocabularies.
  static func fallbackSpelling(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return Array("<0x".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)], UInt8(ascii: ">")]
  }

  /// The byte that a piece of that form stands for.
  static func fallbackByte(_ piece: [UInt8]) -> UInt8? {
    func digit(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    guard piece.count == 6, piece.starts(with: "<0x".utf8), piece[5] == UInt8(ascii: ">"), let high = digit(piece[3]),
      let low = digit(piece[4])
    else { return nil }
    return high << 4 | low
  }
}
