import Findings
import Language
import Models
import Wording

extension Performer {
  static let jobs: [Performer] = [
    Performer("jobs") { workspace, _ in jobTable(workspace.jobs.statuses) },
    Performer("wait") { workspace, command in
      let ended = workspace.jobs.all.last { $0.isOver }
      let job = try workspace.job(command, where: { !$0.isOver }, otherwise: ended)
      return try workspace.wait(for: job, cancelling: false)
    },
    Performer("pause", isFinding: false) { workspace, command in
      let job = try workspace.job(command, where: { $0.status.phase == .running })
      guard job.pause() else { throw job.isOver ? WorkbenchError.jobOver(job.number) : .alreadyPaused(job.number) }
      return note(job, Phrase("paused", "已暂停"))
    },
    Performer("resume", isFinding: false) { workspace, command in
      let job = try workspace.job(command, where: { $0.status.phase == .paused })
      guard job.resume() else { throw job.isOver ? WorkbenchError.jobOver(job.number) : .notPaused(job.number) }
      return note(job, Phrase("goes on", "已继续"))
    },
    Performer("cancel") { workspace, command in
      let job = try workspace.job(command, where: { !$0.isOver })
      guard job.cancel() else { throw WorkbenchError.jobOver(job.number) }
      do {
        return try workspace.wait(for: job, cancelling: false)
      } catch ModelError.cancelled {
        // It had nothing yet, or the user would not wait for the end of its step.
        return note(job, job.isOver ? Phrase("cancelled", "已取消") : Phrase("ends after its present step", "将在当前步之后结束"))
      }
    },
  ]
}

extension Workspace {
  /// The job a command names; without a number the only one for which `condition` holds, or `fallback` where there is none.
  fileprivate func job(_ command: Command, where condition: (Job) -> Bool, otherwise fallback: Job? = nil) throws -> Job {
    if let number = command.integer("job") {
      guard let job = jobs[number] else { throw WorkbenchError.noJob(number) }
      return job
    }
    let fitting = jobs.all.filter(condition)
    guard fitting.count < 2 else { throw WorkbenchError.severalJobs(fitting.map(\.number)) }
    guard let job = fitting.first ?? fallback else { throw WorkbenchError.noJob(nil) }
    return job
  }
}

private func note(_ job: Job, _ what: Phrase) -> Finding {
  let text = Phrase("job \(job.number): \(what.en)", "任务 \(job.number)：\(what.zh)")
  return Finding(title: text, body: .note(text), facts: job.status.identity)
}

private func jobTable(_ jobs: [JobStatus]) -> Finding {
  let columns = [
    Table.Column("job", Phrase("job", "任务")), Table.Column("command", Phrase("command", "命令")),
    Table.Column("phase", Phrase("is", "状态")), Table.Column("step", Phrase("step", "步")),
    Table.Column("total", Phrase("of", "共")), Table.Column("loss", Phrase("loss", "损失"), .nats),
    Table.Column("speed", Phrase("speed", "速度"), .tokensPerSecond), Table.Column("seconds", Phrase("worked", "已用"), .seconds),
    Table.Column("remaining", Phrase("left", "剩余"), .seconds), Table.Column("run", Phrase("run", "运行")),
  ]
  let rows = jobs.map { job -> [Table.Cell] in
    var loss = Table.Cell.missing
    if case .number(let value)? = job.facts.first(where: { $0.name == "loss" })?.value { loss = .number(value) }
    return [
      .integer(job.number), .text(job.command), .phrase(job.standing), .integer(job.step),
      job.total > 0 ? .integer(job.total) : .missing, loss, job.tokensPerSecond.map(Table.Cell.number) ?? .missing,
      .number(job.seconds), job.remaining.map(Table.Cell.number) ?? .missing, job.runName.map(Table.Cell.text) ?? .missing,
    ]
  }
  let active = jobs.filter { !$0.phase.isOver }.count
  let troubles = jobs.compactMap { job in
    (job.failure ?? job.trouble).map { Phrase("job \(job.number): \($0.en)", "任务 \(job.number)：\($0.zh)") }
  }
  return Finding(
    title: Phrase("jobs", "任务"), body: .table(Table(columns: columns, rows: rows)),
    facts: [Fact("active", Phrase("active", "进行中"), .integer(active), .count)], remarks: troubles)
}
