public import Checkpoints
package import Tensors
import Wording

/// One token of a text: its id, the exact bytes it stands for, and the span of the text it was made from.
public struct Token: Sendable, Equatable {
  public let id: Int
  /// The bytes the token decodes to (may be part of a UTF-8 character).
  public let bytes: [UInt8]
  /// Byte range in the original text; empty for tokens that were added (BOS, [CLS]).
  public let span: Range<Int>
  public init(id: Int, bytes: [UInt8], span: Range<Int>) {
    self.id = id
    self.bytes = bytes
    self.span = span
  }
}

/// Text to token ids and back, as the model's own files define it. Keys are bytes, never `String`s (look-alike strings are equal).
public protocol Tokenizer: Sendable {
  /// The algorithm in the field's words: "byte-level BPE (GPT-2 split)", "SentencePiece BPE", "WordPiece".
  var kind: String { get }
  var vocabularySize: Int { get }
  /// Tokens of `text`, which may be any bytes. With `addSpecial` the model's own BOS/EOS/[CLS]/[SEP] are added; with
  /// `parseSpecial` texts of special tokens inside `text` become those tokens.
  func encode(_ text: [UInt8], addSpecial: Bool, parseSpecial: Bool) -> [Token]
  /// The bytes that `ids` stand for together.
  func decode(_ ids: [Int], skipSpecial: Bool) -> [UInt8]
  /// The bytes of one token itself, without the space that decoding may put before it; nil for an id outside the vocabulary.
  func bytes(of id: Int) -> [UInt8]?
  /// The vocabulary's own spelling of a token (`Ġthe`, `▁the`, `##ing`), for display.
  func piece(_ id: Int) -> String?
  /// The bytes that label a token among others: its spelling where the vocabulary marks pieces inside a word (`##ing`) rather
  /// than spaces, and for special tokens; its text elsewhere. Nil for an id outside the vocabulary.
  func label(_ id: Int) -> [UInt8]?
  func isSpecial(_ id: Int) -> Bool
  var bos: Int? { get }
  var eos: Int? { get }
}

/// Makes the tokenizer that a checkpoint's files or GGUF metadata describe; throws when there is none or it is malformed.
public func makeTokenizer(_ checkpoint: Checkpoint) throws -> any Tokenizer {
  if checkpoint.format == .gguf {
    guard let model = checkpoint.configuration["tokenizer.ggml.model"], model != .string("none") else { throw ModelError.noTokenizer(path: checkpoint.path) }
    return try makeTokenizer(gguf: checkpoint.configuration)
  }
  return try makeTokenizer(files: checkpoint.files, configuration: checkpoint.configuration, path: checkpoint.path)
}

/// Makes the tokenizer that a GGUF file's metadata describes.
package func makeTokenizer(gguf metadata: Configuration) throws -> any Tokenizer { try PipelineTokenizer(gguf: metadata) }

/// Makes the tokenizer of a Hugging Face folder from its small files; `configuration` may name the ids of BOS and EOS.
package func makeTokenizer(files: [String: Bytes], configuration: Configuration, path: String) throws -> any Tokenizer {
  let settings = try TokenizerSettings(files: files, configuration: configuration)
  // Beside the configuration, which knows its whole path.
  let place = String(configuration.source.reversed().drop { $0 != "/" }.reversed())
  func read(_ name: String) throws -> TokenizerField? {
    let file = place + name
    return try files[name].map { TokenizerField(file: file, value: try ConfigValue(json: $0, file: file, duplicateKeys: .keep)) }
  }
  if let file = try read("tokenizer.json") {
    return try PipelineTokenizer(json: file, settings: settings)
  }
  if let vocabulary = try read("vocab.json"), let merges = files["merges.txt"] {
    return try PipelineTokenizer(vocabulary: vocabulary, merges: merges.array, settings: settings)
  }
  if let lines = files["vocab.txt"] {
    return try PipelineTokenizer(lines: lines.array, file: place + "vocab.txt", settings: settings)
  }
  if files["tokenizer.model"] != nil {
    throw CheckpointError.unsupportedFormat(
      file: place + "tokenizer.model", found: Phrase("a SentencePiece model", "SentencePiece 模型文件"),
      allowed: Phrase(
        "tokenizer.json, which transformers writes: AutoTokenizer.from_pretrained(FOLDER).save_pretrained(FOLDER)",
        "tokenizer.json，可由 transformers 生成：AutoTokenizer.from_pretrained(文件夹).save_pretrained(文件夹)"),
      tip: Phrase("write tokenizer.json beside it", "请在同一文件夹中生成 tokenizer.json"))
  }
  throw ModelError.noTokenizer(path: path)
}
