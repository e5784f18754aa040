import Tensors

/// The only way into a running model: the forward pass hands every activation to the door and goes on with what comes back.
///
/// Edits come first, in the order they were given, then the capture, so what is kept is what the model went on with.
struct HookDoor {
  private let capture: Set<HookName>
  private let edits: [HookName: [HookEdit]]
  private let packing: Packing
  private(set) var kept: [HookName: Tensor] = [:]

  init(_ request: RunRequest, packing: Packing) {
    capture = request.capture
    edits = Dictionary(grouping: request.edits, by: \.name)
    self.packing = packing
  }

  /// Whether anything is asked of a site: values that nobody asks for need not be made.
  func isOpen(_ site: HookName.Site, _ layer: Int?) -> Bool {
    let name = HookName(site, layer: layer)
    return capture.contains(name) || edits[name] != nil
  }
  func isEdited(_ site: HookName.Site, _ layer: Int?) -> Bool { edits[HookName(site, layer: layer)] != nil }

  /// Shows an activation `[rows, …]`; returns what to go on with.
  mutating func callAsFunction(_ site: HookName.Site, _ layer: Int?, _ value: Tensor) throws -> Tensor {
    guard isOpen(site, layer) else { return value }
    let shown = try pass(HookName(site, layer: layer), packing.batched(value))
    return isEdited(site, layer) ? packing.packed(shown) : value
  }

  /// Shows maps `[heads, query, key]`, one per sequence; padded places hold `fill`.
  mutating func squares(_ site: HookName.Site, _ layer: Int, _ values: [Tensor], fill: Float) throws -> [Tensor] {
    guard isOpen(site, layer) else { return values }
    let shown = try pass(HookName(site, layer: layer), packing.batched(squares: values, fill: fill))
    return isEdited(site, layer) ? packing.squares(shown) : values
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
