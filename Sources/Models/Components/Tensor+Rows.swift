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
    let places = Swift.stride(from: start, to: count, by: stride).flatMap { $0..<$0 + size }
    return select(reshaped([count, 1]), rows: places).reshaped([places.count])
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

extension Tensor {
  /// A matrix with its axes exchanged.
  var swapped: Tensor {
    let (rows, columns) = (shape[0], shape[1])
    return withSpan { source in
      Tensor(shape: [columns, rows]) { target in
        for row in 0..<rows {
          for column in 0..<columns { target[column * rows + row] = source[row * columns + column] }
        }
      }
    }
  }
}
