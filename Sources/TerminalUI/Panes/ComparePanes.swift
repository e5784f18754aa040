package import Findings
import Language
import Wording
package import Workbench

// The panes of the comparing layout: a head here, the same head elsewhere or the difference, and what each says comes next.
extension ScreenState {
  /// What the current model is compared with: the model that was chosen, the next open one, or itself without masks.
  package var viewpoint: Viewpoint {
    let others = snapshot.models.filter { $0 != snapshot.current }
    if let other, others.contains(other) { return .model(other) }
    return others.first.map(Viewpoint.model) ?? .unmasked
  }
  /// The models that may stand on the other side, in turn.
  mutating func nextOther() -> [Request] {
    let others = snapshot.models.filter { $0 != snapshot.current }
    guard case .model(let name) = viewpoint, let index = others.firstIndex(of: name) else {
      notice = Phrase("no other model is open; `open` adds one", "没有打开其他模型：open 可再打开一个")
      return []
    }
    guard others.count > 1 else {
      notice = Phrase("only two models are open; `open` adds one, `use` changes this side", "只打开了两个模型：open 可再打开一个，use 更换这一侧")
      return []
    }
    let next = others[(index + 1) % others.count]
    other = next
    return say(view: ["other": .word(next)])
  }

  var otherPattern: Look { .answer("attention \(selection)", from: viewpoint) }
  var otherOutputs: Look { .outputs(position: position, beside: viewpoint, at: position) }

  private var otherName: String {
    switch viewpoint {
    case .model(let name): visible(name)
    default: Phrase("unmasked", "无掩码")[tongue]
    }
  }
  private var otherArray: LabelledArray? { if case .array(let array)? = finding(otherPattern)?.body { array } else { nil } }

  /// There less here; nil where they have not the same tokens.
  package var difference: LabelledArray? {
    guard let here = pattern, let there = otherArray, here.shape == there.shape else { return nil }
    return LabelledArray(
      name: "difference", axes: here.axes, values: zip(there.values, here.values).map { $0 - $1 }, unit: .probability, scale: .diverging,
      isCausal: here.isCausal && there.isCausal)
  }

  /// What stands in the right pane.
  var otherMap: LabelledArray? { showsDifference ? difference : otherArray }

  /// Cells of a title for names of models beside the head, and the note on how the map is pooled where there is room for it too.
  private func nameRoom(_ area: Rect, beside head: String, _ grid: AttentionGrid?, least: Int) -> (cells: Int, note: String?) {
    let widths = CellWidths()
    let alone = area.width - 8 - widths.width(of: head)
    guard let grid, let note = extent(grid) else { return (max(4, alone), nil) }
    let beside = alone - 2 - widths.width(of: briefExtent(grid) ?? note)
    return beside >= least ? (beside, note) : (max(4, alone), nil)
  }

  func drawHere(_ frame: inout Frame, _ area: Rect) {
    let isStale = !isFresh(.pattern(layer: layer, head: head))
    let grid = grid(of: pattern, in: area)
    let rest = selection + (isMasked(layer, head) ? Phrase("  masked", "  已关闭")[tongue] : "")
    let (room, note) = nameRoom(area, beside: rest, grid, least: 2)
    let title = Phrase(same: fitted([visible(snapshot.current ?? "")], cells: room)[0])
    drawTitle(&frame.surface, area, .heads, title, titleRest(rest, selection, note, inShort: grid.flatMap(briefExtent), behind: title, area), isStale: isStale)
    guard let pattern, let grid else {
      return drawNothing(&frame.surface, area, .pattern(layer: layer, head: head))
    }
    drawMap(&frame, area, pattern, grid, comparedShading, for: .heads)
    drawReadout(&frame.surface, area, pattern, grid, comparedShading)
  }

  func drawOther(_ frame: inout Frame, _ area: Rect) {
    let isMap = form == .map || form == .beside
    let shown = isMap ? grid(of: otherMap, in: area) : nil
    let (room, note) = nameRoom(area, beside: selection, shown, least: showsDifference ? 22 : 2)
    let less = Phrase(" less ", " 减 ")
    let pair = fitted([otherName, visible(snapshot.current ?? "")], cells: room - CellWidths().width(of: less[tongue]))
    let name = Phrase(same: showsDifference ? pair[0] + less[tongue] + pair[1] : fitted([otherName], cells: room)[0])
    drawTitle(
      &frame.surface, area, .attention, name, titleRest(selection, selection, note, inShort: shown.flatMap(briefExtent), behind: name, area),
      isStale: !isFresh(otherPattern))
    guard otherArray != nil else { return drawNothing(&frame.surface, area, otherPattern) }
    guard let map = otherMap else {
      let text = Phrase("the two read the prompt as different tokens: d shows the other side's own", "两侧对提示的分词不同：按 d 查看另一侧自身")
      return drawWrapped(&frame.surface, area.below(2), text[tongue])
    }
    if !isMap { return drawDifferences(&frame, area) }
    guard let grid = grid(of: map, in: area) else { return }
    let shading = showsDifference ? Shading(map.values, map.scale) : comparedShading
    drawMap(&frame, area, map, grid, shading)
    drawReadout(&frame.surface, area, map, grid, shading)
  }

  /// One scale for both sides, so that what is as bright is as much.
  private var comparedShading: Shading { Shading(attention: [pattern, otherArray].compactMap(\.self).filter { $0.axes.count == 2 }) }

  /// The pairs that differ most, as lines.
  private func drawDifferences(_ frame: inout Frame, _ area: Rect) {
    guard let difference, let pattern, let there = otherArray else {
      return drawWrapped(&frame.surface, area.below(2), Phrase("nothing to compare", "无可比较")[tongue])
    }
    let nKeys = difference.axes[1].count
    let order = difference.values.indices.filter { difference.values[$0].isFinite }
      .sorted { abs(difference.values[$0]) > abs(difference.values[$1]) }.prefix(max(0, area.height - 2))
    let widths = CellWidths()
    frame.surface.put(Phrase("change  there  here   query, key", "差异    那侧   这侧   query、key")[tongue], in: area, row: 1, column: 0, .dim)
    for (row, index) in order.enumerated() {
      let (q, k) = (index / nKeys, index % nKeys)
      let value = Double(difference.values[index])
      frame.surface.put(value.signed(3), in: area, row: 2 + row, column: 0, .role(value > 0 ? .good : .warn))
      frame.surface.put(Double(there.values[index]).fixed(3) + "  " + Double(pattern.values[index]).fixed(3), in: area, row: 2 + row, column: 8, .dim)
      let names = widths.pad("t\(q) " + token(q, difference.axes[0]), to: 10) + "t\(k) " + token(k, difference.axes[1])
      frame.surface.put(widths.truncate(names, to: max(0, area.width - 23)), in: area, row: 2 + row, column: 23)
    }
    if focus == .attention { (frame.row, frame.column) = (area.row + 2, area.column) }
  }

  /// The likeliest next tokens here, then those there that are none of them, each with both probabilities; until those are known, and where
  /// the other side has none, those here alone.
  var comparedOutput: Output? {
    if case .output(let output)? = seen[otherOutputs]?.sight { output } else { outputHere }
  }

  /// The likeliest next tokens of both, with their probabilities on either side.
  func drawOutputs(_ frame: inout Frame, _ area: Rect) {
    let at = lensPosition
    var after = snapshot.tokens.indices.contains(at) ? Phrase("after t\(at) \(snapshot.tokens[at])", "t\(at) \(snapshot.tokens[at]) 之后")[tongue] : ""
    let room = area.width - CellWidths().width(of: " 3 " + Phrase("Output", "输出")[tongue] + after) - 11
    after += "  " + fitted([visible(snapshot.current ?? ""), otherName], cells: room).joined(separator: " | ")
    drawTitle(&frame.surface, area, .output, Phrase("Output", "输出"), after, isStale: !isFresh(otherOutputs))
    if layout.rule >= 0, frame.surface[area.row, layout.rule].text == String(display.glyphs.horizontal) {
      frame.surface.put(String(display.glyphs.teeUp), in: area, row: 0, column: layout.rule, .role(.border))
    }
    if focus == .output { (frame.row, frame.column) = (area.row + 1, area.column) }
    let candidates = comparedOutput?.candidates ?? []
    guard !candidates.isEmpty else {
      if let why = refusal(.output(position: position)) { drawWrapped(&frame.surface, area.below(1), why[tongue]) }
      return
    }
    let isKnown = if case .output? = seen[otherOutputs]?.sight { true } else { false }
    let widths = CellWidths()
    let label = min(16, max(6, candidates.prefix(area.height).map { widths.width(of: $0.token) }.max() ?? 6))
    let bar = tables.contains(.output) ? 0 : max(4, (area.width - label - 28) / 2)
    for (row, index) in window(.output, of: candidates.count, around: 0, rows: max(0, area.height - 1)).enumerated() {
      let candidate = candidates[index]
      var column = frame.surface.put(widths.pad(widths.truncate(candidate.token, to: label), to: label + 1), in: area, row: 1 + row, column: 0)
      let left = candidate.probability.isFinite ? candidate.probability : nil, right = isKnown ? candidate.unmasked : nil
      column += frame.surface.put(widths.pad(left?.probability ?? "    -", to: 6), in: area, row: 1 + row, column: column)
      drawBar(&frame.surface, area, row: 1 + row, column: column, width: bar, left ?? 0)
      column += bar + 1
      column += frame.surface.put(widths.pad(right?.probability ?? "    -", to: 6), in: area, row: 1 + row, column: column)
      drawBar(&frame.surface, area, row: 1 + row, column: column, width: bar, right ?? 0)
      column += bar + 1
      if let left, let right {
        let change = right - left
        frame.surface.put(change.signed(3), in: area, row: 1 + row, column: column, abs(change) < 0.0005 ? .dim : .role(change > 0 ? .good : .warn))
      }
    }
  }
}
