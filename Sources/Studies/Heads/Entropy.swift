// Entropy: how widely does each head look on this prompt?
//
// H = −Σ A ln A of every row of the pattern, in nats, averaged over the rows. Near 0 a head looks at one token per query;
// at ln(keys) it looks at all alike. In a causal model row i has at most ln(i + 1), so early rows pull the mean down, and a
// head that rests on the first token scores low without reading anything: see `first-token` in its attention map.
//
// Clark et al. 2019, "What Does BERT Look At?", arXiv 1906.04341.

import Findings
import Models
import Wording

extension HeadScore {
  static let entropy = HeadScore(
    name: "entropy", title: Phrase("entropy", "熵"), unit: .nats, diverging: false,
    remarks: [
      Phrase(
        "−Σ A ln A per row, in nats, mean over all rows; a causal row i has at most ln(i + 1)",
        "每行 −Σ A ln A，单位 nat，对所有行取平均；因果模型第 i 行至多为 ln(i + 1)")
    ],
    measure: { specimen, _ in HeadGrid(values: try specimen.entropies(layers: 0..<specimen.shape.nLayers)) })
}

extension Specimen {
  /// Entropy of every head of `layers`, `[layer][head]`, in nats: one run that keeps those layers' patterns.
  public func entropies(layers: Range<Int>) throws -> [[Double]] {
    guard !layers.isEmpty else { return [] }
    let hooks = layers.map { HookName(.pattern, layer: $0) }
    let run = try run(RunRequest(logits: .none, capture: Set(hooks)))
    return try hooks.map { hook in
      let patterns = LayerPatterns(try run.activation(hook, family: shape.family))
      return (0..<patterns.heads).map { patterns.head($0).entropy }
    }
  }
}
