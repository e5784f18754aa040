import Glibc

extension Double {
  /// The natural logarithm.
  var logarithm: Double { log(self) }
  /// e to this power.
  var exponential: Double { exp(self) }
}

func cosine(_ x: Double) -> Double { cos(x) }

/// Natural-log softmax of one row of logits, in double: `[d_vocab]`.
package func logSoftmax(_ logits: [Float]) -> [Double] {
  let top = Double(logits.max() ?? 0)
  let normalizer = top + logits.reduce(0.0) { $0 + (Double($1) - top).exponential }.logarithm
  return logits.map { Double($0) - normalizer }
}

/// KL(p ‖ q) in nats from two rows of log-probabilities.
package func divergence(_ p: [Double], from q: [Double]) -> Double {
  zip(p, q).reduce(0.0) { $0 + $1.0.exponential * ($1.0 - $1.1) }
}

/// Indices of the `count` largest values, largest first, the smaller index first among equals.
package func largest(_ count: Int, of values: [Double]) -> [Int] {
  var best: [Int] = []
  for index in values.indices {
    if best.count == count, let last = best.last, values[index] <= values[last] { continue }
    let place = best.firstIndex { values[$0] < values[index] } ?? best.count
    best.insert(index, at: place)
    if best.count > count { best.removeLast() }
  }
  return best
}

/// Middle value of a sample; the mean of the two middle ones for an even count.
func median(_ sample: [Double]) -> Double {
  let sorted = sample.sorted()
  guard !sorted.isEmpty else { return .nan }
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
