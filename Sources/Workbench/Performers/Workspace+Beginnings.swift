import Findings
import Models
import Runs
import Tensors
import Wording

// What a run begins with and no file has: a model that was pruned, masked or changed in this session. It is written beside the checkpoints,
// so that the run can be gone on with when the session is gone.

/// A model as it was when a run began: a folder of weights, and a file of masks beside it.
enum Beginning {
  /// Below the folder of checkpoints, by what the model is.
  static func path(of hash: String, in folder: String) -> String {
    "\(folder)/model-\(SHA256.hex(of: Array(hash.utf8)).prefix(24))"
  }
  static func masks(beside path: String) -> String { path + "-masks.json" }

  /// Whether a path is one of these: what lies beside a user's own models is no part of them.
  private static func isOne(_ path: String) -> Bool {
    let parts = path.split(separator: "/").suffix(2)
    return parts.count == 2 && parts.first?.hasSuffix("-checkpoints") == true && parts.last?.hasPrefix("model-") == true
  }

  /// Writes a model. Masks are apart from the weights, as a folder of weights cannot hold all of them.
  static func write(_ model: Model, named name: String, to path: String) throws {
    var bare = model
    bare.masks = [:]
    try Files.makeFolder(Files.folder(of: path))
    if model.masks.isEmpty {
      try Files.remove(masks(beside: path))
    } else {
      _ = try Files.write(model.maskFile(named: name), to: masks(beside: path), overwrite: true)
    }
    // What is there and is the same stays as it is: another run may be reading it.
    do { try bare.save(to: path, onlyVitrine: true) } catch SavingError.exists { try bare.save(to: path, overwrite: true, onlyVitrine: true) }
  }

  static func open(_ path: String, environment: [String: String]) throws -> Model {
    var model = try Model.open(path, environment: environment)
    let file = masks(beside: path)
    if isOne(path), Files.exists(file) { model.masks = try MaskFile(json: Bytes(mapping: file), file: file).masks(for: model) }
    return model
  }
}

extension Workspace {
  /// Whether a model can be had again from a source as it is now.
  private func has(_ model: Model, _ source: String, hash: String) throws -> Bool {
    guard source.hasPrefix("run:") else { return try Workspace.hash(of: Beginning.open(source, environment: settings.environment)) == hash }
    // Its weights are looked at in the checkpoint: making it anew could take as long as its tokenizer took to train.
    let run = try runStore().run(String(source.dropFirst("run:".count)))
    guard model.masks.isEmpty, let checkpoint = run.checkpoint?.path else { return false }
    let weights = try model.weights()
    return try [checkpoint, Course.bestPath(beside: checkpoint, Course.bestEnding)].contains { path in
      guard Files.exists(path) else { return false }
      let state = try SavedState(path)
      return state.weightCount == weights.count && weights.allSatisfy { name, value in state.tensor(name).map { Bytes($0).array == Bytes(value).array && $0.shape == value.shape } ?? false }
    }
  }

  /// The inputs with a place to be had again from, for each that no file has as it is: a copy is written. With the models that could not be.
  func keepingBeginnings(_ inputs: [RunPlan.Input], in folder: String) -> (inputs: [RunPlan.Input], lost: [(name: String, reason: Phrase)]) {
    var kept = inputs, lost: [(name: String, reason: Phrase)] = []
    for (index, input) in inputs.enumerated() where ["model", "teacher"].contains(input.role) {
      guard let open = state.index(of: input.name).map({ state.models[$0] }) else { continue }
      if let source = input.source, (try? has(open.model, source, hash: input.hash)) == true { continue }
      let path = Beginning.path(of: input.hash, in: folder)
      do {
        try Beginning.write(open.model, named: open.name, to: path)
        // The copy may have its numbers in another type, so it has a hash of its own.
        let copy = try Beginning.open(path, environment: settings.environment)
        kept[index] = RunPlan.Input(role: input.role, name: input.name, hash: Workspace.hash(of: copy), source: path)
      } catch {
        lost.append((input.name, error.worded.phrase))
      }
    }
    return (kept, lost)
  }

  /// The copies that a run began with, of which no other run says that it did.
  func beginnings(of gone: [RunRecord], besides left: [RunRecord], in folder: String) -> [String] {
    func copies(_ runs: [RunRecord]) -> Set<String> { Set(runs.flatMap(\.plan.inputs).compactMap { $0.source.map(kept) }.filter { $0.hasPrefix(folder + "/model-") }) }
    return copies(gone).subtracting(copies(left)).sorted().flatMap { [$0, Beginning.masks(beside: $0)] }
  }
}
