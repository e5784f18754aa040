import Checkpoints
import Models
import Support
import Tensors
import Testing

/// The GGUF form of a fixture holds the same weights under other names, in another order of q and k for `llama`.
@Suite struct GGUFTests {
  /// Hidden states (so logits too) and patterns against the expected values of the folder. Measured maxima as of the folders
  /// themselves. BERT loses its head for logits on the way.
  @Test(arguments: ["gpt2-published", "llama", "qwen2", "qwen3", "neox-parallel", "bert-mlm"]) func agreesWithTransformers(_ name: String) throws {
    let folder = ModelFixture(name: name)
    let model = try Model.open(fixture("models/gguf/\(name).gguf"))
    let original = try folder.model().shape
    var shape = model.shape
    if name == "bert-mlm" {
      #expect(!shape.hasLogits && shape.pooling == "mean")
      (shape.hasLogits, shape.pooling, shape.parameters) = (original.hasLogits, original.pooling, original.parameters)
    }
    #expect(shape == original)
    let expected = try folder.expected()
    for number in expected.cases {
      let input = try expected.input(number)
      let patterns = (0..<model.shape.nLayers).map { HookName(.pattern, layer: $0) }
      let run = try model.run(input, RunRequest(capture: Set(patterns)))
      let final = try #require(expected["case\(number).hidden.\(model.shape.nLayers)"])
      #expect(try #require(run.final).difference(final, in: input, axes: [1]) < 5e-5)
      if let logits = run.logits {
        #expect(try logits.difference(#require(expected["case\(number).logits"]), in: input, axes: [1]) < 5e-5)
      }
      for (layer, pattern) in patterns.enumerated() {
        let reference = try #require(expected["case\(number).pattern.\(layer)"])
        #expect(try #require(run.activations[pattern]).difference(reference, in: input, axes: [2, 3]) < 1e-5)
      }
    }
  }

  /// Where nothing is reordered, the bits are those of the folder.
  @Test(arguments: ["gpt2-published", "qwen2", "qwen3", "neox-parallel"]) func bitsOfTheFolder(_ name: String) throws {
    let input = TokenBatch([3, 1, 4, 1, 5])
    let gguf = try Model.open(fixture("models/gguf/\(name).gguf")).run(input)
    #expect(try gguf.logits?.bits == ModelFixture(name: name).model().run(input).logits?.bits)
  }
}
