import Findings
import Wording
import Workbench

/// The finding of `masks map`, by the names of its columns: a sign for each head and for each run of neurons.
struct MaskRows: Equatable {
  struct Row: Equatable {
    var heads: [Character], neurons: [Character]
    var headsOff: Int, neuronsOff: Int
    var whole: String
  }
  var rows: [Row] = []
  var neuronsPerCell = 1
  /// Signs for runs of the residual stream's dimensions; empty where all are on.
  var dimensions: [Character] = []

  init?(_ finding: Finding?) {
    guard let finding, case .table(let table) = finding.body else { return nil }
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    guard let heads = column("heads"), let headsOff = column("heads-off"), let neurons = column("neurons"), let neuronsOff = column("neurons-off"),
      let whole = column("whole")
    else { return nil }
    rows = table.rows.compactMap { row in
      guard let signs = row[heads].label, let runs = row[neurons].label, case .integer(let count) = row[headsOff], case .integer(let off) = row[neuronsOff]
      else { return nil }
      return Row(heads: Array(signs), neurons: Array(runs), headsOff: count, neuronsOff: off, whole: row[whole].label ?? "")
    }
    neuronsPerCell = Int(finding.number("neurons-per-cell") ?? 1)
    if case .text(let signs)? = finding.facts.first(where: { $0.name == "dimensions" })?.value { dimensions = Array(signs) }
  }

  /// One sign for several: their own where they are alike, else the tenths that are not on.
  static func pooled(_ signs: ArraySlice<Character>) -> Character {
    guard let first = signs.first else { return " " }
    if signs.allSatisfy({ $0 == first }) { return first }
    let share = signs.reduce(0.0) { $0 + ($1 == "." ? 0 : $1.wholeNumberValue.map { Double($0) / 10 } ?? 1) } / Double(signs.count)
    return share < 1 ? Character(String(max(1, Int(share * 10)))) : "#"
  }
}

/// Where heads and neurons of the map stand in a pane.
struct MaskGrid: Equatable {
  let label: Int
  /// Heads that share a cell, cells of heads, the column at which neurons begin, and their cells.
  let headsPerCell, heads, neuronColumn, neurons: Int
  let firstLayer, layers, nHeads: Int

  init(area: Rect, nLayers: Int, nHeads: Int, layer: Int) {
    self.nHeads = nHeads
    label = HeadsGrid.labelWidth(nLayers) + 1
    let room = max(2, area.width - label - 3)
    // At most half of the room is for heads; the rest is for neurons.
    headsPerCell = max(1, (nHeads + room / 2 - 1) / max(1, room / 2))
    heads = (nHeads + headsPerCell - 1) / headsPerCell
    neuronColumn = label + heads + 2
    neurons = max(1, area.width - neuronColumn - 1)
    // Title, names, and below the legend and the selected head in words.
    layers = min(nLayers, max(0, area.height - 5))
    firstLayer = max(0, min(nLayers - layers, layer - layers / 2))
  }

  func head(row: Int, column: Int) -> (Int, Int)? {
    guard row >= 2, row < 2 + layers, column >= label, column < label + heads else { return nil }
    return (firstLayer + row - 2, min(nHeads - 1, (column - label) * headsPerCell))
  }
}

extension ScreenState {
  var maskGrid: MaskGrid? { nLayers > 0 ? MaskGrid(area: layout.main, nLayers: nLayers, nHeads: nHeads, layer: layer) : nil }
  /// Asked for with as many cells as there is room for.
  var maskMapLook: Look { .answer("masks map cells=\(min(512, maskGrid?.neurons ?? 32))") }

  /// What is off in the whole model: a line for each layer, its heads and then its neurons, several to a cell.
  func drawMaskMap(_ frame: inout Frame, _ area: Rect) {
    let look = maskMapLook
    let found = MaskRows(finding(look))
    let glyphs = display.glyphs
    let above = maskGrid?.firstLayer ?? 0, below = maskGrid.map { nLayers - $0.firstLayer - $0.layers } ?? 0
    let more = beyond(above: above, below: below)
    drawTitle(
      &frame.surface, area, .attention, MainView.masks.name, nLayers > 0 ? more + selection : "", isStale: !isFresh(look), letter: "b")
    guard let grid = maskGrid, let found, found.rows.count == nLayers else { return drawNothing(&frame.surface, area, look) }
    if tables.contains(.maskMap) { return drawMaskTable(&frame, area, found) }
    let widths = CellWidths()
    let heads = Phrase("heads", "头")[tongue] + (grid.headsPerCell > 1 ? " /\(grid.headsPerCell)" : "")
    frame.surface.put(widths.truncate(heads, to: grid.heads + 1), in: area, row: 1, column: grid.label, .dim)
    let neurons = Phrase("neurons, \(found.neuronsPerCell) to a cell", "神经元，每格 \(found.neuronsPerCell) 个")[tongue]
    frame.surface.put(widths.truncate(neurons, to: grid.neurons), in: area, row: 1, column: grid.neuronColumn, .dim)
    for line in 0..<grid.layers {
      let l = grid.firstLayer + line, row = 2 + line
      frame.surface.put((l == layer ? glyphs.pointer : " ") + "L\(l)", in: area, row: row, column: 0, l == layer ? .role(.title) : .dim)
      let shown = found.rows[l]
      for cell in 0..<grid.heads {
        let members = cell * grid.headsPerCell..<min(shown.heads.count, (cell + 1) * grid.headsPerCell)
        guard !members.isEmpty else { continue }
        let isHere = l == layer && members.contains(head)
        drawMaskSign(&frame.surface, area, row, grid.label + cell, MaskRows.pooled(shown.heads[members]), isHere: isHere)
        if isHere, focus == .attention { (frame.row, frame.column) = (area.row + row, area.column + grid.label + cell) }
      }
      for (cell, sign) in shown.neurons.prefix(grid.neurons).enumerated() {
        drawMaskSign(&frame.surface, area, row, grid.neuronColumn + cell, sign, isHere: false)
      }
    }
    drawMaskLegend(&frame.surface, area, 2 + grid.layers, found)
  }

  /// A line for each layer: how many heads and neurons are off, what is off as a whole, and which heads.
  private func drawMaskTable(_ frame: inout Frame, _ area: Rect, _ found: MaskRows) {
    let widths = CellWidths()
    func line(_ cells: [String]) -> String {
      widths.truncate(
        widths.pad(cells[0], to: 6) + cells[1...2].map { widths.pad($0, to: 9, .right) }.joined() + "  " + widths.pad(cells[3], to: 9) + " " + cells[4], to: area.width)
    }
    let names = [Phrase("layer", "层"), Phrase("heads", "头"), Phrase("neurons", "神经元"), Phrase("whole", "整体"), Phrase("which heads", "哪些头")]
    frame.surface.put(line(names.map { $0[tongue] }), in: area, row: 1, column: 0, .dim)
    for (row, index) in tableLines(.maskMap, of: layer, among: nLayers, area).enumerated() {
      let isHere = index == layer
      frame.surface.put(line(maskCells(found, index)), in: area, row: 2 + row, column: 0, isHere ? .role(.selection) : .text)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
    }
  }

  private func maskCells(_ found: MaskRows, _ layer: Int) -> [String] {
    guard let row = found.rows.at(layer) else { return ["L\(layer)", "", "", "", ""] }
    // How a head is off stands behind its name where it is not the usual way.
    let off = row.heads.enumerated().filter { $1 != "." }.map { "H\($0)" + ($1 == "#" ? "" : String($1)) }
    return ["L\(layer)", "\(row.headsOff)/\(row.heads.count)", String(row.neuronsOff), row.whole.isEmpty ? "-" : row.whole, off.joined(separator: " ")]
  }

  /// The lines of the table.
  var maskList: PaneList {
    let found = MaskRows(finding(maskMapLook))
    return PaneList(rows: (0..<(found?.rows.count ?? 0)).map { layer in found.map { maskCells($0, layer) } ?? [] }, at: layer, named: 3)
  }

  private func drawMaskSign(_ surface: inout Surface, _ area: Rect, _ row: Int, _ column: Int, _ sign: Character, isHere: Bool) {
    let style: Style =
      if let tenths = sign.wholeNumberValue { .shade(UInt8(tenths * (Ramp.steps - 1) / 10), marked: isHere) } else if isHere { .role(.selection) } else {
        sign == "." ? .dim : .role(.masked)
      }
    surface.put(sign == "." ? display.glyphs.separator == "|" ? "." : display.glyphs.separator : String(sign), in: area, row: row, column: column, style)
  }

  /// Below the map: what the signs mean, and what is off in the selected layer.
  private func drawMaskLegend(_ surface: inout Surface, _ area: Rect, _ top: Int, _ found: MaskRows) {
    let widths = CellWidths()
    let signs = [
      Phrase("# off", "# 关闭"), Phrase("m mean", "m 均值"), Phrase("r resample", "r 重采样"), Phrase("- some positions", "- 部分位置"),
      Phrase("1-9 tenths off", "1-9 关闭十分之几"),
    ]
    // A sign and its meaning stay on one line.
    var legend: [String] = []
    for sign in signs.map({ $0[tongue] }) {
      if let last = legend.last, widths.width(of: last) + 2 + widths.width(of: sign) <= area.width { legend[legend.count - 1] = last + "  " + sign } else { legend.append(sign) }
    }
    let here = found.rows[layer]
    let counts = Phrase(
      "L\(layer): \(here.headsOff) of \(here.heads.count) heads, \(here.neuronsOff) neuron\(here.neuronsOff == 1 ? "" : "s") off", "L\(layer)：关闭 \(here.heads.count) 头中的 \(here.headsOff) 个、神经元 \(here.neuronsOff) 个")
    let whole = here.whole.isEmpty ? "" : " (\(here.whole))"
    let lines = legend + widths.wrap(counts[tongue] + whole, to: area.width)
    let room = max(0, area.height - top)
    for (row, line) in lines.prefix(room).enumerated() {
      surface.put(line, in: area, row: top + row, column: 0, row == lines.count - 1 ? .text : .dim)
    }
    guard !found.dimensions.isEmpty, lines.count < room else { return }
    let name = Phrase("stream ", "残差流 ")[tongue]
    let cells = max(1, area.width - widths.width(of: name)), each = (found.dimensions.count + cells - 1) / cells
    let cellSigns = stride(from: 0, to: found.dimensions.count, by: each).map { MaskRows.pooled(found.dimensions[$0..<min(found.dimensions.count, $0 + each)]) }
    let column = surface.put(name, in: area, row: top + lines.count, column: 0, .text)
    for (cell, sign) in cellSigns.enumerated() { drawMaskSign(&surface, area, top + lines.count, column + cell, sign, isHere: false) }
  }
}
