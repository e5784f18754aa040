import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

@Suite struct Recording {
  struct Folder {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    func remove() { try? FileManager.default.removeItem(atPath: path) }
    func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }
    /// Where the text is then.
    func write(_ name: String, _ text: String) throws -> String {
      try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
      return "\(path)/\(name)"
    }
  }

  private func replay(_ path: String) throws -> (Player.Verdict, String) {
    var player = Player(try Script(at: path), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: path))
    var said = ""
    while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
    return (player.verdict, said)
  }

  /// Whatever was done before, what is recorded replays with the same numbers.
  @Test func whatIsRecordedReplays() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["mask L0.H1", "prompt \"To be, or not\"", "measure loss", "mask L0.H1"] { _ = try? await session.run(line) }
    #expect(try await session.run("record work").error == nil)
    #expect(await session.snapshot().recording?.hasSuffix("/work.session") == true)
    for command in try await session.read("mask L1.H5") { _ = await session.perform(command, words: "关掉第1层第5个头") }
    for line in [
      "attention L1.H5", "heads by=entropy", "top k=3", "layout script", "undo", "redo", "generate n=6", "measure loss", "remember loss as=kept", "expect loss = kept",
      "note \"a \\\"quote\\\"\"", "tokens", "masks",
    ] { #expect(try await session.run(line).error == nil, "\(line)") }
    // What fails is no part of a script.
    #expect(try await session.run("mask L1.H5").error != nil)
    #expect(try await session.run("record").error == nil)
    #expect(await session.snapshot().recording == nil)
    _ = try await session.run("mask L3.H6")
    let text = try folder.text("work.session")
    let (verdict, said) = try replay(folder.path + "/work.session")
    #expect(verdict == .passed, "\(said)\n\(text)")
    #expect(text.contains("> mask L0.H1\n> prompt"), "what came before stands first, without numbers: \(text)")
    #expect(text.contains("> mask L1.H5\n| zh 关掉第1层第5个头\n= heads-off 2\n"), "\(text)")
    #expect(text.contains("? attention L1.H5\n") && text.contains("= loss = kept\n") && text.contains("model  builtin sha256:"))
    for absent in ["layout", "L3.H6", "record", "> expect"] { #expect(!text.contains(absent), "\(absent)") }
    #expect(text.contains("= loss ") && text.contains(" +- "))
    let script = try Script(text)
    #expect(script.formatted == text, "recorded in the one form: \(script.formatted)")
    #expect(script.lint(text).isEmpty && script.problems.isEmpty)
  }

  @Test func aPartOfWhatWasDoneIsSaved() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["mask L0.H1", "heads by=entropy", "mask L0.H2", "measure loss", "unmask L0.H1"] { _ = try await session.run(line) }
    let saved = try await session.run("save session part from=3 to=4 numbers=observed")
    #expect(saved.finding?[fact: "commands"] == .integer(3))
    let text = try folder.text("part.session")
    #expect(text.contains("# What came before.\n> mask L0.H1\n\n> mask L0.H2\n~ heads-off 2\n"), "\(text)")
    #expect(!text.contains("heads by") && !text.contains("unmask") && !text.contains("\n= "))
    #expect(try replay(folder.path + "/part.session").0 == .passed)
    #expect(try await session.run("save session part").error?.code == "file-exists")
    #expect(try await session.run("save session part overwrite=yes looks=no").error == nil)
    let whole = try folder.text("part.session")
    #expect(!whole.contains("? ") && whole.contains("> unmask L0.H1\n= heads-off 1"))
    #expect(try await session.run("save session other from=40").error?.code == "no-such-commands")
    #expect(try await session.run("record").error?.code == "not-recording")
  }

  /// What wrote a file that is read later comes first as well.
  @Test func whatWroteAFileThatIsReadLaterIsKept() async throws {
    let folder = try Folder(), other = try Folder()
    defer { for place in [folder, other] { place.remove() } }
    let session = makeSession(folder: folder.path)
    for line in ["mask L0.H1", "export masks mm.json", "export masks idle.json", "unmask L0.H1", "mask from=mm.json", "measure loss", "save session part from=5"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    let text = try folder.text("part.session")
    #expect(text.contains("> mask L0.H1\n> export masks mm.json\n> unmask L0.H1\n\n> mask from=mm.json\n") && !text.contains("idle"), "\(text)")
    try FileManager.default.copyItem(atPath: folder.path + "/part.session", toPath: other.path + "/part.session")
    #expect(try replay(other.path + "/part.session").0 == .passed)
  }

  /// So does the look that it wrote, and one whose number was kept; looks that nothing refers to do not.
  @Test func theLookThatIsReferredToLaterIsKept() async throws {
    let folder = try Folder(), other = try Folder()
    defer { for place in [folder, other] { place.remove() } }
    let session = makeSession(folder: folder.path)
    for line in [
      "prompt \"to be or not\"", "tokens", "heads by=entropy", "export last t.json", "masks", "heads by=entropy", "remember top as=kept", "mask L0.H1 mode=mean on=t.json",
      "save session part from=8", "top", "info", "expect n_layers > 1", "save session checked from=12 to=12",
    ] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("part.session")
    let before = "# What came before.\n> prompt \"to be or not\"\n? heads\n> export last t.json overwrite=yes\n@ confirm t.json\n? heads\n> remember top as=kept\n\n> mask L0.H1 mode=mean on=t.json\n"
    #expect(text.contains(before), "\(text)")
    // What a check of the part is about stands before it.
    let checked = try folder.text("checked.session")
    #expect(checked.hasSuffix("\n? info\n= n_layers > 1\n"), "\(checked)")
    for name in ["part", "checked"] {
      try FileManager.default.copyItem(atPath: "\(folder.path)/\(name).session", toPath: "\(other.path)/\(name).session")
      let (verdict, said) = try replay("\(other.path)/\(name).session")
      #expect(verdict == .passed, "\(said)")
      try? FileManager.default.removeItem(atPath: other.path + "/t.json")
    }
  }

  @Test func anOpenedModelIsPinned() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    // Of what the script itself writes there is no pin.
    #expect(try await makeSession(folder: folder.path).run("save model").error == nil)
    let session = makeSession(folder: folder.path)
    _ = try await session.run("measure loss")
    _ = try await session.run("open model as=copy")
    _ = try await session.run("measure loss")
    #expect(try await session.run("save session pins").error == nil)
    let text = try folder.text("pins.session")
    #expect(text.contains("model  builtin sha256:") && text.contains("model  model sha256:") && text.contains("tokens model sha256:"), "\(text)")
    try FileManager.default.removeItem(atPath: folder.path + "/model")
    #expect(try replay(folder.path + "/pins.session").0 == .commandFailed)
  }

  /// Training is recorded with its numbers, whether the session waited for it or went on; what was found meanwhile is checked as well.
  @Test(arguments: [false, true]) func trainingIsRecordedWithItsNumbers(inBackground: Bool) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let words = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()
    try words.write(toFile: folder.path + "/text.txt", atomically: true, encoding: .utf8)
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.background) = (folder.path, inBackground)
    let session = Session(settings)
    for line in ["record work", "train on=text.txt shape=2x32x2 vocab=270 batch=4 context=16 steps=40 seed=3 as=cats", "heads by=entropy"] {
      #expect(try await session.run(line).error == nil)
    }
    if inBackground { #expect(try await session.run("wait").error == nil) }
    for line in ["measure loss", "record"] { #expect(try await session.run(line).error == nil) }
    let text = try folder.text("work.session")
    #expect(text.contains("as=cats\(inBackground ? " background=yes" : "")\n= steps 40\n= parameters "), "\(text)")
    for claim in ["\n= loss ", "\n= val-loss ", " rel 0.02\n", "\n~ step-memory\n", "\n? measure loss\n= loss ", "\n= scored "] { #expect(text.contains(claim), "\(claim): \(text)") }
    // What was made in the background did not become current, however far it was.
    #expect(text.contains("? heads\n= shape \(inBackground ? "4x8" : "2x2")\n\(inBackground ? "= top L" : "~ top\n")"), "\(text)")
    // Only of what was trained numbers are right within a fiftieth.
    #expect(text.contains("? heads\n= shape 4x8\n= top L") == inBackground)
    let last = try #require(text.split(separator: "? measure loss\n").last)
    #expect(last.contains("= loss ") && last.contains(" rel 0.02") != inBackground, "\(text)")
    let (verdict, said) = try replay(folder.path + "/work.session")
    #expect(verdict == .passed, "\(said)\n\(text)")
    #expect(try Script(text).formatted == text)
  }

  /// What lies below the folder of the script is seen from there, wherever the session was.
  @Test func pathsBelowTheScriptAreSeenFromIt() async throws {
    let folder = try Folder(), far = try Folder()
    defer { for place in [folder, far] { place.remove() } }
    try String(repeating: "the cats sat on the mats; ", count: 200).write(toFile: far.path + "/t.txt", atomically: true, encoding: .utf8)
    let session = makeSession(folder: folder.path)
    for line in ["mask L0.H1 mode=resample on=\(far.path)/t.txt", "save session \(far.path)/work"] { #expect(try await session.run(line).error == nil, "\(line)") }
    #expect(try far.text("work.session").contains("> mask L0.H1 mode=resample on=t.txt\n"))
    #expect(try replay(far.path + "/work.session").0 == .passed)
  }

  /// A recording goes beside the script that names it, also where another includes that.
  @Test func whatAnIncludedScriptRecordsGoesBesideIt() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try FileManager.default.createDirectory(atPath: folder.path + "/sub", withIntermediateDirectories: true)
    try "vitrine 1\n> record r\n> mask L0.H1\n> record\n> save session s\n".write(toFile: folder.path + "/sub/in.session", atomically: true, encoding: .utf8)
    try "vitrine 1\n@ include sub/in.session\n".write(toFile: folder.path + "/x.session", atomically: true, encoding: .utf8)
    let (verdict, said) = try replay(folder.path + "/x.session")
    #expect(verdict == .passed, "\(said)")
    for name in ["r", "s"] { #expect(try folder.text("sub/\(name).session").contains("> mask L0.H1") && !FileManager.default.fileExists(atPath: "\(folder.path)/\(name).session")) }
  }

  /// What the machine and the moment decide is noted by name, so that the script is the same wherever it is recorded.
  @Test func timesAndMemoryAreNotChecked() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record work", "measure memory", "measure speed", "mask L0.H1", "compact", "prompt \"To be\"", "mask L0.H2", "unmask all", "record"] { #expect(try await session.run(line).error == nil) }
    let text = try folder.text("work.session")
    // What is zero is zero, and not anything up to one.
    for line in ["= loss-delta 0 +- 1e-06\n", "~ kernels\n", "~ threads\n", "~ difference\n", "~ resident\n", "~ peak\n", "~ speedup-removed\n", "= heads-removed 1\n", "= parameters 3475712\n"] { #expect(text.contains(line), "\(line): \(text)") }
    #expect(try replay(folder.path + "/work.session").0 == .passed)
    #expect(try Script(text).lint(text).isEmpty)
  }

  /// A difference is no more exact than what it is one of, and what rounding alone makes has no digits that hold.
  @Test func differencesAndRoundingHaveRoom() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try String(repeating: "the cats sat on the mats; ", count: 200).write(toFile: folder.path + "/t.txt", atomically: true, encoding: .utf8)
    let session = makeSession(folder: folder.path)
    for line in ["record work", "mask L3.H7", "undo", "train on=t.txt steps=2 batch=2 context=16 as=f background=no", "use f", "attention L0.H0", "record"] {
      let outcome = try await session.run(line)
      #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    }
    let text = try folder.text("work.session")
    #expect(text.firstMatch(of: /\n= loss-change -?[0-9.e-]+ \+- 1e-05\n/) != nil, "\(text)")
    let noise = text.components(separatedBy: "\n").filter { $0.hasPrefix("= row-sum-error ") }
    #expect(!noise.isEmpty && noise.allSatisfy { $0.hasSuffix(" +- 1e-06") }, "\(noise)")
  }

  // MARK: Personal data

  static let personal = ["ann@example.com", "192.168.1.20", "+49 170 1234567"]

  /// Under pseudonyms in the script, and back from the file beside it when it is played.
  @Test(arguments: [false, true]) func personalDataIsRecordedUnderPseudonyms(everywhere: Bool) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.redacts) = (folder.path, everywhere)
    let session = Session(settings)
    let asked = everywhere ? "" : " redact=yes"
    #expect(try await session.run("record work\(asked)").error == nil)
    for command in try await session.read("prompt \"write to ann@example.com at 192.168.1.20\"") {
      _ = await session.perform(command, words: "a letter to ann@example.com, or call +49 170 1234567")
    }
    for line in ["generate n=4 seed=13812345678", "measure loss", "note \"ann@example.com\"", "record", "save session again\(asked)"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    for name in ["work", "again"] {
      let text = try folder.text("\(name).session")
      for secret in Recording.personal { #expect(!text.contains(secret), "\(text)") }
      #expect(text.contains("> prompt \"write to ⟦email-1⟧ at ⟦address-2⟧\"\n| en a letter to ⟦email-1⟧, or call ⟦phone-3⟧"), "\(text)")
      #expect(text.contains("seed=13812345678") && text.contains("note \"⟦email-1⟧\""))
      let apart = "\(folder.path)/\(name).session.pseudonyms"
      #expect(try FileManager.default.attributesOfItem(atPath: apart)[.posixPermissions] as? Int == 0o600)
      // Only the seed looks like a number of somebody's.
      #expect(try Set(Script(text).lint(text).map { "\($0.code) \($0.phrase.en.contains("telephone"))" }) == ["personal-data true"])
      let (verdict, said) = try replay("\(folder.path)/\(name).session")
      // What is played are the originals, and what is told of it the names.
      #expect(verdict == .passed && said.contains("note \"⟦email-1⟧\"") && !said.contains("ann@example.com"), "\(said)")
      #expect(try Script(at: "\(folder.path)/\(name).session").steps.contains { $0.command.contains("ann@example.com") })
      // Formatting leaves the names where they are.
      #expect(try Script(at: "\(folder.path)/\(name).session").formatted == text)
      try FileManager.default.removeItem(atPath: apart)
      #expect(try Script(at: "\(folder.path)/\(name).session").remarks.contains { $0.en.contains("pseudonyms") })
    }
    // One without personal data leaves no table, not even an older one's.
    try "{}".write(toFile: folder.path + "/again.session.pseudonyms", atomically: true, encoding: .utf8)
    let other = Session(settings)
    for line in ["measure loss", "save session again overwrite=yes\(asked)"] { #expect(try await other.run(line).error == nil) }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/again.session.pseudonyms"))
  }

  /// A table cannot break out of the script that it belongs to.
  @Test(arguments: ["x\"; quit", "a\nb", "{A}", "\\"]) func aHostileTableIsPassedOver(original: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    try "vitrine 1\n> note \"⟦email-1⟧ ⟦key-2⟧\"\n".write(toFile: folder.path + "/x.session", atomically: true, encoding: .utf8)
    let table = try JSONSerialization.data(withJSONObject: ["⟦email-1⟧": original, "note": "masks", "⟦key-2⟧": "kept"])
    try table.write(to: URL(fileURLWithPath: folder.path + "/x.session.pseudonyms"))
    #expect(try Script(at: folder.path + "/x.session").steps.map(\.command) == ["note \"⟦email-1⟧ kept\""])
  }

  /// What a table sums up goes into files whole, and the tokens of a prompt name its axes.
  @Test func arraysOfAnExportAreRedactedToo() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    for redacts in [false, true] {
      var settings = Session.Settings(environment: [:], tongue: .en)
      (settings.folder, settings.redacts) = (folder.path, redacts)
      let session = Session(settings)
      _ = try await session.run("prompt \"write to zoe.quirk@example.org now\"")
      _ = try await session.run("activation blocks.1.attn.hook_pattern*")
      #expect(try await session.run("export last \(redacts).json").error == nil)
      let text = try folder.text("\(redacts).json")
      #expect(text.contains("\"arrays\":[") && text.contains("⟦email-1⟧") == redacts && text.contains("zoe.quirk@example.org") != redacts)
      // Labels are tokens: no piece of the address is left either.
      #expect(text.contains("\"qu\"") != redacts || text.contains("\"ir\"") != redacts || text.contains("\"@\"") != redacts)
      if redacts { #expect(!text.contains("\"@\"") && !text.contains("\"zo\"")) }
    }
  }

  /// A recording that cannot be written is said, and nothing else changes.
  @Test func aPlaceThatGoesAwayIsSurvived() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    #expect(try await session.run("record work").error == nil)
    try FileManager.default.removeItem(atPath: folder.path)
    let outcome = try await session.run("mask L0.H0")
    #expect(outcome.error == nil && outcome.warning?.en.contains("not written") == true && outcome.warning?.zh.isEmpty == false)
    #expect(await session.snapshot().masks == ["L0.H0"])
  }
}
