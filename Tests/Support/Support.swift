/// Helpers shared by the test targets.
public import Foundation

/// The folder that holds `Package.swift`, found from this file so that tests do not depend on the working folder.
public let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The folder of shared real models, vocabularies and texts beside the checkout; nil where it is absent.
public let sharedFolder: URL? = {
  let url = packageRoot.deletingLastPathComponent().appendingPathComponent("shared")
  return FileManager.default.fileExists(atPath: url.path) ? url : nil
}()

/// The path of something inside `shared`, or nil when the folder is absent; use as a test's `.enabled(if:)` condition.
public func shared(_ path: String) -> String? {
  guard let url = sharedFolder?.appendingPathComponent(path), FileManager.default.fileExists(atPath: url.path) else {
    return nil
  }
  return url.path
}

/// The path of a file in `Tests/Fixtures`.
public func fixture(_ path: String) -> String {
  packageRoot.appendingPathComponent("Tests/Fixtures").appendingPathComponent(path).path
}
