// Which neurons will ReLU leave at zero? A guess that reads few weights, so that those of the others need not be read.
//
// What a neuron adds up before its activation is a linear function of what the MLP reads, and over text most of its variance lies in few
// directions. The guess is its projection onto them: the best one of its rank in the mean square.
//
// Liu et al. 2023, "Deja Vu", arXiv 2310.17157, train a small network for this; a projection needs calibration text only.

import Tensors
import Wording

/// A low-rank guess of an MLP's pre-activations, and below which guess a neuron is taken for off.
public struct NeuronPredictor: Sendable {
  /// `[rank, d_model]`
  let inner: Weight
  /// `[d_mlp, rank]`
  let outer: Weight
  /// `[d_mlp]`
  let bias: Tensor
  /// The share of the variance of what neurons add up that the guess follows, on the text that it was made from.
  public let explained: Double
  /// Neurons whose guess is below are off; nil turns none off.
  var threshold: Float? = nil

  public var rank: Int { inner.outputs }
  /// Weights that a guess reads.
  public var elements: Int { rank * (inner.inputs + outer.outputs) }

  /// What the MLP reads `[rows, d_model]` to guesses `[rows, d_mlp]`.
  func guess(_ x: Tensor) -> Tensor { linear(linear(x.detached, inner), outer, bias: bias) }

  /// 1 for the neurons of `guess` that are worked out, 0 for those that are off.
  func chosen(_ guess: Tensor) -> Tensor {
    guard let threshold else { return Tensor(repeating: 1, shape: guess.shape) }
    return guess.mapElements { value, _ in value < threshold ? 0 : 1 }
  }

  /// The guess of `rank` that is nearest to `pre` `[rows, d_mlp]`, what `layer` made of some text: `U Uᵀ` of it, with the principal
  /// directions `U` found by subspace iteration from a fixed start.
  /// - Complexity: O(rounds · rows · d_mlp · rank).
  init(_ layer: Linear, made pre: Tensor, rank: Int, rounds: Int = 8) {
    let width = pre.shape.last ?? 0
    let rows = pre.count / max(width, 1)
    precondition(rank > 0 && rank <= width, "a rank of \(rank) for \(width) neurons")
    let flat = pre.detached.reshaped([rows, width])
    var mean = [Double](repeating: 0, count: width)
    flat.withSpan { span in
      for row in 0..<rows { for column in 0..<width { mean[column] += Double(span[row * width + column]) / Double(rows) } }
    }
    let centred = affine(flat, gain: Tensor(repeating: 1, shape: [width]), bias: Tensor(mean.map { Float(-$0) }, shape: [width]))
    let asOutputs = Weight(centred, layout: .outIn), asInputs = Weight(centred, layout: .inOut)
    var random = Random(seed: 1)
    var directions = Self.orthonormal((0..<rank * width).map { _ in random.normal() }, rank: rank, width: width)
    for _ in 0..<rounds {
      let along = linear(directions, asOutputs)  // [rank, rows]
      directions = Self.orthonormal(linear(along, asInputs).values.map(Double.init), rank: rank, width: width)
    }
    let (along, all) = (linear(directions, asOutputs).values, centred.values)
    func squares(_ values: [Float]) -> Double { values.reduce(0) { $0 + Double($1) * Double($1) } }
    explained = min(1, squares(along) / max(squares(all), .leastNormalMagnitude))
    // U Uᵀ (W x + b − mean) + mean
    inner = Weight(linear(directions, Weight(layer.weight.tensor(), layout: .inOut)), layout: .outIn)
    outer = Weight(directions, layout: .inOut)
    let ownBias = layer.bias?.values ?? [Float](repeating: 0, count: width)
    let shift: [Float] = zip(ownBias, mean).map { own, mean in Float(Double(own) - mean) }
    let projected = linear(linear(Tensor(shift, shape: [1, width]), Weight(directions, layout: .outIn)), outer)
    let stays: [Float] = zip(mean, projected.values).map { mean, along in Float(mean + Double(along)) }
    bias = Tensor(stays, shape: [width])
  }

  /// Rows `[rank, width]` made orthonormal, one after the other; rows that depend on those before become zero.
  private static func orthonormal(_ values: [Double], rank: Int, width: Int) -> Tensor {
    var rows = (0..<rank).map { Array(values[$0 * width..<($0 + 1) * width]) }
    for row in 0..<rank {
      let length = rows[row].reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Twice, since once leaves what rounding brought in.
      for _ in 0..<2 {
        for other in 0..<row {
          let dot = zip(rows[row], rows[other]).reduce(0) { $0 + $1.0 * $1.1 }
          for column in 0..<width { rows[row][column] -= dot * rows[other][column] }
        }
      }
      let left = rows[row].reduce(0) { $0 + $1 * $1 }.squareRoot()
      let isNothing = left <= 1e-12 * length || left == 0
      for column in 0..<width { rows[row][column] = isNothing ? 0 : rows[row][column] / left }
    }
    return Tensor(rows.joined().map(Float.init), shape: [rank, width])
  }
}

extension NeuronPredictor: Equatable {
  public static func == (a: Self, b: Self) -> Bool {
    a.threshold == b.threshold && a.rank == b.rank && a.bias.values == b.bias.values
  }
}

extension Model {
  /// A predictor of `rank` for every layer's MLP, without a threshold, from what the layers make of `batch`. Masks hold; a sparsity does
  /// not. Precondition: ReLU.
  /// - Complexity: a pass, and the fits; `rows · d_mlp` floats for each layer.
  public func predictors(rank: Int, on batch: TokenBatch, isCancelled: () -> Bool = { false }) throws -> [NeuronPredictor] {
    precondition(hasExactZeros, "only ReLU turns neurons off")
    var plain = self
    plain.sparsity = nil
    return try (0..<shape.nLayers).map { layer in
      if isCancelled() { throw ModelError.cancelled }
      let hook = HookName(.mlpPre, layer: layer)
      let block = core.parameters.blocks[layer]
      guard let made = try plain.run(batch, RunRequest(logits: .none, capture: [hook])).activations[hook] else {
        preconditionFailure("an MLP without \(hook)")
      }
      return NeuronPredictor(block.gate ?? block.up, made: made, rank: min(rank, shape.sizes(layer).mlp))
    }
  }

  /// Weights that the guess of a layer reads; 0 without one.
  public func guessSize(ofLayer layer: Int) -> Int {
    guard let predictors = sparsity?.cuts.predictors, !predictors.isEmpty else { return 0 }
    return predictors[layer].elements
  }
}
