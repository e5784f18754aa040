/// An immutable array of 32-bit floats with a shape, row-major and contiguous.
///
/// A tensor is a window into shared frozen storage, so copying, reshaping and taking leading rows cost nothing.
public struct Tensor: Sendable {
  public let shape: [Int]
  public let count: Int
  private(set) var storage: Storage
  private(set) var offset: Int
  /// Its place in a computation that gradients go back through; nil in most.
  let node: Node?

  init(shape: [Int], storage: Storage, offset: Int, node: Node? = nil) {
    self.shape = shape
    self.storage = storage
    self.offset = offset
    self.node = node
    count = shape.reduce(1, *)
  }

  /// Copies `values` (row-major) into a tensor of `shape`.
  /// - Complexity: O(`values.count`).
  public init(_ values: [Float], shape: [Int]) {
    precondition(values.count == shape.reduce(1, *), "\(values.count) values do not fill the shape \(shape)")
    self.init(filling: shape) { out in
      values.withUnsafeBufferPointer { if let base = $0.baseAddress { out.update(from: base, count: $0.count) } }
    }
  }
  /// A tensor whose every element is `value`.
  public init(repeating value: Float = 0, shape: [Int]) {
    let count = shape.reduce(1, *)
    self.init(filling: shape) { $0.update(repeating: value, count: count) }
  }
  /// A tensor filled by `body`, which sees the storage zeroed.
  public init(shape: [Int], _ body: (inout MutableSpan<Float>) -> Void) {
    let count = shape.reduce(1, *)
    self.init(filling: shape) { out in
      out.update(repeating: 0, count: count)
      var span = UnsafeMutableBufferPointer(start: out, count: count).mutableSpan
      body(&span)
    }
  }
  /// A tensor filled by `body`, which sees memory that holds anything and must write all of it.
  init(filling shape: [Int], _ body: (UnsafeMutablePointer<Float>) throws -> Void) rethrows {
    precondition(shape.allSatisfy { $0 >= 0 }, "a tensor cannot have the shape \(shape)")
    let storage = Storage(count: shape.reduce(1, *))
    try body(storage.base)
    self.init(shape: shape, storage: storage, offset: 0)
  }

  /// The elements, copied, row-major.
  public var values: [Float] {
    withExtendedLifetime(storage) { Array(UnsafeBufferPointer(start: pointer, count: count)) }
  }
  /// Reads the elements in place.
  public func withSpan<R>(_ body: (Span<Float>) throws -> R) rethrows -> R {
    try withExtendedLifetime(storage) { try body(UnsafeBufferPointer(start: pointer, count: count).span) }
  }
  /// The element at one index per axis.
  public subscript(_ indices: Int...) -> Float {
    precondition(indices.count == shape.count, "\(indices.count) indices into the shape \(shape)")
    var position = 0
    for (index, extent) in zip(indices, shape) {
      precondition(index >= 0 && index < extent, "index \(indices) is outside the shape \(shape)")
      position = position * extent + index
    }
    return withExtendedLifetime(storage) { pointer[position] }
  }
  /// The same elements under another shape of the same count; no copy.
  public func reshaped(_ shape: [Int]) -> Tensor {
    precondition(shape.reduce(1, *) == count, "the shape \(self.shape) cannot become \(shape)")
    return Tensor(shape: shape, storage: storage, offset: offset, node: node)
  }
  /// Rows `range` of the first axis; no copy.
  public func rows(_ range: Range<Int>) -> Tensor {
    precondition(!shape.isEmpty && range.lowerBound >= 0 && range.upperBound <= shape[0], "rows \(range) of the shape \(shape)")
    if range.count == shape[0] { return self }
    let row = shape.dropFirst().reduce(1, *)
    let start = range.lowerBound * row
    let part = Tensor(shape: [range.count] + shape.dropFirst(), storage: storage, offset: offset + start)
    guard let node else { return part }
    return part.recorded(from: [node]) { gradient, gradients in
      gradients.write(node) { to, isFresh in
        if isFresh { to.update(repeating: 0, count: node.count) }
        withExtendedLifetime(gradient) {
          for index in 0..<gradient.count { to[start + index] += gradient.pointer[index] }
        }
      }
    }
  }

  /// Changes the elements where they lie when no other tensor looks at them, in a copy otherwise.
  /// - Complexity: O(1) besides `body`, or O(`count`) for the copy.
  mutating func mutate(_ body: (UnsafeMutablePointer<Float>) throws -> Void) rethrows {
    if !isKnownUniquelyReferenced(&storage) || offset != 0 || storage.count != count {
      let copy = Storage(count: count)
      withExtendedLifetime(storage) { copy.base.update(from: pointer, count: count) }
      (storage, offset) = (copy, 0)
    }
    try body(storage.base)
  }

  /// The first element; valid while `storage` lives.
  var pointer: UnsafeMutablePointer<Float> { storage.base + offset }
  /// Elements of the last axis; 1 for a scalar.
  var columns: Int { shape.last ?? 1 }
  /// How many times the last axis is repeated.
  var rowCount: Int { shape.dropLast().reduce(1, *) }
}
