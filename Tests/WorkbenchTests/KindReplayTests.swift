import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// What a replay and its reports do not ask of whoever plays a script on another machine, or changes it.
@Suite struct KindReplays {
  private func play(_ script: Script, _ folder: String = "", store: String? = nil, _ change: (inout Player.Options) -> Void = { _ in }) -> (Player.Verdict, [Player.Event]) {
    var options = Player.Options()
    change(&options)
    var settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: folder + "/x")
    settings.store = store
    var player = Player(script, settings: settings, options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return (player.verdict, events)
  }
  private func mode(_ path: String) throws -> Int? { try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }

  /// A speed that was kept is one all the same, and so is what is compared with it.
  @Test func aRememberedSpeedStaysOutOfReports() throws {
    let script = try Script(
      "vitrine 1\n> prompt \"To be\"\n> measure speed\n> remember decode as=pace\n= decode = pace\n= decode > 0.5*pace\n> measure loss\n> remember loss as=kept\n= loss < 100000*pace\n= loss = kept\n")
    let report = ReplayReport(file: "x.session", tongue: .en)
    var told: [[String]] = [], measured: [String] = []
    for _ in 0..<2 {
      let (verdict, events) = play(script)
      #expect(verdict == .passed, "\(events.map(\.detail.en))")
      measured = events.compactMap(report.measured)
      told.append(events.map(report.json) + events.map(report.stableText) + SharedSession.Form.allCases.map { SharedSession(script, events, tongue: .en).text($0) })
    }
    #expect(told[0] == told[1])
    let kept = try #require(told[0].first { $0.contains("remember decode") && $0.contains("\"vitrine\"") })
    #expect(kept.contains("pace is remembered") && kept.contains("\"observed\":[\"pace\"]") && !kept.contains("\"pace\":"), "\(kept)")
    #expect(told[0].contains { $0.contains("= loss < 100000*pace") && $0.contains("\"observed\":[\"decode\"]") })
    // What tells of the model is told.
    #expect(told[0].contains { $0.contains("remember loss") && $0.contains("kept is ") } && measured.contains { $0.contains("  pace ") }, "\(measured)")
  }

  /// Every replay adds to the store: what it holds is not in reports.
  @Test func whatTheStoreHoldsStaysOutOfReports() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    _ = try folder.write("t.txt", String(repeating: "the cats sat on the mats; ", count: 200))
    let script = try Script(
      "vitrine 1\n> train on=t.txt steps=2 batch=2 context=16 shape=1x32x2 vocab=257 as=t\n? jobs\n= active 0\n? runs\n= runs > 0\n? runs show t\n= loss > 0\n")
    let report = ReplayReport(file: "x.session", tongue: .en)
    var told: [[String]] = []
    for _ in 0..<2 {
      let (verdict, all) = play(script, folder.path, store: folder.path + "/runs.sqlite")
      let events = Array(all.dropFirst())
      #expect(verdict == .passed, "\(all.map(\.detail.en))")
      told.append(events.map(report.json) + events.map(report.stableText) + SharedSession.Form.allCases.map { SharedSession(script, events, tongue: .en).text($0) })
    }
    for (one, other) in zip(told[0], told[1]) { #expect(one == other) }
    let jobs = try #require(told[0].first { $0.contains("? jobs") })
    #expect(jobs.contains("\"run\"") && jobs.contains("train on=t.txt"), "\(jobs)")
  }

  /// `needs` is a pin like the others.
  @Test func whoIgnoresPinsIgnoresNeeds() throws {
    let script = try Script("vitrine 1\nneeds engine > 99\n> info\n")
    #expect(play(script).0 == .mismatch && play(script) { $0.ignoresPins = true }.0 == .passed)
  }

  /// Who may read a script may read what it becomes, and nobody else.
  @Test func aFileKeepsItsMode() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let text = "vitrine 1\n>   info\n= n_layers 5\n"
    for wanted in [0o600, 0o640, 0o755] {
      let path = try folder.write("x.session", text)
      try FileManager.default.setAttributes([.posixPermissions: wanted], ofItemAtPath: path)
      let events = play(try Script(at: path)) { $0.keepGoing = true }.1
      try #require(PendingScript(events, text: text, for: path)).write()
      #expect(try mode(PendingScript.path(for: path)) == wanted)
      try PendingScript(for: path).accept([3])
      #expect(try mode(path) == wanted && Script.text(at: path).contains("n_layers 4"))
      try Script(at: path).write(to: path)
      #expect(try mode(path) == wanted && Script.text(at: path).contains("\n> info\n"))
    }
  }

  /// A review changes the lines that were accepted, and not how lines end.
  @Test func aReviewKeepsHowLinesEnd() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let text = "vitrine 1\r\n> info\r\n= n_layers 5\r\n# mixed\n"
    let path = try folder.write("x.session", text)
    let events = play(try Script(at: path)) { $0.keepGoing = true }.1
    try #require(PendingScript(events, text: text, for: path)).write()
    try PendingScript(for: path).accept([3])
    #expect(try Script.text(at: path) == text.replacing("n_layers 5", with: "n_layers 4"))
  }

  /// What a script is included for is found where it is included: its new values wait beside it.
  @Test func newValuesOfAnIncludedScriptWaitBesideIt() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let inner = "vitrine 1\n> masks\n= heads-off 7\n"
    let path = try folder.write("in.session", inner)
    let events = play(try Script(at: try folder.write("x.session", "vitrine 1\n> mask L0.H1\n@ include in.session\n")), folder.path) { $0.keepGoing = true }.1
    #expect(PendingScript(events, text: "vitrine 1\n> mask L0.H1\n@ include in.session\n", for: "x") == nil)
    let pending = try #require(PendingScript(events, text: inner, for: path, included: "in.session"))
    #expect(pending.hunks.map(\.new) == ["= heads-off 1"] && PendingScript.left(events, text: inner, included: "in.session").isEmpty)
    // Found otherwise at each place there is no one value to write.
    let twice = "vitrine 1\n> mask L0.H1\n@ include in.session\n> mask L0.H2\n@ include in.session\n"
    let both = play(try Script(at: try folder.write("x.session", twice)), folder.path) { $0.keepGoing = true }.1
    #expect(PendingScript(both, text: inner, for: path, included: "in.session") == nil)
    let left = PendingScript.left(both, text: inner, included: "in.session")
    #expect(left.count == 2 && left.allSatisfy { $0.reason.en.contains("more than once") && !$0.reason.zh.isEmpty }, "\(left)")
  }

  /// The name of the file confirms it as well as the name that was given.
  @Test(arguments: [("o8", true), ("o8.session", true), ("yes", true), ("o8.txt", false), ("o9.session", false)]) func aScriptIsConfirmedByItsFile(name: String, passes: Bool) throws {
    for command in ["save session o8", "record o8"] {
      let folder = try Recording.Folder()
      defer { folder.remove() }
      _ = try folder.write("o8.session", "old")
      let script = try Script("vitrine 1\n> mask L0.H1\n> \(command) overwrite=yes\n@ confirm \(name)\n")
      let verdict = play(script, folder.path).0
      #expect(verdict == (passes ? .passed : .confirmationMissing), "\(command)")
    }
  }

  @Test func aPathInACommentIsSeen() throws {
    let remarks = try Script("vitrine 1\n# made from /home/ann/data.txt and/or by hand\n> masks\n").lint("")
    #expect(remarks.contains { $0.line == 2 && $0.code == "absolute-path" && $0.phrase.en.contains("/home/ann/data.txt") })
  }

  @Test func blanksOfAClaimWithAParameterAreSetRight() throws {
    let script = try Script("vitrine 1\nparam T = 0.1\n> measure loss\n=\tloss\t 3.5   +- \t{T}\t#  why \t so\n~  loss \t {T}\n")
    #expect(script.formatted.contains("\n= loss 3.5 +- {T} #  why \t so\n~ loss {T}\n"), "\(script.formatted)")
    #expect(try Script(script.formatted).formatted == script.formatted)
  }

  /// A line break in a name is one for the shell too.
  @Test func aNameWithALineBreakIsQuoted() {
    #expect(ReplayReport.word("a\nb'\\c\u{7F}") == "$'a\\x0ab\\'\\\\c\\x7f'" && ReplayReport.word("a b") == "'a b'")
  }

  /// The grammar in `Sessions/README.md` says what is read.
  @Test(arguments: [
    ("loss=3.5", true), ("loss<9", true), ("loss < 9", true), ("loss <9", false), ("loss< 9", false), ("tokens 15 of shakespeare", true), ("tokens of x < 2 * shakespeare", true),
    ("loss 3.5 rel 0.1 of m", true), ("loss +- 0.1 3.5", true), ("loss 3.5+-0.1", false), ("loss in 3..5", true), ("loss in 3 .. 5", false), ("at 2,1=3", true),
  ]) func claimsAreReadAsTheGrammarHasThem(claim: String, isRead: Bool) {
    #expect(((try? Script("vitrine 1\n> masks\n= \(claim)\n"))?.problems.isEmpty == true) == isRead)
  }
}
