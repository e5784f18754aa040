import Checkpoints
import Wording

// Layers of different widths. No configuration of transformers has words for them, so there is a key of our own, which is written only
// where it is needed: without it the configuration means what it means everywhere.

extension Architecture {
  /// `[{"heads": 6, "kv_heads": 6, "mlp": 512}, …]`, one for each layer.
  static let layersKey = "vitrine_layers"

  /// The sizes of a layer.
  func sizes(_ layer: Int) -> LayerSizes { uneven?[layer] ?? LayerSizes(heads: nHeads, kvHeads: nKVHeads, mlp: dMLP) }

  /// Takes over the sizes of layers; the model's own are the largest.
  mutating func setLayers(_ layers: [LayerSizes]) {
    nHeads = layers.map(\.heads).max() ?? nHeads
    nKVHeads = layers.map(\.kvHeads).max() ?? nKVHeads
    dMLP = layers.map(\.mlp).max() ?? dMLP
    let even = LayerSizes(heads: nHeads, kvHeads: nKVHeads, mlp: dMLP)
    uneven = layers.allSatisfy { $0 == even } ? nil : layers
  }

  /// This architecture with the sizes of layers that `config` has under our key; as it is where there is none.
  func withLayers(of config: Configuration) throws -> Architecture {
    guard let value = config[Self.layersKey], value != .null else { return self }
    func complaint() -> CheckpointError {
      config.complaint(
        about: Self.layersKey,
        allowed: Phrase(
          "\(nLayers) entries with heads, kv_heads and mlp of at least 1, \(nHeads / nKVHeads) heads for each of kv_heads",
          "\(nLayers) 项，各含不小于 1 的 heads、kv_heads 和 mlp，且 heads 为 kv_heads 的 \(nHeads / nKVHeads) 倍"))
    }
    guard let entries = value.asArray, entries.count == nLayers else { throw complaint() }
    var it = self
    it.setLayers(
      try entries.map { entry in
        guard let heads = entry["heads"]?.asInt, let kvHeads = entry["kv_heads"]?.asInt, let mlp = entry["mlp"]?.asInt,
          (1...nHeads).contains(heads), (1...nKVHeads).contains(kvHeads), (1...dMLP).contains(mlp), heads * nKVHeads == kvHeads * nHeads
        else { throw complaint() }
        return LayerSizes(heads: heads, kvHeads: kvHeads, mlp: mlp)
      })
    return it
  }

  /// The value that `withLayers` reads.
  var layersValue: ConfigValue {
    .array(
      (0..<nLayers).map { layer in
        let here = sizes(layer)
        return .object(["heads": .int(here.heads), "kv_heads": .int(here.kvHeads), "mlp": .int(here.mlp)])
      })
  }
}
