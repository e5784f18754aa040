import Findings
import Wording
import Workbench

/// What goes to the clipboard from a pane: what is under its cursor, and the row that it stands in.
struct PaneText: Equatable {
  var cell: String
  /// Values behind tabs.
  var row: String
  init(_ cell: String, _ row: String? = nil) { (self.cell, self.row) = (cell, row ?? cell) }
  init(cell: String, cells: [String]) { (self.cell, row) = (cell, cells.joined(separator: "\t")) }
}

// What each pane says of its cell and its row, in words and numbers: a list by its lines, a picture by its values.
extension ScreenState {
  /// Of what lies on top: the open result, else the focused pane.
  var underCursor: PaneText {
    if let viewer {
      let lines = viewerLines(width: viewerArea.width)
      let text = lines.count > viewer.top ? lines[viewer.top..<viewer.top + 1].first?.text.trimmed ?? "" : ""
      return PaneText(text)
    }
    let place = place
    if let list = list(place) {
      let line = list.at ?? kept(place)?.first ?? 0
      guard list.rows.indices.contains(line) else { return PaneText("") }
      return PaneText(cell: list.rows[line].prefix(list.named).joined(separator: " "), cells: list.rows[line])
    }
    switch place {
    // A place without its number says nothing yet.
    case .heads where scores == nil, .attention where pattern == nil: return PaneText("")
    case .compared where (focus == .heads ? pattern : otherMap) == nil: return PaneText("")
    case .patterns where pairs(of: head, 1).isEmpty: return PaneText("")
    case .heads: return PaneText("\(selection) \(score.rawValue) \(value(scores, layer * nHeads + head))", row(scores, layer, "L\(layer)"))
    case .attention: return pairText(pattern)
    case .compared: return pairText(focus == .heads ? pattern : otherMap)
    case .patterns:
      return PaneText(
        cell: ([selection] + pairs(of: head, 1)).joined(separator: " "), cells: ["L\(layer)"] + (0..<nHeads).map { "H\($0) " + (pairs(of: $0, 1).first ?? "-") })
    case .lens: return lensText
    case .stream: return streamText
    case .maskMap: return maskText
    case .curves: return curvesText
    case .console: return consoleText
    default: return PaneText("")
    }
  }

  private func value(_ array: LabelledArray?, _ index: Int) -> String { array?.values.at(index)?.shortest ?? "" }

  private func row(_ array: LabelledArray?, _ index: Int, _ name: String) -> String? {
    guard let array, array.axes.count == 2, index < array.axes[0].count else { return nil }
    let count = array.axes[1].count
    return ([name] + array.values[index * count..<(index + 1) * count].map { $0.isNaN ? "" : $0.shortest }).joined(separator: "\t")
  }

  /// The pair under the cursor of a map, and its query's values.
  private func pairText(_ map: LabelledArray?) -> PaneText {
    PaneText("\(selection) q=t\(query) k=t\(key) \(value(map, query * (map?.axes.last?.count ?? 0) + key))", row(map, query, "t\(query)"))
  }

  /// What the selected layer would predict at the selected token, and at each token; `-` where that has not been on the screen yet.
  private var lensText: PaneText {
    func text(_ position: Int) -> String? { Lens(finding(lensLook(position)))?.rows.at(layer).map { "\($0.token) \($0.probability.shortest)" } }
    // A cell without its number says nothing yet.
    guard let here = text(lensPosition) else { return PaneText("") }
    return PaneText(
      cell: "L\(layer) t\(lensPosition) \(here)",
      cells: ["L\(layer)"] + snapshot.tokens.indices.map { "t\($0) \(text($0) ?? "-")" })
  }

  /// Whether the selected head is on, and the signs of its layer.
  private var maskText: PaneText {
    let state = isMasked(layer, head) ? Phrase("masked", "已关闭") : Phrase("on", "开启")
    let signs = MaskRows(finding(maskMapLook))?.rows.at(layer)
    return PaneText(
      cell: "\(selection) \(state[tongue])",
      cells: ["L\(layer)"] + (signs.map { [String($0.heads), String($0.neurons), String($0.headsOff), String($0.neuronsOff)] } ?? []))
  }

  /// The newest values of the curves that are drawn, and their step.
  private var curvesText: PaneText {
    guard let set = shownCurves else { return PaneText("") }
    let last = set.series.compactMap { $0.values.lastIndex(where: \.isFinite) }.max() ?? 0
    let values = set.series.map { series in series.values.at(last).map { $0.isFinite ? $0.shortest : "-" } ?? "-" }
    let step = set.x.labels.at(last) ?? String(last)
    let named = zip(set.series, values).map { "\(visible($0.name)) \($1)" }
    return PaneText(cell: (named.prefix(1) + [Phrase("step \(step)", "第 \(step) 步")[tongue]]).joined(separator: " "), cells: [step] + named)
  }

  /// The newest result that the console shows: its command, and what came of it.
  private var consoleText: PaneText {
    guard let entry = newestVisibleEntry else { return PaneText("") }
    let (name, numbers) = entry.finding?.headline(tongue) ?? ("", "")
    return PaneText(cell: entry.line, cells: [entry.line, name, numbers].filter { !$0.isEmpty })
  }
}
