import CKernels

/// The sizes of one attention and how it is cut into blocks.
///
/// `@unchecked Sendable`: `kernels` points at a constant of the program.
struct AttentionPlan: @unchecked Sendable {
  let queries: Int, heads: Int, keys: Int, kvHeads: Int, width: Int
  /// Rows of `q` and of `k` where the sequence begins.
  var queryStart = 0, keyStart = 0
  let rule: AttentionRule
  let firstPosition: Int
  let keyCount: Int
  let setting = Engine.current
  var kernels: UnsafePointer<ck_kernels> { setting.set }
  /// Heads that read one group of keys and values.
  var group: Int { heads / max(kvHeads, 1) }

  init(q: Tensor, k: Tensor, rule: AttentionRule, _ segment: AttentionSegment) {
    precondition(
      q.shape.count == 3 && k.shape.count == 3 && q.shape[2] == k.shape[2] && q.shape[1] % max(k.shape[1], 1) == 0,
      "attention of queries \(q.shape) over keys \(k.shape)")
    let (queries, keys) = (segment.queries, segment.keys)
    precondition(
      queries.lowerBound >= 0 && queries.upperBound <= q.shape[0] && keys.lowerBound >= 0 && keys.upperBound <= k.shape[0],
      "queries \(queries) over keys \(keys) outside \(q.shape) and \(k.shape)")
    precondition(
      segment.firstPosition >= 0 && (segment.keyCount ?? 0) >= 0,
      "attention from position \(segment.firstPosition) over \(segment.keyCount ?? 0) keys")
    self.init(
      queries: queries.count, heads: q.shape[1], keys: keys.count, kvHeads: k.shape[1], width: k.shape[2], rule: rule,
      firstPosition: segment.firstPosition, keyCount: min(segment.keyCount ?? keys.count, keys.count))
    (queryStart, keyStart) = (queries.lowerBound, keys.lowerBound)
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

  /// The blocks: of up to `size` queries of one head, or, for a single query, of all heads of a group, whose queries then lie next
  /// to one another like rows. The last queries of a causal pass see most keys: starting with them evens out the threads.
  func blocks(_ size: Int = 224) -> [Block] {
    if queries == 1 { return (0..<kvHeads).map { Block(plan: self, head: $0 * group, query: 0, rows: group) } }
    return stride(from: 0, to: queries, by: size).reversed().flatMap { query in
      (0..<heads).map { Block(plan: self, head: $0, query: query, rows: min(size, queries - query)) }
    }
  }

  /// Runs `body` on all blocks of all plans; it gets the plan's index.
  static func forBlocks(_ plans: [AttentionPlan], _ body: @Sendable (Int, Block) -> Void) {
    let blocks = plans.enumerated().flatMap { index, plan in plan.blocks().map { (index, $0) } }
    let work = plans.reduce(0) { $0 + $1.work }
    parallel(blocks.count, threads: work >= parallelThreshold * 2 ? Engine.current.threads : 1) { body(blocks[$0].0, blocks[$0].1) }
  }
  var work: Int { queries * heads * keys * width }

  /// Some rows of queries against the keys and values of one group.
  struct Block {
    let plan: AttentionPlan
    let head: Int, query: Int, rows: Int
    var oneQuery: Bool { plan.queries == 1 }

    /// Where the block's first row begins in `[heads, queries, keys]`; rows are `keys` apart.
    var mapOffset: Int { (head * plan.queries + query) * plan.keys }
    /// Where the block's first row begins in `[queries, heads, dHead]`, and how far apart its rows are there.
    func rowLayout(_ width: Int) -> (offset: Int, stride: Int) {
      (((plan.queryStart + query) * plan.heads + head) * width, oneQuery ? width : plan.heads * width)
    }
    /// Where the group's first key begins in `[keys, kvHeads, width]`.
    func keyOffset(_ width: Int) -> Int { (plan.keyStart * plan.kvHeads + head / plan.group) * width }
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

    /// `scores[row][key] = q · k`, neither scaled nor masked; keys outside `span` are not written. Rows `[queries, heads, width]`
    /// against `[keys, kvHeads, width]`.
    func score(
      _ q: UnsafeMutablePointer<Float>, by k: UnsafeMutablePointer<Float>, width: Int, into scores: UnsafeMutablePointer<Float>,
      stride: Int
    ) {
      let layout = rowLayout(width), kernels = plan.kernels.pointee
      let keys = span
      guard !keys.isEmpty else { return }
      withScratch(rows * width) { packed in
        kernels.f32.pack_rows(q + layout.offset, layout.stride, rows, width, 0, rows, packed)
        let matrix = ck_matrix(
          base: k + keyOffset(width), type: Int32(CK_F32.rawValue), n_contiguous: false, stride: plan.kvHeads * width,
          block: keys.upperBound, block_stride: 0)
        let product = ck_product(
          M: rows, K: width, N: keys.upperBound, rows: packed, b: matrix, bias: nil, y: scores, ldy: stride, n_limit: limit.first,
          k_limit: width, step: limit.step, add: false)
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
      withScratch(rows * depth) { packed in
        kernels.f32.pack_rows(pattern + start, stride, rows, depth, 0, rows, packed)
        let matrix = ck_matrix(
          base: v + start * plan.kvHeads * width + keyOffset(width), type: Int32(CK_F32.rawValue), n_contiguous: true,
          stride: plan.kvHeads * width, block: max(width, 1), block_stride: 0)
        let product = ck_product(
          M: rows, K: depth, N: width, rows: packed, b: matrix, bias: nil, y: z + layout.offset, ldy: layout.stride,
          n_limit: width, k_limit: limit.first - start, step: limit.step, add: false)
        Job(product, plan.setting).run(rows: 0..<rows, columns: 0..<width)
      }
    }

    /// `to[key] += Σ over rows of map[row][key] · x[row]` for keys in `span`: the way back of `score` and `mix` to keys and values.
    /// Rows of `x` `[queries, heads, width]`, `to` `[keys, kvHeads, width]`.
    func gather(
      _ map: UnsafeMutablePointer<Float>, stride: Int, rows x: UnsafeMutablePointer<Float>, width: Int,
      into to: UnsafeMutablePointer<Float>
    ) {
      let layout = rowLayout(width), kernels = plan.kernels.pointee
      let keys = span
      guard !keys.isEmpty else { return }
      withScratch(keys.count * rows) { packed in
        kernels.f32.pack_columns(map + keys.lowerBound, stride, keys.count, rows, 0, keys.count, packed)
        let matrix = ck_matrix(
          base: x + layout.offset, type: Int32(CK_F32.rawValue), n_contiguous: true, stride: layout.stride, block: max(width, 1),
          block_stride: 0)
        let product = ck_product(
          M: keys.count, K: rows, N: width, rows: packed, b: matrix, bias: nil,
          y: to + keyOffset(width) + keys.lowerBound * plan.kvHeads * width, ldy: plan.kvHeads * width, n_limit: width, k_limit: rows,
          step: 0, add: true)
        Job(product, plan.setting).run(rows: 0..<keys.count, columns: 0..<width)
      }
    }
  }
}
