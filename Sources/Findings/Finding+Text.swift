public import Wording

/// How a finding is written as plain text.
public struct TextStyle: Sendable, Equatable {
  public var tongue: Tongue
  /// Cells of a line; nothing but a single long word is wider.
  public var width: Int
  /// Rows of a table or array before the rest is only counted.
  public var rows: Int
  /// As many rows as there are: where output goes to a program or a file, nobody can ask for those that are left out.
  public static let allRows = 1 << 40
  public var sparklines: Bool
  /// What curves of many points are drawn in, before they are said in words. Nil draws no picture at all: a grid, whatever its size, is
  /// said row by row by what is largest there, as it can be seen and not be heard.
  public var plot: Plot.Ink?
  public var cells: CellWidths
  public init(
    _ tongue: Tongue = .en, width: Int = 80, rows: Int = 40, sparklines: Bool = false, plot: Plot.Ink? = .ascii,
    cells: CellWidths = CellWidths()
  ) {
    self.tongue = tongue
    self.width = max(20, width)
    self.rows = max(1, rows)
    self.sparklines = sparklines
    self.plot = plot
    self.cells = cells
  }
}

/// Plain text: what the REPL, a pipe, a dumb terminal and a screen reader get. Needs no colour, no cursor and no model.
///
/// Small arrays are aligned grids; large ones say for each row where most of it lies ("t7 ␣gave: t1 ␣Mary 0.410   t4 ␣John 0.220"), since a
/// grid that wraps can neither be read nor be heard.
extension Finding {
  /// Title, body, facts and remarks; lines are joined by line breaks, without one at the end.
  public func text(_ style: TextStyle = TextStyle()) -> String {
    var lines = style.cells.wrap(visible(title[style.tongue]), to: style.width)
    switch body {
    case .array(let array): lines += array.lines(style)
    case .table(let table): lines += table.lines(style)
    case .series(let set): lines += set.lines(style)
    case .strip(let strip): lines += strip.lines(style)
    case .note(let phrase) where phrase == title: break
    case .note(let phrase):
      // Line breaks of a note are its own; help and lists of models are written so.
      lines += phrase[style.tongue].split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { style.cells.wrap(visible(String($0)), to: style.width) }
      if lines.first?.isEmpty == true { lines.removeFirst() }
    }
    // `pass: 3.39, expected < 4` has said its facts.
    var isSaid = facts.allSatisfy { !$0.isSaid }
    if case .note = body { isSaid = facts.allSatisfy { title[style.tongue].contains($0.written) } }
    if !isSaid { lines += style.cells.wrap(factsLine(style.tongue), to: style.width) }
    for remark in [verdict].compactMap(\.self) + remarks { lines += style.cells.wrap("# " + visible(remark[style.tongue]), to: style.width) }
    return lines.joined(separator: "\n")
  }

  /// `loss 3.391 nats, loss-delta +0.177`: what stands below a body, and alone where there is room for one line.
  public func factsLine(_ tongue: Tongue) -> String {
    facts.filter(\.isSaid).map { "\($0.label[tongue]) \($0.written)\($0.unitSuffix)" }.joined(separator: tongue == .zh ? "，" : ", ")
  }
}

extension Table.Cell {
  /// What a person reads in a cell of a column with this unit.
  public func written(_ unit: Unit, _ tongue: Tongue) -> String {
    switch self {
    case .text(let text), .token(let text, _): visible(text)
    case .phrase(let phrase): visible(phrase[tongue])
    case .number(let number): unit.written(number)
    case .integer(let integer): unit == .bytes || unit == .seconds ? unit.written(Double(integer)) : String(integer)
    case .missing: "-"
    }
  }
  var isNumeric: Bool {
    switch self {
    case .number, .integer, .missing: true
    case .text, .phrase, .token: false
    }
  }
}

extension Table {
  func lines(_ style: TextStyle) -> [String] {
    let shown = rows.prefix(style.rows)
    let texts = shown.map { row in zip(row, columns).map { $0.written($1.unit, style.tongue) } }
    let titles = columns.map { visible($0.title[style.tongue]) }
    var widths = titles.map { style.cells.width(of: $0) }
    var numbers = widths.map { _ in 0 }
    for row in texts {
      for (column, text) in row.enumerated() { numbers[column] = max(numbers[column], style.cells.width(of: text)) }
    }
    for column in widths.indices { widths[column] = max(widths[column], numbers[column]) }
    let right = columns.indices.map { column in
      let cells = shown.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      return !cells.isEmpty && cells.allSatisfy(\.isNumeric)
    }
    var heading: (String) -> String = { $0 }
    if wraps {
      shrink(&widths, to: style.width - 2 * max(0, columns.count - 1), sparing: right, least: widths.map { _ in 3 }, first: columns.map(\.yields))
    } else {
      let fitted = FittedColumns(widths, numbers: zip(right, numbers).map { $0 ? $1 : nil }, yielding: columns.map(\.yields), width: style.width)
      (widths, heading) = (fitted.widths, fitted.heading)
    }
    func line(_ texts: [String]) -> String {
      let cells = zip(texts, widths).enumerated().map { style.cells.pad($0.element.0, to: $0.element.1, right[$0.offset] ? .right : .left) }
      return trimmed(cells.joined(separator: "  "))
    }
    var lines = columns.isEmpty ? [] : [heading(line(titles))]
    for row in texts {
      guard wraps else {
        lines.append(line(row))
        continue
      }
      // Every cell to its end: a path that is cut is none.
      let parts = zip(row, widths).map { style.cells.wrap($0, to: max(1, $1)) }
      for index in 0..<max(1, parts.map(\.count).max() ?? 1) { lines.append(line(parts.map { index < $0.count ? $0[index] : "" })) }
    }
    if rows.isEmpty { lines.append(Phrase("(none)", "（无）")[style.tongue]) }
    if rows.count > shown.count { lines.append(more(rows.count - shown.count, style.tongue)) }
    return lines
  }
}

extension SeriesSet {
  func lines(_ style: TextStyle) -> [String] {
    let width = min(24, series.map { style.cells.width(of: visible($0.name)) }.max() ?? 0)
    return drawing(style) + series.prefix(style.rows).flatMap { curve -> [String] in
      let name = style.cells.pad(visible(curve.name), to: width)
      let spark = style.sparklines && curve.values.count > 1 ? " " + sparkline(curve.values, cells: min(32, style.width / 3)) : ""
      let values = curve.values
      if values.count <= 24 {
        let list = values.enumerated().filter { !$0.element.isNaN }.map { "\(label($0.offset)) \(unit.written($0.element))" }.joined(separator: ", ")
        return style.cells.wrap("\(name)\(spark)  \(list)", to: style.width)
      }
      // Where curves of different steps share an axis, not every step has a value.
      let finite = values.filter { !$0.isNaN }
      let low = finite.min() ?? .nan
      let high = finite.max() ?? .nan
      let words = Phrase(
        "\(unit.written(finite.first ?? .nan)) to \(unit.written(finite.last ?? .nan)) over \(finite.count) points, min \(unit.written(low)), max \(unit.written(high))",
        "由 \(unit.written(finite.first ?? .nan)) 到 \(unit.written(finite.last ?? .nan))，共 \(finite.count) 点，最小 \(unit.written(low))，最大 \(unit.written(high))"
      )
      return style.cells.wrap("\(name)\(spark)  \(words[style.tongue])", to: style.width)
    }
  }

  /// Points from which on a drawing says more than the numbers.
  private static let worthDrawing = 8

  private func drawing(_ style: TextStyle) -> [String] {
    guard let ink = style.plot, x.count >= SeriesSet.worthDrawing, style.width >= Plot.smallest.width, style.rows >= Plot.smallest.height,
      series.contains(where: { $0.values.contains(where: \.isFinite) })
    else { return [] }
    return Plot(self, width: min(style.width, 100), height: min(style.rows, 16), ink: ink, tongue: style.tongue).lines
  }

  private func label(_ index: Int) -> String { index < x.labels.count ? visible(x.labels[index]) : String(index) }
}

/// A curve in one line of block characters; each covers an equal stretch of the values and shows its mean.
public func sparkline(_ values: [Double], cells: Int) -> String {
  let finite = values.filter(\.isFinite)
  guard let low = finite.min(), let high = finite.max(), cells > 0 else { return "" }
  let blocks = Array("▁▂▃▄▅▆▇█")
  let count = min(cells, values.count)
  return String(
    (0..<count).map { cell -> Character in
      let part = values[(cell * values.count / count)..<((cell + 1) * values.count / count)].filter(\.isFinite)
      guard !part.isEmpty else { return " " }
      // In parts of the whole, as neither the span of any two values nor their sum need be finite.
      let mean = part.reduce(0) { $0 + $1 / Double(part.count) }
      let share = high > low ? (mean / 2 - low / 2) / (high / 2 - low / 2) : 0
      return blocks[Int(min(7, max(0, share * 8)))]
    })
}

extension Strip {
  func lines(_ style: TextStyle) -> [String] {
    let shown = min(tokens.count, style.rows * 8)
    let pairs = (0..<shown).map { style.cells.truncate("\(visible(tokens[$0])) \(unit.short(values[$0]))", to: style.width) }
    var lines: [String] = []
    var line = ""
    for pair in pairs {
      let joined = line.isEmpty ? pair : line + " | " + pair
      if style.cells.width(of: joined) > style.width, !line.isEmpty {
        lines.append(line)
        line = pair
      } else {
        line = joined
      }
    }
    if !line.isEmpty { lines.append(line) }
    if tokens.count > shown { lines.append(more(tokens.count - shown, style.tongue)) }
    return lines
  }
}

func more(_ count: Int, _ tongue: Tongue) -> String { Phrase("… \(count) more", "……其余 \(count) 项")[tongue] }

func trimmed(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}
