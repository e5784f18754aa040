import Findings
import Language
import Wording
import Workbench

// The panes of the scripting layout: what has been done, and what came of the selected step.
extension ScreenState {
  /// Commands that did what they were asked to, oldest first; those of the screen itself are no part of a script.
  package var steps: [Entry] {
    console.filter { entry in
      guard case .found = entry.result, let name = commandName(entry.line) else { return false }
      return CommandTable[name]?.group != .screen
    }
  }
  private func commandName(_ line: String) -> String? {
    CommandTable.rows.map(\.name).filter { line == $0 || line.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }
  var selectedStep: Int { min(step ?? .max, max(0, steps.count - 1)) }

  mutating func moveStep(_ action: Action, page: Int) {
    let last = max(0, steps.count - 1)
    let to =
      switch action {
      case .up: selectedStep - 1
      case .down: selectedStep + 1
      case .pageUp: selectedStep - page
      case .pageDown: selectedStep + page
      case .first: 0
      default: last
      }
    // At the end it follows what is done next.
    step = to >= last ? nil : max(0, to)
  }

  /// `| words`, `> command`, as a script has them.
  func drawScript(_ frame: inout Frame, _ area: Rect) {
    let steps = steps
    let count = steps.isEmpty ? nil : steps.count == 1 ? Phrase("1 step", "1 步") : Phrase("\(steps.count) steps", "\(steps.count) 步")
    // What is recorded, and where to.
    let name = snapshot.recording?.split(separator: "/").last.map { "*" + visible($0.hasSuffix(".session") ? String($0.dropLast(8)) : String($0)) }
    drawTitle(&frame.surface, area, .heads, Phrase("Script", "脚本"), [name, count?[tongue]].compactMap(\.self).joined(separator: "  "))
    guard !steps.isEmpty else {
      return drawWrapped(&frame.surface, area.below(1), Phrase("what you do is written here", "你的操作会写在这里")[tongue])
    }
    var lines: [(text: String, step: Int, style: Style)] = []
    for (index, entry) in steps.enumerated() where kept(.scripting)?.contains(index) != false {
      if let words = entry.words { lines.append(("| " + visible(words.line), index, .dim)) }
      lines.append(("> " + visible(entry.line), index, index == selectedStep ? .role(.selection) : .text))
    }
    let rows = max(1, area.height - 1)
    let at = lines.lastIndex { $0.step == selectedStep } ?? 0
    let first = max(0, min(lines.count - rows, at - rows / 2))
    let widths = CellWidths()
    for (row, line) in lines[first..<min(lines.count, first + rows)].enumerated() {
      let text = widths.truncate(line.text, to: area.width)
      frame.surface.put(line.style == .role(.selection) ? widths.pad(text, to: area.width) : text, in: area, row: 1 + row, column: 0, line.style)
      if first + row == at, focus == .heads { (frame.row, frame.column) = (area.row + 1 + row, area.column) }
    }
  }

  /// All of what the selected step found.
  func drawStep(_ frame: inout Frame, _ area: Rect) {
    let entry = steps.indices.contains(selectedStep) ? steps[selectedStep] : nil
    drawTitle(&frame.surface, area, .attention, Phrase("Result", "结果"), entry.map { visible($0.line) } ?? "")
    if focus == .attention { (frame.row, frame.column) = (area.row + 1, area.column) }
    guard let finding = entry?.finding else { return }
    let lines = paged(finding, width: max(20, area.width - 1))
    for (row, line) in lines[resultTop..<resultTop + max(0, area.height - 1)].enumerated() { put(line, &frame.surface, area, row: 1 + row) }
  }

  /// Lines of the result scrolled away.
  var resultTop: Int {
    guard let finding = steps.indices.contains(selectedStep) ? steps[selectedStep].finding : nil else { return 0 }
    let lines = paged(finding, width: max(20, layout.main.width - 1)).count
    return max(0, min(resultOffset, lines - layout.main.height + 1))
  }
}
