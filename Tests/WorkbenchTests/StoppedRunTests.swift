import Findings
import Foundation
import Language
import Models
import Runs
import Studies
import Support
import Tensors
import Testing
import Wording
import Workbench

/// Runs that are ended from outside, and what is left of them.
@Suite final class StoppedRuns {
  let root: URL
  let text = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: root.appendingPathComponent("text.txt"))
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  func session(_ store: String, pace: Duration = .seconds(60), cache: String? = nil) -> Session {
    var settings = Session.Settings(environment: cache.map { ["XDG_CACHE_HOME": $0] } ?? [:], tongue: .en)
    settings.folder = root.path
    settings.store = root.appendingPathComponent(store).path
    settings.checkpointPace = pace
    return Session(settings)
  }
  func store(_ name: String) -> RunStore { RunStore(path: root.appendingPathComponent(name).path) { 0 } }

  func until(_ what: String, _ condition: () -> Bool) async throws {
    for _ in 0..<60_000 where !condition() { try await Task.sleep(for: .milliseconds(2)) }
    try #require(condition(), "\(what)")
  }

  func say(_ session: Session, _ line: String) async throws -> Outcome {
    let outcome = try await session.run(line)
    #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    return outcome
  }

  /// The program ends long before the first measurement: the step that it was at is kept, and nothing of it is done again.
  @Test func whatEndsTheProgramLeavesACheckpoint() async throws {
    let line = "train shape=4x64x4 vocab=270 steps=400 on=text.txt batch=8 context=64 dropout=0.1 seed=3 evaluate=1000"
    let whole = try await say(session("whole.db"), line + " background=no")
    let first = session("cut.db")
    _ = try await say(first, line + " background=yes")
    try await until("some steps") { (first.jobs.statuses.first?.step ?? 0) > 3 }
    #expect(first.jobs.stop())
    let cut = try store("cut.db").run("train-1"), step = first.jobs.statuses[0].step
    #expect(step < 400 && cut.state == .interrupted && cut.checkpoint?.step == step)
    let farewell = try #require(first.jobs.farewells.first?.en)
    #expect(farewell.contains("train-1 stopped at step \(step)/400") && farewell.hasSuffix("`runs resume train-1` goes on from there"))
    let rest = try await say(session("cut.db"), "runs resume train-1 background=no")
    #expect(rest.number("steps") == 400 && rest.number("val-loss") == whole.number("val-loss") && rest.number("loss") == whole.number("loss"))
    #expect(try store("cut.db").curves(of: 1, named: ["loss"])[0].points.map(\.value) == store("whole.db").curves(of: 1, named: ["loss"])[0].points.map(\.value))
  }

  /// A course that ends before its last step says so where it says what it is, however it came to its end.
  @Test func whatIsCutShortSaysSo() async throws {
    let options = "shape=4x64x4 vocab=270 on=text.txt batch=8 context=64 seed=3 evaluate=100000", session = session("short.db")
    _ = try await say(session, "train \(options) steps=100000 as=big background=yes")
    try await until("some steps") { (session.jobs.statuses.first?.step ?? 0) > 3 }
    let cancelled = try await say(session, "cancel 1"), step = session.jobs.statuses[0].step
    #expect(cancelled.finding?.title.en == "training of big, cancelled after step \(step) of 100000")
    #expect(cancelled.finding?.title.zh == "big 的训练已在第 \(step) 步取消（共 100000 步）")
    let stopped = try await say(session, "train \(options) steps=8 until=4 as=half background=no")
    #expect(stopped.finding?.title.en == "training of half, stopped after step 4 of 8" && stopped.finding?.title.zh.contains("第 4 步（共 8 步）") == true)
    let whole = try await say(session, "train \(options) steps=2 as=mended background=no")
    #expect(whole.finding?.title == Phrase("trained mended, 2 steps", "mended 训练完成，共 2 步"))
  }

  /// What a run has left is in its record with what it is: its own files, which go with it, and those that were written of its model, which stay.
  @Test func aRunSaysWhatFilesItHasLeft() async throws {
    let session = session("runs.db"), store = store("runs.db")
    _ = try await say(session, "train shape=2x32x2 vocab=270 steps=4 evaluate=2 keep=best on=text.txt batch=4 context=16 seed=3 background=no")
    let own = root.path + "/runs.db-checkpoints/run-1"
    func files() throws -> [[String]] { try store.run("1").artefacts.map { [$0.kind.rawValue, $0.path] } }
    #expect(try Set(files()) == [["checkpoint", own + ".safetensors"], ["best", own + "-best.safetensors"]])
    for line in ["info weights", "save out", "save one.gguf", "export last sizes.json"] { _ = try await say(session, line) }
    let outside = try store.run("1").artefacts.filter { [.saved, .exported].contains($0.kind) }
    // Whoever reads the record works in another folder.
    #expect(outside.map(\.path).contains(root.path + "/out/model.safetensors"), "\(outside)")
    #expect(outside.map(\.path).suffix(2) == [root.path + "/one.gguf", root.path + "/sizes.json"], "\(outside)")
    for file in try store.run("1").artefacts {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file.path)))
      #expect(file.bytes == bytes.count && file.hash == "sha256:" + SHA256.hex(of: bytes), "\(file)")
    }
    let page = try await say(session, "runs show 1").finding?.text(TextStyle(.en, width: 400)) ?? ""
    #expect(page.contains("checkpoint file") && page.contains("saved model") && page.contains("one.gguf") && page.contains("operating system"))
    _ = try await say(session, "runs delete 1 confirm=yes")
    let left = [own + ".safetensors", own + "-best.safetensors", root.path + "/one.gguf", root.path + "/out/model.safetensors"]
    #expect(left.map { FileManager.default.fileExists(atPath: $0) } == [false, false, true, true])
    // Of a model whose run is gone nothing is noted, and it is saved all the same.
    _ = try await say(session, "save two.gguf")
    #expect(try store.runs().isEmpty)
  }

  /// A recovery is a kind of its own, by name too, and is gone on with like the others.
  @Test func aRecoveryIsCalledSoAndGoesOn() async throws {
    let whole = session("whole.db"), cut = session("cut.db")
    let lines = ["train shape=2x32x2 vocab=270 steps=4 on=text.txt batch=4 context=16 seed=3 background=no", "mask L0.H1"]
    let recover = "recover on=text.txt steps=6 batch=4 context=16 seed=3 evaluate=2 background=no"
    for session in [whole, cut] { for line in lines { _ = try await say(session, line) } }
    let end = try await say(whole, recover)
    _ = try await say(cut, recover + " until=2")
    let run = try store("cut.db").run("recover-2")
    #expect(run.plan.kind == .recover && run.checkpoint?.step == 2)
    let rest = try await say(cut, "runs resume recover-2 background=no")
    #expect(rest.number("steps") == 6 && rest.number("loss") == end.number("loss") && rest.number("val-loss") == end.number("val-loss"))
    #expect(try store("cut.db").runs().map(\.name) == ["recover-2", "train-1"])
  }

  /// Time makes checkpoints as well as measurements do.
  @Test func aRunIsKeptEveryNowAndThen() async throws {
    let session = session("runs.db", pace: .zero)
    _ = try await say(session, "train shape=2x32x2 vocab=270 steps=5 on=text.txt batch=4 context=16 seed=3 evaluate=1000 background=no")
    let kept = try store("runs.db").events(of: 1).map(\.text).filter { $0.hasPrefix("checkpoint at step") }
    #expect(kept.first?.hasPrefix("checkpoint at step 1:") == true && kept.last?.hasPrefix("checkpoint at step 5:") == true, "\(kept)")
  }

  /// A run that was killed before anything of it was kept begins again.
  @Test func aRunWithoutACheckpointBeginsAgain() async throws {
    let session = session("runs.db")
    let whole = try await say(session, "train shape=2x32x2 vocab=270 steps=8 on=text.txt batch=4 context=16 seed=3 background=no")
    let plan = try store("runs.db").run("train-1").plan
    try store("runs.db").begin(plan).finish(.interrupted)
    // What whoever was killed while writing has left goes with the next who goes on, and with the run.
    let folder = root.appendingPathComponent("runs.db-checkpoints")
    let parts = ["run-2.safetensors.abc.part", "run-2-best.safetensors.abc.part", "run-21.safetensors.abc.part"].map { folder.appendingPathComponent($0) }
    func left() -> [Bool] { parts.map { FileManager.default.fileExists(atPath: $0.path) } }
    for line in ["runs resume 2 background=no", "runs delete 2 confirm=yes"] {
      for part in parts { try Data("x".utf8).write(to: part) }
      let again = try await say(session, line)
      if line.hasPrefix("runs resume") { #expect(again.number("val-loss") == whole.number("val-loss") && again.number("steps") == 8) }
      #expect(left() == [false, false, true], "\(line)")
    }
  }

  /// Where no step is left, the model is had again and nothing of the record changes; of one that was killed behind its last step the end is
  /// written, with all that it would have said.
  @Test func aFinishedRunIsOnlyBroughtBack() async throws {
    let session = session("runs.db"), store = store("runs.db")
    let whole = try await say(session, "train shape=2x32x2 vocab=270 steps=8 on=text.txt batch=4 context=16 seed=3 evaluate=4 as=cats background=no")
    let (run, events) = (try store.run("1"), try store.events(of: 1))
    for line in ["runs resume 1", "runs resume 1 steps=3", "runs resume 1 steps=100"] {
      let back = try await say(self.session("runs.db"), line + " background=no")
      #expect(try store.run("1") == run && store.events(of: 1) == events, "\(line)")
      for name in ["loss", "val-loss", "step-memory", "memory", "steps"] { #expect(back.number(name) == whole.number(name) && back.number(name) != nil, "\(line): \(name)") }
      #expect(back.snapshot.current == "cats" && back.finding?.remarks.contains { $0.en.hasPrefix("no step is left to do") } == true)
      #expect(back.finding?.remarks.contains { $0.en.contains("planned for 8 steps") } == line.hasSuffix("100"), "\(line)")
    }
    // What is saved of it belongs to the run.
    let later = self.session("runs.db")
    for line in ["runs resume 1 background=no", "save out"] { _ = try await say(later, line) }
    #expect(try store.run("1").artefacts.contains { $0.kind == .saved })

    let killed = try store.begin(run.plan)
    killed.record(step: 8, [("loss", try #require(whole.number("loss")))])
    killed.checkpoint(try #require(run.checkpoint))
    killed.finish(.interrupted)
    #expect(try store.run("2").facts.isEmpty)
    let end = try await say(self.session("runs.db"), "runs resume 2 background=no")
    #expect(end.number("loss") == whole.number("loss") && end.number("val-loss") == whole.number("val-loss") && end.number("step-memory") ?? 0 > 0)
    let written = try store.run("2")
    #expect(written.state == .finished && Set(written.facts.map(\.name)).isSuperset(of: ["loss", "step-memory", "memory", "memory-weights"]))
  }

  /// The weights of the lowest loss and the last ones are both there, whichever a run ends with.
  @Test func bestAndLastAreBothHadAgain() async throws {
    // A rate that soon does harm.
    let line = "train shape=2x32x2 vocab=270 steps=60 on=text.txt batch=4 context=16 seed=3 rate=0.4 warmup=30 schedule=constant evaluate=2 background=no"
    let first = session("runs.db")
    let last = try #require(try await say(first, line + " keep=last").number("val-loss")), best = try #require(try await say(first, line + " keep=best").number("val-loss"))
    #expect(best < last)
    for run in [1, 2] {
      for (keep, loss) in [("last", last), ("best", best)] {
        #expect(try await say(session("runs.db"), "runs resume \(run) keep=\(keep) background=no").number("val-loss") == loss, "\(run) \(keep)")
      }
    }
    // A run with steps left ends as it was begun.
    _ = try await say(first, line + " keep=last until=4")
    let refused = try await session("runs.db").run("runs resume 3 keep=best background=no").error
    #expect(refused?.code == "idle-option" && refused?.tip?.en.contains("steps=1") == true, "\(refused?.phrase.en ?? "none")")
    _ = try await say(session("runs.db"), "runs resume 3 keep=best steps=1 background=no")
    try FileManager.default.removeItem(atPath: root.path + "/runs.db-checkpoints/run-1-best.safetensors")
    #expect(try await session("runs.db").run("runs resume 1 keep=best background=no").error?.code == "missing-checkpoint")
    #expect(try store("runs.db").run("1").artefacts.map(\.kind).contains(.best))
  }

  /// Data that was moved: said with what to do, gone on with from its new place, which is known from then on; other data is refused.
  @Test func aRunGoesOnWithMovedData() async throws {
    let line = "train shape=2x32x2 vocab=270 steps=6 on=text.txt batch=4 context=16 seed=3 evaluate=2 background=no"
    let whole = try await say(session("whole.db"), line)
    _ = try await say(session("runs.db"), line + " until=2")
    let moved = root.appendingPathComponent("moved")
    try FileManager.default.createDirectory(at: moved, withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: root.appendingPathComponent("text.txt"), to: moved.appendingPathComponent("here.txt"))
    let lost = try await session("runs.db").run("runs resume 1 background=no").error
    #expect(lost?.code == "unreadable-file" && lost?.tip?.en.contains("`runs resume train-1 on=PATH`") == true, "\(lost?.tip?.en ?? "none")")
    try Data(String(repeating: "other dogs on other mats; ", count: 200).utf8).write(to: moved.appendingPathComponent("other.txt"))
    #expect(try await session("runs.db").run("runs resume 1 on=moved/other.txt background=no").error?.code == "other-input")
    _ = try await say(session("runs.db"), "runs resume 1 on=moved/here.txt steps=4 background=no")
    #expect(try store("runs.db").run("1").plan.inputs.first { $0.role == "data" }?.name.hasSuffix("/moved/here.txt") == true)
    let rest = try await say(session("runs.db"), "runs resume 1 background=no")
    #expect(rest.number("steps") == 6 && rest.number("loss") == whole.number("loss") && rest.number("val-loss") == whole.number("val-loss"))
  }

  /// A run that another is at is refused at once, in whatever way it is asked for: nothing is computed that would not be kept.
  @Test func aRunThatIsGoneOnWithIsRefused() async throws {
    let first = session("runs.db"), second = session("runs.db")
    _ = try await say(first, "train shape=2x32x2 vocab=270 steps=100000 until=2 on=text.txt batch=4 context=16 seed=3 background=no")
    let run = try store("runs.db").run("1")
    _ = try await say(first, "runs resume 1 background=yes")
    #expect(try await second.run("runs resume 1 background=no").error?.code == "still-running")
    // It was read before the other had it.
    let body: @Sendable (JobContext) throws -> JobResult = { _ in JobResult(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x")))) }
    await #expect(throws: StoreError.stillRunning("train-1")) { try await second.run(JobPlan(run.plan, resumes: run), for: Command("train", ["on": .path("text.txt")]), body) }
    #expect(second.jobs.statuses.isEmpty)
    #expect(first.jobs.stop())
    await #expect(throws: StoreError.overtaken("train-1")) { try await second.run(JobPlan(run.plan, resumes: run), for: Command("train", ["on": .path("text.txt")]), body) }
  }

  /// A list that is longer than plain text shows says where the rest of it is.
  @Test func aLongListOfRunsSaysWhereTheRestIs() async throws {
    let session = session("runs.db")
    _ = try await say(session, "train shape=1x16x2 vocab=270 steps=1 on=text.txt batch=4 context=16 background=no")
    var plan = try store("runs.db").run("train-1").plan
    plan.name = nil
    func isSaid() async throws -> Bool? { try await say(session, "runs").finding?.remarks.contains { $0.en.contains("`--json` has all of them") } }
    #expect(try await isSaid() == false)
    for _ in 0..<40 { try store("runs.db").begin(plan).finish(.interrupted) }
    #expect(try await isSaid() == true)
  }

  /// Of a run without a checkpoint no weights are given back, and that is what is said, whichever are asked for.
  @Test(arguments: ["keep=best", "keep=best steps=1", "keep=last"]) func aRunWithoutACheckpointGivesNothingBack(_ asked: String) async throws {
    let session = session("runs.db")
    _ = try await say(session, "train shape=1x16x2 vocab=270 steps=4 on=text.txt batch=4 context=16 background=no")
    var plan = try store("runs.db").run("train-1").plan
    plan.name = nil
    try store("runs.db").begin(plan).finish(.interrupted)
    #expect(try await session.run("runs resume 2 \(asked) background=no").error?.code == "no-checkpoint")
  }

  /// A checkpoint that is not what was written is no place to go on from, and is said to be so.
  @Test func aDamagedCheckpointIsRefused() async throws {
    let line = "train shape=2x32x2 vocab=270 steps=8 until=4 on=text.txt batch=4 context=16 seed=3 background=no"
    _ = try await say(session("runs.db"), line)
    let path = try #require(try store("runs.db").run("train-1").checkpoint?.path), file = URL(fileURLWithPath: path)
    let good = try Data(contentsOf: file)
    var flipped = good
    flipped[good.count - 1000] ^= 4
    for damage in [flipped, good.dropLast(1000), Data()] {
      try damage.write(to: file)
      let error = try await session("runs.db").run("runs resume train-1 background=no").error
      #expect(error?.code == "damaged-checkpoint" && error?.tip != nil, "\(error?.phrase.en ?? "none")")
    }
    // Whole, and of another run.
    _ = try await say(session("runs.db"), "train shape=1x16x2 vocab=270 steps=1 on=text.txt batch=4 context=16 background=no")
    try Data(contentsOf: URL(fileURLWithPath: try #require(try store("runs.db").run("train-2").checkpoint?.path))).write(to: file)
    #expect(try await session("runs.db").run("runs resume train-1 background=no").error?.code == "other-checkpoint")
    try good.write(to: file)
    _ = try await say(session("runs.db"), "runs resume train-1 background=no")
  }

  /// Other kernels come to other bits: whoever goes on with them is told so, and the record has both. A checkpoint that is not there is said to be so.
  @Test func goingOnWithOtherKernelsIsSaid() async throws {
    let line = "train shape=2x32x2 vocab=270 steps=8 until=4 on=text.txt batch=4 context=16 seed=3 background=no"
    _ = try await say(session("runs.db"), line)
    let first = try store("runs.db").run("train-1"), checkpoint = try #require(first.checkpoint)
    var plan = first.plan
    (plan.name, plan.host.kernels) = (nil, "other")
    let other = try store("runs.db").begin(plan)
    other.checkpoint(checkpoint)
    other.finish(.interrupted)
    func remark(_ outcome: Outcome) -> Phrase? { outcome.finding?.remarks.first { $0.en.contains("within rounding, not bit for bit") } }
    let rest = try await say(session("runs.db"), "runs resume 2 background=no")
    #expect(remark(rest)?.en.hasPrefix("began with other, goes on with \(first.plan.host.kernels):") == true, "\(rest.finding?.remarks ?? [])")
    #expect(try store("runs.db").run("2").plan.host.kernels == "other, \(first.plan.host.kernels)")
    #expect(try store("runs.db").run("2").words.contains { $0.phrase.en.contains("not bit for bit") })
    let same = try await say(session("runs.db"), "runs resume 1 background=no")
    #expect(try remark(same) == nil && store("runs.db").run("1").plan.host.kernels == first.plan.host.kernels)
    let third = try store("runs.db").begin(plan)
    third.checkpoint(RunRecord.Checkpoint(path: checkpoint.path + ".gone", step: 4))
    third.finish(.interrupted)
    let error = try await session("runs.db").run("runs resume 3 background=no").error
    #expect(error?.code == "missing-checkpoint" && error?.tip?.en.contains("runs.db-checkpoints") == true, "\(error?.phrase.en ?? "none")")
  }

  /// Nowhere to write: the model is there, and that nothing else is, is said with it and kept with the run.
  @Test func aRunThatCouldNotBeKeptSaysSo() async throws {
    try Data().write(to: root.appendingPathComponent("runs.db-checkpoints"))
    let outcome = try await say(session("runs.db"), "train shape=1x16x2 vocab=270 steps=2 on=text.txt batch=4 context=16 background=no")
    #expect(outcome.finding?.remarks.contains { $0.en.contains("in this session only") && $0.zh.contains("save") } == true)
    #expect(try store("runs.db").run("train-1").words.contains { $0.phrase.en.contains("in this session only") })
    let kept = try await say(session("kept.db"), "train shape=1x16x2 vocab=270 steps=2 on=text.txt batch=4 context=16 background=no")
    #expect(kept.finding?.remarks.contains { $0.en.contains("in this session only") } == false)
  }

  /// More steps than were planned are not made, and that is said.
  @Test func aRunEndsWhereItWasPlannedTo() async throws {
    let session = session("runs.db")
    _ = try await say(session, "train shape=1x16x2 vocab=270 steps=4 until=2 on=text.txt batch=4 context=16 background=no")
    let rest = try await say(session, "runs resume train-1 steps=100 background=no")
    #expect(rest.number("steps") == 4 && rest.finding?.remarks.contains { $0.en.contains("planned for 4 steps") } == true)
  }

  /// Bits per byte are of the text that was asked for: here of one byte for each token, where the rest has several.
  @Test func bitsPerByteAreOfTheValidationText() throws {
    let model = try Model.open("builtin:shakespeare", environment: [:]), tokenizer = try model.requireTokenizer()
    let letters = Array("qxzjkvw0123456789%#@".utf8)
    let tail: [UInt8] = (0..<2000).map { (index: Int) -> UInt8 in letters[(index * 7 + index / 20 * 3) % 20] }
    let start = Array(String(repeating: "the cats sat on the mats ", count: 700).utf8)
    var settings = TrainingSettings()
    settings.context = 32
    let text = try TrainingText(start + tail, tokenizer: tokenizer, context: 32)
    let found = try Trainer.validate(model, text, settings)
    let bits = try #require(found.bitsPerByte), perToken: Double = found.loss / log(2.0)
    #expect(bits > 0.9 * perToken && bits < 1.1 * perToken, "\(bits) against \(perToken)")
  }

  @Test func howMuchIsValidatedIsSaid() async throws {
    let outcome = try await say(session("runs.db"), "train shape=1x16x2 vocab=270 steps=1 on=text.txt batch=4 context=2 background=no")
    #expect(outcome.finding?.remarks.contains { $0.en.contains("validated on 64 of the") } == true, "\(outcome.finding?.remarks ?? [])")
  }

  /// A text is read once: what the cache has is what is trained on, unless it is damaged.
  @Test func aTextIsReadOnce() async throws {
    let cache = root.appendingPathComponent("cache").path
    let long = (0..<6000).map { "the \($0 * 31 % 977) cats sat on \($0 % 5) mats; " }.joined()
    try Data(long.utf8).write(to: root.appendingPathComponent("text.txt"))
    let line = "train steps=1 rate=0 on=text.txt batch=1 context=16 background=no"
    func loss(_ cache: String?) async throws -> Double { try #require(try await say(session("runs.db", cache: cache), line).number("val-loss")) }
    let plain = try await loss(nil), first = try await loss(cache)
    let folder = cache + "/vitrine/tokens"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(plain == first && names.count == 1)
    let file = URL(fileURLWithPath: "\(folder)/\(names[0])")
    let good = try Data(contentsOf: file)
    #expect(try await loss(cache) == first)
    // Whoever reads it would notice other ids; and does, where they are whole.
    var other = [UInt8](good.dropLast(64))
    for index in 32..<other.count { other[index] = index % 2 == 0 ? 5 : 0 }
    try Data(other + Array(SHA256.hex(of: other).utf8)).write(to: file)
    #expect(try await loss(cache) != first)
    for damage in [Data(other) + good.suffix(64), good.dropLast(3), Data("vitrine tokens 1".utf8)] {
      try damage.write(to: file)
      #expect(try await loss(cache) == first)
      #expect(try Data(contentsOf: file) == good)
    }
  }

  /// A long text is read by the job: the command that asks for it has been answered by then.
  @Test func aLongTextIsReadByTheJob() async throws {
    let long = String(repeating: "the ", count: 600_000)
    try Data(long.utf8).write(to: root.appendingPathComponent("long.txt"))
    let session = session("runs.db")
    let outcome = try await session.run("train shape=1x16x1 on=long.txt batch=1 context=65536 steps=1 background=yes")
    #expect(outcome.error == nil && outcome.number("job") == 1)
    try await until("its end") { session.jobs.statuses[0].phase.isOver }
    #expect(session.jobs.statuses[0].failure?.en.contains("needs at least") == true, "\(session.jobs.statuses[0])")
    // What does not need the text is said at once.
    #expect(try await session.run("train on=long.txt context=60000 background=yes").error?.code == "bad-setting")
  }

  /// The parts of what a run holds, and the whole of them.
  @Test func memoryIsReportedWhole() async throws {
    let session = session("runs.db")
    let line = "train shape=2x32x2 vocab=270 steps=2 on=text.txt batch=4 context=16 seed=3 background=no"
    let outcome = try await say(session, line)
    func bytes(_ name: String) throws -> Double { try #require(outcome.number(name), "\(name)") }
    let parameters = try bytes("parameters")
    #expect(try bytes("memory-weights") == 4 * parameters && bytes("memory-moments") == 8 * parameters && bytes("memory-gradients") == 4 * parameters)
    #expect(try bytes("memory-logits") == 4 * 16 * 270 * 4 && bytes("memory-copies") == 4 * parameters)
    // What is measured stands also where it is nothing: a script that notes it finds it, whatever else holds memory at the time.
    let parts = try ["weights", "moments", "gradients", "logits", "activations", "copies", "kept"].reduce(0) { try $0 + bytes("memory-" + $1) }
    #expect(try bytes("memory") == parts && bytes("memory") > 2 * bytes("step-memory") - bytes("memory-activations"))
    // Two models, twice as much; recomputing says why where it saves little.
    let best = try await say(session, line + " keep=best")
    #expect(try #require(best.number("memory-copies")) == 8 * parameters)
    let again = try await say(session, "train shape=1x16x2 steps=1 on=text.txt batch=4 context=16 recompute=yes background=no")
    #expect(again.finding?.remarks.contains { $0.en.contains("recompute=") } == true)
  }

  /// What waits for the next step is memory as well, and is said; validation takes no more sequences at a time than a step.
  @Test func memoryThatIsKeptIsCounted() async throws {
    let session = session("runs.db")
    // Other tests take from what waits, so one look may find less of it.
    var kept = 0.0
    for _ in 0..<8 where kept == 0 {
      let outcome = try await say(session, "train shape=2x128x4 steps=2 on=text.txt batch=16 context=64 recompute=yes evaluate=1 background=no")
      kept = try #require(outcome.number("memory-kept"))
      #expect(try #require(outcome.number("memory")) > kept)
    }
    #expect(kept > 0)
    // Logits of sixteen windows would be four times those of a step.
    let text = try TrainingText(
      Array(String(repeating: self.text, count: 5).utf8), tokenizer: Model.open("builtin:shakespeare", environment: [:]).requireTokenizer(), context: 128)
    var settings = TrainingSettings()
    (settings.batch, settings.context) = (4, 128)
    let model = try Model.open("builtin:shakespeare", environment: [:])
    let few = try MemoryUse.peak { try Trainer.validate(model, text, settings) }
    settings.batch = 16
    let many = try MemoryUse.peak { try Trainer.validate(model, text, settings) }
    #expect(2 * few.bytes < many.bytes, "\(few.bytes), \(many.bytes)")
    #expect(few.result.loss == many.result.loss && few.result.windows.count == many.result.windows.count)
  }

  /// A model that finds all tokens alike is right where the first of them comes, as `measure accuracy` says.
  @Test func tiesAreNotRight() throws {
    let model = try Model.open("builtin:shakespeare", environment: [:])
    var weights = try model.weights()
    for (name, value) in weights { weights[name] = Tensor(repeating: 0, shape: value.shape) }
    let collapsed = try model.replacing(weights)
    var settings = TrainingSettings()
    settings.context = 16
    let text = try TrainingText(Array(self.text.utf8), tokenizer: model.requireTokenizer(), context: 16)
    #expect(try Trainer.validate(collapsed, text, settings).accuracy == 0)
  }
}
