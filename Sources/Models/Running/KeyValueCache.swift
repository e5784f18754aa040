import Tensors

/// The keys and values of one sequence so far, so that the next token costs one row of work.
package struct KeyValueCache: Sendable {
  /// Per layer `[positions, kv_heads, d_head]`, keys after rotation.
  private var layers: [(k: Tensor, v: Tensor)?]
  /// Positions held by every layer.
  package var count: Int { layers.last.flatMap { $0 }?.k.shape[0] ?? 0 }

  package init(layers count: Int) { layers = Array(repeating: nil, count: count) }

  /// Appends new rows to what `layer` holds and returns all of them.
  mutating func extend(_ layer: Int, _ k: Tensor, _ v: Tensor) -> (k: Tensor, v: Tensor) {
    let all = layers[layer].map { (k: Tensor.concatenating([$0.k, k]), v: Tensor.concatenating([$0.v, v])) } ?? (k, v)
    layers[layer] = all
    return all
  }
}
