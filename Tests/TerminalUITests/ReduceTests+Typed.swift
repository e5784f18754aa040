import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

// A key prints the command that does the same: typed, it brings the screen to where the key has brought it.
extension ReduceTests {
  /// Performs whatever runs and answers whatever is looked for, as a host would.
  private func carry(_ state: inout ScreenState) {
    for _ in 0..<60 {
      if let running = state.running {
        let line = running.command.canonical
        let scores = Finding(title: Phrase(same: line), body: .array(Canned.scores(layers: state.nLayers, heads: state.nHeads)))
        let finding = running.command.name == "heads" ? scores : Canned.answer(line, state) ?? Finding(title: Phrase(same: line), body: .note(Phrase(same: line)))
        _ = state.reduce(.performed(Outcome(command: line, effect: .looks, finding: finding, error: nil, seconds: 0, snapshot: state.snapshot)))
        continue
      }
      _ = state.reduce(.idle)
      guard let look = state.looking else { return }
      _ = state.reduce(.saw(look, epoch: state.epoch, Canned.sight(look, state)))
    }
  }

  private func enter(_ line: String, _ state: inout ScreenState) {
    state.focus = .prompt
    _ = state.reduce(.submitted(line))
    carry(&state)
  }

  /// What the panes show, by name.
  private func shown(_ state: ScreenState) -> [String] {
    [
      "layout \(state.preset)", "view \(state.main)", "score \(state.score)", "form \(state.form)", "head L\(state.layer).H\(state.head)",
      "token \(state.position.map(String.init) ?? "last")", "key \(state.key)", "pooled \(state.isPooled.map { "\($0)" } ?? "-")", "zoomed \(state.isZoomed)",
      "difference \(state.showsDifference)", "other \(state.other ?? "-")", "runs \(state.runs.isShown)", "over \(state.viewer != nil)",
      "tables \(state.tables.map { "\($0)" }.sorted())", "filters \(state.filters.map { "\($0.key)=\($0.value)" }.sorted())", "marks \(state.marks.keys.sorted())",
    ]
  }

  /// Rows of the key table name their commands in brackets; each is pressed as often as it takes to go round.
  @Test func whatAKeyPrintsDoesTheSameTyped() {
    var keys: [Key] = []
    for row in KeyTable.rows where row.meaning.en.contains("(") { for (key, _) in row.keys where !keys.contains(key) { keys.append(key) } }
    var printed: Set<String> = []
    for (name, pane) in everyPane() where !name.contains("bare") && (!name.contains("runs") || pane.preset == .train) {
      for key in keys {
        var state = pane
        state.snapshot.lexicon.names[.model] = state.snapshot.models
        for _ in 0..<(key == .character("s") ? 6 : key == .character("t") ? 3 : 2) {
          var typed = state
          let count = state.console.count
          _ = state.reduce(.key(key))
          if state.awaitsMark != nil { _ = state.reduce(.key(.character("a"))) }
          if state.isFiltering { for next in [Key.character("e"), .named(.enter)] { _ = state.reduce(.key(next)) } }
          carry(&state)
          let lines = state.console.dropFirst(count).map(\.line).filter { !$0.isEmpty }
          guard !lines.isEmpty else { break }
          for line in lines { enter(line, &typed) }
          #expect(shown(typed) == shown(state), "\(name), \(key): \(lines)")
          printed.formUnion(lines)
        }
      }
    }
    for line in ["heads", "heads by=induction", "view table", "layout compare", "runs", "attention L1", "undo"] { #expect(printed.contains(line), "\(line): \(printed.sorted())") }
  }

  /// An option that is left out is its default, and nothing lies over the pane that shows it.
  @Test(arguments: ["heads", "heads by=entropy"]) func theDefaultScoreComesBack(line: String) {
    var state = panes()
    state.score = .induction
    enter(line, &state)
    #expect(state.score == .entropy && state.viewer == nil)
  }
}

// From the answer to a question about all heads to the head that it names.
extension ReduceTests {
  private func ranked(_ line: String) -> ScreenState {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted(line))
    let command = state.running?.command.canonical ?? ""
    let finding = Finding(
      title: Phrase(same: command), body: .array(Canned.scores(layers: 4, heads: 8)), facts: [Fact("top", Phrase("highest", "最高"), .text("L3.H3"))])
    _ = state.reduce(.performed(Outcome(command: command, effect: .looks, finding: finding, error: nil, seconds: 0, snapshot: state.snapshot)))
    return state
  }

  @Test(arguments: ["which head does induction?", "heads by=induction"]) func aKeyLeadsToTheBestHead(line: String) {
    var state = ranked(line)
    #expect(state.score == .induction && (state.layer, state.head) == (0, 0))
    #expect(state.notice?.en.contains("L3.H3") == true && state.notice?.zh.contains("L3.H3") == true)
    for key in [Key.named(.escape), .character("*")] { _ = state.reduce(.key(key)) }
    #expect((state.layer, state.head) == (3, 3) && state.notice == nil)
  }

  /// `it` is the head that the answer puts first; as no line has named it, what changes it is shown before it runs, and what looks is not.
  @Test(arguments: [("mask it", "mask L3.H3", true), ("turn that head off", "mask L3.H3", true), ("关掉它", "mask L3.H3", true), ("show its attention", "attention L3.H3", false)])
  func itIsTheHeadThatTheAnswerNames(line: String, meant: String, isShown: Bool) {
    var state = ranked("which head does induction?")
    let requests = state.reduce(.submitted(line))
    #expect(performed(requests) == (isShown ? [] : [meant]), "\(requests)")
    #expect(requests.contains(.setLine(meant)) == isShown, "\(requests)")
    guard isShown else { return }
    // Once a line has named it, it is named.
    enter("attention L3.H3", &state)
    #expect(performed(state.reduce(.submitted(line))) == [meant])
  }
}
