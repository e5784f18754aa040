import Checkpoints
import Foundation
import Tensors
import Testing

/// What the writers write, as the readers see it.
@Suite struct WriterTests {
  /// Tensors of every float type and odd sizes, the values of each in several parts.
  private static let sources: [TensorSource] = [(DType.f16, "b"), (.f32, "a"), (.bf16, "ü/c"), (.f32, "z")].enumerated().map { index, item in
    let rows = 3 + index
    return TensorSource(name: item.1, dtype: item.0, shape: [rows, 5]) { consume in
      for row in 0..<rows { try consume(Tensor((0..<5).map { Float(row * 5 + $0) / 4 }, shape: [1, 5])) }
    }
  } + [TensorSource(TensorEntry(name: "ids", type: "I64", shape: [2], bytes: Bytes(le(Int64(-1)) + le(Int64(7))), file: "x"))]

  private func check(_ tensors: [TensorEntry]) throws {
    let byName = Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0) })
    #expect(byName.count == Self.sources.count)
    for source in Self.sources {
      let entry = try #require(byName[source.name])
      #expect(entry.type == source.type && entry.shape == source.shape && entry.bytes.count == source.byteCount)
      guard let dtype = entry.dtype, dtype.isFloat else {
        #expect(entry.bytes.integer(at: 8, as: Int64.self) == 7)
        continue
      }
      let values = Weight(entry.bytes, dtype: dtype, outputs: entry.shape[0], inputs: 5, layout: .outIn).tensor().values
      #expect(values == values.indices.map { Float($0) / 4 })
    }
  }

  @Test func safetensors() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.safetensors"
    try writeSafetensors(Self.sources, metadata: ["format": "pt", "a\"b": "ü"], to: path)
    let bytes = try Bytes(mapping: path)
    let file = try SafetensorsFile(bytes, file: path)
    try check(file.tensors)
    #expect(file.metadata == ["format": "pt", "a\"b": "ü"])
    // Wider types first, then by name; every tensor aligned to its type.
    #expect(file.tensors.map(\.name) == ["ids", "a", "z", "b", "ü/c"])
    let data = 8 + Int(try #require(bytes.integer(at: 0, as: UInt64.self)))
    #expect(data % 8 == 0)
  }

  @Test func gguf() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/x.gguf"
    let values: [(key: String, value: GGUFValue)] = [
      ("general.architecture", .string("llama")), ("u8", .uint8(200)), ("i8", .int8(-128)), ("u16", .uint16(65535)), ("i16", .int16(-2)),
      ("u32", .uint32(.max)), ("i32", .int32(-3)), ("f32", .float32(1.5)), ("bool", .bool(true)), ("u64", .uint64(1 << 40)),
      ("i64", .int64(.min)), ("f64", .float64(0.1)), ("tokens", .array(.string, ["<s>", "e\u{301}", "\u{e9}"].map { .string($0) })),
      ("types", .array(.int32, [.int32(1), .int32(-1)])), ("none", .array(.float32, [])),
      ("nested", .array(.array, [.array(.uint8, [.uint8(7)]), .array(.string, [])])),
    ]
    try writeGGUF(values, Self.sources, to: path)
    let file = try GGUFFile(Bytes(mapping: path), file: path)
    try check(file.tensors)
    #expect(file.tensors.map(\.name) == Self.sources.map(\.name))
    let expected: ConfigObject = [
      "general.architecture": .string("llama"), "u8": .int(200), "i8": .int(-128), "u16": .int(65535), "i16": .int(-2),
      "u32": .int(Int(UInt32.max)), "i32": .int(-3), "f32": .double(1.5), "bool": .bool(true), "u64": .int(1 << 40),
      "i64": .int(.min), "f64": .double(0.1), "tokens": .array([.string("<s>"), .string("e\u{301}"), .string("\u{e9}")]),
      "types": .array([.int(1), .int(-1)]), "none": .array([]), "nested": .array([.array([.int(7)]), .array([])]),
    ]
    #expect(file.metadata == expected)
  }

  /// What was read can be written again: in a type that holds it, and reads back equal.
  @Test func valuesThatWereRead() throws {
    let cases: [(ConfigValue, GGUFValue?)] = [
      (.int(5), .uint32(5)), (.int(-5), .int32(-5)), (.int(1 << 40), .uint64(1 << 40)), (.int(.min), .int64(.min)),
      (.double(1.5), .float32(1.5)), (.double(0.1), .float64(0.1)), (.bool(true), .bool(true)), (.string("x"), .string("x")),
      (.array([.int(1), .int(2)]), .array(.int32, [.int32(1), .int32(2)])), (.array([]), .array(.int32, [])),
      (.array([.int(1 << 40)]), .array(.int64, [.int64(1 << 40)])), (.array([.double(1), .int(2)]), .array(.float32, [.float32(1), .float32(2)])),
      (.array([.double(0.1), .double(1)]), .array(.float64, [.float64(0.1), .float64(1)])),
      (.array([.string("a")]), .array(.string, [.string("a")])), (.array([.string("a"), .int(1)]), nil), (.null, nil), (.object([:]), nil),
    ]
    for (value, expected) in cases { #expect(GGUFValue(value) == expected) }
  }

  /// A write that fails half-way leaves nothing, and what was there stays.
  @Test func failureLeavesNothing() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let path = try folder.write("x", "old")
    let broken = Self.sources + [TensorSource(name: "last", dtype: .f32, shape: [1]) { _ in throw Stop() }]
    #expect(throws: Stop.self) { try writeSafetensors(broken, to: path) }
    #expect(throws: Stop.self) { try writeGGUF([], broken, to: path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x"])
    #expect(try Bytes(mapping: path).array == Array("old".utf8))
  }
}
