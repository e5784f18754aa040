import Tensors

/// A model's matrices as decoding with zeros reads them, and from which share of zeros on that is faster than reading all of them.
public final class SkippingPlan: Sendable {
  /// The matrices of a layer that can be skipped in.
  public enum Matrix: String, Sendable, CaseIterable { case q, k, v, o, gate, up, down }
  /// One matrix, with its inputs as rows, or its outputs where it is outputs that are skipped.
  struct Entry: Sendable {
    let weight: Weight
    /// The measured share of zeros from which skipping is faster; above 1 where it never is.
    let crossover: Double
  }
  /// A shape of matrices and what was measured of them.
  public struct Measured: Sendable {
    public let matrix: Matrix
    public let inputs: Int
    public let outputs: Int
    /// Skipping is faster from this share of zeros on; nil where it never is.
    public let crossover: Double?
  }
  let layers: [[Matrix: Entry]]
  /// Memory that copies in another layout take, in bytes; 0 where matrices lie as they are needed.
  public let bytes: Int
  /// One row for each kind of matrix.
  public let measured: [Measured]

  init(layers: [[Matrix: Entry]], bytes: Int, measured: [Measured]) { (self.layers, self.bytes, self.measured) = (layers, bytes, measured) }

  /// Decodes like the dense model: nothing is skipped.
  public static let dense = SkippingPlan(layers: [], bytes: 0, measured: [])

  func entry(_ matrix: Matrix, _ layer: Int) -> Entry? { layers.isEmpty ? nil : layers[layer][matrix] }
  /// Matrices for which skipping is never faster.
  public var neverFaster: [Matrix] { measured.filter { $0.crossover == nil }.map(\.matrix) }
}

extension SkippingPlan.Matrix {
  /// The site whose zeros it skips by.
  public var site: SparsitySite {
    switch self {
    case .q, .k, .v: .attention
    case .o: .z
    case .gate, .up: .mlp
    case .down: .hidden
    }
  }
  func linear(_ block: Block) -> Linear? {
    switch self {
    case .q: block.q
    case .k: block.k
    case .v: block.v
    case .o: block.o
    case .gate: block.gate
    case .up: block.up
    case .down: block.down
    }
  }
}

extension Model {
  /// Whether outputs of a matrix are skipped, those of neurons that are off, rather than zeros of what it reads.
  func skipsOutputs(_ matrix: SkippingPlan.Matrix, _ rule: Sparsity.Rule, _ sites: Set<SparsitySite>) -> Bool {
    switch matrix {
    case .gate: rule == .predict
    case .up: hasGate ? skipsUpByGate(rule, sites) : rule == .predict
    default: false
    }
  }

  /// Whether the up projection is skipped by neurons whose gate is zero rather than by zeros of what it reads.
  public func skipsUpByGate(_ rule: Sparsity.Rule, _ sites: Set<SparsitySite>) -> Bool {
    hasGate && (rule != .teal || (hasExactZeros && !sites.contains(.mlp)))
  }

  /// The matrices that zeros of these sites let decoding skip in.
  public func skippable(_ rule: Sparsity.Rule, _ sites: Set<SparsitySite>) -> [SkippingPlan.Matrix] {
    SkippingPlan.Matrix.allCases.filter { matrix in
      guard matrix.linear(core.parameters.blocks[0]) != nil else { return false }
      if skipsOutputs(matrix, rule, sites) { return true }
      if matrix == .down { return sites.contains(.hidden) || rule != .teal || hasExactZeros }
      return sites.contains(matrix.site)
    }
  }

  /// The elements of every matrix of a layer.
  public func matrixSizes(ofLayer layer: Int) -> [(matrix: SkippingPlan.Matrix, count: Int)] {
    SkippingPlan.Matrix.allCases.compactMap { matrix in
      matrix.linear(core.parameters.blocks[layer]).map { (matrix, $0.weight.inputs * $0.weight.outputs) }
    }
  }

  /// Arranges the matrices for a rule and measures from which share of zeros on skipping is faster: all layers' matrices of a kind one
  /// after the other, as decoding goes through them, dense, with no zeros and with nine tenths of them; in between, time goes in a
  /// straight line. A choice by it never changes a bit.
  /// - Complexity: a copy of each matrix whose layout is another one; the time of some dozen tokens.
  public func skippingPlan(_ rule: Sparsity.Rule, _ sites: Set<SparsitySite>, clock: () -> Double, isCancelled: () -> Bool = { false }) throws -> SkippingPlan {
    var layers = [[SkippingPlan.Matrix: SkippingPlan.Entry]](repeating: [:], count: shape.nLayers)
    var (bytes, measured) = (0, [SkippingPlan.Measured]())
    for matrix in skippable(rule, sites) {
      if isCancelled() { throw ModelError.cancelled }
      let byOutputs = skipsOutputs(matrix, rule, sites)
      let linears = core.parameters.blocks.compactMap { matrix.linear($0) }
      let weights = linears.map { $0.weight.arranged(byOutputs ? .outIn : .inOut) }
      bytes += zip(linears, weights).reduce(0) { $0 + ($1.0.weight.layout == $1.1.layout ? 0 : $1.1.byteCount) }
      let crossover = Self.crossover(linears, weights, byOutputs: byOutputs, clock)
      for (layer, weight) in weights.enumerated() { layers[layer][matrix] = .init(weight: weight, crossover: crossover ?? 2) }
      measured.append(.init(matrix: matrix, inputs: weights[0].inputs, outputs: weights[0].outputs, crossover: crossover))
    }
    return SkippingPlan(layers: layers, bytes: bytes, measured: measured)
  }

  private static func crossover(_ linears: [Linear], _ weights: [Weight], byOutputs: Bool, _ clock: () -> Double) -> Double? {
    let count = byOutputs ? weights.map(\.outputs).max() ?? 0 : weights.map(\.inputs).max() ?? 0
    var random = Random(seed: 5)
    let places = (0..<count).map { _ in random.uniform() }
    func input(_ width: Int, _ zeros: Double) -> Tensor {
      Tensor((0..<width).map { byOutputs || places[$0] >= zeros ? 1 : 0 }, shape: [1, width])
    }
    func seconds(_ body: (Int) -> Void) -> Double {
      let times = (0..<7).map { _ in
        let start = clock()
        for index in weights.indices { body(index) }
        return clock() - start
      }
      return times.dropFirst(2).min() ?? 0
    }
    func skipping(_ zeros: Double) -> Double {
      let inputs = weights.map { input($0.inputs, zeros) }
      let lists = weights.map { weight in (0..<weight.outputs).filter { byOutputs && places[$0] >= zeros }.map(Int32.init) }
      return seconds { index in
        let bias = linears[index].bias
        _ = byOutputs ? linear(inputs[index], weights[index], bias: bias, only: lists[index])
          : linearSkippingZeros(inputs[index], weights[index], bias: bias)
      }
    }
    let inputs = weights.map { input($0.inputs, 0) }
    let dense = seconds { index in _ = linears[index](inputs[index]) }
    let (none, most) = (skipping(0), skipping(0.9))
    if none <= dense { return 0 }
    guard most < dense, most < none else { return nil }
    return 0.9 * (none - dense) / (none - most)
  }
}

// How one pass reads its matrices.
extension Pass {
  /// What a matrix reads of `x`: cut below the threshold, if there is one.
  mutating func kept(_ x: Tensor, _ site: SparsitySite, _ layer: Int) -> Tensor {
    var x = x
    if let threshold = sparsity?.thresholds[layer][site.rawValue], threshold > 0 { x = cut(x, below: threshold) }
    return gauge?(x, site, layer) ?? x
  }

  /// Which neurons of a layer are worked out `[rows, d_mlp]`, 1 or 0, by the guess of what it reads; nil without a predictor.
  mutating func neurons(_ layer: Int, _ x: Tensor) -> Tensor? {
    guard let predictors = sparsity?.cuts.predictors, !predictors.isEmpty else { return nil }
    let guess = predictors[layer].guess(x)
    return gauge?.neurons(guess, predictors[layer], layer) ?? predictors[layer].chosen(guess)
  }

  /// The product with a matrix; of a single row, without reading what zeros would be multiplied with, or outputs that are not `chosen`,
  /// where that is faster.
  func product(_ matrix: SkippingPlan.Matrix, _ linear: Linear, _ layer: Int, _ x: Tensor, only chosen: Tensor? = nil) -> Tensor {
    guard let entry = skipping(matrix, layer, x) else { return linear(x) }
    if let chosen, entry.weight.layout == .outIn, !door.isOpen(.mlpPre, layer) {
      let wanted = chosen.nonzeros
      guard 1 - Double(wanted.count) / Double(max(chosen.count, 1)) >= entry.crossover else { return linear(x) }
      return Tensors.linear(x, entry.weight, bias: linear.bias, only: wanted)
    }
    guard entry.weight.layout == .inOut else { return linear(x) }
    guard 1 - Double(x.nonzeros.count) / Double(max(x.count, 1)) >= entry.crossover else { return linear(x) }
    return linearSkippingZeros(x, entry.weight, bias: linear.bias)
  }

  /// The up projection of a gated MLP: what is multiplied with a gate of zero need not be worked out.
  func up(_ linear: Linear, _ layer: Int, _ x: Tensor, gate: Tensor) -> Tensor {
    guard !door.isOpen(.mlpPreLinear, layer), let entry = skipping(.up, layer, x), entry.weight.layout == .outIn else {
      return product(.up, linear, layer, x)
    }
    let chosen = gate.nonzeros
    guard 1 - Double(chosen.count) / Double(max(gate.count, 1)) >= entry.crossover else { return linear(x) }
    return Tensors.linear(x, entry.weight, bias: linear.bias, only: chosen)
  }

  private func skipping(_ matrix: SkippingPlan.Matrix, _ layer: Int, _ x: Tensor) -> SkippingPlan.Entry? {
    guard let plan = sparsity?.plan, x.count == x.shape.last, !x.isTracked else { return nil }
    return plan.entry(matrix, layer)
  }
}
