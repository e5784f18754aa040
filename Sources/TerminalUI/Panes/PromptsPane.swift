import Language
import Wording
import Workbench

/// A prompt that a model was given in this session, and the command that brings it back.
struct UsedPrompt: Sendable, Equatable {
  let model: String
  let ids: [Int]
  let tokens: [String]
  let line: String
  /// Named by its token ids, which mean something to its own model only.
  let isByIDs: Bool
  /// As running text.
  var text: String { tokens.map { $0.hasPrefix("␣") ? " " + $0.dropFirst() : $0 }.joined() }
}

extension ScreenState {
  /// Takes note of the prompt that is looked at, once. What no `prompt` has made (an edit, an undo, the one that a model came with) is
  /// brought back by its token ids.
  mutating func rememberPrompt(_ command: Command?) {
    guard let model = snapshot.current, !snapshot.tokenIDs.isEmpty, !prompts.contains(where: { isNow($0) }) else { return }
    let said = command?.name == "prompt" ? command?.canonical : nil
    let line = said ?? "prompt ids=" + snapshot.tokenIDs.map(String.init).joined(separator: ",")
    prompts.insert(
      UsedPrompt(model: model, ids: snapshot.tokenIDs, tokens: snapshot.tokens, line: line, isByIDs: said == nil || command?.arguments["ids"] != nil), at: 0)
    if prompts.count > 100 { prompts.removeLast() }
    // The selection stays on its line.
    if prompts.count > 1 { promptAt = min(promptAt + 1, prompts.count - 1) }
  }

  private func isNow(_ prompt: UsedPrompt) -> Bool { prompt.model == snapshot.current && prompt.ids == snapshot.tokenIDs }

  /// Gives the current model the selected prompt.
  mutating func enterPrompts() -> [Request] {
    guard let prompt = prompts.at(promptAt) else { return sayNothing() }
    guard !prompt.isByIDs || prompt.model == snapshot.current else {
      let name = visible(prompt.model)
      notice = Phrase("these token ids are those of \(name): use \(name) first", "这些 token id 属于 \(name)：请先执行 use \(name)")
      return []
    }
    return press(command: prompt.line)
  }

  mutating func movePrompts(_ action: Action, page: Int) {
    let last = max(0, prompts.count - 1)
    promptAt = min(last, max(0, shifted(promptAt, action, page: page, last: last)))
  }

  var shownPrompts: [Int] { window(.prompts, of: prompts.count, around: promptAt, rows: max(0, layout.main.height - 2)) }

  var promptList: PaneList {
    PaneList(rows: prompts.map { [visible($0.text), String($0.ids.count), visible($0.model), visible($0.line)] }, at: prompts.isEmpty ? nil : promptAt)
  }

  /// The prompts of the session, the newest first: what was read, how many tokens, in which model.
  func drawPrompts(_ frame: inout Frame, _ area: Rect) {
    let forms = [Phrase("\(prompts.count), Enter brings one back", "\(prompts.count) 个，Enter 恢复"), Phrase("\(prompts.count), Enter uses it", "\(prompts.count) 个")]
    let title = fitting(forms.map { $0[tongue] } + [String(prompts.count)], .attention, behind: MainView.prompts.name, area)
    drawTitle(&frame.surface, area, .attention, MainView.prompts.name, title, letter: "P")
    guard !prompts.isEmpty else { return drawNothing(&frame.surface, area, nil) }
    let widths = CellWidths()
    // One model needs no name.
    let names = Set(prompts.map(\.model)).count > 1 && area.width >= 40
    let model = names ? min(14, 2 + (prompts.map { widths.width(of: visible($0.model)) }.max() ?? 0)) : 0
    let text = max(8, area.width - 11 - model)
    frame.surface.put(
      widths.pad("", to: 3) + widths.pad(Phrase("prompt", "提示")[tongue], to: text) + widths.pad("tokens", to: 7, .right) + (names ? "  " + Phrase("model", "模型")[tongue] : ""),
      in: area, row: 1, column: 0, .dim)
    for (row, index) in shownPrompts.enumerated() {
      let prompt = prompts[index], isHere = index == promptAt
      let mark = (isHere ? display.glyphs.pointer : " ") + (isNow(prompt) ? "* " : "  ")
      let line = widths.pad(mark + widths.truncate(visible(prompt.text), to: text - 1), to: 3 + text) + widths.pad(String(prompt.ids.count), to: 7, .right)
        + (names ? "  " + widths.truncate(visible(prompt.model), to: model - 2) : "")
      frame.surface.put(line, in: area, row: 2 + row, column: 0, isHere ? .role(.selection) : isNow(prompt) ? .role(.title) : .text)
      if isHere, focus == .attention { (frame.row, frame.column) = (area.row + 2 + row, area.column) }
    }
  }
}
