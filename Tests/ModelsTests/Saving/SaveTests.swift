import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording

/// A folder of its own for one test, removed with it.
private final class Folder {
  let path: String
  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("saved-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// Models written and opened again. `Tests/Oracles/check_saved.py` compares what transformers and llama.cpp make of the files.
@Suite struct SaveTests {
  private func bits(_ model: Model, _ input: TokenBatch) throws -> [UInt32] {
    let run = try model.run(input)
    return (run.logits?.bits ?? []) + (run.final?.bits ?? [])
  }

  /// Every fixture comes back bit for bit, in its own types and in float32, with its own names and buffers.
  @Test(arguments: ModelFixture.all) func folderIsTheSameModel(_ fixture: ModelFixture) throws {
    let folder = try Folder()
    let model = try fixture.model()
    let original = try Checkpoint.open(fixture.path)
    for dtype in [nil, DType.f32] {
      let path = folder.path + "/" + (dtype?.rawValue ?? "own")
      let saved = try model.save(to: path, dtype: dtype)
      #expect(saved.remarks.isEmpty)
      let again = try Checkpoint.open(path)
      #expect(Set(again.tensors.keys) == Set(original.tensors.keys))
      #expect(saved.tensors == original.tensors.count)
      for (name, entry) in again.tensors {
        let before = try #require(original.tensors[name])
        #expect(entry.shape == before.shape)
        if dtype == nil { #expect(entry.type == before.type && entry.bytes.array == before.bytes.array, "\(name)") }
      }
      let other = try Model(again)
      #expect(other.shape == model.shape)
      for number in try fixture.expected().cases {
        let input = try fixture.expected().input(number)
        #expect(try bits(other, input) == bits(model, input))
      }
    }
    #expect(folder.names == ["F32", "own"])
  }

  /// A saved model names the tokens that begin and end a text where its tokenizer has them: also the one in the program, whose own file
  /// leaves them open, and one that came of it.
  @Test func theEndOfATextIsNamed() throws {
    let folder = try Folder()
    let model = try Model.open("builtin:shakespeare", environment: [:])
    let end = try #require(model.tokenizer?.encode(Array("<|endoftext|>".utf8), addSpecial: false, parseSpecial: true).first?.id)
    for (name, model) in [("own", model), ("less", try model.keeping([0, 1]))] {
      try model.save(to: folder.path + "/" + name)
      let config = try Checkpoint.open(folder.path + "/" + name).configuration
      #expect(config["bos_token_id"] == .int(end) && config["eos_token_id"] == .int(end), "\(name)")
    }
    // Without a tokenizer there is nothing to name.
    try ModelFixture(name: "qwen2").model().save(to: folder.path + "/bare")
    let bare = try Checkpoint.open(folder.path + "/bare").configuration
    #expect(bare["bos_token_id"] == .null && bare["eos_token_id"] == .null)
  }

  /// A folder of a tokenizer that was made here says that `tokenizer.json` is to be read as it stands, whatever transformers takes for granted for
  /// the family; one for classes names the token that fills up a batch as well, where transformers looks for it. Neither changes the tokenizer.
  @Test(arguments: ["gpt2", "gpt_neox", "llama", "mistral", "qwen2", "qwen3", "bert"], [true, false]) func theTokenizerIsReadAsItStands(_ family: String, ends: Bool) throws {
    let folder = try Folder()
    let text = Array((0..<300).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined().utf8)
    let file = try trainByteLevelBPE(on: text, vocabularySize: 270, specialTokens: ends ? ["<|endoftext|>"] : [])
    let sizes = NewModel(family: family, nLayers: 1, dModel: 16, nHeads: 2, nContext: 32, dVocab: 270)
    let model = try Model.new(sizes, files: ["tokenizer.json": Bytes(file)], seed: 1)
    for (name, model) in [("plain", model), ("classes", try model.classifying(["no", "yes"], seed: 1))] {
      let saved = try model.save(to: folder.path + "/" + name)
      #expect(saved.remarks.contains { $0.en.contains("PreTrainedTokenizerFast") } == (family == "qwen2"))
      let again = try Checkpoint.open(folder.path + "/" + name)
      let settings = try ConfigValue(json: #require(again.files["tokenizer_config.json"], "\(name)"), file: "tokenizer_config.json")
      #expect(settings["tokenizer_class"] == .string("PreTrainedTokenizerFast") && again.files["tokenizer.json"]?.array == file)
      let isFilled = ends && name == "classes", end = model.tokenizer?.bos
      #expect((end != nil) == ends)
      #expect(again.configuration["pad_token_id"] == (isFilled ? end.map { ConfigValue.int($0) } : ConfigValue.null), "\(name)")
      #expect(settings["pad_token"] == (isFilled ? ConfigValue.string("<|endoftext|>") : nil), "\(name)")
      let opened = try Model(again)
      // A student of it has its tokenizer, though it tells no classes apart.
      #expect(try Model.new(sizes, files: opened.tokenizerFiles, seed: 2).tokenizerDigest == model.tokenizerDigest)
      #expect(opened.tokenizerDigest == model.tokenizerDigest && opened.tokenizer?.eos == model.tokenizer?.eos)
      #expect(opened.tokenizer?.encode(text, addSpecial: true, parseSpecial: true) == model.tokenizer?.encode(text, addSpecial: true, parseSpecial: true))
    }
  }

  /// Half precision halves the file and changes the numbers by no more than its rounding.
  @Test(arguments: ["gpt2", "llama", "bert-mlm"]) func halfPrecision(_ name: String) throws {
    let folder = try Folder()
    let fixture = ModelFixture(name: name)
    for dtype in [DType.f16, .bf16] {
      let path = folder.path + "/" + dtype.rawValue
      #expect(try fixture.model().save(to: path, dtype: dtype).types == [dtype.rawValue])
      let again = try Checkpoint.open(path)
      #expect(again.configuration["dtype"] == .string(dtype == .f16 ? "float16" : "bfloat16"))
      let input = try fixture.expected().input(1)
      let gap = try #require(try Model(again).run(input).logits).difference(
        #require(try fixture.expected()["case1.logits"]), in: input, axes: [1])
      #expect(gap > 0 && gap < (dtype == .f16 ? 0.05 : 0.5), "\(gap)")
    }
  }

  /// What GGUF can express, and what it says of the rest.
  private static let refused = [
    "bert-encoder": "activation", "bert-mlm": "masked tokens", "bert-published": "masked tokens", "gpt2-inner": "activation",
    "gpt2-scaled": "scale", "llama-base": "head for logits", "neox-odd": "odd number", "llama-yarn": "rotary", "mistral-window": "windows", "qwen2-window": "windows",
  ]

  /// Saved as GGUF and opened again, the model is the same: to the bit where q and k keep their order.
  @Test(arguments: ModelFixture.all) func gguf(_ fixture: ModelFixture) throws {
    let folder = try Folder()
    let model = try fixture.model()
    let path = folder.path + "/x.gguf"
    if let word = Self.refused[fixture.name] {
      let error = #expect(throws: SavingError.self) { try model.save(to: path, format: .gguf) }
      #expect(error?.code == "not-expressible" && error?.phrase.en.contains(word) == true)
      #expect(folder.names.isEmpty)
      return
    }
    try model.save(to: path, format: .gguf)
    let again = try Model.open(path)
    #expect(again.shape == model.shape)
    for number in try fixture.expected().cases {
      let input = try fixture.expected().input(number)
      if fixture.name.hasPrefix("llama") {
        let run = try again.run(input)
        #expect(try #require(run.logits).difference(#require(try fixture.expected()["case\(number).logits"]), in: input, axes: [1]) < 5e-5)
      } else {
        #expect(try bits(again, input) == bits(model, input))
      }
    }
    // A second time from the GGUF file: metadata, tensors and bits stay.
    let second = folder.path + "/y.gguf"
    try again.save(to: second, format: .gguf)
    let (first, copy) = (try Checkpoint.open(path), try Checkpoint.open(second))
    #expect(copy.configuration.values == first.configuration.values)
    #expect(copy.tensors.mapValues(\.bytes.array) == first.tensors.mapValues(\.bytes.array))
    // And to a folder, which has the numbers of the first one. Frequencies divided one by one have a name there only when they
    // are Llama 3.1's own.
    guard fixture.name != "llama3-rope" else {
      #expect(throws: SavingError.self) { try again.save(to: folder.path + "/back") }
      return
    }
    try again.save(to: folder.path + "/back")
    let input = try fixture.expected().input(1)
    #expect(try bits(Model.open(folder.path + "/back"), input) == bits(model, input))
  }
}

extension SaveTests {
  /// Llama 3.1's rule goes through GGUF as divisors and is known again by them.
  @Test func llama3Rule() throws {
    let folder = try Folder()
    let original = try Checkpoint.open(ModelFixture(name: "llama3-rope").path)
    let rule: ConfigObject = [
      "rope_type": .string("llama3"), "factor": .double(8), "low_freq_factor": .double(1), "high_freq_factor": .double(4),
      "original_max_position_embeddings": .int(8192),
    ]
    let changed = original.configuration.values.entries.filter { !$0.key.hasPrefix("rope") }
      + [(key: "rope_theta", value: ConfigValue.double(500_000)), (key: "rope_scaling", value: .object(rule))]
    let model = try Model(
      Checkpoint(
        path: "x", format: .safetensors, configuration: Configuration(source: "x", values: ConfigObject(changed)),
        tensors: original.tensors))
    try model.save(to: folder.path + "/x.gguf", format: .gguf)
    try Model.open(folder.path + "/x.gguf").save(to: folder.path + "/x")
    #expect(try Checkpoint.open(folder.path + "/x").configuration["rope_scaling"] == .object(rule))
    let input = TokenBatch([1, 2, 3, 4, 5, 6, 7])
    #expect(try bits(Model.open(folder.path + "/x"), input) == bits(model, input))
  }

  /// A file computes what the masked model computes.
  @Test(arguments: ["gpt2", "neox-parallel", "bert-mlm", "llama", "qwen3"], [Checkpoint.Format.safetensors, .gguf])
  func zeroMasks(_ name: String, _ format: Checkpoint.Format) throws {
    guard name != "bert-mlm" || format == .safetensors else { return }
    let folder = try Folder()
    let fixture = ModelFixture(name: name)
    var model = try fixture.model()
    model.masks = [Head(layer: 0, index: 1): .zero, Head(layer: 1, index: 0): .zero]
    let saved = try model.save(to: folder.path + "/x", format: format, dtype: .f32)
    #expect(saved.remarks.count == 1)
    let again = try Model.open(folder.path + "/x")
    let input = try fixture.expected().input(1)
    if name == "llama" && format == .gguf {
      #expect(try again.run(input).logits?.difference(#require(model.run(input).logits), in: input, axes: [1]) ?? 1 < 5e-5)
    } else {
      #expect(try bits(again, input) == bits(model, input))
    }
    #expect(try bits(again, input) != bits(fixture.model(), input))
  }

  @Test(arguments: ["gpt2", "neox-parallel", "bert-mlm", "llama-bias"]) func meanMasks(_ name: String) throws {
    let folder = try Folder()
    let fixture = ModelFixture(name: name)
    var model = try fixture.model()
    let mean = (0..<model.shape.dHead).map { Float($0 % 5) / 4 - 0.3 }
    model.masks = [Head(layer: 0, index: 0): .mean(mean), Head(layer: 1, index: 1): .mean(mean), Head(layer: 1, index: 0): .zero]
    try model.save(to: folder.path + "/x", dtype: .f32)
    let input = try fixture.expected().input(1)
    let again = try #require(try Model.open(folder.path + "/x").run(input).logits)
    #expect(try again.difference(#require(model.run(input).logits), in: input, axes: [1]) < 5e-5)
  }

  @Test(arguments: [Checkpoint.Format.safetensors, .gguf]) func meansNeedABias(_ format: Checkpoint.Format) throws {
    let folder = try Folder()
    var model = try ModelFixture(name: "llama").model()
    model.masks = [Head(layer: 1, index: 0): .mean(Array(repeating: 1, count: model.shape.dHead))]
    let error = #expect(throws: SavingError.self) { try model.save(to: folder.path + "/x", format: format) }
    #expect(error?.phrase.en.contains("L1.H0") == true && error?.tip?.en.contains("mode=zero") == true)
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: [Checkpoint.Format.safetensors, .gguf]) func stoppedLeavesNothing(_ format: Checkpoint.Format) throws {
    let folder = try Folder()
    let model = try ModelFixture(name: "gpt2").model()
    #expect(throws: SavingError.cancelled) { try model.save(to: folder.path + "/x", format: format) { done, _ in done < 9 } }
    #expect(folder.names.isEmpty)
    var reported: [[Int]] = []
    try model.save(to: folder.path + "/x", format: format) { done, total in
      reported.append([done, total])
      return true
    }
    #expect(reported == (0..<28).map { [$0, 28] })
    #expect(folder.names == ["x"])
  }

  /// A number that half precision cannot hold is named; nothing stays on the disk.
  @Test func outOfRange() throws {
    let folder = try Folder()
    let original = try Checkpoint.open(ModelFixture(name: "gpt2").path)
    var tensors = original.tensors
    let name = "transformer.h.1.mlp.c_fc.weight"
    let entry = try #require(tensors[name])
    var bytes = entry.bytes.array
    bytes.replaceSubrange(40..<44, with: (0..<4).map { UInt8(truncatingIfNeeded: Float(-70000).bitPattern >> (8 * $0)) })
    tensors[name] = TensorEntry(name: name, type: "F32", shape: entry.shape, bytes: Bytes(bytes), file: entry.file)
    let model = try Model(
      Checkpoint(path: "x", format: .safetensors, configuration: original.configuration, tensors: tensors, files: original.files))
    #expect(throws: SavingError.outOfRange(tensor: name, value: -70000, dtype: "F16")) {
      try model.save(to: folder.path + "/x", dtype: .f16)
    }
    #expect(throws: SavingError.self) { try model.save(to: folder.path + "/x.gguf", format: .gguf, dtype: .f16) }
    #expect(folder.names.isEmpty)
    try model.save(to: folder.path + "/x", dtype: .bf16)
  }

  /// Tokenizer files, generation settings and pooling come along.
  @Test(.enabled(if: shared("models/shakespeare-llama") != nil)) func companions() throws {
    let folder = try Folder()
    for name in ["shakespeare-llama", "all-MiniLM-L6-v2"] {
      let source = try #require(shared("models/\(name)"))
      let model = try Model.open(source)
      try model.save(to: folder.path + "/" + name)
      let (before, after) = (try Checkpoint.open(source), try Checkpoint.open(folder.path + "/" + name))
      #expect(after.files.mapValues(\.array) == before.files.mapValues(\.array))
      #expect(after.configuration.values == before.configuration.values)
      try model.save(to: folder.path + "/\(name).gguf", format: .gguf)
      let single = try Model.open(folder.path + "/\(name).gguf")
      let text = Array("First Citizen: speak, 中文 😀\n\n  naïve It's".utf8)
      #expect(single.tokenizer?.encode(text, addSpecial: true, parseSpecial: true) == model.tokenizer?.encode(text, addSpecial: true, parseSpecial: true))
      let ids = try #require(model.tokenizer).encode(text, addSpecial: true, parseSpecial: false).map(\.id)
      let (left, right) = (try #require(model.run(TokenBatch(ids)).final), try #require(single.run(TokenBatch(ids)).final))
      let gap = zip(left.values, right.values).map { abs($0 - $1) }.max() ?? 1
      #expect(gap < 5e-5)
    }
  }
}
