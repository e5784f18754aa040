import Checkpoints
import Wording

/// `tokenizer.json`, the file of the `tokenizers` package. What cannot be done exactly is refused with file and field.
///
/// `truncation` and `padding` are left to the caller: what is asked about a text is about all of it.
extension PipelineTokenizer {
  /// `bos` and `eos` are spellings or ids that other files of the checkpoint give.
  init(json file: TokenizerField, bos: SpecialToken?, eos: SpecialToken?) throws {
    let normalizers = try Normalizer.read(file["normalizer"])
    let preTokenizers = try PreTokenizer.read(file["pre_tokenizer"])
    let added = try AddedToken.read(file["added_tokens"])

    let field = file["model"]
    let type = try Self.modelType(field)
    let known = try Vocabulary(ids: field["vocab"], more: added.count)
    let model: any PieceModel =
      switch type {
      case .bpe: try BytePairModel(json: field, vocabulary: known, preTokenizers: preTokenizers)
      case .wordPiece: try WordPieceModel(json: field, vocabulary: known, preTokenizers: preTokenizers)
      }
    let vocabulary = try AddedToken.extend(known, with: added, normalizers)

    self.init(
      kind: model.kind, vocabulary: vocabulary, special: Set(added.filter(\.token.special).map(\.token.id)),
      bos: bos?.id(in: vocabulary), eos: eos?.id(in: vocabulary),
      addedToInput: AddedTokens(added.map(\.token).filter { !$0.normalized }),
      addedToNormalized: AddedTokens(added.map { $0.token.normalised(by: normalizers) }.filter(\.normalized)),
      normalizers: normalizers, preTokenizers: preTokenizers, model: model,
      postProcessor: try PostProcessor.read(file["post_processor"], vocabulary),
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

/// An entry of `added_tokens`, with its place for messages.
private struct AddedToken {
  let field: TokenizerField
  let token: AddedTokens.Added

  static func read(_ field: TokenizerField) throws -> [AddedToken] {
    guard field.isPresent else { return [] }
    return try field.elements().map { entry in
      let content = try entry["content"].bytes()
      guard (1...AddedTokens.longestContent).contains(content.count) else {
        throw entry["content"].complaint(Phrase(
          "1 to \(AddedTokens.longestContent) bytes", "1 到 \(AddedTokens.longestContent) 字节"))
      }
      let special = try entry["special"].bool(default: false)
      return AddedToken(
        field: entry,
        token: AddedTokens.Added(
          id: try entry["id"].int(in: 0...0xFF_FFFF), content: content, special: special,
          singleWord: try entry["single_word"].bool(default: false), stripsLeft: try entry["lstrip"].bool(default: false),
          stripsRight: try entry["rstrip"].bool(default: false),
          normalized: try entry["normalized"].bool(default: !special)))
    }
  }

  /// The vocabulary with the added tokens that it lacks; those that are looked for in normalised text are spelled as there.
  static func extend(_ vocabulary: Vocabulary, with added: [AddedToken], _ normalizers: [Normalizer]) throws -> Vocabulary {
    var vocabulary = vocabulary
    let highest = vocabulary.size + added.count * 4 + 65_536
    for entry in added {
      if vocabulary.id(entry.token.content) == entry.token.id { continue }
      guard entry.token.id <= highest else {
        throw entry.field["id"].complaint(Phrase("an id from 0 to \(highest)", "0 到 \(highest) 之间的 id"))
      }
      let normalised = entry.token.normalised(by: normalizers).content
      let spelling = vocabulary.id(normalised) == nil ? normalised : entry.token.content
      try vocabulary.add(spelling, id: entry.token.id, from: entry.field["id"])
    }
    return vocabulary
  }
}

extension AddedTokens.Added {
  /// The token with the content that normalised text will have in its place.
  fileprivate func normalised(by normalizers: [Normalizer]) -> AddedTokens.Added {
    guard normalized else { return self }
    let text = normalizers.reduce(AlignedText(decoding: content)) { $1.apply($0) }
    return AddedTokens.Added(
      id: id, content: text.bytes, special: special, singleWord: singleWord, stripsLeft: stripsLeft,
      stripsRight: stripsRight, normalized: true)
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
