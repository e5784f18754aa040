/// The sizes of a model in the field's words; what every screen and command needs to know without opening weights.
public struct ModelShape: Sendable, Equatable {
  public var family: String  // "gpt2", "gpt_neox", "llama", "mistral", "qwen2", "qwen3", "bert"
  public var nLayers: Int
  public var nHeads: Int
  public var nKVHeads: Int
  public var dModel: Int
  public var dHead: Int
  public var dMLP: Int
  public var nContext: Int
  public var dVocab: Int
  public var parameters: Int
  /// Causal models predict the next token; the others (BERT) see both ways.
  public var causal: Bool
  /// False for an encoder saved without its language-model head (MiniLM): there are no logits.
  public var hasLogits: Bool
  /// The classes that a head tells texts apart by, in the order of its logits; nil without one.
  public var classes: [String]? = nil
  /// Whether it has a next token to be asked for. A head for classes has taken the place of that, also where the matrix of the
  /// embedding could still be read as one.
  public var predictsNext: Bool { hasLogits && causal && classes == nil }
  /// "mean", "cls", … for encoders with a pooling configuration.
  public var pooling: String?
  /// The widths of every layer where they differ; `nHeads`, `nKVHeads` and `dMLP` are the largest then.
  public var uneven: [LayerSizes]? = nil
  /// The widths of a layer.
  public func sizes(_ layer: Int) -> LayerSizes { uneven?[layer] ?? LayerSizes(heads: nHeads, kvHeads: nKVHeads, mlp: dMLP) }
  /// Heads and neurons of all layers.
  public var headCount: Int { (0..<nLayers).reduce(0) { $0 + sizes($1).heads } }
  public var neuronCount: Int { (0..<nLayers).reduce(0) { $0 + sizes($1).mlp } }
  public init(
    family: String, nLayers: Int, nHeads: Int, nKVHeads: Int, dModel: Int, dHead: Int, dMLP: Int, nContext: Int,
    dVocab: Int, parameters: Int, causal: Bool, hasLogits: Bool, pooling: String?
  ) {
    self.family = family
    self.nLayers = nLayers
    self.nHeads = nHeads
    self.nKVHeads = nKVHeads
    self.dModel = dModel
    self.dHead = dHead
    self.dMLP = dMLP
    self.nContext = nContext
    self.dVocab = dVocab
    self.parameters = parameters
    self.causal = causal
    self.hasLogits = hasLogits
    self.pooling = pooling
  }
}

/// The widths of one layer, which compaction can make differ from layer to layer.
public struct LayerSizes: Sendable, Equatable {
  public var heads: Int
  public var kvHeads: Int
  public var mlp: Int
  public init(heads: Int, kvHeads: Int, mlp: Int) { (self.heads, self.kvHeads, self.mlp) = (heads, kvHeads, mlp) }
}

/// A head by layer and index, both from 0. Printed `L3.H5`.
public struct Head: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let layer: Int
  public let index: Int
  public init(layer: Int, index: Int) {
    self.layer = layer
    self.index = index
  }
  public var description: String { "L\(layer).H\(index)" }
  public static func < (a: Head, b: Head) -> Bool { (a.layer, a.index) < (b.layer, b.index) }
}
