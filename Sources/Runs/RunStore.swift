import FoundationEssentials
import GRDB
import Synchronization

/// The experiment store: every run with what it was made from, its numbers by step and what it left behind, in one SQLite file.
///
/// Nothing is opened before the first question, so a program that never asks does not pay. Several processes may use one file.
/// What cannot be read is never replaced: a damaged, foreign or newer file is an error, and stays as it is.
public final class RunStore: Sendable {
  public let path: String
  /// Seconds since 1970.
  let clock: @Sendable () -> Double
  /// Pages that the file may have; for tests of a full disk.
  let pageLimit: Int?
  private let opened = Mutex<DatabaseQueue?>(nil)

  /// A store at `path`; the file and its folder are made by the first run that is recorded.
  public convenience init(path: String, clock: @escaping @Sendable () -> Double) {
    self.init(path: path, clock: clock, pageLimit: nil)
  }

  package init(path: String, clock: @escaping @Sendable () -> Double, pageLimit: Int?) {
    self.path = path
    self.clock = clock
    self.pageLimit = pageLimit
  }

  /// Where the store is when nothing else is said: `vitrine/runs.sqlite` in the user's data folder; nil where there is none.
  public static func defaultPath(_ environment: [String: String]) -> String? {
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.local/share" }
    return (data ?? home).map { $0 + "/vitrine/runs.sqlite" }
  }

  /// Asks the store; nil where there is no file yet. Throws `StoreError`.
  func read<T>(_ body: (Database) throws -> T) throws -> T? {
    do {
      guard let queue = try queue(creates: false) else { return nil }
      return try queue.read(body)
    } catch {
      throw worded(error, writing: false)
    }
  }

  /// Changes the store in one transaction; makes the file where there is none. Throws `StoreError`.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    do {
      guard let queue = try queue(creates: true) else { throw StoreError.noPlace }
      return try queue.write(body)
    } catch {
      throw worded(error, writing: true)
    }
  }

  /// Opens the file once, bringing an older one up to date.
  private func queue(creates: Bool) throws -> DatabaseQueue? {
    try opened.withLock { opened in
      if let opened { return opened }
      let exists = FileManager.default.fileExists(atPath: path)
      if !exists {
        guard creates else { return nil }
        try makeFolder()
      }
      let queue: DatabaseQueue
      if exists, !FileManager.default.isWritableFile(atPath: path) {
        // Another user's, or on a read-only disk: it can still be looked at.
        queue = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
        _ = try queue.read { try Schema.check($0, path: path) }
      } else {
        queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
        if try queue.read({ try Schema.check($0, path: path) }) < Schema.version {
          try queue.write { try Schema.migrate($0) }
        }
      }
      opened = queue
      return queue
    }
  }

  private func makeFolder() throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try FileManager.default.createDirectory(atPath: String(path[..<slash]), withIntermediateDirectories: true)
  }

  private func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    // Readers and the one writer do not hold each other up, in this process and in others. Committed rows survive a killed
    // program; a power cut may take the last ones.
    if !readonly { configuration.journalMode = .wal }
    configuration.busyMode = .timeout(5)
    let limit = pageLimit
    configuration.prepareDatabase { database in
      if let limit { try database.execute(sql: "PRAGMA max_page_count = \(limit)") }
    }
    return configuration
  }

  /// Errors of SQLite and of the file system in words.
  private func worded(_ error: any Error, writing: Bool) -> StoreError {
    if let error = error as? StoreError { return error }
    guard let error = error as? DatabaseError else {
      let code = (error as? CocoaError)?.code
      if code == .fileWriteOutOfSpace { return .full(path: path) }
      let reason =
        switch code {
        case CocoaError.fileWriteNoPermission, CocoaError.fileReadNoPermission: "permission denied"
        case CocoaError.fileWriteVolumeReadOnly: "read-only file system"
        default: "the folder cannot be made"
        }
      return .unwritable(path: path, reason: reason)
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damaged(path: path)
    case .SQLITE_FULL: return .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
    default:
      let reason = error.message ?? error.resultCode.description
      return writing ? .unwritable(path: path, reason: reason) : .unreadable(path: path, reason: reason)
    }
  }
}
