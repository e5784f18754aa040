import FoundationEssentials
import Tensors
import Wording

/// The one place of the session that touches files of the user's.
enum Files {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Whether it is a symbolic link, whatever that leads to.
  static func isLink(_ path: String) -> Bool { (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Bytes of the file at `path`, or of all files below it; nil when there is none.
  static func size(_ path: String) -> Int? {
    guard exists(path) else { return nil }
    if isFolder(path) { return names(in: path).reduce(0) { $0 + (size(path + "/" + $1) ?? 0) } }
    // Asked by mapping: the type of FileManager's `.size` depends on which Foundation the program is linked with.
    return try? Bytes(mapping: path).count
  }

  /// All bytes of a file; throws `TensorError.file` with the system's reason.
  static func read(_ path: String) throws -> [UInt8] { try Bytes(mapping: path).array }

  /// Writes a file in one step: it is there whole or not at all. A file that is there already is replaced only with `overwrite`;
  /// one that holds the same bytes is left as it is, so that what a script writes can be written by it again. False when it was.
  /// - Parameter model: The file whose permissions it has; where it is left out, those of the file that is replaced.
  static func write(_ bytes: [UInt8], to path: String, overwrite: Bool, isPrivate: Bool = false, like model: String? = nil) throws -> Bool {
    if exists(path), !overwrite {
      guard size(path) == bytes.count, (try? read(path)) == bytes else { throw WorkbenchError.fileExists(path) }
      return false
    }
    var file = try OutputFile(path: path, isPrivate: isPrivate, like: model)
    try file.append(bytes)
    try file.commit()
    return true
  }

  /// Makes an empty file for somebody who is about to write it, and returns where it lies; throws where one is there, also one that was made
  /// at this moment.
  static func reserve(_ path: String) throws -> String {
    guard let place = try OutputFile.reserve(path) else { throw WorkbenchError.fileExists(path) }
    return place
  }

  /// Removes a file; nothing happens where there is none.
  static func remove(_ path: String) throws {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw TensorError.unwritable(path: path, reason: reason(error))
    }
  }

  /// Whether what is at `path` lies in `folder` itself, wherever links on the way lead. False where either is not there.
  static func isFile(_ path: String, in folder: String) -> Bool { isSamePlace(Files.folder(of: path), folder) }

  /// Gives a file another name; nothing happens where that cannot be.
  static func move(_ path: String, to other: String) { try? FileManager.default.moveItem(atPath: path, toPath: other) }

  /// Makes a folder and those above it; nothing happens where it is there.
  static func makeFolder(_ path: String) throws {
    guard !path.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw TensorError.unwritable(path: path, reason: reason(error))
    }
  }

  private static func reason(_ error: any Error) -> Phrase {
    switch (error as? CocoaError)?.code {
    case CocoaError.fileNoSuchFile: systemReason("No such file or directory", .ENOENT)
    case CocoaError.fileWriteNoPermission: systemReason("Permission denied", .EACCES)
    case CocoaError.fileWriteOutOfSpace: systemReason("No space left on device", .ENOSPC)
    case CocoaError.fileWriteVolumeReadOnly: systemReason("Read-only file system", .EROFS)
    case CocoaError.fileWriteFileExists: systemReason("File exists", .EEXIST)
    default: Phrase("the folder cannot be made", "无法创建目录")
    }
  }

  /// The folder that a file is in; empty for one that is named without a folder.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
  }

  /// The last part of a path.
  static func name(of path: String) -> String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

  /// A folder's path from the root; empty is where the process works.
  static func absolute(_ folder: String) -> String {
    folder.hasPrefix("/") ? folder : resolve(folder, in: FileManager.default.currentDirectoryPath)
  }

  /// `path` as seen from `folder`.
  static func resolve(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }
}
