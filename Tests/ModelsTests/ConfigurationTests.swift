import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording

/// Configurations that contradict their weights, themselves, or what is built: one clear error each, never a trap, never a
/// model that quietly computes something else.
@Suite struct ConfigurationTests {
  /// A fixture, a change of its configuration as JSON (null removes nothing: it is the value null), the error's code, and
  /// words that its message must have.
  struct Case: CustomTestStringConvertible {
    let fixture: String
    let change: String
    let code: String
    let words: [String]
    init(_ fixture: String, _ change: String, _ code: String, _ words: String...) {
      (self.fixture, self.change, self.code, self.words) = (fixture, change, code, words)
    }
    var testDescription: String { "\(fixture) \(change)" }
  }

  static let refused: [Case] = [
    Case("gpt2", #"{"model_type": "gpt5"}"#, "unknown-architecture", "gpt5", "gpt2, gpt_neox, llama, mistral, qwen2, qwen3, bert"),
    Case("gpt2", #"{"model_type": "a\u001b[31mb"}"#, "unknown-architecture", #"a\x1b[31mb"#),
    Case("gpt2", #"{"model_type": 3}"#, "bad-field", "config.json", "model_type", "3"),
    Case("gpt2", #"{"n_head": 5}"#, "bad-field", "n_head", "5", "24"),
    Case("gpt2", #"{"n_head": 0}"#, "bad-field", "n_head", "0"),
    Case("gpt2", #"{"n_head": -2}"#, "bad-field", "n_head", "-2"),
    Case("gpt2", #"{"n_head": "two"}"#, "bad-field", "n_head", "two"),
    Case("gpt2", #"{"n_embd": 32}"#, "wrong-shape", "wte.weight", "[53, 24]", "[53, 32]"),
    Case("gpt2", #"{"n_embd": 9223372036854775807}"#, "bad-field", "n_embd"),
    Case("gpt2", #"{"n_layer": 3}"#, "missing-tensor", "h.2.ln_1.weight"),
    Case("gpt2", #"{"n_layer": 1}"#, "bad-field", "h.1.", "1 layers"),
    Case("gpt2", #"{"n_layer": 1000000000}"#, "bad-field", "n_layer", "1000000000"),
    Case("gpt2", #"{"n_positions": 1000000}"#, "wrong-shape", "wpe.weight", "[1000000, 24]"),
    Case("gpt2", #"{"vocab_size": 54}"#, "wrong-shape", "wte.weight"),
    Case("gpt2", #"{"n_inner": 7}"#, "wrong-shape", "mlp.c_fc"),
    Case("gpt2", #"{"activation_function": "mish"}"#, "bad-field", "activation_function", "mish", "gelu_new"),
    Case("gpt2", #"{"add_cross_attention": true}"#, "bad-field", "add_cross_attention", "true"),
    Case("gpt2", #"{"tie_word_embeddings": false}"#, "missing-tensor", "lm_head.weight"),
    Case("gpt2", #"{"quantization_config": {"bits": 4}}"#, "bad-field", "quantization_config"),
    Case("gpt2", #"{"layer_norm_epsilon": "x"}"#, "bad-field", "layer_norm_epsilon"),
    Case("gpt2", #"{"eos_token_id": "end"}"#, "bad-field", "eos_token_id"),
    Case("llama", #"{"num_key_value_heads": 3}"#, "bad-field", "num_key_value_heads", "3", "2 heads"),
    Case("llama", #"{"num_key_value_heads": 2}"#, "wrong-shape", "k_proj"),
    Case("llama", #"{"head_dim": 13}"#, "bad-field", "head_dim is 13", "even number"),
    Case("llama", #"{"head_dim": 14}"#, "wrong-shape", "q_proj"),
    Case("llama", #"{"attention_bias": true}"#, "missing-tensor", "q_proj.bias"),
    Case("llama-bias", #"{"attention_bias": false}"#, "bad-field", "bias", "no such tensor"),
    Case("llama-bias", #"{"mlp_bias": false}"#, "bad-field", "mlp", "no such tensor"),
    Case("llama", #"{"rope_parameters": {"rope_type": "longrope", "rope_theta": 1e4}}"#, "bad-field", "rope_parameters.rope_type", "longrope", "llama3"),
    Case("llama", #"{"rope_scaling": {"type": "dynamic", "factor": 2}}"#, "bad-field", "rope_scaling.type", "dynamic"),
    Case("llama", #"{"rope_scaling": {"type": "linear"}}"#, "bad-field", "rope_scaling.factor"),
    Case("llama", #"{"rope_scaling": {"type": "linear", "factor": 0}}"#, "bad-field", "rope_scaling.factor", "0"),
    Case("llama", #"{"rope_scaling": 7}"#, "bad-field", "rope_scaling", "7"),
    Case("llama", #"{"rope_parameters": {"full_attention": {"rope_theta": 1e4}}}"#, "bad-field", "full_attention"),
    Case("llama", #"{"rope_parameters": {"rope_theta": 1e4, "partial_rotary_factor": 0.5}}"#, "bad-field", "partial_rotary_factor"),
    Case("neox-parallel", #"{"rotary_pct": 0.01}"#, "bad-field", "rotary_pct", "0.01"),
    Case(
      "neox-odd", #"{"rope_parameters": {"rope_type": "yarn", "factor": 2, "partial_rotary_factor": 0.25}}"#, "bad-field",
      "rope_parameters.partial_rotary_factor", "YaRN"),
    Case("neox-odd", #"{"hidden_size": 6, "rotary_pct": 1, "rope_parameters": null}"#, "bad-field", "rotary_pct", "3 of 3"),
    Case("llama-base", #"{"architectures": ["LlamaForCausalLM"]}"#, "missing-tensor", "lm_head.weight"),
    Case("llama-base", #"{"architectures": null}"#, "missing-tensor", "lm_head.weight"),
    Case("neox-parallel", #"{"rotary_pct": 7}"#, "bad-field", "rotary_pct", "7"),
    Case("mistral-window", #"{"sliding_window": 0}"#, "bad-field", "sliding_window", "0"),
    Case("qwen2", #"{"layer_types": ["full_attention"]}"#, "bad-field", "layer_types", "2"),
    Case("qwen2", #"{"layer_types": ["full_attention", "sliding_attention"]}"#, "bad-field", "layer_types"),
    Case("qwen2", #"{"tie_word_embeddings": false}"#, "missing-tensor", "lm_head.weight"),
    Case("bert-mlm", #"{"position_embedding_type": "relative_key"}"#, "bad-field", "position_embedding_type", "relative_key"),
    Case("bert-mlm", #"{"is_decoder": true}"#, "bad-field", "is_decoder", "true"),
    Case("bert-mlm", #"{"type_vocab_size": 3}"#, "wrong-shape", "token_type"),
    Case("gpt2", #"{"model_type": "llama"}"#, "missing-tensor", "embed_tokens"),
  ]

  @Test(arguments: refused) func refusedByName(_ item: Case) throws {
    let folder = try changed(item.fixture) { config in
      let change = try #require(JSONSerialization.jsonObject(with: Data(item.change.utf8)) as? [String: Any])
      config.merge(change) { $1 }
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      _ = try Model.open(folder)
      Issue.record("it opened")
    } catch let error as any WordedError {
      #expect(error.code == item.code, "\(error)")
      for word in item.words { #expect(error.description.contains(word), "\(word) in: \(error)") }
      #expect(!error.phrase.zh.isEmpty && !error.description.unicodeScalars.contains { $0.value < 32 })
    }
  }

  /// Options that transformers honours and that leave the fixture's weights valid: honoured here too, that is, they change
  /// the logits.
  @Test(arguments: [
    ("gpt2", #"{"scale_attn_weights": false}"#), ("gpt2", #"{"scale_attn_by_inverse_layer_idx": true}"#),
    ("gpt2", #"{"layer_norm_epsilon": 0.5}"#), ("neox-parallel", #"{"use_parallel_residual": false}"#),
    ("neox-parallel", #"{"rotary_emb_base": 100}"#), ("mistral-window", #"{"sliding_window": null}"#),
    ("qwen2", #"{"use_sliding_window": true}"#),
    ("llama", #"{"rope_scaling": {"rope_type": "yarn", "factor": 4, "original_max_position_embeddings": 4}}"#),
    ("llama", #"{"hidden_act": "gelu"}"#), ("neox-odd", #"{"rope_parameters": {"partial_rotary_factor": 0.17}}"#),
  ]) func honoured(_ name: String, _ change: String) throws {
    let folder = try changed(name) { config in
      config.merge(try #require(JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any])) { $1 }
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let input = TokenBatch([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])
    let plain = try #require(try ModelFixture(name: name).model().run(input).logits)
    let other = try #require(try Model.open(folder).run(input).logits)
    #expect(other.difference(plain, in: input, axes: [1]) > 1e-3)
  }

  /// Options that change no number in float32 are taken as they are.
  @Test(arguments: [#"{"reorder_and_upcast_attn": true}"#, #"{"use_cache": false, "attn_pdrop": 0.9}"#, #"{"pad_token_id": 99}"#])
  func withoutEffect(_ change: String) throws {
    let folder = try changed("gpt2") { config in
      config.merge(try #require(JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any])) { $1 }
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let input = TokenBatch([3, 1, 4])
    #expect(try Model.open(folder).run(input).logits?.bits == ModelFixture(name: "gpt2").model().run(input).logits?.bits)
  }

  /// A NaN or an infinity in a vector is found at opening, in a matrix when a run meets it; both name tensor and file.
  @Test(arguments: [
    ("transformer.ln_f.weight", true), ("transformer.h.1.attn.c_attn.bias", true), ("transformer.h.1.mlp.c_fc.weight", false),
    ("transformer.h.0.attn.c_attn.weight", false), ("transformer.wte.weight", false),
  ]) func weightsThatAreNotFinite(_ tensor: String, _ atOpening: Bool) throws {
    // Minus infinity before a GELU is the zero of its limit and does no harm; NaN and infinity spread.
    for bad in [Float.nan, .infinity] {
      let folder = try changed("gpt2") { _ in }
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let path = folder + "/model.safetensors"
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let file = try SafetensorsFile(Bytes(bytes), file: path)
      // The bytes of a file's tensors lie back to back to its end.
      let entry = try #require(file.tensors.firstIndex { $0.name == tensor })
      let after = file.tensors[entry...].reduce(0) { $0 + $1.bytes.count }
      withUnsafeBytes(of: bad.bitPattern.littleEndian) { raw in
        for (offset, byte) in raw.enumerated() { bytes[bytes.count - after + 4 * 9 + offset] = byte }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do {
        let model = try Model.open(folder)
        #expect(!atOpening)
        _ = try model.run(TokenBatch([1, 2, 3]))
        Issue.record("\(bad) in \(tensor) went unseen")
      } catch let error as ModelError {
        #expect(error.code == "not-finite")
        #expect(error.description.contains(tensor) && error.description.contains("model.safetensors"), "\(error)")
      }
    }
  }

  /// Weights that are finite and still overflow: the first layer where they do is named; under an edit the result stands.
  @Test func overflowNamesItsLayer() throws {
    let model = try ModelFixture(name: "gpt2").model()
    var request = RunRequest()
    request.edits = [HookEdit(HookName(.mlpOut, layer: 1)) { Tensor(repeating: .infinity, shape: $0.shape) }]
    #expect(try model.run(TokenBatch([1]), request).logits?.values.contains { !$0.isFinite } == true)
    var masked = model
    masked.masks = [Head(layer: 1, index: 0): .mean(Array(repeating: 3e38, count: model.shape.dHead))]
    #expect { try masked.run(TokenBatch([1])) } throws: { error in
      (error as? ModelError)?.code == "overflow" && "\(error)".contains("blocks.1.hook_resid_post")
    }
  }

  @Test func inputsOutOfRange() throws {
    let gpt2 = try ModelFixture(name: "gpt2").model()
    let bert = try ModelFixture(name: "bert-mlm").model()
    func code(_ model: Model, _ input: TokenBatch) -> String? {
      do { _ = try model.run(input) } catch { return (error as? any WordedError)?.code }
      return nil
    }
    #expect(code(gpt2, TokenBatch([[Int]]())) == "empty-input")
    #expect(code(gpt2, TokenBatch([[]] as [[Int]])) == "empty-input")
    #expect(code(gpt2, TokenBatch([[1], []])) == "empty-input")
    #expect(code(gpt2, TokenBatch([53])) == "token-out-of-range")
    #expect(code(gpt2, TokenBatch([-1])) == "token-out-of-range")
    #expect(code(gpt2, TokenBatch([.max])) == "token-out-of-range")
    #expect(code(gpt2, TokenBatch(Array(repeating: 1, count: 17))) == "too-long")
    #expect(code(gpt2, TokenBatch(Array(repeating: 1, count: 16))) == nil)
    var typed = TokenBatch([1, 2])
    typed.types = [[0, 2]]
    #expect(code(bert, typed) == "token-type-out-of-range")
    typed.types = [[0, 1]]
    #expect(code(bert, typed) == nil)
    typed.types = [[0, 1]]
    #expect(code(gpt2, typed) == "token-type-out-of-range")
    #expect(throws: ModelError.self) { try gpt2.sentenceEmbeddings(TokenBatch([1])) }
  }

  @Test func poolingIsReadOrRefused() throws {
    func open(_ pooling: String) throws -> Model {
      let folder = try changed("bert-encoder") { _ in }
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try FileManager.default.createDirectory(atPath: folder + "/1_Pooling", withIntermediateDirectories: true)
      try Data(pooling.utf8).write(to: URL(fileURLWithPath: folder + "/1_Pooling/config.json"))
      return try Model.open(folder)
    }
    let input = TokenBatch([[3, 1, 4, 1, 5], [9, 2]])
    let hidden = try #require(try ModelFixture(name: "bert-encoder").model().run(input).final)
    let d = hidden.shape[2]
    let cls = try open(#"{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}"#)
    #expect(cls.shape.pooling == "cls")
    #expect(try cls.sentenceEmbeddings(input).values == (0..<2).flatMap { row in (0..<d).map { hidden[row, 0, $0] } })
    let last = try open(#"{"pooling_mode_lasttoken": true}"#)
    #expect(try last.sentenceEmbeddings(input).values == [(0, 4), (1, 1)].flatMap { row, at in (0..<d).map { hidden[row, at, $0] } })
    let top = try open(#"{"pooling_mode_max_tokens": true}"#)
    #expect(try top.sentenceEmbeddings(input)[1, 3] == max(hidden[1, 0, 3], hidden[1, 1, 3]))
    let mean = try open(#"{"pooling_mode_mean_tokens": true}"#)
    #expect(try abs(mean.sentenceEmbeddings(input)[1, 3] - (hidden[1, 0, 3] + hidden[1, 1, 3]) / 2) < 1e-6)
    for bad in [#"{"pooling_mode_mean_tokens": true, "pooling_mode_cls_token": true}"#, "{}", #"{"pooling_mode_weightedmean_tokens": true}"#] {
      #expect { try open(bad) } throws: { ($0 as? CheckpointError)?.code == "bad-field" }
    }
  }
}

/// A copy of a fixture's folder with its configuration changed.
func changed(_ name: String, _ change: (inout [String: Any]) throws -> Void) throws -> String {
  let folder = temporaryPath()
  try FileManager.default.copyItem(atPath: fixture("models/\(name)"), toPath: folder)
  let path = URL(fileURLWithPath: folder + "/config.json")
  var config = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
  try change(&config)
  try JSONSerialization.data(withJSONObject: config).write(to: path)
  return folder
}
