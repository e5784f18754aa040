import Checkpoints
import Models
import Support
import Tensors
import Testing

/// Checkpoints with less than a head for logits, or more.
@Suite struct HeadlessTests {
  /// A decoder without a head has activations and no logits; as a classifier it has classes. A head that the file does not say it has is
  /// named as left out.
  @Test func decodersWithoutAHead() throws {
    let base = try opened("llama-base")
    #expect(!base.shape.hasLogits && base.unusedTensors.isEmpty)
    #expect(throws: SavingError.self) { try base.save(to: temporaryPath() + ".gguf", format: .gguf) }
    let labels = try opened(
      "llama-base", adding: ["score.weight": [2, 24]],
      setting: [("architectures", .array([.string("LlamaForSequenceClassification")]))])
    #expect(!labels.shape.hasLogits && labels.unusedTensors.isEmpty && labels.shape.classes == ["LABEL_0", "LABEL_1"])
    let input = TokenBatch([3, 1, 4, 1, 5])
    #expect(try labels.run(input).final?.bits == base.run(input).final?.bits)
    let gpt2 = try opened("gpt2", adding: ["score.weight": [2, 24]])
    #expect(gpt2.shape.hasLogits && gpt2.unusedTensors == ["score.weight"])
  }

  /// Buffers and second copies are no loss.
  @Test func fixturesUseAllTheirTensors() throws {
    for fixture in ModelFixture.all {
      let unused = try fixture.model().unusedTensors
      #expect(fixture.name == "bert-encoder" ? unused.allSatisfy { $0.contains("pooler") } : unused.isEmpty, "\(fixture.name): \(unused)")
    }
    for name in ["gpt2-published", "llama", "qwen2", "qwen3", "neox-parallel", "bert-mlm"] {
      #expect(try Model.open(fixture("models/gguf/\(name).gguf")).unusedTensors.isEmpty)
    }
  }
}

/// A fixture, or its GGUF file, with more tensors (of ones) and other values in its configuration.
func opened(_ path: String, adding more: [String: [Int]] = [:], setting changes: [(String, ConfigValue)] = []) throws -> Model {
  let file = try Checkpoint.open(fixture("models/" + path))
  var tensors = file.tensors
  for (name, shape) in more {
    let count = shape.reduce(1, *)
    tensors[name] = TensorEntry(
      name: name, type: "F32", shape: shape, bytes: Bytes(Array(repeating: [0, 0, 128, 63], count: count).flatMap { $0 }), file: "added")
  }
  let entries = file.configuration.values.entries.filter { entry in !changes.contains { $0.0 == entry.key } }
  let values = ConfigObject(entries + changes.map { (key: $0.0, value: $0.1) })
  return try Model(
    Checkpoint(
      path: file.path, format: file.format, configuration: Configuration(source: file.configuration.source, values: values),
      tensors: tensors, files: file.files))
}
