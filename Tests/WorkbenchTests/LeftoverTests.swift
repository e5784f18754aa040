import Findings
import Foundation
import Runs
import Support
import Testing
import Wording
import Workbench

/// What a run leaves behind, and what is said of that: only what is there.
@Suite final class Leftovers {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let text = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()
    try Data(text.utf8).write(to: root.appendingPathComponent("text.txt"))
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func session(_ name: String = "runs.db") -> Session { makeSession(folder: root.path, store: root.appendingPathComponent(name).path) }
  private func store(_ name: String = "runs.db") -> RunStore { RunStore(path: root.appendingPathComponent(name).path) { 0 } }

  private func say(_ session: Session, _ line: String) async throws -> Outcome {
    let outcome = try await session.run(line)
    #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    return outcome
  }
  private let small = "train shape=2x32x2 vocab=270 on=text.txt batch=4 context=16 seed=3 background=no"

  /// A store that is named as seen from a folder leaves paths that hold from every other.
  @Test func aRunOfARelativeStoreGoesOnElsewhere() async throws {
    let up = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in "../" }.joined()
    let relative = up + root.path.dropFirst() + "/runs.db"
    _ = try await say(makeSession(folder: root.path, store: relative), small + " steps=6 until=3")
    let path = try #require(try store().run("train-1").checkpoint?.path)
    #expect(path.hasPrefix("/") && FileManager.default.fileExists(atPath: path))
    let rest = try await say(session(), "runs resume train-1 background=no")
    #expect(rest.number("steps") == 6)
    #expect(try #require(try await say(session(), "runs delete train-1 confirm=yes").number("freed")) > 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// A copy of a store names the files of the first: they stay when it deletes a run, also where `..` makes them look like its own.
  @Test func aCopiedStoreRemovesOnlyWhatIsItsOwn() async throws {
    let first = session("own.db")
    _ = try await say(first, small + " steps=4 evaluate=2 keep=best")
    // With that the file is whole.
    #expect(first.jobs.stop())
    let files = FileManager.default, folder = root.path + "/own.db-checkpoints"
    let before = try files.contentsOfDirectory(atPath: folder).sorted()
    #expect(before == ["run-1-best.safetensors", "run-1.safetensors"])
    try files.createDirectory(atPath: root.path + "/copy", withIntermediateDirectories: true)
    for copy in ["copy/other.db", "copy.db"] {
      try files.copyItem(atPath: root.path + "/own.db", toPath: root.path + "/" + copy)
      let deleted = try await say(session(copy), "runs delete 1 confirm=yes").finding
      #expect(deleted?[fact: "freed"] == .integer(0), "\(copy)")
      #expect(deleted?.remarks.map { $0.en.hasSuffix("own.db-checkpoints/" + before[0]) } == [true, false], "\(deleted?.remarks ?? [])")
      #expect(try files.contentsOfDirectory(atPath: folder).sorted() == before && store(copy).runs().isEmpty, "\(copy)")
    }
    // What a copy has of its own is what it goes on from, and what goes with it.
    try files.copyItem(atPath: root.path + "/own.db", toPath: root.path + "/copy/own.db")
    try files.copyItem(atPath: folder, toPath: root.path + "/copy/own.db-checkpoints")
    #expect(try store("copy/own.db").run("1").checkpoint?.path == root.path + "/copy/own.db-checkpoints/run-1.safetensors")
    let deleted = try await say(session("copy/own.db"), "runs delete 1 confirm=yes").finding
    #expect(deleted?.remarks.isEmpty == true)
    #expect(try files.contentsOfDirectory(atPath: root.path + "/copy/own.db-checkpoints").isEmpty && files.contentsOfDirectory(atPath: folder).sorted() == before)
    // Its own path, which leads out of it.
    let run = try store("out.db").begin(RunPlan(.train, command: "train"))
    try files.createDirectory(atPath: root.path + "/out.db-checkpoints", withIntermediateDirectories: true)
    run.checkpoint(RunRecord.Checkpoint(path: root.path + "/out.db-checkpoints/../own.db-checkpoints/run-1.safetensors", step: 1))
    run.finish(.finished)
    #expect(try await say(session("out.db"), "runs delete 1 confirm=yes").finding?.remarks.count == 2)
    #expect(try files.contentsOfDirectory(atPath: folder).sorted() == before)
  }

  /// A copy of a store goes on with what lies with the first one, and needs nothing of that afterwards.
  @Test func aCopiedStoreGoesOnByItself() async throws {
    let first = session("own.db")
    // Nothing is learnt, so the best weights are those of the first measurement.
    _ = try await say(first, small + " steps=8 until=4 evaluate=2 keep=best rate=0")
    #expect(first.jobs.stop())
    try FileManager.default.copyItem(atPath: root.path + "/own.db", toPath: root.path + "/copy.db")
    _ = try await say(session("copy.db"), "runs resume 1 steps=6 background=no")
    try FileManager.default.removeItem(atPath: root.path + "/own.db-checkpoints")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path + "/copy.db-checkpoints").sorted()
    #expect(names == ["run-1-best.safetensors", "run-1.safetensors"])
    #expect(try await say(session("copy.db"), "runs resume 1 background=no").number("best-step") == 2)
  }

  /// Whoever deletes a run is told which others began with its model.
  @Test func deletingNamesWhoNeedsIt() async throws {
    let session = session(), rest = "on=text.txt batch=2 context=16 seed=3 background=no"
    for line in [
      small + " steps=2 as=first", "train \(rest) steps=2 as=second", "train \(rest) steps=4 until=2 as=third", "use first",
      "distill student=1x16x2 teacher=first \(rest) steps=4 until=1", "use first",
      "train shape=1x16x2 \(rest) steps=4 until=2",
    ] { _ = try await say(session, line) }
    // The last began with a tokenizer only.
    let asked = try await session.run("runs delete train-1").error
    #expect(asked?.phrase.en.hasSuffix("a copy of it is kept for them: train-2, distill-4, train-6") == true, "\(asked?.phrase.en ?? "none")")
    #expect(asked?.phrase.zh.hasSuffix("将为其保留一份副本：train-2、distill-4、train-6") == true && asked?.code == "unconfirmed")
    #expect(try await session.run("runs delete train-2").error?.phrase.en.hasSuffix("for them: train-3") == true)
    #expect(try await session.run("runs delete train-3").error?.phrase.en == "this cannot be undone: train-3")
  }

  /// Whoever began with the model of a run goes on, and is brought back, when that run is gone; with the last of them the copy goes too.
  @Test func whatOthersBeganWithStays() async throws {
    let first = session(), rest = "on=text.txt batch=2 context=16 seed=3 background=no"
    for line in [
      small + " steps=2 as=first", "train \(rest) steps=2 as=second", "train \(rest) steps=4 until=2 as=third", "use first",
      "distill student=1x16x2 teacher=first \(rest) steps=4 until=1", "train shape=1x16x2 \(rest) steps=4 until=2",
    ] { _ = try await say(first, line) }
    _ = try await say(session(), "runs delete train-1 confirm=yes")
    _ = try await say(session(), "runs delete train-2 confirm=yes")
    for (name, steps) in [("train-3", 4), ("distill-4", 4), ("train-6", 4)] {
      #expect(try await say(session(), "runs resume \(name) background=no").number("steps") == Double(steps), "\(name)")
    }
    for name in ["train-3", "distill-4", "train-6"] { _ = try await say(session(), "runs delete \(name) confirm=yes") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: root.path + "/runs.db-checkpoints").isEmpty)
    // What cannot be kept for another is not deleted.
    for line in [small + " steps=2 as=a", "train \(rest) steps=4 until=2 as=b"] { _ = try await say(first, line) }
    let file = try #require(try store().run("train-7").checkpoint?.path)
    try FileManager.default.removeItem(atPath: file)
    let refused = try await session().run("runs delete train-7 confirm=yes").error
    #expect(refused?.code == "needed-by-another" && refused?.tip?.en.contains("runs delete train-8") == true, "\(refused?.phrase.en ?? "none")")
    #expect(try store().runs().map(\.name).contains("train-7"))
  }

  /// A run whose numbers are lost: its best model is offered where there is one, under the run's name, and is better than the one that was
  /// saved last, on the way to where it was lost. The rate that is offered is lower than its own.
  @Test func anExplosionOffersWhatIsThere() async throws {
    let session = session()
    let kept = try #require(try await session.run(small + " steps=400 rate=10 evaluate=2 keep=last warmup=1000 schedule=constant").error)
    let tip = try #require(kept.tip)
    for tongue in Tongue.allCases { #expect(["`runs resume train-1 steps=1 keep=best`", "rate=1"].allSatisfy(tip[tongue].contains) && !tip[tongue].contains("clip="), "\(tip[tongue])") }
    #expect(try store().run("train-1").words(.tip) == kept.tip)
    let best = try await say(self.session(), "runs resume train-1 steps=1 keep=best background=no")
    let last = try await say(self.session(), "runs resume train-1 steps=1 background=no")
    let step = try Int(#require(best.number("best-step")))
    #expect(tip.en.contains("the model of step \(step),"), "\(tip.en)")
    #expect(try #require(best.number("val-loss")) < #require(last.number("val-loss")))
    let none = try #require(try await session.run(small.replacing("context=16", with: "context=32") + " steps=40 rate=3 clip=0 warmup=1 evaluate=1000").error)
    #expect(none.code == "exploded" && none.tip?.en.contains("rate=0.3, and clip=1") == true && none.tip?.en.contains("runs resume") == false, "\(none.tip?.en ?? "none")")
    #expect(try store().run("train-2").checkpoint == nil)
  }

  /// What was changed in a session is in no file: the run has it beside its checkpoint, and goes on when the session is gone.
  @Test(arguments: ["mask L0.H1 L2.N0-9 mode=mean", "mask L1.H0 mode=mean at=t1", "prune weights amount=30% by=magnitude", "prune heads amount=25% by=magnitude; compact"])
  func aChangedModelIsHadAgain(change: String) async throws {
    let line = "recover on=text.txt steps=4 batch=2 context=16 seed=3 background=no"
    func begin(_ name: String, _ line: String) async throws -> Outcome {
      let session = session(name)
      _ = try await say(session, change)
      return try await say(session, line)
    }
    let whole = try await begin("whole.db", line)
    _ = try await begin("cut.db", line + " until=2")
    let later = session("cut.db")
    let rest = try await say(later, "runs resume recover-1 background=no")
    #expect(rest.number("steps") == 4 && rest.number("val-loss") == whole.number("val-loss") && rest.number("won-back") == whole.number("won-back"))
    // Two runs may have begun with the same; with the last of them it goes.
    let folder = root.appendingPathComponent("cut.db-checkpoints").path
    func copies() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("model-") } }
    _ = try await begin("cut.db", line + " until=1")
    let kept = try copies()
    #expect(kept.count == (change.hasPrefix("mask") ? 2 : 1), "\(kept)")
    _ = try await say(later, "runs delete recover-1 confirm=yes")
    #expect(try copies() == kept)
    _ = try await say(later, "runs delete recover-2 confirm=yes")
    #expect(try copies().isEmpty)
  }

  /// A prompt given as ids is still the prompt of what was made of the model; a model of other tokens gets the first one.
  @Test func idsStayThePrompt() async throws {
    let session = session()
    _ = try await say(session, "prompt ids=5,17,40; mask L0.H1")
    let recovered = try await say(session, "recover on=text.txt steps=1 batch=1 context=16 background=no")
    #expect(recovered.snapshot.current != "shakespeare" && recovered.snapshot.tokenIDs == [5, 17, 40])
    let opened = try await say(session, "open \(fixture("models/llama")) as=other")
    #expect(opened.snapshot.tokenIDs != [5, 17, 40])
  }

  /// What a file or another run has is not written again.
  @Test func whatIsElsewhereIsNotCopied() async throws {
    let session = session()
    for line in [small + " steps=2 as=own", "train on=text.txt steps=1 batch=2 context=16 background=no as=more", "use shakespeare", "train on=text.txt steps=1 batch=1 context=16 background=no as=again"] {
      _ = try await say(session, line)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("runs.db-checkpoints").path)
    #expect(!names.contains { $0.hasPrefix("model-") } && names.count == 6, "\(names)")
    #expect(try store().run("train-2").plan.inputs.contains { $0.source == "run:train-1" })
  }

  /// A control ends as the student beside it does.
  @Test func aControlIsCancelledWithItsStudent() async throws {
    let session = session()
    _ = try await say(session, small + " steps=2 as=teacher")
    _ = try await say(session, "distill student=4x64x4 teacher=teacher on=text.txt steps=100000 batch=4 context=64 background=yes")
    for _ in 0..<60_000 where (session.jobs.statuses[1].step) < 2 { try await Task.sleep(for: .milliseconds(2)) }
    let cancelled = try await say(session, "cancel")
    let step = session.jobs.statuses[1].step
    for name in ["distill-2", "distill-2-control"] {
      let run = try store().run(name)
      #expect(run.state == .cancelled && run.words.contains { $0.phrase.en == "cancelled after step \(step) of 100000" }, "\(name): \(run.state) \(run.words)")
    }
    // What it came to by then is kept with it.
    #expect(try store().run("distill-2-control").facts.contains { $0.name == "val-loss" })
    #expect(cancelled.finding?.remarks.contains { $0.en == "`runs resume distill-2` goes on from there" } == true)
  }

  /// A disk that takes no checkpoint: the session has the model, and the record says that the run has failed, and why.
  @Test func aRunThatTheDiskRefusedHasFailed() async throws {
    try Data().write(to: root.appendingPathComponent("runs.db-checkpoints"))
    let session = session()
    let outcome = try await say(session, "train shape=1x16x2 vocab=270 steps=2 on=text.txt batch=4 context=16 background=no")
    #expect(outcome.finding?.remarks.contains { $0.en.hasSuffix("and is gone with the program unless `save` writes it") } == true)
    // What follows runs; that it has failed is known at the end.
    _ = try await say(session, "save elsewhere")
    #expect(session.jobs.unkept.map(\.en).first?.hasPrefix("the run train-1 counts as failed: there is no checkpoint of step 2: ") == true)
    let run = try store().run("train-1")
    #expect(run.state == .failed && run.words(.failure)?.en.hasPrefix("there is no checkpoint of step 2: ") == true, "\(run.state) \(run.words)")
    #expect(run.words(.tip)?.en.contains("make room") == true && outcome.snapshot.models.count == 2)
    let listed = try await say(self.session(), "runs").finding?.text() ?? ""
    #expect(listed.contains("failed") && !listed.contains("finished"), "\(listed)")
  }

  /// A store that is deleted under a run: the run goes on to its end, nothing more is written where another run may be by now, and that it is not
  /// kept is known at the end.
  @Test func aRunWhoseStoreIsGoneIsNotKept() async throws {
    let session = session()
    _ = try await say(session, "train shape=4x64x4 vocab=270 on=text.txt batch=8 context=64 steps=100000 evaluate=1000 background=yes")
    for _ in 0..<60_000 where session.jobs.statuses[0].step < 2 { try await Task.sleep(for: .milliseconds(2)) }
    for file in try FileManager.default.contentsOfDirectory(atPath: root.path) where file.hasPrefix("runs.db") { try FileManager.default.removeItem(at: root.appendingPathComponent(file)) }
    _ = try await say(session, "cancel 1")
    #expect(session.jobs.stop())
    #expect(session.jobs.unkept.first?.en.contains("runs can no longer be kept") == true, "\(session.jobs.unkept)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: root.path).filter { $0.hasPrefix("runs.db") }.isEmpty)
  }

  /// Whoever leaves then is promised no run to go on with, and told why.
  @Test(arguments: Tongue.allCases) func aRunWhoseStoreIsGonePromisesNothing(tongue: Tongue) async throws {
    let session = session()
    _ = try await say(session, "train shape=4x64x4 vocab=270 on=text.txt batch=8 context=64 steps=100000 evaluate=1000 background=yes")
    for _ in 0..<60_000 where session.jobs.statuses[0].step < 2 { try await Task.sleep(for: .milliseconds(2)) }
    for file in try FileManager.default.contentsOfDirectory(atPath: root.path) where file.hasPrefix("runs.db") { try FileManager.default.removeItem(at: root.appendingPathComponent(file)) }
    #expect(session.jobs.stop())
    let farewell = try #require(session.jobs.farewells.first)[tongue]
    #expect(farewell.contains(tongue == .en ? "runs can no longer be kept" : "无法再保存运行记录") && !farewell.contains("runs resume"), "\(farewell)")
  }

  /// Who leaves is shown no table without rows.
  @Test func whatIsCutShortHasNoEmptyTable() async throws {
    let session = session()
    _ = try await say(session, "train shape=4x64x4 vocab=270 on=text.txt batch=8 context=64 steps=100000 evaluate=100000 background=yes")
    for _ in 0..<60_000 where session.jobs.statuses[0].step < 2 { try await Task.sleep(for: .milliseconds(2)) }
    #expect(session.jobs.stop())
    let result = try #require(session.jobs.statuses[0].result)
    #expect(!result.text().contains("(none)"), "\(result.text())")
    #expect(try store().run("train-1").words.contains { $0.phrase.en.hasPrefix("cancelled") } == false)
  }
}
