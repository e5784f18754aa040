import Findings
import Foundation
import Language
import Models
import Runs
import Studies
import Support
import Synchronization
import Testing
import Wording
import Workbench

/// A small piece of real work: adds up the numbers from 1, one at each step, with a pause.
func summing(
  to total: Int, nap: Double = 0.002, from start: Int = 0, checkpoint: String? = nil
) -> @Sendable (JobContext) throws -> JobResult {
  { context in
    var (step, sum) = (start, (start * (start + 1)) / 2)
    while step < total {
      context.waitWhilePaused()
      if context.isCancelled { break }
      step += 1
      sum += step
      Thread.sleep(forTimeInterval: nap)
      context.report(step: step, of: total, metrics: [("loss", 1 / Double(step)), ("sum", Double(sum))], tokens: 10)
      if let checkpoint, step.isMultiple(of: 10) { context.checkpoint(checkpoint, step: step) }
    }
    return JobResult(
      Finding(
        title: Phrase("sum", "和"), body: .note(Phrase("sum", "和")), facts: [Fact("sum", Phrase("sum", "和"), .integer(sum))]))
  }
}

/// What work waits for until a test opens it.
final class Gate: Sendable {
  private let state = Mutex(false)
  var isOpen: Bool { state.withLock { $0 } }
  func open() { state.withLock { $0 = true } }
}

struct Bench {
  let session: Session
  let folder: String
  var store: RunStore { RunStore(path: folder + "/runs.sqlite") { Date().timeIntervalSince1970 } }
  /// Stands for a command that starts a job; its row has a place for `background`.
  let command = Command("train", ["on": .path("numbers.txt")])

  init(background: Bool, store: String? = nil) {
    folder = temporaryPath()
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.background = background
    settings.folder = folder
    settings.store = store ?? folder + "/runs.sqlite"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    session = Session(settings)
  }

  func start(named name: String? = nil, _ body: @escaping @Sendable (JobContext) throws -> JobResult) async throws -> Finding {
    try await session.run(JobPlan(RunPlan(.train, name: name, command: "")), for: command, body)
  }

  func until(_ what: String, seconds: Double = 60, _ condition: () -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    while !condition() {
      guard Date() < end else { throw Late(what: what) }
      Thread.sleep(forTimeInterval: 0.002)
    }
  }
  struct Late: Error { let what: String }
  var first: JobStatus { session.jobs.statuses[0] }
}

/// One at a time: the tests look at the clock.
@Suite(.serialized) struct Jobs {
  @Test func inTheForegroundTheFindingIsTheJobs() async throws {
    let bench = Bench(background: false)
    let finding = try await bench.start(summing(to: 20))
    #expect(finding[fact: "sum"] == .integer(210))
    #expect(bench.first.phase == .finished && bench.first.step == 20)
    let run = try bench.store.run("train-1")
    #expect(run.state == .finished && run.facts == finding.facts)
    #expect(run.plan.command == "train on=numbers.txt" && run.plan.host.threads >= 1 && !run.plan.host.kernels.isEmpty)
    #expect(run.plan.host.system.hasPrefix("Linux "))
    #expect(try bench.store.curves(of: 1, named: ["loss"])[0].points.map(\.value) == (1...20).map { 1 / Double($0) })
  }

  @Test func inTheBackgroundCommandsGoOnMeanwhile() async throws {
    let bench = Bench(background: true)
    let finding = try await bench.start(summing(to: 100_000))
    #expect(finding[fact: "job"] == .integer(1) && finding[fact: "run-name"] == .text("train-1"))
    let loss = try await bench.session.run("measure loss")
    #expect(loss.error == nil && bench.first.phase == .running)
    #expect(loss.snapshot.jobs.count == 1)
    let listed = try await bench.session.run("jobs")
    #expect(listed.number("active") == 1)
    // Its thread may not have had its turn yet.
    try bench.until("a step") { bench.first.step > 0 }
    let plotted = try await bench.session.run("plot train-1.loss")
    #expect(plotted.error == nil && plotted.number("most") == 1)
    let cancelled = try await bench.session.run("cancel")
    // What it had is kept, and said to be partial.
    let step = bench.first.step
    #expect(bench.first.phase == .cancelled && step > 0 && step < 100_000)
    #expect(cancelled.finding?[fact: "sum"] == .integer(step * (step + 1) / 2))
    #expect(cancelled.finding?.remarks.contains { $0.en.hasPrefix("cancelled after step") } == true)
    #expect(try bench.store.run("1").state == .cancelled)
    #expect(try await bench.session.run("cancel").error?.code == "no-job")
    #expect(try await bench.session.run("cancel 1").error?.code == "job-over")
    #expect(try await bench.session.run("pause 7").error?.code == "no-job")
  }

  /// Whoever ends the program from outside ends the command that is under way, and none begins behind it: what was meant for the whole of
  /// something is not done with a part.
  @Test func noCommandBeginsOnceTheProgramLeaves() async throws {
    let bench = Bench(background: false)
    #expect(try await bench.session.run("save before").error == nil)
    let underWay = Studies.Progress(), jobs = bench.session.jobs
    #expect(jobs.begin(underWay))
    // Does not wait for what never ends.
    jobs.leave(within: 0)
    #expect(underWay.isCancelled && !jobs.begin(Studies.Progress()))
    jobs.end()
    let state = await bench.session.fingerprint
    let outcome = try await bench.session.run("save behind")
    #expect(outcome.error?.code == "cancelled" && !FileManager.default.fileExists(atPath: bench.folder + "/behind"))
    #expect(await bench.session.fingerprint == state)
    #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func pausingHoldsTheJobAndItsClock() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start(summing(to: 100_000))
    try bench.until("ten steps") { bench.first.step > 10 }
    #expect(try await bench.session.run("pause").error == nil)
    // The step under way may still end.
    try await Task.sleep(for: .milliseconds(100))
    let held = bench.first
    #expect(held.phase == .paused)
    try await Task.sleep(for: .milliseconds(300))
    #expect(bench.first.step == held.step && bench.first.seconds == held.seconds)
    #expect(try await bench.session.run("pause 1").error?.code == "already-paused")
    #expect(try await bench.session.run("resume").error == nil)
    try bench.until("more steps") { bench.first.step > held.step }
    #expect(try await bench.session.run("resume 1").error?.code == "not-paused")
    // Cancelling ends a pause too.
    #expect(bench.session.jobs.pause(1) && bench.session.jobs.cancel(1))
    try bench.until("its end") { bench.first.phase == .cancelled }
  }

  @Test func waitingGivesTheJobsFindingAndInterruptingEndsTheWaitingOnly() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start(summing(to: 1_000_000))
    let progress = Progress()
    let session = bench.session
    let wait = try #require(await session.read("wait").first)
    async let interrupted = session.perform(wait, progress: progress)
    try bench.until("some steps") { bench.first.step > 20 }
    progress.cancel()
    #expect(await interrupted.error?.code == "cancelled")
    #expect(bench.first.phase == .running)
    #expect(try await session.run("cancel").error == nil)
    _ = try await bench.start(summing(to: 400))
    let waited = try await session.run("wait 2; expect sum = 80200")
    #expect(waited.error == nil, "\(waited.error?.phrase.en ?? "")")
    #expect(session.jobs.statuses[1].phase == .finished && session.jobs.statuses[1].step == 400)
    // Without a number, what ended last.
    #expect(try await session.run("wait; expect sum = 80200").error == nil)
  }

  @Test func severalJobsMustBeNamed() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start(summing(to: 100_000))
    _ = try await bench.start(named: "other", summing(to: 100_000))
    #expect(try await bench.session.run("pause").error?.code == "several-jobs")
    #expect(try await bench.session.run("pause 2").error == nil)
    #expect(bench.session.jobs.statuses.map(\.phase) == [.running, .paused])
    #expect(try await bench.session.run("runs").number("runs") == 2)
    #expect(bench.session.jobs.stop(within: 5))
    // The program's end is no wish to stop: the runs can be gone on with.
    #expect(try bench.store.runs().map(\.state) == [.interrupted, .interrupted])
  }

  @Test func aFailedJobSaysWhyAndLeavesTheSessionAlone() async throws {
    let bench = Bench(background: false)
    await #expect(throws: StudyError.self) {
      try await bench.start { context in
        context.report(step: 3, of: 9, metrics: [("loss", .nan)])
        throw StudyError.badSetting(name: "on", found: "x", allowed: "y")
      }
    }
    #expect(bench.first.phase == .failed && bench.first.failure != nil)
    #expect(try bench.store.run("1").state == .failed)
    #expect(try bench.store.curves(of: 1)[0].points[0].value.isNaN)
    #expect(await bench.session.snapshot().undo.isEmpty)
  }

  /// What came from the background is no step of the history: `undo` takes back what the user did, and `close` closes the models.
  @Test func theSessionTakesOverModelsAsNoStepOfTheHistory() async throws {
    let bench = Bench(background: true)
    _ = await bench.session.snapshot()
    #expect(try await bench.session.run("mask L1.H5").error == nil)
    let model = try Model.open("builtin:shakespeare", environment: [:])
    _ = try await bench.start { context in
      context.report(step: 1, of: 1)
      let note = Phrase("made two", "做了两个")
      return JobResult(
        Finding(title: note, body: .note(note)),
        models: [
          JobResult.Product(name: "shakespeare", model: model, becomesCurrent: true), JobResult.Product(name: "small", model: model),
        ])
    }
    try bench.until("its end") { bench.first.phase == .finished }
    let after = try await bench.session.run("models").snapshot
    // A name that is taken gets a number; nobody has waited for it, so the current model stays.
    #expect(after.models == ["shakespeare", "shakespeare-2", "small"] && after.current == "shakespeare")
    #expect(after.undo == ["mask L1.H5"] && after.tokens.count == 15 && after.masks.count == 1)
    let undone = try await bench.session.run("undo").snapshot
    #expect(undone.models == after.models && undone.masks.isEmpty && undone.undo.isEmpty && undone.redo == ["mask L1.H5"])
    #expect(try await bench.session.run("redo").snapshot.masks.count == 1)
    // They are adopted once.
    let closed = try await bench.session.run("close small").snapshot
    #expect(closed.models == ["shakespeare", "shakespeare-2"] && closed.undo == ["mask L1.H5", "close small"])
    #expect(try await bench.session.run("models").snapshot.models == closed.models)
  }

  /// What is done while a job is at work can be taken back and done again beside what the job made, and so can what was done before.
  @Test func whatAJobMadeIsInEveryState() async throws {
    let bench = Bench(background: true)
    _ = await bench.session.snapshot()
    let model = try Model.open("builtin:shakespeare", environment: [:])
    let gate = Gate()
    _ = try await bench.start { _ in
      while !gate.isOpen { Thread.sleep(forTimeInterval: 0.002) }
      let note = Phrase("made one", "做了一个")
      return JobResult(Finding(title: note, body: .note(note)), models: [JobResult.Product(name: "small", model: model)])
    }
    for line in ["mask L1.H5", "mask L0.H0", "undo"] { #expect(try await bench.session.run(line).error == nil) }
    gate.open()
    try bench.until("its end") { bench.first.phase == .finished }
    let after = await bench.session.snapshot()
    #expect(after.undo == ["mask L1.H5"] && after.redo == ["mask L0.H0"] && after.models == ["shakespeare", "small"])
    let again = try await bench.session.run("redo").snapshot
    #expect(again.models == ["shakespeare", "small"] && again.masks.count == 2)
    for line in ["undo", "undo"] { #expect(try await bench.session.run(line).error == nil) }
    let first = await bench.session.snapshot()
    #expect(first.models == ["shakespeare", "small"] && first.masks.isEmpty && first.undo.isEmpty)
  }

  /// What a job in the background made is said with its end, and the next command is still about the model that the user saw.
  @Test func aModelFromTheBackgroundLeavesTheCurrentOne() async throws {
    for background in [true, false] {
      let bench = Bench(background: background)
      _ = await bench.session.snapshot()
      let model = try Model.open("builtin:shakespeare", environment: [:])
      let told = Mutex<[JobNews.Item]>([])
      let teller = JobTeller(bench.session.jobs, of: bench.session) { item in told.withLock { $0.append(item) } }
      _ = try await bench.start { context in
        context.report(step: 1, of: 1)
        var finding = Finding(title: Phrase(same: "made"), body: .note(Phrase(same: "made")))
        finding.verdict = Phrase("better", "更好")
        return JobResult(finding, models: [JobResult.Product(name: "tiny", model: model, becomesCurrent: true)])
      }
      try bench.until("its end") { bench.first.phase == .finished }
      await teller.catchUp()
      let ends = told.withLock { $0 }.filter { !$0.isShownAnyway }
      if background {
        let result = try #require(ends.compactMap(\.result).first)
        #expect(result.verdict?.en == "better" && result.text().contains("# better"))
        #expect(result.remarks.contains { $0.en.contains("`use tiny` looks at it") && $0.zh.contains("use tiny") })
        #expect(try await bench.session.run("mask L1.H1").snapshot.current == "shakespeare")
        #expect(try await bench.session.run("use tiny").snapshot.masks.isEmpty)
      } else {
        // The command that waited has shown it.
        #expect(ends.isEmpty)
        #expect(try await bench.session.run("masks").snapshot.current == "tiny")
      }
    }
  }

  /// A failure says what to try, where it is told and in the run's record.
  @Test func aFailureSaysWhatToTry() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start { context in
      context.report(step: 6, of: 9, metrics: [("loss", .nan)])
      throw StudyError.notFinite(step: 7, what: .gradient, place: "h.0.attn.c_attn.weight")
    }
    try bench.until("its end") { bench.first.phase == .failed }
    await bench.session.settle()
    var news = JobNews(every: .seconds(1))
    let line = try #require(news.take(bench.session.jobs.statuses, at: .now).last?.line(.en))
    #expect(line.contains("step 7") && line.contains("h.0.attn.c_attn.weight") && line.contains("lower rate="), "\(line)")
    let shown = try #require(try await bench.session.run("runs show train-1").finding)
    for tongue in Tongue.allCases {
      let text = shown.text(TextStyle(tongue, width: 400))
      #expect(text.contains("h.0.attn.c_attn.weight") && text.contains("rate="), "\(text)")
      #expect(text.contains(tongue == .en ? "at step 7" : "第 7 步") && text.contains(tongue == .en ? "step 6:" : "第 6 步："), "\(text)")
    }
  }

  @Test func scriptsConfirmBelowTheCommand() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(summing(to: 3))
    func replay(_ confirmation: String) throws -> Player.Verdict {
      var settings = Session.Settings(environment: [:], tongue: .en)
      settings.store = bench.folder + "/runs.sqlite"
      var player = Player(try Script("vitrine 1\n> runs delete train-1\n\(confirmation)\n"), settings: settings)
      while player.next() != nil {}
      return player.verdict
    }
    #expect(try replay("") == .confirmationMissing)
    #expect(try replay("@ confirm deletes train-7") == .confirmationMissing)
    #expect(try replay("@ confirm deletes train-1") == .passed)
  }

  /// While the session is at something, a job of short steps makes none; while it waits for a job, jobs go on.
  @Test func jobsGiveWayToTheSession() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start(summing(to: 1_000_000, nap: 0.0005))
    try bench.until("some steps") { bench.first.step > 20 }
    let (held, made) = bench.session.jobs.whileBusy {
      // The step under way ends.
      Thread.sleep(forTimeInterval: 0.1)
      let before = bench.first.step
      Thread.sleep(forTimeInterval: 0.4)
      return (before, bench.first.step - before)
    }
    #expect(made == 0)
    try bench.until("more steps") { bench.first.step > held + 20 }
    // A command that takes long shares the machine: a step each second at the least.
    let shared = bench.session.jobs.whileBusy {
      let before = bench.first.step
      Thread.sleep(forTimeInterval: 2.5)
      return bench.first.step - before
    }
    #expect((1...5).contains(shared))
    try bench.session.jobs.whileBusy {
      try bench.session.jobs.whileWaiting {
        let before = bench.first.step
        try bench.until("steps while the session waits") { bench.first.step > before + 50 }
      }
    }
    #expect(bench.session.jobs.stop(within: 5))
  }

  @Test func surfacesAreToldOfChangesAFewTimesASecond() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start(summing(to: 1_000_000, nap: 0.001))
    var seen: [JobStatus] = []
    let start = Date()
    for await statuses in bench.session.jobs.changes() {
      seen.append(statuses[0])
      if seen.count == 8 { #expect(bench.session.jobs.cancel(1)) }
      if statuses[0].phase.isOver { break }
    }
    let seconds = Date().timeIntervalSince(start)
    #expect(seen.count >= 9 && Double(seen.count) <= seconds * 10 + 2)
    #expect(seen.map(\.step) == seen.map(\.step).sorted())
    #expect(seen.last?.phase == .cancelled)
    #expect(seen[4].remaining != nil && (seen[4].tokensPerSecond ?? 0) > 0)
  }

  @Test func newsAreToldOnceAndProgressNowAndThen() {
    var status = JobStatus(number: 1, command: "train on=x", phase: .running, started: 0)
    (status.step, status.total, status.seconds, status.facts) = (1, 4, 8, [Fact("loss", Phrase("loss", "损失"), .number(2), .nats)])
    var news = JobNews(every: .seconds(2))
    let start = ContinuousClock.now
    #expect(news.take([status], at: start).isEmpty)
    #expect(news.take([status], at: start + .seconds(1)).isEmpty)
    #expect(news.take([status], at: start + .seconds(2)) == [.progress(status)])
    #expect(news.take([status], at: start + .seconds(3)).isEmpty)
    status.note(Phrase("evaluated", "已评估"))
    #expect(news.take([status], at: start + .seconds(3)) == [.event(status)])
    #expect(news.take([status], at: start + .seconds(3)).isEmpty)
    status.trouble = StoreError.full(path: "p").phrase
    #expect(news.take([status], at: start + .seconds(3)) == [.trouble(status)])
    #expect(JobNews.Item.trouble(status).line(.en).hasPrefix("job 1 goes on without being kept: "))
    status.waitsForStore = true
    #expect(JobNews.Item.trouble(status).line(.en).hasPrefix("job 1 goes on, and its numbers wait until they can be kept: "))
    #expect(news.take([status], at: start + .seconds(5)) == [.progress(status)])
    status.phase = .paused
    #expect(news.take([status], at: start + .seconds(9)).isEmpty)
    status.phase = .finished
    // What it made has not been taken over yet.
    #expect(news.take([status], at: start + .seconds(9)).isEmpty)
    status.isSettled = true
    #expect(news.take([status], at: start + .seconds(9)) == [.ended(status)])
    #expect(news.take([status], at: start + .seconds(99)).isEmpty)
    #expect(
      JobNews.Item.progress(status).json
        == #"{"vitrine":1,"event":"progress","job":1,"command":"train on=x","phase":"finished","step":1,"total":4,"seconds":8,"#
        + #""remaining":null,"tokens_per_second":null,"run":null,"run_name":null,"facts":{"loss":2},"text":null}"#)
    #expect(status.line(.zh) == "第 1/4 步，损失 2.000，8.00 s")
  }

  /// Whatever was noted since the last look is told, in order, however much it was; a line that the next of its kind replaces may be left out
  /// for whoever was away.
  @Test func noNoteIsLost() {
    var status = JobStatus(number: 1, command: "train on=x", phase: .running, started: 0)
    var (news, few) = (JobNews(every: .seconds(2)), JobNews(every: .seconds(2), skipsPassing: true))
    status.note(Phrase("checkpoint 1", "检查点 1"), isPassing: true)
    status.note(Phrase("none at 2", "2 处没有"))
    for step in 3...4 { status.note(Phrase("checkpoint \(step)", "检查点 \(step)"), isPassing: true) }
    let all = news.take([status], at: .now)
    #expect(all.map { $0.line(.en) } == ["job 1: checkpoint 1", "job 1: none at 2", "job 1: checkpoint 3", "job 1: checkpoint 4"])
    #expect(all.map(\.json).filter { $0.contains(#""event":"note""#) && $0.contains("none at 2") }.count == 1)
    #expect(few.take([status], at: .now).map { $0.line(.zh) } == ["任务 1：2 处没有", "任务 1：检查点 4"])
    status.note(Phrase("none at 2", "2 处没有"))
    #expect(news.take([status], at: .now).count == 1 && few.take([status], at: .now).count == 1)
    for step in 1...5000 { status.note(Phrase("note \(step)", "记录 \(step)")) }
    let newest = news.take([status], at: .now)
    #expect((500...1024).contains(newest.count) && newest.last?.line(.en) == "job 1: note 5000")
    #expect(news.take([status], at: .now).isEmpty)
  }

  @Test func liveCurvesStayShortAndSpanTheJob() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(summing(to: 5000, nap: 0))
    let curve = try #require(bench.first.live.first)
    #expect((200...513).contains(curve.steps.count))
    #expect(curve.steps.first == 1 && curve.steps.last == 5000)
    #expect(zip(curve.steps, curve.values).allSatisfy { $1 == 1 / Double($0) })
    #expect(bench.first.curves().series.map(\.name) == ["loss"])
    #expect(try bench.store.curves(of: 1)[0].points.count == 5000)
  }
}
