import Language
import Wording
import Workbench

/// Where the terminal's cursor rests in a frame: on the command line while one types, else on the selected item, where
/// braille displays and magnifiers follow it.
public struct Frame: Equatable, Sendable {
  public var surface: Surface
  public var row = 0, column = 0
  public var showsCursor = false
}

extension ScreenState {
  /// Draws the whole screen. A pure function of the state.
  public func render() -> Frame {
    var frame = drawn()
    if !display.utf8 { frame.surface.putStandIns() }
    return frame
  }

  private func drawn() -> Frame {
    var frame = Frame(surface: Surface(width: width, height: height))
    guard !isTooSmall else {
      drawTooSmall(&frame)
      return frame
    }
    let layout = layout
    drawStatus(&frame.surface, layout.status)
    // A zoomed pane leaves the others no room.
    if layout.heads.height > 0 { drawLeft(&frame, layout.heads) }
    drawRule(&frame.surface, layout)
    if layout.output.height > 0 { drawBelow(&frame, layout.output) }
    if viewer == nil, layout.main.height > 0 { drawMain(&frame, layout.main) }
    if layout.console.height > 0 { drawConsole(&frame, layout.console) }
    if viewer != nil { drawViewer(&frame) }
    drawPrompt(&frame, layout.prompt)
    drawHints(&frame.surface, layout.hints)
    if palette != nil { drawPalette(&frame) }
    return frame
  }

  private func drawLeft(_ frame: inout Frame, _ area: Rect) {
    switch preset {
    case .inspect: drawHeads(&frame, area)
    case .train: if runs.isShown { drawRuns(&frame, area) } else { drawJobs(&frame, area) }
    case .compare: drawHere(&frame, area)
    case .script: drawScript(&frame, area)
    }
  }

  private func drawBelow(_ frame: inout Frame, _ area: Rect) {
    switch preset {
    case .inspect: drawOutput(&frame, area)
    case .train: if runs.isShown { drawRunDetails(&frame, area) } else { drawJobDetails(&frame, area) }
    case .compare: drawOutputs(&frame, area)
    case .script: break
    }
  }

  private func drawMain(_ frame: inout Frame, _ area: Rect) {
    switch (preset, main) {
    case (.inspect, .attention): drawAttention(&frame, area)
    case (.inspect, .patterns): drawPatterns(&frame, area)
    case (.inspect, .lens): drawLens(&frame, area)
    case (.inspect, .tokens): drawTokens(&frame, area)
    case (.inspect, .tree): drawTree(&frame, area)
    case (.inspect, .neurons): drawNeurons(&frame, area)
    case (.inspect, .models): drawModels(&frame, area)
    case (.inspect, .masks): drawMaskMap(&frame, area)
    case (.inspect, .stream): drawStream(&frame, area)
    case (.inspect, .prompts): drawPrompts(&frame, area)
    case (.train, _): if runs.isShown { drawRunCurves(&frame, area) } else { drawCurves(&frame, area) }
    case (.compare, _): drawOther(&frame, area)
    case (.script, _): drawStep(&frame, area)
    }
  }

  private func drawTooSmall(_ frame: inout Frame) {
    let smallest = "\(Layout.smallest.width)\(display.glyphs.times)\(Layout.smallest.height)"
    let notice = Phrase(
      "This window has \(width)\(display.glyphs.times)\(height) cells; the panes need \(smallest). Enlarge it, or leave with q and use `vitrine repl`.",
      "窗口为 \(width)\(display.glyphs.times)\(height)，窗格至少需要 \(smallest)。请放大窗口，或按 q 退出后使用 `vitrine repl`。")
    // What leaving would end is asked about in the console, which is not shown.
    let asked = leaving == .asked ? leavingEnds.map { $0[tongue] } : nil
    for (row, line) in CellWidths().wrap(asked ?? notice[tongue], to: max(2, width)).enumerated() {
      frame.surface.put(line, in: frame.surface.bounds, row: row, column: 0)
    }
  }

  /// The line above a pane: number, name, what it shows; the focused pane's stands out by more than colour.
  func drawTitle(
    _ surface: inout Surface, _ area: Rect, _ pane: PaneFocus, _ name: Phrase, _ rest: String, isStale: Bool = false, number: Int? = nil, letter: Character? = nil
  ) {
    let focused = focus == pane && viewer == nil && palette == nil
    surface.run(display.glyphs.horizontal, area.width, in: area, row: 0, column: 0, .role(.border))
    let label = " \(letter.map(String.init) ?? String(number ?? pane.rawValue)) \(name[tongue]) "
    let used = surface.put(label, in: area, row: 0, column: 1, .role(focused ? .focus : .title))
    let room = area.width - used - 3
    let note = CellWidths().truncate(filterNote(pane), to: max(0, room - 1))
    let text = note + CellWidths().truncate(rest, to: max(0, room - 1 - CellWidths().width(of: note)))
    guard !text.isEmpty else { return }
    if room > 4 { surface.put(" " + text + " ", in: area, row: 0, column: used + 1, .role(isStale ? .dim : .text)) }
  }

  /// Of several forms of what a title says, each shorter than the one before, the first that is whole behind the pane's name; where none is,
  /// the last.
  func fitting(_ forms: [String], _ pane: PaneFocus, behind name: Phrase, _ area: Rect) -> String {
    let taken = CellWidths().width(of: name[tongue] + filterNote(pane)) + 8
    return forms.first { taken + CellWidths().width(of: $0) <= area.width } ?? forms.last ?? ""
  }

  /// What a title says behind the pane's name: what is shown, and a note on it. Where there is not room for both, the note comes first, in
  /// short, as nothing else on the screen says it; and what is left of the rest is what tells it from others.
  func titleRest(_ what: String, _ core: String, _ note: String?, inShort brief: String?, behind name: Phrase, _ area: Rect) -> String {
    guard let note else { return fitting([what, core], .attention, behind: name, area) }
    let brief = brief ?? note
    return fitting([what + "  " + note, brief + "  " + what, brief + "  " + core, what, core], .attention, behind: name, area)
  }

  /// Names beside each other in so many cells: where they do not all fit, the longest are cut first, and end in an ellipsis.
  func fitted(_ names: [String], cells: Int) -> [String] {
    let widths = CellWidths()
    var shown = names
    var room = max(0, cells)
    for (done, index) in names.indices.sorted(by: { widths.width(of: names[$0]) < widths.width(of: names[$1]) }).enumerated() {
      shown[index] = widths.truncate(names[index], to: max(2, room / (names.count - done)))
      room -= widths.width(of: shown[index])
    }
    return shown
  }

  /// What a pane says of how far it goes on beyond its edges: `↑5 ↓12 →4 `; empty where all of it shows.
  func beyond(above: Int = 0, below: Int = 0, left: Int = 0, right: Int = 0) -> String {
    let glyphs = display.glyphs
    return [(glyphs.up, above), (glyphs.down, below), (glyphs.left, left), (glyphs.right, right)].filter { $0.1 > 0 }.map { "\($0)\($1) " }.joined()
  }

  /// The same of a list that shows some of its lines.
  func beyond(_ place: Binding.Place, _ shown: [Int], of count: Int) -> String {
    let all = kept(place) ?? Array(0..<count)
    guard let first = shown.first.flatMap(all.firstIndex(of:)) else { return "" }
    return beyond(above: first, below: max(0, all.count - first - shown.count))
  }

  private func drawRule(_ surface: inout Surface, _ layout: Layout) {
    guard layout.rule >= 0 else { return }
    for row in 1..<(preset == .compare ? layout.output.row : layout.console.row) {
      let glyph = row == 1 ? display.glyphs.teeDown : row == layout.output.row && layout.output.height > 0 ? display.glyphs.teeLeft : display.glyphs.vertical
      surface.put(String(glyph), in: surface.bounds, row: row, column: layout.rule, .role(.border))
    }
  }

  /// A part of the line above the panes; where not all fit, those of most weight stay.
  private struct StatusPart {
    var text: String, role: Role, weight: Int
    init(_ text: String, _ role: Role, _ weight: Int) { (self.text, self.role, self.weight) = (text, role, weight) }
  }

  private var statusParts: [StatusPart] {
    var parts: [StatusPart] = []
    if let model = snapshot.current {
      parts.append(StatusPart(model, .title, 9))
      let shape = "\(snapshot.family) \(nLayers)L\(display.glyphs.times)\(nHeads)H"
      parts.append(StatusPart(shape + " " + Amount.count(snapshot.parameters).filter { $0 != " " }, .text, 2))
    } else {
      parts.append(StatusPart(Phrase("no model: open PATH or NAME", "尚未打开模型：open 路径或名称")[tongue], .text, 9))
    }
    if snapshot.recording != nil { parts.append(StatusPart(Phrase("*REC", "*录制")[tongue], .warn, 8)) }
    if !snapshot.tokens.isEmpty {
      let count = snapshot.tokens.count
      parts.append(StatusPart(Phrase(count == 1 ? "1 token" : "\(count) tokens", "\(count) 个 token")[tongue], .text, 1))
    }
    if nLayers * nHeads > 0 {
      let off = headsOff
      // What is no head comes on top: neurons, dimensions, MLPs as a whole.
      let others = snapshot.sublayersOff.count { !$0.hasSuffix(".attn") } + snapshot.neuronsOff.values.reduce(0, +) + snapshot.dimensionsOff
      let count = "\(off)/\(nLayers * nHeads)" + (others > 0 ? "+\(others)" : "")
      let isMasked = off + others > 0
      parts.append(StatusPart(Phrase("\(count) masked", "已关闭 \(count)")[tongue], isMasked ? .warn : .text, isMasked ? 6 : 3))
    }
    if let sparsity = snapshot.sparsity { parts.append(StatusPart(Phrase("sparse \(sparsity)", "稀疏 \(sparsity)")[tongue], .warn, 5)) }
    if let output, let loss = output.loss {
      // With masks on, a digit goes so that the change has room at 80 columns too.
      let text = output.unmaskedLoss.map { "loss " + loss.fixed(3) + " " + (loss - $0).signed(3, cells: 6) } ?? "loss " + loss.fixed(4)
      parts.append(StatusPart(text, .text, 7))
    }
    return parts
  }

  private func drawStatus(_ surface: inout Surface, _ area: Rect) {
    // The work line has first call on the room.
    let widths = CellWidths()
    var end = area.width - 1
    if let work = workLine {
      end -= widths.width(of: work) + 2
      surface.put(work, in: area, row: 0, column: max(1, end + 2), .role(.job))
    }
    var parts = statusParts
    let all = parts.reduce(0) { $0 + widths.width(of: $1.text) + 3 } - 3
    // A long name of a model leaves room for what is said of it.
    if snapshot.current != nil, all + 1 > end { parts[0].text = widths.truncate(parts[0].text, to: min(max(16, area.width / 4), max(4, end - 1))) }
    let separator = " \(display.glyphs.separator) "
    var kept: Set<Int> = []
    var used = 1
    for index in parts.indices.sorted(by: { (parts[$0].weight, $1) > (parts[$1].weight, $0) }) {
      let size = widths.width(of: parts[index].text) + (kept.isEmpty ? 0 : 3)
      guard used + size <= end else { continue }
      kept.insert(index)
      used += size
    }
    var column = 1
    for index in kept.sorted() {
      if column > 1 { column += surface.put(separator, in: area, row: 0, column: column, .role(.border)) }
      column += surface.put(parts[index].text, in: area, row: 0, column: column, .role(parts[index].role))
    }
  }

  /// What runs, how far it is and how long it may take; nil when nothing does.
  var workLine: String? {
    let (name, progress): (String, Progressing)
    if let running {
      (name, progress) = (running.command.name, running.progress)
    } else if let sweep {
      // One that has given way says that it is still to come.
      (name, progress) = ("heads by=" + sweep.rawValue, looking?.isHeavy == true ? lookProgress : Progressing())
    } else if let job = jobs.last(where: { !$0.phase.isOver }) {
      // A job has a pane of its own; here only how far it is.
      let share = job.total > 0 ? " \(job.step * 100 / job.total)%" : ""
      let left = job.phase == .paused
        ? Phrase(", \(job.phase.phrase.en)", "，\(job.phase.phrase.zh)")[tongue]
        : job.remaining.map { Phrase(", \(Amount.duration($0)) left", "，剩余 \(Amount.duration($0))")[tongue] } ?? ""
      return Phrase("job \(job.number) \(job.name)", "任务 \(job.number) \(job.name)")[tongue] + share + left
    } else {
      return nil
    }
    var text = name
    if progress.total > 0 { text += " \(progress.done)/\(progress.total)" }
    if progress.seconds >= 0.2 { text += " " + progress.seconds.fixed(1) + " s" }
    if progress.done > 0, progress.total > progress.done, progress.seconds > 0.5 {
      let left = progress.seconds / Double(progress.done) * Double(progress.total - progress.done)
      text += Phrase(", \(Amount.duration(left)) left", "，剩余 \(Amount.duration(left))")[tongue]
    }
    return text + Phrase("  ^C stops", "  ^C 停止")[tongue]
  }

  /// The focused pane as plain text, for the clipboard.
  var paneText: String { readable.render().surface.text(in: viewer == nil ? layout.pane(focus) : viewerArea) }

  /// The same where text is all there is: glyphs say what colours do.
  var readable: ScreenState {
    var state = self
    state.display = Display(colours: 0, utf8: display.utf8)
    return state
  }
}
