public import Findings
public import Language
public import Wording
public import Workbench

/// What the screen asks of the workbench. The session answers in the program; tests answer with canned findings.
public protocol ScreenHost: Sendable {
  func snapshot() async -> Snapshot
  /// Performs a command to the end.
  /// `view` draws what the screen shows, for a command that writes it to a file; `words`: what the user said.
  func perform(_ command: Command, confirmation: String?, view: Drawing?, words: String?, work: Work) async -> Outcome
  /// Keeps a line that was not understood; nothing was run.
  func misread(_ line: String) async
  /// Plays the next piece of the script that is watched; nil where nothing is left.
  func play(work: Work) async -> Watched.Piece?
  /// Answers what a pane shows. Nothing is recorded and nothing changes.
  func look(_ look: Look, work: Work) async -> Sight
  /// The background jobs, when anything about them has changed since `revision`.
  func jobs(since revision: Int) -> (revision: Int, statuses: [JobStatus])?
  /// What a line may name, for completing it.
  func naming(_ lexicon: Lexicon, for line: String) -> Lexicon
}

/// How the heads grid is shaded: the choices of `heads by=…`.
public enum Score: String, Sendable, CaseIterable, Hashable {
  case entropy, importance, induction, previous, duplicate

  var name: Phrase {
    switch self {
    case .entropy: Phrase("entropy, nats", "熵（nat）")
    case .importance: Phrase("importance: loss rise when off", "重要性：关闭后 loss 的升高")
    case .induction: Phrase("induction", "归纳（induction）")
    case .previous: Phrase("previous token", "前一个 token")
    case .duplicate: Phrase("duplicate token", "重复的 token")
    }
  }
  /// Needs a run per head, so it waits until nothing else is wanted.
  var isHeavy: Bool { self == .importance }
}

/// A question that a pane asks about the current model, masks and prompt.
public enum Look: Hashable, Sendable {
  /// The attention pattern of a head: `[query, key]`.
  case pattern(layer: Int, head: Int)
  /// A number for each head: `[layer, head]`.
  case scores(Score)
  /// The next tokens at a position; nil for the last.
  case output(position: Int?)
  /// The same beside what comes next from another viewpoint, at a position of its own: in the place of what is so without masks.
  case outputs(position: Int?, beside: Viewpoint, at: Int?)
  /// What a command that only looks would find, in its canonical form.
  case answer(String, from: Viewpoint = .here)

  var isHeavy: Bool { if case .scores(let score) = self { score.isHeavy } else { false } }
}

/// The answer to a look.
public enum Sight: Sendable, Equatable {
  case array(LabelledArray)
  case output(Output)
  case finding(Finding)
  /// Why there is none: no logits, no prompt. As good an answer as any, and not asked for again.
  case none(Phrase)
  /// Stopped before there was an answer, which is still wanted.
  case cancelled
}

/// What the model says comes next, and how the masks changed that.
public struct Output: Sendable, Equatable {
  public struct Candidate: Sendable, Equatable {
    public let token: String
    /// Not a number where it is in the vocabulary of the other side only.
    public let probability: Double
    /// Without any mask, or on the other side; nil when nothing is masked, and where it is no token there.
    public let unmasked: Double?
    public init(token: String, probability: Double, unmasked: Double? = nil) {
      self.token = token
      self.probability = probability
      self.unmasked = unmasked
    }
  }
  /// The position whose next token this is; nil for the last.
  public var position: Int?
  public var candidates: [Candidate]
  /// Whether they are classes of the whole prompt rather than tokens after a position.
  public var isClasses = false
  /// Mean negative log-likelihood over the prompt, nats; nil for a prompt of one token.
  public var loss: Double?
  public var unmaskedLoss: Double?
  public init(position: Int?, candidates: [Candidate], loss: Double?, unmaskedLoss: Double?) {
    self.position = position
    self.candidates = candidates
    self.loss = loss
    self.unmaskedLoss = unmaskedLoss
  }
}
