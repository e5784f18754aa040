import Findings
public import Wording

/// How a replay is told: for people, as JSON Lines, or as JUnit's XML. There are no times in it, so two replays give the same bytes.
public struct ReplayReport: Sendable {
  /// As it was given.
  public let file: String
  public let tongue: Tongue
  /// Parameters that were given, to say how to play to the same place again.
  public let parameters: [String: String]
  /// What else the replay was asked for that decides what is played, as words of a command line.
  public let flags: [String]

  public init(file: String, tongue: Tongue, parameters: [String: String] = [:], flags: [String] = []) {
    (self.file, self.tongue, self.parameters, self.flags) = (file, tongue, parameters, flags)
  }

  /// The script that a line stands in, as seen from here.
  public func path(of event: Player.Event) -> String { event.file.map { path(of: $0) } ?? file }
  /// A script that is included, as it was named.
  public func path(of included: String) -> String { Files.resolve(included, in: folder) }
  private var folder: String { Files.folder(of: file) }

  /// The command that plays the script to where the event is, and hands over there.
  public func again(_ event: Player.Event) -> String {
    // A name that begins with a dash is no flag: it stands last.
    let named = ReplayReport.words(for: file)
    var words = ["vitrine", "replay"] + (named.count == 1 ? named : [])
    if let place = Script.Place(event) { words += ["--until", quotedForShell(place.written)] }
    for (name, value) in parameters.sorted(by: { $0.key < $1.key }) { words += ["--param", quotedForShell("\(name)=\(value)")] }
    words += flags.map(quotedForShell) + (named.count == 1 ? [] : named)
    return words.joined(separator: " ")
  }

  /// A word as a shell takes it whole.
  public static func word(_ text: String) -> String { quotedForShell(text) }
  /// A file as words of a command line.
  public static func words(for file: String) -> [String] { (file.hasPrefix("-") ? ["--"] : []) + [quotedForShell(file)] }

  // MARK: For people

  /// The same as `text`, without what tells of the machine and the moment: those values are `measured`.
  public func stableText(_ event: Player.Event) -> String { text(event.stable().event) }

  /// Those values, for whoever looks on; nil where there are none.
  public func measured(_ event: Player.Event) -> String? {
    let names = event.stable().observed
    guard !names.isEmpty else { return nil }
    let facts = event.finding?.facts.filter { names.contains($0.name) }.map { "\($0.name) \($0.written)" } ?? [event.detail[tongue]]
    guard !facts.isEmpty else { return nil }
    return "     \(visible(path(of: event))):\(event.line)  " + visible(facts.joined(separator: tongue == .zh ? "，" : ", "))
  }

  /// `path:line  text` and what came of it; of a failure also the command that comes back to it.
  public func text(_ event: Player.Event) -> String {
    let mark = event.verdict == .passed ? "ok  " : tongue == .zh ? "失败 " : "FAIL"
    let shown = CellWidths().truncate(visible(String(event.text.unicodeScalars.prefix(1000))), to: 200)
    var lines = ["\(mark) \(visible(path(of: event))):\(event.line)  \(shown)", "       \(event.detail[tongue])"]
    if event.verdict != .passed, let again = hereAgain(event) { lines.append("       " + again[tongue]) }
    return lines.joined(separator: "\n")
  }

  /// The command that comes back to a failure, in words; nil where a replay does not get there.
  func hereAgain(_ event: Player.Event) -> Phrase? { event.verdict == .syntax || !event.isReached ? nil : toHereAgain(event) }

  private func toHereAgain(_ event: Player.Event) -> Phrase {
    Phrase("to here again: \(visible(again(event)))", "重现到此处：\(visible(again(event)))")
  }

  /// Where a failure stands, and how to come back to it.
  public func place(_ event: Player.Event) -> Phrase {
    let (place, again) = ("\(visible(path(of: event))):\(event.line)", toHereAgain(event))
    guard event.isReached else { return Phrase(same: place) }
    return Phrase("\(place); \(again.en)", "\(place)；\(again.zh)")
  }

  public func summary(_ player: Player) -> String { summary(player.commands, player.expectations, player.failures) }

  func summary(_ commands: Int, _ expectations: Int, _ failures: Int) -> String {
    let counts = Phrase(
      "\(commands) commands, \(expectations) expectations, \(failures) failed",
      "\(commands) 个命令，\(expectations) 个期望，\(failures) 个失败")
    return "\(visible(file)): \(counts[tongue])"
  }

  /// `path:line: what is wrong [code]`.
  public func text(_ error: ScriptError) -> String {
    let place = error.file.map { Files.resolve($0, in: folder) } ?? file
    let tip = error.tip.map { "\n  " + $0[tongue] } ?? ""
    return "\(visible(place)):\(error.line): \(error.phrase[tongue]) [\(error.code)]" + tip
  }

  // MARK: JSON Lines

  /// `{"vitrine":1,"file":…,"line":…,"text":…,"passed":…,"exit":…,"detail":…,"check":…,"again":…,"finding":…}`; `check` has `expected`,
  /// `actual`, `tolerance`, `distance` in tolerances and, where there are none, `off` (by how much, or how many pairs), and is null where nothing was compared.
  ///
  /// `finding` has nothing that tells of the machine and the moment (times, speeds, memory of the process, threads), so that two replays
  /// give the same bytes; `observed` names what was left out of it, and is there only where something was.
  public func json(_ given: Player.Event) -> String {
    let (event, observed) = given.stable()
    let number = { (value: Double?) in value.map(JSONText.number) ?? "null" }
    let check = event.check.map { check in
      JSONText.object([
        ("expected", JSONText.string(check.expected)), ("actual", JSONText.string(check.actual)),
        ("tolerance", number(check.tolerance)), ("distance", number(check.distance)),
        ("off", number(check.off ?? check.pairs.map(Double.init))),
      ])
    }
    var members: [(name: String, value: String)] = [
      ("vitrine", "1"), ("file", JSONText.string(path(of: event))), ("line", String(event.line)), ("text", JSONText.string(event.text)),
      ("passed", event.verdict == .passed ? "true" : "false"), ("exit", String(event.verdict.rawValue)),
      ("detail", JSONText.string(event.detail.en)), ("check", check ?? "null"),
      ("again", event.verdict == .passed || !event.isReached ? "null" : JSONText.string(again(event))), ("finding", event.finding.map { $0.json() } ?? "null"),
    ]
    if !observed.isEmpty { members.append(("observed", JSONText.array(observed.map(JSONText.string)))) }
    return JSONText.object(members)
  }

  /// The same for a script that could not be read.
  public func json(_ error: ScriptError) -> String {
    let place = error.file.map { Files.resolve($0, in: folder) } ?? file
    var members = [(name: "code", value: JSONText.string(error.code)), (name: "message", value: JSONText.string(error.phrase.en))]
    if let tip = error.tip { members.append((name: "tip", value: JSONText.string(tip.en))) }
    return JSONText.object([
      ("vitrine", "1"), ("file", JSONText.string(place)), ("line", String(error.line)), ("error", JSONText.object(members)),
    ])
  }

  // MARK: Findings of the linter, as JSON Lines

  /// `{"vitrine":1,"file":…,"line":…,"code":…,"severity":"error","message":…}`: what keeps a script from being played.
  public func remark(_ error: ScriptError) -> String {
    remark(error.file.map { Files.resolve($0, in: folder) } ?? file, error.line, error.code, "error", error.phrase, tip: error.tip)
  }
  /// The same with `remark`: what should not be left so.
  public func remark(_ remark: Script.Remark) -> String { self.remark(file, remark.line, remark.code, "remark", remark.phrase, tip: nil) }

  private func remark(_ file: String, _ line: Int, _ code: String, _ severity: String, _ phrase: Phrase, tip: Phrase?) -> String {
    var members: [(name: String, value: String)] = [
      ("vitrine", "1"), ("file", JSONText.string(file)), ("line", String(line)), ("code", JSONText.string(code)),
      ("severity", JSONText.string(severity)), ("message", JSONText.string(phrase[tongue])),
    ]
    if let tip { members.append(("tip", JSONText.string(tip[tongue]))) }
    return JSONText.object(members)
  }

  // MARK: JUnit

  /// A script as a test suite that grows: a case for each line that was played. What could not be played is an error, what was not met a
  /// failure.
  public struct Suite: Sendable {
    private let report: ReplayReport
    private var cases = ""
    private var (count, failures, errors) = (0, 0, 0)

    public init(_ report: ReplayReport) { self.report = report }

    public mutating func add(_ event: Player.Event) {
      var attributes = [("classname", report.file), ("name", "\(event.file.map { $0 + " " } ?? "")line \(event.line): \(event.text)")]
      if event.file == nil { attributes.append(("line", String(event.line))) }
      guard event.verdict != .passed else { return add(attributes, nil) }
      let element = event.verdict == .expectationFailed ? "failure" : "error"
      add(attributes, (element, "exit-\(event.verdict.rawValue)", event.detail[report.tongue], event.isReached ? report.again(event) : ""))
    }

    /// Why it could not be read, or what keeps it from being played.
    public mutating func add(_ error: any WordedError, line: Int? = nil) {
      let attributes = [("classname", report.file), ("name", line.map { "line \($0)" } ?? "read")]
      add(attributes, ("error", error.code, error.phrase[report.tongue], error.tip?[report.tongue] ?? ""))
    }

    private mutating func add(_ attributes: [(String, String)], _ trouble: (element: String, type: String, message: String, text: String)?) {
      count += 1
      cases += "    <testcase \(ReplayReport.xml(attributes))"
      guard let trouble else { return cases += "/>\n" }
      if trouble.element == "failure" { failures += 1 } else { errors += 1 }
      let why = ReplayReport.xml([("type", trouble.type), ("message", trouble.message)])
      cases += "><\(trouble.element) \(why)>\(markup(visible(trouble.text)))</\(trouble.element)></testcase>\n"
    }

    public var text: String {
      let attributes = [("name", report.file), ("tests", String(count)), ("failures", String(failures)), ("errors", String(errors))]
      return "  <testsuite \(ReplayReport.xml(attributes))>\n\(cases)  </testsuite>\n"
    }
  }

  /// The same of all that was played.
  public func suite(_ events: [Player.Event]) -> String {
    var suite = Suite(self)
    for event in events { suite.add(event) }
    return suite.text
  }

  /// A script that could not be read: a case for each thing that is wrong with it.
  public func suite(_ errors: [any WordedError]) -> String {
    var suite = Suite(self)
    for error in errors { suite.add(error, line: (error as? ScriptError)?.line) }
    return suite.text
  }

  /// The file that holds suites.
  public static func junit(_ suites: [String]) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vitrine\">\n" + suites.joined() + "</testsuites>"
  }

  /// XML has no way to write control characters: they are shown.
  private static func xml(_ attributes: [(String, String)]) -> String { attributes.map { "\($0)=\"\(markup(visible($1)))\"" }.joined(separator: " ") }
}

extension Player.Event {
  /// Whether a replay gets as far as this: what a header asks for keeps it from beginning.
  fileprivate var isReached: Bool { text.first.map { ">?=~".contains($0) } ?? false }
}

/// A word as a shell takes it whole.
func quotedForShell(_ text: String) -> String {
  let isPlain = !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "-_./=:,@%+".utf8.contains($0) }
  if isPlain { return text }
  guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return "'" + text.replacing("'", with: "'\\''") + "'" }
  // A line break within quotes would be shown, and not be one any more.
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "'", "\\": "\\" + String(scalar)
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }
  return "$'" + escaped.joined() + "'"
}
