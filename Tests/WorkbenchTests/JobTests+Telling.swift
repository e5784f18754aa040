import Findings
import Foundation
import Runs
import Testing
import Wording
import Workbench

/// What a job tells of itself and keeps: names, what is left, a control's numbers, its page.
extension Jobs {
  /// What a checkpoint is gone on from has all numbers up to it, those of the control too: whoever is killed behind it loses none.
  @Test func aCheckpointKeepsTheNumbersOfTheControl() async throws {
    let bench = Bench(background: false)
    let store = bench.store
    let finding = try await bench.start(named: "kd") { context in
      let control = context.beside(.control, name: "control")
      for step in 1...4 {
        context.report(step: step, of: 9, metrics: [("loss", 1)])
        control.report(step: step, metrics: ["loss": 2])
      }
      context.checkpoint("kd.safetensors", step: 4)
      let kept = try store.curves(of: 2, named: ["loss"]).first?.points.count ?? 0
      return JobResult(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x")), facts: [Fact("kept", Phrase(same: "kept"), .integer(kept))]))
    }
    #expect(finding[fact: "kept"] == .integer(4))
  }

  /// Nothing is left to wait for in a pause, nor behind the last step.
  @Test func whatIsLeftIsToldWhileItRuns() async throws {
    let bench = Bench(background: true)
    _ = try await bench.start { context in
      for step in 1...20 {
        context.report(step: step, of: 20, metrics: [("loss", 1)])
        Thread.sleep(forTimeInterval: 0.005)
      }
      while !context.isCancelled { Thread.sleep(forTimeInterval: 0.005) }
      return JobResult(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x"))))
    }
    try bench.until("the last step") { bench.first.step == 20 }
    #expect(bench.first.phase == .running && bench.first.remaining == nil)
    _ = bench.session.jobs.cancel(1)
    _ = try await bench.start(summing(to: 100_000))
    try bench.until("some steps") { bench.session.jobs.statuses[1].remaining != nil }
    #expect(bench.session.jobs.pause(2))
    #expect(bench.session.jobs.statuses[1].remaining == nil)
    _ = bench.session.jobs.cancel(2)
  }

  /// A job goes by the name of its command, of however many words.
  @Test(arguments: [("train on=x", "train"), ("runs resume train-3", "runs resume"), ("", "")]) func jobsAreCalledByTheirCommands(command: String, name: String) {
    #expect(JobStatus(number: 1, command: command, phase: .running, started: 0).name == name)
  }

  /// What is there to be copied is whole, however narrow the line.
  @Test func aRunsPageCutsNoHash() async throws {
    let bench = Bench(background: false)
    var plan = RunPlan(.train, name: "long", command: "")
    let hash = "sha256:" + String(repeating: "0123456789abcdef", count: 4)
    plan.inputs = [RunPlan.Input(role: "data", name: "/texts/plays.txt", hash: hash)]
    _ = try await bench.session.run(JobPlan(plan), for: bench.command, summing(to: 2))
    let text = try #require(try await bench.session.run("runs show long").finding).text(TextStyle(.en, width: 60))
    #expect(text.filter { !$0.isWhitespace }.contains(hash), "\(text)")
  }

  /// Thinning is for drawing: what is found, and what is exported of it, has every step.
  @Test func aLongCurveIsFoundAndExportedWhole() async throws {
    let bench = Bench(background: false)
    let recording = try bench.store.begin(RunPlan(.train, command: "train"))
    let losses = (1...1500).map { (step: Int) -> Double in step == 777 ? 9 : 5 - Double(step % 7) / 10 }
    for (index, loss) in losses.enumerated() { recording.record(step: index + 1, [("loss", loss)]) }
    recording.finish(.finished)
    let long = try await bench.session.run("plot train-1.loss")
    guard case .series(let set)? = long.finding?.body else { return #expect(Bool(false)) }
    #expect(set.series.first?.values == losses && long.finding?.remarks.isEmpty == true)
    let file = bench.folder + "/loss.csv"
    #expect(try await bench.session.run("export last \(file)").error == nil)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 1501 && lines.last == "1500,4.8")
  }

  /// Runs are compared option by option; what is the same in both is not shown.
  @Test func runsAreComparedByTheirOptions() async throws {
    let bench = Bench(background: false)
    for (rate, bytes) in [("rate=0.01 ", 2_000_000), ("", 3_500_000)] {
      let recording = try bench.store.begin(RunPlan(.train, command: "train on=text.txt shape=2x32x2 vocab=270 \(rate)steps=8"))
      recording.record(step: 8, [("loss", 2)])
      recording.finish(.finished, facts: [Fact("memory", Phrase("memory", "内存"), .integer(bytes), .bytes)])
    }
    let found = try await bench.session.run("runs compare 1 2")
    guard case .table(let table)? = found.finding?.body else { return #expect(Bool(false)) }
    func row(_ name: String) -> [Table.Cell]? { table.rows.first { $0.first == .text(name) }.map { Array($0.dropFirst(2)) } }
    #expect(row("rate") == [.text("0.01"), .text("0.001"), .missing], "\(table.rows)")
    #expect(row("memory") == [2_000_000, 3_500_000, 1_500_000].map { Table.Cell.text(Amount.bytes($0)) }, "\(table.rows)")
    #expect(row("command") == nil && row("steps") == nil && row("vocab") == nil && row("last-loss") == nil && row("step") == nil)
    #expect(found.number("last-loss-delta") == 0)
  }

  /// A run's page has a line for what it was reckoned in, and for every setting that is not as it is without saying.
  @Test func aRunsPageNamesItsSettings() async throws {
    let bench = Bench(background: false)
    for options in ["rate=0.01 clip=1 precision=bf16 objective=masked seed=3 as=small background=no", "steps=8"] {
      let recording = try bench.store.begin(RunPlan(.train, command: "train on=text.txt \(options)"))
      recording.finish(.finished, facts: options == "steps=8" ? [Fact("steps", Phrase("steps", "步数"), .integer(8))] : [])
    }
    for (run, settings) in [(1, ["rate": "0.01", "precision": "bf16", "objective": "masked"]), (2, ["precision": "f32"])] {
      let page = try #require(try await bench.session.run("runs show \(run)").finding)
      guard case .table(let table) = page.body else { return #expect(Bool(false)) }
      let found = table.rows.filter { if case .phrase(let label) = $0[1] { label.en.hasPrefix("option ") } else { false } }
      #expect(found.count == settings.count, "\(table.rows)")
      for (name, value) in settings { #expect(found.contains { $0[0] == .text(name) && $0[2] == .text(value) }, "\(table.rows)") }
      #expect(page.text(TextStyle(.en, width: 200)).contains("precision") && page.json().contains("precision"))
    }
  }

  /// Names are what runs are called by: on a narrow screen the time goes first.
  @Test func theListOfRunsCutsNoName() async throws {
    let bench = Bench(background: false)
    let name = "as-people-do-it"
    try bench.store.begin(RunPlan(.train, name: name, command: "train")).finish(.interrupted)
    let text = try #require(try await bench.session.run("runs").finding).text(TextStyle(.en, width: 80))
    #expect(text.contains(name), "\(text)")
  }

  /// A run's page is in the language of its reader, and says a step once.
  @Test func aRunsPageIsTranslated() async throws {
    let bench = Bench(background: false)
    var plan = RunPlan(.train, command: "train")
    plan.inputs = ["data", "tokenizer", "teacher", "model"].map { RunPlan.Input(role: $0, name: "x", hash: "sha256:00") }
    let recording = try bench.store.begin(plan)
    recording.note(step: 30, Phrase("checkpoint at step 30: file", "第 30 步的检查点：file"))
    recording.note(step: 3, Phrase("checkpoint at step 30: file", "第 30 步的检查点：file"))
    recording.finish(.finished)
    let page = try #require(try await bench.session.run("runs show 1").finding)
    guard case .table(let table) = page.body else { return #expect(Bool(false)) }
    let labels = table.rows.compactMap { row -> String? in if case .phrase(let phrase) = row[1] { phrase.zh } else { nil } }
    for label in ["数据", "分词器", "教师模型", "模型"] { #expect(labels.contains(label), "\(labels)") }
    #expect(page.remarks.map(\.zh) == ["第 30 步的检查点：file", "第 3 步：第 30 步的检查点：file"])
  }
}
