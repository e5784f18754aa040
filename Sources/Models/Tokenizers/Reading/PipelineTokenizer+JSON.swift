import Checkpoints
import Wording

/// `tokenizer.json`, the file of the `tokenizers` package. What cannot be done exactly is refused with file and field.
///
/// `truncation` and `padding` are left to the caller: what is asked about a text is about all of it.
extension PipelineTokenizer {
  /// `settings` are what the files beside it say: more added tokens, which of them begin and end a text.
  init(json file: TokenizerField, settings: TokenizerSettings) throws {
    let normalizers = try Normalizer.read(file["normalizer"])
    let preTokenizers = try settings.prefixed(PreTokenizer.read(file["pre_tokenizer"]))
    let listed = try AddedToken.read(file["added_tokens"])
    let tokens = try listed + settings.added(to: listed)

    let field = file["model"]
    let type = try Self.modelType(field)
    let known = try Vocabulary(ids: field["vocab"], more: tokens.count)
    let model: any PieceModel =
      switch type {
      case .bpe: try BytePairModel(json: field, vocabulary: known, preTokenizers: preTokenizers)
      case .wordPiece: try WordPieceModel(json: field, vocabulary: known, preTokenizers: preTokenizers)
      }
    let added = try Additions(tokens, to: known, normalizers)

    self.init(
      kind: model.kind, vocabulary: added.vocabulary, special: added.special,
      bos: settings.bos?.id(in: added.vocabulary), eos: settings.eos?.id(in: added.vocabulary),
      addedToInput: added.toInput, addedToNormalized: added.toNormalized,
      normalizers: normalizers, preTokenizers: preTokenizers, model: model,
      postProcessor: try PostProcessor.read(file["post_processor"], added.vocabulary),
      decoder: try PieceDecoder.read(file["decoder"]))
  }

  private enum ModelType { case bpe, wordPiece }

  /// The model's type; files of early versions do not name it.
  private static func modelType(_ field: TokenizerField) throws -> ModelType {
    if !field["type"].isPresent {
      if field["merges"].isPresent { return .bpe }
      if field["max_input_chars_per_word"].isPresent { return .wordPiece }
    }
    return try field["type"].choice([("BPE", .bpe), ("WordPiece", .wordPiece)])
  }
}

/// A token that another file names by its spelling or its id.
enum SpecialToken {
  case spelled([UInt8]), numbered(Int)

  func id(in vocabulary: Vocabulary) -> Int? {
    switch self {
    case .spelled(let piece): vocabulary.id(piece)
    case .numbered(let id): vocabulary.has(id) ? id : nil
    }
  }
}

extension TokenizerSettings {
  /// `steps` with the space before a text that `add_prefix_space` asks for: the classes that put a byte-level tokenizer
  /// together themselves go by it rather than by `tokenizer.json`.
  fileprivate func prefixed(_ steps: [PreTokenizer]) throws -> [PreTokenizer] {
    let (wish, name) = (self["add_prefix_space"], tokenizerClass.value?.asString)
    guard wish.isPresent, ByteLevelRecipe.all.contains(where: { $0.0 == name }), case .byteLevel(_, let rule)? = steps.last else { return steps }
    return try steps.dropLast() + [.byteLevel(addPrefixSpace: wish.bool(), rule: rule)]
  }
}

extension BytePairModel {
  fileprivate init(json field: TokenizerField, vocabulary: Vocabulary, preTokenizers: [PreTokenizer]) throws {
    for key in ["continuing_subword_prefix", "end_of_word_suffix"] where field[key].isPresent {
      if try !field[key].string().isEmpty { throw field[key].complaint(Phrase("null or empty", "null 或空字符串")) }
    }
    if field["dropout"].isPresent, field["dropout"].value?.asDouble != 0 {
      throw field["dropout"].complaint(Phrase("null, because encoding is deterministic", "null（编码必须是确定性的）"))
    }
    let byteFallback = try field["byte_fallback"].bool(default: false)
    let byteLevel: SplitRule??
    if case .byteLevel(_, let rule)? = preTokenizers.last { byteLevel = .some(rule) } else { byteLevel = nil }

    var unknown: Int?
    if field["unk_token"].isPresent {
      unknown = vocabulary.id(try field["unk_token"].bytes())
      let cannotOccur = byteLevel != nil && ByteAlphabet.spellings.allSatisfy { vocabulary.id($0) != nil }
      if unknown == nil, !cannotOccur {
        throw field["unk_token"].complaint(Phrase("null or a piece of the vocabulary", "null 或词表中的 token"))
      }
    }
    let kind: String
    if let byteLevel {
      let rule = byteLevel ?? preTokenizers.lazy.compactMap { if case .split(let rule) = $0 { rule } else { nil } }.first
      kind = "byte-level BPE" + (rule.map { " (\($0.name))" } ?? "")
    } else {
      kind = byteFallback ? "SentencePiece BPE" : "BPE"
    }
    self.init(
      kind: kind, vocabulary: vocabulary, merges: try MergeTable(field["merges"], vocabulary),
      units: byteLevel != nil ? .bytes : .characters(byteFallback: byteFallback),
      ignoreMerges: try field["ignore_merges"].bool(default: false), unknown: unknown,
      fuseUnknown: try field["fuse_unk"].bool(default: false))
  }
}

extension WordPieceModel {
  fileprivate init(json field: TokenizerField, vocabulary: Vocabulary, preTokenizers: [PreTokenizer]) throws {
    if case .byteLevel? = preTokenizers.last {
      throw field["type"].complaint(Phrase("BPE after a ByteLevel pre-tokenizer", "ByteLevel 预分词器之后只能是 BPE"))
    }
    guard let unknown = vocabulary.id(try field["unk_token"].bytes()) else {
      throw field["unk_token"].complaint(Phrase("a piece of the vocabulary", "词表中的 token"))
    }
    self.init(
      vocabulary: vocabulary, unknown: unknown, prefix: try field["continuing_subword_prefix"].bytes(),
      longestWord: try field["max_input_chars_per_word"].int(in: 0...1_000_000))
  }
}
