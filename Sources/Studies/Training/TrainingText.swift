public import Models
import Tensors
import Wording

/// A text as token ids, cut into what is learnt from and what is only measured: the last tenth validates.
public struct TrainingText: Sendable {
  public let training: TokenRun
  public let validation: TokenRun
  /// Bytes of text for each token, for bits per byte.
  public let bytesPerToken: Double
  /// The tokens that stand for a hidden one and around a text; nil where the tokenizer has no mask token.
  let frame: Frame?
  /// The texts and their classes, where classes are learnt; there is no running text then.
  let labelled: LabelledTexts?

  struct Frame: Sendable {
    let mask: Int
    let before: [Int]
    let after: [Int]
  }

  /// Reads `text` with the model's tokenizer, without special tokens. Throws `StudyError.tooFewTokens` where a part is shorter than
  /// one window of `context` tokens and the one after it.
  public init(_ text: [UInt8], tokenizer: any Tokenizer, context: Int) throws {
    try self.init(
      TokenRun(tokenizer.encode(text, addSpecial: false, parseSpecial: false).map(\.id)), bytes: text.count, context: context,
      frame: Self.frame(tokenizer))
  }

  /// A text of so many bytes that was read already.
  public init(_ ids: TokenRun, bytes: Int, tokenizer: any Tokenizer, context: Int) throws {
    try self.init(ids, bytes: bytes, context: context, frame: Self.frame(tokenizer))
  }

  public init(_ ids: [Int], bytes: Int, context: Int) throws {
    try self.init(TokenRun(ids), bytes: bytes, context: context, frame: nil)
  }

  /// Throws `StudyError.tooFewRows` where there is not enough to learn from; `file` is for that.
  public init(_ labelled: LabelledTexts, file: String) throws {
    try labelled.requireLearnable(file: file)
    (training, validation, bytesPerToken, frame) = (TokenRun([]), TokenRun([]), 0, nil)
    self.labelled = labelled
  }

  /// The largest id in it.
  var largest: Int? { labelled.map { $0.all.lazy.flatMap(\.ids).max() } ?? [training.largest, validation.largest].compactMap(\.self).max() }

  private init(_ ids: TokenRun, bytes: Int, context: Int, frame: Frame?) throws {
    labelled = nil
    let cut = ids.count - ids.count / 10
    training = ids.part(0..<cut)
    validation = ids.part(cut..<ids.count)
    bytesPerToken = Double(bytes) / Double(max(ids.count, 1))
    self.frame = frame
    guard validation.count > context else {
      throw StudyError.tooFewTokens(
        found: ids.count, needed: 10 * (context + 1), operation: Phrase("training with context=\(context)", "以 context=\(context) 训练"))
    }
  }

  private static func frame(_ tokenizer: any Tokenizer) -> Frame? {
    let masks = ["[MASK]", "<mask>"].map { tokenizer.encode(Array($0.utf8), addSpecial: false, parseSpecial: true).map(\.id) }
    guard let mask = masks.first(where: { $0.count == 1 && tokenizer.isSpecial($0[0]) })?.first else { return nil }
    let around = tokenizer.encode([], addSpecial: true, parseSpecial: false).map(\.id)
    return Frame(mask: mask, before: Array(around.prefix(around.count / 2)), after: Array(around.dropFirst(around.count / 2)))
  }

  /// The windows of `context + 1` tokens that validation goes through, without overlap; at most `limit`, spread evenly.
  func windows(context: Int, limit: Int) -> [[Int]] {
    let count = (validation.count - 1) / context
    let used = min(count, limit)
    return (0..<used).map { index in
      let start = index * count / used * context
      return validation[start..<start + context + 1]
    }
  }
}
