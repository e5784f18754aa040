import Checkpoints
import Models
import Support
import Tensors
import Testing

/// GGUF keys that change numbers: honoured as llama.cpp does, or refused.
@Suite struct GGUFOptionsTests {
  /// llama.cpp reads all these as one and the same: a factor of 2.5, linear. The frequencies are those of the folder
  /// `llama-linear-rope`, whose other weights differ.
  @Test func spellingsOfALinearFactorInGGUF() throws {
    let key = "llama.rope.scaling."
    let spellings: [[(String, ConfigValue)]] = [
      [(key + "type", .string("linear")), (key + "factor", .double(2.5))], [(key + "factor", .double(2.5))],
      [("llama.rope.scale_linear", .double(2.5))], [(key + "type", .string("linear")), ("llama.rope.scale_linear", .double(2.5))],
      [(key + "factor", .double(2.5)), ("llama.rope.scale_linear", .double(9))],
    ]
    let input = TokenBatch([3, 1, 4, 1, 5, 9])
    let plain = try #require(try opened("gguf/llama.gguf").run(input).logits)
    let folder = try changedRope()
    for spelling in spellings {
      let logits = try #require(try opened("gguf/llama.gguf", setting: spelling).run(input).logits)
      #expect(logits.difference(folder, in: input, axes: [1]) < 5e-5)
      #expect(logits.difference(plain, in: input, axes: [1]) > 1e-3)
    }
    for neutral: [(String, ConfigValue)] in [
      [(key + "factor", .double(0))], [(key + "type", .string("none")), (key + "factor", .double(4))], [(key + "type", .string("linear"))],
    ] {
      #expect(try opened("gguf/llama.gguf", setting: neutral).run(input).logits?.bits == plain.bits)
    }
    // Beside divisors of the frequencies both divide.
    let both = try opened("gguf/llama.gguf", adding: ["rope_freqs.weight": [6]], setting: spellings[1]).run(input).logits
    #expect(try both?.bits == opened("gguf/llama.gguf", setting: spellings[1]).run(input).logits?.bits)
  }

  /// The logits of the folder `llama` under a linear factor of 2.5, which ParityTests compare with transformers.
  private func changedRope() throws -> Tensor {
    let scaling = ConfigValue.object(["rope_type": .string("linear"), "factor": .double(2.5)])
    return try #require(try opened("llama", setting: [("rope_scaling", scaling)]).run(TokenBatch([3, 1, 4, 1, 5, 9])).logits)
  }

  /// What llama.cpp would honour and this engine does not build is refused by name; the value that changes nothing is not.
  @Test(arguments: [
    ("attention.causal", ConfigValue.bool(false), ConfigValue.bool(true)), ("attention.scale", .double(0.9), .double(0.28867513)),
    ("logit_scale", .double(0.1), .double(1)), ("embedding_scale", .double(12), .double(1)),
    ("residual_scale", .double(0.2), .double(0)), ("attention.clamp_kqv", .double(0.01), .double(0)),
    ("final_logit_softcapping", .double(30), .double(0)), ("attn_logit_softcapping", .double(50), .double(0)),
    ("attention.max_alibi_bias", .double(8), .double(0)), ("rope.scaling.attn_factor", .double(1.2), .double(1)),
    ("rope.scaling.type", .string("yarn"), .string("none")), ("logit_scale", .string("x"), .null),
  ]) func optionsOfGGUF(_ name: String, _ value: ConfigValue, _ neutral: ConfigValue) throws {
    let error = #expect(throws: CheckpointError.self) { try opened("gguf/llama.gguf", setting: [("llama." + name, value)]) }
    let text = "\(try #require(error))"
    #expect(text.contains("llama.gguf") && text.contains("llama." + name) && text.contains("allowed is"), "\(text)")
    _ = try opened("gguf/llama.gguf", setting: [("llama." + name, neutral)])
  }

  /// An encoder that is to see one way only would be another model.
  @Test func causalEncodersAreRefused() {
    #expect(throws: CheckpointError.self) { try opened("gguf/bert-mlm.gguf", setting: [("bert.attention.causal", .bool(true))]) }
  }
}
