public import Wording

/// Why a tokenizer could not be trained.
public enum TokenizerTrainingError: WordedError, Equatable {
  /// The text does not repeat itself enough for so many tokens.
  case textTooShort(bytes: Int, tokens: Int, wanted: Int)
  /// Fewer tokens than the bytes and the special tokens take.
  case vocabularyTooSmall(wanted: Int, least: Int)
  case cancelled

  public static let codes = ["text-too-short", "vocabulary-too-small", "cancelled"]
  public var code: String {
    switch self {
    case .textTooShort: "text-too-short"
    case .vocabularyTooSmall: "vocabulary-too-small"
    case .cancelled: "cancelled"
    }
  }
  public var phrase: Phrase {
    switch self {
    case .textTooShort(let bytes, let tokens, let wanted):
      Phrase(
        "a text of \(bytes) bytes yields \(tokens) tokens; \(wanted) were asked for", "\(bytes) 字节的文本只能得到 \(tokens) 个 token，少于要求的 \(wanted) 个")
    case .vocabularyTooSmall(let wanted, let least):
      Phrase(
        "a vocabulary of \(wanted) tokens is too small: 256 bytes and the special tokens take \(least)",
        "词表大小 \(wanted) 过小：256 个字节加上特殊 token 共需 \(least) 个")
    case .cancelled: Phrase("stopped", "已停止")
    }
  }
  public var tip: Phrase? {
    switch self {
    case .textTooShort: Phrase("take a longer text or a smaller vocabulary", "请换更长的文本，或减小词表")
    case .vocabularyTooSmall(_, let least): Phrase("ask for \(least) or more", "请至少设为 \(least)")
    case .cancelled: nil
    }
  }
}
