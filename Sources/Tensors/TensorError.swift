public import Wording

/// What can go wrong outside our control below the level of files' contents.
public enum TensorError: WordedError {
  /// A file could not be opened or mapped: its path and the system's reason.
  case file(path: String, reason: Phrase)
  /// A file could not be written: its path and the system's reason.
  case unwritable(path: String, reason: Phrase)
  /// A file that was to hold the same as what is written holds something else.
  case differs(path: String)

  public static let codes = ["unreadable-file", "unwritable-file", "file-differs"]
  public var code: String {
    switch self {
    case .file: "unreadable-file"
    case .unwritable: "unwritable-file"
    case .differs: "file-differs"
    }
  }
  public var phrase: Phrase {
    switch self {
    case .file(let path, let reason): Phrase("cannot read \(visible(path)): \(reason.en)", "无法读取 \(visible(path))：\(reason.zh)")
    case .unwritable(let path, let reason): Phrase("cannot write \(visible(path)): \(reason.en)", "无法写入 \(visible(path))：\(reason.zh)")
    case .differs(let path): Phrase("\(visible(path)) holds something else", "\(visible(path)) 的内容不同")
    }
  }
}
