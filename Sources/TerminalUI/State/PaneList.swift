import Findings
import Wording
import Workbench

/// The lines of a pane's list as text, whether or not they show: what is copied, and what `/` looks through.
struct PaneList: Equatable {
  /// The cells of each line, its name first.
  var rows: [[String]]
  /// The line under the cursor; nil where the pane has none.
  var at: Int? = nil
  /// How many cells say what is under the cursor: its name, and its value where it has one.
  var named = 1
}

// Every list of the panes in one place: its lines, its cursor, and what a filter leaves of it.
extension ScreenState {
  /// The list that a pane shows; nil where it shows a picture, or lines of another kind.
  func list(_ place: Binding.Place) -> PaneList? {
    switch place {
    case .heads where tables.contains(.heads): rankedList
    case .attention where form == .table: strongestKeys
    case .patterns where tables.contains(.patterns): strongestPairs
    case .lens where tables.contains(.lens):
      PaneList(
        rows: (Lens(finding(lensLook(lensPosition)))?.rows ?? []).enumerated().map { index, row in
          ["L\(index)", row.token, row.probability.shortest, row.answer.shortest, row.divergence.shortest]
        }, at: layer, named: 3)
    case .stream where tables.contains(.stream): streamList
    case .maskMap where tables.contains(.maskMap): maskList
    case .tokens: tokenList
    case .tree: PaneList(rows: treeTexts, at: treeLines.isEmpty ? nil : treeCursor(in: treeLines))
    case .neurons:
      PaneList(
        rows: (neuronRows?.rows ?? []).map { row in
          [row.name, row.value.shortest, row.peak.shortest, row.token, row.mean.shortest] + (row.isOff ? [Phrase("off", "关闭")[tongue]] : [])
        }, at: neuron, named: 2)
    case .models: modelList
    case .prompts: promptList
    case .jobs:
      PaneList(
        rows: jobs.map { status in
          ["#\(status.number) \(status.name)", status.standing[tongue], status.total > 0 ? "\(status.step)/\(status.total)" : String(status.step), visible(status.command)]
            + status.facts.map { "\($0.name) \($0.written)" }
        }, at: job)
    case .runs:
      PaneList(
        rows: runRows.map { run in
          [visible(run.name), run.kind, run.state[tongue]]
            + [run.step.map(String.init), run.loss?.shortest, run.validation?.shortest, run.seconds.map(Amount.duration)].map { $0 ?? "-" } + [run.started]
        }, at: runs.at)
    case .scripting:
      PaneList(
        rows: steps.map { entry in
          let (name, numbers) = entry.finding?.headline(tongue) ?? ("", "")
          return [visible(entry.line), name, numbers].filter { !$0.isEmpty }
        }, at: selectedStep)
    case .output: outputList
    default: nil
    }
  }

  /// Puts the cursor of a pane's list on a line.
  mutating func select(line: Int, in place: Binding.Place) {
    switch place {
    case .heads:
      let heads = rankedHeads
      if heads.indices.contains(line) { (layer, head) = heads[line] }
    case .attention: query = line
    case .patterns: head = line
    case .lens, .stream, .maskMap: layer = line
    case .tokens: position = line >= snapshot.tokens.count - 1 ? nil : line
    case .tree: selectTree(line)
    case .neurons: neuron = line
    case .models: model = line
    case .prompts: promptAt = line
    case .jobs: job = line
    case .runs: runs.at = line
    case .scripting: step = line >= steps.count - 1 ? nil : line
    default: break
    }
  }

  // MARK: Filters

  /// The lines of a list that hold its filter, whatever the case of letters; nil where nothing is filtered.
  func kept(_ place: Binding.Place) -> [Int]? {
    guard let wanted = filters[place]?.lowercased(), let rows = list(place)?.rows else { return nil }
    return rows.indices.filter { index in
      let text = rows[index].joined(separator: " ").lowercased()
      // The tree writes `L2 mlp up` for what commands call `L2.mlp.up`.
      return text.contains(wanted) || place == .tree && text.replacing(".", with: " ").contains(wanted)
    }
  }

  /// The lines of a list that show in so many rows, so that the selected one does.
  func window(_ place: Binding.Place, of count: Int, around selected: Int, rows: Int) -> [Int] {
    guard let kept = kept(place) else {
      let first = max(0, min(count - rows, min(selected, count - 1) - rows / 2))
      return Array(first..<max(first, min(count, first + rows)))
    }
    let at = kept.firstIndex { $0 >= selected } ?? kept.count - 1
    let first = max(0, min(kept.count - rows, at - rows / 2))
    return kept[first..<max(first, min(kept.count, first + rows))].filter { $0 < count }
  }

  /// Moves among the lines that the focused pane's filter leaves; false where there is no filter, or the move is another one.
  mutating func moveFiltered(_ action: Action, page: Int) -> Bool {
    let place = place
    guard [.up, .down, .pageUp, .pageDown, .first, .last].contains(action), let kept = kept(place), let at = list(place)?.at else { return false }
    guard !kept.isEmpty else {
      notice = nothingSelected
      return true
    }
    let here = kept.firstIndex { $0 >= at } ?? kept.count - 1
    select(line: kept[min(kept.count - 1, max(0, shifted(here, action, page: page, last: kept.count - 1)))], in: place)
    return true
  }

  /// Where a filter leaves the selected line out, the next one that it keeps is selected.
  mutating func bringSelectionIntoFilter() {
    let place = place
    guard let kept = kept(place), let at = list(place)?.at, !kept.contains(at), let next = kept.first(where: { $0 > at }) ?? kept.last else { return }
    select(line: next, in: place)
  }

  /// The focused pane's filter leaves the line under the cursor out, so that nothing which shows is selected.
  var hidesSelection: Bool {
    guard viewer == nil, let kept = kept(place) else { return false }
    return list(place)?.at.map { !kept.contains($0) } ?? kept.isEmpty
  }

  /// Said of a key that means the selected line where the filter shows none.
  var nothingSelected: Phrase {
    let filter = visible(filters[place] ?? "")
    // Another layer or token has brought another list under the cursor.
    if kept(place)?.isEmpty == false {
      return Phrase("nothing is selected: ↑ ↓ select a line that holds \(filter)", "没有选中任何行：按 ↑ ↓ 选择含有 \(filter) 的行")
    }
    return Phrase("nothing is selected: no line holds \(filter); Esc drops the filter", "没有选中任何行：没有一行含有 \(filter)；按 Esc 取消筛选")
  }

  /// Whether an action means the selected line of the focused pane's list.
  func meansSelection(_ action: Action) -> Bool {
    switch action {
    case .enter, .closeModel, .compareModels, .markRun, .pauseJob, .cancelJob, .copyCell, .copyRow: true
    // Beside a map's list of queries it means the head that the map is of.
    case .toggleMask: [.heads, .patterns, .maskMap, .tree, .neurons].contains(place)
    default: false
    }
  }

  /// `/attn 3/40  `: what a pane's title says of its filter; empty where there is none, or another pane has the list.
  func filterNote(_ pane: PaneFocus) -> String {
    let place = place(of: pane)
    guard let filter = filters[place], pane == .heads || ![.jobs, .runs, .scripting].contains(place) else { return "" }
    guard let kept = kept(place) else { return place == .console ? "/" + visible(filter) + "  " : "" }
    return "/\(visible(filter)) \(kept.count)/\(list(place)?.rows.count ?? 0)  "
  }

  // MARK: Lines

  private var rankedList: PaneList {
    let heads = rankedHeads
    let values = scores?.values ?? []
    let rows = heads.map { l, h -> [String] in
      let index = l * nHeads + h
      let value = values.indices.contains(index) && !values[index].isNaN ? values[index].shortest : "-"
      return ["L\(l).H\(h)", score.rawValue, value] + (isMasked(l, h) ? [Phrase("masked", "已关闭")[tongue]] : [])
    }
    return PaneList(rows: rows, at: heads.firstIndex { $0 == (layer, head) }, named: 3)
  }

  /// Of each query, the keys it looks at most.
  private var strongestKeys: PaneList {
    guard let pattern, pattern.axes.count == 2 else { return PaneList(rows: []) }
    let nKeys = pattern.axes[1].count
    let rows = (0..<pattern.axes[0].count).map { q -> [String] in
      let keys = pattern.largest(in: q * nKeys..<(q + 1) * nKeys, 8)
      return ["t\(q) " + token(q, pattern.axes[0])] + keys.map { "t\($0 - q * nKeys) \(token($0 - q * nKeys, pattern.axes[1])) \(pattern.values[$0].shortest)" }
    }
    return PaneList(rows: rows, at: query, named: 2)
  }

  /// Of each head of the selected layer, the strongest pairs.
  private var strongestPairs: PaneList { PaneList(rows: (0..<nHeads).map { [("L\(layer).H\($0)")] + pairs(of: $0, 8) }, at: head, named: 2) }

  /// A head's strongest pairs: query, key, share.
  func pairs(of head: Int, _ count: Int) -> [String] {
    guard case .array(let array)? = finding(.answer("attention L\(layer)"))?.body, array.shape.count == 3, head < array.shape[0] else { return [] }
    let nKeys = array.shape[2], n = array.shape[1] * nKeys
    return array.largest(in: linked(array, head), count).map { index in
      let (q, k) = ((index - head * n) / nKeys, (index - head * n) % nKeys)
      return "q=t\(q) \(token(q, array.axes[1])) k=t\(k) \(token(k, array.axes[2])) \(array.values[index].shortest)"
    }
  }

  /// Where a head's pairs stand among those of its layer; without those of the first query where it can look at nothing but itself.
  func linked(_ array: LabelledArray, _ head: Int) -> Range<Int> {
    let (queries, keys) = (array.shape[1], array.shape[2])
    let start = head * queries * keys
    let isForced = queries > 1 && keys > 1 && (1..<keys).allSatisfy { array.isAbsent(start + $0) }
    return start + (isForced ? keys : 0)..<start + queries * keys
  }

  private var tokenList: PaneList {
    guard case .table(let table)? = finding(.answer("tokens"))?.body else {
      return PaneList(rows: snapshot.tokens.enumerated().map { ["t\($0)", $1] }, at: lensPosition, named: 2)
    }
    func cell(_ row: Int, _ name: String) -> String? {
      guard let column = table.columns.firstIndex(where: { $0.name == name }), table.rows.indices.contains(row) else { return nil }
      switch table.rows[row][column] {
      case .integer(let value): return String(value)
      case .number(let value): return value.shortest
      default: return nil
      }
    }
    let rows = snapshot.tokens.enumerated().map { index, token in ["t\(index)", token] + ["id", "loss"].compactMap { cell(index, $0) } }
    return PaneList(rows: rows, at: lensPosition, named: 2)
  }

  private var modelList: PaneList {
    var facts: [String: [String]] = [:]
    if case .table(let table)? = finding(Self.modelsLook)?.body {
      let name = table.columns.firstIndex { $0.name == "name" }
      for row in table.rows {
        guard let name, let key = row[name].label else { continue }
        facts[key] = row.indices.filter { $0 != name }.map { row[$0].written(table.columns[$0].unit, tongue) }
      }
    }
    return PaneList(rows: snapshot.models.map { [visible($0)] + (facts[$0] ?? []) }, at: min(model, max(0, snapshot.models.count - 1)))
  }

  /// What may come next; while comparing, on either side.
  private var outputList: PaneList {
    if preset == .compare {
      let isKnown = if case .output? = seen[otherOutputs]?.sight { true } else { false }
      return PaneList(
        rows: (comparedOutput?.candidates ?? []).map { candidate in
          [candidate.token] + [candidate.probability, isKnown ? candidate.unmasked : nil].map { $0.map { $0.isFinite ? $0.shortest : "-" } ?? "-" }
        }, named: 3)
    }
    return PaneList(
      rows: (output?.candidates ?? []).map { candidate in
        [candidate.token, candidate.probability.shortest] + (candidate.unmasked.map { [(candidate.probability - $0).shortest] } ?? [])
      }, named: 2)
  }
}
