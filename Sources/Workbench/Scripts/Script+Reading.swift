import Wording

extension Script {
  /// Reads a whole script; the first line that is not understood ends it.
  ///
  /// - Parameters:
  ///   - parameters: Values that take the place of defaults; one that the script has not is an error.
  public init(_ text: String, parameters: [String: String] = [:]) throws(ScriptError) {
    try self.init(Source(text: text), parameters: parameters, load: nil)
  }

  /// What a script is read from: its text, and what the pseudonyms in it stand for.
  struct Source {
    let text: String
    var hidden: Pseudonyms? = nil
  }

  /// - Parameter load: A script that is to be included, by its path as it is written; without it nothing can be included.
  init(_ source: Source, parameters: [String: String], load: ((String) throws -> Source)?) throws(ScriptError) {
    var reader = ScriptReader(given: parameters, load: load)
    try reader.read(source)
    self = reader.script
    if let name = parameters.keys.sorted().first(where: { name in !self.parameters.contains { $0.name == name } }) {
      let known = self.parameters.map(\.name)
      let list = known.isEmpty ? Phrase("it has none", "它没有参数") : Phrase("it has \(known.joined(separator: ", "))", "它有 \(known.joined(separator: "、"))")
      throw ScriptError(
        line: 1, code: "unknown-parameter",
        phrase: Phrase("the script has no parameter \(visible(name)); \(list.en)", "脚本没有参数 \(visible(name))；\(list.zh)"),
        tip: nearest(name, among: known).map { Phrase("the nearest is \($0)", "最接近的是 \($0)") })
    }
  }
}

/// Reads a script and those it includes into one value.
private struct ScriptReader {
  var script = Script()
  /// Values from outside.
  let given: [String: String]
  let load: ((String) throws -> Script.Source)?
  /// The script that is being included; nil for the script itself.
  private var file: String?
  /// The line of the script itself that it is included at.
  private var outer: Int?
  private var depth = 0
  private var included = 0
  /// Of this file.
  private var hasSteps = false
  private var hidden = Pseudonyms()

  init(given: [String: String], load: ((String) throws -> Script.Source)?) {
    self.given = given
    self.load = load
  }

  mutating func read(_ source: Script.Source) throws(ScriptError) {
    var text = source.text[...]
    let outer = hidden
    defer { hidden = outer }
    hidden = source.hidden ?? Pseudonyms()
    if file == nil { script.hidden = hidden }
    if source.hidden == nil, Pseudonyms.areIn(source.text) {
      script.remarks.append(
        Phrase("holds pseudonyms, and the file that says what they stand for is not beside it", "含有化名，而说明其所指的文件不在旁边"))
    }
    if text.unicodeScalars.first == "\u{FEFF}" {
      text.unicodeScalars.removeFirst()
      script.remarks.append(Phrase("begins with a byte order mark, which is passed over", "以字节顺序标记（BOM）开头，已略过"))
    }
    // As a character of Swift, CR and LF together are one.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if text.utf8.contains(13) {
      script.remarks.append(Phrase("has Windows line ends (CR LF), which are read as line ends", "使用 Windows 换行（CR LF），按换行处理"))
    }
    if text.isEmpty { throw notAScript() }
    for (index, line) in lines.enumerated() { try read(line, number: index + 1) }
  }

  private func notAScript() -> ScriptError { error(1, "not-a-script", "a script begins with `vitrine 1`", "脚本须以 `vitrine 1` 开头") }

  private mutating func read(_ line: Substring, number: Int) throws(ScriptError) {
    func keep(_ kind: Script.Line.Kind, _ text: String) {
      if file == nil { script.lines.append(Script.Line(number: number, text: text, kind: kind)) }
    }
    if number == 1 {
      let found = words(line[...])
      guard found.count == 2, found[0] == "vitrine", Int(found[1]) != nil else { throw notAScript() }
      guard found[1] == "1" else {
        throw error(
          1, "unknown-version", "the script is of version \(visible(found[1])); this program reads version 1",
          "脚本的格式版本为 \(visible(found[1]))；本程序只读版本 1")
      }
      return keep(.version, "1")
    }
    guard let first = line.first(where: { $0 != " " && $0 != "\t" }) else { return keep(.blank, "") }
    if first == "#" { return keep(.comment, trimmed(line.drop { $0 != "#" }.dropFirst(), spaces: false)) }
    guard let kind = Script.signs.first(where: { $0.sign == line.first })?.kind else {
      let word = words(line[...])[0]
      let rest = trimmed(line.drop { $0 == " " || $0 == "\t" }.dropFirst(word.count))
      keep(.header(word), rest)
      return try readHeader(word, try filled(rest, number), number)
    }
    let raw = trimmed(line.dropFirst())
    keep(kind, raw)
    // Words are what somebody said, and hold no parameters.
    try read(kind, kind == .words ? raw : try filled(raw, number), number)
  }

  private mutating func read(_ kind: Script.Line.Kind, _ text: String, _ number: Int) throws(ScriptError) {
    switch kind {
    case .command, .look:
      guard !text.isEmpty else { throw error(number, "empty-command", "no command stands here", "此处没有命令") }
      hasSteps = true
      guard script.steps.count < Script.stepLimit else {
        throw error(
          number, "too-many-steps", "a script has at most \(Script.stepLimit) steps, those it includes among them",
          "一个脚本（连同其包含的脚本）最多 \(Script.stepLimit) 步")
      }
      script.steps.append(Script.Step(line: number, command: text, file: file, outer: outer, isLook: kind == .look))
    case .words:
      let index = try step(number)
      let first = words(text[...]).first ?? ""
      let tongue = Tongue(rawValue: first)
      script.steps[index].words.append((tongue, tongue == nil ? text : trimmed(text[...].dropFirst(first.count))))
    case .expectation:
      let index = try step(number)
      guard !text.isEmpty else { throw error(number, "no-expectation", "`=` says what is expected", "`=` 后须写明期望") }
      script.steps[index].expectations.append(Script.Expected(line: number, text: text, file: file, outer: outer))
    case .observation:
      let index = try step(number)
      guard !text.isEmpty else { throw error(number, "no-observation", "`~` names a value", "`~` 后须写一个值的名称") }
      script.steps[index].observations.append(Script.Expected(line: number, text: text, file: file, outer: outer))
    case .failure:
      let index = try step(number)
      guard let code = words(text[...]).first else { throw error(number, "no-code", "`!` names an error code", "`!` 后须写错误代码") }
      try once(script.steps[index].failure == nil, number, "!")
      script.steps[index].failure = Script.Expected(line: number, text: code, file: file)
    case .directive: try readDirective(text, number)
    case .version, .blank, .comment, .header: break
    }
  }

  private func once(_ isFirst: Bool, _ number: Int, _ what: String) throws(ScriptError) {
    guard !isFirst else { return }
    throw error(number, "said-twice", "`\(what)` stands here a second time", "`\(what)` 在此重复出现")
  }

  /// The step that a line belongs to.
  private func step(_ number: Int) throws(ScriptError) -> Int {
    guard hasSteps else {
      throw error(number, "no-command", "this line belongs to a command, and none stands above", "此行须跟在命令之后")
    }
    return script.steps.count - 1
  }

  private mutating func readDirective(_ text: String, _ number: Int) throws(ScriptError) {
    let words = words(text[...])
    let rest = words.dropFirst().joined(separator: " ")
    switch words.first {
    case "within":
      let index = try step(number)
      guard words.count == 2, words[1].hasSuffix("s"), let limit = Double(words[1].dropLast()), limit > 0, limit.isFinite else {
        throw error(number, "bad-limit", "a limit is written `@ within 5s`", "时限写作 `@ within 5s`")
      }
      try once(script.steps[index].limit == nil, number, "@ within")
      script.steps[index].limit = limit
    // What is at stake may be the name of a file, and blanks in it count.
    case "confirm":
      let index = try step(number)
      let named = trimmed(text[...].dropFirst("confirm".count))
      guard !named.isEmpty else {
        throw error(number, "bad-confirm", "names what may be touched, or says yes: `@ confirm small`", "须写明可触及之物，或写 yes：`@ confirm small`")
      }
      try once(script.steps[index].confirmation == nil, number, "@ confirm")
      script.steps[index].confirmation = named
    case "mark":
      let index = try step(number)
      guard words.count == 2, Int(rest) == nil else {
        throw error(number, "bad-mark", "a mark is one word and no number: `@ mark before`", "标记须为一个词且不是数字：`@ mark before`")
      }
      guard !script.steps.contains(where: { $0.mark == rest }) else {
        throw error(number, "mark-taken", "there is a mark \(visible(rest)) already", "已有标记 \(visible(rest))")
      }
      script.steps[index].mark = rest
    case "include": try include(trimmed(text[...].dropFirst("include".count)), number)
    default:
      let known = Script.directives.joined(separator: ", ")
      throw error(
        number, "unknown-directive", "unknown directive \(visible(text)); known: \(known)",
        "未知指令 \(visible(text))；可用：\(Script.directives.joined(separator: "、"))")
    }
  }

  /// Puts the steps of another script here; its parameters are this one's too.
  private mutating func include(_ path: String, _ number: Int) throws(ScriptError) {
    guard !path.isEmpty else { throw error(number, "bad-include", "written `@ include other.session`", "应写作 `@ include other.session`") }
    guard depth < Script.depthLimit else {
      throw error(
        number, "nested-too-deeply", "\(visible(path)) is included \(depth) scripts deep; does a script include itself?",
        "\(visible(path)) 的包含嵌套已达 \(depth) 层；是否有脚本在包含自身？")
    }
    included += 1
    guard included <= Script.includeLimit else {
      throw error(
        number, "too-many-steps", "\(visible(path)) would be the \(included)th script that is included; at most \(Script.includeLimit) are",
        "\(visible(path)) 将是第 \(included) 个被包含的脚本；最多 \(Script.includeLimit) 个")
    }
    let place = Files.resolve(path, in: file.map(Files.folder(of:)) ?? "")
    guard let load else { throw error(number, "bad-include", "nothing can be included here", "此处不能包含其他脚本") }
    let source: Script.Source
    do { source = try load(place) } catch {
      let reason = error.worded.phrase
      throw self.error(number, "bad-include", "\(visible(path)): \(reason.en)", "\(visible(path))：\(reason.zh)")
    }
    let before = (file, hasSteps, depth, outer)
    if file == nil { outer = number }
    (file, hasSteps, depth) = (place, false, depth + 1)
    try read(source)
    (file, hasSteps, depth, outer) = (before.0, hasSteps || before.1, before.2, before.3)
  }

  private mutating func readHeader(_ word: String, _ text: String, _ number: Int) throws(ScriptError) {
    guard !hasSteps else { throw error(number, "unknown-line", "a line begins with one of > ? = ! ~ | @ #", "行首须为 > ? = ! ~ | @ # 之一") }
    let words = words(text[...])
    switch word {
    case "title":
      guard file == nil else { return }
      try once(script.title.isEmpty, number, "title")
      script.title = text
    case "needs":
      guard words.count >= 3, words.count % 2 == 1, words[0] == "engine" else {
        throw error(number, "bad-needs", "written `needs engine >= 0.1`", "应写作 `needs engine >= 0.1`")
      }
      for index in stride(from: 1, to: words.count, by: 2) {
        let (relation, version) = (words[index], words[index + 1])
        guard Version.relations.contains(relation), version.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ UInt($0) != nil })
        else { throw error(number, "bad-needs", "written `needs engine >= 0.1 < 0.6`", "应写作 `needs engine >= 0.1 < 0.6`") }
        script.needs.append(Script.Need(line: number, relation: relation, version: version, file: file))
      }
    case "pin":
      guard words.count >= 2, words.count % 2 == 0 else { throw error(number, "bad-pin", "written `pin kernels avx512`", "应写作 `pin kernels avx512`") }
      for index in stride(from: 0, to: words.count, by: 2) {
        let (name, value) = (words[index], words[index + 1])
        guard Script.Pin.names.contains(name) else {
          let known = Script.Pin.names
          throw error(
            number, "bad-pin", "\(visible(name)) cannot be pinned; known: \(known.joined(separator: ", "))",
            "\(visible(name)) 不能固定；可用：\(known.joined(separator: "、"))")
        }
        guard name != "seed" && name != "threads" || UInt32(value) != nil else {
          throw error(number, "bad-pin", "\(name) is pinned to a whole number, not \(visible(value))", "\(name) 须固定为整数，而不是 \(visible(value))")
        }
        if let other = script.pins.first(where: { $0.name == name }), other.value != value {
          let (before, place) = (visible(other.value), other.file.map { "\(visible($0)):\(other.line)" } ?? String(other.line))
          throw error(
            number, "pinned-twice", "\(name) is pinned to \(visible(value)), and to \(before) at \(place)",
            "\(name) 固定为 \(visible(value))，但在 \(place) 处已固定为 \(before)")
        }
        script.pins.append(Script.Pin(line: number, name: name, value: value, file: file))
      }
    case "model", "tokens":
      let hash = words.last.map { $0.dropFirst("sha256:".count) } ?? ""
      guard words.count == 2, words[1].hasPrefix("sha256:"), (8...64).contains(hash.utf8.count), hash.allSatisfy(\.isHexDigit),
        let part = Script.Fingerprint.Part(rawValue: word)
      else {
        throw error(
          number, "bad-hash", "written `\(word) builtin sha256:9f2c71d0`, with 8 to 64 hexadecimal digits",
          "应写作 `\(word) builtin sha256:9f2c71d0`，含 8 到 64 位十六进制数字")
      }
      script.fingerprints.append(Script.Fingerprint(line: number, part: part, model: words[0], hash: hash.lowercased(), file: file))
    case "param": try readParameter(text, number)
    default:
      let known = Script.headers
      throw error(
        number, "unknown-header", "unknown header \(visible(word)); known: \(known.joined(separator: ", "))",
        "未知的头部字段 \(visible(word))；可用：\(known.joined(separator: "、"))")
    }
  }

  // MARK: Parameters

  private mutating func readParameter(_ text: String, _ number: Int) throws(ScriptError) {
    guard let equals = text.firstIndex(of: "=") else {
      throw error(number, "bad-parameter", "written `param HEAD = L3.H5`", "应写作 `param HEAD = L3.H5`")
    }
    let (name, fallback) = (trimmed(text[..<equals]), trimmed(text[text.index(after: equals)...]))
    guard Script.isParameterName(name) else {
      throw error(
        number, "bad-parameter", "a parameter's name is capital letters, digits and _: \(visible(name))", "参数名须由大写字母、数字和 _ 组成：\(visible(name))")
    }
    let value = given[name] ?? fallback
    guard Script.isParameterValue(value) else {
      throw error(
        number, "bad-parameter",
        "the value of \(name) holds a quote, a semicolon, a backslash, a brace, a # that begins a word or a character that cannot be seen",
        "\(name) 的值含有引号、分号、反斜杠、花括号、位于词首的 # 或不可见字符")
    }
    // The script that includes another has the word.
    if script.parameters.contains(where: { $0.name == name }) {
      guard file != nil else { throw error(number, "parameter-taken", "there is a parameter \(name) already", "已有参数 \(name)") }
      return
    }
    script.parameters.append(Script.Parameter(line: number, name: name, fallback: fallback, value: value))
  }

  /// A text with parameters filled in, and with what pseudonyms stand for.
  private func filled(_ text: String, _ number: Int) throws(ScriptError) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return hidden.show(text) }
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      if Script.isParameterName(name) {
        guard let parameter = script.parameters.first(where: { $0.name == name }) else {
          throw error(number, "unknown-parameter", "no parameter \(name) stands above", "上方没有定义参数 \(name)")
        }
        out += parameter.value
        rest = rest[rest.index(after: close)...]
      } else {
        out.append("{")
        rest = rest[rest.index(after: open)...]
      }
    }
    return hidden.show(out + rest)
  }

  private func error(_ line: Int, _ code: String, _ en: String, _ zh: String) -> ScriptError {
    ScriptError(line: line, code: code, phrase: Phrase(en, zh), file: file)
  }
}

extension Script {
  static func isParameterName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count <= 40 else { return false }
    return text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }
  /// Whether a value can stand inside and outside quotes without ending anything.
  static func isParameterValue(_ text: String) -> Bool {
    !text.unicodeScalars.contains { isUnprintable($0) || "\"“”;；\\{}".unicodeScalars.contains($0) } && !text.hasPrefix("#") && !text.contains(" #")
  }
}

private func words(_ text: Substring) -> [String] {
  text.split { $0 == " " || $0 == "\t" }.map(String.init)
}

private func trimmed(_ text: Substring, spaces: Bool = true) -> String {
  let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  var text = spaces ? text.drop(while: blank) : text
  while let last = text.last, blank(last) { text.removeLast() }
  return String(text)
}
