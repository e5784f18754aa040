import Findings
import Wording

/// The geometry of the heads grid: which cells belong to which head, shared by drawing and the mouse.
struct HeadsGrid: Equatable {
  let nLayers, nHeads: Int
  let label: Int
  /// Cells per head, the first of which is the pointer's.
  let pitch: Int
  /// The first layer and head shown, and how many.
  let firstLayer, layers, firstHead, heads: Int

  /// Cells of `→52`, how many heads are to the right of those shown.
  static let moreWidth = 4
  var moreAbove: Int { firstLayer }
  var moreBelow: Int { nLayers - firstLayer - layers }
  var moreRight: Int { nHeads - firstHead - heads }

  static func labelWidth(_ nLayers: Int) -> Int { nLayers > 100 ? 5 : nLayers > 10 ? 4 : 3 }

  init(area: Rect, nLayers: Int, nHeads: Int, layer: Int, head: Int) {
    self.nLayers = nLayers
    self.nHeads = nHeads
    label = HeadsGrid.labelWidth(nLayers)
    let room = max(0, area.width - label)
    // The pointer and one cell are the least; where not even those fit for every head, the rest is counted beside them.
    pitch = min(7, max(2, room / max(1, nHeads)))
    heads = nHeads * pitch <= room ? nHeads : min(nHeads, max(1, (room - HeadsGrid.moreWidth) / pitch))
    layers = min(nLayers, max(0, area.height - 2))
    // The selection stays inside what is shown, with as little scrolling as possible.
    firstLayer = max(0, min(nLayers - layers, layer - layers / 2))
    firstHead = max(0, min(nHeads - heads, head - heads / 2))
  }

  /// The head at a place of the pane.
  func head(row: Int, column: Int) -> (Int, Int)? {
    let layer = firstLayer + row - 2
    guard row >= 2, layer < firstLayer + layers, column >= label else { return nil }
    let head = firstHead + (column - label) / pitch
    return head < firstHead + heads ? (layer, head) : nil
  }
}

extension ScreenState {
  var headsGrid: HeadsGrid {
    HeadsGrid(area: layout.heads, nLayers: nLayers, nHeads: nHeads, layer: layer, head: head)
  }

  func drawHeads(_ frame: inout Frame, _ area: Rect) {
    let scores = scores
    let grid = headsGrid
    let glyphs = display.glyphs
    // Where a scrolled grid goes on: layers in the title, heads beside their names.
    let more = tables.contains(.heads) ? "" : beyond(above: grid.moreAbove, below: grid.moreBelow)
    let note = refusal(.scores(score)) == nil ? "" : Phrase(" n/a", " 无")[tongue]
    // Where the whole name would leave no room for the score's, the short one does.
    let room = area.width - 8 - CellWidths().width(of: score.rawValue)
    let name = CellWidths().width(of: Phrase("Heads", "注意力头")[tongue]) <= room ? Phrase("Heads", "注意力头") : Phrase("Heads", "头")
    let what = more + "by=" + score.rawValue + note
    // The longest title that fits says what the digits stand for; what is out of view is counted in each. The pane's name is shortened for
    // that; where it has no room at all, the score is name enough.
    let scored = Phrase(same: score.rawValue), short = Phrase("Heads", "头")
    let core = more + score.rawValue + note
    let widths = CellWidths(), scales = headsScales(area, grid), rest = more + note
    var titles: [(name: Phrase, rest: String)] = []
    for scale in scales { titles += [(name, what + " " + scale), (name, core + " " + scale)] }
    for scale in scales { titles += [(short, core + " " + scale), (scored, rest + scale)] }
    titles += [(name, what), (name, core)]
    let taken = 8 + widths.width(of: filterNote(.heads))
    let (shown, title) = titles.first { taken + widths.width(of: $0.name[tongue] + $0.rest) <= area.width } ?? (scored, rest.trimmed)
    drawTitle(&frame.surface, area, .heads, shown, title, isStale: !isFresh(.scores(score)))
    guard nLayers > 0, nHeads > 0 else { return }
    if tables.contains(.heads) { return drawHeadsTable(&frame, area) }
    if grid.firstHead > 0 { frame.surface.put("\(glyphs.left)\(grid.firstHead)", in: area, row: 1, column: 0, .dim) }
    if grid.moreRight > 0 {
      frame.surface.put("\(glyphs.right)\(grid.moreRight)", in: area, row: 1, column: grid.label + grid.heads * grid.pitch + 1, .dim)
    }
    let shading = Shading(scores?.values ?? [], scores?.scale ?? .sequential, fromZero: false)
    for h in grid.firstHead..<(grid.firstHead + grid.heads) {
      let name = grid.pitch >= 4 ? "H\(h)" : grid.pitch == 3 ? String(h % 100) : String(h % 10)
      let column = grid.label + (h - grid.firstHead) * grid.pitch + 1
      frame.surface.put(name, in: area, row: 1, column: column, h == head ? .role(.title) : .dim)
    }
    for l in grid.firstLayer..<(grid.firstLayer + grid.layers) {
      let row = 2 + l - grid.firstLayer
      frame.surface.put("L\(l)", in: area, row: row, column: 0, l == layer ? .role(.title) : .dim)
      for h in grid.firstHead..<(grid.firstHead + grid.heads) {
        let column = grid.label + (h - grid.firstHead) * grid.pitch
        let selected = l == layer && h == head
        let value = scores.map { $0.values[l * nHeads + h] }
        drawHead(&frame.surface, area, row, column, grid.pitch, (l, h), value, shading, selected)
        if selected, focus == .heads { (frame.row, frame.column) = (area.row + row, area.column + column) }
      }
    }
    drawHeadDetails(&frame.surface, area.below(2 + grid.layers), shading, grid)
  }

  /// What the digits of a small grid stand for, where there is no legend below it to say so: `9=2.57`, with a digit less, and without its zero.
  private func headsScales(_ area: Rect, _ grid: HeadsGrid) -> [String] {
    guard !tables.contains(.heads), grid.pitch < 5, area.height - 2 - grid.layers < 2, let scores, scores.values.contains(where: \.isFinite) else { return [] }
    let shading = Shading(scores.values, scores.scale, fromZero: false)
    let high = Double(shading.high), least = high.significant(2)
    return [high.significant(3), least, least.hasPrefix("0.") ? String(least.dropFirst()) : least].map { (shading.isSigned && grid.pitch > 2 ? "+9=" : "9=") + $0 }
  }

  private func drawHead(
    _ surface: inout Surface, _ area: Rect, _ row: Int, _ column: Int, _ pitch: Int, _ place: (Int, Int), _ value: Float?,
    _ shading: Shading, _ selected: Bool
  ) {
    let inner = pitch - 1
    let widths = CellWidths()
    if selected { surface.put(display.glyphs.pointer, in: area, row: row, column: column, .role(.title)) }
    if isMasked(place.0, place.1) {
      let off = inner >= 4 ? Phrase("off", "关闭")[tongue] : String(repeating: display.glyphs.masked, count: min(inner, 2))
      surface.put(widths.pad(off, to: inner, .centre), in: area, row: row, column: column + 1, .role(selected ? .selection : .masked))
    } else if let value, let style = shading.style(value, marked: selected) {
      let text = inner >= 4 ? widths.pad(number(value, cells: inner), to: inner, .right) : filling(value, shading, cells: inner, zeros: true)
      surface.put(text, in: area, row: row, column: column + 1, style)
    } else {
      surface.put(widths.pad(display.glyphs.separator, to: inner, .centre), in: area, row: row, column: column + 1, .role(selected ? .selection : .dim))
    }
  }

  /// In four cells or more: "1.92", ".026", "-.03".
  private func number(_ value: Float, cells: Int) -> String {
    guard abs(value) < 0.2 else { return Double(value).fixed(value < -9.99 ? 1 : 2) }
    let text = Double(value).fixed(value < 0 && cells < 5 ? 2 : 3)
    return text.hasPrefix("-") ? "-" + text.dropFirst(2) : String(text.dropFirst())
  }

  /// Under the grid, where there is room: the ramp with its ends, and the selected head in words.
  private func drawHeadDetails(_ surface: inout Surface, _ area: Rect, _ shading: Shading, _ grid: HeadsGrid) {
    guard area.height >= 2 else { return }
    var row = area.height > 4 ? 1 : 0
    if let scores {
      drawRamp(&surface, area, row: row, shading)
      row += area.height > 4 ? 2 : 1
      let value = scores.values[layer * nHeads + head]
      let masked = isMasked(layer, head)
      surface.put(placeInWords, in: area, row: row, column: 0, .role(.title))
      if area.height > row + 1 {
        let text = isAttentionOff(layer)
          ? Phrase("off with its layer's attention: `unmask L\(layer).attn`", "随本层注意力关闭：`unmask L\(layer).attn`")[tongue]
          : masked ? Phrase("masked: Space unmasks it", "已关闭：按空格重新打开")[tongue] : score.name[tongue] + (tongue == .zh ? "：" : ": ") + Double(value).fixed(4)
        surface.put(text, in: area, row: row + 1, column: 0, masked ? .role(.warn) : .text)
      }
    }
    if grid.heads < nHeads || grid.layers < nLayers, area.height > row + 3 {
      let text = Phrase("\(grid.layers)/\(nLayers) layers, \(grid.heads)/\(nHeads) heads shown", "显示 \(grid.layers)/\(nLayers) 层、\(grid.heads)/\(nHeads) 头")
      surface.put(text[tongue], in: area, row: row + 3, column: 0, .dim)
    }
  }

  /// Indices count from 0; where one is shown, its ordinal stands beside it.
  var placeInWords: String {
    Phrase(
      "\(selection) (\(ordinal(layer + 1)) of \(nLayers) layers, \(ordinal(head + 1)) of \(nHeads) heads)",
      "\(selection)（共 \(nLayers) 层的第 \(layer + 1) 层，共 \(nHeads) 头的第 \(head + 1) 个）")[tongue]
  }

  private func ordinal(_ n: Int) -> String {
    switch (n % 10, n % 100) {
    case (1, let r) where r != 11: "\(n)st"
    case (2, let r) where r != 12: "\(n)nd"
    case (3, let r) where r != 13: "\(n)rd"
    default: "\(n)th"
    }
  }
}
