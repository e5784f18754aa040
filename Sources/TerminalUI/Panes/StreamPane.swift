import Findings
import Wording
import Workbench

/// The finding of `activation norms`: of each layer and position the norm of the stream, and of what attention and MLP add.
struct StreamNorms {
  static let names = [Phrase("stream", "残差流"), Phrase("attn", "注意力"), Phrase("MLP", "MLP")]
  private let arrays: [LabelledArray]
  let layers, positions: Int

  init?(_ finding: Finding?) {
    guard let arrays = finding?.arrays, arrays.count == Self.names.count, let shape = arrays.first?.shape, shape.count == 2,
      arrays.allSatisfy({ $0.shape == shape })
    else { return nil }
    (self.arrays, layers, positions) = (arrays, shape[0], shape[1])
  }

  /// In the order of `names`; nil for what is not there.
  func values(_ layer: Int, _ position: Int) -> [Float]? {
    guard (0..<layers).contains(layer), (0..<positions).contains(position) else { return nil }
    return arrays.map { $0.values[layer * positions + position] }
  }

  /// The stream at a position, layer by layer.
  func column(_ position: Int) -> [Float] { (0..<layers).compactMap { values($0, position)?.first } }
}

extension ScreenState {
  static let streamLook = Look.answer("activation norms")
  var streamNorms: StreamNorms? { StreamNorms(finding(Self.streamLook)) }

  /// The norm of the stream after each layer at each token, shaded by its share of the token's largest: a first token that is far larger
  /// than the rest would leave the others without shade.
  func drawStream(_ frame: inout Frame, _ area: Rect) {
    let grid = lensGrid
    let at = grid.at
    let title = layeredTitle(grid, .stream, area)
    let note = tables.contains(.stream) || title.isEmpty ? nil : Phrase("shade: share of the token's largest", "深浅：占该 token 最大值的比例")[tongue]
    let rest = titleRest(title, selectedToken, note, inShort: Phrase("by token", "按 token")[tongue], behind: MainView.stream.name, area)
    drawTitle(&frame.surface, area, .attention, MainView.stream.name, rest, isStale: !isFresh(Self.streamLook), letter: "r")
    guard let norms = streamNorms, norms.layers == nLayers else { return drawNothing(&frame.surface, area, Self.streamLook) }
    if tables.contains(.stream) { return drawStreamTable(&frame, area, norms) }
    let widths = CellWidths()
    drawGrid(&frame, area, grid) { position in
      let shading = Shading(norms.column(position), .sequential)
      return { layer, marked in
        norms.values(layer, position)?.first.map { value in
          (widths.pad(Double(value).significant(3), to: LensGrid.pitch - 1, .centre), shading.style(value, marked: marked) ?? .text)
        }
      }
    }
    guard let here = norms.values(layer, at) else { return }
    let parts = zip(StreamNorms.names, here).map { "\($0[tongue]) \(Double($1).significant(3))" }.joined(separator: "  ")
    frame.surface.put(widths.truncate("L\(layer) t\(at): \(parts)", to: area.width), in: area, row: area.height - 1, column: 0)
  }

  /// A line for each layer: the norms at the selected token.
  private func drawStreamTable(_ frame: inout Frame, _ area: Rect, _ norms: StreamNorms) {
    let widths = CellWidths()
    func line(_ cells: [String]) -> String { widths.pad(cells[0], to: 6) + cells[1...].map { widths.pad($0, to: 11, .right) }.joined() }
    frame.surface.put(line([Phrase("layer", "层")[tongue]] + StreamNorms.names.map { $0[tongue] }), in: area, row: 1, column: 0, .dim)
    for (row, index) in tableLines(.stream, of: layer, among: norms.layers, area).enumerated() {
      let isHere = index == layer
      let values = norms.values(index, lensPosition) ?? []
      frame.surface.put(line(["L\(index)"] + values.map { Double($0).significant(5) }), in: area, row: 2 + row, column: 0, isHere ? .role(.selection) : .text)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
    }
  }

  /// The lines of the table: the layers at the selected token.
  var streamList: PaneList {
    let rows = (0..<(streamNorms?.layers ?? 0)).map { layer in ["L\(layer)"] + (streamNorms?.values(layer, lensPosition) ?? []).map(\.shortest) }
    return PaneList(rows: rows, at: layer, named: 2)
  }

  /// The norms under the cursor, and the stream's at every token.
  var streamText: PaneText {
    guard let norms = streamNorms, let here = norms.values(layer, lensPosition) else { return PaneText("") }
    let named = zip(["stream", "attn", "mlp"], here).map { "\($0) \($1.shortest)" }
    return PaneText(
      cell: (["L\(layer) t\(lensPosition)"] + named).joined(separator: " "),
      cells: ["L\(layer)"] + (0..<norms.positions).map { norms.values(layer, $0)?.first?.shortest ?? "-" })
  }
}
