// The operators that a transformer needs, as functions on values. Rows are positions; `[rows, features]` throughout.
//
// Promise kept by every operator: an output row depends only on its own input row (for attention: its query and the keys
// it may see) and is summed in one fixed order, so the same row gives the same bits whether it is computed alone or among
// others, by one thread or by many. Partial re-runs, key/value caching and exact replay all rest on this.
import CKernels

/// Elementwise sum of equal shapes.
public func add(_ a: Tensor, _ b: Tensor) -> Tensor {
  elementwise("add", a, b) { kernels, a, b, out, count in kernels.add(a, b, out, count) }
    .recorded(from: [a.node, b.node]) { [a = a.node, b = b.node] gradient, gradients in
      gradients.add(a) { gradient }
      gradients.add(b) { gradient }
    }
}
/// Elementwise product of equal shapes.
public func multiply(_ a: Tensor, _ b: Tensor) -> Tensor {
  elementwise("multiply", a, b) { kernels, a, b, out, count in kernels.multiply(a, b, out, count) }
    .recorded(from: [a.node, b.node]) { gradient, gradients in
      gradients.add(a.node) { multiply(gradient, b.detached) }
      gradients.add(b.node) { multiply(gradient, a.detached) }
    }
}

/// The nonlinearities of the families, by their Hugging Face names.
public enum Activation: String, Sendable, CaseIterable {
  case gelu, geluNew = "gelu_new", geluPytorchTanh = "gelu_pytorch_tanh", geluFast = "gelu_fast", quickGelu = "quick_gelu"
  case relu, silu, tanh

  /// `gelu_new`, `gelu_pytorch_tanh` and `gelu_fast` are three spellings of one formula.
  var kernel: ck_activation {
    switch self {
    case .gelu: CK_GELU
    case .geluNew, .geluPytorchTanh, .geluFast: CK_GELU_TANH
    case .quickGelu: CK_QUICK_GELU
    case .relu: CK_RELU
    case .silu: CK_SILU
    case .tanh: CK_TANH
    }
  }
}
/// `kind` of every element.
public func activate(_ kind: Activation, _ x: Tensor) -> Tensor {
  let function = kind.kernel
  return mapElements(x, cost: 4) { kernels, x, out, count in kernels.activate(function, x, out, count) }
    .recorded(from: [x.node]) { gradient, gradients in
      gradients.add(x.node) {
        elementwise("activate", x, gradient) { kernels, x, dy, dx, count in kernels.activate_backward(function, x, dy, dx, count) }
      }
    }
}

/// A normalised `[rows, d]` tensor and the denominators `[rows, 1]` it was divided by (TransformerLens' `hook_scale`).
public struct Normalized: Sendable {
  /// What goes on: `(x − mean) / scale · gain + bias`, or `x / scale · gain`.
  public let output: Tensor
  /// The denominators, `[rows, 1]`.
  public let scale: Tensor
}
/// Layer norm over the last axis: `scale = sqrt(var + epsilon)`.
public func layerNorm(_ x: Tensor, gain: Tensor, bias: Tensor?, epsilon: Float) -> Normalized {
  precondition(bias.map { $0.count == x.columns } ?? true, "layerNorm of \(x.shape) with a bias of \(bias?.shape ?? [])")
  return normalize("layerNorm", x, gain: gain) { kernels, x, gain, rows, columns, out, scale in
    kernels.layer_norm(x, gain, bias?.pointer, epsilon, rows, columns, out, scale)
  }.recorded(x, gain: gain, bias: bias) { kernels, x, dy, gain, scale, rows, columns, dx, dGain, dBias in
    kernels.layer_norm_backward(x, dy, gain, scale, rows, columns, dx, dGain, dBias)
  }
}
/// RMS norm over the last axis: `scale = sqrt(mean(x²) + epsilon)`.
public func rmsNorm(_ x: Tensor, gain: Tensor, epsilon: Float) -> Normalized {
  normalize("rmsNorm", x, gain: gain) { kernels, x, gain, rows, columns, out, scale in
    kernels.rms_norm(x, gain, epsilon, rows, columns, out, scale)
  }.recorded(x, gain: gain, bias: nil) { kernels, x, dy, gain, scale, rows, columns, dx, dGain, _ in
    kernels.rms_norm_backward(x, dy, gain, scale, rows, columns, dx, dGain)
  }
}

/// Softmax over the last axis, rows of `-inf`-masked scores allowed; a row of nothing but `-inf` gives zeros.
public func softmax(_ x: Tensor) -> Tensor {
  let result = mapRows(x, cost: 4) { kernels, x, columns, out in kernels.softmax(x, columns, 0, columns, 1, out) }
  return result.recorded(from: [x.node]) { gradient, gradients in
    gradients.add(x.node) {
      mapRows("softmax", result, gradient, cost: 2) { kernels, p, dp, columns, dx in
        kernels.softmax_backward(p, dp, columns, 0, columns, 1, dx)
      }
    }
  }
}

/// Rotates the first `2 · cos.columns` features of every head: `x` is `[rows, heads, dHead]`; `cos`, `sin` are
/// `[rows, rotary/2]`, one row per row of `x`. `interleaved` pairs neighbours (GGUF llama); otherwise halves (Hugging Face).
public func rotate(_ x: Tensor, cos: Tensor, sin: Tensor, interleaved: Bool) -> Tensor {
  precondition(x.shape.count == 3, "rotate takes [rows, heads, dHead], not \(x.shape)")
  let (rows, heads, width) = (x.shape[0], x.shape[1], x.shape[2])
  let half = cos.columns
  precondition(
    cos.shape == [rows, half] && sin.shape == cos.shape && 2 * half <= width,
    "rotate of \(x.shape) by angles \(cos.shape) and \(sin.shape)")
  let setting = Engine.current
  return Tensor(filling: x.shape) { out in
    let from = Raw(x.pointer), c = Raw(cos.pointer), s = Raw(sin.pointer), to = Raw(out)
    forBlocks(rows, work: x.count, setting) { range in
      let start = range.lowerBound
      setting.set.pointee.rotate(
        from.at + start * heads * width, c.at + start * half, s.at + start * half, interleaved, range.count, heads, width, half,
        to.at + start * heads * width)
    }
    withExtendedLifetime((x, cos, sin)) {}
  }.recorded(from: [x.node]) { [x = x.node] gradient, gradients in
    // The way back is the opposite turn; an amplitude in the angles stays a factor.
    gradients.add(x) { rotate(gradient, cos: cos, sin: scale(sin, by: -1), interleaved: interleaved) }
  }
}

/// Log-probability of `targets[r]` under softmax of logits row r, in nats, accumulated in double: `[rows]`.
public func logProbabilities(_ logits: Tensor, of targets: [Int]) -> [Double] {
  let columns = logits.columns
  precondition(targets.count == logits.rowCount, "\(targets.count) targets for logits \(logits.shape)")
  precondition(targets.allSatisfy { $0 >= 0 && $0 < columns }, "a target outside 0..<\(columns)")
  let setting = Engine.current
  var result = [Double](repeating: 0, count: targets.count)
  result.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    let from = Raw(logits.pointer), to = RawDouble(base)
    forBlocks(targets.count, work: logits.count * 4, setting) { range in
      for row in range {
        let x = from.at + row * columns
        to.at[row] = Double(x[targets[row]]) - setting.set.pointee.log_sum_exp(x, columns)
      }
    }
    withExtendedLifetime(logits) {}
  }
  return result
}
