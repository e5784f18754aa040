// Dynamic sparsity: how many weights does a token need?
//
// A weight that is multiplied with a zero need not be read, and decoding is bound by reading weights. TEAL takes inputs of every matrix
// for zero whose magnitude is below a threshold, CATS neurons whose gate is; ReLU makes exact zeros by itself. Thresholds are the same
// share of every site (TEAL's uniform allocation), chosen layer after layer on calibration text, so that each sees what reaches it
// through those before. What is shown is measured on text that was not looked at: the share of weights that a token reads, the loss
// under the same thresholds, and the time of decoding, dense and sparse in turns.
//
// Liu et al. 2024, "TEAL", arXiv 2408.14690; Lee et al. 2024, "CATS", arXiv 2404.08763; Mirzadeh et al. 2023, "ReLU Strikes Back",
// arXiv 2310.04564.

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
  public let calibration: Calibration
  public var progress: Progress

  /// Throws where the model has nothing that the rule works on.
  public init(
    model: Model, rule: Sparsity.Rule, part: SparsityPart = .all, calibration: Calibration, progress: Progress = Progress()
  ) throws {
    guard model.shape.causal else {
      throw StudyError.notCausal(family: model.shape.family, operation: Phrase("decoding with zeros", "稀疏解码"))
    }
    guard model.shape.hasLogits else { throw ModelError.noLogits(family: model.shape.family) }
    switch (rule, part) {
    case (.teal, .all): sites = [.attention, .z, .mlp, .hidden]
    case (.teal, .attention): sites = [.attention, .z]
    case (.teal, .mlp): sites = [.mlp, .hidden]
    case (.cats, .attention): throw SparsityError.noGateThere
    case (.cats, _):
      guard model.hasGate else { throw SparsityError.noGate(family: model.shape.family) }
      sites = [.gate]
    case (.zeros, _):
      guard model.hasExactZeros else { throw SparsityError.noZeros(activation: model.activation.rawValue) }
      sites = []
    }
    var plain = model
    plain.sparsity = nil
    (self.model, self.rule, self.calibration, self.progress) = (plain, rule, calibration, progress)
  }

  /// The matrices as decoding will read them; for all targets.
  public func plan(clock: Stopwatch) throws -> SkippingPlan {
    try model.skippingPlan(rule, sites, clock: clock) { progress.isCancelled }
  }

  /// The model with thresholds for `target`, a share from 0 to less than 1.
  public func sparsified(_ target: Double, plan: SkippingPlan) throws -> Model {
    guard target >= 0, target < 1 else { throw SparsityError.everything(target) }
    if progress.isCancelled { throw ModelError.cancelled }
    var sparse = model
    // All windows are of one length.
    let batch = TokenBatch(calibration.windows.map { Array($0.dropLast()) })
    sparse.sparsity = Sparsity(
      rule: rule, target: target, text: calibration.name.en, sites: sites,
      thresholds: try model.thresholds(target, at: sites, on: batch), plan: plan)
    return sparse
  }

  /// What a token reads of `sparse` on the held-out text.
  public func reading(of sparse: Model) throws -> WeightReading {
    let windows = calibration.heldOut.prefix(16).map { Array($0.dropLast()) }
    return WeightReading(sparse, zeros: try sparse.zeroShares(on: TokenBatch(windows)), rule: rule, sites: sites)
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

  init(_ model: Model, zeros: [[Double]], rule: Sparsity.Rule, sites: Set<SparsitySite>) {
    let skipped = Set(model.skippable(rule, sites))
    let byGate = model.skipsUpByGate(rule, sites)
    layers = zeros.indices.map { layer in
      var amounts = (qkv: Amount(), o: Amount(), up: Amount(), down: Amount())
      for (matrix, count) in model.matrixSizes(ofLayer: layer) {
        let site = matrix == .up && byGate ? .gate : matrix.site
        let all = Double(count)
        let amount = Amount(read: skipped.contains(matrix) ? all * (1 - zeros[layer][site.rawValue]) : all, all: all)
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
