import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Configurations say `tie_word_embeddings: true` by default, also of files that hold an output matrix of their own.
@Suite struct TiedHeadTests {
  /// The model of a fixture with more tensors in its file.
  private func model(_ name: String, adding more: [(name: String, shape: [Int], values: [Float])]) throws -> Model {
    let opened = try Checkpoint.open(fixture("models/\(name)"))
    var tensors = opened.tensors
    for (name, shape, values) in more {
      let bytes = Bytes(values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } })
      tensors[name] = TensorEntry(name: name, type: "F32", shape: shape, bytes: bytes, file: "added")
    }
    return try Model(
      Checkpoint(
        path: opened.path, format: opened.format, configuration: opened.configuration, tensors: tensors, files: opened.files))
  }

  private func embedding(_ name: String, _ tensor: String) throws -> (shape: [Int], values: [Float]) {
    let entry = try #require(try Checkpoint.open(fixture("models/\(name)")).tensors[tensor])
    let bytes = entry.bytes
    return (entry.shape, (0..<bytes.count / 4).map { Float(bitPattern: bytes.integer(at: $0 * 4) ?? 0) })
  }

  @Test func theFilesOwnMatrixIsUsedWhereItDiffers() throws {
    let input = TokenBatch([1, 2, 3])
    let tied = try #require(try ModelFixture(name: "gpt2").model().run(input).logits?.values)
    let (shape, values) = try embedding("gpt2", "transformer.wte.weight")
    let same = try model("gpt2", adding: [("lm_head.weight", shape, values)])
    #expect(try same.run(input).logits?.values == tied)
    // Twice the matrix: twice the logits, bit for bit.
    let own = try model("gpt2", adding: [("lm_head.weight", shape, values.map { 2 * $0 })])
    #expect(try own.run(input).logits?.values == tied.map { 2 * $0 })
  }

  /// BERT's decoder has a bias of its own beside `cls.predictions.bias`.
  @Test func theDecodersOwnBiasIsUsed() throws {
    let (shape, values) = try embedding("bert-mlm", "bert.embeddings.word_embeddings.weight")
    let bias = (0..<shape[0]).map(Float.init)
    let own = try model(
      "bert-mlm",
      adding: [
        ("cls.predictions.decoder.weight", shape, values.map { _ in 0 }), ("cls.predictions.decoder.bias", [shape[0]], bias),
      ])
    let logits = try #require(try own.run(TokenBatch([1, 2])).logits)
    #expect(logits.values == bias + bias)
  }
}
