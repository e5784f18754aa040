import Findings
import Language
import Models
import Studies
import Wording

extension Performer {
  static let sparsity: [Performer] = [
    Performer("sparsify") { workspace, command in try workspace.sparsify(command) },
  ]
}

extension Workspace {
  /// Refuses a command that changes weights while thresholds that were calibrated on them are in force.
  func refuseSparse(_ command: String, _ open: OpenModel) throws {
    if let sparsity = open.model.sparsity { throw SparsityError.isOn(command: command, sparsity: sparsity.written) }
  }

  /// What is asked of the current model's sparsity.
  private mutating func sparsityQuestion(_ command: Command, _ rule: Sparsity.Rule) throws -> SparsityQuestion {
    let open = try model()
    let part = command.text("part").flatMap(SparsityPart.init) ?? .all
    let attention = try share("attention", of: command)
    let rank = command.integer("rank")
    func question(_ calibration: Calibration) throws -> SparsityQuestion {
      try SparsityQuestion(model: open.model, rule: rule, part: part, attention: attention, rank: rank, calibration: calibration, progress: progress)
    }
    // The model is asked first: a text need not be read for what it has no place for.
    _ = try question(Calibration(windows: [], heldOut: [], name: Phrase(same: "")))
    return try question(calibration(command))
  }

  /// Puts thresholds on the current model, other ones, or none.
  fileprivate mutating func sparsify(_ command: Command) throws -> Finding {
    if command.text("state") == "off" { return try densify(command) }
    try command.refuseIdle(["samples"], if: (command.text("on") ?? "prompt") == "prompt", needs: Phrase(same: "on=FILE"))
    let rule = command.text("by").flatMap(Sparsity.Rule.init) ?? .teal
    let target = try sparsityTarget(command, rule)
    let question = try sparsityQuestion(command, rule)
    let present = try model().model.sparsity
    let plan = if let present, present.rule == rule, present.sites == question.sites { present.plan } else { try question.plan(clock: stopwatch) }
    let sparse = try question.sparsified(target, plan: plan, predictors: question.predictors())
    guard sparse.sparsity?.written != present?.written || sparse.sparsity?.cuts != present?.cuts else {
      throw SparsityError.alreadyOn(present?.written ?? "")
    }
    let finding = try question.finding(of: sparse, clock: stopwatch)
    try replaceModel(command, by: sparse)
    return finding
  }

  /// The share that a command asks for; exact zeros are what they are.
  private func sparsityTarget(_ command: Command, _ rule: Sparsity.Rule) throws -> Double {
    guard rule != .zeros else {
      guard command["target"] == nil else { throw SparsityError.targetOfZeros }
      return 0
    }
    guard let target = try share("target", of: command) else { throw WorkbenchError.missing(slot: "target", command: command.name) }
    guard target < 1 else { throw SparsityError.everything(target) }
    return target
  }

  /// Nil where it is left out; a count is no share.
  private func share(_ slot: String, of command: Command) throws -> Double? {
    guard let value = command[slot] else { return nil }
    guard case .share(let share) = value else { throw WorkbenchError.missing(slot: slot, command: command.name) }
    return share
  }

  private mutating func densify(_ command: Command) throws -> Finding {
    guard command["target"] == nil, command.text("by") ?? "teal" == "teal", command.text("part") ?? "all" == "all",
      command["attention"] == nil, command["rank"] == nil, command.text("on") ?? "prompt" == "prompt", !command.isSaid("samples")
    else { throw SparsityError.offAndOn }
    var dense = try model().model
    guard dense.sparsity != nil else { throw SparsityError.isOff }
    dense.sparsity = nil
    let previous = try currentLoss()
    try replaceModel(command, by: dense)
    let title = Phrase("all weights are read again", "恢复读取全部权重")
    return Finding(title: title, body: .note(title), facts: try effects(previous: previous))
  }

  /// The slider's curve; the model stays as it is.
  mutating func sweepSparsity(_ command: Command) throws -> Finding {
    try command.refuseIdle(["metric", "curve"], if: true, needs: Phrase("heads, neurons, layers or dimensions", "heads、neurons、layers 或 dimensions"))
    let name = command.text("by") ?? "importance"
    guard let rule = name == "importance" ? .teal : Sparsity.Rule(rawValue: name) else {
      throw StudyError.badSetting(name: "by", found: name, allowed: "teal, cats, predict")
    }
    let question = try sparsityQuestion(command, rule)
    return try question.curve([0, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9], plan: question.plan(clock: stopwatch), clock: stopwatch)
  }
}
