import Checkpoints
import Models
import Support
import Tensors
import Testing

/// `config.json` made from an architecture alone.
@Suite struct SavedConfigTests {
  /// Every fixture opens under the generated configuration as the same model: the same configuration once more, the same
  /// sizes, and the same bits, which rest on every option there is.
  @Test(arguments: ModelFixture.all) func meansTheSameModel(_ fixture: ModelFixture) throws {
    let checkpoint = try Checkpoint.open(fixture.path)
    let model = try Model(checkpoint)
    let config = try model.huggingFaceConfig()
    let text = ConfigValue.object(config).json
    let read = try ConfigValue(json: Bytes(text), file: "config.json")
    #expect(read == .object(config))
    let again = try Model(
      Checkpoint(
        path: fixture.path, format: .safetensors,
        configuration: Configuration(source: "config.json", values: #require(read.asObject)), tensors: checkpoint.tensors,
        files: checkpoint.files))
    #expect(try again.huggingFaceConfig() == config)
    #expect(again.shape == model.shape)
    for number in try fixture.expected().cases {
      let input = try fixture.expected().input(number)
      let (left, right) = (try model.run(input), try again.run(input))
      #expect(left.logits?.bits == right.logits?.bits)
      #expect(left.final?.bits == right.final?.bits)
    }
  }

  /// Models from GGUF files have a configuration too; the folder that the file was made from has the same.
  @Test(arguments: ["gpt2-published", "llama", "qwen2", "qwen3", "neox-parallel"]) func ofGGUF(_ name: String) throws {
    let model = try Model.open(fixture("models/gguf/\(name).gguf"))
    let original = try ModelFixture(name: name).model()
    let ours = try model.huggingFaceConfig(), theirs = try original.huggingFaceConfig()
    // The fixture's GGUF files have end-of-text ids of their own small vocabularies, and float32 numbers.
    let own = ["bos_token_id", "eos_token_id", "layer_norm_epsilon", "rms_norm_eps", "layer_norm_eps", "activation_function"]
    for (key, value) in theirs.entries where !own.contains(key) { #expect(ours[key] == value, "\(key)") }
  }
}
