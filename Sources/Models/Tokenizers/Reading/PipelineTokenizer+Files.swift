import Checkpoints
import Tensors
import Wording

/// Tokenizers from the older pairs of files, put together as transformers does.
extension PipelineTokenizer {
  /// `vocab.json` and `merges.txt`: byte-level BPE, cut and normalised as the class of the tokenizer does it.
  init(vocabulary file: TokenizerField, merges: [UInt8], settings: TokenizerSettings) throws {
    let recipe = try settings.isSilent ? ByteLevelRecipe(rule: .gpt2) : settings.tokenizerClass.choice(ByteLevelRecipe.all)
    let known = try Vocabulary(ids: file, more: 1)
    let lines = merges.split(separator: 0x0A).enumerated().filter { !($0.offset == 0 && $0.element.starts(with: "#version".utf8)) }
    let rules = lines.compactMap { line -> ConfigValue? in
      let rule = line.element.last == 0x0D ? line.element.dropLast() : line.element
      return rule.isEmpty ? nil : .string(String(decoding: rule, as: UTF8.self))
    }
    let model = BytePairModel(
      kind: "byte-level BPE (\(recipe.rule.name))", vocabulary: known,
      merges: try MergeTable(TokenizerField(file: "merges.txt", path: "", value: .array(rules)), known), units: .bytes,
      ignoreMerges: false)
    // A special token of the class that the vocabulary lacks would have no row in the model.
    let own = Set([recipe.bos, recipe.eos].compactMap(\.self) + recipe.others).map { Array($0.utf8) }
      .filter { known.id($0) != nil }.map { AddedToken(file, AddedTokens.Added(id: 0, content: $0, special: true)) }
    let added = try Additions(own + settings.added(to: own), to: known, recipe.normalizers)
    func special(_ given: SpecialToken?, _ usual: String?) -> Int? {
      (given ?? usual.map { .spelled(Array($0.utf8)) })?.id(in: added.vocabulary)
    }
    let (bos, eos) = (special(settings.bos, recipe.bos), special(settings.eos, recipe.eos))
    self.init(
      kind: model.kind, vocabulary: added.vocabulary, special: added.special, bos: bos, eos: eos,
      addedToInput: added.toInput, addedToNormalized: added.toNormalized, normalizers: recipe.normalizers,
      preTokenizers: [.byteLevel(addPrefixSpace: try settings["add_prefix_space"].bool(default: false), rule: recipe.rule)],
      model: model,
      postProcessor: PostProcessor(
        before: try settings["add_bos_token"].bool(default: false) ? [bos].compactMap(\.self) : [],
        after: try settings["add_eos_token"].bool(default: false) ? [eos].compactMap(\.self) : []),
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
    let own = Set([unknown, start, end] + others).sorted().map { id in
      AddedToken(field, AddedTokens.Added(id: id, content: vocabulary.spelling(id) ?? [], special: true))
    }
    let lowercase = try settings["do_lower_case"].bool(default: true)
    let normalizers = [
      Normalizer.bert(
        clean: true, spaceIdeographs: try settings["tokenize_chinese_chars"].bool(default: true),
        stripAccents: try settings["strip_accents"].bool(default: lowercase), lowercase: lowercase)
    ]
    let added = try Additions(own + settings.added(to: own), to: vocabulary, normalizers)
    self.init(
      kind: "WordPiece", vocabulary: added.vocabulary, special: added.special,
      bos: settings.bos?.id(in: added.vocabulary), eos: settings.eos?.id(in: added.vocabulary), addedToInput: added.toInput,
      addedToNormalized: added.toNormalized, normalizers: normalizers,
      preTokenizers: [.bert],
      model: WordPieceModel(vocabulary: vocabulary, unknown: unknown, prefix: Array("##".utf8), longestWord: 100),
      postProcessor: PostProcessor(before: [start], after: [end]),
      decoder: PieceDecoder(each: [.wordPiece(prefix: Array("##".utf8), cleanup: true)]))
  }
}
