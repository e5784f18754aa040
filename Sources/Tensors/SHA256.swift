/// SHA-256 (FIPS 180-4): what weights, scripts and journals are known by where a change must not go unnoticed. Fed in pieces of
/// any size.
///
/// Written here because the package that has it, swift-crypto, brings a whole cryptographic library into every build: 145 seconds of
/// compiling, where all the rest of Vitrine takes some 350.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  public init() {}

  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }
  public mutating func update(_ bytes: Bytes) { bytes.withSpan { $0.withUnsafeBytes { update($0) } } }
  /// The UTF-8 of a text.
  public mutating func update(_ text: String) { update(Array(text.utf8)) }

  /// The hash of all that was fed, in 64 hexadecimal digits. What follows would be fed to the same hash.
  public var hex: String {
    var last = self
    last.rest.append(0x80)
    while last.rest.count % 64 != 56 { last.rest.append(0) }
    let bits = count &* 8
    for shift in stride(from: 56, through: 0, by: -8) { last.rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    last.rest.withUnsafeBytes { block in
      for start in stride(from: 0, to: block.count, by: 64) { last.state.fold(block, at: start) }
    }
    return last.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  public static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }
  public static func hex(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hex
  }

  private mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var start = 0
    if !rest.isEmpty {
      start = min(64 - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == 64 else { return }
      rest.withUnsafeBytes { state.fold($0, at: 0) }
      rest = []
    }
    while start + 64 <= bytes.count {
      state.fold(bytes, at: start)
      start += 64
    }
    rest += bytes[start...]
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  fileprivate static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension [UInt32] {
  /// Takes the block of 64 bytes at `start` into the state.
  fileprivate mutating func fold(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word &>> by | word &<< (32 &- by) }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      for index in 0..<16 {
        words[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self))
      }
      for index in 16..<64 {
        let (near, far) = (words[index - 2], words[index - 15])
        let small = turned(far, 7) ^ turned(far, 18) ^ far &>> 3
        let large = turned(near, 17) ^ turned(near, 19) ^ near &>> 10
        words[index] = words[index - 16] &+ small &+ words[index - 7] &+ large
      }
      var (a, b, c, d, e, f, g, h) = (self[0], self[1], self[2], self[3], self[4], self[5], self[6], self[7])
      SHA256.constants.withUnsafeBufferPointer { constants in
        for index in 0..<64 {
          let chosen = (e & f) ^ (~e & g)
          let first = h &+ (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) &+ chosen &+ constants[index] &+ words[index]
          let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
          (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { self[index] &+= word }
    }
  }
}
