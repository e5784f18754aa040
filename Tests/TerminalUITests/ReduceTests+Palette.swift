import Findings
import Language
import TerminalUI
import Testing
import Wording
import Workbench

// What the palette offers for a few letters, and in which order.
extension ReduceTests {
  private func opened() -> ScreenState {
    var state = panes()
    _ = state.reduce(.themes(["dark", "light", "high-contrast"]))
    _ = state.reduce(.key(.named(.function(2))))
    return state
  }
  private func offered(_ text: String, in palette: ScreenState? = nil) -> [(line: String, isReady: Bool)] {
    var state = palette ?? opened()
    state.palette?.text = text
    return state.paletteLines
  }

  /// Each value of a slot is a row of its own, found by the value, and what only looks comes before what would change something.
  @Test(arguments: [
    ("light", "theme light"), ("contrast", "theme high-contrast"), ("induction", "heads by=induction"), ("indu", "heads by=induction"),
    ("ablation", "heads by=importance"), ("layout comp", "layout compare"), ("compare with and without mask", "layout compare"), ("掩码前后", "layout compare"),
    ("zoom", "view zoom"), ("undo", "undo"), ("heads", "heads"), ("attention", "attention "), ("mask", "mask "), ("rollout", "attention rollout"),
  ])
  func whatIsLookedForComesFirst(text: String, line: String) {
    let found = offered(text).map(\.line)
    #expect(found.first == line, "\(text): \(found.prefix(4))")
    #expect(Set(found).count == found.count, "a line stands once")
  }

  @Test func everyChoiceOfEverySlotIsFound() {
    let palette = opened()
    for row in CommandTable.built where !row.relations {
      for slot in row.slots {
        for word in slot.choices {
          let line = row.choosing(word, for: slot).line
          #expect(offered("\(row.name) \(word)", in: palette).contains { $0.line == line || $0.line == line + " " }, "\(line)")
        }
      }
    }
  }

  /// What Enter runs is a command; what takes long is begun in the command line.
  @Test func whatIsReadyIsWhole() {
    let lexicon = opened().snapshot.lexicon
    for row in CommandTable.built where !row.relations {
      for slot in row.slots {
        for word in slot.choices {
          let (line, isWhole) = row.choosing(word, for: slot)
          if isWhole { #expect(throws: Never.self, "\(line)") { try parse(line, lexicon: lexicon) } }
        }
      }
    }
    #expect(offered("objective masked").first?.isReady == false)
  }

  /// Letters strewn over a sentence are no match.
  @Test func fewLettersFindFewRows() {
    #expect(offered("indu").count < 15, "\(offered("indu").map(\.line))")
    #expect(offered("qzxv").isEmpty)
  }
}
