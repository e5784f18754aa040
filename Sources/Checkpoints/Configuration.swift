public import Wording

/// A model's configuration with the name of the file it came from, so that every complaint can name file and field.
public struct Configuration: Sendable {
  public let source: String
  public let values: ConfigObject
  /// Where `values` stands inside the file, for messages: empty, or `rope_scaling.`.
  private let prefix: String

  public init(source: String, values: ConfigObject) { self.init(source: source, values: values, prefix: "") }
  private init(source: String, values: ConfigObject, prefix: String) {
    self.source = source
    self.values = values
    self.prefix = prefix
  }

  public subscript(_ key: String) -> ConfigValue? { values[key] }

  /// The integer at `key` within `range`; `fallback` when the key is absent or null; throws `CheckpointError.field`.
  public func int(_ key: String, in range: ClosedRange<Int>, default fallback: Int? = nil) throws -> Int {
    try value(key, or: fallback, Self.allowed("an integer", "整数", range, .max)) { $0.asInt.flatMap { range.contains($0) ? $0 : nil } }
  }
  /// The number at `key` within `range`, like `int`.
  public func double(_ key: String, in range: ClosedRange<Double>, default fallback: Double? = nil) throws -> Double {
    try value(key, or: fallback, Self.allowed("a number", "数", range, .greatestFiniteMagnitude)) { $0.asDouble.flatMap { range.contains($0) ? $0 : nil } }
  }
  /// The truth value at `key`, like `int`.
  public func bool(_ key: String, default fallback: Bool? = nil) throws -> Bool {
    try value(key, or: fallback, Phrase("true or false", "true 或 false"), \.asBool)
  }
  /// The string at `key`, like `int`.
  public func string(_ key: String, default fallback: String? = nil) throws -> String {
    try value(key, or: fallback, Phrase("a string", "字符串"), \.asString)
  }
  /// The list at `key` of strings, like `int`.
  public func strings(_ key: String, default fallback: [String]? = nil) throws -> [String] {
    try value(key, or: fallback, Phrase("a list of strings", "字符串列表")) { list in
      let strings = list.asArray?.compactMap(\.asString)
      return strings?.count == list.asArray?.count ? strings : nil
    }
  }
  /// The list at `key` of numbers, like `int`.
  public func doubles(_ key: String, default fallback: [Double]? = nil) throws -> [Double] {
    try value(key, or: fallback, Phrase("a list of numbers", "数的列表")) { list in
      let numbers = list.asArray?.compactMap(\.asDouble)
      return numbers?.count == list.asArray?.count ? numbers : nil
    }
  }
  /// The nested object at `key` as a configuration of its own; nil when absent or null.
  public func object(_ key: String) throws -> Configuration? {
    switch values[key] {
    case nil, .null?: return nil
    case .object(let object)?: return Configuration(source: source, values: object, prefix: prefix + key + ".")
    default: throw complaint(about: key, allowed: Phrase("an object", "对象"))
    }
  }

  /// The complaint about `key` that a caller makes when the value is of the right kind but contradicts something else.
  public func complaint(about key: String, allowed: Phrase) -> CheckpointError {
    .field(file: source, field: prefix + key, found: values[key].map(\.summary), allowed: allowed)
  }

  private func value<T>(_ key: String, or fallback: T?, _ allowed: Phrase, _ read: (ConfigValue) -> T?) throws -> T {
    switch values[key] {
    case nil, .null?:
      if let fallback { return fallback }
    case let found?:
      if let value = read(found) { return value }
    }
    throw complaint(about: key, allowed: allowed)
  }

  /// What a value may be, in words; a range that ends at `top` has no upper bound worth naming.
  private static func allowed<N>(_ en: String, _ zh: String, _ range: ClosedRange<N>, _ top: N) -> Phrase {
    let (low, high) = (range.lowerBound, range.upperBound)
    return high < top
      ? Phrase("\(en) from \(low) to \(high)", "\(low) 到 \(high) 之间的\(zh)") : Phrase("\(en) of \(low) or more", "不小于 \(low) 的\(zh)")
  }
}

extension ConfigValue {
  /// The value in a few words for messages: short ones as they stand, long ones by kind and size.
  var summary: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let text): "\"" + (text.utf8.count <= 60 ? text : String(text.unicodeScalars.prefix(50)) + "…") + "\""
    case .array(let values) where values.count <= 8 && values.allSatisfy { $0.asArray == nil && $0.asObject == nil }:
      "[" + values.map(\.summary).joined(separator: ", ") + "]"
    case .array(let values): "[… × \(values.count)]"
    case .object(let object): "{… × \(object.entries.count)}"
    }
  }
}
