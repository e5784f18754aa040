import Findings
import Wording
package import Workbench

extension Surface {
  /// An area of the surface in a theme's colours.
  func picture(of area: Rect, title: String, theme: Theme, display: Display) -> Picture {
    let rows = max(0, area.row)..<max(0, min(height, area.row + area.height))
    let columns = max(0, area.column)..<max(0, min(width, area.column + area.width))
    var picture = Picture(
      title: title, width: columns.count, rows: [], ink: Xterm.rgb(theme.foreground), ground: Xterm.rgb(theme.background))
    for row in rows {
      var runs: [Picture.Run] = []
      var last: Style?
      for column in columns {
        let cell = self[row, column]
        // The right half of a wide character belongs to its left.
        if cell.text.isEmpty, !runs.isEmpty {
          runs[runs.count - 1].cells += 1
          continue
        }
        let text = cell.text.isEmpty ? " " : cell.text
        if cell.style == last {
          runs[runs.count - 1].text += text
          runs[runs.count - 1].cells += 1
        } else {
          runs.append(theme.run(text, column: column - columns.lowerBound, cell.style, display))
          last = cell.style
        }
      }
      while let run = runs.last, run.ground == nil, run.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
      picture.rows.append(runs)
    }
    return picture
  }
}

extension Theme {
  fileprivate func run(_ text: String, column: Int, _ style: Style, _ display: Display) -> Picture.Run {
    let ink = ink(style, display)
    var front = ink.foreground < 0 ? nil : Xterm.rgb(ink.foreground)
    var back = ink.background < 0 ? nil : Xterm.rgb(ink.background)
    if ink.attributes & Theme.reverse != 0 {
      (front, back) = (back ?? Xterm.rgb(background), front ?? Xterm.rgb(foreground))
    }
    return Picture.Run(
      text, column: column, cells: 1, ink: front, ground: back, isBold: ink.attributes & Theme.bold != 0,
      isFaint: ink.attributes & Theme.dim != 0, isUnderlined: ink.attributes & Theme.underline != 0)
  }
}

/// What the numbers of the xterm-256 table look like.
enum Xterm {
  /// `0xRRGGBB`. The first 16 differ from terminal to terminal; these are xterm's.
  static func rgb(_ colour: Int) -> UInt32 {
    if colour >= Ink.rgb { return UInt32(colour & 0xFFFFFF) }
    if colour < 16 { return first[max(0, colour)] }
    if colour >= 232 {
      let level = UInt32(8 + 10 * min(23, colour - 232))
      return level << 16 | level << 8 | level
    }
    func level(_ step: Int) -> UInt32 { step == 0 ? 0 : UInt32(55 + 40 * step) }
    let c = colour - 16
    return level(c / 36) << 16 | level(c / 6 % 6) << 8 | level(c % 6)
  }
  private static let first: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF,
    0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}

extension ScreenState {
  /// What `export view` writes, drawn from what whoever hides personal data leaves of it. In a file of text, whose name ends so, nothing is
  /// said by colour.
  package func drawing(for path: String, whole: Bool, theme: Theme, display: Display) -> Drawing {
    let isText = path.lowercased().hasSuffix("." + PictureFormat.txt.rawValue)
    let shown = isText ? readable : self
    let display = isText ? shown.display : display
    return { redactor in
      guard var hiding = redactor else { return shown.picture(whole: whole, theme: theme, display: display) }
      defer { redactor = hiding }
      return shown.hidden(by: &hiding).picture(whole: whole, theme: theme, display: display)
    }
  }

  /// The same with everything personal in tokens and findings under names.
  func hidden(by redactor: inout Redactor) -> ScreenState {
    var state = self
    state.snapshot.tokens = redactor.hide(labels: snapshot.tokens)
    for (look, seen) in seen {
      switch seen.sight {
      case .array(let array): state.seen[look]?.sight = .array(redactor.hide(array))
      case .finding(let finding): state.seen[look]?.sight = .finding(redactor.hide(finding))
      case .output, .none, .cancelled: break
      }
    }
    for (index, entry) in console.enumerated() {
      state.console[index].line = redactor.hide(entry.line, isCommand: true)
      if let words = entry.words { state.console[index].words = Words(line: redactor.hide(words.line), notes: words.notes) }
      if case .found(let finding, let seconds) = entry.result { state.console[index].result = .found(redactor.hide(finding), seconds: seconds) }
    }
    if case .finding(let finding)? = viewer?.content { state.viewer?.content = .finding(redactor.hide(finding)) }
    state.line.text = redactor.hide(line.text, isCommand: true)
    return state
  }

  /// The pane that was last in use, or what lies over it, or all of the screen.
  func picture(whole: Bool, theme: Theme, display: Display) -> Picture {
    let layout = layout
    let area = whole ? Rect(row: 0, column: 0, height: height, width: width) : viewer == nil ? layout.pane(pane) : viewerArea
    let title = (snapshot.current ?? "vitrine") + (nLayers > 0 ? " " + selection : "")
    // The title bar of the pane looks as when it is at work, whether or not the command line has the keys.
    var state = self
    if !whole { state.focus = pane }
    // The command that asks for the picture is not part of it.
    state.running = nil
    state.console.removeAll { $0.result == .running }
    return state.render().surface.picture(of: area, title: title, theme: theme, display: display)
  }

  /// A name for a file of what is shown: `attention-L2.H3`.
  var viewName: String {
    let name: String =
      switch viewer?.content {
      case .finding(let finding): finding.provenance.command
      case nil:
        switch (preset, pane) {
        case (_, .console), (_, .prompt), (.inspect, .heads), (.inspect, .output): "\(pane)"
        case (.inspect, .attention): [.patterns, .tree, .models, .tokens, .masks, .stream, .prompts].contains(main) ? "\(main)" : "\(main)-\(selection)"
        case (.compare, .output): "compare-output"
        case (.compare, _): (pane == .attention && showsDifference ? "difference-" : "compare-\(pane == .heads ? "left" : "right")-") + selection
        case (.train, .heads): runs.isShown ? "runs" : "jobs"
        case (.train, .attention): "curves"
        case (.train, .output): "numbers"
        case (.script, .heads), (.script, .output): "script"
        case (.script, .attention): "result"
        }
      default: "help"
      }
    let kept = name.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }
    return kept.isEmpty ? "view" : String(kept.prefix(40))
  }
}
