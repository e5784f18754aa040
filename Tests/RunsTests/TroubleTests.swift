import Findings
import Foundation
import GRDB
import Runs
import Testing
import Wording

/// Files that are not what they should be, and disks that take no more: an error that says so, nothing lost, nothing replaced.
@Suite struct Trouble {
  private func store(holding bytes: Data) throws -> RunStore {
    let path = storePath()
    try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: path))
    return RunStore(path: path, clock: Ticks().next)
  }

  /// A store with one run, closed, as bytes.
  private func goodFile() throws -> Data {
    let path = storePath()
    do {
      let store = RunStore(path: path, clock: Ticks().next)
      let recording = try store.begin(RunPlan(.train, command: "train"))
      for step in 1...2000 { recording.record(step: step, [("loss", Double(step))]) }
      recording.finish(.finished)
      try store.close()
    }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Changes a file behind the store's back.
  private func sql(_ path: String, _ statement: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: statement) }
    try queue.close()
  }

  /// A store that was named as seen from a folder is the same one from every other, and so are the files of its runs.
  @Test func pathsAreFromTheRoot() throws {
    let here = FileManager.default.currentDirectoryPath
    let store = RunStore(path: "some/runs.sqlite", clock: Ticks().next)
    #expect(store.path == here + "/some/runs.sqlite" && store.checkpoints == here + "/some/runs.sqlite-checkpoints")
    let path = storePath()
    #expect(RunStore(path: path, clock: Ticks().next).path == path)
  }

  /// Runs of earlier versions have paths as seen from where the program worked then.
  @Test func aPathOfAnEarlierVersionIsLookedForBesideTheStore() throws {
    let path = storePath()
    let store = RunStore(path: path, clock: Ticks().next)
    let recording = try store.begin(RunPlan(.train, command: "train"))
    recording.checkpoint(RunRecord.Checkpoint(path: "deep/runs.sqlite-checkpoints/run-1.safetensors", step: 2))
    recording.finish(.finished)
    #expect(try store.run("1").checkpoint?.path == path + "-checkpoints/run-1.safetensors")
  }

  /// A store that was moved with the folder beside it, and one that was renamed too; what is where it was is taken from there.
  @Test func aMovedStoreFindsItsFilesBesideIt() throws {
    let old = storePath(), new = storePath(), last = "runs.sqlite-checkpoints/run-1.safetensors"
    let files = FileManager.default
    func folder(_ path: String) -> String { (path as NSString).deletingLastPathComponent }
    func put(_ path: String) throws {
      try files.createDirectory(atPath: folder(path), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    }
    let recorded = folder(old) + "/" + last
    do {
      var plan = RunPlan(.train, command: "train")
      plan.inputs = [RunPlan.Input(role: "model", name: "m", hash: "h", source: recorded)]
      let store = RunStore(path: old, clock: Ticks().next)
      let recording = try store.begin(plan)
      recording.checkpoint(RunRecord.Checkpoint(path: recorded, step: 2))
      recording.finish(.finished)
      store.settle()
    }
    try put(folder(new) + "/" + last)
    try files.copyItem(atPath: old, toPath: new)
    let moved = RunStore(path: new, clock: Ticks().next)
    #expect(try moved.run("1").checkpoint?.path == folder(new) + "/" + last)
    #expect(try moved.run("1").plan.inputs.first?.source == folder(new) + "/" + last)
    let renamed = folder(new) + "/other.db"
    try files.copyItem(atPath: old, toPath: renamed)
    try files.moveItem(atPath: folder(new) + "/runs.sqlite-checkpoints", toPath: renamed + "-checkpoints")
    #expect(try RunStore(path: renamed, clock: Ticks().next).run("1").checkpoint?.path == renamed + "-checkpoints/run-1.safetensors")
    try put(recorded)
    #expect(try moved.run("1").checkpoint?.path == recorded)
  }

  /// Once a program has ended, all that it wrote is in the one file; where another has it open, nothing fails and nothing is lost.
  @Test func theFileIsWholeAtTheEnd() throws {
    let path = storePath()
    let store = RunStore(path: path, clock: Ticks().next), other = RunStore(path: path, clock: Ticks().next)
    // What was never opened is not made.
    store.settle()
    #expect(!FileManager.default.fileExists(atPath: path))
    try store.begin(RunPlan(.train, command: "train")).finish(.finished)
    #expect(try other.runs().count == 1)
    store.settle()
    #expect(try other.runs().count == 1)
    try store.begin(RunPlan(.train, command: "train")).finish(.finished)
    other.settle()
    store.settle()
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    // The one file, without what lies beside it.
    let copy = storePath()
    try FileManager.default.createDirectory(atPath: (copy as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    #expect(try RunStore(path: copy, clock: Ticks().next).runs().count == 2 && store.runs().count == 2)
  }

  /// A run that has only begun has no curves to choose from.
  @Test func aRunWithoutNumbersSaysSo() {
    let error = StoreError.unknownCurve("loss", run: "train-1", known: [])
    #expect(error.phrase.en.contains("nothing has been measured") && error.phrase.zh.contains("没有任何测量值") && error.tip != nil)
    #expect(StoreError.unknownCurve("loss", run: "train-1", known: ["sum"]).phrase.en.hasSuffix("it has sum"))
  }

  @Test func aStoreThatIsNotThereIsEmptyAndIsNotMade() throws {
    let store = temporaryStore()
    #expect(try store.runs().isEmpty)
    #expect(throws: StoreError.unknownRun("train-1", near: nil)) { try store.run("train-1") }
    #expect(!FileManager.default.fileExists(atPath: store.path))
  }

  @Test(arguments: ["", "not a database at all", "SQLite format 3\u{0}"])
  func aFileOfSomethingElseIsLeftAsItIs(text: String) throws {
    let store = try store(holding: Data((text.isEmpty ? "" : text + String(repeating: "x", count: 5000)).utf8))
    if text.isEmpty {
      // An empty file is an empty database.
      #expect(try store.begin(RunPlan(.train, command: "train")).number == 1)
      return
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: store.path))
    #expect(throws: StoreError.damaged(path: store.path)) { try store.runs() }
    #expect(throws: StoreError.damaged(path: store.path)) { try store.begin(RunPlan(.train, command: "train")) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: store.path)) == before)
  }

  @Test func aDatabaseOfAnotherProgramIsLeftAsItIs() throws {
    let store = try store(holding: Data())
    try sql(store.path, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')")
    let before = try Data(contentsOf: URL(fileURLWithPath: store.path))
    #expect(throws: StoreError.foreign(path: store.path)) { try store.begin(RunPlan(.train, command: "train")) }
    #expect(throws: StoreError.foreign(path: store.path)) { try store.runs() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: store.path)) == before)
  }

  @Test func aNewerStoreIsLeftAsItIs() throws {
    let store = try store(holding: try goodFile())
    try sql(store.path, "PRAGMA user_version = 99")
    #expect(throws: StoreError.newer(path: store.path, found: 99, known: 4)) { try store.runs() }
    let again = RunStore(path: store.path, clock: Ticks().next)
    #expect(throws: StoreError.newer(path: store.path, found: 99, known: 4)) { try again.begin(RunPlan(.train, command: "train")) }
  }

  /// A store of the form before machines had names and files kinds: it opens, and what is new is not known of its runs.
  @Test func aStoreOfAnEarlierFormOpens() throws {
    let store = try store(holding: try goodFile())
    try sql(store.path, """
      DROP INDEX artefacts_path; ALTER TABLE artefacts DROP COLUMN kind; ALTER TABLE runs DROP COLUMN processor; ALTER TABLE runs DROP COLUMN system;
      INSERT INTO artefacts (run, path, bytes, hash) VALUES (1, 'out/model.safetensors', 7, 'sha256:ab'); PRAGMA user_version = 3
      """)
    let run = try store.run("train-1")
    #expect(run.plan.host.processor.isEmpty && run.plan.host.system.isEmpty)
    #expect(run.artefacts == [Artefact(.saved, path: "out/model.safetensors", bytes: 7, hash: "sha256:ab")])
    #expect(try store.begin(RunPlan(.recover, command: "recover")).name == "recover-2" && store.run("2").plan.kind == .recover)
  }

  /// Bytes of a good file changed or cut off anywhere: what comes is an answer or a `StoreError`, never a trap.
  @Test func damageAnywhereIsAnErrorOrAnAnswer() throws {
    let good = try goodFile()
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var errors = 0
    for round in 0..<120 {
      var bytes = good
      if round.isMultiple(of: 4) {
        bytes = bytes.prefix(random(bytes.count))
      } else {
        for _ in 0..<(1 + random(40)) { bytes[round < 60 ? random(min(8192, bytes.count)) : random(bytes.count)] = UInt8(random(256)) }
      }
      let store = try store(holding: bytes)
      do {
        for run in try store.runs() {
          _ = try store.curves(of: run.number)
          _ = try store.json(of: run)
        }
        try store.begin(RunPlan(.train, command: "train")).finish(.finished)
      } catch {
        #expect(error is StoreError)
        errors += 1
      }
      try? FileManager.default.removeItem(atPath: (store.path as NSString).deletingLastPathComponent)
    }
    #expect(errors > 20)
  }

  @Test func aFullDiskIsTroubleThatPassesAndLosesNothing() throws {
    // Room for the tables and little more.
    let store = temporaryStore(pageLimit: 28)
    let recording = try store.begin(RunPlan(.train, command: "train"))
    let names = (0..<20).map { "curve-\($0)" }
    for step in 1...400 { recording.record(step: step, names.map { ($0, Double(step)) }) }
    #expect(recording.trouble == .full(path: store.path))
    // What was committed before can be read.
    #expect(try store.runs().count == 1)
    #expect(throws: StoreError.full(path: store.path)) {
      for _ in 0..<200 { _ = try store.begin(RunPlan(.train, command: String(repeating: "x", count: 4000))) }
    }
    // Somebody makes room.
    try store.setPageLimit(100_000)
    recording.flush()
    #expect(recording.trouble == nil)
    recording.finish(.finished)
    let curves = try store.curves(of: recording.number)
    #expect(curves.count == 20 && curves.allSatisfy { $0.points.map(\.step) == Array(1...400) })
  }

  /// The file is deleted, or another stands at its path, while a run goes on: that is said, and what the other has is left alone.
  @Test func aStoreThatIsGoneIsNoticed() throws {
    let store = temporaryStore(), files = FileManager.default
    let recording = try store.begin(RunPlan(.train, command: "train"))
    recording.record(step: 1, [("loss", 1)])
    recording.flush()
    #expect(recording.trouble == nil && recording.number == 1)
    for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: store.path + ending) }
    recording.record(step: 2, [("loss", 1)])
    recording.flush()
    #expect(recording.trouble == .gone(path: store.path))
    #expect(throws: StoreError.gone(path: store.path)) { try store.runs() }
    #expect(throws: StoreError.gone(path: store.path)) { try recording.requireThere() }
    // A new one at the path counts on from the files that lie beside it.
    try files.createDirectory(atPath: store.checkpoints, withIntermediateDirectories: true)
    #expect(files.createFile(atPath: store.checkpoints + "/run-7-best.safetensors", contents: nil))
    let fresh = RunStore(path: store.path, clock: Ticks().next)
    let next = try fresh.begin(RunPlan(.train, command: "train"))
    #expect(next.number == 8 && next.name == "train-8")
    recording.flush()
    #expect(recording.trouble == .gone(path: store.path))
    #expect(try fresh.begin(RunPlan(.train, command: "train")).number == 9 && fresh.curveNames(of: 8).isEmpty)
  }

  /// At the program's end neither: what still waits makes no store where one was deleted, and is no run of the one that stands there now.
  @Test(arguments: [false, true]) func whatIsGoneStaysGoneAtTheEnd(isReplaced: Bool) throws {
    let store = temporaryStore(), files = FileManager.default
    let recording = try store.begin(RunPlan(.train, command: "train"))
    recording.flush()
    for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: store.path + ending) }
    let other = RunStore(path: store.path, clock: Ticks().next)
    let run = isReplaced ? try other.begin(RunPlan(.train, command: "train")).number : nil
    store.settle()
    recording.record(step: 2, [("loss", 1)])
    recording.finish(.finished)
    #expect(recording.trouble == .gone(path: store.path))
    #expect(files.fileExists(atPath: store.path) == isReplaced)
    if let run { #expect(try other.curveNames(of: run).isEmpty && other.run(String(run)).state == .running) }
  }

  @Test(arguments: ["/proc/vitrine/runs.sqlite", "/dev/null/runs.sqlite", "/sys/runs.sqlite"])
  func whereNothingCanBeWrittenTheErrorSaysSo(path: String) throws {
    let store = RunStore(path: path, clock: Ticks().next)
    #expect(try store.runs().isEmpty)
    let error = #expect(throws: StoreError.self) { try store.begin(RunPlan(.train, command: "train")) }
    #expect(error?.code == "unwritable-store" && error?.tip != nil)
  }

  @Test func everyErrorIsInBothLanguages() {
    let errors: [StoreError] = [
      .noPlace, .unwritable(path: "p\u{1b}", reason: "r"), .unreadable(path: "p", reason: "r"), .damaged(path: "p"), .foreign(path: "p"),
      .newer(path: "p", found: 2, known: 1), .full(path: "p"), .busy(path: "p"), .gone(path: "p"), .unknownRun("x", near: "y"), .unknownRun("x", near: nil),
      .stillRunning("x"), .stillRunning("x", process: 7), .overtaken("x"), .unknownCurve("a", run: "b", known: ["c"]),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count - 2)
    for error in errors {
      #expect(error.phrase.en != error.phrase.zh && !error.phrase.en.unicodeScalars.contains(where: isUnprintable))
    }
  }

  @Test func theDefaultPathFollowsTheEnvironment() {
    #expect(RunStore.defaultPath(["XDG_DATA_HOME": "/data", "HOME": "/h"]) == "/data/vitrine/runs.sqlite")
    #expect(RunStore.defaultPath(["XDG_DATA_HOME": "relative", "HOME": "/h"]) == "/h/.local/share/vitrine/runs.sqlite")
    #expect(RunStore.defaultPath(["HOME": "/h", "XDG_DATA_HOME": ""]) == "/h/.local/share/vitrine/runs.sqlite")
    #expect(RunStore.defaultPath([:]) == nil)
  }
}
