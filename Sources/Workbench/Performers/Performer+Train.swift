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
    Performer("train") { workspace, command in try workspace.start(workspace.training(command), for: command) },
    Performer("distill") { workspace, command in try workspace.start(workspace.distilling(command), for: command) },
    Performer("recover") { workspace, command in try workspace.start(workspace.recovering(command), for: command) },
  ]
}

extension JobKind {
  /// Go on from the checkpoint that the run left.
  static let train = JobKind(kind: .train, resume: goOn, bringBack: comeBack)
  static let distill = JobKind(kind: .distill, resume: goOn, bringBack: comeBack)
  static let recover = JobKind(kind: .recover, resume: goOn, bringBack: comeBack)

  private static let goOn: @Sendable (inout Workspace, RunRecord, Command) throws -> Finding = { workspace, record, command in
    try workspace.start(workspace.lecture(of: record, on: command.text("on")), for: command, resumes: record)
  }
  private static let comeBack: @Sendable (inout Workspace, RunRecord, Command) throws -> Finding = { workspace, record, original in
    try workspace.start(workspace.lecture(of: record), for: original, resumes: record, trains: false)
  }
}

/// A training run that was asked for, before its first step.
struct Lecture: Sendable {
  /// The command that says all of it, as the run's record keeps it.
  let command: Command
  let kind: RunKind
  var settings: TrainingSettings
  /// What the model that comes out is to be called.
  let name: String
  var beginning: Model
  var teacher: Model? = nil
  /// What is trained without the teacher beside it: the same shape; nil where nothing is.
  var control: Model? = nil
  /// Where the control begins, if that is not plain.
  var controlRemark: Phrase? = nil
  /// What whoever asked for it should know.
  var remarks: [Phrase] = []
  /// The model to hold the result against.
  var before: Model? = nil
  let data: Bytes
  /// The texts and classes of the data, where those are learnt.
  var labelled: LabelledTexts? = nil
  /// The text, and the open models that went into it.
  var inputs: [RunPlan.Input]
}

extension Workspace {
  /// What `train`, `distill` and `recover` are told about steps, rates and data, as settings.
  func settings(_ command: Command) -> TrainingSettings {
    var it = TrainingSettings()
    if let steps = command.integer("steps") { it.steps = steps }
    if let batch = command.integer("batch") { it.batch = batch }
    if let context = command.integer("context") { it.context = context }
    if let rate = command.number("rate") { it.rate = rate }
    if let seed = command.integer("seed") { it.seed = UInt64(seed) }
    if let dropout = command.number("dropout") { it.dropout = dropout }
    if let weight = command.number("l1") { it.l1 = weight }
    if let evaluate = command.integer("evaluate") { it.evaluateEvery = evaluate }
    if let share = command.number("repeated") { it.repeatedShare = share }
    if let symbols = command.integer("symbols") { it.repeatedSymbols = symbols }
    if let share = command.number("passages") { it.repeatedPassages = share }
    if let parts = command.integer("accumulate") { it.accumulate = parts }
    it.recompute = command.text("recompute") == "yes"
    if let precision = command.text("precision").flatMap(Engine.Precision.init) { it.precision = precision }
    if let schedule = command.text("schedule").flatMap(TrainingSettings.Schedule.init) { it.schedule = schedule }
    if let decay = command.number("decay") { it.decay = decay }
    if let clip = command.number("clip") { it.clip = clip }
    it.patience = command.integer("patience")
    it.keepsBest = (command.text("keep") ?? (it.patience == nil ? "last" : "best")) == "best"
    if let temperature = command.number("temperature") { it.temperature = temperature }
    if let soft = command.number("soft") { it.soft = soft }
    it.hard = command.number("hard")
    if let objective = command.text("objective").flatMap(TrainingSettings.Objective.init) { it.objective = objective }
    if let share = command.number("masked") { it.maskedShare = share }
    if let weight = command.number("hidden") { it.hidden = weight }
    if let weight = command.number("attention") { it.attention = weight }
    if let attended = command.text("attends").flatMap(TrainingSettings.Attended.init) { it.attends = attended }
    it.layerMap = command.integers("map")
    it.headMap = command.integers("heads")
    it.cachedTop = command.integer("cache")
    it.warmup = command.integer("warmup") ?? min(100, it.steps / 10)
    return it
  }

  /// Layers that a new model may have.
  private static let mostLayers = 256

  /// `4x256x8`: layers, d_model, heads.
  private func sizes(_ shape: String, of slot: String, family: String, context: Int, vocabulary: Int, activation: Activation? = nil) throws -> NewModel {
    let numbers = shape.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let layers = numbers[0], let width = numbers[1], let heads = numbers[2],
      (1...Self.mostLayers).contains(layers), (1...16384).contains(width), (1...width).contains(heads)
    else { throw StudyError.badSetting(name: slot, found: shape, allowed: "layers×d_model×heads, such as 4x256x8") }
    guard width % heads == 0 else { throw Self.uneven(slot, layers, width, heads, inPairs: NewModel.turnsPairs.contains(family)) }
    if NewModel.turnsPairs.contains(family), !(width / heads).isMultiple(of: 2) {
      throw StudyError.oddHeads(slot: slot, found: shape, layers: layers, width: width, heads: heads)
    }
    var sizes = NewModel(
      family: family, nLayers: layers, dModel: width, nHeads: heads, nContext: max(context, 256), dVocab: vocabulary)
    sizes.activation = activation
    return sizes
  }

  /// A model that goes into a run, with where it can be had again.
  private func input(_ role: String, _ name: String, _ model: Model) -> RunPlan.Input {
    RunPlan.Input(role: role, name: name, hash: Workspace.hash(of: model), source: state.index(of: name).flatMap { state.models[$0].source })
  }

  /// Of the weights, and of the masks on them where there are any.
  static func hash(of model: Model) -> String {
    var masks = model.masks.written.map { "\($0.parts) \($0.mode != .zero) \($0.positions.map { PartMask.written($0) } ?? "")" }
    // What stands in counts as well; zeros are hashed as they always were.
    masks += model.masks.parts.compactMap { part in model.masks[part].flatMap { $0.mode == .zero ? nil : "\(part) \($0.mode.rawValue) \($0.digest)" } }
    return "sha256:" + model.digest + (masks.isEmpty ? "" : "+" + SHA256.hex(of: Array(masks.joined(separator: "\n").utf8)).prefix(16))
  }

  private func teacher(_ name: String, of command: Command) throws -> Model {
    guard let index = state.index(of: name) else { throw WorkbenchError.unknownModel(name, open: state.names) }
    // A run is known, and gone on with, by its teacher's weights and masks.
    try refuseSparse(command.name, state.models[index])
    return state.models[index].model
  }

  /// A `tokenizer.json` that is learnt from the text, or from the texts of the rows that the model will learn from.
  private func tokenizer(
    of size: Int, _ command: Command, _ objective: TrainingSettings.Objective, _ data: [UInt8], _ path: String
  ) throws -> [UInt8] {
    let progress = progress
    let text: [UInt8]
    if objective == .classify {
      let (rows, file) = try rows(command, data, path)
      text = try LabelledTexts.forTokenizer(rows, file: file)
    } else {
      text = data
    }
    return try trainByteLevelBPE(
      on: text, vocabularySize: size, specialTokens: ["<|endoftext|>"] + (objective == .masked ? [TrainingText.maskToken] : [])
    ) { _, _ in !progress.isCancelled }
  }

  /// `train`: the current model, or a new one where a shape is given.
  mutating func training(_ command: Command) throws -> Lecture {
    let settings = settings(command), data = try data(command), open = try model()
    let activation = command.text("act").flatMap(Activation.init)
    var beginning = open.model, inputs = [data.input]
    if let shape = command.text("shape") {
      var files = open.model.tokenizerFiles
      if command["vocab"] == nil {
        guard let digest = open.model.tokenizerDigest, !files.isEmpty else { throw WorkbenchError.nothingToReadWith(open.name) }
        inputs.append(RunPlan.Input(role: "tokenizer", name: open.name, hash: "sha256:" + digest, source: open.source))
      }
      if let size = command.integer("vocab") {
        files = ["tokenizer.json": Bytes(try tokenizer(of: size, command, settings.objective, data.bytes.array, data.input.name))]
      }
      let vocabulary = try Model.tokenizer(files).vocabularySize
      // What hidden tokens are learnt by sees both ways, unless another family is asked for.
      let named = command.text("family") ?? "llama", family = named == "llama" && settings.objective == .masked ? "bert" : named
      let sizes = try sizes(shape, of: "shape", family: family, context: settings.context, vocabulary: vocabulary, activation: activation)
      try requireRoom(for: sizes.parameters)
      beginning = try Model.new(sizes, files: files, seed: settings.seed)
    } else {
      for option in ["family", "vocab"] where command.arguments[option] != nil {
        throw WorkbenchError.optionNeeds(option, given: command.canonical(of: option), needs: Phrase("shape=, for a new model", "新建模型的 shape="))
      }
      try refuseSparse(command.name, open)
      if let activation, activation != open.model.activation {
        throw StudyError.badSetting(
          name: "act", found: activation.rawValue,
          allowed: "\(open.model.activation.rawValue); `recover act=\(activation.rawValue)` changes it")
      }
      inputs.append(input("model", open.name, open.model))
    }
    return Lecture(
      command: command, kind: .train, settings: settings,
      name: command.text("as") ?? (command.text("shape") == nil ? "\(open.name)-trained" : "trained"), beginning: beginning,
      remarks: data.remarks, data: data.bytes, inputs: inputs)
  }

  /// `distill`: a student beside a teacher, and the same shape alone as a control.
  mutating func distilling(_ given: Command) throws -> Lecture {
    var command = given
    if command["teacher"] == nil {
      // The current one teaches, under its name: a run that is resumed later finds it again.
      let name = try model().name
      guard command.text("student") != name else { throw WorkbenchError.missing(slot: "teacher", command: command.name) }
      command.arguments["teacher"] = .word(name)
    }
    var settings = settings(command)
    let data = try data(command), control = command.text("control") ?? "yes"
    let name = try command.required("teacher"), teacher = try teacher(name, of: command)
    var inputs = [data.input, input("teacher", name, teacher)]
    let student: Model
    // A control is trained from scratch; a student of a new shape begins there anyhow.
    var isNew = true
    if case .places(let places)? = command["student"] {
      // `L0-9999999` is an error and no list.
      for place in places where place.layers.upperBound >= teacher.shape.nLayers {
        throw StudyError.unknownLayer(max(teacher.shape.nLayers, place.layers.lowerBound), nLayers: teacher.shape.nLayers)
      }
      let layers = places.flatMap(\.layers)
      guard layers.count <= Self.mostLayers else {
        throw StudyError.badSetting(name: "student", found: "\(layers.count)", allowed: "1…\(Self.mostLayers)")
      }
      settings.layerMap = settings.layerMap ?? layers
      student = try teacher.keeping(layers)
      isNew = false
    } else {
      let wanted = try command.required("student")
      if let index = state.index(of: wanted) {
        try refuseSparse(command.name, state.models[index])
        student = state.models[index].model
        isNew = false
        inputs.append(input("model", wanted, student))
      } else if isShape(wanted) {
        let sizes = try sizes(wanted, of: "student", family: teacher.shape.family, context: settings.context, vocabulary: teacher.shape.dVocab)
        try requireRoom(for: sizes.parameters, trained: control == "no" ? 1 : 2)
        student = try Model.new(sizes, files: teacher.tokenizerFiles, seed: settings.seed)
      } else {
        throw WorkbenchError.unknownModel(wanted, open: state.names)
      }
    }
    guard teacher.tokenizerDigest == student.tokenizerDigest || student.tokenizerDigest == nil else {
      throw WorkbenchError.otherTokenizer(try command.required("student"), name)
    }
    var lecture = Lecture(
      command: command, kind: .distill, settings: settings, name: command.text("as") ?? "student", beginning: student, teacher: teacher,
      remarks: data.remarks, data: data.bytes, inputs: inputs)
    if settings.soft == 0, settings.hidden == 0, settings.attention == 0 {
      lecture.remarks.append(
        Phrase(
          "soft=, hidden= and attention= are 0: the student learns from the text alone, as its control does",
          "soft=、hidden= 与 attention= 均为 0：学生与对照组一样，只从文本学习"))
    }
    switch control {
    case "no": break
    case "same": lecture.control = student
    case _ where isNew: lecture.control = student
    default:
      try requireRoom(for: student.shape.parameters, trained: 2)
      lecture.control = try student.redrawn(seed: settings.seed)
    }
    if lecture.control != nil, !isNew {
      lecture.controlRemark = control == "same"
        ? Phrase("the control began with the student's own weights (control=same)", "对照组从学生的初始权重开始（control=same）")
        : Phrase("the control began from scratch; control=same begins it with the student's own weights", "对照组从随机权重开始；control=same 使其从学生的初始权重开始")
    }
    return lecture
  }

  /// `recover`: a pruned model, its masks held, towards the text and the unpruned model.
  mutating func recovering(_ command: Command) throws -> Lecture {
    var settings = settings(command)
    settings.holdsZeros = true
    let data = try data(command), open = try model()
    try refuseSparse(command.name, open)
    var inputs = [data.input, input("model", open.name, open.model)]
    var teacher: Model? = nil, beginning = open.model
    if let name = command.text("teacher") {
      let found = try self.teacher(name, of: command)
      inputs.append(input("teacher", name, found))
      teacher = found
    } else if !open.model.masks.isEmpty || command["act"] != nil {
      teacher = open.model
      teacher?.masks = [:]
    }
    if let activation = command.text("act").flatMap(Activation.init) {
      guard activation != beginning.activation else { throw SparsityError.sameActivation(activation.rawValue) }
      beginning = try beginning.converted(to: activation)
    }
    return Lecture(
      command: command, kind: .recover, settings: settings, name: command.text("as") ?? "\(open.name)-recovered", beginning: beginning,
      teacher: teacher, remarks: data.remarks, before: beginning, data: data.bytes, inputs: inputs)
  }

  /// With objective=classify: the texts and labels of the data, and a model that has a head for them.
  func classified(_ it: Lecture) throws -> Lecture {
    guard it.settings.objective == .classify else { return it }
    var it = it
    let labelled = try labelled(
      it.command, it.data.array, it.inputs[0].name, it.teacher ?? it.beginning, known: (it.teacher ?? it.beginning).shape.classes,
      context: it.settings.context)
    it.labelled = labelled
    it.remarks += labelled.remarks
    if let own = it.beginning.shape.classes, own != labelled.classes {
      let names = own.prefix(12).map { visible($0) }
      it.remarks.append(
        Phrase(
          "the head for \(names.joined(separator: ", ")) has given way to a new one for the classes of the data",
          "原有的分类头（\(names.joined(separator: "、"))）已换成针对数据中类别的新分类头"))
    }
    it.beginning = try it.beginning.classifying(labelled.classes, seed: it.settings.seed)
    it.control = try it.control?.classifying(labelled.classes, seed: it.settings.seed)
    return it
  }

  private func requireRoom(for parameters: Int, trained: Int = 1) throws {
    try Trainer.requireRoom(for: parameters, trained: trained, available: Process.available, left: Process.left)
  }

  /// Throws where a step cannot fit, with numbers: in the middle of it, it would end the program.
  private func requireMemory(_ it: Lecture) throws {
    let least = Trainer.leastMemory(of: it.beginning, control: it.control, it.settings)
    if let available = Process.available, least > available { throw StudyError.tooLittleMemory(needed: least, available: available) }
    let likely = Trainer.likelyMemory(of: it.beginning, control: it.control, it.settings)
    if let left = Process.left, likely > left { throw StudyError.overMemoryLimit(needed: likely, left: left) }
  }

  /// What is said of a run whose beginning is in this session only.
  private static func onlyHere(_ name: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "\(visible(name)) as it is here could not be written beside the checkpoints, so the run cannot be gone on with once this session is over: \(reason.en)",
      "未能将当前的 \(visible(name)) 与检查点一同保存，会话结束后该运行无法继续：\(reason.zh)")
  }

  /// What is said of a run that goes on where it does not come to the same bits.
  private func elsewhere(_ run: RunRecord) -> Phrase? {
    guard run.checkpoint.map({ $0.step > 0 }) == true else { return nil }
    let before = run.plan.host, both = before.followed(by: host)
    func told(_ before: String, _ now: String, _ both: String, _ what: Phrase) -> Phrase? {
      guard both.contains(", "), !before.isEmpty else { return nil }
      return Phrase(
        "began with \(what.en)\(visible(before)), goes on with \(what.en)\(now): the end is the same within rounding, not bit for bit",
        "开始时使用\(what.zh) \(visible(before))，现以 \(now) 继续：结果仅在舍入误差内相同，并非逐位相同")
    }
    return told(before.kernels, host.kernels, both.kernels, Phrase("", "指令集"))
      ?? told(before.version, host.version, both.version, Phrase("version ", "版本"))
  }

  /// Starts a run, or goes on with one from its checkpoint; `asked` is the command that is performed.
  /// - Parameter trains: Whether a step is made, where one is left; else the model is what the checkpoint has, and the record stays as it is.
  mutating func start(_ given: Lecture, for asked: Command, resumes: RunRecord? = nil, trains wanted: Bool = true) throws -> Finding {
    try refuseIdle(given)
    if resumes == nil { try refuseUnfit(given) }
    var it = try classified(given)
    if let resumes {
      for input in it.inputs {
        guard let then = resumes.plan.inputs.first(where: { $0.role == input.role }), then.hash != input.hash else { continue }
        throw WorkbenchError.otherInput(resumes.name, name: input.name)
      }
    }
    let rest = try resumes.map { try self.rest(of: $0, it.settings, until: asked.integer("steps")) } ?? .steps
    let trains = wanted && rest != .nothing
    if let resumes, let keep = asked.text("keep") { try bringBack(keep, of: resumes, trains: trains, &it.settings) }
    var course = Course(
      settings: it.settings, name: it.name, becomesCurrent: true, folder: store?.checkpoints,
      until: !trains ? resumes?.checkpoint?.step : resumes == nil ? nil : asked.integer("steps"))
    course.pace = settings.checkpointPace
    course.controlRemark = it.controlRemark
    course.remarks = it.remarks + (trains ? it.settings.slowPrecision.map { [$0] } ?? [] : []) + (trains ? resumes.flatMap(elsewhere).map { [$0] } ?? [] : [])
    if let resumes, wanted, !trains { course.remarks += broughtBack(resumes, it.settings, asked) }
    if let resumes { course.known = try known(of: resumes, rest) }
    course.firstLoss = try resumes.flatMap { try store?.curves(of: $0.number, named: ["loss"]).first?.points.first { $0.step == 1 }?.value }
    // Who goes on with a run that has come to where it was to stop wants the rest of it.
    course.stop = it.command.integer("until").flatMap { stop in (resumes?.checkpoint?.step ?? -1) < stop ? stop : nil }
    if let teacher = it.inputs.first(where: { $0.role == "teacher" }), it.settings.cachedTop != nil {
      course.teacherKey = Course.teacherKey(of: teacher.hash, data: it.inputs[0].hash, it.settings)
    }
    try Trainer.check(it.beginning, it.settings, teacher: it.teacher)
    if trains { try requireMemory(it) }
    let reading = Reading(it, cache: TokenCache(settings.environment))
    // What takes a moment is done at once, so that what is wrong is said before anything is begun; a long text is read by the job.
    let laid = try reading.isShort ? Desk(it, reading.text { _ in }, resumes, course) : nil
    var plan = RunPlan(it.kind, command: it.command.canonical)
    plan.inputs = it.inputs
    plan.seed = it.settings.seed
    var lost: [(name: String, reason: Phrase)] = []
    // Once all that could be wrong has been said.
    if trains, resumes == nil, let folder = course.folder { (plan.inputs, lost) = keepingBeginnings(it.inputs, in: folder) }
    course.remarks += lost.map { Self.onlyHere($0.name, $0.reason) }
    var job = JobPlan(plan, resumes: resumes)
    job.isRegainable = lost.isEmpty
    job.isKept = trains
    job.model = it.name
    return try run(job, for: asked) { [course, it] context in
      let desk = try laid ?? Desk(it, reading.text(in: context), resumes, course)
      return try course.run(
        desk.trainer, control: desk.control, teacher: it.teacher, from: it.before, best: desk.best, controlBest: desk.controlBest,
        in: context)
    }
  }
}

extension TrainingSettings {
  /// Says so where a precision was asked for that saves no time here.
  fileprivate var slowPrecision: Phrase? {
    guard precision == .bf16, !Engine.multipliesBFloat16 else { return nil }
    return Phrase(
      "the kernels in use have no instruction for bfloat16: precision=bf16 saves no time here",
      "当前所用的内核没有 bfloat16 指令：precision=bf16 在此不会更快")
  }
}
