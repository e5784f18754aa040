import Glibc

/// A folder that appears under its name only when everything in it has been written.
///
/// Files are made in a folder beside it whose name ends in `.part`; `commit` renames that into place. A value that goes away
/// without `commit` leaves nothing behind. What cannot be written throws `TensorError.unwritable`. One that is `comparing` stands for
/// the folder that is there: nothing is made, moved or removed.
public struct OutputFolder: ~Copyable {
  public let path: String
  private let temporary: String
  private let isComparing: Bool
  private var isCommitted = false

  /// Starts a folder that is to become `path`.
  public init(path: String, comparing: Bool = false) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    isComparing = comparing
    // A name of its own, so that two writers of one path cannot mix.
    temporary = comparing ? path : path + "." + String(UInt64.random(in: .min ... .max), radix: 36) + ".part"
    guard comparing || mkdir(temporary, 0o777) == 0 else {
      throw TensorError.unwritable(path: path, reason: SystemError.reason())
    }
  }

  deinit { if !isCommitted, !isComparing { removeTree(temporary) } }

  /// Where the file `name` is to be written; folders on its way are made.
  public func file(_ name: String) throws -> String {
    if isComparing { return temporary + "/" + name }
    var folder = temporary
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw failure() }
    }
    return temporary + "/" + name
  }

  /// Puts the folder under its name. A folder that is there already and not empty is refused; with `replacing` it is moved
  /// aside first, comes back should the second step fail, and is removed in the end.
  public consuming func commit(replacing: Bool = false) throws {
    if isComparing { return }
    let old = temporary + ".old"
    let hasMoved = replacing && rename(path, old) == 0
    guard rename(temporary, path) == 0 else {
      let failure = failure()
      if hasMoved { rename(old, path) }
      throw failure
    }
    isCommitted = true
    if hasMoved { removeTree(old) }
  }

  private func failure() -> TensorError { .unwritable(path: path, reason: SystemError.reason()) }
}

/// Removes a file, or a folder and all below it, without following links.
private func removeTree(_ path: String) {
  var status = stat()
  guard lstat(path, &status) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFDIR else {
    unlink(path)
    return
  }
  if let folder = opendir(path) {
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(folder)
    for name in names { removeTree(path + "/" + name) }
  }
  rmdir(path)
}
