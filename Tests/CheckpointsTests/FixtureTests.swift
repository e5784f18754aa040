import Checkpoints
import Support
import Tensors
import Testing

/// Files written by the formats' own Python packages (`Tests/Fixtures/checkpoints/make.py`) hold what was put into them.
@Suite struct FixtureTests {
  /// The values of a tensor of any plain type, exact in a double.
  func values(_ tensor: TensorEntry) throws -> [Double] {
    let dtype = try #require(tensor.dtype)
    let bytes = tensor.bytes
    func each<I: FixedWidthInteger>(_: I.Type, _ value: (I) -> Double) throws -> [Double] {
      try stride(from: 0, to: bytes.count, by: MemoryLayout<I>.size).map { value(try #require(bytes.integer(at: $0, as: I.self))) }
    }
    return switch dtype {
    case .f64: try each(UInt64.self) { Double(bitPattern: $0) }
    case .f32: try each(UInt32.self) { Double(Float(bitPattern: $0)) }
    case .bf16: try each(UInt16.self) { Double(Float(bitPattern: UInt32($0) << 16)) }
    case .f16: Weight(bytes, dtype: .f16, outputs: bytes.count / 2, inputs: 1, layout: .outIn).tensor().values.map(Double.init)
    case .i64: try each(Int64.self) { Double($0) }
    case .i32: try each(Int32.self) { Double($0) }
    case .i16: try each(Int16.self) { Double($0) }
    case .i8: try each(Int8.self) { Double($0) }
    case .u8, .bool: try each(UInt8.self) { Double($0) }
    }
  }

  @Test(arguments: ["types.safetensors", "types.gguf", "sharded"])
  func everyTensorIsThereWithItsValues(_ name: String) throws {
    let file = fixture("checkpoints/values.json")
    let expected = try #require(ConfigValue(json: try Bytes(mapping: file), file: file)[name]?.asObject)
    let path = fixture("checkpoints/\(name)")
    let tensors: [TensorEntry] =
      switch name {
      case "types.safetensors": try SafetensorsFile(Bytes(mapping: path), file: path).tensors
      default: Array(try Checkpoint.open(path).tensors.values)
      }
    let byName = Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0) })
    for (key, value) in expected.entries {
      let tensor = try #require(byName[key], "\(key)")
      #expect(tensor.type == value["type"]?.asString, "\(key)")
      #expect(tensor.shape == value["shape"]?.asArray?.compactMap(\.asInt), "\(key)")
      #expect(try values(tensor) == value["values"]?.asArray?.compactMap(\.asDouble), "\(key)")
    }
    let quantised = tensors.filter { $0.dtype == nil }
    #expect(quantised.map(\.type).sorted() == (name == "types.gguf" ? ["Q4_0", "Q8_0"] : []))
    #expect(quantised.allSatisfy { $0.shape == [2, 64] })
    #expect(tensors.count == expected.entries.count + quantised.count)
  }

  @Test func metadataOfEveryKind() throws {
    let path = fixture("checkpoints/types.safetensors")
    #expect(try SafetensorsFile(Bytes(mapping: path), file: path).metadata == ["format": "pt", "note": "quotes \" and 中文"])

    let gguf = try Checkpoint.open(fixture("checkpoints/types.gguf")).configuration
    let expected: [(String, ConfigValue)] = [
      ("general.architecture", .string("llama")), ("llama.block_count", .int(2)),
      ("llama.attention.layer_norm_rms_epsilon", .double(Double(Float(1e-5)))),
      ("tokenizer.ggml.tokens", .array(["<s>", "▁the", "e\u{301}", "\u{e9}"].map { .string($0) })),
      ("tokenizer.ggml.scores", .array([0, -1.5, -2.25, -3].map { .double($0) })),
      ("tokenizer.ggml.token_type", .array([3, 1, 1, 1].map { .int($0) })),
      ("test.flag", .bool(true)), ("test.large", .int(1 << 40)), ("test.double", .double(0.1)),
      ("test.nested", .array([.array([.int(1), .int(2)]), .array([.int(3)])])),
    ]
    for (key, value) in expected { #expect(gguf[key] == value, "\(key)") }
  }
}
