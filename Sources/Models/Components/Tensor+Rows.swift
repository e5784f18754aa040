import Tensors

// Rearrangements of small or rarely needed tensors. Everything per element of a run is an operator of `Tensors`.

extension Tensor {
  /// No element is NaN or infinite.
  var isFinite: Bool {
    withSpan { span in
      // A product with zero is zero for what is finite and NaN for the rest, and NaN stays.
      var sum: Float = 0
      for index in span.indices { sum += span[index] * 0 }
      return sum == 0
    }
  }

  /// A tensor of the same shape with each element replaced; `body` gets the element and its row-major index.
  func mapElements(_ body: (Float, Int) -> Float) -> Tensor {
    withSpan { source in
      Tensor(shape: shape) { target in
        for index in source.indices { target[index] = body(source[index], index) }
      }
    }
  }

  /// Elements of a vector in blocks: `size` of them from every `stride`, the first at `start`.
  func blocks(of size: Int, from start: Int, stride: Int) -> Tensor {
    let all = values
    let picked = Swift.stride(from: start, to: all.count, by: stride).flatMap { all[$0..<$0 + size] }
    return Tensor(picked, shape: [picked.count])
  }

  /// Rows of the first axis in the order of `indices`; a contiguous run is not copied.
  func selecting(_ indices: [Int]) -> Tensor {
    if let first = indices.first, indices.enumerated().allSatisfy({ $1 == first + $0 }) {
      return rows(first..<first + indices.count)
    }
    let width = shape.dropFirst().reduce(1, *)
    return withSpan { source in
      Tensor(shape: [indices.count] + shape.dropFirst()) { target in
        for (row, index) in indices.enumerated() {
          for column in 0..<width { target[row * width + column] = source[index * width + column] }
        }
      }
    }
  }

  /// Tensors one after another along the first axis; a single one is not copied.
  static func concatenating(_ parts: [Tensor]) -> Tensor {
    if parts.count == 1 { return parts[0] }
    let rows = parts.reduce(0) { $0 + $1.shape[0] }
    return Tensor(shape: [rows] + parts[0].shape.dropFirst()) { target in
      var offset = 0
      for part in parts {
        part.withSpan { source in
          for index in source.indices { target[offset + index] = source[index] }
          offset += source.count
        }
      }
    }
  }
}

extension Tensor {
  /// Columns `range` of a matrix, copied.
  func columns(_ range: Range<Int>) -> Tensor {
    let (rows, width) = (shape[0], shape[1])
    return withSpan { source in
      Tensor(shape: [rows, range.count]) { target in
        for row in 0..<rows {
          for column in range { target[row * range.count + column - range.lowerBound] = source[row * width + column] }
        }
      }
    }
  }

  /// The first row along the last axis is finite. A bad weight of an output matrix spoils its column in every row.
  var firstRowIsFinite: Bool {
    guard let width = shape.last, count >= width else { return true }
    return reshaped([count]).rows(0..<width).isFinite
  }
}
