import Wording

extension ScreenState {
  /// The command line, scrolled sideways so that the cursor shows; the candidates of a completion stand above it.
  func drawPrompt(_ frame: inout Frame, _ area: Rect) {
    if isFiltering {
      let used = frame.surface.put("/" + visible(filter), in: area, row: 0, column: 0, .role(.hint))
      (frame.row, frame.column, frame.showsCursor) = (area.row, min(used, area.width - 1), true)
      return
    }
    let asks = Phrase("type its name or yes, or nothing to leave it: ", "输入其名称、yes 或“是”，留空则放弃：")[tongue]
    let label = !line.message.isEmpty ? line.message : confirming != nil ? asks : "vitrine> "
    var column = frame.surface.put(label, in: area, row: 0, column: 0, .role(focus == .prompt ? .hint : .dim))
    let room = max(4, area.width - column - 1)
    // Readline moves by what its C library counts as characters; where that is inside of one that is drawn whole, the cursor is on it.
    let point = line.text.utf8.index(line.text.startIndex, offsetBy: min(max(0, line.point), line.text.utf8.count))
    let caretIndex = point == line.text.endIndex ? point : line.text.indices.last { $0 <= point } ?? point
    let before = visible(String(line.text[..<caretIndex])), after = visible(String(line.text[caretIndex...]))
    let lead = tail(before, cells: room * 3 / 4, whenOver: room)
    let start = column
    column += frame.surface.put(lead, in: area, row: 0, column: column)
    let caret = column
    frame.surface.put(after, in: area, row: 0, column: column)
    if focus == .prompt, let offered {
      let used = frame.surface.put(CellWidths().truncate(visible(offered), to: max(8, area.width - start - 16)), in: area, row: 0, column: start + 1, .dim)
      let how = display.utf8 ? "→" : "right arrow"
      frame.surface.put(
        "  " + Phrase("\(how) takes it", "\(display.utf8 ? "→" : "右方向键") 采用")[tongue], in: area, row: 0, column: start + 1 + used, .role(.hint))
    }
    if focus == .prompt {
      (frame.row, frame.column, frame.showsCursor) = (area.row, min(caret, area.width - 1), true)
      drawCandidates(&frame.surface, area)
    }
  }

  /// The end of `text` that fits where all of it does not.
  private func tail(_ text: String, cells: Int, whenOver room: Int) -> String {
    let widths = CellWidths()
    guard widths.width(of: text) > room else { return text }
    var kept: [Character] = []
    var used = 1
    for character in text.reversed() {
      used += widths.width(of: character)
      if used > cells { break }
      kept.append(character)
    }
    return display.glyphs.ellipsis + String(kept.reversed())
  }

  private func drawCandidates(_ surface: inout Surface, _ area: Rect) {
    guard !line.candidates.isEmpty else { return }
    let widths = CellWidths()
    let pitch = min(area.width, 2 + (line.candidates.map { widths.width(of: $0) }.max() ?? 1))
    let columns = max(1, area.width / pitch)
    let needed = (line.candidates.count + columns - 1) / columns
    let rows = min(needed, max(1, layout.console.height - 1))
    let shown = line.candidates.prefix(rows * columns)
    let list = Rect(row: area.row - rows, column: 0, height: rows, width: area.width)
    surface.clear(list)
    for (index, candidate) in shown.enumerated() {
      surface.put(candidate, in: list, row: index / columns, column: index % columns * pitch, .role(.hint))
    }
    if shown.count < line.candidates.count {
      let more = " +\(line.candidates.count - shown.count) "
      surface.put(more, in: list, row: rows - 1, column: area.width - more.count, .role(.warn))
    }
  }

  /// The keys that work here, as many as fit.
  func drawHints(_ surface: inout Surface, _ area: Rect) {
    let widths = CellWidths()
    if let notice {
      surface.put(widths.truncate(notice[tongue], to: area.width - 2), in: area, row: 0, column: 1, .role(.good))
      return
    }
    if let echoLine { return put(echoLine, &surface, area, row: 0) }
    var hints = footer.compactMap { row in row.hint.map { Hint(row.brief, $0[tongue], row.weight) } }
    if palette == nil, !isFiltering, focus != .prompt, !shownFilter.isEmpty {
      // Escape leaves nothing before what is shown in part is whole again.
      hints = [Hint("Esc", Phrase("drop the filter", "取消筛选")[tongue], 5)] + hints.filter { !$0.keys.contains("Esc") }
    }
    if focus == .prompt, palette == nil, !isFiltering {
      hints =
        [Hint("Enter", Phrase("run", "运行")[tongue], 3), Hint("Tab", Phrase("complete", "补全")[tongue], 1), Hint("^R", Phrase("history", "历史")[tongue], 1)]
        + hints
        + [Hint("F1", Phrase("help", "帮助")[tongue], 3), Hint("^C", Phrase("stop, clear", "停止、清空")[tongue], 2), Hint("^Z", Phrase("suspend", "挂起")[tongue], 0)]
    }
    // What weighs most stays where there is not room for all; they stand in the order of the table.
    for index in hints.indices where !display.utf8 { hints[index].keys = asciiArrows(hints[index].keys) }
    func width(_ hint: Hint) -> Int { widths.width(of: hint.keys) + 1 + widths.width(of: hint.text) + 2 }
    var room = area.width + 1
    var kept: Set<Int> = []
    for index in hints.indices.sorted(by: { (hints[$0].weight, $1) > (hints[$1].weight, $0) }) where width(hints[index]) <= room {
      kept.insert(index)
      room -= width(hints[index])
    }
    var column = 1
    for index in kept.sorted() {
      column += surface.put(hints[index].keys, in: area, row: 0, column: column, .role(.hint))
      column += surface.put(" " + hints[index].text, in: area, row: 0, column: column) + 2
    }
  }

  private struct Hint {
    var keys: String
    let text: String, weight: Int
    init(_ keys: String, _ text: String, _ weight: Int) { (self.keys, self.text, self.weight) = (keys, text, weight) }
  }

  func asciiArrows(_ text: String) -> String {
    text.hasPrefix("↑↓←→") ? "arrows" : String(text.map { $0 == "↑" ? "^" : $0 == "↓" ? "v" : $0 == "←" ? "<" : $0 == "→" ? ">" : $0 })
  }
}
