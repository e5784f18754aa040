import Findings
import Foundation
import Support
import TerminalUI
import Testing
import Wording
import Workbench

/// The drawn screen compared with `Tests/Fixtures/terminal/*.txt`: the text, then the style of each cell as a letter.
/// `VITRINE_RECORD=1` writes them anew, and fails while doing so.
@Suite struct ScreenTests {
  private static let sizes = [(60, 16), (80, 24), (160, 48)]

  @Test(arguments: sizes, Tongue.allCases) func firstScreen(size: (Int, Int), tongue: Tongue) throws {
    var state = Canned.state(
      size.0, size.1, tongue: tongue, tokens: tongue == .zh ? Canned.chinese : Canned.english, masks: ["L1.H2"])
    Canned.select(&state, layer: 1, head: 3)
    try compare(state, "first-screen-\(size.0)x\(size.1)-\(tongue)")
  }

  /// Whatever the numbers are, equal ones above all, they are drawn: a model of one head has one score.
  @Test(arguments: sizes, [256, 16, 0]) func anyNumbersAreDrawn(size: (Int, Int), colours: Int) {
    let extremes: [[Float]] = [
      [1.5], [-2], [0], [.leastNonzeroMagnitude], [3e38], [-3e38, 3e38], [.nan], [.infinity, 1], [-.infinity, .infinity, .nan], [1, 1 + .ulpOfOne], [1e-30, 1],
    ]
    for values in extremes {
      for (layers, heads) in [(1, 1), (4, 8)] {
        for scale in [LabelledArray.Scale.sequential, .diverging] {
          var state = Canned.state(size.0, size.1, layers: layers, heads: heads, colours: colours)
          func array(_ axes: [Axis]) -> Sight {
            let count = axes.reduce(1) { $0 * $1.count }
            return .array(LabelledArray(name: "x", axes: axes, values: (0..<count).map { values[$0 % values.count] }, scale: scale))
          }
          let tokens = Axis("query", labels: Canned.english)
          _ = state.reduce(.saw(.scores(.entropy), epoch: state.epoch, array([Axis("layer", count: layers), Axis("head", count: heads)])))
          _ = state.reduce(.saw(.pattern(layer: 0, head: 0), epoch: state.epoch, array([tokens, tokens])))
          for form in MapForm.allCases {
            state.form = form
            #expect(state.render().surface.text.contains("H0"), "\(values) \(layers)")
          }
        }
      }
    }
  }

  @Test func monochromeASCII() throws {
    var state = Canned.state(80, 24, masks: ["L1.H2"], colours: 0, utf8: false)
    Canned.select(&state, layer: 1, head: 3)
    _ = state.reduce(.key(.character("2")))
    try compare(state, "first-screen-80x24-ascii")
  }

  @Test func sixteenColours() throws {
    var state = Canned.state(80, 24, colours: 16)
    Canned.select(&state, layer: 2, head: 5)
    try compare(state, "first-screen-80x24-16-colours")
  }

  @Test(arguments: Tongue.allCases) func tableForm(tongue: Tongue) throws {
    var state = Canned.state(80, 24, tongue: tongue, tokens: tongue == .zh ? Canned.chinese : Canned.english)
    _ = state.reduce(.key(.named(.escape)))
    for key in "2t" { _ = state.reduce(.key(.character(key))) }
    try compare(state, "attention-table-80x24-\(tongue)")
  }

  /// The pictures of the other panes as tables.
  @Test(arguments: [(60, 16), (80, 24)], ["1", "3", "5", "6", "r", "b", "|"]) func pictureTables(size: (Int, Int), pane: String) throws {
    for tongue in Tongue.allCases {
      var state = Canned.state(
        size.0, size.1, tongue: tongue, tokens: tongue == .zh ? Canned.chinese : Canned.english, masks: ["L1.H2"])
      Canned.select(&state, layer: 1, head: 3)
      if pane == "|" {
        _ = state.reduce(.jobs(Canned.jobs))
        (state.preset, state.job) = (.train, 1)
      }
      _ = state.reduce(.key(.character(pane == "|" ? "2" : Character(pane))))
      _ = state.reduce(.key(.character("t")))
      Canned.answerLooks(&state)
      try compare(state, "\(pane == "|" ? "curves" : pane == "1" ? "heads" : pane == "3" ? "output" : "\(state.main)")-table-\(size.0)x\(size.1)-\(tongue)")
    }
  }

  /// Without line drawing nothing of ours is more than ASCII, in any view, its tables, the help and the palette.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)]) func theASCIIThemeIsASCII(size: (Int, Int)) {
    var start = Canned.state(size.0, size.1, masks: ["L1.H2"], colours: 256, utf8: false)
    Canned.select(&start, layer: 1, head: 3)
    for keys in ["", "1t", "2", "2t", "2tt", "3t", "4", "5", "5t", "6", "6t", "7", "8l", "9", "0", "r", "rt", "P", "?", "H", "M", "|"] {
      for preset in keys.isEmpty ? Preset.allCases : [.inspect] {
        var state = start
        if preset == .train { _ = state.reduce(.jobs(Canned.jobs)) }
        state.preset = preset
        for key in keys { _ = state.reduce(.key(.character(key))) }
        Canned.answerLooks(&state)
        let foreign = state.render().surface.text.unicodeScalars.filter { !$0.isASCII }
        #expect(foreign.isEmpty, "\(keys) \(preset): \(String(String.UnicodeScalarView(foreign)))")
      }
    }
    // What the user wrote stays.
    let chinese = Canned.state(size.0, size.1, tokens: Canned.chinese, colours: 0, utf8: false)
    #expect(chinese.render().surface.text.contains("明月"))
  }

  /// A map that half blocks and colours show is written as text in glyphs that say as much, by `export` and to the clipboard.
  @Test func textSaysWhatColoursDo() throws {
    for (key, least) in [("2", 3), ("5", 3)] {
      var state = Canned.state(80, 24, tokens: (0..<60).map { "tok\($0)" })
      _ = state.reduce(.key(.named(.escape)))
      _ = state.reduce(.key(.character(Character(key))))
      Canned.answerLooks(&state)
      let theme = try ThemeLibrary().theme("dark")
      func text(_ path: String) -> String {
        var redactor: Redactor? = nil
        return state.drawing(for: path, whole: false, theme: theme, display: state.display)(&redactor).text
      }
      #expect(text("a.svg").contains("▀") && !text("a.txt").contains("▀"))
      #expect(Set(text("a.txt").filter { ".:-=+*#%@".contains($0) }).count >= least, "\(text("a.txt"))")
      let copied = state.reduce(.key(.character("Y"))).compactMap { if case .copy(let text) = $0 { text } else { nil } }
      #expect(copied.count == 1 && copied.allSatisfy { !$0.contains("▀") && $0.contains("@") }, "\(copied)")
    }
  }

  /// A last part that just fits is whole.
  @Test func theStatusLineCutsNothing() {
    for width in 60...100 {
      let state = Canned.state(width, 24, tongue: .zh, masks: ["L1.H2"])
      let line = String(state.render().surface.text.prefix { $0 != "\n" })
      #expect(!line.contains("loss") || line.hasSuffix("+0.177"), "\(line)")
    }
  }

  @Test func pooledMap() throws {
    var state = Canned.state(80, 24, tokens: (0..<50).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    try compare(state, "pooled-80x24")
  }

  @Test(arguments: [(60, 16), (80, 24), (160, 48)], [MainView.patterns, .lens, .tokens, .tree, .neurons, .models, .masks, .stream, .prompts]) func views(size: (Int, Int), view: MainView) throws {
    for tongue in Tongue.allCases {
      var state = Canned.state(
        size.0, size.1, tongue: tongue, tokens: tongue == .zh ? Canned.chinese : Canned.english, masks: ["L1.H2"])
      Canned.select(&state, layer: 1, head: 3)
      state.snapshot.models = ["shakespeare", "small"]
      (state.snapshot.neuronsOff, state.snapshot.sublayersOff) = ([1: 3], ["L2.mlp"])
      _ = state.reduce(.key(.character(view == .masks ? "b" : view == .stream ? "r" : view == .prompts ? "P" : Character(String(view.rawValue)))))
      Canned.answerLooks(&state)
      // The tree with a layer and its attention open.
      if view == .tree { for _ in 0..<3 { _ = state.reduce(.key(.named(.right))) } }
      try compare(state, "\(view)-\(size.0)x\(size.1)-\(tongue)")
    }
  }

  @Test(arguments: [(60, 16), (80, 24), (160, 48)], [Preset.compare, .script, .train]) func layouts(size: (Int, Int), preset: Preset) throws {
    for tongue in Tongue.allCases {
      var state = Canned.state(size.0, size.1, tongue: tongue, masks: ["L1.H2"])
      Canned.select(&state, layer: 1, head: 3)
      _ = state.reduce(.jobs(Canned.jobs))
      for line in ["mask L1.H2", "top k=3"] {
        state.console.append(Entry(line: line, result: .found(Canned.finding, seconds: 0.01), words: line == "top k=3" ? nil : Words(line: "turn it off", notes: Phrase("", ""))))
      }
      state.preset = preset
      state.showsDifference = size.0 == 160
      state.job = 1
      Canned.answerLooks(&state)
      try compare(state, "\(preset)-\(size.0)x\(size.1)-\(tongue)")
    }
  }

  /// As the themes `ascii` and `mono` have it.
  @Test func viewsWithoutColour() throws {
    for (key, name) in [("5", "patterns"), ("6", "lens"), ("7", "tokens"), ("8", "tree"), ("9", "neurons"), ("0", "models"), ("b", "masks"), ("r", "runs")] {
      for size in key == "5" || key == "6" ? [(80, 24)] : [(60, 16), (80, 24)] {
        var state = Canned.state(size.0, size.1, masks: ["L1.H2"], colours: 0, utf8: false)
        Canned.select(&state, layer: 1, head: 3)
        if key == "r" { state.preset = .train }
        _ = state.reduce(.key(.character(Character(key))))
        Canned.answerLooks(&state)
        if key == "8" { for _ in 0..<3 { _ = state.reduce(.key(.named(.right))) } }
        try compare(state, "\(name)-\(size.0)x\(size.1)-ascii")
      }
    }
  }

  /// Kept runs, one beside the other.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)], Tongue.allCases) func runs(size: (Int, Int), tongue: Tongue) throws {
    var state = Canned.state(size.0, size.1, tongue: tongue)
    _ = state.reduce(.key(.named(.escape)))
    state.preset = .train
    for key: Key in [.character("r")] {
      _ = state.reduce(.key(key))
      Canned.answerLooks(&state)
    }
    for key: Key in [.character(" "), .named(.down)] { _ = state.reduce(.key(key)) }
    Canned.answerLooks(&state)
    try compare(state, "runs-\(size.0)x\(size.1)-\(tongue)")
  }

  /// A map that is larger than its pane, two queries to a cell.
  @Test(arguments: [(60, 16), (80, 24), (160, 48)]) func fineMap(size: (Int, Int)) throws {
    var state = Canned.state(size.0, size.1, tokens: (0..<120).map { "tok\($0)" })
    _ = state.reduce(.key(.named(.escape)))
    _ = state.reduce(.key(.character("2")))
    for _ in 0..<9 { _ = state.reduce(.key(.named(.right))) }
    try compare(state, "fine-map-\(size.0)x\(size.1)")
  }

  /// A table of a million rows is drawn at its beginning, its end, and where it is filtered, by looking at what is seen of it.
  @Test func aMillionRows() throws {
    var state = Canned.state(80, 24)
    _ = state.reduce(.key(.named(.escape)))
    let rows = (0..<1_000_000).map { [Table.Cell.integer($0), .text("token-\($0 % 977)"), .number(Double($0 % 1009) / 100)] }
    let columns = [Table.Column("position", Phrase("position", "位置"), .count), Table.Column("token", Phrase(same: "token")), Table.Column("loss", Phrase("loss", "损失"), .nats)]
    state.viewer = Viewer(content: .finding(Finding(
      title: Phrase("a million rows", "一百万行"), body: .table(Table(columns: columns, rows: rows)), facts: [Fact("rows", Phrase("rows", "行"), .integer(rows.count), .count)])))
    try compare(state, "million-80x24-top")
    _ = state.reduce(.key(.character("G")))
    #expect(state.render().surface.text.contains("999999") && state.render().surface.text.contains("rows 1000000"))
    for key in "/token-976" { _ = state.reduce(.key(.character(key))) }
    #expect(state.isSearching)
    // The first of them is known at once, the rest a stretch at a time.
    #expect(state.render().surface.text.contains("token-976") && state.viewer?.search.found.count == 1)
    for _ in 0..<3 { _ = state.reduce(.searched) }
    #expect(state.viewer?.search.found == [976, 1953, 2930, 3907])
    try compare(state, "million-80x24-filtered")
    _ = state.reduce(.key(.named(.escape)))
    #expect(!state.isSearching && state.viewer?.filter == "")
  }

  /// A number for each neuron of each layer: a line for each, the largest of the neurons of a cell; one for all dimensions of the stream.
  @Test(arguments: Tongue.allCases) func wideArraysAreHeatMaps(tongue: Tongue) throws {
    for layers in [4, 1] {
      var state = Canned.state(100, 30, tongue: tongue)
      _ = state.reduce(.key(.named(.escape)))
      var values = (0..<layers * 704).map { Float($0 % 7) / 100 }
      values[(layers - 1) * 704 + 300] = 1
      values[5] = .nan
      let array = LabelledArray(
        name: "neuron-sweep", axes: [Axis("layer", labels: (0..<layers).map { "L\($0)" }), Axis("neuron", count: 704)], values: values, unit: .nats)
      state.viewer = Viewer(content: .finding(Finding(title: Phrase("neurons", "神经元"), body: .array(array))))
      let text = state.render().surface.text
      let rows = text.split(separator: "\n").compactMap { line in line.split { !$0.isNumber }.max { $0.count < $1.count } }.filter { $0.count > 20 }
      #expect(rows.count == layers && Set(rows.map(\.count)).count == 1, "\(text)")
      #expect(rows.map { row in row.count { $0 == "9" } } == (0..<layers).map { $0 == layers - 1 ? 1 : 0 }, "\(text)")
      let cells = try #require(rows.last), each = (704 + cells.count - 1) / cells.count
      #expect(cells.firstIndex(of: "9").map { cells.distance(from: cells.startIndex, to: $0) } == 300 / each)
      #expect(text.contains(tongue == .en ? "\(each) to a cell" : "每格 \(each) 个"), "\(text)")
      // Filtered, there are only lines that hold what is looked for.
      state.viewer?.filter = "nothing of this"
      #expect(!state.render().surface.text.contains("000000"))
    }
  }

  @Test(arguments: Tongue.allCases) func help(tongue: Tongue) throws {
    var state = Canned.state(80, 24, tongue: tongue)
    _ = state.reduce(.key(.named(.function(1))))
    try compare(state, "help-80x24-\(tongue)")
  }

  @Test(arguments: Tongue.allCases) func tooSmall(tongue: Tongue) {
    let text = Canned.state(50, 10, tongue: tongue).render().surface.text
    #expect(text.contains("50×10") && text.contains("60×16"))
  }

  /// Every row is exactly as wide as the screen in cells, and the vertical rule stands in one column, whatever the tokens are.
  @Test(arguments: Tongue.allCases) func nothingShifts(tongue: Tongue) {
    let hostile = ["床前", "e\u{301}", "👩‍👩‍👧", "\u{1B}[31m", "ａ", "", "\u{200B}", "ﷺ", "한국", "🇨🇳", "x\ty", "ไทย"]
    for (width, height) in [(60, 16), (80, 24), (97, 31), (160, 48), (240, 70)] {
      var state = Canned.state(width, height, tongue: tongue, tokens: hostile, masks: ["L0.H0"])
      Canned.select(&state, layer: 1, head: 1)
      for keys in ["", "t", "tz", "2", "3", "4", "5", "6", "7", "8", "8l", "9", "0", "b", "r", "rt", "P", "||r", "|", "||", "|||", "|||d"] {
        var state = state
        _ = state.reduce(.key(.named(.escape)))
        for key in keys { _ = state.reduce(.key(.character(key))) }
        Canned.answerLooks(&state)
        let surface = state.render().surface
        for row in 0..<height {
          var cells = 0
          for column in 0..<width {
            let cell = surface[row, column]
            if cell.text.isEmpty {
              #expect(column > 0 && cellWidth(surface[row, column - 1].text) == 2)
            } else {
              cells += max(1, cellWidth(cell.text))
            }
          }
          #expect(cells == width, "row \(row) of \(width)x\(height)")
        }
      }
    }
  }

  /// The work of one frame at a large size, everything drawn anew: the budget of a key press is 50 ms.
  @Test func aFrameIsQuick() {
    let state = Canned.state(240, 70, layers: 32, heads: 32, tokens: (0..<256).map { "t\($0)" })
    let clock = ContinuousClock()
    let best = (0..<5).map { _ in clock.measure { _ = state.render() } }.min() ?? .zero
    #expect(best < .milliseconds(20), "\(best)")
  }

  private func compare(_ state: ScreenState, _ name: String) throws {
    let surface = state.render().surface
    let drawn = surface.text + "\n\n" + surface.plane + "\n"
    let path = fixture("terminal/\(name).txt")
    if ProcessInfo.processInfo.environment["VITRINE_RECORD"] == "1" {
      try drawn.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    let kept = try String(contentsOfFile: path, encoding: .utf8)
    #expect(drawn == kept, "\(name) is drawn differently:\n\(drawn)\nVITRINE_RECORD=1 renews the kept picture")
  }
}
