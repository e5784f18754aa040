public import Wording

/// What can go wrong outside our control below the level of files' contents.
public enum TensorError: WordedError {
  /// A file could not be opened or mapped: its path and the system's reason.
  case file(path: String, reason: Phrase)
  /// A file could not be written: its path and the system's reason.
  case unwritable(path: String, reason: Phrase)
  /// A file that was to hold the same as what is written holds something else.
  case differs(path: String)
  /// A file cannot be written because it is a link to a place that cannot be.
  case linkLeadsNowhere(path: String)

  public static let codes = ["unreadable-file", "unwritable-file", "file-differs", "link-leads-nowhere"]
  public var code: String {
    switch self {
    case .file: "unreadable-file"
    case .unwritable: "unwritable-file"
    case .differs: "file-differs"
    case .linkLeadsNowhere: "link-leads-nowhere"
    }
  }
  public var phrase: Phrase {
    switch self {
    case .file(let path, let reason): Phrase("cannot read \(visible(path)): \(reason.en)", "无法读取 \(visible(path))：\(reason.zh)")
    case .unwritable(let path, let reason): Phrase("cannot write \(visible(path)): \(reason.en)", "无法写入 \(visible(path))：\(reason.zh)")
    case .differs(let path): Phrase("\(visible(path)) holds something else", "\(visible(path)) 的内容不同")
    case .linkLeadsNowhere(let path): Phrase("\(visible(path)) is a link to a place where nothing can be written", "\(visible(path)) 是符号链接，其指向的位置无法写入")
    }
  }
  public var tip: Phrase? {
    if case .linkLeadsNowhere = self { Phrase("choose another name, or remove the link", "换一个文件名，或删除该链接") } else { nil }
  }
}
