public import Models
import Tensors
import Wording

/// A text as token ids, cut into what is learnt from and what is only measured: the last tenth validates.
public struct TrainingText: Sendable {
  public let training: TokenRun
  public let validation: TokenRun
  /// How many bytes of text each token stands for, by id: for bits per byte.
  private let lengths: [Int]
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
      TokenRun(tokenizer.encode(text, addSpecial: false, parseSpecial: false).map(\.id)), tokenizer: tokenizer, context: context)
  }

  /// A text that was read already.
  public init(_ ids: TokenRun, tokenizer: any Tokenizer, context: Int) throws {
    labelled = nil
    let cut = ids.count - ids.count / 10
    training = ids.part(0..<cut)
    validation = ids.part(cut..<ids.count)
    lengths = (0..<tokenizer.vocabularySize).map { tokenizer.bytes(of: $0)?.count ?? 0 }
    frame = Self.frame(tokenizer)
    guard validation.count > context else {
      throw StudyError.tooFewTokens(
        found: ids.count, needed: 10 * (context + 1), operation: Phrase("training with context=\(context)", "以 context=\(context) 训练"))
    }
  }

  /// How many bytes of text tokens stand for.
  func bytes(of ids: [Int]) -> Int { ids.reduce(0) { $0 + (lengths.indices.contains($1) ? lengths[$1] : 0) } }

  /// Throws `StudyError.tooFewRows` where there is not enough to learn from; `file` is for that.
  public init(_ labelled: LabelledTexts, file: String) throws {
    try labelled.requireLearnable(file: file)
    (training, validation, lengths, frame) = (TokenRun([]), TokenRun([]), [], nil)
    self.labelled = labelled
  }

  /// No text, only what stands around one and for hidden tokens. Throws `StudyError.noMaskToken`.
  init(framedBy tokenizer: any Tokenizer) throws {
    guard let frame = Self.frame(tokenizer) else { throw StudyError.noMaskToken }
    (training, validation, lengths, labelled, self.frame) = (TokenRun([]), TokenRun([]), [], nil, frame)
  }

  /// How many tokens stand around a text.
  var around: Int { frame.map { $0.before.count + $0.after.count } ?? 0 }

  /// The largest id in it.
  var largest: Int? { labelled.map { $0.all.lazy.flatMap(\.ids).max() } ?? [training.largest, validation.largest].compactMap(\.self).max() }

  /// What a tokenizer of one's own has for a hidden token.
  public static let maskToken = "<mask>"

  private static func frame(_ tokenizer: any Tokenizer) -> Frame? {
    let masks = ["[MASK]", maskToken].map { tokenizer.encode(Array($0.utf8), addSpecial: false, parseSpecial: true).map(\.id) }
    guard let mask = masks.first(where: { $0.count == 1 && tokenizer.isSpecial($0[0]) })?.first else { return nil }
    let around = tokenizer.encode([], addSpecial: true, parseSpecial: false).map(\.id)
    return Frame(mask: mask, before: Array(around.prefix(around.count / 2)), after: Array(around.dropFirst(around.count / 2)))
  }

  /// How many windows of `context` tokens the validation part has.
  func windowCount(_ context: Int) -> Int { (validation.count - 1) / context }

  /// The windows of `context + 1` tokens that validation goes through, without overlap; at most `limit`, spread evenly.
  func windows(context: Int, limit: Int) -> [[Int]] {
    let count = windowCount(context)
    let used = min(count, limit)
    return (0..<used).map { index in
      let start = index * count / used * context
      return validation[start..<start + context + 1]
    }
  }
}
