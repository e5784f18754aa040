import Language
import Runs
import Studies

// What goes with a run, and what cannot be without it.
extension Workspace {
  /// Deletes a run with the controls beside it and the checkpoints of both; what its teacher said goes where no other run asks the same.
  /// A store removes what lies in its own folder and nothing else: a copy of it names the files of the one that it was copied from.
  /// Returns their names, the bytes that were freed, and files that stay.
  mutating func delete(_ run: RunRecord) throws -> (names: [String], bytes: Int, stay: [String]) {
    let store = try runStore(), all = try store.runs()
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

  /// The runs with steps left that cannot be gone on with when a run is deleted: what it has left is what they began with, or what those began
  /// with that made their models. The oldest first.
  func needing(_ run: RunRecord) throws -> [RunRecord] {
    var made: Set = ["run:" + run.name], found: [RunRecord] = []
    for other in try runStore().runs().reversed() where other.number != run.number && other.plan.kind != .control {
      guard other.plan.inputs.contains(where: { $0.source.map(kept).map(made.contains) == true }) else { continue }
      made.insert("run:" + other.name)
      let command = (try? parse(kept(other.plan.command), lexicon: Lexicon()))?.first
      let left = command.flatMap { try? rest(of: other, settings($0), until: nil) } ?? .steps
      if left != .nothing { found.append(other) }
    }
    return found
  }
}
