/// Rows that come one after another, seen together as one tensor without a copy: what a key/value cache grows in.
///
/// Memory doubles when it is full, so appending costs the new rows only. A tensor handed out shows the rows it was made of
/// for ever: rows are never rewritten, and a buffer that shares its memory with a tensor or with another buffer moves to
/// memory of its own before it writes.
public struct RowBuffer: Sendable {
  private var storage = Storage(count: 0)
  private var row: [Int] = []
  /// Rows held.
  public private(set) var count = 0

  public init() {}

  /// All rows, `[count] + shape of a row`.
  public var tensor: Tensor { Tensor(shape: [count] + row, storage: storage, offset: 0) }

  /// Puts `rows` `[n, …]` after those held. Precondition: rows of the shape of the first ones.
  /// - Complexity: O(elements of `rows`) amortised, while nobody else holds `tensor`.
  public mutating func append(_ rows: Tensor) {
    let shape = Array(rows.shape.dropFirst())
    precondition(count == 0 || shape == row, "rows of the shape \(shape) after rows of the shape \(row)")
    row = shape
    let width = shape.reduce(1, *)
    let total = (count + rows.shape[0]) * width
    if total > storage.count || !isKnownUniquelyReferenced(&storage) {
      let roomy = Storage(count: max(total, 2 * count * width))
      roomy.base.update(from: storage.base, count: count * width)
      storage = roomy
    }
    withExtendedLifetime(rows) { (storage.base + count * width).update(from: rows.pointer, count: rows.count) }
    count += rows.shape[0]
  }
}
