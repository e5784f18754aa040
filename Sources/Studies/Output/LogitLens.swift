// Logit lens: what would the model say if it stopped after each layer?
//
// The residual stream after every block is put through the model's own final norm and unembedding, each layer with its own
// norm statistics. One run keeps the streams; then each is written into the last block's output and the model is asked for
// logits, so that the last row equals the output exactly, soft-caps and heads of masked language models included.
// Read downwards: where the final answer first takes the lead, and how the KL to the final prediction falls. Early layers
// need not speak the output's language (the tuned lens exists for that): a strange early row is not an error.
//
// nostalgebraist 2020, "interpreting GPT: the logit lens"; Belrose et al. 2023, arXiv 2303.08112, for its limits.

public import Findings
import Models
import Tensors
import Wording

extension Specimen {
  /// The lens at a position (default: the last): one row per layer.
  public func lens(at given: Int? = nil) throws -> Finding {
    let position = try position(given)
    let rows = try lensLogits(position).map(logSoftmax)
    let final = rows[rows.count - 1]
    let answer = largest(1, of: final)[0]
    let settled = rows.indices.reversed().prefix { largest(1, of: rows[$0])[0] == answer }.last ?? rows.count - 1
    let table = Table(
      columns: [
        Table.Column("layer", Phrase("after", "层")), Table.Column("token", Phrase("likeliest", "最可能")),
        Table.Column("id", Phrase("id", "id")),
        Table.Column("probability", Phrase("probability", "概率"), .probability),
        Table.Column("answer", Phrase("p(\(label(answer)))", "p(\(label(answer)))"), .probability),
        Table.Column("kl", Phrase("KL(output ‖ layer)", "KL(输出 ‖ 该层)"), .nats),
      ],
      rows: rows.enumerated().map { layer, log in
        let best = largest(1, of: log)[0]
        return [
          .text("L\(layer)"), cell(of: best), .integer(best), .number(log[best].exponential), .number(log[answer].exponential),
          .number(max(0, divergence(final, from: log))),
        ]
      })
    let token = labels[position]
    return Finding(
      title: Phrase("logit lens at t\(position) \(token)", "t\(position) \(token) 处的 logit lens"), body: .table(table),
      facts: [
        .text("top1", Phrase("output", "输出"), label(answer)),
        .number("top1-probability", Phrase("with", "概率"), final[answer].exponential, .probability),
        .text("settled", Phrase("leads from", "自此层起领先"), "L\(settled)"),
      ],
      remarks: [
        Phrase("each layer's own norm statistics; the last row is the output", "各层使用自身的归一化统计量；最后一行即输出")
      ])
  }

  /// Logits of `position` after every layer, `[layer][d_vocab]`.
  package func lensLogits(_ position: Int) throws -> [[Float]] {
    try requireLogits()
    let last = HookName(.residPost, layer: shape.nLayers - 1)
    let hooks = (0..<shape.nLayers).map { HookName(.residPost, layer: $0) }
    var request = RunRequest(logits: .none, capture: Set(hooks))
    request.keepTrace = true
    let kept = try run(request)
    return try hooks.map { hook in
      let stream = try kept.activation(hook, family: shape.family)
      var request = RunRequest(logits: .only([position]))
      request.trace = kept.trace
      request.edits = [HookEdit(last) { _ in stream }]
      return try run(request).requiredLogits.row(0)
    }
  }
}
