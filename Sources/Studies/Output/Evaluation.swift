// Evaluation: the few numbers that every view of a prompt wants, from one run.
//
// Loss over the prompt, the logits after its last token, the entropy of every head, and a trace from which the next run
// starts when a mask changes. Numbers that a model does not have (an encoder's loss) are nil. The pattern of a layer depends
// only on the masks of earlier layers, so entropies of layers up to a changed one are handed over instead of worked out again.

public import Findings
public import Models
import Tensors

/// What one run of a prompt gave.
public struct Evaluation: Sendable {
  /// Mean next-token loss in nats; nil for encoders and for prompts of one token.
  public let loss: Double?
  /// Logits after the last token, `[d_vocab]`; nil for models without.
  public let logits: [Float]?
  /// Entropy of every head's pattern in nats, `[layer][head]`; nil when it was not asked for.
  public let entropies: [[Double]]?
  /// Patterns of all heads by layer, `[head, query, key]`; empty when they would take more than `Evaluation.patternLimit` bytes.
  let patterns: [LayerPatterns]
  public let trace: Trace?
  /// Layers that had to be run.
  public let layersRun: Int
  static let patternLimit = 64_000_000
}

extension Specimen {
  /// Evaluates the prompt under the specimen's masks.
  ///
  /// - Parameters:
  ///   - wantsEntropies: Also work out the entropies, and keep the patterns where there is room.
  ///   - earlier: An evaluation of the same prompt whose first `unchanged` layers have the same patterns.
  public func evaluate(wantsEntropies: Bool, earlier: Evaluation? = nil, unchanged: Int = 0) throws -> Evaluation {
    let kept = earlier?.entropies.map { Array($0.prefix(unchanged)) } ?? []
    let known = wantsEntropies ? kept : nil
    let predicts = shape.predictsNext && ids.count >= 2
    let open = (known?.count ?? shape.nLayers)..<shape.nLayers
    var request = RunRequest(logits: predicts ? .all : shape.hasLogits ? .last : .none)
    request.capture = Set(open.map { HookName(.pattern, layer: $0) })
    request.keepTrace = true
    let run = try run(request)
    let patterns = try open.map { LayerPatterns(try run.activation(HookName(.pattern, layer: $0), family: shape.family)) }
    let fresh = patterns.map { layer in (0..<layer.heads).map { layer.head($0).entropy } }
    let all = (earlier?.patterns.prefix(unchanged) ?? []) + patterns
    let hasRoom =
      all.count == shape.nLayers
      && all.count * shape.nHeads * ids.count * ids.count * MemoryLayout<Float>.size <= Evaluation.patternLimit
    let logits = run.logits
    return Evaluation(
      loss: predicts ? logits.map { meanLoss($0, ids) } : nil,
      logits: logits.map { $0.row($0.shape[$0.shape.count - 2] - 1) },
      entropies: known.map { $0 + fresh }, patterns: hasRoom ? Array(all) : [], trace: run.trace, layersRun: run.layersRun)
  }

  /// The finding of `heads(by: .entropy)` from entropies that are there already, `[layer][head]`.
  public func heads(entropies: [[Double]]) -> Finding { finding(for: .entropy, HeadGrid(values: entropies)) }

  /// The finding of `attention(of:)` from an evaluation, where that has kept the patterns.
  public func attention(of head: Head, in evaluation: Evaluation) throws -> Finding {
    try require(head)
    guard evaluation.patterns.indices.contains(head.layer) else { return try attention(of: head) }
    return finding(head, evaluation.patterns[head.layer].head(head.index))
  }

  /// The finding of `nextTokens` after the last token from evaluations that are there already.
  public func nextTokens(_ evaluation: Evaluation, unmasked: Evaluation?, count: Int = 10, also: [Int] = []) throws -> Finding {
    guard let logits = evaluation.logits else { throw ModelError.noLogits(family: shape.family) }
    return nextTokens(
      logits: logits, unmasked: model.masks.isEmpty ? nil : unmasked?.logits.map(logSoftmax), position: ids.count - 1,
      count: count, also: also)
  }
}
