import Checkpoints
package import Tensors

/// The values of a `tokenizer.json`, as the `tokenizers` package writes them.
enum TokenizerJSON {
  /// A whole file.
  static func file(
    added: [(id: Int, content: String, special: Bool)], normalizer: ConfigValue = .null, preTokenizer: ConfigValue,
    postProcessor: ConfigValue, decoder: ConfigValue, model: ConfigObject
  ) -> ConfigValue {
    let tokens = added.sorted { $0.id < $1.id }.map { token in
      ConfigValue.object([
        "id": .int(token.id), "content": .string(token.content), "single_word": .bool(false), "lstrip": .bool(false),
        "rstrip": .bool(false), "normalized": .bool(false), "special": .bool(token.special),
      ])
    }
    return .object([
      "version": .string("1.0"), "truncation": .null, "padding": .null, "added_tokens": .array(tokens), "normalizer": normalizer,
      "pre_tokenizer": preTokenizer, "post_processor": postProcessor, "decoder": decoder, "model": .object(model),
    ])
  }

  /// Byte-level BPE; `pieces` by id, `merges` by rank.
  static func bytePairs(_ pieces: [(piece: String, id: Int)], merges: [(String, String)], ignoreMerges: Bool = false) -> ConfigObject {
    [
      "type": .string("BPE"), "dropout": .null, "unk_token": .null, "continuing_subword_prefix": .null,
      "end_of_word_suffix": .null, "fuse_unk": .bool(false), "byte_fallback": .bool(false), "ignore_merges": .bool(ignoreMerges),
      "vocab": vocabulary(pieces), "merges": .array(merges.map { .array([.string($0.0), .string($0.1)]) }),
    ]
  }

  /// BPE over characters with bytes for what is unknown, as SentencePiece vocabularies are written.
  static func characterPairs(_ pieces: [(piece: String, id: Int)], merges: [(String, String)], unknown: String) -> ConfigObject {
    let changes: [String: ConfigValue] = ["unk_token": .string(unknown), "fuse_unk": .bool(true), "byte_fallback": .bool(true)]
    return ConfigObject(bytePairs(pieces, merges: merges).entries.map { (key: $0.key, value: changes[$0.key] ?? $0.value) })
  }

  /// One step after another.
  static func sequence(_ key: String, _ steps: [ConfigValue]) -> ConfigValue {
    .object(ConfigObject([(key: "type", value: .string("Sequence")), (key: key, value: .array(steps))]))
  }

  static func wordPieces(_ pieces: [(piece: String, id: Int)], unknown: String, prefix: String, longestWord: Int) -> ConfigObject {
    [
      "type": .string("WordPiece"), "unk_token": .string(unknown), "continuing_subword_prefix": .string(prefix),
      "max_input_chars_per_word": .int(longestWord), "vocab": vocabulary(pieces),
    ]
  }

  private static func vocabulary(_ pieces: [(piece: String, id: Int)]) -> ConfigValue {
    .object(ConfigObject(pieces.map { (key: $0.piece, value: .int($0.id)) }))
  }

  static func byteLevel(addPrefixSpace: Bool, trimOffsets: Bool, usePattern: Bool = true) -> ConfigValue {
    .object([
      "type": .string("ByteLevel"), "add_prefix_space": .bool(addPrefixSpace), "trim_offsets": .bool(trimOffsets),
      "use_regex": .bool(usePattern),
    ])
  }

  /// Special tokens around a text, and around each of two.
  static func template(before: [(token: String, id: Int)], after: [(token: String, id: Int)]) -> ConfigValue {
    func special(_ token: String) -> ConfigValue { .object(["SpecialToken": .object(["id": .string(token), "type_id": .int(0)])]) }
    func sequence(_ name: String, _ type: Int) -> ConfigValue {
      .object(["Sequence": .object(["id": .string(name), "type_id": .int(type)])])
    }
    let all = (before + after).reduce(into: [(token: String, id: Int)]()) { all, next in
      if !all.contains(where: { $0.token == next.token }) { all.append(next) }
    }
    let (first, last) = (before.map { special($0.token) }, after.map { special($0.token) })
    return .object([
      "type": .string("TemplateProcessing"), "single": .array(first + [sequence("A", 0)] + last),
      "pair": .array(first + [sequence("A", 0)] + last + [sequence("B", 1)] + last),
      "special_tokens": .object(
        ConfigObject(all.map { token, id in
          (key: token, value: .object(["id": .string(token), "ids": .array([.int(id)]), "tokens": .array([.string(token)])]))
        })),
    ])
  }
}

extension PipelineTokenizer {
  /// `tokenizer.json` and `tokenizer_config.json` of this tokenizer, for models from files that have none. Nil for kinds that
  /// the file has no exact form for, such as scores that leave the order of joins to the text.
  var huggingFaceFiles: [String: ConfigValue]? {
    guard let file = json else { return nil }
    return ["tokenizer.json": file, Self.settingsFile: huggingFaceSettings()]
  }
  static let settingsFile = "tokenizer_config.json"

  /// Under which class transformers is to read `tokenizer.json`, as it stands there, and which of its tokens are special to it. Where nothing
  /// says what begins and ends a text, what a saved model's configuration says as well.
  /// - Parameter pad: The token that fills up a batch, where it is not the vocabulary's own.
  func huggingFaceSettings(pad: Int? = nil) -> ConfigValue {
    var settings: [ConfigObject.Entry] = [("tokenizer_class", .string("PreTrainedTokenizerFast"))]
    let ends = bos == nil && eos == nil ? (endOfText, endOfText) : (bos, eos)
    if let bos = ends.0 { settings.append(("bos_token", .string(text(bos)))) }
    if let eos = ends.1 { settings.append(("eos_token", .string(text(eos)))) }
    if model is WordPieceModel {
      for (key, token) in [("cls_token", "[CLS]"), ("sep_token", "[SEP]"), ("pad_token", "[PAD]"), ("unk_token", "[UNK]"), ("mask_token", "[MASK]")]
      where vocabulary.id(Array(token.utf8)) != nil { settings.append((key, .string(token))) }
    } else if let mask = vocabulary.id(Array("<mask>".utf8)), special.contains(Int(mask)) {
      settings.append(("mask_token", .string("<mask>")))
    }
    if let pad, !settings.contains(where: { $0.key == "pad_token" }) { settings.append(("pad_token", .string(text(pad)))) }
    return .object(ConfigObject(settings))
  }

  private var json: ConfigValue? {
    let pieces = (0..<vocabulary.size).filter(vocabulary.has).map { (piece: text($0), id: $0) }
    let added = (addedToInput.tokens + addedToNormalized.tokens).map { (id: $0.id, content: text($0.id), special: $0.special) }
    func named(_ ids: [Int]) -> [(token: String, id: Int)] { ids.map { (text($0), $0) } }
    let template = TokenizerJSON.template(before: named(postProcessor.before), after: named(postProcessor.after))
    let isBare = postProcessor.before.isEmpty && postProcessor.after.isEmpty
    if let model = model as? BytePairModel, case .bytes = model.units, let cut = byteLevelCut, normalizers.isEmpty {
      var steps: [ConfigValue] = []
      if cut.digitsApart { steps.append(.object(["type": .string("Digits"), "individual_digits": .bool(true)])) }
      if cut.rule == .gpt2 {
        steps.append(TokenizerJSON.byteLevel(addPrefixSpace: false, trimOffsets: true))
      } else {
        steps.append(.object([
          "type": .string("Split"), "pattern": .object(["Regex": .string(cut.rule.pattern)]), "behavior": .string("Isolated"),
          "invert": .bool(false),
        ]))
        steps.append(TokenizerJSON.byteLevel(addPrefixSpace: false, trimOffsets: true, usePattern: false))
      }
      let merges = model.merges.ranked.map { (text($0.left), text($0.right)) }
      return TokenizerJSON.file(
        added: added, preTokenizer: steps.count == 1 ? steps[0] : TokenizerJSON.sequence("pretokenizers", steps),
        postProcessor: isBare ? TokenizerJSON.byteLevel(addPrefixSpace: true, trimOffsets: false) : template,
        decoder: TokenizerJSON.byteLevel(addPrefixSpace: true, trimOffsets: true),
        model: TokenizerJSON.bytePairs(pieces, merges: merges, ignoreMerges: model.ignoreMerges))
    }
    if let model = model as? ScoredPieceModel, let addsBlank, spellsEveryByte, let rules = rules(of: model) {
      func replace(_ from: String, _ to: String) -> ConfigValue {
        .object(["type": .string("Replace"), "pattern": .object(["String": .string(from)]), "content": .string(to)])
      }
      let prepend = ConfigValue.object(["type": .string("Prepend"), "prepend": .string("▁")])
      let strip = ConfigValue.object(["type": .string("Strip"), "content": .string(" "), "start": .int(1), "stop": .int(0)])
      return TokenizerJSON.file(
        added: added, normalizer: TokenizerJSON.sequence("normalizers", (addsBlank ? [prepend] : []) + [replace(" ", "▁")]),
        preTokenizer: .null, postProcessor: isBare ? .null : template,
        decoder: TokenizerJSON.sequence(
          "decoders",
          [replace("▁", " "), .object(["type": .string("ByteFallback")]), .object(["type": .string("Fuse")])] + (addsBlank ? [strip] : [])),
        model: TokenizerJSON.characterPairs(
          pieces, merges: rules.map { (text($0.left), text($0.right)) }, unknown: text(Int(model.unknown))))
    }
    if let model = model as? WordPieceModel, case .bert(let clean, let ideographs, let accents, let lowercase)? = normalizers.first {
      return TokenizerJSON.file(
        added: added,
        normalizer: .object([
          "type": .string("BertNormalizer"), "clean_text": .bool(clean), "handle_chinese_chars": .bool(ideographs),
          "strip_accents": .bool(accents), "lowercase": .bool(lowercase),
        ]),
        preTokenizer: .object(["type": .string("BertPreTokenizer")]), postProcessor: isBare ? .null : template,
        decoder: .object(["type": .string("WordPiece"), "prefix": .string("##"), "cleanup": .bool(true)]),
        model: TokenizerJSON.wordPieces(
          pieces, unknown: text(Int(model.unknown)), prefix: String(decoding: model.prefix, as: UTF8.self), longestWord: model.longestWord))
    }
    return nil
  }

  private func text(_ id: Int) -> String { String(decoding: vocabulary.spelling(id) ?? [], as: UTF8.self) }
}

/// The files of a Hugging Face folder that make this tokenizer; nil where they cannot.
package func huggingFaceFiles(of tokenizer: any Tokenizer) -> [String: Bytes]? {
  (tokenizer as? PipelineTokenizer)?.huggingFaceFiles?.mapValues { Bytes($0.json) }
}
