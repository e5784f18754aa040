import Tensors

/// One forward pass over packed sequences: the state between its steps. Every family goes through this code; what differs is
/// in `Architecture` and in which weights there are.
///
/// Shapes in the comments: rows are all positions of all sequences, `d` is d_model.
struct Pass {
  let core: ModelCore
  /// Those that all sequences run under, or one for each sequence.
  let masks: [Masks]
  let request: RunRequest
  let input: TokenBatch
  /// All positions; with a cache, those after what it holds.
  let packing: Packing
  /// The positions that are worked out in the last layer, fewer than all only where nobody looks at the others.
  let lastRows: Packing
  let chosen: Chosen
  let rotation: (cos: Tensor, sin: Tensor)?
  var door: HookDoor
  var trace: Trace?
  var cache: KeyValueCache?
  let sparsity: Sparsity?
  /// Set where sparsity is calibrated or counted.
  var gauge: SparsityGauge?
  var layersRun = 0
  private var hiddenZeros = ZeroCount()

  var it: Architecture { core.architecture }
  var parameters: Parameters { core.parameters }

  init(_ core: ModelCore, masks: [Masks], input: TokenBatch, request: RunRequest, sparsity: Sparsity? = nil, cache: KeyValueCache? = nil) throws {
    try core.check(input, after: cache?.count ?? 0)
    try core.check(request)
    precondition(masks.count == 1 || (masks.count == input.sequences.count && !request.keepTrace && cache == nil))
    self.core = core
    self.masks = masks
    self.request = request
    self.input = input
    self.cache = cache
    self.sparsity = sparsity
    packing = Packing(lengths: input.sequences.map(\.count), from: cache?.count ?? 0)
    chosen = try Chosen(request.logits, input, from: cache?.count ?? 0, classifier: core.parameters.classifier)
    let last = core.architecture.nLayers - 1
    let isSeen = (Array(request.capture) + Array(request.watch) + request.edits.map(\.name)).contains {
      $0.layer == last || core.architecture.exitSites(core.parameters).contains($0.site)
    }
    lastRows = isSeen ? packing : chosen.rows(of: packing)
    rotation = core.architecture.rotary?.table(packing.positions)
    door = HookDoor(request, packing: packing)
  }

  /// From ids to logits. The kept trace, if any, decides how much of it is worked out.
  mutating func run() throws -> Run {
    let old = request.trace.flatMap { $0.model === core && $0.input == input && $0.cuts == sparsity?.cuts && gauge == nil ? $0 : nil }
    let start = old?.restart(request, masks: masks, lastRows: lastRows) ?? .embedding
    if request.keepTrace {
      trace = Trace(model: core, input: input, masks: masks[0], edits: request.edits, lastRows: lastRows, cuts: sparsity?.cuts)
      trace?.takeLayers(before: start, of: old)
    }
    var stream: Tensor
    if let old, start.stage != .embedding { stream = old.stream(start.layer) } else { stream = try embed() }
    for layer in start.layer..<it.nLayers {
      if request.isCancelled?() == true { throw ModelError.cancelled }
      stream =
        request.recompute
        ? try recomputedBlock(layer, stream)
        : try block(layer, stream, kept: start.stage == .z && layer == start.layer ? old : nil)
      layersRun += 1
    }
    trace?.streams.append(stream)
    return try finish(stream)
  }

  /// One layer of which only the input is kept for the way back.
  private func recomputedBlock(_ layer: Int, _ input: Tensor) throws -> Tensor {
    precondition(trace == nil && cache == nil && request.isPlain && !request.countsZeros, "a block that is run twice cannot be looked into")
    let pass = self
    return try recomputed([input]) { inputs in
      var pass = pass
      return try pass.block(layer, inputs[0], kept: nil)
    }
  }

  /// Ids to the first residual stream `[rows, d]`.
  private mutating func embed() throws -> Tensor {
    var x = try door(.embed, nil, written(gather(parameters.embed, input.sequences.flatMap { $0 })))
    if let table = parameters.positions {
      x = add(x, try door(.posEmbed, nil, written(gather(table, packing.positions))))
    }
    if let table = parameters.tokenTypes {
      let types = input.types?.flatMap { $0 } ?? Array(repeating: 0, count: packing.rowCount)
      x = add(x, try door(.tokenTypeEmbed, nil, written(gather(table, types))))
    }
    if let norm = parameters.embedNorm { x = try door(.fullEmbed, nil, silent(norm(x).output)) }
    return dropped(x, 0)
  }

  /// Rows that a norm made of the stream `[rows, d]`, with zero in the dimensions that are off.
  func silent(_ x: Tensor) -> Tensor {
    guard masks.contains(where: { !$0.dimensions.isEmpty }) else { return x }
    return masked(x, x.shape[0] == packing.rowCount ? packing : lastRows, width: 1) { $0.dimensions }
  }

  /// What is added to the stream `[rows, d]`, with zero in the dimensions that are off; behind BERT's sums a norm writes all of it anew.
  func written(_ x: Tensor) -> Tensor { it.arrangement == .postNorm ? x : silent(x) }

  /// Dropout where a block or the embedding is about to be added to the stream; each `place` drops others.
  func dropped(_ x: Tensor, _ place: Int) -> Tensor {
    guard let (rate, seed) = request.dropout else { return x }
    return dropout(x, rate: rate, seed: seed &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A hidden layer `[queries, d_mlp]` on its way into the down matrix: counted and charged where that is asked for.
  mutating func weighed(_ hidden: Tensor) -> Tensor {
    if request.countsZeros { hiddenZeros.take(hidden) }
    guard request.hiddenPenalty > 0 else { return hidden }
    return charged(hidden, meanMagnitude(hidden), weight: request.hiddenPenalty)
  }

  /// The last residual stream to what the caller asked for.
  private mutating func finish(_ stream: Tensor) throws -> Run {
    var final = stream
    if let norm = parameters.finalNorm { final = try normed(norm, stream, .finalScale, .finalNormalized, nil) }
    var logits: Tensor? = nil
    var rows: Tensor? = nil
    let head = request.logits == .classes ? parameters.classifier?.callAsFunction : parameters.head?.callAsFunction
    if let head, !chosen.isEmpty {
      let packed = head(chosen.select(final, from: lastRows))
      (rows, logits) = (packed, chosen.batched(packed))
    }
    if !final.isFinite || !(logits?.firstRowIsFinite ?? true) { try explainNotFinite() }
    return Run(
      logits: logits, final: lastRows == packing ? packing.batched(final) : nil, activations: door.kept,
      trace: trace, layersRun: layersRun, logitRows: rows, hiddenZeros: request.countsZeros ? hiddenZeros : nil,
      watched: door.watched, packing: packing)
  }

  /// A norm whose scale and normalised value can be read and rewritten. TransformerLens shows `hook_normalized` before gain
  /// and bias; with nobody looking, one operator does it all.
  mutating func normed(_ norm: Norm, _ x: Tensor, _ scaleSite: HookName.Site, _ site: HookName.Site, _ layer: Int?) throws -> Tensor {
    let all = norm(x)
    guard door.isOpen(scaleSite, layer) || door.isOpen(site, layer) else { return silent(all.output) }
    let scale = try door(scaleSite, layer, all.scale)
    let isEdited = door.isEdited(scaleSite, layer), isWatched = door.isWatched(scaleSite, layer)
    var bare = norm.bare(x)
    if isEdited {
      let ratio = (old: all.scale.values, new: scale.values)
      let width = bare.shape[1]
      bare = bare.mapElements { $0 * (ratio.old[$1 / width] / ratio.new[$1 / width]) }
    }
    if isWatched { bare = observed(bare, over: scale) }
    bare = try door(site, layer, bare)
    return silent(isEdited || isWatched || door.isEdited(site, layer) || door.isWatched(site, layer) ? norm.affine(bare) : all.output)
  }
}

extension Trace {
  /// Begins with the layers before `start` of an earlier run, sharing their memory.
  fileprivate mutating func takeLayers(before start: Restart, of old: Trace?) {
    guard let old else { return }
    streams = Array(old.streams[..<start.layer])
    entered = Array(old.entered[..<start.layer])
    z = Array(old.z[..<start.layer])
  }
}
