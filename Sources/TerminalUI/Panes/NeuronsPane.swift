import Findings
import Wording
import Workbench

/// The finding of `neurons L3 t4`, by the names of its columns.
struct NeuronRows: Equatable {
  struct Row: Equatable {
    var name: String, token: String
    var value: Double, peak: Double, mean: Double
    var isOff: Bool
  }
  var rows: [Row] = []
  /// How many the layer has.
  var count = 0

  init?(_ finding: Finding?) {
    guard let finding, case .table(let table) = finding.body else { return nil }
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    guard let neuron = column("neuron"), let value = column("value"), let peak = column("peak"), let token = column("token"), let mean = column("mean")
    else { return nil }
    let off = column("masked")
    rows = table.rows.compactMap { row in
      guard let name = row[neuron].label, case .number(let value) = row[value], case .number(let peak) = row[peak], case .number(let mean) = row[mean]
      else { return nil }
      return Row(
        name: name, token: row[token].label ?? "", value: value, peak: peak, mean: mean, isOff: off.map { row[$0] != .missing } ?? false)
    }
    count = Int(finding.number("neurons") ?? 0)
  }
}

extension ScreenState {
  /// So many of a layer's neurons are asked for.
  static let neuronsAsked = 100
  var neuronsLook: Look { .answer("neurons L\(layer) t\(lensPosition) k=\(Self.neuronsAsked)") }
  var neuronRows: NeuronRows? { NeuronRows(finding(neuronsLook)) }
  /// The selected neuron as commands name it; nil as long as there is none.
  var selectedNeuron: NeuronRows.Row? {
    guard let rows = neuronRows?.rows, !rows.isEmpty else { return nil }
    return rows[min(neuron, rows.count - 1)]
  }

  mutating func moveNeurons(_ action: Action, page: Int) {
    let last = max(0, (neuronRows?.rows.count ?? 1) - 1)
    let end = max(0, snapshot.tokens.count - 1)
    func place(_ to: Int) -> Int? { to >= end ? nil : max(0, to) }
    switch action {
    case .left: position = place(lensPosition - 1)
    case .right: position = place(lensPosition + 1)
    default: neuron = min(last, max(0, shifted(min(neuron, last), action, page: page, last: last)))
    }
  }

  func shownNeurons(_ count: Int, _ area: Rect) -> [Int] { window(.neurons, of: count, around: neuron, rows: max(0, area.height - 3)) }

  /// The layer's most active neurons at the selected token: what they are here, where they peak, whether they are off.
  func drawNeurons(_ frame: inout Frame, _ area: Rect) {
    let look = neuronsLook
    let at = lensPosition
    var title = nLayers > 0 ? "L\(layer)" : ""
    if snapshot.tokens.indices.contains(at) { title += "  t\(at) \(snapshot.tokens[at])" }
    drawTitle(&frame.surface, area, .attention, MainView.neurons.name, title, isStale: !isFresh(look), number: 9)
    guard let found = neuronRows, !found.rows.isEmpty else { return drawNothing(&frame.surface, area, look) }
    let widths = CellWidths()
    let name = 2 + (found.rows.map { $0.name.utf8.count }.max() ?? 6)
    let wide = area.width >= 56
    let token = wide ? min(18, max(6, area.width / 5)) : 0
    let most = found.rows.map { abs($0.value) }.max() ?? 1
    let bar = max(0, area.width - name - 9 - (wide ? 10 + token + 9 : 0) - 5)
    func heading(_ text: Phrase, _ column: Int, _ cells: Int, _ side: CellWidths.Alignment = .right) {
      frame.surface.put(widths.pad(widths.truncate(text[tongue], to: cells), to: cells, side), in: area, row: 1, column: column, .dim)
    }
    heading(Phrase("neuron", "神经元"), 1, name - 1, .left)
    heading(Phrase("here", "此处"), name, 8)
    let peak = name + 9 + bar + 1
    if wide {
      heading(Phrase("peak", "峰值"), peak, 8)
      heading(Phrase("at", "位置"), peak + 9, token, .left)
      heading(Phrase("mean", "均值"), peak + 9 + token, 8)
    }
    let here = min(neuron, found.rows.count - 1)
    for (row, index) in shownNeurons(found.rows.count, area).enumerated() {
      let line = found.rows[index]
      let isHere = index == here
      frame.surface.put(
        widths.pad((isHere ? display.glyphs.pointer : " ") + line.name, to: name), in: area, row: 2 + row, column: 0, isHere ? .role(.selection) : .text)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
      frame.surface.put(widths.pad(line.value.significant(3), to: 8, .right), in: area, row: 2 + row, column: name, .role(.title))
      // The sign stands before the number; the bar is its size.
      drawBar(&frame.surface, area, row: 2 + row, column: name + 9, width: bar, abs(line.value) / max(most, 1e-30))
      if wide {
        frame.surface.put(widths.pad(line.peak.significant(3), to: 8, .right), in: area, row: 2 + row, column: peak)
        frame.surface.put(widths.pad(widths.truncate(line.token, to: token - 1), to: token), in: area, row: 2 + row, column: peak + 9, .dim)
        frame.surface.put(widths.pad(line.mean.significant(2), to: 8, .right), in: area, row: 2 + row, column: peak + 9 + token, .dim)
      }
      if line.isOff { frame.surface.put(Phrase("off", "关闭")[tongue], in: area, row: 2 + row, column: area.width - 4, .role(.warn)) }
    }
    let off = snapshot.neuronsOff[layer] ?? 0
    let text = Phrase(
      "\(found.rows.count) of \(found.count) by size at this token" + (off > 0 ? ", \(off) off" : ""),
      "此 token 处按大小排列的前 \(found.rows.count) 个，共 \(found.count) 个" + (off > 0 ? "，已关闭 \(off) 个" : ""))
    frame.surface.put(widths.truncate(text[tongue], to: area.width), in: area, row: area.height - 1, column: 0, .dim)
  }
}
