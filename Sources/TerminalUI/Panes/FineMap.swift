import Findings
import Wording

// Attention maps that are larger than their pane, two queries to a cell.
extension ScreenState {
  /// The upper query of a cell is its letter's colour, the lower its ground; a cross marks the cursor, whose row and column are named.
  func drawFineMap(_ frame: inout Frame, _ area: Rect, _ pattern: LabelledArray, _ grid: AttentionGrid, _ shading: Shading, for pane: PaneFocus) {
    let widths = CellWidths()
    let left = grid.label + 1
    let (here, across) = (grid.row(of: query), grid.column(of: key))
    if let across {
      let name = widths.truncate(token(min(key, grid.nKeys - 1), pattern.axes[1]), to: 12)
      // The name stands where it fits, its mark over the column.
      let width = widths.width(of: name) + 1
      let place = across * grid.pitch
      let isLeft = place + width >= area.width - left
      frame.surface.put(isLeft ? name + String(display.glyphs.down) : display.glyphs.down + name, in: area, row: 1, column: left + place - (isLeft ? width - 1 : 0), .role(.title))
    }
    func step(_ band: Int, _ column: Int) -> UInt8? {
      guard band < grid.rows else { return nil }
      let value = pooled(pattern, grid.queries(row: band), grid.keys(column: column), grid.nKeys)
      return value.isNaN ? nil : Ramp.step(shading.share(of: value))
    }
    for line in 0..<(grid.rows + 1) / 2 {
      let isHere = here.map { $0 / 2 == line } ?? false
      let named = isHere ? query : grid.queries(row: 2 * line).lowerBound
      frame.surface.put(
        widths.pad(token(min(named, grid.nQueries - 1), pattern.axes[0]), to: grid.label, .right), in: area, row: 2 + line, column: 0,
        isHere ? .role(.title) : .dim)
      for column in 0..<grid.columns {
        let (upper, lower) = (step(2 * line, column), step(2 * line + 1, column))
        let place = left + column * grid.pitch
        func put(_ glyph: Character, _ style: Style) { frame.surface.run(glyph, grid.pitch, in: area, row: 2 + line, column: place, style) }
        if isHere, across == column {
          put("┼", .shade(upper ?? lower ?? 0, marked: true))
          if focus == pane { (frame.row, frame.column) = (area.row + 2 + line, area.column + place) }
          continue
        }
        switch (upper, lower) {
        case (let upper?, let lower?): put("▀", .halves(upper, lower))
        case (let upper?, nil): put("▀", .half(upper))
        case (nil, let lower?): put("▄", .half(lower))
        case (nil, nil): break
        }
      }
    }
  }
}
