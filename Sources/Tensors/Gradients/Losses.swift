// Losses: scalars that gradients start from. Values are summed in double over rows in order.
import CKernels
import Glibc

/// A scalar that was computed from tracked tensors, `[1]`, with its value in double precision.
public struct Loss: Sendable {
  public let tensor: Tensor
  public let value: Double
  /// How many rows or elements the mean is over.
  public let count: Int
}

/// Mean negative log-probability of `targets[r]` under softmax of logits row r, in nats. Rows whose target is negative do not count.
/// `logits` `[rows, classes]`, further leading axes allowed.
public func crossEntropy(_ logits: Tensor, targets: [Int]) -> Loss {
  let columns = logits.columns
  precondition(targets.count == logits.rowCount, "\(targets.count) targets for logits \(logits.shape)")
  precondition(targets.allSatisfy { $0 < columns }, "a target outside 0..<\(columns)")
  let sums = logSumExp(logits)
  let counted = targets.indices.filter { targets[$0] >= 0 }
  let total = logits.withSpan { x in counted.reduce(0.0) { $0 + sums[$1] - Double(x[$1 * columns + targets[$1]]) } }
  return loss(total, over: counted.count, of: logits) { weight in
    mapIndexedRows(logits, cost: 4) { kernels, row, index, out in
      if targets[index] < 0 {
        out.update(repeating: 0, count: columns)
      } else {
        kernels.cross_entropy_backward(row, columns, sums[index], nil, targets[index], weight, out)
      }
    }
  }
}

/// Mean Kullback–Leibler divergence KL(targets ‖ softmax(logits)) over rows, in nats. Rows of `targets` are distributions; logits
/// of -inf stand for classes that have no probability in either. Both `[rows, classes]`; no gradient goes to `targets`.
public func divergence(_ logits: Tensor, from targets: Tensor) -> Loss {
  precondition(targets.shape == logits.shape, "divergence of \(logits.shape) from \(targets.shape)")
  let columns = logits.columns, rows = logits.rowCount
  let sums = logSumExp(logits)
  let total = logits.withSpan { x in
    targets.withSpan { t in
      var total = 0.0
      for row in 0..<rows {
        for at in row * columns..<(row + 1) * columns where t[at] > 0 {
          total += Double(t[at]) * (log(Double(t[at])) - Double(x[at]) + sums[row])
        }
      }
      return total
    }
  }
  let t = targets.detached
  return loss(total, over: rows, of: logits) { weight in
    let from = Raw(t.pointer)
    defer { withExtendedLifetime(t) {} }
    return mapIndexedRows(logits, cost: 4) { kernels, row, index, out in
      kernels.cross_entropy_backward(row, columns, sums[index], from.at + index * columns, -1, weight, out)
    }
  }
}

/// Mean of `(a − b)²` over all elements of equal shapes; gradients go to both. Elements that are -inf in both, such as hidden
/// scores, count as equal.
public func meanSquaredError(_ a: Tensor, _ b: Tensor) -> Loss {
  precondition(a.shape == b.shape, "meanSquaredError of \(a.shape) and \(b.shape)")
  let differences = elementwise("meanSquaredError", a, b) { kernels, a, b, out, count in
    kernels.add_scaled(a, -1, b, out, count)
    for index in 0..<count where a[index] == -.infinity && b[index] == -.infinity { out[index] = 0 }
  }
  let total = sumOfSquares(differences)
  let count = max(a.count, 1)
  let result = Tensor([Float(total / Double(count))], shape: [1]).recorded(from: [a.node, b.node]) {
    [a = a.node, b = b.node] gradient, gradients in
    let slope = 2 * gradient.values[0] / Float(count)
    gradients.add(a) { scale(differences, by: slope) }
    gradients.add(b) { scale(differences, by: -slope) }
  }
  return Loss(tensor: result, value: total / Double(count), count: a.count)
}

/// Mean of `|x|` over all elements. The gradient by an element that is zero is zero.
public func meanMagnitude(_ x: Tensor) -> Loss {
  let total = summed(x) { _, values, count in
    var sum = 0.0
    for index in 0..<count { sum += Double(abs(values[index])) }
    return sum
  }
  let values = x.detached
  return loss(total, over: x.count, of: x) { slope in
    mapElements(values, cost: 1) { _, x, out, count in
      for index in 0..<count { out[index] = x[index] > 0 ? slope : x[index] < 0 ? -slope : 0 }
    }
  }
}

/// Σ x² in double.
public func sumOfSquares(_ x: Tensor) -> Double { summed(x) { kernels, values, count in kernels.sum_squares(values, count) } }

extension Tensor {
  /// How many elements are exactly zero.
  public var zeroCount: Int {
    Int(
      summed(self) { _, values, count in
        var zeros = 0
        for index in 0..<count where values[index] == 0 { zeros += 1 }
        return Double(zeros)
      })
  }
}

/// The sum of what `part` says of blocks of a fixed size, added in order.
private func summed(_ x: Tensor, _ part: @Sendable (ck_kernels, UnsafePointer<Float>, Int) -> Double) -> Double {
  let size = 1 << 15, blocks = (x.count + size - 1) / size
  let setting = Engine.current
  var parts = [Double](repeating: 0, count: blocks)
  parts.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    let from = Raw(x.pointer), to = RawDouble(base)
    forBlocks(blocks, work: x.count, setting) { range in
      for block in range {
        to.at[block] = part(setting.set.pointee, from.at + block * size, min(size, x.count - block * size))
      }
    }
    withExtendedLifetime(x) {}
  }
  return parts.reduce(0, +)
}

/// `log Σ exp` of every row.
private func logSumExp(_ x: Tensor) -> [Double] {
  let columns = x.columns, rows = x.rowCount
  let setting = Engine.current
  var sums = [Double](repeating: 0, count: rows)
  sums.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    let from = Raw(x.pointer), to = RawDouble(base)
    forBlocks(rows, work: x.count * 4, setting) { range in
      for row in range { to.at[row] = setting.set.pointee.log_sum_exp(from.at + row * columns, columns) }
    }
    withExtendedLifetime(x) {}
  }
  return sums
}

/// `total / count` with its way back: `slope` gets what one row's gradient is to be multiplied by.
private func loss(_ total: Double, over count: Int, of x: Tensor, _ slope: @escaping @Sendable (Float) -> Tensor) -> Loss {
  let mean = count == 0 ? 0 : total / Double(count)
  let result = Tensor([Float(mean)], shape: [1]).recorded(from: [x.node]) { [x = x.node] gradient, gradients in
    guard count > 0 else { return }
    gradients.add(x) { slope(gradient.values[0] / Float(count)) }
  }
  return Loss(tensor: result, value: mean, count: count)
}

/// A new tensor of x's shape; `body` gets each row with its index.
private func mapIndexedRows(
  _ x: Tensor, cost: Int, _ body: @Sendable (ck_kernels, UnsafePointer<Float>, Int, UnsafeMutablePointer<Float>) -> Void
) -> Tensor {
  let setting = Engine.current
  let columns = x.columns
  return Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), to = Raw(out)
    forBlocks(x.rowCount, work: x.count * cost, setting) { range in
      for row in range { body(setting.set.pointee, from.at + row * columns, row, to.at + row * columns) }
    }
    withExtendedLifetime(x) {}
  }
}
