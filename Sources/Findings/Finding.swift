public import Wording

/// What the workbench found: a plain value that a pane, a line of text, a script check or a JSON object can show without
/// asking the engine anything more.
public struct Finding: Sendable, Equatable {
  /// One line that says what this is ("attention pattern of L3.H5").
  public var title: Phrase
  public var body: Body
  /// Named numbers and words that belong to the finding (`loss`, `loss-delta`, `entropy`, `top1`), in order; what `expect`
  /// addresses by name and what one-line summaries print.
  public var facts: [Fact]
  /// How the numbers were made: conventions, modes, what they are measured over.
  public var remarks: [Phrase]
  public var provenance: Provenance
  /// What it comes to, where it settles a question: "the student beats its control by 0.05 nats".
  public var verdict: Phrase? = nil
  /// All of it tells of the moment: what the store of runs holds, which every replay adds to, or what a clock said.
  public var isOfMoment = false

  /// The closed set of shapes a finding can have. A new study chooses one of these.
  public enum Body: Sendable, Equatable {
    /// Any array with labelled axes: an attention map (2 axes), all heads of a layer (3), an activation (any).
    case array(LabelledArray)
    /// Rows and columns: top tokens, metrics, models, masks.
    case table(Table)
    /// Curves over a common x: loss by step, a logit by layer.
    case series(SeriesSet)
    /// Tokens with a value each: loss by token, attribution.
    case strip(Strip)
    /// A sentence; its numbers are in `facts`.
    case note(Phrase)
  }

  public init(title: Phrase, body: Body, facts: [Fact] = [], remarks: [Phrase] = [], provenance: Provenance = Provenance()) {
    self.title = title
    self.body = body
    self.facts = facts
    self.remarks = remarks
    self.provenance = provenance
  }
  /// What a table sums up, whole: several activations. JSON and files hold them; a screen shows the table.
  public var arrays: [LabelledArray] = []
  /// The text that a note shows made visible, byte for byte: what was generated.
  public var text: [UInt8]? = nil
  public subscript(fact name: String) -> Fact.Value? { facts.first { $0.name == name }?.value }
}

/// A named number or word of a finding.
public struct Fact: Sendable, Equatable {
  /// Stable, ASCII, kebab-case: `loss`, `loss-delta`, `heads-off`.
  public let name: String
  /// What a person reads before the value.
  public let label: Phrase
  public let value: Value
  public let unit: Unit
  /// Whether a person is told: scripts and programs have what is not, such as a change that is none, all the same.
  public var isSaid = true
  public enum Value: Sendable, Equatable {
    case number(Double), integer(Int), text(String)
  }
  public init(_ name: String, _ label: Phrase, _ value: Value, _ unit: Unit = .none) {
    self.name = name
    self.label = label
    self.value = value
    self.unit = unit
  }
}

/// What a number counts; decides how it is written.
public enum Unit: String, Sendable, Equatable {
  case none, probability, nats, bits, tokens, bytes, seconds, count, ratio, percent, logit
  /// Times and rates whose label says what they are of: `ms/token`, `tok/s`.
  case milliseconds = "ms", perSecond = "1/s"
  case tokensPerSecond = "tokens/s"
  case gigaflops = "GFLOP/s"
  case gigabytesPerSecond = "GB/s"
}

/// An axis of an array: its name in the field's words and a label for each index (empty: the indices themselves).
public struct Axis: Sendable, Equatable {
  public let name: String  // "query", "key", "head", "layer", "pos", "d_model"
  public let labels: [String]
  public let count: Int
  public init(_ name: String, labels: [String]) {
    self.name = name
    self.labels = labels
    self.count = labels.count
  }
  public init(_ name: String, count: Int) {
    self.name = name
    self.labels = []
    self.count = count
  }
}

/// Numbers with named axes, row-major, whole and in full precision.
public struct LabelledArray: Sendable, Equatable {
  /// The hook or quantity (`blocks.3.attn.hook_pattern`, `entropy`); the name it is exported under.
  public let name: String
  public let axes: [Axis]
  public let values: [Float]
  public let unit: Unit
  /// How it wants to be shaded: from zero up, or around zero.
  public let scale: Scale
  public enum Scale: String, Sendable { case sequential, diverging }
  /// The last two axes are query and key, and a query sees no key after it: those entries are what the engine has there (0 in a
  /// pattern), but stand for nothing.
  public let isCausal: Bool
  /// Entries that are not there are NaN.
  public init(
    name: String, axes: [Axis], values: [Float], unit: Unit = .none, scale: Scale = .sequential, isCausal: Bool = false
  ) {
    precondition(axes.reduce(1) { $0 * $1.count } == values.count, "the axes of \(name) do not multiply to its count")
    self.name = name
    self.axes = axes
    self.values = values
    self.unit = unit
    self.scale = scale
    self.isCausal = isCausal
  }
  public var shape: [Int] { axes.map(\.count) }

  /// Whether the entry at a place in `values` stands for nothing, so that no list, grid or map shows it.
  public func isAbsent(_ flat: Int) -> Bool {
    if values[flat].isNaN { return true }
    guard isCausal, let keys = axes.last?.count, axes.count >= 2, keys > 0 else { return false }
    return flat % keys > flat / keys % axes[axes.count - 2].count
  }
}

public struct Table: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    /// Stable, ASCII: the key in JSON and CSV.
    public let name: String
    public let title: Phrase
    public let unit: Unit
    /// Whether it is cut before any other where the line is too long.
    public let yields: Bool
    public init(_ name: String, _ title: Phrase, _ unit: Unit = .none, yields: Bool = false) {
      self.name = name
      self.title = title
      self.unit = unit
      self.yields = yields
    }
  }
  public enum Cell: Sendable, Equatable {
    case text(String), phrase(Phrase), number(Double), integer(Int), missing
    /// A token by its label, with the bytes that it stands for.
    case token(String, bytes: [UInt8])

    /// The text or the token's label; nil for what is neither.
    public var label: String? {
      switch self {
      case .text(let text), .token(let text, _): text
      case .phrase, .number, .integer, .missing: nil
      }
    }
  }
  public let columns: [Column]
  public let rows: [[Cell]]
  /// Whether what a column has no room for goes on below instead of being cut: for values that are there to be copied.
  public var wraps = false
  public init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}

public struct SeriesSet: Sendable, Equatable {
  public struct Series: Sendable, Equatable {
    public let name: String
    public let values: [Double]
    public init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }
  public let x: Axis
  public let unit: Unit
  public let series: [Series]
  /// How its upright axis wants to be drawn.
  public var scale: Scale
  public enum Scale: String, Sendable {
    case linear, log
    /// `log` where all values are above zero and span more than a factor of 50, else `linear`.
    case auto
  }
  public init(x: Axis, unit: Unit, series: [Series], scale: Scale = .auto) {
    self.x = x
    self.unit = unit
    self.series = series
    self.scale = scale
  }
}

public struct Strip: Sendable, Equatable {
  public let name: String
  public let tokens: [String]
  public let values: [Float]
  public let unit: Unit
  public init(name: String, tokens: [String], values: [Float], unit: Unit) {
    self.name = name
    self.tokens = tokens
    self.values = values
    self.unit = unit
  }
}

/// What a finding was made from; enough to make it again.
public struct Provenance: Sendable, Equatable {
  public var command = ""
  public var model = ""
  public var prompt = ""
  public var masks: [String] = []
  public var kernels = ""
  /// What the prompt's tokens come from: no part of what is shown or written, but what tells which labels say something of whom.
  public var source: TokenSource? = nil
  public init() {}
}

/// A text and the tokens that were made of it.
public struct TokenSource: Sendable, Equatable {
  public var text: [UInt8]
  /// One for each token, as findings show them.
  public var labels: [String]
  /// Of each token: the bytes of the text that it stands for; none of one that a tokenizer added.
  public var spans: [Range<Int>]
  public init(text: [UInt8], labels: [String], spans: [Range<Int>]) {
    precondition(labels.count == spans.count, "a label and a span for each token")
    (self.text, self.labels, self.spans) = (text, labels, spans)
  }
}
