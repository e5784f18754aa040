public import Tensors

/// A tensor that is to be written: what a header says about it, and a way to get at its bytes part by part, so that a file of
/// any size is written without holding it.
public struct TensorSource: Sendable {
  public let name: String
  /// The element type by the name that both formats use: `F32`, `BF16`.
  public let type: String
  /// Row-major.
  public let shape: [Int]
  public let byteCount: Int
  /// Hands over all bytes in order.
  let read: @Sendable (_ consume: (Bytes) throws -> Void) throws -> Void

  /// Values in `dtype` (F32, F16, BF16), handed over as tensors that follow each other. Precondition: together they fill `shape`.
  public init(
    name: String, dtype: DType, shape: [Int], _ read: @escaping @Sendable (_ consume: (Tensor) throws -> Void) throws -> Void
  ) {
    self.name = name
    type = dtype.rawValue
    self.shape = shape
    byteCount = shape.reduce(1, *) * dtype.size
    self.read = { consume in try read { try consume(encode($0, as: dtype)) } }
  }

  public init(_ name: String, _ tensor: Tensor, dtype: DType = .f32) {
    self.init(name: name, dtype: dtype, shape: tensor.shape) { try $0(tensor) }
  }

  /// A tensor of another file as it is, whatever its type.
  public init(_ entry: TensorEntry) {
    name = entry.name
    type = entry.type
    shape = entry.shape
    byteCount = entry.bytes.count
    read = { try $0(entry.bytes) }
  }

  /// Appends the bytes to a file.
  func append(to file: inout OutputFile) throws {
    var written = 0
    try read { part in
      written += part.count
      try file.append(part)
    }
    precondition(written == byteCount, "\(name) has \(written) bytes instead of \(byteCount)")
  }
}
