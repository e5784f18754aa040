import Glibc

/// What is being written beside the place where it is to appear: a file or a folder with a name of its own that ends in `.part`, locked
/// for as long as its writer lives. What a writer that was killed has left goes when the same place is written again.
struct Unfinished {
  /// Where it is to appear.
  let target: String
  /// Where it is written: a name of its own, so that two writers of one place cannot mix.
  let path: String

  init(of target: String) {
    self.target = target
    path = target + "." + String(UInt64.random(in: .min ... .max), radix: 36) + Self.ending
  }

  private static let ending = ".part"

  /// Locks what was made at `path`, until `descriptor` is closed, and removes what others have left.
  func begin(_ descriptor: Int32) {
    flock(descriptor, LOCK_EX | LOCK_NB)
    removeAbandoned()
  }

  /// Removes what writers of this place that were killed have left beside it: nobody holds its lock. One that was made this
  /// moment may not be locked yet, and is left alone.
  private func removeAbandoned() {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "", stem = (parts.last ?? "") + "."
    for name in names(in: parent.isEmpty ? "." : parent) where name.hasPrefix(stem) && name.hasSuffix(Self.ending) {
      let middle = name.dropFirst(stem.count).dropLast(Self.ending.count), other = parent + name
      guard other != path, middle.count >= 10, UInt64(middle, radix: 36) != nil else { continue }
      let descriptor = open(other, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT), status.st_mtim.tv_sec + 5 < time(nil),
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      removeTree(other)
    }
  }
}

/// Removes a file, or a folder and all below it, without following links.
func removeTree(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR else {
    unlink(path)
    return
  }
  for name in names(in: path) { removeTree(path + "/" + name) }
  rmdir(path)
}

/// What stands in a folder; nothing where it cannot be read.
private func names(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
