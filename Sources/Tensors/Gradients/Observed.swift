// Values that a computation goes past without reading: what was worked out is unchanged, and gradients come to them all the same.

/// `x`, with `weight` · `loss` added to whatever gradients are taken of behind it: a penalty on what lies inside, where the end of the
/// computation does not see it, such as in a block that is run twice.
public func charged(_ x: Tensor, _ loss: Loss, weight: Float) -> Tensor {
  x.recorded(from: [x.node, loss.tensor.node]) { [x = x.node, loss = loss.tensor.node] gradient, gradients in
    gradients.add(x) { gradient }
    gradients.add(loss) { Tensor([weight], shape: [1]) }
  }
}

/// `whole` `[rows, …]`, known to be the sum of `shares` `[rows, count, …]` over their second axis and of what does not depend on them. Each
/// share has the gradient of the whole. `whole` keeps its own way back, so `shares` have none.
public func observed(_ whole: Tensor, sumOf shares: Tensor) -> Tensor {
  let (rows, count) = (shares.shape[0], shares.shape[1])
  precondition(whole.count * count == shares.count, "\(shares.shape) do not add up to \(whole.shape)")
  return whole.recorded(from: [whole.node, shares.node]) { [whole = whole.node, shares = shares.node] gradient, gradients in
    gradients.add(whole) { gradient }
    gradients.add(shares) {
      select(gradient.reshaped([rows, rows == 0 ? 0 : gradient.count / rows]), rows: (0..<rows).flatMap { Array(repeating: $0, count: count) })
    }
  }
}

/// `quotient` `[rows, columns]`, known to be something over `divisor` `[rows, 1]`, which nothing else depends on: its gradient is
/// −Σ gradient · quotient / divisor. `quotient` keeps its own way back, so `divisor` has none.
public func observed(_ quotient: Tensor, over divisor: Tensor) -> Tensor {
  precondition(divisor.count == quotient.shape[0], "\(quotient.shape) is not divided by \(divisor.shape)")
  return quotient.recorded(from: [quotient.node, divisor.node]) {
    [node = quotient.node, quotient = quotient.detached, divided = divisor.node, divisor = divisor.detached] gradient, gradients in
    gradients.add(node) { gradient }
    gradients.add(divided) {
      let products = multiply(gradient, quotient).values, scales = divisor.values
      let columns = scales.isEmpty ? 0 : products.count / scales.count
      return Tensor(
        scales.indices.map { row in -Float(products[row * columns..<(row + 1) * columns].reduce(0.0) { $0 + Double($1) } / Double(scales[row])) },
        shape: divisor.shape)
    }
  }
}
