import Wording

// Lines before the first command, and the parameters among them.
extension ScriptReader {
  mutating func readHeader(_ word: String, _ text: String, _ number: Int) throws(ScriptError) {
    guard !hasSteps else { throw error(number, .unknownLine, "a line begins with one of > ? = ! ~ | @ #", "行首须为 > ? = ! ~ | @ # 之一") }
    let words = words(text[...])
    switch word {
    case "title":
      guard file == nil else { return }
      try once(script.title.isEmpty, number, "title")
      script.title = text
    case "needs":
      guard words.count >= 3, words.count % 2 == 1, words[0] == "engine" else {
        throw error(number, .badNeeds, "written `needs engine >= 0.1`", "应写作 `needs engine >= 0.1`")
      }
      for index in stride(from: 1, to: words.count, by: 2) {
        let (relation, version) = (words[index], words[index + 1])
        guard Version.relations.contains(relation), version.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Script.isWhole($0) && $0.utf8.count < 10 })
        else { throw error(number, .badNeeds, "written `needs engine >= 0.1 < 0.6`", "应写作 `needs engine >= 0.1 < 0.6`") }
        script.needs.append(Script.Need(line: number, relation: relation, version: version, file: file))
      }
    case "pin":
      guard words.count >= 2, words.count % 2 == 0 else { throw error(number, .badPin, "written `pin kernels avx512`", "应写作 `pin kernels avx512`") }
      for index in stride(from: 0, to: words.count, by: 2) {
        let (name, value) = (words[index], words[index + 1])
        guard Script.Pin.names.contains(name) else {
          let known = Script.Pin.names
          throw error(
            number, .badPin, "\(visible(name)) cannot be pinned; known: \(known.joined(separator: ", "))",
            "\(visible(name)) 不能固定；可用：\(known.joined(separator: "、"))")
        }
        guard name != "seed" && name != "threads" || Script.isWhole(value[...]) && UInt32(value) != nil else {
          throw error(number, .badPin, "\(name) is pinned to a whole number, not \(visible(value))", "\(name) 须固定为整数，而不是 \(visible(value))")
        }
        if let other = script.pins.first(where: { $0.name == name }), other.value != value {
          let (before, place) = (visible(other.value), other.file.map { "\(visible($0)):\(other.line)" } ?? String(other.line))
          throw error(
            number, .pinnedTwice, "\(name) is pinned to \(visible(value)), and to \(before) at \(place)",
            "\(name) 固定为 \(visible(value))，但在 \(place) 处已固定为 \(before)")
        }
        // What is included may say again what it counts on.
        try once(!script.pins.contains { $0.name == name && $0.file == file }, number, "pin \(name)")
        script.pins.append(Script.Pin(line: number, name: name, value: value, file: file))
      }
    case "model", "tokens":
      let hash = words.last.map { $0.dropFirst("sha256:".count) } ?? ""
      guard words.count == 2, words[1].hasPrefix("sha256:"), (8...64).contains(hash.utf8.count), hash.allSatisfy({ $0.isASCII && $0.isHexDigit }),
        let part = Script.Fingerprint.Part(rawValue: word)
      else {
        throw error(
          number, .badHash, "written `\(word) builtin sha256:9f2c71d0`, with 8 to 64 hexadecimal digits",
          "应写作 `\(word) builtin sha256:9f2c71d0`，含 8 到 64 位十六进制数字")
      }
      script.fingerprints.append(Script.Fingerprint(line: number, part: part, model: words[0], hash: hash.lowercased(), file: file))
    case "param": try readParameter(text, number)
    default:
      let known = Script.headers
      throw error(
        number, .unknownHeader, "unknown header \(visible(word)); known: \(known.joined(separator: ", "))",
        "未知的头部字段 \(visible(word))；可用：\(known.joined(separator: "、"))")
    }
  }

  // MARK: Parameters

  private mutating func readParameter(_ text: String, _ number: Int) throws(ScriptError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw error(number, .badParameter, "written `param HEAD = L3.H5`", "应写作 `param HEAD = L3.H5`")
    }
    let (name, fallback) = (trimmed(text[..<equals]), trimmed(text[text.index(after: equals)...]))
    guard Script.isParameterName(name) else {
      throw error(
        number, .badParameter, "a parameter's name is capital letters, digits and _: \(visible(name))", "参数名须由大写字母、数字和 _ 组成：\(visible(name))")
    }
    guard !fallback.isEmpty else { throw error(number, .badParameter, "\(name) has no value behind its `=`", "\(name) 的 `=` 后没有值") }
    let value = given[name] ?? fallback
    // The script that includes another has the word.
    if script.parameters.contains(where: { $0.name == name }) {
      guard file != nil else { throw error(number, .parameterTaken, "there is a parameter \(name) already", "已有参数 \(name)") }
      return
    }
    // It is one whatever its value: that is told once, and not again where it is used.
    script.parameters.append(Script.Parameter(line: number, name: name, fallback: fallback, value: value, file: file))
    guard Script.isParameterValue(value) else {
      throw error(
        number, .badParameter,
        "the value of \(name) holds a quote, a semicolon, a backslash, a brace, a # that begins a word or a character that cannot be seen",
        "\(name) 的值含有引号、分号、反斜杠、花括号、位于词首的 # 或不可见字符")
    }
  }

  /// A text with parameters filled in, and with what pseudonyms stand for.
  mutating func filled(_ text: String, _ number: Int) throws(ScriptError) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return hidden.show(text) }
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if Script.isParameterName(name) {
        guard let parameter = script.parameters.first(where: { $0.name == name }) else {
          throw error(number, .unknownParameter, "no parameter \(name) stands above", "上方没有定义参数 \(name)")
        }
        script.filledIn.insert(name)
        out += parameter.value
        rest = rest[rest.index(after: close)...]
      } else {
        out.append("{")
        rest = rest[rest.index(after: open)...]
      }
    }
    return hidden.show(out + rest)
  }
}

extension Script {
  /// Whether a text is digits and nothing else.
  static func isWhole(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  static func isParameterName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count <= 40 else { return false }
    return text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }
  /// Whether a value can stand inside and outside quotes without ending anything.
  static func isParameterValue(_ text: String) -> Bool {
    !text.unicodeScalars.contains { isUnprintable($0) || "\"“”;；\\{}".unicodeScalars.contains($0) } && !text.hasPrefix("#") && !text.contains(" #")
  }
}
