// Training: next-token prediction on a text, alone or with a teacher.
//
// A step draws sequences by (seed, step) alone, runs them, takes gradients and moves every weight by AdamW. Nothing else is carried
// from step to step than weights and moments, so a run that goes on from a checkpoint has the bits of one that was never stopped.
//
// Distillation follows Hinton et al. 2015 (arXiv 1503.02531): soft · T² · KL(teacher/T ‖ student/T) + (1 − soft) · cross entropy.

public import Models
public import Tensors
import Wording

/// A model in training.
public struct Trainer: Sendable {
  /// Steps done.
  public private(set) var step = 0
  public let settings: TrainingSettings
  public let text: TrainingText
  public let teacher: Model?
  private let base: Model
  private var parameters: [Parameter]

  /// A weight on its way.
  private struct Parameter: Sendable {
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

  /// What one step found.
  public struct Report: Sendable {
    /// Mean cross entropy of the next token over the step's text, in nats.
    public let loss: Double
    /// The whole that was minimised; `loss` without a teacher.
    public let objective: Double
    public let gradientNorm: Double
    public let rate: Double
    public let tokens: Int
  }
  /// What the validation part says.
  public struct Validation: Sendable {
    /// Nats per token; the share of next tokens guessed right; bits per byte of text.
    public let loss: Double
    public let accuracy: Double
    public let bitsPerByte: Double
    /// Where the training has repeated sequences.
    package var circuits: Circuits? = nil
  }

  /// Throws where the model predicts no next token, settings are outside its sizes, or a teacher has another vocabulary.
  public init(_ model: Model, text: TrainingText, settings: TrainingSettings, teacher: Model? = nil) throws {
    let operation = Phrase("training", "训练")
    guard model.shape.hasLogits else { throw ModelError.noLogits(family: model.shape.family) }
    guard model.shape.causal else { throw StudyError.notCausal(family: model.shape.family, operation: operation) }
    for shape in [model.shape] + (teacher.map { [$0.shape] } ?? []) where settings.context > shape.nContext {
      throw StudyError.badSetting(name: "context", found: "\(settings.context)", allowed: "1…\(shape.nContext)")
    }
    if let teacher, teacher.shape.dVocab != model.shape.dVocab {
      throw StudyError.badSetting(
        name: "student", found: "d_vocab \(model.shape.dVocab)", allowed: "d_vocab \(teacher.shape.dVocab), the teacher's")
    }
    guard let top = (text.training + text.validation).max(), top < model.shape.dVocab else {
      throw StudyError.badSetting(name: "vocab", found: "\(model.shape.dVocab)", allowed: "as many as the tokenizer has")
    }
    guard (1...settings.batch).contains(settings.accumulate) else {
      throw StudyError.badSetting(name: "accumulate", found: "\(settings.accumulate)", allowed: "1…\(settings.batch), the batch")
    }
    // The circuit is measured on repeated tokens: said now rather than at the first evaluation.
    if settings.repeatedShare > 0 { _ = try RepeatedTokens().ids(for: model) }
    self.settings = settings
    self.text = text
    self.teacher = teacher
    base = model
    parameters = try model.weights().sorted { $0.key < $1.key }.map { name, value in
      let isTable = name.contains("wpe") || name.contains("position_emb")
      return Parameter(
        name: name, value: value.tracked(), moments: AdamW.Moments(shape: value.shape), decays: value.shape.count > 1 && !isTable)
    }
    if settings.holdsZeros { for index in parameters.indices { parameters[index].holdZeros() } }
  }

  /// The model as it is now.
  public func model() throws -> Model {
    try base.replacing(Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.value.detached) }))
  }

  /// One step. Throws `StudyError.notFinite` with the step where loss or gradient stops being a number; the weights stay as they were.
  public mutating func advance(_ gradients: Gradients) throws -> Report {
    let number = step + 1
    let sequences = sequences(number)
    gradients.clear()
    var (loss, objective) = (0.0, 0.0)
    for part in 0..<settings.accumulate {
      let range = sequences.count * part / settings.accumulate..<sequences.count * (part + 1) / settings.accumulate
      let share = Double(range.count) / Double(sequences.count)
      let found = try pull(Array(sequences[range]), UInt64(number * settings.accumulate + part), share, gradients)
      loss += share * found.loss
      objective += share * found.objective
    }
    let squares = parameters.reduce(0.0) { $0 + sumOfSquares(gradients[$1.value]) }
    let norm = squares.squareRoot()
    guard objective.isFinite, norm.isFinite else {
      let tensor = parameters.first { !sumOfSquares(gradients[$0.value]).isFinite }?.name
      throw StudyError.notFinite(step: number, tensor: tensor ?? "loss")
    }
    let scale = settings.clip > 0 && norm > settings.clip ? settings.clip / norm : 1
    let rate = settings.rate(at: number)
    let optimiser = AdamW(beta1: settings.beta1, beta2: settings.beta2)
    for index in parameters.indices {
      parameters[index].move(
        optimiser, by: gradients[parameters[index].value], scale: scale, rate: rate, decay: settings.decay, step: number)
    }
    step = number
    return Report(
      loss: loss, objective: objective, gradientNorm: norm, rate: rate, tokens: settings.batch * settings.context)
  }

  /// Forward and back: `share` of the gradients is added to `gradients`. What was recorded goes when this returns, so that the step
  /// can change the weights where they lie.
  private func pull(
    _ sequences: [[Int]], _ number: UInt64, _ share: Double, _ gradients: Gradients
  ) throws -> (loss: Double, objective: Double) {
    let model = try base.replacing(Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.value) }))
    let input = TokenBatch(sequences.map { Array($0.dropLast()) })
    var request = RunRequest(logits: .all)
    request.recompute = settings.recompute
    if settings.dropout > 0 { request.dropout = (Float(settings.dropout), settings.seed &* 31 &+ number) }
    guard let logits = try model.run(input, request).logitRows else { throw ModelError.noLogits(family: base.shape.family) }
    let hard = crossEntropy(logits, targets: sequences.flatMap { $0.dropFirst() })
    guard let teacher, settings.soft > 0 else {
      gradients.backward([(hard.tensor, Float(share))])
      return (hard.value, hard.value)
    }
    guard let given = try teacher.run(input, RunRequest(logits: .all)).logitRows else {
      throw ModelError.noLogits(family: teacher.shape.family)
    }
    let cooled = Float(1 / settings.temperature), weight = settings.soft * settings.temperature * settings.temperature
    let soft = divergence(scale(logits, by: cooled), from: softmax(scale(given, by: cooled)))
    gradients.backward([(hard.tensor, Float(share * (1 - settings.soft))), (soft.tensor, Float(share * weight))])
    return (hard.value, (1 - settings.soft) * hard.value + weight * soft.value)
  }

  /// The sequences of a step, `context + 1` tokens each.
  private func sequences(_ number: Int) -> [[Int]] {
    var random = Random(seed: settings.seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
    let length = settings.context + 1
    let repeated = Int((Double(settings.batch) * settings.repeatedShare).rounded())
    return (0..<settings.batch).map { index in
      if index < repeated {
        let symbols = min(settings.repeatedSymbols, base.shape.dVocab)
        // The period differs from sequence to sequence: a fixed one would be learnt as a distance, with no head that looks at content.
        let period = Int.random(in: max(1, length / 8)...max(1, length / 2), using: &random)
        var once = (0..<period).map { _ in Int.random(in: 0..<symbols, using: &random) }
        if settings.repeatedPassages > 0, Double.random(in: 0..<1, using: &random) < settings.repeatedPassages {
          let start = Int.random(in: 0..<text.training.count - period, using: &random)
          once = Array(text.training[start..<start + period])
        }
        return (0..<length).map { once[$0 % period] }
      }
      let start = Int.random(in: 0...text.training.count - length, using: &random)
      return Array(text.training[start..<start + length])
    }
  }

  /// Measures the model as it is now, or another of its kind, on the validation part.
  public func validate(_ other: Model? = nil, isCancelled: () -> Bool = { false }) throws -> Validation {
    let model = try other ?? model()
    var found = try Self.validate(model, text, settings, isCancelled: isCancelled)
    if settings.repeatedShare > 0 { found.circuits = try Circuits(of: model, seed: 0) }
    return found
  }

  /// Measures any model of the same vocabulary on the validation part of `text`, through the windows of `settings`.
  public static func validate(
    _ model: Model, _ text: TrainingText, _ settings: TrainingSettings, isCancelled: () -> Bool = { false }
  ) throws -> Validation {
    var (loss, right, count) = (0.0, 0, 0)
    let windows = text.windows(context: settings.context, limit: settings.evaluationWindows)
    for start in stride(from: 0, to: windows.count, by: 16) {
      if isCancelled() { throw ModelError.cancelled }
      let part = windows[start..<min(start + 16, windows.count)]
      guard let logits = try model.run(TokenBatch(part.map { Array($0.dropLast()) }), RunRequest(logits: .all)).logitRows else { continue }
      let targets = part.flatMap { $0.dropFirst() }
      loss -= logProbabilities(logits, of: targets).reduce(0, +)
      let width = model.shape.dVocab
      right += logits.withSpan { span in
        targets.indices.count { row in
          let best = span[row * width + targets[row]]
          return (0..<width).allSatisfy { span[row * width + $0] <= best }
        }
      }
      count += targets.count
    }
    let mean = loss / Double(max(count, 1))
    return Validation(
      loss: mean, accuracy: Double(right) / Double(max(count, 1)), bitsPerByte: mean / 0.693_147_180_559_945_3 / text.bytesPerToken)
  }
}

extension Trainer {
  /// Everything that going on needs, by name: weights, both moments (`NAME#m`, `NAME#v`) and the number of steps done (`#step`).
  public var saved: [(name: String, value: Tensor)] {
    parameters.flatMap {
      [($0.name, $0.value.detached), ($0.name + "#m", $0.moments.first), ($0.name + "#v", $0.moments.second)]
    } + [("#step", Tensor([Float(step >> 12), Float(step & 0xfff)], shape: [2]))]
  }

  /// Goes on from `saved`; throws `StudyError.badSetting` where something is missing or has another shape.
  public mutating func restore(_ read: (String) throws -> Tensor?) throws {
    for index in parameters.indices {
      let (name, shape) = (parameters[index].name, parameters[index].value.shape)
      parameters[index].value = try Self.restored(name, shape, read).tracked()
      parameters[index].moments = AdamW.Moments(
        first: try Self.restored(name + "#m", shape, read), second: try Self.restored(name + "#v", shape, read))
    }
    let steps = try Self.restored("#step", [2], read).values.compactMap { Int(exactly: $0) }
    guard steps.count == 2, steps[0] >= 0, steps[0] < 1 << 40, (0..<1 << 12).contains(steps[1]) else {
      throw StudyError.badSetting(name: "checkpoint", found: "#step", allowed: "[2]")
    }
    step = steps[0] << 12 | steps[1]
  }

  /// One tensor of a checkpoint; throws `StudyError.badSetting` where it is missing or has another shape.
  package static func restored(_ name: String, _ shape: [Int], _ read: (String) throws -> Tensor?) throws -> Tensor {
    guard let tensor = try read(name), tensor.shape == shape else {
      throw StudyError.badSetting(name: "checkpoint", found: name, allowed: "\(shape)")
    }
    return tensor
  }
}
