import Workbench

/// Says how far jobs are while commands wait for them: every few seconds, from a task of its own.
struct JobTeller {
  private let task: Task<Void, Never>

  init(_ jobs: JobBoard, _ tell: @escaping @Sendable (JobNews.Item) -> Void) {
    task = Task.detached {
      var news = JobNews(every: .seconds(2))
      for await statuses in jobs.changes() {
        for item in news.take(statuses, at: .now) { tell(item) }
      }
    }
  }

  func end() { task.cancel() }
}
