import Dispatch
import Findings
import FoundationEssentials
import Runs
import Synchronization
import Tensors
import Wording

/// A piece of work on a thread of its own. The body writes, everyone reads; what they share stands under one lock.
package final class Job: Sendable {
  let number: Int
  let command: String
  let plan: JobPlan
  /// What its model will be called: nobody else takes the name meanwhile.
  private let name: String?
  /// The prompt when it began.
  let prompt: Prompt?
  /// Commands go on while it runs: what it makes does not become current under them.
  let isBackground: Bool
  /// Where its numbers go; nil where the store cannot be written, and `trouble` says why.
  let recording: Recording?
  private let store: RunStore?
  private let started: Double
  private let clock = ContinuousClock()
  private let lane: Lane
  private let board: JobBoard
  private let state: Mutex<State>
  /// Signalled when a pause may be over.
  private let gate = DispatchSemaphore(value: 0)
  private let done = DispatchGroup()

  private struct State: Sendable {
    var status: JobStatus
    var isCancelled = false
    /// Cancelled by the end of the program: the run counts as interrupted, and can be resumed.
    var isLeaving = false
    /// The step of the newest checkpoint.
    var checkpoint: Int?
    var curves: [(name: String, curve: CurveKeeper)] = []
    /// Runs beside its own, with what they have come to.
    var companions: [(recording: Recording, facts: [Fact])] = []
    /// When the present stretch of work began; nil in a pause.
    var since: ContinuousClock.Instant?
    /// Of the last moments: seconds worked, step, tokens so far.
    var marks: [(seconds: Double, step: Int, tokens: Int)] = []
    var tokens = 0
    var result: JobResult?
    var isAdopted = false
    /// What became of its models, said behind what it found.
    var adoption: [Phrase] = []
    var error: (any WordedError)?
  }

  /// A run that is to be gone on with is claimed here, before anything is computed; throws where it cannot be had. A new one is begun without
  /// being kept where the store takes nothing.
  init(number: Int, plan: JobPlan, named name: String?, prompt: Prompt?, store: RunStore?, board: JobBoard, isBackground: Bool) throws {
    self.number = number
    self.plan = plan
    (self.name, self.prompt) = (name, prompt)
    self.isBackground = isBackground
    self.store = store
    self.board = board
    command = plan.command ?? plan.run.command
    started = Date().timeIntervalSince1970
    lane = Lane("job \(number)")
    var status = JobStatus(number: number, command: command, phase: .running, started: started)
    var recording: Recording?
    do {
      guard let store else { throw StoreError.noPlace }
      if plan.isKept { recording = try plan.resumes.map { try store.goOn(with: $0, on: plan.run.host, reading: plan.run.inputs) } ?? store.begin(plan.run) }
    } catch {
      if plan.resumes != nil { throw error }
      status.trouble = error.worded.phrase
    }
    self.recording = recording
    status.model = plan.model
    // What is only brought back has the run that it is of.
    let own = plan.isKept ? nil : plan.resumes
    (status.run, status.runName) = (recording?.number ?? own?.number, recording?.name ?? own?.name)
    state = Mutex(State(status: status))
  }

  /// Starts the body.
  func start(_ body: @escaping @Sendable (JobContext) throws -> JobResult) {
    state.withLock { $0.since = clock.now }
    done.enter()
    lane.run { [self] in
      let ended: Result<JobResult, any Error> = Result { try body(JobContext(job: self)) }
      finish(ended)
      done.leave()
    }
  }

  private func finish(_ ended: Result<JobResult, any Error>) {
    let isWritten = recording?.trouble == nil
    let (outcome, facts, words, failure, companions): (RunState, [Fact], [RunRecord.Words], Phrase?, [(recording: Recording, facts: [Fact])]) = state.withLock { state in
      stopClock(&state)
      var facts: [Fact] = []
      var words: [RunRecord.Words] = []
      switch ended {
      case .success(let result):
        state.result = result
        facts = result.finding.facts
        words = [result.finding.verdict].compactMap(\.self).map { RunRecord.Words(.verdict, $0) } + result.finding.remarks.map { RunRecord.Words(.remark, $0) }
        state.status.phase = state.isCancelled ? .cancelled : .finished
        state.status.endsEarly = result.endsEarly
        if result.endsEarly, !state.isCancelled { words.append(RunRecord.Words(.ending, JobStatus.early)) }
        if state.isCancelled, !state.isLeaving { words.append(RunRecord.Words(.remark, state.status.stopped)) }
        if let reason = result.unkept {
          words.append(RunRecord.Words(.failure, reason))
          words.append(RunRecord.Words(.tip, goingOn(state).map { Phrase("make room; \($0.en)", "请腾出空间；\($0.zh)") } ?? Phrase("make room, and begin it again", "请腾出空间，然后重新开始")))
        }
      case .failure(let error) where !state.isCancelled:
        let error = LostRun.told(error.worded) { best in isWritten ? leftover(state, best: best) : nil }
        state.error = error
        (state.status.failure, state.status.failureTip) = (error.phrase, error.tip)
        words = [RunRecord.Words(.failure, error.phrase)] + [error.tip].compactMap(\.self).map { RunRecord.Words(.tip, $0) }
        state.status.phase = .failed
      case .failure: state.status.phase = .cancelled
      }
      let outcome: RunState =
        switch state.status.phase {
        case .failed: .failed
        case .cancelled: state.isLeaving ? .interrupted : .cancelled
        default: state.result?.unkept == nil ? .finished : .failed
        }
      return (outcome, facts, words, state.status.failure, state.companions)
    }
    // What ended this one ended what was beside it.
    for (companion, facts) in companions { companion.finish(outcome, facts: facts, words: words.filter { [.failure, .ending].contains($0.kind) || $0.phrase == status.stopped }) }
    if let failure { recording?.note(step: status.step, failure) }
    recording?.finish(outcome, facts: facts, words: words)
    board.changed()
  }

  // MARK: What surfaces and the session ask

  var status: JobStatus {
    let error = recording?.trouble, trouble = error?.phrase
    return state.withLock { state in
      var status = state.status
      status.seconds = seconds(state)
      status.trouble = trouble ?? status.trouble
      status.waitsForStore = error?.mayPass == true
      status.live = state.curves.map { $0.curve.status($0.name) }
      if status.phase.isOver, var result = state.result?.finding {
        result.provenance.command = command
        result.remarks += state.adoption
        status.result = result
      }
      if let first = state.marks.first, let last = state.marks.last, last.seconds > first.seconds {
        let elapsed = last.seconds - first.seconds
        // In a pause nothing is left to wait for that could be told, and behind the last step nothing that was ever measured.
        if last.step > first.step {
          let pace = elapsed / Double(last.step - first.step)
          status.secondsPerStep = pace
          if status.phase == .running, status.step < status.total { status.remaining = max(0, Double(status.total - status.step) * pace) }
        }
        if last.tokens > first.tokens { status.tokensPerSecond = Double(last.tokens - first.tokens) / elapsed }
      }
      return status
    }
  }

  /// What whoever ended the program is told of a run that this cut short; nil where it is over, or nothing is kept of it.
  var farewell: Phrase? {
    guard let run = recording?.name else { return nil }
    return state.withLock { state in
      let status = state.status
      guard state.isLeaving, status.phase == .cancelled || !status.phase.isOver, status.total == 0 || status.step < status.total else { return nil }
      let name = visible(run), loss = status.facts.first { $0.name == "loss" }.map { (", loss \($0.written)", "，损失 \($0.written)") } ?? ("", "")
      let place = status.total > 0 ? "\(status.step)/\(status.total)" : "\(status.step)"
      let rest = goingOn(state) ?? lost ?? Phrase("the model that it began with is gone, so it has to begin anew", "起始模型已不存在，须重新开始")
      return Phrase("\(name) stopped at step \(place)\(loss.0); \(rest.en)", "\(name) 已停在第 \(place) 步\(loss.1)；\(rest.zh)")
    }
  }

  /// How the run is gone on with when it is over before its end; nil where it cannot be.
  var goingOn: Phrase? { state.withLock { goingOn($0) } }

  private func goingOn(_ state: State) -> Phrase? {
    guard let run = recording?.name, JobKind[plan.run.kind] != nil, plan.isRegainable, lost == nil else { return nil }
    let name = visible(run), start = kept(state) ?? 0
    return start == state.status.step
      ? Phrase("`runs resume \(name)` goes on from there", "`runs resume \(name)` 可从该步继续")
      : Phrase("`runs resume \(name)` goes on from step \(start)", "`runs resume \(name)` 可从第 \(start) 步继续")
  }

  /// Why nothing can be had of its run: the store that knows its files is not there any more.
  var lost: Phrase? {
    do { try recording?.requireThere() } catch { return error.worded.phrase }
    return nil
  }

  /// The step of the newest checkpoint; nil where there is none.
  private func kept(_ state: State) -> Int? { state.checkpoint ?? plan.resumes?.checkpoint?.step }

  /// What can be had of a run whose numbers are none any more; nil where nothing was kept of it.
  /// - Parameter best: The step whose weights were the best, where they were kept: the newest checkpoint may have been on its way to where
  /// it was lost.
  private func leftover(_ state: State, best: Int?) -> Phrase? {
    guard let run = recording?.name, JobKind[plan.run.kind] != nil, plan.isRegainable, lost == nil, let step = kept(state) else { return nil }
    let name = visible(run)
    if let best, best != step {
      let line = "`runs resume \(name) steps=1 keep=best`"
      return Phrase(
        "\(line) gives back the model of step \(best), whose validation loss was the lowest", "\(line) 可取回验证损失最低的第 \(best) 步的模型")
    }
    return Phrase(
      "`runs resume \(name) steps=\(step)` gives back the model of step \(step)", "`runs resume \(name) steps=\(step)` 可取回第 \(step) 步的模型")
  }

  /// Why its run, or what that has come to, is not in the store; nil while it goes on, and of what was not to be kept.
  var unkept: Phrase? {
    guard isOver, plan.isKept, store != nil else { return nil }
    return result?.unkept ?? (recording.map { $0.trouble?.phrase } ?? status.trouble)
  }

  /// Writes what waits to be written.
  func flush() {
    recording?.flush()
    for companion in state.withLock({ $0.companions }) { companion.recording.flush() }
  }

  var isOver: Bool { state.withLock { $0.status.phase.isOver } }

  /// What came of it; nil as long as it runs, and of a failed one.
  var result: JobResult? { state.withLock { $0.status.phase.isOver ? $0.result : nil } }
  var error: (any WordedError)? { state.withLock { $0.error } }

  /// To the first who asks after its end: what came of it, nothing where it failed.
  func takeResult() -> JobResult?? {
    state.withLock { state in
      guard state.status.phase.isOver, !state.isAdopted else { return nil }
      state.isAdopted = true
      return .some(state.result)
    }
  }

  /// The name that waits for its model; nil once that was taken over.
  var promisedName: String? { state.withLock { $0.isAdopted ? nil : name } }

  /// What one of its models is to be called; nil where that is of no account.
  func name(of product: String) -> String? { product == plan.model ? name : nil }

  /// The session has taken over what it made; `remarks` say under which names.
  func settle(_ remarks: [Phrase]) {
    state.withLock { state in
      state.adoption = remarks
      state.status.isSettled = true
    }
    board.changed()
  }
  var adoption: [Phrase] { state.withLock { $0.adoption } }

  /// A command waits for its end from now on, or does no longer.
  func expect(_ isAwaited: Bool) { state.withLock { $0.status.isAwaited = isAwaited } }

  /// Waits for its end, at most so many milliseconds; whether it came.
  func wait(milliseconds: Int) -> Bool { done.wait(timeout: .now() + .milliseconds(milliseconds)) == .success }

  // MARK: Pause, resume, cancel

  /// False where it is over, or paused already.
  func pause() -> Bool {
    let did = state.withLock { state in
      guard state.status.phase == .running else { return false }
      stopClock(&state)
      state.status.phase = .paused
      return true
    }
    board.changed()
    return did
  }

  /// False where it is not paused.
  func resume() -> Bool {
    let did = state.withLock { state in
      guard state.status.phase == .paused else { return false }
      state.status.phase = .running
      state.since = clock.now
      // The speed before the pause says nothing about a machine that may be doing other things now.
      state.marks = []
      return true
    }
    gate.signal()
    board.changed()
    return did
  }

  /// Asks the body to end. False where it is over.
  func cancel(leaving: Bool = false) -> Bool {
    let did = state.withLock { state in
      guard !state.status.phase.isOver else { return false }
      state.isCancelled = true
      state.isLeaving = state.isLeaving || leaving
      return true
    }
    gate.signal()
    return did
  }

  // MARK: What the body asks and says

  var isCancelled: Bool { state.withLock { $0.isCancelled } }
  var isLeaving: Bool { state.withLock { $0.isLeaving } }

  /// How long a job gives way to a command at a time: a command that takes longer gets half of the machine.
  private static let courtesy = Duration.seconds(1)

  func waitWhilePaused() {
    let start = clock.now
    while true {
      let (isPaused, isCancelled) = state.withLock { ($0.status.phase == .paused, $0.isCancelled) }
      if isCancelled { return }
      if !isPaused, !board.isSessionBusy || clock.now - start > Job.courtesy { return }
      _ = gate.wait(timeout: .now() + .milliseconds(isPaused ? 200 : 5))
    }
  }

  /// How far back the speed is measured, in seconds.
  private static let window = 15.0

  func report(step: Int, of total: Int, metrics: [(String, Double)], curves: [(String, Double)], facts: [Fact], tokens: Int) {
    recording?.record(step: step, metrics + curves)
    state.withLock { state in
      state.status.step = step
      state.status.total = total
      state.tokens += tokens
      let seconds = seconds(state)
      state.marks.append((seconds, step, state.tokens))
      while state.marks.count > 2, seconds - state.marks[1].seconds > Job.window { state.marks.removeFirst() }
      // Many short steps: every second mark will do.
      if state.marks.count > 256 { state.marks = state.marks.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) }
      for (name, value) in metrics { Job.put(Metric.fact(name, value), into: &state.status.facts) }
      for fact in facts { Job.put(fact, into: &state.status.facts) }
      Job.draw(step, metrics + curves, &state)
    }
    board.changed()
  }

  /// Adds to the live curves only.
  func draw(step: Int, _ metrics: [(String, Double)]) {
    state.withLock { Job.draw(step, metrics, &$0) }
    board.changed()
  }

  func note(_ phrase: Phrase, isPassing: Bool = false) {
    let step = state.withLock { state in
      state.status.note(phrase, isPassing: isPassing)
      return state.status.step
    }
    recording?.note(step: step, phrase)
    board.changed()
  }

  func tell(_ phrase: Phrase) {
    state.withLock { $0.status.note(phrase, isPassing: true) }
    board.changed()
  }

  func checkpoint(_ checkpoint: RunRecord.Checkpoint) {
    // What is beside it goes on from there too, and its numbers up to there must be found.
    for companion in state.withLock({ $0.companions }) { companion.recording.flush() }
    recording?.checkpoint(checkpoint)
    state.withLock { $0.checkpoint = checkpoint.step }
    let name = visible(checkpoint.path)
    note(Phrase("checkpoint at step \(checkpoint.step): \(name)", "第 \(checkpoint.step) 步的检查点：\(name)"), isPassing: true)
  }

  /// A run beside the job's own.
  func begin(_ kind: RunKind, name: String) -> Recording? {
    guard let recording else { return nil }
    var run = plan.run
    run.kind = kind
    run.name = "\(recording.name)-\(name)"
    run.parent = recording.number
    // Of a run that goes on, the one that was beside it goes on too.
    let before = plan.resumes.flatMap { resumed in try? store?.runs().last { $0.plan.parent == resumed.number && $0.plan.kind == kind } }
    let found = try? before.flatMap { try store?.goOn(with: $0, from: plan.resumes?.checkpoint?.step, on: plan.run.host, reading: run.inputs) } ?? store?.begin(run)
    guard let companion = found else { return nil }
    state.withLock { $0.companions.append((companion, [])) }
    return companion
  }

  /// What a run beside the job's own has come to.
  func conclude(_ companion: Int, _ facts: [Fact]) {
    state.withLock { state in
      for index in state.companions.indices where state.companions[index].recording.number == companion { state.companions[index].facts = facts }
    }
  }

  private static func put(_ fact: Fact, into facts: inout [Fact]) {
    if let index = facts.firstIndex(where: { $0.name == fact.name }) { facts[index] = fact } else { facts.append(fact) }
  }

  private static func draw(_ step: Int, _ metrics: [(String, Double)], _ state: inout State) {
    for (name, value) in metrics {
      if let index = state.curves.firstIndex(where: { $0.name == name }) {
        state.curves[index].curve.append(step, value)
      } else {
        var curve = CurveKeeper()
        curve.append(step, value)
        state.curves.append((name, curve))
      }
    }
  }

  private func seconds(_ state: State) -> Double {
    state.status.seconds + (state.since.map { (clock.now - $0).inSeconds } ?? 0)
  }

  private func stopClock(_ state: inout State) {
    state.status.seconds = seconds(state)
    state.since = nil
  }
}
