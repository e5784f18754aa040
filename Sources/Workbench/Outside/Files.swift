import FoundationEssentials
import Wording

/// The one place of the session that touches files of the user's.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Bytes of the file at `path`, or of all files below it; nil when there is none.
  static func size(_ path: String) -> Int? {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    if isFolder { return names(in: path).reduce(0) { $0 + (size(path + "/" + $1) ?? 0) } }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? any BinaryInteger).map { Int(truncatingIfNeeded: $0) }
  }

  static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw WorkbenchError.unreadable(path) }
    return Array(data)
  }

  /// Writes a new file in one step: it is there whole or not at all. Never replaces one.
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard !exists(path) else { throw WorkbenchError.fileExists(path) }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: [.atomic])
    } catch {
      throw WorkbenchError.unwritable(path, reason: reason(error))
    }
  }

  /// Makes a folder and those above it; nothing happens where it is there.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw WorkbenchError.unwritable(path, reason: reason(error))
    }
  }

  /// `path` as seen from `folder`.
  static func resolve(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
  }

  /// The reason in a few words; the folder is the usual suspect.
  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case CocoaError.fileNoSuchFile: "no such folder"
    case CocoaError.fileWriteNoPermission: "permission denied"
    case CocoaError.fileWriteOutOfSpace: "no space left"
    default: "the system refused"
    }
  }
}
