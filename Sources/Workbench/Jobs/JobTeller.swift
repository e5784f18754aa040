import Synchronization

/// Tells what is new of jobs, each thing once: as it comes, from a task of its own, and whenever `catchUp` asks for it, so that the end of a
/// job is told before the next command runs.
public final class JobTeller: Sendable {
  private let session: Session?
  private let jobs: JobBoard
  private let tell: @Sendable (JobNews.Item) -> Void
  private let news: Mutex<JobNews>
  private let unsettled = Mutex(Unsettled())
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// - Parameter session: Takes over what has ended; nil where whoever plays a script does.
  public init(_ jobs: JobBoard, of session: Session? = nil, every interval: Duration = .seconds(2), _ tell: @escaping @Sendable (JobNews.Item) -> Void) {
    (self.session, self.jobs, self.tell) = (session, jobs, tell)
    news = Mutex(JobNews(every: interval))
  }

  /// Tells from now on whatever comes, until `end`.
  public func begin() {
    let watcher = Task.detached { [self] in
      for await statuses in jobs.changes() {
        // The session may be at a long command: what waits for it is told when it is done.
        if let session, unsettled.withLock({ $0.hasNew(statuses) }) { Task.detached { await session.settle() } }
        tellNews()
      }
    }
    task.withLock { $0 = watcher }
  }

  public func end() { task.withLock { $0?.cancel() } }

  /// Tells what has happened by now.
  public func catchUp() async {
    if !jobs.statuses.unsettled.isEmpty { await session?.settle() }
    tellNews()
  }

  private func tellNews() { news.withLock { news in for item in news.take(jobs.statuses, at: .now) { tell(item) } } }
}

/// Which jobs are over and wait to be taken over by the session, each named once: whoever watches the board asks the session for them.
public struct Unsettled: Sendable {
  private var asked: Set<Int> = []
  public init() {}
  /// Whether there are some that were not there before.
  public mutating func hasNew(_ statuses: [JobStatus]) -> Bool {
    let now = statuses.unsettled
    defer { asked.formUnion(now) }
    return !asked.isSuperset(of: now)
  }
}

extension [JobStatus] {
  /// The numbers of jobs that are over and not taken over.
  public var unsettled: Set<Int> { Set(filter { $0.phase.isOver && !$0.isSettled }.map(\.number)) }
}
