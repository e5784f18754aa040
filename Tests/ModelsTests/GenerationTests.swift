import Foundation
import Models
import Tensors
import Testing

@Suite struct GenerationTests {
  static let causal = ModelFixture.all.filter { !$0.name.hasPrefix("bert") && $0.name != "llama-base" }

  /// Every step with a key/value cache has the bits of a run over the whole text.
  @Test(arguments: causal) func cachedStepsAreTheFullPass(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    model.masks = [Head(layer: 1, index: 1): .zero]
    var ids = [3, 1, 4]
    var cache = KeyValueCache(layers: model.shape.nLayers)
    var next = ids
    while true {
      let step = try model.continuation(of: next, &cache)
      let whole = try #require(try model.run(TokenBatch(ids), RunRequest(logits: .last)).logits)
      #expect(step.bits == whole.bits, "after \(ids.count) tokens")
      #expect(cache.count == ids.count)
      guard ids.count < model.shape.nContext else { break }
      next = [(ids[ids.count - 1] * 7 + 5) % model.shape.dVocab]
      ids += next
    }
  }

  @Test(arguments: causal) func greedyTakesTheLikeliest(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    var sampling = Sampling()
    sampling.temperature = 0
    let made = try model.generate([3, 1, 4], count: 8, sampling: sampling)
    var ids = [3, 1, 4]
    for id in made {
      let logits = try #require(try model.run(TokenBatch(ids), RunRequest(logits: .last)).logits).values
      #expect(logits[id] == logits.max())
      ids.append(id)
    }
  }

  @Test func seedsDecide() throws {
    let model = try ModelFixture(name: "llama").model()
    var sampling = Sampling()
    sampling.temperature = 1.5
    let runs = try (0..<6).map { seed in
      sampling.seed = UInt64(seed)
      let made = try model.generate([1, 5], count: 10, sampling: sampling)
      #expect(try made == model.generate([1, 5], count: 10, sampling: sampling))
      return made
    }
    #expect(Set(runs).count > 1)
  }

  @Test func stopsWhereTold() throws {
    let model = try ModelFixture(name: "llama").model()
    var sampling = Sampling()
    sampling.temperature = 0
    let all = try model.generate([1, 5], count: 10, sampling: sampling)
    var seen: [Int] = []
    let some = try model.generate([1, 5], count: 10, sampling: sampling) { id in
      seen.append(id)
      return seen.count < 3
    }
    #expect(some == Array(all.prefix(3)) && seen == some)
    #expect(try model.generate([1, 5], count: 0, sampling: sampling) == [])
    // 16 is the context: 2 + 14 fit, 2 + 15 do not.
    #expect(try model.generate([1, 5], count: 14, sampling: sampling).count <= 14)
    #expect { try model.generate([1, 5], count: 15, sampling: sampling) } throws: { ($0 as? ModelError)?.code == "too-long" }
    #expect { try model.generate([1, 5], count: .max, sampling: sampling) } throws: { ($0 as? ModelError)?.code == "too-long" }
    #expect { try model.generate([], count: 1, sampling: sampling) } throws: { ($0 as? ModelError)?.code == "empty-input" }
    #expect { try ModelFixture(name: "bert-mlm").model().generate([1], count: 1, sampling: sampling) } throws: {
      ($0 as? ModelError)?.code == "not-causal"
    }
  }

  @Test func endOfTextEndsIt() throws {
    // Fixture gpt2 has token 0 for its end; with logits that always favour it, the text ends at once, and includes it.
    let model = try ModelFixture(name: "gpt2").model()
    var random = Random(seed: 1)
    for _ in 0..<50 {
      var sampling = Sampling()
      sampling.temperature = 5
      sampling.seed = random.next()
      let made = try model.generate([3], count: 15, sampling: sampling)
      #expect(made.count == 15 || made.last == 0)
      #expect(!made.dropLast().contains(0))
    }
  }

  /// Frequencies of 20,000 draws against the probabilities they are drawn from.
  @Test(arguments: [(1.0, nil, nil), (0.5, nil, nil), (1.0, 3, nil), (1.0, nil, 0.6), (2.0, 4, 0.8)] as [(Double, Int?, Double?)])
  func drawsFollowTheProbabilities(_ temperature: Double, _ topK: Int?, _ topP: Double?) {
    let probabilities = [0.1, 0.35, 0.02, 0.3, 0.2, 0.03]
    let logits = Tensor(probabilities.map { Float(Foundation.log($0)) }, shape: [6])
    var expected = probabilities.map { Foundation.pow($0, 1 / temperature) }
    let order = expected.indices.sorted { expected[$0] > expected[$1] }
    for index in order.dropFirst(topK ?? 6) { expected[index] = 0 }
    var total = expected.reduce(0, +)
    var held = 0.0
    for index in order {
      if held >= (topP ?? 1) * total { expected[index] = 0 }
      held += expected[index]
    }
    total = expected.reduce(0, +)
    var sampling = Sampling()
    sampling.temperature = temperature
    sampling.topK = topK
    sampling.topP = topP
    var random = Random(seed: 3)
    var counts = Array(repeating: 0, count: 6)
    for _ in 0..<20_000 { counts[sampling.draw(logits, &random)] += 1 }
    for (count, share) in zip(counts, expected) {
      // Four standard deviations of a binomial share of 20,000 are at most 0.0142.
      #expect(abs(Double(count) / 20_000 - share / total) < 0.0142)
      if share == 0 { #expect(count == 0) }
    }
  }
}
