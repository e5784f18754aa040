// Scaled dot-product attention. Work is split into blocks of queries of one head; a block's scores, softmax and mix with the
// values stay in cache. Keys that no query of a tile may see are not computed. Scores reduce over d_head and z over keys in
// the order of `ckernels.h`, counted from key 0, so a query alone against a cache has the bits it has in a full pass. (For finite
// values: a hidden key inside a tile counts with weight 0, and 0 times an infinite value is not a number.)
import CKernels

/// How attention is masked and scaled.
public struct AttentionRule: Sendable {
  /// Scores are `q·k · scale`.
  public var scale: Float
  /// Query at absolute position i sees keys 0...i; false sees all keys.
  public var causal: Bool
  /// With a window w, query i sees keys > i − w only (Mistral).
  public var window: Int?
  public init(scale: Float, causal: Bool, window: Int? = nil) {
    self.scale = scale
    self.causal = causal
    self.window = window
  }

  /// The keys below `keyCount` that the query at absolute `position` sees; may be empty.
  func visible(_ position: Int, keyCount: Int) -> Range<Int> {
    let end = causal ? min(position + 1, keyCount) : keyCount
    let start = window.map { max(0, position - $0 + 1) } ?? 0
    return min(start, end)..<end
  }
}
/// What attention hands out. `scores` (masked, before softmax) and `pattern` are `[heads, queries, keys]`, on request.
public struct AttentionOutput: Sendable {
  public let z: Tensor
  public let scores: Tensor?
  public let pattern: Tensor?
}

/// One run of neighbouring queries among those packed end to end, and the keys of its sequence.
public struct AttentionSegment: Sendable {
  /// Rows of `q`; the first stands at absolute position `firstPosition` of its sequence.
  public var queries: Range<Int>
  public var firstPosition: Int
  /// Rows of `k` and `v`, the first of them position 0.
  public var keys: Range<Int>
  /// Keys at or after this position are padding and never seen; nil when none are.
  public var keyCount: Int?
  public init(queries: Range<Int>, firstPosition: Int = 0, keys: Range<Int>, keyCount: Int? = nil) {
    self.queries = queries
    self.firstPosition = firstPosition
    self.keys = keys
    self.keyCount = keyCount
  }
}
/// What attention over several sequences hands out: maps of each segment, none where they were not wanted.
public struct PackedAttention: Sendable {
  public let z: Tensor
  public let scores: [Tensor]
  public let pattern: [Tensor]
}

/// Scaled dot-product attention of one sequence. `q` `[queries, heads, dHead]`, `k` and `v` `[keys, kvHeads, dHead]`
/// (`heads` a multiple of `kvHeads`; head h reads group `h / (heads / kvHeads)`). Query row r stands at absolute position
/// `firstPosition + r`. Keys at or after `keyCount` are padding and never seen. Returns `z` `[queries, heads, dHead]`; a query
/// that sees no key has z 0.
/// - Complexity: 4 · heads · dHead operations per pair of a query and a key it sees.
public func attention(
  q: Tensor, k: Tensor, v: Tensor, rule: AttentionRule, firstPosition: Int = 0, keyCount: Int? = nil,
  wantScores: Bool = false, wantPattern: Bool = false
) -> AttentionOutput {
  let whole = AttentionSegment(
    queries: 0..<q.shape[0], firstPosition: firstPosition, keys: 0..<k.shape[0], keyCount: keyCount)
  let result = attention(q: q, k: k, v: v, rule: rule, segments: [whole], wantScores: wantScores, wantPattern: wantPattern)
  return AttentionOutput(z: result.z, scores: result.scores.first, pattern: result.pattern.first)
}

/// `attention` of several sequences that lie end to end in `q`, `k` and `v`. Segments cover the rows of `q` without overlapping.
/// Gradients go back through `z`, not through the maps.
public func attention(
  q: Tensor, k: Tensor, v: Tensor, rule: AttentionRule, segments: [AttentionSegment], wantScores: Bool = false,
  wantPattern: Bool = false
) -> PackedAttention {
  precondition(v.shape.count == 3 && v.shape.dropLast() == k.shape.dropLast(), "attention over keys \(k.shape) and values \(v.shape)")
  precondition(segments.reduce(0) { $0 + $1.queries.count } == q.shape[0], "segments do not cover the queries \(q.shape)")
  let plans = segments.map { AttentionPlan(q: q, k: k, rule: rule, $0) }
  func maps(_ wanted: Bool) -> [Tensor] { wanted ? plans.map { Tensor(filling: [$0.heads, $0.queries, $0.keys]) { _ in } } : [] }
  let scores = maps(wantScores), pattern = maps(wantPattern)
  let from = (Raw(q.pointer), Raw(k.pointer), Raw(v.pointer)), width = v.shape[2]
  let scoresOut = scores.map { Raw($0.pointer) }, patternOut = pattern.map { Raw($0.pointer) }
  let z = Tensor(filling: [q.shape[0], q.shape[1], width]) { out in
    let z = Raw(out)
    AttentionPlan.forBlocks(plans) { index, block in
      let plan = block.plan
      block.withMap(wantPattern ? patternOut[index] : nil) { map, stride in
        var raw = map, rawStride = stride
        if wantScores {
          raw = scoresOut[index].at + block.mapOffset
          rawStride = plan.keys
        }
        block.score(from.0.at, by: from.1.at, width: plan.width, into: raw, stride: rawStride)
        for row in 0..<block.rows {
          let seen = block.visible(row), to = map + row * stride, scores = raw + row * rawStride
          if wantScores {
            plan.kernels.pointee.mask_scores(scores, plan.keys, seen.lowerBound, seen.upperBound, rule.scale, scores)
            plan.kernels.pointee.softmax(scores, stride, seen.lowerBound, seen.upperBound, 1, to)
          } else {
            plan.kernels.pointee.softmax(scores, stride, seen.lowerBound, seen.upperBound, rule.scale, to)
          }
        }
        block.mix(map, stride: stride, v: from.2.at, width: width, into: z.at)
      }
    }
    withExtendedLifetime((q, k, v)) {}
  }
  let tracked = z.recorded(from: [q.node, k.node, v.node]) { gradient, gradients in
    let back = attentionBackward(q: q, k: k, v: v, gradient: gradient, plans: plans)
    gradients.add(q.node) { back.q }
    gradients.add(k.node) { back.k }
    gradients.add(v.node) { back.v }
  }
  return PackedAttention(z: tracked, scores: scores, pattern: pattern)
}

/// The masked scores alone, `[heads, queries, keys]`: the first half of `attention`, for when a hook rewrites them.
public func attentionScores(
  q: Tensor, k: Tensor, rule: AttentionRule, firstPosition: Int = 0, keyCount: Int? = nil
) -> Tensor {
  let plan = AttentionPlan(
    q: q, k: k, rule: rule,
    AttentionSegment(queries: 0..<q.shape[0], firstPosition: firstPosition, keys: 0..<k.shape[0], keyCount: keyCount))
  let from = (Raw(q.pointer), Raw(k.pointer))
  return Tensor(filling: [plan.heads, plan.queries, plan.keys]) { out in
    let to = Raw(out)
    AttentionPlan.forBlocks([plan]) { _, block in
      let scores = to.at + block.mapOffset
      block.score(from.0.at, by: from.1.at, width: plan.width, into: scores, stride: plan.keys)
      for row in 0..<block.rows {
        let seen = block.visible(row), at = scores + row * plan.keys
        plan.kernels.pointee.mask_scores(at, plan.keys, seen.lowerBound, seen.upperBound, rule.scale, at)
      }
    }
    withExtendedLifetime((q, k)) {}
  }.recorded(from: [q.node, k.node]) { gradient, gradients in
    let back = scoresBackward(q: q, k: k, gradient: gradient, plan: plan)
    gradients.add(q.node) { back.q }
    gradients.add(k.node) { back.k }
  }
}

/// `z` `[queries, heads, dHead]` from a pattern `[heads, queries, keys]` and `v`: the second half of `attention`, to the same bits.
public func mix(pattern: Tensor, v: Tensor) -> Tensor {
  precondition(
    pattern.shape.count == 3 && v.shape.count == 3 && pattern.shape[2] == v.shape[0] && pattern.shape[0] % max(v.shape[1], 1) == 0,
    "mix of the pattern \(pattern.shape) and values \(v.shape)")
  let (heads, queries, keys) = (pattern.shape[0], pattern.shape[1], pattern.shape[2])
  let plan = AttentionPlan(
    queries: queries, heads: heads, keys: keys, kvHeads: v.shape[1], width: v.shape[2],
    rule: AttentionRule(scale: 1, causal: false), firstPosition: 0, keyCount: keys)
  let from = (Raw(pattern.pointer), Raw(v.pointer))
  return Tensor(filling: [queries, heads, v.shape[2]]) { out in
    let z = Raw(out)
    AttentionPlan.forBlocks([plan]) { _, block in
      block.mix(from.0.at + block.mapOffset, stride: keys, v: from.1.at, width: v.shape[2], into: z.at)
    }
    withExtendedLifetime((pattern, v)) {}
  }.recorded(from: [pattern.node, v.node]) { gradient, gradients in
    let back = mixBackward(pattern: pattern, v: v, gradient: gradient, plan: plan)
    gradients.add(pattern.node) { back.pattern }
    gradients.add(v.node) { back.v }
  }
}
