public import Tensors

extension Checkpoint {
  /// The 1-D tensor `name` as float32, `[count]`; throws when it is absent, of another shape, or of a type without fractions.
  public func vector(_ name: String, count: Int) throws -> Tensor {
    let (entry, dtype) = try entry(name, shape: [count])
    return Weight(entry.bytes, dtype: dtype, outputs: count, inputs: 1, layout: .outIn).tensor().reshaped([count])
  }

  /// The 2-D tensor `name` as a weight, looked into and not copied; throws like `vector`. The expected shape is
  /// `[outputs, inputs]`, for `inOut` the other way round.
  public func matrix(_ name: String, outputs: Int, inputs: Int, layout: Weight.Layout = .outIn) throws -> Weight {
    let shape = layout == .outIn ? [outputs, inputs] : [inputs, outputs]
    let (entry, dtype) = try entry(name, shape: shape)
    return Weight(entry.bytes, dtype: dtype, outputs: outputs, inputs: inputs, layout: layout)
  }

  /// Where in the tensor `name`, counted row-major, the first value stands that is NaN or infinite; nil when all are finite.
  /// Throws when the tensor is absent.
  ///
  /// - Complexity: O(elements): reads the whole tensor.
  public func firstNonFinite(_ name: String) throws -> Int? {
    let entry = try entry(name)
    return entry.dtype.flatMap { entry.bytes.firstNonFinite(as: $0) }
  }

  private func entry(_ name: String) throws -> TensorEntry {
    if let entry = tensors[name] { return entry }
    throw CheckpointError.missingTensor(file: path, tensor: name, similar: nearest(to: name))
  }

  private func entry(_ name: String, shape: [Int]) throws -> (TensorEntry, DType) {
    let entry = try entry(name)
    guard let dtype = entry.dtype, dtype.isFloat else {
      throw CheckpointError.unsupportedType(
        file: entry.file, tensor: name, type: entry.type, quantised: GGMLType.quantised.contains(entry.type))
    }
    guard entry.shape == shape else {
      throw CheckpointError.wrongShape(file: entry.file, tensor: name, found: entry.shape, expected: shape)
    }
    return (entry, dtype)
  }

  /// Up to three names that share most of their beginning and end with `name`: a missing tensor is mostly a wrong prefix.
  private func nearest(to name: String) -> [String] {
    let wanted = Array(name.utf8)
    let scored = tensors.keys.map { key in
      let other = Array(key.utf8)
      let head = zip(wanted, other).prefix { $0 == $1 }.count
      let tail = zip(wanted.reversed(), other.reversed()).prefix { $0 == $1 }.count
      return (key: key, score: min(head + tail, wanted.count, other.count), length: other.count)
    }
    return scored.filter { 2 * $0.score > wanted.count }
      .sorted { ($1.score, $0.length, $0.key) < ($0.score, $1.length, $1.key) }
      .prefix(3).map(\.key)
  }
}
