import Findings
import Language
import Tensors
public import Wording

/// New values for a script, waiting to be accepted: the script's text with the lines changed that a replay found otherwise. It lies
/// beside the script, as `NAME.session.pending`, until somebody has looked at every change. Its last line is the hash of the script
/// that it was made from: what was edited since is not written over. What its new lines have under pseudonyms is in a file of its own, and
/// goes to the script's with them.
public struct PendingScript: Sendable {
  /// A line that would change.
  public struct Hunk: Sendable, Equatable {
    public let line: Int
    public let old: String
    public let new: String
  }
  public let path: String
  /// Lines of the script, and what they would become.
  private let old: [String]
  /// What stands between them.
  private let ends: [String]
  private let new: [String]

  public static func path(for script: String) -> String { script + ".pending" }

  /// Why nothing found can be put into a script: its numbers are those of its parameters' defaults, and others were given. Nil where it can.
  public static func refusal(_ script: Script, under redactor: Redactor? = nil) -> ScriptError? {
    guard let other = script.parameters.first(where: { $0.value != $0.fallback }) else { return nil }
    let (name, value, own) = (other.name, visible(other.value), visible(other.fallback))
    let error = ScriptError(
      line: other.line, fault: .updateOfParameter,
      phrase: Phrase(
        "the numbers of the script are those of \(name) = \(own): what is found with \(name) = \(value) cannot be put in their place",
        "脚本中的数值对应 \(name) = \(own)：不能用 \(name) = \(value) 时的实测值替换"),
      tip: Phrase(
        "replay it without --update, or write `param \(name) = \(value)` into the script and update it without --param",
        "去掉 --update 再运行；或在脚本中写 `param \(name) = \(value)`，再不带 --param 地更新"), file: other.file)
    return redactor?.hide(error) ?? error
  }

  /// What waits for the script at `path`. Throws where nothing does, and where the script or what waits has been changed so that the two
  /// no longer have the same lines.
  public init(for script: String) throws {
    path = script
    let pending = PendingScript.path(for: script)
    guard Files.exists(pending) else { throw WorkbenchError.nothingPending(script) }
    let text = try Script.text(at: script)
    (old, ends) = (PendingScript.lines(text), PendingScript.ends(text))
    var lines = PendingScript.lines(try Script.text(at: pending))
    // Editors end the last line.
    if lines.last == "" { lines.removeLast() }
    guard let seal = lines.popLast(), seal.hasPrefix(PendingScript.sealMark) else { throw WorkbenchError.changedPending(pending) }
    guard seal == PendingScript.seal(text) else { throw WorkbenchError.stalePending(script) }
    guard lines.count == old.count else { throw WorkbenchError.changedPending(pending) }
    new = lines
  }

  /// Deletes what waits where it or its script was changed since: there is nothing to review in it. False where it can be reviewed.
  public static func discardStale(for script: String) throws -> Bool {
    do { _ = try PendingScript(for: script) } catch let error as WorkbenchError {
      guard error == .stalePending(script) || error == .changedPending(path(for: script)) else { throw error }
      try drop(for: script)
      return true
    }
    return false
  }

  /// The script at `path` with the values that its replay found; nil where all of them are as they were. Lines that hold a parameter,
  /// compare with a bound or with a remembered value stay: what to write there is for people to say.
  /// - Parameter included: The script is one that the replayed one includes, by this name.
  public init?(_ events: [Player.Event], text: String, for path: String, included: String? = nil) {
    self.path = path
    (old, ends) = (PendingScript.lines(text), PendingScript.ends(text))
    var lines = old
    let ambiguous = PendingScript.ambiguous(events, included)
    for event in events where event.file == included && old.indices.contains(event.line - 1) && !ambiguous.contains(event.line) {
      let line = old[event.line - 1]
      guard let found = event.found, !line.contains("{"), let sign = line.first else { continue }
      if sign == "=", event.verdict == .passed || event.isBeyondRecall { continue }
      if let new = PendingScript.updated(String(line.dropFirst()).trimmed, found, observed: sign == "~") { lines[event.line - 1] = "\(sign) \(new)" }
    }
    guard lines != old else { return nil }
    new = lines
  }

  /// Lines of a script that is included more than once, and that find something else at each place.
  private static func ambiguous(_ events: [Player.Event], _ included: String?) -> Set<Int> {
    guard included != nil else { return [] }
    let found = Dictionary(grouping: events.filter { $0.file == included && $0.found != nil }, by: \.line)
    return Set(found.filter { $0.value.contains { [first = $0.value[0]] in $0.found != first.found } }.keys)
  }

  /// The checks that failed and for which no new value is proposed, with why.
  /// - Parameter included: Those of a script that the replayed one includes, by this name.
  public static func left(_ events: [Player.Event], text: String, included: String? = nil) -> [(event: Player.Event, reason: Phrase)] {
    let old = lines(text)
    let ambiguous = ambiguous(events, included)
    return events.filter { $0.file == included }.compactMap { event in
      let isCheck = event.text.hasPrefix("=")
      guard event.verdict == .expectationFailed || isCheck && event.verdict == .commandFailed else { return nil }
      if !isCheck { return (event, Phrase("it should have failed otherwise; the `!` below it is for people to change", "其失败方式与预期不符；下方的 `!` 须由人来修改")) }
      guard let found = event.found else { return (event, Phrase("what it asks for is not there: \(event.detail.en)", "所核对的内容不存在：\(event.detail.zh)")) }
      if ambiguous.contains(event.line) {
        return (event, Phrase("its script is included more than once, and finds something else at each place", "其脚本被多次包含，每处实测值不同"))
      }
      guard old.indices.contains(event.line - 1) else { return nil }
      let line = old[event.line - 1]
      if line.contains("{") { return (event, Phrase("holds a parameter", "含有参数")) }
      if event.isBeyondRecall {
        return (event, Phrase("was found in pieces of what stands under a pseudonym; look at it with `~`", "实测值是化名所指内容的片段；请用 `~` 仅作记录"))
      }
      guard updated(String(line.dropFirst()).trimmed, found, observed: false) == nil else { return nil }
      return (event, Script.whyNoNewValue(String(line.dropFirst()).trimmed))
    }
  }

  public var hunks: [Hunk] {
    old.indices.filter { old[$0] != new[$0] }.map { Hunk(line: $0 + 1, old: old[$0], new: new[$0]) }
  }

  /// Leaves the new values beside the script, in place of older ones. What else stands there is not written over; a link stays one, as with
  /// every output, and what it leads to has to be such a file of this script: others have theirs elsewhere.
  /// - Parameter redactor: What they were told under; nil where nothing is hidden.
  public func write(under redactor: Redactor? = nil) throws {
    let (seal, pending) = (PendingScript.seal(old.joined(separator: "\n")), PendingScript.path(for: path))
    if Files.exists(pending) {
      let last = (try? Script.text(at: pending))?.split(whereSeparator: \.isNewline).last
      guard last?.hasPrefix(Files.isLink(pending) ? seal : PendingScript.sealMark) == true else { throw WorkbenchError.foreignPending(pending) }
    }
    // An older one may have had others.
    try Files.remove(Pseudonyms.path(beside: pending))
    try redactor?.pseudonyms.write(to: Pseudonyms.path(beside: pending), for: hunks.map(\.new).joined())
    _ = try Files.write(Array((new + [seal]).joined(separator: "\n").utf8), to: pending, overwrite: true, like: path)
  }

  private static func drop(for script: String) throws {
    try Files.remove(path(for: script))
    try Files.remove(Pseudonyms.path(beside: path(for: script)))
  }

  private static let sealMark = "# of sha256:"
  private static func seal(_ text: String) -> String {
    sealMark + SHA256.hex(of: lines(text).joined(separator: "\n"))
  }

  /// Takes over the changes of these lines, and drops the others. Throws where that would be no script, and leaves everything as it is.
  public func accept(_ lines: Set<Int>) throws {
    let merged = old.indices.map { lines.contains($0 + 1) ? new[$0] : old[$0] }
    if merged != old {
      let text = zip(merged, ends + [""]).map { $0 + $1 }.joined()
      if let problem = try Script.reading(at: path, text).problems.first {
        let place = problem.file.map { "\(visible($0)):\(problem.line)" } ?? String(problem.line)
        throw ScriptError(
          line: problem.line, code: problem.code,
          phrase: Phrase("with these changes line \(place) would be wrong: \(problem.phrase.en)", "接受后第 \(place) 行将有误：\(problem.phrase.zh)"),
          tip: Phrase(
            "nothing is changed; `vitrine session review --reject-all` drops what waits", "脚本未更改；`vitrine session review --reject-all` 可放弃待审阅的新值"),
          file: problem.file)
      }
      // What its names stand for is there before they are.
      if let names = Pseudonyms(beside: PendingScript.path(for: path)) { try names.extend(beside: path, for: text) }
      _ = try Files.write(Array(text.utf8), to: path, overwrite: true)
    }
    try PendingScript.drop(for: path)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }

  private static func ends(_ text: String) -> [String] { text.filter { $0 == "\n" || $0 == "\r\n" }.map(String.init) }

  /// An expectation with the value that was found, in as many digits as it was written with.
  private static func updated(_ line: String, _ found: Quantity, observed: Bool) -> String? {
    // What somebody wrote behind it stays.
    let (text, comment) = Script.tidied(line) ?? (line, "")
    let words = text.split(separator: " ")
    let isBare = observed && (words.count == 1 || words.count == 3 && words[1] == "of")
    guard var command = try? parse(Script.claim(text, observed: observed), lexicon: Lexicon()).first, command.name == "expect",
      command.text("is") == "=" || observed
    else { return nil }
    switch (found, command.arguments["value"]) {
    case (.number(let number), .word(let written)?):
      if isBare {
        command.arguments["value"] = .word(Int(exactly: number).map(String.init) ?? number.significant(4))
      } else if let value = like(written, number, within: tolerance(of: command, around: number)) {
        command.arguments["value"] = .word(value)
      } else { return nil }
    case (.text(let text), .word(let written)?) where Script.isLabel(written) && Script.isLabel(text): command.arguments["value"] = .word(text)
    case (.text(let text), _): command.arguments["value"] = .text(text)
    case (.shape(let shape), _): command.arguments["value"] = .word(shape.map(String.init).joined(separator: "x"))
    default: return nil
    }
    return Script.expectation(command) + (comment.isEmpty ? "" : " " + comment)
  }

  /// How far off a new value may be and be met by what was found; nil where its last digit says so.
  private static func tolerance(of command: Command, around number: Double) -> Double? {
    command.number("+-") ?? command.number("rel").map { $0 * abs(number) }
  }

  /// A number in as many digits behind the point as another was written with, or in as many more as a tolerance asks for; nil where that
  /// is no number.
  private static func like(_ written: String, _ number: Double, within tolerance: Double?) -> String? {
    guard let first = like(written, number, more: 0) else { return nil }
    guard let tolerance else { return first }
    // Half of it, so that the next machine's rounding has room.
    let fits = (0...17).lazy.compactMap { like(written, number, more: $0) }.first { abs((Double($0) ?? .infinity) - number) <= tolerance / 2 }
    return fits ?? number.shortest
  }

  private static func like(_ written: String, _ number: Double, more: Int) -> String? {
    guard Double(written) != nil, number.isFinite else { return nil }
    let parts = written.lowercased().split(separator: "e", maxSplits: 1)
    let places = more + (parts[0].split(separator: ".", maxSplits: 1).dropFirst().first?.count ?? 0)
    if parts.count == 2 { return number.scientific(places) }
    let text = number.fixed(places)
    return written.hasPrefix("+") && number > 0 ? "+" + text : text
  }
}

extension StringProtocol {
  /// Without blanks around it.
  var trimmed: String {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
