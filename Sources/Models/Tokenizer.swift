public import Checkpoints

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
  /// The bytes of one token as it appears in the middle of a text; nil for an id outside the vocabulary.
  func bytes(of id: Int) -> [UInt8]?
  /// The vocabulary's own spelling of a token (`Ġthe`, `▁the`, `##ing`), for display.
  func piece(_ id: Int) -> String?
  func isSpecial(_ id: Int) -> Bool
  var bos: Int? { get }
  var eos: Int? { get }
}

/// Makes the tokenizer that a checkpoint's files or GGUF metadata describe; throws when there is none or it is malformed.
public func makeTokenizer(_ checkpoint: Checkpoint) throws -> any Tokenizer { throw ModelError.noTokenizer(path: checkpoint.path) }
