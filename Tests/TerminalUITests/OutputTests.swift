import Findings
import TerminalUI
import Testing
import Wording
import Workbench

@Suite struct OutputTests {
  private func table(_ columns: [String], _ rows: [[Table.Cell]], facts: [Fact]) -> Finding {
    Finding(
      title: Phrase(same: "next"),
      body: .table(Table(columns: columns.map { .init($0, Phrase(same: $0)) }, rows: rows)), facts: facts)
  }
  private let losses = [
    Fact("loss", Phrase(same: "loss"), .number(3.5), .nats), Fact("loss-delta", Phrase(same: "delta"), .number(0.25), .nats),
  ]

  @Test func readsColumnsByName() throws {
    let finding = table(
      ["rank", "token", "probability", "unmasked"], [[.integer(1), .text("a"), .number(0.5), .number(0.75)]], facts: losses)
    let output = try #require(Output(finding, position: 3))
    #expect(output.candidates == [.init(token: "a", probability: 0.5, unmasked: 0.75)])
    #expect(output.loss == 3.5 && output.unmaskedLoss == 3.25 && output.position == 3)
  }

  @Test func withoutMasksThereIsNothingToCompareWith() throws {
    let output = try #require(Output(table(["token", "probability"], [[.text("a"), .number(0.5)]], facts: losses), position: nil))
    #expect(output.unmaskedLoss == nil && output.candidates[0].unmasked == nil)
  }

  /// No candidate is said to have no chance at all, at either size and in either layout.
  @Test(arguments: [(80, 24), (160, 48)], [Preset.inspect, .compare]) func unlikelyTokensAreNotZero(size: (Int, Int), preset: Preset) {
    var state = Canned.state(size.0, size.1)
    state.preset = preset
    Canned.answerLooks(&state)
    let candidates: [Output.Candidate] = [.init(token: "␣likely", probability: 0.999), .init(token: "␣rare", probability: 0.000123)]
    let look = preset == .compare ? Look.outputs(position: state.position, beside: .unmasked, at: state.position) : .output(position: state.position)
    _ = state.reduce(.saw(look, epoch: state.epoch, .output(Output(position: nil, candidates: candidates, loss: 1, unmaskedLoss: nil))))
    let lines = state.render().surface.text.split(separator: "\n").filter { $0.contains("␣rare") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("1e-4") && !$0.contains("0.000") }, "\(lines)")
  }

  @Test func aNoteIsNoOutput() {
    #expect(Output(Finding(title: Phrase(same: "x"), body: .note(Phrase(same: "x"))), position: nil) == nil)
  }
}
