import Glibc

/// A folder that appears under its name only when everything in it has been written.
///
/// Files are made in a folder beside it whose name ends in `.part`; `commit` renames that into place. A value that goes away
/// without `commit` leaves nothing behind, and what a writer that was killed has left goes when the same folder is written again.
/// What cannot be written throws `TensorError.unwritable`. One that is `comparing` stands for the folder that is there: nothing is
/// made, moved or removed. A symbolic link stays one, and the folder that it names is written.
public struct OutputFolder: ~Copyable {
  public let path: String
  /// Where `path` leads if it is a symbolic link.
  private let target: String
  private let temporary: String
  /// The folder that is written into, locked for as long as its writer lives; -1 where nothing is.
  private let descriptor: Int32
  private let isComparing: Bool
  private var isCommitted = false

  /// Starts a folder that is to become `path`.
  public init(path: String, comparing: Bool = false) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let place = writtenPlace(of: path)
    target = place ?? path
    self.path = path
    isComparing = comparing
    let unfinished = Unfinished(of: target)
    temporary = comparing ? path : unfinished.path
    let isMade = !comparing && place != nil && mkdir(temporary, 0o777) == 0
    descriptor = isMade ? open(temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1
    guard isMade || comparing else { throw unopened(path, place) }
    if isMade { unfinished.begin(descriptor) }
  }

  deinit {
    if !isCommitted, !isComparing { removeTree(temporary) }
    if descriptor >= 0 { close(descriptor) }
  }

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
    let hasMoved = replacing && rename(target, old) == 0
    guard rename(temporary, target) == 0 else {
      let failure = failure()
      if hasMoved { rename(old, target) }
      throw failure
    }
    isCommitted = true
    if hasMoved { removeTree(old) }
  }

  private func failure() -> TensorError { .unwritable(path: path, reason: SystemError.reason()) }
}
