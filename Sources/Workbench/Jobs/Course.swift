import Checkpoints
import Findings
import Models
import Runs
import Studies
import Tensors
import Wording

/// A training run from its first step to its finding, as the body of a job.
struct Course: Sendable {
  let settings: TrainingSettings
  /// What the model is to be called.
  let name: String
  let becomesCurrent: Bool
  /// Where checkpoints go; nil keeps none.
  let folder: String?
  /// What names the answers of the teacher that are kept, for this run and those like it; nil keeps nothing.
  var teacherKey: String? = nil
  /// Of a run that goes on: what its first step said.
  var firstLoss: Double? = nil
  /// What is known of a run that has no step left: what its record says, or what its curves say of the last step.
  var known: [Fact] = []
  /// Where the control began, if that is not plain.
  var controlRemark: Phrase? = nil
  /// What else its finding says.
  var remarks: [Phrase] = []
  /// The last step, where it is to end before the one that the settings, and with them the learning rate, are made for.
  var until: Int? = nil
  private var end: Int { min(settings.steps, until ?? .max) }
  /// The step to stop after as if the run had been cancelled there: nothing is measured for it that would not be measured anyway.
  var stop: Int? = nil
  /// The longest that goes by without a checkpoint, so that whatever ends the program takes little with it; the first comes after a
  /// sixth of it. Where writing is slow, less often: at most a twentieth of the time goes into it.
  var pace = Duration.seconds(60)

  /// Trains `trainer`, with the control beside it where there is one: the same step of both, one after the other.
  /// - Parameter before: The model that it began as, where what was won back is to be shown.
  /// - Parameter best: What a run that goes on had found before; `controlBest` the same of its control, which ends like its student.
  func run(
    _ trainer: Trainer, control: Trainer? = nil, teacher: Model? = nil, from before: Model? = nil, best: BestSoFar = BestSoFar(),
    controlBest: BestSoFar = BestSoFar(), in context: JobContext
  ) throws -> JobResult {
    var best = best
    do {
      return try MemoryKept.upTo(4 << 30) {
        try walk(trainer, control: control, teacher: teacher, from: before, best: &best, controlBest: controlBest, in: context)
      }
    } catch let error as StudyError {
      // One that was measured when the weights were lost already is nothing to have again.
      let isBestKept = best.step > 0 && trainer.isSound(best.loss) && checkpointPath(Self.bestEnding, context).map(Files.exists) == true
      throw LostRun(error, settings, best: isBestKept ? best.step : nil) ?? error
    }
  }

  private func walk(
    _ trainer: Trainer, control: Trainer?, teacher: Model?, from before: Model?, best: inout BestSoFar, controlBest: BestSoFar,
    in context: JobContext
  ) throws -> JobResult {
    var trainer = trainer, control = control, controlBest = controlBest
    var memory: Int? = nil
    let companion = control == nil ? nil : context.beside(.control, name: "control")
    let gradients = Gradients(), controlGradients = Gradients()
    var newest: Trainer.Validation? = nil, cut: Cut? = nil
    // Not the first step of what is left, which says something else.
    var firstLoss = trainer.step > 0 ? self.firstLoss : nil, last: Trainer.Report? = nil
    let isWhole = trainer.step == 0
    var measured: Int? = nil, kept = Kept()
    var watch = ExplosionWatch(), controlWatch = ExplosionWatch()
    var isSound: Bool { watch.isCalm && controlWatch.isCalm }
    if let path = checkpointPath("", context) { for file in Self.leftovers(of: path) { try? Files.remove(file) } }
    // What a run of a copied store goes on with lies with the first store: from here on it has its own.
    for (best, ending) in [(best, Self.bestEnding), (controlBest, Self.controlBestEnding)] {
      if let model = best.model, let path = checkpointPath(ending, context), !Files.exists(path) { try keepBest(model, best.step, ending, context) }
    }
    let clock = ContinuousClock()
    var due = clock.now + pace / 6
    while trainer.step < end {
      // Asked before a step, so that a run which goes on from here ends here as well.
      if let patience = settings.patience, best.since >= patience {
        context.event(
          Phrase(
            "ended at step \(trainer.step): no lower validation loss since step \(best.step)",
            "已在第 \(trainer.step) 步结束：自第 \(best.step) 步以来验证损失没有再降低"))
        cut = .patience(since: best.step)
        break
      }
      context.waitWhilePaused()
      if context.isCancelled { cut = .cancelled }
      if cut != nil || trainer.step == stop { break }
      let (report, bytes) = try MemoryUse.peak { try trainer.advance(gradients) }
      memory = max(memory ?? 0, bytes)
      if isWhole { firstLoss = firstLoss ?? report.loss }
      last = report
      let isMeasured = trainer.step % settings.evaluateEvery == 0 || trainer.step == end
      // Not cut short by whoever cancels: what a run ends with depends on the step that it ends at and on nothing else.
      let found = isMeasured ? try trainer.validate() : nil
      if let found { (newest, measured) = (found, trainer.step) }
      var metrics = [("loss", report.loss)] + report.parts
      metrics += [("learning-rate", report.rate), ("gradient-norm", report.gradientNorm)]
      if let found { metrics.insert(("val-loss", found.loss), at: 1) }
      if let found, let macroF1 = found.macroF1 { metrics += [("val-accuracy", found.accuracy), ("macro-f1", macroF1)] }
      if let zeros = found?.zeros { metrics.append(("zeros", zeros)) }
      // Of one loss alone it would be that loss.
      let objective = report.parts.isEmpty ? [] : [("objective", report.objective)]
      context.report(
        step: trainer.step, of: min(end, stop ?? .max), metrics: metrics, curves: objective + (found?.circuits.map(Self.curves) ?? []),
        tokens: report.tokens)
      var controlFound: Trainer.Validation?
      if control != nil, let beside = try control?.advance(controlGradients) {
        controlFound = isMeasured ? try control?.validate() : nil
        companion?.report(
          step: trainer.step, metrics: ["loss": beside.loss], kept: ["learning-rate": beside.rate, "gradient-norm": beside.gradientNorm])
        if let controlFound { companion?.report(step: trainer.step, metrics: ["val-loss": controlFound.loss]) }
        if let zeros = controlFound?.zeros { companion?.report(step: trainer.step, metrics: ["zeros": zeros]) }
        try control?.watch(beside.loss, gradientNorm: beside.gradientNorm, first: firstLoss, with: &controlWatch, isControl: true)
      }
      // Before anything is written over what was good.
      try trainer.watch(report.loss, gradientNorm: report.gradientNorm, first: firstLoss, with: &watch)
      if let found, trainer.step == end {
        try trainer.refuseEnd(settings.keepsBest ? min(found.loss, best.loss) : found.loss, first: firstLoss)
      }
      if let found, !trainer.isDead(found.loss), try best.take(found.loss, step: trainer.step, model: { settings.keepsBest ? try trainer.model() : nil }) {
        // Whatever it ends with: either can be had again.
        try keepBest(best.model ?? trainer.model(), trainer.step, Self.bestEnding, context)
      }
      if let controlFound, let control, !control.isDead(controlFound.loss), try controlBest.take(controlFound.loss, step: control.step, model: { settings.keepsBest ? try control.model() : nil }) {
        try keepBest(controlBest.model ?? control.model(), control.step, Self.controlBestEnding, context)
      }
      // What is good is not written over with what may be none; the last step has been judged.
      func isGood() throws -> Bool {
        guard isSound else { return false }
        guard let found else { return (try? trainer.trainingLoss()).map { !trainer.isDead($0) } ?? false }
        return try !trainer.isDead(found.loss) && !trainer.isLost(found.loss, training: trainer.trainingLoss(), first: firstLoss)
      }
      if try trainer.step == end || (isMeasured || clock.now >= due) && isGood() {
        let start = clock.now
        keep(trainer, control, best, controlBest, context, &kept)
        keepTeacher(&trainer, context, &kept)
        due = clock.now + max(pace, (clock.now - start) * 20)
      }
    }
    // Stopped between two checkpoints: nothing of it is lost to whoever goes on with it, or brings it back after a crash.
    if trainer.step < end, last != nil, kept.step != trainer.step, isSound {
      keep(trainer, control, best, controlBest, context, &kept)
      keepTeacher(&trainer, context, &kept)
    }
    noteFiles(context)
    // Killed behind its last step: what a step takes is said at the end all the same, of one that is thrown away.
    if last == nil, trainer.step > 0, context.run != nil, !context.isCancelled {
      var spare = trainer
      memory = (try? MemoryUse.peak { try spare.advance(Gradients()) })?.bytes
    }
    let model = try best.model ?? trainer.model()
    let isMeasured = measured == trainer.step && (best.model == nil || best.step == trainer.step)
    // Nobody is there any more to read it when the program ends, and whoever ends it does not want to wait.
    if trainer.step > 0, !isMeasured { newest = context.isLeaving ? nil : try trainer.validate(model) }
    return try finding(Ending(
      model: model, trainer: trainer, cut: cut, control: control, controlBest: controlBest.model, teacher: teacher, before: before, newest: newest, firstLoss: firstLoss,
      last: last, best: settings.keepsBest || settings.patience != nil ? best : nil, memory: memory,
      companion: companion, overfitting: overfitting(last, newest, best, at: trainer.step, in: context), isKept: last == nil || kept.step == trainer.step || folder == nil || context.run == nil, refusal: kept.refusal))
  }

  /// What there is when the last step is done.
  private struct Ending {
    let model: Model
    let trainer: Trainer
    let cut: Cut?
    let control: Trainer?
    /// What the control ends with, where it is not its last weights.
    let controlBest: Model?
    let teacher: Model?
    let before: Model?
    let newest: Trainer.Validation?
    let firstLoss: Double?
    let last: Trainer.Report?
    let best: BestSoFar?
    /// Bytes that a step took at its peak, above weights and moments.
    let memory: Int?
    let companion: JobContext.Companion?
    /// What is said where it knows its text by heart.
    let overfitting: Phrase?
    /// Whether the run can be gone on with, or its model be had again, from where it ended; where it is kept at all.
    let isKept: Bool
    /// Why it cannot, where the disk refused it.
    let refusal: Phrase?
  }

  /// What of a run is on the disk.
  private struct Kept {
    /// The step of the newest checkpoint that this run has written.
    var step: Int? = nil
    /// Why there is none of the step that was to be written last.
    var refusal: Phrase? = nil
    /// Whether it was said that the teacher's answers are not kept.
    var isTeacherTold = false
  }

  /// The circuit as curves: the loss on either copy, and the induction score of every head, or of the best where they are many.
  private static func curves(_ circuits: Circuits) -> [(String, Double)] {
    var curves = [("first-copy-loss", circuits.firstCopyLoss), ("second-copy-loss", circuits.secondCopyLoss)]
    let heads = circuits.induction.reduce(0) { $0 + $1.count }
    if heads <= 64 {
      for (layer, row) in circuits.induction.enumerated() {
        for (index, score) in row.enumerated() { curves.append(("induction-\(Head(layer: layer, index: index))", score)) }
      }
    } else if let best = Circuits.best(circuits.induction) {
      curves.append(("induction", best.score))
    }
    return curves
  }

  /// Writes a checkpoint to go on from. A disk that is full or read-only does not stop the training.
  private func keep(
    _ trainer: Trainer, _ control: Trainer?, _ best: BestSoFar, _ controlBest: BestSoFar, _ context: JobContext, _ kept: inout Kept
  ) {
    var saved = trainer.saved.map { (name: $0.name, tensor: $0.value) } + [best.saved]
    if let control {
      saved += control.saved.map { (name: Self.controlPrefix + $0.name, tensor: $0.value) }
      saved.append((name: Self.controlPrefix + controlBest.saved.name, tensor: controlBest.saved.tensor))
    }
    do {
      guard let path = try write(saved, "", context) else { return }
      context.checkpoint(path, step: trainer.step)
      (kept.step, kept.refusal) = (trainer.step, nil)
    } catch {
      kept.refusal = error.worded.phrase
      context.event(Self.unwritten(trainer.step, error))
    }
  }
  private static func unwritten(_ step: Int, _ error: any Error) -> Phrase {
    Phrase("no checkpoint at step \(step): \(error.worded.phrase.en)", "第 \(step) 步未能写入检查点：\(error.worded.phrase.zh)")
  }
  /// What stands before the names of the control's tensors in a checkpoint.
  static let controlPrefix = "#control-"

  /// Writes what the teacher said since the last time, for the next run; without it that run asks again. Said once where it cannot be.
  private func keepTeacher(_ trainer: inout Trainer, _ context: JobContext, _ kept: inout Kept) {
    guard let folder, trainer.teacherCache?.hasPending == true else { return }
    do {
      try Files.makeFolder(folder)
      try trainer.teacherCache?.write()
    } catch {
      if !kept.isTeacherTold {
        context.event(
          Phrase("the teacher's answers are not kept: \(error.worded.phrase.en)", "未能保存教师的输出：\(error.worded.phrase.zh)"))
      }
      kept.isTeacherTold = true
    }
  }
  /// Where the answers of the teacher lie.
  var teacherAnswers: TeacherCache.Place? {
    guard let folder, let teacherKey else { return nil }
    return TeacherCache.Place(path: Self.teacherAnswers(teacherKey, in: folder), key: teacherKey)
  }
  static func teacherAnswers(_ key: String, in folder: String) -> String { "\(folder)/teacher-\(key).answers" }

  /// Another one for another teacher, text, window, temperature or number of tokens.
  static func teacherKey(of teacher: String, data: String, _ settings: TrainingSettings) -> String {
    let all = "\(teacher) \(data) \(settings.context) \(settings.temperature) \(settings.cachedTop ?? 0)"
    return String(SHA256.hex(of: Array(all.utf8)).prefix(24))
  }

  /// Writes the weights of the lowest loss beside it.
  private func keepBest(_ model: Model, _ step: Int, _ ending: String, _ context: JobContext) throws {
    let weights = try model.weights().sorted { $0.key < $1.key }.map { (name: $0.key, tensor: $0.value) }
    do { _ = try write(weights, ending, context) } catch { context.event(Self.unwritten(step, error)) }
  }
  /// Files that whoever was killed while writing a checkpoint has left beside it.
  static func leftovers(of checkpoint: String) -> [String] {
    let folder = Files.folder(of: checkpoint), stem = checkpoint.split(separator: "/").last.map { $0.dropLast(".safetensors".count) } ?? ""
    let beginnings = ["", bestEnding, controlBestEnding].map { stem + $0 + ".safetensors." }
    return Files.names(in: folder).filter { name in name.hasSuffix(".part") && beginnings.contains { name.hasPrefix($0) } }.map { folder + "/" + $0 }
  }

  func checkpointPath(_ ending: String, _ context: JobContext) -> String? {
    guard let folder, let run = context.run else { return nil }
    return "\(folder)/run-\(run)\(ending).safetensors"
  }

  /// What the name of the best weights' file has after that of the checkpoint.
  static let bestEnding = "-best", controlBestEnding = "-control-best"

  static func bestPath(beside checkpoint: String, _ ending: String) -> String { String(checkpoint.dropLast(".safetensors".count)) + ending + ".safetensors" }

  /// The best weights that a run left beside its checkpoint; nil where there is no such file.
  static func best(beside checkpoint: String, _ ending: String, of model: Model) throws -> Model? {
    let path = bestPath(beside: checkpoint, ending)
    guard Files.exists(path) else { return nil }
    let state = try SavedState(path)
    var weights = try model.weights()
    for (name, value) in weights { weights[name] = try Trainer.restored(name, value.shape) { state.tensor($0) } }
    return try model.replacing(weights)
  }

  /// The path of what was written; nil where nothing is kept.
  private func write(_ tensors: [(name: String, tensor: Tensor)], _ ending: String, _ context: JobContext) throws -> String? {
    guard let folder, let path = checkpointPath(ending, context) else { return nil }
    try context.requireStore()
    try Files.makeFolder(folder)
    try SavedState.write(tensors, to: path)
    note(path, ending, context)
    return path
  }

  /// What a step finds besides what is measured.
  static let ofStep = ["loss", "soft-loss", "hidden-loss", "attention-loss"]

  static func loss(_ value: Double) -> Fact { Fact("loss", Phrase("training loss", "训练损失"), .number(value), .nats) }

  /// What is said to whoever asks for more steps.
  static func planned(_ steps: Int) -> Phrase {
    Phrase(
      "the run was planned for \(steps) steps and ends there; `train` goes on from its model", "该运行原定 \(steps) 步，到此为止；可用 `train` 从其模型继续训练")
  }

  /// What the validation part says of a model, of the run's own and of its control alike.
  private func measured(_ found: Trainer.Validation) -> [Fact] {
    var facts = [
      Fact("val-loss", Phrase("validation loss", "验证损失"), .number(found.loss), .nats),
      Fact("accuracy", settings.objective.accuracy, .number(found.accuracy), .ratio),
    ]
    if let macroF1 = found.macroF1 { facts.append(Fact("macro-f1", Phrase("macro F1", "宏平均 F1"), .number(macroF1), .ratio)) }
    if let zeros = found.zeros { facts.append(Metric.fact("zeros", zeros)) }
    if let bits = found.bitsPerByte { facts.append(Fact("bits-per-byte", Phrase("bits per byte", "每字节比特数"), .number(bits), .bits)) }
    return facts
  }

  private func finding(_ end: Ending) throws -> JobResult {
    let (model, trainer, newest) = (end.model, end.trainer, end.newest)
    var facts = [
      Fact("steps", Phrase("steps", "步数"), .integer(trainer.step), .count),
      Fact("parameters", Phrase("parameters", "参数"), .integer(model.shape.parameters), .count),
    ]
    // A run that goes on where nothing was left to do made no step.
    if let last = end.last { facts.append(Self.loss(last.loss)) }
    facts += end.last?.parts.map { Metric.fact($0.name, $0.value) } ?? known.filter { Self.ofStep.contains($0.name) }
    if let first = end.firstLoss { facts.append(Fact("loss-first", Phrase("at the first step", "第一步时"), .number(first), .nats)) }
    if let best = end.best, best.step > 0 {
      facts.append(Fact("best-step", Phrase("lowest validation loss at step", "验证损失最低的一步"), .integer(best.step), .count))
    }
    var remarks = self.remarks
    var unkept: Phrase?
    if !end.isKept {
      let why = end.refusal.map { (" (\($0.en))", "（\($0.zh)）") } ?? ("", "")
      remarks.append(
        Phrase(
          "there is no checkpoint of step \(trainer.step)\(why.0): the model is in this session only, and is gone with the program unless `save` writes it",
          "没有第 \(trainer.step) 步的检查点\(why.1)：该模型只存在于当前会话中，程序结束即丢失，除非用 `save` 保存"))
      unkept = end.refusal.map {
        Phrase("there is no checkpoint of step \(trainer.step): \($0.en)", "没有第 \(trainer.step) 步的检查点：\($0.zh)")
      }
    }
    if let overfitting = end.overfitting { remarks.append(overfitting) }
    if let until, until > settings.steps { remarks.append(Self.planned(settings.steps)) }
    if let newest, let all = newest.allWindows, newest.windows.count < all {
      remarks.append(
        Phrase(
          "validated on \(newest.windows.count) of the \(all) windows of \(settings.context) tokens in the text's last tenth, spread evenly",
          "验证使用文本最后十分之一中的 \(newest.windows.count) 个窗口（均匀选取，共 \(all) 个，每个 \(settings.context) 个 token）"))
    }
    // Before what is measured now, and known after it.
    let memoryPlace = facts.count
    var verdict: StudentVerdict?
    func rows(_ name: String, _ of: Model, _ found: Trainer.Validation) -> [Table.Cell] {
      [.text(name), .integer(of.shape.parameters), .number(found.loss), .number(found.accuracy)]
        + (found.bitsPerByte.map { [.number($0)] } ?? [])
    }
    var table: [[Table.Cell]] = []
    if let newest {
      table.append(rows(name, model, newest))
      facts += measured(newest)
    }
    if let circuits = newest?.circuits {
      facts += [
        Fact("first-copy-loss", Phrase("loss on the first copy", "第一遍的损失"), .number(circuits.firstCopyLoss), .nats),
        Fact("second-copy-loss", Phrase("on the second copy", "第二遍的损失"), .number(circuits.secondCopyLoss), .nats),
      ]
      if let best = Circuits.best(circuits.induction) {
        facts += [
          Fact("induction-head", Phrase("induction head", "归纳头"), .text(best.head.description)),
          Fact("induction", Phrase("with a score of", "分值"), .number(best.score), .probability),
        ]
      }
      if let best = Circuits.best(circuits.previous) {
        facts += [
          Fact("previous-head", Phrase("previous-token head", "前一 token 头"), .text(best.head.description)),
          Fact("previous", Phrase("with a score of", "分值"), .number(best.score), .probability),
        ]
      }
    }
    if let before = end.before, let newest {
      let found = try Trainer.validate(before, trainer.text, settings)
      table.insert(rows("before", before, found), at: 0)
      facts += [
        Fact("loss-before", Phrase("validation loss before", "之前的验证损失"), .number(found.loss), .nats),
        Fact("won-back", Phrase("won back", "找回"), .number(found.loss - newest.loss), .nats),
      ]
    }
    if let teacher = end.teacher, let newest {
      let found = try Trainer.validate(teacher, trainer.text, settings)
      table.insert(rows("teacher", teacher, found), at: 0)
      facts.append(Fact("teacher-accuracy", Phrase("the teacher's accuracy", "教师准确率"), .number(found.accuracy), .ratio))
      // A teacher that is never right, or always sure of it, leaves nothing to be a share of.
      if found.accuracy > 0 {
        facts.append(Fact("accuracy-ratio", Phrase("of the teacher's", "相当于教师的"), .number(newest.accuracy / found.accuracy), .ratio))
      }
      if found.loss > 0 {
        facts.append(
          Fact("rise-share", Phrase("loss above the teacher's by a share of", "损失高出教师的比例"), .number(newest.loss / found.loss - 1), .ratio))
      }
    }
    if let control = end.control, let newest {
      let model = try end.controlBest ?? control.model(), beside = try control.validate(model)
      table.append(rows("control", model, beside))
      let found = StudentVerdict(student: newest, control: beside, areTexts: settings.objective == .classify)
      verdict = found
      facts += [
        Fact("control-loss", Phrase("the control's validation loss", "对照组验证损失"), .number(beside.loss), .nats),
        Fact("gain", Phrase("the control's loss less its own", "对照组损失减去自身损失"), .number(found.gain), .nats),
      ]
      if let error = found.error { facts.append(Fact("gain-error", Phrase("±", "±"), .number(error), .nats)) }
      facts.append(Fact("control-accuracy", Phrase("the control's accuracy", "对照组准确率"), .number(beside.accuracy), .ratio))
      end.companion?.finish(facts: measured(beside))
    }
    if settings.objective == .classify, let classes = model.shape.classes {
      facts.append(Fact("classes", Phrase("classes", "类别数"), .integer(classes.count), .count))
    }
    if let memory = end.memory {
      let parts = MemoryParts(
        trainer, control: end.control, step: memory, idle: MemoryKept.idle, keepsBest: settings.keepsBest)
      let step = Fact("step-memory", Phrase("memory of a step", "每步所需内存"), .integer(memory), .bytes)
      facts.insert(contentsOf: [step] + parts.facts, at: memoryPlace)
      remarks += parts.remark(recomputes: settings.recompute).map { [$0] } ?? []
    }
    facts += known.filter { fact in !facts.contains { $0.name == fact.name } }
    var columns = [
      Table.Column("model", Phrase("model", "模型")), Table.Column("parameters", Phrase("parameters", "参数"), .count),
      Table.Column("val-loss", Phrase("validation loss", "验证损失"), .nats),
      Table.Column("accuracy", Phrase("accuracy", "准确率"), .ratio),
    ]
    if newest?.bitsPerByte != nil { columns.append(Table.Column("bits-per-byte", Phrase("bits per byte", "每字节比特数"), .bits)) }
    let title = Self.title(name, at: trainer.step, of: settings.steps, end.cut)
    // Who leaves does not wait for a measurement, and an empty table says nothing.
    var finding = Finding(title: title, body: table.isEmpty ? .note(title) : .table(Table(columns: columns, rows: table)), facts: facts)
    finding.verdict = verdict?.phrase
    if let verdict { finding.remarks.append(verdict.remark) }
    if let remark = controlRemark, verdict != nil { finding.remarks.append(remark) }
    finding.remarks += remarks
    var result = JobResult(finding, models: [JobResult.Product(name: name, model: model, becomesCurrent: becomesCurrent)])
    result.unkept = unkept
    if case .patience? = end.cut { result.endsEarly = true }
    return result
  }
}

extension TrainingSettings.Objective {
  /// What accuracy is the share of.
  fileprivate var accuracy: Phrase {
    switch self {
    case .next: Phrase("next-token accuracy", "下一 token 准确率")
    case .masked: Phrase("accuracy on masked tokens", "被遮盖 token 的准确率")
    case .classify: Phrase("accuracy", "准确率")
    }
  }
}
