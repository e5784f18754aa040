import Findings
import Language
import Wording
import Workbench

/// A line of the model's tree.
public enum TreeNode: Hashable, Sendable {
  case layer(Int)
  /// A part of a layer: `attn`, `mlp`, `norm`.
  case part(Int, String)
  case head(Int, Int)
  /// A matrix, by its row in the finding of `info weights`.
  case weight(Int)
}

/// What is open in the tree, and where its cursor was put.
public struct TreeState: Sendable, Equatable {
  var open: Set<TreeNode> = []
  var cursor: TreeNode? = nil
  /// The selected head when the cursor was put there; once the selection has gone elsewhere, the cursor follows it.
  var layer = 0, head = 0
}

/// One matrix, or several together.
struct WeightSum: Equatable {
  var count = 0, bytes = 0
  var zeros = 0.0
  var types: [String] = []
  var shape = ""

  mutating func add(_ other: WeightSum) {
    count += other.count
    bytes += other.bytes
    zeros += other.zeros
    for type in other.types where !types.contains(type) { types.append(type) }
  }
  var zeroShare: Double { count == 0 ? 0 : zeros / Double(count) }
}

/// The finding of `info weights`, by the names of its columns.
struct WeightRows: Equatable {
  struct Row: Equatable {
    var layer: Int?
    var part: String, name: String
    var sum: WeightSum
  }
  var rows: [Row] = []

  init?(_ finding: Finding?) {
    guard case .table(let table)? = finding?.body else { return nil }
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    guard let layer = column("layer"), let part = column("part"), let weight = column("weight"), let shape = column("shape"),
      let type = column("dtype"), let count = column("parameters"), let bytes = column("bytes"), let zeros = column("zeros")
    else { return nil }
    rows = table.rows.compactMap { row in
      guard let part = row[part].label, let name = row[weight].label, case .integer(let count) = row[count], case .integer(let bytes) = row[bytes],
        case .number(let share) = row[zeros]
      else { return nil }
      return Row(
        layer: row[layer].label.flatMap { Int($0.dropFirst()) }, part: part, name: name,
        sum: WeightSum(count: count, bytes: bytes, zeros: share * Double(count), types: [row[type].label ?? ""], shape: row[shape].label ?? ""))
    }
  }
}

/// A line of the tree as it is drawn.
struct TreeLine: Equatable {
  var node: TreeNode
  var depth: Int
  var name: String
  var sum: WeightSum?
  /// Nil for what has nothing inside.
  var isOpen: Bool?
}

extension ScreenState {
  static let weights = Look.answer("info weights")

  /// The lines of the tree from top to bottom, as far as it is open.
  var treeLines: [TreeLine] {
    guard let weights = WeightRows(finding(Self.weights)) else { return [] }
    var lines: [TreeLine] = []
    var inLayers: [Int: [(index: Int, row: WeightRows.Row)]] = [:]
    var outside: [TreeLine] = []
    // What is looked for may be in what is closed.
    let showsAll = filters[.tree] != nil
    for (index, row) in weights.rows.enumerated() {
      if let layer = row.layer {
        inLayers[layer, default: []].append((index, row))
      } else {
        outside.append(TreeLine(node: .weight(index), depth: 0, name: row.name, sum: row.sum))
      }
    }
    // What comes before the first layer stands above them.
    let first = weights.rows.firstIndex { $0.layer != nil } ?? weights.rows.count
    func isBefore(_ line: TreeLine) -> Bool { if case .weight(let index) = line.node { index < first } else { false } }
    lines += outside.filter(isBefore)
    for layer in 0..<nLayers {
      let rows = inLayers[layer] ?? []
      var whole = WeightSum()
      for (_, row) in rows { whole.add(row.sum) }
      let isOpen = showsAll || tree.open.contains(.layer(layer))
      lines.append(TreeLine(node: .layer(layer), depth: 0, name: "L\(layer)", sum: whole, isOpen: isOpen))
      guard isOpen else { continue }
      for part in ["attn", "mlp", "norm"] {
        let own = rows.filter { $0.row.part == part }
        guard !own.isEmpty else { continue }
        var sum = WeightSum()
        for (_, row) in own { sum.add(row.sum) }
        let node = TreeNode.part(layer, part)
        let isOpen = showsAll || tree.open.contains(node)
        lines.append(TreeLine(node: node, depth: 1, name: part, sum: sum, isOpen: isOpen))
        guard isOpen else { continue }
        lines += own.map { TreeLine(node: .weight($0.index), depth: 2, name: $0.row.name, sum: $0.row.sum) }
        if part == "attn" { lines += (0..<nHeads).map { TreeLine(node: .head(layer, $0), depth: 2, name: "H\($0)", sum: nil) } }
      }
    }
    return lines + outside.filter { !isBefore($0) }
  }

  /// The line with the cursor: where it was put or, when the selection has moved since, what shows the selection.
  func treeCursor(in lines: [TreeLine]) -> Int {
    func place(_ node: TreeNode) -> Int? { lines.firstIndex { $0.node == node } }
    if (tree.layer, tree.head) == (layer, head), let cursor = tree.cursor, let index = place(cursor) { return index }
    return place(.head(layer, head)) ?? place(.part(layer, "attn")) ?? place(.layer(layer)) ?? 0
  }

  /// Puts the cursor on a line; what is selected elsewhere goes with it.
  mutating func selectTree(_ index: Int) {
    let lines = treeLines
    guard lines.indices.contains(index) else { return }
    let node = lines[index].node
    switch node {
    case .layer(let layer), .part(let layer, _): self.layer = layer
    case .head(let layer, let head): (self.layer, self.head) = (layer, head)
    case .weight(let row):
      if let rows = WeightRows(finding(Self.weights))?.rows, rows.indices.contains(row), let layer = rows[row].layer { self.layer = layer }
    }
    (tree.cursor, tree.layer, tree.head) = (node, layer, head)
  }

  /// Opens or closes a line of the tree.
  mutating func toggleTree(_ index: Int) {
    let lines = treeLines
    guard lines.indices.contains(index), let isOpen = lines[index].isOpen else { return }
    selectTree(index)
    if isOpen { tree.open.remove(lines[index].node) } else { tree.open.insert(lines[index].node) }
  }

  /// ↑ ↓ move, → opens or goes in, ← closes or goes out.
  mutating func moveTree(_ action: Action, page: Int) {
    let lines = treeLines
    guard !lines.isEmpty else { return }
    let at = treeCursor(in: lines)
    switch action {
    case .right:
      if lines[at].isOpen == false { toggleTree(at) } else if lines[at].isOpen == true { selectTree(at + 1) }
    case .left:
      if lines[at].isOpen == true { return toggleTree(at) }
      if let parent = lines[..<at].lastIndex(where: { $0.depth < lines[at].depth }) { selectTree(parent) }
    default: selectTree(min(lines.count - 1, max(0, shifted(at, action, page: page, last: lines.count - 1))))
    }
  }

  /// What Space turns off there; nil where that cannot be.
  var treePlaces: [String]? {
    let lines = treeLines
    guard !lines.isEmpty else { return nil }
    switch lines[treeCursor(in: lines)].node {
    case .head(let layer, let head): return ["L\(layer).H\(head)"]
    case .layer(let layer): return ["L\(layer).attn", "L\(layer).mlp"]
    case .part(let layer, "attn"): return ["L\(layer).attn"]
    case .part(let layer, "mlp"): return ["L\(layer).mlp"]
    default: return nil
    }
  }

  mutating func enterTree() -> [Request] {
    let lines = treeLines
    guard !lines.isEmpty else { return sayNothing() }
    let at = treeCursor(in: lines)
    if case .head = lines[at].node {
      selectTree(at)
      return show(.attention)
    } else {
      toggleTree(at)
    }
    return []
  }

  mutating func clickTree(_ row: Int) {
    let lines = treeLines
    guard let hit = line(at: row, .tree, of: treeCursor(in: lines), among: lines.count, layout.main) else { return }
    // On what is selected already, it opens or closes.
    if hit == treeCursor(in: lines) { toggleTree(hit) } else { selectTree(hit) }
  }

  /// Turns what is selected off, or on again: a head, or what the tree and the list of neurons have under their cursors.
  mutating func toggleMask() -> [Request] {
    let (places, isMasked): ([String], Bool)
    switch (focus, preset, main) {
    case (.attention, .inspect, .tree):
      guard let found = treePlaces else {
        notice = Phrase("a matrix is not masked by itself: mask its part, its layer or a head", "单个矩阵不能关闭：可关闭其所在部件、层或某个头")
        return []
      }
      (places, isMasked) = (found, found.allSatisfy { snapshot.masks.contains($0) || snapshot.sublayersOff.contains($0) })
    case (.attention, .inspect, .neurons):
      guard let neuron = selectedNeuron else { return sayNothing() }
      (places, isMasked) = ([neuron.name], neuron.isOff)
    default: (places, isMasked) = ([selection], self.isMasked(layer, head))
    }
    if let whole = wholeOff(around: places) {
      notice = Phrase("off with \(whole): `unmask \(whole)` turns it on again", "已随 \(whole) 整体关闭：`unmask \(whole)` 可重新打开")
      return []
    }
    let what = places.joined(separator: " ")
    // Keys come faster than commands are done: the state is that after what is on its way.
    let coming = pending.last { ["mask " + what, "unmask " + what].contains($0.canonical) }
    return press(command: (coming.map { $0.name == "mask" } ?? isMasked ? "unmask " : "mask ") + what)
  }

  /// The attention or MLP that is off as a whole around one head or neuron: a mask of that alone would change nothing.
  private func wholeOff(around places: [String]) -> String? {
    guard places.count == 1, let dot = places[0].firstIndex(of: "."), let part = ["H": "attn", "N": "mlp"][String(places[0][dot...].dropFirst().prefix(1))]
    else { return nil }
    let whole = String(places[0][...dot]) + part
    return snapshot.sublayersOff.contains(whole) ? whole : nil
  }

  /// Blocks, parts and matrices with their sizes, how much of them is zero, and what is turned off.
  func drawTree(_ frame: inout Frame, _ area: Rect) {
    let look = Self.weights
    let lines = treeLines
    let cursor = treeCursor(in: lines)
    let shown = tableLines(.tree, of: cursor, among: lines.count, area)
    drawTitle(
      &frame.surface, area, .attention, MainView.tree.name, nLayers > 0 ? beyond(.tree, shown, of: lines.count) + selection : "", isStale: !isFresh(look), number: 8)
    guard !lines.isEmpty else { return drawNothing(&frame.surface, area, look) }
    let columns = TreeColumns(area.width)
    let widths = CellWidths()
    func heading(_ text: Phrase, _ column: TreeColumns.Column?) {
      guard let column else { return }
      frame.surface.put(widths.pad(widths.truncate(text[tongue], to: column.width), to: column.width, .right), in: area, row: 1, column: column.start, .dim)
    }
    frame.surface.put(Phrase("part", "部件")[tongue], in: area, row: 1, column: 2, .dim)
    heading(Phrase("shape", "形状"), columns.shape)
    heading(Phrase("type", "类型"), columns.type)
    heading(Phrase("params", "参数"), columns.count)
    heading(Phrase("size", "大小"), columns.bytes)
    heading(Phrase("zero", "零"), columns.zeros)
    frame.surface.put(Phrase("off", "关闭")[tongue], in: area, row: 1, column: columns.off, .dim)
    // Where a filter leaves out what a line stands in, the line says it.
    let paths = kept(.tree) == nil ? nil : treePaths(lines).map { $0.joined(separator: " ") }
    for (row, index) in shown.enumerated() {
      drawTreeLine(&frame.surface, area, 2 + row, lines[index], columns, path: paths?[index], isHere: index == cursor)
      if index == cursor, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
    }
  }

  private func drawTreeLine(_ surface: inout Surface, _ area: Rect, _ row: Int, _ line: TreeLine, _ columns: TreeColumns, path: String?, isHere: Bool) {
    let widths = CellWidths()
    let sign = line.isOpen == nil ? " " : line.isOpen == true ? display.glyphs.opened : display.glyphs.closed
    let name = (isHere ? display.glyphs.pointer : " ") + (path ?? String(repeating: "  ", count: line.depth) + sign + " " + line.name)
    surface.put(widths.pad(widths.truncate(name, to: columns.name), to: columns.name), in: area, row: row, column: 0, isHere ? .role(.selection) : .text)
    func put(_ text: String, _ column: TreeColumns.Column?, _ style: Style = .text) {
      guard let column else { return }
      surface.put(widths.pad(widths.truncate(text, to: column.width), to: column.width, .right), in: area, row: row, column: column.start, style)
    }
    if let sum = line.sum {
      put(sum.shape, columns.shape, .dim)
      put(sum.types.count > 1 ? Phrase("mixed", "混合")[tongue] : sum.types.first?.lowercased() ?? "", columns.type, .dim)
      put(Amount.count(sum.count), columns.count)
      put(Amount.bytes(sum.bytes), columns.bytes)
      // A share that would be written as none is not none.
      let text = sum.zeros == 0 ? "0" : sum.zeroShare < 0.0005 ? "<.1%" : sum.zeroShare.percent()
      put(text, columns.zeros, sum.zeros == 0 ? .dim : .shade(Ramp.step(Float(sum.zeroShare)) ?? 0, marked: false))
    } else if case .head(let layer, let head) = line.node, let scores, scores.values.indices.contains(layer * nHeads + head) {
      let text = score.rawValue + " " + Double(scores.values[layer * nHeads + head]).written(3)
      let start = columns.name + 1
      surface.put(widths.truncate(text, to: max(0, columns.off - start - 1)), in: area, row: row, column: start, .dim)
    }
    surface.put(widths.truncate(offText(line.node, isBrief: area.width - columns.off < 24), to: max(0, area.width - columns.off)), in: area, row: row, column: columns.off, .role(.warn))
  }

  /// What each line stands in, and its own name: `L2`, `attn`, `q`; a head by its layer alone.
  private func treePaths(_ lines: [TreeLine]) -> [[String]] {
    var path: [String] = []
    return lines.map { line in
      path = path.prefix(line.depth) + [line.name]
      return path.count == 3 && line.sum == nil ? [path[0], path[2]] : path
    }
  }

  /// The lines as text: each by its path, `L2.attn.q`, with its sizes and what is off.
  var treeTexts: [[String]] {
    let lines = treeLines
    return zip(lines, treePaths(lines)).map { line, path in
      var cells = [path.joined(separator: ".")]
      if let sum = line.sum {
        cells += [sum.shape, sum.types.joined(separator: "+").lowercased(), String(sum.count), Amount.bytes(sum.bytes), sum.zeroShare.percent()].filter { !$0.isEmpty }
      } else if case .head(let layer, let head) = line.node, let scores, scores.values.indices.contains(layer * nHeads + head) {
        cells += [score.rawValue, scores.values[layer * nHeads + head].shortest]
      }
      let off = offText(line.node, isBrief: false)
      return cells + (off.isEmpty ? [] : [off])
    }
  }

  /// What is turned off there and below: `off`, `attn, 2 heads, 40 neurons`; in a narrow pane `attn 2H 40N`.
  private func offText(_ node: TreeNode, isBrief: Bool) -> String {
    let separator = isBrief ? " " : tongue == .zh ? "、" : ", "
    func heads(_ layer: Int) -> Int { snapshot.masks.count { $0.hasPrefix("L\(layer).H") } }
    func whole(_ layer: Int, _ part: String) -> Bool { snapshot.sublayersOff.contains("L\(layer).\(part)") }
    func inside(_ layer: Int, attention: Bool, mlp: Bool) -> String {
      var parts: [String] = []
      let (count, neurons) = (heads(layer), snapshot.neuronsOff[layer] ?? 0)
      if isBrief { return [attention && count > 0 ? "\(count)H" : "", mlp && neurons > 0 ? "\(neurons)N" : ""].filter { !$0.isEmpty }.joined(separator: " ") }
      if attention, count > 0 { parts.append(Phrase(count == 1 ? "1 head" : "\(count) heads", "\(count) 个头")[tongue]) }
      if mlp, neurons > 0 { parts.append(Phrase(neurons == 1 ? "1 neuron" : "\(neurons) neurons", "\(neurons) 个神经元")[tongue]) }
      return parts.joined(separator: separator)
    }
    let off = Phrase("off", "关闭")[tongue]
    switch node {
    case .layer(let layer):
      let parts = ["attn", "mlp"].filter { whole(layer, $0) } + [inside(layer, attention: true, mlp: true)].filter { !$0.isEmpty }
      return parts.joined(separator: separator)
    case .part(let layer, let part):
      return whole(layer, part) ? off : inside(layer, attention: part == "attn", mlp: part == "mlp")
    case .head(let layer, let head): return isMasked(layer, head) ? off : ""
    case .weight: return ""
    }
  }
}

/// Where the columns of the tree stand in a pane; the first to go in a narrow one are shape and type.
struct TreeColumns: Equatable {
  struct Column: Equatable { var start: Int, width: Int }
  var name: Int
  var shape: Column?, type: Column?, count: Column?, bytes: Column?, zeros: Column?
  var off: Int

  init(_ width: Int) {
    name = width >= 70 ? 22 : width >= 40 ? 16 : 13
    var at = name
    func column(_ cells: Int, if fits: Bool) -> Column? {
      guard fits else { return nil }
      defer { at += cells + 1 }
      return Column(start: at + 1, width: cells)
    }
    shape = column(10, if: width >= 70)
    type = column(5, if: width >= 58)
    count = column(7, if: width >= 34)
    bytes = column(8, if: width >= 48)
    zeros = column(6, if: true)
    off = at + 2
  }
}
