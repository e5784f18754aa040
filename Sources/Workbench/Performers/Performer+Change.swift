import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let change: [Performer] = [
    Performer("mask") { workspace, command in try workspace.mask(command) },
    Performer("unmask") { workspace, command in
      let present = try workspace.model().model.masks
      let named = command.text("heads") == "all" ? present.parts : try workspace.parts(command, "heads")
      let parts = named.filter { present[$0] != nil }
      guard !parts.isEmpty else { throw WorkbenchError.notMasked(named.isEmpty ? "all" : list(named)) }
      return try workspace.changeMasks(
        command, title: Phrase("unmasked \(list(parts))", "已重新打开 \(list(parts))")
      ) { $0.remove(parts) }
    },
    Performer("masks") { workspace, command in try workspace.showMasks(command) },
    Performer("undo") { workspace, _ in
      try workspace.step(Phrase("undone", "已撤销"), or: .nothingToUndo) { $0.undo(from: $1) }
    },
    Performer("redo") { workspace, _ in
      try workspace.step(Phrase("redone", "已重做"), or: .nothingToRedo) { $0.redo(from: $1) }
    },
    Performer("reset") { workspace, command in
      let title = Phrase("everything on", "已全部恢复")
      var model = try workspace.model().model
      guard model.sparsity != nil else { return try workspace.changeMasks(command, title: title) { $0.removeAll() } }
      let previous = try workspace.currentLoss()
      (model.masks, model.sparsity) = ([:], nil)
      try workspace.replaceModel(command, by: model)
      return Finding(title: title, body: .note(title), facts: try workspace.effects(previous: previous))
    },
  ]
}

extension Workspace {
  /// Changes the current model's masks and says what that did to the prompt.
  mutating func changeMasks(
    _ command: Command, title: Phrase, remarks: [Phrase] = [], _ body: (inout Masks) -> Void
  ) throws -> Finding {
    let previous = try currentLoss()
    try changeModel(command) { open in
      var masks = open.model.masks
      body(&masks)
      open.model.masks = masks
    }
    return Finding(title: title, body: .note(title), facts: try effects(previous: previous), remarks: remarks)
  }

  /// Goes to a neighbouring state of the history.
  fileprivate mutating func step(
    _ word: Phrase, or error: WorkbenchError,
    _ body: (inout History, SessionState) -> (command: String, state: SessionState)?
  ) throws -> Finding {
    let previous = try? currentLoss()
    guard let (command, state) = body(&history, state) else { throw error }
    self.state = state
    let title = Phrase("\(word.en): \(visible(command))", "\(word.zh)：\(visible(command))")
    let facts = state.current == nil ? [] : try effects(previous: previous)
    return Finding(title: title, body: .note(title), facts: facts)
  }
}

/// `L0.H1 L3.H5`, or the first few and how many more.
func list(_ parts: [Part]) -> String {
  let shown = parts.prefix(4).map(\.description).joined(separator: " ")
  return parts.count > 4 ? "\(shown) +\(parts.count - 4)" : shown
}
