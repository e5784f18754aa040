import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

extension ReduceTests {
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

  /// A layer that is not there is what is said, and neither another command nor half a line is put in its place.
  @Test(arguments: ["mask L9.H0", "turn off head 0 in layer 9", "show attention for layer 9 head 3", "现在看第9层"], Tongue.allCases)
  func aLayerThatIsNotThereIsSaid(line: String, tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    let effects = state.reduce(.submitted(line))
    #expect(performed(effects).isEmpty && state.choices.isEmpty)
    #expect(!effects.contains { if case .setLine = $0 { true } else { false } })
    let text = state.render().surface.text
    #expect(text.contains(tongue == .en ? "layer 9: the model has layers 0…3" : "层 9：模型的层编号为 0…3"), "\(text)")
    #expect(state.offer?.isEmpty == false)
  }

  /// A wish that no command has a place for is what is said, and not how the words stand.
  @Test(arguments: ["train in fp16", "用半精度训练"], Tongue.allCases) func aPrecisionThatThereIsNotIsSaid(line: String, tongue: Tongue) {
    var state = Canned.state(120, 24, tongue: tongue)
    #expect(performed(state.reduce(.submitted(line))).isEmpty && state.choices.isEmpty)
    let text = state.render().surface.text
    #expect(text.contains(tongue == .en ? "f32 or bf16" : "f32 或 bf16"), "\(text)")
    #expect(state.offer?.contains("bf16") == true)
  }

  /// One reading is not several.
  @Test(arguments: Tongue.allCases) func aSingleReadingIsSaidToBeOne(tongue: Tongue) {
    for count in [1, 2] {
      var state = Canned.state(80, 24, tongue: tongue)
      state.isUntouched = false
      state.console.append(Entry(line: "what of it", result: .choices((0..<count).map { "info \($0)" })))
      #expect(state.render().surface.text.contains(tongue == .en ? "several readings" : "有多种理解") == (count > 1))
    }
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
    // What the user types meanwhile does not come between a step and its checks, but for what is about the screen alone.
    #expect(performed(played.reduce(.submitted("mask L0.H1"))).isEmpty)
    #expect(played.render().surface.text.contains(tongue == .en ? "waits until the script stops or ends: mask L0.H1" : "将在脚本停下或结束后执行：mask L0.H1"))
    let next = played.reduce(piece("= loss 1"))
    #expect(next.contains(.play) && performed(next).isEmpty)
    #expect(performed(played.reduce(.submitted("help mask"))).isEmpty)
    #expect(performed(played.reduce(piece("= loss 1"))) == ["help mask"])
    #expect(played.reduce(.performed(outcome(played, "help mask", effect: .looks, masks: []))).contains(.play))
    let last = played.reduce(piece("= loss 2", .expectationFailed, isLast: true))
    #expect(!last.contains(.play) && performed(last) == ["mask L0.H1"])
    let text = played.render().surface.text
    #expect(text.contains("x.session") && text.contains(tongue == .en ? "the rest was not played" : "其余部分未播放"), "\(text)")

    var stepped = state(.stepwise)
    #expect(stepped.reduce(.started(Canned.snapshot(tongue: tongue))).contains(.play))
    #expect(performed(stepped.reduce(.submitted("heads by=entropy"))).isEmpty)
    #expect(stepped.reduce(piece("> mask L0.H0")).contains(.play), "its checks come first")
    #expect(performed(stepped.reduce(piece("= loss 1", upcoming: "masks"))) == ["heads"])
    #expect(!stepped.reduce(.performed(outcome(stepped, "heads by=entropy", effect: .looks, masks: []))).contains(.play))
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

  /// Trouble at the start is read from its beginning: no greeting pushes it out.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], Tongue.allCases) func troubleAtTheStartIsSaid(size: (Int, Int), tongue: Tongue) {
    var state = ScreenState(width: size.0, height: size.1, display: Display(colours: 256, utf8: true), tongue: tongue)
    let why = "~/dot/someone/.config/vitrine/config.toml is not TOML: Error while parsing key-value pair: encountered end-of-file (at line 4)"
    _ = state.reduce(.complained(Phrase(same: why)))
    _ = state.reduce(.started(Canned.snapshot(tongue: tongue)))
    let text = state.render().surface.text
    #expect(text.contains("~/dot/someone/.config/vitrine/config.toml") && text.contains("(at line 4)"), "\(text)")
  }

  /// That a script is being recorded stands on every screen, and its file over the script.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], Tongue.allCases) func recordingIsSaid(size: (Int, Int), tongue: Tongue) {
    var state = Canned.state(size.0, size.1, tongue: tongue, masks: ["L1.H2"])
    let sign = tongue == .en ? "*REC" : "*录制"
    #expect(!state.render().surface.text.contains(sign))
    state.snapshot.recording = "/somewhere/demo.session"
    #expect(state.render().surface.text.prefix { $0 != "\n" }.contains(sign))
    state.preset = .script
    #expect(state.render().surface.text(in: state.layout.heads).prefix { $0 != "\n" }.contains("*demo"), "\(state.render().surface.text)")
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
    #expect(performed(state.reduce(.submitted("第3层也一样"))) == ["mask L3.H2"])
    #expect(state.render().surface.text.contains("[command carried]"))
  }

  @Test func whatTheLineReadsAsStandsBelowItWhileTyping() {
    let state = Canned.state(80, 24)
    #expect(hint(state, "turn off head 2 in layer 1").contains("reads as: mask L1.H2"))
    #expect(hint(state, "turn off head 2 in layer 1").contains("undo takes it back"))
    #expect(hint(state, "measure speed").contains("measure the current model"))
    #expect(hint(state, "").contains("Enter run"))
    // What is not understood leaves the keys where they are.
    #expect(hint(state, "zzz qqq").contains("Enter run"))
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

  /// What stands ready beside numbered readings gives way to a number, and to a line of the user's own; a space goes on with it.
  @Test(arguments: ["L3.H5", "turn off all heads", "关掉所有头"]) func aNumberChoosesWhatStandsReadyOrNot(said: String) throws {
    var state = Canned.state(80, 24)
    let prefilled = try #require(state.reduce(.submitted(said)).compactMap { if case .setLine(let line) = $0 { line } else { nil } }.first)
    #expect(state.choices.count > 1)
    var line = LineView()
    (line.text, line.point) = (prefilled, prefilled.utf8.count)
    _ = state.reduce(.edited(line))
    var (number, other, space, moved) = (state, state, state, state)
    #expect(number.reduce(.key(.character("2"))) == [.setLine(""), .edit(.character("2"))])
    #expect(other.reduce(.key(.character("x"))) == [.setLine(""), .edit(.character("x"))])
    #expect(space.reduce(.key(.character(" "))) == [.edit(.character(" "))])
    // A line that the user has been in is theirs.
    line.point = 0
    _ = moved.reduce(.edited(line))
    #expect(moved.reduce(.key(.character("2"))) == [.edit(.character("2"))])
    // While the number stands there alone, the line below says what it chooses.
    line.text = "2"
    line.point = 1
    _ = number.reduce(.edited(line))
    _ = number.reduce(.settled)
    let second = number.choices[1]
    #expect(number.echo?.commands.map(\.canonical) == second.map(\.canonical))
    #expect(number.render().surface.text.contains("reads as: " + second.canonical), "\(number.render().surface.text)")
    #expect(performed(number.reduce(.submitted("2"))) == [second[0].canonical])
  }

  /// The rest of a command that is asked for goes on with what stands there.
  @Test func anAnswerGoesOnWithTheQuestionsLine() throws {
    var state = Canned.state(80, 24)
    let begun = try #require(state.reduce(.submitted("save the model")).compactMap { if case .setLine(let line) = $0 { line } else { nil } }.first)
    var line = LineView()
    (line.text, line.point) = (begun, begun.utf8.count)
    _ = state.reduce(.edited(line))
    #expect(begun == "save " && state.reduce(.key(.character("m"))) == [.edit(.character("m"))])
  }

  @Test func explainingOpensHowTheLineWasUnderstood() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.submitted("turn off head 2 in layer 1"))
    _ = state.reduce(.key(.named(.function(3))))
    guard case .explanation(let echo)? = state.viewer?.content else { return #expect(Bool(false), "nothing is explained") }
    #expect(echo.commands.map(\.canonical) == ["mask L1.H2"] && !echo.explanation.isEmpty)
  }
}

/// Slips at the command line.
extension ReduceTests {
  @Test(arguments: [":undo", ": undo", "::undo", "：undo"]) func aColonBeforeACommandIsTakenAway(line: String) {
    var state = Canned.state(80, 24)
    #expect(state.reduce(.submitted(line)).contains { if case .perform(let command, _, _) = $0 { command.canonical == "undo" } else { false } })
    #expect(state.console.last?.line == "undo")
  }

  /// What is typed as one command is not made another one of the same first word.
  @Test func aLayoutThatThereIsNotIsNamed() throws {
    for (tongue, said) in [(Tongue.en, "nosuch"), (.zh, "nosuch")] {
      var state = Canned.state(80, 24, tongue: tongue)
      _ = state.reduce(.themes(["dark"]))
      state.snapshot.lexicon.names[.layout] = ["inspect", "reading"]
      let requests = state.reduce(.submitted("layout remove nosuch"))
      #expect(!requests.contains { if case .perform = $0 { true } else { false } }, "\(requests)")
      guard case .misread(let complaint)? = state.console.first?.result else { return #expect(Bool(false), "\(state.console)") }
      #expect(complaint.phrase[tongue].contains(said) && complaint.offer?.contains("save") != true, "\(complaint)")
      #expect(state.running == nil)
    }
  }

  @Test(arguments: [("export view heads.svg", true), ("layout save reading", true), ("layout inspect", false), ("masks", false)])
  func theHintSaysWhetherAFileIsWritten(line: String, writes: Bool) {
    var state = Canned.state(120, 24)
    var typed = LineView()
    (typed.text, typed.point) = (line, line.utf8.count)
    _ = state.reduce(.edited(typed))
    _ = state.reduce(.settled)
    let hint = String(state.render().surface.text.split(separator: "\n").last ?? "")
    #expect(hint.contains("writes a file") == writes && hint.contains("only looks") != writes, "\(hint)")
  }
}
