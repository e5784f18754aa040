import Findings
import Wording
import Workbench

/// What the REPL shows of jobs while a line is edited: how far they are, in one line above the prompt that is written anew every
/// second, and what happens, in lines that stay.
@MainActor final class JobLine {
  private let session: Session
  private var jobs: JobBoard { session.jobs }
  private let editor: LineEditor
  private let ink: Plot.Ink?
  private var news = JobNews(every: .seconds(1_000_000), skipsPassing: true)
  private var waiting: [String] = []
  private var unsettled = Unsettled()
  private var shown = ""
  private var revision = -1
  private var due = ContinuousClock.now
  var tongue: Tongue

  init(_ session: Session, editor: LineEditor, tongue: Tongue, ink: Plot.Ink?) {
    self.session = session
    self.editor = editor
    self.tongue = tongue
    self.ink = ink
  }

  /// The next look, about ten times a second.
  func look() {
    guard jobs.revision != revision || !waiting.isEmpty || !shown.isEmpty else { return }
    revision = jobs.revision
    let statuses = jobs.statuses
    if unsettled.hasNew(statuses) { Task.detached { [session] in await session.settle() } }
    for item in told(statuses) { waiting += lines(item) }
    while let line = waiting.first, editor.above(line, passing: false) {
      waiting.removeFirst()
      due = .now
      shown = ""
    }
    guard ContinuousClock.now >= due else { return }
    let width = max(20, editor.width - 1)
    let text = statuses.filter { !$0.phase.isOver }.map { $0.headline(tongue, width: width) }.joined(separator: "  ")
    guard text != shown, editor.above(text, passing: true) else { return }
    shown = text
    due = .now + .seconds(1)
  }

  /// Says what has not been said yet, below the line that has just been typed: before it is performed, and before the program ends.
  func catchUp() async {
    if !jobs.statuses.unsettled.isEmpty { await session.settle() }
    for line in waiting { say(line) }
    waiting = []
    for item in told(jobs.statuses) { LineMode.tell(item, tongue, ink) }
  }

  /// After a command: the line above the prompt is another one now.
  func begin() {
    shown = ""
    due = .now
    revision = -1
  }

  private func told(_ statuses: [JobStatus]) -> [JobNews.Item] {
    news.take(statuses, at: .now).filter { if case .progress = $0 { false } else { !$0.isShownAnyway } }
  }

  private func lines(_ item: JobNews.Item) -> [String] {
    let style = TextStyle(tongue, width: max(20, editor.width - 1), plot: ink)
    return CellWidths().wrap(item.line(tongue), to: style.width)
      + (item.result.map { $0.text(style).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } ?? [])
  }
}
