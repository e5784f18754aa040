public import Wording

/// What a command does to the world; decides echo, undo, estimate and confirmation.
public enum Effect: String, Sendable { case looks, reversible, expensive, irreversible }

/// One command: everything the parser, completion, help, man page and README know about it. Adding a row is the whole
/// registration of a command's language; `Workbench` adds the performer of the same name.
public struct CommandRow: Sendable {
  public enum Group: String, Sendable, CaseIterable {
    case models, input, look, ask, change, compress, measure, jobs, script, screen
  }
  public let name: String
  public let group: Group
  public let effect: Effect
  public let slots: [Slot]
  /// One line: what it does.
  public let summary: Phrase
  /// More, where a line is not enough: definitions, units, what is compared with what.
  public let detail: Phrase?
  /// Each with what it does; tested to parse and to print back unchanged.
  public let examples: [(line: String, meaning: Phrase)]
  /// False for a command that the vocabulary has but this version cannot perform; it parses, and performing it says so.
  public let built: Bool
  /// At least one of these slots must be given, and at most one.
  public let oneOf: [String]
  /// Changes which names and sizes later commands of the same line may use, so that those are checked when they are performed.
  public let renames: Bool
  /// `<`, `<=`, `=`, … are words by themselves; a command with such a slot has no `name=value` slots.
  public let relations: Bool

  public init(
    _ name: String, _ group: Group, _ effect: Effect, _ summary: Phrase, slots: [Slot] = [], detail: Phrase? = nil,
    examples: [(line: String, meaning: Phrase)] = [], built: Bool = true, oneOf: [String] = [], renames: Bool = false,
    relations: Bool = false
  ) {
    self.name = name
    self.group = group
    self.effect = effect
    self.summary = summary
    self.slots = slots
    self.detail = detail
    self.examples = examples
    self.built = built
    self.oneOf = oneOf
    self.renames = renames
    self.relations = relations
  }

  public func slot(_ name: String) -> Slot? { slots.first { $0.name == name } }
}

/// A place for a value in a command.
public struct Slot: Sendable {
  /// What a value may be.
  public enum Kind: Sendable {
    /// `L3.H5 L4.H0-2`: one or more references of these units.
    case places(Set<Place.Unit>)
    /// The same of a model that the command names, whose sizes are known when it is performed.
    case placesElsewhere(Set<Place.Unit>)
    /// Exactly one layer, head or neuron.
    case place(Set<Place.Unit>)
    /// `t4`, `t-1`, `"Mary"`: one or more, or exactly one.
    case tokens, token
    case text, path, word, integer(ClosedRange<Int>), number(ClosedRange<Double>)
    case integers
    /// `30%` or `4`.
    case amount
    /// One of these words.
    case choice([String])
    /// A live name of this sort; one or more.
    case name(Lexicon.Sort), names(Lexicon.Sort)
    /// A new name, given by the user.
    case newName
    /// A number, name, shape or quoted text, kept as written.
    case literal
    /// `2x64x4`: whole numbers with an x between them.
    case shape
    /// `2,1`, `q "gave" k "Mary"`, `L2.H3`.
    case coordinates
  }
  /// How the value is introduced.
  public enum Style: Sendable, Equatable {
    /// By its place in the row.
    case positional
    /// As `name=value`.
    case named
    /// After a word of its own: `rel 1e-3`, `+- 0.01`, `at 2,1`.
    case led
  }
  public let name: String
  /// Tried in order; the first that takes the word has it.
  public let kinds: [Kind]
  public let style: Style
  public let required: Bool
  /// The canonical text of the default; not printed when the value equals it.
  public let fallback: String?
  /// Other spellings of choices, accepted and never printed.
  public let synonyms: [String: String]
  /// Another name, accepted and never printed.
  public let alias: String?
  /// A named slot whose value may stand without the name, where it looks like a file: `train plays.txt`. It is never printed so.
  public let isFree: Bool
  public let help: Phrase

  public init(
    _ name: String, _ kinds: [Kind], _ style: Style, required: Bool = false, fallback: String? = nil,
    synonyms: [String: String] = [:], alias: String? = nil, isFree: Bool = false, _ help: Phrase
  ) {
    self.name = name
    self.kinds = kinds
    self.style = style
    self.required = required
    self.fallback = fallback
    self.synonyms = synonyms
    self.alias = alias
    self.isFree = isFree
    self.help = help
  }
}
