import Checkpoints
import Tensors
import Testing

@Suite struct GGUFTests {
  func read(_ bytes: [UInt8]) throws -> GGUFFile { try GGUFFile(Bytes(bytes), file: "m.gguf") }

  @Test(arguments: [UInt32(2), 3]) func readsASmallFile(_ version: UInt32) throws {
    var builder = GGUFBuilder.sample
    builder.version = le(version)
    let file = try read(builder.bytes)
    let expected: [(String, ConfigValue)] = [
      ("general.architecture", .string("llama")), ("u8", .int(200)), ("i8", .int(-128)), ("u16", .int(65535)), ("i16", .int(-2)),
      ("i32", .int(-3)), ("f32", .double(1.5)), ("bool", .bool(true)), ("u64", .double(0x1p64)), ("i64", .int(.min)),
      ("f64", .double(0.1)), ("tokens", .array([.string("<s>"), .string("e\u{301}"), .string("\u{e9}")])),
      ("nested", .array([.array([.int(7)]), .array([])])),
    ]
    for (key, value) in expected { #expect(file.metadata[key] == value, "\(key)") }
    #expect(file.tensors.map(\.name) == ["token_embd.weight", "norm.weight"])
    #expect(file.tensors.map(\.shape) == [[2, 3], [2]])
    #expect(file.tensors.map(\.type) == ["F32", "F64"])
    #expect(file.tensors[0].bytes.array == [1, 2, 3, 4, 5, 6].flatMap { le(Float($0)) })
    #expect(file.tensors[1].bytes.array == le(7.0) + le(8.0))
  }

  @Test func opensQuantisedTensorsByName() throws {
    var builder = GGUFBuilder()
    builder.tensors = [
      .init(name: "q4", sizes: [256, 2], type: 12), .init(name: "q8", sizes: [32], type: 8, offset: 288),
    ]
    builder.data = Array(repeating: 0, count: 288 + 34)
    let file = try read(builder.bytes)
    #expect(file.tensors.map(\.type) == ["Q4_K", "Q8_0"])
    #expect(file.tensors.map(\.bytes.count) == [288, 34])
    #expect(file.tensors.allSatisfy { $0.dtype == nil })
  }

  @Test func alignmentMovesTheData() throws {
    for alignment in [1, 8, 64, 4096] {
      var builder = GGUFBuilder()
      builder.pairs = [("general.alignment", GGUFBuilder.uint32(UInt32(alignment)))]
      builder.tensors = [.init(name: "a", sizes: [1])]
      builder.alignment = alignment
      builder.data = le(Float(3))
      #expect(try read(builder.bytes).tensors[0].bytes.array == le(Float(3)))
    }
  }

  /// A change to the sample file, the code and words.
  static let hostile: [(String, @Sendable (inout GGUFBuilder) -> Void, String, [String])] = [
    ("magic", { $0.magic = Array("GGML".utf8) }, "malformed-file", ["allowed is GGUF"]),
    ("version 1", { $0.version = le(UInt32(1)) }, "unsupported-format", ["GGUF version 1", "version 2 or 3"]),
    ("version 4", { $0.version = le(UInt32(4)) }, "unsupported-format", ["GGUF version 4"]),
    ("big-endian", { $0.version = le(UInt32(3).byteSwapped) }, "unsupported-format", ["big-endian"]),
    ("tensor count", { $0.tensorCount = .max }, "malformed-file", ["number of tensors", "at most"]),
    ("tensor count high", { $0.tensorCount = 1 << 40 }, "malformed-file", ["number of tensors"]),
    ("pair count", { $0.pairCount = 1 << 63 }, "malformed-file", ["number of metadata pairs"]),
    ("key of no UTF-8", { $0.version += le(UInt64(0)) + le(UInt64(1)) + le(UInt64(2)) + [0xFF, 0xFF] }, "malformed-file", ["a metadata key"]),
    ("key length", { $0.version += le(UInt64(0)) + le(UInt64(1)) + le(UInt64(65_536)) }, "malformed-file", ["at most 65535"]),
    ("key past the end", { $0.version += le(UInt64(0)) + le(UInt64(1)) + le(UInt64(65_535)) }, "truncated-file", ["a metadata key"]),
    ("value type", { $0.pairs = [("k", le(UInt32(13)) + le(UInt64(0)))] }, "bad-field", ["k.type is 13", "0 to 12"]),
    ("bool", { $0.pairs = [("k", le(UInt32(7)) + [2])] }, "bad-field", ["k is 2", "0 or 1"]),
    ("string length", { $0.pairs = [("k", le(UInt32(8)) + le(UInt64(1 << 40)))] }, "truncated-file", ["the value of k"]),
    ("string length max", { $0.pairs = [("k", le(UInt32(8)) + le(UInt64.max))] }, "truncated-file", ["the value of k"]),
    ("string bytes", { $0.pairs = [("k", le(UInt32(8)) + le(UInt64(2)) + [0xC3, 0x28])] }, "malformed-file", ["not valid UTF-8"]),
    ("array type", { $0.pairs = [("k", GGUFBuilder.array(type: 77, count: 0, []))] }, "bad-field", ["k.element_type is 77"]),
    ("array count", { $0.pairs = [("k", GGUFBuilder.array(type: 0, count: 1 << 40, []))] }, "malformed-file", ["the length of k"]),
    ("array count max", { $0.pairs = [("k", GGUFBuilder.array(type: 12, count: .max, []))] }, "malformed-file", ["the length of k"]),
    (
      "array depth",
      { builder in
        var value = GGUFBuilder.array(type: 0, count: 0, [])
        for _ in 0..<4 { value = GGUFBuilder.array(type: 9, count: 1, Array(value[4...])) }
        builder.pairs = [("k", value)]
      }, "bad-field", ["k.depth is 5", "at most 4"]
    ),
    ("same key", { $0.pairs += [("u8", GGUFBuilder.uint32(1))] }, "duplicate-name", ["has u8 more than once"]),
    ("alignment zero", { $0.pairs[1].value = GGUFBuilder.uint32(0) }, "bad-field", ["general.alignment is 0"]),
    ("alignment odd", { $0.pairs[1].value = GGUFBuilder.uint32(24) }, "bad-field", ["general.alignment is 24", "power of two"]),
    ("alignment large", { $0.pairs[1].value = GGUFBuilder.uint32(1 << 31) }, "bad-field", ["general.alignment"]),
    ("alignment kind", { $0.pairs[1].value = GGUFBuilder.string("32") }, "bad-field", ["general.alignment is \"32\""]),
    ("same tensor", { $0.tensors[1].name = $0.tensors[0].name }, "duplicate-name", ["token_embd.weight more than once"]),
    ("rank 0", { $0.tensors[1].sizes = [] }, "bad-field", ["norm.weight.rank is 0", "1 to 4"]),
    ("rank 5", { $0.tensors[1].sizes = [1, 1, 1, 1, 2] }, "bad-field", ["norm.weight.rank is 5"]),
    ("rank max", { $0.tensors[1].rank = .max }, "bad-field", ["norm.weight.rank is 4294967295"]),
    ("size max", { $0.tensors[1].sizes = [.max] }, "bad-field", ["norm.weight.dimensions", "below 2^63"]),
    ("size 0", { $0.tensors[1].sizes = [2, 0] }, "bad-field", ["norm.weight.dimensions is 0", "from 1"]),
    ("product", { $0.tensors[1].sizes = [1 << 40, 1 << 40] }, "bad-field", ["norm.weight.dimensions", "product"]),
    ("product in bytes", { $0.tensors[1].sizes = [1 << 61] }, "bad-field", ["norm.weight.dimensions", "product"]),
    ("type", { $0.tensors[1].type = 99 }, "bad-field", ["norm.weight.type is 99"]),
    ("withdrawn type", { $0.tensors[1].type = 4 }, "bad-field", ["norm.weight.type is 4"]),
    ("row in part of a block", { $0.tensors[1].type = 12 }, "bad-field", ["norm.weight.dimensions is [2]", "blocks of 256, as Q4_K"]),
    ("unaligned offset", { $0.tensors[1].offset = 33 }, "bad-field", ["norm.weight.offset is 33", "multiple of the alignment 32"]),
    ("offset past the end", { $0.tensors[1].offset = 64 }, "truncated-file", ["tensor norm.weight needs 16 bytes, 0 are left"]),
    ("offset far", { $0.tensors[1].offset = 1 << 62 }, "truncated-file", ["tensor norm.weight"]),
    ("offset max", { $0.tensors[1].offset = .max }, "bad-field", ["norm.weight.offset", "below 2^63"]),
    ("overlap", { $0.tensors[1].offset = 0 }, "bad-field", ["token_embd.weight.offset is 0", "at least 16"]),
    ("size too large", { $0.tensors[1].sizes = [3] }, "truncated-file", ["tensor norm.weight needs 24 bytes, 16 are left"]),
  ]
  @Test(arguments: hostile.indices) func refuses(_ index: Int) {
    let (name, change, code, words) = Self.hostile[index]
    var builder = GGUFBuilder.sample
    change(&builder)
    expectRefusal(code, words, file: "m.gguf") { try read(builder.bytes) }
    _ = name
  }

  @Test func everyTruncationThrows() {
    let bytes = GGUFBuilder.sample.bytes
    for count in 0..<bytes.count {
      #expect(throws: CheckpointError.self, "\(count) bytes") { try read(Array(bytes[..<count])) }
    }
  }

  @Test func seededDamageReadsOrThrows() throws {
    let bytes = GGUFBuilder.sample.bytes
    var random = Seeded(state: 3)
    var opened = 0
    for _ in 0..<5000 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      do {
        for tensor in try read(damaged).tensors { #expect(tensor.bytes.array.count == tensor.bytes.count) }
        opened += 1
      } catch is CheckpointError {}
    }
    #expect(opened > 0 && opened < 5000)
  }
}
