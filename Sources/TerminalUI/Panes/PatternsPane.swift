import Findings
import Wording
import Workbench

/// The geometry of the small patterns: a row for each layer, a column for each head.
struct Thumbnails: Equatable {
  let nLayers, nHeads, label: Int
  /// Cells of one thumbnail, without the gap beside it.
  let wide, tall: Int
  let firstLayer, layers, firstHead, heads: Int
  /// Rows from one layer to the next.
  let step: Int

  init(area: Rect, nLayers: Int, nHeads: Int, layer: Int, head: Int) {
    (self.nLayers, self.nHeads) = (nLayers, nHeads)
    label = HeadsGrid.labelWidth(nLayers)
    let room = max(5, area.width - label)
    // Title, names of the heads, and a line for the selected one.
    let rows = max(1, area.height - 3)
    wide = min(24, max(4, room / max(1, nHeads) - 1))
    // How many heads are to the right of those shown stands beside them.
    heads = nHeads * (wide + 1) <= room ? nHeads : min(nHeads, max(1, (room - HeadsGrid.moreWidth) / (wide + 1)))
    // Square, two values to a cell upwards; less tall where all layers then fit.
    let square = max(2, wide / 2)
    let whole = min(square, max(2, rows / max(1, nLayers) - 1))
    // Rows that neither patterns nor the gaps between them would fill make the patterns taller, where most layers still show.
    let isTaller = whole < square && nLayers * (whole + 1) > rows && rows / (whole + 1) * 4 >= nLayers * 3
    tall = isTaller ? whole + 1 : whole
    step = rows >= nLayers * (tall + 1) || tall > 3 ? tall + 1 : tall
    layers = min(nLayers, max(1, (rows + step - tall) / step))
    firstLayer = max(0, min(nLayers - layers, layer - layers / 2))
    firstHead = max(0, min(nHeads - heads, head - heads / 2))
  }

  /// The nearest to the middle first, which is where the selection is.
  var visibleLayers: [Int] {
    let all = Array(firstLayer..<(firstLayer + layers))
    let middle = firstLayer + layers / 2
    return all.sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
  }

  func head(row: Int, column: Int) -> (Int, Int)? {
    guard row >= 2, column >= label, (row - 2) / step < layers, (column - label) / (wide + 1) < heads else { return nil }
    return (firstLayer + (row - 2) / step, firstHead + (column - label) / (wide + 1))
  }
}

extension ScreenState {
  var thumbnails: Thumbnails { Thumbnails(area: layout.main, nLayers: nLayers, nHeads: nHeads, layer: layer, head: head) }

  /// The patterns of all heads at once; each by its largest values.
  func drawPatterns(_ frame: inout Frame, _ area: Rect) {
    let grid = thumbnails
    let isStale = grid.visibleLayers.contains { !isFresh(.answer("attention L\($0)")) }
    let (note, brief) = tables.contains(.patterns) ? (nil, nil) : (pooling(grid), pooling(grid, inShort: true))
    let more = tables.contains(.patterns)
      ? beyond(.patterns, tableLines(.patterns, of: head, among: nHeads, area), of: nHeads)
      : beyond(above: grid.firstLayer, below: nLayers - grid.firstLayer - grid.layers)
    // Where the whole name would leave no room for the head's and the factor, the short one does.
    let widths = CellWidths()
    let (long, short) = (MainView.patterns.name, Phrase("Maps", "各头图"))
    let name = widths.width(of: long[tongue] + (brief ?? "") + selection) + 10 <= area.width ? long : short
    drawTitle(
      &frame.surface, area, .attention, name, nLayers > 0 ? titleRest(more + selection, selection, note, inShort: brief, behind: name, area) : "",
      isStale: isStale, number: 5)
    guard nLayers > 0, nHeads > 0, !snapshot.tokens.isEmpty else { return drawNothing(&frame.surface, area, nil) }
    if tables.contains(.patterns) { return drawPatternsTable(&frame, area) }
    if grid.firstHead > 0 { frame.surface.put("\(display.glyphs.left)\(grid.firstHead)", in: area, row: 1, column: 0, .dim) }
    if grid.firstHead + grid.heads < nHeads {
      let more = "\(display.glyphs.right)\(nHeads - grid.firstHead - grid.heads)"
      frame.surface.put(more, in: area, row: 1, column: grid.label + grid.heads * (grid.wide + 1), .dim)
    }
    for h in grid.firstHead..<(grid.firstHead + grid.heads) {
      let column = grid.label + (h - grid.firstHead) * (grid.wide + 1)
      frame.surface.put("H\(h)", in: area, row: 1, column: column, h == head ? .role(.title) : .dim)
    }
    for l in grid.firstLayer..<(grid.firstLayer + grid.layers) {
      let top = 2 + (l - grid.firstLayer) * grid.step
      frame.surface.put("L\(l)", in: area, row: top, column: 0, l == layer ? .role(.title) : .dim)
      let look = Look.answer("attention L\(l)")
      guard case .array(let array)? = finding(look)?.body, array.shape.count == 3, array.shape[0] == nHeads else {
        if let why = refusal(look) { frame.surface.put(why[tongue], in: area, row: top, column: grid.label, .dim) }
        continue
      }
      let n = array.shape[1] * array.shape[2]
      for h in grid.firstHead..<(grid.firstHead + grid.heads) {
        let pattern = LabelledArray(name: "", axes: Array(array.axes.dropFirst()), values: Array(array.values[h * n..<(h + 1) * n]), isCausal: array.isCausal)
        let place = Rect(row: area.row + top, column: area.column + grid.label + (h - grid.firstHead) * (grid.wide + 1), height: grid.tall, width: grid.wide)
        drawThumbnail(&frame.surface, place.clipped(to: area), pattern, isMasked: isMasked(l, h))
        if l == layer, h == head {
          frame.surface.put(display.glyphs.pointer, in: area, row: top, column: place.column - area.column - 1, .role(.title))
          if focus == .attention { (frame.row, frame.column) = (place.row, place.column) }
        }
      }
    }
    let text = placeInWords + (isMasked(layer, head) ? Phrase("  masked", "  已关闭")[tongue] : "")
    let used = frame.surface.put(CellWidths().truncate(text, to: area.width), in: area, row: area.height - 1, column: 0)
    // Shares of one whole are shaded by what they are.
    drawScale(&frame.surface, area, row: area.height - 1, after: used, Shading([0, 1], .sequential))
  }

  /// How many pairs a cell stands for; nil where it is one.
  private func pooling(_ grid: Thumbnails, inShort: Bool = false) -> String? {
    let n = snapshot.tokens.count
    let lines = grid.tall * (hasHalves ? 2 : 1)
    let (q, k) = ((n + lines - 1) / lines, (n + grid.wide - 1) / grid.wide)
    guard q * k > 1 else { return nil }
    if n % lines == 0, n % grid.wide == 0 { return pooling(q, k) }
    // Where tokens do not divide by cells, some cells stand for one less a side.
    let most = "\(q)\(display.glyphs.times)\(k)"
    return (inShort ? Phrase("up to \(most)", "至多 \(most)") : Phrase("max of up to \(most)", "取最大，每格至多 \(most)"))[tongue]
  }

  private var hasHalves: Bool { display.colours >= 256 && display.utf8 }

  /// Two values to a cell upwards where there are colours for it; glyphs by density where there are not.
  private func drawThumbnail(_ surface: inout Surface, _ area: Rect, _ pattern: LabelledArray, isMasked: Bool) {
    let (nQueries, nKeys) = (pattern.axes[0].count, pattern.axes[1].count)
    guard nQueries > 0, nKeys > 0, area.height > 0 else { return }
    let halves = hasHalves
    let lines = area.height * (halves ? 2 : 1)
    func value(_ line: Int, _ column: Int) -> Float {
      let q = line * nQueries / lines..<max(line * nQueries / lines + 1, (line + 1) * nQueries / lines)
      let k = column * nKeys / area.width..<max(column * nKeys / area.width + 1, (column + 1) * nKeys / area.width)
      let most = pooled(pattern, q, k, nKeys)
      // What lies after its query is as dark as what is not looked at.
      return most.isNaN ? 0 : most
    }
    for row in 0..<area.height {
      for column in 0..<area.width {
        if halves {
          let upper = Ramp.step(value(2 * row, column)) ?? 0, lower = Ramp.step(value(2 * row + 1, column)) ?? 0
          surface.put("▀", in: area, row: row, column: column, .halves(upper, lower))
        } else {
          let step = Ramp.step(value(row, column)) ?? 0
          surface.put(String(Ramp.glyph(step, Display(colours: 0, utf8: display.utf8))), in: area, row: row, column: column)
        }
      }
    }
    if isMasked { surface.put(display.glyphs.masked, in: area, row: 0, column: area.width - 1, .role(.warn)) }
  }

  /// Why a view of the main pane is empty.
  func drawNothing(_ surface: inout Surface, _ area: Rect, _ look: Look?) {
    let text = nLayers == 0
      ? Phrase("open a model, then give it a prompt:  prompt \"…\"", "先打开模型，再输入提示：prompt \"…\"")
      : snapshot.tokens.isEmpty
      ? snapshot.readsText
        ? Phrase("give it a prompt:  prompt \"…\"", "请输入提示：prompt \"…\"")
        : Phrase("no tokenizer; give it ids:  prompt ids=5,17", "没有分词器，请输入 id：prompt ids=5,17")
      : look.flatMap(refusal) ?? Phrase("reading…", "读取中…")
    drawWrapped(&surface, area.below(2), text[tongue])
  }
}

extension Rect {
  /// The part of it that lies in `area`.
  func clipped(to area: Rect) -> Rect {
    Rect(row: row, column: column, height: min(height, area.row + area.height - row), width: min(width, area.column + area.width - column))
  }
}
