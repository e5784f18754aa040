import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

// The keys that the last line offers are those that work.
extension ReduceTests {
  /// Every pane of every layout, with and without jobs, runs and models to be worked on.
  func everyPane() -> [(name: String, state: ScreenState)] {
    var found: [(String, ScreenState)] = []
    for preset in Preset.allCases {
      for pane in [PaneFocus.heads, .attention, .output, .console] {
        for view in preset == .inspect && pane == .attention ? MainView.allCases : [.attention] {
          for (isBare, showsRuns) in [(false, false), (true, false), (false, true), (true, true)] {
            var state = Canned.state(160, 48)
            if !isBare {
              state.snapshot.models = ["shakespeare", "small"]
              state.console.append(Entry(line: "top", result: .found(Canned.finding, seconds: 0.1)))
              _ = state.reduce(.jobs(Canned.jobs))
            }
            Canned.select(&state, layer: 1, head: 1)
            (state.preset, state.main, state.focus, state.pane, state.runs.isShown) = (preset, view, pane, pane, showsRuns)
            Canned.answerLooks(&state)
            found.append(("\(preset) \(pane) \(view)\(isBare ? " bare" : "")\(showsRuns ? " runs" : "")", state))
          }
        }
      }
    }
    return found
  }

  @Test func everyKeyOfTheFooterDoesSomething() {
    let moves: Set<Action> = [.up, .down, .left, .right, .pageUp, .pageDown, .first, .last]
    for (name, start) in everyPane() {
      #expect(!start.footer.isEmpty, "\(name)")
      for row in start.footer {
        // Where there is one thing, a cursor has nowhere to go.
        let isDone = row.keys.contains { pair in
          var state = start
          let requests = state.reduce(.key(pair.key)).filter { if case .look = $0 { false } else { true } }
          return moves.contains(pair.action) || state != start || !requests.isEmpty
        }
        #expect(isDone, "\(name): \(row.label)")
        for (key, _) in row.keys {
          var state = start
          _ = state.reduce(.key(key))
          #expect(state.notice?.en.contains("does nothing here") != true, "\(name): \(key)")
        }
      }
    }
  }

  /// The keys of a layout work in all of its panes, the console among them.
  @Test func keysOfTheLayoutWorkInAllItsPanes() {
    for key in ["1", "2", "3", "4"] {
      var state = panes()
      state.preset = .compare
      _ = state.reduce(.key(.character(Character(key))))
      _ = state.reduce(.key(.character("d")))
      #expect(state.showsDifference && state.notice == nil, "\(key)")
      _ = state.reduce(.key(.character("r")))
      #expect(state.preset == .inspect && state.main == .stream, "\(key)")
      state = panes()
      state.preset = .train
      _ = state.reduce(.key(.character(Character(key))))
      _ = state.reduce(.key(.character("r")))
      #expect(state.runs.isShown && state.notice == nil, "\(key)")
    }
  }

  /// Where there is not room for all keys, those of the pane itself stay before those that are everywhere.
  @Test(arguments: Tongue.allCases) func aNarrowFooterKeepsThePanesOwnKeys(tongue: Tongue) {
    for width in [80, 100, 160] {
      var state = Canned.state(width, 24, tongue: tongue)
      _ = state.reduce(.key(.named(.escape)))
      _ = state.reduce(.key(.character("2")))
      Canned.answerLooks(&state)
      let footer = String(state.render().surface.text.split(separator: "\n", omittingEmptySubsequences: false)[23])
      for hint in tongue == .en ? ["↑↓←→ cursor", "a beside", "t form", "Space mask", "? help"] : ["↑↓←→ 光标", "a 并排", "t 形式", "Space 开关头", "? 帮助"] {
        #expect(footer.contains(hint), "\(width): \(footer)")
      }
    }
  }

  /// The end of the scale stands below a map whatever is under the cursor.
  @Test(arguments: [Float(0.016), 0.05, 0.15, 0.6], Tongue.allCases) func theScaleIsSeen(most: Float, tongue: Tongue) {
    let count = 40
    let axes = [Axis("query", labels: (0..<count).map { "␣something\($0)" }), Axis("key", labels: (0..<count).map { "␣something\($0)" })]
    let map = LabelledArray(name: "blocks.0.attn.hook_pattern[0]", axes: axes, values: (0..<count * count).map { index in
      let (q, k) = (index / count, index % count)
      return k > q ? .nan : k == q / 2 ? most : most / 3
    }, unit: .probability)
    for preset in [Preset.inspect, .compare] {
      for key in [0, 12, 39] {
        var state = Canned.state(80, 24, tongue: tongue, tokens: axes[0].labels)
        _ = state.reduce(.key(.named(.escape)))
        (state.preset, state.key, state.query) = (preset, key, 20)
        Canned.answerLooks(&state)
        _ = state.reduce(.saw(.pattern(layer: 0, head: 0), epoch: state.epoch, .array(map)))
        let line = state.render().surface.text(in: preset == .compare ? state.layout.heads : state.layout.main).split(separator: "\n").last { $0.contains("q=t20") }
        let end = line?.split(separator: " ").last ?? ""
        #expect(line?.contains("k=t\(key)") == true && end.contains { $0.isNumber } && end != "\(key)", "\(preset) \(key): \(line ?? "-")")
        #expect(line?.contains(tongue == .en ? "max" : "最大") == true || line?.contains("0.") == true, "\(line ?? "-")")
      }
    }
  }

  /// What is said of a file that was written is in the console, to its last word.
  @Test(arguments: Tongue.allCases) func remarksOfAFileAreSeen(tongue: Tongue) {
    var state = Canned.state(80, 24, tongue: tongue)
    let remark = Phrase("3 characters outside the letters of a .png: drawn as boxes with their Unicode numbers; .svg and .html keep them", "有 3 个字符不在 .png 内置字形之内，已画成带 Unicode 编号的方框；.svg 与 .html 可保留原字符")
    let line = "export view x.png"
    _ = state.reduce(.submitted(line))
    let finding = Finding(title: Phrase("wrote x.png", "已写入 x.png"), body: .note(Phrase("wrote x.png", "已写入 x.png")), remarks: [remark])
    _ = state.reduce(.performed(Outcome(command: line, effect: .looks, finding: finding, error: nil, seconds: 0, snapshot: state.snapshot)))
    let text = state.render().surface.text.filter { !$0.isWhitespace }
    #expect(text.contains(remark[tongue].filter { !$0.isWhitespace }), "\(state.render().surface.text)")
  }

  /// A title with little room keeps what tells the pane's content from another's: the head, the token, the run.
  @Test(arguments: [(60, 16), (80, 24)], Tongue.allCases) func titlesKeepWhatTellsThemApart(size: (Int, Int), tongue: Tongue) {
    for view in [MainView.patterns, .lens, .stream, .prompts] {
      var state = Canned.state(size.0, size.1, tongue: tongue, tokens: tongue == .zh ? Canned.chinese : Canned.english)
      Canned.select(&state, layer: 1, head: 3)
      state.main = view
      Canned.answerLooks(&state)
      let title = String(state.render().surface.text(in: state.layout.main).split(separator: "\n")[0])
      let wanted = view == .patterns ? "L1.H3" : view == .prompts ? "1" : "t11 \(state.snapshot.tokens[11])"
      #expect(title.contains(wanted) && !title.contains("…"), "\(view): \(title)")
    }
    var state = Canned.state(size.0, size.1, tongue: tongue)
    (state.preset, state.runs.isShown) = (.train, true)
    Canned.answerLooks(&state)
    (state.runs.at, state.runs.beside) = (0, "train-1")
    Canned.answerLooks(&state)
    let title = String(state.render().surface.text(in: state.layout.main).split(separator: "\n")[0])
    #expect(title.contains("loss") && !title.contains("…"), "\(title)")
  }
}
