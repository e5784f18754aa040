/// What a performer asks of a command: the value given, or else the row's default, so that defaults stand in the table only.
extension Command {
  /// The row this command was made from; nil for a name that no row has.
  public var row: CommandRow? { CommandTable[name] }

  /// The value given, else the default.
  public subscript(_ slot: String) -> Argument? { arguments[slot] ?? row?.slot(slot)?.fallbackValue }

  public func places(_ slot: String) -> [Place] {
    if case .places(let places) = self[slot] { places } else { [] }
  }
  public func tokens(_ slot: String) -> [TokenReference] {
    if case .tokens(let tokens) = self[slot] { tokens } else { [] }
  }
  /// A text, path or word; nil when the slot holds something else or nothing.
  public func text(_ slot: String) -> String? {
    switch self[slot] {
    case .text(let text), .path(let text), .word(let text): text
    default: nil
    }
  }
  /// The names of a slot that takes several.
  public func names(_ slot: String) -> [String] {
    if case .words(let names) = self[slot] { names } else { text(slot).map { [$0] } ?? [] }
  }
  public func integer(_ slot: String) -> Int? {
    if case .integer(let value) = self[slot] { value } else { nil }
  }
  public func integers(_ slot: String) -> [Int]? {
    if case .integers(let values) = self[slot] { values } else { nil }
  }
  /// A number, written with or without a point.
  public func number(_ slot: String) -> Double? {
    switch self[slot] {
    case .number(let value), .share(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
  public func coordinates(_ slot: String) -> [Coordinate]? {
    if case .coordinates(let steps) = self[slot] { steps } else { nil }
  }
  /// The heads that the slot names in a model of this size; `all` is every head.
  public func heads(_ slot: String, nLayers: Int, nHeads: Int) -> [(layer: Int, index: Int)] {
    if text(slot) == "all", nLayers > 0 {
      return [Place(unit: .layer, layers: 0...(nLayers - 1))].heads(nLayers: nLayers, nHeads: nHeads)
    }
    return places(slot).heads(nLayers: nLayers, nHeads: nHeads)
  }
}
