import Models
import Tensors
import Testing

/// A model is known by what it computes with now, not by the file that it began as.
@Suite struct DigestTests {
  @Test(arguments: ["gpt2", "llama", "bert-mlm"].map(ModelFixture.init)) func followsTheWeights(fixture: ModelFixture) throws {
    let model = try fixture.model()
    let weights = try model.weights()
    #expect(try model.replacing(weights).digest == model.digest, "the same weights, held in memory")
    var digests: Set<String> = [model.digest]
    for (name, value) in weights.sorted(by: { $0.key < $1.key }).prefix(6) {
      var values = value.values
      values[values.count - 1] += 1
      digests.insert(try model.replacing([name: Tensor(values, shape: value.shape)]).digest)
    }
    #expect(digests.count == 1 + min(6, weights.count))
  }
}
