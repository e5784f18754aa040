public import Wording

/// What of a finding is meant: a named quantity, or one cell.
public enum Subject: Sendable, Equatable {
  /// A fact by name; failing that one of `Subject.derived`, which every array or table has.
  case named(String)
  case cell([Step])

  /// One step of a cell's address: along an axis (by name, by its beginning as in `q` for query, or the next one in order).
  public struct Step: Sendable, Equatable {
    public let axis: String?
    public let index: Index
    public enum Index: Sendable, Equatable {
      /// From 0; negative counts from the end.
      case position(Int)
      case label(String)
    }
    public init(axis: String? = nil, _ index: Index) {
      self.axis = axis
      self.index = index
    }
  }

  /// Quantities worked out from the body: `row-sum` and `row-max` go along the last axis for every row; `first` is the label of a
  /// table's first row or of an array's largest entry, `order` the labels of all, the largest first; `values` are those of the one
  /// curve, strip or axis, `text` is what a note says. A curve or a column of numbers has its own name.
  public static let derived = ["shape", "sum", "row-sum", "row-max", "min", "max", "mean", "first", "order", "values", "text"]
}

/// What stands at an address.
public enum Quantity: Sendable, Equatable {
  case number(Double)
  /// One for each row; a check must hold for all.
  case numbers([Double])
  case text(String)
  case shape([Int])
  /// Labels, in order.
  case labels([String])
}

/// An address that the finding does not have.
public struct AddressError: WordedError, Equatable {
  public static let codes = ["unknown-fact", "unknown-cell", "ambiguous-cell", "not-comparable"]
  public let code: String
  public let phrase: Phrase
  public let tip: Phrase?
}

extension Finding {
  /// What stands at `subject`. Throws `AddressError` (`unknown-fact`, `unknown-cell`, `ambiguous-cell`).
  public func quantity(_ subject: Subject) throws(AddressError) -> Quantity {
    switch subject {
    case .cell(let steps): return try cell(steps)
    case .named(let name):
      if let fact = self[fact: name] {
        return switch fact {
        case .number(let number): .number(number)
        case .integer(let integer): .number(Double(integer))
        case .text(let text): .text(text)
        }
      }
      if let derived = derived(name) { return derived }
      let known = facts.map(\.name) + Subject.derived.filter { derived($0) != nil }
      let near = nearest(name, among: known)
      let shown = visible(CellWidths().truncate(name, to: 40))
      throw AddressError(
        code: "unknown-fact",
        phrase: Phrase(
          "the finding has no `\(shown)`; it has \(known.joined(separator: ", "))",
          "该结果没有 `\(shown)`；它有 \(known.joined(separator: "、"))"),
        tip: near.map { Phrase("the nearest is `\($0)`", "最接近的是 `\($0)`") })
    }
  }

  private func derived(_ name: String) -> Quantity? {
    switch (name, body) {
    case ("shape", .array(let array)): return .shape(array.shape)
    case ("shape", .table(let table)): return .shape([table.rows.count, table.columns.count])
    case ("shape", .series(let set)): return .shape([set.series.count, set.x.count])
    case ("shape", .strip(let strip)): return .shape([strip.values.count])
    case ("first", .table(let table)):
      guard let cell = table.rows.first?.first(where: { !$0.isNumeric }) else { return nil }
      return .text(cell.written(.none, .en))
    case ("first", .array(let array)):
      return array.largest(in: 0..<array.values.count, 1).first.map { .text(array.name(of: $0)) }
    case ("row-sum", .array(let array)):
      guard let width = array.axes.last?.count, width > 0 else { return nil }
      return .numbers(stride(from: 0, to: array.values.count, by: width).map { sum(array.values[$0..<($0 + width)]) })
    case ("row-max", .array(let array)):
      guard let width = array.axes.last?.count, width > 0 else { return nil }
      return .numbers(
        stride(from: 0, to: array.values.count, by: width).map { start in
          array.values[start..<(start + width)].filter(\.isFinite).max().map(Double.init) ?? .nan
        })
    case ("order", .array(let array)):
      return .labels(array.largest(in: 0..<array.values.count, array.values.count).map { array.name(of: $0) })
    case ("order", .table(let table)):
      let labels = table.rows.compactMap { row in row.first { !$0.isNumeric }?.written(.none, .en) }
      return labels.count == table.rows.count && !labels.isEmpty ? .labels(labels) : nil
    case ("text", .note(let phrase)): return .text(phrase.en)
    case ("values", .series(let set)) where set.series.count == 1: return .numbers(set.series[0].values)
    case ("values", .strip(let strip)): return .numbers(strip.values.map(Double.init))
    case ("values", .array(let array)) where array.axes.count == 1: return .numbers(array.values.map(Double.init))
    case (_, .series(let set)) where set.series.contains { $0.name == name || $0.name.hasSuffix("." + name) }:
      let named = set.series.filter { $0.name == name || $0.name.hasSuffix("." + name) }
      return named.count == 1 ? .numbers(named[0].values) : nil
    case (_, .table(let table)):
      guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return nil }
      let numbers = table.rows.map { row -> Double? in
        switch column < row.count ? row[column] : .missing {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        case .missing: .nan
        default: nil
        }
      }
      return numbers.contains { $0 == nil } ? nil : .numbers(numbers.compactMap(\.self))
    default:
      let numbers: [Double]
      switch body {
      case .array(let array): numbers = array.values.indices.filter { !array.isAbsent($0) }.map { Double(array.values[$0]) }
      case .strip(let strip): numbers = strip.values.map(Double.init)
      case .series(let set): numbers = set.series.flatMap(\.values)
      case .table, .note: return nil
      }
      guard !numbers.isEmpty else { return nil }
      // What is hidden is −∞ or not a number; both stand for nothing.
      let there = numbers.filter(\.isFinite)
      switch name {
      case "sum": return .number(there.reduce(0, +))
      case "mean": return .number(there.reduce(0, +) / Double(there.count))
      case "min": return there.min().map(Quantity.number)
      case "max": return there.max().map(Quantity.number)
      default: return nil
      }
    }
  }

  private func sum(_ values: ArraySlice<Float>) -> Double { values.reduce(0) { $1.isFinite ? $0 + Double($1) : $0 } }

  private func cell(_ steps: [Subject.Step]) throws(AddressError) -> Quantity {
    switch body {
    case .array(let array):
      let index = try resolve(steps, in: array.axes)
      let flat = zip(array.axes, index).reduce(0) { $0 * $1.0.count + $1.1 }
      return .number(Double(array.values[flat]))
    case .strip(let strip):
      let index = try resolve(steps, in: [Axis("token", labels: strip.tokens)])
      return .number(Double(strip.values[index[0]]))
    case .series(let set):
      let names = Axis("series", labels: set.series.map(\.name))
      // The one curve of a set need not be named.
      let alone = names.count == 1 && steps.count == 1
      let index = try resolve(steps, in: alone ? [set.x] : [names, set.x])
      let values = set.series[alone ? 0 : index[0]].values
      guard let last = index.last, last < values.count else { throw noCell("x", "\(index.last ?? 0)") }
      return .number(values[last])
    case .table(let table):
      let labels = table.rows.map { $0.first(where: { !$0.isNumeric }).map { $0.written(.none, .en) } ?? "" }
      let index = try resolve(steps, in: [Axis("row", labels: labels), Axis("column", labels: table.columns.map(\.name))])
      guard index[1] < table.rows[index[0]].count else { throw noCell("column", String(index[1])) }
      switch table.rows[index[0]][index[1]] {
      case .number(let number): return .number(number)
      case .integer(let integer): return .number(Double(integer))
      case .text(let text), .token(let text, _): return .text(text)
      case .phrase(let phrase): return .text(phrase.en)
      case .missing: return .number(.nan)
      }
    case .note:
      throw AddressError(code: "unknown-cell", phrase: Phrase("the finding is a sentence and has no cells", "该结果是一句话，没有单元"), tip: nil)
    }
  }

  /// An index for every axis, in the axes' order.
  private func resolve(_ steps: [Subject.Step], in axes: [Axis]) throws(AddressError) -> [Int] {
    var found: [Int?] = Array(repeating: nil, count: axes.count)
    for step in steps {
      let position: Int
      if let name = step.axis {
        let matches = axes.indices.filter { axes[$0].name == name }
        let beginnings = axes.indices.filter { axes[$0].name.hasPrefix(name) }
        guard let match = matches.first ?? (beginnings.count == 1 ? beginnings[0] : nil) else {
          let names = axes.map(\.name)
          throw AddressError(
            code: "unknown-cell",
            phrase: Phrase(
              "there is no axis `\(visible(name))`; the axes are \(names.joined(separator: ", "))",
              "没有名为 `\(visible(name))` 的轴；现有的轴是 \(names.joined(separator: "、"))"), tip: nil)
        }
        position = match
      } else if let next = found.firstIndex(where: { $0 == nil }) {
        position = next
      } else {
        throw incomplete(axes)
      }
      guard found[position] == nil else { throw incomplete(axes) }
      found[position] = try index(step.index, on: axes[position])
    }
    let whole = found.compactMap(\.self)
    guard whole.count == axes.count else { throw incomplete(axes) }
    return whole
  }

  private func index(_ index: Subject.Step.Index, on axis: Axis) throws(AddressError) -> Int {
    switch index {
    case .position(let position):
      if position >= 0, position < axis.count { return position }
      if position < 0, position >= -axis.count { return axis.count + position }
      throw noCell(axis.name, String(position), 0...max(0, axis.count - 1))
    case .label(let label):
      var matches = axis.labels.indices.filter { axis.labels[$0] == label }
      if matches.isEmpty { matches = axis.labels.indices.filter { bare(axis.labels[$0]) == bare(label) } }
      if matches.count == 1 { return matches[0] }
      guard matches.count > 1 else {
        let near = nearest(bare(label), among: axis.labels.map(bare))
        let shown = visible(CellWidths().truncate(label, to: 40))
        throw AddressError(
          code: "unknown-cell", phrase: Phrase("the axis \(axis.name) has no `\(shown)`", "轴 \(axis.name) 上没有 `\(shown)`"),
          tip: near.map { Phrase("the nearest is `\(visible($0))`", "最接近的是 `\(visible($0))`") })
      }
      let places = matches.prefix(6).map(String.init)
      throw AddressError(
        code: "ambiguous-cell",
        phrase: Phrase(
          "`\(visible(label))` stands \(matches.count) times on the axis \(axis.name)",
          "`\(visible(label))` 在轴 \(axis.name) 上出现 \(matches.count) 次"),
        tip: Phrase("say which by its index: \(places.joined(separator: ", "))", "请用下标指明：\(places.joined(separator: "、"))"))
    }
  }

  private func noCell(_ axis: String, _ index: String, _ range: ClosedRange<Int>? = nil) -> AddressError {
    let allowed =
      range.map { Phrase("; it has \($0.lowerBound)…\($0.upperBound)", "；编号为 \($0.lowerBound)…\($0.upperBound)") }
      ?? Phrase(same: "")
    return AddressError(
      code: "unknown-cell", phrase: Phrase("there is no \(axis) \(index)\(allowed.en)", "没有 \(axis) \(index)\(allowed.zh)"),
      tip: nil)
  }

  private func incomplete(_ axes: [Axis]) -> AddressError {
    let names = axes.map(\.name)
    return AddressError(
      code: "unknown-cell",
      phrase: Phrase(
        "a cell needs one index for each of \(names.joined(separator: ", "))", "单元需要为每个轴各给一个下标：\(names.joined(separator: "、"))"),
      tip: nil)
  }
}

/// A label without the mark of the space before it, so that a script may say `"Mary"` for `␣Mary`.
func bare(_ label: String) -> String { String(label.drop { $0 == "␣" || $0 == " " }) }

extension LabelledArray {
  /// What an entry is called: `L1.H4` where the axes are layers and heads, else its labels.
  func name(of flat: Int) -> String {
    let index = coordinates(flat)
    let names = axes.map(\.name)
    if let layer = names.firstIndex(of: "layer"), let head = names.firstIndex(of: "head"), axes.count == 2 {
      return "L\(index[layer]).H\(index[head])"
    }
    return axes.indices.map { axes[$0].label(index[$0]) }.joined(separator: " ")
  }
}
