import Checkpoints
import Tensors
import Testing

@Suite struct SafetensorsTests {
  func read(_ bytes: [UInt8]) throws -> SafetensorsFile { try SafetensorsFile(Bytes(bytes), file: "m.safetensors") }

  @Test func readsASmallFile() throws {
    let file = try read(sampleSafetensors)
    #expect(file.metadata == ["format": "pt"])
    #expect(file.tensors.map(\.name) == ["a", "b"])
    #expect(file.tensors.map(\.shape) == [[2, 2], [2]])
    #expect(file.tensors.map(\.dtype) == [.f32, .f16])
    #expect(file.tensors[0].bytes.array == [1, 2, 3, 4].flatMap { le(Float($0)) })
    #expect(file.tensors[1].bytes.array == [0, 0x3C, 0, 0xC0])
  }

  /// What the reference implementation reads as well, however unusual.
  static let unusual: [(String, Int)] = [
    ("{}", 0), (" {} ", 0), (#"{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}"#, 4),
    (#"{"a":{"dtype":"F32","shape":[0,5],"data_offsets":[0,0]},"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#, 1),
    (#"{"z":{"dtype":"I8","shape":[2],"data_offsets":[0,2]},"a":{"dtype":"BOOL","shape":[1],"data_offsets":[2,3]}}"#, 3),
    (#"{"z":{"dtype":"I8","shape":[2],"data_offsets":[1,3]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#, 3),
    (#"{"a":{"dtype":"F8_E4M3","shape":[3],"data_offsets":[0,3],"extra":1}}"#, 3),
    (#"{"a":{"dtype":"F4","shape":[3,2],"data_offsets":[0,3]}}"#, 3),
  ]
  @Test(arguments: unusual) func readsTheUnusual(_ header: String, _ data: Int) throws {
    let file = try read(safetensors(header, data: Array(repeating: 0, count: data)))
    #expect(file.tensors.reduce(0) { $0 + $1.bytes.count } == data)
  }

  static func one(_ dtype: String, _ shape: String, _ offsets: String) -> String {
    #"{"a":{"dtype":\#(dtype),"shape":\#(shape),"data_offsets":\#(offsets)}}"#
  }
  /// Header, bytes of data, code and words.
  static let hostile: [(String, Int, String, [String])] = [
    ("", 0, "malformed-file", ["byte 8", "the end of the text"]),
    ("[]", 0, "malformed-file", ["an object"]),
    ("{", 0, "malformed-file", ["byte 9"]),
    ("{}x", 0, "malformed-file", ["byte 10", "'x'"]),
    ("{}", 3, "malformed-file", ["3 bytes that belong to no tensor"]),
    (#"{"a":1}"#, 0, "bad-field", ["a is 1", "dtype, shape and data_offsets"]),
    (#"{"a":{}}"#, 0, "bad-field", ["a.dtype is missing"]),
    (one("1", "[1]", "[0,4]"), 4, "bad-field", ["a.dtype is 1"]),
    (one(#""Q9""#, "[1]", "[0,4]"), 4, "bad-field", [#"a.dtype is "Q9""#, "BF16"]),
    (one(#""f32""#, "[1]", "[0,4]"), 4, "bad-field", [#"a.dtype is "f32""#]),
    (one(#""F32""#, "4", "[0,4]"), 4, "bad-field", ["a.shape is 4"]),
    (one(#""F32""#, "[-1]", "[0,4]"), 4, "bad-field", ["a.shape is [-1]", "0 or more"]),
    (one(#""F32""#, "[1.0]", "[0,4]"), 4, "bad-field", ["a.shape is [1.0]"]),
    (one(#""F32""#, #"["1"]"#, "[0,4]"), 4, "bad-field", ["a.shape"]),
    (one(#""F32""#, "[9223372036854775807,9223372036854775807]", "[0,4]"), 4, "bad-field", ["a.shape", "product"]),
    (one(#""F32""#, "[4294967296,4294967296]", "[0,0]"), 0, "bad-field", ["a.shape", "product"]),
    (one(#""F32""#, "[0,4294967296,4294967296]", "[0,0]"), 0, "bad-field", ["a.shape", "product"]),
    (one(#""F32""#, "[18446744073709551616]", "[0,4]"), 4, "bad-field", ["a.shape"]),
    (one(#""F32""#, "[\(Array(repeating: "1", count: 33).joined(separator: ","))]", "[0,4]"), 4, "bad-field", ["at most 32 sizes"]),
    (one(#""F32""#, "[1]", "4"), 4, "bad-field", ["a.data_offsets is 4", "[begin, end]"]),
    (one(#""F32""#, "[1]", "[0]"), 4, "bad-field", ["a.data_offsets is [0]"]),
    (one(#""F32""#, "[1]", "[0,4,8]"), 4, "bad-field", ["a.data_offsets"]),
    (one(#""F32""#, "[1]", "[4,0]"), 4, "bad-field", ["a.data_offsets is [4, 0]", "begin ≤ end"]),
    (one(#""F32""#, "[1]", "[-4,0]"), 4, "bad-field", ["a.data_offsets is [-4, 0]"]),
    (one(#""F32""#, "[1]", "[0,5]"), 5, "bad-field", ["a.data_offsets is [0, 5]", "4 bytes, as shape [1] of F32"]),
    (one(#""F32""#, "[2]", "[0,4]"), 4, "bad-field", ["8 bytes"]),
    (one(#""F4""#, "[3]", "[0,1]"), 1, "bad-field", ["a.data_offsets"]),
    (one(#""F32""#, "[1]", "[0,9223372036854775807]"), 4, "bad-field", ["4 bytes"]),
    (one(#""F32""#, "[1]", "[4,8]"), 8, "bad-field", ["a.data_offsets is [4, 8]", "beginning at 0"]),
    (one(#""F32""#, "[4]", "[0,16]"), 8, "truncated-file", ["tensor a needs 16 bytes, 8 are left"]),
    // One tensor lies far outside: it is named, not the one after the gap that it leaves.
    (
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[90,92]},"b":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}}"#, 4,
      "bad-field", ["a.data_offsets is [90, 92]", "within the 4 bytes"]
    ),
    (one(#""U8""#, "[4611686018427387904]", "[0,4611686018427387904]"), 8, "bad-field", ["a.shape", "product"]),
    (
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}"#, 3,
      "bad-field", ["b.data_offsets is [1, 3]", "beginning at 2"]
    ),
    (
      #"{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[3,5]}}"#, 5,
      "bad-field", ["b.data_offsets is [3, 5]", "beginning at 2"]
    ),
    (
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}"#, 2,
      "duplicate-name", ["has a more than once"]
    ),
    (#"{"__metadata__":3}"#, 0, "bad-field", ["__metadata__ is 3", "object of strings"]),
    (#"{"__metadata__":{"a":3}}"#, 0, "bad-field", ["__metadata__.a is 3", "a string"]),
    (#"{"\u001b[2J\u202e":7}"#, 0, "bad-field", [#"\x1b[2J\u{202e} is 7"#]),
  ]
  @Test(arguments: hostile) func refuses(_ header: String, _ data: Int, _ code: String, _ words: [String]) {
    expectRefusal(code, words, file: "m.safetensors") { try read(safetensors(header, data: Array(repeating: 0, count: data))) }
  }

  @Test func refusesALyingHeaderLength() {
    for length: UInt64 in [3, 1000, 99_999_999] {
      expectRefusal("truncated-file", ["header needs \(length) bytes, 2 are left"]) { try read(safetensors("{}", length: length)) }
    }
    for length: UInt64 in [100_000_001, 1 << 62, 1 << 63, .max] {
      expectRefusal("malformed-file", ["header length of \(length)", "100000000"]) { try read(safetensors("{}", length: length)) }
    }
    expectRefusal("malformed-file", ["not valid UTF-8"]) { try read(le(UInt64(4)) + [0x7B, 0x22, 0xFF, 0x22]) }
  }

  @Test func everyTruncationThrows() {
    for count in 0..<sampleSafetensors.count {
      #expect(throws: CheckpointError.self, "\(count) bytes") { try read(Array(sampleSafetensors[..<count])) }
    }
    #expect(throws: CheckpointError.self) { try read(sampleSafetensors + [0]) }
  }

  @Test func seededDamageReadsOrThrows() throws {
    var random = Seeded(state: 2)
    var opened = 0
    for _ in 0..<5000 {
      var damaged = sampleSafetensors
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      do {
        for tensor in try read(damaged).tensors { #expect(tensor.bytes.array.count == tensor.bytes.count) }
        opened += 1
      } catch is CheckpointError {}
    }
    // Damage to the tensors' own bytes and to names is invisible.
    #expect(opened > 0 && opened < 5000)
  }
}
