public import Findings
import Wording

// What is exported with its personal data under names: what was found, a line of a report, a script.
extension Pseudonyms {
  mutating func hide(_ phrase: Phrase) -> Phrase { Phrase(hide(told: phrase.en), hide(told: phrase.zh)) }

  /// A sentence, which may tell tokens with bars between them, `write|␣to|␣ann`, or one with its place, `t4 ann`: a piece of what is hidden
  /// says part of it, and one after the other all of it. Where the tokens are not known, what may be such a piece is taken for one.
  private mutating func hide(told text: String) -> String {
    if let tokens { return hide(tokens.hide(told: text)) }
    func isPlace(_ word: Substring) -> Bool { word.first == "t" && word.count > 1 && word.dropFirst().allSatisfy(\.isNumber) }
    var text = text
    if !isEmpty {
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      for (place, label) in zip(words, words.dropFirst()) where isPlace(place) {
        let bare = label.count > 1 && label.last.map { ":,;".contains($0) } == true ? label.dropLast() : label
        if let name = name(ofPiece: String(bare)) { text = text.replacing("\(place) \(bare)", with: "\(place) \(name)") }
      }
    }
    guard text.contains("|") else { return hide(text) }
    return hide(hide(labels: text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)).joined(separator: "|"))
  }

  /// Labels that follow each other, as the tokens of a prompt do: what stands across several of them is hidden in each.
  ///
  /// - Parameter isPart: They may be some of a prompt's tokens only: what is a piece of something hidden is hidden too.
  mutating func hide(labels: [String], isPart: Bool = false) -> [String] {
    if let known = tokens?.hide(labels) { return known }
    // Tokens show their blank as ␣.
    let plain = labels.map { $0.replacing("␣", with: " ") }
    let bytes = Array(plain.joined().utf8)
    var out = labels
    let all = plain.joined()
    if isPart, !isEmpty, !originals.contains(where: { all.contains($0) }) { out = out.map { name(ofPiece: $0) ?? $0 } }
    for piece in pieces(of: String(decoding: bytes, as: UTF8.self)) {
      let name = piece.name
      var start = 0
      for (index, label) in plain.enumerated() {
        let end = start + label.utf8.count
        if start < piece.range.upperBound, piece.range.lowerBound < end { out[index] = name }
        start = end
      }
    }
    return out
  }

  mutating func hide(_ finding: Finding) -> Finding {
    // What the prompt hides is known before its tokens are told.
    _ = hide(finding.provenance.prompt)
    tokens = finding.provenance.source.map { hidden($0) }
    var out = finding
    (out.title, out.verdict) = (hide(finding.title), finding.verdict.map { hide($0) })
    out.remarks = finding.remarks.map { hide($0) }
    out.facts = finding.facts.map { fact in
      guard case .text(let text) = fact.value else { return fact }
      return Fact(fact.name, fact.label, .text(hide(told: text)), fact.unit)
    }
    out.provenance.command = hide(finding.provenance.command, isCommand: true)
    out.provenance.prompt = hide(finding.provenance.prompt)
    if let source = finding.provenance.source, finding.provenance.prompt.hasPrefix("ids="), let text = hidden(ids: source) { out.provenance.prompt = text }
    out.provenance.source = nil
    out.text = finding.text.map { Array(hide(String(decoding: $0, as: UTF8.self)).utf8) }
    out.arrays = finding.arrays.map { hide($0) }
    switch finding.body {
    case .array(let array): out.body = .array(hide(array))
    case .table(let table): out.body = .table(Table(columns: table.columns, rows: hide(table)))
    case .series(let it):
      out.body = .series(SeriesSet(x: hide(it.x), unit: it.unit, series: it.series.map { SeriesSet.Series(hide($0.name), $0.values) }, scale: it.scale))
    case .strip(let it): out.body = .strip(Strip(name: it.name, tokens: hide(labels: it.tokens, isPart: true), values: it.values, unit: it.unit))
    case .note(let phrase): out.body = .note(hide(phrase))
    }
    return out
  }

  private mutating func hide(_ axis: Axis) -> Axis {
    axis.labels.isEmpty ? axis : Axis(axis.name, labels: hide(labels: axis.labels, isPart: ["pos", "query", "key"].contains(axis.name)))
  }

  mutating func hide(_ it: LabelledArray) -> LabelledArray {
    LabelledArray(name: it.name, axes: it.axes.map { hide($0) }, values: it.values, unit: it.unit, scale: it.scale, isCausal: it.isCausal)
  }

  private mutating func hide(_ table: Table) -> [[Table.Cell]] {
    var rows = table.rows
    // What says the same of a token by its number and bytes.
    let telling = table.columns.indices.filter { ["id", "bytes"].contains(table.columns[$0].name) }
    for index in rows.indices {
      guard case .text(let place)? = rows[index].first, let (label, name) = tokens?.hidden(at: place) else { continue }
      for column in rows[index].indices.dropFirst() where rows[index][column].label == label { rows[index][column] = .text(name) }
      for column in telling { rows[index][column] = .missing }
    }
    for column in table.columns.indices {
      let labels = hide(labels: rows.map { row in if case .token(let label, _) = row[column] { label } else { "" } })
      for index in rows.indices {
        switch rows[index][column] {
        case .text(let text): rows[index][column] = .text(hide(told: text))
        case .phrase(let phrase): rows[index][column] = .phrase(hide(phrase))
        case .token(let label, let bytes) where labels[index] == label: rows[index][column] = .token(label, bytes: bytes)
        case .token:
          rows[index][column] = .text(labels[index])
          for other in telling { rows[index][other] = .missing }
        case .number, .integer, .missing: break
        }
      }
    }
    return rows
  }

  /// A view: what stands across neighbouring pieces of a row is hidden in each. Tokens were before it was drawn.
  mutating func hide(_ picture: Picture) -> Picture {
    tokens = nil
    var out = picture
    out.title = hide(told: picture.title)
    for (row, runs) in picture.rows.enumerated() {
      for (index, text) in hide(labels: runs.map(\.text)).enumerated() { out.rows[row][index].text = text }
    }
    return out
  }

  mutating func hide(_ event: Player.Event) -> Player.Event {
    guard !event.isTold else { return event }
    // What a check says of tokens, it says of those that were shown before it.
    let done = event.done.map { Player.Done(command: $0.command, finding: hide($0.finding)) }
    let finding = event.finding.map { hide($0) }
    let isCheck = event.text.hasPrefix("=") || event.text.hasPrefix("~")
    let found = event.found.map { hide($0) }
    return Player.Event(
      line: event.line, file: event.file.map { hide($0) }, text: isCheck ? hide(told: event.text) : hide(event.text, isCommand: true), verdict: event.verdict,
      detail: hide(event.detail), finding: finding, found: found, outer: event.outer, done: done, warning: event.warning.map { hide($0) },
      check: event.check.map { $0.told { hide(told: $0) } }, varying: event.varying, error: event.error, isBeyondRecall: isBeyondRecall(event.found, found),
      isTold: true)
  }

  private mutating func hide(_ quantity: Quantity) -> Quantity {
    switch quantity {
    case .text(let text): .text(hide(told: text))
    case .labels(let labels): .labels(hide(labels: labels))
    case .number, .numbers, .shape: quantity
    }
  }

  /// Whether what was found cannot be had back from what is told of it.
  private func isBeyondRecall(_ found: Quantity?, _ told: Quantity?) -> Bool {
    guard case .text(let text)? = found, case .text(let names)? = told else { return found != told }
    return show(names) != text
  }

  /// What of a script is shown: its title, its comments, what was said, and the names of what it includes.
  mutating func hide(_ script: Script) -> Script {
    var out = script
    out.title = hide(script.title)
    out.lines = script.lines.map { $0.kind == .comment ? Script.Line(number: $0.number, text: hide($0.text), kind: .comment) : $0 }
    for index in out.steps.indices {
      out.steps[index].words = out.steps[index].words.map { ($0.tongue, hide($0.text)) }
      out.steps[index].file = out.steps[index].file.map { hide($0) }
    }
    return out
  }
}

extension Pseudonyms {
  /// Names for everything personal that a script holds: it is known before any of it is told.
  mutating func learn(_ script: Script) {
    _ = hide(script)
    for step in script.steps {
      _ = hide(step.command, isCommand: true)
      for text in step.words.map(\.text) + (step.expectations + step.observations).map(\.text) { _ = hide(text) }
    }
  }
}

/// Events of a replay as they are told where personal data stands under pseudonyms: what a line of the script gives away as personal
/// has its name in all of them.
public struct Redactor: Sendable {
  private(set) var pseudonyms: Pseudonyms
  /// What the tokens come from that a surface shows.
  private var prompt: TokenSource?

  /// For what a surface shows of a session.
  init(_ pseudonyms: Pseudonyms, prompt: TokenSource?) {
    (self.pseudonyms, self.prompt) = (pseudonyms, prompt)
    // What the prompt hides is known before anything is told.
    if let prompt { self.pseudonyms.tokens = self.pseudonyms.hidden(prompt) }
  }

  public init(_ script: Script) {
    pseudonyms = script.hidden
    pseudonyms.learn(script)
  }

  public mutating func hide(_ event: Player.Event) -> Player.Event { pseudonyms.hide(event) }
  /// All events of a replay, from the first.
  public func hide(_ events: [Player.Event]) -> [Player.Event] {
    var other = self
    return events.map { other.hide($0) }
  }

  /// Findings that do not say which tokens they are about are about those of the prompt.
  public mutating func hide(_ finding: Finding) -> Finding {
    var finding = finding
    finding.provenance.source = finding.provenance.source ?? prompt
    defer { pseudonyms.tokens = prompt.map { pseudonyms.hidden($0) } }
    return pseudonyms.hide(finding)
  }
  public mutating func hide(_ array: LabelledArray) -> LabelledArray { pseudonyms.hide(array) }
  /// The prompt's tokens.
  public mutating func hide(labels: [String]) -> [String] { pseudonyms.hide(labels: labels) }
  /// - Parameter isCommand: It is a command, whose numbers are nobody's.
  public mutating func hide(_ text: String, isCommand: Bool = false) -> String { pseudonyms.hide(text, isCommand: isCommand) }
  mutating func hide(_ picture: Picture) -> Picture { pseudonyms.hide(picture) }
}

/// Draws what a surface shows, of the same with everything personal under names where there is somebody who hides it.
public typealias Drawing = @Sendable (inout Redactor?) -> Picture

extension Player.Event {
  /// As it is told where personal data stands under pseudonyms.
  public func redacted() -> Player.Event {
    var pseudonyms = Pseudonyms()
    return pseudonyms.hide(self)
  }
}
