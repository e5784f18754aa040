import Synchronization
import Tensors

/// A matrix of a model with its size and how much of it is zero, or the vectors of a place taken together.
public struct WeightPart: Sendable, Equatable {
  /// What it belongs to; `norm` are the gains and biases.
  public enum Group: String, Sendable, CaseIterable { case embed, attention = "attn", mlp, norm, unembed, classifier }
  /// Nil for what belongs to no layer.
  public let layer: Int?
  public let group: Group
  /// `q`, `down`, `positions`.
  public let name: String
  /// `[outputs, inputs]`, or `[count]` for vectors.
  public let shape: [Int]
  /// As it lies in memory: `F32`, `F16`, `BF16`.
  public let dtype: String
  public let bytes: Int
  /// How many of its numbers are exactly zero.
  public let zeros: Int
  public var count: Int { shape.reduce(1, *) }
}

extension Model {
  /// All weights, each counted once, in the order of the forward pass.
  /// - Complexity: one pass over the weights for the first who asks; kept with them from then on.
  public var parts: [WeightPart] {
    core.parts.withLock { kept in
      if let kept { return kept }
      let made = core.parameters.parts
      kept = made
      return made
    }
  }
}

extension Parameters {
  fileprivate var parts: [WeightPart] {
    var all: [WeightPart] = []
    func add(_ weight: Weight?, _ name: String, _ group: WeightPart.Group, _ layer: Int? = nil) {
      guard let weight else { return }
      let count = weight.outputs * weight.inputs
      all.append(
        WeightPart(
          layer: layer, group: group, name: name, shape: [weight.outputs, weight.inputs], dtype: weight.dtype.rawValue,
          bytes: count * weight.dtype.size, zeros: weight.zeros()))
    }
    /// Vectors are float32 wherever they come from.
    func add(vectors: [Tensor?], _ name: String, _ group: WeightPart.Group, _ layer: Int? = nil) {
      let found = vectors.compactMap { $0 }
      let count = found.reduce(0) { $0 + $1.count }
      guard count > 0 else { return }
      let zeros = found.reduce(0) { $0 + $1.values.count { $0 == 0 } }
      all.append(WeightPart(layer: layer, group: group, name: name, shape: [count], dtype: "F32", bytes: 4 * count, zeros: zeros))
    }
    func vectors(_ norms: [Norm?]) -> [Tensor?] { norms.flatMap { [$0?.gain, $0?.bias] } }
    add(embed, "embed", .embed)
    add(positions, "positions", .embed)
    add(tokenTypes, "types", .embed)
    add(vectors: vectors([embedNorm]), "embed-norm", .norm)
    for (layer, block) in blocks.enumerated() {
      for (name, linear) in [("q", block.q), ("k", block.k), ("v", block.v), ("o", block.o)] { add(linear.weight, name, .attention, layer) }
      add(vectors: [block.q.bias, block.k.bias, block.v.bias, block.o.bias], "biases", .attention, layer)
      for (name, linear) in [("gate", block.gate), ("up", block.up), ("down", block.down)] { add(linear?.weight, name, .mlp, layer) }
      add(vectors: [block.gate?.bias, block.up.bias, block.down.bias], "biases", .mlp, layer)
      add(vectors: vectors([block.ln1, block.qNorm, block.kNorm, block.ln2]), "norms", .norm, layer)
    }
    add(vectors: vectors([finalNorm]), "final-norm", .norm)
    if let head {
      add(head.transform?.dense.weight, "dense", .unembed)
      if !head.isTied { add(head.unembed.weight, "unembed", .unembed) }
      add(vectors: [head.transform?.dense.bias, head.unembed.bias] + vectors([head.transform?.norm]), "biases", .unembed)
    }
    for (name, linear) in [("pooler", classifier?.pooler), ("score", classifier?.score)] { add(linear?.weight, name, .classifier) }
    add(vectors: [classifier?.pooler?.bias, classifier?.score.bias], "biases", .classifier)
    return all
  }
}
