import Findings
import Language
import Models
import Studies
import Wording

// How the state changes, and what is said about it.
extension Workspace {
  /// Changes the state as one step of the history; if `body` throws, nothing has changed.
  mutating func change(_ command: Command, _ body: (inout Workspace) throws -> Void) throws {
    // The default model is part of the state before the first change.
    if serials == 0 { _ = try model() }
    let before = state
    try body(&self)
    history.record(command.canonical, before: before)
  }

  /// Changes the current model in place.
  mutating func changeModel(_ command: Command, _ body: (inout OpenModel) throws -> Void) throws {
    try change(command) { workspace in
      guard let current = workspace.state.current else { throw WorkbenchError.noModel }
      try body(&workspace.state.models[current])
    }
  }

  /// Puts another model in the current one's place, under its name and with its prompt, as one step of the history. It has a number of
  /// its own: nothing that was worked out of the old one holds for it.
  mutating func replaceModel(_ command: Command, by model: Model) throws {
    try changeModel(command) { [serials] in $0 = OpenModel(name: $0.name, serial: serials + 1, model: model, prompt: $0.prompt, source: $0.source) }
    serials += 1
  }

  /// What the masks do to the prompt, as facts: how many heads are off, those of an attention that is off as a whole too, the loss, its distance from the unmasked model's and
  /// from `previous`, the loss before a change.
  /// - Parameter always: Also against the unmasked model where that is the one in question, which `expect` may ask for.
  mutating func effects(previous: Double? = nil, always: Bool = false) throws -> [Fact] {
    let open = try model()
    let shape = open.model.shape
    let masks = open.model.masks
    var facts = [
      Fact("heads-off", Phrase("heads off", "关闭的头"), .integer(masks.headsOff(in: shape)), .count),
      Fact("heads", Phrase("of", "共"), .integer(shape.headCount), .count),
    ]
    if masks.neuronCount > 0 {
      facts += [
        Fact("neurons-off", Phrase("neurons off", "关闭的神经元"), .integer(masks.neuronCount), .count),
        Fact("neurons", Phrase("of", "共"), .integer(shape.neuronCount), .count),
      ]
    }
    if masks.sublayerCount > 0 {
      facts.append(Fact("parts-off", Phrase("attention or MLP off", "关闭的注意力或 MLP"), .integer(masks.sublayerCount), .count))
    }
    if masks.dimensionCount > 0 {
      facts.append(Fact("dimensions-off", Phrase("dimensions off", "关闭的维度"), .integer(masks.dimensionCount), .count))
    }
    guard open.prompt != nil, let loss = try evaluate().loss else { return facts }
    facts.append(Fact("loss", Phrase("loss", "损失"), .number(loss), .nats))
    if always || previous != nil || !masks.isEmpty, let unmasked = try evaluate(masks: [:]).loss {
      facts.append(Fact("loss-delta", Phrase("against unmasked", "相对无掩码"), .number(loss - unmasked), .nats))
    }
    if let previous {
      facts.append(Fact("loss-before", Phrase("before", "之前"), .number(previous), .nats))
      facts.append(Fact("loss-change", Phrase("change", "变化"), .number(loss - previous), .nats))
    }
    return facts
  }

  /// The prompt's loss under the present masks; nil where the model has none.
  mutating func currentLoss() throws -> Double? {
    guard try model().prompt != nil else { return nil }
    return try evaluate().loss
  }

  /// A value of the session itself, for `expect` and `remember` when the last finding has none of that name.
  mutating func fact(_ name: String) throws -> Fact.Value? {
    switch name {
    case "tokens": return try model().prompt.map { .integer($0.ids.count) }
    case "model": return .text(try model().name)
    case "perplexity": return try specimen().measure(.perplexity, over: Phrase("the prompt", "提示"))[fact: name]
    case "top1", "top1-probability": return try specimen().nextTokens(count: 1)[fact: name]
    default: return try effects(always: true).first { $0.name == name }?.value
    }
  }
}
