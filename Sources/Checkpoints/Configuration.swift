/// A value of a configuration: what JSON and GGUF metadata have in common.
public enum ConfigValue: Sendable, Equatable {
  case null, bool(Bool), int(Int), double(Double), string(String)
  case array([ConfigValue]), object([String: ConfigValue])
}

/// A model's configuration with the name of the file it came from, so that every complaint can name file and field.
public struct Configuration: Sendable {
  public let source: String
  public let values: [String: ConfigValue]
  public init(source: String, values: [String: ConfigValue]) {
    self.source = source
    self.values = values
  }
  /// The integer at `key` within `range`; `fallback` when the key is absent or null; throws `CheckpointError.field`.
  public func int(_ key: String, in range: ClosedRange<Int>, default fallback: Int? = nil) throws -> Int { fatalError("skeleton") }
  public func double(_ key: String, in range: ClosedRange<Double>, default fallback: Double? = nil) throws -> Double {
    fatalError("skeleton")
  }
  public func bool(_ key: String, default fallback: Bool? = nil) throws -> Bool { fatalError("skeleton") }
  public func string(_ key: String, default fallback: String? = nil) throws -> String { fatalError("skeleton") }
  /// The nested object at `key` as a configuration of its own; nil when absent or null.
  public func object(_ key: String) throws -> Configuration? { fatalError("skeleton") }
  public subscript(_ key: String) -> ConfigValue? { values[key] }
}
