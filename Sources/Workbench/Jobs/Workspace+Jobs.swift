import Findings
import Language
import Models
import Runs
import Studies
import Tensors
import Wording

// How the session starts jobs, waits for them and takes over what they made.
extension Workspace {
  /// What a run's record says of this machine and program.
  var host: RunPlan.Host {
    var host = RunPlan.Host()
    host.kernels = Engine.kernels
    host.threads = Engine.threads
    host.cores = Process.cores
    host.version = programVersion
    (host.processor, host.system) = (Machine.processor, Machine.system)
    return host
  }

  /// Starts `body` as a job; the last thing that a performer does.
  ///
  /// Where commands run in the background (screen, REPL), returns at once with a finding that says so. Else, or where the
  /// command has `background=no`, waits for the end, and the finding is the job's; a step of a script waits all the same. `plan.host` and
  /// `plan.command` are filled in.
  mutating func run(
    _ plan: JobPlan, for command: Command, _ body: @escaping @Sendable (JobContext) throws -> JobResult
  ) throws -> Finding {
    var plan = plan
    plan.run.host = host
    (plan.run.command, plan.command) = (command.canonical, command.canonical)
    plan.run = try told(plan.run)
    let background = command.text("background").map { $0 == "yes" } ?? settings.background
    let job = try jobs.start(plan, named: plan.model.map(freeName), prompt: prompt, store: store, isBackground: background, body)
    // What is brought back is there at once, as it was: beside the current model where it came from the background.
    return try background && plan.isKept && !attends ? started(job) : wait(for: job, cancelling: true)
  }

  private func started(_ job: Job) -> Finding {
    let status = job.status
    let text = Phrase(
      "job \(job.number) is running: \(visible(job.command))", "任务 \(job.number) 正在运行：\(visible(job.command))")
    return Finding(title: text, body: .note(text), facts: status.identity, remarks: status.trouble.map { [$0] } ?? [])
  }

  /// Waits for a job's end, which is then its finding. When the command is cancelled meanwhile, either the job is (and what it
  /// has made is the finding), or the waiting only.
  mutating func wait(for job: Job, cancelling: Bool) throws -> Finding {
    awaited = job.number
    job.expect(true)
    try jobs.whileWaiting {
      while !job.wait(milliseconds: 50) {
        let status = job.status
        progress.report(status.step, of: status.total)
        guard progress.isCancelled else { continue }
        guard cancelling else {
          job.expect(false)
          throw ModelError.cancelled
        }
        _ = job.cancel(leaving: jobs.isClosed)
      }
    }
    if let error = job.error { throw error }
    guard var finding = job.result?.finding else { throw ModelError.cancelled }
    let status = job.status
    if status.phase == .cancelled {
      finding.remarks.append(status.stopped)
      if job.plan.resumes != nil || status.step > 0, let goingOn = job.goingOn { finding.remarks.append(goingOn) }
    }
    if let trouble = status.trouble { finding.remarks.append(trouble) }
    return finding
  }

  /// Takes over the models of jobs that have ended, each job as one step of the history. What a job in the background has made is
  /// opened beside the current model, which stays, and is no step: the next command is about what the user saw when they typed it, and
  /// `undo` takes back what they did.
  mutating func adoptResults() {
    for job in jobs.all where !held.contains(job.number) {
      guard let ended = job.takeResult() else { continue }
      var remarks: [Phrase] = []
      let before = state
      for product in ended?.models ?? [] {
        let name = job.name(of: product.name).map { state.index(of: $0) == nil ? $0 : freeName(like: $0) } ?? freeName(like: product.name)
        let current = state.current.map { state.models[$0].name }
        let stays = job.isBackground && current != nil
        // The prompt is that of the moment at which it was asked for, and not of the one at which it happens to be done.
        add(product.model, named: name, isCurrent: product.becomesCurrent && !stays, prompt: stays ? job.prompt : nil)
        state.models[state.models.count - 1].isBeside = stays
        state.models[state.models.count - 1].isTrained = true
        if let run = job.recording?.name ?? (job.plan.isKept ? nil : job.plan.resumes?.name) { state.models[state.models.count - 1].source = "run:" + run }
        if name != product.name {
          let (taken, name) = (visible(product.name), visible(name))
          remarks.append(Phrase("the model is called \(name): \(taken) is taken", "模型名为 \(name)：\(taken) 已被占用"))
        }
        if stays, let current {
          let (name, current) = (visible(name), visible(current))
          remarks.append(
            Phrase("\(name) is open, \(current) is still current; `use \(name)` looks at it", "已打开 \(name)，当前模型仍为 \(current)；输入 `use \(name)` 查看"))
        }
      }
      if state.models.count > before.models.count {
        if job.isBackground, before.current != nil {
          let made = state.models[before.models.count...]
          history.amend { state in
            for model in made where state.index(of: model.name) == nil { state.models.append(model) }
          }
        } else {
          history.record(job.command, before: before)
        }
        if let deed = deeds.last(where: { $0.job == job.number }), let run = deed.run { adopted.append((deed.command, run)) }
      }
      job.settle(remarks)
    }
  }
}

extension JobStatus {
  /// Which job and run it is, as facts.
  var identity: [Fact] {
    var facts = [Fact("job", Phrase("job", "任务"), .integer(number))]
    if let run, let runName {
      facts += [Fact("run", Phrase("run", "运行"), .integer(run)), Fact("run-name", Phrase("called", "名称"), .text(runName))]
    }
    return facts
  }
}
