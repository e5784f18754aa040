import Runs

extension Course {
  /// The files that a run keeps for itself, by what the name of each has after that of the checkpoint.
  static let ownFiles: [(kind: Artefact.Kind, ending: String)] = [(.checkpoint, ""), (.best, bestEnding), (.controlBest, controlBestEnding)]

  /// Notes a file that was just written. Its content is hashed at the end, and not with every checkpoint on the way.
  func note(_ path: String, _ ending: String, _ context: JobContext) {
    guard let kind = Self.ownFiles.first(where: { $0.ending == ending })?.kind, let file = Artefact.file(kind, path, hashes: false) else { return }
    context.artefact(file)
  }

  /// Notes what the run has left, with its content's hash, unless somebody waits for the program to end.
  func noteFiles(_ context: JobContext) {
    guard !context.isLeaving else { return }
    for (kind, ending) in Self.ownFiles {
      if let path = checkpointPath(ending, context), let file = Artefact.file(kind, path) { context.artefact(file) }
    }
  }
}
