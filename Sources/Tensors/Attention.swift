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

/// Scaled dot-product attention of one sequence. `q` `[queries, heads, dHead]`, `k` and `v` `[keys, kvHeads, dHead]`
/// (`heads` a multiple of `kvHeads`; head h reads group `h / (heads / kvHeads)`). Query row r stands at absolute position
/// `firstPosition + r`. Keys at or after `keyCount` are padding and never seen. Returns `z` `[queries, heads, dHead]`; a query
/// that sees no key has z 0.
/// - Complexity: 4 · heads · dHead operations per pair of a query and a key it sees.
public func attention(
  q: Tensor, k: Tensor, v: Tensor, rule: AttentionRule, firstPosition: Int = 0, keyCount: Int? = nil,
  wantScores: Bool = false, wantPattern: Bool = false
) -> AttentionOutput {
  let plan = AttentionPlan(q: q, k: k, rule: rule, firstPosition: firstPosition, keyCount: keyCount)
  precondition(v.shape.count == 3 && v.shape.dropLast() == k.shape.dropLast(), "attention over keys \(k.shape) and values \(v.shape)")
  let maps = [plan.heads, plan.queries, plan.keys]
  let scores = wantScores ? Storage(count: maps.reduce(1, *)) : nil
  let pattern = wantPattern ? Storage(count: maps.reduce(1, *)) : nil
  let from = (Raw(q.pointer), Raw(k.pointer), Raw(v.pointer)), width = v.shape[2]
  let scoresOut = scores.map { Raw($0.base) }, patternOut = pattern.map { Raw($0.base) }
  let z = Tensor(filling: [plan.queries, plan.heads, width]) { out in
    let z = Raw(out)
    plan.forBlocks { block in
      block.withMap(patternOut) { map, stride in
        var raw = map, rawStride = stride
        if let scoresOut {
          raw = scoresOut.at + block.mapOffset
          rawStride = plan.keys
        }
        block.score(q: from.0.at, k: from.1.at, into: raw, stride: rawStride)
        for row in 0..<block.rows {
          let seen = block.visible(row), to = map + row * stride, scores = raw + row * rawStride
          if scoresOut != nil {
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
  return AttentionOutput(
    z: z, scores: scores.map { Tensor(shape: maps, storage: $0, offset: 0) },
    pattern: pattern.map { Tensor(shape: maps, storage: $0, offset: 0) })
}

/// The masked scores alone, `[heads, queries, keys]`: the first half of `attention`, for when a hook rewrites them.
public func attentionScores(
  q: Tensor, k: Tensor, rule: AttentionRule, firstPosition: Int = 0, keyCount: Int? = nil
) -> Tensor {
  let plan = AttentionPlan(q: q, k: k, rule: rule, firstPosition: firstPosition, keyCount: keyCount)
  let from = (Raw(q.pointer), Raw(k.pointer))
  return Tensor(filling: [plan.heads, plan.queries, plan.keys]) { out in
    let to = Raw(out)
    plan.forBlocks { block in
      let scores = to.at + block.mapOffset
      block.score(q: from.0.at, k: from.1.at, into: scores, stride: plan.keys)
      for row in 0..<block.rows {
        let seen = block.visible(row), at = scores + row * plan.keys
        plan.kernels.pointee.mask_scores(at, plan.keys, seen.lowerBound, seen.upperBound, rule.scale, at)
      }
    }
    withExtendedLifetime((q, k)) {}
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
    plan.forBlocks { block in
      block.mix(from.0.at + block.mapOffset, stride: keys, v: from.1.at, width: v.shape[2], into: z.at)
    }
    withExtendedLifetime((pattern, v)) {}
  }
}

/// The sizes of one attention and how it is cut into blocks.
///
/// `@unchecked Sendable`: `kernels` points at a constant of the program.
private struct AttentionPlan: @unchecked Sendable {
  let queries: Int, heads: Int, keys: Int, kvHeads: Int, width: Int
  let rule: AttentionRule
  let firstPosition: Int
  let keyCount: Int
  let setting = Engine.current
  var kernels: UnsafePointer<ck_kernels> { setting.set }
  /// Heads that read one group of keys and values.
  var group: Int { heads / max(kvHeads, 1) }

  init(q: Tensor, k: Tensor, rule: AttentionRule, firstPosition: Int, keyCount: Int?) {
    precondition(
      q.shape.count == 3 && k.shape.count == 3 && q.shape[2] == k.shape[2] && q.shape[1] % max(k.shape[1], 1) == 0,
      "attention of queries \(q.shape) over keys \(k.shape)")
    precondition(firstPosition >= 0 && (keyCount.map { $0 >= 0 } ?? true), "attention from position \(firstPosition) over \(keyCount ?? 0) keys")
    self.init(
      queries: q.shape[0], heads: q.shape[1], keys: k.shape[0], kvHeads: k.shape[1], width: k.shape[2], rule: rule,
      firstPosition: firstPosition, keyCount: min(keyCount ?? k.shape[0], k.shape[0]))
  }
  init(
    queries: Int, heads: Int, keys: Int, kvHeads: Int, width: Int, rule: AttentionRule, firstPosition: Int, keyCount: Int
  ) {
    self.queries = queries
    self.heads = heads
    self.keys = keys
    self.kvHeads = kvHeads
    self.width = width
    self.rule = rule
    self.firstPosition = firstPosition
    self.keyCount = keyCount
  }

  /// Runs `body` on all blocks: of up to `blockRows` queries of one head, or, for a single query, of all heads of a group, whose
  /// queries then lie next to one another like rows.
  func forBlocks(_ body: @Sendable (Block) -> Void) {
    let work = queries * heads * keys * width
    let threads = work >= parallelThreshold * 2 ? setting.threads : 1
    if queries == 1 {
      parallel(kvHeads, threads: threads) { body(Block(plan: self, head: $0 * group, query: 0, rows: group)) }
      return
    }
    let blocks = (queries + Self.blockRows - 1) / Self.blockRows
    // The last queries of a causal pass see most keys: starting with them evens out the threads.
    parallel(heads * blocks, threads: threads) { index in
      let query = (blocks - 1 - index / heads) * Self.blockRows
      body(Block(plan: self, head: index % heads, query: query, rows: min(Self.blockRows, queries - query)))
    }
  }
  private static let blockRows = 224

  /// Some rows of queries against the keys and values of one group.
  struct Block {
    let plan: AttentionPlan
    let head: Int, query: Int, rows: Int
    var oneQuery: Bool { plan.queries == 1 }

    /// Where the block's first row begins in `[heads, queries, keys]`; rows are `keys` apart.
    var mapOffset: Int { (head * plan.queries + query) * plan.keys }
    /// Where the block's first row begins in `[queries, heads, dHead]`, and how far apart its rows are there.
    func rowLayout(_ width: Int) -> (offset: Int, stride: Int) {
      ((query * plan.heads + head) * width, oneQuery ? width : plan.heads * width)
    }
    func visible(_ row: Int) -> Range<Int> {
      plan.rule.visible(plan.firstPosition + query + (oneQuery ? 0 : row), keyCount: plan.keyCount)
    }
    /// Keys from the first to the last that any row sees.
    var span: Range<Int> {
      let last = visible(rows - 1).upperBound
      return min(visible(0).lowerBound, last)..<last
    }
    /// Row r needs keys below `limit + r · step`.
    var limit: (first: Int, step: Int) {
      plan.rule.causal && !oneQuery ? (plan.firstPosition + query + 1, 1) : (span.upperBound, 0)
    }

    /// Calls `body` with memory for `[rows, stride]` of the pattern: the block's part of `whole`, or scratch.
    func withMap(_ whole: Raw?, _ body: (UnsafeMutablePointer<Float>, Int) -> Void) {
      if let whole { return body(whole.at + mapOffset, plan.keys) }
      let stride = span.upperBound
      withScratch(rows * stride) { body($0, stride) }
    }

    /// `scores[row][key] = q · k`, neither scaled nor masked; keys outside `span` are not written.
    func score(
      q: UnsafeMutablePointer<Float>, k: UnsafeMutablePointer<Float>, into scores: UnsafeMutablePointer<Float>, stride: Int
    ) {
      let width = plan.width, layout = rowLayout(width), kernels = plan.kernels.pointee
      let keys = span
      guard !keys.isEmpty else { return }
      withScratch(rows * width) { packed in
        kernels.pack_rows(q + layout.offset, layout.stride, rows, width, 0, rows, packed)
        let matrix = ck_matrix(
          base: k + head / plan.group * width, type: Int32(CK_F32.rawValue), n_contiguous: false, stride: plan.kvHeads * width,
          block: keys.upperBound, block_stride: 0)
        let product = ck_product(
          M: rows, K: width, N: keys.upperBound, rows: packed, b: matrix, bias: nil, y: scores, ldy: stride, n_limit: limit.first,
          k_limit: width, step: limit.step)
        let start = keys.lowerBound / kernels.tile_n * kernels.tile_n
        // `k_limit` grows with `step` too; the kernel caps it at K.
        Job(product, plan.setting).run(rows: 0..<rows, columns: start..<keys.upperBound)
      }
    }

    /// `z[row] = Σ over keys of pattern[row][key] · v[key]`.
    func mix(
      _ pattern: UnsafeMutablePointer<Float>, stride: Int, v: UnsafeMutablePointer<Float>, width: Int,
      into z: UnsafeMutablePointer<Float>
    ) {
      let layout = rowLayout(width), kernels = plan.kernels.pointee
      let keys = span
      // Chunks of keys that no row sees add nothing; the first chunk that counts still begins at a multiple of CK_CHUNK.
      let start = keys.lowerBound / Int(CK_CHUNK) * Int(CK_CHUNK)
      let depth = keys.upperBound - start
      let group = head / plan.group * width
      withScratch(rows * depth) { packed in
        kernels.pack_rows(pattern + start, stride, rows, depth, 0, rows, packed)
        let matrix = ck_matrix(
          base: v + start * plan.kvHeads * width + group, type: Int32(CK_F32.rawValue), n_contiguous: true,
          stride: plan.kvHeads * width, block: max(width, 1), block_stride: 0)
        let product = ck_product(
          M: rows, K: depth, N: width, rows: packed, b: matrix, bias: nil, y: z + layout.offset, ldy: layout.stride,
          n_limit: width, k_limit: limit.first - start, step: limit.step)
        Job(product, plan.setting).run(rows: 0..<rows, columns: 0..<width)
      }
    }
  }
}
