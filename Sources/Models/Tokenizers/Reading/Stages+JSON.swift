import Checkpoints
import Wording

/// The stages of `tokenizer.json`: each has a `type`, and `Sequence` puts several in a row.

extension TokenizerField {
  /// The stages at this field, `Sequence`s taken apart; none when it is null.
  fileprivate func stages(_ list: String) throws -> [TokenizerField] {
    guard isPresent else { return [] }
    guard self["type"].value?.asString == "Sequence" else { return [self] }
    return try self[list].elements().flatMap { try $0.stages(list) }
  }
  /// The literal text of a `pattern`.
  fileprivate func literal() throws -> [UInt8] {
    if self["Regex"].isPresent { throw complaint(Phrase("{\"String\": …}", "{\"String\": …}")) }
    let pattern = try self["String"].bytes()
    guard !pattern.isEmpty else { throw self["String"].complaint(Phrase("not empty", "非空字符串")) }
    return pattern
  }
}

extension Normalizer {
  static func read(_ field: TokenizerField) throws -> [Normalizer] {
    try field.stages("normalizers").map { stage in
      let make = try stage["type"].choice(types)
      return try make(stage)
    }
  }

  private static let types: [(String, @Sendable (TokenizerField) throws -> Normalizer)] = [
    ("NFC", { _ in .nfc }),
    ("NFD", { _ in .nfd }),
    ("Lowercase", { _ in .lowercase }),
    ("StripAccents", { _ in .stripAccents }),
    ("Strip", { .strip(left: try $0["strip_left"].bool(default: true), right: try $0["strip_right"].bool(default: true)) }),
    ("Prepend", { .prepend(try $0["prepend"].bytes()) }),
    ("Replace", { .replace(try $0["pattern"].literal(), with: try $0["content"].bytes()) }),
    ("BertNormalizer", { field in
      let lowercase = try field["lowercase"].bool(default: true)
      return .bert(
        clean: try field["clean_text"].bool(default: true),
        spaceIdeographs: try field["handle_chinese_chars"].bool(default: true),
        stripAccents: try field["strip_accents"].bool(default: lowercase), lowercase: lowercase)
    }),
  ]
}

extension PreTokenizer {
  static func read(_ field: TokenizerField) throws -> [PreTokenizer] {
    let stages = try field.stages("pretokenizers")
    return try stages.enumerated().map { index, stage in
      let make = try stage["type"].choice(types)
      let step = try make(stage)
      if case .byteLevel = step, index < stages.count - 1 {
        throw stage["type"].complaint(Phrase("ByteLevel only as the last pre-tokenizer", "ByteLevel 只能是最后一个预分词器"))
      }
      return step
    }
  }

  private static let types: [(String, @Sendable (TokenizerField) throws -> PreTokenizer)] = [
    ("ByteLevel", { field in
      .byteLevel(
        addPrefixSpace: try field["add_prefix_space"].bool(default: true),
        rule: try field["use_regex"].bool(default: true) ? .gpt2 : nil)
    }),
    ("Split", split),
    ("Digits", { .digits(individually: try $0["individual_digits"].bool(default: false)) }),
    ("Whitespace", { _ in .whitespace }),
    ("WhitespaceSplit", { _ in .whitespaceSplit }),
    ("Punctuation", { field in
      .punctuation(field["behavior"].isPresent ? try field["behavior"].choice(Behavior.self) : .isolated)
    }),
    ("BertPreTokenizer", { _ in .bert }),
    ("Metaspace", metaspace),
  ]

  @Sendable private static func split(_ field: TokenizerField) throws -> PreTokenizer {
    let behavior = try field["behavior"].choice(Behavior.self)
    let inverted = try field["invert"].bool(default: false)
    if !field["pattern"]["Regex"].isPresent {
      if inverted { throw field["invert"].complaint(Phrase("false for a literal pattern", "字面模式下只能为 false")) }
      return .splitLiteral(try field["pattern"].literal(), behavior)
    }
    let rule = try field["pattern"]["Regex"].choice(SplitRule.patterns.map { ($0.pattern, $0.rule) })
    // The known patterns match everything, so that isolating the matches and removing what is between them are the same.
    guard inverted ? behavior == .removed : behavior == .isolated else {
      throw field["behavior"].complaint(Phrase(
        "Isolated, or Removed with invert, for this pattern", "此模式只支持 Isolated，或 Removed 加 invert"))
    }
    return .split(rule)
  }

  @Sendable private static func metaspace(_ field: TokenizerField) throws -> PreTokenizer {
    .metaspace(
      replacement: try field.replacement(), prepend: try field.prependScheme(), split: try field["split"].bool(default: true))
  }
}

extension TokenizerField {
  /// The sign for a space of a `Metaspace` stage.
  fileprivate func replacement() throws -> [UInt8] {
    let text = try self["replacement"].string()
    guard text.unicodeScalars.count == 1 else { throw self["replacement"].complaint(Phrase("one character", "一个字符")) }
    return Array(text.utf8)
  }
  /// `prepend_scheme`, or what older files say by `add_prefix_space`.
  fileprivate func prependScheme() throws -> PreTokenizer.Prepend {
    let wanted = try self["add_prefix_space"].bool(default: true)
    guard self["prepend_scheme"].isPresent else { return wanted ? .always : .never }
    let scheme = try self["prepend_scheme"].choice(PreTokenizer.Prepend.self)
    if !wanted, scheme != .never {
      throw self["add_prefix_space"].complaint(Phrase("true, as prepend_scheme says", "true（与 prepend_scheme 一致）"))
    }
    return scheme
  }
}

extension PostProcessor {
  static func read(_ field: TokenizerField, _ vocabulary: Vocabulary) throws -> PostProcessor {
    var result = PostProcessor()
    for stage in try field.stages("processors") {
      let add = try stage["type"].choice(types)
      try add(stage, vocabulary, &result)
    }
    return result
  }

  private typealias Reader = @Sendable (TokenizerField, Vocabulary, inout PostProcessor) throws -> Void
  private static let types: [(String, Reader)] = [
    ("ByteLevel", { field, _, result in try result.trim(field) }),
    ("BertProcessing", { field, vocabulary, result in try result.surround(field, vocabulary) }),
    ("RobertaProcessing", { field, vocabulary, result in
      try result.trim(field)
      try result.surround(field, vocabulary)
    }),
    ("TemplateProcessing", { field, vocabulary, result in try result.template(field, vocabulary) }),
  ]

  private mutating func trim(_ field: TokenizerField) throws {
    guard try field["trim_offsets"].bool(default: true) else { return }
    trimsSpans = true
    firstSpaceWasAdded = try field["add_prefix_space"].bool(default: true)
  }

  private mutating func surround(_ field: TokenizerField, _ vocabulary: Vocabulary) throws {
    func id(_ key: String) throws -> Int {
      let pair = try field[key].elements()
      guard pair.count == 2 else { throw field[key].complaint(Phrase("[piece, id]", "[token, id]")) }
      return try pair[1].id(in: vocabulary)
    }
    before.insert(try id("cls"), at: 0)
    after.append(try id("sep"))
  }

  private mutating func template(_ field: TokenizerField, _ vocabulary: Vocabulary) throws {
    var ids: [[Int]] = [[]]
    for part in try field["single"].elements() {
      if part["Sequence"].isPresent {
        ids.append([])
        continue
      }
      let name = try part["SpecialToken"]["id"].string()
      let tokens = try field["special_tokens"][name]["ids"].elements()
      ids[ids.count - 1] += try tokens.map { try $0.id(in: vocabulary) }
    }
    guard ids.count == 2 else {
      throw field["single"].complaint(Phrase("special tokens around one Sequence", "一个 Sequence 及其前后的特殊 token"))
    }
    before = ids[0] + before
    after += ids[1]
  }
}

extension TokenizerField {
  /// The id of a piece.
  func id(in vocabulary: Vocabulary) throws -> Int {
    guard let id = value?.asInt, vocabulary.has(id) else {
      throw complaint(Phrase("an id of the vocabulary (0 to \(vocabulary.size - 1))", "词表中的 id（0 到 \(vocabulary.size - 1)）"))
    }
    return id
  }
}

extension PieceDecoder {
  static func read(_ field: TokenizerField) throws -> PieceDecoder {
    guard field.isPresent else { return PieceDecoder(each: [.joinWithSpaces]) }
    var decoder = PieceDecoder()
    var isFused = false
    for stage in try field.stages("decoders") {
      let make = try stage["type"].choice(types)
      guard let step = try make(stage) else {
        isFused = true
        continue
      }
      if isFused { decoder.whole.append(step) } else { decoder.each.append(step) }
    }
    return decoder
  }

  /// The step of each type; nil for `Fuse`, after which there is one text.
  private static let types: [(String, @Sendable (TokenizerField) throws -> Step?)] = [
    ("ByteLevel", { _ in .byteLevel }),
    ("WordPiece", {
      .wordPiece(prefix: try $0["prefix"].bytes(), cleanup: try $0["cleanup"].bool(default: true))
    }),
    ("Metaspace", { .metaspace(replacement: try $0.replacement(), dropsFirst: try $0.prependScheme() != .never) }),
    ("ByteFallback", { _ in .byteFallback }),
    ("Fuse", { _ in nil }),
    ("Replace", { .replace(try $0["pattern"].literal(), with: try $0["content"].bytes()) }),
    ("Strip", { field in
      let content = try field["content"].bytes()
      guard content.count == 1 else { throw field["content"].complaint(Phrase("one ASCII character", "一个 ASCII 字符")) }
      return .strip(
        content[0], left: try field["start"].int(in: 0...Int(Int32.max)), right: try field["stop"].int(in: 0...Int(Int32.max)))
    }),
  ]
}
