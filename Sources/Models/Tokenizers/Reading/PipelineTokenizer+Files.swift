import Checkpoints
import Tensors
import Wording

/// Tokenizers from the older pairs of files, put together as transformers does.
extension PipelineTokenizer {
  /// `vocab.json` and `merges.txt`: byte-level BPE with GPT-2's split.
  init(vocabulary file: TokenizerField, merges: [UInt8], settings: TokenizerSettings) throws {
    let known = try Vocabulary(ids: file, more: 1)
    let lines = merges.split(separator: 0x0A).enumerated().filter { !($0.offset == 0 && $0.element.starts(with: "#version".utf8)) }
    let rules = lines.compactMap { line -> ConfigValue? in
      let rule = line.element.last == 0x0D ? line.element.dropLast() : line.element
      return rule.isEmpty ? nil : .string(String(decoding: rule, as: UTF8.self))
    }
    let model = BytePairModel(
      kind: "byte-level BPE (\(SplitRule.gpt2.name))", vocabulary: known,
      merges: try MergeTable(TokenizerField(file: "merges.txt", path: "", value: .array(rules)), known), units: .bytes,
      ignoreMerges: false)
    let endOfText = known.id(Array("<|endoftext|>".utf8)).map { id in
      AddedTokens.Added(id: id, content: Array("<|endoftext|>".utf8), special: true)
    }
    let added = [endOfText].compactMap(\.self)
    let bos = settings.bos?.id(in: known)
    self.init(
      kind: model.kind, vocabulary: known, special: Set(added.map(\.id)), bos: bos,
      eos: settings.eos?.id(in: known), addedToInput: AddedTokens(added), addedToNormalized: AddedTokens([]),
      normalizers: [],
      preTokenizers: [
        .byteLevel(addPrefixSpace: try settings["add_prefix_space"].bool(default: false), rule: .gpt2)
      ],
      model: model,
      postProcessor: PostProcessor(
        before: try settings["add_bos_token"].bool(default: false) ? [bos].compactMap(\.self) : []),
      decoder: PieceDecoder(each: [.byteLevel]))
  }

  /// `vocab.txt`: WordPiece with BERT's normalisation; each line is a piece, its number the id.
  init(lines: [UInt8], file: String, settings: TokenizerSettings) throws {
    var list = lines.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      ConfigValue.string(String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
    }
    if list.last?.asString?.isEmpty == true { list.removeLast() }
    let field = TokenizerField(file: file, path: "", value: .array(list))
    let vocabulary = try Vocabulary(list: field)
    func special(_ key: String, _ fallback: String) throws -> Int {
      let spelling = settings.spelling(key) ?? Array(fallback.utf8)
      guard let id = vocabulary.id(spelling) else {
        throw field.complaint(Phrase("a vocabulary with \(fallback)", "含有 \(fallback) 的词表"))
      }
      return id
    }
    let unknown = try special("unk_token", "[UNK]")
    let start = try special("cls_token", "[CLS]")
    let end = try special("sep_token", "[SEP]")
    let others = [("pad_token", "[PAD]"), ("mask_token", "[MASK]")].compactMap { key, fallback in
      vocabulary.id(settings.spelling(key) ?? Array(fallback.utf8))
    }
    let added = Set([unknown, start, end] + others).sorted().map { id in
      AddedTokens.Added(id: id, content: vocabulary.spelling(id) ?? [], special: true)
    }
    let lowercase = try settings["do_lower_case"].bool(default: true)
    self.init(
      kind: "WordPiece", vocabulary: vocabulary, special: Set(added.map(\.id)),
      bos: settings.bos?.id(in: vocabulary), eos: settings.eos?.id(in: vocabulary), addedToInput: AddedTokens(added),
      addedToNormalized: AddedTokens([]),
      normalizers: [
        .bert(
          clean: true, spaceIdeographs: try settings["tokenize_chinese_chars"].bool(default: true),
          stripAccents: try settings["strip_accents"].bool(default: lowercase), lowercase: lowercase)
      ],
      preTokenizers: [.bert],
      model: WordPieceModel(vocabulary: vocabulary, unknown: unknown, prefix: Array("##".utf8), longestWord: 100),
      postProcessor: PostProcessor(before: [start], after: [end]),
      decoder: PieceDecoder(each: [.wordPiece(prefix: Array("##".utf8), cleanup: true)]))
  }
}

/// What the small files beside a vocabulary say: `tokenizer_config.json`, `special_tokens_map.json`, `config.json`.
struct TokenizerSettings {
  private let sources: [TokenizerField]
  private let configuration: Configuration

  init(files: [String: Bytes], configuration: Configuration) throws {
    self.configuration = configuration
    sources = try ["tokenizer_config.json", "special_tokens_map.json"].compactMap { name in
      try files[name].map { TokenizerField(file: name, value: try ConfigValue(json: $0, file: name)) }
    }
  }

  /// A setting of `tokenizer_config.json`.
  subscript(_ key: String) -> TokenizerField {
    sources.first { $0.file == "tokenizer_config.json" }?[key] ?? TokenizerField(file: "tokenizer_config.json", path: key, value: nil)
  }

  /// A special token's spelling, given as a string or as an object with its `content`.
  func spelling(_ key: String) -> [UInt8]? {
    for source in sources {
      let field = source[key]
      if let text = field.value?.asString ?? field["content"].value?.asString { return Array(text.utf8) }
    }
    return nil
  }

  var bos: SpecialToken? { token("bos_token") }
  var eos: SpecialToken? { token("eos_token") }

  private func token(_ key: String) -> SpecialToken? {
    if let spelling = spelling(key) { return .spelled(spelling) }
    let id = configuration[key + "_id"]
    return (id?.asInt ?? id?.asArray?.first?.asInt).map { .numbered($0) }
  }
}
