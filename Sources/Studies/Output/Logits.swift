// Logits: the model's raw answer at every position, before softmax.
//
// One run. Row i holds a score for every token of the vocabulary to stand at position i + 1 (or, in a masked language model,
// at position i). Only differences within a row mean anything: a constant added to a row leaves the probabilities as they are.
//
// Radford et al. 2019, "Language Models are Unsupervised Multitask Learners", for the family this was first built on.

public import Findings
import Models
import Tensors
import Wording

extension Run {
  /// The logits of a run that asked for some.
  var requiredLogits: Tensor {
    get throws {
      guard let logits else { throw ModelError.noLogits(family: "") }
      return logits
    }
  }
}

extension Tensor {
  /// Row `index` of the last two axes of a batch of one, copied: `[…, rows, d]` → `[d]`.
  func row(_ index: Int) -> [Float] {
    let width = shape[shape.count - 1]
    return reshaped([count / width, width]).rows(index..<index + 1).values
  }
}

extension Specimen {
  /// The largest array that is handed out whole, in bytes.
  public static let arrayLimit = 2_000_000_000

  /// Throws when an array of `count` floats is more than should be kept.
  func requireRoom(_ what: String, count: Int) throws {
    let bytes = count * MemoryLayout<Float>.size
    guard bytes <= Specimen.arrayLimit else { throw StudyError.tooLarge(what: what, bytes: bytes, limit: Specimen.arrayLimit) }
  }

  /// Logits of all positions `[pos, d_vocab]`, or of one `[d_vocab]`.
  public func logits(at given: Int? = nil) throws -> Finding {
    try requireLogits()
    let position: Int? = if let given { try self.position(given) } else { nil }
    try requireRoom("logits", count: (position == nil ? ids.count : 1) * shape.dVocab)
    let asked: LogitPositions = if let position { .only([position]) } else { .all }
    let values = try run(RunRequest(logits: asked)).requiredLogits.values
    let vocabulary = Axis("d_vocab", count: shape.dVocab)
    return Finding(
      title: position.map { Phrase("logits at t\($0) \(labels[$0])", "t\($0) \(labels[$0]) 处的 logits") }
        ?? Phrase("logits at all positions", "所有位置的 logits"),
      body: .array(
        LabelledArray(
          name: "logits", axes: position == nil ? [Axis("pos", labels: labels), vocabulary] : [vocabulary],
          values: values, unit: .logit, scale: .diverging)),
      facts: [
        .integer("bytes", Phrase("size", "大小"), values.count * MemoryLayout<Float>.size, .bytes),
      ],
      remarks: [Phrase("raw weights: nothing folded or centred", "原始权重：未折叠、未中心化")])
  }
}
