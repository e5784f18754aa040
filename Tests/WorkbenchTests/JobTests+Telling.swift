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
}
