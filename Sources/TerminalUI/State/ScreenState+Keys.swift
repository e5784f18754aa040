import Findings
import Language
import Wording
import Workbench

extension ScreenState {
  /// A key goes to what lies on top, then to the focused pane, then to readline.
  mutating func press(_ key: Key) -> [Request] {
    if isTooSmall { return pressUnseen(key) }
    // Drawing anew changes nothing, not even what is being said or typed.
    if KeyTable.action(key, at: .everywhere) == .redraw { return perform(.redraw) }
    notice = nil
    switch key {
    case .press(let row, let column): return click(row, column)
    case .release(let row, let column): return release(row, column)
    case .wheel(let row, let column, let up): return wheel(row, column, up)
    case .paste where palette == nil && !isFiltering:
      if focus == .prompt { return [.edit(key)] }
      notice = Phrase("text is pasted into the command line: press : first", "文本只能粘贴到命令行：请先按 :")
      return []
    default: break
    }
    if palette != nil { return pressInPalette(key) }
    if let awaitsMark { return pressInMarks(key, awaitsMark) }
    if isFiltering { return pressInFilter(key) }
    if focus == .prompt {
      if key == .named(.escape), line.wantsEscape { return [.edit(key)] }
      guard let action = KeyTable.action(key, at: .prompt), action != .takeOffer || offered != nil else {
        return (beginsAnew(key) ? [.setLine("")] : []) + [.edit(key)]
      }
      return perform(action)
    }
    if key == .meta("x") { return perform(.palette) }
    // Alt is Escape and a key typed fast; in the panes it is read as the two.
    if case .meta(let character) = key { return press(.named(.escape)) + press(.character(character)) }
    // What is shown only in part is whole again before anything is left.
    if key == .named(.escape), !shownFilter.isEmpty {
      filter = ""
      return sayFilter()
    }
    guard let action = KeyTable.action(key, at: viewer == nil ? places : Binding.Place.viewer.chain + Binding.Place.panes.chain) else {
      sayWhere(key)
      return []
    }
    return perform(action)
  }

  mutating func perform(_ action: Action) -> [Request] {
    if action != .quit && action != .interrupt { leaving = .not }
    if meansSelection(action), hidesSelection {
      notice = nothingSelected
      return []
    }
    switch action {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last: move(action)
    case .focus(let pane):
      if pane == .attention, preset == .inspect { return show(.attention) }
      go(to: pane)
    case .nextPane: go(to: PaneFocus(rawValue: focus.rawValue % 4 + 1) ?? .heads)
    case .previousPane: go(to: focus == .prompt ? .console : PaneFocus(rawValue: (focus.rawValue + 2) % 4 + 1) ?? .heads)
    case .toPrompt: focus = .prompt
    // Whatever lies on top, one Escape leads to the panes, and another stays there.
    case .toPane: go(to: pane)
    case .zoom: return turn(isZoomed ? "panes" : "zoom")
    case .nextPreset:
      let all = Preset.allCases
      // Keys come faster than commands are done: the next is the one after what is on its way.
      let coming = pending.last { $0.name == "layout" }?.text("name").flatMap(Preset.init(rawValue:)) ?? preset
      return press(command: "layout " + all[((all.firstIndex(of: coming) ?? 0) + 1) % all.count].rawValue)
    case .show(let view): return show(view)
    case .toggleDifference: return turn(showsDifference ? "sides" : "difference")
    case .nextOther: return nextOther()
    case .pauseJob:
      guard jobs.indices.contains(job) else { return sayNothing() }
      return press(command: (jobs[job].phase == .paused ? "resume " : "pause ") + String(jobs[job].number))
    case .cancelJob:
      guard jobs.indices.contains(job) else { return sayNothing() }
      return press(command: "cancel \(jobs[job].number)")
    case .enter: return enter()
    case .toggleMask:
      guard nLayers > 0, nHeads > 0 else { return sayNothing() }
      return toggleMask()
    case .closeModel: return selectedModel.map { press(command: Command("close", ["model": .word($0)]).canonical) } ?? sayNothing()
    case .compareModels: return compareModels()
    case .toggleRuns:
      runs.isShown.toggle()
      return runs.isShown ? announce(.runs) : []
    case .markRun:
      guard selectedRun != nil else { return sayNothing() }
      runs.beside = runs.beside == selectedRun?.name ? nil : selectedRun?.name
    case .narrow: return move(.rule, by: -2)
    case .widen: return move(.rule, by: 2)
    case .lower: return moveEdge(by: -1)
    case .higher: return moveEdge(by: 1)
    case .undo: return press(command: "undo")
    case .redo: return press(command: "redo")
    case .cycleScore:
      let all = Score.allCases
      score = all[((all.firstIndex(of: score) ?? 0) + 1) % all.count]
      notice = refusal(.scores(score))
      return announce(.score(score))
    case .bestHead:
      guard scores != nil, let best = rankedHeads.first else { return sayNothing() }
      (layer, head) = best
    case .toggleTable:
      switch place {
      case .attention: return turn([.map: "table", .table: "text"][form] ?? "picture")
      case .compared: return turn(form == .map || form == .beside ? "table" : "picture")
      default: return turn(tables.contains(place) ? "picture" : "table")
      }
    case .toggleBeside: return turn(form == .beside ? "picture" : "beside")
    case .palette: palette = palette == nil ? Palette() : nil
    case .filter: beginFilter()
    case .erase: break
    case .togglePooling:
      let map = preset == .compare ? grid(of: pattern, in: layout.heads) : attentionGrid
      return turn(isPooled ?? map?.isPooled ?? false ? "cells" : "fit")
    case .previousLayer: layer = max(0, layer - 1)
    case .nextLayer: layer = min(max(0, nLayers - 1), layer + 1)
    case .previousHead: head = max(0, head - 1)
    case .nextHead: head = min(max(0, nHeads - 1), head + 1)
    case .takeOffer: return offered.map { [.setLine($0)] } ?? []
    case .copyCell: return copy(underCursor.cell)
    case .copyRow: return copy(underCursor.row)
    case .copy: return copy(paneText)
    case .mark(let use):
      awaitsMark = use
      notice = use == .set ? Phrase("a letter to mark this place with", "输入一个字母标记此处") : Phrase("the letter of a mark", "输入标记的字母")
    case .history: viewer = viewer?.content == .history ? nil : Viewer(content: .history)
    case .export:
      focus = .prompt
      return [.setLine("export view \(viewName).svg")]
    case .mouse:
      hasMouse.toggle()
      notice = hasMouse
        ? Phrase("the mouse selects and scrolls here again", "鼠标重新用于选择与滚动")
        : Phrase("the mouse is the terminal's: select text with it; M takes it back", "鼠标已交还终端，可选择文字；再按 M 收回")
      return [.toggleMouse]
    case .help: viewer = viewer?.content == .keys ? nil : Viewer(content: .keys)
    case .explain: explain()
    case .redraw: return [.repaint]
    case .interrupt: return reduce(.interrupted)
    case .suspend: return [.suspend]
    case .quit: return leave()
    }
    return []
  }

  /// A key that is offered here and finds nothing yet to do it with says so.
  mutating func sayNothing() -> [Request] {
    notice = Phrase("there is nothing here to do that with yet", "此处暂无可操作的对象")
    return []
  }

  /// A key that is none here says where it is one.
  private mutating func sayWhere(_ key: Key) {
    let places = Binding.Place.allCases.filter { place in
      ![.palette, .filter, .prompt, .viewer].contains(place) && KeyTable.rows.contains { $0.place == place && $0.keys.contains { $0.key == key } }
    }
    guard !places.isEmpty else { return }
    notice = Phrase(
      "\(key.label) does nothing here; it does in: \(places.map(\.name.en).joined(separator: ", "))",
      "\(key.label) 在此处无效；适用于：\(places.map(\.name.zh).joined(separator: "、"))")
  }

  /// The commands that run or wait, the last one last.
  var pending: [Command] { (running.map { [$0.command] } ?? []) + queue.map(\.command) }

  private mutating func copy(_ text: String) -> [Request] {
    // What is in the clipboard is worth more than nothing.
    guard !text.trimmed.isEmpty else {
      notice = Phrase("there is nothing to copy here yet", "此处暂无可复制的内容")
      return []
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let what = lines.count == 1 ? Phrase(same: visible(text)) : Phrase("\(lines.count) lines", "\(lines.count) 行")
    notice = Phrase("sent to the terminal's clipboard (OSC 52): \(what.en)", "已发送到终端剪贴板（OSC 52）：\(what.zh)")
    return [.copy(text)]
  }

  mutating func go(to pane: PaneFocus) {
    viewer = nil
    focus = pane
    if pane != .prompt { self.pane = pane }
  }

  private mutating func enter() -> [Request] {
    switch (focus, preset) {
    case (.heads, .inspect): return show(.attention, isChosen: true)
    case (.attention, .inspect) where main == .tokens:
      focus = .prompt
      opened = "edit t\(lensPosition) \""
      return [.setLine("edit t\(lensPosition) \"")]
    case (.attention, .inspect) where main == .tree: return enterTree()
    case (.attention, .inspect) where main == .models: return selectedModel.map { press(command: Command("use", ["model": .word($0)]).canonical) } ?? sayNothing()
    case (.attention, .inspect) where main == .prompts: return enterPrompts()
    case (.attention, .inspect) where main == .neurons: break
    case (.attention, .inspect): return show(.attention)
    case (.heads, .train), (.output, .train): if runs.isShown { return enterRun() }
    case (.heads, .script), (.attention, .script), (.output, .script):
      guard steps.indices.contains(selectedStep) else { return sayNothing() }
      focus = .prompt
      return [.setLine(steps[selectedStep].line)]
    case (.console, _):
      guard let finding = newestVisibleEntry?.finding else { return sayNothing() }
      viewer = Viewer(content: .finding(finding))
    default: break
    }
    return []
  }

  /// The lowest entry that the console shows with a finding.
  var newestVisibleEntry: Entry? {
    var lines = consoleOffset
    for index in console.indices.reversed() {
      let shown = consoleLines(of: index).count
      lines -= shown
      if shown > 0, lines < 0, console[index].finding != nil { return console[index] }
    }
    return nil
  }

  private mutating func move(_ action: Action) {
    if viewer != nil { return moveViewer(action) }
    movePane(action)
  }

  private var page: Int { max(1, layout.main.height - 3) }

  /// Scrolls what lies over the panes.
  mutating func moveViewer(_ action: Action) {
    guard let top = viewer?.top else { return }
    let last = max(0, viewerLines(width: viewerArea.width).count - viewerArea.height + 1)
    let moved = min(last, max(0, shifted(top, action, page: page, last: last)))
    viewer?.top = moved
  }

  /// Moves in the focused pane.
  mutating func movePane(_ action: Action) {
    let page = page
    if moveFiltered(action, page: page) { return }
    switch (focus, preset) {
    case (.heads, .script): moveStep(action, page: page)
    case (.attention, .script), (.output, .script): resultOffset = max(0, shifted(resultTop, action, page: page, last: .max / 2))
    case (.attention, .train) where runs.isShown:
      let sideways: [Action: Action] = [.left: .left, .right: .right, .pageUp: .left, .pageDown: .right, .first: .left, .last: .right]
      if let sideways = sideways[action] { moveRuns(sideways, page: page) }
    case (.heads, .train) where runs.isShown, (.output, .train) where runs.isShown: moveRuns(action, page: page)
    case (.attention, .inspect) where main == .tree: moveTree(action, page: page)
    case (.attention, .inspect) where main == .neurons: moveNeurons(action, page: page)
    case (.attention, .inspect) where main == .models: moveModels(action, page: page)
    case (.attention, .inspect) where main == .prompts: movePrompts(action, page: page)
    case (.attention, .train):
      let last = max(0, curveGroups.count - 1)
      guard action != .up, action != .down else { return }
      curves = min(last, max(0, shifted(curves, Self.lengthwise[action] ?? action, page: page, last: last)))
    case (.heads, .train), (.output, .train):
      let last = max(0, jobs.count - 1)
      job = min(last, max(0, shifted(job, action, page: page, last: last)))
    case (.attention, .inspect) where isLayered || main == .tokens:
      let last = max(0, snapshot.tokens.count - 1)
      func place(_ to: Int) -> Int? { to >= last ? nil : max(0, to) }
      switch action {
      case .up where isLayered: layer = max(0, layer - 1)
      case .down where isLayered: layer = min(max(0, nLayers - 1), layer + 1)
      case .left where isLayered: position = place(lensPosition - 1)
      case .right where isLayered: position = place(lensPosition + 1)
      case _ where isLayered: layer = min(max(0, nLayers - 1), max(0, shifted(layer, action, page: page, last: nLayers - 1)))
      default: position = place(shifted(lensPosition, action, page: page, last: last))
      }
    case (.heads, .inspect) where tables.contains(.heads):
      let heads = rankedHeads
      guard !heads.isEmpty else { return }
      let at = heads.firstIndex { $0 == (layer, head) } ?? 0
      let moved: Action = action == .left ? .up : action == .right ? .down : action
      (layer, head) = heads[min(heads.count - 1, max(0, shifted(at, moved, page: page, last: heads.count - 1)))]
    case (.attention, .inspect) where main == .patterns && tables.contains(.patterns) && action != .left && action != .right:
      head = min(max(0, nHeads - 1), max(0, shifted(head, action, page: page, last: nHeads - 1)))
    case (.heads, .inspect),
      (.attention, .inspect) where main == .patterns || main == .masks:
      switch action {
      case .left: head = max(0, head - 1)
      case .right: head = min(max(0, nHeads - 1), head + 1)
      default: layer = min(max(0, nLayers - 1), max(0, shifted(layer, action, page: page, last: nLayers - 1)))
      }
    case (.attention, .inspect), (.heads, .compare), (.attention, .compare):
      let last = max(0, snapshot.tokens.count - 1)
      let form = preset == .compare ? MapForm.map : form
      switch action {
      case .left where form == .text: query = max(0, query - 1)
      case .right where form == .text: query = min(last, query + 1)
      case .up where form == .text: query = tokenBeside(down: false)
      case .down where form == .text: query = tokenBeside(down: true)
      case .left: key = max(0, key - 1)
      case .right: key = min(last, key + 1)
      default: query = min(last, max(0, shifted(query, action, page: page, last: last)))
      }
    case (.output, .inspect), (.output, .compare):
      let last = max(0, snapshot.tokens.count - 1)
      guard action != .up, action != .down else { return }
      let at = shifted(lensPosition, Self.lengthwise[action] ?? action, page: page, last: last)
      position = at >= last ? nil : max(0, at)
    case (.console, _), (.prompt, _):
      let rows = max(1, layout.console.height - 1)
      let last = max(0, consoleLines(width: layout.console.width).count - rows)
      // The offset counts upwards from the newest line.
      let top = shifted(last - consoleOffset, action, page: rows, last: last)
      consoleOffset = last - min(last, max(0, top))
    }
  }

  /// A row of things is gone through sideways as a list is up and down.
  private static let lengthwise: [Action: Action] = [.left: .up, .right: .down]

  func shifted(_ value: Int, _ action: Action, page: Int, last: Int) -> Int {
    switch action {
    case .up: value - 1
    case .down: value + 1
    case .pageUp: value - page
    case .pageDown: value + page
    case .first: 0
    case .last: last
    default: value
    }
  }
}

extension Entry {
  var finding: Finding? { if case .found(let finding, _) = result { finding } else { nil } }
}
