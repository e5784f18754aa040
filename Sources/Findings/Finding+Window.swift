import Wording

/// A long finding as lines of text, each made when it is asked for: a table of a million rows costs what is seen of it.
///
/// Columns are as wide as a sample of rows wants them, which stays the same whatever part is shown; what is wider is cut with an
/// ellipsis.
public struct FindingWindow: Sendable {
  /// Title and names of columns.
  public let head: [String]
  public let count: Int
  /// Facts and remarks.
  public let foot: [String]
  private let line: @Sendable (Int) -> String
  public func row(_ index: Int) -> String { line(index) }

  fileprivate init(head: [String], count: Int, foot: [String], line: @escaping @Sendable (Int) -> String) {
    (self.head, self.count, self.foot, self.line) = (head, count, foot, line)
  }
}

extension Finding {
  /// From so many rows or numbers on it is shown by a window.
  static let longest = (rows: 400, values: 100_000)

  /// Nil for a finding that is short enough to be written whole.
  public func window(_ style: TextStyle) -> FindingWindow? {
    let title = style.cells.wrap(visible(title[style.tongue]), to: style.width)
    var foot = facts.allSatisfy({ !$0.isSaid }) ? [] : style.cells.wrap(factsLine(style.tongue), to: style.width)
    for remark in [verdict].compactMap(\.self) + remarks { foot += style.cells.wrap("# " + visible(remark[style.tongue]), to: style.width) }
    switch body {
    case .table(let table) where table.rows.count > Self.longest.rows:
      let columns = TableColumns(table, style)
      return FindingWindow(head: title + [columns.heading], count: table.rows.count, foot: foot) { columns.line($0) }
    case .array(let array) where array.axes.count >= 2 && (array.listed > Self.longest.rows || array.values.count > Self.longest.values):
      let shape = array.axes.map { "\($0.title[style.tongue]) \($0.count)" }.joined(separator: " x ")
      return FindingWindow(head: title + [shape], count: array.listed, foot: foot) { array.listLine($0, style) }
    default: return nil
    }
  }
}

/// How the columns of a long table are laid out.
struct TableColumns: Sendable {
  private let table: Table
  private let style: TextStyle
  private let columns: FittedColumns
  private let isRight: [Bool]
  /// Rows that widths are taken from: the first, the last, and others evenly between.
  private static let sample = 240

  init(_ table: Table, _ style: TextStyle) {
    (self.table, self.style) = (table, style)
    let count = table.rows.count
    let places = count <= Self.sample ? Array(0..<count) : (0..<Self.sample).map { $0 * (count - 1) / (Self.sample - 1) }
    var widths = table.columns.map { style.cells.width(of: visible($0.title[style.tongue])) }
    var isRight = [Bool](repeating: !places.isEmpty, count: table.columns.count)
    var numbers = [Int](repeating: 0, count: table.columns.count)
    for place in places {
      for (column, cell) in table.rows[place].enumerated() where column < widths.count {
        let width = style.cells.width(of: cell.written(table.columns[column].unit, style.tongue))
        (widths[column], numbers[column]) = (max(widths[column], width), max(numbers[column], width))
        isRight[column] = isRight[column] && cell.isNumeric
      }
    }
    columns = FittedColumns(widths, numbers: zip(isRight, numbers).map { $0 ? $1 : nil }, yielding: table.columns.map(\.yields), width: style.width)
    self.isRight = isRight
  }

  var heading: String { columns.heading(joined(table.columns.map { visible($0.title[style.tongue]) })) }
  func line(_ index: Int) -> String { joined(zip(table.rows[index], table.columns).map { $0.written($1.unit, style.tongue) }) }

  private func joined(_ texts: [String]) -> String {
    trimmed(zip(texts, columns.widths).enumerated().map { style.cells.pad($0.element.0, to: $0.element.1, isRight[$0.offset] ? .right : .left) }.joined(separator: "  "))
  }
}

/// Takes from the widest columns until the line fits: from those that yield first, then from words, as a number that is cut is another one.
/// No column gets narrower for it than `least`.
func shrink(_ widths: inout [Int], to room: Int, sparing numbers: [Bool], least: [Int], first yielding: [Bool]) {
  for columns in [widths.indices.filter { yielding[$0] }, widths.indices.filter { !numbers[$0] }, Array(widths.indices)] {
    while widths.reduce(0, +) > room, let widest = columns.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
  }
}

/// The columns of a table in a line of so many cells. Words are cut, and titles; of numbers none is: where there is no room for all of them, the last
/// columns are left out, which the heading says by an ellipsis.
struct FittedColumns {
  static let more = "…"
  private(set) var widths: [Int]
  var isWhole = true

  /// - Parameter numbers: The cells that the widest number of a column takes; nil for words.
  init(_ wanted: [Int], numbers: [Int?], yielding: [Bool], width: Int) {
    widths = wanted
    while !widths.isEmpty {
      let count = widths.count
      let room = width - 2 * (count - 1) - (isWhole ? 0 : 2 + Self.more.count)
      let least = numbers[..<count].map { max(3, $0 ?? 3) }
      shrink(&widths, to: room, sparing: numbers[..<count].map { $0 != nil }, least: least, first: Array(yielding[..<count]))
      if widths.reduce(0, +) <= room || count == 1 { return }
      widths = Array(wanted[..<(count - 1)])
      isWhole = false
    }
  }

  /// The heading with the sign that columns are left out.
  func heading(_ line: String) -> String { isWhole ? line : line + "  " + Self.more }
}
