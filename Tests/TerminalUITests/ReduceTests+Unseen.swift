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
    Canned.answerLooks(&state)
    let before = state.neuron
    for key in [Key.character(" "), .character("y"), .character("R"), .named(.down)] {
      #expect(state.reduce(.key(key)).allSatisfy { if case .look = $0 { true } else { false } }, "\(key)")
      #expect(state.notice?.en.contains("nothing is selected") == true && state.notice?.zh.contains("没有选中") == true, "\(key)")
    }
    #expect(state.neuron == before && state.running == nil)
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.filters.isEmpty && state.focus == .attention, "Escape drops the filter before it leaves the pane")
    Canned.answerLooks(&state)
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

/// What a pane has no room for is said, not dropped.
extension ReduceTests {
  private func first(_ state: ScreenState, _ area: Rect) -> String { String(state.render().surface.text(in: area).split(separator: "\n").first ?? "") }

  @Test(arguments: [Tongue.en, .zh]) func aLongModelNameIsShortenedInTheHeader(tongue: Tongue) {
    let name = String(repeating: "a-very-long-name-", count: 4)
    var state = ScreenState(width: 80, height: 24, display: Display(colours: 256, utf8: true), tongue: tongue)
    var snapshot = Canned.snapshot(tongue: tongue)
    (snapshot.models, snapshot.current) = ([name], name)
    _ = state.reduce(.started(snapshot))
    Canned.answerLooks(&state)
    let header = String(state.render().surface.text.split(separator: "\n")[0])
    #expect(header.hasPrefix(" a-very-long") && header.contains("…") && header.contains("loss 3.3912"), "\(header)")
  }

  @Test func namesOfComparedModelsLeaveRoomForTheHead() {
    var state = Canned.state(80, 24)
    let long = "llama-" + String(repeating: "x", count: 40)
    var snapshot = state.snapshot
    (snapshot.models, snapshot.current) = ([long, "small-" + long], long)
    _ = state.reduce(.adopted(snapshot))
    _ = state.reduce(.submitted("layout compare"))
    let note = Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x")))
    _ = state.reduce(.performed(Outcome(command: "layout compare", effect: .looks, finding: note, error: nil, seconds: 0, snapshot: snapshot)))
    Canned.answerLooks(&state)
    #expect(state.preset == .compare)
    let (here, there, below) = (first(state, state.layout.heads), first(state, state.layout.main), first(state, state.layout.output))
    #expect(here.contains("llama-") && here.contains("…") && here.contains("L0.H0"), "\(here)")
    #expect(there.contains("small-") && there.contains("…") && there.contains("L0.H0"), "\(there)")
    #expect(below.contains("llama-") && below.contains("| small-"), "\(below)")
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("d")))
    let difference = first(state, state.layout.main)
    #expect(difference.contains("small-") && difference.contains(" less llama-") && difference.contains("L0.H0"), "\(difference)")
  }

  @Test func namesOfModelsAreWholeWhileThereIsRoom() {
    var state = Canned.state(60, 16)
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("0")))
    Canned.answerLooks(&state)
    let pane = state.render().surface.text(in: state.layout.main)
    #expect(pane.contains("shakespeare") && pane.contains("4L×8H"), "\(pane)")
  }

  @Test(arguments: ["5", "6", "r", "8"]) func whatLiesBelowIsCounted(view: Character) {
    var state = Canned.state(80, 24, layers: 40)
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character(view)))
    Canned.answerLooks(&state)
    #expect(first(state, state.layout.main).contains("↓"), "\(first(state, state.layout.main))")
    for _ in 0..<20 { _ = state.reduce(.key(.character("]"))) }
    Canned.answerLooks(&state)
    let title = first(state, state.layout.main)
    #expect(title.contains("↑") && title.contains("↓"), "\(title)")
  }

  @Test func aFilteredTreeSaysWhatALineStandsIn() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.key(.named(.escape)))
    for key in "8/up" { _ = state.reduce(.key(.character(key))) }
    Canned.answerLooks(&state)
    _ = state.reduce(.key(.named(.enter)))
    Canned.answerLooks(&state)
    let screen = state.render().surface.text
    for layer in 0..<4 { #expect(screen.contains("L\(layer) mlp up"), "\(screen)") }
    #expect(screen.split(separator: "\n").last?.contains("Esc drop the filter") == true)
  }

  /// A head that looks everywhere a little is seen, on a scale that the legend names; one that looks somewhere is on the scale of all shares.
  @Test(arguments: [(80, 24), (160, 48)]) func aDiffuseHeadIsNotDark(size: (Int, Int)) {
    let count = 100
    func map(_ most: Float) -> Sight {
      let axes = [Axis("query", count: count), Axis("key", count: count)]
      // Without the last share rows are even: the first query has one key, the last a hundred.
      return .array(LabelledArray(name: "blocks.0.attn.hook_pattern[0]", axes: axes, values: (0..<count * count).map { index in
        let (q, k) = (index / count, index % count)
        return k > q ? .nan : q == count - 1 && k == 0 ? most : 1 / Float(q + 1)
      }, unit: .probability))
    }
    func shown(_ most: Float) -> (shades: Set<Style>, line: String) {
      var state = Canned.state(size.0, size.1, tokens: (0..<count).map { "tok\($0)" }, colours: 16)
      _ = state.reduce(.key(.named(.escape)))
      _ = state.reduce(.key(.character("2")))
      _ = state.reduce(.saw(.pattern(layer: 0, head: 0), epoch: state.epoch, map(most)))
      let area = state.layout.main, surface = state.render().surface
      let row = area.row + 10
      let line = surface.text(in: area).split(separator: "\n").last { $0.contains("q=t") }
      return (Set((area.column..<area.column + area.width).map { surface[row, $0].style }), String(line ?? ""))
    }
    let diffuse = shown(0.016), sharp = shown(0.9)
    #expect(diffuse.line.contains("0.02+"), "\(diffuse.line)")
    #expect(!sharp.line.contains("0.02"), "\(sharp.line)")
    func brightest(_ styles: Set<Style>) -> UInt8 { styles.compactMap { if case .shade(let step, marked: _) = $0 { step } else { nil } }.max() ?? 0 }
    #expect(brightest(diffuse.shades) >= 8 && brightest(sharp.shades) < 8, "\(diffuse.shades) \(sharp.shades)")
  }

  /// Where a title is short of room, words go and never the end of a number or of a score's name.
  @Test(arguments: Tongue.allCases) func shortTitlesKeepWhatMatters(tongue: Tongue) {
    for (layers, count) in [(4, 12), (40, 12), (4, 120)] {
      var state = Canned.state(60, 16, tongue: tongue, layers: layers, tokens: (0..<count).map { "tok\($0)" }, masks: ["L0.H0"])
      _ = state.reduce(.key(.named(.escape)))
      for _ in Score.allCases {
        let title = first(state, state.layout.heads)
        #expect(title.contains(state.score.rawValue), "\(title)")
        _ = state.reduce(.key(.character("s")))
        Canned.answerLooks(&state)
      }
      _ = state.reduce(.key(.character("2")))
      for _ in 0..<3 {
        let (map, output) = (first(state, state.layout.main), first(state, state.layout.output))
        #expect(map.contains("L0.H0") && !map.contains("…"), "\(map)")
        #expect(output.contains("t\(state.query)") && !output.contains("…"), "\(output)")
        _ = state.reduce(.key(.character("z")))
      }
      // So does the line below the map, down to the value and its rank.
      let line = state.render().surface.text(in: state.layout.main).split(separator: "\n").last { $0.contains("q=t") } ?? ""
      #expect(line.contains("q=t\(state.query)") && line.contains("k=t\(state.key)"), "\(line)")
      #expect(line.contains(tongue == .en ? "rank " : " 位"), "\(line)")
    }
  }

  /// Both sides of a comparison show as the map alone does: pair by pair as long as all keys fit and enough of the queries do.
  @Test func aComparisonPoolsAsTheMapDoes() {
    var state = Canned.state(80, 24, tokens: (0..<15).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    #expect(first(state, state.layout.main).contains("q t3-14"))
    state.preset = .compare
    for isDifference in [false, true] {
      state.showsDifference = isDifference
      Canned.answerLooks(&state)
      for area in [state.layout.heads, state.layout.main] {
        let lines = state.render().surface.text(in: area).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[2].contains("tok8") && lines[8].contains("tok14"), "\(lines)")
      }
    }
  }

  @Test func aMapOfZerosHasNoScale() {
    let shading = LabelledArray(name: "difference", axes: [Axis("query", count: 2), Axis("key", count: 2)], values: [0, 0, 0, .nan], scale: .diverging)
    var state = Canned.state(80, 24)
    for look in state.wanted { if case .pattern = look { _ = state.reduce(.saw(look, epoch: state.epoch, .array(shading))) } }
    let pane = state.render().surface.text(in: state.layout.main)
    #expect(pane.contains("all 0") && !pane.contains("e-9"), "\(pane)")
  }

  @Test func aTitleThatEndsInAColonGetsNoSecondOne() {
    var state = Canned.state(80, 24)
    let found = Finding(
      title: Phrase("logit lens at t2 :", "t2 : 处的 logit lens"), body: .table(Table(columns: [], rows: [])), facts: [Fact("kl", Phrase("KL", "KL"), .number(1))])
    _ = state.reduce(.submitted("lens t2"))
    _ = state.reduce(.performed(Outcome(command: "lens t2", effect: .looks, finding: found, error: nil, seconds: 0, snapshot: state.snapshot)))
    let console = state.render().surface.text(in: state.layout.console)
    #expect(console.contains("at t2 :") && !console.contains("::"), "\(console)")
  }

  @Test(arguments: [Tongue.en, .zh]) func aSessionThatWasCutOffIsMentioned(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    #expect(!state.render().surface.text.contains("vitrine resume"))
    _ = state.reduce(.lostSession)
    #expect(state.render().surface.text.contains("`vitrine resume`"))
  }
}
