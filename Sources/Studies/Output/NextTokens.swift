// Next tokens: what does the model say comes next, and what have the masks changed?
//
// One run, and with masks a second one of the same weights without any. The table lists the likeliest tokens after a
// position with their probabilities; with masks each row also has the probability without them and the difference. Read
// `kl-from-unmasked` first: near 0 the masks changed nothing here, whatever the map of a masked head looked like.
//
// For probabilities rather than logits as the thing to compare, and when not to: Zhang & Nanda 2023, arXiv 2309.16042.

public import Findings
public import Models
import Tensors
import Wording

extension Specimen {
  /// The likeliest tokens after a position (default: the last), and behind them those of `also` that are none of these. `unmasked` is a trace
  /// of the same prompt without masks, if kept.
  public func nextTokens(at given: Int? = nil, count: Int = 10, also: [Int] = [], unmasked: Trace? = nil) throws -> Finding {
    let position = try position(given)
    let row = try logitRow(position)
    var plain: [Double]?
    if !model.masks.isEmpty {
      var other = masked([:])
      other.trace = unmasked ?? trace
      plain = logSoftmax(try other.logitRow(position))
    }
    return nextTokens(logits: row, unmasked: plain, position: position, count: count, also: also)
  }

  /// The same table from logits that are there already: `[d_vocab]` each, `unmasked` as log-probabilities.
  func nextTokens(logits: [Float], unmasked: [Double]?, position: Int, count: Int, also: [Int] = []) -> Finding {
    let log = logSoftmax(logits)
    let best = largest(min(count, log.count), of: log)
    var columns = [
      Table.Column("rank", Phrase("rank", "排名"), .count), Table.Column("token", Phrase("token", "token")),
      Table.Column("id", Phrase("id", "id")),
      Table.Column("probability", Phrase("probability", "概率"), .probability),
      Table.Column("logit", Phrase("logit", "logit"), .logit),
    ]
    if unmasked != nil {
      columns += [
        Table.Column("unmasked", Phrase("unmasked", "无掩码"), .probability),
        Table.Column("change", Phrase("change", "变化"), .probability),
      ]
    }
    // One that is asked for by name has its rank among all.
    let named = also.filter { log.indices.contains($0) && !best.contains($0) }.map { id in (rank: log.count { $0 > log[id] }, id: id) }
    let rows = (best.enumerated().map { (rank: $0, id: $1) } + named).map { rank, id -> [Table.Cell] in
      let probability = log[id].exponential
      let cells: [Table.Cell] = [
        .integer(rank + 1), cell(of: id), .integer(id), .number(probability), .number(Double(logits[id])),
      ]
      guard let before = unmasked.map({ $0[id].exponential }) else { return cells }
      return cells + [.number(before), .number(probability - before)]
    }
    var facts: [Fact] = [
      .text("top1", Phrase("likeliest", "最可能"), label(best[0])),
      .integer("top1-id", Phrase("id", "id"), best[0], .none),
      .number("top1-probability", Phrase("with", "概率"), log[best[0]].exponential, .probability),
      .number(
        "output-entropy", Phrase("entropy of the prediction", "预测的熵"), -log.reduce(0.0) { $0 + $1.exponential * $1 }, .nats),
    ]
    if let unmasked {
      facts += [
        .text("top1-unmasked", Phrase("unmasked", "无掩码时"), label(largest(1, of: unmasked)[0])),
        .number(
          "kl-from-unmasked", Phrase("KL(unmasked ‖ masked)", "KL(无掩码 ‖ 有掩码)"), max(0, divergence(unmasked, from: log)),
          .nats),
      ]
    }
    let token = labels[position]
    return Finding(
      title: shape.causal
        ? Phrase("next token after t\(position) \(token)", "t\(position) \(token) 之后的下一个 token")
        : Phrase("token at t\(position) \(token)", "t\(position) \(token) 处的 token"),
      body: .table(Table(columns: columns, rows: rows)), facts: facts)
  }

  /// The logits of one position, `[d_vocab]`.
  private func logitRow(_ position: Int) throws -> [Float] {
    try requireLogits()
    return try run(RunRequest(logits: position == ids.count - 1 ? .last : .only([position]))).requiredLogits.row(0)
  }
}
