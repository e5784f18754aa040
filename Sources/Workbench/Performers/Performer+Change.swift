import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let change: [Performer] = [
    Performer("mask") { workspace, command in
      let mode = command.text("mode").flatMap(AblationMode.init) ?? .zero
      let parts = try workspace.parts(command, "heads")
      let specimen = try workspace.maskSpecimen(mode, at: command)
      let positions = try workspace.positions(command, "at", in: specimen)
      let wanted = try specimen.masks(for: parts, mode: mode, at: positions)
      let present = try workspace.model().model.masks
      guard parts.contains(where: { present[$0] != wanted[$0] }) else { throw WorkbenchError.alreadyMasked(list(parts)) }
      return try workspace.changeMasks(
        command, title: Phrase("masked \(list(parts))", "已掩码 \(list(parts))"), remarks: [mode.remark(of: parts, at: positions)]
      ) { $0.merge(wanted) }
    },
    Performer("unmask") { workspace, command in
      let present = try workspace.model().model.masks
      let named = command.text("heads") == "all" ? present.parts : try workspace.parts(command, "heads")
      let parts = named.filter { present[$0] != nil }
      guard !parts.isEmpty else { throw WorkbenchError.notMasked(named.isEmpty ? "all" : list(named)) }
      return try workspace.changeMasks(
        command, title: Phrase("unmasked \(list(parts))", "已取消掩码 \(list(parts))")
      ) { $0.remove(parts) }
    },
    Performer("masks") { workspace, _ in
      let masks = try workspace.model().model.masks
      let rows = masks.written.map { line in
        [Table.Cell.text(line.parts), .text(line.isMean ? "mean" : "zero"), .text(line.positions.map(PartMask.written) ?? "all")]
      }
      return Finding(
        title: Phrase("masked parts", "已掩码的部件"),
        body: .table(
          Table(
            columns: [Table.Column("part", Phrase("part", "部件")), Table.Column("mode", Phrase("replaced by", "替换为")),
              Table.Column("at", Phrase("at", "位置"))],
            rows: rows)),
        facts: try workspace.effects()
          + (workspace.model().model.sparsity.map { [Fact("sparsity", Phrase("inputs taken for zero", "视为零的输入"), .text($0.written))] } ?? []),
        remarks: masks.written.contains(where: \.isMean)
          ? [
            Phrase(
              "a mean is that of the prompt under which the part was masked, over its positions, in the unmasked model",
              "均值取自掩码该部件时的提示：在未掩码模型中对其所有位置求平均")
          ] : [])
    },
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
  /// A mean mask needs a prompt to take the mean over, positions one to be named in; a zero mask needs none, but the same call checks
  /// its parts.
  fileprivate mutating func maskSpecimen(_ mode: AblationMode, at command: Command) throws -> Specimen {
    let open = try model()
    if open.prompt == nil, mode == .zero, command.tokens("at").isEmpty {
      return Specimen(model: open.model, ids: [], labels: [], progress: progress) { "#\($0)" }
    }
    return try specimen()
  }

  /// Changes the current model's masks and says what that did to the prompt.
  fileprivate mutating func changeMasks(
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
private func list(_ parts: [Part]) -> String {
  let shown = parts.prefix(4).map(\.description).joined(separator: " ")
  return parts.count > 4 ? "\(shown) +\(parts.count - 4)" : shown
}
