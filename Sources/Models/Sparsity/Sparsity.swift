public import Tensors

/// Where inputs of a layer's matrices are taken for zero while a model runs.
public enum SparsitySite: Int, Sendable, CaseIterable, Comparable {
  /// What q, k and v read; `z`; what the MLP reads; the activations of its gate; its hidden layer.
  case attention, z, mlp, gate, hidden
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Dynamic sparsity: thresholds below which inputs count as zero in every run, and matrices arranged so that a decoded token does not
/// read what those zeros would be multiplied with. A part of the model's value, like masks.
///
/// A full pass multiplies with the zeros, decoding skips them: the bits are the same, since a step with zero changes no sum.
public struct Sparsity: Sendable {
  public enum Rule: String, Sendable, CaseIterable {
    /// Inputs of every matrix (Liu et al. 2024, arXiv 2408.14690).
    case teal
    /// Activations of the gate (Lee et al. 2024, arXiv 2404.08763): a neuron below the threshold needs neither its row of the up
    /// projection nor its row of the down projection.
    case cats
    /// Only what is exactly zero, as ReLU makes it: the model's numbers stay as they are.
    case zeros
  }
  public let rule: Rule
  /// The share that each threshold makes zero on the calibration text; 0 cuts nothing.
  public let target: Double
  /// What it was calibrated on.
  public let text: String
  /// Sites with thresholds.
  public let sites: Set<SparsitySite>
  /// Per layer the threshold of each site, by its raw value; 0 where there is none. What is smaller in magnitude is taken for zero.
  public internal(set) var thresholds: [[Float]]
  /// How decoding skips.
  public let plan: SkippingPlan

  public init(rule: Rule, target: Double, text: String, sites: Set<SparsitySite>, thresholds: [[Float]], plan: SkippingPlan) {
    (self.rule, self.target, self.text, self.sites, self.thresholds, self.plan) = (rule, target, text, sites, thresholds, plan)
  }

  /// Runs under both have the same numbers.
  func cutsAlike(_ other: Sparsity?) -> Bool { thresholds == other?.thresholds }

  /// `50% by=teal part=attention on plays.txt`.
  public var written: String {
    let share = (target * 1e6).rounded() / 1e4
    let part = rule == .teal && sites.count == 2 ? " part=\(sites.contains(.z) ? "attention" : "mlp")" : ""
    return (rule == .zeros ? "" : (share == share.rounded() ? "\(Int(share))% " : "\(share)% ")) + "by=\(rule.rawValue)\(part) on \(text)"
  }
}

/// What a pass does with what comes into matrices, besides cutting it: chooses thresholds, or counts.
struct SparsityGauge {
  /// The share that thresholds of these sites are to make zero; nil counts only.
  var target: (share: Double, sites: Set<SparsitySite>)? = nil
  /// `[layer][site]`
  private(set) var thresholds: [[Float]]
  /// The share of zeros among what came, `[layer][site]`.
  private(set) var zeros: [[Double]]

  init(layers: Int, target: (share: Double, sites: Set<SparsitySite>)? = nil) {
    self.target = target
    thresholds = Array(repeating: Array(repeating: 0, count: SparsitySite.allCases.count), count: layers)
    zeros = thresholds.map { $0.map(Double.init) }
  }

  /// What goes on of `x`.
  mutating func callAsFunction(_ x: Tensor, _ site: SparsitySite, _ layer: Int) -> Tensor {
    var x = x
    if let target, target.sites.contains(site) {
      let threshold = x.magnitude(below: target.share)
      thresholds[layer][site.rawValue] = threshold
      x = cut(x, below: threshold)
    }
    zeros[layer][site.rawValue] = x.count == 0 ? 0 : 1 - Double(x.nonzeros.count) / Double(x.count)
    return x
  }
}

extension Model {
  /// Thresholds `[layer][site]` that make `share` of what comes to each of `sites` zero on `batch`, layer after layer: each sees what
  /// reaches it through those before. Masks hold; an earlier sparsity does not.
  public func thresholds(_ share: Double, at sites: Set<SparsitySite>, on batch: TokenBatch) throws -> [[Float]] {
    var plain = self
    plain.sparsity = nil
    return try plain.gauged(batch, SparsityGauge(layers: shape.nLayers, target: (share, sites))).thresholds
  }
  /// The share of zeros `[layer][site]` among what comes to each site as the model runs `batch`.
  public func zeroShares(on batch: TokenBatch) throws -> [[Double]] { try gauged(batch, SparsityGauge(layers: shape.nLayers)).zeros }

  private func gauged(_ batch: TokenBatch, _ gauge: SparsityGauge) throws -> SparsityGauge {
    var pass = try Pass(core, masks: [masks], input: batch, request: RunRequest(logits: .none), sparsity: sparsity)
    pass.gauge = gauge
    _ = try pass.run()
    return pass.gauge ?? gauge
  }

  public var hasGate: Bool { core.parameters.blocks.first?.gate != nil }
  /// Whether its activation makes exact zeros.
  public var hasExactZeros: Bool { core.architecture.activation == .relu }
  /// The name of its activation, as in Hugging Face configurations.
  public var activation: Activation { core.architecture.activation }

  /// The same weights under another activation, masks held, without a sparsity. A folder that is saved from it says so in its
  /// configuration; GGUF files have no word for it.
  public func converted(to activation: Activation) throws -> Model {
    var other = Model(self, core: try ModelCore(core, activation: activation))
    other.masks = masks
    return other
  }
}
