import Checkpoints
import Wording

/// One value of a tokenizer file or of GGUF metadata, with its place, so that every complaint names file and field.
struct TokenizerField {
  let file: String
  /// `model.merges[3]`; empty at the top.
  let path: String
  /// Nil where the file has no such field.
  let value: ConfigValue?

  init(file: String, path: String = "", value: ConfigValue?) {
    self.file = file
    self.path = path
    self.value = value
  }

  subscript(_ key: String) -> TokenizerField {
    TokenizerField(file: file, path: path.isEmpty ? key : path + "." + key, value: value?[key])
  }

  /// Whether the field is there and not null.
  var isPresent: Bool {
    if case nil = value { return false }
    if case .null? = value { return false }
    return true
  }

  func bool(default fallback: Bool? = nil) throws -> Bool {
    if !isPresent, let fallback { return fallback }
    return try value?.asBool ?? fail(Phrase("true or false", "true 或 false"))
  }
  func string() throws -> String { try value?.asString ?? fail(Phrase("a string", "字符串")) }
  func bytes() throws -> [UInt8] { Array(try string().utf8) }
  func int(in range: ClosedRange<Int>) throws -> Int {
    guard let value = value?.asInt, range.contains(value) else {
      throw complaint(Phrase(
        "an integer from \(range.lowerBound) to \(range.upperBound)", "\(range.lowerBound) 到 \(range.upperBound) 之间的整数"))
    }
    return value
  }
  func array() throws -> [ConfigValue] { try value?.asArray ?? fail(Phrase("a list", "列表")) }
  func object() throws -> ConfigObject { try value?.asObject ?? fail(Phrase("an object", "对象")) }
  /// The elements of a list as fields.
  func elements() throws -> [TokenizerField] { try array().enumerated().map { element($0.offset, $0.element) } }
  func element(_ index: Int, _ value: ConfigValue) -> TokenizerField {
    TokenizerField(file: file, path: "\(path)[\(index)]", value: value)
  }

  /// The string, when it is one of `names`.
  func choice<T>(_ names: [(String, T)]) throws -> T {
    let found = value?.asString.map { Array($0.utf8) }
    if let match = names.first(where: { Array($0.0.utf8) == found }) { return match.1 }
    throw complaint(Phrase(names.map(\.0).joined(separator: ", "), names.map(\.0).joined(separator: "、")))
  }
  func choice<T: RawRepresentable<String> & CaseIterable>(_: T.Type) throws -> T {
    try choice(T.allCases.map { ($0.rawValue, $0) })
  }

  /// The complaint that this field is not what is allowed.
  func complaint(_ allowed: Phrase) -> CheckpointError {
    .field(file: file, field: path.isEmpty ? "." : path, found: found, allowed: allowed)
  }
  private func fail<T>(_ allowed: Phrase) throws -> T { throw complaint(allowed) }

  private var found: String? {
    switch value {
    case nil: return nil
    case .null?: return "null"
    case .bool(let value)?: return "\(value)"
    case .int(let value)?: return "\(value)"
    case .double(let value)?: return "\(value)"
    case .string(let text)?:
      return "\"" + (text.utf8.count <= 160 ? text : String(text.unicodeScalars.prefix(60)) + "…") + "\""
    case .array(let values)?: return "[… × \(values.count)]"
    case .object(let object)?: return "{… × \(object.entries.count)}"
    }
  }
}
