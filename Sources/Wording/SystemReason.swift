/// Why the system refused something, in both languages: its own words in English, ours in Chinese for what users meet.
///
/// `name` is the symbol of the error (`ENOENT`), so that this table needs no C library.
public func systemReason(_ english: String, _ name: SystemErrorName?) -> Phrase {
  Phrase(english, name.map(\.chinese) ?? english)
}

/// The errors of the file system that a user can do something about.
public enum SystemErrorName: String, Sendable, CaseIterable {
  case ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOSPC, EDQUOT, EROFS, EFBIG, EIO, EMFILE, ENFILE, ELOOP, ENAMETOOLONG, EBUSY
  case ENOMEM, EPIPE, ENXIO, EINVAL, ENODEV

  var chinese: String {
    switch self {
    case .ENOENT: "文件或目录不存在"
    case .EACCES, .EPERM: "权限不足"
    case .EISDIR: "这是一个目录"
    case .ENOTDIR: "路径中有一段不是目录"
    case .EEXIST: "文件已存在"
    case .ENOSPC: "磁盘空间不足"
    case .EDQUOT: "超出磁盘配额"
    case .EROFS: "文件系统只读"
    case .EFBIG: "文件过大"
    case .EIO: "读写设备出错"
    case .EMFILE, .ENFILE: "打开的文件过多"
    case .ELOOP: "符号链接层数过多"
    case .ENAMETOOLONG: "文件名过长"
    case .EBUSY: "文件正被占用"
    case .ENOMEM: "内存不足"
    case .EPIPE: "管道的另一端已关闭"
    case .ENXIO, .ENODEV: "没有这个设备"
    case .EINVAL: "参数无效"
    }
  }
}
