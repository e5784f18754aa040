import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

// Keys that only change how a pane is shown, and the command that they say.
extension ReduceTests {
  private func typed(_ state: inout ScreenState, _ line: String) {
    _ = state.reduce(.key(.character(":")))
    #expect(performed(state.reduce(.submitted(line))) == [line])
    let note = Finding(title: Phrase(same: line), body: .note(Phrase(same: line)))
    _ = state.reduce(.performed(Outcome(command: line, effect: .looks, finding: note, error: nil, seconds: 0, snapshot: state.snapshot)))
    Canned.answerLooks(&state)
  }

  /// The key acts at once and is said; typed, what it said does the same to the pane last in use.
  @Test(arguments: [
    ("2", "t", ["view table"]), ("2", "ttt", ["view table", "view text", "view picture"]), ("2", "aa", ["view beside", "view picture"]), ("1", "t", ["view table"]),
    ("3", "tt", ["view table", "view picture"]), ("2", "zz", ["view fit", "view cells"]), ("3", "+", ["view zoom"]), ("1", "++", ["view zoom", "view panes"]), ("2", "P", ["view prompts"]),
  ])
  func keysOfTheViewAreCommands(pane: String, keys: String, commands: [String]) {
    var pressed = panes(Character(pane))
    pressed.isPooled = false
    var told = pressed
    for key in keys { _ = pressed.reduce(.key(.character(key))) }
    let (form, tables, isPooled, isZoomed, main) = (pressed.form, pressed.tables, pressed.isPooled, pressed.isZoomed, pressed.main)
    let before = pressed.console.count - 1
    Canned.answerLooks(&pressed)
    #expect(pressed.console[before...].map(\.line) == commands && pressed.running == nil)
    #expect((pressed.form, pressed.tables, pressed.isPooled, pressed.isZoomed, pressed.main) == (form, tables, isPooled, isZoomed, main), "said, it changes nothing more")
    #expect(pressed.steps.isEmpty, "it is no step of a script")
    for command in commands { typed(&told, command) }
    #expect((told.form, told.tables, told.isPooled, told.isZoomed, told.main) == (form, tables, isPooled, isZoomed, main))
    #expect(told.focus == .prompt)
  }

  @Test func comparingIsViewedByCommands() {
    var state = panes()
    (state.snapshot.models, state.preset) = (["shakespeare", "small", "large"], .compare)
    state.snapshot.lexicon.names[.model] = state.snapshot.models
    for key in "dod" { _ = state.reduce(.key(.character(key))) }
    #expect(state.viewpoint == .model("large") && !state.showsDifference)
    let waiting = (state.running.map { [$0] } ?? []) + state.queue
    #expect(waiting.map(\.command.canonical) == ["view difference", "view other=large", "view sides"] && waiting.allSatisfy(\.isShown))
  }

  @Test func marksAndFiltersAreCommands() {
    var state = panes("8")
    Canned.answerLooks(&state)
    for key in "ma/mlp" { _ = state.reduce(.key(.character(key))) }
    _ = state.reduce(.key(.named(.enter)))
    Canned.answerLooks(&state)
    #expect(state.console.map(\.line).suffix(2) == ["view mark=a", #"view filter="mlp""#] && state.filters == [.tree: "mlp"])
    _ = state.reduce(.key(.named(.escape)))
    Canned.answerLooks(&state)
    #expect(state.console.last?.line == #"view filter="""# && state.filters.isEmpty)
    // Typed, the filter is of the pane last in use, and so is the mark; a mark may have a longer name.
    typed(&state, #"view filter="attn""#)
    #expect(state.filters == [.tree: "attn"])
    typed(&state, "view mark=start")
    _ = state.reduce(.key(.named(.escape)))
    for key in "6" { _ = state.reduce(.key(.character(key))) }
    Canned.answerLooks(&state)
    typed(&state, "view back=start")
    #expect(state.main == .tree && state.pane == .attention)
    _ = state.reduce(.key(.named(.escape)))
    for key in "6'a" { _ = state.reduce(.key(.character(key))) }
    #expect(state.main == .tree)
    Canned.answerLooks(&state)
    #expect(state.console.last?.line == "view back=a")
  }

  /// A filter of the console hides what was done, and never the question or the answer that is said last.
  @Test func aFilterHidesNoAnswer() {
    var state = panes("4")
    typed(&state, "masks")
    _ = state.reduce(.key(.named(.escape)))
    for key in "4/zz" { _ = state.reduce(.key(.character(key))) }
    _ = state.reduce(.key(.named(.enter)))
    Canned.answerLooks(&state)
    #expect(!state.render().surface.text.contains("> masks"))
    _ = state.reduce(.submitted("mask L99.H9 L1"))
    #expect(state.render().surface.text.contains("nearest: type a number"))
    _ = state.reduce(.jobs(Canned.jobs))
    state.focus = .console
    _ = state.reduce(.key(.character("q")))
    #expect(state.render().surface.text.contains("once more leaves"), "\(state.render().surface.text)")
  }

  /// Under a filter that nothing holds, all that was said last is there: the words of a refusal, where it went wrong, and what is offered.
  @Test(arguments: ["mask L99.H9 L1", "frobnicate", "neuron 3"], Tongue.allCases) func aFilterHidesNothingOfARefusal(line: String, tongue: Tongue) {
    var state = Canned.state(120, 40, tongue: tongue)
    _ = state.reduce(.key(.named(.escape)))
    for key in "4/zz" { _ = state.reduce(.key(.character(key))) }
    _ = state.reduce(.key(.named(.enter)))
    Canned.answerLooks(&state)
    var open = state
    open.filters = [:]
    _ = state.reduce(.submitted(line))
    _ = open.reduce(.submitted(line))
    func said(_ state: ScreenState) -> [String] {
      let rows = state.render().surface.text.split(separator: "\n").map(String.init)
      return Array(rows[(rows.firstIndex { $0.contains("> " + line) } ?? rows.count)...].prefix { !$0.hasPrefix("vitrine>") })
    }
    #expect(said(open).count > 2 && said(state) == said(open), "\(said(state)) \(said(open))")
  }

  /// What the pane has not stands in the console as an error, and the rest of the line is not run.
  @Test func whatThePaneHasNotFails() {
    var state = panes("1")
    _ = state.reduce(.submitted("view beside; mask L0.H0"))
    let note = Finding(title: Phrase(same: "view beside"), body: .note(Phrase(same: "view beside")))
    let next = state.reduce(.performed(Outcome(command: "view beside", effect: .looks, finding: note, error: nil, seconds: 0, snapshot: state.snapshot)))
    #expect(performed(next).isEmpty && state.queue.isEmpty)
    #expect(state.console.contains { if case .failed(let why, _) = $0.result { $0.line == "view beside" && why.en.contains("no view beside") } else { false } })
  }

  /// Another layout shows its panes, whatever filled the window before.
  @Test func anotherLayoutIsSeenWhole() {
    var state = panes("1")
    _ = state.reduce(.key(.character("+")))
    #expect(state.isZoomed)
    Canned.answerLooks(&state)
    typed(&state, "layout train")
    #expect(!state.isZoomed && state.preset == .train)
  }

  /// What cannot be shown so is left as it is, and said.
  @Test(arguments: [("7", "view table"), ("1", "view beside"), ("2", "view difference"), ("2", "view back=nosuch")])
  func whatThePaneHasNotIsSaid(pane: String, command: String) {
    var state = panes(Character(pane))
    Canned.answerLooks(&state)
    let before = (state.form, state.tables, state.showsDifference, state.main)
    typed(&state, command)
    #expect((state.form, state.tables, state.showsDifference, state.main) == before && state.notice != nil)
  }

  /// The next sentence goes on from what was found, not from how it was shown.
  @Test func aKeyOfTheViewIsNoSubject() {
    var state = panes("2")
    _ = state.reduce(.submitted("attention L1.H2"))
    _ = state.reduce(.performed(outcome(state, "attention L1.H2", effect: .looks, masks: [])))
    let subject = state.subject
    _ = state.reduce(.key(.character("t")))
    #expect(state.running?.command.canonical == "view table" && state.subject == subject && subject.command?.canonical == "attention L1.H2")
  }

  /// Of a line that fails nothing is left over where only keys have been pressed since.
  @Test func whatAKeyHasDoneIsNotTheRestOfALine() {
    var state = panes("2")
    _ = state.reduce(.submitted("mask L0.H0"))
    _ = state.reduce(.key(.character("t")))
    let failure = WorkbenchError.unknownLayout("x", known: [])
    _ = state.reduce(.performed(Outcome(command: "mask L0.H0", effect: .reversible, finding: nil, error: failure, seconds: 0, snapshot: state.snapshot)))
    #expect(state.form == .table && state.queue.isEmpty)
    #expect(!state.console.contains { if case .said(let said) = $0.result { said.en.contains("rest of the line") } else { false } })
  }
}
