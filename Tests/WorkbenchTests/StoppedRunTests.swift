import Findings
import Foundation
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
  private let root: URL
  private let text = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: root.appendingPathComponent("text.txt"))
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func session(_ store: String, pace: Duration = .seconds(60), cache: String? = nil) -> Session {
    var settings = Session.Settings(environment: cache.map { ["XDG_CACHE_HOME": $0] } ?? [:], tongue: .en)
    settings.folder = root.path
    settings.store = root.appendingPathComponent(store).path
    settings.checkpointPace = pace
    return Session(settings)
  }
  private func store(_ name: String) -> RunStore { RunStore(path: root.appendingPathComponent(name).path) { 0 } }

  private func until(_ what: String, _ condition: () -> Bool) async throws {
    for _ in 0..<60_000 where !condition() { try await Task.sleep(for: .milliseconds(2)) }
    try #require(condition(), "\(what)")
  }

  private func say(_ session: Session, _ line: String) async throws -> Outcome {
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
    let again = try await say(session, "runs resume 2 background=no")
    #expect(again.number("val-loss") == whole.number("val-loss") && again.number("steps") == 8)
  }

  /// Losses that are numbers and say that the weights are lost: what was good is not written over.
  @Test func anExplosionWithoutNaNIsAnError() async throws {
    let session = session("runs.db")
    let line = "train shape=2x32x2 vocab=270 on=text.txt batch=4 context=16 seed=3 evaluate=2 keep=last background=no warmup=1000 schedule=constant"
    let outcome = try await session.run(line + " steps=400 rate=10")
    #expect(["exploded", "not-finite"].contains(outcome.error?.code), "\(outcome.finding?.facts ?? [])")
    #expect(outcome.error?.phrase.en.contains("at step") == true && outcome.error?.tip?.en.contains("rate=") == true)
    let run = try store("runs.db").run("train-1")
    #expect(run.state == .failed)
    let kept = try #require(run.checkpoint?.step)
    let back = try await say(session, "runs resume train-1 steps=1 background=no")
    #expect(back.number("steps") == Double(kept))
    #expect(try #require(back.number("val-loss")) < 3 * 5.6)
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
    let parts = try ["weights", "moments", "gradients", "logits", "activations", "copies"].reduce(0) { try $0 + bytes("memory-" + $1) }
    #expect(try bytes("memory") == parts && bytes("memory") > 2 * bytes("step-memory") - bytes("memory-activations"))
    // Two models, twice as much; recomputing says why where it saves little.
    let best = try await say(session, line + " keep=best")
    #expect(try #require(best.number("memory-copies")) == 8 * parameters)
    let again = try await say(session, "train shape=1x16x2 steps=1 on=text.txt batch=4 context=16 recompute=yes background=no")
    #expect(again.finding?.remarks.contains { $0.en.contains("recompute=") } == true)
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
