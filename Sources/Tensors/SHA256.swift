import CKernels

/// SHA-256 (FIPS 180-4): what weights, scripts and journals are known by where a change must not go unnoticed. Fed in pieces of
/// any size.
///
/// Written here because the package that has it, swift-crypto, brings a whole cryptographic library into every build: 145 seconds of
/// compiling, where all the rest of Vitrine takes some 350. Whole blocks are a kernel's work: where the processor has instructions for
/// them, a checkpoint of 1.5 GB costs a second and not eight.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What does not fill a block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  private let byInstructions: Bool

  /// - Parameter byInstructions: whether to use the processor's own, where it has them; the hash is the same.
  public init(byInstructions: Bool = true) { self.byInstructions = byInstructions }

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
    last.rest.withUnsafeBytes { last.fold($0) }
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
      rest.withUnsafeBytes { fold($0) }
      rest = []
    }
    let end = start + (bytes.count - start) / 64 * 64
    fold(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    rest += bytes[end...]
  }

  private static let hasInstructions = ck_sha256_has_instructions()

  /// Takes whole blocks into the state.
  private mutating func fold(_ blocks: UnsafeRawBufferPointer) {
    guard let start = blocks.baseAddress, blocks.count >= 64 else { return }
    state.withUnsafeMutableBufferPointer { ck_sha256($0.baseAddress, start, blocks.count / 64, byInstructions && Self.hasInstructions) }
  }
}
