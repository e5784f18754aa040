import FoundationEssentials
import GRDB
import Synchronization

/// The experiment store: every run with what it was made from, its numbers by step and what it left behind, in one SQLite file.
///
/// Nothing is opened before the first question, so a program that never asks does not pay. Several processes may use one file.
/// What cannot be read is never replaced: a damaged, foreign or newer file is an error, and stays as it is.
public final class RunStore: Sendable {
  /// From the root: what runs keep of their files is found again from any folder.
  public let path: String
  /// Seconds since 1970.
  let clock: @Sendable () -> Double
  /// Pages that the file may have; for tests of a full disk.
  let pageLimit: Int?
  private let opened = Mutex<Opened?>(nil)

  private struct Opened: Sendable {
    let queue: DatabaseQueue
    /// Which file of the disk it is; nil where the system does not tell.
    let file: String?
  }

  /// A store at `path`; the file and its folder are made by the first run that is recorded.
  public convenience init(path: String, clock: @escaping @Sendable () -> Double) {
    self.init(path: path, clock: clock, pageLimit: nil)
  }

  package init(path: String, clock: @escaping @Sendable () -> Double, pageLimit: Int?) {
    let folder = path.hasPrefix("/") ? "" : FileManager.default.currentDirectoryPath
    self.path = folder.isEmpty ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
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

  /// Changes `pageLimit` of the open file; for tests.
  package func setPageLimit(_ limit: Int) throws {
    _ = try queue(creates: true)?.read { try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(limit)") }
  }

  /// Lets go of the file when the program ends, with all that was written in it and no journal beside it; where another process has it
  /// open, the journal stays for that one to tidy. The next question opens it again.
  public func settle() {
    opened.withLock { opened in
      // Whoever closes last takes the journal away; this waits for nobody.
      try? opened?.queue.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
      // Of one that is gone the next question would make another, or write into what stands there now: it is held until the end.
      if let file = opened?.file, file != Self.file(at: path) { return }
      guard (try? opened?.queue.close()) != nil else { return }
      opened = nil
    }
  }

  /// Lets go of the file; the next question opens it again.
  package func close() throws {
    try opened.withLock { opened in
      try opened?.queue.close()
      opened = nil
    }
  }

  /// Throws `StoreError.gone` where the file that this program writes to is not at its path any more: what went into it would be gone with it,
  /// and a new store at the path counts its runs, and names their files, from the beginning.
  func requireThere() throws {
    try opened.withLock { opened in
      if let file = opened?.file, file != Self.file(at: path) { throw StoreError.gone(path: path) }
    }
  }

  /// Which file of the disk is at a path: no other has the same for as long as somebody has it open.
  private static func file(at path: String) -> String? {
    guard FileManager.default.fileExists(atPath: path), let found = try? FileManager.default.attributesOfItem(atPath: path),
      let device = found[.systemNumber], let number = found[.systemFileNumber]
    else { return nil }
    return "\(device) \(number)"
  }

  /// Opens the file once, bringing an older one up to date.
  private func queue(creates: Bool) throws -> DatabaseQueue? {
    try requireThere()
    return try opened.withLock { opened in
      if let opened { return opened.queue }
      let exists = FileManager.default.fileExists(atPath: path)
      if !exists {
        guard creates else { return nil }
        try makeFolder()
      }
      let queue: DatabaseQueue
      do {
        queue = try open()
      } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && exists && !creates {
        queue = try openUnchanging()
      }
      opened = Opened(queue: queue, file: Self.file(at: path))
      return queue
    }
  }

  private func open() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: plainPath, configuration: configuration(readonly: false))
    // Before the first change, and that of the journal is one: a file that is not ours keeps every byte.
    let form = try queue.read { try Schema.check($0, path: path) }
    // Readers and the one writer do not hold each other up, in this process and in others.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    if form < Schema.version { try queue.write { try Schema.migrate($0) } }
    return queue
  }

  /// Another user's, or on a read-only disk: it can still be looked at, as long as SQLite is told that it needs no journal for it.
  private func openUnchanging() throws -> DatabaseQueue {
    let allowed = Set("/-._~".utf8)
    let escaped = plainPath.utf8.map { byte -> String in
      let isPlain = allowed.contains(byte) || (byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter) || (0x30...0x39).contains(byte)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    let queue = try DatabaseQueue(path: "file:" + escaped.joined() + "?immutable=1", configuration: configuration(readonly: true))
    _ = try queue.read { try Schema.check($0, path: path) }
    return queue
  }

  /// The folder in which runs keep their checkpoints, and what their teachers said.
  public var checkpoints: String { path + RunStore.checkpointsEnding }
  private static let checkpointsEnding = "-checkpoints"

  /// A file of a run as its record has it. Records of earlier versions have paths as seen from where the program worked then; those files lie in
  /// a folder beside the store. A store that was moved has its files beside it still, and one that was renamed in the folder of its new name; what a
  /// copy has of its own goes before what lies with the store that it was copied from.
  func placed(_ recorded: String) -> String {
    let last = recorded.split(separator: "/").suffix(2)
    guard let slash = path.lastIndex(of: "/"), last.count == 2, let folder = last.first, folder.hasSuffix(RunStore.checkpointsEnding), let file = last.last
    else { return recorded }
    let beside = "\(path[...slash])\(folder)/\(file)"
    guard recorded.hasPrefix("/") else { return beside }
    return ["\(checkpoints)/\(file)", recorded, beside].first { FileManager.default.fileExists(atPath: $0) } ?? recorded
  }

  /// The path so that SQLite takes it for nothing else, also where the folder is not known: not for a URI, nor for `:memory:`.
  private var plainPath: String { path.hasPrefix("/") ? path : "./" + path }

  /// Throws where a run could not begin: asks the file for a change of nothing, or the nearest folder that there is.
  func checkWritable() throws {
    if FileManager.default.fileExists(atPath: path) { return try write { try $0.execute(sql: "UPDATE runs SET name = name WHERE 0") } }
    var folder = path
    while let slash = folder.lastIndex(of: "/"), !FileManager.default.fileExists(atPath: folder) {
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    let here = FileManager.default.fileExists(atPath: folder) ? folder : "."
    guard FileManager.default.isWritableFile(atPath: here) else {
      throw StoreError.unwritable(path: path, reason: "permission denied")
    }
  }

  private func makeFolder() throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try FileManager.default.createDirectory(atPath: String(path[..<slash]), withIntermediateDirectories: true)
  }

  private func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    let limit = pageLimit
    configuration.prepareDatabase { database in
      // Committed rows survive a killed program; a power cut may take the last ones.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      if let limit { try database.execute(sql: "PRAGMA max_page_count = \(limit)") }
    }
    return configuration
  }

  /// Errors of SQLite and of the file system in words.
  private func worded(_ error: any Error, writing: Bool) -> StoreError {
    if let error = error as? StoreError { return error }
    if error is RowDecodingError { return .damaged(path: path) }
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
