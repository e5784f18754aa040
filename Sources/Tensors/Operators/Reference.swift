import Glibc

/// The operators as short loops in double precision, and the inputs they are compared on.
enum Reference {
  typealias Expected = OperatorRow.Expected

  /// `count` entries below `limit`, the first of them 0.
  static func ids(_ count: Int, below limit: Int) -> [Int] { (0..<count).map { $0 * 7 % max(limit, 1) } }

  /// `tensor` with every element rounded to what `dtype` can hold.
  static func rounded(_ tensor: Tensor, to dtype: DType) -> Tensor {
    switch dtype {
    case .f16: Tensor(tensor.values.map { Float(Float16($0)) }, shape: tensor.shape)
    case .bf16: Tensor(tensor.values.map { Float(bitPattern: $0.bitPattern & 0xffff_0000) }, shape: tensor.shape)
    default: tensor
    }
  }
  /// The nearest bfloat16, ties to even, of a number that float32 holds; zero where that is subnormal.
  static func bfloat16(_ value: Double) -> Double {
    let bits = Float(value).bitPattern
    guard Float(value).isFinite else { return value }
    if bits & 0x7f80_0000 == 0 { return 0 }
    return Double(Float(bitPattern: (bits + 0x7fff + (bits >> 16 & 1)) & 0xffff_0000))
  }
  /// `tensor` as a weight of `dtype` that lies at an odd byte, as a file may place it.
  static func weight(_ tensor: Tensor, dtype: DType, layout: Weight.Layout) -> Weight {
    var bytes: [UInt8] = [0]
    bytes.reserveCapacity(1 + tensor.count * dtype.size)
    for value in tensor.values {
      switch dtype {
      case .f16: withUnsafeBytes(of: Float16(value).bitPattern.littleEndian) { bytes += $0 }
      case .bf16: withUnsafeBytes(of: UInt16(value.bitPattern >> 16).littleEndian) { bytes += $0 }
      default: withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 }
      }
    }
    let (outputs, inputs) = layout == .outIn ? (tensor.shape[0], tensor.shape[1]) : (tensor.shape[1], tensor.shape[0])
    return Weight(Bytes(bytes)[1..<bytes.count], dtype: dtype, outputs: outputs, inputs: inputs, layout: layout)
  }

  static func linear(_ sizes: [Int], _ inputs: [[Double]], _ layout: Weight.Layout) -> [Expected] {
    let (m, k, n) = (sizes[0], sizes[1], sizes[2])
    let (x, w, bias) = (inputs[0], inputs[1], inputs[2])
    var result: [Expected] = []
    for i in 0..<m {
      for j in 0..<n {
        var sum = bias[j], size = abs(sum)
        for c in 0..<k {
          let product = x[i * k + c] * (layout == .outIn ? w[j * k + c] : w[c * n + j])
          sum += product
          size += abs(product)
        }
        result.append(Expected(sum, size: size))
      }
    }
    return result
  }

  static func norm(_ x: [Double], gain: [Double], bias: [Double]?, epsilon: Double) -> (output: [Expected], scale: Double) {
    let mean = bias == nil ? 0 : x.reduce(0, +) / Double(x.count)
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
    let scale = (variance + epsilon).squareRoot()
    let largest = x.map(abs).max() ?? 0
    return (
      x.indices.map { index in
        // Taking the mean away from large elements leaves their rounding behind.
        let shift = bias?[index] ?? 0
        return Expected((x[index] - mean) / scale * gain[index] + shift, size: abs(gain[index]) * largest / scale + abs(shift))
      }, scale
    )
  }

  static func activation(_ kind: Activation, _ x: Double) -> Double {
    switch kind {
    case .gelu: x * 0.5 * erfc(-x / 2.0.squareRoot())
    case .geluNew, .geluPytorchTanh, .geluFast: x / (1 + exp(-2 * (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    case .quickGelu: x / (1 + exp(-1.702 * x))
    case .relu: max(x, 0)
    case .silu: x / (1 + exp(-x))
    case .tanh: Glibc.tanh(x)
    }
  }

  static func softmax(_ x: [Double]) -> [Expected] {
    let top = x.max() ?? 0
    guard top > -.infinity else { return x.map { _ in Expected(0) } }
    let exponentials = x.map { exp($0 - top) }
    let sum = exponentials.reduce(0, +)
    // Taking the largest away rounds; the exponential turns that into a share of the result.
    return zip(x, exponentials).map { Expected($1 / sum, size: $1 / sum * (1 + abs($0 - top))) }
  }
  static func logSumExp(_ x: [Double]) -> Double {
    let top = x.max() ?? 0
    return top + log(x.reduce(0) { $0 + exp($1 - top) })
  }

  /// KL(t ‖ softmax(x)).
  static func divergence(_ x: [Double], from t: [Double]) -> Double {
    let sum = logSumExp(x)
    return zip(x, t).reduce(0) { total, pair in pair.1 > 0 ? total + pair.1 * (log(pair.1) - pair.0 + sum) : total }
  }

  static func rotate(_ sizes: [Int], _ inputs: [[Double]], _ interleaved: Bool) -> [Expected] {
    let (heads, width, half) = (sizes[1], sizes[2], sizes[3])
    var result = inputs[0].map { Expected($0) }
    for row in 0..<sizes[0] {
      for head in 0..<heads {
        for pair in 0..<half {
          let start = (row * heads + head) * width
          let first = start + (interleaved ? 2 * pair : pair), second = start + (interleaved ? 2 * pair + 1 : pair + half)
          let (a, b) = (inputs[0][first], inputs[0][second])
          let (c, s) = (inputs[1][row * half + pair], inputs[2][row * half + pair])
          let size = (abs(a) + abs(b)) * (abs(c) + abs(s))
          result[first] = Expected(a * c - b * s, size: size)
          result[second] = Expected(b * c + a * s, size: size)
        }
      }
    }
    return result
  }

  /// `z`, and the scores and pattern on the way, of `sizes[0]` queries over as many keys.
  static func attention(
    _ sizes: [Int], _ inputs: [[Double]], _ rule: AttentionRule
  ) -> (z: [Expected], scores: [Expected], pattern: [Expected]) {
    let (queries, heads, kvHeads, width) = (sizes[0], sizes[1], sizes[2], sizes[3])
    let (q, k, v) = (inputs[0], inputs[1], inputs[2])
    var z = [Expected](repeating: Expected(0), count: queries * heads * width)
    var scores: [Expected] = [], pattern: [Expected] = []
    for head in 0..<heads {
      let group = head / (heads / kvHeads)
      for query in 0..<queries {
        let row = (0..<queries).map { key -> Expected in
          let hidden = (rule.causal && key > query) || (rule.window.map { key <= query - $0 } ?? false)
          guard !hidden else { return Expected(-.infinity) }
          var sum = 0.0, size = 0.0
          for c in 0..<width {
            let product = q[(query * heads + head) * width + c] * k[(key * kvHeads + group) * width + c]
            sum += product
            size += abs(product)
          }
          return Expected(sum * Double(rule.scale), size: size * Double(rule.scale))
        }
        let weights = softmax(row.map(\.value))
        scores += row
        // An error of a score is, through the exponential, that share of the probability.
        let worst = row.reduce(1) { $1.value.isFinite ? max($0, $1.size) : $0 }
        pattern += weights.map { Expected($0.value, size: $0.value * worst) }
        for c in 0..<width {
          var sum = 0.0, size = 0.0
          for key in 0..<queries {
            let product = weights[key].value * v[(key * kvHeads + group) * width + c]
            sum += product
            size += abs(product)
          }
          z[(query * heads + head) * width + c] = Expected(sum, size: size * worst)
        }
      }
    }
    return (z, scores, pattern)
  }
}

extension Random {
  /// Normal numbers times `scale`.
  package mutating func tensor(_ shape: [Int], scale: Double = 1) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map { _ in Float(normal() * scale) }, shape: shape)
  }
}

extension [Double] {
  /// Consecutive rows of `columns` elements.
  func rows(of columns: Int) -> [[Double]] {
    columns == 0 ? [] : stride(from: 0, to: count, by: columns).map { Array(self[$0..<$0 + columns]) }
  }
}
