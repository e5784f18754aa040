import Findings
public import Models
import Tensors
import Wording

/// What a study looks at: a model with its masks, and one prompt.
///
/// Every study is a function of this value, so the same specimen gives the same finding. A specimen never changes; a study
/// that needs another model (a head ablated) makes a new one.
public struct Specimen: Sendable {
  public var model: Model
  /// The prompt's token ids, `[pos]`.
  public var ids: [Int]
  /// The tokens as shown, one per id.
  public var labels: [String]
  /// What an earlier run of the same ids left; runs start from it and redo only the layers that differ. Results do not depend on it.
  public var trace: Trace?
  /// How a vocabulary token is shown.
  public var label: @Sendable (Int) -> String
  public var progress: Progress

  public init(
    model: Model, ids: [Int], labels: [String], trace: Trace? = nil, progress: Progress = Progress(),
    label: @escaping @Sendable (Int) -> String
  ) {
    precondition(ids.count == labels.count, "a specimen needs one label per token")
    self.model = model
    self.ids = ids
    self.labels = labels
    self.trace = trace
    self.progress = progress
    self.label = label
  }

  /// The same prompt with other masks; the trace stays, since it says itself which layers it holds for.
  public func masked(_ masks: Masks) -> Specimen {
    var other = self
    other.model.masks = masks
    return other
  }

  /// Runs the model on the prompt, from the trace where there is one, stopping when the progress is cancelled.
  public func run(_ request: RunRequest) throws -> Run {
    var request = request
    if request.trace == nil { request.trace = trace }
    request.isCancelled = { [progress] in progress.isCancelled }
    return try model.run(TokenBatch(ids), request)
  }

  var shape: ModelShape { model.shape }

  /// A token of the vocabulary in a table.
  func cell(of id: Int) -> Table.Cell {
    model.tokenizer?.bytes(of: id).map { .token(label(id), bytes: $0) } ?? .text(label(id))
  }

  /// Throws unless the model has logits.
  func requireLogits() throws {
    guard shape.hasLogits else { throw ModelError.noLogits(family: shape.family) }
  }

  /// Throws unless the model predicts the next token and the prompt has one to predict.
  func requirePrediction(_ operation: Phrase) throws {
    guard shape.classes == nil else { throw StudyError.noNextToken(family: shape.family) }
    try requireLogits()
    guard shape.causal else { throw StudyError.notCausal(family: shape.family, operation: operation) }
    guard ids.count >= 2 else { throw StudyError.tooFewTokens(found: ids.count, needed: 2, operation: operation) }
  }

  func require(_ head: Head) throws { try shape.require(head) }
  func require(_ part: Part) throws { try shape.require(part) }
  func require(layer: Int) throws { try shape.require(layer: layer) }

  /// A position from 0; negative ones count from the end, `nil` is the last.
  func position(_ position: Int?) throws -> Int {
    let given = position ?? -1
    let resolved = given < 0 ? ids.count + given : given
    guard ids.indices.contains(resolved) else { throw StudyError.unknownPosition(given, count: ids.count) }
    return resolved
  }
}

extension Fact {
  static func number(_ name: String, _ label: Phrase, _ value: Double, _ unit: Findings.Unit = .none) -> Fact {
    Fact(name, label, .number(value), unit)
  }
  static func integer(_ name: String, _ label: Phrase, _ value: Int, _ unit: Findings.Unit = .count) -> Fact {
    Fact(name, label, .integer(value), unit)
  }
  static func text(_ name: String, _ label: Phrase, _ value: String) -> Fact { Fact(name, label, .text(value)) }
}

/// Mean next-token loss in nats: what every `loss` fact is.
func lossFact(_ value: Double, name: String = "loss") -> Fact { .number(name, Phrase("loss", "损失"), value, .nats) }

// What a user names is looked up in the sizes of its own layer, which differ where a model was made smaller.
extension ModelShape {
  func require(_ head: Head) throws {
    let isLayer = (0..<nLayers).contains(head.layer), count = isLayer ? sizes(head.layer).heads : nHeads
    guard isLayer, (0..<count).contains(head.index) else { throw StudyError.unknownHead(head, nLayers: nLayers, nHeads: count) }
  }

  func require(_ part: Part) throws {
    switch part {
    case .head(let head): try require(head)
    case .attention(let layer), .mlp(let layer): try require(layer: layer)
    case .dimension(let index):
      guard (0..<dModel).contains(index) else { throw StudyError.unknownDimension(index, count: dModel) }
    case .neuron(let neuron):
      try require(layer: neuron.layer)
      let count = sizes(neuron.layer).mlp
      guard (0..<count).contains(neuron.index) else { throw StudyError.unknownNeuron(neuron, count: count) }
    }
  }

  func require(layer: Int) throws {
    guard (0..<nLayers).contains(layer) else { throw StudyError.unknownLayer(layer, nLayers: nLayers) }
  }
}
