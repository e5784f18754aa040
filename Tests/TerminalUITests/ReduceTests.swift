import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

@Suite struct ReduceTests {
  private func panes(_ focus: Character = "1", masks: [String] = []) -> ScreenState {
    var state = Canned.state(80, 24, masks: masks)
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character(focus)))
    return state
  }

  private func outcome(_ state: ScreenState, _ command: String, effect: Effect = .reversible, masks: [String]) -> Outcome {
    var snapshot = state.snapshot
    snapshot.masks = masks
    let note = Finding(
      title: Phrase("masked", "已关闭"), body: .note(Phrase("masked", "已关闭")),
      facts: [Fact("loss", Phrase("loss", "损失"), .number(3.4), .nats)])
    return Outcome(command: command, effect: effect, finding: note, error: nil, seconds: 0.01, snapshot: snapshot)
  }

  // MARK: Keys

  @Test func arrowsSelectHeadsAndStopAtTheEdges() {
    var state = panes()
    for _ in 0..<20 { _ = state.reduce(.key(.named(.right))) }
    #expect((state.layer, state.head) == (0, 7))
    for _ in 0..<20 { _ = state.reduce(.key(.character("j"))) }
    #expect((state.layer, state.head) == (3, 7))
    for _ in 0..<20 { _ = state.reduce(.key(.character("h"))) }
    #expect(state.head == 0)
  }

  @Test func theMapCursorMovesOnlyWhileTheMapHasFocus() {
    var state = panes("2")
    let (query, key) = (state.query, state.key)
    _ = state.reduce(.key(.named(.up)))
    _ = state.reduce(.key(.named(.right)))
    #expect((state.query, state.key) == (query - 1, key + 1))
    #expect((state.layer, state.head) == (0, 0))
  }

  @Test func tabGoesRoundThePanesBothWays() {
    var state = panes()
    var seen: [PaneFocus] = []
    for _ in 0..<4 {
      _ = state.reduce(.key(.named(.tab)))
      seen.append(state.focus)
    }
    #expect(seen == [.attention, .output, .console, .heads])
    _ = state.reduce(.key(.named(.backTab)))
    #expect(state.focus == .console)
  }

  @Test func escapeGoesToThePromptAndBackToTheSamePane() {
    var state = panes("3")
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.focus == .prompt)
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.focus == .output)
  }

  @Test func spaceMasksTheSelectedHeadByItsCommand() {
    var state = panes()
    _ = state.reduce(.key(.character("]")))
    _ = state.reduce(.key(.character("}")))
    let effects = state.reduce(.key(.character(" ")))
    #expect(effects.contains { if case .perform(let c, _, _) = $0 { c.canonical == "mask L1.H1" } else { false } })
    #expect(state.console.last?.line == "mask L1.H1")
    _ = state.reduce(.performed(outcome(state, "mask L1.H1", masks: ["L1.H1"])))
    #expect(state.isMasked(1, 1))
    let back = state.reduce(.key(.character(" ")))
    #expect(back.contains { if case .perform(let c, _, _) = $0 { c.canonical == "unmask L1.H1" } else { false } })
  }

  /// Keys that come before the command of the one before is done mean what they would mean after it.
  @Test func keysRunAheadOfTheirCommands() {
    var state = panes()
    for _ in 0..<3 { _ = state.reduce(.key(.character(" "))) }
    for _ in 0..<3 { _ = state.reduce(.key(.character("|"))) }
    let lines = (state.running.map { [$0.command.canonical] } ?? []) + state.queue.map(\.command.canonical)
    #expect(lines == ["mask L0.H0", "unmask L0.H0", "mask L0.H0", "layout train", "layout compare", "layout script"])
  }

  @Test func aClickSelectsWhatItHits() {
    var state = Canned.state(80, 24)
    // Title and header, then a row per layer; three cells of label, then three per head.
    _ = state.reduce(.key(.press(row: 4, column: 10)))
    #expect((state.layer, state.head, state.focus) == (1, 2, .heads))
    _ = state.reduce(.key(.press(row: 22, column: 30)))
    #expect(state.focus == .prompt)
    _ = state.reduce(.key(.press(row: 18, column: 5)))
    #expect(state.focus == .console)
  }

  @Test func theLineBetweenThePanesIsDraggedAndKept() throws {
    var state = panes()
    func line(_ state: ScreenState) -> [Character] { Array(state.render().surface.text.split(separator: "\n")[2]) }
    let at = try #require(line(state).firstIndex(of: "│"))
    _ = state.reduce(.key(.press(row: 5, column: at)))
    let effects = state.reduce(.key(.release(row: 6, column: at + 7)))
    #expect(effects.contains(.keepSplits(state.splits)))
    #expect(line(state)[at + 7] == "│")
    #expect(Splits(text: state.splits.text) == state.splits && Splits(text: "x\ny z\n\u{0}") == Splits())
    // Other sizes have their own; a release without a press on the line moves nothing.
    _ = state.reduce(.resized(width: 100, height: 30))
    let other = state.render().surface
    _ = state.reduce(.key(.release(row: 6, column: 50)))
    #expect(state.render().surface == other)
    for _ in 0..<200 { _ = state.reduce(.key(.character(">"))) }
    for _ in 0..<400 { _ = state.reduce(.key(.character("<"))) }
    #expect(state.render().surface.width == 100)
  }

  @Test func altInThePanesIsEscapeAndTheKey() {
    var state = panes("3")
    _ = state.reduce(.key(.meta(":")))
    #expect(state.focus == .prompt)
  }

  /// Each row of the key table does something at its place: a key that is listed and ignored would be a lie.
  @Test(arguments: KeyTable.rows.indices) func everyKeyOfTheTableWorks(row: Int) {
    let binding = KeyTable.rows[row]
    for (key, _) in binding.keys {
      let changed = startingStates(binding.place).contains { start in
        var state = start
        let effects = state.reduce(.key(key)).filter { if case .look = $0 { false } else { true } }
        return state != start || !effects.isEmpty
      }
      #expect(changed, "\(binding.label): \(key) does nothing at \(binding.place)")
    }
  }

  /// States in which a key of a place may have something to do: in the middle of everything.
  private func startingStates(_ place: Binding.Place) -> [ScreenState] {
    var state = Canned.state(80, 24, layers: 6, masks: [])
    for n in 0..<40 { state.console.append(Entry(line: "note \(n)", result: .found(Canned.finding, seconds: 0.1))) }
    Canned.select(&state, layer: 2, head: 3)
    (state.query, state.key, state.position) = (5, 5, 5)
    state.consoleOffset = 10
    func focused(_ focus: PaneFocus) -> ScreenState {
      var s = state
      s.focus = focus
      if focus != .prompt { s.pane = focus }
      return s
    }
    switch place {
    case .heads: return [focused(.heads)]
    case .attention: return [focused(.attention)]
    case .output: return [focused(.output)]
    case .console: return [focused(.console)]
    case .prompt:
      var offered = focused(.prompt)
      offered.offer = "mask L0.H0"
      return [focused(.prompt), offered]
    case .panes, .everywhere, .inspecting: return [focused(.heads), focused(.attention)]
    case .training, .jobs, .curves:
      var s = focused(place == .curves ? .attention : .heads)
      _ = s.reduce(.jobs(Canned.jobs))
      (s.preset, s.job, s.curves) = (.train, 1, 1)
      var first = s
      first.curves = 0
      return [s, first]
    case .patterns, .lens, .tokens:
      var s = focused(.attention)
      s.main = place == .lens ? .lens : place == .tokens ? .tokens : .patterns
      return [s]
    case .comparing:
      var s = focused(.heads)
      s.preset = .compare
      s.snapshot.models = ["shakespeare", "small", "large"]
      return [s]
    case .scripting:
      var s = focused(.heads)
      (s.preset, s.step) = (.script, 12)
      return [s]
    case .palette:
      var s = focused(.heads)
      _ = s.reduce(.key(.named(.function(2))))
      _ = s.reduce(.key(.character("m")))
      for _ in 0..<3 { _ = s.reduce(.key(.named(.down))) }
      return [s]
    case .filter:
      var s = focused(.console)
      _ = s.reduce(.key(.character("/")))
      _ = s.reduce(.key(.character("n")))
      return [s]
    case .viewer:
      var s = focused(.heads)
      s.viewer = Viewer(content: .keys, top: 5)
      return [s]
    }
  }

  // MARK: Looks

  @Test func movingOnAsksOnlyForTheNewestSelection() {
    var state = panes()
    state.seen = [:]
    _ = state.reduce(.idle)
    let first = state.looking
    for _ in 0..<5 { _ = state.reduce(.key(.character("l"))) }
    #expect(state.looking == first, "one look at a time")
    let next = state.reduce(.saw(.pattern(layer: 0, head: 0), epoch: state.epoch, .none(Phrase(same: "x"))))
    #expect(next == [.look(.pattern(layer: 0, head: 5), epoch: state.epoch)])
  }

  @Test func answersOfAnEarlierEpochAreDropped() {
    var state = panes()
    let look = Look.pattern(layer: 0, head: 0)
    let before = state.seen[look]
    state.looking = look
    _ = state.reduce(.performed(outcome(state, "mask L1.H1", masks: ["L1.H1"])))
    _ = state.reduce(.saw(look, epoch: state.epoch - 1, .none(Phrase(same: "stale"))))
    #expect(state.seen[look]?.sight == before?.sight)
    #expect(state.seen[look]?.epoch != state.epoch)
  }

  @Test func aSweepWaitsForQuietAndGivesWay() {
    var state = panes()
    let asked = state.reduce(.key(.character("s")))
    #expect(state.score == .importance)
    #expect(asked.isEmpty && state.wantsIdle)
    #expect(state.reduce(.idle) == [.look(.scores(.importance), epoch: state.epoch)])
    #expect(state.reduce(.key(.character("l"))) == [.cancelLook], "the new head's pattern is wanted at once")
  }

  @Test func aCommandCancelsASweep() {
    var state = panes()
    _ = state.reduce(.key(.character("s")))
    _ = state.reduce(.idle)
    let effects = state.reduce(.key(.character(" ")))
    #expect(effects.first == .cancelLook)
  }

  /// What an arrow or a command interrupted is begun again when it is quiet, and until then the screen says that it is to come.
  @Test func aSweepThatGaveWayIsBegunAgain() {
    let sweep = Look.scores(.importance)
    for key in ["l", " "] as [Character] {
      var state = panes()
      _ = state.reduce(.key(.character("s")))
      _ = state.reduce(.idle)
      _ = state.reduce(.key(.character(key)))
      _ = state.reduce(.saw(sweep, epoch: state.epoch, .cancelled))
      if state.running != nil { _ = state.reduce(.performed(outcome(state, "mask L0.H0", masks: ["L0.H0"]))) }
      while let look = state.looking { _ = state.reduce(.saw(look, epoch: state.epoch, Canned.sight(look, state))) }
      #expect(state.wantsIdle && state.seen[sweep] == nil, "\(key)")
      #expect(state.render().surface.text.contains("heads by=importance  ^C stops"), "\(key)")
      #expect(state.reduce(.idle) == [.look(sweep, epoch: state.epoch)], "\(key)")
      _ = state.reduce(.saw(sweep, epoch: state.epoch, Canned.sight(sweep, state)))
      #expect(!state.wantsIdle && !state.render().surface.text.contains("^C stops"), "\(key)")
    }
  }

  /// A quick look that a command stopped has no answer either.
  @Test func whatACommandStoppedIsAskedForAgain() {
    var state = panes()
    state.seen = [:]
    _ = state.reduce(.idle)
    let look = state.looking!
    _ = state.reduce(.submitted("masks"))
    _ = state.reduce(.saw(look, epoch: state.epoch, .cancelled))
    #expect(state.reduce(.performed(outcome(state, "masks", effect: .looks, masks: []))).contains(.look(look, epoch: state.epoch)))
  }

  /// An encoder has no importance: the grid says so, the console says why and what works, and so does the key when it comes round again.
  @Test(arguments: Tongue.allCases) func aScoreThatCannotBeSaysWhy(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("s")))
    _ = state.reduce(.idle)
    let why = Phrase("importance needs next-token logits. `heads by=entropy` works here", "importance 需要 logits。可改用 `heads by=entropy`")
    _ = state.reduce(.saw(.scores(.importance), epoch: state.epoch, .none(why)))
    func expectWhy() {
      let text = state.render().surface.text
      #expect(text.contains(tongue == .en ? "by=importance n/a" : "by=importance 无"), "\(text)")
      #expect(text.contains("`heads by=entropy`"), "\(text)")
    }
    expectWhy()
    #expect(!state.wantsIdle)
    state.console = []
    for _ in Score.allCases {
      _ = state.reduce(.key(.character("s")))
      Canned.answerLooks(&state)
    }
    #expect(state.notice == why)
    expectWhy()
  }

  @Test func interruptGivesASweepUpEvenWhileItWaits() {
    var state = panes()
    _ = state.reduce(.key(.character("s")))
    #expect(state.wantsIdle)
    _ = state.reduce(.key(.control("c")))
    #expect(state.score == .entropy && !state.wantsIdle && !state.isLeaving)
  }

  // MARK: Commands

  @Test func commandsOfOneLineRunInTurnAndStopAtAFailure() {
    var state = Canned.state(80, 24)
    var effects = state.reduce(.submitted("mask L0.H0; mask L0.H1; masks"))
    #expect(performed(effects) == ["mask L0.H0"])
    effects = state.reduce(.performed(outcome(state, "mask L0.H0", masks: ["L0.H0"])))
    #expect(performed(effects) == ["mask L0.H1"])
    let failure = Outcome(
      command: "mask L0.H1", effect: .reversible, finding: nil,
      error: Diagnostic(code: "already-masked", phrase: Phrase("already masked", "已关闭"), span: 0..<0), seconds: 0,
      snapshot: state.snapshot)
    effects = state.reduce(.performed(failure))
    #expect(performed(effects).isEmpty)
    #expect(state.queue.isEmpty && state.running == nil)
  }

  @Test func aMisreadLineIsExplainedUnderTheWord() {
    var state = Canned.state(80, 24)
    let effects = state.reduce(.submitted("mask L9.H0"))
    #expect(performed(effects).isEmpty)
    let text = state.render().surface.text
    #expect(text.contains("> mask L9.H0"))
    #expect(text.contains("^"))
  }

  @Test func emptyEnterRunsTheFirstSuggestionOnce() {
    var state = Canned.state(80, 24)
    #expect(performed(state.reduce(.submitted(""))) == ["attention L2.H3"])
    _ = state.reduce(.performed(outcome(state, "attention L2.H3", effect: .looks, masks: [])))
    #expect(performed(state.reduce(.submitted(""))).isEmpty)
  }

  @Test func theSelectionFollowsACommand() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted("attention L3.H6"))
    let pattern = Canned.pattern(tokens: Canned.english, shift: 2)
    let finding = Finding(title: Phrase(same: "L3.H6"), body: .array(pattern))
    _ = state.reduce(
      .performed(Outcome(command: "attention L3.H6", effect: .looks, finding: finding, error: nil, seconds: 0, snapshot: state.snapshot)))
    #expect((state.layer, state.head) == (3, 6))
    #expect(state.viewer == nil)
  }

  @Test func resultsThatNoPaneShowsOpenWhole() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted("top k=3"))
    _ = state.reduce(
      .performed(Outcome(command: "top k=3", effect: .looks, finding: Canned.finding, error: nil, seconds: 0, snapshot: state.snapshot)))
    #expect(state.viewer?.content == .finding(Canned.finding))
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.viewer == nil)
  }

  @Test func startupLinesRunAfterTheSessionIsThere() {
    var state = ScreenState(width: 80, height: 24, display: Display(colours: 0, utf8: false), tongue: .en)
    state.startup = ["mask L0.H0", "masks"]
    let effects = state.reduce(.started(Canned.snapshot()))
    #expect(performed(effects) == ["mask L0.H0"])
    #expect(performed(state.reduce(.performed(outcome(state, "mask L0.H0", masks: ["L0.H0"])))) == ["masks"])
  }

  /// A script that is watched goes on piece by piece, is stopped by what fails, and in steps waits for Enter.
  @Test(arguments: Tongue.allCases) func aScriptIsWatched(tongue: Tongue) {
    func state(_ watching: ScreenState.Watching) -> ScreenState {
      var state = ScreenState(width: 160, height: 80, display: Display(colours: 0, utf8: true), tongue: tongue)
      state.watching = watching
      return state
    }
    func piece(_ text: String, _ verdict: Player.Verdict = .passed, isLast: Bool = false, upcoming: String? = nil, leaves: Bool = false) -> Event {
      .played(Watched.Piece(
        Player.Event(line: 3, said: text, verdict, Phrase("told", "已说明")), place: Phrase("x.session:3", "x.session：3"),
        snapshot: Canned.snapshot(tongue: tongue), upcoming: upcoming, isLast: isLast, leaves: leaves))
    }
    var played = state(.plays)
    #expect(played.reduce(.started(Canned.snapshot(tongue: tongue))).contains(.play))
    #expect(played.reduce(piece("> mask L0.H0")).contains(.play))
    // What the user types meanwhile comes first.
    #expect(performed(played.reduce(.submitted("masks"))).isEmpty)
    #expect(performed(played.reduce(piece("= loss 1"))) == ["masks"])
    #expect(played.reduce(.performed(outcome(played, "masks", masks: []))).contains(.play))
    #expect(!played.reduce(piece("= loss 2", .expectationFailed, isLast: true)).contains(.play))
    let text = played.render().surface.text
    #expect(text.contains("x.session") && text.contains(tongue == .en ? "the rest was not played" : "其余部分未播放"), "\(text)")

    var stepped = state(.stepwise)
    #expect(stepped.reduce(.started(Canned.snapshot(tongue: tongue))).contains(.play))
    #expect(!stepped.reduce(piece("> mask L0.H0", upcoming: "masks")).contains(.play))
    #expect(stepped.reduce(.submitted("")).contains(.play))
    #expect(stepped.reduce(piece("> quit", isLast: true, leaves: true)).contains(.quit))
  }

  /// `vitrine NOSUCH`: why the built-in model is on the screen instead can be read there, at any size.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], Tongue.allCases) func aModelThatDoesNotOpenAtStartIsSaid(size: (Int, Int), tongue: Tongue) {
    var state = ScreenState(width: size.0, height: size.1, display: Display(colours: 256, utf8: true), tongue: tongue)
    state.startup = ["open /nonexistent"]
    _ = state.reduce(.started(Canned.snapshot(tongue: tongue)))
    let why = Phrase("no model /nonexistent: looked in /nonexistent, in the cache and in every other place that there is", "找不到模型 /nonexistent")
    let tip = Phrase("name a folder, a .safetensors or .gguf file, or builtin:NAME, or org/name in the Hugging Face cache", "可以给出文件夹")
    _ = state.reduce(.performed(Outcome(
      command: "open /nonexistent", effect: .reversible, finding: nil,
      error: Diagnostic(code: "not-found", phrase: why, tip: tip, span: 0..<0), seconds: 0, snapshot: state.snapshot)))
    let text = state.render().surface.text
    #expect(text.contains("> open /nonexistent"), "\(text)")
    #expect(text.contains(tongue == .en ? "! no model /nonexistent" : "! 找不到模型 /nonexistent"), "\(text)")
  }

  // MARK: Words

  @Test(arguments: Tongue.allCases) func everySuggestionIsUnderstoodForCertain(tongue: Tongue) {
    for line in Canned.state(80, 24, tongue: tongue).suggestions {
      var state = Canned.state(80, 24, tongue: tongue)
      #expect(performed(state.reduce(.submitted(line))).count == 1, "\(line)")
    }
  }

  @Test func aSentenceRunsAndShowsItsCommand() {
    var state = Canned.state(80, 24)
    let effects = state.reduce(.submitted("turn off head 2 in layer 1"))
    #expect(performed(effects) == ["mask L1.H2"])
    #expect(effects.contains(.remember("turn off head 2 in layer 1")) && effects.contains(.remember("mask L1.H2")))
    _ = state.reduce(.performed(outcome(state, "mask L1.H2", masks: ["L1.H2"])))
    let text = state.render().surface.text
    #expect(text.contains("> turn off head 2 in layer 1") && text.contains("reads as: mask L1.H2"))
    // The next sentence refers back to it, and says so.
    #expect(performed(state.reduce(.submitted("现在第3层呢"))) == ["mask L3.H2"])
    #expect(state.render().surface.text.contains("[command carried]"))
  }

  @Test func whatTheLineReadsAsStandsBelowItWhileTyping() {
    var state = Canned.state(80, 24)
    func hint(_ text: String) -> String {
      var line = LineView()
      line.text = text
      _ = state.reduce(.edited(line))
      _ = state.reduce(.settled)
      return String(state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)[23])
    }
    #expect(hint("turn off head 2 in layer 1").contains("reads as: mask L1.H2"))
    #expect(hint("turn off head 2 in layer 1").contains("undo takes it back"))
    #expect(hint("measure speed").contains("measure the current model"))
    #expect(hint("").contains("Enter run"))
    // What is not understood leaves the keys where they are.
    #expect(hint("zzz qqq").contains("Enter run"))
  }

  /// Keys that come together are read once, when all of them are there; what is too long to be shown is not read at all.
  @Test func theLineIsReadOnceForManyKeys() {
    var state = Canned.state(80, 24)
    var line = LineView()
    line.text = "turn off head 2 in layer 1"
    _ = state.reduce(.edited(line))
    #expect(state.echo == nil && state.line == line)
    _ = state.reduce(.settled)
    #expect(state.echo?.commands.map(\.canonical) == ["mask L1.H2"])
    // What is asked of the reading before it was worked out is asked of the line in hand.
    line.text = "turn off head 3 in layer 1"
    _ = state.reduce(.edited(line))
    _ = state.reduce(.key(.named(.function(3))))
    #expect(state.viewer?.content == state.echo.map { .explanation($0) } && state.echo?.commands.map(\.canonical) == ["mask L1.H3"])
    line.text = String(repeating: "turn off head 2 ", count: 100)
    _ = state.reduce(.edited(line))
    _ = state.reduce(.settled)
    #expect(state.echo == nil)
  }

  @Test func anUnclearLineOffersReadingsByNumber() throws {
    var state = Canned.state(80, 24)
    let effects = state.reduce(.submitted("which heads"))
    #expect(performed(effects).isEmpty && state.choices.count > 1)
    let second = state.choices[1].canonical
    #expect(performed(state.reduce(.submitted("2"))) == [second])
    #expect(state.choices.isEmpty)
  }

  @Test func explainingOpensHowTheLineWasUnderstood() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted("turn off head 2 in layer 1"))
    _ = state.reduce(.key(.named(.function(3))))
    guard case .explanation(let echo)? = state.viewer?.content else { return #expect(Bool(false), "nothing is explained") }
    #expect(echo.commands.map(\.canonical) == ["mask L1.H2"] && !echo.explanation.isEmpty)
  }

  // MARK: Views, layouts, marks

  @Test func resultsThatAViewShowsBringTheView() {
    for (line, view) in [("attention L2", MainView.patterns), ("lens t3", .lens), ("tokens", .tokens)] {
      var state = Canned.state(80, 24)
      _ = state.reduce(.submitted(line))
      let finding = Canned.answer(line, state)!
      _ = state.reduce(.performed(Outcome(command: line, effect: .looks, finding: finding, error: nil, seconds: 0, snapshot: state.snapshot)))
      #expect(state.main == view && state.viewer == nil, "\(line)")
      if line == "lens t3" { #expect(state.position == 3) }
    }
  }

  @Test func oneSelectionIsFollowedByEveryView() {
    var state = panes()
    _ = state.reduce(.key(.character("6")))
    for _ in 0..<2 { _ = state.reduce(.key(.named(.left))) }
    _ = state.reduce(.key(.named(.down)))
    #expect((state.layer, state.position) == (1, Canned.english.count - 3))
    #expect(state.wanted.contains(.output(position: Canned.english.count - 3)))
    _ = state.reduce(.key(.character("7")))
    #expect(state.lensPosition == Canned.english.count - 3)
    #expect(state.reduce(.key(.named(.enter))).contains(.setLine("edit t\(Canned.english.count - 3) \"")))
  }

  @Test func comparingAsksTheOtherModelAboutTheSameHead() {
    var state = panes()
    state.preset = .compare
    Canned.answerLooks(&state)
    #expect(state.wanted.contains(.answer("attention L0.H0", from: .unmasked)))
    state.snapshot.models = ["shakespeare", "small", "large"]
    #expect(state.viewpoint == .model("small"))
    _ = state.reduce(.key(.character("o")))
    #expect(state.viewpoint == .model("large"))
    _ = state.reduce(.key(.character("}")))
    #expect(state.wanted.contains(.answer("attention L0.H1", from: .model("large"))))
    Canned.answerLooks(&state)
    #expect(state.difference?.scale == .diverging)
  }

  @Test func marksComeBackToTheirPlace() {
    var state = Canned.state(80, 24)
    Canned.select(&state, layer: 2, head: 3)
    for key in "2ma" { _ = state.reduce(.key(.character(key))) }
    for key in "[[{6" { _ = state.reduce(.key(.character(key))) }
    #expect(state.layer == 0 && state.main == .lens)
    for key in "'a" { _ = state.reduce(.key(.character(key))) }
    #expect((state.layer, state.head, state.main) == (2, 3, .attention))
    for key in "'z" { _ = state.reduce(.key(.character(key))) }
    #expect(state.notice?.en.contains("no mark z") == true && state.layer == 2)
  }

  @Test func theScriptHoldsWhatWasDoneAndNothingElse() {
    var state = Canned.state(80, 24)
    for line in ["mask L1.H2", "layout script", "mask L9.H9"] {
      let effects = state.reduce(.submitted(line))
      for command in performed(effects) { _ = state.reduce(.performed(outcome(state, command, masks: ["L1.H2"]))) }
    }
    #expect(state.steps.map(\.line) == ["mask L1.H2"])
  }

  @Test func helpBeginsWithTheKeysOfThePaneItWasAskedIn() {
    for (key, heading) in [("1", "Heads"), ("6", "Logit lens"), ("4", "Console")] {
      var state = panes()
      _ = state.reduce(.key(.character(Character(key))))
      _ = state.reduce(.key(.character("?")))
      #expect(state.render().surface.text.split(separator: "\n")[2].hasPrefix(heading), "\(key)")
    }
  }

  @Test func theFooterKeepsWhatMattersAt80Columns() {
    for key in ["1", "2", "3", "4", "5", "6", "7"] {
      var state = panes()
      _ = state.reduce(.key(.character(Character(key))))
      let footer = String(state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)[23])
      #expect(footer.contains("u undo") && footer.contains("q quit") && footer.contains("? help"), "\(key): \(footer)")
    }
  }

  /// The shape of GPT-2: twelve by twelve heads in the smallest usual window. Whatever is out of view is counted, the selection never is.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], [(12, 12), (12, 16), (36, 40)]) func noHeadIsCutOffInSilence(size: (Int, Int), shape: (Int, Int)) {
    for utf8 in [true, false] {
      var state = Canned.state(size.0, size.1, layers: shape.0, heads: shape.1, colours: utf8 ? 256 : 0, utf8: utf8)
      let (up, down, left, right): (Character, Character, Character, Character) = utf8 ? ("↑", "↓", "←", "→") : ("^", "v", "<", ">")
      for (layer, head) in [(0, 0), (shape.0 / 2, shape.1 / 2), (shape.0 - 1, shape.1 - 1)] {
        (state.layer, state.head) = (layer, head)
        Canned.answerLooks(&state)
        let screen = state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)
        let width = screen[1].firstIndex { $0 == "┬" || $0 == "+" }.map { screen[1].distance(from: screen[1].startIndex, to: $0) } ?? 0
        let rows = screen.dropFirst().prefix { !$0.contains(" 3 Output") }.map { String($0.prefix(width)) }
        func count(_ sign: Character, _ line: String) -> Int {
          line.split(separator: " ").first { $0.first == sign && $0.dropFirst().allSatisfy(\.isNumber) }.flatMap { Int($0.dropFirst()) } ?? 0
        }
        let shown = rows.dropFirst(2).filter { $0.hasPrefix("L") && $0.dropFirst().first?.isNumber == true && !$0.contains("(") }
        #expect(count(up, rows[0]) + shown.count + count(down, rows[0]) == shape.0, "\(rows)")
        #expect(shown.contains { $0.hasPrefix("L\(layer) ") && $0.contains(utf8 ? "▸" : ">") }, "\(rows)")
        let names = rows[1].split(separator: " ").filter { $0.last?.isNumber == true && $0.first != left && $0.first != right }
        #expect(count(left, rows[1]) + names.count + count(right, rows[1]) == shape.1, "\(rows)")
        if size.0 >= 80, shape.1 == 12 { #expect(names.count == 12, "\(rows)") }
      }
    }
  }

  /// Fifteen tokens at 80 columns, as at the first start: each pair by itself, the last queries first; z merges and takes back.
  @Test func aMapThatNearlyFitsIsNotMerged() {
    var state = Canned.state(80, 24, tokens: (0..<15).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    func title() -> String { String(state.render().surface.text.split(separator: "\n")[1]) }
    #expect(title().contains("q t3-14 of 15"), "\(title())")
    _ = state.reduce(.key(.character("z")))
    #expect(title().contains("max of 2×2"), "\(title())")
    _ = state.reduce(.key(.character("z")))
    #expect(title().contains("q t3-14 of 15"), "\(title())")
    // One much larger than its pane is merged, until it is asked for pair by pair.
    state = Canned.state(80, 24, tokens: (0..<30).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    #expect(title().contains("max of 3×3"), "\(title())")
    _ = state.reduce(.key(.character("z")))
    #expect(title().contains(" of 30"), "\(title())")
  }

  /// Keys and what they do never touch, at any width, in any language, with and without arrows.
  @Test(arguments: Tongue.allCases, [true, false]) func theKeySheetHasItsColumnsApart(tongue: Tongue, utf8: Bool) {
    for width in stride(from: 60, through: 200, by: 7) {
      var state = Canned.state(width, 250, tongue: tongue, utf8: utf8)
      _ = state.reduce(.key(.named(.escape)))
      _ = state.reduce(.key(.character("?")))
      let screen = state.render().surface.text
      for row in KeyTable.rows {
        let meaning = CellWidths().wrap(row.meaning[tongue], to: 10)[0]
        // In a narrow pane the keys may be cut, but the gap stays.
        #expect(screen.contains("  \(meaning)"), "\(width): \(row.label) \(meaning)")
      }
    }
  }

  /// A model without a tokenizer is offered ids wherever a prompt is asked for.
  @Test(arguments: Tongue.allCases) func anEmptyPromptOfAModelWithoutTokenizerAsksForIds(tongue: Tongue) {
    for view in ["2", "5", "6", "7"] {
      var state = Canned.state(80, 24, tongue: tongue, tokens: [])
      state.snapshot.readsText = false
      _ = state.reduce(.key(.named(.escape)))
      _ = state.reduce(.key(.character(Character(view))))
      let text = state.render().surface.text
      #expect(text.contains("prompt ids=5,17") && !text.contains("prompt \""), "\(view)\n\(text)")
    }
  }

  // MARK: Leaving

  @Test func interruptStopsThenClearsThenOffersToLeave() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted("masks"))
    #expect(state.reduce(.key(.control("c"))) == [.cancelCommand])
    _ = state.reduce(.performed(outcome(state, "masks", effect: .looks, masks: [])))
    state.line.text = "half a line"
    #expect(state.reduce(.key(.control("c"))) == [.setLine("")])
    state.line.text = ""
    #expect(state.reduce(.key(.control("c"))) == [])
    #expect(state.reduce(.key(.control("c"))) == [.quit])
  }

  @Test(arguments: Tongue.allCases) func interruptSaysWhatItDrops(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    _ = state.reduce(.submitted("measure loss"))
    _ = state.reduce(.submitted("mask L0.H1"))
    var both = state
    #expect(state.reduce(.key(.control("c"))) == [.cancelCommand])
    #expect(state.queue.isEmpty)
    let text = state.render().surface.text
    #expect(text.contains(tongue == .zh ? "已放弃 1 个等待中的命令：mask L0.H1" : "one waiting command is dropped: mask L0.H1"), "\(text)")
    _ = both.reduce(.submitted("undo"))
    _ = both.reduce(.key(.control("c")))
    let said = both.render().surface.text
    #expect(
      said.contains(tongue == .zh ? "已放弃 2 个等待中的命令，第一个是：mask L0.H1" : "2 waiting commands are dropped, the first: mask L0.H1"), "\(said)")
    // Once more stops what is being stopped, and has nothing to say about it.
    let entries = both.console.count
    _ = both.reduce(.key(.control("c")))
    #expect(both.console.count == entries)
  }

  @Test func quittingAsksOnceWhileSomethingRuns() {
    var state = panes()
    #expect(state.reduce(.key(.character("q"))) == [.quit])
    state = panes()
    _ = state.reduce(.key(.character(" ")))
    #expect(state.reduce(.key(.character("q"))) == [])
    #expect(state.reduce(.key(.character("q"))) == [.quit])
  }

  @Test func aTypedQuitWaitsForTheCommandBeforeIt() {
    var state = Canned.state(80, 24)
    #expect(state.reduce(.submitted("quit")).contains(.quit))
    _ = state.reduce(.submitted("masks"))
    #expect(!state.reduce(.submitted("quit")).contains(.quit))
    #expect(state.reduce(.performed(outcome(state, "masks", effect: .looks, masks: []))).contains(.quit))
  }

  // MARK: Torture

  /// Three thousand random events: nothing traps, and every frame has the state's size.
  @Test func randomEventsNeverBreakTheState() {
    var random = Xorshift(state: 7)
    var state = Canned.state(80, 24)
    let keys = KeyTable.rows.flatMap { $0.keys.map(\.key) }.filter { $0 != .character("q") }
    for step in 0..<3000 {
      switch random.next() % 12 {
      case 0: _ = state.reduce(.resized(width: Int(random.next() % 200), height: Int(random.next() % 60)))
      case 1: Canned.answerLooks(&state)
      case 2:
        if let running = state.running {
          let n = random.next() % 3
          let masks = (0..<n).map { "L\($0).H\($0)" }
          _ = state.reduce(.performed(outcome(state, running.command.canonical, masks: Array(masks))))
        }
      case 3:
        let row = Int(random.next() % 60), column = Int(random.next() % 200)
        let mouse: [Key] = [.press(row: row, column: column), .release(row: row, column: column), .wheel(row: row, column: column, up: true)]
        _ = state.reduce(.key(mouse[Int(random.next() % 3)]))
      case 4:
        let layers = Int(random.next() % 5), count = Int(random.next() % 9)
        _ = state.reduce(
          .started(Canned.snapshot(layers: layers, heads: layers * 2, tokens: (0..<count).map { "tok\($0)" })))
      default: _ = state.reduce(.key(keys[Int(random.next() % UInt64(keys.count))]))
      }
      let frame = state.render()
      #expect(frame.surface.width == state.width && frame.surface.height == state.height, "step \(step)")
      #expect(frame.row < max(1, state.height) && frame.column < max(1, state.width), "step \(step)")
    }
  }

  private func performed(_ effects: [Request]) -> [String] {
    effects.compactMap { if case .perform(let command, _, _) = $0 { command.canonical } else { nil } }
  }
}

private struct Xorshift {
  var state: UInt64
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

extension Canned {
  /// A table that no pane shows.
  static let finding = Finding(
    title: Phrase("next tokens", "下一 token"),
    body: .table(
      Table(
        columns: [.init("token", Phrase("token", "token")), .init("probability", Phrase("probability", "概率"), .probability)],
        rows: (0..<30).map { [.text("tok\($0)"), .number(1 / Double($0 + 2))] })),
    facts: [Fact("loss", Phrase("loss", "损失"), .number(3.3912), .nats)])
}
