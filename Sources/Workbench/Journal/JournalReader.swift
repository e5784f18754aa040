import Checkpoints
import Tensors
public import Wording

/// Keeps the journal of a lost session for the one that brings it back.
public struct JournalHold: Sendable {
  private let lock: FileLock
  /// Nil where a session writes it, or another brings it back.
  public init?(_ path: String) {
    guard let lock = FileLock(path) else { return nil }
    self.lock = lock
  }
}

/// A journal read and checked.
public struct JournalReader: Sendable {
  /// What is wrong with a journal, or unusual and no fault.
  public enum Trouble: Sendable, Equatable {
    /// A line that is no entry, or whose hash is not its own: it was changed.
    case changed(line: Int)
    /// A line that does not follow the one before: lines were moved, taken out or put in.
    case outOfOrder(line: Int)
    /// There were more lines once.
    case cut(lines: Int, once: Int)
    /// The stamp is not that of these lines.
    case otherStamp
    /// The stamp is missing or not a stamp.
    case noStamp
    /// The last line stops in the middle: the program ended while it was being written, or there was no room for it. No fault.
    case torn(line: Int)

    public var isFault: Bool { if case .torn = self { false } else { true } }
    public var phrase: Phrase {
      switch self {
      case .changed(let line): Phrase("line \(line) was changed", "第 \(line) 行已被改动")
      case .outOfOrder(let line):
        Phrase("line \(line) does not follow the line before it: lines were moved, added or taken out", "第 \(line) 行与前一行不相接：有行被移动、添加或删去")
      case .cut(let lines, let once): Phrase("\(lines) lines are left of \(once)", "原有 \(once) 行，现仅存 \(lines) 行")
      case .otherStamp: Phrase("its stamp is not that of these lines: lines were cut off the end, or it was changed", "印记与各行不符：末尾被截断，或印记被改动")
      case .noStamp: Phrase("its stamp is missing or damaged: whether lines were cut off the end cannot be told", "印记文件缺失或损坏：无法判断末尾是否被截断")
      case .torn(let line): Phrase("line \(line) was not finished: the program ended while it was written, or there was no room for it", "第 \(line) 行未写完：写入时程序中止，或已无空间")
      }
    }
  }

  public let path: String
  public let entries: Int
  public let troubles: [Trouble]
  public let hasEnded: Bool
  /// It could not be written on: what was done later is not in it.
  public let isStopped: Bool
  /// It tells of its session to the end, or up to now where that goes on.
  public var isComplete: Bool { !isStopped && (hasEnded || isHeld) }
  /// How far it tells of its session, whose lines are as they were written.
  public var extent: Phrase {
    if isStopped { return Phrase("as it was written, but not to the end: it could not be written on, and later commands are missing", "与写入时一致，但不到会话末尾：中途无法继续写入，其后的命令缺失") }
    if hasEnded { return Phrase("whole", "完整") }
    if isHeld { return Phrase("whole so far; its session goes on", "至此完整；会话仍在进行") }
    return Phrase(
      "as it was written, without an end: the session was killed, or there was no room to write on; later commands may be missing",
      "与写入时一致，但没有结尾：会话被终止，或已无空间继续写入；其后的命令可能缺失")
  }
  /// Its lines are as they were and follow each other, and how many there once were is not known.
  public var isUnstamped: Bool { troubles.filter(\.isFault) == [.noStamp] }
  /// Whether a session that is running writes it.
  public var isHeld: Bool { LogFile.isHeld(path) }
  /// The folder that its paths are relative to; nil in one that does not say.
  public let folder: String?
  /// The journal that it was bringing back.
  let resumes: String?
  /// Whether it was kept under pseudonyms.
  public let isRedacted: Bool
  /// Why it is not known what its pseudonyms stand for; nil where it is, and where it has none.
  public let lack: Phrase?
  /// What was done, in order.
  let deeds: [Entry]
  /// A command that was begun and never came to its end, and when it was begun, in seconds since 1970.
  let begun: (entry: Entry, time: Double)?
  public var unfinished: String? { begun?.entry.command }
  /// When its session began, in UTC; nil where the journal does not say.
  public let started: String?
  /// How many commands were done in it.
  public var commands: Int { deeds.count { !$0.isMade && $0.failure == nil } }

  struct Entry: Sendable, Equatable {
    let command: String
    let effect: String
    let words: String?
    let confirmation: String?
    let finding: String?
    let failure: String?
    /// Of what trains: its run in the store.
    var run: Int? = nil
    /// Of what trains: whether it went on beside what was typed; nil where the journal does not say.
    var isBackground: Bool? = nil
    /// Of `record`: where it was written last, and as what.
    var recorded: Recorded? = nil
    /// No command, but the place at which the run's model was taken over.
    var isMade = false
  }

  /// The file of a recording, and hashes of what it was given.
  struct Recorded: Sendable, Equatable {
    let path: String
    var hashes: Set<String> = []
  }

  /// Reads a journal to its end, whatever is wrong with it.
  public init(_ path: String) throws {
    self.path = path
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    let key = Pseudonyms.Key(beside: path)
    let hidden = key.table
    func shown(_ value: ConfigValue?) -> String? {
      guard let text = value?.asString, let hidden else { return value?.asString }
      return hidden.show(text)
    }
    var found: [Trouble] = []
    var last = "", count = 0, ended = false, stopped = false
    var resumes: String?
    var salt: String?
    var folder: String?
    var time: Double?
    var redacts = false
    var deeds: [Entry] = []
    var begun: (entry: Entry, time: Double)?
    var hashes: [String] = []
    let isWhole = text.isEmpty || text.utf8.last == 10
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      let number = index + 1
      guard let (body, hash) = Chain.opened(line), SHA256.hex(of: body) == hash,
        let object = try? ConfigValue(json: Bytes(Array(body.utf8)), file: path)
      else {
        if index == lines.count - 1, !isWhole { found.append(.torn(line: number)) } else { found.append(.changed(line: number)) }
        continue
      }
      if object["previous"]?.asString != last || object["n"]?.asInt != count { found.append(.outOfOrder(line: number)) }
      (last, count) = (hash, (object["n"]?.asInt ?? count) &+ 1)
      hashes.append(hash)
      let command = shown(object["command"]) ?? ""
      switch object["kind"]?.asString {
      case "start":
        let entry = Entry(
          command: command, effect: "", words: shown(object["words"]), confirmation: shown(object["confirmation"]), finding: nil, failure: nil)
        begun = (entry, object["time"]?.asDouble ?? 0)
      case "done":
        deeds.append(
          Entry(
            command: command, effect: object["effect"]?.asString ?? "", words: begun?.entry.words, confirmation: begun?.entry.confirmation,
            finding: object["finding"]?.asString, failure: object["failure"]?.asString, run: object["run"]?.asInt,
            isBackground: object["background"]?.asBool, recorded: begun?.entry.recorded))
        begun = nil
      case "recording":
        guard let file = shown(object["file"]), let hash = object["sha256"]?.asString else { break }
        // Between its beginning and its end `record` tells what its file begins with.
        if begun?.entry.command.hasPrefix("record ") == true {
          begun?.entry.recorded = Recorded(path: file, hashes: [hash])
          break
        }
        guard let index = deeds.lastIndex(where: { $0.command.hasPrefix("record ") && $0.failure == nil }) else { break }
        if deeds[index].recorded?.path != file { deeds[index].recorded = Recorded(path: file) }
        deeds[index].recorded?.hashes.insert(hash)
      case "made":
        if let run = object["run"]?.asInt {
          deeds.append(Entry(command: "", effect: "", words: nil, confirmation: nil, finding: nil, failure: nil, run: run, isMade: true))
        }
      case "begin":
        (salt, resumes, folder, time) = (object["salt"]?.asString, object["resumes"]?.asString, object["folder"]?.asString, object["time"]?.asDouble)
        redacts = object["redacted"]?.asBool ?? false
      case "end": ended = true
      case "stopped": stopped = true
      default: break
      }
    }
    // The stamp may be a line behind: it is written after the line.
    let stamp = (try? Files.read(Journal.stampPath(path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let parts = stamp.split { $0 == " " || $0 == "\n" }
    if parts.count == 2, let once = Int(parts[0]), parts[1].utf8.count == 64, once >= 0 {
      // Before there was a salt the stamp was the last hash itself.
      let hash = once == 0 ? "" : once <= hashes.count ? hashes[once - 1] : ""
      let own = salt.map { Chain.seal(once, hash, $0) } ?? hash
      if hashes.count < once { found.append(.cut(lines: hashes.count, once: once)) } else if !hashes.isEmpty, own != parts[1], !found.contains(where: \.isFault) {
        found.append(.otherStamp)
      }
    } else if hashes.count > 1 || salt != nil || !stamp.isEmpty || !Files.exists(Journal.stampPath(path)) {
      // One that was just made has a stamp with nothing in it yet.
      found.append(.noStamp)
    }
    (entries, troubles, hasEnded, self.resumes, self.folder) = (hashes.count, found, ended, resumes, folder)
    (self.deeds, self.begun, isRedacted, isStopped) = (deeds, begun, hidden != nil || redacts, stopped)
    lack = redacts && Pseudonyms.areIn(text) ? key.lack : nil
    started = time.map { date($0) }
  }

  /// What is wrong with a journal as somebody reads it: the first of it, and how much more there is.
  public static func told(_ troubles: [Phrase]) -> [Phrase] {
    let (most, count) = (20, troubles.count)
    guard count > most else { return troubles }
    return troubles[..<most] + [Phrase("and \(count - most) more, \(count) in all", "另有 \(count - most) 处，共 \(count) 处")]
  }

  /// Journals of a folder that are gone, as the stamps that they have left say.
  public static func lost(in folder: String) -> [String] {
    let names = Set(Files.names(in: folder))
    return names.filter { JournalReader.isName($0) && $0.hasSuffix(".stamp") }.map { $0.dropLast("stamp".count) + "jsonl" }.filter { !names.contains($0) }
      .sorted().map { folder + "/" + $0 }
  }

  private static func isName(_ name: String) -> Bool { name.hasPrefix(Journal.beginning) || name.hasPrefix(Journal.aside) }

  /// Where the journal is gone that this one was brought back from, what is said of that; nil where it is there, or was not in the same folder.
  public var lostOrigin: Phrase? {
    guard let resumes, !resumes.isEmpty, !resumes.contains("/") else { return nil }
    let aside = resumes.hasPrefix(Journal.beginning) ? Journal.aside + resumes.dropFirst(Journal.beginning.count) : resumes
    let folder = Files.folder(of: path)
    guard ![resumes, aside].contains(where: { Files.exists(Files.resolve($0, in: folder)) }) else { return nil }
    return Phrase("the journal that its session was brought back from is gone: \(visible(aside))", "恢复该会话所用的日志已不存在：\(visible(aside))")
  }

  /// All journals in a folder: those that sessions were brought back from, and the others.
  public static func everything(in folder: String) -> [String] {
    Files.names(in: folder).filter { isName($0) && $0.hasSuffix(".jsonl") }.map { folder + "/" + $0 }
  }

  /// The journals in a folder that were not set aside, oldest first.
  public static func all(in folder: String) -> [String] {
    Files.names(in: folder).filter { $0.hasPrefix(Journal.beginning) && $0.hasSuffix(".jsonl") }.map { folder + "/" + $0 }
  }

  /// The newest journal in a folder whose session ended badly, and which no process holds; nil where there is none.
  public static func newestLost(in folder: String) -> String? {
    let names = Files.names(in: folder).filter { $0.hasPrefix(Journal.beginning) && $0.hasSuffix(".jsonl") }
    return names.reversed().map { folder + "/" + $0 }.first { path in
      guard !LogFile.isHeld(path), let reader = try? JournalReader(path), !reader.hasEnded, !reader.deeds.isEmpty else { return false }
      // One that had not brought back the other when it ended is less than that.
      return reader.resumes.map { !names.contains($0) } ?? true
    }
  }

  /// Gives a journal that was played again a name under which it is not looked for. Returns where it is.
  func setAside() -> String {
    var now = self.path
    let place = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    for path in [path, Journal.stampPath(path), Pseudonyms.path(beside: path)] {
      guard let name = path.split(separator: "/").last, name.hasPrefix(Journal.beginning) else { continue }
      let aside = "\(place)/\(Journal.aside)\(name.dropFirst(Journal.beginning.count))"
      Files.move(path, to: aside)
      if path == self.path, Files.exists(aside) { now = aside }
    }
    return now
  }
}
