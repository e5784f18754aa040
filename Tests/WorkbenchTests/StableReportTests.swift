import Findings
import Foundation
import Testing
import Wording
import Workbench

/// What tells of the machine and the moment stays out of reports.
@Suite struct StableReports {
  private static let text = """
    vitrine 1
    > prompt "To be"
    > measure speed
    = prefill > 0
    ~ decode
    > measure memory
    ~ resident
    = weights > 0
    > measure loss
    ~ loss

    """

  private func lines() throws -> (json: [String], text: [String], measured: [String]) {
    var player = Player(try Script(StableReports.text), settings: Session.Settings(environment: [:], tongue: .en))
    let report = ReplayReport(file: "x.session", tongue: .en)
    var told: (json: [String], text: [String], measured: [String]) = ([], [], [])
    while let event = player.next() {
      told.json.append(report.json(event))
      told.text.append(report.stableText(event))
      if let measured = report.measured(event) { told.measured.append(measured) }
    }
    #expect(player.verdict == .passed)
    return told
  }

  @Test func twoReplaysGiveTheSameBytes() throws {
    let (one, two) = (try lines(), try lines())
    #expect(one.json == two.json && one.text == two.text)
    let speed = try #require(one.json.first { $0.contains("measure speed\",\"passed") })
    #expect(speed.contains("\"observed\":[") && speed.contains("\"decode\"") && !speed.contains("\"prefill\":"), "\(speed)")
    #expect(one.json.contains { $0.contains("~ decode") && $0.contains("\"detail\":\"observed\"") && $0.contains("\"observed\":[\"decode\"]") })
    // What does not depend on the machine is there.
    #expect(one.json.contains { $0.contains("~ loss") && $0.contains("observed 4") || $0.contains("~ loss") && $0.contains("observed ") && !$0.contains("\"observed\":") })
    #expect(one.json.contains { $0.contains("\"weights\":") && !$0.contains("\"resident\":") })
    // Those values are for whoever looks on.
    #expect(one.measured.contains { $0.contains("x.session:5") && $0.contains("tok") || $0.contains("x.session:5") } && one.measured.count >= 4, "\(one.measured)")
  }
}
