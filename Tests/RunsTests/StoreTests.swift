import Findings
import Foundation
import Runs
import Support
import Synchronization
import Testing
import Wording

/// A store in a folder of its own, with a clock that counts.
func temporaryStore(pageLimit: Int? = nil) -> RunStore {
  RunStore(path: storePath(), clock: Ticks().next, pageLimit: pageLimit)
}

func storePath() -> String { temporaryPath() + "/deep/runs.sqlite" }

/// Seconds since 1970, one more at every look.
final class Ticks: @unchecked Sendable {
  // Guarded by the lock.
  private var now = 1_700_000_000.0
  private let lock = NSLock()
  @Sendable func next() -> Double {
    lock.withLock {
      now += 0.25
      return now
    }
  }
}

@Suite struct TheStore {
  /// The time that a run lay there is not its own.
  @Test func timeBetweenAnEndAndGoingOnIsIdle() throws {
    let now = Mutex(1000.0)
    let store = RunStore(path: storePath()) { now.withLock { $0 } }
    func at(_ time: Double) { now.withLock { $0 = time } }
    let recording = try store.begin(RunPlan(.train, command: "train"))
    at(1010)
    recording.record(step: 1, [("loss", 3)])
    recording.flush()
    recording.finish(.interrupted)
    #expect(try store.run("1").idle == 0)
    at(5000)
    let again = try store.goOn(with: store.run("1"))
    at(5007)
    again.finish(.finished)
    let run = try store.run("1")
    #expect(run.idle == 3990 && run.ended == 5007 && run.started == 1000)
  }

  /// What a run's bits depend on is kept of every host that it was at; of what begins anew, of the one that it is at.
  @Test func aRunThatGoesOnElsewhereSaysBoth() throws {
    let store = temporaryStore()
    var plan = RunPlan(.train, command: "train")
    (plan.host.kernels, plan.host.threads, plan.host.version) = ("avx512", 2, "1.0")
    var other = plan.host
    (other.kernels, other.threads) = ("avx2", 8)
    (plan.host.processor, other.processor, plan.host.system, other.system) = ("One", "Two", "Linux 6.1", "Linux 6.8")
    let recording = try store.begin(plan)
    recording.finish(.interrupted)
    try store.goOn(with: store.run("1"), on: other).finish(.interrupted)
    #expect(try store.run("1").plan.host.kernels == "avx2")
    let kept = try store.goOn(with: store.run("1"), on: plan.host)
    kept.checkpoint(RunRecord.Checkpoint(path: "run", step: 3))
    kept.finish(.interrupted)
    for host in [plan.host, other, other, plan.host] {
      try store.goOn(with: store.run("1"), on: host).finish(.interrupted)
    }
    let host = try store.run("1").plan.host
    #expect(host.kernels == "avx512, avx2, avx512" && host.version == "1.0" && host.threads == 2)
    #expect(host.processor == "One, Two, One" && host.system == "Linux 6.1, Linux 6.8, Linux 6.1")
  }

  /// Of those who read it at the same time, one goes on with a run: the others are told so, also when that one is through already.
  @Test func oneGoesOnWithARun() throws {
    let path = storePath()
    let (store, other) = (RunStore(path: path, clock: Ticks().next), RunStore(path: path, clock: Ticks().next))
    try store.begin(RunPlan(.train, command: "train")).finish(.interrupted)
    let (run, same) = (try store.run("1"), try other.run("1"))
    let winner = try store.goOn(with: run)
    #expect(throws: StoreError.stillRunning("train-1")) { try other.goOn(with: same) }
    winner.checkpoint(RunRecord.Checkpoint(path: "run", step: 3))
    winner.finish(.interrupted)
    #expect(throws: StoreError.overtaken("train-1")) { try other.goOn(with: same) }
    #expect(try other.goOn(with: other.run("1")).number == 1)
  }

  @Test func aRunComesBackAsItWasRecorded() throws {
    let store = temporaryStore()
    var plan = RunPlan(.distill, name: "kd", command: "distill student=small teacher=base steps=3")
    plan.inputs = [RunPlan.Input(role: "data", name: "plays.txt", hash: "sha256:00ff")]
    plan.seed = .max
    plan.host.kernels = "portable"
    plan.host.threads = 2
    (plan.host.processor, plan.host.system) = ("Some CPU @ 2.0GHz", "Linux 6.8.0")
    let recording = try store.begin(plan)
    for step in 1...3 { recording.record(step: step, [("loss", 3.0 / Double(step)), ("learning-rate", 1e-3)]) }
    recording.record(step: 3, [("loss", .nan)])
    recording.note(step: 2, Phrase("evaluated", "已评估"))
    recording.add(Artefact(.saved, path: "kd.safetensors", bytes: 11))
    recording.add(Artefact(.saved, path: "kd.safetensors", bytes: 12, hash: "sha256:ab"))
    recording.checkpoint(RunRecord.Checkpoint(path: "kd.ckpt", step: 2))
    let facts = [
      Fact("loss", Phrase("loss", "损失"), .number(.nan), .nats), Fact("steps", Phrase("steps", "步数"), .integer(3), .count),
      Fact("verdict", Phrase("verdict", "结论"), .text("beats")),
    ]
    recording.finish(.finished, facts: facts)
    #expect(recording.trouble == nil)

    let run = try store.run("kd")
    #expect(run.plan == plan)
    #expect(run.state == .finished && run.ended != nil)
    #expect(run.checkpoint == RunRecord.Checkpoint(path: "kd.ckpt", step: 2))
    #expect(run.artefacts == [Artefact(.saved, path: "kd.safetensors", bytes: 12, hash: "sha256:ab")])
    // Of a run that is over too, until it is gone.
    let late = Artefact(.exported, path: "loss.csv", bytes: 3)
    try store.add([late], to: run)
    #expect(try store.run("kd").artefacts.last == late)
    let object = try JSONSerialization.jsonObject(with: Data(try store.json(of: store.run("kd")))) as? [String: Any]
    let body = try #require(object?["run"] as? [String: Any]), host = body["host"] as? [String: Any]
    #expect(host?["processor"] as? String == "Some CPU @ 2.0GHz" && host?["system"] as? String == "Linux 6.8.0")
    #expect((body["artefacts"] as? [[String: Any]])?.map { $0["kind"] as? String } == ["saved", "exported"])
    #expect(run.facts.map(\.name) == facts.map(\.name) && run.facts[1...] == facts[1...])
    if case .number(let value) = run.facts[0].value { #expect(value.isNaN) } else { Issue.record("not a number") }
    let loss = try #require(store.curves(of: run.number, named: ["loss"]).first)
    #expect(loss.points.map(\.step) == [1, 2, 3])
    #expect(loss.points[0].value == 3 && loss.points[2].value.isNaN)
    #expect(try store.curveNames(of: run.number) == ["loss", "learning-rate"])
    #expect(try store.events(of: run.number).map(\.text) == ["evaluated"])
    #expect(try store.run("1").name == "kd")
  }
}
