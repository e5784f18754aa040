// Operators that move or weigh elements without summing: rows picked, joined and dropped, columns weighted.
import CKernels

/// `x · s`.
public func scale(_ x: Tensor, by s: Float) -> Tensor {
  mapElements(x, cost: 1) { kernels, x, out, count in kernels.scale(x, s, out, count) }
    .recorded(from: [x.node]) { [x = x.node] gradient, gradients in gradients.add(x) { scale(gradient, by: s) } }
}

/// `x[r][c] · gain[c] + bias[c]`: columns weighted. `x` `[rows, columns]`, `gain` and `bias` `[columns]`.
public func affine(_ x: Tensor, gain: Tensor, bias: Tensor? = nil) -> Tensor {
  let columns = gain.count, rows = columns == 0 ? 0 : x.count / columns
  precondition(rows * columns == x.count && (bias.map { $0.count == columns } ?? true), "affine of \(x.shape) with a gain of \(gain.shape)")
  let setting = Engine.current
  return Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), to = Raw(out), weights = Raw(gain.pointer)
    forBlocks(rows, work: x.count, setting) { range in
      let start = range.lowerBound * columns
      setting.set.pointee.affine(from.at + start, weights.at, bias?.pointer, range.count, columns, to.at + start)
    }
    withExtendedLifetime((x, gain, bias)) {}
  }.recorded(from: [x.node, gain.node, bias?.node]) { gradient, gradients in
    gradients.add(x.node) { affine(gradient, gain: gain.detached) }
    gradients.add(gain.node) { columnSums(multiply(gradient, x.detached), columns: columns) }
    gradients.add(bias?.node) { columnSums(gradient, columns: columns) }
  }
}

/// Sums over rows `[columns]` of `[rows, columns]`, in an order that does not depend on the number of threads.
func columnSums(_ x: Tensor, columns: Int) -> Tensor {
  let from = Raw(x.pointer)
  let sums = sumOverRows(columns == 0 ? 0 : x.count / columns, columns: columns, work: x.count) { kernels, range, sums in
    kernels.column_sums(from.at + range.lowerBound * columns, range.count, columns, sums)
  }
  withExtendedLifetime(x) {}
  return sums.reshaped([columns])
}

/// Rows of the first axis in the order of `indices`, which may repeat; a contiguous run is not copied.
public func select(_ x: Tensor, rows indices: [Int]) -> Tensor {
  precondition(!x.shape.isEmpty && indices.allSatisfy { $0 >= 0 && $0 < x.shape[0] }, "rows outside the shape \(x.shape)")
  if let first = indices.first, indices.enumerated().allSatisfy({ $1 == first + $0 }) {
    return x.rows(first..<first + indices.count)
  }
  let width = x.shape.dropFirst().reduce(1, *)
  return Tensor(filling: [indices.count] + x.shape.dropFirst()) { out in
    for (row, index) in indices.enumerated() { (out + row * width).update(from: x.pointer + index * width, count: width) }
    withExtendedLifetime(x) {}
  }.recorded(from: [x.node]) { [node = x.node] gradient, gradients in
    guard let node else { return }
    gradients.write(node) { to, isFresh in
      if isFresh { to.update(repeating: 0, count: node.count) }
      scatter(gradient, width: width, to: indices, of: to)
    }
  }
}

/// Adds row r of `rows` to row `indices[r]` at `to`, in order.
func scatter(_ rows: Tensor, width: Int, to indices: [Int], of to: UnsafeMutablePointer<Float>) {
  let kernels = Engine.current.set.pointee
  withExtendedLifetime(rows) {
    for (row, index) in indices.enumerated() {
      kernels.add(to + index * width, rows.pointer + row * width, to + index * width, width)
    }
  }
}

/// Tensors one after another along the first axis; a single one is not copied.
public func concatenate(_ parts: [Tensor]) -> Tensor {
  precondition(Set(parts.map { $0.shape.dropFirst() }).count == 1, "parts of different shapes do not join")
  if parts.count == 1 { return parts[0] }
  let rows = parts.reduce(0) { $0 + $1.shape[0] }
  return Tensor(filling: [rows] + parts[0].shape.dropFirst()) { out in
    var offset = 0
    for part in parts {
      withExtendedLifetime(part) { (out + offset).update(from: part.pointer, count: part.count) }
      offset += part.count
    }
  }.recorded(from: parts.map(\.node)) { [parts = parts.map { (node: $0.node, rows: $0.shape[0]) }] gradient, gradients in
    var first = 0
    for part in parts {
      gradients.add(part.node) { gradient.rows(first..<first + part.rows) }
      first += part.rows
    }
  }
}

/// Elements dropped with probability `rate`, the others divided by `1 − rate` (Srivastava et al. 2014). Which ones is decided by a
/// hash of `seed` and the element's place, so the same seed drops the same ones at any number of threads.
public func dropout(_ x: Tensor, rate: Float, seed: UInt64) -> Tensor {
  precondition(rate >= 0 && rate < 1, "dropout at the rate \(rate)")
  guard rate > 0 else { return x }
  let threshold = UInt32(rate * 0x1p32), kept = 1 / (1 - rate)
  let setting = Engine.current
  return Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), to = Raw(out)
    forBlocks(x.count, work: x.count, setting) { range in
      let start = range.lowerBound
      setting.set.pointee.dropout(from.at + start, seed, UInt64(start), threshold, kept, to.at + start, range.count)
    }
    withExtendedLifetime(x) {}
  }.recorded(from: [x.node]) { [x = x.node] gradient, gradients in gradients.add(x) { dropout(gradient, rate: rate, seed: seed) } }
}

extension Tensor {
  /// Adds the elements of `other`, where they lie when nobody else looks.
  mutating func addInPlace(_ other: Tensor) {
    precondition(other.count == count, "adding \(other.count) elements to \(count)")
    let setting = Engine.current
    let count = count
    mutate { to in
      let sum = Raw(to), more = Raw(other.pointer)
      forBlocks(count, work: count, setting) { range in
        let start = range.lowerBound
        setting.set.pointee.add(sum.at + start, more.at + start, sum.at + start, range.count)
      }
      withExtendedLifetime(other) {}
    }
  }
}
