public import Checkpoints
public import Tensors

/// The sizes of a model in the field's words; what every screen and command needs to know without opening weights.
public struct ModelShape: Sendable, Equatable {
  public var family: String  // "gpt2", "gpt_neox", "llama", "mistral", "qwen2", "qwen3", "bert"
  public var nLayers: Int
  public var nHeads: Int
  public var nKVHeads: Int
  public var dModel: Int
  public var dHead: Int
  public var dMLP: Int
  public var nContext: Int
  public var dVocab: Int
  public var parameters: Int
  /// Causal models predict the next token; the others (BERT) see both ways.
  public var causal: Bool
  /// False for an encoder saved without its language-model head (MiniLM): there are no logits.
  public var hasLogits: Bool
  /// "mean", "cls", … for encoders with a pooling configuration.
  public var pooling: String?
  public init(
    family: String, nLayers: Int, nHeads: Int, nKVHeads: Int, dModel: Int, dHead: Int, dMLP: Int, nContext: Int,
    dVocab: Int, parameters: Int, causal: Bool, hasLogits: Bool, pooling: String?
  ) {
    self.family = family
    self.nLayers = nLayers
    self.nHeads = nHeads
    self.nKVHeads = nKVHeads
    self.dModel = dModel
    self.dHead = dHead
    self.dMLP = dMLP
    self.nContext = nContext
    self.dVocab = dVocab
    self.parameters = parameters
    self.causal = causal
    self.hasLogits = hasLogits
    self.pooling = pooling
  }
}

/// A head by layer and index, both from 0. Printed `L3.H5`.
public struct Head: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let layer: Int
  public let index: Int
  public init(layer: Int, index: Int) {
    self.layer = layer
    self.index = index
  }
  public var description: String { "L\(layer).H\(index)" }
  public static func < (a: Head, b: Head) -> Bool { (a.layer, a.index) < (b.layer, b.index) }
}

/// What replaces a masked head's output `z`.
public enum HeadMask: Sendable, Equatable {
  case zero
  /// The head's mean output `[dHead]` over a reference set; which one is the caller's to say.
  case mean([Float])
}

/// A model as a value: immutable weights, and the masks that are part of the value. Keeping the old one is undo.
public struct Model: Sendable {
  /// Opens a checkpoint: recognises the family, checks every weight's shape against the configuration, reads the tokenizer
  /// (a missing one is an error only when text must be tokenised).
  public static func open(_ name: String, environment: [String: String] = [:]) throws -> Model { fatalError("skeleton") }
  public init(_ checkpoint: Checkpoint) throws { fatalError("skeleton") }

  public var shape: ModelShape { fatalError("skeleton") }
  /// Where it came from, for `info`.
  public var path: String { fatalError("skeleton") }
  public var tokenizer: (any Tokenizer)? { fatalError("skeleton") }
  /// Heads whose output is replaced in every run.
  public var masks: [Head: HeadMask] {
    get { fatalError("skeleton") }
    set { fatalError("skeleton") }
  }
  /// Hooks this model offers, in forward order, with their shapes for `positions` tokens (batch 1).
  public func hooks(positions: Int) -> [(name: HookName, shape: [Int])] { fatalError("skeleton") }
  /// Runs the model. Throws `ModelError` on ids outside the vocabulary, too long an input, or cancellation.
  public func run(_ input: TokenBatch, _ request: RunRequest = RunRequest()) throws -> Run { fatalError("skeleton") }
  /// The names of the families in the one table, for `doctor` and help.
  public static var families: [String] { fatalError("skeleton") }
}

/// Token ids of one or more sequences, right-padded to one length.
public struct TokenBatch: Sendable, Equatable {
  /// `[batch][length]`, each sequence its own length, none empty.
  public let sequences: [[Int]]
  /// Token types (BERT's segments), same shape; zeros when nil.
  public var types: [[Int]]?
  public init(_ sequences: [[Int]]) { self.sequences = sequences }
  public init(_ ids: [Int]) { self.sequences = [ids] }
  /// The padded length.
  public var positions: Int { sequences.map(\.count).max() ?? 0 }
}

/// Which positions of the last layer are worked out, and so what logits cover.
public enum LogitPositions: Sendable, Equatable {
  case none, all, last
  case only([Int])
}

/// A rewrite at a hook: gets the activation (shape of `Model.hooks`, with the batch axis in front) and returns one of the same shape.
public struct HookEdit: Sendable {
  public let name: HookName
  public let rewrite: @Sendable (Tensor) throws -> Tensor
  public init(_ name: HookName, _ rewrite: @escaping @Sendable (Tensor) throws -> Tensor) {
    self.name = name
    self.rewrite = rewrite
  }
}

/// What one run is asked to do and to keep.
public struct RunRequest: Sendable {
  public var logits: LogitPositions = .all
  /// Hooks to keep; nothing else is kept.
  public var capture: Set<HookName> = []
  public var edits: [HookEdit] = []
  /// Keep what a later partial re-run needs (per layer the residual stream and z).
  public var keepTrace = false
  /// Start from this trace of the same input: layers whose masks and edits are the same as then are not run again.
  public var trace: Trace? = nil
  /// Asked between layers; a true answer stops the run with `ModelError.cancelled`.
  public var isCancelled: (@Sendable () -> Bool)? = nil
  public init(logits: LogitPositions = .all, capture: Set<HookName> = []) {
    self.logits = logits
    self.capture = capture
  }
}

/// What a run leaves behind for partial re-runs of the same input.
public struct Trace: Sendable {}

/// What a run returns.
public struct Run: Sendable {
  /// `[batch, positions asked for, d_vocab]`; nil when none were asked for or the model has no head for them.
  public let logits: Tensor?
  /// The last hidden states `[batch, pos, d_model]` (after the final norm), when all positions were worked out.
  public let final: Tensor?
  /// Captured activations with the batch axis in front (TransformerLens' shapes).
  public let activations: [HookName: Tensor]
  public let trace: Trace?
  /// Layers actually run: all, or fewer in a partial re-run.
  public let layersRun: Int
}
