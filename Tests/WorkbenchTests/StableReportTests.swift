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

  /// Times in tables are told by their unit, and what is passed on has none of them either.
  @Test func timesInTablesStayOutOfReports() throws {
    let script = try Script("vitrine 1\n> prune weights amount=50% by=magnitude\n= at 1,6 > 0\n= at 1,-3 > 0\n~ low\n= at 1,1 > 0\n")
    let report = ReplayReport(file: "x.session", tongue: .en)
    var told: [[String]] = []
    for _ in 0..<2 {
      var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en))
      var events: [Player.Event] = []
      while let event = player.next() { events.append(event) }
      #expect(player.verdict == .passed, "\(events.map(\.detail.en))")
      told.append(events.map(report.json) + SharedSession.Form.allCases.map { SharedSession(script, events, tongue: .en).text($0) })
    }
    #expect(told[0] == told[1])
    let lines = try #require(told.first)
    try #require(lines.count > 7)
    for name in ["ms", "low", "high", "speedup-zeroed"] { #expect(lines[0].contains("\"\(name)\"") && lines[0].contains("\"observed\":["), "\(lines[0])") }
    for line in lines[1...3] { #expect(line.contains("\"observed\":["), "\(line)") }
    #expect(!lines[4].contains("\"observed\"") && lines[4].contains("3475712"))
    for text in lines.suffix(3) { #expect(text.contains("not shown, as it differs from run to run")) }
  }

  /// Memory has a peak, and so has a neuron: the one tells of the machine, the other of the model.
  @Test func theActivationOfANeuronIsChecked() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["prompt \"ROMEO:\"", "record g", "neurons L3 t1 k=3", "measure memory", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("g.session")
    #expect(text.contains("= peak -") && text.contains("~ peak\n"), "\(text)")
    var player = Player(try Script(text), settings: Session.Settings(environment: [:], tongue: .en))
    let report = ReplayReport(file: "x.session", tongue: .en)
    var neurons: String?
    while let event = player.next() { if event.text.contains("neurons") { neurons = neurons ?? report.json(event) } }
    #expect(player.verdict == .passed && neurons?.contains("\"peak\":-") == true && neurons?.contains("\"observed\"") == false, "\(neurons ?? "")")
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
