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
    /// Neurons that a low-rank guess says ReLU will leave at zero, before they are worked out (`NeuronPredictor`).
    case predict
  }
  public let rule: Rule
  /// The share that the rule makes zero on the calibration text: of inputs, gates or neurons; 0 cuts nothing.
  public let target: Double
  /// What it was calibrated on.
  public let text: String
  /// Sites with thresholds, and the share that each makes zero.
  public let targets: [SparsitySite: Double]
  /// `[layer][site]`, see `SparsityCuts`.
  public var thresholds: [[Float]] { cuts.thresholds }
  /// What is taken for zero: all that decides about the numbers of a run.
  public let cuts: SparsityCuts
  /// How decoding skips.
  public let plan: SkippingPlan

  public init(rule: Rule, target: Double, text: String, targets: [SparsitySite: Double], cuts: SparsityCuts, plan: SkippingPlan) {
    (self.rule, self.target, self.text, self.targets, self.cuts, self.plan) = (rule, target, text, targets, cuts, plan)
  }

  public var sites: Set<SparsitySite> { Set(targets.keys) }

  /// `50% by=teal part=attention on plays.txt`.
  public var written: String {
    func percent(_ share: Double) -> String {
      let share = (share * 1e6).rounded() / 1e4
      return share == share.rounded() ? "\(Int(share))%" : "\(share)%"
    }
    var words = rule == .zeros ? [] : [percent(target)]
    words.append("by=\(rule.rawValue)")
    if rule == .teal, sites.count == 2 { words.append("part=\(sites.contains(.z) ? "attention" : "mlp")") }
    if let rank = cuts.predictors.first?.rank { words.append("rank=\(rank)") }
    if rule != .teal, let share = targets[.attention] { words.append("attention=\(percent(share))") }
    return (words + ["on", text]).joined(separator: " ")
  }
}

/// What counts as zero in a run.
public struct SparsityCuts: Sendable, Equatable {
  /// Per layer the threshold of each site, by its raw value; 0 where there is none. What is smaller in magnitude is taken for zero.
  public var thresholds: [[Float]]
  /// One for each layer, or none at all.
  public var predictors: [NeuronPredictor]
  public init(thresholds: [[Float]], predictors: [NeuronPredictor] = []) { (self.thresholds, self.predictors) = (thresholds, predictors) }
}

/// What a pass does with what comes into matrices, besides cutting it: chooses thresholds, or counts.
struct SparsityGauge {
  /// The share that thresholds of these sites are to make zero; nil counts only.
  var targets: [SparsitySite: Double]? = nil
  /// The share of neurons that predictors are to turn off.
  var off: Double? = nil
  /// `[layer][site]`
  private(set) var thresholds: [[Float]]
  /// Of the guesses of predictors, by layer.
  private(set) var guessThresholds: [Float?]
  /// The share of zeros among what came, `[layer][site]`.
  private(set) var zeros: [[Double]]
  /// The share of neurons that were not worked out, by layer.
  private(set) var unread: [Double]

  init(layers: Int, targets: [SparsitySite: Double]? = nil, off: Double? = nil) {
    (self.targets, self.off) = (targets, off)
    thresholds = Array(repeating: Array(repeating: 0, count: SparsitySite.allCases.count), count: layers)
    zeros = thresholds.map { $0.map(Double.init) }
    guessThresholds = Array(repeating: nil, count: layers)
    unread = Array(repeating: 0, count: layers)
  }

  /// What goes on of `x`.
  mutating func callAsFunction(_ x: Tensor, _ site: SparsitySite, _ layer: Int) -> Tensor {
    var x = x
    if let share = targets?[site] {
      let threshold = x.magnitude(below: share)
      thresholds[layer][site.rawValue] = threshold
      x = cut(x, below: threshold)
    }
    zeros[layer][site.rawValue] = x.zeroShare
    return x
  }

  /// What is worked out of the neurons with these guesses.
  mutating func neurons(_ guess: Tensor, _ predictor: NeuronPredictor, _ layer: Int) -> Tensor {
    var predictor = predictor
    if let off {
      let ordered = guess.values.sorted()
      let rank = Int(off * Double(ordered.count))
      predictor.threshold = rank > 0 ? ordered[rank] : nil
      guessThresholds[layer] = predictor.threshold
    }
    let chosen = predictor.chosen(guess)
    unread[layer] = chosen.zeroShare
    return chosen
  }
}

extension Tensor {
  fileprivate var zeroShare: Double { count == 0 ? 0 : 1 - Double(nonzeros.count) / Double(count) }
}

extension Model {
  /// What makes `targets` of the sites' inputs zero, and `off` of the neurons, on `batch`, layer after layer: each sees what reaches it
  /// through those before. Masks hold; an earlier sparsity does not. `predictors` are those of this model, or none.
  public func cuts(
    _ targets: [SparsitySite: Double], off: Double = 0, predictors: [NeuronPredictor] = [], on batch: TokenBatch
  ) throws -> SparsityCuts {
    let blank = SparsityGauge(layers: shape.nLayers)
    var open = self
    open.sparsity = Sparsity(
      rule: .predict, target: 0, text: "", targets: [:], cuts: SparsityCuts(thresholds: blank.thresholds, predictors: predictors), plan: .dense)
    let found = try open.gauged(batch, SparsityGauge(layers: shape.nLayers, targets: targets, off: off))
    return SparsityCuts(
      thresholds: found.thresholds,
      predictors: zip(predictors, found.guessThresholds).map { predictor, threshold in
        var predictor = predictor
        predictor.threshold = threshold
        return predictor
      })
  }
  /// The share of zeros `[layer][site]` among what comes to each site as the model runs `batch`, and that of neurons, by layer, that its
  /// predictors turn off.
  public func zeroShares(on batch: TokenBatch) throws -> (sites: [[Double]], neurons: [Double]) {
    let found = try gauged(batch, SparsityGauge(layers: shape.nLayers))
    return (found.zeros, found.unread)
  }

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
