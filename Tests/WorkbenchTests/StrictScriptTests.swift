import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// What a script may not say, what it may, and where what is wrong with it is told.
@Suite struct StrictScripts {
  private func play(_ script: Script, _ change: (inout Player.Options) -> Void = { _ in }, folder: String = "") -> (Player.Verdict, [Player.Event]) {
    var options = Player.Options()
    change(&options)
    var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: folder + "/x"), options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return (player.verdict, events)
  }

  @Test(arguments: [
    ("pin seed 7\npin seed 8\n", "pinned-twice"), ("title a\ntitle b\n", "said-twice"), ("> undo\n! nothing-to-undo\n! no-model\n", "said-twice"),
    ("> info\n@ within 1s\n@ within 2s\n", "said-twice"), ("> save x\n@ confirm x\n@ confirm y\n", "said-twice"), ("> save x\n@ confirm\n", "bad-confirm"),
    ("> mask L7.H0\n! unknown-layer L7 totally wrong\n", "bad-code"), ("> mask L7.H0\n! Unknown-Layer\n", "bad-code"), ("param X =\n", "bad-parameter"),
  ])
  func contradictionsAreRefused(body: String, code: String) {
    #expect { try Script("vitrine 1\n" + body) } throws: { ($0 as? ScriptError)?.code == code }
  }

  /// In the order of lines, whichever part of the program has found them; what belongs to a command that is none is no mistake of its own.
  @Test func allThatIsWrongIsTold() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    func problems(_ body: String) throws -> [String] {
      try ("vitrine 1\n" + body).write(toFile: folder.path + "/x.session", atomically: true, encoding: .utf8)
      return try Script.reading(at: folder.path + "/x.session").problems.map { "\($0.line) \($0.code)" }
    }
    #expect(try problems("> frob\n@ foo\n> info\n= n_layers\n@ within 5\n") == ["2 unknown-command", "3 unknown-directive", "5 missing-value", "6 bad-limit"])
    #expect { try Script(at: folder.path + "/x.session") } throws: { ($0 as? ScriptError)?.line == 2 }
    #expect(try problems("pin\nneeds\n>\n= n_layers 4\n! no\n> info ;;\n") == ["2 bad-pin", "3 bad-needs", "4 empty-command", "7 empty-command"])
    #expect(try problems("> info; quit\n> masks\n> frob\n") == ["3 behind-quit", "4 behind-quit", "4 unknown-command"])
    #expect(try Script.reading(at: folder.path + "/x.session", "no script\n> frob\n").problems.map(\.code) == ["not-a-script"])
  }

  @Test(arguments: ["n_layers in 5..3", "n_layers 4,0", "loss 1e400", "n_layers 0x4", "n_layers 4 +- 1 rel 1", "n_layers 1..9", "shape < 4x8", "top1 < \"x\"", "n_layers 4_0", "n_layers four", "loss = befroe", "loss < 1.05*befroe", "loss 3.565+-0.001", "loss 3.5nats", "loss < 1e", "perplexity > .5x", "n_layers in ..5", "n_layers in kept..9", "n_layers in nan..5", "n_layers in 1..1e400", "loss = nan*kept", "loss < inf*kept", "loss < nan", "loss inf", "loss -inf", "loss > L0.H4", "loss .", "loss +", "loss < 1.05*", "loss < 1*2", "loss < 2*2*kept", "top L0.H4 +- 1", "loss 1x2 +- 1", "loss < decreasing"]) func valuesThatAreMistakesAreFoundBeforehand(claim: String) throws {
    let script = try Script("vitrine 1\n> info\n= \(claim)\n")
    #expect(script.problems.map(\.code) == ["bad-value"])
    #expect(play(script).0 == .syntax)
    #expect(!script.problems[0].phrase.zh.isEmpty)
  }

  /// A tolerance beyond all numbers is told so, and a multiple of an open model how it is asked for.
  @Test func whatIsSaidOfNumbersIsTrue() throws {
    let huge = try #require(try Script("vitrine 1\n> info\n= loss 3 +- 1e400\n").problems.first)
    #expect(huge.code == "out-of-range" && huge.phrase.en.contains("e+308") && huge.phrase.zh.contains("e+308"), "\(huge.phrase.en)")
    let multiple = try #require(try Script("vitrine 1\n> open builtin as=a\n= loss < 1.05*a\n").problems.first)
    #expect(multiple.phrase.en.contains("`of`") && multiple.phrase.zh.contains("`of`"), "\(multiple.phrase.en)")
  }

  /// What was kept above, what another model has, labels and texts in quotes are no mistakes.
  @Test func namesThatAreKnownAreNoMistakes() throws {
    let text = """
      vitrine 1
      > measure loss
      > remember loss as=before
      = loss = before
      = loss < 1.05*before
      = loss of builtin = builtin
      > remember loss as=t1
      = loss <= t1
      = loss < 1.05*t1
      = family "none"
      ~ loss four
      > heads by=entropy
      = first L1.H4
      = first L1
      = top L2
      = top L0.H4
      = values decreasing
      """
    let problems = try Script(text).problems
    #expect(problems.isEmpty, "\(problems)")
    // As a command it is no other.
    #expect(try Script("vitrine 1\n> measure loss; expect loss = befroe\n> expect loss = 3x\n! not-comparable\n").problems.map(\.line) == [2])
    let early = try Script("vitrine 1\n> measure loss\n= loss = before\n> remember loss as=before\n= loss = befroe\n").problems
    #expect(early.map(\.line) == [3, 5] && early.last?.phrase.en.contains("did you mean before?") == true)
  }

  /// A training ends with one loss; its curve is what falls.
  @Test func oneNumberDoesNotFall() throws {
    let (verdict, events) = play(try Script("vitrine 1\n> measure loss\n= loss decreasing\n"))
    #expect(verdict == .commandFailed && events.last?.detail.en.contains("`plot NAME.loss`") == true, "\(events.map(\.detail.en))")
  }

  @Test func bytesThatAreNoUTF8AreRefused() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try Data("vitrine 1\n> info\n# caf".utf8 + [0xE9, 10]).write(to: URL(fileURLWithPath: folder.path + "/x.session"))
    #expect { try Script(at: folder.path + "/x.session") } throws: { ($0 as? ScriptError)?.code == "not-utf8" && ($0 as? ScriptError)?.line == 3 }
  }

  @Test func aCellNeedsNoRelation() throws {
    let text = "vitrine 1\n> attention L1.H5\n= at 0,0 1 +- 0.5\n= at 0,0 = 1.0\n= at q \"To\" k \"To\" 1\n~ at 0,0\n"
    let (verdict, events) = play(try Script(text))
    #expect(verdict == .passed || events.last?.verdict == .commandFailed, "\(events.map(\.detail.en))")
    #expect(events.prefix(3).allSatisfy { $0.verdict == .passed } && events.count > 2, "\(events.map { $0.text + $0.detail.en })")
    #expect(play(try Script("vitrine 1\n> attention L1.H5\n= at 0,0 0.5\n")).0 == .expectationFailed)
  }

  @Test func expectedTextsAreReadAsPromptsAre() throws {
    let (_, events) = play(try Script("vitrine 1\n> generate n=4 temperature=0\n~ text\n"))
    guard case .text(let text)? = events.last?.found else { throw WorkbenchError.noFinding }
    #expect(text.contains("\\n"))
    #expect(play(try Script("vitrine 1\n> generate n=4 temperature=0\n= text \"\(text)\"\n")).0 == .passed)
  }

  @Test(arguments: [("yes", true), ("small", true), ("zzz", false), ("scratch", false)]) func aConfirmationNamesWhatIsWritten(text: String, passes: Bool) throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let (verdict, _) = play(try Script("vitrine 1\n> save small\n@ confirm \(text)\n"), folder: folder.path)
    #expect(verdict == (passes ? .passed : .confirmationMissing))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/small") == passes)
    try "kept".write(toFile: folder.path + "/b.csv", atomically: true, encoding: .utf8)
    let name = text == "small" ? "b.csv" : text
    #expect(play(try Script("vitrine 1\n> heads by=entropy\n> export last b.csv overwrite=yes\n@ confirm \(name)\n"), folder: folder.path).0 == verdict)
    #expect((try folder.text("b.csv") == "kept") != passes)
  }

  @Test func placesOfFailuresAreTheirOwn() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    func write(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
      return folder.path + "/" + name
    }
    let need = play(try Script("vitrine 1\ntitle x\nneeds engine > 99\n> info\n"))
    #expect(need.0 == .mismatch && need.1[0].line == 3)
    #expect(play(try Script("vitrine 1\n> info\n"), { $0.until = "99" }).0 == .syntax)
    let path = try write("a.session", "vitrine 1\n> masks\n@ include b.session\n> info\n")
    _ = try write("b.session", "vitrine 1\npin kernels none\n> info\n= n_layers 5\n")
    let pinned = play(try Script(at: path))
    #expect(pinned.0 == .mismatch && pinned.1[0].file == "b.session" && pinned.1[0].line == 2)
    let failed = try #require(play(try Script(at: path), { $0.ignoresPins = true }).1.last)
    #expect(failed.line == 4 && ReplayReport(file: "a.session", tongue: .en).text(failed).contains("--until 3"))
    let again = play(try Script(at: path)) { ($0.ignoresPins, $0.until) = (true, "3") }
    #expect(again.1.map(\.text) == ["> masks", "> info", "= n_layers 5"])
    _ = try write("b.session", "vitrine 1\npin seed 9\n> info\n")
    let outer = try write("c.session", "vitrine 1\npin seed 7\n@ include b.session\n")
    #expect { try Script(at: outer) } throws: { ($0 as? ScriptError)?.code == "pinned-twice" && ($0 as? ScriptError)?.file == "b.session" }
  }

  @Test func looksThatAreReferredToStay() throws {
    let text = "vitrine 1\n? tokens\n? heads by=entropy\n> remember max as=most\n> mask L0.H1\n? heads by=entropy\n"
    #expect(play(try Script(text)) { $0.leavesOutLooks = true }.1.map(\.text) == ["? heads by=entropy", "> remember max as=most", "> mask L0.H1"])
  }

  @Test func anOrderNamesNothingTwice() throws {
    #expect(play(try Script("vitrine 1\n> heads by=entropy\n= order \"L1.H5 > L1.H5\"\n")).0 == .expectationFailed)
  }

  // MARK: What is recorded

  @Test func bracesAndSavesAreRecordedSoThatTheyReplay() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record work", "prompt \"a {NAME} b {x}\"", "save smm", "open smm", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    #expect(text.contains("a \\x7BNAME} b {x}") && text.contains("@ confirm smm\n") && !text.contains("model  smm"), "\(text)")
    try FileManager.default.removeItem(atPath: folder.path + "/smm")
    let script = try Script(at: folder.path + "/work.session")
    #expect(script.formatted == text && script.lint(text).isEmpty)
    let (verdict, events) = play(script, folder: folder.path)
    #expect(verdict == .passed, "\(events.map { $0.text + $0.detail.en })")
  }

  @Test func anIncompleteRecordingIsSaidOnceAndAtItsEnd() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    #expect(try await session.run("record work").error == nil)
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(try await session.run("mask L0.H0").warning != nil)
    #expect(try await session.run("mask L0.H1").warning == nil)
    #expect(try await session.run("record").error?.code == "recording-incomplete")
  }

  @Test func aRecordingIsResumed() async throws {
    let (folder, journals) = (try Recording.Folder(), try Recording.Folder())
    defer {
      folder.remove()
      journals.remove()
    }
    func settings(_ resumes: String?) -> Session.Settings {
      var settings = Session.Settings(environment: [:], tongue: .en)
      settings.folder = folder.path
      settings.journal = Session.Settings.JournalPlace(folder: journals.path, resumes: resumes)
      return settings
    }
    let first = Session(settings(nil))
    for line in ["record rr", "mask L0.H1"] { #expect(try await first.run(line).error == nil) }
    let path = try #require(JournalReader.all(in: journals.path).last)
    let second = Session(settings(path))
    #expect(await second.resume(try JournalReader(path)).left.isEmpty)
    #expect(try await second.run("mask L0.H2").error == nil)
    #expect(try folder.text("rr.session").contains("> mask L0.H1\n") && folder.text("rr.session").contains("> mask L0.H2\n"))
    #expect(JournalReader.lost(in: journals.path).isEmpty)
    for journal in JournalReader.all(in: journals.path) { try FileManager.default.removeItem(atPath: journal) }
    #expect(JournalReader.lost(in: journals.path).count == 1)
  }

  // MARK: New values

  @Test func newValuesAreMet() throws {
    let checks = ["loss 3.9 rel 0.001", "loss 3.0 +- 0.000001", "loss 3.9"]
    let text = "vitrine 1\nparam TOL = 0.01\n> measure loss\n" + checks.map { "= \($0)\n" }.joined() + "= loss 3.8 +- {TOL}\n= loss < 3\n"
    let events = play(try Script(text)) { $0.keepGoing = true }.1
    let pending = try #require(PendingScript(events, text: text, for: "x"))
    #expect(pending.hunks.count == 3 || pending.hunks.count == 2)
    for hunk in pending.hunks { #expect(play(try Script("vitrine 1\n> measure loss\n\(hunk.new)\n")).0 == .passed, "\(hunk)") }
    #expect(PendingScript.left(events, text: text).map(\.event.line) == [7, 8])
  }

  /// What a check asks for and is not there gets no new value, and that is said of it.
  @Test(arguments: ["order \"a > b\"", "nosuch 3", "at 0,0 4"]) func whatIsNotThereIsLeftAndSaid(check: String) throws {
    let text = "vitrine 1\n> heads by=entropy\n> note \"x\"\n> prompt \"To be\"\n= \(check)\n"
    let events = play(try Script(text)) { $0.keepGoing = true }.1
    #expect(PendingScript(events, text: text, for: "x") == nil)
    let left = PendingScript.left(events, text: text)
    #expect(left.map(\.event.line) == [5] && left.first?.reason.en.hasPrefix("what it asks for is not there: ") == true, "\(left)")
  }

  /// How a program is started so that it is as a script pins it.
  @Test func aPinSaysHowItIsMet() throws {
    var player = Player(try Script("vitrine 1\npin threads 99\n> masks\n"), settings: Session.Settings(environment: [:], tongue: .en), options: Player.Options())
    #expect(player.refusal()?.detail.en.contains("VITRINE_THREADS=99") == true)
  }

  /// A model that is only in memory has no file; a sentence has no cells.
  @Test func whatIsMissingIsCalledByItsName() throws {
    for (lines, wanted) in [("> info\n= size of shakespeare > 1\n", "stands in no file of its own"), ("> open builtin as=b\n= at 0,0 4\n", "has no cells")] {
      let last = try #require(play(try Script("vitrine 1\n" + lines)) { _ in }.1.last)
      #expect(last.verdict == .commandFailed && last.detail.en.contains(wanted), "\(last.detail.en)")
    }
  }

  // MARK: Personal data

  @Test(arguments: [
    ("hf_abcdefghijklmnopqrstuvwxyzABCDEFGH", PersonalData.Kind.key), ("sk-proj-abcDEFghiJKLmnoPQRstu", .key), ("npm_abcdefghijklmnopqrstuvwxyzABCDEFGHIJ", .key),
    ("de89370400440532013000", .iban), ("call 010-62781234", .phone), ("call 030 901820", .phone), ("+86 138-1234-5678", .phone),
    ("１３８１２３４５６７８", .phone), ("user＠example.com", .email),
  ])
  func moreFormsAreFound(text: String, kind: PersonalData.Kind) { #expect(PersonalData.find(in: text).map(\.kind) == [kind]) }

  @Test func theSecretOfAnAmazonKeyIsFound() {
    let text = "AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    #expect(PersonalData.find(in: text).map(\.kind) == [.key, .key])
  }

  @Test func typedPseudonymsComeBackAsTheyWere() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record work redact=yes", "prompt \"ann@example.org and ⟦email-1⟧\"", "record"] { #expect(try await session.run(line).error == nil) }
    let text = try folder.text("work.session")
    #expect(!text.contains("ann@example.org"))
    let path = folder.path + "/work.session"
    #expect(try Script(at: path).steps[0].command == "prompt \"ann@example.org and ⟦email-1⟧\"")
    #expect(try !Script(at: path, parameters: [:], reveals: false).json.contains("ann@example.org"))
  }

  @Test func reportsAreRedacted() throws {
    let event = try #require(play(try Script("vitrine 1\n> prompt \"write to ann@example.org\"\n")).1.first)
    let report = ReplayReport(file: "x", tongue: .en)
    #expect(report.json(event).contains("ann@example.org"))
    for told in [report.json(event.redacted()), report.text(event.redacted()), report.suite([event.redacted()])] {
      #expect(!told.contains("ann@example.org") && told.contains("⟦email-1⟧"), "\(told)")
    }
  }

  /// The command that comes back to a failure plays up to it, and not to the end of what was included with it.
  @Test func aFailureInAnIncludedScriptIsComeBackTo() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try "vitrine 1\n> mask L0.H0\n= heads-off 1\n> mask L0.H1\n= heads-off 9\n= heads-off 2\n> mask L0.H2\n".write(toFile: folder.path + "/b.session", atomically: true, encoding: .utf8)
    let path = folder.path + "/a.session"
    try "vitrine 1\n> masks\n@ include b.session\n> masks\n= heads-off 3\n> info\n".write(toFile: path, atomically: true, encoding: .utf8)
    let failed = try #require(play(try Script(at: path)).1.last)
    #expect(failed.line == 5 && failed.file == "b.session")
    let again = ReplayReport(file: "a.session", tongue: .en).again(failed)
    #expect(again == "vitrine replay a.session --until 3:b.session:5", "\(again)")
    let (_, events) = play(try Script(at: path)) { ($0.until, $0.keepGoing) = ("3:b.session:5", true) }
    #expect(events.map(\.text) == ["> masks", "> mask L0.H0", "= heads-off 1", "> mask L0.H1", "= heads-off 9"])
    // What the script checks below what it includes is its own.
    let outer = play(try Script(at: path)) { ($0.until, $0.keepGoing) = ("3", true) }
    #expect(outer.1.last?.text == "> mask L0.H2" && outer.1.count == 7, "\(outer.1.map(\.text))")
    #expect(play(try Script(at: path)) { $0.until = "2:b.session:5" }.0 == .syntax)
  }

  @Test func aReplayThatIsStoppedSaysWhere() throws {
    let script = try Script("vitrine 1\n> mask L0.H1\n= heads-off 1\n@ mark one\n> mask L0.H2\n> masks\n")
    func stop(_ until: String?) -> (line: Int, file: String?, left: Int)? {
      var options = Player.Options()
      options.until = until
      var player = Player(script, settings: Session.Settings(environment: [:], tongue: .en), options: options)
      while player.next() != nil {}
      return player.stop
    }
    let (mark, line) = (try #require(stop("one")), try #require(stop("5")))
    #expect(mark.line == 2 && mark.left == 2 && line.line == 5 && line.left == 1)
    #expect(stop(nil) == nil && stop("nowhere") == nil)
  }

  /// The numbers of a script are those of its own parameters.
  @Test func anUpdateTakesNoOtherParameters() throws {
    let text = "vitrine 1\nparam HEAD = L1.H4\n> mask {HEAD}\n= loss 3.4\n"
    let refused = try #require(PendingScript.refusal(try Script(text, parameters: ["HEAD": "L0.H1"])))
    #expect(refused.code == "update-of-parameter" && refused.line == 2)
    #expect(refused.phrase.en.contains("HEAD = L1.H4") && refused.phrase.zh.contains("HEAD = L0.H1"))
    #expect(PendingScript.refusal(try Script(text, parameters: ["HEAD": "L1.H4"])) == nil)
    #expect(PendingScript.refusal(try Script(text)) == nil)
  }

  /// New values take the place of older ones and of nothing else, also where a link leads elsewhere; the link stays one.
  @Test func newValuesAreWrittenOverNothingElse() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = folder.path + "/a.session", other = folder.path + "/other.txt", link = PendingScript.path(for: path)
    let text = "vitrine 1\n> info\n= n_layers 5\n"
    for (name, content) in [(path, text), (other, "somebody's\n")] { try content.write(toFile: name, atomically: true, encoding: .utf8) }
    let pending = try #require(PendingScript(play(try Script(text)).1, text: text, for: path))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "other.txt")
    #expect(throws: WorkbenchError.foreignPending(link)) { try pending.write() }
    #expect(try folder.text("other.txt") == "somebody's\n")
    // What it leads to is not there: it appears there, and is written anew there.
    try FileManager.default.removeItem(atPath: other)
    for _ in 0..<2 { try pending.write() }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "other.txt" && folder.text("other.txt").contains("n_layers 4"))
    try FileManager.default.removeItem(atPath: link)
    try "somebody's\n".write(toFile: link, atomically: true, encoding: .utf8)
    #expect(throws: WorkbenchError.foreignPending(link)) { try pending.write() }
    // A tip that helps: there is no option that writes over it.
    let error = WorkbenchError.foreignPending(link)
    #expect(error.code == "file-exists" && error.tip?.en == "move \(link) away" && error.tip?.zh.contains("overwrite") == false)
  }

  /// A link to the new values of another script is not followed.
  @Test func newValuesOfAnotherScriptStay() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let texts = ["a": "vitrine 1\n> info\n= n_layers 5\n", "b": "vitrine 1\n> info\n= n_layers 6\n"]
    for (name, text) in texts { try text.write(toFile: "\(folder.path)/\(name).session", atomically: true, encoding: .utf8) }
    func pending(_ name: String) throws -> PendingScript {
      let text = try #require(texts[name])
      return try #require(PendingScript(play(try Script(text)).1, text: text, for: "\(folder.path)/\(name).session"))
    }
    try pending("b").write()
    let kept = try folder.text("b.session.pending"), link = "\(folder.path)/a.session.pending"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "b.session.pending")
    #expect(throws: WorkbenchError.foreignPending(link)) { try pending("a").write() }
    #expect(try folder.text("b.session.pending") == kept)
  }

  /// Labels are written as people write them.
  @Test func labelsAreWrittenWithoutQuotes() throws {
    let text = "vitrine 1\n> heads by=importance\n= top L3.H7\n"
    let events = play(try Script(text)) { $0.keepGoing = true }.1
    let new = try #require(PendingScript(events, text: text, for: "x")?.hunks.first?.new)
    #expect(new.firstMatch(of: /^= top L\d\.H\d$/) != nil, "\(new)")
    #expect(play(try Script("vitrine 1\n> heads by=importance\n\(new)\n")).0 == .passed)
    #expect(try Script("vitrine 1\n> heads by=importance\n= top \"L0.H4\"\n= top1 \"L0.H4\"\n").formatted.hasSuffix("\n= top L0.H4\n= top1 \"L0.H4\"\n"))
  }

  /// What was edited since has nothing to be reviewed for.
  @Test func aStalePendingFileIsDeleted() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = folder.path + "/a.session"
    let text = "vitrine 1\n> info\n= n_layers 5\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let pending = try #require(PendingScript(play(try Script(text)).1, text: text, for: path))
    try pending.write()
    #expect(try !PendingScript.discardStale(for: path))
    #expect(FileManager.default.fileExists(atPath: PendingScript.path(for: path)))
    try (text + "> masks\n").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try PendingScript.discardStale(for: path))
    #expect(!FileManager.default.fileExists(atPath: PendingScript.path(for: path)))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "> masks\n")
  }

  /// A line below a command looks at one thing; what stood behind it was performed, and lost where the script was formatted.
  @Test(arguments: ["=", "~"]) func aLineLooksAtOneThing(sign: String) throws {
    let text = "vitrine 1\n> masks\n\(sign) loss 3.6; mask L0.H1\n"
    let script = try Script(text)
    #expect(script.problems.map(\.code) == ["two-claims"] && script.problems.first?.line == 3)
    #expect(script.formatted.contains("; mask L0.H1\n"))
    #expect(play(script).0 == .syntax)
  }

  /// What a terminal would take for its own leaves `fmt` as an escape.
  @Test func whatIsFormattedHoldsNoControlCharacters() throws {
    let text = "vitrine 1\ntitle  a\u{1B}[31m\u{7}b\n# c\u{202E}\td\n\n> note \"e\u{1B}[0m\"\n| en f\u{1B}\n= loss \u{9B}\n~ loss\n@ mark i\u{1B}\n"
    let formatted = try Script(text).formatted
    #expect(!formatted.unicodeScalars.contains { isUnprintable($0) && $0 != "\n" && $0 != "\t" }, "\(formatted.debugDescription)")
    for part in ["title  a\\x1b[31m\\x07b\n", "# c\\u{202e}\td\n", "> note \"e\\x1b[0m\"\n", "| en f\\x1b\n"] { #expect(formatted.contains(part), "\(formatted)") }
    #expect(try Script(formatted).formatted == formatted)
  }

  /// What the linter's help lists is what the linter says.
  @Test func everyRuleIsListed() {
    let codes = Script.Fault.allCases.map(\.rawValue) + Script.Unwise.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(Script.rules.contains("  \(code): ") && !code.contains { !$0.isLowercase && !$0.isNumber && $0 != "-" }, "\(code)") }
  }
}
