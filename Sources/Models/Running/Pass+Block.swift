import Tensors

extension Pass {
  /// One layer. `kept` holds this layer's beginning from an earlier run when only what follows `z` has changed.
  mutating func block(_ layer: Int, _ input: Tensor, kept: Trace?) throws -> Tensor {
    let block = parameters.blocks[layer]
    let queries = layer == it.nLayers - 1 ? lastRows : packing
    let isPost = it.arrangement == .postNorm

    let entered = try kept?.entered(layer) ?? door(.residPre, layer, input)  // [rows, d]
    let z = try kept?.z(layer) ?? attention(
      layer, block, isPost ? entered : normed(block.ln1, entered, .ln1Scale, .ln1Normalized, layer), queries)
    trace?.streams.append(input)
    trace?.entered.append(entered)
    trace?.z.append(z)

    let stream = queries == packing ? entered : select(entered, rows: packing.rows(of: queries))  // [queries, d]
    let attended = dropped(try output(layer, block, queries, masked(z, queries, width: it.dHead) { $0.layers[layer]?.heads }), 2 * layer + 1)
    let x: Tensor  // what the MLP reads
    let base: Tensor  // what its output is added to
    switch it.arrangement {
    case .preNorm:
      base = try door(.residMid, layer, add(stream, attended))
      x = try normed(block.ln2, base, .ln2Scale, .ln2Normalized, layer)
    case .parallel:
      base = add(stream, attended)
      x = try normed(block.ln2, stream, .ln2Scale, .ln2Normalized, layer)
    case .postNorm:
      base = try normed(block.ln1, door(.residMid, layer, add(stream, attended)), .ln1Scale, .ln1Normalized, layer)
      x = base
    }
    let out = try door(.residPost, layer, add(base, dropped(mlp(layer, block, x, queries), 2 * layer + 2)))
    guard isPost else { return out }
    return try door(.normalizedResidPost, layer, normed(block.ln2, out, .ln2Scale, .ln2Normalized, layer))
  }

  /// `[queries, d]` → `[queries, d]` through the hidden layer `[queries, d_mlp]`.
  private mutating func mlp(_ layer: Int, _ block: Block, _ x: Tensor, _ queries: Packing) throws -> Tensor {
    let hidden: Tensor
    let x = kept(x, .mlp, layer)
    let chosen = neurons(layer, x)
    func made(_ pre: Tensor) -> Tensor {
      let active = activate(it.activation, pre)
      return chosen.map { multiply(active, $0) } ?? active
    }
    if let gate = block.gate {
      let pre = try door(.mlpPre, layer, product(.gate, gate, layer, x, only: chosen))
      let open = kept(made(pre), .gate, layer)
      hidden = multiply(open, try door(.mlpPreLinear, layer, up(block.up, layer, x, gate: open)))
    } else {
      hidden = made(try door(.mlpPre, layer, product(.up, block.up, layer, x, only: chosen)))
    }
    let post = try door(.mlpPost, layer, masked(hidden, queries, width: 1) { $0.layers[layer]?.neurons })
    let read = weighed(kept(post, .hidden, layer))
    return try door(.mlpOut, layer, written(unlessMasked(queries, { $0.layers[layer]?.mlp }) { product(.down, block.down, layer, read) }))
  }

  /// `x` `[rows, d]`, already normalised where norms come first, to what every head mixed `[queries, heads, d_head]`. Keys
  /// and values are worked out at all rows, queries only where they are wanted.
  private mutating func attention(_ layer: Int, _ block: Block, _ x: Tensor, _ queries: Packing) throws -> Tensor {
    let rows = queries == packing ? nil : packing.rows(of: queries)
    let x = kept(x, .attention, layer)
    let asked = rows.map { select(x, rows: $0) } ?? x
    let here = it.sizes(layer)
    func heads(_ tensor: Tensor, _ count: Int) -> Tensor { tensor.reshaped([tensor.shape[0], count, it.dHead]) }
    var q = try door(.q, layer, heads(product(.q, block.q, layer, asked), here.heads))  // [queries, heads, d_head]
    var k = try door(.k, layer, heads(product(.k, block.k, layer, x), here.kvHeads))  // [rows, kv_heads, d_head]
    var v = try door(.v, layer, heads(product(.v, block.v, layer, x), here.kvHeads))
    if let norm = block.qNorm { q = norm.eachHead(q) }
    if let norm = block.kNorm { k = norm.eachHead(k) }
    if let rotary = it.rotary, let (cos, sin) = rotation {
      let (qCos, qSin) = (rows.map { select(cos, rows: $0) } ?? cos, rows.map { select(sin, rows: $0) } ?? sin)
      q = try door(.rotQ, layer, rotate(q, cos: qCos, sin: qSin, interleaved: rotary.interleaved))
      k = try door(.rotK, layer, rotate(k, cos: cos, sin: sin, interleaved: rotary.interleaved))
    }
    if let all = cache?.extend(layer, k, v) { (k, v) = all }
    return try mix(layer, q, k, v, queries)
  }

  /// Softmax attention within each sequence. The maps exist only when somebody looks at them; they are worked out apart from
  /// `z` only when somebody rewrites them or wants their gradient.
  private mutating func mix(_ layer: Int, _ q: Tensor, _ k: Tensor, _ v: Tensor, _ queries: Packing) throws -> Tensor {
    let rule = AttentionRule(scale: it.attentionScale[layer], causal: it.causal, window: it.window[layer])
    var segments: [AttentionSegment] = []
    var (query, key) = (0, 0)
    for (sequence, runs) in queries.runs.enumerated() {
      let keys = cache == nil ? packing.runs[sequence][0].count : k.shape[0]
      for run in runs {
        segments.append(
          AttentionSegment(queries: query..<query + run.count, firstPosition: run.lowerBound, keys: key..<key + keys))
        query += run.count
      }
      key += keys
    }
    if [HookName.Site.scores, .pattern].contains(where: { door.isEdited($0, layer) || door.isWatched($0, layer) }) {
      var maps = segments.map {
        attentionScores(q: q.rows($0.queries), k: k.rows($0.keys), rule: rule, firstPosition: $0.firstPosition)
      }
      maps = try door.squares(.scores, layer, maps, fill: -.infinity).map { softmax($0) }
      maps = try door.squares(.pattern, layer, maps, fill: 0)
      return concatenate(zip(maps, segments).map { Tensors.mix(pattern: $0, v: v.rows($1.keys)) })
    }
    let wants = (scores: door.isOpen(.scores, layer), pattern: door.isOpen(.pattern, layer))
    let output = Tensors.attention(
      q: q, k: k, v: v, rule: rule, segments: segments, wantScores: wants.scores, wantPattern: wants.pattern)
    if wants.scores { _ = try door.squares(.scores, layer, output.scores, fill: -.infinity) }
    if wants.pattern { _ = try door.squares(.pattern, layer, output.pattern, fill: 0) }
    return output.z
  }

  /// `z` `[queries, heads, d_head]`, the hidden layer `[queries, d_mlp]` or the stream `[queries, d]` with the outputs of the heads, neurons
  /// or dimensions that `parts` takes from the masks, `width` features each, replaced.
  func masked(_ x: Tensor, _ queries: Packing, width: Int, _ parts: (Masks) -> [Int: PartMask]?) -> Tensor {
    eachSequence(x, queries) { x, positions, masks in
      // Parts that are off at the same positions are replaced together.
      Dictionary(grouping: parts(masks) ?? [:], by: \.value.positions).sorted { Self.before($0.key, $1.key) }.reduce(x) { x, group in
        let count = x.shape.dropFirst().reduce(1, *)
        var keep = [Float](repeating: 1, count: count), instead = [Float](repeating: 0, count: count)
        for (index, mask) in group.value {
          for feature in 0..<width { keep[index * width + feature] = 0 }
          guard !mask.isMoving, let row = mask.constant else { continue }
          for feature in 0..<width { instead[index * width + feature] = row[feature] }
        }
        var other = affine(x, gain: Tensor(keep, shape: [count]), bias: Tensor(instead, shape: [count]))
        let moving = group.value.filter(\.value.isMoving)
        if !moving.isEmpty { other = add(other, byPosition(moving, positions, width: width, like: x)) }
        return replacing(x, other, positions, at: group.key)
      }
    }
  }

  /// What stands in at each of `positions` for parts of `width` features that it differs for, zero elsewhere; of `x`'s shape.
  private func byPosition(_ masks: [(key: Int, value: PartMask)], _ positions: [Int], width: Int, like x: Tensor) -> Tensor {
    let count = x.shape.dropFirst().reduce(1, *)
    return Tensor(shape: x.shape) { target in
      for (index, mask) in masks {
        for (row, position) in positions.enumerated() {
          for (feature, value) in (mask.values(at: position) ?? []).enumerated() { target[row * count + index * width + feature] = value }
        }
      }
    }
  }

  /// What a sublayer adds `[queries, d]`, with what stands in for it where it is masked as a whole; not worked out where all of it is.
  private func unlessMasked(_ queries: Packing, _ mask: (Masks) -> PartMask?, _ added: () -> Tensor) -> Tensor {
    func stead(_ mask: PartMask, _ positions: [Int]) -> Tensor {
      guard mask.standIn != .nothing else { return Tensor(repeating: 0, shape: [positions.count, it.dModel]) }
      return Tensor(positions.flatMap { mask.values(at: $0) ?? [] }, shape: [positions.count, it.dModel])
    }
    if masks.count == 1, let only = mask(masks[0]), only.positions == nil { return stead(only, queries.positions) }
    return eachSequence(added(), queries) { x, positions, masks in
      mask(masks).map { replacing(x, stead($0, positions), positions, at: $0.positions) } ?? x
    }
  }

  /// `x` `[queries, …]` with `change` made of the rows of every sequence, whose positions and masks it gets; all rows at once where
  /// they are under the same masks.
  private func eachSequence(_ x: Tensor, _ queries: Packing, _ change: (Tensor, [Int], Masks) -> Tensor) -> Tensor {
    if masks.allSatisfy(\.isEmpty) { return x }
    let positions = queries.positions
    if masks.count == 1 { return change(x, positions, masks[0]) }
    return concatenate(zip(queries.sequences, masks).map { change(x.rows($0), Array(positions[$0]), $1) })
  }

  /// `x` with the rows of `other` at some positions, or `other` where they are all.
  private func replacing(_ x: Tensor, _ other: Tensor, _ positions: [Int], at chosen: Set<Int>?) -> Tensor {
    guard let chosen else { return other }
    let isOff = positions.map(chosen.contains)
    guard isOff.contains(true) else { return x }
    return concatenate(isOff.indices.map { (isOff[$0] ? other : x).rows($0..<$0 + 1) })
  }

  private static func before(_ a: Set<Int>?, _ b: Set<Int>?) -> Bool { (a?.sorted() ?? []).lexicographicallyPrecedes(b?.sorted() ?? []) }

  /// `z` `[queries, heads, d_head]` to what attention adds to the stream `[queries, d]`. The share of each head exists only
  /// when somebody looks; a rewritten share replaces the product by the sum of shares, and a watched one is beside it on the way back.
  private mutating func output(_ layer: Int, _ block: Block, _ queries: Packing, _ z: Tensor) throws -> Tensor {
    let z = kept(try door(.z, layer, z), .z, layer)
    let rows = z.shape[0]
    var shares: Tensor? = nil
    if door.isOpen(.result, layer) { shares = try door(.result, layer, headShares(block, z)) }  // [rows, heads, d]
    let isEdited = door.isEdited(.result, layer), isWatched = door.isWatched(.result, layer)
    let added = unlessMasked(queries, { $0.layers[layer]?.attention }) {
      let whole = isEdited ? shares.map { sum($0, bias: block.o.bias) } : nil
      let out = whole ?? product(.o, block.o, layer, z.reshaped([rows, z.shape[1] * it.dHead]))
      return isWatched ? shares.map { observed(out, sumOf: $0) } ?? out : out
    }
    return try door(.attnOut, layer, written(added))
  }

  /// What each head alone adds to the stream: `z` of the head times its columns of the output matrix.
  private func headShares(_ block: Block, _ z: Tensor) -> Tensor {
    let (rows, heads, width, d) = (z.shape[0], z.shape[1], it.dHead, it.dModel)
    let whole = block.o.weight.tensor()  // [d, heads · d_head]
    let shares = (0..<heads).map { head in
      let own = whole.columns(head * width..<(head + 1) * width)  // [d, d_head]
      let mixed = z.reshaped([rows, heads * width]).columns(head * width..<(head + 1) * width)  // [rows, d_head]
      return linear(mixed, Weight(own, layout: .outIn))
    }
    return Tensor(shape: [rows, heads, d]) { target in
      for (head, share) in shares.enumerated() {
        share.withSpan { source in
          for row in 0..<rows {
            for feature in 0..<d { target[(row * heads + head) * d + feature] = source[row * d + feature] }
          }
        }
      }
    }
  }

  /// Shares `[rows, heads, d]` summed over heads, with the output's bias.
  private func sum(_ shares: Tensor, bias: Tensor?) -> Tensor {
    let (rows, heads, d) = (shares.shape[0], shares.shape[1], shares.shape[2])
    let bias = bias?.values
    return shares.withSpan { source in
      Tensor(shape: [rows, d]) { target in
        for row in 0..<rows {
          for head in 0..<heads {
            for feature in 0..<d { target[row * d + feature] += source[(row * heads + head) * d + feature] }
          }
          if let bias { for feature in 0..<d { target[row * d + feature] += bias[feature] } }
        }
      }
    }
  }
}

extension Norm {
  /// The norm over the features of every head of `[rows, heads, d_head]`.
  fileprivate func eachHead(_ x: Tensor) -> Tensor {
    self(x.reshaped([x.shape[0] * x.shape[1], x.shape[2]])).output.reshaped(x.shape)
  }
}
