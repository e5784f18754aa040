import Findings
import Wording
import Workbench

// The mouse means what lies under it, and what lies on top hides what is below.
extension ScreenState {
  /// What a place of the screen shows.
  private enum Shown: Equatable { case palette, viewer, pane(PaneFocus) }

  /// Nil where nothing can be meant: the line above the panes, and the rule between them.
  private func shown(_ row: Int, _ column: Int) -> Shown? {
    if viewerArea.contains(row: row, column: column) {
      if palette != nil { return .palette }
      if viewer != nil { return .viewer }
    }
    if row >= layout.prompt.row { return .pane(.prompt) }
    return [.heads, .attention, .output, .console].first { layout.pane($0).contains(row: row, column: column) }.map(Shown.pane)
  }

  mutating func click(_ row: Int, _ column: Int) -> [Request] {
    let hit = shown(row, column)
    if hit == .palette { return clickPalette(row - viewerArea.row) }
    palette = nil
    if hit == .viewer { return [] }
    // A title is focused by a click and moved by a drag.
    dragged = edge(row: row, column: column)
    guard dragged != .rule, case .pane(let pane)? = hit else { return [] }
    isFiltering = false
    if pane == .prompt { focus = .prompt } else { go(to: pane) }
    let area = layout.pane(pane)
    switch pane {
    case .heads: clickHeads(row - area.row, column - area.column)
    case .attention: clickMain(row - area.row, column - area.column)
    case .output, .console, .prompt: break
    }
    return []
  }

  mutating func release(_ row: Int, _ column: Int) -> [Request] {
    guard let edge = dragged else { return [] }
    dragged = nil
    switch edge {
    case .rule: return move(edge, by: column - layout.rule)
    case .console: return move(edge, by: row - layout.console.row)
    case .output: return move(edge, by: row - layout.output.row)
    }
  }

  private mutating func clickHeads(_ row: Int, _ column: Int) {
    switch preset {
    case .train: if let hit = shownEntries(layout.heads).at(row > 0 ? (row - 1) / 2 : -1) { select(line: hit, in: self.place) }
    case .inspect: if let hit = tables.contains(.heads) ? rankedHead(row: row) : headsGrid.head(row: row, column: column) { (layer, head) = hit }
    case .compare: if let hit = grid(of: pattern, in: layout.heads)?.pair(row: row, column: column) { (query, key) = hit }
    case .script: break
    }
  }

  private mutating func clickMain(_ row: Int, _ column: Int) {
    switch (preset, main) {
    case (.inspect, .attention) where form == .beside: clickBeside(row, column)
    case (.inspect, .attention): if let hit = attentionGrid?.pair(row: row, column: column) { (query, key) = hit }
    case (.inspect, .patterns) where tables.contains(.patterns): if let hit = line(at: row, .patterns, of: head, among: nHeads, layout.main) { head = hit }
    case (.inspect, .patterns): if let hit = thumbnails.head(row: row, column: column) { (layer, head) = hit }
    case (.inspect, _) where isLayered && tables.contains(self.place):
      if let hit = line(at: row, self.place, of: layer, among: nLayers, layout.main) { layer = hit }
    case (.inspect, _) where isLayered:
      let grid = lensGrid
      if row >= 2, row - 2 < grid.layers { layer = grid.firstLayer + row - 2 }
      let hit = grid.first + (column - grid.label) / LensGrid.pitch
      if column >= grid.label, hit < grid.first + grid.columns { position = hit == snapshot.tokens.count - 1 ? nil : hit }
    case (.inspect, .tokens):
      if let hit = shownTokens.at(row - 2) { select(line: hit, in: .tokens) }
    case (.inspect, .tree): clickTree(row)
    case (.inspect, .neurons):
      if let hit = shownNeurons(neuronRows?.rows.count ?? 0, layout.main).at(row - 2) { neuron = hit }
    case (.inspect, .models): if let hit = shownModels.at(row - 2) { model = hit }
    case (.inspect, .prompts): if let hit = shownPrompts.at(row - 2) { promptAt = hit }
    case (.inspect, .masks) where tables.contains(.maskMap): if let hit = line(at: row, .maskMap, of: layer, among: nLayers, layout.main) { layer = hit }
    case (.inspect, .masks): if let hit = maskGrid?.head(row: row, column: column) { (layer, head) = hit }
    case (.compare, _): if let hit = grid(of: otherMap, in: layout.main)?.pair(row: row, column: column) { (query, key) = hit }
    default: break
    }
  }

  /// Scrolls what lies under the pointer, or moves its selection; the keys stay where they are.
  mutating func wheel(_ row: Int, _ column: Int, _ up: Bool) -> [Request] {
    let action = up ? Action.up : .down
    switch shown(row, column) {
    case .palette: movePalette(by: up ? -1 : 1)
    case .viewer: for _ in 0..<3 { moveViewer(action) }
    case .pane(.prompt), nil: break
    case .pane(let pane):
      let before = focus
      focus = pane
      for _ in 0..<(pane == .console ? 3 : 1) { movePane(action) }
      focus = before
    }
    return []
  }
}
