import Findings
import Language
import Models
import Runs
import Studies
import Tensors
import Wording

// How a run that was stopped finds again what it began with: its text by the path, its models by their weights, among those that are open,
// in the files that they were opened from, and in what other runs have left.
extension Workspace {
  /// The run as it was asked for, whatever is open now. Throws what is not there any more.
  /// - Parameter place: Where its data is now; nil for where it was.
  mutating func lecture(of run: RunRecord, on place: String? = nil) throws -> Lecture {
    var then = try asBefore(run)
    guard var command = (try? parse(kept(run.plan.command), lexicon: then.lexicon))?.first else {
      throw WorkbenchError.unreadableRun(run.name, command: run.plan.command)
    }
    if let data = run.plan.inputs.first(where: { $0.role == "data" }) { command.arguments["on"] = .path(place ?? kept(data.name)) }
    do {
      switch command.name {
      case "train": return try then.training(command)
      case "distill": return try then.distilling(command)
      case "recover": return try then.recovering(command)
      default: throw WorkbenchError.notResumable(run.name, kind: run.plan.kind.rawValue)
      }
    } catch let error as TensorError where error.code == "unreadable-file" {
      throw MovedData(error: error, run: run.name)
    }
  }

  /// A workspace in which the models that the run began with go by the names that they had.
  private mutating func asBefore(_ run: RunRecord) throws -> Workspace {
    let models = run.plan.inputs.filter { ["model", "teacher", "tokenizer"].contains($0.role) }
    guard !models.isEmpty else { return self }
    var then = self
    then.state = SessionState()
    // What `train` and `recover` begin with is the current model; of `distill` none is.
    for input in models.sorted(by: { $0.role != "teacher" && $1.role == "teacher" }) where then.state.index(of: input.name) == nil {
      let model = try model(input, of: run)
      then.add(model, named: input.name, isCurrent: false)
      then.state.models[then.state.models.count - 1].source = input.source
    }
    return then
  }

  /// A model that a run began with: one that is open, or from where it was.
  mutating func model(_ input: RunPlan.Input, of run: RunRecord) throws -> Model {
    func isIt(_ model: Model) -> Bool {
      input.role == "tokenizer" ? model.tokenizerDigest.map { "sha256:" + $0 } == input.hash : Workspace.hash(of: model) == input.hash
    }
    if let open = state.models.first(where: { isIt($0.model) }) { return open.model }
    guard let source = input.source.map(kept) else { throw WorkbenchError.inputNotOpen(run.name, input: input, reason: nil) }
    do {
      if let model = try models(from: source).first(where: isIt) { return model }
    } catch {
      throw WorkbenchError.inputNotOpen(run.name, input: input, reason: error.worded.phrase)
    }
    throw WorkbenchError.inputNotOpen(
      run.name, input: input, reason: Phrase("\(visible(source)) holds other weights or masks than then", "\(visible(source)) 的权重或掩码与当时不同"))
  }

  /// The models that can be had from a source: a file or folder, with the masks that lie beside it, or what a run has left.
  private mutating func models(from source: String) throws -> [Model] {
    if source.hasPrefix("run:") { return try models(madeBy: runStore().run(String(source.dropFirst("run:".count)))) }
    return [try Beginning.open(source, environment: settings.environment)]
  }

  /// The models that a run has left in its checkpoints: the last, and the best where it kept that.
  private mutating func models(madeBy run: RunRecord) throws -> [Model] {
    guard let checkpoint = run.checkpoint else { throw WorkbenchError.noCheckpoint(run.name) }
    let beginning = try classified(lecture(of: run)).beginning
    let state = try SavedState(checkpoint.path)
    var weights = try beginning.weights()
    for (name, value) in weights { weights[name] = try Trainer.restored(name, value.shape) { state.tensor($0) } }
    return try [beginning.replacing(weights)] + [Course.best(beside: checkpoint.path, Course.bestEnding, of: beginning)].compactMap(\.self)
  }
}

/// The data of a run cannot be read where it was, or where it is said to be.
struct MovedData: WordedError {
  static var codes: [String] { TensorError.codes }
  let error: TensorError
  let run: String
  var code: String { error.code }
  var phrase: Phrase { error.phrase }
  var tip: Phrase? {
    Phrase("where it was moved, say where it is now: `runs resume \(visible(run)) on=PATH`", "若已移动，请指明现在的位置：`runs resume \(visible(run)) on=路径`")
  }
}

extension Workspace {
  /// Options that would do nothing, as others stand or are left out. Throws the first, with what it needs.
  func refuseIdle(_ it: Lecture) throws {
    let command = it.command, settings = it.settings
    func needs(_ options: [String], _ isNeeded: Bool, _ needs: Phrase) throws {
      guard isNeeded, let option = options.first(where: { command.arguments[$0] != nil }) else { return }
      throw WorkbenchError.optionNeeds(option, given: command.canonical(of: option), needs: needs)
    }
    let isInside = settings.hidden > 0 || settings.attention > 0
    try needs(["map"], !isInside, Phrase("hidden= or attention= above 0", "大于 0 的 hidden= 或 attention="))
    try needs(["heads", "attends"], settings.attention == 0, Phrase("attention= above 0", "大于 0 的 attention="))
    try needs(["masked"], settings.objective != .masked, Phrase(same: "objective=masked"))
    try needs(["text", "label"], settings.objective != .classify, Phrase(same: "objective=classify"))
    try needs(["temperature", "cache"], settings.soft == 0, Phrase("soft= above 0", "大于 0 的 soft="))
    try needs(["symbols", "passages"], settings.repeatedShare == 0, Phrase("repeated= above 0", "大于 0 的 repeated="))
    try needs(["l1"], settings.l1 > 0 && !it.beginning.hasExactZeros, zeros(it))
  }

  /// What a run would have to say for its model to have exact zeros.
  private func zeros(_ it: Lecture) -> Phrase {
    switch it.kind {
    case .recover: Phrase(same: "act=relu")
    case .train where it.command["shape"] != nil: Phrase(same: "act=relu")
    case .distill: Phrase("a student with act=relu, made by `train` or `recover`", "由 `train` 或 `recover` 以 act=relu 得到的学生")
    default: Phrase("`recover act=relu` before it", "预先执行的 `recover act=relu`")
    }
  }
}

extension Command {
  /// The option as it is written: `vocab=300`.
  func canonical(of option: String) -> String {
    let written = Command(name, arguments.filter { $0.key == option }).canonical
    return written.hasPrefix(name + " ") ? String(written.dropFirst(name.count + 1)) : option + "="
  }
}
