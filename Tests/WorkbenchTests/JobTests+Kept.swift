import Findings
import Foundation
import Language
import Runs
import Support
import Testing
import Wording
import Workbench

/// What is kept of jobs: controls beside their runs, deleting, exporting, going on.
extension Jobs {
  /// The verdict is a sentence of the run's record.
  @Test func theVerdictIsKept() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start { _ in
      var finding = Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x")), facts: [Fact("step-memory", Phrase("memory", "内存"), .integer(6_708_864), .bytes)])
      finding.verdict = Phrase("it beats the other", "它更好")
      return JobResult(finding)
    }
    let shown = try #require(try await bench.session.run("runs show train-1").finding)
    #expect(shown.verdict == Phrase("it beats the other", "它更好"))
    #expect(shown.text().contains("6.7 MB") || shown.text().contains("6.71 MB") || shown.text().contains("MiB"), "\(shown.text())")
    #expect(!shown.text().contains("6708864"))
  }

  /// A run that was out of patience is told from one that came to its last step, in the list and by itself.
  @Test func anEarlyEndIsKept() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start { _ in
      var result = JobResult(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x"))))
      result.endsEarly = true
      return result
    }
    let early = Phrase("ended early", "提前结束")
    for line in ["runs", "runs show train-1"] {
      let shown = try #require(try await bench.session.run(line).finding)
      guard case .table(let table) = shown.body else { return #expect(Bool(false), "\(line)") }
      #expect(table.rows.contains { $0.contains(.phrase(early)) } && !shown.remarks.contains(early), "\(shown.text())")
    }
    #expect(bench.first.standing == early && bench.first.phase == .finished)
  }

  /// A control's run goes on with the run beside it, and goes with it.
  @Test func aControlGoesOnAndGoesWithItsRun() async throws {
    let bench = Bench(background: false)
    let file = bench.store.checkpoints + "/kd.safetensors"
    try FileManager.default.createDirectory(atPath: bench.store.checkpoints, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    func body(_ steps: ClosedRange<Int>) -> @Sendable (JobContext) throws -> JobResult {
      { context in
        let control = context.beside(.control, name: "control")
        for step in steps {
          context.report(step: step, of: 9, metrics: [("loss", 1)])
          control.report(step: step, metrics: ["loss": 2])
          if step == 4 { context.checkpoint(file, step: step) }
        }
        return JobResult(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x"))))
      }
    }
    _ = try await bench.start(named: "kd", body(1...6))
    let run = try bench.store.run("kd")
    _ = try await bench.session.run(JobPlan(run.plan, resumes: run), for: bench.command, body(5...9))
    #expect(try bench.store.runs().map(\.name) == ["kd-control", "kd"])
    #expect(try bench.store.curves(of: 2, named: ["loss"])[0].points.map(\.step) == Array(1...9))
    let refused = try await bench.session.run("runs resume kd-control").error
    #expect(refused?.code == "beside-another" && refused?.tip?.en == "runs resume kd")
    #expect(try await bench.session.run("runs delete kd confirm=no").error?.code == "unconfirmed")
    #expect(try await bench.session.run("runs delete kd confirm=kd").error == nil)
    #expect(try bench.store.runs().isEmpty && !FileManager.default.fileExists(atPath: file))
  }

  @Test(arguments: ["/proc/no/such/place/runs.sqlite", "/dev/null/runs.sqlite"])
  func withoutAStoreTheJobGoesOnAndSaysSo(path: String) async throws {
    let bench = Bench(background: false, store: path)
    let finding = try await bench.start(summing(to: 10))
    #expect(finding[fact: "sum"] == .integer(55))
    #expect(bench.first.run == nil && bench.first.trouble != nil)
    #expect(finding.remarks == [try #require(bench.first.trouble)])
    // Whoever watches nothing is told by how the program ends.
    #expect(bench.session.jobs.unkept.map(\.en) == ["job 1 is not kept: \(try #require(bench.first.trouble).en)"])
    #expect(try await bench.session.run("plot job-1.sum").number("last") == 55)
    #expect(try await bench.session.run("runs").error == nil)
  }

  @Test func aControlIsARunOfItsOwnBesideTheFirst() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(named: "kd") { context in
      let control = context.beside(.control, name: "control")
      for step in 1...5 {
        context.report(step: step, of: 5, metrics: [("loss", 1)])
        control.report(step: step, metrics: ["loss": 2])
      }
      control.finish(facts: [Fact("loss", Phrase("loss", "损失"), .number(2), .nats)])
      return JobResult(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x"))))
    }
    let control = try bench.store.run("kd-control")
    #expect(control.plan.parent == 1 && control.plan.kind == .control && control.state == .finished)
    #expect(bench.first.live.map(\.name) == ["loss", "control.loss"])
    let compared = try await bench.session.run("runs compare kd kd-control")
    #expect(compared.number("last-loss-delta") == 1)
    #expect(compared.finding?.remarks.contains { $0.en.contains("numbers stand with how far they are apart") } == true)
    let plotted = try await bench.session.run("plot kd.loss kd-control")
    #expect(plotted.number("kd-control") == 2)
    #expect(try await bench.session.run("plot kd.nothing").error?.code == "unknown-curve")
    #expect(try await bench.session.run("plot no.loss").error?.code == "unknown-run")
  }

  /// A session that has not listed its runs completes their names all the same, and only where a line is about runs.
  @Test func keptRunsAreNamedForCompletion() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(summing(to: 3))
    #expect(bench.session.jobs.naming(Lexicon(), for: "runs show tr").names[.run] == ["train-1"])
    #expect(bench.session.jobs.naming(Lexicon(), for: "plot ").names[.run] == ["train-1"])
    #expect(bench.session.jobs.naming(Lexicon(), for: "use tr").names[.run] == nil)
  }

  @Test func deletingARunAsksFirst() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(summing(to: 3))
    let delete = try #require(await bench.session.read("runs delete train-1").first)
    for wrong in [nil, "no", "train-2"] as [String?] {
      let refused = await bench.session.perform(delete, confirmation: wrong)
      #expect(refused.error?.code == "unconfirmed")
    }
    // Who has answered is told what came of that, and not the same once more.
    let (asked, no, nothing) = (await bench.session.perform(delete).error, await bench.session.perform(delete, confirmation: "no").error, await bench.session.perform(delete, confirmation: "").error)
    #expect(asked?.phrase.en == "this cannot be undone: train-1" && asked?.tip != nil)
    #expect(no?.phrase == Phrase("nothing was deleted: no is neither yes nor train-1", "未删除任何内容：no 既不是 yes，也不是 train-1") && no?.tip == nil)
    #expect(nothing?.phrase.en == "nothing was deleted")
    #expect(try bench.store.runs().count == 1)
    #expect(await bench.session.perform(delete, confirmation: "否").error?.code == "unconfirmed")
    #expect(await bench.session.perform(delete, confirmation: "是").error == nil)
    #expect(try bench.store.runs().isEmpty)
    #expect(try await bench.session.run("runs show train-1").error?.code == "unknown-run")
  }

  @Test func runsAreExportedByTheEndingOfTheFile() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(summing(to: 4))
    for file in ["a.csv", "a.json", "a.tfevents", "logs/train-1"] {
      #expect(try await bench.session.run("runs export train-1 \(file)").error == nil, "\(file)")
    }
    #expect(try String(contentsOfFile: bench.folder + "/a.csv", encoding: .utf8).hasPrefix("step,loss,sum\n1,1,1\n2,0.5,3\n"))
    let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/logs/train-1")
    #expect(names.count == 1 && names[0].hasPrefix("events.out.tfevents."))
    // The same again changes nothing; other contents are not replaced unasked.
    #expect(try await bench.session.run("runs export train-1 a.csv").error == nil)
    _ = try await bench.start(summing(to: 2))
    #expect(try await bench.session.run("runs export train-2 a.csv").error?.code == "file-exists")
    #expect(try await bench.session.run("runs export train-2 a.csv overwrite=yes").error == nil)
    #expect(try await bench.session.run("runs export train-1 a.xlsx").error?.code == "unknown-format")
  }

  @Test func aRunWithoutAWayToGoOnSaysSo() async throws {
    let bench = Bench(background: false)
    _ = try await bench.start(summing(to: 3))
    let code = try await bench.session.run("runs resume train-1").error?.code
    // It would begin again, and its text is not there.
    #expect(code == "unreadable-file")
  }

  /// The program ends in the middle; another session goes on from the last checkpoint, and the run ends as if nothing had been.
  @Test func aRunGoesOnFromItsCheckpoint() async throws {
    let bench = Bench(background: true)
    let file = bench.folder + "/sum.checkpoint"
    // It would go on for ever, so that however late it is stopped it is in the middle.
    _ = try await bench.start(summing(to: 1_000_000, checkpoint: file))
    try bench.until("two checkpoints") { bench.first.step > 25 }
    #expect(bench.session.jobs.stop(within: 5))
    let run = try bench.store.run("train-1")
    let checkpoint = try #require(run.checkpoint)
    #expect(run.state == .interrupted && checkpoint.path == file && checkpoint.step >= 20 && checkpoint.step.isMultiple(of: 10))
    let recorded = try bench.store.curves(of: 1, named: ["sum"])[0].points
    #expect(recorded.map(\.step) == Array(1...recorded.count))
    let total = recorded.count + 40

    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.store = bench.folder + "/runs.sqlite"
    let later = Session(settings)
    let finding = try await later.run(
      JobPlan(run.plan, resumes: run), for: bench.command, summing(to: total, from: checkpoint.step))
    #expect(finding[fact: "sum"] == .integer(total * (total + 1) / 2))
    #expect(try bench.store.runs().count == 1)
    let whole = try bench.store.run("1")
    #expect(whole.state == .finished && whole.checkpoint == checkpoint)
    let curve = try bench.store.curves(of: 1, named: ["sum"])[0]
    let sums: [Double] = (1...total).map { (n: Int) in Double(n * (n + 1) / 2) }
    #expect(curve.points.map(\.value) == sums)
    // The points before the checkpoint are those of the first attempt.
    #expect(Array(curve.points.prefix(checkpoint.step)) == Array(recorded.prefix(checkpoint.step)))
  }
}
