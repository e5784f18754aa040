import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

/// Keys mean only what shows: nothing in a window that is too small, no line that a filter leaves out.
extension ReduceTests {
  @Test(arguments: [Key.character("q"), .control("c")]) func underTheNoticeOneLeavesWhereverTheKeysWent(key: Key) {
    var state = Canned.state(50, 12)
    #expect(state.focus == .prompt)
    for typed in "undo" { #expect(state.reduce(.key(.character(typed))).isEmpty) }
    #expect(state.reduce(.key(.named(.enter))).isEmpty)
    #expect(state.reduce(.key(.named(.function(2)))).isEmpty && state.palette == nil)
    #expect(state.reduce(.key(key)) == [.quit])
  }

  /// A palette that was open when the window shrank gets no keys either.
  @Test func aHiddenPaletteRunsNothing() {
    var state = panes()
    _ = state.reduce(.key(.named(.function(2))))
    _ = state.reduce(.resized(width: 50, height: 12))
    #expect(state.reduce(.key(.named(.enter))).isEmpty && state.running == nil)
    #expect(state.reduce(.key(.character("q"))) == [.quit])
  }

  @Test func underTheNoticeTheQuestionBeforeLeavingIsShown() {
    var state = Canned.state(50, 12)
    _ = state.reduce(.jobs(Canned.jobs))
    #expect(!state.reduce(.key(.character("q"))).contains(.quit))
    #expect(state.render().surface.text.contains("a job is at work"))
    #expect(state.reduce(.key(.character("q"))) == [.quit])
  }

  @Test func noKeyActsOnALineThatAFilterHides() {
    var state = panes("9")
    Canned.answerLooks(&state)
    for key in "/zzz" { _ = state.reduce(.key(.character(key))) }
    _ = state.reduce(.key(.named(.enter)))
    let before = state.neuron
    for key in [Key.character(" "), .character("y"), .character("R"), .named(.down)] {
      #expect(state.reduce(.key(key)).allSatisfy { if case .look = $0 { true } else { false } }, "\(key)")
      #expect(state.notice?.en.contains("nothing is selected") == true && state.notice?.zh.contains("没有选中") == true, "\(key)")
    }
    #expect(state.neuron == before && state.running == nil)
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.filters.isEmpty && state.focus == .attention, "Escape drops the filter before it leaves the pane")
    #expect(state.reduce(.key(.character(" "))).contains { if case .perform = $0 { true } else { false } })
  }

  /// A job's curves take the panes, and the line above them still says the loss.
  @Test func theLossStaysInEveryLayout() {
    var state = panes()
    Canned.answerLooks(&state)
    for command in ["layout train", "layout script", "layout compare", "layout inspect"] {
      var snapshot = state.snapshot
      snapshot.jobs = Canned.jobs
      _ = state.reduce(.submitted(command))
      _ = state.reduce(.performed(Outcome(
        command: command, effect: .expensive, finding: Finding(title: Phrase(same: command), body: .note(Phrase(same: command))), error: nil, seconds: 0,
        snapshot: snapshot)))
      #expect(state.render().surface.text.hasPrefix(" shakespeare") && state.render().surface.text.split(separator: "\n")[0].contains("loss 3.3912"), "\(command)")
      Canned.answerLooks(&state)
      #expect(state.isFresh(.output(position: nil)), "\(command)")
    }
  }
}
