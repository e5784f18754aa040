import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let change: [Performer] = [
    Performer("mask") { workspace, command in
      let mode = command.text("mode").flatMap(AblationMode.init) ?? .zero
      let heads = try workspace.heads(command, "heads")
      let wanted = try workspace.maskSpecimen(mode).masks(for: heads, mode: mode)
      let present = try workspace.model().model.masks
      guard heads.contains(where: { present[$0] != wanted[$0] }) else { throw WorkbenchError.alreadyMasked(list(heads)) }
      return try workspace.changeMasks(
        command, title: Phrase("masked \(list(heads))", "已掩码 \(list(heads))"), remarks: [mode.remark]
      ) { $0.merge(wanted) { _, new in new } }
    },
    Performer("unmask") { workspace, command in
      let named = try workspace.heads(command, "heads")
      let present = try workspace.model().model.masks
      let heads = named.filter { present[$0] != nil }
      guard !heads.isEmpty else { throw WorkbenchError.notMasked(list(named)) }
      return try workspace.changeMasks(
        command, title: Phrase("unmasked \(list(heads))", "已取消掩码 \(list(heads))")
      ) { masks in for head in heads { masks[head] = nil } }
    },
    Performer("masks") { workspace, _ in
      let masks = try workspace.model().model.masks
      let rows = masks.sorted { $0.key < $1.key }.map { head, mask -> [Table.Cell] in
        [.text(head.description), .text(mask == .zero ? "zero" : "mean")]
      }
      return Finding(
        title: Phrase("masked heads", "已掩码的头"),
        body: .table(
          Table(
            columns: [Table.Column("head", Phrase("head", "头")), Table.Column("mode", Phrase("replaced by", "替换为"))],
            rows: rows)),
        facts: try workspace.effects(),
        remarks: [
          Phrase(
            "a mean is that of the prompt under which the head was masked, over its positions, in the unmasked model",
            "均值取自掩码该头时的提示：在未掩码模型中对其所有位置求平均")
        ])
    },
    Performer("undo") { workspace, _ in
      try workspace.step(Phrase("undone", "已撤销"), or: .nothingToUndo) { $0.undo(from: $1) }
    },
    Performer("redo") { workspace, _ in
      try workspace.step(Phrase("redone", "已重做"), or: .nothingToRedo) { $0.redo(from: $1) }
    },
    Performer("reset") { workspace, command in
      try workspace.changeMasks(command, title: Phrase("all heads on", "所有头已恢复")) { $0.removeAll() }
    },
  ]
}

extension Workspace {
  /// A mean mask needs a prompt to take the mean over; a zero mask needs none, but the same call checks its heads.
  fileprivate mutating func maskSpecimen(_ mode: AblationMode) throws -> Specimen {
    let open = try model()
    if open.prompt == nil, mode == .zero {
      return Specimen(model: open.model, ids: [], labels: [], progress: progress) { "#\($0)" }
    }
    return try specimen()
  }

  /// Changes the current model's masks and says what that did to the prompt.
  fileprivate mutating func changeMasks(
    _ command: Command, title: Phrase, remarks: [Phrase] = [], _ body: (inout [Head: HeadMask]) -> Void
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
private func list(_ heads: [Head]) -> String {
  let shown = heads.prefix(4).map(\.description).joined(separator: " ")
  return heads.count > 4 ? "\(shown) +\(heads.count - 4)" : shown
}
