/// A command in canonical form: the only thing that is executed, recorded and shown. Made by the parser from a row of
/// `CommandTable`; printed by `canonical`.
public struct Command: Sendable, Equatable {
  /// The row's name: "attention", "mask".
  public let name: String
  /// Slots that were given, by the slot's name in the row.
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
  case text(String)
  case path(String)
  case word(String)
  case integer(Int)
  case number(Double)
  case integers([Int])
  /// `30%` (share 0.3) or `4` (count).
  case share(Double)
}

/// A reference to a part of a model; ranges and `*` stay as written so that the canonical form is short.
public struct Place: Sendable, Hashable {
  public enum Unit: Sendable, Hashable { case layer, head, neuron }
  public let unit: Unit
  public let layers: ClosedRange<Int>
  /// Heads or neurons; nil with `unit` head means all of them (`L3.H*`).
  public let items: ClosedRange<Int>?
  public init(unit: Unit, layers: ClosedRange<Int>, items: ClosedRange<Int>? = nil) {
    self.unit = unit
    self.layers = layers
    self.items = items
  }
}

public enum TokenReference: Sendable, Hashable {
  /// From 0; negative counts from the end.
  case position(Int)
  case word(String)
}
