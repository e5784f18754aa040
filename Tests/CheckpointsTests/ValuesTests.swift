import Checkpoints
import Foundation
import Support
import Tensors
import Testing
import Wording

/// Tensors taken out of a checkpoint, and written into one.
@Suite struct ValuesTests {
  let folder: TemporaryFolder
  let checkpoint: Checkpoint

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("config.json", "{}")
    var data: [UInt8] = []
    var fields: [String] = []
    func add(_ name: String, _ dtype: String, _ shape: String, _ bytes: [UInt8]) {
      fields.append(
        #""\#(name)":{"dtype":"\#(dtype)","shape":\#(shape),"data_offsets":[\#(data.count),\#(data.count + bytes.count)]}"#)
      data += bytes
    }
    add("f32", "F32", "[3]", [0.1, -2, 3e38].flatMap { le(Float($0)) })
    add("f64", "F64", "[2]", [0.1, -1e300].flatMap { le($0) })
    add("f16", "F16", "[4]", [0x3C00, 0xC000, 0x0001, 0x7BFF].flatMap { le(UInt16($0)) })
    add("bf16", "BF16", "[3]", [0x3F80, 0xC000, 0x7F7F].flatMap { le(UInt16($0)) })
    add("i64", "I64", "[1]", le(Int64(5)))
    add("f8", "F8_E4M3", "[1]", [0x40])
    add("model.layers.0.weight", "F32", "[2,3]", [1, 2, 3, 4, 5, 6].flatMap { le(Float($0)) })
    add("f32.bad", "F32", "[3]", le(Float(1)) + le(-Float.infinity) + le(Float.nan))
    add("f64.bad", "F64", "[2]", le(1.0) + le(Double.nan))
    add("f16.bad", "F16", "[3]", [0x3C00, 0x7BFF, 0xFC00].flatMap { le(UInt16($0)) })
    add("bf16.bad", "BF16", "[1]", le(UInt16(0x7FC0)))
    try folder.write("model.safetensors", safetensors("{\(fields.joined(separator: ","))}", data: data))
    checkpoint = try Checkpoint.open(folder.path)
  }

  @Test func everyFloatTypeReadsBack() throws {
    #expect(try checkpoint.vector("f32", count: 3).values == [0.1, -2, 3e38])
    #expect(try checkpoint.vector("f64", count: 2).values == [0.1, -.infinity])
    #expect(try checkpoint.vector("f16", count: 4).values == [1, -2, 0x1p-24, 65504])
    #expect(try checkpoint.vector("bf16", count: 3).values == [1, -2, Float(bitPattern: 0x7F7F_0000)])
    #expect(try checkpoint.matrix("model.layers.0.weight", outputs: 2, inputs: 3).tensor().values == [1, 2, 3, 4, 5, 6])
    let conv = try checkpoint.matrix("model.layers.0.weight", outputs: 3, inputs: 2, layout: .inOut)
    #expect(conv.tensor().values == [1, 4, 2, 5, 3, 6])
  }

  @Test func refusals() throws {
    expectRefusal("wrong-shape", ["tensor f32 has shape [3]", "[4]"], file: "model.safetensors") { try checkpoint.vector("f32", count: 4) }
    expectRefusal("wrong-shape", ["shape [2, 3]", "[3, 2]"]) { try checkpoint.matrix("model.layers.0.weight", outputs: 3, inputs: 2) }
    expectRefusal("wrong-shape", ["[4, 2]"]) { try checkpoint.matrix("model.layers.0.weight", outputs: 2, inputs: 4, layout: .inOut) }
    expectRefusal("unsupported-type", ["tensor i64 of type I64"]) { try checkpoint.vector("i64", count: 1) }
    expectRefusal("unsupported-type", ["tensor f8 of type F8_E4M3"], file: "model.safetensors") { try checkpoint.vector("f8", count: 1) }
    do {
      _ = try checkpoint.vector("transformer.layers.0.weight", count: 1)
      Issue.record("read an absent tensor")
    } catch let error as CheckpointError {
      #expect(error.code == "missing-tensor" && error.phrase.en.contains("transformer.layers.0.weight"))
      #expect(error.tip?.en.contains("model.layers.0.weight") == true)
    }
  }

  @Test func quantisedTensorsAreRefusedByName() throws {
    var builder = GGUFBuilder()
    builder.tensors = [.init(name: "blk.0.attn_q.weight", sizes: [256, 1], type: 12)]
    builder.data = Array(repeating: 0, count: 144)
    let quantised = try Checkpoint.open(try folder.write("q.gguf", builder.bytes))
    expectRefusal(
      "unsupported-type", ["quantised tensor blk.0.attn_q.weight of type Q4_K is not supported in this version"], file: "q.gguf"
    ) { try quantised.matrix("blk.0.attn_q.weight", outputs: 1, inputs: 256) }
  }

  @Test func theFirstValueThatIsNotFiniteIsFound() throws {
    for name in ["f32", "f64", "f16", "bf16", "i64", "f8"] { #expect(try checkpoint.firstNonFinite(name) == nil, "\(name)") }
    for (name, place) in [("f32.bad", 1), ("f64.bad", 1), ("f16.bad", 2), ("bf16.bad", 0)] {
      #expect(try checkpoint.firstNonFinite(name) == place, "\(name)")
    }
    expectRefusal("missing-tensor", ["absent"]) { try checkpoint.firstNonFinite("absent") }
  }

  @Test func whatIsWrittenReadsBack() throws {
    let path = folder.path + "/out.safetensors"
    let name = "x \"quoted\" \\ \u{1b} 中"
    try writeSafetensors(
      [("z", Tensor([1, -2, .infinity], shape: [3])), (name, Tensor([0.1, 2, 3, 4], shape: [2, 2])), ("empty", Tensor([], shape: [0, 4]))],
      metadata: ["format": "pt", "note": "a\nb"], to: path)
    let bytes = try Bytes(mapping: path)
    let file = try SafetensorsFile(bytes, file: path)
    #expect(file.metadata == ["format": "pt", "note": "a\nb"])
    #expect(file.tensors.map(\.shape).sorted { $0.count < $1.count }.contains([2, 2]))
    let read = try Checkpoint.open(path)
    #expect(try read.vector("z", count: 3).values == [1, -2, .infinity])
    #expect(try read.matrix(name, outputs: 2, inputs: 2).tensor().values == [0.1, 2, 3, 4])
    #expect(read.tensors["empty"]?.shape == [0, 4])
    #expect(try #require(bytes.integer(at: 0, as: UInt64.self)) % 8 == 0)

    // Writing again replaces the file in one step and leaves nothing else behind.
    try writeSafetensors([("only", Tensor([5], shape: [1]))], to: path)
    #expect(try Checkpoint.open(path).tensors.keys.sorted() == ["only"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["config.json", "model.safetensors", "out.safetensors"])
  }

  @Test func unwritablePlacesAreNamed() throws {
    for path in [folder.path + "/absent/x.safetensors", folder.path, "/proc/x.safetensors"] {
      expectRefusal("unwritable-file", [path]) { try writeSafetensors([("a", Tensor([1], shape: [1]))], to: path) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["config.json", "model.safetensors"])
  }
}
