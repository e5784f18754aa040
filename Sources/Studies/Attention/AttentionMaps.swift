// Attention maps: where does each token look?
//
// One run that keeps the attention pattern of one layer. A pattern has a row for every query token and a column for every
// key token; a row says how that token's reading of the prompt is shared out, so it sums to 1. Read along a row: a dark
// cell means the query takes much of its value from that key. In causal models keys after the query have exactly 0.
// A head that gives most of its attention to the first token is usually resting there, not reading it.
// High attention is not importance: ask `heads by=importance` what ablating the head does.
//
// Vaswani et al. 2017, arXiv 1706.03762; on reading maps with care: Clark et al. 2019, arXiv 1906.04341.

public import Findings
public import Models
import Tensors
import Wording

extension Specimen {
  /// The attention pattern of one head, `[query, key]`, with the facts of a quick reading.
  public func attention(of head: Head) throws -> Finding {
    try require(head)
    return finding(head, try patterns(layer: head.layer).head(head.index))
  }

  func finding(_ head: Head, _ pattern: Pattern) -> Finding {
    let hook = HookName(.pattern, layer: head.layer)
    return Finding(
      title: Phrase("attention pattern of \(placed(head))", "\(placed(head, zh: true))的注意力模式"),
      body: .array(
        LabelledArray(
          name: "\(hook)[\(head.index)]", axes: [Axis("query", labels: labels), Axis("key", labels: labels)],
          values: pattern.values, unit: .probability, isCausal: shape.causal)),
      facts: pattern.facts(labels: labels), remarks: patternRemarks)
  }

  /// The attention patterns of all heads of a layer, `[head, query, key]`.
  public func attention(ofLayer layer: Int) throws -> Finding {
    try require(layer: layer)
    let patterns = try patterns(layer: layer)
    let heads = (0..<patterns.heads).map { "H\($0)" }
    let entropies = (0..<patterns.heads).map { patterns.head($0).entropy }
    let ordinal = Ordinal(layer, of: shape.nLayers)
    return Finding(
      title: Phrase("attention patterns of L\(layer) (\(ordinal.en))", "L\(layer)（\(ordinal.zh)）的注意力模式"),
      body: .array(
        LabelledArray(
          name: HookName(.pattern, layer: layer).description,
          axes: [Axis("head", labels: heads), Axis("query", labels: labels), Axis("key", labels: labels)],
          values: patterns.values, unit: .probability, isCausal: shape.causal)),
      facts: [
        .number("entropy", Phrase("mean entropy", "平均熵"), entropies.reduce(0, +) / Double(entropies.count), .nats),
      ],
      remarks: patternRemarks)
  }

  /// The patterns of a layer under the specimen's masks.
  func patterns(layer: Int) throws -> LayerPatterns {
    let hook = HookName(.pattern, layer: layer)
    try requireRoom(hook.description, count: shape.nHeads * ids.count * ids.count)
    let run = try run(RunRequest(logits: .none, capture: [hook]))
    return LayerPatterns(try run.activation(hook, family: shape.family))
  }

  var patternRemarks: [Phrase] {
    let reach =
      shape.causal
      ? Phrase("causal: keys after the query are exactly 0", "因果掩码：查询之后的 key 恒为 0")
      : Phrase("bidirectional: every query sees every key", "双向：每个查询都能看到所有 key")
    return [Phrase("rows are queries and sum to 1", "每行是一个查询，和为 1"), reach]
  }

  /// `L3.H5 (4th of 12, 6th of 8)`: an index and its ordinal, so that neither is mistaken for the other.
  func placed(_ head: Head, zh: Bool = false) -> String {
    let layer = Ordinal(head.layer, of: shape.nLayers)
    let index = Ordinal(head.index, of: shape.sizes(head.layer).heads)
    return zh ? "\(head)（\(layer.zh)，\(index.zhHead)）" : "\(head) (\(layer.en), \(index.en))"
  }
}

/// "4th of 12" and "12 层中的第 4 层" for index 3 of 12.
struct Ordinal {
  let en: String
  let zh: String
  let zhHead: String
  init(_ index: Int, of count: Int) {
    let number = index + 1
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    en = "\(number)\(suffix) of \(count)"
    zh = "\(count) 层中第 \(number) 层"
    zhHead = "\(count) 头中第 \(number) 头"
  }
}

extension Run {
  /// A captured activation; throws when the model has no such hook.
  func activation(_ hook: HookName, family: String) throws -> Tensor {
    guard let tensor = activations[hook] else { throw StudyError.missingHook(hook, family: family) }
    return tensor
  }
}
