import Findings
import Language
import Runs
import Studies
import Wording

/// What of a run is left to be done.
enum Rest: Equatable {
  case steps
  /// It was ended behind its last step: what it came to is not in its record.
  case end
  /// Only its model can be had again.
  case nothing
}

extension Workspace {
  /// What is left of a run up to a step.
  func rest(of run: RunRecord, _ settings: TrainingSettings, until: Int?) throws -> Rest {
    guard let checkpoint = run.checkpoint else { return .steps }
    var isWhole = checkpoint.step >= settings.steps
    if !isWhole, let patience = settings.patience { isWhole = try BestSoFar(SavedState(checkpoint.path)) { nil }.since >= patience }
    if isWhole { return run.state == .finished ? .nothing : .end }
    return checkpoint.step >= until ?? .max ? .nothing : .steps
  }

  /// What is known of a run in which no step is left: what it came to, where it has come to its end.
  func known(of run: RunRecord, _ rest: Rest) throws -> [Fact] {
    if rest == .nothing { return run.facts.first { $0.name == "steps" }?.value == run.checkpoint.map { .integer($0.step) } ? run.facts : [] }
    guard rest == .end, let store else { return [] }
    let last = try store.latest(of: run.number).filter { $0.point.step == run.checkpoint?.step }
    return Course.ofStep.compactMap { name in
      guard let value = last.first(where: { $0.name == name })?.point.value else { return nil }
      return name == "loss" ? Course.loss(value) : Metric.fact(name, value)
    }
  }

  /// Which weights of a run are brought back: either, whichever it ended with. Throws where steps are left to do, which end as they were begun,
  /// and where there are no such weights.
  func bringBack(_ keep: String, of run: RunRecord, trains: Bool, _ settings: inout TrainingSettings) throws {
    guard run.checkpoint != nil else { throw WorkbenchError.noCheckpoint(run.name) }
    let isBest = keep == "best"
    guard !trains || isBest == settings.keepsBest else {
      throw WorkbenchError.optionNeeds("keep", given: "keep=\(keep)", needs: Phrase("steps=1, which gives back what is saved", "取回已保存模型的 steps=1"))
    }
    if isBest, !trains, let path = run.checkpoint.map({ Course.bestPath(beside: $0.path, Course.bestEnding) }), !Files.exists(path) {
      throw WorkbenchError.missingCheckpoint(path)
    }
    settings.keepsBest = isBest
  }

  /// What is said to whoever goes on with a run in which no step is left.
  func broughtBack(_ run: RunRecord, _ settings: TrainingSettings, _ asked: Command) -> [Phrase] {
    let name = visible(run.name), last = run.checkpoint?.step ?? 0
    let best = settings.keepsBest ? run.checkpoint.flatMap { try? BestSoFar(SavedState($0.path)) { nil }.step } : nil
    let step = best.flatMap { $0 > 0 ? $0 : nil } ?? last
    let said = Phrase(
      "no step is left to do: this is the model of step \(step), and the record of \(name) stays as it is",
      "没有剩余的步：这是第 \(step) 步的模型，\(name) 的记录保持不变")
    return [said] + (asked.integer("steps").map { $0 > settings.steps } == true ? [Course.planned(settings.steps)] : [])
  }
}
