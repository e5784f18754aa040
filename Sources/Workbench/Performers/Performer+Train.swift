import Checkpoints
import Findings
import FoundationEssentials
import Language
import Models
import Runs
import Studies
import Tensors
import Wording

extension Performer {
  static let train: [Performer] = [
    Performer("train") { workspace, command in try workspace.train(command, as: command, resumes: nil) },
    Performer("distill") { workspace, command in try workspace.distill(command) },
    Performer("recover") { workspace, command in try workspace.recover(command) },
  ]
}

extension JobKind {
  /// Goes on from the checkpoint that the run left.
  static let train = JobKind(kind: .train) { workspace, record, command in
    guard let original = (try? parse(record.plan.command, lexicon: workspace.lexicon))?.first, original.name == "train" else {
      throw WorkbenchError.notResumable(record.name, kind: record.plan.kind.rawValue)
    }
    return try workspace.train(original, as: command, resumes: record)
  }
}

extension Workspace {
  /// What `train` and `distill` are told about steps, rates and data, as settings.
  private func settings(_ command: Command) -> TrainingSettings {
    var it = TrainingSettings()
    if let steps = command.integer("steps") { it.steps = steps }
    if let batch = command.integer("batch") { it.batch = batch }
    if let context = command.integer("context") { it.context = context }
    if let rate = command.number("rate") { it.rate = rate }
    if let seed = command.integer("seed") { it.seed = UInt64(seed) }
    if let dropout = command.number("dropout") { it.dropout = dropout }
    if let evaluate = command.integer("evaluate") { it.evaluateEvery = evaluate }
    if let share = command.number("repeated") { it.repeatedShare = share }
    if let symbols = command.integer("symbols") { it.repeatedSymbols = symbols }
    if let share = command.number("passages") { it.repeatedPassages = share }
    if let parts = command.integer("accumulate") { it.accumulate = parts }
    it.recompute = command.text("recompute") == "yes"
    if let schedule = command.text("schedule").flatMap(TrainingSettings.Schedule.init) { it.schedule = schedule }
    if let decay = command.number("decay") { it.decay = decay }
    if let clip = command.number("clip") { it.clip = clip }
    it.patience = command.integer("patience")
    it.keepsBest = (command.text("keep") ?? (it.patience == nil ? "last" : "best")) == "best"
    if let temperature = command.number("temperature") { it.temperature = temperature }
    if let soft = command.number("soft") { it.soft = soft }
    it.warmup = command.integer("warmup") ?? min(100, it.steps / 10)
    return it
  }

  /// `4x256x8`: layers, d_model, heads.
  private func sizes(_ shape: String, family: String, context: Int, vocabulary: Int, activation: Activation? = nil) throws -> NewModel {
    let numbers = shape.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let layers = numbers[0], let width = numbers[1], let heads = numbers[2],
      (1...256).contains(layers), (1...16384).contains(width), heads >= 1, width % heads == 0
    else { throw StudyError.badSetting(name: "shape", found: shape, allowed: "layers×d_model×heads, such as 4x256x8") }
    var sizes = NewModel(
      family: family, nLayers: layers, dModel: width, nHeads: heads, nContext: max(context, 256), dVocab: vocabulary)
    sizes.activation = activation
    return sizes
  }

  /// Trains the current model, or a new one where a shape is given, on a text.
  fileprivate mutating func train(_ command: Command, as asked: Command, resumes: RunRecord?) throws -> Finding {
    let settings = settings(command)
    let path = resolve(try command.required("on"))
    let bytes = try Files.read(path)
    let open = try model()
    let family = command.text("family") ?? "llama"
    let activation = command.text("act").flatMap(Activation.init)
    if command.text("shape") == nil {
      try refuseSparse(command.name, open)
      if let activation, activation != open.model.activation {
        throw StudyError.badSetting(name: "act", found: activation.rawValue, allowed: "\(open.model.activation.rawValue); `recover act=\(activation.rawValue)` changes it")
      }
    }
    var beginning = open.model
    if let shape = command.text("shape") {
      var files = open.model.tokenizerFiles
      if let size = command.integer("vocab") {
        let progress = progress
        files = ["tokenizer.json": Bytes(try trainByteLevelBPE(on: bytes, vocabularySize: size) { _, _ in !progress.isCancelled })]
      }
      let vocabulary = try Model.tokenizer(files).vocabularySize
      beginning = try Model.new(
        sizes(shape, family: family, context: settings.context, vocabulary: vocabulary, activation: activation), files: files, seed: settings.seed)
    }
    let text = try TrainingText(bytes, tokenizer: beginning.requireTokenizer(), context: settings.context)
    var trainer = try Trainer(beginning, text: text, settings: settings)
    var best = BestSoFar()
    if let checkpoint = resumes?.checkpoint {
      let state = try SavedState(checkpoint.path)
      try trainer.restore { state.tensor($0) }
      best = try BestSoFar(state) { settings.keepsBest ? try Course.best(beside: checkpoint.path, of: beginning) : nil }
    }
    let name = command.text("as") ?? (command.text("shape") == nil ? "\(open.name)-trained" : "trained")
    let course = Course(
      settings: settings, name: name, becomesCurrent: true,
      folder: store.map { $0.path + "-checkpoints" })
    var plan = RunPlan(.train, command: command.canonical)
    plan.inputs = [RunPlan.Input(role: "data", name: path, hash: "sha256:" + SHA256.hex(of: bytes))]
    plan.seed = settings.seed
    return try run(JobPlan(plan, resumes: resumes), for: resumes == nil ? command : asked) { [trainer, best] context in
      try course.run(trainer, best: best, in: context)
    }
  }

  /// Trains a student beside a teacher, and the same shape alone as a control.
  fileprivate mutating func distill(_ command: Command) throws -> Finding {
    let settings = settings(command)
    let path = resolve(try command.required("on"))
    let bytes = try Files.read(path)
    let teacher = try command.text("teacher").map { name in
      guard let index = state.index(of: name) else { throw WorkbenchError.unknownModel(name, open: state.names) }
      return state.models[index].model
    } ?? model().model
    let student: Model
    let wanted = try command.required("student")
    if let index = state.index(of: wanted) {
      try refuseSparse(command.name, state.models[index])
      student = state.models[index].model
    } else if isShape(wanted) {
      let sizes = try sizes(wanted, family: teacher.shape.family, context: settings.context, vocabulary: teacher.shape.dVocab)
      student = try Model.new(sizes, files: teacher.tokenizerFiles, seed: settings.seed)
    } else {
      throw WorkbenchError.unknownModel(wanted, open: state.names)
    }
    let text = try TrainingText(bytes, tokenizer: teacher.requireTokenizer(), context: settings.context)
    let trainer = try Trainer(student, text: text, settings: settings, teacher: teacher)
    let alone = command.text("control") == "no" ? nil : try Trainer(student, text: text, settings: settings)
    let course = Course(settings: settings, name: command.text("as") ?? "student", becomesCurrent: true, folder: nil)
    var plan = RunPlan(.distill, command: command.canonical)
    plan.inputs = [RunPlan.Input(role: "data", name: path, hash: "sha256:" + SHA256.hex(of: bytes))]
    plan.seed = settings.seed
    return try run(JobPlan(plan), for: command) { context in try course.run(trainer, control: alone, teacher: teacher, in: context) }
  }

  /// Trains a pruned model back, its masks held, towards the text and the unpruned model.
  fileprivate mutating func recover(_ command: Command) throws -> Finding {
    var settings = settings(command)
    settings.holdsZeros = true
    let path = resolve(try command.required("on"))
    let bytes = try Files.read(path)
    let open = try model()
    try refuseSparse(command.name, open)
    var teacher: Model? = nil
    if let name = command.text("teacher") {
      guard let index = state.index(of: name) else { throw WorkbenchError.unknownModel(name, open: state.names) }
      teacher = state.models[index].model
    } else if !open.model.masks.isEmpty || command["act"] != nil {
      teacher = open.model
      teacher?.masks = [:]
    }
    var beginning = open.model
    if let activation = command.text("act").flatMap(Activation.init) {
      guard activation != beginning.activation else { throw SparsityError.sameActivation(activation.rawValue) }
      beginning = try beginning.converted(to: activation)
    }
    let text = try TrainingText(bytes, tokenizer: open.model.requireTokenizer(), context: settings.context)
    let trainer = try Trainer(beginning, text: text, settings: settings, teacher: teacher)
    let course = Course(
      settings: trainer.settings, name: command.text("as") ?? "\(open.name)-recovered", becomesCurrent: true, folder: nil)
    var plan = RunPlan(.train, command: command.canonical)
    plan.inputs = [RunPlan.Input(role: "data", name: path, hash: "sha256:" + SHA256.hex(of: bytes))]
    plan.seed = settings.seed
    return try run(JobPlan(plan), for: command) { [trainer, teacher, beginning] context in
      try course.run(trainer, teacher: teacher, from: beginning, in: context)
    }
  }
}
