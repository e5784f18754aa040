import Glibc

/// A file that appears under its name only when it is complete.
///
/// Bytes go to a file beside it that ends in `.part`; `commit` forces them to the disk and renames it into place, replacing what
/// was there in one step. A value that goes away without `commit` leaves nothing behind, and what a writer that was killed has left
/// goes when the same file is written again. What cannot be written throws `TensorError.unwritable`.
///
/// One that is `comparing` writes nothing: the bytes are compared with those of the file that is there, and the first that differs
/// throws `TensorError.differs`.
///
/// A symbolic link stays one, and what it names is written, also where that is not there yet; see `writtenPlace`.
public struct OutputFile: ~Copyable {
  public let path: String
  /// Where `path` leads if it is a symbolic link: the link stays, and what it names is written.
  private let target: String
  private let temporary: String
  /// Of one that is written, locked for as long as its writer lives.
  private let descriptor: Int32
  private let isComparing: Bool
  private var isCommitted = false

  /// Starts a file that is to become `path`. Who may read and write it stays as it was where a file is replaced; a private one only the
  /// user can read.
  /// - Parameter model: The file whose permissions it has instead.
  public init(path: String, isPrivate: Bool = false, like model: String? = nil, comparing: Bool = false) throws {
    let place = writtenPlace(of: path)
    target = place ?? path
    self.path = path
    isComparing = comparing
    let unfinished = Unfinished(of: target)
    temporary = unfinished.path
    descriptor =
      place == nil ? -1 : comparing ? open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw comparing ? TensorError.differs(path: path) : unopened(path, place) }
    guard !comparing else { return }
    unfinished.begin(descriptor)
    var known = stat()
    if !isPrivate, stat(model ?? target, &known) == 0, known.st_mode & S_IFMT == S_IFREG { fchmod(descriptor, known.st_mode & 0o777) }
  }

  deinit {
    close(descriptor)
    if !isCommitted, !isComparing { unlink(temporary) }
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
    if isComparing { return try compare(bytes) }
    if let code = putWhole(bytes, { write(descriptor, $0, $1) }) { throw failure(code) }
  }

  /// Whether the file goes on with these bytes.
  private func compare(_ bytes: UnsafeRawBufferPointer) throws {
    var room = [UInt8](repeating: 0, count: min(bytes.count, 1 << 16))
    var at = 0
    while at < bytes.count {
      let count = room.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, min($0.count, bytes.count - at)) }
      if count < 0, errno == EINTR { continue }
      let isSame = count > 0 && room.withUnsafeBytes { room in memcmp(room.baseAddress!, bytes.baseAddress! + at, count) == 0 }
      guard isSame else { throw TensorError.differs(path: path) }
      at += count
    }
  }

  /// Makes an empty file at `path`, for somebody who is about to write it, and returns where it lies: nil where one is there, whoever made it.
  public static func reserve(_ path: String) throws -> String? {
    let target = writtenPlace(of: path)
    let file = target.map { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) } ?? -1
    if target != nil, file < 0, errno == EEXIST { return nil }
    guard file >= 0 else { throw unopened(path, target) }
    close(file)
    return target
  }

  /// Puts the file under its name.
  public consuming func commit() throws {
    if isComparing {
      var byte: UInt8 = 0
      guard read(descriptor, &byte, 1) == 0 else { throw TensorError.differs(path: path) }
      return
    }
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw failure() }
    isCommitted = true
  }

  private func failure(_ code: Int32 = errno) -> TensorError { .unwritable(path: path, reason: SystemError.reason(code)) }
}
