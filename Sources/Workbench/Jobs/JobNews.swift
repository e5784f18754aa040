public import Findings
public import Wording

/// What of the jobs is worth a line: how far each is, once every so many seconds; everything that is noted; every end, once.
/// For surfaces that write line by line; it remembers what it has told.
public struct JobNews: Sendable {
  public enum Item: Sendable, Equatable {
    case progress(JobStatus)
    case event(JobStatus)
    /// Its numbers cannot be kept for now.
    case trouble(JobStatus)
    case ended(JobStatus)
  }
  private let interval: Duration
  private var told: [Int: ContinuousClock.Instant] = [:]
  /// How many of each job's notes have been told.
  private var noted: [Int: Int] = [:]
  private let skipsPassing: Bool
  private var troubles: [Int: Phrase] = [:]
  private var ended: Set<Int> = []

  /// - Parameter skipsPassing: Of checkpoints that came since the last look only the newest is told; everything else always is.
  public init(every interval: Duration, skipsPassing: Bool = false) { (self.interval, self.skipsPassing) = (interval, skipsPassing) }

  /// What is new in `statuses` at a time.
  public mutating func take(_ statuses: [JobStatus], at now: ContinuousClock.Instant) -> [Item] {
    var items: [Item] = []
    for status in statuses where !ended.contains(status.number) {
      var fresh = status.notes.suffix(status.noted - noted[status.number, default: 0])
      noted[status.number] = status.noted
      if skipsPassing, let last = fresh.popLast() { fresh = fresh.filter { !$0.isPassing } + [last] }
      for note in fresh {
        var then = status
        then.event = note.phrase
        items.append(.event(then))
      }
      if status.trouble != troubles[status.number] {
        troubles[status.number] = status.trouble
        if status.trouble != nil { items.append(.trouble(status)) }
      }
      // What it made is told with its end; whoever waits for it does not wait for that.
      if status.phase.isOver {
        guard status.isSettled || status.isAwaited else { continue }
        ended.insert(status.number)
        items.append(.ended(status))
        continue
      }
      // The first line comes an interval after the start: what is done by then needs none.
      let last = told[status.number] ?? now
      if told[status.number] == nil { told[status.number] = now }
      guard status.phase == .running, now - last >= interval else { continue }
      told[status.number] = now
      items.append(.progress(status))
    }
    return items
  }
}

extension JobNews.Item {
  /// The end of a job that a command waits for, and shows.
  public var isShownAnyway: Bool { if case .ended(let status) = self { status.isAwaited } else { false } }

  /// Of an end: what the job found, as its command would have shown it.
  public var result: Finding? { if case .ended(let status) = self { status.result } else { nil } }

  /// One line for people; of a failure, with what to try.
  public func line(_ tongue: Tongue) -> String {
    switch self {
    case .progress(let status): status.headline(tongue)
    case .ended(let status): status.headline(tongue) + (status.failureTip.map { (tongue == .zh ? "。" : ". ") + $0[tongue] } ?? "")
    case .trouble(let status):
      !status.waitsForStore
        ? Phrase(
          "job \(status.number) goes on without being kept: \(status.trouble?.en ?? "")",
          "任务 \(status.number) 继续运行，但未能保存记录：\(status.trouble?.zh ?? "")")[tongue]
        : Phrase(
          "job \(status.number) goes on, and its numbers wait until they can be kept: \(status.trouble?.en ?? "")",
          "任务 \(status.number) 继续运行，其数据待可写入时再保存：\(status.trouble?.zh ?? "")")[tongue]
    case .event(let status):
      Phrase("job \(status.number): \(status.event?.en ?? "")", "任务 \(status.number)：\(status.event?.zh ?? "")")[tongue]
    }
  }

  /// One line of JSON Lines, told apart from findings by its `event`: `progress`, `note`, `trouble` or `ended`.
  ///
  ///     {"vitrine":1,"event":"progress","job":1,"command":"…","phase":"running","step":120,"total":400,"seconds":41.2,
  ///      "remaining":96.0,"tokens_per_second":8123.0,"run":3,"run_name":"kd-4","facts":{"loss":2.03},"text":null}
  public var json: String {
    let (name, status, text): (String, JobStatus, Phrase?) =
      switch self {
      case .progress(let status): ("progress", status, nil)
      case .event(let status): ("note", status, status.event)
      case .trouble(let status): ("trouble", status, status.trouble)
      case .ended(let status): ("ended", status, status.failure)
      }
    func number(_ value: Double?) -> String { value.map(JSONText.number) ?? "null" }
    return JSONText.object([
      ("vitrine", "1"), ("event", JSONText.string(name)), ("job", String(status.number)),
      ("command", JSONText.string(status.command)), ("phase", JSONText.string(status.phase.rawValue)), ("step", String(status.step)),
      ("total", String(status.total)), ("seconds", number(status.seconds)), ("remaining", number(status.remaining)),
      ("tokens_per_second", number(status.tokensPerSecond)), ("run", status.run.map(String.init) ?? "null"),
      ("run_name", status.runName.map(JSONText.string) ?? "null"),
      ("facts", JSONText.object(status.facts.map { ($0.name, $0.value.json) })),
      ("text", text.map { JSONText.string($0.en) } ?? "null"),
    ])
  }
}
