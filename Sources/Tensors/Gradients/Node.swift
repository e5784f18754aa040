import Synchronization

/// A tensor's place in the computation that gradients go back through.
///
/// A tensor that was `tracked()` is a leaf; an operator that gets a tensor with a node returns one with a node, which knows how
/// the gradient of its output becomes gradients of its inputs and keeps what that takes, and no more. Without tracked inputs
/// nothing is recorded. The graph lives as long as the tensors that end it. A gradient has its tensor's elements, row-major, so a
/// reshaped tensor shares the node.
final class Node: Sendable {
  /// Goes up in the order of the program; walking it downwards meets every node after all that read it.
  let order: UInt64
  /// Elements of the value.
  let count: Int
  let inputs: [Node]
  /// Hands the gradient of the output on; nil for leaves.
  let backward: (@Sendable (_ gradient: Tensor, _ gradients: Gradients) -> Void)?

  private static let counter = Atomic<UInt64>(0)

  init(count: Int, inputs: [Node], _ backward: (@Sendable (Tensor, Gradients) -> Void)?) {
    order = Self.counter.add(1, ordering: .relaxed).newValue
    self.count = count
    self.inputs = inputs
    self.backward = backward
  }
  /// A leaf.
  convenience init(count: Int) { self.init(count: count, inputs: [], nil) }

  /// False while `withoutTracking` runs.
  @TaskLocal static var isRecording = true
}

extension Tensor {
  /// The same elements as a leaf: gradients of what is computed from it can be asked for.
  public func tracked() -> Tensor { Tensor(shape: shape, storage: storage, offset: offset, node: Node(count: count)) }
  /// The same elements, with no memory of where they came from.
  public var detached: Tensor { Tensor(shape: shape, storage: storage, offset: offset, node: nil) }
  /// Whether gradients go back through it.
  public var isTracked: Bool { node != nil }

  /// This result of an operator, with its way back to the inputs that are tracked. `backward` gets the gradient, of this shape.
  func recorded(from inputs: [Node?], _ backward: @escaping @Sendable (Tensor, Gradients) -> Void) -> Tensor {
    let nodes = inputs.compactMap { $0 }
    guard !nodes.isEmpty, Node.isRecording else { return self }
    let shape = shape
    return Tensor(
      shape: shape, storage: storage, offset: offset,
      node: Node(count: count, inputs: nodes) { backward($0.reshaped(shape), $1) })
  }
}

/// Runs `body` without recording: what it returns has no way back, and nothing is kept for one.
public func withoutTracking<R>(_ body: () throws -> R) rethrows -> R {
  try Node.$isRecording.withValue(false, operation: body)
}

/// `body(inputs)`, keeping only the inputs for the way back: what lies between is worked out again when the gradient comes by.
/// Costs one more forward pass of `body` and saves the memory of its activations (Chen et al. 2016, arXiv 1604.06174).
/// Precondition: besides leaves, `body` reaches tracked tensors only through its arguments, and does the same both times.
public func recomputed(_ inputs: [Tensor], _ body: @escaping @Sendable ([Tensor]) throws -> Tensor) rethrows -> Tensor {
  let output = try withoutTracking { try body(inputs) }
  return output.recordedAlways(inputs.map(\.node)) { gradient, gradients in
    let again = inputs.map { $0.isTracked ? $0.tracked() : $0 }
    // It ran once already with the same values, so it does not throw now.
    guard let output = try? body(again) else { preconditionFailure("a recomputed block failed the second time") }
    gradients.walk([(output, gradient)])
    for (input, copy) in zip(inputs, again) {
      guard let node = input.node, let own = copy.node, let gradient = gradients.take(own) else { continue }
      gradients.add(node) { gradient }
    }
  }
}

extension Tensor {
  /// `recorded`, with or without tracked inputs: leaves may stand inside a closure.
  fileprivate func recordedAlways(_ inputs: [Node?], _ backward: @escaping @Sendable (Tensor, Gradients) -> Void) -> Tensor {
    guard Node.isRecording else { return self }
    let shape = shape
    return Tensor(
      shape: shape, storage: storage, offset: offset,
      node: Node(count: count, inputs: inputs.compactMap { $0 }) { backward($0.reshaped(shape), $1) })
  }
}
