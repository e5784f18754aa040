import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Heads for classes against transformers and PyTorch in fp64 (`Tests/Fixtures/classifiers/make.py`).
@Suite struct ClassifierTests {
  static let families = ["bert", "gpt2", "llama"]
  private func model(_ family: String) throws -> Model { try Model.open(fixture("classifiers/\(family)")) }
  private func expected(_ family: String) throws -> Expected { try Expected(fixture("classifiers/\(family)/expected.safetensors")) }
  private func logits(_ model: Model, _ batch: TokenBatch) throws -> Tensor {
    try #require(try model.run(batch, RunRequest(logits: .classes)).logitRows)
  }

  @Test(arguments: families) func logitsAreTransformers(_ family: String) throws {
    let (model, expected) = (try model(family), try expected(family))
    #expect(model.shape.classes == ["dull", "fine", "grand"] && model.unusedTensors.isEmpty)
    #expect(model.shape.hasLogits == (family == "gpt2"))
    #expect(expected.cases == [0, 1, 2])
    for number in expected.cases {
      let input = try expected.input(number)
      let found = try logits(model, input)
      let wanted = try #require(expected["case\(number).logits"])
      #expect(found.shape == wanted.shape)
      // Measured: at most 1.2e-6.
      for (a, b) in zip(found.values, wanted.values) { #expect(abs(a - b) < 5e-6, "\(family) case \(number): \(a), not \(b)") }
      // A sequence gives the same bits alone and in a batch.
      for (index, ids) in input.sequences.enumerated() {
        #expect(try logits(model, TokenBatch(ids)).bits == found.rows(index..<index + 1).bits)
      }
    }
  }

  @Test(arguments: families) func everyWeightHasPyTorchsGradient(_ family: String) throws {
    let (model, expected) = (try model(family), try expected(family))
    let leaves = try model.weights().mapValues { $0.tracked() }
    let labels = try #require(expected.integers("labels"))[0]
    let value = crossEntropy(try logits(model.replacing(leaves), expected.input(1)), targets: labels)
    #expect(abs(value.value - Double(try #require(expected["loss"]).values[0])) < 2e-6)
    let gradients = Gradients()
    gradients.backward([(value.tensor, 1)])
    for (name, leaf) in leaves {
      let size = Double(try #require(expected["norm." + name], "\(name)").values[0])
      let sample = try #require(expected["sample." + name]).values
      let found = gradients[leaf].values
      let length = found.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
      #expect(abs(length - size) <= 2e-5 * size + 1e-7, "\(name): \(length), not \(size)")
      let step = max(1, found.count / 64)
      for (index, value) in sample.enumerated() {
        #expect(abs(Double(found[index * step]) - Double(value)) <= 2e-5 * size + 1e-7, "\(name)[\(index * step)]")
      }
    }
  }

  /// Saved and opened again, by its own names and bits; a GGUF file has no word for the head.
  @Test(arguments: families) func saving(_ family: String) throws {
    let model = try model(family), path = temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try model.save(to: path)
    let again = try Model.open(path)
    #expect(again.shape == model.shape && again.weightNames == model.weightNames)
    let input = try expected(family).input(1)
    #expect(try logits(again, input).bits == logits(model, input).bits)
    #expect(throws: SavingError.self) { try model.save(to: path + ".gguf", format: .gguf) }
  }

  /// A head on a model that had none: saved under the names that transformers looks for, without a head for logits of its own.
  @Test(arguments: ["gpt2-published", "llama", "neox-parallel", "mistral-window", "qwen2", "qwen3", "bert-mlm", "bert-encoder"])
  func newHeads(_ name: String) throws {
    let base = try Model.open(fixture("models/\(name)"))
    let model = try base.classifying(["no", "yes"], seed: 3)
    #expect(model.shape.classes == ["no", "yes"])
    let input = TokenBatch([[3, 1, 4, 1, 5], [9, 2]])
    #expect(try model.run(input, RunRequest(logits: .none)).final?.bits == base.run(input, RunRequest(logits: .none)).final?.bits)
    let found = try logits(model, input)
    #expect(found.shape == [2, 2] && found.values.allSatisfy(\.isFinite))
    let path = temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try model.save(to: path)
    let file = try Checkpoint.open(path)
    let isBERT = name.hasPrefix("bert")
    #expect(file.configuration["architectures"]?.asArray?.first?.asString?.hasSuffix("ForSequenceClassification") == true)
    #expect(file.tensors[isBERT ? "classifier.weight" : "score.weight"]?.shape == [2, model.shape.dModel])
    #expect((file.tensors["bert.pooler.dense.weight"] != nil) == isBERT)
    #expect(!file.tensors.keys.contains { $0.hasPrefix("lm_head") || $0.hasPrefix("cls.") || $0.hasPrefix("embed_out") })
    let again = try Model(file)
    #expect(again.unusedTensors.isEmpty && again.shape == model.shape)
    #expect(try logits(again, input).bits == found.bits)
    // The same classes keep the head, others get a new one; the seed decides.
    #expect(try logits(again.classifying(["no", "yes"], seed: 8), input).bits == found.bits)
    #expect(try logits(again.classifying(["a", "b", "c"], seed: 8), input).shape == [2, 3])
    #expect(try logits(base.classifying(["no", "yes"], seed: 4), input).bits != found.bits)
    #expect(try logits(base.classifying(["no", "yes"], seed: 3), input).bits == found.bits)
  }

  /// A pooler that came with the encoder is where the head begins.
  @Test func thePoolerStays() throws {
    let base = try Checkpoint.open(fixture("models/bert-encoder"))
    let name = try #require(base.tensors.keys.first { $0.hasSuffix("pooler.dense.weight") })
    let path = temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Model(base).classifying(["no", "yes"], seed: 3).save(to: path)
    #expect(try Checkpoint.open(path).tensors["bert.pooler.dense.weight"]?.bytes.array == base.tensors[name]?.bytes.array)
  }

  /// Fewer layers, the same head.
  @Test func compaction() throws {
    let model = try model("llama")
    let smaller = try model.keeping([1])
    #expect(smaller.shape.nLayers == 1 && smaller.shape.classes == model.shape.classes && !smaller.shape.hasLogits)
    var masked = model
    masked.masks[.attention(layer: 0)] = .zero
    masked.masks[.mlp(layer: 0)] = .zero
    let input = try expected("llama").input(1)
    for (a, b) in zip(try logits(smaller, input).values, try logits(masked, input).values) { #expect(abs(a - b) < 1e-5) }
  }

  /// What is no head for one class of several is not taken for one; what contradicts itself is refused.
  @Test func otherHeads() throws {
    func altered(_ changes: [(String, ConfigValue)]) throws -> Model {
      let file = try Checkpoint.open(fixture("classifiers/bert"))
      let entries = file.configuration.values.entries.filter { entry in !changes.contains { $0.0 == entry.key } }
      let values = ConfigObject(entries + changes.map { (key: $0.0, value: $0.1) })
      return try Model(Checkpoint(
        path: file.path, format: file.format, configuration: Configuration(source: "config.json", values: values), tensors: file.tensors,
        files: file.files))
    }
    for changes: [(String, ConfigValue)] in [
      [("problem_type", .string("regression"))], [("problem_type", .string("multi_label_classification"))],
      [("architectures", .array([.string("BertForTokenClassification")]))],
    ] {
      let model = try altered(changes)
      #expect(model.shape.classes == nil && model.unusedTensors.contains("classifier.weight"))
      #expect(try model.run(TokenBatch([1, 2]), RunRequest(logits: .classes)).logits == nil)
    }
    #expect(try altered([("id2label", .null)]).shape.classes == ["LABEL_0", "LABEL_1", "LABEL_2"])
    let bad: [ConfigValue] = [
      .object(["0": .string("a")]), .object(["0": .string("a"), "1": .string("b"), "3": .string("c")]), .array([]),
    ]
    for names in bad {
      #expect(throws: CheckpointError.self) { try altered([("id2label", names)]) }
    }
  }
}
