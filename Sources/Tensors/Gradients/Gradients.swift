/// The gradients of a loss by the tensors that it was computed from.
///
/// Made once and used for many steps, it keeps its memory: `backward` adds to what is there, and `clear` starts over. Gradients of
/// several parts of a batch add up in the order in which the parts are given, and inside one part in the order of the program
/// backwards, so the same computation gives the same bits at any number of threads.
public final class Gradients {
  private enum Slot {
    /// A gradient that came by and is nobody's to change.
    case shared(Tensor)
    /// Memory of our own, added to in place.
    case owned(Tensor)
    /// Memory from before `clear`.
    case stale(Tensor)
  }
  /// By the order of the node, which no other node ever has.
  private var slots: [UInt64: Slot] = [:]
  private var kept: Set<UInt64> = []

  public init() {}

  /// Adds the gradients of Σ weight · loss. Each loss is a tensor of one element that was computed from tracked tensors.
  /// Gradients of leaves are kept, and those of `keeping` besides.
  public func backward(_ losses: [(loss: Tensor, weight: Float)], keeping: [Tensor] = []) {
    precondition(losses.allSatisfy { $0.loss.count == 1 }, "a loss has one element")
    kept = Set(keeping.compactMap { $0.node?.order })
    walk(losses.map { ($0.loss, Tensor([$0.weight], shape: [1])) })
  }

  /// The gradient by `tensor`, of its shape: zeros where it had no part in the loss. Precondition: it is tracked.
  public subscript(_ tensor: Tensor) -> Tensor {
    guard let node = tensor.node else { preconditionFailure("a gradient by a tensor that is not tracked") }
    switch slots[node.order] {
    case .shared(let gradient), .owned(let gradient): return gradient.reshaped(tensor.shape)
    case .stale, nil: return Tensor(repeating: 0, shape: tensor.shape)
    }
  }

  /// Forgets all gradients; the memory of those that are ours is used again.
  public func clear() {
    slots = slots.compactMapValues { slot in
      switch slot {
      case .owned(let memory), .stale(let memory): .stale(memory)
      case .shared: nil
      }
    }
  }

  /// From the ends of a graph to its leaves.
  package func walk(_ seeds: [(output: Tensor, gradient: Tensor)]) {
    for (output, gradient) in seeds {
      if let node = output.node { add(node) { gradient } }
    }
    for node in Self.reachable(seeds.compactMap(\.output.node)) {
      guard let backward = node.backward else { continue }
      let id = node.order
      let slot = kept.contains(id) ? slots[id] : slots.removeValue(forKey: id)
      switch slot {
      case .shared(let gradient), .owned(let gradient): backward(gradient, self)
      case .stale, nil: continue
      }
    }
  }

  /// All nodes that the gradient can come to, the newest first.
  private static func reachable(_ ends: [Node]) -> [Node] {
    var seen: Set<UInt64> = []
    var all: [Node] = []
    var waiting = ends
    while let node = waiting.popLast() {
      guard seen.insert(node.order).inserted else { continue }
      all.append(node)
      waiting += node.inputs
    }
    return all.sorted { $0.order > $1.order }
  }

  /// Adds to the gradient of `node`, which is worked out only when somebody wants it.
  func add(_ node: Node?, _ gradient: () -> Tensor) {
    guard let node else { return }
    let id = node.order, more = gradient()
    precondition(more.count == node.count, "a gradient of \(more.count) elements for a value of \(node.count)")
    switch slots.removeValue(forKey: id) {
    case nil, .stale: slots[id] = .shared(more)
    case .shared(let before): slots[id] = .owned(Tensors.add(before.reshaped([node.count]), more.reshaped([node.count])))
    case .owned(var sum):
      sum.addInPlace(more)
      slots[id] = .owned(sum)
    }
  }

  /// Lets `body` write into the gradient of `node`, which holds what was gathered before, or nothing worth keeping when
  /// `isFresh`: then all of it must be written.
  func write(_ node: Node, _ body: (_ to: UnsafeMutablePointer<Float>, _ isFresh: Bool) -> Void) {
    let id = node.order
    var memory: Tensor
    var isFresh = true
    switch slots.removeValue(forKey: id) {
    case nil: memory = Tensor(filling: [node.count]) { _ in }
    case .stale(let old): memory = old.reshaped([node.count])
    case .shared(let before): (memory, isFresh) = (before.reshaped([node.count]), false)
    case .owned(let before): (memory, isFresh) = (before.reshaped([node.count]), false)
    }
    memory.mutate { body($0, isFresh) }
    slots[id] = .owned(memory)
  }

  /// Takes the gradient of `node` out.
  func take(_ node: Node) -> Tensor? {
    switch slots.removeValue(forKey: node.order) {
    case .shared(let gradient), .owned(let gradient): gradient
    case .stale, nil: nil
    }
  }
}
