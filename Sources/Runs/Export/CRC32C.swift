/// CRC-32C (Castagnoli), the checksum of TensorBoard's records: reflected polynomial 0x82F63B78.
package struct CRC32C {
  private var state: UInt32 = 0xFFFF_FFFF
  package init() {}
  package var value: UInt32 { ~state }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = CRC32C.table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8 }
  }

  package static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var crc = CRC32C()
    crc.add(bytes)
    return crc.value
  }

  /// Rotated and moved, so that a checksum over data that holds checksums stays a good one.
  package static func masked(_ bytes: some Sequence<UInt8>) -> UInt32 {
    let crc = of(bytes)
    return (crc >> 15 | crc << 17) &+ 0xA282_EAD8
  }
}
