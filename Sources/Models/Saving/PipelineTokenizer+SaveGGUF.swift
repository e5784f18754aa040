package import Checkpoints

/// The vocabulary as a GGUF file holds it, under llama.cpp's keys.
extension PipelineTokenizer {
  typealias Metadata = [(key: String, value: GGUFValue)]
  /// `tokenizer.ggml.token_type`
  private enum TokenType: Int32 { case normal = 1, unknown, control, userDefined, unused, byte }

  /// `tokenizer.ggml.…` for a model of `size` token ids; ids without a piece are filled up. Nil where llama.cpp would cut texts
  /// in another way.
  func ggufMetadata(size: Int) -> Metadata? {
    guard vocabulary.size <= size else { return nil }
    if let model = model as? BytePairModel {
      switch model.units {
      case .bytes: return byteLevel(model, size)
      case .characters(byteFallback: true): return sentencePiece(model, size)
      case .characters(byteFallback: false): return nil
      }
    }
    if let model = model as? WordPieceModel { return wordPiece(model, size) }
    return nil
  }

  private func byteLevel(_ model: BytePairModel, _ size: Int) -> Metadata? {
    // Composed characters are the one normalisation there is (Qwen); llama.cpp takes texts as they are for such vocabularies.
    guard normalizers.allSatisfy({ if case .nfc = $0 { true } else { false } }), let cut = byteLevelCut,
      let pre = GGUFVocabulary.splits.first(where: {
        $0.1.rule == cut.rule && $0.1.digitsApart == cut.digitsApart && $0.1.ignoreMerges == model.ignoreMerges
      })?.0, postProcessor.before.count <= 1, postProcessor.after.count <= 1
    else { return nil }
    // Where nothing is named, llama.cpp takes for granted the numbers that GPT-2's vocabulary has.
    let unnamed = bos == nil && eos == nil ? endOfText : nil
    let bos = postProcessor.before.first ?? bos ?? unnamed, eos = postProcessor.after.first ?? eos ?? unnamed
    let merges = model.merges.ranked.map { GGUFValue.string(text($0.left) + " " + text($0.right)) }
    return tokens("gpt2", size) { text($0) } + [
      ("tokenizer.ggml.pre", .string(pre)), ("tokenizer.ggml.merges", .array(.string, merges)),
    ] + ids([("bos_token_id", bos), ("eos_token_id", eos)]) + [
      ("tokenizer.ggml.add_bos_token", .bool(!postProcessor.before.isEmpty)),
      ("tokenizer.ggml.add_eos_token", .bool(!postProcessor.after.isEmpty)),
    ]
  }

  /// How a byte-level vocabulary cuts texts into words; nil for ways that no `tokenizer.ggml.pre` stands for.
  var byteLevelCut: (rule: SplitRule, digitsApart: Bool)? {
    var steps = preTokenizers[...]
    var digitsApart = false
    if case .digits(individually: true)? = steps.first {
      digitsApart = true
      steps.removeFirst()
    }
    switch (steps.count, steps.first, steps.last) {
    case (1, .byteLevel(addPrefixSpace: false, let rule?)?, _): return (rule, digitsApart)
    case (2, .split(let rule)?, .byteLevel(addPrefixSpace: false, rule: nil)?): return (rule, digitsApart)
    default: return nil
    }
  }

  private func sentencePiece(_ model: BytePairModel, _ size: Int) -> Metadata? {
    guard let addsBlank, spellsEveryByte, !model.ignoreMerges, let scores = scores(of: model), postProcessor.before.count <= 1,
      postProcessor.after.count <= 1
    else { return nil }
    let all = scores + Array(repeating: 0, count: size - scores.count)
    return tokens("llama", size, unknown: model.unknown.map(Int.init)) { text($0) } + [("tokenizer.ggml.scores", .array(.float32, all.map { .float32($0) }))] + ids([
      ("bos_token_id", postProcessor.before.first ?? bos), ("eos_token_id", postProcessor.after.first ?? eos),
      ("unknown_token_id", model.unknown.map(Int.init)),
    ]) + [
      ("tokenizer.ggml.add_bos_token", .bool(!postProcessor.before.isEmpty)),
      ("tokenizer.ggml.add_eos_token", .bool(!postProcessor.after.isEmpty)), ("tokenizer.ggml.add_space_prefix", .bool(addsBlank)),
    ]
  }

  private func wordPiece(_ model: WordPieceModel, _ size: Int) -> Metadata? {
    guard model.prefix == Array("##".utf8), normalizers.count == 1, preTokenizers.count == 1, case .bert = preTokenizers[0],
      case .bert(clean: true, spaceIdeographs: true, let stripAccents, let lowercase) = normalizers[0], stripAccents == lowercase,
      postProcessor.before.count == 1, postProcessor.after.count == 1
    else { return nil }
    // Marks of words' beginnings instead of marks inside words.
    let list = tokens("bert", size) { id in
      // By bytes: a `String` that begins with a combining mark would swallow it.
      let piece = vocabulary.spelling(id) ?? []
      if GGUFVocabulary.isBracketed(piece) { return text(id) }
      return piece.starts(with: model.prefix) ? String(decoding: piece[model.prefix.count...], as: UTF8.self) : "▁" + text(id)
    }
    return list + ids([
      ("cls_token_id", postProcessor.before[0]), ("seperator_token_id", postProcessor.after[0]), ("unknown_token_id", Int(model.unknown)),
      ("padding_token_id", vocabulary.id(Array("[PAD]".utf8))), ("mask_token_id", vocabulary.id(Array("[MASK]".utf8))),
      ("bos_token_id", postProcessor.before[0]), ("eos_token_id", postProcessor.after[0]),
    ]) + (lowercase ? [] : [("tokenizer.ggml.lowercase", .bool(false))])
  }

  private func tokens(_ kind: String, _ size: Int, unknown: Int? = nil, _ spell: (Int) -> String) -> Metadata {
    let added = Set((addedToInput.tokens + addedToNormalized.tokens).map(\.id))
    let spellings = (0..<size).map { vocabulary.has($0) ? spell($0) : "[PAD\($0)]" }
    let types = (0..<size).map { id -> GGUFValue in
      let isByte = kind == "llama" && ByteAlphabet.fallbackByte(vocabulary.spelling(id) ?? []) != nil
      let type: TokenType =
        !vocabulary.has(id) ? .unused : isByte ? .byte : id == unknown ? .unknown : special.contains(id) ? .control : added.contains(id) ? .userDefined : .normal
      return .int32(type.rawValue)
    }
    return [
      ("tokenizer.ggml.model", .string(kind)), ("tokenizer.ggml.tokens", .array(.string, spellings.map { .string($0) })),
      ("tokenizer.ggml.token_type", .array(.int32, types)),
    ]
  }

  private func ids(_ ids: [(name: String, id: Int?)]) -> Metadata {
    ids.compactMap { name, id in id.map { ("tokenizer.ggml." + name, .uint32(UInt32(clamping: $0))) } }
  }

  private func text(_ id: Int) -> String { String(decoding: vocabulary.spelling(id) ?? [], as: UTF8.self) }
}

/// The metadata of a GGUF file that makes this tokenizer; nil where none does.
package func ggufMetadata(of tokenizer: any Tokenizer, size: Int) -> [(key: String, value: GGUFValue)]? {
  (tokenizer as? PipelineTokenizer)?.ggufMetadata(size: size)
}
