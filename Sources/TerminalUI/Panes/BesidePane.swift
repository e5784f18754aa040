import Findings
import Wording
import Workbench

// The maps of several heads of the selected layer side by side: one cursor, and each head's value under it.
extension ScreenState {
  /// Cells that a map wants at least.
  private static let besideWidth = 22

  /// The heads that show, the selected one among them, and where.
  package var besideMaps: [(head: Int, area: Rect)] {
    let area = layout.main
    let count = max(1, min(nHeads, 4, area.width / Self.besideWidth))
    let first = max(0, min(nHeads - count, head - count / 2))
    let wide = area.width / count
    return (0..<count).map { n in
      (first + n, Rect(row: area.row + 1, column: area.column + n * wide, height: max(1, area.height - 1), width: n == count - 1 ? area.width - n * wide : wide - 1))
    }
  }

  func drawBeside(_ frame: inout Frame, _ area: Rect) {
    for (h, place) in besideMaps {
      let isHere = h == head
      let name = "L\(layer).H\(h)" + (isMasked(layer, h) ? Phrase("  masked", "  已关闭")[tongue] : "")
      frame.surface.put((isHere ? display.glyphs.pointer : " ") + name, in: place, row: 0, column: 0, isHere ? .role(.title) : .dim)
      let look = Look.pattern(layer: layer, head: h)
      guard case .array(let pattern)? = seen[look]?.sight, let grid = grid(of: pattern, in: place) else {
        drawNothing(&frame.surface, place, look)
        continue
      }
      // Only the selected one has the terminal's cursor.
      drawMap(&frame, place, pattern, grid, for: isHere ? .attention : .prompt)
      let index = min(query, grid.nQueries - 1) * grid.nKeys + min(key, grid.nKeys - 1)
      let value = pattern.isAbsent(index) ? Phrase("not seen", "不可见")[tongue] : Double(pattern.values[index]).fixed(4)
      let text = "q=t\(query) k=t\(key) " + value
      frame.surface.put(CellWidths().truncate(text, to: place.width), in: place, row: place.height - 1, column: 0, isHere ? .role(.title) : .text)
    }
  }

  /// Selects the head of the map that was hit, and the pair in it.
  mutating func clickBeside(_ row: Int, _ column: Int) {
    let origin = layout.main
    guard let hit = besideMaps.last(where: { column >= $0.area.column - origin.column }) else { return }
    head = hit.head
    guard case .array(let pattern)? = seen[.pattern(layer: layer, head: head)]?.sight,
      let pair = grid(of: pattern, in: hit.area)?.pair(row: row - 1, column: column - (hit.area.column - origin.column))
    else { return }
    (query, key) = pair
  }
}
