import Findings
import Foundation
import Testing
import Wording
import Workbench

/// A script that holds pseudonyms: whatever is written or printed of it holds pseudonyms.
@Suite struct HeldPseudonyms {
  private static let secret = "ann@example.org", key = "{\"⟦email-1⟧\":\"ann@example.org\"}"

  /// Files by their names, each script with its key beside it where one is given.
  private func folder(_ files: [String: String]) throws -> Recording.Folder {
    let folder = try Recording.Folder()
    for (name, text) in files { try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8) }
    return folder
  }

  /// All that is written in a script is shown under names, and hashes as they are.
  @Test func aScriptIsShownUnderNames() throws {
    let mail = "ann@example.org", hash = "0123456789abcdef"
    let script = try Script(
      "vitrine 1\ntitle  \(mail)\nmodel  builtin sha256:\(hash)\nparam  T = \(mail)\n# \(mail)\n> prompt \"{T}\"\n| en \(mail)\n= text \"\(mail)\"\n~ text \"\(mail)\"\n@ confirm \(mail)\n")
    let shown = Redactor(script).hide(script)
    for text in [shown.formatted, shown.json] { #expect(!text.contains("ann@") && text.contains("⟦email-1⟧") && text.contains(hash), "\(text)") }
    #expect(shown.steps[0].command == "prompt \"⟦email-1⟧\"" && shown.steps[0].written == "prompt \"{T}\"")
  }

  private func play(_ folder: Recording.Folder, _ name: String, redacts: Bool = false, until: String? = nil) throws -> (player: Player, events: [Player.Event]) {
    let path = folder.path + "/" + name
    var settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: path)
    settings.redacts = redacts
    var options = Player.Options()
    (options.keepGoing, options.until) = (true, until)
    var player = Player(try Script(at: path), settings: settings, options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return (player, events)
  }
  /// All forms of reports, and of what is passed on.
  private func told(_ player: Player, _ events: [Player.Event]) -> [String] {
    let report = ReplayReport(file: "x.session", tongue: .en)
    let shared = SharedSession(player.script, events, tongue: .en, under: player.redactor)
    return [events.map(report.text), events.map(report.json), [report.suite(events)], SharedSession.Form.allCases.map { shared.text($0) }].map { $0.joined(separator: "\n") }
  }
  private func isClean(_ text: String) -> Bool { !["example", "ann@", "|ple|", "|@|", "\"@\"", "\"ple\""].contains { text.contains($0) } }

  @Test func reportsAndExportsNeedNotBeAsked() throws {
    let folder = try folder([
      "a.session": "vitrine 1\ntitle  To ⟦email-1⟧\n> prompt \"⟦email-1⟧\"\n= text \"x\"\n~ text\n> tokens\n> attention L0.H0\n> open \"⟦email-1⟧\"\n> note \"⟦email-1⟧\"\n",
      "a.session.pseudonyms": HeldPseudonyms.key,
    ])
    defer { folder.remove() }
    let (player, events) = try play(folder, "a.session")
    #expect(events.count == 7 && player.failures == 2)
    for text in told(player, events) { #expect(isClean(text) && text.contains("⟦email-1⟧"), "\(text)") }
    // What is played is the original.
    #expect(player.script.steps.last?.command == "note \"\(HeldPseudonyms.secret)\"")
  }

  /// A script holds what those hold that it includes, and two people are never told under one name.
  @Test func whatIsIncludedIsHiddenToo() throws {
    let folder = try folder([
      "in.session": "vitrine 1\n> note \"⟦email-1⟧\"\n", "in.session.pseudonyms": HeldPseudonyms.key, "o.session": "vitrine 1\n@ include in.session\n",
      "two.session": "vitrine 1\n> note \"⟦email-1⟧\"\n@ include in.session\n", "two.session.pseudonyms": "{\"⟦email-1⟧\":\"bob@other.net\"}",
    ])
    defer { folder.remove() }
    let (player, events) = try play(folder, "o.session")
    for text in told(player, events) { #expect(isClean(text) && text.contains("⟦email-1⟧"), "\(text)") }
    try SharedSession(player.script, events, tongue: .en, under: player.redactor).write(.html, to: folder.path + "/o.html", overwrite: false)
    #expect(try folder.text("o.html.pseudonyms").contains(HeldPseudonyms.secret))
    let two = try play(folder, "two.session")
    #expect(two.events.map(\.text) == ["> note \"⟦email-1⟧\"", "> note \"⟦email-2⟧\""])
    // A name whose meaning is not known is nobody else's.
    try "vitrine 1\n> note \"⟦email-1⟧\"\n> note \"carl@other.net\"\n".write(toFile: folder.path + "/un.session", atomically: true, encoding: .utf8)
    #expect(try play(folder, "un.session", redacts: true).events.map(\.text) == ["> note \"⟦email-1⟧\"", "> note \"⟦email-2⟧\""])
  }

  /// The one that plays another need not hold any itself.
  @Test(arguments: ["> prompt \"⟦email-1⟧\"\n= text \"x\"", "> open \"⟦email-1⟧\"", "> prompt \"⟦email-1⟧\"\n> top ⟦email-1⟧"])
  func whatIsReplayedIsHiddenToo(steps: String) throws {
    let folder = try folder(["in.session": "vitrine 1\n\(steps)\n", "in.session.pseudonyms": HeldPseudonyms.key, "o.session": "vitrine 1\n> replay in.session\n"])
    defer { folder.remove() }
    for redacts in [false, true] {
      let (player, events) = try play(folder, "o.session", redacts: redacts)
      #expect(events.count == 1 && events[0].verdict != .passed)
      for text in told(player, events) { #expect(isClean(text) && text.contains("⟦email-1⟧"), "\(text)") }
    }
  }

  /// New values are names too: those that give back what was found may be checked, and pieces of what is hidden may not.
  @Test func newValuesAreNames() throws {
    let text = "vitrine 1\n> prompt \"⟦email-1⟧\"\n= text \"x\"\n~ text\n"
    let folder = try folder(["a.session": text, "a.session.pseudonyms": HeldPseudonyms.key])
    defer { folder.remove() }
    let path = folder.path + "/a.session"
    let (player, events) = try play(folder, "a.session")
    let pending = try #require(PendingScript(events, text: text, for: path))
    try pending.write(under: player.redactor)
    let written = try folder.text("a.session.pending")
    #expect(isClean(written) && written.contains("= text \"x\"\n~ text \"⟦email-1⟧|⟦email-1⟧|"), "\(written)")
    let left = PendingScript.left(events, text: text)
    #expect(left.count == 1 && left[0].event.line == 3 && left[0].reason.en.contains("pseudonym") && left[0].reason.zh.contains("化名"))
    try PendingScript(for: path).accept([4])
    #expect(try isClean(folder.text("a.session")) && folder.text("a.session.pseudonyms") == HeldPseudonyms.key)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    #expect(try play(folder, "a.session").events.last?.verdict == .passed)
  }

  /// The key to new names waits beside what waits, and goes to the script's with it.
  @Test func newNamesBringTheirKey() throws {
    let text = "vitrine 1\n> prompt \"\(HeldPseudonyms.secret)\"\n~ text\n"
    let folder = try folder(["a.session": text])
    defer { folder.remove() }
    let path = folder.path + "/a.session"
    for isAccepted in [false, true] {
      let (player, events) = try play(folder, "a.session", redacts: true)
      try #require(PendingScript(events, text: text, for: path)).write(under: player.redactor)
      let written = try folder.text("a.session.pending")
      #expect(written.contains("~ text \"⟦email-1⟧|") && !written.contains("|ple|"))
      #expect(try folder.text("a.session.pending.pseudonyms") == HeldPseudonyms.key)
      try PendingScript(for: path).accept(isAccepted ? [3] : [])
      #expect(!FileManager.default.fileExists(atPath: path + ".pending.pseudonyms"))
      #expect(FileManager.default.fileExists(atPath: path + ".pseudonyms") == isAccepted)
    }
    #expect(try folder.text("a.session.pseudonyms") == HeldPseudonyms.key)
  }

  /// Who goes on from it records under the same names, and new ones.
  @Test func whatGoesOnFromItIsRecordedUnderNames() async throws {
    let folder = try folder(["a.session": "vitrine 1\n> prompt \"⟦email-1⟧\"\n@ mark m\n> masks\n", "a.session.pseudonyms": HeldPseudonyms.key])
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.folder = folder.path
    settings.journal = Session.Settings.JournalPlace(folder: folder.path)
    let session = Session(goingOnFrom: try play(folder, "a.session", until: "m").player, settings: settings)
    for line in ["save session cont", "record rec", "prompt \"to ann@example.org and bob@other.net\"", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    #expect(try isClean(folder.text("cont.session")) && folder.text("cont.session").contains("prompt \"⟦email-1⟧\""))
    #expect(try folder.text("cont.session.pseudonyms") == HeldPseudonyms.key)
    #expect(try isClean(folder.text("rec.session")) && folder.text("rec.session").contains("prompt \"to ⟦email-1⟧ and ⟦email-2⟧\""))
    let journal = URL(fileURLWithPath: try #require(JournalReader.all(in: folder.path).last)).lastPathComponent
    #expect(try isClean(folder.text(journal)))
  }

  /// So it is where it is watched: what is told of a piece is what a report tells.
  @Test func whatIsToldOfAPieceHoldsNames() async throws {
    let folder = try folder(["a.session": "vitrine 1\n> prompt \"⟦email-1⟧\"\n= text \"x\"\n", "a.session.pseudonyms": HeldPseudonyms.key])
    defer { folder.remove() }
    let settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/a.session")
    var player = Player(try Script(at: folder.path + "/a.session"), settings: settings)
    #expect(player.refusal() == nil)
    let session = Session(watching: Watched(player, report: ReplayReport(file: "a.session", tongue: .en)), settings: settings)
    while let piece = await session.play(Work()) {
      #expect(isClean(piece.told) && piece.told.contains(piece.event.verdict == .passed ? "⟦email-1⟧" : "|⟦email-1⟧|"), "\(piece.told)")
      #expect(piece.findings.allSatisfy { isClean($0.text(TextStyle(.en, width: 200))) })
      // The screen shows what there is.
      if piece.event.verdict == .passed { #expect(piece.event.text.contains(HeldPseudonyms.secret)) }
    }
    try await #expect(session.run("save session again").error == nil)
    #expect(try isClean(folder.text("again.session")))
  }

  /// Also what keeps it from being played, and the command line that a failure is come back to with.
  @Test func mistakesAndParametersAreToldUnderNames() throws {
    let folder = try folder(["a.session": "vitrine 1\nparam T = x\n> mask ⟦email-1⟧\n", "a.session.pseudonyms": HeldPseudonyms.key, "p.session": "vitrine 1\nparam T = x\n> prompt \"{T}\"\n"])
    defer { folder.remove() }
    let problems = try Script.reading(at: folder.path + "/a.session").problems
    #expect(problems.count == 1 && isClean(problems[0].phrase.en + problems[0].phrase.zh) && problems[0].phrase.en.contains("⟦email-1⟧"))
    let given = ["T": "bob@other.net"]
    let script = try Script(at: folder.path + "/p.session", parameters: given)
    #expect(Redactor(for: script, wanted: false) == nil)
    let redactor = try #require(Redactor(for: script, wanted: true))
    let report = redactor.hide(ReplayReport(file: "p.session", tongue: .en, parameters: given, flags: ["--out", "bob@other.net"]))
    let event = Player.Event(line: 3, said: "> x", .commandFailed, Phrase(same: ""))
    for text in [report.text(event), report.json(event), report.suite([event])] { #expect(!text.contains("other.net") && text.contains("T=⟦email-1⟧"), "\(text)") }
    let refusal = try #require(PendingScript.refusal(script, under: redactor))
    #expect(!refusal.phrase.en.contains("other.net") && refusal.phrase.zh.contains("⟦email-1⟧"))
  }

  // MARK: Keys that are not there

  /// A key that is missing or damaged is named, and nothing is written over one that is damaged.
  @Test(arguments: [nil, "{\"⟦em"]) func aKeyThatCannotBeReadIsNamed(key: String?) async throws {
    let folder = try folder(["a.session": "vitrine 1\n> note \"⟦email-1⟧\"\n"])
    defer { folder.remove() }
    if let key { for name in ["a.session", "aliases.toml"] { try key.write(toFile: folder.path + "/\(name).pseudonyms", atomically: true, encoding: .utf8) } }
    let (en, zh) = key == nil ? ("is not there", "不存在") : ("cannot be read", "无法读取")
    let remark = try #require(try Script(at: folder.path + "/a.session").remarks.first)
    #expect(remark.en.contains("a.session.pseudonyms") && remark.en.contains(en) && remark.zh.contains(zh), "\(remark)")

    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.redacts) = (folder.path, true)
    settings.journal = Session.Settings.JournalPlace(folder: folder.path)
    (settings.aliasFile, settings.readAliases) = (folder.path + "/aliases.toml", { [:] })
    let session = Session(settings)
    #expect(try await session.run("prompt \"\(HeldPseudonyms.secret)\"").error == nil)
    let taught = try await session.run("alias letter means=\"prompt \\\"to ann@example.org\\\"\"")
    #expect(taught.error?.code == (key == nil ? nil : "unreadable-pseudonyms"))
    if let key { #expect(try folder.text("aliases.toml.pseudonyms") == key) }

    let path = try #require(JournalReader.all(in: folder.path).last)
    let apart = String(path.dropLast("jsonl".count)) + "pseudonyms"
    #expect(try JournalReader(path).lack == nil)
    if let key { try key.write(toFile: apart, atomically: true, encoding: .utf8) } else { try FileManager.default.removeItem(atPath: apart) }
    let reader = try JournalReader(path)
    #expect(reader.isRedacted)
    settings.journal = nil
    let recovery = await Session(settings).resume(reader)
    #expect(recovery.isPartial && recovery.lack?.en.contains(apart) == true && recovery.lack?.en.contains(en) == true && recovery.lack?.zh.contains(zh) == true)
    #expect(recovery.key == String(recovery.journal.dropLast("jsonl".count)) + "pseudonyms")
  }

  /// Entries of the key that cannot be put back are passed over, and whoever plays or brings back what they are for is told which.
  @Test func whatIsPassedOverInTheKeyIsTold() async throws {
    let folder = try folder([
      "a.session": "vitrine 1\n> note \"⟦email-1⟧ ⟦key-2⟧ ⟦key-3⟧\"\n",
      "a.session.pseudonyms": "{\"⟦email-1⟧\":\"ann@example.org\",\"⟦key-2⟧\":\"a\\\"; masks\",\"⟦key-3⟧\":3,\"x\":\"y\"}", "b.session": "vitrine 1\n> info\n",
    ])
    defer { folder.remove() }
    let script = try Script(at: folder.path + "/a.session")
    #expect(script.steps.map(\.command) == ["note \"ann@example.org ⟦key-2⟧ ⟦key-3⟧\""])
    let remark = try #require(script.remarks.first)
    #expect(remark.en.contains("3 of the entries") && remark.en.contains("a.session.pseudonyms") && remark.en.contains("⟦key-2⟧, ⟦key-3⟧, x") && remark.zh.contains("3 项"), "\(remark)")
    let played = try #require(try await makeSession(folder: folder.path).run("replay a.session").finding)
    #expect(played.remarks.contains { $0.en.contains("3 of the entries") }, "\(played.remarks)")
    #expect(try Script(at: folder.path + "/b.session").remarks.isEmpty)
    // Nothing is written over what would be lost.
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.redacts, settings.aliasFile, settings.readAliases) = (folder.path, true, folder.path + "/aliases.toml", { [:] })
    let kept = "{\"⟦key-1⟧\":\"a;b\"}"
    try kept.write(toFile: folder.path + "/aliases.toml.pseudonyms", atomically: true, encoding: .utf8)
    #expect(try await Session(settings).run("alias letter means=\"prompt \\\"to ann@example.org\\\"\"").error?.code == "unreadable-pseudonyms")
    #expect(try folder.text("aliases.toml.pseudonyms") == kept)
  }

  /// What a recording hides is hidden too in what is saved of the session meanwhile, and plays as it was done.
  @Test func whatIsSavedDuringARecordingIsHiddenAsItIs() async throws {
    let folder = try folder([:])
    defer { folder.remove() }
    let session = makeSession(folder: folder.path), line = "note \"\(HeldPseudonyms.secret) password: swordfish\""
    for line in ["record work redact=yes", line, "save session part", "record other", line, "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    for name in ["part", "other"] {
      let text = try folder.text(name + ".session")
      #expect(isClean(text) && !text.contains("swordfish") && text.contains("⟦email-1⟧"), "\(name): \(text)")
      #expect(try Script(at: "\(folder.path)/\(name).session").steps.map(\.command) == [line])
    }
    #expect(try await session.run("save session clear").error == nil)
    #expect(try folder.text("clear.session").contains(HeldPseudonyms.secret), "where nothing is recorded nothing is hidden unasked")
  }
}
