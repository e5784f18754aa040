import Foundation
import Testing
import Wording
import Workbench

@Suite struct Scripts {
  @Test func readsEveryKindOfLine() throws {
    let script = try Script(
      """
      vitrine 1
      # a comment
      title  IOI: a head
      needs engine >= 0.1 < 9
      pin kernels avx512

      > prompt "a > b"
      | zh 输入
      = tokens 4
      ~ fast
      @ within 5s
      > mask L3.H5
      ! already-masked
      """)
    #expect(script.title == "IOI: a head")
    #expect(script.needs.map(\.relation) == [">=", "<"])
    #expect(script.pins.map(\.value) == ["avx512"])
    #expect(script.steps.map(\.command) == ["prompt \"a > b\"", "mask L3.H5"])
    #expect(script.steps[0].line == 7)
    #expect(script.steps[0].expectations.map(\.text) == ["tokens 4"])
    #expect(script.steps[0].observations.map(\.text) == ["fast"])
    #expect(script.steps[0].limit == 5)
    #expect(script.steps[1].failure?.text == "already-masked")
  }

  @Test(arguments: [
    ("", 1, "not-a-script"), ("vitrine 2\n", 1, "unknown-version"), ("vitrine\n", 1, "not-a-script"), ("vitrine 1\n= loss 3\n", 2, "no-command"),
    ("vitrine 1\nauthor me\n", 2, "unknown-header"), ("vitrine 1\n> info\nhello\n", 3, "unknown-line"),
    ("vitrine 1\n>\n", 2, "empty-command"), ("vitrine 1\n> info\n@ slowly\n", 3, "unknown-directive"),
    ("vitrine 1\n> info\n@ within soon\n", 3, "bad-limit"), ("vitrine 1\n> info\n!\n", 3, "no-code"),
    ("vitrine 1\nneeds python\n", 2, "bad-needs"), ("vitrine 1\npin kernels\n", 2, "bad-pin"),
  ])
  func namesTheLineThatIsWrong(text: String, line: Int, code: String) {
    do {
      _ = try Script(text)
      Issue.record("read without complaint")
    } catch {
      #expect(error.line == line)
      #expect(error.code == code)
    }
  }

  /// Files that came through Windows are read, and it is said.
  @Test(arguments: ["\u{FEFF}vitrine 1\n> info\n= n_layers 4\n", "vitrine 1\r\n> info\r\n= n_layers 4\r\n"])
  func byteOrderMarksAndWindowsLineEndsAreReadAndNamed(text: String) throws {
    let script = try Script(text)
    #expect(script.steps.map(\.command) == ["info"])
    #expect(script.steps[0].expectations.map(\.text) == ["n_layers 4"] && script.steps[0].expectations[0].line == 3)
    #expect(script.remarks.count == 1)
  }

  /// However deep the circle goes, it is an error of the script and not the end of the program.
  @Test func aScriptThatReplaysItselfIsStopped() throws {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString).session"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "vitrine 1\n> replay \(path)\n".write(toFile: path, atomically: true, encoding: .utf8)
    var player = Player(try Script(at: path), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: path))
    let first = player.next()
    let event = try #require(first)
    #expect(event.verdict != .passed)
    #expect(event.detail.en.contains("nested-too-deeply"))
    #expect(event.detail.en.components(separatedBy: "nested-too-deeply").count == 2 && !event.detail.en.contains("expectation-failed"))
    if player.next() != nil { Issue.record("went on after the failure") }
  }

  /// `replay` inside a line of commands ends the program as a replay of its own would.
  @Test(arguments: [
    ("vitrine 1\n> info\n= n_layers 5\n", 1), ("vitrine 2\n", 3), ("vitrine 1\n> frobnicate\n", 2),
    ("vitrine 1\nneeds engine >= 99\n> info\n", 3), ("vitrine 1\n> undo\n", 4), ("vitrine 1\n> generate n=4\n@ within 0.000001s\n", 5),
  ])
  func aReplayInsideACommandKeepsItsVerdict(text: String, code: Int32) async throws {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString).session"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = try #require(try await makeSession().run("replay \(path)").error)
    #expect(Player.Verdict(of: error).rawValue == code)
    let missing = try #require(try await makeSession().run("replay \(path).none").error)
    #expect(Player.Verdict(of: missing) == .commandFailed)
  }

  @Test func observationsAreShown() throws {
    let seen = try #require(try verdict("> measure loss\n~ loss 99\n").events.last)
    #expect(seen.text == "~ loss 99" && seen.detail.en.hasPrefix("observed 3.56"))
  }

  @Test func reportsOfScriptsHoldNoControlCharacters() throws {
    func isClean(_ phrase: Phrase) -> Bool { !(phrase.en + phrase.zh).unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } }
    for event in try verdict("> note \"\u{1B}]0;x\u{7}\"\n").events { #expect(isClean(event.detail)) }
    // What is no code is not even read.
    #expect { try Script("vitrine 1\n> info\n! \u{1B}[31mx\n") } throws: { error in (error as? any WordedError).map { isClean($0.phrase) } ?? false }
  }

  private func verdict(_ body: String, keepGoing: Bool = false) throws -> (verdict: Player.Verdict, events: [Player.Event]) {
    let settings = Session.Settings(environment: [:], tongue: .en)
    var player = Player(try Script("vitrine 1\n" + body), settings: settings, keepGoing: keepGoing)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return (player.verdict, events)
  }

  @Test(arguments: [
    ("> info\n= n_layers 4\n", Player.Verdict.passed),
    ("> info\n= n_layers 5\n", .expectationFailed),
    ("> expect tokens = 14\n", .expectationFailed),
    ("> mask L1.H5\n! already-masked\n", .expectationFailed),
    ("> mask L1.H5\n> mask L1.H5\n! not-masked\n", .expectationFailed),
    ("> mask L1.H5\n> mask L1.H5\n! already-masked\n", .passed),
    ("> mask L9.H5\n! unknown-layer\n", .passed),
    ("> info\n> mask L9.H5\n! unknown-layer\n= n_layers 4\n", .passed),
    ("> info\n> mask L9.H5\n! unknown-layer\n= n_layers 5\n", .expectationFailed),
    ("> mask L9.H5\n! unknown-layer\n= nosuch = 3\n", .commandFailed),
    ("> undo\n! nothing-to-undo\n= loss < 1\n", .expectationFailed),
    ("> quit\n> info\n= n_layers 5\n", .syntax), ("> info\n> quit\n", .passed),
    ("> measure loss\n~ loss 99\n~ loss\n", .passed),
    ("> measure loss\n~ nosuch\n", .commandFailed),
    ("> frobnicate\n", .syntax),
    ("> info\n= n_layers 4 5 6\n", .syntax),
    ("needs engine >= 99\n> info\n", .mismatch),
    ("pin kernels abacus\n> info\n", .mismatch),
    ("pin precision f32\n> info\n", .passed),
    ("> undo\n", .commandFailed),
    ("> open /nowhere\n", .commandFailed),
    ("> generate n=4\n@ within 0.000001s\n", .timeLimit),
  ])
  func endsWithItsVerdict(body: String, expected: Player.Verdict) throws {
    let (verdict, events) = try verdict(body)
    #expect(verdict == expected, "\(events.map(\.detail.en))")
  }

  @Test func exitCodesAreTheDocumentedOnes() {
    let codes = [
      Player.Verdict.passed, .expectationFailed, .syntax, .mismatch, .commandFailed, .timeLimit, .confirmationMissing, .interrupted,
    ]
    #expect(codes.map(\.rawValue) == [0, 1, 2, 3, 4, 5, 6, 130])
  }

  @Test func stopsAtTheFirstFailureUnlessToldOtherwise() throws {
    let body = "> info\n= n_layers 5\n= n_heads 9\n> undo\n"
    #expect(try verdict(body).events.count == 2)
    let all = try verdict(body, keepGoing: true)
    #expect(all.events.count == 4)
    #expect(all.verdict == .expectationFailed)
  }

  @Test func aFailureSaysWhatWasExpectedAndHowFarOff() throws {
    let failed = try #require(try verdict("> measure loss\n= loss 1.50 +- 0.01\n").events.last)
    #expect(failed.line == 3)
    #expect(failed.detail.en.contains("3.56"))
    #expect(failed.detail.en.contains("1.50 +- 0.01"))
    #expect(failed.detail.en.contains("tolerances off"))
  }

  @Test func versionsCompareByNumber() {
    #expect(Version("0.10").satisfies(">", Version("0.9")))
    #expect(Version("1.0").satisfies("<=", Version("1.0")))
    // In as many parts as are written.
    for relation in ["=", "<=", ">="] { #expect(Version("0.1.0").satisfies(relation, Version("0.1")) && Version("0.1.3").satisfies(relation, Version("0.1"))) }
    #expect(!Version("0.1.3").satisfies(">", Version("0.1")) && !Version("0.1.3").satisfies("=", Version("0.1.0")) && Version("0.1").satisfies("=", Version("0.1.0")))
    #expect(!Version("1.0").satisfies("like", Version("1.0")))
  }
}
