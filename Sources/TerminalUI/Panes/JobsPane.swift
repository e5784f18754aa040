import Findings
import Wording
import Workbench

// The panes of the training layout: jobs, the curves of the selected one, its numbers.
extension ScreenState {
  var selectedJob: JobStatus? { jobs.indices.contains(job) ? jobs[job] : nil }

  /// Curves that are drawn together: the losses, then each other one alone.
  var curveGroups: [[String]] {
    let names = selectedJob?.live.map(\.name) ?? []
    let losses = names.filter { $0.contains("loss") }
    return (losses.isEmpty ? [] : [losses]) + names.filter { !losses.contains($0) }.map { [$0] }
  }

  /// The curves that are drawn: of the selected run, or job.
  var shownCurves: SeriesSet? {
    if runs.isShown {
      guard let look = runPlot, case .series(let set)? = finding(look)?.body else { return nil }
      return set
    }
    let groups = curveGroups
    return groups.isEmpty ? nil : selectedJob?.curves(named: groups[min(curves, groups.count - 1)])
  }

  /// Two lines for each job: what it is and how it stands, and a bar.
  func drawJobs(_ frame: inout Frame, _ area: Rect) {
    let (active, held) = (jobs.count { $0.phase == .running }, jobs.count { $0.phase == .paused })
    let counts = [
      active > 0 ? Phrase("\(active) at work", "\(active) 个运行中") : nil, held > 0 ? Phrase("\(held) paused", "\(held) 个已暂停") : nil,
    ].compactMap { $0?[tongue] }
    drawTitle(&frame.surface, area, .heads, Phrase("Jobs", "任务"), counts.joined(separator: tongue == .zh ? "，" : ", "))
    guard !jobs.isEmpty else {
      return drawWrapped(&frame.surface, area.below(1), Phrase("no job has been started", "尚未启动任务")[tongue])
    }
    for (row, index) in shownEntries(area).enumerated() {
      let status = jobs[index]
      let selected = index == job
      let head = (selected ? display.glyphs.pointer : " ") + "#\(status.number) \(status.name) "
      let used = frame.surface.put(head, in: area, row: 1 + 2 * row, column: 0, selected ? .role(.title) : .text)
      let (text, role): (String, Role) =
        switch status.phase {
        case .running: (status.phase.phrase[tongue], .job)
        case .paused: (status.phase.phrase[tongue], .warn)
        case .finished: (fitting([status.standing[tongue] + " " + Amount.duration(status.seconds), status.standing[tongue]], in: area.width - used), .good)
        case .failed: (status.phase.phrase[tongue], .bad)
        case .cancelled: (status.phase.phrase[tongue], .dim)
        }
      let end = used + frame.surface.put(text, in: area, row: 1 + 2 * row, column: used, .role(role))
      drawSpark(&frame.surface, area, row: 1 + 2 * row, after: end, status)
      drawProgress(&frame.surface, area, row: 2 + 2 * row, status)
      if selected, focus == .heads { (frame.row, frame.column) = (area.row + 1 + 2 * row, area.column) }
    }
  }

  /// `▇▅▃▂ 2.03`: how the loss has gone so far and where it is, at the end of the line; nothing where there is no room for a few levels.
  private func drawSpark(_ surface: inout Surface, _ area: Rect, row: Int, after used: Int, _ status: JobStatus) {
    guard let curve = status.live.first(where: { $0.name == "loss" }) ?? status.live.first(where: { $0.name.contains("loss") }),
      let last = curve.values.last(where: \.isFinite)
    else { return }
    let text = " " + last.significant(3)
    let cells = min(16, area.width - used - 2 - text.utf8.count)
    guard cells >= 4 else { return }
    let levels = CellWidths().pad(sparkline(curve.values, cells: cells), to: cells)
    surface.put(levels + text, in: area, row: row, column: area.width - cells - text.utf8.count - 1, .dim)
  }

  /// `████▌     46% 1.6 min left`.
  private func drawProgress(_ surface: inout Surface, _ area: Rect, row: Int, _ status: JobStatus) {
    guard status.total > 0 else {
      surface.put("  " + Phrase("step \(status.step)", "第 \(status.step) 步")[tongue], in: area, row: row, column: 0, .dim)
      return
    }
    let share = Double(status.step) / Double(status.total)
    // Half a time is another one: what has no room beside the least of bars is left out.
    let percent = " \(status.step * 100 / status.total)%"
    var forms = [percent]
    if status.phase == .running, let left = status.remaining.map(Amount.duration) {
      forms = [percent + " " + Phrase("\(left) left", "剩余 \(left)")[tongue], percent + " " + left, percent]
    }
    let text = fitting(forms, in: area.width - 7)
    let width = max(4, area.width - CellWidths().width(of: text) - 4)
    surface.put(display.utf8 ? "▕" : "[", in: area, row: row, column: 1, .role(.border))
    drawBar(&surface, area, row: row, column: 2, width: width, share)
    surface.put(display.utf8 ? "▏" : "]", in: area, row: row, column: 2 + width, .role(.border))
    surface.put(text, in: area, row: row, column: 3 + width, .dim)
  }

  /// The longest of these that is not cut in so many cells, or the last.
  private func fitting(_ forms: [String], in cells: Int) -> String {
    let widths = CellWidths()
    return forms.first { widths.width(of: $0) <= cells } ?? forms[forms.count - 1]
  }

  /// The selected job's curves over its steps.
  func drawCurves(_ frame: inout Frame, _ area: Rect) {
    let groups = curveGroups
    let group = groups.isEmpty ? [] : groups[min(curves, groups.count - 1)]
    var rest = group.joined(separator: " ")
    if groups.count > 1 { rest += "  \(display.glyphs.left)\(min(curves, groups.count - 1) + 1)/\(groups.count)\(display.glyphs.right)" }
    drawTitle(&frame.surface, area, .attention, Phrase("Curves", "曲线"), rest)
    if focus == .attention { (frame.row, frame.column) = (area.row + 1, area.column) }
    guard let status = selectedJob else {
      let text = Phrase(
        "Nothing trains yet. What trains in the background shows its curves here, live.", "还没有训练任务。后台训练的曲线会实时显示在这里。")
      return drawWrapped(&frame.surface, area.below(2), text[tongue])
    }
    guard !group.isEmpty, status.live.contains(where: { $0.values.contains(where: \.isFinite) }) else {
      return drawWrapped(&frame.surface, area.below(2), status.failure?[tongue] ?? Phrase("no numbers yet", "尚无数据")[tongue], status.failure == nil ? .dim : .role(.bad))
    }
    drawCurves(&frame.surface, area.below(1), status.curves(named: group))
  }

  /// The selected job in numbers: rates, what is left, its newest values, and what happened last.
  func drawJobDetails(_ frame: inout Frame, _ area: Rect) {
    drawTitle(&frame.surface, area, .output, Phrase("Numbers", "数值"), selectedJob.map { "#\($0.number)" } ?? "")
    if focus == .output { (frame.row, frame.column) = (area.row + 1, area.column) }
    guard let status = selectedJob else { return }
    var lines: [(Phrase, String, Style)] = []
    if status.total > 0 || status.step > 0 {
      lines.append((Phrase("step", "步"), status.total > 0 ? "\(status.step)/\(status.total)" : String(status.step), .text))
    }
    for fact in status.facts { lines.append((fact.label, fact.written + fact.unitSuffix, .role(.title))) }
    if let rate = status.tokensPerSecond { lines.append((Phrase("speed", "速度"), Unit.tokensPerSecond.written(rate), .text)) }
    if let pace = status.secondsPerStep { lines.append((Phrase("per step", "每步"), Amount.duration(pace), .text)) }
    lines.append((Phrase("elapsed", "已用"), Amount.duration(status.seconds), .text))
    if status.phase == .running, let left = status.remaining { lines.append((Phrase("left", "剩余"), Amount.duration(left), .role(.job))) }
    if let run = status.runName { lines.append((Phrase("kept as", "保存为"), visible(run), .text)) }
    let widths = CellWidths()
    let label = min(area.width / 2, 1 + (lines.map { widths.width(of: $0.0[tongue]) }.max() ?? 0))
    var row = 1
    for line in lines where row < area.height {
      let used = frame.surface.put(widths.pad(line.0[tongue], to: label), in: area, row: row, column: 0, .dim)
      frame.surface.put(widths.truncate(line.1, to: area.width - used - 1), in: area, row: row, column: used + 1, line.2)
      row += 1
    }
    let notes: [(Phrase?, Style)] = [(status.failure, .role(.bad)), (status.trouble, .role(.warn)), (status.event, .text), (Phrase(same: status.command), .dim)]
    for (phrase, style) in notes {
      guard let text = phrase?[tongue] else { continue }
      for line in widths.wrap(visible(text), to: max(8, area.width - 1)) where row < area.height {
        frame.surface.put(line, in: area, row: row, column: 0, style)
        row += 1
      }
    }
  }
}
