import Tensors

/// What a run leaves behind for partial re-runs of the same input.
///
/// Per layer: the residual stream at its door, the stream it went on with, and `z` before masks. That is
/// `rows · (d_model + heads · d_head)` floats a layer (the two streams share memory unless an edit made them differ), and one
/// more stream after the last: see `bytes`. A re-run shares the layers it did not repeat with the trace it came from.
public struct Trace: Sendable {
  let model: ModelCore
  private(set) var input: TokenBatch
  let masks: Masks
  let edits: [HookEdit]
  /// Of the sparsity that it ran under.
  let cuts: SparsityCuts?
  /// Rows that the last layer worked out.
  private(set) var lastRows: Packing
  /// What came into each layer, before any edit of `hook_resid_pre`; one more, what left the last. `[rows, d_model]`
  var streams: [Tensor] = []
  /// What each layer went on with, after those edits. `[rows, d_model]`
  var entered: [Tensor] = []
  /// What attention of each layer mixed, before masks and edits of `hook_z`. `[rows, heads, d_head]`
  var z: [Tensor] = []
  /// How often what is kept is to be taken, end to end.
  private var copies = 1

  init(model: ModelCore, input: TokenBatch, masks: Masks, edits: [HookEdit], lastRows: Packing, cuts: SparsityCuts?) {
    (self.model, self.input, self.masks, self.edits, self.lastRows, self.cuts) = (model, input, masks, edits, lastRows, cuts)
  }

  /// Memory held, in bytes (shared tensors counted once per trace).
  public var bytes: Int {
    let edited = edits.contains { $0.name.site == .residPre } ? entered : []
    return 4 * (streams + z + edited).reduce(0) { $0 + $1.count }
  }
}

extension Trace {
  /// What a run of `copies` times the same sequences would have left; the rows of a layer are repeated when they are asked for.
  func repeated(_ copies: Int) -> Trace {
    var other = self
    other.input = input.repeated(copies)
    other.lastRows = Packing(runs: Array(repeating: lastRows.runs, count: copies).flatMap(\.self))
    other.copies = self.copies * copies
    return other
  }
  func stream(_ layer: Int) -> Tensor { repeated(streams[layer]) }
  func entered(_ layer: Int) -> Tensor { repeated(entered[layer]) }
  func z(_ layer: Int) -> Tensor { repeated(z[layer]) }
  private func repeated(_ rows: Tensor) -> Tensor { copies == 1 ? rows : concatenate(Array(repeating: rows, count: copies)) }
}

/// The place from which a run has to be worked out.
struct Restart: Comparable {
  /// `nLayers` stands for what comes after the last block.
  var layer: Int
  /// Within the layer: from the embedding (layer 0 only), from the residual stream, or from `z`.
  var stage: Stage
  enum Stage: Int { case embedding, stream, z }

  static let embedding = Restart(layer: 0, stage: .embedding)
  static func < (a: Restart, b: Restart) -> Bool { (a.layer, a.stage.rawValue) < (b.layer, b.stage.rawValue) }
}

extension Architecture {
  /// The latest place to start from so that the site `name` is worked out.
  func restart(before name: HookName, _ parameters: Parameters) -> Restart {
    guard let layer = name.layer else {
      return exitSites(parameters).contains(name.site) ? Restart(layer: nLayers, stage: .stream) : .embedding
    }
    let isBeforeZ = blockSites(parameters).prefix { $0 != .z }.contains(name.site)
    return Restart(layer: layer, stage: isBeforeZ ? .stream : .z)
  }
}

extension Trace {
  /// The latest place from which a run under other masks and edits, capturing other hooks, equals a run from the start.
  func restart(_ request: RunRequest, masks: [Masks], lastRows: Packing) -> Restart {
    let it = model.architecture
    var start = Restart(layer: it.nLayers, stage: .stream)
    // The kept last layer has the rows that were asked for then.
    if lastRows != self.lastRows { start = Restart(layer: it.nLayers - 1, stage: .stream) }
    for masks in masks {
      if masks.dimensions != self.masks.dimensions { return .embedding }
      if let layer = masks.layersDiffering(from: self.masks).first { start = min(start, Restart(layer: layer, stage: .z)) }
    }
    for name in Set((request.edits + edits).map(\.name)) {
      let (now, then) = (request.edits.filter { $0.name == name }, edits.filter { $0.name == name })
      if now.count != then.count || zip(now, then).contains(where: { $0.identity !== $1.identity }) {
        start = min(start, it.restart(before: name, model.parameters))
      }
    }
    for name in request.capture { start = min(start, it.restart(before: name, model.parameters)) }
    return start
  }
}
