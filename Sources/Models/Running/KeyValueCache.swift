import Tensors

/// The keys and values of one sequence so far, so that the next token costs one row of work.
package struct KeyValueCache: Sendable {
  /// Per layer `[positions, kv_heads, d_head]`, keys after rotation.
  private var layers: [(k: RowBuffer, v: RowBuffer)]
  /// Positions held by every layer.
  package var count: Int { layers.last?.k.count ?? 0 }

  package init(layers count: Int) { layers = Array(repeating: (RowBuffer(), RowBuffer()), count: count) }

  /// Appends new rows to what `layer` holds and returns all of them.
  mutating func extend(_ layer: Int, _ k: Tensor, _ v: Tensor) -> (k: Tensor, v: Tensor) {
    layers[layer].k.append(k)
    layers[layer].v.append(v)
    return (layers[layer].k.tensor, layers[layer].v.tensor)
  }
}
