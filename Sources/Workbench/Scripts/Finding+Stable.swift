import Findings
import Wording

// What of a finding is the same wherever and whenever it is found.
extension Unit {
  /// Whether it measures the machine and the moment.
  var dependsOnMachine: Bool { [.seconds, .milliseconds, .perSecond, .tokensPerSecond, .gigaflops, .gigabytesPerSecond].contains(self) }
}

extension Fact {
  /// Whether it tells of the machine and the moment: times, speeds, what memory the process has, how it computes, what is nothing but
  /// rounding, and what a run is called in the store.
  var dependsOnMachine: Bool { unit.dependsOnMachine || Fact.tellsOfMachine(name, unit) }

  /// Memory is told in bytes: other things have peaks too. What training takes is measured at its peak, which threads and kernels move, and
  /// what is called activations is what is left of it.
  static func tellsOfMachine(_ name: String, _ unit: Unit) -> Bool {
    name.hasPrefix("speedup") || ["kernels", "threads", "difference", "speed", "run", "run-name"].contains(name)
      || unit == .bytes && (["resident", "peak", "step-memory"].contains(name) || name.hasPrefix("memory"))
  }
}

extension Finding {
  /// Names of what tells of the machine and the moment, in the finding's order: facts, then columns.
  var observed: [String] {
    var names = facts.filter { isOfMoment || $0.dependsOnMachine }.map(\.name)
    if case .table(let table) = body { names += table.columns.filter { isOfMoment || $0.dependsOnMachine }.map(\.name).filter { !names.contains($0) } }
    return names
  }

  /// The finding without them, and without sentences that may speak of them: two replays give the same bytes, on any number of threads.
  func stable() -> Finding {
    guard !observed.isEmpty else { return self }
    var finding = self
    if isOfMoment {
      if case .table(let table) = body {
        // Both may be named after a run.
        finding.title = Phrase("runs", "运行")
        finding.body = .table(Table(columns: table.columns.map { Table.Column($0.name, Phrase(same: $0.name)) }, rows: []))
      }
      (finding.facts, finding.verdict, finding.remarks) = ([], nil, [])
      return finding
    }
    finding.facts.removeAll(where: \.dependsOnMachine)
    if case .table(let table) = body {
      let varying = table.columns.indices.filter { table.columns[$0].dependsOnMachine }
      finding.body = .table(
        Table(
          columns: table.columns,
          rows: table.rows.map { row in row.indices.map { varying.contains($0) ? .missing : row[$0] } }))
    }
    // Memory is no more than facts.
    if facts.contains(where: { $0.unit.dependsOnMachine || $0.name.hasPrefix("speedup") }) || !observed.allSatisfy({ name in facts.contains { $0.name == name } }) {
      (finding.verdict, finding.remarks) = (nil, [])
    }
    return finding
  }
}

extension Table.Column {
  var dependsOnMachine: Bool { unit.dependsOnMachine || Fact.tellsOfMachine(name, unit) }
}

extension Player.Event {
  /// The event as a report has it: without what tells of the machine and the moment. `observed` has the names of what was left out.
  public func stable() -> (event: Player.Event, observed: [String]) {
    if let finding {
      let names = finding.observed
      guard !names.isEmpty else { return (self, []) }
      let kept = finding.stable()
      return (with(verdict == .passed ? kept.headline : detail, finding: kept), names)
    }
    guard let varying, verdict == .passed else { return (self, []) }
    let isCheck = text.hasPrefix("=")
    return (with(isCheck ? Phrase("met", "符合") : Phrase("observed", "已记录"), finding: nil), [varying])
  }

  private func with(_ detail: Phrase, finding: Finding?) -> Player.Event {
    var event = Player.Event(line: line, file: file, text: text, verdict: verdict, detail: detail, finding: finding)
    (event.outer, event.done, event.warning, event.error, event.isTold) = (outer, done, warning, error, isTold)
    return event
  }
}

extension Player.Event {
  /// An interruption as it is told where somebody wanted the program to end, and not only what it was doing.
  public var terminated: Player.Event {
    guard verdict == .interrupted else { return self }
    return Player.Event(
      line: line, file: file, text: text, verdict: .terminated, detail: detail, finding: finding, found: found, outer: outer, done: done,
      warning: warning, check: check, varying: varying, error: error, isBeyondRecall: isBeyondRecall, isTold: isTold)
  }
}
