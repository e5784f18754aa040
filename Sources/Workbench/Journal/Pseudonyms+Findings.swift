import Findings
import Wording

// What is exported with its personal data under names: what was found, a line of a report, a script.
extension Pseudonyms {
  mutating func hide(_ phrase: Phrase) -> Phrase { Phrase(hide(told: phrase.en), hide(told: phrase.zh)) }

  /// A sentence, which may tell tokens with bars between them, `write|␣to|␣ann`, or one with its place, `t4 ann`: a piece of what is hidden
  /// says part of it, and one after the other all of it.
  private mutating func hide(told text: String) -> String {
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
    var out = finding
    (out.title, out.verdict) = (hide(finding.title), finding.verdict.map { hide($0) })
    out.remarks = finding.remarks.map { hide($0) }
    out.facts = finding.facts.map { fact in
      guard case .text(let text) = fact.value else { return fact }
      return Fact(fact.name, fact.label, .text(hide(told: text)), fact.unit)
    }
    out.provenance.command = hide(finding.provenance.command)
    out.provenance.prompt = hide(finding.provenance.prompt)
    out.text = finding.text.map { Array(hide(String(decoding: $0, as: UTF8.self)).utf8) }
    out.arrays = finding.arrays.map { hide($0) }
    switch finding.body {
    case .array(let array): out.body = .array(hide(array))
    case .table(let table): out.body = .table(Table(columns: table.columns, rows: hide(table)))
    case .series(let it):
      let x = it.x.labels.isEmpty ? it.x : Axis(it.x.name, labels: hide(labels: it.x.labels, isPart: true))
      out.body = .series(SeriesSet(x: x, unit: it.unit, series: it.series.map { SeriesSet.Series(hide($0.name), $0.values) }, scale: it.scale))
    case .strip(let it): out.body = .strip(Strip(name: it.name, tokens: hide(labels: it.tokens, isPart: true), values: it.values, unit: it.unit))
    case .note(let phrase): out.body = .note(hide(phrase))
    }
    return out
  }

  private mutating func hide(_ it: LabelledArray) -> LabelledArray {
    let axes = it.axes.map { $0.labels.isEmpty ? $0 : Axis($0.name, labels: hide(labels: $0.labels, isPart: true)) }
    return LabelledArray(name: it.name, axes: axes, values: it.values, unit: it.unit, scale: it.scale, isCausal: it.isCausal)
  }

  private mutating func hide(_ table: Table) -> [[Table.Cell]] {
    var rows = table.rows
    // What says the same of a token by its number and bytes.
    let telling = table.columns.indices.filter { ["id", "bytes"].contains(table.columns[$0].name) }
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

  /// A view: what stands across neighbouring pieces of a row is hidden in each.
  mutating func hide(_ picture: Picture) -> Picture {
    var out = picture
    out.title = hide(told: picture.title)
    for (row, runs) in picture.rows.enumerated() {
      for (index, text) in hide(labels: runs.map(\.text)).enumerated() { out.rows[row][index].text = text }
      if !isEmpty { out.rows[row] = covered(out.rows[row]) }
    }
    return out
  }

  /// A row of a view with words that are pieces of what is hidden, and numbers beside them, which may be those of tokens, covered cell by
  /// cell, so that it stays as wide as it was.
  private func covered(_ row: [Picture.Run]) -> [Picture.Run] {
    func isPiece(_ word: Substring) -> Bool {
      let bare = word.replacing("␣", with: "")
      return (bare.unicodeScalars.count > 1 && !bare.allSatisfy(\.isNumber) || bare == "@") && name(ofPiece: String(bare)) != nil
    }
    func words(_ text: String) -> [Substring] { text.split { " |".contains($0) } }
    guard row.contains(where: { words($0.text).contains(where: isPiece) }) else { return row }
    return row.map { run in
      var (run, out, word) = (run, "", "")
      func end() {
        let isCovered = isPiece(word[...]) || !word.isEmpty && word.allSatisfy(\.isNumber) || word.replacing("␣", with: "").count == 1 && name(ofPiece: word) != nil
        out += isCovered ? String(repeating: "▒", count: CellWidths().width(of: word)) : word
        word = ""
      }
      for character in run.text {
        if " |".contains(character) {
          end()
          out.append(character)
        } else { word.append(character) }
      }
      end()
      run.text = out
      return run
    }
  }

  mutating func hide(_ event: Player.Event) -> Player.Event {
    Player.Event(
      line: event.line, file: event.file, text: hide(event.text), verdict: event.verdict, detail: hide(event.detail),
      finding: event.finding.map { hide($0) }, found: event.found,
      outer: event.outer, done: event.done, warning: event.warning, check: event.check.map { $0.told { hide($0) } }, error: event.error)
  }

  /// What of a script is shown: its title, its comments and what was said.
  mutating func hide(_ script: Script) -> Script {
    var out = script
    out.title = hide(script.title)
    out.lines = script.lines.map { $0.kind == .comment ? Script.Line(number: $0.number, text: hide($0.text), kind: .comment) : $0 }
    for index in out.steps.indices { out.steps[index].words = out.steps[index].words.map { ($0.tongue, hide($0.text)) } }
    return out
  }
}

extension Pseudonyms {
  /// Names for everything personal that a script's steps hold: it is known before any of them is told.
  mutating func learn(_ script: Script) {
    for step in script.steps {
      for text in [step.command] + step.words.map(\.text) + (step.expectations + step.observations).map(\.text) { _ = hide(text) }
    }
  }
}

/// Events of a replay as they are told where personal data stands under pseudonyms: what a line of the script gives away as personal
/// has its name in all of them.
public struct Redactor: Sendable {
  private var pseudonyms: Pseudonyms

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
}

extension Player.Event {
  /// As it is told where personal data stands under pseudonyms.
  public func redacted() -> Player.Event {
    var pseudonyms = Pseudonyms()
    return pseudonyms.hide(self)
  }
}
