import Findings
import Testing
import Wording

/// What is read by a program, or kept in a file, is there in full.
@Suite struct UncutTests {
  @Test func allRowsAreThere() {
    let table = Table(columns: [.init("field", Phrase(same: "field"))], rows: (0..<60).map { [.text("row \($0)")] })
    let finding = Finding(title: Phrase(same: "x"), body: .table(table))
    #expect(finding.text().contains("… 20 more"))
    let whole = finding.text(TextStyle(.en, rows: TextStyle.allRows))
    #expect((0..<60).allSatisfy { whole.contains("row \($0)") } && !whole.contains("more"))
  }

  /// A fact that a person is not told is there for scripts and programs.
  @Test func whatIsNotSaidIsThere() {
    var same = Fact("loss-delta", Phrase(same: "loss, change"), .number(0))
    same.isSaid = false
    let finding = Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "y")), facts: [same, Fact("seed", Phrase(same: "seed"), .integer(3))])
    #expect(!finding.text().contains("loss") && finding.text().contains("seed 3"))
    #expect(finding.json().contains("loss-delta") && finding[fact: "loss-delta"] == .number(0))
  }
}
