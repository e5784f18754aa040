import Tensors

/// The only way into a running model: the forward pass hands every activation to the door and goes on with what comes back.
///
/// Edits come first, in the order they were given, then the capture, so what is kept is what the model went on with.
struct HookDoor {
  private let capture: Set<HookName>
  private let edits: [HookName: [HookEdit]]
  private let packing: Packing
  private let watch: Set<HookName>
  private(set) var kept: [HookName: Tensor] = [:]
  /// What the run went on with at watched places, tracked.
  private(set) var watched: [HookName: [Tensor]] = [:]

  init(_ request: RunRequest, packing: Packing) {
    capture = request.capture
    edits = Dictionary(grouping: request.edits, by: \.name)
    self.packing = packing
    watch = request.watch
  }

  /// Whether anything is asked of a site: values that nobody asks for need not be made.
  func isOpen(_ site: HookName.Site, _ layer: Int?) -> Bool {
    let name = HookName(site, layer: layer)
    return capture.contains(name) || edits[name] != nil || watch.contains(name)
  }
  func isWatched(_ site: HookName.Site, _ layer: Int?) -> Bool { watch.contains(HookName(site, layer: layer)) }
  func isEdited(_ site: HookName.Site, _ layer: Int?) -> Bool { edits[HookName(site, layer: layer)] != nil }

  /// Shows an activation `[rows, …]`; returns what to go on with.
  mutating func callAsFunction(_ site: HookName.Site, _ layer: Int?, _ value: Tensor) throws -> Tensor {
    guard isOpen(site, layer) else { return value }
    let shown = try pass(HookName(site, layer: layer), packing.batched(value))
    return watching(HookName(site, layer: layer), [isEdited(site, layer) ? packing.packed(shown) : value])[0]
  }

  /// Shows maps `[heads, query, key]`, one per sequence; padded places hold `fill`.
  mutating func squares(_ site: HookName.Site, _ layer: Int, _ values: [Tensor], fill: Float) throws -> [Tensor] {
    guard isOpen(site, layer) else { return values }
    let shown = try pass(HookName(site, layer: layer), packing.batched(squares: values, fill: fill))
    return watching(HookName(site, layer: layer), isEdited(site, layer) ? packing.squares(shown) : values)
  }

  /// Keeps watched values; those that nothing tracked yet become leaves.
  private mutating func watching(_ name: HookName, _ values: [Tensor]) -> [Tensor] {
    guard watch.contains(name) else { return values }
    let tracked = values.map { $0.isTracked ? $0 : $0.tracked() }
    watched[name] = tracked
    return tracked
  }

  private mutating func pass(_ name: HookName, _ value: Tensor) throws -> Tensor {
    var value = value
    for edit in edits[name] ?? [] {
      let rewritten = try edit.rewrite(value)
      precondition(
        rewritten.shape == value.shape, "an edit at \(name) made \(rewritten.shape) of \(value.shape): the shape must stay")
      value = rewritten
    }
    if capture.contains(name) { kept[name] = value }
    return value
  }
}
