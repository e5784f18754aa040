public import Wording

/// Curves drawn in cells: an upright axis with ticks on the left, one along the bottom, and a legend where there are several.
/// Text output prints it, a pane colours it by the curve that each cell belongs to.
///
/// In braille a cell is 2 × 4 dots and each curve ends in its letter, as the legend has it; in ASCII a cell is one dot and the
/// curves are drawn in their letters. Curves that lie over each other are seen by turns, in their letters and colours. A value that is not there, or not finite, is passed over.
public struct Plot: Sendable, Equatable {
  public struct Cell: Sendable, Equatable {
    public var character: Character
    /// The curve that is seen here; nil for axes, labels and empty cells.
    public var curve: Int?
    static let empty = Cell(character: " ", curve: nil)
  }
  public enum Ink: Sendable { case braille, ascii }

  /// Each of at most the width asked for, without empty cells at the end.
  public let rows: [[Cell]]

  /// The least that a plot can be read in.
  public static let smallest = (width: 24, height: 5)

  /// Places along the lower axis beyond which curves are thinned before they are drawn: several for every dot of a wide screen's row.
  static let most = 1024

  /// - Parameters:
  ///   - width: Cells of a row, labels included.
  ///   - height: Rows, labels and legend included.
  ///   - tongue: Of what is said beside the curves' names.
  public init(_ whole: SeriesSet, width: Int, height: Int, ink: Ink = .braille, tongue: Tongue = .en) {
    let width = max(width, Plot.smallest.width)
    // As many columns as there are at most beside the labels of usual numbers.
    let (calm, means) = whole.averaged(to: width - 7)
    let set = calm.thinned(to: Plot.most)
    let legend = Plot.legend(set, means.map { $0.map { Phrase("mean of \($0) values", "每 \($0) 个值取平均")[tongue] } }, width: width)
    let height = max(3, max(height, Plot.smallest.height) - 2 - legend.count)
    let y = Scale(values: set, rows: height)
    let x = Scale(axis: set.x, width: width)
    let labels = y.ticks.map { (row: y.cell(of: $0.value, cells: height, upward: true), text: $0.label) }
    let margin = min(width / 3, labels.map(\.text.count).max() ?? 1)
    let columns = width - margin - 1
    var field = Field(columns: columns, rows: height, ink: ink)
    let positions = (0..<set.x.count).map { x.share(of: x.position($0, set.x)) }
    var ends: [(curve: Int, letter: Character, row: Int, column: Int)] = []
    for index in set.series.indices.reversed() {
      let points = zip(positions, set.series[index].values).compactMap { position, value in
        value.isFinite && y.shows(value) ? (position, y.share(of: value)) : nil
      }
      let letter = set.series.count > 1 ? Plot.letter(index) : "*"
      if let end = field.draw(points, curve: index, letter: letter) { ends.append((index, letter, end.row, end.column)) }
    }
    field.takeTurns(Plot.letter)
    if ink == .braille, set.series.count > 1 { field.mark(ends.sorted { $0.curve < $1.curve }) }

    let frame = Frame(ink)
    var rows: [[Cell]] = legend
    for row in 0..<height {
      let label = labels.first { $0.row == row }?.text ?? ""
      rows.append(
        Plot.plain(String(repeating: " ", count: max(0, margin - label.count)) + label.suffix(margin))
          + Plot.plain(label.isEmpty ? frame.upright : frame.tick) + field.cells[row])
    }
    rows += Plot.bottom(set.x, x, margin: margin, columns: columns, frame)
    self.rows = rows.map { row in Array(row[..<(row.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0)]) }
  }

  /// The rows as text.
  public var lines: [String] { rows.map { String($0.map(\.character)) } }

  /// `a`, `b`, …: what a curve is called within the plot.
  public static func letter(_ index: Int) -> Character { Character(Unicode.Scalar(UInt8(97 + index % 26))) }

  private struct Frame {
    let upright: String, tick: String, along: Character, corner: Character, mark: Character
    init(_ ink: Ink) {
      (upright, tick, along, corner, mark) = ink == .braille ? ("│", "┤", "─", "└", "┴") : ("|", "+", "-", "+", "+")
    }
  }

  private static func plain(_ text: String) -> [Cell] { text.map { Cell(character: $0, curve: nil) } }

  /// `a kd-4.loss (mean of 8 values)  b kd-4-control.loss`, in as many rows as it takes; for a single curve what is said of it, if anything.
  private static func legend(_ set: SeriesSet, _ notes: [String?], width: Int) -> [[Cell]] {
    let widths = CellWidths()
    guard set.series.count > 1 else { return notes.compactMap { $0.map { plain(widths.truncate($0, to: width)) } } }
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var used = 0
    for (index, series) in set.series.enumerated() {
      let name = widths.truncate(visible(series.name) + (notes[index].map { " (\($0))" } ?? ""), to: width - 2)
      let size = 2 + widths.width(of: name)
      if used > 0, used + 2 + size > width {
        rows.append(row)
        (row, used) = ([], 0)
      }
      if used > 0 {
        row += plain("  ")
        used += 2
      }
      row += ([letter(index), " "] + name).map { Cell(character: $0, curve: index) }
      used += size
    }
    return rows + [row]
  }

  /// The lower axis and the labels below it.
  private static func bottom(_ axis: Axis, _ x: Scale, margin: Int, columns: Int, _ frame: Frame) -> [[Cell]] {
    var line = [Character](repeating: frame.along, count: columns)
    var labels = [Character](repeating: " ", count: margin + 1 + columns)
    var free = 0
    for tick in x.ticks {
      let column = x.cell(of: tick.value, cells: columns, upward: false)
      line[column] = frame.mark
      let start = min(max(0, margin + 1 + column - tick.label.count / 2), labels.count - tick.label.count)
      guard start >= free, tick.label.count <= labels.count else { continue }
      labels.replaceSubrange(start..<(start + tick.label.count), with: tick.label)
      free = start + tick.label.count + 1
    }
    let corner = String(repeating: " ", count: margin) + String(frame.corner) + String(line)
    return [plain(corner), plain(String(labels))]
  }
}
