import Findings
import Foundation
import FoundationXML
import Support
import Testing
import Wording
import Workbench

/// The format beyond single lines: parameters, other scripts, pins, one form, and what is said about a file.
@Suite struct ScriptFormat {
  static let settings = Session.Settings(environment: [:], tongue: .en)

  /// A folder that the test takes away.
  struct Folder {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    func remove() { try? FileManager.default.removeItem(atPath: path) }
    func write(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
      return path + "/" + name
    }
  }

  private func play(_ script: Script, _ options: Player.Options = Player.Options(), folder: String = "") -> (Player, [Player.Event]) {
    var player = Player(script, settings: ScriptFormat.settings.at(folderOf: folder + "/x"), options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return (player, events)
  }

  // MARK: Parameters

  static let withParameters = """
    vitrine 1
    param HEAD = L1.H5
    param LIMIT=3
    > mask {HEAD}
    | en turn {HEAD} off
    = heads-off < {LIMIT}
    > note "{HEAD} {lower} {"
    """

  @Test func parametersAreFilledInAndCanBeGiven() throws {
    let script = try Script(ScriptFormat.withParameters)
    #expect(script.steps.map(\.command) == ["mask L1.H5", "note \"L1.H5 {lower} {\""])
    #expect(script.steps[0].expectations.map(\.text) == ["heads-off < 3"])
    // Words are kept as they were said.
    #expect(script.steps[0].words.map(\.text) == ["turn {HEAD} off"])
    let other = try Script(ScriptFormat.withParameters, parameters: ["HEAD": "L0.H2 L0.H3"])
    #expect(other.steps[0].command == "mask L0.H2 L0.H3")
    #expect(other.parameters.map(\.value) == ["L0.H2 L0.H3", "3"] && other.parameters.map(\.fallback) == ["L1.H5", "3"])
  }

  @Test(arguments: [
    ("param x = 1\n", 2, "bad-parameter"), ("param A\n", 2, "bad-parameter"), ("param A = 1\nparam A = 2\n", 3, "parameter-taken"),
    ("> mask {A}\n", 2, "unknown-parameter"), ("param A = L1; quit\n", 2, "bad-parameter"), ("param A = \"x\n", 2, "bad-parameter"),
    ("pin colour red\n", 2, "bad-pin"), ("pin seed x\n", 2, "bad-pin"), ("needs engine like 1\n", 2, "bad-needs"),
    ("needs engine >= new\n", 2, "bad-needs"), ("model builtin\n", 2, "bad-hash"), ("model builtin sha256:12\n", 2, "bad-hash"),
    ("tokens builtin sha256:zzzzzzzz\n", 2, "bad-hash"), ("> info\n@ mark 3\n", 3, "bad-mark"),
    ("> info\n@ mark a\n> info\n@ mark a\n", 5, "mark-taken"), ("> info\n@ include\n", 3, "bad-include"), ("> info\n=\n", 3, "no-expectation"),
    ("@ include nowhere.session\n", 2, "bad-include"),
    ("> info; ; masks\n", 2, "empty-command"), ("> info\n? masks ;\n", 3, "empty-command"), ("> ;masks\n", 2, "empty-command"),
    ("> info；；frob\n! unknown-command\n", 2, "empty-command"), ("> masks; # then\n", 2, "empty-command"), ("> # masks\n", 2, "empty-command"),
  ])
  func namesTheLineThatIsWrong(text: String, line: Int, code: String) {
    do {
      _ = try Script("vitrine 1\n" + text)
      Issue.record("read without complaint")
    } catch {
      #expect(error.line == line)
      #expect(error.code == code)
    }
  }

  @Test func valuesCannotBreakOutAndUnknownNamesAreRefused() {
    for value in ["L1.H1; quit", "\"", "a\nb", "\\", "{B}"] {
      #expect(throws: ScriptError.self) { try Script(ScriptFormat.withParameters, parameters: ["HEAD": value]) }
    }
    do {
      _ = try Script(ScriptFormat.withParameters, parameters: ["HEED": "L1"])
      Issue.record("taken")
    } catch {
      #expect(error.code == "unknown-parameter" && error.tip?.en.contains("HEAD") == true)
    }
  }

  /// Blanks inside a path count.
  @Test func aPathKeepsItsBlanks() throws {
    let folder = try Folder()
    defer { folder.remove() }
    _ = try folder.write("two  blanks.session", "vitrine 1\n> info\n")
    let path = try folder.write("main.session", "vitrine 1\n\n@   include  two  blanks.session \n")
    let script = try Script(at: path)
    #expect(script.formatted == "vitrine 1\n\n@ include two  blanks.session\n")
    try script.write(to: path)
    #expect(try Script(at: path).steps.map(\.command) == ["info"])
  }

  // MARK: Other scripts

  @Test func anIncludedScriptPlaysInTheSameSession() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try FileManager.default.createDirectory(atPath: folder.path + "/parts", withIntermediateDirectories: true)
    _ = try folder.write("parts/deeper.session", "vitrine 1\nparam HEAD = L0.H0\n> mask {HEAD}\n= heads-off 1\n")
    _ = try folder.write("parts/first.session", "vitrine 1\n@ include deeper.session\n> info\n= n_layers 4\n")
    let path = try folder.write("main.session", "vitrine 1\nparam HEAD = L2.H1\n@ include parts/first.session\n> masks\n= heads-off 1\n")
    let script = try Script(at: path)
    #expect(script.steps.map(\.command) == ["mask L2.H1", "info", "masks"])
    #expect(script.steps.map(\.file) == ["parts/deeper.session", "parts/first.session", nil])
    #expect(play(script).0.verdict == .passed)

    _ = try folder.write("parts/deeper.session", "vitrine 1\n> mask L0.H0\n= heads-off 7\n")
    let failed = try #require(play(try Script(at: path)).1.last)
    let said = ReplayReport(file: path, tongue: .en).text(failed)
    #expect(said.contains("parts/deeper.session:3"))

    // Each level includes the next one ten times: a thousand scripts and ten thousand steps are the end of it, long before 10¹⁵.
    for level in 0..<15 {
      let next = String(repeating: "@ include \(level + 1).session\n", count: 10)
      _ = try folder.write("\(level).session", "vitrine 1\n" + (level < 14 ? next : "> info\n"))
    }
    #expect { try Script(at: folder.path + "/0.session") } throws: { ($0 as? ScriptError)?.code == "too-many-steps" }
    #expect { try Script("vitrine 1\n" + String(repeating: "> info\n", count: 10_001)) } throws: { ($0 as? ScriptError)?.code == "too-many-steps" }
    #expect(try Script("vitrine 1\n" + String(repeating: "> info\n", count: 10_000)).steps.count == 10_000)

    _ = try folder.write("parts/deeper.session", "vitrine 1\n@ include ../main.session\n")
    do {
      _ = try Script(at: path)
      Issue.record("went round for ever")
    } catch let error as ScriptError {
      #expect(error.code == "nested-too-deeply")
    }
  }

  // MARK: One form

  static let untidy = """
    vitrine  1
    title \tA  title
    needs engine   >= 0.1
    param HEAD=L1.H5


    #   a comment,  kept
    >   mask   5.3  mode=zero
    |  zh 关掉
    =  loss = 4.03   +- 0.01
    = at 2,1 = 0.5
    = top1 = "Mary"
    = loss = before
    ~ loss
    @  within   5s
    @   confirm   my  model
    > mask {HEAD}   L2.H1
    ! already-masked
    > frob  nicate
    ! unknown-command

    """

  @Test func formatting() throws {
    let script = try Script(ScriptFormat.untidy)
    #expect(
      script.formatted == """
        vitrine 1
        title  A  title
        needs  engine >= 0.1
        param  HEAD = L1.H5

        #   a comment,  kept
        > mask L5.H3
        | zh 关掉
        = loss 4.03 +- 0.01
        = at 2,1 = 0.5
        = top1 "Mary"
        = loss = before
        ~ loss
        @ within 5s
        @ confirm my  model
        > mask {HEAD} L2.H1
        ! already-masked
        > frob  nicate
        ! unknown-command

        """)
  }

  /// Writing a script in its one form changes nothing of what it means, and nothing the second time.
  @Test(arguments: ["first-look", "induction", "distill"]) func formattingKeepsTheMeaning(name: String) throws {
    let path = packageRoot.appendingPathComponent("Sessions/\(name).session").path
    for text in [try Script.text(at: path), ScriptFormat.untidy, ScriptFormat.withParameters] {
      let script = try Script(text)
      let again = try Script(script.formatted)
      #expect(again.formatted == script.formatted)
      #expect(again.title == script.title && again.needs == script.needs && again.steps.count == script.steps.count)
      for (old, new) in zip(script.steps, again.steps) {
        #expect(old.failure?.text == new.failure?.text && old.limit == new.limit && old.isLook == new.isLook)
        #expect(old.expectations.map { Script.expectation($0.text) } == new.expectations.map(\.text))
      }
    }
  }

  /// Random lines are read or refused, never worse; what is read is written and read again.
  @Test func anythingIsReadOrRefused() {
    var random = SystemRandomNumberGenerator()
    let pieces = [">", "?", "=", "~", "!", "@", "|", "#", " ", "\t", "mask", "L1.H5", "loss", "3.4", "+-", "{A}", "param A = 1", "title", "\"", "\n", "\n", "within 3s", "é", "关", "\u{1B}", "{", "}"]
    for _ in 0..<2000 {
      let text = "vitrine 1\n" + (0..<Int.random(in: 0..<30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: Bool.random() ? " " : "")
      guard let script = try? Script(text) else { continue }
      guard let again = try? Script(script.formatted) else {
        Issue.record("cannot read what was written: \(text)")
        continue
      }
      #expect(again.formatted == script.formatted, "\(text)")
      _ = script.problems
      _ = script.lint(text)
    }
  }

  @Test func jsonHoldsEverything() throws {
    let script = try Script("vitrine 1\ntitle T\nmodel builtin sha256:0123abcd\npin seed 7\n? info\n| zh 看\n= n_layers 4\n@ mark here\n> undo\n! nothing-to-undo\n")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(script.json.utf8)) as? [String: Any])
    let steps = try #require(object["steps"] as? [[String: Any]])
    #expect(steps.count == 2 && steps[0]["look"] as? Bool == true && steps[0]["mark"] as? String == "here")
    #expect(steps[1]["fails"] as? String == "nothing-to-undo" && steps[1]["line"] as? Int == 9)
    #expect((object["hashes"] as? [[String: String]])?.first?["sha256"] == "0123abcd")
    // What is run and what is checked, in the one form.
    let loose = try Script("vitrine 1\n> open    builtin;mask   L0.H0\n= heads-off   = 1 +- 0.5\n")
    #expect(loose.json.contains("\"command\":\"open builtin; mask L0.H0\"") && loose.json.contains("\"text\":\"heads-off 1 +- 0.5\""), "\(loose.json)")
  }

  // MARK: Lint

  @Test(arguments: [
    ("title T\nneeds engine >= 0.1\n\n> info\n= n_layers 4\n", []),
    ("> info\n", ["no-title", "no-needs", "no-checks"]),
    ("title T\nneeds engine >= 0.1\nparam A = 1\n\n> info\n= n_layers 4\n", ["unused-parameter"]),
    ("title T\nneeds engine >= 0.1\n\n> open /home/somebody/model\n= n_layers 4\n", ["absolute-path"]),
    ("title T\nneeds engine >= 0.1\n\n> prompt \"write to ann@example.com\"\n= tokens 4\n", ["personal-data"]),
    ("title T\nneeds engine >= 0.1\n\n> prompt \"say password=⟦key-1⟧ to ⟦email-2⟧\"\n= tokens 4\n", []),
    ("title T\nneeds engine >= 0.1\n\n> prompt \"password=swordfish to ⟦email-2⟧\"\n= tokens 4\n", ["personal-data"]),
    ("title T\nneeds engine >= 0.1\n\n> runs delete x\n= n_layers 4\n", ["no-confirmation"]),
    ("title T\nneeds engine >= 0.1\n\n> measure speed\n= seconds < 3\n", ["depends-on-machine"]),
    ("title T\nneeds engine >= 0.1\npin    seed 3\n\n> generate n=4 seed=5\n= seed 5\n", ["two-seeds"]),
    ("title T\nneeds engine >= 0.1\n\n\n> info\n= n_layers 4\n", ["not-formatted"]),
  ])
  func lint(body: String, codes: [String]) throws {
    let text = "vitrine 1\n" + body
    let header = text.replacingOccurrences(of: "title T", with: "title  T").replacingOccurrences(of: "needs e", with: "needs  e").replacingOccurrences(of: "param A", with: "param  A")
    #expect(try Script(header).lint(header).map(\.code) == codes)
  }

  @Test func everyScriptOfOursIsClean() throws {
    let folder = packageRoot.appendingPathComponent("Sessions")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".session") {
      let path = folder.appendingPathComponent(name).path
      let script = try Script(at: path)
      #expect(script.problems.isEmpty, "\(name)")
      #expect(script.lint(try Script.text(at: path)).isEmpty, "\(name)")
    }
  }

  @Test(arguments: [
    ("write to ann.b@example.co.uk.", PersonalData.Kind.email, "ann.b@example.co.uk"), ("call +49 30 901820 now", .phone, "+49 30 901820"),
    ("电话13812345678。", .phone, "13812345678"), ("pay 4111 1111 1111 1111 today", .card, "4111 1111 1111 1111"),
    ("to DE89 3704 0044 0532 0130 00 please", .iban, "DE89 3704 0044 0532 0130 00"), ("GB82WEST12345698765432", .iban, "GB82WEST12345698765432"),
    ("身份证11010519491231002X。", .identity, "11010519491231002X"), ("host 192.168.1.20 is", .address, "192.168.1.20"), ("at 10.0.0.7.", .address, "10.0.0.7"),
    ("host 2001:db8::8a2e:370:7334 is", .address, "2001:db8::8a2e:370:7334"), ("use ghp_abcdefghij0123456789 there", .key, "ghp_abcdefghij0123456789"),
  ])
  func personalDataIsFoundByItsForm(text: String, kind: PersonalData.Kind, piece: String) throws {
    let found = PersonalData.find(in: text)
    #expect(found.map(\.kind) == [kind])
    let range = try #require(found.first?.range)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == piece)
  }

  /// Numbers that only look like it: a wrong check digit, a version, a time, a loss, a shape.
  @Test(arguments: [
    "4111 1111 1111 1112", "DE88 3704 0044 0532 0130 00", "110105194912310021", "needs engine >= 0.10.2", "at 12:30:15", "loss 3.95061234567",
    "1.2.3", "300.1.1.1", "L3.H5 L2.H1", "shape 15x15", "ids=5,17,300", "2026-11-25", "sk-short", "a@b", "steps=300 batch=16",
  ])
  func otherNumbersAreLeftAlone(text: String) { #expect(PersonalData.find(in: text).isEmpty) }

  // MARK: Why a replay ends

  /// Each cause has its exit code and its message.
  @Test func everyCauseEndsInItsOwnWay() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let model = folder.path + "/model"
    #expect(try await makeSession().run("save \(model)").error == nil)
    let loss = "= loss 3.565 +- 0.001\n"
    func end(_ header: String, _ body: String) throws -> (Player.Verdict, String) {
      let (player, events) = play(try Script("vitrine 1\n" + header + body), folder: folder.path)
      return (player.verdict, events.last?.detail.en ?? "")
    }
    let found = hashes(of: model)
    let hash = try #require(found)
    let pins = "model model sha256:\(hash.model.prefix(16))\ntokens model sha256:\(hash.tokens.prefix(16))\n"
    #expect(try end(pins, "> open model\n> measure loss\n" + loss).0 == .passed)

    // A changed tolerance.
    let tight = try end(pins, "> open model\n> measure loss\n= loss 3.951 +- 0.0000001\n")
    #expect(tight.0 == .expectationFailed && tight.1.contains("tolerances off"))
    // A missing model.
    let missing = try end("model nowhere sha256:01234567\n", "> info\n")
    #expect(missing.0 == .commandFailed)
    #expect(try end("", "> open nowhere\n").0 == .commandFailed)
    // A wrong hash.
    let wrong = try end("model model sha256:0123456789abcdef\n", "> info\n")
    #expect(wrong.0 == .mismatch && wrong.1.contains("weights") && wrong.1.contains(String(hash.model.prefix(16))))
    let tokens = try end("tokens model sha256:0123456789abcdef\n", "> info\n")
    #expect(tokens.0 == .mismatch && tokens.1.contains("tokenizer"))
    // A mistake in the script, found before anything is run.
    #expect(try end(pins, "> open model\n> mask mask\n").0 == .syntax)
    // What cannot be undone.
    #expect(try end(pins, "> runs delete x\n").0 == .confirmationMissing)

    // A changed weight: the pin sees it, and without the pin the loss does.
    let weights = model + "/model.safetensors"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: weights))
    let middle = bytes.count / 2
    for index in middle..<(middle + 4096) where index % 4 == 3 { bytes[index] ^= 0x80 }
    try bytes.write(to: URL(fileURLWithPath: weights))
    #expect(try end(pins, "> open model\n> measure loss\n" + loss).0 == .mismatch)
    let changed = try end("", "> open model\n> measure loss\n= loss 3.9506 +- 0.0001\n")
    #expect(changed.0 == .expectationFailed, "\(changed)")
    var options = Player.Options()
    options.ignoresPins = true
    #expect(play(try Script("vitrine 1\n" + pins + "> open model\n"), options, folder: folder.path).0.verdict == .passed)
  }

  private func hashes(of path: String) -> (model: String, tokens: String)? {
    guard let hash = try? ModelHash(path), let tokens = hash.tokenizer else { return nil }
    return (hash.weights, tokens)
  }

  @Test func aPinnedSeedIsThatOfCommandsWhichDraw() throws {
    func ids(_ header: String, _ command: String) throws -> String? {
      guard case .text(let ids)? = play(try Script("vitrine 1\n" + header + "> " + command)).1.last?.finding?[fact: "ids"] else { return nil }
      return ids
    }
    let pinned = try ids("pin seed 7\n", "generate n=12")
    #expect(try pinned == ids("", "generate n=12 seed=7"))
    #expect(try pinned != ids("", "generate n=12"))
    #expect(try ids("pin seed 7\n", "generate n=12 seed=3") == ids("", "generate n=12 seed=3"))
  }

  @Test func partsOfAScriptArePlayed() throws {
    let script = try Script("vitrine 1\n> mask L0.H1\n= heads-off 1\n@ mark one\n? info\n= n_layers 9\n> mask L0.H2\n= heads-off 2\n")
    func played(_ change: (inout Player.Options) -> Void) -> [String] {
      var options = Player.Options()
      change(&options)
      return play(script, options).1.map(\.text)
    }
    #expect(played { $0.until = "one" } == ["> mask L0.H1", "= heads-off 1"])
    #expect(played { $0.until = "2" } == ["> mask L0.H1"])
    #expect(played { $0.until = "5" } == ["> mask L0.H1", "= heads-off 1", "? info"])
    #expect(played { $0.leavesOutLooks = true } == ["> mask L0.H1", "= heads-off 1", "> mask L0.H2", "= heads-off 2"])
    var options = Player.Options()
    options.until = "two"
    #expect(play(script, options).0.verdict == .syntax)
  }

  /// The session as the script left it goes on elsewhere, with its history.
  @Test func theKeyboardIsHandedOver() async throws {
    let (player, _) = play(try Script("vitrine 1\n> mask L0.H1\n> measure loss\n> remember loss as=kept\n"))
    let session = Session(goingOnFrom: player, settings: ScriptFormat.settings)
    #expect(await session.snapshot().masks == ["L0.H1"])
    #expect(try await session.run("expect loss = kept").error == nil)
    #expect(try await session.run("undo").error == nil)
    #expect(await session.snapshot().masks.isEmpty)
  }

  /// What the script did is part of what is saved afterwards, and of what a crash is resumed from.
  @Test func whatWasPlayedIsSavedAndResumed() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let (player, _) = play(try Script("vitrine 1\n> mask L0.H1\n| en turn it off\n> measure loss\n"))
    var settings = ScriptFormat.settings
    settings.folder = folder.path
    settings.journal = Session.Settings.JournalPlace(folder: folder.path)
    let session = Session(goingOnFrom: player, settings: settings)
    for line in ["mask L2.H2", "save session all"] { #expect(try await session.run(line).error == nil) }
    let text = try String(contentsOfFile: folder.path + "/all.session", encoding: .utf8)
    #expect(text.contains("> mask L0.H1\n| en turn it off\n= heads-off 1\n") && text.contains("> mask L2.H2\n= heads-off 2\n"), "\(text)")
    #expect(play(try Script(text)).0.verdict == .passed)
    let reader = try JournalReader(try #require(JournalReader.all(in: folder.path).last))
    #expect(reader.troubles.isEmpty && reader.folder == folder.path)
    let back = Session(ScriptFormat.settings)
    #expect(await back.resume(reader).failed.isEmpty)
    #expect(await back.snapshot().masks == ["L0.H1", "L2.H2"])
  }

  // MARK: Reports

  @Test func aFailureSaysHowToComeBack() throws {
    let script = try Script("vitrine 1\nparam N = 5\n> info\n= n_layers {N}\n")
    let failed = try #require(play(script).1.last)
    let report = ReplayReport(file: "a b.session", tongue: .en, parameters: ["N": "5 6"])
    #expect(report.text(failed).contains("vitrine replay 'a b.session' --until 4 --param 'N=5 6'"))
    #expect(report.text(failed).contains("a b.session:4"))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.json(failed).utf8)) as? [String: Any])
    let check = try #require(object["check"] as? [String: Any])
    #expect(check["distance"] as? Double == 2 && check["actual"] as? String == "4")
    #expect(ReplayReport(file: "x", tongue: .zh).text(failed).contains("重现到此处"))
  }

  @Test func junitIsWellFormedWhateverIsInIt() throws {
    let script = try Script("vitrine 1\n> note \"<&>\\x07\"\n> info\n= n_layers 5\n> undo\n")
    var options = Player.Options()
    options.keepGoing = true
    let report = ReplayReport(file: "a&b<c>\".session", tongue: .en)
    let text = ReplayReport.junit([report.suite(play(script, options).1), report.suite([WorkbenchError.notAName("<&>")])])
    let counter = Counter()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = counter
    #expect(parser.parse())
    #expect(counter.counts == ["testsuites": 1, "testsuite": 2, "testcase": 5, "failure": 1, "error": 2])
  }

  // MARK: What can be expected

  static let expectations: [(body: String, verdict: Player.Verdict)] = [
    // Order of heads by a score; what is said first must be more.
    ("> heads by=importance\n= order \"L0.H4 > L0.H0\"\n= first L0.H4\n", .passed), ("> heads by=importance\n= order \"L0.H0 > L0.H4\"\n", .expectationFailed),
    ("> heads by=importance\n= order \"L9.H9 > L0.H4\"\n", .commandFailed),
    // Rows of a pattern.
    ("> attention L1.H5\n= row-sum 1.0 +- 1e-5\n= row-max in 0..1.00001\n= row-max > 0.05\n", .passed), ("> attention L1.H5\n= row-max < 0.9\n", .expectationFailed),
    // Columns and curves that fall.
    ("> top k=8\n= probability decreasing\n= order \"↵ > I\"\n", .passed), ("> top k=8\n= probability increasing\n", .expectationFailed),
    ("> top k=8\n= probability increasing +- 1\n", .passed), ("> info\n= n_layers decreasing\n", .commandFailed),
    // A text with its seed.
    ("> generate n=3 seed=5\n= text \"x\"\n", .expectationFailed),
    // Values of models, and of one against another.
    ("> info\n> open builtin as=other\n> mask L0.H4\n> measure loss\n= loss of other > shakespeare\n= loss of other < 1.5*shakespeare\n= parameters of other 3475712\n= accuracy of other in 0..1\n= speed of other > 0.01*shakespeare\n", .passed),
    ("> info\n> open builtin as=other\n= perplexity of other > 1.05*shakespeare\n", .expectationFailed),
    ("> info\n> open builtin as=other\n= colour of other > 1\n", .commandFailed), ("> info\n= loss of nobody > 1\n", .commandFailed),
    ("> measure loss\n> remember loss as=base\n> mask L0.H4\n= loss < 1.3*base\n= loss > 1.01*base\n", .passed), ("> measure loss\n> remember loss as=base\n= loss > 1.01*base\n", .expectationFailed),
  ]
  @Test(arguments: expectations) func expectation(body: String, verdict: Player.Verdict) throws {
    let script = try Script("vitrine 1\n" + body)
    let (player, events) = play(script)
    #expect(player.verdict == verdict, "\(events.map { "\($0.text): \($0.detail.en)" })")
    // All of them have their one form.
    let again = try Script(script.formatted)
    #expect(again.formatted == script.formatted)
    #expect(play(again).0.verdict == verdict)
  }

  @Test func aTextGeneratedWithASeedIsExpected() throws {
    let (_, events) = play(try Script("vitrine 1\n> generate n=3 seed=5\n~ text\n"))
    guard case .text(let text)? = events.last?.found else { throw WorkbenchError.noFinding }
    let body = try #require(PendingScript(events, text: "vitrine 1\n> generate n=3 seed=5\n~ text\n", for: "x")).hunks[0].new
    #expect(body.hasPrefix("~ text \"") && !text.isEmpty)
    let checked = "vitrine 1\n> generate n=3 seed=5\n=" + body.dropFirst() + "\n"
    #expect(play(try Script(checked)).0.verdict == .passed)
  }

  @Test func aComparisonOfModelsSaysBoth() throws {
    let (_, events) = play(try Script("vitrine 1\n> info\n> open builtin as=other\n= loss of other > 2*shakespeare\n"))
    #expect(events.last?.detail.en.contains("2*shakespeare (7.1") == true, "\(events.last?.detail.en ?? "")")
  }

  // MARK: New values

  @Test func newValuesWaitUntilSomebodyHasLooked() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let text = "vitrine 1\nparam A = 9\n> info\n= n_layers 5\n= n_heads 8\n= d_model {A}\n= d_mlp < 3\n~ n_ctx\n> measure loss\n= loss 3.00 +- 0.01\n"
    let path = try folder.write("x.session", text)
    var options = Player.Options()
    options.keepGoing = true
    let (_, events) = play(try Script(at: path), options)
    let pending = try #require(PendingScript(events, text: text, for: path))
    #expect(pending.hunks.map(\.new) == ["= n_layers 4", "~ n_ctx 256", "= loss 3.56 +- 0.01"])
    try pending.write()
    #expect(try Script.text(at: path) == text)
    try PendingScript(for: path).accept([4])
    #expect(try Script.text(at: path) == text.replacingOccurrences(of: "n_layers 5", with: "n_layers 4"))
    #expect(throws: WorkbenchError.nothingPending(path)) { try PendingScript(for: path) }
    try pending.write()
    _ = try folder.write("x.session", text + "\n# more\n")
    #expect(throws: WorkbenchError.stalePending(path)) { try PendingScript(for: path) }
    let (_, same) = play(try Script("vitrine 1\n> info\n= n_layers 4\n"))
    #expect(PendingScript(same, text: "vitrine 1\n> info\n= n_layers 4\n", for: path) == nil)
  }
}

/// Counts the elements of a document.
private final class Counter: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
  ) {
    counts[name, default: 0] += 1
  }
}
