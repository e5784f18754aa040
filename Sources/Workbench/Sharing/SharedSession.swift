import Findings
public import Wording

/// A script with what its replay found, in a form to pass on: a page of Markdown, one HTML file, or a recording of a terminal. Nothing in
/// it depends on when it was made, so making it again gives the same bytes.
public struct SharedSession: Sendable {
  public enum Form: String, Sendable, CaseIterable { case md, html, cast }

  private let script: Script
  private let events: [Player.Event]
  private let tongue: Tongue

  /// What stands for personal data in it.
  private let pseudonyms: Pseudonyms

  /// - Parameter events: Those of a replay of the script, in order.
  /// - Parameter redactor: Hides what they tell, as the player did; nil where nothing is hidden.
  public init(_ script: Script, _ events: [Player.Event], tongue: Tongue, under redactor: Redactor? = nil) {
    self.tongue = tongue
    let events = events.map(\.steady)
    if let redactor = redactor ?? Redactor(for: script, wanted: false) {
      var pseudonyms = redactor.pseudonyms
      self.script = pseudonyms.hide(script)
      self.events = events.map { pseudonyms.hide($0) }
      self.pseudonyms = pseudonyms
    } else { (self.script, self.events, pseudonyms) = (script, events, Pseudonyms()) }
  }

  /// The file's text. `pictures`, for Markdown only, is how the files of its pictures begin; they are those of `pictures(named:)`.
  public func text(_ form: Form, pictures: String = "") -> String {
    switch form {
    case .md: markdown(pictures)
    case .html: html
    case .cast: cast
    }
  }

  /// The maps of what was found, as SVG, by the names under which the Markdown shows them.
  public func pictures(named beginning: String) -> [(name: String, svg: String)] {
    events.compactMap(picture).enumerated().map { ("\(beginning)-\($0.offset + 1).svg", $0.element.svg) }
  }

  /// Writes it, and beside it what its pseudonyms stand for and, in the case of Markdown, its pictures.
  public func write(_ form: Form, to path: String, overwrite: Bool) throws {
    do { try put(form, to: path, overwrite: overwrite) } catch WorkbenchError.fileExists(let path) { throw FileThere(path: path) }
  }

  /// A file stands where one would be written, and holds something else.
  struct FileThere: WordedError {
    let path: String
    static var codes: [String] { WorkbenchError.codes }
    var code: String { WorkbenchError.fileExists(path).code }
    var phrase: Phrase { WorkbenchError.fileExists(path).phrase }
    // No command of a session: it has an option for it.
    var tip: Phrase? { Phrase("choose another name, or add --overwrite", "换一个文件名，或加上 --overwrite") }
  }

  private func put(_ form: Form, to path: String, overwrite: Bool) throws {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let beginning = last.hasSuffix(".md") ? String(last.dropLast(3)) : last
    // The page last: where it stands, so does all that it shows.
    try pseudonyms.write(to: Pseudonyms.path(beside: path))
    for (name, svg) in form == .md ? pictures(named: beginning) : [] {
      _ = try Files.write(Array(svg.utf8), to: Files.resolve(name, in: Files.folder(of: path)), overwrite: overwrite)
    }
    _ = try Files.write(Array(text(form, pictures: beginning).utf8), to: path, overwrite: overwrite)
  }

  private func picture(_ event: Player.Event) -> Picture? {
    guard case .array(let array)? = event.finding?.body, let title = event.finding?.title[tongue] else { return nil }
    return Picture(heatMapOf: array, title: title)
  }

  private var title: String { script.title.isEmpty ? Phrase("A session", "一次会话")[tongue] : script.title }

  // MARK: In the order of the file

  private enum Piece {
    case prose(String)
    case said(String)
    case command(Player.Event)
    case check(Player.Event)
  }

  /// Comments and words of the script between what was played; what is played of other scripts stands where it was included.
  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var rest = script.lines[...]
    func tell(before line: Int) {
      while let next = rest.first, next.number < line {
        if next.kind == .comment { pieces.append(.prose(trimmed(next.text[...]))) }
        rest.removeFirst()
      }
    }
    for event in events {
      if event.file == nil { tell(before: event.line) }
      let step = script.steps.first { $0.line == event.line && $0.file == event.file }
      pieces += step?.words.map { .said($0.text) } ?? []
      pieces.append(event.text.hasPrefix("= ") || event.text.hasPrefix("~ ") ? .check(event) : .command(event))
    }
    // What stands below the last line that was played, up to the next command.
    tell(before: events.last { $0.file == nil }.map { last in script.steps.first { $0.file == nil && $0.line > last.line }?.line ?? .max } ?? 0)
    return pieces
  }

  private func mark(_ event: Player.Event) -> String { event.verdict == .passed ? (event.text.hasPrefix("~") ? "·" : "✓") : "✗" }
  private func command(_ event: Player.Event) -> String { visible(String(event.text.dropFirst(2))) }
  /// Everything but a table's rows and a map's cells, which have forms of their own.
  private func shown(_ event: Player.Event, width: Int, cells: Bool) -> String {
    guard let finding = event.finding else { return event.detail[tongue] }
    if cells { return finding.text(TextStyle(tongue, width: width, plot: .braille)) }
    return ([finding.title[tongue], finding.factsLine(tongue)] + ([finding.verdict].compactMap(\.self) + finding.remarks).map { "# " + $0[tongue] })
      .filter { !$0.isEmpty }.map(visible).joined(separator: "\n")
  }

  // MARK: Markdown

  private func markdown(_ pictures: String) -> String {
    var lines = ["# " + escaped(title)]
    var wasCheck = false, wasProse = false
    // Counted as `pictures(named:)` counts them: two steps may stand on the same line of two files.
    var drawn = 0
    for piece in pieces {
      var isCheck = false, isProse = false
      switch piece {
      case .prose(let text):
        isProse = true
        lines += (wasProse ? [] : [""]) + [opening(text)]
      case .said(let words): lines += ["", "> " + opening(words)]
      case .command(let event):
        lines += fenced("> " + command(event))
        if let finding = event.finding {
          let isDrawn = picture(event) != nil
          var hasTable = false
          if case .table(let table) = finding.body, table.rows.count <= 40 {
            hasTable = true
            lines += [""] + rows(table)
          }
          if isDrawn {
            drawn += 1
            lines += ["", "![\(escaped(finding.title[tongue]))](<\(pictures)-\(drawn).svg>)"]
          }
          lines += fenced(shown(event, width: 96, cells: !isDrawn && !hasTable))
        } else {
          lines += ["", opening(event.detail[tongue])]
        }
      case .check(let event):
        isCheck = true
        lines += (wasCheck ? [] : [""]) + ["- \(mark(event)) `\(command(event).replacing("`", with: "'"))` — \(escaped(event.detail[tongue]))"]
      }
      (wasCheck, wasProse) = (isCheck, isProse)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(_ table: Table) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.map { escaped($0) }.joined(separator: " | ") + " |" }
    return [row(table.columns.map { $0.title[tongue] }), row(table.columns.map { _ in "---" })]
      + table.rows.map { cells in row(zip(cells, table.columns).map { $0.written($1.unit, tongue) }) }
  }

  /// A text as it is, between marks that it does not hold.
  private func fenced(_ text: String) -> [String] {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ["", fence + "text", text, fence]
  }

  /// A text at the beginning of a line, where it must not begin a heading, a list, a rule or a block of its own: `# x`, `- x`, `1. x`.
  private func opening(_ text: String) -> String {
    let text = escaped(text)
    guard let first = text.first else { return text }
    if "#-+=~".contains(first) { return "\\" + text }
    let digits = text.prefix { ("0"..."9").contains($0) }, rest = text[digits.endIndex...]
    guard !digits.isEmpty, let sign = rest.first, ".)".contains(sign), rest.dropFirst().first ?? " " == " " else { return text }
    return String(digits) + "\\" + String(rest)
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for character in visible(text) {
      if "\\`*_[]<>|".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  // MARK: HTML

  private var html: String {
    var body = "<h1>\(entities(title))</h1>\n"
    for piece in pieces {
      switch piece {
      case .prose(let text): body += "<p>\(entities(text))</p>\n"
      case .said(let words): body += "<blockquote>\(entities(words))</blockquote>\n"
      case .command(let event):
        body += "<pre class=\"command\">&gt; \(entities(command(event)))</pre>\n"
        let drawn = picture(event)
        if let drawn { body += "<figure>\(drawn.svg)</figure>\n" }
        if case .table(let table)? = event.finding?.body, table.rows.count <= 200 {
          body += "<table><tr>" + table.columns.map { "<th>\(entities($0.title[tongue]))</th>" }.joined() + "</tr>\n"
          for cells in table.rows {
            body += "<tr>" + zip(cells, table.columns).map { "<td>\(entities($0.written($1.unit, tongue)))</td>" }.joined() + "</tr>\n"
          }
          body += "</table>\n<pre>\(entities(shown(event, width: 96, cells: false)))</pre>\n"
        } else {
          body += "<pre>\(entities(shown(event, width: 96, cells: drawn == nil)))</pre>\n"
        }
      case .check(let event):
        let kind = event.verdict == .passed ? "pass" : "fail"
        body += "<p class=\"\(kind)\">\(mark(event)) <code>\(entities(command(event)))</code> \(entities(event.detail[tongue]))</p>\n"
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="\(tongue.rawValue)"><head><meta charset="utf-8"><title>\(entities(title))</title><style>
      body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #202020; background: #ffffff }
      pre, code { font-family: monospace } pre { overflow-x: auto } pre.command { font-weight: bold } figure { margin: 0 }
      blockquote { margin: 0 0 0 1rem; font-style: italic } td, th { padding: 0 0.75rem 0 0; text-align: left }
      p.pass, p.fail { margin: 0 } p.pass { color: #1b5e20 } p.fail { color: #9b1c1c; font-weight: bold }
      </style></head><body>
      \(body)</body></html>

      """
  }

  private func entities(_ text: String) -> String {
    // Line breaks of what is laid out stay; everything else that cannot be seen is shown.
    markup(text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\n"))
  }

  // MARK: asciicast v3

  /// A header and events, a line each: seconds since the event before, `o` for output or `m` for a marker, and the text. Commands are typed
  /// at a steady pace, since the true times are no part of a script.
  private var cast: String {
    let (columns, rows) = (100, 30)
    var lines = [
      JSONText.object([
        ("version", "3"), ("term", JSONText.object([("cols", String(columns)), ("rows", String(rows))])), ("title", JSONText.string(visible(title))),
      ])
    ]
    func event(_ after: Double, _ kind: String, _ text: String) {
      lines.append(JSONText.array([JSONText.number(after), JSONText.string(kind), JSONText.string(text)]))
    }
    func write(_ text: String, after: Double) {
      let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\r\n")
      event(after, "o", shown + "\r\n")
    }
    let marks = Dictionary(script.steps.compactMap { step in step.file == nil ? step.mark.map { (step.line, $0) } : nil }, uniquingKeysWith: { first, _ in first })
    for piece in pieces {
      switch piece {
      case .prose(let text): write("# " + text, after: 0.8)
      case .said(let words): write("| " + words, after: 0.2)
      case .command(let happened):
        if happened.file == nil, let mark = marks[happened.line] { event(0, "m", visible(mark)) }
        event(0.6, "o", "vitrine> ")
        for character in command(happened) { event(0.03, "o", String(character)) }
        event(0.2, "o", "\r\n")
        write(shown(happened, width: columns, cells: true), after: 0.3)
      case .check(let happened): write("\(mark(happened)) \(command(happened))  \(happened.detail[tongue])", after: 0.2)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Player.Event {
  /// Without what is another at every replay: what that was, is said.
  fileprivate var steady: Player.Event {
    let (kept, observed) = stable()
    var event = kept
    guard event.finding != nil, !observed.isEmpty else { return event }
    let names = observed.map(visible)
    event.finding?.remarks.append(
      Phrase(
        "not shown, as it differs from run to run: \(names.joined(separator: ", "))", "未列出（每次运行都不同）：\(names.joined(separator: "、"))"))
    return event
  }
}
