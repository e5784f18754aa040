import FoundationEssentials

/// By how many cells the user moved the lines between the panes: the upright one, the upper edge of the console, and the edge between
/// the two panes on the left.
public struct Edges: Sendable, Equatable {
  public var rule = 0, console = 0, output = 0
  public init(rule: Int = 0, console: Int = 0, output: Int = 0) { (self.rule, self.console, self.output) = (rule, console, output) }
}

/// The edges for each layout and size of the window.
public struct Splits: Sendable, Equatable {
  /// By `inspect-80x24`.
  private var moved: [String: Edges] = [:]
  public init() {}

  public subscript(layout: String, width: Int, height: Int) -> Edges {
    get { moved["\(layout)-\(width)x\(height)"] ?? Edges() }
    set { put(newValue, layout, "\(width)x\(height)") }
  }
  mutating func put(_ edges: Edges, _ layout: String, _ size: String) { moved["\(layout)-\(size)"] = edges == Edges() ? nil : edges }
  /// By size.
  func all(of layout: String) -> [String: Edges] {
    var all: [String: Edges] = [:]
    for (key, edges) in moved where key.hasPrefix(layout + "-") {
      let size = String(key.dropFirst(layout.count + 1))
      // `mine-two-80x24` is none of `mine`.
      if size.allSatisfy({ $0.isNumber || $0 == "x" }) { all[size] = edges }
    }
    return all
  }

  /// `inspect-80x24 4 0 -2`, a line each.
  package var text: String { moved.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.rule) \($0.value.console) \($0.value.output)\n" }.joined() }

  /// Reads what `text` wrote, and the single number of earlier versions; lines that are none of it are left out.
  package init(text: String) {
    for line in text.split(separator: "\n").prefix(1000) {
      // A layout's name may have spaces in it, its size has none.
      let words = line.split(separator: " ")
      guard let last = words.lastIndex(where: { $0.contains("x") }) else { continue }
      let cells = words[(last + 1)...].compactMap { Int($0) }
      guard cells.count == 1 || cells.count == 3, last + 1 + cells.count == words.count, cells.allSatisfy({ abs($0) < 1000 }) else { continue }
      moved[words[...last].joined(separator: " ")] = Edges(rule: cells[0], console: cells.count > 1 ? cells[1] : 0, output: cells.count > 2 ? cells[2] : 0)
    }
  }

  /// From a file in the user's state folder; none where there is no such file.
  init(file: String?) {
    let data = file.flatMap { FileManager.default.contents(atPath: $0) } ?? Data()
    self.init(text: String(decoding: data.prefix(65536), as: UTF8.self))
  }

  /// Where it cannot be kept, it holds until the program ends.
  func keep(in file: String?) {
    guard let file else { return }
    try? text.write(toFile: file, atomically: true, encoding: .utf8)
  }
}

/// A line between panes that can be moved.
public enum Edge: Sendable, Equatable { case rule, console, output }

extension ScreenState {
  /// The line that lies at a cell.
  func edge(row: Int, column: Int) -> Edge? {
    let layout = layout
    guard !isZoomed else { return nil }
    if row > 0, row < layout.console.row, column == layout.rule { return .rule }
    if row == layout.console.row { return .console }
    if layout.output.height > 0, row == layout.output.row, layout.output.contains(row: row, column: column) { return .output }
    return nil
  }

  private func place(_ edge: Edge) -> Int {
    switch edge {
    case .rule: layout.rule
    case .console: layout.console.row
    case .output: layout.output.row
    }
  }

  /// Moves a line by `cells` to the right or downwards, as far as both sides keep some room.
  mutating func move(_ edge: Edge, by cells: Int) -> [Request] {
    guard !isZoomed, layout.rule >= 0, edge != .output || layout.output.height > 0 else { return [] }
    let before = place(edge)
    let old = splits[layoutKey, width, height]
    func moved(_ cells: Int) -> Edges {
      var edges = old
      switch edge {
      case .rule: edges.rule += cells
      case .console: edges.console -= cells
      case .output: edges.output += cells
      }
      return edges
    }
    splits[layoutKey, width, height] = moved(cells)
    // What the layout does not grant is not kept either.
    let granted = place(edge) - before
    splits[layoutKey, width, height] = moved(granted)
    return granted == 0 ? [] : [.keepSplits(splits)]
  }

  /// Makes the focused pane taller by `cells`: one on the left moves the edge between the two, the others the console's.
  mutating func moveEdge(by cells: Int) -> [Request] {
    let hasTwo = layout.output.height > 0 && layout.heads.height > 0
    switch focus {
    case .heads where hasTwo: return move(.output, by: cells)
    case .output where hasTwo: return move(.output, by: -cells)
    case .heads, .output, .attention: return move(.console, by: cells)
    case .console, .prompt: return move(.console, by: -cells)
    }
  }
}
