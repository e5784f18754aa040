import Language
import Wording

extension Script {
  /// Reads a whole script, and throws what stands first in it where anything is not understood.
  ///
  /// - Parameters:
  ///   - parameters: Values that take the place of defaults; one that the script has not is an error.
  public init(_ text: String, parameters: [String: String] = [:]) throws(ScriptError) {
    try self.init(Source(text: text), parameters: parameters, load: nil)
  }

  /// What a script is read from: its text, and what the pseudonyms in it stand for.
  struct Source {
    let text: String
    var key = Pseudonyms.Key.missing(nil)
  }

  /// - Parameter load: A script that is to be included, by its path as it is written; without it nothing can be included.
  init(_ source: Source, parameters: [String: String], load: ((String) throws -> Source)?) throws(ScriptError) {
    self = Script.reading(source, parameters: parameters, load: load)
    if !faults.isEmpty { throw problems[0] }
  }

  /// A script as far as it can be read: what is not understood is in `faults`, and among `problems`.
  static func reading(_ source: Source, parameters: [String: String], load: ((String) throws -> Source)?) -> Script {
    var reader = ScriptReader(given: parameters, load: load)
    do { try reader.read(source) } catch {
      reader.script.faults.append(error)
      return reader.script
    }
    let known = reader.script.parameters.map(\.name)
    for name in parameters.keys.sorted() where !known.contains(name) {
      let list = known.isEmpty ? Phrase("it has none", "它没有参数") : Phrase("it has \(known.joined(separator: ", "))", "它有 \(known.joined(separator: "、"))")
      reader.script.faults.append(
        ScriptError(
          line: 1, fault: .unknownParameter,
          phrase: Phrase("the script has no parameter \(visible(name)); \(list.en)", "脚本没有参数 \(visible(name))；\(list.zh)"),
          tip: nearest(name, among: known).map { Phrase("the nearest is \($0)", "最接近的是 \($0)") }))
    }
    return reader.script
  }
}

/// Reads a script and those it includes into one value.
struct ScriptReader {
  var script = Script()
  /// Values from outside.
  let given: [String: String]
  let load: ((String) throws -> Script.Source)?
  /// The script that is being included; nil for the script itself.
  var file: String?
  /// The line of the script itself that it is included at.
  var outer: Int?
  var depth = 0
  var included = 0
  /// Of this file.
  var hasSteps = false
  /// What stands above in this file: a line below a command belongs to a step that has not ended.
  var above = Above.nothing
  enum Above { case nothing, step, blank, other }
  var hidden = Pseudonyms()

  init(given: [String: String], load: ((String) throws -> Script.Source)?) {
    self.given = given
    self.load = load
  }

  mutating func read(_ source: Script.Source) throws(ScriptError) {
    var text = source.text[...]
    let before = hidden
    defer { hidden = before }
    hidden = source.key.table ?? Pseudonyms()
    // A script holds what those hold that it includes.
    script.hidden.merge(hidden)
    script.hidden.reserve(namesIn: source.text)
    if let lack = source.key.lack, Pseudonyms.areIn(source.text) {
      script.remarks.append(Phrase("holds pseudonyms, and \(lack.en)", "含有化名，而\(lack.zh)"))
    }
    if text.utf8.suffix(2).elementsEqual([0x0A, 0]) {
      text.unicodeScalars.removeLast()
      script.remarks.append(
        Phrase("what stands behind the last whole line was being recorded when the program was killed; it is passed over", "最后一个完整行之后的内容是程序被终止时正在录制的，已略过"))
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
    for (index, line) in lines.enumerated() {
      do { try read(line, number: index + 1) } catch {
        guard !Script.Fault.ending.contains(error.code), script.faults.count < Script.faultLimit else { throw error }
        script.faults.append(error)
        // What stands below it belongs to it.
        if [">", "?"].contains(line.first { $0 != " " && $0 != "\t" }) {
          append(Script.Step(line: index + 1, command: "", file: file, outer: self.outer))
        }
      }
    }
  }

  private mutating func append(_ step: Script.Step) {
    (hasSteps, above) = (true, .step)
    script.steps.append(step)
  }

  private func notAScript() -> ScriptError { error(1, .notAScript, "a script begins with `vitrine 1`", "脚本须以 `vitrine 1` 开头") }

  private mutating func read(_ line: Substring, number: Int) throws(ScriptError) {
    func keep(_ kind: Script.Line.Kind, _ text: String) {
      if file == nil { script.lines.append(Script.Line(number: number, text: text, kind: kind)) }
    }
    if number == 1 {
      let found = words(line[...])
      guard line.first == "v", found.count == 2, found[0] == "vitrine", Int(found[1]) != nil else { throw notAScript() }
      guard found[1] == "1" else {
        throw error(
          1, .unknownVersion, "the script is of version \(visible(found[1])); this program reads version 1",
          "脚本的格式版本为 \(visible(found[1]))；本程序只读版本 1")
      }
      return keep(.version, "1")
    }
    guard let first = line.first(where: { $0 != " " && $0 != "\t" }) else {
      if above == .step { above = .blank }
      return keep(.blank, "")
    }
    guard line.first == first else {
      let begins = first == "#" || Script.signs.contains { $0.sign == first } ? String(first) : visible(words(line[...])[0])
      throw error(number, .unknownLine, "a blank stands before `\(begins)`: what a line is, its first column says", "`\(begins)` 前有空格：记号和头部字段须在行首")
    }
    if first == "#" { return keep(.comment, trimmed(line.dropFirst(), spaces: false)) }
    guard let kind = Script.signs.first(where: { $0.sign == first })?.kind else {
      let word = words(line[...])[0]
      let rest = trimmed(line.dropFirst(word.count))
      keep(.header(word), rest)
      return try readHeader(word, try filled(rest, number), number)
    }
    let raw = trimmed(line.dropFirst())
    keep(kind, raw)
    // Words are what somebody said, and hold no parameters.
    let text = kind == .words ? raw : try filled(raw, number)
    try read(kind, text, number, written: text == raw ? nil : raw)
  }

  /// - Parameter written: The same with its parameters; nil where it has none.
  private mutating func read(_ kind: Script.Line.Kind, _ text: String, _ number: Int, written: String?) throws(ScriptError) {
    switch kind {
    case .command, .look:
      guard !text.isEmpty, !text.hasPrefix("#") else { throw error(number, .emptyCommand, "no command stands here", "此处没有命令") }
      guard !lacksCommand(text) else {
        throw error(number, .emptyCommand, "a command is missing: `;` stands between two", "缺少命令：`;` 的前后都须有命令")
      }
      guard script.steps.count < Script.stepLimit else {
        throw error(
          number, .tooManySteps, "a script has at most \(Script.stepLimit) steps, those it includes among them",
          "一个脚本（连同其包含的脚本）最多 \(Script.stepLimit) 步")
      }
      append(Script.Step(line: number, command: text, written: written, file: file, outer: outer, isLook: kind == .look))
    case .words:
      let index = try step(number)
      let first = words(text[...]).first ?? ""
      let tongue = Tongue(rawValue: first)
      guard !text.isEmpty, text != tongue?.rawValue else { return }
      script.steps[index].words.append((tongue, tongue == nil ? text : trimmed(text[...].dropFirst(first.count))))
    case .expectation:
      let index = try step(number)
      guard !text.isEmpty else { throw error(number, .noExpectation, "`=` says what is expected", "`=` 后须写明期望") }
      script.steps[index].expectations.append(Script.Expected(line: number, text: text, written: written, file: file, outer: outer))
    case .observation:
      let index = try step(number)
      guard !text.isEmpty else { throw error(number, .noObservation, "`~` names a value", "`~` 后须写一个值的名称") }
      script.steps[index].observations.append(Script.Expected(line: number, text: text, written: written, file: file, outer: outer))
    case .failure:
      let index = try step(number)
      guard let code = words(text[...]).first else { throw error(number, .noCode, "`!` names an error code", "`!` 后须写错误代码") }
      guard words(text[...]).count == 1 else {
        throw error(number, .badCode, "`!` is followed by a code and nothing else; a comment stands on a line of its own", "`!` 后只写错误代码；注释须另起一行")
      }
      guard Script.isErrorCode(code) else {
        throw error(
          number, .badCode, "\(visible(code)) is no error code: those are small letters, digits and `-`, such as unknown-layer",
          "\(visible(code)) 不是错误代码：错误代码由小写字母、数字和 `-` 组成，如 unknown-layer")
      }
      try once(script.steps[index].failure == nil, number, "!")
      script.steps[index].failure = Script.Expected(line: number, text: code, file: file)
    case .directive: try readDirective(text, number)
    case .version, .blank, .comment, .header: break
    }
  }

  func once(_ isFirst: Bool, _ number: Int, _ what: String) throws(ScriptError) {
    guard !isFirst else { return }
    throw error(number, .saidTwice, "`\(what)` stands here a second time", "`\(what)` 在此重复出现")
  }

  /// The step that a line belongs to.
  func step(_ number: Int) throws(ScriptError) -> Int {
    func none(_ phrase: Phrase, _ tip: Phrase?) -> ScriptError { ScriptError(line: number, fault: .noCommand, phrase: phrase, tip: tip, file: file, outer: outer) }
    switch above {
    case .step: return script.steps.count - 1
    case .nothing: throw none(Phrase("this line belongs to a command, and none stands above", "此行须跟在命令之后"), nil)
    case .blank:
      throw none(
        Phrase("this line belongs to a command, and a blank line has ended the step above", "此行须跟在命令之后，而上方的步骤已被空行结束"),
        Phrase("take out the blank line", "请去掉空行"))
    case .other:
      throw none(
        Phrase("this line belongs to a command of this script, and `@ include` stands above", "此行须跟在本脚本的命令之后，而上方是 `@ include`"),
        Phrase("write a command between them, such as `? masks`", "请在两者之间写一条命令，如 `? masks`"))
    }
  }

  func error(_ line: Int, _ fault: Script.Fault, _ en: String, _ zh: String) -> ScriptError {
    ScriptError(line: line, fault: fault, phrase: Phrase(en, zh), file: file, outer: outer)
  }
}

/// Words of a line of a script.
func words(_ text: Substring) -> [String] {
  text.split { $0 == " " || $0 == "\t" }.map(String.init)
}

/// A line of a script without blanks at its ends; with `spaces: false` only at its end.
func trimmed(_ text: Substring, spaces: Bool = true) -> String {
  let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  var text = spaces ? text.drop(while: blank) : text
  while let last = text.last, blank(last) { text.removeLast() }
  return String(text)
}

extension Script {
  /// Whether an error could have this code.
  static func isErrorCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
  }
}
