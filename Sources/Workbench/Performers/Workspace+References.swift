import Language
import Models
import Studies

// What the words of a command refer to in the current model and prompt.
extension Workspace {
  /// The parts that a slot names, each once; `all` is every head. A layer stands for its attention and its MLP.
  mutating func parts(_ command: Command, _ slot: String) throws -> [Part] {
    let shape = try model().model.shape
    if command.text(slot) == "all" {
      return (0..<shape.nLayers).flatMap { layer in (0..<shape.sizes(layer).heads).map { .head(Head(layer: layer, index: $0)) } }
    }
    return try parts(command.places(slot))
  }

  /// The parts that places name, each once.
  mutating func parts(_ places: [Place]) throws -> [Part] {
    let shape = try model().model.shape
    var seen: Set<Part> = []
    return places.flatMap { place in place.layers.flatMap { Self.parts(place, in: $0, of: shape) } }.filter { seen.insert($0).inserted }
  }

  private static func parts(_ place: Place, in layer: Int, of shape: ModelShape) -> [Part] {
    switch place.unit {
    case .layer: [.attention(layer: layer), .mlp(layer: layer)]
    case .attention: [.attention(layer: layer)]
    case .mlp: [.mlp(layer: layer)]
    case .dimension: (place.items ?? 0...max(0, shape.dModel - 1)).map { .dimension($0) }
    case .head: (place.items ?? 0...max(0, shape.sizes(layer).heads - 1)).map { .head(Head(layer: layer, index: $0)) }
    case .neuron: (place.items ?? 0...max(0, shape.sizes(layer).mlp - 1)).map { .neuron(Neuron(layer: layer, index: $0)) }
    }
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

extension Workspace {
  /// The positions that a slot of several tokens names, every occurrence of a word; nil where it names none.
  mutating func positions(_ command: Command, _ slot: String, in specimen: Specimen) throws -> Set<Int>? {
    let references = command.tokens(slot)
    guard !references.isEmpty else { return nil }
    return try Set(
      references.flatMap { reference in
        let found = reference.positions(in: specimen.labels)
        guard found.isEmpty else { return found }
        switch reference {
        case .position(let index): throw StudyError.unknownPosition(index, count: specimen.ids.count)
        case .word(let word): throw WorkbenchError.unknownToken(word)
        }
      })
  }
}

extension Command {
  /// A text, path or word that must be there.
  func required(_ slot: String) throws -> String {
    guard let text = text(slot) else { throw WorkbenchError.missing(slot: slot, command: name) }
    return text
  }
}
