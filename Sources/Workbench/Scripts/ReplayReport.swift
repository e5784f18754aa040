import Findings
public import Wording

/// How a replay is told: for people, as JSON Lines, or as JUnit's XML. There are no times in it, so two replays give the same bytes.
public struct ReplayReport: Sendable {
  /// As it was given.
  public let file: String
  public let tongue: Tongue
  /// Parameters that were given, to say how to play to the same place again.
  public let parameters: [String: String]

  public init(file: String, tongue: Tongue, parameters: [String: String] = [:]) {
    (self.file, self.tongue, self.parameters) = (file, tongue, parameters)
  }

  /// The script that a line stands in, as seen from here.
  public func path(of event: Player.Event) -> String { event.file.map { Files.resolve($0, in: folder) } ?? file }
  private var folder: String { Files.folder(of: file) }

  /// The command that plays the script to where the event is, and hands over there.
  public func again(_ event: Player.Event) -> String {
    var words = ["vitrine", "replay", quotedForShell(file)]
    // What stands in an included script is reached through the line that includes it.
    if let line = event.file == nil ? event.line : event.outer { words += ["--until", String(line)] }
    for (name, value) in parameters.sorted(by: { $0.key < $1.key }) { words += ["--param", quotedForShell("\(name)=\(value)")] }
    return words.joined(separator: " ")
  }

  // MARK: For people

  /// `path:line  text` and what came of it; of a failure also the command that comes back to it.
  public func text(_ event: Player.Event) -> String {
    let mark = event.verdict == .passed ? "ok  " : tongue == .zh ? "失败 " : "FAIL"
    let shown = CellWidths().truncate(visible(String(event.text.unicodeScalars.prefix(1000))), to: 200)
    var lines = ["\(mark) \(visible(path(of: event))):\(event.line)  \(shown)", "       \(event.detail[tongue])"]
    if event.verdict != .passed, event.verdict != .syntax, event.verdict != .mismatch {
      lines.append("       " + toHereAgain(event)[tongue])
    }
    return lines.joined(separator: "\n")
  }

  private func toHereAgain(_ event: Player.Event) -> Phrase {
    Phrase("to here again: \(visible(again(event)))", "重现到此处：\(visible(again(event)))")
  }

  /// Where a failure stands, and how to come back to it.
  public func place(_ event: Player.Event) -> Phrase {
    let (place, again) = ("\(visible(path(of: event))):\(event.line)", toHereAgain(event))
    return Phrase("\(place); \(again.en)", "\(place)；\(again.zh)")
  }

  public func summary(_ player: Player) -> String {
    let counts = Phrase(
      "\(player.commands) commands, \(player.expectations) expectations, \(player.failures) failed",
      "\(player.commands) 个命令，\(player.expectations) 个期望，\(player.failures) 个失败")
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
  /// `actual`, `tolerance` and `distance` in tolerances, and is null where nothing was compared.
  public func json(_ event: Player.Event) -> String {
    let number = { (value: Double?) in value.map(JSONText.number) ?? "null" }
    let check = event.check.map { check in
      JSONText.object([
        ("expected", JSONText.string(check.expected)), ("actual", JSONText.string(check.actual)),
        ("tolerance", number(check.tolerance)), ("distance", number(check.distance)),
      ])
    }
    return JSONText.object([
      ("vitrine", "1"), ("file", JSONText.string(path(of: event))), ("line", String(event.line)), ("text", JSONText.string(event.text)),
      ("passed", event.verdict == .passed ? "true" : "false"), ("exit", String(event.verdict.rawValue)),
      ("detail", JSONText.string(event.detail.en)), ("check", check ?? "null"),
      ("again", event.verdict == .passed ? "null" : JSONText.string(again(event))), ("finding", event.finding.map { $0.json() } ?? "null"),
    ])
  }

  /// The same for a script that could not be read.
  public func json(_ error: ScriptError) -> String {
    let place = error.file.map { Files.resolve($0, in: folder) } ?? file
    return JSONText.object([
      ("vitrine", "1"), ("file", JSONText.string(place)), ("line", String(error.line)),
      ("error", JSONText.object([("code", JSONText.string(error.code)), ("message", JSONText.string(error.phrase.en))])),
    ])
  }

  // MARK: JUnit

  /// A script as a test suite: a case for each line that was played. What could not be played is an error, what was not met a failure.
  public func suite(_ events: [Player.Event]) -> String {
    suite(
      events.map { event in
        var attributes = [("classname", file), ("name", "\(event.file.map { $0 + " " } ?? "")line \(event.line): \(event.text)")]
        if event.file == nil { attributes.append(("line", String(event.line))) }
        guard event.verdict != .passed else { return Case(attributes: attributes) }
        return Case(
          attributes: attributes,
          trouble: (event.verdict == .expectationFailed ? "failure" : "error", "exit-\(event.verdict.rawValue)", event.detail[tongue], again(event)))
      })
  }

  /// A script that could not be read: one case, with the error.
  public func suite(_ error: any WordedError, line: Int? = nil) -> String {
    suite([
      Case(
        attributes: [("classname", file), ("name", line.map { "line \($0)" } ?? "read")],
        trouble: ("error", error.code, error.phrase[tongue], ""))
    ])
  }

  /// The file that holds suites.
  public static func junit(_ suites: [String]) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vitrine\">\n" + suites.joined() + "</testsuites>"
  }

  private struct Case {
    let attributes: [(String, String)]
    var trouble: (element: String, type: String, message: String, text: String)? = nil
  }

  private func suite(_ cases: [Case]) -> String {
    let failures = cases.filter { $0.trouble?.element == "failure" }.count
    let errors = cases.filter { $0.trouble?.element == "error" }.count
    var out = "  <testsuite \(xml([("name", file), ("tests", String(cases.count)), ("failures", String(failures)), ("errors", String(errors))]))>\n"
    for item in cases {
      out += "    <testcase \(xml(item.attributes))"
      guard let trouble = item.trouble else {
        out += "/>\n"
        continue
      }
      out += "><\(trouble.element) \(xml([("type", trouble.type), ("message", trouble.message)]))>\(markup(visible(trouble.text)))</\(trouble.element)></testcase>\n"
    }
    return out + "  </testsuite>\n"
  }

  /// XML has no way to write control characters: they are shown.
  private func xml(_ attributes: [(String, String)]) -> String { attributes.map { "\($0)=\"\(markup(visible($1)))\"" }.joined(separator: " ") }
}

/// A word as a shell takes it whole.
func quotedForShell(_ text: String) -> String {
  let isPlain = !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "-_./=:,@%+".utf8.contains($0) }
  return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
