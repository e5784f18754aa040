import Glibc

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a file beside it that ends in `.part`; `commit` forces them to the disk and renames it into place, replacing what
/// was there in one step. A value that goes away without `commit` leaves nothing behind. What cannot be written throws
/// `TensorError.unwritable`.
public struct OutputFile: ~Copyable {
  public let path: String
  /// Where `path` leads if it is a symbolic link: the link stays, and what it names is written.
  private let target: String
  private let temporary: String
  private let descriptor: Int32
  private var isCommitted = false

  /// Starts a file that is to become `path`; a private one only the user can read.
  public init(path: String, isPrivate: Bool = false) throws {
    self.path = path
    // A name of its own, so that two writers of one path cannot mix.
    target = Self.followed(path)
    temporary = target + "." + String(UInt64.random(in: .min ... .max), radix: 36) + ".part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw TensorError.unwritable(path: path, reason: SystemError.reason()) }
  }

  deinit {
    close(descriptor)
    if !isCommitted { unlink(temporary) }
  }

  /// Appends bytes.
  public mutating func append(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try append($0) }
  }
  /// Appends bytes.
  public mutating func append(_ bytes: Bytes) throws {
    try bytes.withSpan { try $0.withUnsafeBytes { try append($0) } }
  }
  /// Appends the elements of `tensor`, row-major, as little-endian float32.
  public mutating func append(_ tensor: Tensor) throws {
    try tensor.withSpan { try $0.withUnsafeBytes { try append($0) } }
  }

  private func append(_ bytes: UnsafeRawBufferPointer) throws {
    if let code = putWhole(bytes, { write(descriptor, $0, $1) }) { throw failure(code) }
  }

  /// Puts the file under its name.
  public consuming func commit() throws {
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw failure() }
    isCommitted = true
  }

  /// Follows symbolic links, also those to files that are not there yet; gives up on a circle as the system does.
  private static func followed(_ path: String) -> String {
    var path = path
    for _ in 0..<40 {
      var room = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &room, room.count)
      guard count > 0, count < room.count else { return path }
      let next = String(decoding: room[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
  }

  private func failure(_ code: Int32 = errno) -> TensorError { .unwritable(path: path, reason: SystemError.reason(code)) }
}
