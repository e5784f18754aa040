public import Wording

/// What can go wrong outside our control below the level of files' contents.
public enum TensorError: WordedError {
  /// A file could not be opened or mapped: its path and the system's reason.
  case file(path: String, reason: String)

  public var code: String { "unreadable-file" }
  public var phrase: Phrase {
    switch self {
    case .file(let path, let reason): Phrase("cannot read \(path): \(reason)", "无法读取 \(path)：\(reason)")
    }
  }
}
