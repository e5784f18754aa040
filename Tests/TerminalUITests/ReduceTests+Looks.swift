import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

extension ReduceTests {
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
      #expect(performed(state.reduce(.saw(sweep, epoch: state.epoch, Canned.sight(sweep, state)))) == ["heads by=importance"])
      _ = state.reduce(.performed(outcome(state, "heads by=importance", effect: .looks, masks: state.snapshot.masks)))
      #expect(!state.wantsIdle && !state.render().surface.text.contains("^C stops"), "\(key)")
    }
  }

  /// What the key brings on the screen is said as its command, which a recording keeps: when it is there, and at once where it was.
  @Test func theKeyOfScoresIsACommand() {
    let sweep = Look.scores(.importance)
    var state = panes()
    _ = state.reduce(.key(.character("s")))
    _ = state.reduce(.idle)
    _ = state.reduce(.saw(sweep, epoch: state.epoch, .cancelled))
    #expect(state.running == nil, "nothing was found yet")
    _ = state.reduce(.idle)
    #expect(performed(state.reduce(.saw(sweep, epoch: state.epoch, Canned.sight(sweep, state)))) == ["heads by=importance"])
    #expect(state.running?.command.canonical == "heads by=importance" && state.score == .importance)
    _ = state.reduce(.performed(outcome(state, "heads by=importance", effect: .looks, masks: [])))
    #expect(state.reduce(.saw(sweep, epoch: state.epoch, Canned.sight(sweep, state))).allSatisfy { if case .perform = $0 { false } else { true } }, "said once")
    // Round to what was there before.
    Canned.answerLooks(&state)
    for _ in Score.allCases.dropFirst() { _ = state.reduce(.key(.character("s"))) }
    #expect(state.score == .entropy && state.running?.command.canonical == "heads")
  }

  /// So are the views, each by what it shows when it is there; one that is left before, or holds nothing, is not said.
  @Test func theKeysOfViewsAreCommands() {
    let last = Canned.english.count - 1
    let said = [
      ("5", "attention L1"), ("6", "lens t\(last)"), ("7", "tokens"), ("8", "info weights"), ("9", "neurons L1 t\(last) k=100"), ("0", "models"), ("2", "attention L1.H3"),
    ]
    var state = Canned.state(80, 24)
    Canned.select(&state, layer: 1, head: 3)
    for (key, line) in said {
      _ = state.reduce(.key(.character(Character(key))))
      Canned.answerLooks(&state)
      #expect(state.console.last?.line == line, "\(key): \(state.console.map(\.line))")
      #expect(state.running == nil && state.steps.last?.line == line, "it is done, and a step of the script")
    }
    let before = state.console.count
    for key in "22" { _ = state.reduce(.key(.character(key))) }
    #expect(state.console.count == before && state.running == nil, "what shows already is not said again")
    _ = state.reduce(.key(.character("b")))
    Canned.answerLooks(&state)
    #expect(state.console.last?.line.hasPrefix("masks map") == true)
    _ = state.reduce(.key(.character("r")))
    Canned.answerLooks(&state)
    #expect(state.main == .stream && state.console.last?.line == "activation norms")
    // One finding holds every layer and token: another is not asked about again.
    for key in "hhj" { _ = state.reduce(.key(.character(key))) }
    #expect(state.looking != .answer("activation norms") && (state.layer, state.position) == (2, last - 2))
    #expect(state.render().surface.text.contains("L2 t\(last - 2): stream 17.1  attn 11.4  MLP 2.85"), "\(state.render().surface.text)")
    for key in "[lbG" { _ = state.reduce(.key(.character(key))) }
    (state.layer, state.head, state.position) = (1, 3, nil)
    Canned.answerLooks(&state)
    _ = state.reduce(.key(.named(.enter)))
    Canned.answerLooks(&state)
    #expect(state.main == .attention && state.console.last?.line == "attention L1.H3")
    // From the grid, it is the head that was chosen.
    for key in "1}" { _ = state.reduce(.key(.character(key))) }
    Canned.answerLooks(&state)
    _ = state.reduce(.key(.named(.enter)))
    #expect(state.focus == .attention && state.running?.command.canonical == "attention L1.H4")
    Canned.answerLooks(&state)
    // While the command runs the user goes on: what it finds does not bring them back.
    _ = state.reduce(.key(.character("6")))
    while let look = state.looking { _ = state.reduce(.saw(look, epoch: state.epoch, Canned.sight(look, state))) }
    #expect(state.running?.command.canonical == "lens t\(last)")
    _ = state.reduce(.key(.character("8")))
    _ = state.reduce(.key(.character("7")))
    Canned.answerLooks(&state)
    #expect(state.main == .tokens && state.console.last?.line == "tokens", "\(state.console.map(\.line))")
    // Without a prompt there is nothing to say.
    var empty = Canned.state(80, 24, tokens: [])
    _ = empty.reduce(.key(.named(.escape)))
    for key in "6" { _ = empty.reduce(.key(.character(key))) }
    Canned.answerLooks(&empty)
    #expect(empty.console.allSatisfy { $0.line.isEmpty })
  }

  @Test func theKeyOfRunsIsACommand() {
    var state = panes()
    state.preset = .train
    _ = state.reduce(.key(.character("r")))
    Canned.answerLooks(&state)
    #expect(state.console.last?.line == "runs" && state.runs.isShown && state.viewer == nil)
    _ = state.reduce(.key(.character("r")))
    #expect(state.console.last?.line == "runs" && state.running == nil && !state.runs.isShown)
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
    #expect(state.score == .entropy && !state.wantsIdle && state.leaving == .not)
  }
}
