import Tensors
import Testing

@Suite struct Hashes {
  /// Examples of FIPS 180-4 and their lengths around a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ])
  func published(text: String, hash: String) {
    for byInstructions in [true, false] {
      var own = SHA256(byInstructions: byInstructions)
      own.update(text)
      #expect(own.hex == hash)
    }
  }

  @Test func aMillion() {
    for byInstructions in [true, false] {
      var hash = SHA256(byInstructions: byInstructions)
      hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
      #expect(hash.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }
  }

  /// However it is cut into pieces.
  @Test func pieces() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7 + $0 / 13) }
    var whole = SHA256()
    whole.update(bytes)
    for _ in 0..<200 {
      var hash = SHA256(byInstructions: Bool.random())
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 0...min(150, rest.count))
        hash.update(Array(rest.prefix(count)))
        rest = rest.dropFirst(count)
      }
      #expect(hash.hex == whole.hex)
    }
    var mapped = SHA256()
    mapped.update(Bytes(bytes))
    #expect(mapped.hex == whole.hex)
  }
}
