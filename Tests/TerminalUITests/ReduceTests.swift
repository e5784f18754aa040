import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

/// What the screen's state makes of events: keys here; looks, commands, views and endings in the files beside.
@Suite struct ReduceTests {
  func panes(_ focus: Character = "1", masks: [String] = []) -> ScreenState {
    var state = Canned.state(80, 24, masks: masks)
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character(focus)))
    return state
  }

  func outcome(_ state: ScreenState, _ command: String, effect: Effect = .reversible, masks: [String]) -> Outcome {
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

  /// Pressed to be safe, however often, it leads to the pane that was left and stays there.
  @Test func escapeLeadsToThePanesAndStaysThere() {
    var state = panes("3")
    for _ in 0..<3 {
      _ = state.reduce(.key(.named(.escape)))
      #expect(state.focus == .output && state.notice == nil)
    }
    _ = state.reduce(.key(.character(":")))
    #expect(state.focus == .prompt)
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.focus == .output)
    // A result that was asked for in the command line closes on the way: what is typed then are keys of the panes.
    _ = state.reduce(.key(.character(":")))
    state.viewer = Viewer(content: .finding(Canned.finding))
    _ = state.reduce(.key(.named(.escape)))
    #expect(state.viewer == nil && state.focus == .output)
    #expect(!state.reduce(.key(.character("4"))).contains { if case .edit = $0 { true } else { false } })
    #expect(state.focus == .console)
  }

  /// Space turns off what is selected in the pane that is looked at: where that is nothing of the kind, it says where it does.
  @Test(arguments: ["3", "4", "6", "7", "0", "r", "P"]) func spaceMasksNothingThatIsNotLookedAt(pane: String) {
    var state = panes(Character(pane))
    Canned.answerLooks(&state)
    func last(_ text: String) -> String { String(text.split(separator: "\n").last ?? "") }
    #expect(!last(state.render().surface.text).contains("Space"))
    #expect(performed(state.reduce(.key(.character(" ")))).isEmpty)
    #expect(state.notice?.en.contains("Grids and maps of heads") == true && state.notice?.zh.contains("注意力头的网格") == true)
    for (pane, command) in [("1", "mask L0.H0"), ("2", "mask L0.H0"), ("5", "mask L0.H0"), ("b", "mask L0.H0")] {
      var state = panes(Character(pane))
      Canned.answerLooks(&state)
      #expect(last(state.render().surface.text).contains("Space mask"), "\(pane)")
      #expect(performed(state.reduce(.key(.character(" ")))) == [command], "\(pane)")
    }
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

  /// Heads of a layer whose attention is off as a whole are off, in the grid as in the counts, and Space says what turns them on.
  @Test(arguments: Tongue.allCases) func attentionThatIsOffTakesItsHeadsWithIt(tongue: Tongue) {
    var state = Canned.state(160, 48, tongue: tongue, masks: ["L0.H3", "L1.H2"])
    state.snapshot.sublayersOff = ["L1.attn", "L2.mlp"]
    Canned.select(&state, layer: 1, head: 1)
    let text = state.render().surface.text
    #expect(text.contains("9/32+1"), "\(text)")
    let off = tongue == .en ? "off" : "关闭"
    let rows = state.render().surface.text(in: state.layout.heads).split(separator: "\n")
    #expect(rows.first { $0.hasPrefix("L1") }.map { $0.split(separator: off, omittingEmptySubsequences: false).count - 1 } == 8, "\(rows)")
    #expect(rows.first { $0.hasPrefix("L0") }.map { $0.split(separator: off, omittingEmptySubsequences: false).count - 1 } == 1, "\(rows)")
    #expect(performed(state.reduce(.key(.character(" ")))).isEmpty && state.notice?[tongue].contains("unmask L1.attn") == true)
    _ = state.reduce(.key(.character("[")))
    #expect(performed(state.reduce(.key(.character(" ")))) == ["mask L0.H1"])
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
    case .heads, .ofHeads: return [focused(.heads)]
    case .attention: return [focused(.attention)]
    case .output: return [focused(.output)]
    case .console: return [focused(.console)]
    case .prompt:
      var offered = focused(.prompt)
      offered.offer = "mask L0.H0"
      return [focused(.prompt), offered]
    case .panes, .everywhere, .looking, .inspecting, .pictures: return [focused(.heads), focused(.attention)]
    case .training, .jobs, .curves:
      var s = focused(place == .curves ? .attention : .heads)
      _ = s.reduce(.jobs(Canned.jobs))
      (s.preset, s.job, s.curves) = (.train, 1, 1)
      var first = s
      first.curves = 0
      return [s, first]
    case .patterns, .lens, .stream, .tokens, .maskMap:
      var s = focused(.attention)
      s.main = place == .lens ? .lens : place == .stream ? .stream : place == .tokens ? .tokens : place == .maskMap ? .masks : .patterns
      return [s]
    case .prompts:
      var s = focused(.attention)
      s.main = .prompts
      for n in 0..<3 {
        var snapshot = s.snapshot
        snapshot.tokenIDs[0] = 900 + n
        _ = s.reduce(.adopted(snapshot))
      }
      _ = s.reduce(.key(.named(.up)))
      return [s]
    case .tree, .neurons, .models:
      var s = focused(.attention)
      s.snapshot.models = ["shakespeare", "small", "large"]
      s.main = place == .tree ? .tree : place == .neurons ? .neurons : .models
      (s.neuron, s.model) = (20, 1)
      Canned.answerLooks(&s)
      // One with a layer open and the cursor on it, for the way back.
      var open = s
      _ = open.reduce(.key(.named(.right)))
      return [s, open]
    case .runs:
      var s = focused(.heads)
      (s.preset, s.runs.isShown, s.runs.at, s.runs.curve) = (.train, true, 1, 1)
      Canned.answerLooks(&s)
      return [s]
    case .comparing, .compared:
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

  /// The last line of a screen of 24 when `text` stands in the command line and nothing more is typed.
  func hint(_ state: ScreenState, _ text: String) -> String {
    var state = state
    var line = LineView()
    line.text = text
    _ = state.reduce(.edited(line))
    _ = state.reduce(.settled)
    return String(state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)[23])
  }

  func performed(_ effects: [Request]) -> [String] {
    effects.compactMap { if case .perform(let command, _, _) = $0 { command.canonical } else { nil } }
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
