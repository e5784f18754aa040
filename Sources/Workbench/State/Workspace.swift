import Findings
import FoundationEssentials
import Language
import Models
import Runs
import Studies
import Tensors
import Wording

/// What a performer works on: the state with its history, the last finding, and the outside as the session was told of it. A value,
/// so that a performer that fails half-way has changed nothing.
struct Workspace: Sendable {
  var state = SessionState()
  var history = History()
  /// The newest finding of a command that looked at something; what `expect`, `export last` and `remember` refer to.
  var last: Finding?
  /// Of the values kept by `remember` those that tell of the machine and the moment, with what they are of.
  var passing: [String: String] = [:]
  /// Values kept by `remember`.
  var memories: [String: Quantity] = [:]
  var cache = EvaluationCache()
  /// The newest head scores that took more than one run.
  var scores: Scores?
  var tongue: Tongue
  /// Words of the user's own, and what they stand for.
  var aliases: [String: String]
  /// Models opened so far; numbers them.
  var serials = 0
  /// Everything that was done, and the script that is being recorded of it; no part of what `undo` steps through.
  var deeds: [Deed] = []
  var recorder: ScriptRecorder?
  /// Files that were written of models that a training of this session has made.
  var trainedFiles: Set<String> = []
  /// What stands for personal data in the journal and in recordings.
  var pseudonyms = Pseudonyms()
  /// Of models that a script was recorded with, by what `open` was given.
  var hashes: [String: ModelHash] = [:]
  var settings: Session.Settings
  /// What runs in the background; shared with the surfaces, and not part of what `undo` steps through.
  let jobs: JobBoard
  /// Where runs are kept; nil where there is no folder for it. Opened by the first that asks.
  let store: RunStore?
  /// Jobs whose models wait for the place at which they were taken over before a crash.
  var held: Set<Int> = []
  /// Whose models were taken over, for the journal: the commands, and the runs that they are kept as.
  var adopted: [(command: Command, run: Int)] = []
  /// Names of runs, as far as they have come up: asking the store for them would make every start pay for it.
  var runNames: [String] = []
  /// The names under which places of the screen have been marked.
  var marks: Set<String> = []
  /// Set for the time of one command.
  var progress = Progress()
  /// A script performs the command, and no surface is there to be looked at.
  var isPlayed = false
  /// The command waits for what it sends into the background: it is the last of a script's step.
  var attends = false
  /// The job whose end the command has waited for.
  var awaited: Int?
  /// What the user confirmed the command for; nil when nobody was asked.
  var confirmation: String?
  /// Draws what the screen shows, for a command that writes it to a file.
  var view: Drawing?

  init(_ settings: Session.Settings) {
    self.settings = settings
    tongue = settings.tongue
    aliases = settings.aliases
    store = (settings.store ?? RunStore.defaultPath(settings.environment)).flatMap { $0.isEmpty ? nil : $0 }.map { path in
      RunStore(path: path) { Date().timeIntervalSince1970 }
    }
    jobs = JobBoard(store: store)
  }
}

extension Workspace {
  /// The same state in other surroundings. What stood under pseudonyms stays so.
  func with(_ settings: Session.Settings) -> Workspace {
    var settings = settings
    settings.redacts = settings.redacts || self.settings.redacts
    var other = Workspace(settings)
    (other.state, other.history, other.last, other.memories, other.passing) = (state, history, last, memories, passing)
    (other.cache, other.scores, other.serials, other.runNames) = (cache, scores, serials, runNames)
    // Numbers of jobs mean nothing on another board: what they found is known.
    let told = deeds.map { deed in
      var deed = settled(deed)
      deed.job = nil
      return deed
    }
    (other.deeds, other.hashes, other.pseudonyms, other.trainedFiles) = (told, hashes, pseudonyms, trainedFiles)
    return other
  }
}

// What is looked at.
extension Workspace {
  /// The current model; opens the built-in one when nothing has been opened yet.
  mutating func model() throws -> OpenModel {
    if serials == 0 { try openDefault() }
    guard let current = state.current else { throw WorkbenchError.noModel }
    return state.models[current]
  }

  /// The current model and prompt as a study takes them, with a trace to start from where one is kept.
  mutating func specimen() throws -> Specimen {
    let open = try model()
    guard let prompt = open.prompt else { throw open.withoutPrompt }
    return specimen(open, prompt)
  }

  /// What the current prompt's tokens come from.
  var origin: TokenSource? { state.current.flatMap { state.models[$0].prompt?.origin } }

  func specimen(_ open: OpenModel, _ prompt: Prompt) -> Specimen {
    let key = EvaluationCache.Key(serial: open.serial, ids: prompt.ids, masks: open.model.masks)
    let model = open.model
    return Specimen(
      model: model, ids: prompt.ids, labels: prompt.labels,
      trace: (cache[key] ?? cache.nearest(key)?.evaluation)?.trace, progress: progress
    ) { model.labels([$0])[0] }
  }

  /// The built-in model under the name it goes by, with a line of its own training text as the prompt.
  private mutating func openDefault() throws {
    try open(Workspace.builtin, named: "shakespeare")
  }

  /// Whether nothing has changed yet: the built-in model is open, or about to be, as every session begins.
  var isAtBeginning: Bool { history.undoable.isEmpty && history.redoable.isEmpty && serials <= 1 }

  static let builtin = "builtin:shakespeare"
  /// What a model is looked at with before the user says anything.
  static let firstPrompt = "To be, or not to be, that is the question:"

  /// Opens a checkpoint wholly, then makes it current. The prompt so far is read again by the new model's tokenizer.
  mutating func open(_ path: String, named name: String) throws {
    guard !isTaken(name) else { throw WorkbenchError.nameTaken(name) }
    let model = try Model.open(path, environment: settings.environment)
    // A bad weight is found before the session changes, also one that the next prompt would not read. The program's own are good.
    if !path.hasPrefix("builtin:") {
      let progress = progress
      try model.requireFinite { done, total in
        progress.report(done, of: total)
        return !progress.isCancelled
      }
    }
    add(model, named: name, isCurrent: true)
    state.models[state.models.count - 1].isTrained = trainedFiles.contains(path)
    state.models[state.models.count - 1].source = path.hasPrefix("builtin:") || !Files.exists(path) ? path : Files.absolute(path)
  }

  /// The prompt so far.
  var prompt: Prompt? { state.current.flatMap { state.models[$0].prompt } }

  /// Adds a model under a name that is free, with a prompt, or the one so far, as its own tokenizer reads it.
  mutating func add(_ model: Model, named name: String, isCurrent: Bool, prompt given: Prompt? = nil) {
    serials += 1
    let prompt = (given ?? prompt).flatMap { model.read(again: $0) } ?? (try? model.read(.text(Workspace.firstPrompt)))
    // What is made of a model is of its kind; who opens a file or takes over a job says otherwise.
    let isTrained = state.current.map { state.models[$0].isTrained } ?? false
    state.models.append(OpenModel(name: name, serial: serials, model: model, prompt: prompt, isTrained: isTrained))
    if isCurrent || state.current == nil { state.current = state.models.count - 1 }
  }

  /// `name`, or `name-2` and so on where it is taken: only a name the user chose can be refused.
  func freeName(like name: String) -> String {
    guard isTaken(name) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !isTaken($0) } ?? name
  }

  /// Whether a model is open under this name, or will be when a job has made it: which of two came first is known when they begin.
  func isTaken(_ name: String) -> Bool { state.index(of: name) != nil || jobs.all.contains { $0.promisedName == name } }
}

// What is worked out once and kept.
extension Workspace {
  /// The evaluation of the prompt under `masks` (default: the current ones), from the cache or by as small a re-run as will do.
  mutating func evaluate(masks: Masks? = nil, entropies: Bool = false) throws -> Evaluation {
    let open = try model()
    let key = try evaluationKey(masks)
    guard let prompt = open.prompt else { throw open.withoutPrompt }
    if let kept = cache[key], !entropies || kept.entropies != nil {
      cache.insert(kept, for: key)
      return kept
    }
    let near = cache.nearest(key)
    var specimen = specimen(open, prompt).masked(key.masks)
    specimen.trace = near?.evaluation.trace
    let result = try specimen.evaluate(
      wantsEntropies: entropies, earlier: near?.evaluation, unchanged: near.map { unchanged($0.masks, key.masks, open) } ?? 0)
    cache.insert(result, for: key)
    return result
  }

  /// What an evaluation of the prompt under `masks` (default: the current ones) is kept by.
  mutating func evaluationKey(_ masks: Masks? = nil) throws -> EvaluationCache.Key {
    let open = try model()
    guard let prompt = open.prompt else { throw open.withoutPrompt }
    return EvaluationCache.Key(serial: open.serial, ids: prompt.ids, masks: masks ?? open.model.masks)
  }

  /// The number of layers, from the first, whose patterns are the same under both masks: all up to the first layer whose masks
  /// differ, since a layer's own masks act after its pattern.
  private func unchanged(_ old: Masks, _ new: Masks, _ open: OpenModel) -> Int {
    return new.layersDiffering(from: old).first.map { $0 + 1 } ?? open.model.shape.nLayers
  }
}
