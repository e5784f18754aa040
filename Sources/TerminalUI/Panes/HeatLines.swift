import Findings
import Wording

// A number for every neuron or dimension, layer by layer, as a heat map among the lines of its finding: heads have a pane of their own.
extension ScreenState {
  /// The lines of a finding, with the heat map of a wide array of layers below its title.
  func paged(_ finding: Finding, width: Int) -> PagedLines {
    let lines = finding.paged(tongue, width: width)
    guard let heat = heatLines(finding, width: width) else { return lines }
    return lines.inserting(heat, at: CellWidths().wrap(visible(finding.title[tongue]), to: width).count)
  }

  /// No array is laid out again and again that takes longer than a key may.
  private static let mostValues = 1 << 20

  /// A line for each layer, whose columns share cells; nil for what is no array of layers with more columns than there are cells.
  private func heatLines(_ finding: Finding, width: Int) -> [StyledLine]? {
    guard case .array(let array) = finding.body, array.axes.count == 2, array.axes[0].name == "layer", array.values.count <= Self.mostValues
    else { return nil }
    let widths = CellWidths()
    let (layers, columns) = (array.axes[0], array.axes[1])
    let label = 1 + ((0..<layers.count).map { widths.width(of: layers.label($0)) }.max() ?? 0)
    let room = width - label
    guard room > 0, columns.count > room else { return nil }
    let each = (columns.count + room - 1) / room, cells = (columns.count + each - 1) / each
    let largest = (0..<layers.count).map { layer in
      (0..<cells).map { cell -> Float in
        let first = layer * columns.count + cell * each, end = min(first + each, (layer + 1) * columns.count)
        let members = array.values[first..<end].filter(\.isFinite)
        return members.max { abs($0) < abs($1) } ?? .nan
      }
    }
    let shading = Shading(largest.flatMap { $0 }, array.scale)
    let lines = largest.enumerated().map { layer, row -> StyledLine in
      StyledLine(
        [(widths.pad(layers.label(layer), to: label), .dim)]
          + row.map { value in
            shading.style(value).map { (filling(value, shading, cells: 1, zeros: true), $0) } ?? (" ", .text)
          })
    }
    let most = (shading.isSigned ? "+9=" : "9=") + array.unit.written(Double(shading.high))
    let legend = Phrase("\(each) to a cell, the largest of them; \(most)", "每格 \(each) 个，显示其中最大者；\(most)")
    return lines + widths.wrap(legend[tongue], to: width).map { StyledLine($0, .dim) }
  }
}
