import Wording
import Workbench

/// What the REPL shows of jobs while a line is edited: how far they are, in one line above the prompt that is written anew every
/// second, and what happens, in lines that stay.
@MainActor final class JobLine {
  private let jobs: JobBoard
  private let editor: LineEditor
  private var news = JobNews(every: .seconds(1_000_000))
  private var waiting: [JobNews.Item] = []
  private var shown = ""
  private var revision = -1
  private var due = ContinuousClock.now
  var tongue: Tongue

  init(_ jobs: JobBoard, editor: LineEditor, tongue: Tongue) {
    self.jobs = jobs
    self.editor = editor
    self.tongue = tongue
  }

  /// The next look, about ten times a second.
  func look() {
    guard jobs.revision != revision || !waiting.isEmpty || !shown.isEmpty else { return }
    revision = jobs.revision
    let statuses = jobs.statuses
    waiting += news.take(statuses, at: .now).filter { if case .progress = $0 { false } else { true } }
    while let item = waiting.first, editor.above(item.line(tongue), passing: false) {
      waiting.removeFirst()
      due = .now
      shown = ""
    }
    guard ContinuousClock.now >= due else { return }
    let text = statuses.filter { !$0.phase.isOver }.map { $0.headline(tongue) }.joined(separator: "  ")
    guard text != shown, editor.above(text, passing: true) else { return }
    shown = text
    due = .now + .seconds(1)
  }

  /// After a command: the line above the prompt is another one now, and an end that the command has shown is told.
  func begin(endsAreTold: Bool) {
    shown = ""
    due = .now
    revision = -1
    if endsAreTold { news.forgetEnded(jobs.statuses) }
  }
}
