import Findings
import Wording

/// Lines of text, each made when it is shown.
struct PagedLines {
  let count: Int
  private let line: (Int) -> StyledLine
  /// Lines before those that are made on demand, which a filter leaves alone.
  let head: Int

  init(_ lines: [StyledLine]) { (count, head, line) = (lines.count, 0, { lines[$0] }) }

  /// - Parameter kept: The rows that a filter leaves; nil for all of them.
  init(_ window: FindingWindow, kept: [Int]?) {
    let rows = kept?.count ?? window.count
    head = window.head.count
    count = window.head.count + rows + (kept == nil ? window.foot.count : 0)
    line = { index in
      let row = index - window.head.count
      if row < 0 { return StyledLine(window.head[index], index + 1 == window.head.count ? .dim : .role(.title)) }
      if row < rows { return StyledLine(window.row(kept?[row] ?? row)) }
      let text = window.foot[row - rows]
      return StyledLine(text, text.hasPrefix("# ") ? .dim : .text)
    }
  }

  private init(count: Int, head: Int, line: @escaping (Int) -> StyledLine) { (self.count, self.head, self.line) = (count, head, line) }

  /// The same with `lines` before the line that is at `place` now.
  func inserting(_ lines: [StyledLine], at place: Int) -> PagedLines {
    PagedLines(count: count + lines.count, head: head > 0 ? head + lines.count : 0) { [line] index in
      index < place ? line(index) : index < place + lines.count ? lines[index - place] : line(index - lines.count)
    }
  }

  subscript(_ range: Range<Int>) -> [StyledLine] { range.clamped(to: 0..<count).map(line) }
}

extension Finding {
  private static func style(_ tongue: Tongue, _ width: Int) -> TextStyle { TextStyle(tongue, width: width, rows: 2000) }
  func window(_ tongue: Tongue, width: Int) -> FindingWindow? { window(Self.style(tongue, width)) }

  /// The whole finding, wrapped to a width, its title first; one that is long is laid out only where it is seen.
  func paged(_ tongue: Tongue, width: Int) -> PagedLines {
    if let window = window(tongue, width: width) { return PagedLines(window, kept: nil) }
    let text = text(Self.style(tongue, width))
    return PagedLines(
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { StyledLine(String($1), $0 == 0 ? .role(.title) : $1.hasPrefix("# ") ? .dim : .text) })
  }
}

/// The rows of a long finding that hold what is filtered by, looked for a stretch at a time so that keys are never waited with.
public struct RowSearch: Sendable, Equatable {
  package var found: [Int] = []
  var seen = 0
  static let stretch = 1000
}

extension ScreenState {
  private var searched: FindingWindow? {
    guard case .finding(let finding)? = viewer?.content, viewer?.filter.isEmpty == false else { return nil }
    return finding.window(tongue, width: max(20, viewerArea.width - 1))
  }

  /// Rows are still to be looked through.
  public var isSearching: Bool {
    guard let viewer, let window = searched else { return false }
    return viewer.search.seen < window.count
  }

  /// Looks through the next rows.
  mutating func searchOn() {
    guard let window = searched, var search = viewer?.search, let wanted = viewer?.filter.lowercased() else { return }
    let end = min(window.count, search.seen + RowSearch.stretch)
    for row in search.seen..<max(search.seen, end) where window.row(row).lowercased().contains(wanted) { search.found.append(row) }
    search.seen = end
    viewer?.search = search
  }
}
