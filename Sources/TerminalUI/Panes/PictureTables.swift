import Findings
import Wording

// The pictures of the panes as tables, in numbers: what `t` brings. The attention map has its own beside it.
extension ScreenState {
  /// All heads by their score, the most first; those without one last.
  var rankedHeads: [(layer: Int, head: Int)] {
    let values = scores?.values ?? []
    func value(_ index: Int) -> Float { values.indices.contains(index) && !values[index].isNaN ? values[index] : -.infinity }
    return (0..<nLayers * nHeads).sorted { (value($1), $0) < (value($0), $1) }.map { ($0 / nHeads, $0 % nHeads) }
  }

  /// A line for each head: its score, and whether it is masked.
  func drawHeadsTable(_ frame: inout Frame, _ area: Rect) {
    let heads = rankedHeads
    let shown = tableLines(.heads, of: heads.firstIndex { $0 == (layer, head) } ?? 0, among: heads.count, area)
    let widths = CellWidths()
    frame.surface.put(widths.truncate(widths.pad("", to: 5) + widths.pad(Phrase("head", "头")[tongue], to: 10) + score.name[tongue], to: area.width), in: area, row: 1, column: 0, .dim)
    for (row, index) in shown.enumerated() {
      let (l, h) = heads[index]
      let isHere = (l, h) == (layer, head)
      let value = scores.map { Double($0.values[l * nHeads + h]) }
      let text = widths.pad(String(index + 1), to: 4, .right) + (isHere ? display.glyphs.pointer : " ") + widths.pad("L\(l).H\(h)", to: 10)
        + (value.map { $0.isNaN ? "-" : $0.fixed(4) } ?? "-")
      let used = frame.surface.put(text, in: area, row: 2 + row, column: 0, isHere ? .role(.title) : .text)
      if isMasked(l, h) { frame.surface.put("  " + Phrase("masked", "已关闭")[tongue], in: area, row: 2 + row, column: used, .role(.masked)) }
      if isHere, focus == .heads { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
    }
  }

  /// A line for each head of the selected layer: the strongest pairs of its pattern, a query, its key and the share.
  func drawPatternsTable(_ frame: inout Frame, _ area: Rect) {
    let look = Look.answer("attention L\(layer)")
    guard case .array(let array)? = finding(look)?.body, array.shape.count == 3, array.shape[0] == nHeads else { return drawNothing(&frame.surface, area, look) }
    let nKeys = array.shape[2], n = array.shape[1] * nKeys
    let widths = CellWidths()
    frame.surface.put(
      Phrase("L\(layer): each head's strongest pairs, query \(display.glyphs.arrow) key", "L\(layer)：每个头最强的 query \(display.glyphs.arrow) key")[tongue], in: area, row: 1, column: 0, .dim)
    for (row, h) in tableLines(.patterns, of: head, among: nHeads, area).enumerated() {
      let isHere = h == head
      var column = frame.surface.put((isHere ? display.glyphs.pointer : " ") + widths.pad("H\(h)", to: 5), in: area, row: 2 + row, column: 0, isHere ? .role(.title) : .dim)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
      if isMasked(layer, h) { column += frame.surface.put(Phrase("masked  ", "已关闭  ")[tongue], in: area, row: 2 + row, column: column, .role(.masked)) }
      for index in array.largest(in: linked(array, h), 8) {
        let (q, k) = ((index - h * n) / nKeys, (index - h * n) % nKeys)
        let text = "t\(q) " + widths.truncate(token(q, array.axes[1]), to: 10) + " \(display.glyphs.arrow) t\(k) " + widths.truncate(token(k, array.axes[2]), to: 10)
          + " " + Double(array.values[index]).probability
        guard column + widths.width(of: text) <= area.width else { break }
        column += frame.surface.put(text, in: area, row: 2 + row, column: column, isHere ? .role(.title) : .text) + 3
      }
    }
  }

  /// A line for each layer: what it would predict after the selected token.
  func drawLensTable(_ frame: inout Frame, _ area: Rect) {
    let look = lensLook(lensPosition)
    guard let lens = Lens(finding(look)) else { return drawNothing(&frame.surface, area, look) }
    let widths = CellWidths()
    let label = min(max(6, area.width - 34), 2 + (lens.rows.map { widths.width(of: $0.token) }.max() ?? 4))
    func line(_ cells: [String]) -> String {
      widths.pad(cells[0], to: 6) + widths.pad(cells[1], to: label) + cells[2...].map { widths.pad($0, to: 9, .right) }.joined()
    }
    frame.surface.put(line([Phrase("layer", "层")[tongue], "token", Phrase("p", "概率")[tongue], widths.truncate(lens.answer, to: 8), "KL"]), in: area, row: 1, column: 0, .dim)
    for (row, index) in tableLines(.lens, of: layer, among: lens.rows.count, area).enumerated() {
      let values = lens.rows[index]
      let isHere = index == layer
      frame.surface.put(
        line(["L\(index)", values.token, values.probability.fixed(4), values.answer.fixed(4), values.divergence.fixed(3)]), in: area, row: 2 + row, column: 0,
        isHere ? .role(.selection) : .text)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
    }
  }

  /// The next tokens with more digits and no bars.
  func drawOutputTable(_ frame: inout Frame, _ area: Rect, row: Int, _ output: Output) {
    let widths = CellWidths()
    let shown = shownCandidates(output, rows: area.height - row - 1)
    let compares = shown.contains { $0.unmasked != nil }
    let label = min(max(6, area.width - (compares ? 22 : 13)), 1 + (shown.map { widths.width(of: $0.token) }.max() ?? 5))
    func line(_ cells: [String]) -> String {
      widths.pad(cells[0], to: 3, .right) + " " + widths.pad(cells[1], to: label) + cells[2...].map { widths.pad($0, to: 9, .right) }.joined()
    }
    let names = ["#", "token", Phrase("p", "概率")[tongue]] + (compares ? [Phrase("change", "变化")[tongue]] : [])
    frame.surface.put(line(names), in: area, row: row, column: 0, .dim)
    for (index, candidate) in shown.enumerated() {
      let change = candidate.unmasked.map { (candidate.probability - $0).signed(5) } ?? (compares ? "-" : nil)
      frame.surface.put(line([String(index + 1), candidate.token, candidate.probability.fixed(6)] + [change].compactMap(\.self)), in: area, row: row + 1 + index, column: 0)
    }
  }

  /// A line for each step, or for as many of them, evenly, as there is room for; the last always.
  func drawCurvesTable(_ surface: inout Surface, _ area: Rect, _ set: SeriesSet) {
    let widths = CellWidths()
    let count = set.series.map(\.values.count).max() ?? 0
    let rows = min(count, max(0, area.height - 1))
    let wide = max(10, min(20, 2 + (set.series.map { widths.width(of: visible($0.name)) }.max() ?? 8)))
    surface.put(
      widths.pad(Phrase("step", "步")[tongue], to: 8, .right) + set.series.map { widths.pad(visible($0.name), to: wide, .right) }.joined()
        + (rows < count ? Phrase("   \(rows) of \(count)", "   \(count) 之 \(rows)")[tongue] : ""),
      in: area, row: 0, column: 0, .dim)
    for row in 0..<rows {
      let index = rows == count ? row : rows == 1 ? count - 1 : row * (count - 1) / (rows - 1)
      let values = set.series.map { series in
        series.values.indices.contains(index) && series.values[index].isFinite ? series.values[index].significant(5) : "-"
      }
      let step = set.x.labels.indices.contains(index) ? set.x.labels[index] : String(index)
      surface.put(widths.pad(step, to: 8, .right) + values.map { widths.pad($0, to: wide, .right) }.joined(), in: area, row: 1 + row, column: 0)
    }
  }

  /// The head at a row of the table of heads.
  func rankedHead(row: Int) -> (Int, Int)? {
    let heads = rankedHeads
    return line(at: row, .heads, of: heads.firstIndex { $0 == (layer, head) } ?? 0, among: heads.count, layout.heads).map { (heads[$0].layer, heads[$0].head) }
  }

  /// The line of a table at a row of its pane.
  func line(at row: Int, _ place: Binding.Place, of selected: Int, among count: Int, _ area: Rect) -> Int? {
    tableLines(place, of: selected, among: count, area).at(row - 2)
  }

  /// The lines that show of a table with two lines above it.
  func tableLines(_ place: Binding.Place, of selected: Int, among count: Int, _ area: Rect) -> [Int] {
    window(place, of: count, around: selected, rows: max(0, area.height - 2))
  }
}

extension Array {
  /// The element there; nil where there is none.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
