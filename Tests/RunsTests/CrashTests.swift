import Findings
import Foundation
import Runs
import Testing
import Wording

/// What is left when a program dies, or shares the store with another. The other program is a copy of the test, started for the
/// purpose; it is told where the store is by the environment.
@Suite(.serialized) struct OtherPrograms {
  private static let variable = "VITRINE_TEST_STORE"

  /// The store at the path that the parent chose.
  static func store() -> RunStore {
    RunStore(path: ProcessInfo.processInfo.environment[variable] ?? "") { Date().timeIntervalSince1970 }
  }

  private func withStore(_ body: (RunStore) async throws -> Void) async throws {
    let path = storePath()
    setenv(OtherPrograms.variable, path, 1)
    defer { unsetenv(OtherPrograms.variable) }
    try await body(RunStore(path: path) { Date().timeIntervalSince1970 })
  }

  @Test func killedWhileWritingTheRunIsInterruptedAndWhatWasWrittenIsThere() async throws {
    try await withStore { store in
      await #expect(processExitsWith: .signal(SIGKILL)) {
        let recording = try OtherPrograms.store().begin(RunPlan(.train, command: "train on=x"))
        recording.record(step: 1, [("loss", 4)])
        recording.checkpoint(RunRecord.Checkpoint(path: "x.ckpt", step: 1))
        Thread.detachNewThread {
          while true {
            Thread.sleep(forTimeInterval: 0.05)
            kill(getpid(), SIGKILL)
          }
        }
        // As many transactions as fit: the end comes in the middle of one.
        for step in 2... {
          recording.record(step: step, (0..<20).map { ("c\($0)", Double(step)) })
          recording.flush()
        }
      }
      let run = try #require(store.runs().first)
      #expect(run.state == .interrupted && run.ended == nil)
      #expect(run.checkpoint == RunRecord.Checkpoint(path: "x.ckpt", step: 1))
      let curves = try store.curves(of: 1)
      #expect(curves[0].points.map(\.value) == [4])
      // Transactions are whole: every curve has every step up to the last that was committed.
      #expect(curves.count == 21 && Set(curves.dropFirst().map(\.points.count)).count == 1)
      #expect(curves[1].points.count > 1)
      #expect(curves.dropFirst().allSatisfy { $0.points.map(\.step) == Array(2...($0.points.count + 1)) })

      // It can be gone on with, once, from its checkpoint.
      let again = try store.goOn(with: run)
      #expect(try store.run("1").state == .running)
      #expect(try store.curves(of: 1).map(\.points.count).reduce(0, +) == 1)
      #expect(throws: StoreError.stillRunning("train-1")) { try store.goOn(with: run) }
      #expect(throws: StoreError.stillRunning("train-1")) { try store.delete(run) }
      again.record(step: 2, [("loss", 3)])
      again.finish(.finished)
      #expect(try store.curves(of: 1)[0].points.map(\.value) == [4, 3])
    }
  }

  @Test func twoProgramsWriteAndReadOneStore() async throws {
    try await withStore { store in
      async let other: ExitTest.Result? = #expect(processExitsWith: .success) {
        let store = OtherPrograms.store()
        for number in 0..<20 {
          let recording = try store.begin(RunPlan(.train, name: "other", command: "train on=\(number)"))
          for step in 1...20 {
            recording.record(step: step, [("loss", Double(step))])
            recording.flush()
          }
          recording.finish(.finished)
          if recording.trouble != nil { exit(3) }
        }
      }
      // The file is made by whoever comes first.
      var seen = 0
      for number in 0..<20 {
        let recording = try store.begin(RunPlan(.train, name: "mine", command: "train on=\(number)"))
        for step in 1...20 {
          recording.record(step: step, [("loss", -Double(step))])
          recording.flush()
          seen = max(seen, try store.runs().count)
        }
        recording.finish(.finished)
        #expect(recording.trouble == nil)
      }
      _ = await other
      let runs = try store.runs()
      #expect(runs.count == 40 && Set(runs.map(\.name)).count == 40 && seen > 0)
      #expect(runs.allSatisfy { $0.state == .finished })
      for run in runs {
        let sign = run.name.hasPrefix("mine") ? -1.0 : 1.0
        #expect(try store.curves(of: run.number)[0].points.map(\.value) == (1...20).map { Double($0) * sign })
      }
    }
  }

  /// A run of a program that is alive is running, and can be neither deleted nor taken over from outside.
  @Test func aRunOfALivingProgramIsLeftAlone() async throws {
    try await withStore { store in
      let recording = try store.begin(RunPlan(.train, command: "train"))
      await #expect(processExitsWith: .success) {
        let store = OtherPrograms.store()
        let run = try store.run("train-1")
        guard run.state == .running else { exit(3) }
        do {
          try store.delete(run)
          exit(4)
        } catch StoreError.stillRunning(_, let process) { exit(process == nil ? 5 : 0) }
      }
      recording.finish(.cancelled)
      #expect(try store.run("train-1").state == .cancelled)
    }
  }

  /// A folder in which nothing can be made: what is there can be read, and nothing is written.
  @Test func aReadOnlyStoreCanBeLookedAt() async throws {
    try await withStore { store in
      let recording = try store.begin(RunPlan(.train, command: "train"))
      recording.record(step: 1, [("loss", 4)])
      recording.finish(.finished)
      try store.close()
      let folder = (store.path as NSString).deletingLastPathComponent
      for path in [store.path, folder] { try FileManager.default.setAttributes([.posixPermissions: path == folder ? 0o555 : 0o444], ofItemAtPath: path) }
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
      await #expect(processExitsWith: .success) {
        // The superuser may write anywhere.
        if getuid() == 0, setgid(65534) != 0 || setuid(65534) != 0 { exit(2) }
        let store = OtherPrograms.store()
        let run = try store.run("train-1")
        guard try store.curves(of: run.number)[0].points.map(\.value) == [4] else { exit(3) }
        do {
          _ = try store.begin(RunPlan(.train, command: "train"))
          exit(4)
        } catch let error as StoreError {
          guard case .unwritable = error else { exit(5) }
        }
        do {
          _ = try store.checked()
          exit(6)
        } catch { exit(error is StoreError ? 0 : 7) }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["runs.sqlite"])
    }
  }
}
