import Wording

extension Axis {
  /// What stands for an index: its label made safe to print, or the index.
  public func label(_ index: Int) -> String { index < labels.count ? visible(labels[index]) : String(index) }

  /// The same in a list, where a token has its position with it, as commands name it and as equal ones are told apart: `t3 ␣or`.
  func listed(_ index: Int) -> String { Axis.ofTokens.contains(name) && index < labels.count ? "t\(index) \(label(index))" : label(index) }
  private static let ofTokens: Set<String> = ["query", "key", "pos"]

  /// What a person reads for the name; the terms that Chinese has no word of its own for stay.
  var title: Phrase { Phrase(name, Axis.chinese[name] ?? name) }
  private static let chinese = ["layer": "层", "head": "头", "query": "查询", "pos": "位置", "neuron": "神经元", "part": "部件"]
}

extension LabelledArray {
  func lines(_ style: TextStyle) -> [String] {
    guard !values.isEmpty else { return [Phrase("(empty)", "（空）")[style.tongue]] }
    var lines: [String]
    switch axes.count {
    case 0: lines = [unit.short(values[0])]
    case 1: lines = [row(0, columns: axes[0], label: "", style)]
    case 2: lines = (style.plot == nil ? nil : grid(style)) ?? rowLists(style)
    default: lines = stack(style)
    }
    lines += style.cells.wrap(summary(style.tongue), to: style.width)
    return lines
  }

  /// Two axes as an aligned grid, or nil when a line would not fit.
  private func grid(_ style: TextStyle) -> [String]? {
    let (rows, columns) = (axes[0], axes[1])
    guard columns.count > 0, rows.count <= style.rows else { return nil }
    let labelWidth = min(12, (0..<rows.count).map { style.cells.width(of: rows.label($0)) }.max() ?? 1)
    let room = (style.width - labelWidth) / columns.count - 1
    guard columns.count <= style.width / 2, room >= 4 else { return nil }
    let texts = values.indices.map { unit.short(isAbsent($0) ? .nan : values[$0]) }
    let widest = texts.map(\.utf8.count).max() ?? 1
    guard widest <= room else { return nil }
    let labels = (0..<columns.count).map(columns.label)
    let width = min(room, max(widest, min(8, labels.map { style.cells.width(of: $0) }.max() ?? 1)))
    func line(_ label: String, _ cells: some Sequence<String>) -> String {
      trimmed(
        style.cells.pad(label, to: labelWidth, .right) + cells.map { " " + style.cells.pad($0, to: width, .right) }.joined())
    }
    return [line("", labels)]
      + (0..<rows.count).map { row in
        line(rows.label(row), texts[(row * columns.count)..<((row + 1) * columns.count)])
      }
  }

  /// Two axes as a list for each row: where most of it lies.
  private func rowLists(_ style: TextStyle) -> [String] {
    let (rows, columns) = (axes[0], axes[1])
    var lines = (0..<min(rows.count, style.rows)).map { row($0, columns: columns, label: rows.listed($0), style) }
    if rows.count > style.rows { lines.append(more(rows.count - style.rows, style.tongue)) }
    return lines
  }

  /// `t7 ␣gave: t1 ␣Mary 0.410   t4 ␣John 0.220`: the largest values of a row (by size where the scale goes both ways), as many as fit.
  /// Of those that round to zero there is one, where it is the largest. Spaces part them: a comma may be a token.
  private func row(_ row: Int, columns: Axis, label: String, _ style: TextStyle) -> String {
    let start = row * columns.count
    let best = largest(in: start..<(start + columns.count), 8)
    var line = label.isEmpty ? "" : label + (style.tongue == .zh ? "：" : ": ")
    if best.isEmpty { return line + "-" }
    for (rank, index) in best.enumerated() {
      let number = unit.listed(values[index])
      if rank > 0, !number.contains(where: { ("1"..."9").contains($0) }) { break }
      let item = "\(columns.listed(index - start)) \(number)"
      let joined = rank == 0 ? line + item : line + "   " + item
      if rank > 0, style.cells.width(of: joined) > style.width { break }
      line = joined
    }
    return style.cells.truncate(line, to: style.width)
  }

  /// Three axes or more: a list for the last row of each plane. Of a causal pattern that is the row which sees every key; the
  /// first one always looks at itself.
  private func stack(_ style: TextStyle) -> [String] {
    let planes = listed
    var lines = (0..<min(planes, style.rows)).map { listLine($0, style) }
    if planes > style.rows { lines.append(more(planes - style.rows, style.tongue)) }
    return lines
  }

  /// How many lists there are: rows of two axes, planes of three or more.
  var listed: Int {
    let last = axes.count > 2 ? axes[axes.count - 2].count * axes[axes.count - 1].count : axes.last?.count ?? 0
    return last > 0 ? values.count / last : 0
  }

  /// One of them.
  func listLine(_ index: Int, _ style: TextStyle) -> String {
    let columns = axes[axes.count - 1]
    guard axes.count > 2 else { return row(index, columns: columns, label: axes[0].listed(index), style) }
    let last = (index + 1) * axes[axes.count - 2].count - 1
    return row(last, columns: columns, label: place(last * columns.count, axes: axes.count - 1, style.tongue), style)
  }

  /// The names of the first `axes` coordinates of an entry: `head 3`.
  private func place(_ flat: Int, axes count: Int, _ tongue: Tongue) -> String {
    let index = coordinates(flat)
    return (0..<count).map { "\(axes[$0].title[tongue]) \(axes[$0].listed(index[$0]))" }.joined(separator: ", ")
  }

  /// Indices of an entry along each axis.
  func coordinates(_ flat: Int) -> [Int] {
    var rest = flat
    var index = Array(repeating: 0, count: axes.count)
    for axis in axes.indices.reversed() where axes[axis].count > 0 {
      index[axis] = rest % axes[axis].count
      rest /= axes[axis].count
    }
    return index
  }

  /// Positions of the `count` largest entries, largest first, earlier first among equals; absent ones are left out.
  public func largest(in range: Range<Int>, _ count: Int) -> [Int] {
    func key(_ index: Int) -> Float { scale == .diverging ? abs(values[index]) : values[index] }
    guard count < range.count else {
      // All of them: sorted, ties by index.
      return range.filter { values[$0].isFinite && !isAbsent($0) }.sorted { (key($1), $0) < (key($0), $1) }
    }
    var best: [Int] = []
    for index in range where values[index].isFinite && !isAbsent(index) {
      if best.count == count, key(best[count - 1]) >= key(index) { continue }
      let place = best.firstIndex { key($0) < key(index) } ?? best.count
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }

  /// `query 15 x key 15, min 0.000, max 0.412, mean 0.067`, over what is visible.
  private func summary(_ tongue: Tongue) -> String {
    let shape = axes.map { "\($0.title[tongue]) \($0.count)" }.joined(separator: " x ")
    var (count, sum, low, high) = (0, 0.0, Double.infinity, -Double.infinity)
    for index in values.indices where values[index].isFinite && !isAbsent(index) {
      let value = Double(values[index])
      count += 1
      sum += value
      low = min(low, value)
      high = max(high, value)
    }
    guard count > 0 else { return shape }
    let (a, b, c) = (unit.written(low), unit.written(high), unit.written(sum / Double(count)))
    return Phrase("\(shape), min \(a), max \(b), mean \(c)", "\(shape)，最小 \(a)，最大 \(b)，平均 \(c)")[tongue]
  }
}
