import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

extension ReduceTests {
  private func view(_ key: Character, models: [String] = ["shakespeare"]) -> ScreenState {
    var state = panes()
    state.snapshot.models = models
    _ = state.reduce(.key(.character(key)))
    Canned.answerLooks(&state)
    return state
  }

  private func press(_ state: inout ScreenState, _ keys: Key...) -> [String] { performed(keys.flatMap { state.reduce(.key($0)) }) }

  // MARK: Tree

  @Test func theTreeMovesTheSelectionAndFollowsIt() {
    var state = view("8")
    let embed = state.render().surface.text
    #expect(embed.contains("embed") && embed.contains("final-norm") && embed.contains("+ L2"))
    // The cursor begins at the selected layer. Down goes on; a layer that is opened shows its parts, one of which its heads.
    _ = press(&state, .named(.down), .named(.down))
    #expect((state.layer, state.head) == (2, 0))
    _ = press(&state, .named(.right), .named(.right), .named(.right))
    #expect(state.render().surface.text.contains("- attn"))
    for _ in 0..<7 { _ = press(&state, .named(.down)) }
    #expect((state.layer, state.head) == (2, 2), "four matrices lie before the heads")
    #expect(press(&state, .character(" ")) == ["mask L2.H2"])
    // What is selected elsewhere moves the cursor.
    _ = press(&state, .character("}"), .character("}"))
    #expect(press(&state, .character(" ")) == [] && state.queue.map(\.command.canonical) == ["mask L2.H4"])
    _ = press(&state, .character("["))
    let line = state.render().surface.text.split(separator: "\n").first { $0.contains("▸+ L1") || $0.contains("▸- L1") }
    #expect(line != nil, "\(state.render().surface.text)")
  }

  @Test func spaceOnALayerAndItsPartsTurnsThemOff() {
    for (downs, command) in [(0, "mask L0.attn L0.mlp"), (1, "mask L0.attn"), (2, "mask L0.mlp")] {
      var state = view("8")
      _ = press(&state, .named(.right))
      for _ in 0..<downs { _ = press(&state, .named(.down)) }
      #expect(press(&state, .character(" ")) == [command])
      state.running = nil
      state.snapshot.sublayersOff = ["L0.attn", "L0.mlp"]
      #expect(press(&state, .character(" ")) == ["un" + command])
    }
  }

  @Test func enterOnAHeadShowsItsMap() {
    var state = view("8")
    _ = press(&state, .named(.enter), .named(.down), .named(.enter))
    for _ in 0..<6 { _ = press(&state, .named(.down)) }
    _ = press(&state, .named(.enter))
    #expect(state.main == .attention && state.head == 1)
  }

  // MARK: Neurons

  @Test func neuronsFollowLayerAndTokenAndAreMasked() {
    var state = view("9")
    let last = Canned.english.count - 1
    #expect(state.seen.keys.contains(.answer("neurons L0 t\(last) k=100")))
    _ = press(&state, .character("]"), .named(.left))
    Canned.answerLooks(&state)
    #expect(state.seen.keys.contains(.answer("neurons L1 t\(last - 1) k=100")))
    #expect(state.wanted.contains(.output(position: last - 1)), "the output follows the same token")
    let first = "L1.N\(last - 1)"
    #expect(press(&state, .character(" ")) == ["mask " + first])
    // One that is off is turned on again.
    _ = press(&state, .named(.down), .named(.down))
    state.running = nil
    let third = "L1.N\((2 * 211 + last - 1) % 704)"
    #expect(press(&state, .character(" ")) == ["unmask " + third])
    #expect(state.render().surface.text.contains("▸" + third))
  }

  // MARK: Models

  @Test func modelsAreUsedClosedAndCompared() {
    var state = view("0", models: ["shakespeare", "small"])
    #expect(state.render().surface.text.contains("* shakespeare"))
    #expect(press(&state, .character("c")) == ["compare shakespeare small"], "the current one is compared with another")
    state.running = nil
    #expect(press(&state, .named(.down), .named(.enter)) == ["use small"])
    state.running = nil
    #expect(press(&state, .character("x")) == ["close small"])
    var alone = view("0")
    #expect(press(&alone, .character("c")) == [] && alone.notice?.en.contains("only one model") == true)
  }

  // MARK: Prompts

  /// What was looked at is a key away, by the words it was given in, or by its ids where no words have made it.
  @Test func promptsOfTheSessionComeBack() {
    var state = view("2")
    func give(_ line: String, _ tokens: [String], _ ids: [Int]) {
      _ = state.reduce(.submitted(line))
      var done = outcome(state, line, masks: [])
      var snapshot = done.snapshot
      (snapshot.tokens, snapshot.tokenIDs) = (tokens, ids)
      done = Outcome(command: done.command, effect: .reversible, finding: done.finding, error: nil, seconds: 0, snapshot: snapshot)
      _ = state.reduce(.performed(done))
    }
    give("prompt \"To be\"", ["To", "␣be"], [5, 17])
    give("edit t1 \"go\"", ["To", "␣go"], [5, 18])
    give("prompt \"To be\"", ["To", "␣be"], [5, 17])
    #expect(press(&state, .character("P")) == ["view prompts"])
    Canned.answerLooks(&state)
    let rows = state.render().surface.text(in: state.layout.main).split(separator: "\n").dropFirst(2).filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(rows.count == 3, "each once: \(rows)")
    #expect(rows.contains { $0.contains("* To be") } && rows.contains { $0.contains("  To go") } && rows.contains { $0.contains("First Citizen") }, "\(rows)")
    _ = press(&state, .character("g"))
    #expect(press(&state, .named(.enter)) == ["prompt ids=5,18"])
    state.running = nil
    #expect(press(&state, .named(.down), .named(.enter)) == ["prompt \"To be\""])
    state.running = nil
    // Ids of one model are none of another's; words are read by any.
    state.snapshot.current = "small"
    #expect(press(&state, .named(.enter)) == ["prompt \"To be\""])
    state.running = nil
    #expect(press(&state, .named(.up), .named(.enter)) == [] && state.notice?.en.contains("use shakespeare first") == true)
    // The list is looked through as others are.
    _ = press(&state, .character("/"))
    for key in "citizen" { _ = press(&state, .character(key)) }
    #expect(state.render().surface.text(in: state.layout.main).contains("/citizen 1/3"))
  }

  // MARK: Runs

  @Test func runsAreListedPlottedAndCompared() {
    var state = panes()
    state.preset = .train
    _ = press(&state, .character("r"))
    Canned.answerLooks(&state)
    #expect(state.seen.keys.contains(.answer("plot distill-2.loss")))
    #expect(press(&state, .named(.enter)) == ["runs show distill-2"])
    state.running = nil
    _ = press(&state, .character(" "), .named(.down))
    Canned.answerLooks(&state)
    #expect(state.seen.keys.contains(.answer("plot train-1.loss distill-2.loss")))
    #expect(press(&state, .named(.enter)) == ["runs compare distill-2 train-1"])
    state.running = nil
    // What a job has done since is asked for again, once a second.
    var jobs = Canned.jobs
    _ = state.reduce(.jobs(jobs))
    state.preset = .train
    state.runs.isShown = true
    Canned.answerLooks(&state)
    jobs[1].seconds += 0.1
    _ = state.reduce(.jobs(jobs))
    #expect(state.looking == nil)
    jobs[1].seconds += 1
    _ = state.reduce(.jobs(jobs))
    #expect(state.looking == .answer("runs"))
  }

  // MARK: Layouts

  private func did(_ state: inout ScreenState, _ line: String) -> [Request] {
    let requests = state.reduce(.submitted(line))
    let note = Finding(title: Phrase(same: line), body: .note(Phrase(same: line)))
    return requests + state.reduce(.performed(Outcome(command: line, effect: .looks, finding: note, error: nil, seconds: 0, snapshot: state.snapshot)))
  }

  @Test func layoutsAreKeptUnderANameForEachSize() throws {
    var state = view("6")
    _ = press(&state, .character(">"), .character(">"), .character("="))
    let there = state.render().surface.text
    let rule = state.splits["inspect", 80, 24]
    #expect(rule == Edges(rule: 4, console: -1, output: 0))
    #expect(did(&state, "layout save reading").contains(.keepLayouts(state.layouts)))
    // Its own from now on: the preset is as it was, and in another size nothing has been moved.
    _ = did(&state, "layout train")
    #expect(state.preset == .train && state.layoutName == nil)
    _ = did(&state, "layout reading")
    _ = press(&state, .named(.escape))
    #expect(state.preset == .inspect && state.main == .lens && state.splits["reading", 80, 24] == rule)
    state.console = []
    var before = there.split(separator: "\n")[1..<10], after = state.render().surface.text.split(separator: "\n")[1..<10]
    #expect(before.removeLast() == after.removeLast())
    // The file says the same again.
    #expect(try SavedLayout.read(toml: SavedLayout.text(state.layouts), file: "layouts.toml") == state.layouts)
    #expect(state.snapshot.lexicon.names[.layout]?.contains("reading") == true)
    #expect(did(&state, "layout remove reading").contains(.keepLayouts([])))
    #expect(state.layoutName == nil)
    // The program's own are not written over.
    #expect(!did(&state, "layout save inspect").contains { if case .keepLayouts = $0 { true } else { false } })
  }

  @Test(arguments: ["[a]\nview = \"lens\"\n", "a = 1\n", "[a]\npreset = \"inspect\"\nview = \"x\"\n", "[a]\npreset = \"inspect\"\nedges = { \"80x24\" = [1] }\n", "= ="])
  func whatIsWrongInLayoutsIsNamed(text: String) {
    #expect(throws: (any Error).self) { try SavedLayout.read(toml: text, file: "layouts.toml") }
  }

  /// The file that `e` proposes is called after what the pane shows.
  @Test(arguments: [(Preset.inspect, "2", "attention-L0.H0"), (.inspect, "5", "patterns"), (.inspect, "1", "heads"), (.train, "2", "curves"), (.train, "1", "jobs"), (.script, "1", "script")])
  func picturesAreCalledAfterWhatTheyShow(preset: Preset, key: String, name: String) {
    var state = panes("1")
    state.preset = preset
    _ = state.reduce(.key(.character(Character(key))))
    #expect(state.reduce(.key(.character("e"))).contains(.setLine("export view \(name).svg")))
  }

  @Test func panesAreMadeTallerByKeysAndByTheirTitles() {
    var state = panes()
    func rows(_ state: ScreenState, _ title: String) -> Int { state.render().surface.text.split(separator: "\n").firstIndex { $0.contains(title) } ?? -1 }
    let (output, console) = (rows(state, " 3 Output"), rows(state, " 4 Console"))
    _ = press(&state, .character("="))
    #expect(rows(state, " 3 Output") == output + 1, "the focused pane grows")
    _ = press(&state, .character("3"), .character("="), .character("="))
    #expect(rows(state, " 3 Output") == output - 1)
    _ = press(&state, .character("4"), .character("="))
    #expect(rows(state, " 4 Console") == console - 1)
    _ = state.reduce(.key(.press(row: console - 1, column: 40)))
    _ = state.reduce(.key(.release(row: console - 4, column: 40)))
    #expect(rows(state, " 4 Console") == console - 4)
    // Nothing is pushed off the screen, however often.
    for _ in 0..<100 { _ = press(&state, .character("=")) }
    #expect(rows(state, " 4 Console") >= 6)
    for _ in 0..<100 { _ = press(&state, .character("-")) }
    #expect(rows(state, " 4 Console") <= 19)
    #expect(Splits(text: state.splits.text) == state.splits && Splits(text: "inspect-80x24 4\n")["inspect", 80, 24] == Edges(rule: 4))
  }
}
