import Glibc
import Foundation
import Synchronization

/// A path in the system's temporary folder that nothing has yet, in a folder that goes away with the test process.
public func temporaryPath() -> String { processFolder + "/" + UUID().uuidString }

/// The same, with a folder at it.
public func temporaryFolder() throws -> String {
  let path = temporaryPath()
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  return path
}

/// Made when the first test asks for it, removed when the process ends: copies of it that a test starts have folders of their own.
private let processFolder: String = {
  let path = NSTemporaryDirectory() + "vitrine-tests-\(getpid())-\(UUID().uuidString.prefix(8))"
  try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  owner.withLock { $0 = getpid() }
  atexit { removeProcessFolder() }
  return path
}()
private let owner = Mutex<Int32>(0)

private func removeProcessFolder() {
  // A fork that ends by itself leaves its parent's folder alone.
  guard owner.withLock({ $0 }) == getpid() else { return }
  try? FileManager.default.removeItem(atPath: processFolder)
}
