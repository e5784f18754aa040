// Training: prediction of the next token, of hidden ones, or of a text's class, alone or with a teacher.
//
// A step draws sequences by (seed, step) alone, runs them, takes gradients and moves every weight by AdamW. Nothing else is carried
// from step to step than weights and moments, so a run that goes on from a checkpoint has the bits of one that was never stopped.
//
// Distillation follows Hinton et al. 2015 (arXiv 1503.02531): soft · T² · KL(teacher/T ‖ student/T) + hard · cross entropy, and what
// `Imitation` takes from inside the teacher.

public import Models
public import Tensors
import Wording

/// A model in training.
public struct Trainer: Sendable {
  /// Steps done.
  public internal(set) var step = 0
  public let settings: TrainingSettings
  public let text: TrainingText
  public let teacher: Model?
  /// What the teacher said already, where it is kept.
  package var teacherCache: TeacherCache?
  let base: Model
  let lessons: Lessons
  private let imitation: Imitation?
  /// The model's weights, and behind them the projections that go with it while it learns from hidden states.
  var parameters: [Parameter]
  private let weightCount: Int

  /// What one step found.
  public struct Report: Sendable {
    /// Mean cross entropy of the next token over the step's text, in nats.
    public let loss: Double
    /// The whole that was minimised but for the penalty `l1`; `loss` without a teacher.
    public let objective: Double
    /// What else it is made of, by name, without weights: `soft-loss` (KL at the temperature, without its square), `hidden-loss`,
    /// `attention-loss`.
    public let parts: [(name: String, value: Double)]
    public let gradientNorm: Double
    public let rate: Double
    public let tokens: Int
  }
  /// What the validation part says.
  public struct Validation: Sendable {
    /// Nats per token or text; the share of them guessed right; bits per byte of the text that was asked for, where every token was.
    public let loss: Double
    public let accuracy: Double
    public let bitsPerByte: Double?
    /// Where classes are told apart: the mean over them of the harmonic mean of precision and recall.
    public var macroF1: Double? = nil
    /// The share of zeros in the hidden layers, where the activation makes exact ones.
    public var zeros: Double? = nil
    /// Nats and tokens asked for, of each window or text: what two models that read the same ones are compared by.
    package var windows: [(loss: Double, count: Int)] = []
    /// How many windows the validation part has, where it is a running text.
    package var allWindows: Int? = nil
    /// Where the training has repeated sequences.
    package var circuits: Circuits? = nil
  }

  /// Throws where the model does not predict what the settings ask, settings are outside its sizes, or a teacher has another vocabulary.
  public init(_ model: Model, text: TrainingText, settings: TrainingSettings, teacher: Model? = nil) throws {
    try Self.check(model, settings, teacher: teacher)
    try Self.check(model, text, settings)
    guard let top = text.largest, top < model.shape.dVocab else {
      throw StudyError.badSetting(name: "vocab", found: "\(model.shape.dVocab)", allowed: "as many as the tokenizer has")
    }
    self.settings = settings
    self.text = text
    self.teacher = teacher
    base = model
    lessons = Lessons(text: text, settings: settings, vocabulary: model.shape.dVocab)
    imitation = try teacher.flatMap { try Imitation(student: model.shape, teacher: $0.shape, settings: settings) }
    if let top = settings.cachedTop, let teacher {
      teacherCache = TeacherCache(top: top, context: settings.context, vocabulary: teacher.shape.dVocab)
    }
    parameters = try model.weights().sorted { $0.key < $1.key }.map { name, value in
      let isTable = name.contains("wpe") || name.contains("position_emb")
      return Parameter(
        name: name, value: value.tracked(), moments: AdamW.Moments(shape: value.shape), decays: value.shape.count > 1 && !isTable)
    }
    if settings.holdsZeros { for index in parameters.indices { parameters[index].holdZeros() } }
    weightCount = parameters.count
    parameters += (imitation?.projections() ?? []).enumerated().map { index, value in
      Parameter(name: "#projection-\(index)", value: value.tracked(), moments: AdamW.Moments(shape: value.shape), decays: true)
    }
  }

  /// The model as it is now.
  public func model() throws -> Model {
    try base.replacing(Dictionary(uniqueKeysWithValues: parameters[..<weightCount].map { ($0.name, $0.value.detached) }))
  }

  /// One step. Throws `StudyError.notFinite` with the step and the first place where numbers are none any more; the weights stay as they
  /// were before the step that did it.
  public mutating func advance(_ gradients: Gradients) throws -> Report {
    let number = step + 1
    let lesson = lessons.step(number)
    try askTeacher(lesson.windows)
    gradients.clear()
    var (loss, objective) = (0.0, 0.0), parts: [(name: String, value: Double)] = []
    let count = lesson.inputs.count
    for part in 0..<settings.accumulate {
      let range = count * part / settings.accumulate..<count * (part + 1) / settings.accumulate
      let share = Double(range.count) / Double(count)
      let found = try explained(number) {
        try Engine.with(precision: settings.precision) {
          try pull(lesson[range], UInt64(number * settings.accumulate + part), share, gradients)
        }
      }
      loss += share * found.loss
      objective += share * found.objective
      parts = found.parts.enumerated().map { ($1.name, (parts.isEmpty ? 0 : parts[$0].value) + share * $1.value) }
    }
    let squares = parameters.reduce(0.0) { $0 + sumOfSquares(gradients[$1.value]) }
    let norm = squares.squareRoot()
    guard objective.isFinite, norm.isFinite else {
      let tensor = parameters.first { !sumOfSquares(gradients[$0.value]).isFinite }?.name
      throw notFinite(number, objective.isFinite ? .gradient : .loss, objective.isFinite ? tensor ?? "" : "")
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
      loss: loss, objective: objective, parts: parts, gradientNorm: norm, rate: rate, tokens: lesson.inputs.reduce(0) { $0 + $1.count })
  }

  /// Runs `body`; where activations of finite weights leave float32's range, or weights did in the step before, says so with the step.
  func explained<R>(_ step: Int, _ body: () throws -> R) throws -> R {
    do { return try body() } catch ModelError.overflow(let place) {
      let weight = parameters.first { !sumOfSquares($0.value).isFinite }
      throw notFinite(step, weight == nil ? .activation : .weight, weight?.name ?? place)
    }
  }

  /// Before the first step is done it is the model itself, and no rate had a part in it.
  private func notFinite(_ number: Int, _ what: StudyError.Quantity, _ place: String) -> StudyError {
    step == 0 ? .unsound(what, place: place) : .notFinite(step: number, what: what, place: place)
  }

  /// Forward and back: `share` of the gradients is added to `gradients`. What was recorded goes when this returns, so that the step
  /// can change the weights where they lie.
  private func pull(
    _ lesson: Lesson, _ number: UInt64, _ share: Double, _ gradients: Gradients
  ) throws -> (loss: Double, objective: Double, parts: [(name: String, value: Double)]) {
    let model = try base.replacing(Dictionary(uniqueKeysWithValues: parameters[..<weightCount].map { ($0.name, $0.value) }))
    let input = TokenBatch(lesson.inputs), targets = lesson.targets.flatMap(\.self)
    var request = RunRequest(logits: settings.objective.logits)
    request.recompute = settings.recompute
    request.watch = imitation?.watched ?? []
    // Inside the run, so that only the loss that is differentiated has it.
    request.hiddenPenalty = Float(share * settings.penalty(at: step + 1) / Double(max(base.shape.nLayers, 1)))
    if settings.dropout > 0 { request.dropout = (Float(settings.dropout), settings.seed &* 31 &+ number) }
    let run = try model.run(input, request)
    guard let logits = run.logitRows else { throw ModelError.noLogits(family: base.shape.family) }
    let hard = crossEntropy(logits, targets: targets)
    guard let teacher, settings.soft > 0 || imitation != nil else {
      let weight = teacher == nil ? 1 : settings.hardWeight
      gradients.backward([(hard.tensor, Float(share * weight))])
      return (hard.value, weight * hard.value, [])
    }
    var parts = [Imitation.Part(name: "loss", losses: [(hard, 1)])], weights = [settings.hardWeight]
    var asked = RunRequest(logits: settings.soft > 0 && teacherCache == nil ? settings.objective.logits : .none)
    asked.capture = imitation?.kept ?? []
    let answer = teacherCache == nil ? try Engine.with(precision: .f32) { try teacher.run(input, asked) } : nil
    if settings.soft > 0 {
      let rows = targets.indices.filter { targets[$0] >= 0 }
      func wanted(_ x: Tensor) -> Tensor { rows.count == targets.count ? x : select(x, rows: rows) }
      let given = teacherCache?.distributions(lesson.windows) ?? answer?.logitRows.map { cooled(wanted($0)) }
      guard let given else { throw ModelError.noLogits(family: teacher.shape.family) }
      let soft = divergence(scale(wanted(logits), by: Float(1 / settings.temperature)), from: given)
      parts.append(Imitation.Part(name: "soft-loss", losses: [(soft, 1)]))
      weights.append(settings.soft * settings.temperature * settings.temperature)
    }
    if let imitation, let answer {
      let inside = imitation.parts(student: run, teacher: answer, projections: parameters[weightCount...].map(\.value))
      parts += inside
      weights += inside.map { $0.name == "hidden-loss" ? settings.hidden : settings.attention }
    }
    gradients.backward(zip(parts, weights).flatMap { part, weight in part.losses.map { ($0.loss.tensor, Float(share * weight * $0.weight)) } })
    return (
      hard.value, zip(parts, weights).reduce(0) { $0 + $1.0.value * $1.1 }, parts.dropFirst().map { ($0.name, $0.value) }
    )
  }

  /// A teacher's logits as a distribution at the run's temperature.
  private func cooled(_ logits: Tensor) -> Tensor { softmax(scale(logits, by: Float(1 / settings.temperature))) }

  /// Lets the teacher read the windows that it has not read yet, where what it says is kept.
  private mutating func askTeacher(_ windows: [Int]) throws {
    guard let teacher, let missing = teacherCache?.begin(windows), !missing.isEmpty else { return }
    // In pieces of few sizes, whatever number is new: the memory of each size is kept for the next step.
    var rest = missing[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount)))
      rest = rest.dropFirst(piece.count)
      let input = TokenBatch(piece.map { text.training[$0 * settings.context..<($0 + 1) * settings.context] })
      guard let logits = try teacher.run(input, RunRequest(logits: .all)).logitRows else {
        throw ModelError.noLogits(family: teacher.shape.family)
      }
      let said = cooled(logits)
      teacherCache?.take(piece, said)
    }
  }

  /// Measures the model as it is now, or another of its kind, on the validation part.
  public func validate(_ other: Model? = nil, isCancelled: () -> Bool = { false }) throws -> Validation {
    let model = try other ?? model()
    var found = try explained(step) { try Self.validate(model, text, settings, isCancelled: isCancelled) }
    if settings.repeatedShare > 0 { found.circuits = try Circuits(of: model, seed: 0) }
    return found
  }

  /// Measures any model of the same vocabulary on the validation part of `text`, through the windows of `settings`.
  public static func validate(
    _ model: Model, _ text: TrainingText, _ settings: TrainingSettings, isCancelled: () -> Bool = { false }
  ) throws -> Validation {
    var (loss, right, count, bytes) = (0.0, 0, 0, 0)
    var windows: [(loss: Double, count: Int)] = []
    var tally = settings.objective == .classify ? text.labelled.map { ClassTally($0.classes) } : nil
    var request = RunRequest(logits: settings.objective.logits), zeros = ZeroCount()
    request.countsZeros = model.hasExactZeros
    for part in Lessons(text: text, settings: settings, vocabulary: model.shape.dVocab).validation() {
      if isCancelled() { throw ModelError.cancelled }
      let run = try model.run(TokenBatch(part.inputs), request)
      guard let logits = run.logitRows else { continue }
      if let found = run.hiddenZeros { zeros += found }
      let targets = part.targets.flatMap(\.self)
      tally?.add(logits, targets)
      let rows = targets.indices.filter { targets[$0] >= 0 }
      let losses = logProbabilities(logits, of: targets.map { max($0, 0) })
      // One after the other, so that the sum does not depend on how many are run at a time.
      for row in rows { loss -= losses[row] }
      var start = 0
      for asked in part.targets {
        let wanted = (start..<start + asked.count).filter { targets[$0] >= 0 }
        windows.append((-wanted.reduce(0) { $0 + losses[$1] }, wanted.count))
        start += asked.count
      }
      let answers = likeliest(logits)
      right += rows.count { answers[$0] == targets[$0] }
      count += rows.count
      if settings.objective == .next { bytes += text.bytes(of: targets) }
    }
    let mean = loss / Double(max(count, 1))
    return Validation(
      loss: mean, accuracy: Double(right) / Double(max(count, 1)),
      bitsPerByte: settings.objective == .next ? loss / 0.693_147_180_559_945_3 / Double(max(bytes, 1)) : nil,
      macroF1: tally?.macroF1, zeros: model.hasExactZeros ? zeros.share : nil, windows: windows, allWindows: text.labelled == nil ? text.windowCount(settings.context) : nil)
  }
}
