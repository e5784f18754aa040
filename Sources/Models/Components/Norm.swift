import Tensors

/// A norm's weights: gain `[d]`, and a bias `[d]` for LayerNorm.
struct Norm: Sendable {
  enum Kind: Sendable { case layer, rms }
  let kind: Kind
  let epsilon: Float
  let gain: Tensor
  let bias: Tensor?

  func callAsFunction(_ x: Tensor) -> Normalized {
    switch kind {
    case .layer: layerNorm(x, gain: gain, bias: bias, epsilon: epsilon)
    case .rms: rmsNorm(x, gain: gain, epsilon: epsilon)
    }
  }
  /// `x` normalised without gain and bias: what TransformerLens shows at `hook_normalized`.
  func bare(_ x: Tensor) -> Tensor {
    Norm(kind: kind, epsilon: epsilon, gain: Tensor(repeating: 1, shape: gain.shape), bias: nil)(x).output
  }
  /// Gain and bias put on rows that are already normalised `[rows, d]`.
  func affine(_ x: Tensor) -> Tensor {
    Tensors.affine(x, gain: gain, bias: bias)
  }
}

/// A product with a matrix of the model, under the name that it has in the file.
struct Linear: Sendable {
  let name: String
  let weight: Weight
  let bias: Tensor?

  /// `[rows, inputs]` → `[rows, outputs]`.
  func callAsFunction(_ x: Tensor) -> Tensor { linear(x, weight, bias: bias) }
}
