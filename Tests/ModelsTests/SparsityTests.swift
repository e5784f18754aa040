import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Thresholds and runs under them against PyTorch and NumPy, and that decoding gives the bits of a full pass.
@Suite struct SparsityTests {
  private static let cases = ["gpt2.teal", "neox-parallel.teal", "llama.teal", "llama.cats", "qwen3.teal", "qwen3.cats"]
  private static func parts(_ name: String) throws -> (model: Model, rule: Sparsity.Rule, sites: Set<SparsitySite>) {
    let words = name.split(separator: ".").map(String.init)
    let rule = try #require(Sparsity.Rule(rawValue: words[1]))
    return (try Model.open(fixture("models/\(words[0])")), rule, rule == .cats ? [.gate] : [.attention, .z, .mlp, .hidden])
  }
  private static func sparsity(
    _ rule: Sparsity.Rule, _ share: Double, _ sites: Set<SparsitySite>, _ cuts: SparsityCuts, _ plan: SkippingPlan
  ) -> Sparsity {
    Sparsity(rule: rule, target: share, text: "windows", targets: targets(share, sites), cuts: cuts, plan: plan)
  }
  private static func targets(_ share: Double, _ sites: Set<SparsitySite>) -> [SparsitySite: Double] {
    Dictionary(uniqueKeysWithValues: sites.map { ($0, share) })
  }
  /// A clock that stands still finds nothing slower, so everything is skipped that can be.
  private static func skippingAll(_ model: Model, _ rule: Sparsity.Rule, _ sites: Set<SparsitySite>) throws -> SkippingPlan {
    let plan = try model.skippingPlan(rule, sites) { 0 }
    #expect(plan.measured.allSatisfy { $0.crossover == 0 })
    return plan
  }

  @Test(arguments: [25, 50, 90]) func matricesAreNumPys(_ percent: Int) throws {
    let file = try Expected(fixture("sparsity/matrices.safetensors"))
    func tensor(_ name: String) throws -> Tensor { try #require(file[name]) }
    let x = try tensor("x")
    let threshold = x.magnitude(below: Double(percent) / 100)
    #expect(threshold == (try tensor("threshold.\(percent)")).values[0])
    let left = cut(x, below: threshold)
    #expect(left.values == (try tensor("cut.\(percent)")).values)
    let y = linearSkippingZeros(left, Weight(try tensor("w"), layout: .inOut), bias: try tensor("b"))
    for (a, b) in zip(y.values, try tensor("y.\(percent)").values) { #expect(abs(a - b) < 3e-5) }
  }

  @Test(arguments: cases) func thresholdsAndLogitsArePyTorchs(_ name: String) throws {
    var (model, rule, sites) = try Self.parts(name)
    let file = try Expected(fixture("sparsity/models.safetensors"))
    let cuts = try model.cuts(Self.targets(0.5, sites), on: TokenBatch(#require(file.integers("windows"))))
    let found = cuts.thresholds
    let thresholds = try #require(file["\(name).thresholds"]).values
    #expect(found.joined().count == thresholds.count && thresholds.contains { $0 > 0 })
    for (a, b) in zip(found.joined(), thresholds) { #expect(abs(a - b) <= 1e-5 * max(1, b), "\(a) \(b)") }
    model.sparsity = Self.sparsity(rule, 0.5, sites, cuts, .dense)
    let others = TokenBatch(try #require(file.integers("others")))
    for (a, b) in zip(try model.zeroShares(on: others).sites.joined(), try #require(file["\(name).zeros"]).values) {
      #expect(abs(a - Double(b)) < 1e-6, "\(a) \(b)")
    }
    let logits = try #require(try model.run(others).logits)
    let expected = try #require(file["\(name).logits"])
    #expect(logits.difference(expected, in: others, axes: [1]) < 5e-5)
    // It is not what the dense model says.
    model.sparsity = nil
    #expect(try #require(try model.run(others).logits).difference(expected, in: others, axes: [1]) > 1e-3)
  }

  @Test(arguments: cases) func decodingGivesTheBitsOfAFullPass(_ name: String) throws {
    var (model, rule, sites) = try Self.parts(name)
    let file = try Expected(fixture("sparsity/models.safetensors"))
    let ids = try #require(file.integers("others"))[0]
    let cuts = try model.cuts(Self.targets(0.5, sites), on: TokenBatch(#require(file.integers("windows"))))
    for plan in [SkippingPlan.dense, try Self.skippingAll(model, rule, sites)] {
      model.sparsity = Self.sparsity(rule, 0.5, sites, cuts, plan)
      let whole = try #require(try model.run(TokenBatch(ids)).logitRows)
      var cache = KeyValueCache(layers: model.shape.nLayers)
      for (position, id) in ids.enumerated() {
        let logits = try model.continuation(of: [id], &cache)
        #expect(logits.bits == whole.rows(position..<position + 1).bits, "position \(position)")
      }
    }
  }

  @Test(arguments: cases) func aTargetOfNothingChangesNoBit(_ name: String) throws {
    var (model, rule, sites) = try Self.parts(name)
    let file = try Expected(fixture("sparsity/models.safetensors"))
    let ids = try #require(file.integers("others"))[0]
    let dense = try #require(try model.run(TokenBatch(ids)).logitRows)
    let cuts = try model.cuts(Self.targets(0, sites), on: TokenBatch(#require(file.integers("windows"))))
    model.sparsity = Self.sparsity(rule, 0, sites, cuts, try Self.skippingAll(model, rule, sites))
    #expect(try #require(try model.run(TokenBatch(ids)).logitRows).bits == dense.bits)
    var cache = KeyValueCache(layers: model.shape.nLayers)
    _ = try model.continuation(of: Array(ids.dropLast()), &cache)
    #expect(try model.continuation(of: [ids[ids.count - 1]], &cache).bits == dense.rows(ids.count - 1..<ids.count).bits)
  }

  @Test func exactZerosOfReLUAreSkippedToTheSameBits() throws {
    for name in ["gpt2", "llama"] {
      var model = try Model.open(fixture("models/\(name)")).converted(to: .relu)
      #expect(model.hasExactZeros && model.activation == .relu)
      let ids = Array(0..<14)
      let dense = try #require(try model.run(TokenBatch(ids)).logitRows)
      model.sparsity = Self.sparsity(.zeros, 0, [], try model.cuts([:], on: TokenBatch(ids)), try Self.skippingAll(model, .zeros, []))
      #expect(try model.zeroShares(on: TokenBatch(ids)).sites.allSatisfy { $0[SparsitySite.hidden.rawValue] > 0.2 })
      var cache = KeyValueCache(layers: model.shape.nLayers)
      for (position, id) in ids.enumerated() {
        #expect(try model.continuation(of: [id], &cache).bits == dense.rows(position..<position + 1).bits)
      }
    }
  }

  /// A guess of full rank is what the layer makes; one of a lower rank turns off what it says, in a full pass and in decoding alike.
  @Test(arguments: ["gpt2", "llama", "neox-parallel"]) func guessedNeuronsAreLeftOutToTheSameBits(_ name: String) throws {
    var model = try Model.open(fixture("models/\(name)")).converted(to: .relu)
    let file = try Expected(fixture("sparsity/models.safetensors"))
    let windows = TokenBatch(try #require(file.integers("windows")))
    let ids = try #require(file.integers("others"))[0]
    let plan = try Self.skippingAll(model, .predict, [.attention])
    #expect(plan.measured.map(\.matrix).contains(model.hasGate ? .gate : .up) && plan.measured.map(\.matrix).contains(.down))
    let dense = try #require(try model.run(TokenBatch(ids)).logitRows)
    // All of d_model: what is below zero is zero anyway, so nothing changes but rounding at the edge.
    let whole = try model.predictors(rank: model.shape.dModel, on: windows)
    let sizes = (0..<model.shape.nLayers).map { model.shape.sizes($0).mlp }
    #expect(whole.map(\.rank) == sizes.map { min(model.shape.dModel, $0) })
    var exact = try model.cuts([:], off: 0.25, predictors: whole, on: windows)
    #expect(exact.predictors.count == sizes.count)
    model.sparsity = Self.sparsity(.predict, 0.25, [], exact, plan)
    #expect(try #require(try model.run(TokenBatch(ids)).logitRows).farthest(from: dense) < 1e-5)
    // Nobody is turned off without a threshold: the same bits.
    exact.predictors = whole
    model.sparsity = Self.sparsity(.predict, 0, [], exact, plan)
    #expect(try #require(try model.run(TokenBatch(ids)).logitRows).bits == dense.bits)

    let cuts = try model.cuts([.attention: 0.3], off: 0.7, predictors: model.predictors(rank: 4, on: windows), on: windows)
    model.sparsity = Self.sparsity(.predict, 0.7, [.attention], cuts, plan)
    let shares = try model.zeroShares(on: windows)
    #expect(shares.neurons.allSatisfy { abs($0 - 0.7) < 0.01 }, "\(shares.neurons)")
    #expect(shares.sites.allSatisfy { abs($0[SparsitySite.attention.rawValue] - 0.3) < 0.02 })
    let guessed = try #require(try model.run(TokenBatch(ids)).logitRows)
    #expect(guessed.farthest(from: dense) > 1e-3)
    var cache = KeyValueCache(layers: model.shape.nLayers)
    for (position, id) in ids.enumerated() {
      #expect(try model.continuation(of: [id], &cache).bits == guessed.rows(position..<position + 1).bits, "position \(position)")
    }
    // A partial re-run under other masks has the bits of a whole one, and a trace of other cuts is not taken up.
    var request = RunRequest(logits: .all)
    request.keepTrace = true
    let kept = try #require(try model.run(TokenBatch(ids), request).trace)
    var masked = model
    masked.masks = [Head(layer: 1, index: 0): .zero]
    var again = RunRequest(logits: .all)
    again.trace = kept
    #expect(try #require(masked.run(TokenBatch(ids), again).logitRows).bits == #require(masked.run(TokenBatch(ids)).logitRows).bits)
    model.sparsity = nil
    let restarted = try model.run(TokenBatch(ids), again)
    #expect(try #require(restarted.logitRows).bits == dense.bits && restarted.layersRun == model.shape.nLayers)
  }

  /// A guess is the best of its rank: it follows as much of the variance as the principal directions do.
  @Test(arguments: ["gpt2", "llama"]) func aGuessIsThePrincipalOne(_ name: String) throws {
    let model = try Model.open(fixture("models/\(name)")).converted(to: .relu)
    let file = try Expected(fixture("sparsity/models.safetensors"))
    let windows = TokenBatch(try #require(file.integers("windows")))
    let expected = try #require(file["\(name).explained"]).values
    for (place, rank) in [1, 4, 8].enumerated() {
      for (layer, predictor) in try model.predictors(rank: rank, on: windows).enumerated() {
        let best = Double(expected[layer * 3 + place])
        #expect(predictor.rank == rank && predictor.explained < best + 1e-5 && predictor.explained > best - 0.004, "L\(layer), \(rank): \(predictor.explained), \(best)")
      }
    }
  }

  /// What was converted says so when it is opened again, and a format without a word for it refuses.
  @Test func aConvertedModelIsSavedAsOne() throws {
    let folder = try temporaryFolder()
    let model = try Model.open(fixture("models/llama")).converted(to: .relu)
    _ = try model.save(to: folder + "/relu", format: .safetensors) { _, _ in true }
    let again = try Model.open(folder + "/relu")
    #expect(again.activation == .relu)
    let ids = TokenBatch(Array(0..<9))
    #expect(try #require(try again.run(ids).logits).bits == #require(try model.run(ids).logits).bits)
    #expect(throws: (any Error).self) { try model.save(to: folder + "/relu.gguf", format: .gguf) { _, _ in true } }
  }
}

extension Tensor {
  /// The largest difference to another of the same shape.
  fileprivate func farthest(from other: Tensor) -> Float { shape == other.shape ? zip(values, other.values).map { abs($0 - $1) }.max() ?? 0 : .infinity }
}
