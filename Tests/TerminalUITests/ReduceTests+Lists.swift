import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

// What is copied from each pane, and what `/` leaves of its list.
extension ReduceTests {
  private func press(_ state: inout ScreenState, _ keys: Key...) -> [Request] { keys.flatMap { state.reduce(.key($0)) } }
  private func typeIn(_ state: inout ScreenState, _ text: String) { for character in text { _ = state.reduce(.key(.character(character))) } }

  private func copied(_ state: inout ScreenState, _ key: Character) -> String {
    press(&state, .character(key)).compactMap { if case .copy(let text) = $0 { text } else { nil } }.first ?? ""
  }

  private func view(_ keys: Key...) -> ScreenState {
    var state = panes()
    state.snapshot.models = ["shakespeare", "small"]
    for key in keys { _ = state.reduce(.key(key)) }
    Canned.answerLooks(&state)
    return state
  }

  // MARK: Copying

  /// Each pane copies its own cell and row: never the selected token where it shows something else.
  @Test func everyPaneCopiesItsOwnCellAndRow() {
    let last = Canned.english.count - 1
    let cases: [(ScreenState, cell: String, row: String)] = [
      (view(.character("t")), "L", "entropy"), (view(.character("6")), "L0 t\(last) ", "L0\t"),
      (view(.character("6"), .character("t")), "L0 ", "L0\t"), (view(.character("5")), "L0.H0 q=t", "L0\tH0 q=t"),
      (view(.character("5"), .character("t")), "L0.H0 q=t", "L0.H0\tq=t"), (view(.character("7")), "t\(last) ", "t\(last)\t"),
      (view(.character("8")), "L0", "L0\t"), (view(.character("9")), "L0.N\(last) 31.4", "L0.N\(last)\t31.4\t"), (view(.character("0")), "shakespeare", "shakespeare\tllama\t"),
      (view(.character("b")), "L0.H0 on", "L0\t........"), (view(.character("2"), .character("t")), "t\(last) ", "t\(last) "), (view(.character("3")), "␣speak 0.412", "␣speak\t0.412"),
    ]
    for (state, cell, row) in cases {
      var state = state
      let found = (copied(&state, "y"), copied(&state, "R"))
      #expect(found.0.hasPrefix(cell), "\(state.main) \(state.focus): \(found.0)")
      #expect(found.1.hasPrefix(row) || found.1.contains(row) && row == "entropy", "\(state.main) \(state.focus): \(found.1)")
      #expect(found.0 != "t\(last) \(Canned.english[last])" || state.main == .tokens, "the token is not what stands there")
    }
  }

  /// The cursor of every list is seen without colour: in mono, and in what is exported as text.
  @Test(arguments: ["7", "8", "9", "0", "P"]) func everyListShowsItsCursor(key: Character) {
    var state = view(.character(key))
    state.display = Display(colours: 0, utf8: true)
    let lines = state.render().surface.text(in: state.layout.main).split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasPrefix("▸") } == 1, "\(lines)")
    if key == "7" { #expect(lines.contains { $0.hasPrefix("▸t\(Canned.english.count - 1) ") }, "\(lines)") }
  }

  /// The lens' row has every token, also those that the pane has no room for.
  @Test func theRowOfTheLensIsWhole() {
    var state = view(.character("6"))
    #expect(state.lensGrid.columns < Canned.english.count)
    for _ in 0..<8 { _ = press(&state, .named(.left)) }
    Canned.answerLooks(&state)
    let cells = copied(&state, "R").split(separator: "\t")
    #expect(cells.count == 1 + Canned.english.count, "\(cells)")
    #expect(cells.last?.hasPrefix("t\(Canned.english.count - 1) ") == true && cells.last?.hasSuffix(" -") == false, "\(cells)")
  }

  @Test func runsJobsAndStepsAreCopied() {
    var state = panes()
    _ = state.reduce(.jobs(Canned.jobs))
    state.preset = .train
    _ = press(&state, .named(.up))
    let job = Canned.jobs[state.job]
    #expect(copied(&state, "y") == "#\(job.number) \(job.name)" && copied(&state, "R").contains("\t"))
    _ = press(&state, .character("r"))
    Canned.answerLooks(&state)
    #expect(copied(&state, "y") == "distill-2" && copied(&state, "R").hasPrefix("distill-2\tdistill\t"))
    _ = press(&state, .character("2"))
    #expect(copied(&state, "y").hasPrefix("distill-2.loss "))
    #expect(copied(&state, "R").contains("distill-2.loss"))
  }

  /// Several heads' maps side by side have one cursor, and each says its own value there.
  @Test func neighbouringHeadsStandSideBySide() {
    var state = Canned.state(160, 48)
    _ = press(&state, .named(.escape), .character("2"), .character("a"))
    Canned.answerLooks(&state)
    #expect(state.form == .beside && state.besideMaps.count > 1)
    for map in state.besideMaps {
      #expect(state.isFresh(.pattern(layer: 0, head: map.head)))
      #expect(state.render().surface.text(in: map.area).contains("L0.H\(map.head)"))
    }
    let query = state.query
    _ = press(&state, .named(.up), .named(.right))
    #expect((state.query, state.key) == (query - 1, 1))
    // One cell is the same pair in all of them, however the pane's width divides; what it stands for is in the title, the scale below.
    for (width, count) in [(160, 12), (160, 90), (159, 90), (158, 90), (80, 31)] {
      var state = Canned.state(width, 48, tokens: (0..<count).map { "tok\($0)" }, colours: 0)
      _ = press(&state, .named(.escape), .character("2"), .character("a"))
      for _ in 0..<3 { _ = press(&state, .named(.right)) }
      Canned.answerLooks(&state)
      let maps = state.besideMaps, surface = state.render().surface
      #expect(maps.count > 1 && Set(maps.map { $0.area.width }).count == 1 && Set(maps.map { $0.area.height }).count == 1, "\(width)")
      // The key labels and the marks of the cursor stand at the same places.
      let heads = Set(maps.map { surface.text(in: $0.area).split(separator: "\n", omittingEmptySubsequences: false)[1] })
      #expect(heads.count == 1, "\(width) \(count): \(heads)")
      let lines = surface.text(in: state.layout.main).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].contains("max of"), "\(lines[0])")
      let last = lines.last { !$0.isEmpty } ?? ""
      #expect(last.contains("k=t3") && (last.contains("1.0") || last.contains("0.2+")), "\(last)")
    }
    _ = press(&state, .character("a"))
    #expect(state.form == .map)
    // Where there is room for one only, it is the selected one.
    var narrow = Canned.state(80, 24)
    _ = press(&narrow, .named(.escape), .character("2"), .character("}"), .character("a"))
    #expect(narrow.besideMaps.contains { $0.head == narrow.head })
  }

  // MARK: Filters

  @Test func aFilterLeavesLinesOfTheFocusedListAndTheCursorAmongThem() {
    var state = view(.character("9"))
    _ = press(&state, .character("/"))
    #expect(state.focus == .attention && state.isFiltering)
    typeIn(&state, "citizen")
    let text = state.render().surface.text(in: state.layout.main)
    #expect(text.contains("/citizen 4/40"), "\(text)")
    let lines = text.split(separator: "\n").filter { $0.contains(".N") }
    #expect(lines.count == 4, "\(text)")
    // It is the cursor's list too: the selected line is one of those, and down goes to the next of them.
    #expect(state.neuron == 1)
    _ = press(&state, .named(.enter), .named(.down))
    #expect(state.neuron == 13 && !state.isFiltering)
    _ = press(&state, .character("G"))
    #expect(state.neuron == 37)
    // Another pane has its own.
    #expect(!state.render().surface.text(in: state.layout.console).contains("/citizen"))
    _ = press(&state, .character("/"), .named(.escape))
    #expect(!state.render().surface.text(in: state.layout.main).contains("/citizen"))
  }

  @Test func theTreeIsLookedThroughWhatIsClosedAndRunsToo() {
    var state = view(.character("8"))
    _ = press(&state, .character("/"))
    typeIn(&state, "mlp.up")
    let text = state.render().surface.text(in: state.layout.main)
    #expect(text.contains("/mlp.up 4/") && text.split(separator: "\n").filter { $0.contains(" up ") }.count == 4, "\(text)")
    state = panes()
    state.preset = .train
    _ = press(&state, .character("r"))
    Canned.answerLooks(&state)
    _ = press(&state, .character("/"))
    typeIn(&state, "train-1")
    #expect(state.runs.at == 1)
    let runs = state.render().surface.text(in: state.layout.heads)
    #expect(runs.contains("train-1") && !runs.contains("control"), "\(runs)")
  }

  /// A picture has no lines: what is looked for there is looked for in the console.
  @Test func fromAPictureTheConsoleIsFiltered() {
    var state = panes("2")
    _ = press(&state, .character("/"))
    #expect(state.focus == .console && state.isFiltering)
  }

  // MARK: Edits

  /// After an edit the selection is on the edited token, and every probability and loss stands beside what it was before.
  @Test func anEditShowsWhatItMoved() {
    var state = view(.character("7"))
    _ = state.reduce(.submitted("edit t3 \"me\""))
    var snapshot = state.snapshot
    snapshot.tokens[3] = "me"
    snapshot.tokenIDs[3] = 777
    let note = Finding(title: Phrase(same: "edit"), body: .note(Phrase(same: "edit")))
    _ = state.reduce(.performed(Outcome(command: "edit t3 \"me\"", effect: .reversible, finding: note, error: nil, seconds: 0, snapshot: snapshot)))
    #expect(state.position == 3)
    #expect(state.wanted.contains(.outputs(position: 3, beside: .before, at: 3)) && state.wanted.contains(.answer("tokens", from: .before)))
    Canned.answerLooks(&state)
    let text = state.render().surface.text(in: state.layout.output)
    #expect(text.contains("+0.112") && text.contains("+0.1088"), "\(text)")
    // What is changed after it is compared with nothing.
    _ = state.reduce(.submitted("mask L0.H0"))
    _ = state.reduce(.performed(outcome(state, "mask L0.H0", masks: ["L0.H0"])))
    #expect(state.edited == nil && !state.wanted.contains(.answer("tokens", from: .before)))
  }

  /// With heads off, before and after are both with them off; and what is done again is an edit too.
  @Test(arguments: [["edit t3 \"me\""], ["edit t3 \"me\"", "undo", "redo"]]) func anEditUnderMasksShowsWhatItMoved(lines: [String]) throws {
    var state = Canned.state(80, 24, masks: ["L1.H2"])
    let had = state.snapshot
    var edited = had
    edited.tokens[3] = "me"
    edited.tokenIDs[3] = 777
    for line in lines {
      var snapshot = line == "undo" ? had : edited
      (snapshot.undo, snapshot.redo) = line == "undo" ? ([], [lines[0]]) : ([lines[0]], [])
      _ = state.reduce(.submitted(line))
      let note = Finding(title: Phrase(same: line), body: .note(Phrase(same: line)))
      _ = state.reduce(.performed(Outcome(command: line, effect: .reversible, finding: note, error: nil, seconds: 0, snapshot: snapshot)))
      if line == "undo" {
        #expect(state.edited == nil)
        Canned.answerLooks(&state)
      }
    }
    #expect(state.position == 3)
    Canned.answerLooks(&state)
    let text = state.render().surface.text(in: state.layout.output)
    #expect(text.contains("+0.112") && text.contains("+0.1088"), "\(text)")
  }

  /// Where several tokens come in the place of one, those behind are compared with themselves, and the several are new.
  @Test func anEditOfMoreTokensIsAligned() {
    var state = view(.character("7"))
    let old = state.snapshot.tokens
    _ = state.reduce(.submitted("edit t3 \"you and\""))
    var snapshot = state.snapshot
    snapshot.tokens = Array(old[..<3]) + ["you", "␣and"] + old[4...]
    snapshot.tokenIDs = Array(0..<3) + [700, 701] + Array(4..<old.count)
    let note = Finding(title: Phrase(same: "edit"), body: .note(Phrase(same: "edit")))
    _ = state.reduce(.performed(Outcome(command: "edit t3 \"you and\"", effect: .reversible, finding: note, error: nil, seconds: 0, snapshot: snapshot)))
    for _ in 0..<20 {
      _ = state.reduce(.idle)
      guard let look = state.looking else { break }
      var sight = Canned.sight(look, state)
      if case .answer("tokens", let from) = look {
        // A loss that says which token it is of, and is a half more after the edit.
        let tokens = from == .before ? old : snapshot.tokens
        let rows = tokens.map { token -> [Table.Cell] in
          [.text(token), .integer(1), .number(Double(old.firstIndex(of: token) ?? 20) + (from == .before ? 0 : 0.5))]
        }
        sight = .finding(Finding(title: Phrase(same: "tokens"), body: .table(Table(columns: ["token", "id", "loss"].map { .init($0, Phrase(same: $0)) }, rows: rows))))
      }
      _ = state.reduce(.saw(look, epoch: state.epoch, sight))
    }
    // The first column is the cursor's.
    let rows = state.render().surface.text(in: state.layout.main).split(separator: "\n").map { $0.dropFirst() }.filter { $0.hasPrefix("t") }
    #expect(rows.count > 5, "\(rows)")
    for row in rows { #expect(row.contains(["t3", "t4"].contains { row.hasPrefix($0) } ? "new" : "+0.500"), "\(row)") }
    #expect(state.position == 3 && !state.wanted.contains { if case .outputs = $0 { true } else { false } })
    _ = press(&state, .named(.down))
    #expect(state.wanted.contains(.outputs(position: 4, beside: .before, at: 3)))
    _ = press(&state, .named(.down))
    #expect(state.wanted.contains(.outputs(position: 5, beside: .before, at: 4)))
  }

  // MARK: Pages

  /// Every list goes by pages and to both of its ends: those of the main pane, heads as a table, jobs and runs.
  @Test(arguments: ["7", "8", "9", "0", "1", "5", "6"]) func listsGoByPages(pane: String) {
    var state = Canned.state(80, 24, layers: 30, heads: 12, tokens: (0..<90).map { "tok\($0)" })
    state.snapshot.models = (0..<40).map { "m\($0)" }
    _ = press(&state, .named(.escape), .character(Character(pane)))
    if ["1", "5", "6"].contains(pane) { _ = press(&state, .character("t")) }
    Canned.answerLooks(&state)
    func at() -> String { copied(&state, "y") }
    _ = press(&state, .character("G"))
    let last = at()
    _ = press(&state, .named(.down))
    #expect(at() == last, "there is nothing below the last")
    _ = press(&state, .named(.up))
    let beforeLast = at()
    _ = press(&state, .named(.down), .named(.pageUp))
    #expect(at() != last && at() != beforeLast, "a page is more than a line")
    _ = press(&state, .named(.pageDown))
    #expect(at() == last)
    _ = press(&state, .character("g"))
    let first = at()
    _ = press(&state, .named(.up))
    #expect(at() == first && first != last)
  }

  /// The help of a pane and the README name these keys where they work.
  @Test func theKeysOfPagesAreListed() {
    let row = KeyTable.rows.first { $0.label == "PgUp PgDn g G" }
    #expect(row?.place == .panes && KeyTable.markdown(.en).contains("| In the panes | `PgUp` `PgDn` `g` `G` |"))
    for key in ["7", "8", "9", "0"] as [Character] {
      var state = Canned.state(80, 200)
      _ = press(&state, .named(.escape), .character(key), .character("?"))
      #expect(state.render().surface.text.contains("PgUp PgDn g G"), "\(key)")
    }
  }

  // MARK: What is not there

  @Test func nothingIsCopiedWhereThereIsNothingYet() {
    var state = panes("4")
    state.console = []
    for key in ["y", "R"] as [Character] {
      #expect(!press(&state, .character(key)).contains { if case .copy = $0 { true } else { false } })
      #expect(state.notice?.en == "there is nothing to copy here yet")
    }
    // Typed before the lens has its numbers.
    state = panes("6")
    #expect(!press(&state, .character("y")).contains { if case .copy = $0 { true } else { false } })
    Canned.answerLooks(&state)
    #expect(copied(&state, "y").hasPrefix("L0 t"))
  }

  @Test func whatDoesNothingSaysWhy() {
    var state = view(.character("8"))
    _ = press(&state, .character("g"), .character(" "))
    #expect(state.running == nil && state.notice?.en.contains("not masked by itself") == true)
    #expect(!press(&state, .paste("some text")).contains { if case .edit = $0 { true } else { false } } && state.notice?.en.contains("command line") == true)
  }

  /// A filter keeps an entry of the help whole, however many lines it has.
  @Test func aFilterKeepsEntriesOfTheHelpWhole() {
    var state = panes("1")
    _ = press(&state, .character("?"), .character("/"))
    typeIn(&state, "let go of the mouse")
    let text = state.render().surface.text
    #expect(text.contains("let go of the mouse") && text.contains("takes it back"), "\(text)")
    #expect(text.contains("In the panes"), "its heading stays: \(text)")
  }

  /// The strongest link of a head is one that it has chosen: the first token can look at nothing but itself.
  @Test func theStrongestLinkIsNotTheFirstTokenWithItself() {
    var state = view(.character("5"))
    let row = copied(&state, "R")
    #expect(row.contains("H7 q=t") && !row.contains("q=t0 "), "\(row)")
    _ = press(&state, .character("t"))
    let table = state.render().surface.text(in: state.layout.main)
    #expect(table.contains("H0") && !table.contains(" t0 First →"), "\(table)")
  }

  // MARK: Quotes

  /// The quote that Enter on a token has opened is closed by Enter on the line.
  @Test(arguments: ["x!", "x!\""]) func theOpenedQuoteIsClosed(typed: String) {
    var state = view(.character("7"))
    let opening = press(&state, .named(.enter)).compactMap { if case .setLine(let line) = $0 { line } else { nil } }.first ?? ""
    #expect(performed(state.reduce(.submitted(opening + typed))) == [opening + "x!\""])
    // One that the user has opened is theirs.
    state = view(.character("7"))
    #expect(performed(state.reduce(.submitted("edit t3 \"x!"))).isEmpty)
  }

  // MARK: Legends

  /// Scores that have a sign: the first above zero, the next as far below, then one near zero.
  private func signed(_ state: inout ScreenState) {
    state.score = .importance
    let axes = [Axis("layer", count: state.nLayers), Axis("head", count: state.nHeads)]
    let values: [Float] = [0.852, -0.852, -0.01] + Array(repeating: 0.2, count: state.nLayers * state.nHeads - 3)
    let scores = LabelledArray(name: "importance", axes: axes, values: values, unit: .nats, scale: .diverging)
    for _ in 0..<40 {
      _ = state.reduce(.idle)
      guard let look = state.looking else { return }
      _ = state.reduce(.saw(look, epoch: state.epoch, look == .scores(.importance) ? .array(scores) : Canned.sight(look, state)))
    }
  }

  /// Where a head has one cell, a score has a mark in it that tells above from below without colour, and the title has its scale where there is room.
  @Test(arguments: [(60, 16, 8, 4), (80, 24, 12, 12)], Tongue.allCases) func aSignedScoreHasAMarkInOneCell(size: (width: Int, height: Int, heads: Int, layers: Int), tongue: Tongue) {
    for utf8 in [true, false] {
      var state = Canned.state(size.width, size.height, tongue: tongue, layers: size.layers, heads: size.heads, colours: 0, utf8: utf8)
      state.layer = 1
      signed(&state)
      let lines = state.render().surface.text(in: state.layout.heads).split(separator: "\n").map(String.init)
      let row = lines.first { $0.hasPrefix("L0") }.map { $0.dropFirst(2).filter { !$0.isWhitespace } } ?? ""
      #expect(row == "9-0" + String(repeating: "2", count: size.heads - 3), "\(lines)")
      // In the least of windows the layers that are out of view leave it no room.
      let isScaled = lines[0].contains(" 9=.85") || lines[0].contains(" 9=0.85"), isCounted = lines[0].contains(utf8 ? "↓" : "v")
      #expect((isScaled || size.width < 80 && isCounted) && lines[0].contains("importance"), "\(lines[0])")
    }
  }

  /// The scale stays, whatever else of the title has no room.
  @Test(arguments: Tongue.allCases) func aSignedTitleKeepsItsScale(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    signed(&state)
    let title = String(state.render().surface.text(in: state.layout.heads).split(separator: "\n")[0])
    #expect(title.contains("importance +9=0.852"), "\(title)")
  }

  /// A digit is nothing without its scale.
  @Test(arguments: Tongue.allCases) func digitsHaveTheirScale(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    let high = Double(Canned.scores(layers: 4, heads: 8).values.max() ?? 0).significant(3)
    let title = String(state.render().surface.text(in: state.layout.heads).split(separator: "\n")[0])
    #expect(title.contains("entropy 9=" + high), "\(title)")
    _ = press(&state, .named(.escape), .character("6"))
    Canned.answerLooks(&state)
    let lens = String(state.render().surface.text(in: state.layout.main).split(separator: "\n")[0])
    #expect(lens.contains(tongue == .en ? "digit: tenths of p" : "概率的十分之几"), "\(lens)")
  }

  /// The ends of a legend are whole wherever there is one, the ramp between them is what gives way.
  @Test(arguments: [(120, 40), (160, 48), (200, 60)]) func legendsHaveWholeEnds(size: (Int, Int)) throws {
    var state = Canned.state(size.0, size.1)
    state.preset = .compare
    state.showsDifference = true
    let there = Canned.pattern(tokens: Canned.english, shift: 5)
    Canned.answerLooks(&state)
    _ = state.reduce(.saw(.answer("attention L0.H0", from: .unmasked), epoch: state.epoch, .finding(Finding(title: Phrase(same: "attention"), body: .array(there)))))
    let most = try #require(state.difference?.values.filter(\.isFinite).map { abs($0) }.max())
    let end = Double(most).significant(3)
    let foot = String(state.render().surface.text(in: state.layout.main).split(separator: "\n").last ?? "")
    #expect(foot.hasSuffix(" +" + end) && foot.contains("-" + end + " ") && foot.contains("-0+"), "\(foot)")
    // Small numbers are long ones.
    state = Canned.state(size.0, size.1)
    var small = Canned.pattern(tokens: Canned.english, shift: 1)
    small = LabelledArray(name: small.name, axes: small.axes, values: small.values.map { $0 / 500 }, unit: .probability)
    _ = state.reduce(.saw(.pattern(layer: 0, head: 0), epoch: state.epoch, .array(small)))
    let last = String(state.render().surface.text(in: state.layout.main).split(separator: "\n").last ?? "")
    // They are shaded on a scale of their own, which ends at a round number and says that some lie above.
    #expect(last.hasSuffix(" 0.001+"), "\(last)")
  }

  // MARK: Header

  /// What matters most stays where room is short: the loss before the count of tokens and the shape.
  @Test func theLossStaysInTheHeaderBesideARecordingAndAJob() {
    for tongue in Tongue.allCases {
      var state = Canned.state(80, 24, tongue: tongue)
      state.snapshot.recording = "demo.session"
      var job = Canned.jobs[1]
      job.number = 1
      _ = state.reduce(.jobs([job]))
      state.preset = .inspect
      let header = state.render().surface.text.prefix { $0 != "\n" }
      #expect(header.contains("loss 3.39") && header.contains("*") && header.contains("46%"), "\(header)")
    }
  }

  // MARK: Half a line

  @Test func aCommandHalfTypedIsNotReadAsAnother() {
    var state = Canned.state(80, 24)
    for line in ["edit", "edit t3", "edit token 3", "edit token 3 to"] {
      for claim in ["reads as", "undo", "lens t3"] { #expect(!hint(state, line).contains(claim), "\(line): \(hint(state, line))") }
    }
    #expect(!hint(state, "replace token 3 with").contains("reads as"))
    #expect(performed(state.reduce(.submitted("edit token 3 to"))).isEmpty)
  }

  /// A theme whose file comes while the program runs can be named.
  @Test func aThemeThatComesLaterCanBeNamed() {
    var state = Canned.state(80, 24)
    _ = state.reduce(.themes(["dark"]))
    #expect(performed(state.reduce(.submitted("theme mine"))) != ["theme mine"])
    state = Canned.state(80, 24)
    _ = state.reduce(.themes(["dark", "mine"]))
    #expect(performed(state.reduce(.submitted("theme mine"))) == ["theme mine"])
  }
}
