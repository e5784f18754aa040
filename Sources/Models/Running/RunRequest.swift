public import Tensors

/// Token ids of one or more sequences, right-padded to one length.
public struct TokenBatch: Sendable, Equatable {
  /// `[batch][length]`, each sequence its own length, none empty.
  public let sequences: [[Int]]
  /// Token types (BERT's segments), same shape; zeros when nil.
  public var types: [[Int]]?
  public init(_ sequences: [[Int]]) { self.sequences = sequences }
  public init(_ ids: [Int]) { self.sequences = [ids] }
  func repeated(_ copies: Int) -> TokenBatch {
    var other = TokenBatch(Array(repeating: sequences, count: copies).flatMap(\.self))
    other.types = types.map { Array(repeating: $0, count: copies).flatMap(\.self) }
    return other
  }
  /// The padded length.
  public var positions: Int { sequences.map(\.count).max() ?? 0 }
}

/// Which positions of the last layer are worked out, and so what logits cover.
public enum LogitPositions: Sendable, Equatable {
  case none, all, last
  /// Those of the head for classes, one row for each sequence.
  case classes
  case only([Int])
}

/// A rewrite at a hook: gets the activation (shape of `Model.hooks`, with the batch axis in front) and returns one of the same shape.
public struct HookEdit: Sendable {
  public let name: HookName
  /// Closures cannot be compared; a copy of an edit is the same edit, which is what lets a trace keep its layers.
  let identity = Identity()
  final class Identity: Sendable {}
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
  /// Places whose gradients will be asked for with `Run.gradient(_:from:)`. What comes after them is recorded even where no weight
  /// is tracked.
  public var watch: Set<HookName> = []
  /// Dropout of what is added to the stream, for training: its rate and a seed for this run.
  public var dropout: (rate: Float, seed: UInt64)? = nil
  /// For training with less memory: of every block only its input is kept, and the block is run once more on the way back. Nothing
  /// can be captured, edited, watched or traced then.
  public var recompute = false
  /// For training: this times the mean of |what each MLP's down matrix is multiplied with| is added, for every layer, to the loss that
  /// gradients are taken of. The numbers of the run stay as they are.
  public var hiddenPenalty: Float = 0
  /// Whether zeros in what the down matrices are multiplied with are counted.
  public var countsZeros = false
  /// Start from this trace of the same input: layers whose masks and edits are the same as then are not run again.
  public var trace: Trace? = nil
  /// Asked between layers; a true answer stops the run with `ModelError.cancelled`.
  public var isCancelled: (@Sendable () -> Bool)? = nil
  public init(logits: LogitPositions = .all, capture: Set<HookName> = []) {
    self.logits = logits
    self.capture = capture
  }

  /// Nobody looks at or rewrites what is inside.
  var isPlain: Bool { capture.isEmpty && edits.isEmpty && watch.isEmpty && !keepTrace }
}

/// How many of some numbers are zero.
public struct ZeroCount: Sendable, Equatable {
  public private(set) var zeros = 0, values = 0
  public init() {}
  public var share: Double { values == 0 ? 0 : Double(zeros) / Double(values) }
  mutating func take(_ x: Tensor) { (zeros, values) = (zeros + x.zeroCount, values + x.count) }
  public static func += (a: inout Self, b: Self) { (a.zeros, a.values) = (a.zeros + b.zeros, a.values + b.values) }
}

/// What a run returns.
public struct Run: Sendable {
  /// `[batch, positions asked for, d_vocab]`, or `[batch, 1, classes]`; nil when none were asked for or the model has no head for them.
  public let logits: Tensor?
  /// The last hidden states `[batch, pos, d_model]` (after the final norm), when all positions were worked out.
  public let final: Tensor?
  /// Captured activations with the batch axis in front (TransformerLens' shapes).
  public let activations: [HookName: Tensor]
  public let trace: Trace?
  /// Layers actually run: all, or fewer in a partial re-run.
  public let layersRun: Int
  /// `logits` without padding: one row for each position asked for, sequence after sequence, `[rows, d_vocab]` or `[rows, classes]`.
  public let logitRows: Tensor?
  /// Among the numbers that down matrices were multiplied with; nil where it was not asked for.
  public let hiddenZeros: ZeroCount?
  /// Watched activations as the run went on with them, one tensor for each sequence where they are maps.
  let watched: [HookName: [Tensor]]
  let packing: Packing

  /// The watched tensors of a place, to be kept by `Gradients.backward(_:keeping:)`.
  public func watched(_ name: HookName) -> [Tensor] { watched[name] ?? [] }
  /// The gradient by a watched activation, of the shape that capturing it has; nil when it was not watched.
  public func gradient(_ name: HookName, from gradients: Gradients) -> Tensor? {
    guard let values = watched[name] else { return nil }
    let found = values.map { gradients[$0] }
    return name.site == .scores || name.site == .pattern ? packing.batched(squares: found, fill: 0) : packing.batched(found[0])
  }
}
