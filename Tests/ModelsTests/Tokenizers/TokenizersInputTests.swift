import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording

/// Tokenizer files that lie and texts that try to take long.
@Suite struct TokenizersInputTests {
  /// A small byte-level tokenizer with a part replaced.
  private static func json(
    vocab: String = #"{"a":0,"b":1,"ab":2}"#, merges: String = #"["a b"]"#, model: String = "", added: String = "[]",
    rest: String = #""pre_tokenizer":{"type":"ByteLevel","add_prefix_space":false},"decoder":{"type":"ByteLevel"}"#,
    type: String = "BPE"
  ) -> String {
    #"{"added_tokens":\#(added),"model":{"type":"\#(type)","vocab":\#(vocab),"merges":\#(merges)\#(model)},\#(rest)}"#
  }

  private static let hostile: [(String, String)] = [
    (json(vocab: "{}"), "model.vocab"),
    (json(vocab: "[]"), "model.vocab"),
    (json(vocab: #"{"a":0,"b":0,"ab":2}"#), "model.vocab.b"),
    (json(vocab: #"{"a":0,"a":1,"ab":2}"#), "model.vocab.a"),
    (json(vocab: #"{"a":0,"b":-1,"ab":2}"#), "model.vocab.b"),
    (json(vocab: #"{"a":0,"b":1,"ab":4000000000}"#), "model.vocab.ab"),
    (json(vocab: #"{"a":0,"b":"1","ab":2}"#), "model.vocab.b"),
    (json(merges: "null"), "model.merges"),
    (json(merges: #"{"a":"b"}"#), "model.merges"),
    (json(merges: #"["a b","a c"]"#), "model.merges[1]"),
    (json(merges: #"["ab"]"#), "model.merges[0]"),
    (json(merges: #"[["a","b","c"]]"#), "model.merges[0]"),
    (json(merges: #"[["a",1]]"#), "model.merges[0]"),
    (json(merges: #"["b a"]"#), "model.merges[0]"),
    (json(model: #","dropout":0.1"#), "model.dropout"),
    (json(model: #","end_of_word_suffix":"</w>""#), "model.end_of_word_suffix"),
    (json(model: #","unk_token":"?""#), "model.unk_token"),
    (json(model: #","byte_fallback":"yes""#), "model.byte_fallback"),
    (json(type: "Unigram"), "model.type"),
    (#"{"model":5}"#, "model.type"),
    (#"{}"#, "model.type"),
    (json(added: #"[{"id":9,"content":""}]"#), "added_tokens[0].content"),
    (json(added: #"[{"id":-4,"content":"new"}]"#), "added_tokens[0].id"),
    (json(added: #"[{"id":99999999,"content":"new"}]"#), "added_tokens[0].id"),
    // The next id is the number of pieces, which a vocabulary with a hole has given away already.
    (json(vocab: #"{"a":0,"b":1,"ab":3}"#, added: #"[{"id":4,"content":"new"}]"#), "added_tokens[0]"),
    (json(rest: #""pre_tokenizer":{"type":"UnicodeScripts"}"#), "pre_tokenizer.type"),
    (json(rest: #""pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"ByteLevel"},{"type":"Digits"}]}"#), "pre_tokenizer.pretokenizers[0].type"),
    (json(rest: #""pre_tokenizer":{"type":"Split","pattern":{"Regex":"x+"},"behavior":"Isolated"}"#), "pre_tokenizer.pattern.Regex"),
    (json(rest: #""pre_tokenizer":{"type":"Split","pattern":{"String":""},"behavior":"Isolated"}"#), "pre_tokenizer.pattern.String"),
    (json(rest: #""normalizer":{"type":"NFKC"}"#), "normalizer.type"),
    (json(rest: #""normalizer":{"type":"Sequence","normalizers":[{"type":"NFC"},{"type":"Precompiled"}]}"#), "normalizer.normalizers[1].type"),
    (json(rest: #""normalizer":{"type":"Replace","pattern":{"Regex":" +"},"content":" "}"#), "normalizer.pattern"),
    (json(rest: #""decoder":{"type":"CTC"}"#), "decoder.type"),
    (json(rest: #""post_processor":{"type":"BertProcessing","sep":["b",77],"cls":["a",0]}"#), "post_processor.sep[1]"),
    (json(rest: #""post_processor":{"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"a","type_id":0}}],"special_tokens":{"a":{"ids":[0]}}}"#), "post_processor.single"),
    (json(model: #","unk_token":"a","continuing_subword_prefix":"@","max_input_chars_per_word":9"#, type: "WordPiece"), "model.type"),
  ]

  @Test(arguments: hostile.indices)
  func refusesByFileAndField(_ index: Int) {
    let (json, field) = Self.hostile[index]
    do {
      _ = try makeTokenizer(json: json)
      Issue.record("accepted: \(json)")
    } catch let error as CheckpointError {
      guard case .field(let file, let named, _, let allowed) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(file == "tokenizer.json" && named == field, "\(error)")
      #expect(!allowed.en.isEmpty && !allowed.zh.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func refusesUnknownGGUFNames() throws {
    func open(_ values: [(key: String, value: ConfigValue)]) throws -> any Tokenizer {
      let metadata = values.map { (key: "tokenizer.ggml." + $0.key, value: $0.value) }
      return try makeTokenizer(gguf: Configuration(source: "model.gguf", values: ConfigObject(metadata)))
    }
    func field(_ values: [(key: String, value: ConfigValue)]) -> String? {
      do { _ = try open(values) } catch CheckpointError.field(_, let field, _, _) { return field } catch {}
      return nil
    }
    let pieces: ConfigValue = .array([.string("a"), .string("b"), .string("ab")])
    let base: [(key: String, value: ConfigValue)] = [("model", .string("gpt2")), ("pre", .string("gpt-2")), ("tokens", pieces)]
    #expect(try open(base + [("merges", .array([.string("a b")]))]).ids("ab") == [2])
    #expect(field([]) == "tokenizer.ggml.model")
    #expect(field([("model", .string("t5"))]) == "tokenizer.ggml.model")
    #expect(field([base[0], ("pre", .string("tekken")), base[2]]) == "tokenizer.ggml.pre")
    #expect(field(base) == "tokenizer.ggml.merges")
    #expect(field(base + [("merges", .array([.string("a b")])), ("bos_token_id", .int(3))]) == "tokenizer.ggml.bos_token_id")
    #expect(field(base + [("merges", .array([])), ("token_type", .array([.int(1)]))]) == "tokenizer.ggml.token_type")
    let scored: [(key: String, value: ConfigValue)] = [("model", .string("llama")), ("tokens", pieces)]
    #expect(field(scored) == "tokenizer.ggml.scores")
    #expect(field(scored + [("scores", .array([.double(0)]))]) == "tokenizer.ggml.scores")
    #expect(field([("model", .string("bert")), ("tokens", pieces)]) == "tokenizer.ggml.unknown_token_id")
    let equal: ConfigValue = .array([.string("é"), .string("e\u{301}"), .string("é")])
    #expect(field([base[0], base[1], ("tokens", equal), ("merges", .array([]))]) == "tokenizer.ggml.tokens[2]")
  }

  @Test func readsOlderPairsOfFiles() throws {
    func open(_ files: [String: String]) throws -> any Tokenizer {
      try makeTokenizer(
        files: files.mapValues { Bytes(Array($0.utf8)) },
        configuration: Configuration(source: "config.json", values: ["eos_token_id": .int(3)]), path: "folder")
    }
    let pair = try open(["vocab.json": #"{"a":0,"b":1,"ab":2,"<|endoftext|>":3,"Ġ":4}"#, "merges.txt": "#version: 0.2\na b\n"])
    #expect(pair.ids("ab a<|endoftext|>") == [2, 4, 0, 3])
    #expect(pair.ids("<|endoftext|>", parseSpecial: false).isEmpty)
    #expect(pair.eos == 3 && pair.bos == 3 && pair.isSpecial(3) && pair.kind == "byte-level BPE (GPT-2 split)")

    let vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nthe\n##s\nÉ\ne\n"
    let uncased = try open(["vocab.txt": vocabulary])
    #expect(uncased.pieces("THEs é [MASK]", addSpecial: true) == ["[CLS]", "the", "##s", "e", "[MASK]", "[SEP]"])
    let cased = try open(["vocab.txt": vocabulary, "tokenizer_config.json": #"{"do_lower_case":false}"#])
    #expect(cased.pieces("THE É") == ["[UNK]", "É"])
    #expect(throws: ModelError.self) { try open([:]) }
    #expect(throws: CheckpointError.self) { try open(["vocab.txt": "the\n"]) }
  }

  @Test func keepsLookAlikesApart() throws {
    let tokenizer = try makeTokenizer(json: Self.json(
      vocab: #"{"\u00e9":0,"e\u0301":1,"<unk>":2}"#, merges: "[]", model: #","unk_token":"<unk>""#, rest: #""decoder":null"#))
    #expect(tokenizer.ids("\u{E9}") == [0])
    #expect(tokenizer.ids("e\u{301}") == [2, 2])
    #expect(tokenizer.vocabularySize == 3)
  }

  /// Each pair is looked at a bounded number of times, however long the word and whatever the order of merging.
  @Test(arguments: [1, -1, 0])
  func mergesInLinearlyManySteps(_ order: Int) {
    let count = 100_000
    var merger = SymbolMerger()
    merger.begin()
    for index in 0..<count { merger.append(id: 0, index, index + 1) }
    var looks = 0
    merger.run { left, right in
      looks += 1
      let length = right.end - left.start
      return length > 64 ? nil : SymbolMerger.Join(priority: UInt32(Int32(100) + Int32(order) * length), id: length)
    }
    var end: Int32 = 0
    var isGapless = true
    merger.forEach { symbol in
      isGapless = isGapless && symbol.start == end
      end = symbol.end
    }
    #expect(isGapless && Int(end) == count)
    #expect(looks < 3 * count)
  }

  @Test(.timeLimit(.minutes(1)), arguments: TokenizersReferenceTests.folders)
  func readsLongRunsOfOneThing(_ folder: String) throws {
    let tokenizer = try openTokenizer(fixture("tokenizers/" + folder))
    let units: [[UInt8]] = ["a", " ", "\n", "'", "1", "👩‍🚀", "\u{301}", "\u{316}\u{301}", "中", "e\u{301}", "▁", "<", "가"].map { Array($0.utf8) } + [[0xFF], [0xE4, 0xB8]]
    for unit in units {
      let text = Array(repeating: unit, count: 100_000 / unit.count).flatMap { $0 }
      let spans = tokenizer.encode(text, addSpecial: true, parseSpecial: true).map(\.span)
      #expect(spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= text.count })
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound })
    }
  }

  @Test func keepsBytesAndSpansExact() throws {
    let tokenizer = try openTokenizer(fixture("tokenizers/gpt2"))
    let text = Array("The naïve 中 👩‍🚀 end".utf8)
    let tokens = tokenizer.encode(text, addSpecial: false, parseSpecial: false)
    #expect(tokens.flatMap(\.bytes) == text)
    #expect(tokenizer.decode(tokens.map(\.id), skipSpecial: false) == text)
    #expect(tokens.allSatisfy { tokenizer.bytes(of: $0.id) == $0.bytes })
    #expect(tokenizer.bytes(of: -1) == nil && tokenizer.bytes(of: tokenizer.vocabularySize) == nil && tokenizer.piece(1 << 40) == nil)
    #expect(tokenizer.encode([], addSpecial: true, parseSpecial: true).isEmpty && tokenizer.decode([], skipSpecial: true).isEmpty)
  }
}
