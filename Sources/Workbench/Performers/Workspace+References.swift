import Language
import Models
import Studies

// What the words of a command refer to in the current model and prompt.
extension Workspace {
  /// The heads that a slot names; `all` is every head.
  mutating func heads(_ command: Command, _ slot: String) throws -> [Head] {
    let shape = try model().model.shape
    return command.heads(slot, nLayers: shape.nLayers, nHeads: shape.nHeads).map { Head(layer: $0.layer, index: $0.index) }
  }

  /// The position that a token slot names; the first occurrence of a word.
  mutating func position(_ command: Command, _ slot: String, in specimen: Specimen) throws -> Int {
    guard let reference = command.tokens(slot).first else { return specimen.ids.count - 1 }
    if let position = reference.positions(in: specimen.labels).first { return position }
    switch reference {
    case .position(let index): throw StudyError.unknownPosition(index, count: specimen.ids.count)
    case .word(let word): throw WorkbenchError.unknownToken(word)
    }
  }
}

extension Command {
  /// A text, path or word that must be there.
  func required(_ slot: String) throws -> String {
    guard let text = text(slot) else { throw WorkbenchError.missing(slot: slot, command: name) }
    return text
  }
}
