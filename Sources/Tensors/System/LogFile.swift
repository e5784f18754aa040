import Glibc

/// A file that only grows: every line is on the disk when `append` returns. Held by one process at a time.
///
/// Beside it, in a file of its own, stands a short stamp that is overwritten in place. What cannot be written throws
/// `TensorError.unwritable`.
public final class LogFile: Sendable {
  public let path: String
  private let descriptor: Int32
  private let stamp: Int32

  /// Makes the file; only the user can read it. Throws where one of that name is there.
  /// - Parameter text: The stamp of the file without a line.
  public init(creating path: String, stamp: String, holding text: [UInt8]) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw TensorError.unwritable(path: path, reason: SystemError.reason()) }
    self.stamp = open(stamp, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard self.stamp >= 0 else {
      let reason = SystemError.reason()
      close(descriptor)
      unlink(path)
      throw TensorError.unwritable(path: stamp, reason: reason)
    }
    // Who looks whether it is held has it for a moment; nobody else knows of a file that was just made.
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno != EINTR else { continue }
      let reason = SystemError.reason()
      close(descriptor)
      close(self.stamp)
      throw TensorError.unwritable(path: path, reason: reason)
    }
    try write(text) { pwrite(self.stamp, $0, $1, 0) }
  }

  deinit {
    close(descriptor)
    close(stamp)
  }

  /// Appends bytes and waits until the disk has them; then the stamp takes its place. On failure the file is cut back to what it was, which
  /// needs no room.
  public func append(_ bytes: [UInt8], stamp text: [UInt8]) throws {
    let end = lseek(descriptor, 0, SEEK_END)
    do {
      try write(bytes) { Glibc.write(descriptor, $0, $1) }
      guard fdatasync(descriptor) == 0 else { throw failure() }
      try write(text) { pwrite(stamp, $0, $1, 0) }
    } catch {
      if end >= 0 { ftruncate(descriptor, end) }
      throw error
    }
  }

  private func write(_ bytes: [UInt8], _ put: (UnsafeRawPointer, Int) -> Int) throws {
    if let code = bytes.withUnsafeBytes({ putWhole($0, put) }) { throw failure(code) }
  }

  private func failure(_ code: Int32 = errno) -> TensorError { .unwritable(path: path, reason: SystemError.reason(code)) }

  /// Whether a process holds the file at `path` now.
  public static func isHeld(_ path: String) -> Bool {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    guard flock(file, LOCK_SH | LOCK_NB) != 0 else { return false }
    return errno == EWOULDBLOCK
  }
}

/// Holds a file that somebody else made, as its writer would, until it goes away. The file is not changed.
public final class FileLock: Sendable {
  private let descriptor: Int32

  /// Nil where a process holds it, or where it cannot be opened.
  public init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
