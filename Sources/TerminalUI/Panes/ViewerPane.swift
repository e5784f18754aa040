import Findings
import Language
import Wording

extension ScreenState {
  /// The lines of what lies over the main pane.
  func viewerLines(width: Int) -> PagedLines {
    guard let viewer else { return PagedLines([]) }
    let lines: [StyledLine]
    switch viewer.content {
    case .keys: return PagedLines(keyLines(width: width, holding: viewer.filter))
    case .commands(let name):
      let all = commandLines(name, width: width)
      return PagedLines(viewer.filter.isEmpty ? all : sections(of: all, holding: viewer.filter))
    case .finding(let finding):
      let width = max(20, width - 1)
      if !viewer.filter.isEmpty, let window = finding.window(tongue, width: width) { return PagedLines(window, kept: viewer.search.found) }
      if viewer.filter.isEmpty { return paged(finding, width: width) }
      let paged = finding.paged(tongue, width: width)
      lines = paged[0..<paged.count]
    case .history: lines = historyLines
    case .explanation(let echo): lines = explanationLines(echo, width: width)
    }
    return PagedLines(viewer.filter.isEmpty ? lines : filtered(lines, by: viewer.filter))
  }

  /// Lines that hold the filter, each below the heading that it stands under.
  private func sections(of lines: [StyledLine], holding filter: String) -> [StyledLine] {
    var kept: [StyledLine] = []
    var heading: StyledLine?
    let wanted = filter.lowercased()
    for line in lines {
      if line.isHeading { heading = line } else if line.text.lowercased().contains(wanted) {
        kept += (heading.map { [$0] } ?? []) + [line]
        heading = nil
      }
    }
    return kept
  }

  private func commandLines(_ name: String?, width: Int) -> [StyledLine] {
    let text = name.flatMap { Help.page(named: $0, tongue, width: width - 1) } ?? Help.overview(tongue, width: width - 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // Names of groups and the usage begin at the margin; everything else is indented below them.
      StyledLine(String(line), line.first.map { $0 != " " } == true && name == nil && line.count < 12 ? .role(.title) : .text)
    }
  }

  /// - Parameter filter: Only the keys whose entry holds it, each with the whole of it. Empty: all keys.
  private func keyLines(width: Int, holding filter: String) -> [StyledLine] {
    let wanted = filter.lowercased()
    let widths = CellWidths()
    let sheet = KeyTable.sheet()
    func keys(_ row: Binding) -> String { "  " + (display.utf8 ? row.label : asciiArrows(row.label)) }
    // The longest keys and two cells between them and what they do; in a narrow pane what they do has the larger part.
    let longest = sheet.flatMap { $0.rows }.map { widths.width(of: keys($0)) }.max() ?? 0
    let column = max(8, min(longest + 2, width * 2 / 5))
    var lines: [StyledLine] = []
    // What works where the help was asked for comes first.
    let here = places
    let ordered = here.compactMap { place in sheet.first { $0.place == place } } + sheet.filter { !here.contains($0.place) }
    for (place, all) in ordered {
      let rows = all.filter { filter.isEmpty || (keys($0) + " " + $0.meaning[tongue]).lowercased().contains(wanted) }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty, filter.isEmpty { lines.append(StyledLine("")) }
      lines.append(StyledLine(place.name[tongue], .role(.title)))
      for row in rows {
        for (index, text) in widths.wrap(row.meaning[tongue], to: max(10, width - column - 2)).enumerated() {
          lines.append(StyledLine([(widths.pad(index == 0 ? keys(row) : "", to: column - 2) + "  ", .role(.hint)), (text, .text)]))
        }
      }
    }
    guard filter.isEmpty else { return lines }
    lines.append(StyledLine(""))
    lines.append(
      StyledLine(
        Phrase("Every key that changes something prints its command. `help` lists the commands, `help mask` explains one.",
          "会改变状态的按键都会打印对应命令。help 列出所有命令，help mask 说明其中一个。")[tongue], .dim))
    return lines
  }

  func drawViewer(_ frame: inout Frame) {
    guard let viewer else { return }
    let area = viewerArea
    frame.surface.clear(area)
    let lines = viewerLines(width: area.width)
    let rows = area.height - 1
    let top = max(0, min(viewer.top, lines.count - rows))
    frame.surface.run(display.glyphs.horizontal, area.width, in: area, row: 0, column: 0, .role(.border))
    let title =
      switch viewer.content {
      case .keys: Phrase("Keys", "按键")[tongue]
      case .commands(let name): "help" + (name.map { " " + $0 } ?? "")
      case .history: Phrase("Changes", "改动记录")[tongue]
      case .explanation: Phrase("How it was understood", "理解的依据")[tongue]
      case .finding(let finding): finding.provenance.command.isEmpty ? finding.title[tongue] : finding.provenance.command
      }
    let used = frame.surface.put(" " + CellWidths().truncate(title, to: max(4, area.width - 24)) + " ", in: area, row: 0, column: 1, .role(.focus))
    if !viewer.filter.isEmpty {
      var left = lines.count - lines.head
      switch viewer.content {
      case .keys, .commands: left = lines[0..<lines.count].count { !$0.isHeading }
      default: break
      }
      frame.surface.put(
        " /\(visible(viewer.filter)) " + Phrase(left == 1 ? "1 line" : "\(left) lines", "\(left) 行")[tongue]
          + (isSearching ? Phrase(", searching \(viewer.search.seen)", "，搜索至 \(viewer.search.seen)")[tongue] : "") + " ",
        in: area, row: 0, column: used + 2, .role(.warn))
    } else if lines.count > rows {
      frame.surface.put(" \(top + 1)-\(min(lines.count, top + rows))/\(lines.count) ", in: area, row: 0, column: used + 2, .dim)
    }
    for (row, line) in lines[top..<max(top, min(lines.count, top + rows))].enumerated() {
      put(line, &frame.surface, area, row: 1 + row)
    }
    if focus != .prompt { (frame.row, frame.column) = (area.row + 1, area.column) }
  }
}
