import Findings
import Language

// What later deeds refer to: findings, files and jobs of those before them.

extension Script {
  /// The numbers of those deeds before a part of a session that have to be done for it: what changed the session, what wrote a file that is
  /// read later, and the looks whose findings one of these, or the part, refers to.
  static func needed(_ before: ArraySlice<Deed>, for part: ArraySlice<Deed>) -> Set<Int> {
    let all = before + part, earlier = Set(before.map(\.number))
    var needed: Set<Int> = []
    var last: Int?
    for deed in all where deed.isForScripts {
      let isEarlier = earlier.contains(deed.number)
      let isKept = !isEarlier || deed.effect != .looks || deed.command.name == "remember" || deed.writesFile && all.contains { $0.reads(from: deed) }
      if isEarlier, isKept { needed.insert(deed.number) }
      if Performer[deed.command.name]?.isFinding == true {
        last = deed.number
      } else if isKept, deed.command.refersToFinding, let last, earlier.contains(last) {
        needed.insert(last)
      }
    }
    return needed
  }

  /// The numbers of those deeds whose finding a later one refers to: they are no looks to be left out.
  static func wanted(_ deeds: ArraySlice<Deed>) -> Set<Int> {
    var wanted: Set<Int> = []
    var last: Int?
    for deed in deeds where deed.isForScripts {
      if Performer[deed.command.name]?.isFinding == true { last = deed.number } else if deed.command.refersToFinding, let last { wanted.insert(last) }
    }
    return wanted
  }
}

extension Command {
  /// Whether it is about the finding before it.
  var refersToFinding: Bool { ["expect", "remember"].contains(name) || name == "export" && text("what") != "masks" }
}

extension Deed {
  /// Whether it made a file.
  var writesFile: Bool { ["export", "save", "runs export"].contains(command.name) }

  /// Whether it was given a file that another deed had written before it.
  func reads(from writer: Deed) -> Bool {
    guard number > writer.number, isForScripts, !writesFile, let file = writer.command.text("file") else { return false }
    return command.arguments.values.contains { if case .path(let path) = $0 { Files.plain(path) == Files.plain(file) } else { false } }
  }
}

/// What a session has waited for is told by its step in a script, which waits as well; the waiting stands there only where something refers
/// to what it told.
struct AwaitedJobs {
  /// The numbers that jobs have in the script, by those that they had in the session.
  private var numbers: [Int: Int] = [:]
  /// The job that the newest finding is of.
  private var newest: Int?

  init(_ deeds: [Deed]) {
    for (index, deed) in deeds.filter({ $0.isForScripts && $0.command.trains }).enumerated() {
      if let job = deed.job { numbers[job] = index + 1 }
    }
  }

  mutating func lines(before deed: Deed) -> [String] {
    if deed.isForScripts, deed.command.refersToFinding {
      defer { newest = nil }
      return newest.flatMap { numbers[$0] }.map { ["", "? wait \($0)"] } ?? []
    }
    if deed.failure == nil, deed.omission == nil, Performer[deed.command.name]?.isFinding == true { newest = deed.awaited }
    return []
  }
}
