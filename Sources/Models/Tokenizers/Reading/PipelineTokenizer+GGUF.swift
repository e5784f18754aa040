import Checkpoints
import Wording

/// The vocabulary inside a GGUF file, used as llama.cpp does.
extension PipelineTokenizer {
  init(gguf configuration: Configuration) throws {
    let metadata = GGUFVocabulary(configuration)
    let make = try metadata["model"].choice(Self.algorithms)
    self = try make(metadata)
  }

  private static let algorithms: [(String, @Sendable (GGUFVocabulary) throws -> PipelineTokenizer)] = [
    ("gpt2", byteLevel), ("llama", sentencePiece), ("bert", wordPiece),
  ]

  @Sendable private static func byteLevel(_ metadata: GGUFVocabulary) throws -> PipelineTokenizer {
    let split = try metadata["pre"].choice(GGUFVocabulary.splits)
    let vocabulary = try Vocabulary(list: metadata["tokens"])
    let kinds = try metadata.pieceKinds(vocabulary)
    let model = BytePairModel(
      kind: "byte-level BPE (\(split.rule.name))", vocabulary: vocabulary,
      merges: try MergeTable(metadata["merges"], vocabulary), units: .bytes, ignoreMerges: split.ignoreMerges)
    let bos = try metadata.id("bos_token_id", vocabulary)
    let eos = try metadata.id("eos_token_id", vocabulary)
    return PipelineTokenizer(
      kind: model.kind, vocabulary: vocabulary, special: kinds.special, bos: bos, eos: eos,
      addedToInput: kinds.added, addedToNormalized: AddedTokens([]), normalizers: [],
      preTokenizers: (split.digitsApart ? [.digits(individually: true)] : [])
        + [.byteLevel(addPrefixSpace: false, rule: split.rule)],
      model: model,
      postProcessor: PostProcessor(
        before: try metadata["add_bos_token"].bool(default: split.addsBOS) ? [bos].compactMap(\.self) : [],
        after: try metadata["add_eos_token"].bool(default: false) ? [eos].compactMap(\.self) : []),
      decoder: PieceDecoder(each: [.byteLevel]))
  }

  @Sendable private static func sentencePiece(_ metadata: GGUFVocabulary) throws -> PipelineTokenizer {
    let vocabulary = try Vocabulary(list: metadata["tokens"])
    let kinds = try metadata.pieceKinds(vocabulary)
    let unknown = try metadata.id("unknown_token_id", vocabulary) ?? 0
    let bos = try metadata.id("bos_token_id", vocabulary) ?? SpecialToken.numbered(1).id(in: vocabulary)
    let eos = try metadata.id("eos_token_id", vocabulary) ?? SpecialToken.numbered(2).id(in: vocabulary)
    let addsSpace = try metadata["add_space_prefix"].bool(default: true)
    let blank = Array("▁".utf8)
    return PipelineTokenizer(
      kind: "SentencePiece BPE", vocabulary: vocabulary, special: kinds.special, bos: bos, eos: eos,
      addedToInput: kinds.added, addedToNormalized: AddedTokens([]),
      normalizers: (addsSpace ? [.prepend(blank)] : []) + [.replace([0x20], with: blank)], preTokenizers: [],
      model: ScoredPieceModel(
        vocabulary: vocabulary, scores: try metadata.scores(vocabulary),
        bytePieces: (0..<256).map { Int32(vocabulary.id(ByteAlphabet.fallbackSpelling(UInt8($0))) ?? -1) },
        unknown: unknown),
      postProcessor: PostProcessor(
        before: try metadata["add_bos_token"].bool(default: true) ? [bos].compactMap(\.self) : [],
        after: try metadata["add_eos_token"].bool(default: false) ? [eos].compactMap(\.self) : []),
      decoder: PieceDecoder(
        each: [.replace(blank, with: [0x20]), .byteFallback], whole: addsSpace ? [.strip(0x20, left: 1, right: 0)] : []))
  }

  @Sendable private static func wordPiece(_ metadata: GGUFVocabulary) throws -> PipelineTokenizer {
    let stored = try Vocabulary(list: metadata["tokens"])
    let vocabulary = try metadata.withContinuationPrefix(stored)
    let kinds = try metadata.pieceKinds(vocabulary)
    let start = try metadata.id("cls_token_id", vocabulary) ?? vocabulary.id(Array("[CLS]".utf8))
    let end = try metadata.id("seperator_token_id", vocabulary) ?? vocabulary.id(Array("[SEP]".utf8))
    guard let unknown = try metadata.id("unknown_token_id", vocabulary) ?? vocabulary.id(Array("[UNK]".utf8)) else {
      throw metadata["unknown_token_id"].complaint(Phrase("an id of the vocabulary", "词表中的 id"))
    }
    let lowercase = try metadata["lowercase"].bool(default: true)
    return PipelineTokenizer(
      kind: "WordPiece", vocabulary: vocabulary, special: kinds.special, bos: start, eos: end,
      addedToInput: kinds.added, addedToNormalized: AddedTokens([]),
      normalizers: [.bert(clean: true, spaceIdeographs: true, stripAccents: lowercase, lowercase: lowercase)],
      preTokenizers: [.bert],
      model: WordPieceModel(vocabulary: vocabulary, unknown: unknown, prefix: Array("##".utf8), longestWord: 100),
      postProcessor: PostProcessor(
        before: try metadata["add_bos_token"].bool(default: true) ? [start].compactMap(\.self) : [],
        after: try metadata["add_eos_token"].bool(default: true) ? [end].compactMap(\.self) : []),
      decoder: PieceDecoder(each: [.wordPiece(prefix: Array("##".utf8), cleanup: true)]))
  }
}

/// The fields `tokenizer.ggml.…` of a GGUF file.
struct GGUFVocabulary {
  /// How byte-level vocabularies of one `tokenizer.ggml.pre` cut text.
  struct Split: Sendable {
    let rule: SplitRule
    var digitsApart = false
    var ignoreMerges = false
    var addsBOS = false
  }

  static let splits: [(String, Split)] = {
    let llama3 = Split(rule: .llama3(digits: 3), ignoreMerges: true, addsBOS: true)
    let qwen2 = Split(rule: .llama3(digits: 1))
    return [
      ("gpt-2", Split(rule: .gpt2)), ("phi-2", Split(rule: .gpt2)),
      ("llama-bpe", llama3), ("llama3", llama3), ("llama-v3", llama3),
      ("qwen2", qwen2), ("deepseek-r1-qwen", qwen2),
      ("smollm", Split(rule: .gpt2, digitsApart: true)), ("starcoder", Split(rule: .gpt2, digitsApart: true)),
    ]
  }()

  private let configuration: Configuration
  init(_ configuration: Configuration) { self.configuration = configuration }

  subscript(_ name: String) -> TokenizerField {
    let key = "tokenizer.ggml." + name
    return TokenizerField(file: configuration.source, path: key, value: configuration[key])
  }

  /// A special token's id; nil when the file names none.
  func id(_ name: String, _ vocabulary: Vocabulary) throws -> Int? {
    self[name].isPresent ? try self[name].id(in: vocabulary) : nil
  }

  func scores(_ vocabulary: Vocabulary) throws -> [Float] {
    let values = try self["scores"].array()
    guard values.count == vocabulary.size else {
      throw self["scores"].complaint(Phrase("one number for each of \(vocabulary.size) tokens", "\(vocabulary.size) 个 token 各一个数"))
    }
    return try values.enumerated().map { index, value in
      guard let score = value.asDouble else {
        throw self["scores"].element(index, value).complaint(Phrase("a number", "数"))
      }
      return Float(score)
    }
  }

  /// The tokens that are looked for in the text itself, and those that are special, by `token_type`.
  func pieceKinds(_ vocabulary: Vocabulary) throws -> (added: AddedTokens, special: Set<Int>) {
    let field = self["token_type"]
    guard field.isPresent else { return (AddedTokens([]), []) }
    let types = try field.array()
    guard types.count == vocabulary.size else {
      throw field.complaint(Phrase("one type for each of \(vocabulary.size) tokens", "\(vocabulary.size) 个 token 各一个类型"))
    }
    var added: [AddedTokens.Added] = []
    for (id, type) in types.enumerated() {
      // 2 unknown, 3 control, 4 defined by a user; the others come out of the model only.
      guard let type = type.asInt else { throw field.element(id, type).complaint(Phrase("an integer", "整数")) }
      guard (2...4).contains(type), let content = vocabulary.spelling(id),
        (1...AddedTokens.longestContent).contains(content.count)
      else { continue }
      added.append(AddedTokens.Added(id: id, content: content, special: type != 4))
    }
    return (AddedTokens(added), Set(added.filter(\.special).map(\.id)))
  }

  /// `[CLS]`, `[unused7]`: pieces of BERT vocabularies that carry no mark.
  static func isBracketed(_ piece: [UInt8]) -> Bool {
    piece.count > 2 && piece.first == UInt8(ascii: "[") && piece.last == UInt8(ascii: "]")
  }

  /// BERT vocabularies in GGUF mark where words begin (`▁the`, `ing`); the model wants marks inside words (`the`, `##ing`).
  func withContinuationPrefix(_ stored: Vocabulary) throws -> Vocabulary {
    let blank = Array("▁".utf8)
    var vocabulary = Vocabulary(expecting: stored.size)
    for id in 0..<stored.size {
      guard let piece = stored.spelling(id) else { continue }
      let spelling =
        piece.starts(with: blank) ? Array(piece[blank.count...]) : Self.isBracketed(piece) ? piece : Array("##".utf8) + piece
      try vocabulary.add(spelling, id: id, from: self["tokens"].element(id, .string(String(decoding: piece, as: UTF8.self))))
    }
    return vocabulary
  }
}
