/// A command in canonical form: the only thing that is executed, recorded and shown. Made by the parser from a row of
/// `CommandTable`; printed by `canonical`.
public struct Command: Sendable, Equatable {
  /// The row's name: "attention", "mask".
  public let name: String
  /// Slots that were given and differ from their default, by the slot's name in the row.
  public var arguments: [String: Argument]
  public init(_ name: String, _ arguments: [String: Argument] = [:]) {
    self.name = name
    self.arguments = arguments
  }
}

/// A typed value of a slot.
public enum Argument: Sendable, Equatable {
  /// `L3`, `L0-2`, `L3.H5`, `L3.H*`, `L2.N117`, in the order written.
  case places([Place])
  /// `t4`, `t-1`, or `"Mary"`.
  case tokens([TokenReference])
  /// Written in quotes.
  case text(String)
  case path(String)
  /// A name, a choice, a number whose written digits matter (`expect loss = 3.40`).
  case word(String)
  /// Several names; a single one is a `word`.
  case words([String])
  case integer(Int)
  case number(Double)
  case integers([Int])
  /// `30%` is the share 0.3; a count is an `integer`.
  case share(Double)
  /// Where in a finding: `2,1`, `q "gave" k "Mary"`, `L2.H3`, `row 1 column p`.
  case coordinates([Coordinate])
}

/// One step of an address inside a finding: an axis (by name, or the next one) and what to take of it.
public struct Coordinate: Sendable, Hashable {
  /// `q`, `head`, `row`; nil takes the axes in order.
  public let axis: String?
  public let index: Index
  public enum Index: Sendable, Hashable {
    /// From 0.
    case position(Int)
    case label(String)
  }
  public init(axis: String? = nil, _ index: Index) {
    self.axis = axis
    self.index = index
  }
}

/// A token of the prompt.
public enum TokenReference: Sendable, Hashable {
  /// From 0; negative counts from the end.
  case position(Int)
  case word(String)
}
