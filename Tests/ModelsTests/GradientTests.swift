import Models
import Support
import Tensors
import Testing

/// Gradients of whole models against PyTorch's in fp64 (`Tests/Fixtures/models/gradients.py`), and of hooks against differences.
@Suite struct GradientTests {
  struct Case: CustomTestStringConvertible {
    let fixture: ModelFixture
    let expected: Expected
    var testDescription: String { fixture.name }
  }
  static let cases: [Case] = ModelFixture.all.compactMap { fixture in
    (try? Expected(fixture.path + "/gradients.safetensors")).map { Case(fixture: fixture, expected: $0) }
  }

  private func loss(_ model: Model, _ batch: TokenBatch, _ request: RunRequest = RunRequest()) throws -> (Loss, Run) {
    let run = try model.run(batch, request)
    let ids = batch.sequences[0]
    let logits = try #require(run.logitRows)
    let rows = model.shape.causal ? logits.rows(0..<ids.count - 1) : logits
    return (crossEntropy(rows, targets: model.shape.causal ? Array(ids.dropFirst()) : ids), run)
  }

  @Test func everyFamilyIsHere() {
    #expect(Set(Self.cases.compactMap { try? $0.fixture.model().shape.family }) == Set(Model.families))
  }

  @Test(arguments: cases) func everyWeightHasPyTorchsGradient(_ it: Case) throws {
    let model = try it.fixture.model()
    let leaves = try model.weights().mapValues { $0.tracked() }
    let batch = try it.fixture.expected().input(1)
    let (value, _) = try loss(model.replacing(leaves), batch)
    #expect(abs(value.value - Double(try #require(it.expected["loss"]).values[0])) < 2e-6)
    let gradients = Gradients()
    gradients.backward([(value.tensor, 1)])
    var compared = 0
    for (name, leaf) in leaves {
      guard let norm = it.expected["norm." + name]?.values[0], let sample = it.expected["sample." + name]?.values else { continue }
      let found = gradients[leaf].values
      let size = Double(norm)
      let length = found.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
      #expect(abs(length - size) <= 2e-5 * size + 1e-7, "\(name): \(length), not \(size)")
      let step = max(1, found.count / 64)
      for (index, value) in sample.enumerated() {
        #expect(abs(Double(found[index * step]) - Double(value)) <= 2e-5 * size + 1e-7, "\(name)[\(index * step)]")
      }
      compared += 1
    }
    #expect(compared == leaves.count, "\(leaves.count - compared) weights were not compared")
  }

  /// Fifty steps on one sequence, weights and losses side by side with torch.optim.AdamW in fp64.
  @Test(arguments: cases.filter { $0.expected["curve"] != nil }) func fiftyStepsFollowPyTorch(_ it: Case) throws {
    let base = try it.fixture.model()
    let batch = try it.fixture.expected().input(1)
    var values = try base.weights().mapValues { $0.tracked() }
    var moments = values.mapValues { AdamW.Moments(shape: $0.shape) }
    let gradients = Gradients()
    for (index, expected) in try #require(it.expected["curve"]).values.enumerated() {
      gradients.clear()
      let (value, _) = try loss(base.replacing(values), batch)
      #expect(abs(value.value - Double(expected)) < 1e-4, "step \(index + 1): \(value.value), not \(expected)")
      gradients.backward([(value.tensor, 1)])
      let norm = values.values.reduce(0.0) { $0 + sumOfSquares(gradients[$1]) }.squareRoot()
      for name in values.keys.sorted() {
        guard var value = values[name], var moment = moments[name] else { continue }
        AdamW().update(
          &value, &moment, gradient: gradients[value], gradientScale: Float(min(1, 1 / (norm + 1e-6))), rate: 1e-2,
          decay: value.shape.count > 1 && !name.contains("wpe") ? 0.1 : 0, step: index + 1)
        (values[name], moments[name]) = (value, moment)
      }
    }
  }

  /// Moving an activation along its gradient changes the loss by the gradient's length squared.
  @Test(arguments: cases) func everyHookHasItsGradient(_ it: Case) throws {
    let model = try it.fixture.model()
    let batch = try it.fixture.expected().input(1)
    for (name, _) in model.hooks(positions: batch.positions) {
      var request = RunRequest()
      request.watch = [name]
      let (value, run) = try loss(model, batch, request)
      let gradients = Gradients()
      gradients.backward([(value.tensor, 1)], keeping: run.watched(name))
      let gradient = try #require(run.gradient(name, from: gradients))
      let squares = sumOfSquares(gradient)
      guard squares > 1e-7 else { continue }
      func moved(_ by: Float) throws -> Double {
        var request = RunRequest()
        request.edits = [HookEdit(name) { value in
          // Hidden scores stay hidden.
          Tensor(zip(value.values, gradient.values).map { $0 + by * $1 }, shape: value.shape)
        }]
        return try loss(model, batch, request).0.value
      }
      let h = Float(2e-3 / squares.squareRoot())
      let slope = (try moved(h) - moved(-h)) / (2 * Double(h))
      #expect(abs(slope - squares) < 0.02 * squares + 1e-5, "\(name): \(slope), not \(squares)")
    }
  }

  /// What only observers read has gradients, and takes none from what the run goes through: weights keep theirs, watched or not.
  @Test(arguments: cases) func watchingSharesAndScalesTakesNothingAway(_ it: Case) throws {
    let model = try it.fixture.model(), batch = try it.fixture.expected().input(1)
    func all(_ watch: Set<HookName>) throws -> (logits: [UInt32], gradients: [String: Tensor], watched: [HookName: Tensor]) {
      let leaves = try model.weights().mapValues { $0.tracked() }
      var request = RunRequest()
      request.watch = watch
      let (value, run) = try loss(model.replacing(leaves), batch, request)
      let gradients = Gradients()
      gradients.backward([(value.tensor, 1)], keeping: watch.flatMap { run.watched($0) })
      let found = try watch.map { ($0, try #require(run.gradient($0, from: gradients))) }
      return (try #require(run.logitRows).bits, leaves.mapValues { gradients[$0] }, Dictionary(uniqueKeysWithValues: found))
    }
    let hooks = model.hooks(positions: batch.positions).map(\.0)
    let shares = Set(hooks.filter { $0.site == .result }), scales = Set(hooks.filter { [.ln1Scale, .ln2Scale, .finalScale].contains($0.site) })
    #expect(shares.count == model.shape.nLayers && !scales.isEmpty)
    let plain = try all([]), shared = try all(shares), scaled = try all(scales.union(shares))
    #expect(plain.logits == shared.logits)
    for (name, gradient) in plain.gradients {
      #expect(gradient.bits == shared.gradients[name]?.bits, "\(name)")
      let size = max(sumOfSquares(gradient).squareRoot(), 1e-3)
      let other = try #require(scaled.gradients[name])
      #expect(zip(gradient.values, other.values).allSatisfy { abs(Double($0 - $1)) < 2e-5 * size }, "\(name)")
    }
    for (name, gradient) in scaled.watched { #expect(gradient.values.contains { $0 != 0 }, "\(name) has no gradient") }
  }

  /// A penalty inside a run is the sum over layers of the mean magnitudes of what down matrices are multiplied with, added to the loss by hand;
  /// the numbers of the run stay, and blocks that are run twice have the same bits.
  @Test(arguments: cases) func thePenaltyIsTheHandmadeSum(_ it: Case) throws {
    let model = try it.fixture.model().converted(to: .relu), batch = try it.fixture.expected().input(1)
    let hidden = (0..<model.shape.nLayers).map { HookName(.mlpPost, layer: $0) }
    func all(_ request: RunRequest, byHand weight: Float = 0) throws -> (logits: [UInt32], gradients: [String: Tensor]) {
      let leaves = try model.weights().mapValues { $0.tracked() }
      let (value, run) = try loss(model.replacing(leaves), batch, request)
      let penalties = weight == 0 ? [] : hidden.flatMap { run.watched($0) }.map { (meanMagnitude($0).tensor, weight) }
      let gradients = Gradients()
      gradients.backward([(value.tensor, 1)] + penalties)
      return (try #require(run.logitRows).bits, leaves.mapValues { gradients[$0] })
    }
    var charged = RunRequest(), watched = RunRequest(), twice = RunRequest()
    (charged.hiddenPenalty, twice.hiddenPenalty, twice.recompute) = (0.7, 0.7, true)
    watched.watch = Set(hidden)
    let plain = try all(RunRequest()), byHand = try all(watched, byHand: 0.7), found = try all(charged), again = try all(twice)
    #expect(found.logits == plain.logits)
    var isMoved = false
    for (name, gradient) in found.gradients {
      let wanted = try #require(byHand.gradients[name]), size = max(sumOfSquares(wanted).squareRoot(), 1e-3)
      #expect(zip(gradient.values, wanted.values).allSatisfy { abs(Double($0 - $1)) < 2e-5 * size }, "\(name)")
      #expect(gradient.bits == again.gradients[name]?.bits, "\(name)")
      isMoved = isMoved || gradient.bits != plain.gradients[name]?.bits
    }
    #expect(isMoved)
  }

  /// Zeros are counted where down matrices read them.
  @Test(arguments: cases.prefix(4)) func zerosAreThoseOfTheHiddenLayers(_ it: Case) throws {
    let model = try it.fixture.model().converted(to: .relu), batch = try it.fixture.expected().input(1)
    let hidden = (0..<model.shape.nLayers).map { HookName(.mlpPost, layer: $0) }
    var request = RunRequest(capture: Set(hidden))
    request.countsZeros = true
    let run = try model.run(batch, request), values = hidden.flatMap { run.activations[$0]?.values ?? [] }
    let zeros = try #require(run.hiddenZeros)
    #expect(zeros.values == values.count && zeros.zeros == values.count { $0 == 0 } && (0.01..<1).contains(zeros.share))
    #expect(try model.run(batch, RunRequest()).hiddenZeros == nil)
  }

  @Test(arguments: cases.prefix(4)) func threadsDoNotChangeABit(_ it: Case) throws {
    let model = try it.fixture.model()
    let batch = try it.fixture.expected().input(1)
    func all(_ threads: Int) throws -> [[Float]] {
      try Engine.with(threads: threads) {
        let leaves = try model.weights().mapValues { $0.tracked() }
        let gradients = Gradients()
        gradients.backward([(try loss(model.replacing(leaves), batch).0.tensor, 1)])
        return leaves.keys.sorted().map { gradients[leaves[$0]!].values }
      }
    }
    #expect(try all(1) == all(2))
  }
}
