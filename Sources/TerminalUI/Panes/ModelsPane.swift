import Findings
import Language
import Wording
import Workbench

extension ScreenState {
  static let modelsLook = Look.answer("models")
  /// The name on the selected line.
  var selectedModel: String? { snapshot.models.isEmpty ? nil : snapshot.models[min(model, snapshot.models.count - 1)] }

  /// The lines that show.
  var shownModels: [Int] { window(.models, of: snapshot.models.count, around: model, rows: max(0, layout.main.height - 4)) }

  /// The current model beside the selected one, or the one before where that is the current one.
  mutating func compareModels() -> [Request] {
    guard let current = snapshot.current, let other = selectedModel == current ? snapshot.models.first(where: { $0 != current }) : selectedModel else {
      notice = Phrase("only one model is open; `open PATH` adds another", "只打开了一个模型；用 `open 路径` 再打开一个")
      return []
    }
    return press(command: Command("compare", ["a": .word(current), "b": .word(other)]).canonical)
  }

  mutating func moveModels(_ action: Action, page: Int) {
    let last = max(0, snapshot.models.count - 1)
    model = min(last, max(0, shifted(min(model, last), action, page: page, last: last)))
  }

  /// The models that are open, which is the current one, and what is turned off in each.
  func drawModels(_ frame: inout Frame, _ area: Rect) {
    let look = Self.modelsLook
    let names = snapshot.models
    drawTitle(
      &frame.surface, area, .attention, MainView.models.name, Phrase("\(names.count) open", "已打开 \(names.count) 个")[tongue], isStale: !isFresh(look),
      number: 0)
    guard !names.isEmpty else { return drawNothing(&frame.surface, area, nil) }
    var facts: [String: [String: Table.Cell]] = [:]
    if case .table(let table)? = finding(look)?.body {
      for row in table.rows {
        let cells = Dictionary(zip(table.columns.map(\.name), row)) { first, _ in first }
        if let name = cells["name"]?.label { facts[name] = cells }
      }
    }
    let widths = CellWidths()
    let headings = [Phrase("family", "族"), Phrase("shape", "结构"), Phrase("params", "参数"), Phrase("off", "关闭")]
    let lines = names.map { name -> [String] in
      guard let row = facts[name] else { return headings.map { _ in "" } }
      func number(_ column: String) -> Int? { if case .integer(let value)? = row[column] { value } else { nil } }
      return [
        row["family"]?.label ?? "", "\(number("layers") ?? 0)L\(display.glyphs.times)\(number("heads") ?? 0)H",
        Amount.count(number("parameters") ?? 0), number("masked").map { $0 == 0 ? "" : String($0) } ?? "",
      ]
    }
    // Names come first, then as many columns as fit whole; the family is the first to go.
    var cells = headings.indices.map { column in ([headings[column][tongue]] + lines.map { $0[column] }).map { widths.width(of: $0) }.max() ?? 0 }
    let whole = 5 + (names.map { widths.width(of: visible($0)) }.max() ?? 6)
    func taken() -> Int { cells.reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) } }
    if whole + taken() > area.width { cells[0] = 0 }
    let name = min(whole, max(10, area.width - taken()))
    var column = name
    for (text, width) in zip(headings, cells) where width > 0 {
      frame.surface.put(widths.pad(text[tongue], to: width, .right), in: area, row: 1, column: column, .dim)
      column += width + 1
    }
    let here = min(model, names.count - 1)
    for (row, index) in shownModels.enumerated() {
      let isHere = index == here
      let isCurrent = names[index] == snapshot.current
      let mark = (isHere ? display.glyphs.pointer : " ") + (isCurrent ? "* " : "  ")
      frame.surface.put(
        widths.pad(mark + widths.truncate(visible(names[index]), to: name - 4), to: name), in: area, row: 2 + row, column: 0,
        isHere ? .role(.selection) : isCurrent ? .role(.title) : .text)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
      var column = name
      for (index, (text, width)) in zip(lines[index], cells).enumerated() where width > 0 {
        frame.surface.put(widths.pad(text, to: width, .right), in: area, row: 2 + row, column: column, index == 3 ? .role(.warn) : .text)
        column += width + 1
      }
    }
    let text = names.count == 1
      ? Phrase("`open PATH` opens another beside it", "用 `open 路径` 可再打开一个")
      : Phrase("* is the current one", "* 为当前模型")
    frame.surface.put(widths.truncate(text[tongue], to: area.width), in: area, row: area.height - 1, column: 0, .dim)
  }
}
