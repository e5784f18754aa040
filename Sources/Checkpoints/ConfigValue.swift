/// A value of a configuration or vocabulary: what JSON and GGUF metadata have in common.
///
/// Strings hold exactly the bytes of the file, which are always valid UTF-8: a file where they are not is refused. Swift's
/// own `==` on `String` takes canonically equivalent texts for equal ("é" in one scalar and in two), and vocabularies hold
/// such look-alikes as different tokens; so whatever is compared or hashed here goes by `utf8`.
public enum ConfigValue: Sendable {
  case null, bool(Bool), int(Int), double(Double), string(String)
  case array([ConfigValue]), object(ConfigObject)

  public var asBool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The value as an integer, also when it was written like one with a fraction of zero (`256.0`).
  public var asInt: Int? {
    switch self {
    case .int(let value): value
    case .double(let value): Int(exactly: value)
    default: nil
    }
  }
  public var asDouble: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
  public var asString: String? { if case .string(let value) = self { value } else { nil } }
  public var asArray: [ConfigValue]? { if case .array(let values) = self { values } else { nil } }
  public var asObject: ConfigObject? { if case .object(let object) = self { object } else { nil } }
  /// The member `key` when this is an object that has one.
  public subscript(_ key: String) -> ConfigValue? { asObject?[key] }
}

/// The members of an object in the order of the file, every key with its exact bytes.
public struct ConfigObject: Sendable, ExpressibleByDictionaryLiteral {
  public typealias Entry = (key: String, value: ConfigValue)
  public let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }
  public init(dictionaryLiteral elements: (String, ConfigValue)...) {
    entries = elements.map { (key: $0.0, value: $0.1) }
  }
  /// The value at `key`, compared byte by byte; nil when absent.
  ///
  /// - Complexity: O(entries): meant for configurations. Vocabularies are read once, through `entries`.
  public subscript(_ key: String) -> ConfigValue? { entries.first { $0.key.sameBytes(as: key) }?.value }
}

extension ConfigValue: Equatable {
  public static func == (a: ConfigValue, b: ConfigValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.string(let a), .string(let b)): a.sameBytes(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension ConfigObject: Equatable {
  public static func == (a: ConfigObject, b: ConfigObject) -> Bool {
    a.entries.count == b.entries.count
      && zip(a.entries, b.entries).allSatisfy { $0.key.sameBytes(as: $1.key) && $0.value == $1.value }
  }
}

extension String {
  /// Equality of the UTF-8 bytes, which is stricter than `==`.
  func sameBytes(as other: String) -> Bool { utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) }
}
