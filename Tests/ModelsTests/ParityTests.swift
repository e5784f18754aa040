import Models
import Support
import Tensors
import Testing

/// Logits, every layer's hidden state and every attention pattern against transformers in fp64.
///
/// Measured maxima (hidden states, then logits): GPT-2 3.4e-6, 2.4e-6; GPT-NeoX 1.9e-5, 9.9e-6 (parallel; its fp32 noise in
/// transformers itself is 1.5e-5); Llama 6.9e-6, 2.9e-6; Mistral 3.7e-6, 2.5e-6; Qwen2 3.2e-6, 1.9e-6; Qwen3 1.8e-6, 1.4e-6;
/// BERT 3.1e-6, 3.1e-6. Patterns 5.9e-6 for parallel GPT-NeoX, 1.3e-6 for the rest.
@Suite struct ParityTests {
  @Test(arguments: ModelFixture.all) func agreesWithTransformers(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let expected = try fixture.expected()
    let shape = model.shape
    try #require(!expected.cases.isEmpty)
    var worst: [String: Float] = [:]
    for number in expected.cases {
      let input = try expected.input(number)
      let patterns = (0..<shape.nLayers).map { HookName(.pattern, layer: $0) }
      let streams = (0..<shape.nLayers).map { HookName(.residPre, layer: $0) }
      let run = try model.run(input, RunRequest(capture: Set(patterns + streams)))
      func compare(_ kind: String, _ name: String, _ found: Tensor?, _ axes: [Int]) throws {
        let reference = try #require(expected["case\(number).\(name)"])
        worst[kind] = max(worst[kind] ?? 0, try #require(found).difference(reference, in: input, axes: axes))
      }
      if shape.hasLogits { try compare("logits", "logits", run.logits, [1]) }
      for layer in 0..<shape.nLayers {
        try compare("pattern", "pattern.\(layer)", run.activations[patterns[layer]], [2, 3])
        try compare("hidden", "hidden.\(layer)", run.activations[streams[layer]], [1])
      }
      try compare("final", "hidden.\(shape.nLayers)", run.final, [1])
    }
    for (kind, gap) in worst { #expect(gap <= 5e-5, "\(kind) of \(fixture.name) is \(gap) away") }
  }
}
