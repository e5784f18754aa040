import Findings
import Foundation
import Language
import TerminalUI
import Testing
import Wording
import Workbench

extension ReduceTests {
  /// What is exported of a screen that hides personal data is drawn from what is hidden already: no pane tells a token of it.
  @Test(arguments: ["an bob@x.org ok", "an zhang@例子.中国 ok"]) func anExportedScreenTellsNoHiddenToken(text: String) async throws {
    let folder = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func drawn(redacts: Bool, _ main: MainView) async throws -> String {
      var settings = Session.Settings(environment: [:], tongue: .en)
      (settings.folder, settings.redacts) = (folder, redacts)
      let session = Session(settings)
      var state = ScreenState(width: 160, height: 48, display: Display(colours: 256, utf8: true), tongue: .en)
      for line in ["prompt \"\(text)\"", "tokens"] {
        for command in try await session.read(line) { _ = state.reduce(.performed(await session.perform(command))) }
      }
      state.main = main
      let tokens = try #require(try await session.read("tokens").first)
      _ = state.reduce(.saw(.answer("tokens"), epoch: state.epoch, .finding(try await session.answer(tokens, work: Work()))))
      guard case .array(let array) = try await session.pattern(layer: 0, head: 0).body else { return "" }
      _ = state.reduce(.saw(.pattern(layer: 0, head: 0), epoch: state.epoch, .array(array)))
      let file = "\(redacts)-\(main.rawValue).txt"
      for command in try await session.read("export view \(file) of=screen overwrite=yes") {
        let outcome = await session.perform(command, confirmation: "yes", view: state.drawing(for: "view.svg", whole: true, theme: ThemeLibrary.standard, display: state.display))
        #expect(outcome.error == nil, "\(outcome.error?.phrase.en ?? "")")
      }
      return try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    }
    for main in [MainView.attention, .tokens] {
      let (open, hidden) = (try await drawn(redacts: false, main), try await drawn(redacts: true, main))
      for piece in ["@", "bob", "x.org", "|b|", "zhang", "|han|", "例", "国", "0xE4"] { #expect(!hidden.contains(piece), "\(piece): \(hidden)") }
      // The rest stays: rows of heads, harmless tokens.
      #expect(open.contains("@") && hidden.contains("⟦e") && hidden.contains("L3") && hidden.contains("an"), "\(hidden)")
    }
  }

  @Test func resultsThatAViewShowsBringTheView() {
    for (line, view) in [("attention L2", MainView.patterns), ("lens t3", .lens), ("tokens", .tokens), ("activation norms", .stream)] {
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

  /// The map's row is the token that output, lens and list are about, whichever of them it is chosen in.
  @Test func theSelectedTokenIsOne() {
    let last = Canned.english.count - 1
    var state = panes("2")
    for _ in 0..<3 { _ = state.reduce(.key(.named(.up))) }
    #expect((state.query, state.position) == (last - 3, last - 3))
    #expect(state.wanted.contains(.output(position: last - 3)))
    // Until the answer comes, what stands there is said to be of the other token.
    #expect(state.render().surface.text.contains("after t\(last) ") && state.render().surface.text.contains("loss "))
    Canned.answerLooks(&state)
    #expect(state.render().surface.text.contains("after t\(last - 3) ") && state.render().surface.text.contains("q=t\(last - 3) "))
    _ = state.reduce(.key(.character("7")))
    for _ in 0..<2 { _ = state.reduce(.key(.named(.up))) }
    _ = state.reduce(.key(.character("2")))
    #expect(state.query == last - 5)
    _ = state.reduce(.key(.character("3")))
    _ = state.reduce(.key(.named(.right)))
    #expect(state.query == last - 4)
    _ = state.reduce(.key(.character("2")))
    _ = state.reduce(.key(.character("G")))
    #expect(state.position == nil && state.query == last)
  }

  /// `t` shows the focused pane's picture as a table, and back; no other pane changes.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], ["1", "2", "3", "5", "6", "r", "b"]) func everyPictureHasATable(size: (Int, Int), pane: String) {
    for tongue in Tongue.allCases {
      var state = Canned.state(size.0, size.1, tongue: tongue, masks: ["L1.H2"])
      Canned.select(&state, layer: 1, head: 3)
      _ = state.reduce(.key(.character(Character(pane))))
      Canned.answerLooks(&state)
      let before = state.render()
      let (console, isUntouched) = (state.console, state.isUntouched)
      _ = state.reduce(.key(.character("t")))
      let layout = state.layout
      let area = layout.pane(state.focus)
      let after = state.render().surface
      #expect(after.text(in: area) != before.surface.text(in: area), "\(pane)")
      for other in [PaneFocus.heads, .attention, .output] where other != state.focus {
        #expect(after.text(in: layout.pane(other)) == before.surface.text(in: layout.pane(other)), "\(pane) \(other)")
      }
      _ = state.reduce(.key(.character("t")))
      if pane == "2" { _ = state.reduce(.key(.character("t"))) }
      Canned.answerLooks(&state)
      // The console has what the keys said.
      #expect(state.console.map(\.line).suffix(pane == "2" ? 3 : 2) == (pane == "2" ? ["view table", "view text", "view picture"] : ["view table", "view picture"]))
      (state.console, state.isUntouched) = (console, isUntouched)
      #expect(state.render() == before)
    }
  }

  /// Chinese of several tokens to a character reads as Chinese in the text view, with a cell for each token; bytes of no character stay bytes.
  @Test func charactersOfSeveralTokensAreJoinedInRunningText() {
    var state = Canned.state(160, 48, tokens: ["<0xE6>", "<0x88>", "我", "<0xE4><0xBB>", "们", "␣x", "<0x88>", "<0xFF>", "好", "<0xE4>"])
    _ = state.reduce(.key(.named(.escape)))
    for key in "2tt" { _ = state.reduce(.key(.character(key))) }
    Canned.answerLooks(&state)
    let lines = state.render().surface.text(in: state.layout.main).split(separator: "\n")
    #expect(lines.contains { $0.contains("··我·们 x<0x88><0xFF>好<0xE4>") }, "\(lines)")
    #expect(lines.contains { $0.contains("part of a character") })
    for _ in 0..<7 { _ = state.reduce(.key(.named(.left))) }
    #expect(state.query == 2, "each token can be selected")
  }

  @Test func curvesHaveATableByStep() {
    var state = panes("2")
    _ = state.reduce(.jobs(Canned.jobs))
    (state.preset, state.job) = (.train, 1)
    let plot = state.render().surface.text
    let (console, isUntouched) = (state.console, state.isUntouched)
    _ = state.reduce(.key(.character("t")))
    let lines = state.render().surface.text(in: state.layout.main).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines[1].prefix(3) == ["step", "loss", "val-loss"])
    #expect(lines[2][0] == "0" && lines.last?[0] == "184", "the first step and the last: \(lines)")
    _ = state.reduce(.key(.character("t")))
    Canned.answerLooks(&state)
    _ = state.reduce(.jobs(Canned.jobs))
    (state.console, state.isUntouched, state.job) = (console, isUntouched, 1)
    #expect(state.render().surface.text == plot)
  }

  /// The table of heads goes by score, and so does the selection in it, by keys and by the mouse.
  @Test func theTableOfHeadsGoesByScore() throws {
    var state = panes("1")
    _ = state.reduce(.key(.character("t")))
    let scores = Canned.scores(layers: 4, heads: 8).values
    func value() -> Float { scores[state.layer * 8 + state.head] }
    for _ in 0..<40 { _ = state.reduce(.key(.named(.up))) }
    #expect(value() == scores.max())
    var seen = [value()]
    for _ in 0..<31 {
      _ = state.reduce(.key(.named(.down)))
      seen.append(value())
    }
    #expect(seen == scores.sorted(by: >))
    for _ in 0..<40 { _ = state.reduce(.key(.named(.up))) }
    _ = state.reduce(.key(.press(row: state.layout.heads.row + 3, column: 4)))
    #expect(value() == seen[1])
  }

  /// A key that is none of this pane says where it is one, and changes nothing; the console has those of the layout above it.
  @Test func aKeyOfAnotherPaneSaysSo() {
    for (pane, key) in [("7", "t"), ("4", "d"), ("8", "p")] {
      var state = panes(Character(pane))
      let before = state
      _ = state.reduce(.key(.character(Character(key))))
      #expect(state.notice?.en.hasPrefix("\(key) does nothing here") == true && state.notice?.zh.contains("无效") == true, "\(pane) \(key)")
      state.notice = nil
      #expect(state == before)
    }
    var state = panes("4")
    _ = state.reduce(.key(.character("6")))
    #expect(state.main == .lens && state.focus == .attention && state.notice == nil)
    // Under the layout for training they are none.
    state = panes("4")
    state.preset = .train
    _ = state.reduce(.key(.character("6")))
    #expect(state.preset == .train && state.notice != nil)
  }

  /// Pooled maps say by how much, wherever they stand.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], Tongue.allCases) func poolingIsSaid(size: (Int, Int), tongue: Tongue) {
    var state = Canned.state(size.0, size.1, tongue: tongue, tokens: (0..<100).map { "tok\($0)" })
    let sign = tongue == .en ? "max of " : "取最大"
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("5")))
    Canned.answerLooks(&state)
    let patterns = state.render().surface.text(in: state.layout.main)
    #expect(patterns.contains(sign), "\(patterns)")
    // Heads that have no room are counted.
    let names = patterns.split(separator: "\n")[1].split(separator: " ")
    let more = names.last?.first == "→" ? Int(names.last?.dropFirst() ?? "") ?? 0 : 0
    #expect(names.count { $0.hasPrefix("H") } + more == 8, "\(patterns)")
    state.preset = .compare
    Canned.answerLooks(&state)
    for pane in [PaneFocus.heads, .attention] {
      let text = state.render().surface.text(in: state.layout.pane(pane))
      #expect(text.contains(sign), "\(text)")
    }
  }

  /// Where the tokens do not divide by the cells, the title says that a cell stands for so many at most; patterns take the rows there are.
  @Test(arguments: Tongue.allCases) func thumbnailsSayTheirFactorAndFillTheirPane(tongue: Tongue) {
    var state = Canned.state(160, 48, tongue: tongue, layers: 12, heads: 12, tokens: (0..<10).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("5")))
    Canned.answerLooks(&state)
    func lines() -> [Substring] { state.render().surface.text(in: state.layout.main).split(separator: "\n", omittingEmptySubsequences: false) }
    let factor = tongue == .en ? "max of up to 2×2" : "至多 2×2"
    #expect(lines()[0].contains(factor), "\(lines()[0])")
    let empty = lines().dropFirst(2).dropLast().count { !$0.contains("▀") }
    #expect(empty < 3, "\(lines().joined(separator: "\n"))")
    // Twelve tokens on six cells and six lines are two on each.
    state = Canned.state(160, 48, tongue: tongue, layers: 12, heads: 12)
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("5")))
    Canned.answerLooks(&state)
    #expect(!lines()[0].contains(factor) && lines()[0].contains("2×2"), "\(lines()[0])")
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

  /// While comparing, every row of the output has the numbers of both sides.
  @Test func comparedOutputsHaveBothNumbers() {
    var state = panes()
    state.snapshot.models = ["shakespeare", "small"]
    state.preset = .compare
    #expect(state.wanted.contains(.outputs(position: nil, beside: .model("small"), at: nil)))
    Canned.answerLooks(&state)
    let rows = state.render().surface.text(in: state.layout.output).split(separator: "\n").dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }
    #expect(rows.count > 3 && rows.allSatisfy { !$0.contains(" - ") && ($0.contains("+") || $0.contains("-0")) }, "\(rows)")
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

  /// The help is looked through for what people call a thing.
  @Test(arguments: Tongue.allCases) func zoomIsFoundInTheHelp(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    for key: Key in [.named(.escape), .character("?"), .character("/")] + "zoom".map({ .character($0) }) { _ = state.reduce(.key(key)) }
    let text = state.render().surface.text
    #expect(text.contains("| +"), "\(text)")
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
    // By two queries to a cell all of it shows.
    #expect(!title().contains(" of "), "\(title())")
    _ = state.reduce(.key(.character("z")))
    #expect(title().contains("q t3-14 of 15"), "\(title())")
    state.display = Display(colours: 16, utf8: true)
    _ = state.reduce(.key(.character("z")))
    #expect(title().contains("max of 2×2"), "\(title())")
    // One much larger than its pane is merged, until it is asked for pair by pair.
    state = Canned.state(80, 24, tokens: (0..<30).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    #expect(title().contains("max of 2×2"), "\(title())")
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
    for view in ["2", "5", "6", "7", "r"] {
      var state = Canned.state(80, 24, tongue: tongue, tokens: [])
      state.snapshot.readsText = false
      _ = state.reduce(.key(.named(.escape)))
      _ = state.reduce(.key(.character(Character(view))))
      let text = state.render().surface.text
      #expect(text.contains("prompt ids=5,17") && !text.contains("prompt \""), "\(view)\n\(text)")
    }
  }
}
