import Language
import Models
import Runs
import Studies
import Wording

// What goes with a run, and what cannot be without it.
extension Workspace {
  /// Deletes a run with the controls beside it and the checkpoints of both; what its teacher said goes where no other run asks the same.
  /// A store removes what lies in its own folder and nothing else: a copy of it names the files of the one that it was copied from.
  /// What others began with is copied for them first. Returns their names, the bytes that were freed, and files that stay.
  mutating func delete(_ run: RunRecord) throws -> (names: [String], bytes: Int, stay: [String]) {
    let store = try runStore()
    try store.requireOver(run)
    try keepBeginnings(madeBy: run)
    let all = try store.runs()
    let gone = [run] + all.filter { $0.plan.parent == run.number && $0.plan.kind == .control }
    var files: Set<String> = []
    for run in gone {
      if let path = run.checkpoint?.path {
        let stem = path.hasSuffix(".safetensors") ? String(path.dropLast(".safetensors".count)) : path
        files.formUnion(Course.leftovers(of: path))
        files.formUnion([path, stem + Course.bestEnding + ".safetensors", stem + Course.controlBestEnding + ".safetensors"])
      }
    }
    let left = all.filter { other in !gone.contains { $0.number == other.number } }
    files.formUnion(beginnings(of: gone, besides: left, in: store.checkpoints))
    if let answers = teacherAnswers(of: run), !left.contains(where: { teacherAnswers(of: $0) == answers }) { files.insert(answers) }
    for run in gone.reversed() { try store.delete(run) }
    var bytes = 0, stay: [String] = []
    for file in files.sorted() where Files.exists(file) {
      guard Files.isFile(file, in: store.checkpoints) else {
        stay.append(file)
        continue
      }
      bytes += Files.size(file) ?? 0
      try Files.remove(file)
    }
    return (gone.map(\.name), bytes, stay)
  }

  /// The file in which a run has kept what its teacher said.
  private func teacherAnswers(of run: RunRecord) -> String? {
    guard let store, let command = (try? parse(kept(run.plan.command), lexicon: Lexicon()))?.first, command.name == "distill" else { return nil }
    let settings = settings(command)
    guard settings.cachedTop != nil, let teacher = run.plan.inputs.first(where: { $0.role == "teacher" }),
      let data = run.plan.inputs.first(where: { $0.role == "data" })
    else { return nil }
    return Course.teacherAnswers(Course.teacherKey(of: teacher.hash, data: data.hash, settings), in: store.checkpoints)
  }

  /// The runs that began with what a run has left, the oldest first.
  func begun(with run: RunRecord) throws -> [RunRecord] {
    try runStore().runs().reversed().filter { other in
      other.number != run.number && other.plan.kind != .control && other.plan.inputs.contains { came($0, from: run) }
    }
  }

  private func came(_ input: RunPlan.Input, from run: RunRecord) -> Bool { input.source.map(kept) == "run:" + run.name }

  /// Before a run goes, those that began with its model get a copy of that model, as if no file had had it when they began. Throws where one
  /// cannot be had: nothing is to be deleted then.
  private mutating func keepBeginnings(madeBy run: RunRecord) throws {
    let store = try runStore()
    for other in try begun(with: run) {
      for input in other.plan.inputs where came(input, from: run) {
        do {
          let path = Beginning.path(of: input.hash, in: store.checkpoints)
          try Beginning.write(model(input, of: other), named: input.name, to: path)
          let copy = try Beginning.open(path, environment: settings.environment)
          let hash = input.role == "tokenizer" ? copy.tokenizerDigest.map { "sha256:" + $0 } ?? "" : Workspace.hash(of: copy)
          // The configuration of a copy may be worded otherwise, and with it those of all models that came of it.
          if hash != input.hash { try keepBeginnings(madeBy: other) }
          var plan = RunPlan(other.plan.kind, command: "")
          plan.inputs = [RunPlan.Input(role: input.role, name: input.name, hash: hash, source: path)]
          try store.replace(input, of: other, by: told(plan).inputs[0])
        } catch let error as WorkbenchError where error.code == "needed-by-another" {
          throw error
        } catch {
          throw WorkbenchError.neededByAnother(run.name, by: other.name, reason: error.worded.phrase)
        }
      }
    }
  }
}
