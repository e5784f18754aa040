import Findings
import Language
import Wording

/// A line of the console or the viewer, in pieces of one style each.
struct StyledLine: Equatable {
  var pieces: [(text: String, style: Style)]
  init(_ text: String, _ style: Style = .text) { pieces = [(text, style)] }
  init(_ pieces: [(String, Style)]) { self.pieces = pieces.map { (text: $0.0, style: $0.1) } }
  var text: String { pieces.map(\.text).joined() }
  /// It says what the lines below it are about.
  var isHeading: Bool { pieces.count == 1 && pieces[0].style == .role(.title) }
  static func == (a: StyledLine, b: StyledLine) -> Bool {
    a.pieces.elementsEqual(b.pieces) { $0.text == $1.text && $0.style == $1.style }
  }
}

/// What is said above readings of a line that was not clear.
func choiceOf(_ count: Int) -> Phrase {
  count == 1
    ? Phrase("one reading, perhaps: 1 runs it, or say it otherwise", "可能的理解只有一种：输入 1 执行，或换一种说法")
    : Phrase("several readings: type a number, or say it otherwise", "有多种理解：输入编号选择，或换一种说法")
}

extension ScreenState {
  /// Every command with what came of it, oldest first.
  func consoleLines(width: Int) -> [StyledLine] {
    let newest = newestAnswer
    return console.indices.flatMap { filteredLines(of: $0, newest, width: width) } + waiting + (isUntouched ? welcome(width) : [])
  }

  /// The same of one entry, by its place.
  func consoleLines(of index: Int) -> [StyledLine] { filteredLines(of: index, newestAnswer, width: layout.console.width) }

  /// Where the entries begin that the last line has led to: those without a line of their own say more about the one before.
  private var newestAnswer: Int { console.lastIndex { !$0.line.isEmpty } ?? 0 }

  /// A filter hides no answer that nobody has seen yet: what is said last, a refusal with its reasons and its choices or a question, stays
  /// whatever is looked for.
  private func filteredLines(of index: Int, _ newest: Int, width: Int) -> [StyledLine] {
    let lines = lines(of: console[index], width: max(10, width))
    switch console[index].result {
    case .running, .found: break
    case .misread, .failed, .said, .choices: if index >= newest { return lines }
    }
    return filtered(lines, by: filters[.console] ?? "")
  }

  private func lines(of entry: Entry, width: Int) -> [StyledLine] {
    var echo = entry.line.isEmpty ? [] : [StyledLine([("> ", .role(.hint)), (visible(entry.line), .role(.title))])]
    if let words = entry.words {
      let reads = "  " + Phrase("reads as", "理解为")[tongue] + (tongue == .zh ? "：" : ": ")
      echo = [
        StyledLine([("> ", .role(.hint)), (visible(words.line), .text)]),
        StyledLine([(reads, .dim), (visible(entry.line), .role(.title)), (words.notes[tongue], .role(.warn))]),
      ]
    }
    switch entry.result {
    case .running: return echo + [StyledLine("  " + Phrase("running", "运行中")[tongue] + "…", .role(.job))]
    case .found(let finding, let seconds):
      // The whole result is one Enter away; here it gets two lines at most: what it is, and its numbers.
      let widths = CellWidths()
      let time = seconds >= 0.0005 ? "  " + Amount.duration(seconds) : ""
      let (name, numbers) = finding.headline(tongue)
      // A name may end in a token that is a colon itself.
      let colon = numbers.isEmpty ? "" : name.hasSuffix(":") || name.hasSuffix("：") ? "  " : tongue == .zh ? "：" : ": "
      let room = max(10, width - 4 - widths.width(of: time))
      // What is said of a file that was written is in no pane, and not in the file.
      let remarks = namedCommand(entry.line)?.writesFiles == true && !finding.isLong
        ? finding.remarks.flatMap { widths.wrap(visible($0[tongue]), to: width - 4) }.map { StyledLine("    " + $0, .role(.warn)) } : []
      if widths.width(of: name + colon + numbers) <= room {
        return echo + [StyledLine([("  = ", .dim), (name + colon + numbers, .text), (time, .dim)])] + remarks
      }
      guard !numbers.isEmpty else { return echo + [StyledLine([("  = ", .dim), (widths.truncate(name, to: room), .text), (time, .dim)])] + remarks }
      return echo + [
        StyledLine([("  = ", .dim), (widths.truncate(name, to: width - 4 - widths.width(of: colon)) + colon, .text)]),
        StyledLine([("    " + widths.truncate(numbers, to: room), .text), (time, .dim)]),
      ] + remarks
    case .misread(let diagnostic):
      let picture = diagnostic.picture(of: entry.line, width: width - 4)
      return [
        StyledLine([("> ", .role(.hint)), (picture.first ?? "", .role(.title))]),
        StyledLine("  " + (picture.last ?? ""), .role(.bad)),
      ] + complaint(diagnostic.phrase, diagnostic.tip, width)
        + (diagnostic.offer.map { [StyledLine([("  ? ", .role(.hint)), (CellWidths().truncate(visible($0), to: width - 5), .role(.hint))])] } ?? [])
    case .failed(let phrase, let tip): return echo + complaint(phrase, tip, width)
    case .choices(let readings):
      let ask = entry.line.isEmpty ? Phrase("nearest: type a number", "最接近的命令：输入编号") : choiceOf(readings.count)
      let list = readings.enumerated().map { "\($0 + 1) \(visible($1))" }.joined(separator: "   ")
      return echo + [StyledLine("  ? " + ask[tongue], .role(.warn))]
        + CellWidths().wrap(list, to: width - 4).map { StyledLine("    " + $0, .role(.hint)) }
    case .said(let phrase):
      return echo + CellWidths().wrap(phrase[tongue], to: width - 4).map { StyledLine("  " + $0, .role(.warn)) }
    }
  }

  private func complaint(_ phrase: Phrase, _ tip: Phrase?, _ width: Int) -> [StyledLine] {
    let text = phrase[tongue] + (tip.map { (tongue == .zh ? "。" : ". ") + $0[tongue] } ?? "")
    return CellWidths().wrap(text, to: width - 4).enumerated().map { index, line in
      StyledLine([(index == 0 ? "  ! " : "    ", .role(.bad)), (line, .text)])
    }
  }

  /// Commands that were given and wait for the one that runs.
  private var waiting: [StyledLine] {
    queue.map { StyledLine([("> ", .dim), (visible($0.command.canonical), .dim), ("  " + Phrase("waits", "等待中")[tongue], .role(.job))]) }
  }

  private func welcome(_ width: Int) -> [StyledLine] {
    let first = suggestions
    let back = Phrase(
      "A session was cut off: leave (Esc then q, or `quit`), and `vitrine resume` brings it back.",
      "有会话被中断：先退出（按 Esc 再按 q，或输入 `quit`），再用 `vitrine resume` 恢复。")
    let lost = hasLostSession ? CellWidths().wrap(back[tongue], to: max(10, width)).map { StyledLine($0, .role(.warn)) } : []
    guard !first.isEmpty else {
      return [StyledLine(Phrase("Type a command; Tab completes it, F1 shows the keys.", "输入命令；Tab 补全，F1 显示按键。")[tongue], .dim)] + lost
    }
    let notes = [
      Phrase("Enter runs it", "直接按 Enter 运行"),
      Phrase("turns each off by itself", "逐个关闭并测量"),
      Phrase("see the loss; undo takes it back", "看 loss 的变化；undo 撤销"),
    ]
    let ask = Phrase("Say it in English or Chinese, or press Esc and use the panes; F1 shows the keys.", "用中文或英文输入，或按 Esc 使用窗格；F1 显示按键。")
    return [StyledLine(ask[tongue], .dim)]
      + zip(first, notes).map { StyledLine([("  " + CellWidths().pad($0, to: 36), .role(.title)), ($1[tongue], .dim)]) } + lost
  }

  func drawConsole(_ frame: inout Frame, _ area: Rect) {
    let lines = consoleLines(width: area.width)
    let rows = max(0, area.height - 1)
    let last = max(0, lines.count - rows)
    let top = max(0, last - consoleOffset)
    let rest = (consoleOffset > 0 ? "\(display.glyphs.up)\(top) \(display.glyphs.down)\(last - top)" : "")
    drawTitle(&frame.surface, area, .console, Phrase("Console", "控制台"), rest)
    if layout.rule >= 0, preset != .compare { frame.surface.put(String(display.glyphs.teeUp), in: area, row: 0, column: layout.rule, .role(.border)) }
    for (row, line) in lines[top..<min(lines.count, top + rows)].enumerated() {
      put(line, &frame.surface, area, row: 1 + row)
    }
    if focus == .console { (frame.row, frame.column) = (area.row + 1, area.column) }
  }

  func put(_ line: StyledLine, _ surface: inout Surface, _ area: Rect, row: Int) {
    var column = 0
    let widths = CellWidths()
    for piece in line.pieces {
      // What does not fit ends in an ellipsis, so that nothing looks whole that is not.
      let text = widths.truncate(visible(piece.text), to: area.width - column)
      column += surface.put(text, in: area, row: row, column: column, piece.style)
    }
  }
}
