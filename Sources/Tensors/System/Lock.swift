import Glibc

/// Does `body` while no other process that asks the same is at it: a lock on a folder that is there, held by this process and given up
/// however it ends. Throws `TensorError.unwritable` where the folder cannot be opened.
public func withLock<T>(on folder: String, _ body: () throws -> T) throws -> T {
  let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw TensorError.unwritable(path: folder, reason: SystemError.reason()) }
  defer { close(descriptor) }
  while flock(descriptor, LOCK_EX) != 0 {
    // A file system without locks: as good as can be had there.
    guard errno == EINTR else { break }
  }
  return try body()
}
