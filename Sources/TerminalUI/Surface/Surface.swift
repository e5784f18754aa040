import Wording

/// A rectangle of cells. Rows and columns count from 0 at the top left.
public struct Rect: Equatable, Sendable {
  public var row, column, height, width: Int
  public init(row: Int, column: Int, height: Int, width: Int) {
    self.row = row
    self.column = column
    self.height = max(0, height)
    self.width = max(0, width)
  }
  /// The rectangle without its first `rows` rows.
  func below(_ rows: Int) -> Rect { Rect(row: row + rows, column: column, height: height - rows, width: width) }
  func contains(row r: Int, column c: Int) -> Bool {
    r >= row && r < row + height && c >= column && c < column + width
  }
}

/// One place of the screen. A wide character owns its cell and the next, whose text is then empty.
public struct Cell: Equatable, Sendable {
  public var text: String
  public var style: Style
  public static let blank = Cell(text: " ", style: .text)
}

/// A screen as a value: what rendering returns, what the writer compares with what is shown, what tests read as text.
///
/// Invariants: `cells.count == width * height`; an empty cell always follows a wide one in the same row; nothing unprintable
/// is in it.
public struct Surface: Equatable, Sendable {
  public let width, height: Int
  public private(set) var cells: [Cell]

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  public subscript(row: Int, column: Int) -> Cell { cells[row * width + column] }
  public var bounds: Rect { Rect(row: 0, column: 0, height: height, width: width) }

  /// Writes `text` into `area` at a row and column of it, cut at the area's edge, and returns the cells used. Wide characters
  /// that would be cut in half become a space.
  @discardableResult
  public mutating func put(_ text: String, in area: Rect, row: Int, column: Int, _ style: Style = .text) -> Int {
    let r = area.row + row
    guard row >= 0, row < area.height, r >= 0, r < height else { return 0 }
    let widths = CellWidths()
    var at = column
    let end = min(area.width, width - area.column)
    for character in visible(text) {
      let cells = widths.width(of: character)
      if at >= end { break }
      if at >= 0 {
        if at + cells > end {
          set(r, area.column + at, Cell(text: " ", style: style))
          at = end
          break
        }
        if cells == 0 { continue }
        set(r, area.column + at, Cell(text: String(character), style: style))
        if cells == 2 { set(r, area.column + at + 1, Cell(text: "", style: style)) }
      }
      at += cells
    }
    return max(0, at - column)
  }

  /// Writes a character `count` times.
  public mutating func run(_ character: Character, _ count: Int, in area: Rect, row: Int, column: Int, _ style: Style = .text) {
    put(String(repeating: character, count: max(0, count)), in: area, row: row, column: column, style)
  }

  public mutating func clear(_ area: Rect, _ style: Style = .text) {
    for row in 0..<area.height { run(" ", area.width, in: area, row: row, column: 0, style) }
  }

  /// Repaints what stands in part of a row without changing its text.
  public mutating func paint(_ style: Style, in area: Rect, row: Int, column: Int, count: Int) {
    let r = area.row + row
    guard row >= 0, row < area.height, r < height else { return }
    for c in max(0, column)..<max(0, min(area.width, column + count)) where area.column + c < width {
      cells[r * width + area.column + c].style = style
    }
  }

  /// Puts ASCII in the place of what has a stand-in there.
  mutating func putStandIns() {
    for index in cells.indices where !cells[index].text.utf8.allSatisfy({ $0 < 0x80 }) {
      if let instead = Glyphs.standIns[cells[index].text] { cells[index].text = instead }
    }
  }

  private mutating func set(_ row: Int, _ column: Int, _ cell: Cell) {
    guard row >= 0, row < height, column >= 0, column < width else { return }
    let index = row * width + column
    // Overwriting half of a wide character leaves a space in the other half; an empty cell comes with its own left half.
    if cells[index].text.isEmpty {
      if !cell.text.isEmpty, column > 0 { cells[index - 1].text = " " }
    } else if column + 1 < width, cells[index + 1].text.isEmpty {
      cells[index + 1].text = " "
    }
    cells[index] = cell
  }

  // MARK: As text

  /// The rows as lines, without trailing spaces.
  public var text: String { lines(bounds) { $0.text } }
  /// The style of each cell as a letter, in the same places.
  public var plane: String { lines(bounds) { String($0.style.letter) } }
  /// What stands in an area, as far as it lies on the surface.
  public func text(in area: Rect) -> String { lines(area) { $0.text } }

  private func lines(_ area: Rect, _ piece: (Cell) -> String) -> String {
    let rows = max(0, area.row)..<max(0, area.row, min(height, area.row + area.height))
    let columns = max(0, area.column)..<max(0, area.column, min(width, area.column + area.width))
    return rows.map { row in
      var line = columns.map { piece(self[row, $0]) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
