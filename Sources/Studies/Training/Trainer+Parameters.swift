// What a trainer moves, and what it keeps to go on from.

package import Models
public import Tensors

extension Trainer {
  /// A weight on its way.
  struct Parameter: Sendable {
    let name: String
    var value: Tensor
    var moments: AdamW.Moments
    /// Matrices are pulled towards zero; vectors and tables of positions are not.
    let decays: Bool
    /// 1 where it may move, 0 where it stays zero; nil where all of it moves.
    var held: Tensor? = nil

    mutating func move(_ optimiser: AdamW, by gradient: Tensor, scale: Double, rate: Double, decay: Double, step: Int) {
      optimiser.update(
        &value, &moments, gradient: gradient, gradientScale: Float(scale), rate: Float(rate), decay: decays ? Float(decay) : 0,
        step: step)
      if let held { value = multiply(value.detached, held).tracked() }
    }

    /// Holds the zeros that there are, if they are more than a few.
    mutating func holdZeros() {
      let zeros = value.withSpan { span in span.indices.count { span[$0] == 0 } }
      guard decays, 100 * zeros >= value.count else { return }
      held = Tensor(value.values.map { $0 == 0 ? 0 : 1 }, shape: value.shape)
    }
  }
}

extension Trainer {
  /// Bytes that it holds between steps: of weights, of moments, and of the weights that it began with where those are not a mapped file;
  /// and what one tensor of logits takes.
  package var memory: (weights: Int, moments: Int, beginning: Int, logits: Int) {
    let weights = parameters.reduce(0) { $0 + $1.value.count } * MemoryLayout<Float>.size
    let rows = (settings.batch + settings.accumulate - 1) / settings.accumulate * (settings.objective == .classify ? 1 : settings.context)
    let width = settings.objective == .classify ? base.shape.classes?.count ?? 0 : base.shape.dVocab
    return (weights, 2 * weights, base.bytesInMemory, rows * width * MemoryLayout<Float>.size)
  }

  /// Bytes that a step of a model cannot do without: weights, moments and gradients, and those of a control, logits and their gradient, and of
  /// every layer what goes back through it. A measured step takes two or three times as much.
  package static func leastMemory(of model: Model, control: Model? = nil, _ settings: TrainingSettings) -> Int {
    let shape = model.shape
    // Labelled texts may be as short as they like.
    let length = settings.objective == .classify ? 1 : settings.context
    let tokens = (settings.batch + settings.accumulate - 1) / settings.accumulate * length
    let logits = settings.objective == .classify ? 0 : 2 * tokens * shape.dVocab
    let layers = (0..<shape.nLayers).map { layer in
      let here = shape.sizes(layer)
      return 2 * shape.dModel + 2 * (here.heads + here.kvHeads) * shape.dHead + here.mlp
    }
    let inside = settings.recompute ? shape.nLayers * shape.dModel + (layers.max() ?? 0) : layers.reduce(0, +)
    return (4 * (shape.parameters + (control?.shape.parameters ?? 0)) + logits + tokens * inside) * MemoryLayout<Float>.size
  }

  /// Throws where what is kept of models between steps cannot fit: before their weights are made, since one allocation too many ends the program.
  /// - Parameters:
  ///   - parameters: Of one of them; a control has the shape of its student.
  ///   - trained: How many there are, each with its weights, two moments and gradients; besides, the weights are drawn that they begin with.
  ///   - available: Bytes that the system has to give; `left` what this process may take yet. Nil where nobody tells.
  package static func requireRoom(for parameters: Int, trained: Int, available: Int?, left: Int?) throws {
    let needed = (4 * trained + 1) * parameters * MemoryLayout<Float>.size
    for (room, isLimit) in [(left, true), (available, false)] {
      guard let room, needed > room else { continue }
      throw StudyError.modelTooLarge(parameters: parameters, needed: needed, left: room, isLimit: isLimit, hasControl: trained > 1)
    }
  }

  /// About what a run of a model holds at the peak of a step, for where one byte too many ends the program: what it cannot do without, the
  /// attention patterns, what is on its way, and copies of weights.
  package static func likelyMemory(of model: Model, control: Model?, _ settings: TrainingSettings) -> Int {
    let size = MemoryLayout<Float>.size, parameters = model.shape.parameters + (control?.shape.parameters ?? 0)
    let tokens = (settings.batch + settings.accumulate - 1) / settings.accumulate * (settings.objective == .classify ? 1 : settings.context)
    let patterns = (0..<model.shape.nLayers).map { model.shape.sizes($0).heads * settings.context }
    let kept = settings.recompute ? patterns.max() ?? 0 : patterns.reduce(0, +)
    let moving = leastMemory(of: model, settings) - 4 * model.shape.parameters * size + tokens * kept * size
    return (4 + (settings.keepsBest ? 1 : 0)) * parameters * size + model.bytesInMemory + 2 * moving
  }

  /// Everything that going on needs, by name: weights, both moments (`NAME#m`, `NAME#v`) and the number of steps done (`#step`).
  public var saved: [(name: String, value: Tensor)] {
    parameters.flatMap {
      [($0.name, $0.value.detached), ($0.name + "#m", $0.moments.first), ($0.name + "#v", $0.moments.second)]
    } + [("#step", Tensor([Float(step >> 12), Float(step & 0xfff)], shape: [2]))]
  }

  /// Goes on from `saved`; throws `StudyError.otherCheckpoint` where something is missing or has another shape.
  public mutating func restore(_ read: (String) throws -> Tensor?) throws {
    for index in parameters.indices {
      let (name, shape) = (parameters[index].name, parameters[index].value.shape)
      parameters[index].value = try Self.restored(name, shape, read).tracked()
      parameters[index].moments = AdamW.Moments(
        first: try Self.restored(name + "#m", shape, read), second: try Self.restored(name + "#v", shape, read))
    }
    let steps = try Self.restored("#step", [2], read).values.compactMap { Int(exactly: $0) }
    guard steps.count == 2, steps[0] >= 0, steps[0] < 1 << 40, (0..<1 << 12).contains(steps[1]) else {
      throw StudyError.otherCheckpoint(tensor: "#step", shape: [2])
    }
    step = steps[0] << 12 | steps[1]
  }

  /// One tensor of a checkpoint; throws `StudyError.otherCheckpoint` where it is missing or has another shape.
  package static func restored(_ name: String, _ shape: [Int], _ read: (String) throws -> Tensor?) throws -> Tensor {
    guard let tensor = try read(name), tensor.shape == shape else {
      throw StudyError.otherCheckpoint(tensor: name, shape: shape)
    }
    return tensor
  }
}
