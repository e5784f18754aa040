import Findings
import Wording
import Workbench

extension ScreenState {
  /// The tokens that show.
  var shownTokens: [Int] { window(.tokens, of: snapshot.tokens.count, around: lensPosition, rows: max(0, layout.main.height - 2)) }

  /// A line for each token of the prompt: its id, its loss, and a bar of it.
  func drawTokens(_ frame: inout Frame, _ area: Rect) {
    let look = Look.answer("tokens")
    let count = snapshot.tokens.count
    drawTitle(
      &frame.surface, area, .attention, MainView.tokens.name, Phrase("\(count), Enter edits", "\(count) 个，Enter 编辑")[tongue], isStale: !isFresh(look),
      number: 7)
    guard case .table(let table)? = finding(look)?.body else { return drawNothing(&frame.surface, area, look) }
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    let (id, loss) = (column("id"), column("loss"))
    let losses = tokenLosses(), before = lossesBefore
    let changes = before.contains { $0 != nil }
    let most = losses.filter(\.isFinite).max() ?? 1
    let widths = CellWidths()
    let name = min(max(6, area.width / 3), 2 + (snapshot.tokens.map { widths.width(of: $0) }.max() ?? 4))
    let heading = widths.pad("", to: 6) + widths.pad("token", to: name) + widths.pad("id", to: 7, .right)
    frame.surface.put(heading + (loss == nil ? "" : "   " + Phrase("loss, nats", "loss（nat）")[tongue] + (changes ? Phrase(", by the edit", "，编辑所致变化")[tongue] : "")), in: area, row: 1, column: 0, .dim)
    for (row, t) in shownTokens.enumerated() where table.rows.indices.contains(t) {
      let here = t == lensPosition
      let style: Style = here ? .role(.selection) : .text
      var number = ""
      if let id, case .integer(let value) = table.rows[t][id] { number = String(value) }
      let text = (here ? display.glyphs.pointer : " ") + widths.pad("t\(t)", to: 5) + widths.pad(widths.truncate(snapshot.tokens[t], to: name - 1), to: name) + widths.pad(number, to: 7, .right)
      var used = frame.surface.put(text, in: area, row: 2 + row, column: 0, style)
      if here, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
      guard losses.indices.contains(t), losses[t].isFinite else { continue }
      used += frame.surface.put("  " + widths.pad(losses[t].fixed(3), to: 7, .right) + " ", in: area, row: 2 + row, column: used)
      if changes {
        // One of several tokens in the place of one was not there before.
        let change = before.at(t).flatMap { $0 }.map { losses[t] - $0 }
        let style: Style = change.map { abs($0) < 0.0005 ? .dim : .role($0 > 0 ? .bad : .good) } ?? .dim
        let text = change.map { $0.signed(3, cells: 6) } ?? Phrase("new", "新")[tongue]
        used += frame.surface.put(widths.pad(text, to: 7, .right) + " ", in: area, row: 2 + row, column: used, style)
      }
      drawBar(&frame.surface, area, row: 2 + row, column: used, width: max(0, area.width - used - 1), losses[t] / max(most, 1e-9))
    }
  }
}
