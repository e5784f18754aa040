import Findings
import Language
import Wording
import Workbench

/// The list of kept runs beside that of jobs.
public struct RunsState: Sendable, Equatable {
  /// The runs are listed, not the jobs.
  public var isShown = false
  /// The selected one, and the one it is compared with, by name.
  public var at = 0
  public var beside: String? = nil
  /// Which of `curves` is drawn.
  public var curve = 0
  static let curves = ["loss", "val-loss", "learning-rate", "gradient-norm"]
}

/// The finding of `runs`, by the names of its columns.
struct RunRows: Equatable {
  struct Row: Equatable {
    var name: String, kind: String, state: Phrase, started: String
    var step: Int?
    var loss: Double?, validation: Double?, seconds: Double?
  }
  var rows: [Row] = []

  init?(_ finding: Finding?) {
    guard case .table(let table)? = finding?.body else { return nil }
    func column(_ name: String) -> Int? { table.columns.firstIndex { $0.name == name } }
    guard let name = column("name"), let kind = column("kind"), let state = column("state"), let step = column("step"), let loss = column("loss"),
      let validation = column("val-loss"), let seconds = column("seconds"), let started = column("started")
    else { return nil }
    func number(_ cell: Table.Cell) -> Double? { if case .number(let value) = cell { value } else { nil } }
    rows = table.rows.compactMap { row in
      guard let name = row[name].label, case .phrase(let state) = row[state] else { return nil }
      var steps: Int?
      if case .integer(let value) = row[step] { steps = value }
      return Row(
        name: name, kind: row[kind].label ?? "", state: state, started: row[started].label ?? "", step: steps, loss: number(row[loss]),
        validation: number(row[validation]), seconds: number(row[seconds]))
    }
  }
}

extension ScreenState {
  static let runsLook = Look.answer("runs")
  var runRows: [RunRows.Row] { RunRows(finding(Self.runsLook))?.rows ?? [] }
  var selectedRun: RunRows.Row? {
    let rows = runRows
    return rows.isEmpty ? nil : rows[min(runs.at, rows.count - 1)]
  }
  /// The runs or jobs that show, each on two lines.
  func shownEntries(_ area: Rect) -> [Int] {
    let rows = max(1, (area.height - 1) / 2)
    return runs.isShown ? window(.runs, of: runRows.count, around: runs.at, rows: rows) : window(.jobs, of: jobs.count, around: job, rows: rows)
  }

  /// All about the selected run, or about it and the one beside it.
  mutating func enterRun() -> [Request] {
    guard let run = selectedRun?.name else { return sayNothing() }
    guard let beside = runs.beside, beside != run else { return press(command: Command("runs show", ["run": .word(run)]).canonical) }
    return press(command: Command("runs compare", ["a": .word(beside), "b": .word(run)]).canonical)
  }

  /// The curves of the selected run, and of the one beside it.
  var runPlot: Look? {
    guard let run = selectedRun else { return nil }
    let curve = RunsState.curves[min(runs.curve, RunsState.curves.count - 1)]
    let names = [run.name] + (runs.beside.map { $0 == run.name ? [] : [$0] } ?? [])
    return .answer(Command("plot", ["what": .words(names.map { $0 + "." + curve })]).canonical)
  }

  /// What is kept of runs has changed: jobs have gone on, or ended.
  mutating func renewRuns(_ old: [JobStatus], _ new: [JobStatus]) {
    // Once a second is often enough to read.
    let changed = old.count != new.count || zip(old, new).contains { $0.phase != $1.phase || Int($0.seconds) != Int($1.seconds) }
    guard changed else { return }
    for look in seen.keys {
      guard case .answer(let line, _) = look, line == "runs" || line.hasPrefix("plot ") else { continue }
      seen[look]?.epoch = -1
    }
  }

  mutating func moveRuns(_ action: Action, page: Int) {
    let last = max(0, runRows.count - 1)
    switch action {
    case .left: runs.curve = max(0, runs.curve - 1)
    case .right: runs.curve = min(RunsState.curves.count - 1, runs.curve + 1)
    default: runs.at = min(last, max(0, shifted(min(runs.at, last), action, page: page, last: last)))
    }
  }

  /// Two lines for each run: name and state; step, loss and when.
  func drawRuns(_ frame: inout Frame, _ area: Rect) {
    let rows = runRows
    drawTitle(
      &frame.surface, area, .heads, Phrase("Runs", "运行"), Phrase("\(rows.count) kept", "已保存 \(rows.count) 个")[tongue],
      isStale: !isFresh(Self.runsLook))
    guard !rows.isEmpty else {
      let text = refusal(Self.runsLook) ?? (isFresh(Self.runsLook) ? Phrase("no run has been kept yet", "还没有保存的运行") : Phrase("reading…", "读取中…"))
      return drawWrapped(&frame.surface, area.below(1), text[tongue])
    }
    let widths = CellWidths()
    let here = min(runs.at, rows.count - 1)
    for (line, index) in shownEntries(area).enumerated() {
      let run = rows[index]
      let isHere = index == here
      let mark = (isHere ? display.glyphs.pointer : " ") + (run.name == runs.beside ? "+" : " ")
      let state = run.state[tongue]
      let room = max(4, area.width - 4 - widths.width(of: state))
      let used = frame.surface.put(
        mark + widths.truncate(visible(run.name), to: room), in: area, row: 1 + 2 * line, column: 0, isHere ? .role(.title) : .text)
      frame.surface.put(" " + state, in: area, row: 1 + 2 * line, column: used, .dim)
      if isHere, focus == .heads { (frame.row, frame.column) = (area.row + 1 + 2 * line, area.column) }
      var parts: [String] = []
      if let step = run.step { parts.append(area.width < 44 ? String(step) : Phrase("step \(step)", "第 \(step) 步")[tongue]) }
      if let loss = run.loss { parts.append("loss " + loss.written(3)) }
      if let validation = run.validation, area.width >= 30 { parts.append(Phrase("val ", "验证 ")[tongue] + validation.written(3)) }
      frame.surface.put(widths.truncate("  " + parts.joined(separator: "  "), to: area.width), in: area, row: 2 + 2 * line, column: 0, .dim)
    }
  }

  /// The selected run's curve, and that of the run beside it.
  func drawRunCurves(_ frame: inout Frame, _ area: Rect) {
    let curve = RunsState.curves[min(runs.curve, RunsState.curves.count - 1)]
    let place = "  \(display.glyphs.left)\(min(runs.curve, RunsState.curves.count - 1) + 1)/\(RunsState.curves.count)\(display.glyphs.right)"
    let names = ([selectedRun?.name] + [runs.beside == selectedRun?.name ? nil : runs.beside]).compactMap { $0 }.map { visible($0) }
    let look = runPlot
    // Where two names have no room the second is counted: in the list it has its mark.
    let title = Phrase("Curves", "曲线")
    let both = names.joined(separator: tongue == .zh ? "、" : ", ")
    let counted = (names.first ?? "") + (names.count > 1 ? " +\(names.count - 1)" : "")
    let forms = [curve + "  " + both + place, curve + "  " + both, curve + "  " + counted, counted]
    drawTitle(
      &frame.surface, area, .attention, title, fitting(forms, .attention, behind: title, area),
      isStale: look.map { !isFresh($0) } ?? false)
    if focus == .attention { (frame.row, frame.column) = (area.row + 1, area.column) }
    guard let look else { return }
    guard case .series(let set)? = finding(look)?.body, set.series.contains(where: { $0.values.contains(where: \.isFinite) }) else {
      return drawWrapped(&frame.surface, area.below(2), (refusal(look) ?? Phrase("reading…", "读取中…"))[tongue])
    }
    drawCurves(&frame.surface, area.below(1), set)
  }

  /// The selected run in numbers.
  func drawRunDetails(_ frame: inout Frame, _ area: Rect) {
    drawTitle(&frame.surface, area, .output, Phrase("Numbers", "数值"), selectedRun.map { visible($0.name) } ?? "")
    if focus == .output { (frame.row, frame.column) = (area.row + 1, area.column) }
    guard let run = selectedRun else { return }
    let other = runs.beside.flatMap { name in runRows.first { $0.name == name && name != run.name } }
    var lines: [(Phrase, String, String?)] = [
      (Phrase("kind", "类型"), run.kind, other?.kind), (Phrase("state", "状态"), run.state[tongue], other?.state[tongue]),
    ]
    func line(_ label: Phrase, _ a: String?, _ b: String?) { if a != nil || b != nil { lines.append((label, a ?? "-", other == nil ? nil : b ?? "-")) } }
    line(Phrase("step", "步"), run.step.map(String.init), other?.step.map(String.init))
    line(Phrase("loss", "损失"), run.loss?.written(4), other?.loss?.written(4))
    line(Phrase("validation", "验证"), run.validation?.written(4), other?.validation?.written(4))
    line(Phrase("time", "用时"), run.seconds.map(Amount.duration), other?.seconds.map(Amount.duration))
    if other == nil || area.width >= 48 { line(Phrase("started", "开始"), run.started, other?.started) }
    let widths = CellWidths()
    let label = 1 + (lines.map { widths.width(of: $0.0[tongue]) }.max() ?? 0)
    let room = max(4, (area.width - label - 2) / (other == nil ? 1 : 2))
    var row = 1
    if let other, row < area.height {
      frame.surface.put(widths.truncate(visible(run.name), to: room - 1), in: area, row: row, column: label + 1, .role(.title))
      frame.surface.put(widths.truncate(visible(other.name), to: room - 1), in: area, row: row, column: label + 1 + room, .role(.title))
      row += 1
    }
    for (name, a, b) in lines where row < area.height {
      frame.surface.put(name[tongue], in: area, row: row, column: 0, .dim)
      frame.surface.put(widths.truncate(a, to: room - 1), in: area, row: row, column: label + 1)
      if let b { frame.surface.put(widths.truncate(b, to: room - 1), in: area, row: row, column: label + 1 + room) }
      row += 1
    }
    // Half a sentence is worse than none.
    let hint = Phrase("Space keeps this one to compare with", "按空格记下此运行以便比较")[tongue]
    let below = area.height - row - 1
    if other == nil, widths.wrap(hint, to: max(2, area.width - 2)).count <= below {
      drawWrapped(&frame.surface, Rect(row: area.row + row + 1, column: area.column, height: below, width: area.width), hint)
    }
  }

  /// As a plot, or as a table by step.
  func drawCurves(_ surface: inout Surface, _ area: Rect, _ set: SeriesSet) {
    if tables.contains(.curves) { drawCurvesTable(&surface, area, set) } else { drawPlot(&surface, area, set) }
  }

  private func drawPlot(_ surface: inout Surface, _ area: Rect, _ set: SeriesSet) {
    let plot = Plot(set, width: area.width - 1, height: area.height, ink: display.utf8 ? .braille : .ascii, tongue: tongue)
    for (row, cells) in plot.rows.enumerated() where row < area.height {
      var column = 0
      for cell in cells {
        let style: Style = cell.curve.map { .curve(UInt8($0 % 8)) } ?? .dim
        column += surface.put(String(cell.character), in: area, row: row, column: column, style)
      }
    }
  }
}
