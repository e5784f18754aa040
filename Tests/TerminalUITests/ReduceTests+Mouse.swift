import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

// The mouse means what lies under it.
extension ReduceTests {
  private func wheel(_ state: inout ScreenState, _ area: Rect, up: Bool = false) {
    _ = state.reduce(.key(.wheel(row: area.row + 2, column: area.column + 4, up: up)))
  }

  /// The palette hides the panes: the wheel goes through its entries, and a click chooses the one that was hit.
  @Test func thePaletteHasTheMouse() throws {
    var state = panes()
    _ = state.reduce(.key(.named(.function(2))))
    let area = state.layout.main
    wheel(&state, area)
    wheel(&state, area)
    #expect(state.palette?.selected == 2 && (state.layer, state.head) == (0, 0))
    wheel(&state, area, up: true)
    #expect(state.palette?.selected == 1)
    for key in "models" { _ = state.reduce(.key(.character(key))) }
    let lines = state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.indices.first { $0 > area.row + 1 && lines[$0].dropFirst().hasPrefix("models ") })
    #expect(performed(state.reduce(.key(.press(row: row, column: 3)))) == ["models"])
    #expect(state.palette == nil && state.focus == .heads && (state.layer, state.head) == (0, 0))
    // Its title and its line of input are no entries, and what it hides is not hit.
    _ = state.reduce(.key(.named(.function(2))))
    _ = state.reduce(.key(.press(row: area.row + 1, column: 3)))
    #expect(state.palette != nil && state.focus == .heads)
    // Beside it a click closes it and means the pane that is seen there.
    _ = state.reduce(.key(.press(row: state.layout.console.row + 1, column: 3)))
    #expect(state.palette == nil && state.focus == .console)
  }

  /// What lies over the panes is scrolled where it lies, and nothing behind it is moved; beside it the pane that is seen is.
  @Test(arguments: [Viewer.Content.keys, .commands(nil), .history, .finding(Canned.finding)]) func whatIsHiddenIsNotScrolled(content: Viewer.Content) {
    var state = panes()
    state.viewer = Viewer(content: content)
    for n in 0..<40 { state.console.append(Entry(line: "note \(n)", result: .said(Phrase(same: "x")))) }
    let hidden = state.layout.heads
    wheel(&state, hidden)
    #expect((state.layer, state.head, state.consoleOffset) == (0, 0, 0))
    if content != .history { #expect(state.viewer?.top == 3) }
    let top = state.viewer?.top
    _ = state.reduce(.key(.press(row: hidden.row + 3, column: 10)))
    #expect(state.viewer != nil && (state.layer, state.head) == (0, 0))
    wheel(&state, state.layout.console, up: true)
    #expect(state.viewer?.top == top && state.consoleOffset == 3)
  }

  /// What is said of a key is gone with the next thing that is done, whatever it is done with.
  @Test func theMouseTakesANoticeAwayToo() {
    let area = panes().layout.heads
    for next in [Key.wheel(row: area.row + 2, column: 4, up: false), .press(row: area.row + 2, column: 4), .character("j"), .paste("x")] {
      var state = panes()
      _ = state.reduce(.key(.character("Y")))
      #expect(state.notice?.en.contains("OSC 52") == true)
      _ = state.reduce(.key(next))
      #expect(state.notice?.en.contains("OSC 52") != true, "\(next)")
    }
  }

  /// The wheel means the pane under the pointer, or nothing: never the one that has the keys.
  @Test func theWheelMeansWhatIsUnderThePointer() {
    var state = panes()
    wheel(&state, state.layout.output)
    for row in [0, state.layout.prompt.row, state.layout.hints.row] { _ = state.reduce(.key(.wheel(row: row, column: 4, up: false))) }
    #expect((state.layer, state.head) == (0, 0) && state.focus == .heads)
    wheel(&state, state.layout.heads)
    #expect(state.layer == 1)
    let query = state.query
    wheel(&state, state.layout.main, up: true)
    #expect(state.query == query - 1 && state.layer == 1 && state.focus == .heads)
  }
}
