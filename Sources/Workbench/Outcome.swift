public import Findings
public import Language
public import Wording

/// What came of one command.
public struct Outcome: Sendable {
  /// The canonical form that was performed.
  public let command: String
  public let effect: Effect
  /// What was found; nil when the command failed.
  public let finding: Finding?
  /// Why it failed; nil when it did not.
  public let error: (any WordedError)?
  public let seconds: Double
  /// The session's state afterwards.
  public let snapshot: Snapshot
  /// What went wrong around it: a recording or a journal that could not be written.
  public var warning: Phrase? = nil

  public init(
    command: String, effect: Effect, finding: Finding?, error: (any WordedError)?, seconds: Double, snapshot: Snapshot
  ) {
    self.command = command
    self.effect = effect
    self.finding = finding
    self.error = error
    self.seconds = seconds
    self.snapshot = snapshot
  }
}

/// The state of a session as a value: what a status line, a heads grid and completion need, without asking the engine.
public struct Snapshot: Sendable, Equatable {
  /// Names of open models; `current` is one of them.
  public var models: [String] = []
  public var current: String? = nil
  public var nLayers = 0
  public var nHeads = 0
  public var family = ""
  public var causal = true
  /// Whether the model has a tokenizer: without one, prompts are ids.
  public var readsText = true
  public var parameters = 0
  /// The prompt's tokens as shown, and their ids.
  public var tokens: [String] = []
  public var tokenIDs: [Int] = []
  /// Masked heads as `L3.H5`, sorted; `[layer][head]` true where masked is derived from it by the screen.
  public var masks: [String] = []
  /// Attention and MLP parts that are off as a whole, as `L3.attn`, and how many neurons of each layer are off.
  public var sublayersOff: [String] = []
  public var neuronsOff: [Int: Int] = [:]
  /// Of the residual stream.
  public var dimensionsOff = 0
  /// The share of inputs that a sparse model takes for zero, as `40%`, or its rule where there is no share; nil for a dense one.
  public var sparsity: String? = nil
  /// Commands that `undo` and `redo` would take back, newest last.
  public var undo: [String] = []
  public var redo: [String] = []
  /// The file of the script that is being recorded.
  public var recording: String? = nil
  /// As they were at the time; `Session.jobs` has them as they are.
  public var jobs: [JobStatus] = []
  public var lexicon = Lexicon()
  public var tongue: Tongue = .en
  public init() {}
}
