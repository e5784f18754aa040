public import Wording

/// What a command does to the world; decides echo, undo, estimate and confirmation.
public enum Effect: String, Sendable { case looks, reversible, expensive, irreversible }

/// One command: everything the parser, completion, help, man page and README know about it. Adding a row is the whole
/// registration of a command's language; `Workbench` adds the performer of the same name.
public struct CommandRow: Sendable {
  public enum Group: String, Sendable, CaseIterable { case models, input, look, ask, change, compress, measure, script, screen }
  public let name: String
  public let group: Group
  public let effect: Effect
  public let slots: [Slot]
  public let summary: Phrase
  /// Each with what it does; tested to parse and to print back unchanged.
  public let examples: [(line: String, meaning: Phrase)]
}

/// A place for a value in a command.
public struct Slot: Sendable {
  public enum Kind: Sendable {
    case places(Set<Place.Unit>), tokens, text, path, word, integer(ClosedRange<Int>), number(ClosedRange<Double>)
    case integers, amount
    /// One of these words.
    case choice([String])
    /// A live name of this sort.
    case name(Lexicon.Sort)
  }
  public let name: String
  public let kind: Kind
  /// Written without `name=`, at its place in the row.
  public let positional: Bool
  public let required: Bool
  /// The canonical text of the default; not printed when the value equals it.
  public let fallback: String?
  public let help: Phrase
}

/// The live names that sentences may use; a value that the session hands to the parser, so that `Language` never sees a model.
public struct Lexicon: Sendable, Equatable {
  public enum Sort: String, Sendable { case model, prompt, run, hook, metric, theme, command }
  public var names: [Sort: [String]] = [:]
  /// The open model's sizes; nil when none is open.
  public var nLayers: Int?
  public var nHeads: Int?
  public var dMLP: Int?
  /// The prompt's tokens as shown.
  public var tokens: [String] = []
  public init() {}
}
