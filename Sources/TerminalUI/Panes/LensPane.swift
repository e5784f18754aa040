import Findings
import Wording
import Workbench

/// The geometry of the logit lens: a row for each layer, a column for each token.
package struct LensGrid: Equatable {
  static let pitch = 9
  let label: Int
  let firstLayer, layers, first: Int
  package let columns: Int
  /// The position whose column is selected.
  let at: Int

  init(area: Rect, nLayers: Int, nTokens: Int, layer: Int, at: Int) {
    self.at = at
    label = HeadsGrid.labelWidth(nLayers)
    columns = min(nTokens, max(1, (area.width - label) / LensGrid.pitch))
    layers = min(nLayers, max(1, area.height - 3))
    firstLayer = max(0, min(nLayers - layers, layer - layers / 2))
    first = max(0, min(nTokens - columns, at - columns / 2))
  }

  /// The selected one first, then its neighbours.
  var positions: [Int] { (first..<(first + columns)).sorted { (abs($0 - at), $0) < (abs($1 - at), $1) } }
}

extension ScreenState {
  package var lensGrid: LensGrid {
    LensGrid(area: layout.main, nLayers: nLayers, nTokens: snapshot.tokens.count, layer: layer, at: lensPosition)
  }
  /// The main view has a row for each layer and a column for each token.
  var isLayered: Bool { main == .lens || main == .stream }
  /// The selected token.
  package var lensPosition: Int { position ?? max(0, snapshot.tokens.count - 1) }
  func lensLook(_ position: Int) -> Look { .answer("lens t\(position)") }

  /// Layers by tokens: their names, and what `cells` says of each layer in a token's column, with the selected cell marked.
  /// - Parameter cells: What the cells of a token's column hold, by layer and whether it is the selected one; nil where nothing is known yet.
  func drawGrid(
    _ frame: inout Frame, _ area: Rect, _ grid: LensGrid,
    _ cells: (_ position: Int) -> ((_ layer: Int, _ marked: Bool) -> (text: String, style: Style)?)?
  ) {
    for l in 0..<grid.layers {
      let layer = grid.firstLayer + l
      frame.surface.put("L\(layer)", in: area, row: 2 + l, column: 0, layer == self.layer ? .role(.title) : .dim)
    }
    for position in grid.first..<(grid.first + grid.columns) {
      let column = grid.label + (position - grid.first) * LensGrid.pitch
      let name = CellWidths().truncate(snapshot.tokens[position], to: LensGrid.pitch - 1)
      frame.surface.put(name, in: area, row: 1, column: column, position == grid.at ? .role(.title) : .dim)
      guard let cell = cells(position) else { continue }
      for l in 0..<grid.layers {
        let layer = grid.firstLayer + l, marked = layer == self.layer && position == grid.at
        guard let (text, style) = cell(layer, marked) else { continue }
        frame.surface.put(text, in: area, row: 2 + l, column: column, style)
        if marked, display.colours == 0 { frame.surface.put(display.glyphs.pointer, in: area, row: 2 + l, column: column - 1, .role(.title)) }
        if marked, focus == .attention { (frame.row, frame.column) = (area.row + 2 + l, area.column + column) }
      }
    }
  }

  /// The selected token, behind how far layers and tokens go on beyond the edges.
  func layeredTitle(_ grid: LensGrid, _ place: Binding.Place, _ area: Rect) -> String {
    guard snapshot.tokens.indices.contains(grid.at), nLayers > 0 else { return "" }
    let more = tables.contains(place)
      ? beyond(place, tableLines(place, of: layer, among: nLayers, area), of: nLayers)
      : beyond(
        above: grid.firstLayer, below: nLayers - grid.firstLayer - grid.layers, left: grid.first, right: snapshot.tokens.count - grid.first - grid.columns)
    return more + selectedToken
  }

  /// `t4 ␣we`; empty where there is none.
  var selectedToken: String { snapshot.tokens.at(lensPosition).map { "t\(lensPosition) \($0)" } ?? "" }

  /// The likeliest next token after each layer, shaded by how likely it is; a digit says the same in tenths.
  func drawLens(_ frame: inout Frame, _ area: Rect) {
    let grid = lensGrid
    let at = grid.at
    let title = layeredTitle(grid, .lens, area)
    let note = tables.contains(.lens) || title.isEmpty ? nil : Phrase("digit: tenths of p", "数字：概率的十分之几")[tongue]
    let rest = titleRest(title, selectedToken, note, inShort: Phrase("digit: 10p", "概率的十分之几")[tongue], behind: MainView.lens.name, area)
    drawTitle(&frame.surface, area, .attention, MainView.lens.name, rest, isStale: !isFresh(lensLook(at)), number: 6)
    guard nLayers > 0, !snapshot.tokens.isEmpty else { return drawNothing(&frame.surface, area, nil) }
    if let why = refusal(lensLook(at)) { return drawWrapped(&frame.surface, area.below(2), why[tongue]) }
    if tables.contains(.lens) { return drawLensTable(&frame, area) }
    let widths = CellWidths()
    drawGrid(&frame, area, grid) { position in
      guard let lens = Lens(finding(lensLook(position))) else { return nil }
      return { layer, marked in
        guard lens.rows.indices.contains(layer) else { return nil }
        let row = lens.rows[layer]
        let tenth = row.probability >= 0.1 ? String(min(9, Int(row.probability * 10))) : " "
        let text = widths.pad(widths.truncate(row.token, to: LensGrid.pitch - 3), to: LensGrid.pitch - 2) + tenth
        return (text, .shade(Ramp.step(Float(row.probability)) ?? 0, marked: marked))
      }
    }
    guard let lens = Lens(finding(lensLook(at))), lens.rows.indices.contains(layer) else { return }
    let row = lens.rows[layer]
    let text = "L\(layer) t\(at): \(row.token) \(row.probability.probability)   \(lens.answer) \(row.answer.probability)   KL \(row.divergence.fixed(2))"
    frame.surface.put(widths.truncate(text, to: area.width), in: area, row: area.height - 1, column: 0)
  }
}

/// The finding of `lens`, by the names of its columns.
struct Lens {
  struct Row {
    let token: String
    let probability, answer, divergence: Double
  }
  let rows: [Row]
  /// The heading of the column that follows the output's own token.
  let answer: String

  init?(_ finding: Finding?) {
    guard case .table(let table)? = finding?.body else { return nil }
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    guard let token = column("token"), let probability = column("probability"), let answer = column("answer"), let kl = column("kl")
    else { return nil }
    self.answer = table.columns[answer].title.en
    rows = table.rows.compactMap { row in
      guard let name = row[token].label, case .number(let p) = row[probability], case .number(let a) = row[answer],
        case .number(let d) = row[kl]
      else { return nil }
      return Row(token: name, probability: p, answer: a, divergence: d)
    }
  }
}
