import Glibc

/// Whether two paths lead to one file or folder, wherever links on the way lead. False where either is not there.
public func isSamePlace(_ a: String, _ b: String) -> Bool {
  var (first, second) = (stat(), stat())
  guard stat(a, &first) == 0, stat(b, &second) == 0 else { return false }
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino
}
