// Dynamic sparsity: how many weights does a token need?
//
// A weight that is multiplied with a zero need not be read, and decoding is bound by reading weights. TEAL takes inputs of every matrix
// for zero whose magnitude is below a threshold, CATS neurons whose gate is; ReLU makes exact zeros by itself. Thresholds are the same
// share of every site (TEAL's uniform allocation), chosen layer after layer on calibration text, so that each sees what reaches it
// through those before. What is shown is measured on text that was not looked at: the share of weights that a token reads, the loss
// under the same thresholds, and the time of decoding, dense and sparse in turns.
//
// What ReLU leaves at zero can be guessed before it is worked out: a low-rank product decides which neurons are (`NeuronPredictor`).
//
// Liu et al. 2024, "TEAL", arXiv 2408.14690; Lee et al. 2024, "CATS", arXiv 2404.08763; Mirzadeh et al. 2023, "ReLU Strikes Back",
// arXiv 2310.04564; Liu et al. 2023, "Deja Vu", arXiv 2310.17157, for guessing.

public import Models
import Tensors
import Wording

/// Which matrices' inputs have thresholds.
public enum SparsityPart: String, Sendable, CaseIterable {
  case all, attention, mlp
}

/// What is to be sparsified, how, and judged on which text.
public struct SparsityQuestion: Sendable {
  public let model: Model
  public let rule: Sparsity.Rule
  public let sites: Set<SparsitySite>
  /// The share of attention's inputs that are zero besides, where the rule is about the MLP.
  public let attention: Double?
  /// Directions that a guess looks along; for `.predict`.
  public let rank: Int
  public let calibration: Calibration
  public var progress: Progress

  /// Directions for each 10 of d_model.
  public static func defaultRank(_ model: Model) -> Int { max(1, model.shape.dModel / 10) }

  /// Throws where the model has nothing that the rule works on.
  public init(
    model: Model, rule: Sparsity.Rule, part: SparsityPart = .all, attention: Double? = nil, rank: Int? = nil, calibration: Calibration,
    progress: Progress = Progress()
  ) throws {
    guard model.shape.causal else {
      throw StudyError.notCausal(family: model.shape.family, operation: Phrase("decoding with zeros", "稀疏解码"))
    }
    guard model.shape.hasLogits else { throw ModelError.noLogits(family: model.shape.family) }
    if part == .attention, rule != .teal { throw SparsityError.notThere(rule.rawValue) }
    if attention != nil, rule == .teal { throw SparsityError.attentionOfTEAL }
    if rank != nil, rule != .predict { throw SparsityError.rankOfOther(rule.rawValue) }
    if let attention, attention >= 1 { throw SparsityError.everything(attention) }
    let besides: Set<SparsitySite> = attention == nil ? [] : [.attention, .z]
    switch (rule, part) {
    case (.teal, .all): sites = [.attention, .z, .mlp, .hidden]
    case (.teal, .attention): sites = [.attention, .z]
    case (.teal, .mlp): sites = [.mlp, .hidden]
    case (.cats, _):
      guard model.hasGate else { throw SparsityError.noGate(family: model.shape.family) }
      sites = besides.union([.gate])
    case (.zeros, _), (.predict, _):
      guard model.hasExactZeros else { throw SparsityError.noZeros(activation: model.activation.rawValue) }
      sites = besides
    }
    let most = model.shape.dModel
    if let rank, rank > most { throw SparsityError.rankTooLarge(rank, most: most) }
    var plain = model
    plain.sparsity = nil
    (self.model, self.rule, self.attention, self.calibration, self.progress) = (plain, rule, attention, calibration, progress)
    self.rank = rank ?? Self.defaultRank(model)
  }

  /// The matrices as decoding will read them; for all targets.
  public func plan(clock: Stopwatch) throws -> SkippingPlan {
    try model.skippingPlan(rule, sites, clock: clock) { progress.isCancelled }
  }

  /// The guesses of every layer, for all targets; none where the rule has none.
  public func predictors() throws -> [NeuronPredictor] {
    guard rule == .predict else { return [] }
    return try model.predictors(rank: rank, on: batch) { progress.isCancelled }
  }

  /// The model with thresholds for `target`, a share from 0 to less than 1.
  public func sparsified(_ target: Double, plan: SkippingPlan, predictors: [NeuronPredictor]) throws -> Model {
    guard target >= 0, target < 1 else { throw SparsityError.everything(target) }
    if progress.isCancelled { throw ModelError.cancelled }
    var sparse = model
    let targets = Dictionary(uniqueKeysWithValues: sites.map { site in
      (site, rule == .teal || site == .gate ? target : attention ?? 0)
    })
    sparse.sparsity = Sparsity(
      rule: rule, target: target, text: calibration.name.en, targets: targets,
      cuts: try model.cuts(targets, off: rule == .predict ? target : 0, predictors: predictors, on: batch), plan: plan)
    return sparse
  }

  /// All windows are of one length.
  private var batch: TokenBatch { TokenBatch(calibration.windows.map { Array($0.dropLast()) }) }

  /// What a token reads of `sparse` on the held-out text.
  public func reading(of sparse: Model) throws -> WeightReading {
    let windows = calibration.heldOut.prefix(16).map { Array($0.dropLast()) }
    let zeros = try sparse.zeroShares(on: TokenBatch(windows))
    return WeightReading(sparse, zeros: zeros.sites, neurons: zeros.neurons, rule: rule, sites: sites)
  }
}

/// Which share of its weights a decoded token reads, where everything that can be skipped is.
public struct WeightReading: Sendable {
  /// Weights of a part of a layer, and how many of them a token reads on average.
  public struct Amount: Sendable {
    public var read = 0.0
    public var all = 0.0
    public var share: Double { all > 0 ? read / all : 1 }
    static func + (a: Amount, b: Amount) -> Amount { Amount(read: a.read + b.read, all: a.all + b.all) }
  }
  /// Per layer: q, k and v; o; what comes into the hidden layer; what leaves it.
  public let layers: [(qkv: Amount, o: Amount, up: Amount, down: Amount)]
  /// All matrices of all layers.
  public let whole: Amount
  public let mlp: Amount
  /// With the unembedding, which is always read whole.
  public let withLogits: Amount

  init(_ model: Model, zeros: [[Double]], neurons: [Double], rule: Sparsity.Rule, sites: Set<SparsitySite>) {
    let skipped = Set(model.skippable(rule, sites))
    let byGate = model.skipsUpByGate(rule, sites)
    layers = zeros.indices.map { layer in
      var amounts = (qkv: Amount(), o: Amount(), up: Amount(), down: Amount())
      for (matrix, count) in model.matrixSizes(ofLayer: layer) {
        let isGuessed = rule == .predict && (matrix == .gate || matrix == .up && !byGate)
        let site = matrix == .up && byGate ? .gate : matrix.site
        let unread = isGuessed ? neurons[layer] : zeros[layer][site.rawValue]
        let all = Double(count)
        // What a guess reads comes on top.
        let guess = isGuessed ? Double(model.guessSize(ofLayer: layer)) : 0
        let amount = Amount(read: (skipped.contains(matrix) ? all * (1 - unread) : all) + guess, all: all)
        switch matrix {
        case .q, .k, .v: amounts.qkv = amounts.qkv + amount
        case .o: amounts.o = amounts.o + amount
        case .gate, .up: amounts.up = amounts.up + amount
        case .down: amounts.down = amounts.down + amount
        }
      }
      return amounts
    }
    mlp = layers.reduce(Amount()) { $0 + $1.up + $1.down }
    whole = layers.reduce(mlp) { $0 + $1.qkv + $1.o }
    let logits = Double(model.shape.dModel * model.shape.dVocab)
    withLogits = whole + Amount(read: logits, all: logits)
  }

  public static func layer(_ it: (qkv: Amount, o: Amount, up: Amount, down: Amount)) -> Amount { it.qkv + it.o + it.up + it.down }
}
