import Findings
import Wording
import Workbench

/// The geometry of the attention map: which token pairs each cell stands for.
struct AttentionGrid: Equatable {
  let nQueries, nKeys: Int
  /// Two queries to a cell, one above the other, and a cell for each key: for maps that are larger than their pane.
  let isFine: Bool
  /// Cells of the query labels, of each key column, and of each query row.
  let label, pitch, tall: Int
  /// Token pairs per cell on each side: 1, or the pooling factor.
  let factor: Int
  let firstQuery, rows, firstKey, columns: Int

  /// Pooled, where the map is larger than its pane.
  let isPooled: Bool

  /// - Parameter pooled: Nil leaves it to the size.
  /// - Parameter finerThan: Half blocks where so many pairs on a side would have to be one cell.
  init(area: Rect, nQueries: Int, nKeys: Int, label: Int, query: Int, key: Int, pooled: Bool?, finerThan: Int? = nil) {
    self.nQueries = nQueries
    self.nKeys = nKeys
    self.label = label
    // Title, key labels, and a line for what is under the cursor.
    let height = max(1, area.height - 3)
    let room = max(2, area.width - label - 1)
    let across = max(1, room / 2)
    // Two fifths of the rows, each with all of its keys, say more by themselves than all of them merged by twos; the cursor begins at the
    // last.
    isPooled = pooled ?? !(nKeys <= across && nQueries * 2 <= height * 5)
    let coarse = max(1, (nQueries + height - 1) / height, (nKeys + across - 1) / across)
    let fine = max(1, (nQueries + 2 * height - 1) / (2 * height), (nKeys + room - 1) / room)
    isFine = isPooled && fine < coarse && finerThan.map { coarse >= $0 } ?? false
    factor = !isPooled ? 1 : isFine ? fine : coarse
    let down = (nQueries + factor - 1) / factor
    let over = (nKeys + factor - 1) / factor
    pitch = isFine ? min(2, max(1, room / max(1, over))) : min(8, max(2, room / max(1, over)))
    rows = min(down, isFine ? 2 * height : height)
    // Twice as wide as tall looks square; a small map grows to fill its pane.
    tall = isFine ? 1 : max(1, min(pitch / 2, height / max(1, rows)))
    columns = min(over, max(1, room / pitch))
    firstQuery = max(0, min(down - rows, query / factor - rows / 2)) * factor
    firstKey = max(0, min(over - columns, key / factor - columns / 2)) * factor
  }

  func row(of query: Int) -> Int? { index(query, firstQuery, rows) }
  func column(of key: Int) -> Int? { index(key, firstKey, columns) }
  private func index(_ token: Int, _ first: Int, _ count: Int) -> Int? {
    let at = (token - first) / factor
    return token >= first && at < count ? at : nil
  }
  func queries(row: Int) -> Range<Int> { span(firstQuery + row * factor, nQueries) }
  func keys(column: Int) -> Range<Int> { span(firstKey + column * factor, nKeys) }
  private func span(_ first: Int, _ count: Int) -> Range<Int> { min(first, count)..<min(first + factor, count) }

  /// The token pair at a place of the pane.
  func pair(row: Int, column: Int) -> (Int, Int)? {
    let r = (row - 2) / tall * (isFine ? 2 : 1)
    let c = (column - label - 1) / pitch
    guard row >= 2, r < rows, column > label, c < columns else { return nil }
    return (queries(row: r).lowerBound, keys(column: c).lowerBound)
  }
}

extension ScreenState {
  /// Nil where there is no map to point at; of several side by side, that of each of them.
  var attentionGrid: AttentionGrid? {
    switch form {
    case .map: grid(of: pattern, in: layout.main)
    case .beside: besideMaps.first.flatMap { grid(of: pattern, in: $0.area) }
    case .table, .text: nil
    }
  }

  func grid(of pattern: LabelledArray?, in area: Rect) -> AttentionGrid? {
    guard let pattern, pattern.axes.count == 2 else { return nil }
    let (nQueries, nKeys) = (pattern.axes[0].count, pattern.axes[1].count)
    guard nQueries > 0, nKeys > 0 else { return nil }
    let widths = CellWidths()
    let widest = (0..<nQueries).map { widths.width(of: token($0, pattern.axes[0])) }.max() ?? 1
    return AttentionGrid(
      area: area, nQueries: nQueries, nKeys: nKeys, label: min(max(3, widest), max(5, area.width / 6)), query: query, key: key,
      pooled: isPooled, finerThan: halvesFrom)
  }

  /// Half blocks have no room for numbers and no sign: two maps side by side, which are compared by those, take to them later, and
  /// not where one of the two is a difference.
  private var halvesFrom: Int? {
    guard display.colours >= 256, display.utf8 else { return nil }
    return preset != .compare ? 2 : showsDifference ? nil : 3
  }

  /// What stands beside a row or over a column.
  func token(_ index: Int, _ axis: Axis) -> String {
    index < axis.labels.count ? axis.labels[index] : index < snapshot.tokens.count ? snapshot.tokens[index] : String(index)
  }

  func drawAttention(_ frame: inout Frame, _ area: Rect) {
    let look = Look.pattern(layer: layer, head: head)
    let name = Phrase("Attention", "注意力")
    let what = nLayers > 0 ? selection : ""
    let off = isMasked(layer, head) ? Phrase("  masked", "  已关闭")[tongue] : ""
    let (note, brief) = (attentionGrid.flatMap(extent), attentionGrid.flatMap(briefExtent))
    // That the head is off stands in other panes too; what part of the map shows does not.
    let titles = [note.map { what + off + "  " + $0 }, brief.map { what + off + "  " + $0 }, brief.map { what + "  " + $0 }, what + off, what]
    let rest = fitting(titles.compactMap(\.self), .attention, behind: name, area)
    drawTitle(&frame.surface, area, .attention, name, rest, isStale: !isFresh(look))
    guard let pattern else {
      return drawNothing(&frame.surface, area, look)
    }
    if form == .table { return drawAttentionTable(&frame, area, pattern) }
    if form == .text { return drawAttentionText(&frame, area, pattern) }
    if form == .beside { return drawBeside(&frame, area, pattern) }
    guard let grid = attentionGrid else { return }
    let shading = Shading(attention: [pattern])
    drawMap(&frame, area, pattern, grid, shading)
    drawReadout(&frame.surface, area, pattern, grid, shading)
  }

  func drawMap(
    _ frame: inout Frame, _ area: Rect, _ pattern: LabelledArray, _ grid: AttentionGrid, _ shading: Shading, for pane: PaneFocus = .attention
  ) {
    if grid.isFine { return drawFineMap(&frame, area, pattern, grid, shading, for: pane) }
    let widths = CellWidths()
    let left = grid.label + 1
    for c in 0..<grid.columns {
      let name = token(grid.keys(column: c).lowerBound, pattern.axes[1])
      let here = grid.column(of: key) == c
      let inner = grid.pitch - (grid.pitch > 2 ? 1 : 0)
      // With two cells per column the label is the token's first character that is no space mark.
      let short = grid.pitch > 2 ? brief(name) : String(brief(name).first { $0 != "␣" } ?? name.first ?? " ")
      // Where three cells are all there is, the beginning of a token says more than an ellipsis.
      let fitted = inner >= 6 ? widths.truncate(name, to: inner) : beginning(of: short, cells: inner)
      frame.surface.put(fitted, in: area, row: 1, column: left + c * grid.pitch, here ? .role(.title) : .dim)
    }
    for r in 0..<grid.rows {
      let queries = grid.queries(row: r)
      let here = grid.row(of: query) == r
      let name = widths.pad(token(queries.lowerBound, pattern.axes[0]), to: grid.label, .right)
      let top = 2 + r * grid.tall
      let middle = top + (grid.tall - 1) / 2
      frame.surface.put(name, in: area, row: middle, column: 0, here ? .role(.title) : .dim)
      for c in 0..<grid.columns {
        let value = pooled(pattern, queries, grid.keys(column: c), grid.nKeys)
        let marked = here && grid.column(of: key) == c
        guard let style = shading.style(value, marked: marked) else { continue }
        var text = filling(value, shading, cells: grid.pitch)
        if marked, grid.pitch < 4, display.colours < 256 { text = "[" + text.dropFirst(2) + "]" }
        // Where a cell has several rows the value stands in one of them; without many colours glyphs fill the others.
        let blank = String(repeating: display.colours < 256 ? density(value, shading) : " ", count: grid.pitch)
        let column = left + c * grid.pitch
        for row in top..<(top + grid.tall) {
          frame.surface.put(row == middle ? text : blank, in: area, row: row, column: column, style)
        }
        if marked, focus == pane { (frame.row, frame.column) = (area.row + middle, area.column + column) }
      }
    }
  }

  /// `<0xE5>`, the label of half a character, says `E5` where room is short.
  private func brief(_ label: String) -> String {
    label.hasPrefix("<0x") && label.count == 6 ? String(label.dropFirst(3).dropLast()) : label
  }

  private func beginning(of text: String, cells: Int) -> String {
    let widths = CellWidths()
    var kept = ""
    for character in text {
      if widths.width(of: kept) + widths.width(of: character) > cells { break }
      kept.append(character)
    }
    return kept
  }

  /// The largest value of a block, by size where values have a sign; NaN when the block holds nothing but absent pairs.
  func pooled(_ pattern: LabelledArray, _ queries: Range<Int>, _ keys: Range<Int>, _ nKeys: Int) -> Float {
    var most = Float.nan
    let isSigned = pattern.scale == .diverging
    for q in queries {
      for k in keys {
        let value = pattern.values[q * nKeys + k]
        if !pattern.isAbsent(q * nKeys + k), !(isSigned ? abs(value) <= abs(most) : value <= most) { most = value }
      }
    }
    return most
  }

  /// The bottom line: the pair under the cursor in numbers, and the ramp with its ends.
  func drawReadout(_ surface: inout Surface, _ area: Rect, _ pattern: LabelledArray, _ grid: AttentionGrid, _ shading: Shading) {
    let nKeys = grid.nKeys
    let q = min(query, grid.nQueries - 1), k = min(key, nKeys - 1)
    let value = pattern.values[q * nKeys + k]
    let row = area.height - 1
    let isAbsent = pattern.isAbsent(q * nKeys + k)
    let rank = 1 + (0..<nKeys).count { !pattern.isAbsent(q * nKeys + $0) && pattern.values[q * nKeys + $0] > value }
    let place = isAbsent || shading.isSigned ? "" : Phrase("  rank \(rank)", "  第 \(rank) 位")[tongue]
    // A scale without its end would be misread: it has its room before the tokens, which stand beside the map as well.
    let widths = CellWidths()
    let room = area.width - widths.width(of: scaleText(shading)) - 3
    let unseen = [Phrase("not seen: later than q", "不可见：在 q 之后"), Phrase("not seen", "不可见")].map { $0[tongue] }
    let least = widths.width(of: "q=t\(q) k=t\(k)")
    let number = !isAbsent ? shareText(value, shading) : unseen.first { least + widths.width(of: $0) <= room } ?? unseen[1]
    let words = pairInWords(pattern, cells: room - widths.width(of: number + place))
    var column = surface.put(words + "  ", in: area, row: row, column: 0)
    column += surface.put(number, in: area, row: row, column: column, isAbsent ? .dim : .role(.title))
    column += surface.put(CellWidths().truncate(place, to: max(0, area.width - column)), in: area, row: row, column: column)
    drawScale(&surface, area, row: row, after: column, shading)
  }

  /// A value of a map: one that four digits would write as 0 by its power of ten.
  func shareText(_ value: Float, _ shading: Shading) -> String {
    shading.isSigned ? Double(value).signed(4) : value > 0 && value < 0.00005 ? Double(value).scientific(1) : Double(value).fixed(4)
  }

  /// `q=t4 ␣we  k=t0 First`: the pair under the cursor in so many cells. Where they do not suffice, the tokens are cut and then left out:
  /// they stand beside the map as well.
  func pairInWords(_ map: LabelledArray, cells: Int) -> String {
    let q = min(query, map.axes[0].count - 1), k = min(key, map.axes[1].count - 1)
    let widths = CellWidths()
    let (from, to) = ("q=t\(q)", "k=t\(k)")
    let room = cells - widths.width(of: from + to) - 4
    guard room >= 6 else { return from + " " + to }
    let names = fitted([token(q, map.axes[0]), token(k, map.axes[1])].map { widths.truncate($0, to: 12) }, cells: room)
    return "\(from) \(names[0])  \(to) \(names[1])"
  }

  /// At the right end of a line, in what room there is behind `column`: the ramp with its ends, or what its last step stands for.
  func drawScale(_ surface: inout Surface, _ area: Rect, row: Int, after column: Int, _ shading: Shading) {
    let ends = rampEnds(shading)
    let needed = CellWidths().width(of: ends.low + ends.high)
    let room = area.width - column - 3
    // A ramp around zero is one with few steps too; the other needs most of them to say more than its upper end does.
    if !shading.isZero, room >= Ramp.steps + 9 || shading.isSigned && room >= needed + 3 {
      let width = min(room, max(Ramp.steps + 9, needed + Ramp.steps))
      let legend = Rect(row: area.row, column: area.column + area.width - width, height: area.height, width: width)
      return drawRamp(&surface, legend, row: row, shading)
    }
    let text = scaleText(shading)
    let width = CellWidths().width(of: text)
    if area.width - column > width { surface.put(text, in: area, row: row, column: area.width - width, .dim) }
  }

  /// What the last step of a ramp stands for, where there is no room for more.
  func scaleText(_ shading: Shading) -> String {
    if shading.isZero { return allZero }
    let ends = rampEnds(shading)
    return shading.isExceeded ? "\(ends.low)\(display.glyphs.right)\(ends.high)" : Phrase("max ", "最大 ")[tongue] + Double(shading.high).significant(2)
  }

  /// By how much the map is pooled; nil where it is not.
  func pooling(_ grid: AttentionGrid) -> String? { grid.factor > 1 ? pooling(grid.factor, grid.factor) : nil }
  func pooling(_ q: Int, _ k: Int) -> String { Phrase("max of \(q)\(display.glyphs.times)\(k)", "取最大 \(q)\(display.glyphs.times)\(k)")[tongue] }

  /// The same as `extent` in few words.
  func briefExtent(_ grid: AttentionGrid) -> String? { pooling(grid) ?? span(grid) }

  /// By how much the map is pooled, or what part of it shows; nil when all of it does.
  func extent(_ grid: AttentionGrid) -> String? {
    let times = display.glyphs.times
    if grid.factor > 1 {
      let n = grid.factor
      return Phrase("max of \(n)\(times)\(n), z: all", "\(n)\(times)\(n) 取最大，z 逐格")[tongue]
    }
    return span(grid).map { Phrase("\($0) of \(grid.nQueries)", "\($0)，共 \(grid.nQueries)")[tongue] }
  }

  /// What part of a map shows that is not pooled; nil when all of it does.
  private func span(_ grid: AttentionGrid) -> String? {
    guard grid.factor == 1, grid.rows < grid.nQueries || grid.columns < grid.nKeys else { return nil }
    // A side that shows whole is not worth the room.
    var parts: [String] = []
    if grid.rows < grid.nQueries { parts.append("q t\(grid.firstQuery)-\(grid.firstQuery + grid.rows - 1)") }
    if grid.columns < grid.nKeys { parts.append("k t\(grid.firstKey)-\(grid.firstKey + grid.columns - 1)") }
    return parts.joined(separator: tongue == .zh ? "，" : ", ")
  }

  /// One line per query: its strongest keys, most first, as many as fit.
  private func drawAttentionTable(_ frame: inout Frame, _ area: Rect, _ pattern: LabelledArray) {
    let (nQueries, nKeys) = (pattern.axes[0].count, pattern.axes[1].count)
    let widths = CellWidths()
    let label = min(max(3, (0..<nQueries).map { widths.width(of: token($0, pattern.axes[0])) }.max() ?? 1), 14)
    frame.surface.put(
      Phrase("each query's strongest keys", "每个 query 最受关注的 key")[tongue], in: area, row: 1, column: label + 6, .dim)
    for (row, q) in tableLines(.attention, of: query, among: nQueries, area).enumerated() {
      let here = q == query
      let name = widths.pad("t\(q)", to: 5) + widths.pad(token(q, pattern.axes[0]), to: label)
      frame.surface.put(name, in: area, row: 2 + row, column: 0, here ? .role(.title) : .dim)
      if here, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
      let ranked = (0..<nKeys).filter { !pattern.isAbsent(q * nKeys + $0) }
        .sorted { pattern.values[q * nKeys + $0] > pattern.values[q * nKeys + $1] }
      var column = label + 6
      for k in ranked {
        let text = "t\(k) " + widths.truncate(token(k, pattern.axes[1]), to: 12) + " " + Double(pattern.values[q * nKeys + k]).probability
        let width = widths.width(of: text)
        guard column + width <= area.width else { break }
        frame.surface.put(text, in: area, row: 2 + row, column: column, here ? .role(.title) : .text)
        column += width + 3
      }
    }
  }

  func drawWrapped(_ surface: inout Surface, _ area: Rect, _ text: String, _ style: Style = .dim) {
    for (row, line) in CellWidths().wrap(text, to: max(2, area.width - 2)).enumerated() {
      surface.put(line, in: area, row: row, column: 1, style)
    }
  }
}
