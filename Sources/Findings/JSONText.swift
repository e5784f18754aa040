import Wording

/// The few pieces of JSON that Vitrine writes, with the keys in the order given.
public enum JSONText {
  /// A string with everything escaped that JSON or a terminal could stumble over.
  public static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}", "\u{2060}"..."\u{206F}",
        "\u{FEFF}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Shortest text that reads back as the same value; what JSON cannot say is a string: `"nan"`, `"inf"`, `"-inf"`.
  public static func number(_ value: Double) -> String { value.isFinite ? value.shortest : "\"\(value.shortest)\"" }

  /// The same for an entry of an array, where not-a-number means that there is no entry: `null`.
  static func entry(_ value: Float) -> String {
    value.isFinite ? value.shortest : value.isNaN ? "null" : value < 0 ? "\"-inf\"" : "\"inf\""
  }
  static func entry(_ value: Double) -> String { value.isNaN ? "null" : number(value) }

  /// An object with its members, whose values are JSON already.
  public static func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { string($0.name) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  public static func array(_ items: some Sequence<String>) -> String { "[" + items.joined(separator: ",") + "]" }
}
