import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording

/// Which file and which class has the word in a whole folder, against transformers' AutoTokenizer
/// (`Tests/Fixtures/tokenizers/make_folders.py`).
@Suite struct TokenizersFoldersTests {
  private func files(_ folder: String) throws -> [String: Bytes] {
    var files: [String: Bytes] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) { files[name] = try Bytes(mapping: folder + "/" + name) }
    return files
  }

  private func configuration(_ files: [String: Bytes]) throws -> Configuration {
    let value = try ConfigValue(json: #require(files["config.json"]), file: "config.json")
    return Configuration(source: "config.json", values: try #require(value.asObject))
  }

  @Test(arguments: ["qwen2", "qwen3-silent", "neox", "gpt2-added", "one-file-added", "one-file-prefix", "ids-with-gaps"])
  func agreesWithTransformers(_ name: String) throws {
    let files = try files(fixture("tokenizers/folders/" + name))
    let tokenizer = try makeTokenizer(files: files, configuration: configuration(files), path: name)
    let expected = try ConfigValue(json: #require(files["expected.json"]), file: "expected.json")
    let texts = try #require(expected["texts"]?.asArray).compactMap(\.asString)
    let ids = try #require(expected["ids"]?.asArray).compactMap { $0.asArray?.compactMap(\.asInt) }
    try #require(texts.count == ids.count && texts.count == 8)
    for (text, wanted) in zip(texts, ids) { #expect(tokenizer.ids(text, addSpecial: true) == wanted, "\(text)") }
  }

  /// What is not built is refused by file, field, what was found and what is allowed.
  @Test func whatIsNotBuiltIsRefused() throws {
    var files = try files(fixture("tokenizers/folders/qwen3-silent"))
    func refusal(_ model: String, _ settings: String? = nil) -> String? {
      files["tokenizer_config.json"] = settings.map { Bytes(Array($0.utf8)) }
      let configuration = Configuration(source: "config.json", values: ["model_type": .string(model)])
      do { _ = try makeTokenizer(files: files, configuration: configuration, path: "folder") } catch { return "\(error)" }
      return nil
    }
    let roberta = try #require(refusal("gpt2", #"{"tokenizer_class": "RobertaTokenizer"}"#))
    for word in ["tokenizer_config.json", "tokenizer_class", "RobertaTokenizer", "GPT2Tokenizer, Qwen2Tokenizer"] {
      #expect(roberta.contains(word), "\(word) in: \(roberta)")
    }
    #expect(refusal("llama")?.contains("tokenizer_class is missing") == true)
    #expect(refusal("gpt2") == nil && refusal("llama", #"{"tokenizer_class": "GPT2TokenizerFast"}"#) == nil)
    #expect(refusal("gpt2", #"{"added_tokens_decoder": {"x": {"content": "<new>"}}}"#)?.contains("added_tokens_decoder.x") == true)
    #expect(refusal("gpt2", #"{"added_tokens_decoder": {"9": {"content": 5}}}"#)?.contains("added_tokens_decoder.9.content") == true)
    files["added_tokens.json"] = Bytes(Array(#"{"<new>": -1}"#.utf8))
    #expect(refusal("gpt2")?.contains("added_tokens.json: <new> is -1") == true)
  }

  /// A token that is listed twice keeps its id and takes the later flags, as in the `tokenizers` package.
  @Test func tokensListedTwice() throws {
    func tokenizer(_ added: String) throws -> any Tokenizer {
      try makeTokenizer(json: #"{"added_tokens":\#(added),"model":{"type":"BPE","vocab":{"a":0,"b":1,"ab":2},"merges":["a b"]},"#
        + #""pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},"decoder":{"type":"ByteLevel"}}"#)
    }
    let twice = try tokenizer(#"[{"id":7,"content":"x","special":true},{"id":1,"content":"y"},{"id":9,"content":"x","special":false}]"#)
    #expect(twice.ids("axyb") == [0, 3, 4, 1] && !twice.isSpecial(3))
    #expect(try tokenizer(#"[{"id":1,"content":"a"},{"id":1,"content":"x"}]"#).ids("axb") == [0, 3, 1])
  }

  /// A SentencePiece model alone is named, with the way out.
  @Test func sentencePieceModelIsNamed() throws {
    let error = #expect(throws: CheckpointError.self) {
      try makeTokenizer(
        files: ["tokenizer.model": Bytes([1, 2])], configuration: Configuration(source: "m/config.json", values: [:]), path: "m")
    }
    let text = "\(try #require(error))"
    #expect(text.contains("m/tokenizer.model") && text.contains("save_pretrained"), "\(text)")
  }
}
