// Sentence embedding: the whole prompt as one vector.
//
// Encoders such as MiniLM are used by pooling the last hidden states of all positions into one vector (mean, first token, …), which
// is scaled to length 1 where the model's `modules.json` says so. Texts are then compared by the product of their vectors. The
// rule is the checkpoint's own; a model without one has no sentence embedding.
//
// Reimers & Gurevych 2019, arXiv 1908.10084.

public import Findings
import Models
import Tensors
import Wording

extension Specimen {
  /// What the sentence embedding goes by among the hooks of an encoder that has one.
  public static let embeddingName = "embedding"

  /// The prompt's sentence embedding, `[d_model]`.
  public func embedding() throws -> Finding {
    let vector = try model.sentenceEmbeddings(TokenBatch(ids)).values
    let length = vector.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
    return Finding(
      title: Phrase("sentence embedding", "句向量"),
      body: .array(LabelledArray(name: Self.embeddingName, axes: [Axis("d_model", count: vector.count)], values: vector, scale: .diverging)),
      facts: [
        Fact("pooling", Phrase("pooling", "池化"), .text(shape.pooling ?? "none")),
        .number("norm", Phrase("norm", "范数"), length),
      ])
  }
}
