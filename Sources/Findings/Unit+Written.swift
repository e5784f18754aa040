import Wording

extension Unit {
  /// A value as a person reads it: digits that fit what is counted, and the unit where it is not obvious from the label.
  /// `percent` and `ratio` hold shares of 1.
  public func written(_ value: Double) -> String {
    switch self {
    case .none, .milliseconds, .perSecond: abs(value) < 1e9 && value == Double(Int(value)) ? value.shortest : value.significant(4)
    case .probability: value > 0 && value < 0.0005 ? value.scientific(1) : value.fixed(3)
    case .nats, .bits, .logit, .ratio: value.written(3)
    case .tokens, .count: value.fixed(0)
    case .bytes: abs(value) < 1e18 ? Amount.bytes(Int(value)) : value.scientific(2) + " B"
    case .seconds: Amount.duration(value)
    case .percent: value.percent()
    case .tokensPerSecond, .gigaflops, .gigabytesPerSecond: value.significant(3) + " " + rawValue
    }
  }

  /// The same in a list of the largest, where there is room for what tells small shares apart.
  func listed(_ value: Float) -> String { self == .probability && !value.isNaN ? Double(value).fixed(3) : short(value) }

  /// The same in a grid, where the unit is said once elsewhere.
  func short(_ value: Float) -> String {
    if value.isNaN { return "-" }
    let value = Double(value)
    switch self {
    case .probability, .ratio: return value.fixed(2)
    case .nats, .bits, .logit: return value.fixed(2)
    default: return written(value)
    }
  }
}

extension Fact {
  /// The value as a person reads it; what is named a delta has a sign.
  public var written: String {
    switch value {
    case .number(let number):
      let text = unit.written(number)
      return name.hasSuffix("-delta") && number > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
    case .integer(let integer):
      return unit == .bytes ? Amount.bytes(integer) : unit == .seconds ? Amount.duration(Double(integer)) : String(integer)
    case .text(let text): return visible(text)
    }
  }

  /// ` bits` and the like, for units that the written value leaves out.
  public var unitSuffix: String {
    switch unit {
    case .nats, .bits: " " + unit.rawValue
    default: ""
    }
  }
}
