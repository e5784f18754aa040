/// Where each pane lies; the first row of a pane is its title.
///
/// Heads stand over output, left of the main pane (the attention map, or a result); the console lies under all of them.
package struct Layout: Equatable {
  static let smallest = (width: 60, height: 16)
  package var status, heads, main, output, console, prompt, hints: Rect
  /// The column of the vertical line left of the main pane.
  var rule: Int

  init(width: Int, height: Int, nLayers: Int, nHeads: Int, preset: Preset = .inspect, zoomed: PaneFocus? = nil, moved: Edges = Edges()) {
    let usualConsole = height >= 40 ? 11 : height >= 30 ? 8 : height >= 22 ? 6 : 4
    let console = moved.console == 0 ? usualConsole : min(max(3, usualConsole + moved.console), max(usualConsole, height - 11))
    let body = max(0, height - console - 3)
    status = Rect(row: 0, column: 0, height: 1, width: width)
    self.console = Rect(row: 1 + body, column: 0, height: console, width: width)
    prompt = Rect(row: height - 2, column: 0, height: 1, width: width)
    hints = Rect(row: height - 1, column: 0, height: 1, width: width)
    // Wide enough for a number in each head's cell where the window allows it.
    if let zoomed, zoomed != .prompt {
      // One pane over all the others, which have no room.
      let nothing = Rect(row: 1, column: 0, height: 0, width: 0)
      let whole = Rect(row: 1, column: 0, height: height - 3, width: width)
      (heads, main, output, self.console) = (nothing, nothing, nothing, nothing)
      switch zoomed {
      case .heads: heads = whole
      case .attention: main = whole
      case .output: output = whole
      case .console, .prompt: self.console = whole
      }
      rule = -1
      return
    }
    let roomy = width >= 110
    let wanted = HeadsGrid.labelWidth(nLayers) + max(1, nHeads) * (roomy ? 6 : 4) + 1
    if preset == .compare || preset == .script {
      let left = Layout.left(preset == .compare ? (width - 1) / 2 : max(26, width * 2 / 5), moved.rule, width)
      let usualBelow = min(12, max(3, body / 3))
      let below = preset != .compare ? 0 : moved.output == 0 ? usualBelow : min(max(3, usualBelow - moved.output), max(usualBelow, body - 6))
      heads = Rect(row: 1, column: 0, height: body - below, width: left)
      output = Rect(row: 1 + body - below, column: 0, height: below, width: preset == .compare ? width : left)
      main = Rect(row: 1, column: left + 1, height: body - below, width: max(0, width - left - 1))
      rule = left
      return
    }
    let usual = preset == .train ? (roomy ? 48 : min(34, width * 2 / 5)) : roomy ? min(max(44, wanted), width * 2 / 5) : min(max(26, wanted), width * 2 / 5)
    let left = Layout.left(usual, moved.rule, width)
    // Title, header, a row per layer, and in tall windows the selected head in words; the output keeps room for its losses
    // and a few tokens.
    let details = body >= 24 ? 7 : 0
    let usualTop = preset == .train ? max(5, body / 3) : min(max(5, nLayers + 2 + details), max(5, roomy ? body * 3 / 5 : body - 6))
    let top = moved.output == 0 ? usualTop : min(max(4, usualTop + moved.output), max(4, body - 4))
    heads = Rect(row: 1, column: 0, height: top, width: left)
    output = Rect(row: 1 + top, column: 0, height: body - top, width: left)
    main = Rect(row: 1, column: left + 1, height: body, width: max(0, width - left - 1))
    rule = left
  }

  /// The width of the left side: the usual one and what the user added to it, with room on either side.
  private static func left(_ usual: Int, _ moved: Int, _ width: Int) -> Int {
    moved == 0 ? usual : min(max(16, usual + moved), max(16, width - 20))
  }

  package func pane(_ focus: PaneFocus) -> Rect {
    switch focus {
    case .heads: heads
    case .attention: main
    case .output: output
    case .console: console
    case .prompt: prompt
    }
  }
}

extension ScreenState {
  /// Nothing but a notice is shown, so nothing but leaving can be meant.
  var isTooSmall: Bool { width < Layout.smallest.width || height < Layout.smallest.height }

  /// A result or the help sheet covers the main pane, or in a narrow window the whole body: tables want width.
  var viewerArea: Rect {
    let layout = layout
    if isZoomed { return Rect(row: 1, column: 0, height: max(0, height - 3), width: width) }
    return width >= 110 ? layout.main : Rect(row: 1, column: 0, height: layout.main.height, width: width)
  }

  package var layout: Layout {
    Layout(width: width, height: height, nLayers: nLayers, nHeads: nHeads, preset: preset, zoomed: isZoomed ? pane : nil,
      moved: splits[layoutKey, width, height])
  }
}
