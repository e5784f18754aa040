extension ConfigValue {
  /// The value as JSON text in UTF-8, indented by two spaces like the files of the Python world, with a line feed at the end;
  /// lists of plain values stand on one line. What JSON has no number for (NaN, infinity) becomes null.
  public var json: [UInt8] {
    var text: [UInt8] = []
    write(to: &text, indent: 0)
    text.append(UInt8(ascii: "\n"))
    return text
  }

  private func write(to text: inout [UInt8], indent: Int) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .int(let value): text += String(value).utf8
    case .double(let value): text += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let value): appendQuoted(value, to: &text)
    case .array(let values) where values.allSatisfy(\.isPlain):
      text.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", ".utf8 }
        value.write(to: &text, indent: indent)
      }
      text.append(UInt8(ascii: "]"))
    case .array(let values):
      Self.writeLines(values, between: "[", "]", to: &text, indent) { value, text in value.write(to: &text, indent: indent + 1) }
    case .object(let object) where object.entries.isEmpty: text += "{}".utf8
    case .object(let object):
      Self.writeLines(object.entries, between: "{", "}", to: &text, indent) { entry, text in
        appendQuoted(entry.key, to: &text)
        text += ": ".utf8
        entry.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func writeLines<T>(
    _ items: [T], between open: String, _ close: String, to text: inout [UInt8], _ indent: Int,
    _ write: (T, inout [UInt8]) -> Void
  ) {
    func newLine(_ depth: Int, _ text: inout [UInt8]) {
      text.append(UInt8(ascii: "\n"))
      text += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }
    text += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      newLine(indent + 1, &text)
      write(item, &text)
    }
    newLine(indent, &text)
    text += close.utf8
  }

  /// Neither list nor object.
  private var isPlain: Bool { asArray == nil && asObject == nil }
}

/// `text` as a JSON string.
func quoted(_ text: String) -> String {
  var bytes: [UInt8] = []
  appendQuoted(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends `text` as a JSON string: its own bytes, with quotes, backslashes and control characters escaped.
private func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += "\\n".utf8
    case 0x00..<0x20: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
