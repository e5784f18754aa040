/// An immutable array of 32-bit floats with a shape, row-major and contiguous.
///
/// A tensor is a window into shared frozen storage, so copying, reshaping and taking leading rows cost nothing.
public struct Tensor: Sendable {
  public let shape: [Int]
  let storage: Storage
  let offset: Int

  /// Copies `values` (row-major) into a tensor of `shape`.
  public init(_ values: [Float], shape: [Int]) { fatalError("skeleton") }
  /// A tensor whose every element is `value`.
  public init(repeating value: Float = 0, shape: [Int]) { fatalError("skeleton") }
  /// A tensor filled by `body`, which sees the storage zeroed.
  public init(shape: [Int], _ body: (inout MutableSpan<Float>) -> Void) { fatalError("skeleton") }

  public var count: Int { shape.reduce(1, *) }
  /// The elements, copied, row-major.
  public var values: [Float] { fatalError("skeleton") }
  /// Reads the elements in place.
  public func withSpan<R>(_ body: (Span<Float>) throws -> R) rethrows -> R { fatalError("skeleton") }
  public subscript(_ indices: Int...) -> Float { fatalError("skeleton") }
  /// The same elements under another shape of the same count; no copy.
  public func reshaped(_ shape: [Int]) -> Tensor { fatalError("skeleton") }
  /// Rows `range` of the first axis; no copy.
  public func rows(_ range: Range<Int>) -> Tensor { fatalError("skeleton") }
}

/// The memory behind tensors: written while uniquely owned, frozen afterwards.
final class Storage: Sendable {}
