import Checkpoints
import Tensors
import Wording

// How transformers is to read the tokenizer of a saved folder.
extension Model {
  /// The token that fills up the shorter texts of a batch for a head that reads `position`: the one that the files name, WordPiece's own, else
  /// the one that ends a text. transformers takes the last token that is no filling for the end of a text, so that what the tokenizer itself
  /// puts there cannot be it. Nil where there is none.
  func fillingToken(reads position: PartNames.Classifier.Position) -> Int? {
    guard let tokenizer = tokenizer as? PipelineTokenizer else { return nil }
    let settings = try? TokenizerSettings(files: tokenizerFiles, configuration: core.checkpoint.configuration)
    let named = settings?.spelling("pad_token").flatMap { tokenizer.vocabulary.id($0) }
    let own = tokenizer.model is WordPieceModel ? tokenizer.vocabulary.id(Array("[PAD]".utf8)) : nil
    guard let token = named ?? own ?? tokenizer.eos ?? tokenizer.endOfText, token < shape.dVocab else { return nil }
    return position == .last && tokenizer.postProcessor.after.contains(token) ? nil : token
  }

  /// `files` with a word on how to read `tokenizer.json` where they have none: as it stands. Without it transformers goes by the family, and the
  /// class of some normalises texts, cuts them in another way, or adds a token that the vocabulary has no room for.
  static func settled(_ files: [String: Bytes]) throws -> [String: Bytes] {
    guard files["tokenizer.json"] != nil, files[PipelineTokenizer.settingsFile] == nil, let tokenizer = try tokenizer(files) as? PipelineTokenizer else { return files }
    return files.merging([PipelineTokenizer.settingsFile: Bytes(tokenizer.huggingFaceSettings().json)]) { $1 }
  }

  /// `files` with the name of the token that fills up a batch, which a classifier needs. What others have said of the tokenizer stays as it is.
  func filling(_ files: [String: Bytes]) -> [String: Bytes] {
    guard let pad = core.parameters.classifier?.pad, let tokenizer = tokenizer as? PipelineTokenizer, files["tokenizer.json"] != nil,
      files[PipelineTokenizer.settingsFile].map({ isSettling(PipelineTokenizer.settingsFile, $0) }) ?? true
    else { return files }
    return files.merging([PipelineTokenizer.settingsFile: Bytes(tokenizer.huggingFaceSettings(pad: pad).json)]) { $1 }
  }

  /// Whether a file of the tokenizer is what one of the two above adds, here or to the model that it came from: it changes nothing for this
  /// program.
  func isSettling(_ name: String, _ bytes: Bytes) -> Bool {
    guard name == PipelineTokenizer.settingsFile, let tokenizer = tokenizer as? PipelineTokenizer else { return false }
    return [nil, fillingToken(reads: .first)].contains { tokenizer.huggingFaceSettings(pad: $0).json == bytes.array }
  }

  /// transformers believes no file of a Qwen 2 folder about the class, and that class cuts as Qwen's own tokenizer does.
  var tokenizerRemarks: [Phrase] {
    guard core.architecture.family == "qwen2", let tokenizer = tokenizer as? PipelineTokenizer else { return [] }
    let isComposed = tokenizer.normalizers.contains { if case .nfc = $0 { true } else { false } }
    guard !isComposed || tokenizer.byteLevelCut?.rule != .llama3(digits: 1) else { return [] }
    return [
      Phrase(
        "transformers' AutoTokenizer cuts texts for every qwen2 model as Qwen's tokenizer does, whatever the folder says; PreTrainedTokenizerFast.from_pretrained reads this one as it is",
        "transformers 的 AutoTokenizer 对所有 qwen2 模型都按 Qwen 自带的方式切分文本，不理会文件夹中的设置；请用 PreTrainedTokenizerFast.from_pretrained 读取此分词器")
    ]
  }
}
