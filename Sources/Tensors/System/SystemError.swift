import Glibc
public import Wording

/// What the C library says about its last error.
public enum SystemError {
  /// The reason of the last call that failed on this thread.
  public static func reason() -> Phrase { reason(errno) }

  /// The reason that an error number stands for.
  public static func reason(_ code: Int32) -> Phrase { systemReason(String(cString: strerror(code)), names[code]) }

  private static let names: [Int32: SystemErrorName] = [
    ENOENT: .ENOENT, EACCES: .EACCES, EPERM: .EPERM, EISDIR: .EISDIR, ENOTDIR: .ENOTDIR, EEXIST: .EEXIST, ENOSPC: .ENOSPC,
    EDQUOT: .EDQUOT, EROFS: .EROFS, EFBIG: .EFBIG, EIO: .EIO, EMFILE: .EMFILE, ENFILE: .ENFILE, ELOOP: .ELOOP,
    ENAMETOOLONG: .ENAMETOOLONG, EBUSY: .EBUSY, ENOMEM: .ENOMEM, EPIPE: .EPIPE, ENXIO: .ENXIO, EINVAL: .EINVAL, ENODEV: .ENODEV,
  ]
}
