import Checkpoints
import Tensors

extension ModelCore {
  /// Refuses ids, types and lengths that the model cannot take. `past` positions are already in a cache.
  func check(_ input: TokenBatch, after past: Int) throws {
    guard !input.sequences.isEmpty, !input.sequences.contains(where: \.isEmpty) else { throw ModelError.emptyInput }
    let length = past + input.positions
    guard length <= architecture.nContext else { throw ModelError.tooLong(found: length, limit: architecture.nContext) }
    if let id = input.sequences.joined().first(where: { !(0..<architecture.dVocab).contains($0) }) {
      throw ModelError.tokenOutOfRange(id: id, vocabulary: architecture.dVocab)
    }
    if let types = input.types {
      precondition(types.map(\.count) == input.sequences.map(\.count), "token types must have the shape of the ids")
      if let type = types.joined().first(where: { !(0..<max(1, architecture.tokenTypes)).contains($0) }) {
        throw ModelError.tokenTypeOutOfRange(type: type, types: architecture.tokenTypes)
      }
    }
  }

  /// Refuses hooks that this model does not have.
  func check(_ request: RunRequest) throws {
    guard !request.capture.isEmpty || !request.edits.isEmpty || !request.watch.isEmpty else { return }
    let outside = architecture.entrySites(parameters) + architecture.exitSites(parameters)
    let inside = architecture.blockSites(parameters)
    for name in request.capture.union(request.watch).sorted(by: { $0.description < $1.description }) + request.edits.map(\.name) {
      let exists =
        name.layer.map { (0..<architecture.nLayers).contains($0) && inside.contains(name.site) } ?? outside.contains(name.site)
      if !exists {
        throw ModelError.unknownHook(name: name.description, family: architecture.family, layers: architecture.nLayers)
      }
    }
  }
}

extension Checkpoint {
  /// Throws `ModelError.notFinite` with the first place in a tensor that is NaN or infinite.
  func requireFinite(_ name: String) throws {
    guard let place = try firstNonFinite(name), let entry = tensors[name] else { return }
    var (rest, indices) = (place, [Int]())
    for size in entry.shape.reversed() {
      indices.insert(rest % size, at: 0)
      rest /= size
    }
    throw ModelError.notFinite(tensor: name, place: indices, file: entry.file)
  }
}

extension ModelCore {
  /// Throws `ModelError.notFinite` with the first weight, by name, that is NaN or infinite somewhere. `progress` is told the bytes
  /// read and all that there are; false ends it with `ModelError.cancelled`.
  func requireFinite(progress: (Int, Int) -> Bool = { _, _ in true }) throws {
    let names = parameters.names.filter { checkpoint.tensors[$0] != nil }
    let sizes = names.map { checkpoint.tensors[$0]?.bytes.count ?? 0 }
    let total = sizes.reduce(0, +)
    var done = 0
    for (name, size) in zip(names, sizes) {
      guard progress(done, total) else { throw ModelError.cancelled }
      try checkpoint.requireFinite(name)
      done += size
    }
  }
}

extension Model {
  /// Reads every weight once: throws `ModelError.notFinite` with the first place, by name, that is NaN or infinite. `progress` is
  /// told the bytes read and all that there are; false ends it with `ModelError.cancelled`.
  ///
  /// - Complexity: one pass over the file, at the speed of memory or of the disk.
  public func requireFinite(progress: (Int, Int) -> Bool = { _, _ in true }) throws { try core.requireFinite(progress: progress) }

  /// Bytes that the weights take as they lie, in their file or in memory.
  public var weightBytes: Int {
    core.parameters.names.reduce(0) { sum, name in
      sum + (core.values[name].map { $0.count * MemoryLayout<Float>.stride } ?? core.checkpoint.tensors[name]?.bytes.count ?? 0)
    }
  }
}

extension Pass {
  /// Called when a result is not finite. Who opened the model may not have read the matrices, so they are searched now; the first
  /// bad one is named. If all are finite, the numbers grew out of range on the way: the first layer where they did is named. Under
  /// edits the result stands as it is, since whoever wrote the edit may want to see it.
  func explainNotFinite() throws {
    try core.requireFinite()
    guard request.edits.isEmpty else { return }
    guard cache == nil else { throw ModelError.overflow(place: "logits") }
    var look = RunRequest(logits: .none)
    look.edits = (0..<it.nLayers).map { layer in
      let name = HookName(.residPost, layer: layer)
      return HookEdit(name) { stream in
        guard stream.isFinite else { throw ModelError.overflow(place: name.description) }
        return stream
      }
    }
    var pass = try Pass(core, masks: masks, input: input, request: look, sparsity: sparsity)
    _ = try pass.run()
    throw ModelError.overflow(place: "logits")
  }
}
