import Models
import Support
import Tensors
import Testing

/// Trained models against the values that `make_real.py` wrote with transformers in fp32.
@Suite struct RealModelTests {
  func expected(_ name: String) throws -> Expected { try Expected(fixture("models/\(name)-expected.safetensors")) }

  /// The model inside the program. Measured: token losses 6e-6, last logits 4e-6, patterns 5e-7 (Llama 1.1e-6).
  @Test func builtin() throws { try shakespeare("builtin:shakespeare", "builtin") }

  @Test(.enabled(if: shared("models/shakespeare-gpt2") != nil, "needs ../shared/models/shakespeare-gpt2"))
  func shakespeareGPT2() throws {
    try shakespeare(#require(shared("models/shakespeare-gpt2")), "shakespeare-gpt2")
    #expect(try Model.open(#require(shared("models/shakespeare-gpt2"))).shape.parameters == 3_487_232)
  }

  @Test(.enabled(if: shared("models/shakespeare-llama") != nil, "needs ../shared/models/shakespeare-llama"))
  func shakespeareLlama() throws { try shakespeare(#require(shared("models/shakespeare-llama")), "shakespeare-llama") }

  func shakespeare(_ path: String, _ name: String) throws {
    let model = try Model.open(path)
    let expected = try expected(name)
    let ids = try #require(expected.integers("input_ids"))[0]
    let input = TokenBatch(ids)
    let pattern = HookName(.pattern, layer: 1)
    let run = try model.run(input, RunRequest(capture: [pattern]))
    let logits = try #require(run.logits).reshaped([ids.count, model.shape.dVocab])
    let losses = logProbabilities(logits.rows(0..<ids.count - 1), of: Array(ids.dropFirst())).map { -$0 }
    let references = try #require(expected["loss.by_token"]).values
    let gap = zip(losses, references).map { abs($0 - Double($1)) }.max() ?? .infinity
    let last = logits.rows(ids.count - 1..<ids.count).difference(try #require(expected["logits.last"]), in: input, axes: [])
    let map = try #require(run.activations[pattern]).difference(#require(expected["pattern.1"]), in: input, axes: [2, 3])
    let loss = losses.reduce(0, +) / Double(losses.count)
    let reference = Double(try #require(expected["loss"]).values[0])
    #expect(abs(loss - reference) < 5e-6)
    #expect(gap < 5e-5 && last < 5e-5 && map < 1e-5)
  }

  /// The attention, hidden states and sentence embedding of "the cat sat on the mat". Measured: 7e-7, 1.5e-6, 8e-8.
  @Test(.enabled(if: shared("models/all-MiniLM-L6-v2") != nil, "needs ../shared/models/all-MiniLM-L6-v2"))
  func miniLM() throws {
    let model = try Model.open(#require(shared("models/all-MiniLM-L6-v2")))
    #expect(model.shape.pooling == "mean" && !model.shape.hasLogits && !model.shape.causal)
    let expected = try expected("minilm")
    let input = TokenBatch(try #require(expected.integers("input_ids"))[0])
    let layers = 0..<model.shape.nLayers
    let names = layers.flatMap { [HookName(.pattern, layer: $0), HookName(.residPre, layer: $0)] }
    let run = try model.run(input, RunRequest(capture: Set(names)))
    var worst: [Float] = [0, 0, 0]
    for layer in layers {
      let pattern = try #require(run.activations[HookName(.pattern, layer: layer)])
      let hidden = try #require(run.activations[HookName(.residPre, layer: layer)])
      worst[0] = max(worst[0], pattern.difference(try #require(expected["pattern.\(layer)"]), in: input, axes: [2, 3]))
      worst[1] = max(worst[1], hidden.difference(try #require(expected["hidden.\(layer)"]), in: input, axes: [1]))
    }
    worst[1] = max(worst[1], try #require(run.final).difference(try #require(expected["last_hidden_state"]), in: input, axes: [1]))
    worst[2] = try model.sentenceEmbeddings(input).difference(#require(expected["embedding"]), in: input, axes: [])
    #expect(worst[0] < 1e-5 && worst[1] < 5e-5 && worst[2] < 1e-6)
  }
}
