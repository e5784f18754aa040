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
    let found = try model.thresholds(0.5, at: sites, on: TokenBatch(#require(file.integers("windows"))))
    let thresholds = try #require(file["\(name).thresholds"]).values
    #expect(found.joined().count == thresholds.count && thresholds.contains { $0 > 0 })
    for (a, b) in zip(found.joined(), thresholds) { #expect(abs(a - b) <= 1e-5 * max(1, b), "\(a) \(b)") }
    model.sparsity = Sparsity(
      rule: rule, target: 0.5, text: "windows", sites: sites, thresholds: found, plan: .dense)
    let others = TokenBatch(try #require(file.integers("others")))
    for (a, b) in zip(try model.zeroShares(on: others).joined(), try #require(file["\(name).zeros"]).values) {
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
    let thresholds = try model.thresholds(0.5, at: sites, on: TokenBatch(#require(file.integers("windows"))))
    for plan in [SkippingPlan.dense, try Self.skippingAll(model, rule, sites)] {
      model.sparsity = Sparsity(rule: rule, target: 0.5, text: "windows", sites: sites, thresholds: thresholds, plan: plan)
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
    let thresholds = try model.thresholds(0, at: sites, on: TokenBatch(#require(file.integers("windows"))))
    model.sparsity = Sparsity(
      rule: rule, target: 0, text: "windows", sites: sites, thresholds: thresholds, plan: try Self.skippingAll(model, rule, sites))
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
      model.sparsity = Sparsity(
        rule: .zeros, target: 0, text: "", sites: [], thresholds: try model.thresholds(0, at: [], on: TokenBatch(ids)),
        plan: try Self.skippingAll(model, .zeros, []))
      #expect(try model.zeroShares(on: TokenBatch(ids)).allSatisfy { $0[SparsitySite.hidden.rawValue] > 0.2 })
      var cache = KeyValueCache(layers: model.shape.nLayers)
      for (position, id) in ids.enumerated() {
        #expect(try model.continuation(of: [id], &cache).bits == dense.rows(position..<position + 1).bits)
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
