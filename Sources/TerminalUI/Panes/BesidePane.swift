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
    // Each as wide as the others, so that a cell of all is the same pair; the line below them is for what they share.
    let count = max(1, min(nHeads, 4, area.width / Self.besideWidth))
    let first = max(0, min(nHeads - count, head - count / 2))
    let wide = area.width / count
    return (0..<count).map { n in
      (first + n, Rect(row: area.row + 1, column: area.column + n * wide, height: max(1, area.height - 2), width: wide - 1))
    }
  }

  /// - Parameter shown: The selected head's map, by whose tokens all are drawn.
  func drawBeside(_ frame: inout Frame, _ area: Rect, _ shown: LabelledArray) {
    guard let grid = attentionGrid else { return }
    let patterns = besideMaps.reduce(into: [Int: LabelledArray]()) { found, map in
      if case .array(let pattern)? = seen[.pattern(layer: layer, head: map.head)]?.sight, pattern.shape == shown.shape { found[map.head] = pattern }
    }
    let shading = Shading(attention: Array(patterns.values))
    for (h, place) in besideMaps {
      let isHere = h == head
      let name = "L\(layer).H\(h)" + (isMasked(layer, h) ? Phrase("  masked", "  已关闭")[tongue] : "")
      frame.surface.put((isHere ? display.glyphs.pointer : " ") + name, in: place, row: 0, column: 0, isHere ? .role(.title) : .dim)
      guard let pattern = patterns[h] else {
        drawNothing(&frame.surface, place, .pattern(layer: layer, head: h))
        continue
      }
      // Only the selected one has the terminal's cursor.
      drawMap(&frame, place, pattern, grid, shading, for: isHere ? .attention : .prompt)
      let index = min(query, grid.nQueries - 1) * grid.nKeys + min(key, grid.nKeys - 1)
      let value = pattern.isAbsent(index) ? Phrase("not seen", "不可见")[tongue] : shareText(pattern.values[index], shading)
      frame.surface.put(CellWidths().truncate(value, to: place.width), in: place, row: place.height - 1, column: 0, isHere ? .role(.title) : .text)
    }
    let used = frame.surface.put(pairInWords(shown, cells: area.width - CellWidths().width(of: scaleText(shading)) - 1), in: area, row: area.height - 1, column: 0)
    drawScale(&frame.surface, area, row: area.height - 1, after: used, shading)
  }

  /// Selects the head of the map that was hit, and the pair in it.
  mutating func clickBeside(_ row: Int, _ column: Int) {
    let origin = layout.main
    guard let hit = besideMaps.last(where: { column >= $0.area.column - origin.column }) else { return }
    head = hit.head
    guard let pair = attentionGrid?.pair(row: row - 1, column: column - (hit.area.column - origin.column))
    else { return }
    (query, key) = pair
  }
}
