import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

extension ReduceTests {
  /// How a job's loss goes is seen beside its name, in levels, or in what stands for them without line drawing.
  @Test func aJobShowsHowItsLossGoes() throws {
    var state = Canned.state(160, 48)
    _ = state.reduce(.jobs(Canned.jobs))
    state.preset = .train
    func line(_ state: ScreenState) -> String { state.render().surface.text.split(separator: "\n").first { $0.contains("#2 ") }.map(String.init) ?? "" }
    let text = line(state)
    let levels = text.filter { "▁▂▃▄▅▆▇█".contains($0) }
    #expect(levels.count == 16 && levels.first == "█" && levels.last == "▁", "it falls: \(text)")
    state.display = Display(colours: 0, utf8: false)
    #expect(line(state).contains("@") && line(state).allSatisfy(\.isASCII), "\(line(state))")
    // A job without numbers has none, and neither have numbers that are none.
    var broken = Canned.jobs
    broken[1].live = [.init(name: "loss", steps: [0, 4, 8], values: [.nan, .infinity, -.infinity])]
    state.display = Display(colours: 256, utf8: true)
    _ = state.reduce(.jobs(broken))
    state.preset = .train
    #expect(!line(state).contains { "▁▂▃▄▅▆▇".contains($0) })
    broken[1].live = [.init(name: "loss", steps: [0, 4, 8], values: [-.greatestFiniteMagnitude, .nan, .greatestFiniteMagnitude])]
    _ = state.reduce(.jobs(broken))
    #expect(line(state).contains("▁ █"), "\(line(state))")
  }

  /// A time that is cut is another time: where there is no room for all of it, the share stays alone.
  @Test(arguments: [60, 61, 63, 66, 80, 160], Tongue.allCases) func whatIsLeftOfAJobIsNotCut(width: Int, tongue: Tongue) {
    for (step, left) in [(0, 398.0), (1380, 103), (2970, 5), (30, 86_399)] {
      var jobs = Canned.jobs
      (jobs[1].step, jobs[1].total, jobs[1].remaining) = (step, 3000, left)
      var state = Canned.state(width, 24, tongue: tongue)
      _ = state.reduce(.jobs(jobs))
      state.preset = .train
      let first = state.render().surface.text(in: state.layout.heads).split(separator: "\n").first { $0.contains("#1 ") } ?? ""
      #expect(first.contains(Amount.duration(84)) || !first.contains("min"), "\(first)")
      let line = state.render().surface.text(in: state.layout.heads).split(separator: "\n").last { $0.contains("\(step / 30)%") } ?? ""
      let time = Amount.duration(left), rest = line.split(separator: "%").last.map { String($0).filter { !$0.isWhitespace } } ?? "-"
      let whole = Phrase("\(time) left", "剩余 \(time)")[tongue]
      #expect((["", time, whole].map { $0.filter { !$0.isWhitespace } }).contains(rest) || line.hasSuffix("%"), "\(line)")
    }
  }

  /// A job that was out of patience has not come to its last step, and its word says so beside its short bar.
  @Test(arguments: Tongue.allCases) func aJobThatEndedEarlySaysSo(tongue: Tongue) {
    var jobs = Canned.jobs
    (jobs[0].step, jobs[0].endsEarly) = (2, true)
    var state = Canned.state(80, 24, tongue: tongue)
    _ = state.reduce(.jobs(jobs))
    state.preset = .train
    let line = state.render().surface.text(in: state.layout.heads).split(separator: "\n").first { $0.contains("#1 ") } ?? ""
    #expect(line.contains(tongue == .en ? "ended early" : "提前结束") && !line.contains(JobStatus.Phase.finished.phrase[tongue]), "\(line)")
  }

  /// Where a window is narrow, what the keys of the layout do is said whole.
  @Test(arguments: Tongue.allCases) func whatComparingOffersIsNotCut(tongue: Tongue) {
    var state = Canned.state(60, 16, tongue: tongue)
    _ = state.reduce(.submitted("layout compare"))
    _ = state.reduce(.performed(outcome(state, "layout compare", effect: .looks, masks: [])))
    let hint = state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)[15]
    #expect(hint.contains("[ ] { }") && !hint.contains("…"), "\(hint)")
  }

  /// A session that can be brought back: how to leave is said so that it works from the command line and from the panes.
  @Test(arguments: [(60, 16), (80, 24)], Tongue.allCases) func leavingForALostSessionIsSaidForWhereverTheKeysGo(size: (Int, Int), tongue: Tongue) {
    var state = Canned.state(size.0, size.1, tongue: tongue)
    _ = state.reduce(.lostSession)
    let text = state.render().surface.text.filter { !$0.isWhitespace }
    for word in ["Esc", "`quit`", "`vitrineresume`"] { #expect(text.contains(word), "\(word): \(state.render().surface.text)") }
  }

  private func ended(_ phase: JobStatus.Phase) -> JobStatus {
    var status = JobStatus(number: 1, command: "distill student=1x32x2 teacher=shakespeare on=t.txt", phase: phase, started: 0)
    var result = Finding(
      title: Phrase("trained student", "训练完成"), body: .note(Phrase("trained student", "训练完成")),
      facts: [Fact("val-loss", Phrase("validation loss", "验证损失"), .number(2.5), .nats)], remarks: [Phrase("`use student` looks at it", "用 `use student` 查看")])
    result.verdict = Phrase("the student beats its control", "学生优于对照组")
    if phase == .finished { status.result = result }
    if phase == .failed { (status.failure, status.failureTip) = (Phrase("at step 7 the loss is gone", "第 7 步损失消失"), Phrase("lower the rate", "降低学习率")) }
    status.isSettled = true
    return status
  }

  /// The end of a job that nobody waited for is in the console: result, verdict and what to do, once.
  @Test(arguments: Tongue.allCases) func theEndOfAJobIsTold(tongue: Tongue) throws {
    var state = Canned.state(120, 40, tongue: tongue)
    var status = ended(.finished)
    status.isSettled = false
    _ = state.reduce(.jobs([status]))
    let before = state.console.count
    // The session has not taken over its model yet.
    #expect(!state.console.contains { $0.line == status.command })
    status.isSettled = true
    _ = state.reduce(.jobs([status]))
    _ = state.reduce(.jobs([status]))
    #expect(state.console.count == before + 2)
    let text = state.render().surface.text
    #expect(text.contains("2.5") && text.contains("use student"), "\(text)")
    #expect(text.contains(tongue == .en ? "the student beats its control" : "学生优于对照组"), "\(text)")
  }

  @Test func aFailedJobSaysWhatToTry() {
    var state = Canned.state(120, 40)
    _ = state.reduce(.jobs([ended(.failed)]))
    let text = state.render().surface.text
    #expect(text.contains("at step 7 the loss is gone") && text.contains("lower the rate"), "\(text)")
  }

  /// A job that is held says so in the header, and not how long it would take.
  @Test(arguments: Tongue.allCases) func aPausedJobHasNoTimeLeft(tongue: Tongue) {
    var state = Canned.state(120, 40, tongue: tongue)
    var status = JobStatus(number: 1, command: "runs resume train-3", phase: .paused, started: 0)
    (status.step, status.total, status.remaining) = (20, 100, 33.9)
    _ = state.reduce(.jobs([status]))
    let text = state.render().surface.text
    #expect(text.contains("runs resume") && text.contains(status.phase.phrase[tongue]) && !text.contains("33.9"), "\(text)")
  }

  /// What is held is not at work.
  @Test func heldJobsAreCountedApart() {
    var state = Canned.state(120, 40)
    var jobs = [JobStatus(number: 1, command: "train on=x", phase: .paused, started: 0), JobStatus(number: 2, command: "train on=x", phase: .running, started: 0)]
    state.preset = .train
    _ = state.reduce(.jobs(jobs))
    #expect(state.render().surface.text.contains("1 at work, 1 paused"), "\(state.render().surface.text)")
    jobs.removeLast()
    _ = state.reduce(.jobs(jobs))
    let text = state.render().surface.text
    #expect(text.contains("1 paused") && !text.contains("at work"), "\(text)")
  }

  /// Who has said no is not asked the same again.
  @Test func whoHasAnsweredIsNotAskedAgain() {
    var state = Canned.state(120, 40)
    func answered(_ error: WorkbenchError) -> Outcome {
      Outcome(command: "runs delete train-1", effect: .irreversible, finding: nil, error: error, seconds: 0, snapshot: state.snapshot)
    }
    _ = state.reduce(.submitted("runs delete train-1"))
    _ = state.reduce(.performed(answered(.unconfirmed("train-1"))))
    #expect(state.confirming != nil)
    _ = state.reduce(.submitted("no"))
    _ = state.reduce(.performed(answered(.unconfirmed("train-1", answer: "no"))))
    #expect(state.confirming == nil && state.render().surface.text.contains("nothing was deleted"))
    // So is whoever breaks the question off.
    _ = state.reduce(.submitted("runs delete train-1"))
    _ = state.reduce(.performed(answered(.unconfirmed("train-1"))))
    _ = state.reduce(.interrupted)
    #expect(state.confirming == nil && state.render().surface.text.contains("not done"))
  }

  /// A command that waits shows the end itself.
  @Test func anAwaitedEndIsNotToldTwice() {
    var state = Canned.state(120, 40)
    var status = ended(.finished)
    status.isAwaited = true
    let before = state.console.count
    _ = state.reduce(.jobs([status]))
    #expect(state.console.count == before)
  }
}

@Suite struct JobLines {
  /// What is wanted most stays when there is little room, and nothing is cut.
  @Test func progressFitsTheLine() {
    var status = JobStatus(number: 1, command: "distill student=1x32x2", phase: .running, started: 0)
    (status.step, status.total, status.remaining, status.tokensPerSecond) = (120, 400, 96, 8123)
    status.facts = ["loss", "soft-loss", "learning-rate", "gradient-norm", "val-loss"].map { Fact($0, Phrase(same: $0), .number(2.031), .nats) }
    let line = status.headline(.en, width: 79)
    #expect(line.count <= 79 && line.hasPrefix("job 1 distill: 120/400, loss 2.031"), "\(line)")
    #expect(line.contains("left") && line.contains("8123"), "\(line)")
    // All that is asked for, on a line of eighty cells; what is held is said to be.
    status.command = "train on=x"
    status.facts = [("loss", 2.031), ("learning-rate", 0.000982), ("gradient-norm", 0.5134)].map { Fact($0.0, Phrase(same: $0.0), .number($0.1), $0.0 == "loss" ? .nats : .none) }
    status.remaining = 36
    let all = status.headline(.en, width: 79)
    #expect(all.count <= 79 && all.contains("grad 0.51") && all.contains("8123 tok/s") && all.contains("rate 9.8e-4"), "\(all)")
    #expect(CellWidths().width(of: status.headline(.zh, width: 79)) <= 79 && status.headline(.zh, width: 79).contains("梯度 0.51"))
    status.phase = .paused
    #expect(status.headline(.en, width: 79).hasPrefix("job 1 train paused: "))
    (status.phase, status.command, status.remaining) = (.running, "distill student=1x32x2", 96)
    status.facts = ["loss", "soft-loss", "learning-rate", "gradient-norm", "val-loss"].map { Fact($0, Phrase(same: $0), .number(2.031), .nats) }
    #expect(status.headline(.en).contains("gradient-norm") || status.headline(.en).contains("val-loss"))
    // On a line of a hundred cells more of what it is made of.
    let wide = status.headline(.en, width: 99)
    #expect(wide.contains("tok/s") && wide.contains("grad 2.0") && wide.contains("val 2.031") && wide.count <= 99, "\(wide)")
    #expect(status.headline(.en, width: 110).contains("val 2.031"))
    #expect(status.headline(.zh, width: 99).contains("梯度 2.0"))
    #expect(status.headline(.en, width: 30).hasPrefix("job 1 distill: 120/400"))
  }
}
