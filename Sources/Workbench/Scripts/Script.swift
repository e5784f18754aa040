public import Wording

/// A session script: canonical commands with what is expected of them, as text that people type, review and diff.
///
///     vitrine 1                      the format's version, always the first line
///     title  A first look            header lines, before the first command
///     # anything                     a comment
///     > mask L1.H4                   a command
///     | zh 关掉第1层第4个头            where it came from; not executed
///     = loss-change 0.17 +- 0.01     an expectation of it: NAME [RELATION] VALUE [+- TOLERANCE | rel SHARE]
///     ~ loss-change 0.17             an observation: what is found is shown beside it, and any value will do
///     ! already-masked               the command fails, with this code; expectations are then about the session as it is
///     @ within 5s                    a limit on its time
///
/// The signs stand in the first column; a blank line ends a step. Anything else is an error: a script that is not understood
/// to the last line is not run.
public struct Script: Sendable, Equatable {
  public struct Step: Sendable, Equatable {
    /// From 1, of the command.
    public let line: Int
    public let command: String
    /// What it was read from, without the language that stands before it; told and not executed.
    public var words: [String] = []
    public var expectations: [Expected] = []
    public var observations: [Expected] = []
    /// The code that the command must fail with.
    public var failure: Expected?
    /// Seconds.
    public var limit: Double?
    /// What an irreversible command was confirmed for.
    public var confirmation: String?
  }
  public struct Expected: Sendable, Equatable {
    public let line: Int
    public let text: String
  }
  public var title = ""
  /// `needs engine >= 0.1`: relation and version.
  public var needs: [(relation: String, version: String)] = []
  /// `pin kernels avx512`: the setting's name and its value.
  public var pins: [(name: String, value: String)] = []
  public var steps: [Step] = []
  /// What was unusual about the file and is no error.
  public var remarks: [Phrase] = []

  public static func == (a: Script, b: Script) -> Bool {
    a.title == b.title && a.steps == b.steps && a.needs.elementsEqual(b.needs, by: ==) && a.pins.elementsEqual(b.pins, by: ==)
  }
}

/// Why a script cannot be read: the line and what is wrong with it.
public struct ScriptError: WordedError, Equatable {
  public let line: Int
  public let code: String
  public let phrase: Phrase
}

extension Script {
  /// Reads a whole script; the first line that is not understood ends it.
  public init(_ text: String) throws(ScriptError) {
    var text = text[...]
    if text.unicodeScalars.first == "\u{FEFF}" {
      text.unicodeScalars.removeFirst()
      remarks.append(Phrase("begins with a byte order mark, which is passed over", "以字节顺序标记（BOM）开头，已略过"))
    }
    // As a character of Swift, CR and LF together are one.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if text.utf8.contains(13) {
      remarks.append(Phrase("has Windows line ends (CR LF), which are read as line ends", "使用 Windows 换行（CR LF），按换行处理"))
    }
    for (index, line) in lines.enumerated() { try read(line, number: index + 1) }
    if text.isEmpty { throw Script.error(1, "not-a-script", "a script begins with `vitrine 1`", "脚本须以 `vitrine 1` 开头") }
  }

  private mutating func read(_ line: Substring, number: Int) throws(ScriptError) {
    if number == 1 {
      guard words(line) == ["vitrine", "1"] else {
        throw Script.error(1, "not-a-script", "a script begins with `vitrine 1`", "脚本须以 `vitrine 1` 开头")
      }
      return
    }
    guard let sign = line.first(where: { $0 != " " && $0 != "\t" }), sign != "#" else { return }
    let rest = trimmed(line.dropFirst())
    switch line.first {
    case ">":
      guard !rest.isEmpty else { throw Script.error(number, "empty-command", "no command stands here", "此处没有命令") }
      steps.append(Step(line: number, command: rest))
    case "|":
      let index = try step(number)
      let pieces = rest.split(separator: " ", maxSplits: 1)
      steps[index].words.append(pieces.count == 2 && Tongue(rawValue: String(pieces[0])) != nil ? String(pieces[1]) : rest)
    case "~":
      let index = try step(number)
      guard !rest.isEmpty else { throw Script.error(number, "no-observation", "`~` names a value", "`~` 后须写一个值的名称") }
      steps[index].observations.append(Expected(line: number, text: rest))
    case "=":
      let index = try step(number)
      steps[index].expectations.append(Expected(line: number, text: rest))
    case "!":
      let index = try step(number)
      guard let code = words(rest[...]).first else {
        throw Script.error(number, "no-code", "`!` names an error code", "`!` 后须写错误代码")
      }
      steps[index].failure = Expected(line: number, text: code)
    case "@": try readDirective(rest, number)
    default: try readHeader(line, number)
    }
  }

  /// The step that a line belongs to.
  private func step(_ number: Int) throws(ScriptError) -> Int {
    guard !steps.isEmpty else {
      throw Script.error(number, "no-command", "this line belongs to a command, and none stands above", "此行须跟在命令之后")
    }
    return steps.count - 1
  }

  private mutating func readDirective(_ text: String, _ number: Int) throws(ScriptError) {
    let index = try step(number)
    let words = words(text[...])
    switch words.first {
    case "within":
      guard words.count == 2, words[1].hasSuffix("s"), let limit = Double(words[1].dropLast()), limit > 0 else {
        throw Script.error(number, "bad-limit", "a limit is written `@ within 5s`", "时限写作 `@ within 5s`")
      }
      steps[index].limit = limit
    case "confirm": steps[index].confirmation = words.dropFirst().joined(separator: " ")
    default:
      throw Script.error(
        number, "unknown-directive", "unknown directive \(visible(text)); known: within, confirm",
        "未知指令 \(visible(text))；可用：within、confirm")
    }
  }

  private mutating func readHeader(_ line: Substring, _ number: Int) throws(ScriptError) {
    guard steps.isEmpty else {
      throw Script.error(
        number, "unknown-line", "a line begins with one of > = ! ~ | @ #", "行首须为 > = ! ~ | @ # 之一")
    }
    let words = words(line)
    switch words[0] {
    case "title": title = trimmed(line.dropFirst("title".count))
    case "needs":
      guard words.count >= 4, words.count.isMultiple(of: 2), words[1] == "engine" else {
        throw Script.error(number, "bad-needs", "written `needs engine >= 0.1`", "应写作 `needs engine >= 0.1`")
      }
      needs += stride(from: 2, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
    case "pin":
      guard words.count >= 3, words.count.isMultiple(of: 2) == false else {
        throw Script.error(number, "bad-pin", "written `pin kernels avx512`", "应写作 `pin kernels avx512`")
      }
      pins += stride(from: 1, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
    default:
      throw Script.error(
        number, "unknown-header", "unknown header \(visible(words[0])); known: title, needs, pin",
        "未知的头部字段 \(visible(words[0]))；可用：title、needs、pin")
    }
  }

  private static func error(_ line: Int, _ code: String, _ en: String, _ zh: String) -> ScriptError {
    ScriptError(line: line, code: code, phrase: Phrase(en, zh))
  }
}

private func words(_ text: Substring) -> [String] {
  text.split { $0 == " " || $0 == "\t" }.map(String.init)
}

private func trimmed(_ text: Substring) -> String {
  let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
  var text = text.drop(while: blank)
  while let last = text.last, blank(last) { text.removeLast() }
  return String(text)
}
