import Wording
import Workbench

extension ScreenState {
  /// Losses, then the next tokens: probability, a bar, and what the masks changed.
  func drawOutput(_ frame: inout Frame, _ area: Rect) {
    let look = Look.output(position: position)
    let at = (output.map(\.position) ?? position) ?? max(0, snapshot.tokens.count - 1)
    let name = Phrase("Output", "输出")
    let after = snapshot.tokens.indices.contains(at)
      ? [Phrase("after t\(at) \(snapshot.tokens[at])", "t\(at) \(snapshot.tokens[at]) 之后")[tongue], "t\(at) \(snapshot.tokens[at])", Phrase("after t\(at)", "t\(at) 之后")[tongue], "t\(at)"] : []
    drawTitle(
      &frame.surface, area, .output, name, output?.isClasses == true ? Phrase("classes", "类别")[tongue] : fitting(after, .output, behind: name, area),
      isStale: !isFresh(look))
    let compared = comparedWithBefore
    guard let output = compared ?? output else {
      if let why = refusal(look) { drawWrapped(&frame.surface, area.below(1), why[tongue]) }
      return
    }
    var row = 1
    if let loss = output.loss {
      var column = frame.surface.put("loss ", in: area, row: row, column: 0, .dim)
      column += frame.surface.put(loss.fixed(4), in: area, row: row, column: column, .role(.title))
      if let before = output.unmaskedLoss {
        let change = loss - before
        column += frame.surface.put(
          " " + change.signed(4), in: area, row: row, column: column, .role(change > 0 ? .bad : change < 0 ? .good : .dim))
        let text = (compared == nil ? Phrase("  unmasked ", "  无掩码 ") : Phrase("  before the edit ", "  编辑前 "))[tongue] + before.fixed(4)
        if column + CellWidths().width(of: text) <= area.width {
          frame.surface.put(text, in: area, row: row, column: column, .dim)
        } else if area.height > 6 {
          row += 1
          frame.surface.put(text.trimmed, in: area, row: row, column: 0, .dim)
        }
      }
      row += 1
    }
    if compared != nil, let was = output.candidates.max(by: { ($0.unmasked ?? 0) < ($1.unmasked ?? 0) }), let before = was.unmasked, area.height > row + 3 {
      let text = Phrase("was likeliest ", "编辑前最可能 ")[tongue] + "\(was.token) \(before.probability) \(display.glyphs.arrow) \(was.probability.probability)"
      frame.surface.put(CellWidths().truncate(text, to: area.width), in: area, row: row, column: 0, .dim)
      row += 1
    }
    if focus == .output { (frame.row, frame.column) = (area.row + row, area.column) }
    if tables.contains(.output) { return drawOutputTable(&frame, area, row: row, output) }
    let widths = CellWidths()
    let shown = shownCandidates(output, rows: area.height - row)
    let widest = shown.map { widths.width(of: $0.token) }.max() ?? 1
    let compares = shown.contains { $0.unmasked != nil }
    // Token, a space, "0.412" or "4e-4", a space, then the bar, then " +0.123" where masks are on.
    let fixed = 7 + (compares ? 7 : 0)
    let label = min(max(5, widest), max(4, (area.width - fixed) * 2 / 3))
    let bar = max(0, area.width - label - fixed - 1)
    for candidate in shown {
      var column = frame.surface.put(widths.pad(candidate.token, to: label), in: area, row: row, column: 0)
      column += frame.surface.put(" " + widths.pad(candidate.probability.probability, to: 5) + " ", in: area, row: row, column: column)
      drawBar(&frame.surface, area, row: row, column: column, width: bar, candidate.probability)
      if let before = candidate.unmasked {
        let change = candidate.probability - before
        let style: Style = abs(change) < 0.0005 ? .dim : .role(change > 0 ? .good : .warn)
        frame.surface.put(" " + widths.pad(change.signed(3, cells: 6), to: 6, .right), in: area, row: row, column: column + bar, style)
      }
      row += 1
    }
  }

  /// The candidates that show, as many as fit.
  func shownCandidates(_ output: Output, rows: Int) -> [Output.Candidate] {
    window(.output, of: output.candidates.count, around: 0, rows: max(0, rows)).map { output.candidates[$0] }
  }

  /// A bar of eighths of a cell, or of halves in ASCII.
  func drawBar(_ surface: inout Surface, _ area: Rect, row: Int, column: Int, width: Int, _ share: Double) {
    guard width > 0, share.isFinite else { return }
    let glyphs = display.glyphs.bar
    let parts = glyphs.count - 1
    let units = Int((min(1, max(0, share)) * Double(width * parts)).rounded())
    surface.run(glyphs[parts], units / parts, in: area, row: row, column: column, .role(.hint))
    if units % parts > 0 {
      surface.put(String(glyphs[units % parts]), in: area, row: row, column: column + units / parts, .role(.hint))
    }
  }
}
