import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// What a replay must not do to whoever plays it, and what a recording must not lose.
@Suite struct HarmlessReplays {
  private func play(_ path: String, _ change: (inout Session.Settings) -> Void = { _ in }) throws -> (verdict: Player.Verdict, said: String) {
    var settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: path)
    change(&settings)
    var player = Player(try Script(at: path), settings: settings, options: Player.Options())
    var said = ""
    while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
    return (player.verdict, said)
  }
  private func write(_ folder: Recording.Folder, _ name: String, _ body: String) throws -> String {
    let path = "\(folder.path)/\(name).session"
    try FileManager.default.createDirectory(atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
    try ("vitrine 1\n" + body).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  // MARK: Files and settings

  @Test(arguments: ["export last kept.json overwrite=yes", "save session kept overwrite=yes", "record kept overwrite=yes"])
  func whatIsThereIsWrittenOverOnlyWhenConfirmed(line: String) throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    for name in ["kept.json", "kept.session"] { try "precious".write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8) }
    let (verdict, _) = try play(write(folder, "a", "> info\n> \(line)\n"))
    #expect(verdict == .confirmationMissing)
    #expect(try play(write(folder, "b", "> info\n> \(line)\n@ confirm other\n")).verdict == .confirmationMissing)
    for name in ["kept.json", "kept.session"] { #expect(try folder.text(name) == "precious") }
    #expect(try play(write(folder, "c", "> info\n> \(line)\n@ confirm yes\n")).verdict == .passed)
    #expect(try ["kept.json", "kept.session"].contains { try folder.text($0) != "precious" })
    #expect(try Script("vitrine 1\n> info\n> \(line)\n").lint("vitrine 1\n> info\n> \(line)\n").contains { $0.code == "no-confirmation" })
  }

  @Test func wordsOfAScriptAreForgottenWithIt() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = try write(folder, "a", "> alias zz means=\"mask all\"\n> alias\n")
    #expect(try play(path) { $0.aliasFile = folder.path + "/aliases.toml" }.verdict == .passed)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/aliases.toml"))
  }

  // MARK: Checks

  @Test(arguments: ["n_layers in 5..6 +- 1", "n_layers < 3.5 +- 1", "n_layers > 1 rel 0.1", "family \"llama\" +- 1"]) func aToleranceThatWouldNotCountIsRefused(claim: String) throws {
    #expect(try Script("vitrine 1\n> info\n= \(claim)\n").problems.map(\.code) == ["bad-value"])
  }

  /// No digits were written, so none are allowed for: whatever the other model is called.
  @Test(arguments: ["base", "x", "teacher1e5"]) func valuesOfAnotherModelAreComparedToTheBit(name: String) throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let same = "> open builtin as=\(name)\n> open builtin as=half\n= loss of half = \(name)\n= loss of half = 1*\(name)\n"
    #expect(try play(write(folder, "a", same)).verdict == .passed)
    for claim in ["= loss of half = \(name)", "= loss of half = 1*\(name)", "= loss of half = 1.0*\(name)"] {
      #expect(try play(write(folder, "b", "> open builtin as=\(name)\n> open builtin as=half\n> mask L0.H*\n\(claim)\n")).verdict == .expectationFailed, "\(claim)")
    }
    #expect(try play(write(folder, "c", "> open builtin as=\(name)\n> open builtin as=half\n> mask L0.H*\n= loss of half = 1.0*\(name) rel 0.9\n")).verdict == .passed)
  }

  @Test func whatTakesTooLongIsStopped() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try String(repeating: "the cats sat on the mats; ", count: 2000).write(toFile: folder.path + "/t.txt", atomically: true, encoding: .utf8)
    let path = try write(folder, "a", "> train on=t.txt steps=10000000 batch=2 context=16 shape=1x32x2 vocab=257 as=t background=no\n@ within 0.5s\n> info\n")
    let (verdict, said) = try play(path)
    #expect(verdict == .timeLimit && !said.contains("> info"), "\(said)")
  }

  @Test func aNameThatIsNotThereIsNoMistakeOfTheScript() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    #expect(try play(write(folder, "a", "> mask L9.H0\n")).verdict == .commandFailed)
    #expect(try play(write(folder, "b", "> mask\n")).verdict == .syntax)
  }

  @Test(arguments: ["L1.H5 #", "# all"]) func aParameterEndsNoLine(value: String) {
    #expect { try Script("vitrine 1\nparam HEAD = L1.H5\n> mask {HEAD} mode=mean\n", parameters: ["HEAD": value]) } throws: {
      ($0 as? ScriptError)?.code == "bad-parameter"
    }
  }

  // MARK: Places

  @Test func pathsOfAnIncludedScriptAreItsOwn() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let leaf = try write(folder, "d/e/leaf", "> open mod\n= n_layers 4\n> export last out.json\n")
    #expect(try await makeSession(folder: folder.path).run("save d/e/mod").error == nil)
    let main = try write(folder, "main", "@ include d/e/leaf.session\n")
    #expect(try play(main).verdict == .passed)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/d/e/out.json") && !FileManager.default.fileExists(atPath: folder.path + "/out.json"))
    try FileManager.default.removeItem(atPath: folder.path + "/d/e/out.json")
    #expect(try play(leaf).verdict == .passed)
  }

  @Test func aRecordingElsewhereSeesItsPathsFromThere() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for name in ["d", "rr"] { try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true) }
    #expect(try await makeSession(folder: folder.path).run("save d/mod").error == nil)
    for line in ["record rr/p", "open d/mod as=w", "export last o.json", "open builtin as=again", "record"] {
      let outcome = try await session.run(line)
      #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    }
    let text = try folder.text("rr/p.session")
    #expect(text.contains("> open ../d/mod as=w\n") && text.contains("model  ../d/mod sha256:") && text.contains("> open builtin as=again"), "\(text)")
    try FileManager.default.removeItem(atPath: folder.path + "/o.json")
    let (verdict, said) = try play(folder.path + "/rr/p.session")
    #expect(verdict == .passed && FileManager.default.fileExists(atPath: folder.path + "/o.json"), "\(said)")
  }

  /// What was exported while it was recorded is exported again: the same is accepted where it is, and elsewhere it is made.
  @Test func anExportReplaysHereAndElsewhere() async throws {
    let folder = try Recording.Folder(), far = try Recording.Folder(), other = try Recording.Folder()
    defer { for place in [folder, far, other] { place.remove() } }
    let session = makeSession(folder: folder.path)
    for line in [
      "record p", "heads by=entropy", "export last h.json", "attention L1.H1", "export last \(folder.path)/in/a.csv", "export last \(far.path)/b.csv", "save \(far.path)/small", "open \(far.path)/small as=again",
      "record",
    ] {
      if line.contains("/in/") { try FileManager.default.createDirectory(atPath: folder.path + "/in", withIntermediateDirectories: true) }
      let outcome = try await session.run(line)
      #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    }
    let text = try folder.text("p.session")
    for line in ["> export last h.json overwrite=yes\n@ confirm h.json\n", "> export last in/a.csv overwrite=yes\n", "> export last b.csv overwrite=yes\n# Was written to another folder.\n@ confirm b.csv\n", "> save small\n", "> open small as=again\n"] {
      #expect(text.contains(line.replacing("> export", with: text.contains("? export") ? "? export" : "> export")), "\(line): \(text)")
    }
    #expect(!text.contains(far.path) && !text.contains(folder.path))
    #expect(try Script(text).formatted == text)
    // Where the same was exported before.
    #expect(try play(folder.path + "/p.session").verdict == .passed)
    // What the script confirms is written over; without that line it stays. In a folder of its own all is made anew.
    try "older".write(toFile: folder.path + "/h.json", atomically: true, encoding: .utf8)
    #expect(try play(folder.path + "/p.session").verdict == .passed && folder.text("h.json") != "older")
    try text.replacing("@ confirm h.json\n", with: "").write(toFile: folder.path + "/q.session", atomically: true, encoding: .utf8)
    try "precious".write(toFile: folder.path + "/h.json", atomically: true, encoding: .utf8)
    #expect(try play(folder.path + "/q.session").verdict == .confirmationMissing && folder.text("h.json") == "precious")
    let away = try play(folder.path + "/p.session") { $0.output = other.path + "/made" }
    #expect(away.verdict == .passed, "\(away.said)")
    for name in ["h.json", "in/a.csv", "b.csv", "small/model.safetensors"] { #expect(FileManager.default.fileExists(atPath: "\(other.path)/made/\(name)"), "\(name)") }
    #expect(try folder.text("h.json") == "precious")
  }

  /// A model that was saved while it was recorded is saved again; another one does not take its place.
  @Test(arguments: ["m1 for=vitrine", "m1.gguf"]) func aSavedModelReplaysWhereItIs(file: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["open builtin", "record p", "mask L0.H0", "save \(file)", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    for _ in 0..<2 {
      let (verdict, said) = try play(folder.path + "/p.session")
      #expect(verdict == .passed, "\(said)")
    }
    let (verdict, said) = try play(write(folder, "other", "> mask L0.H1\n> save \(file)\n@ confirm yes\n"))
    #expect(verdict == .commandFailed && said.contains("file-exists"), "\(said)")
    #expect(try play(folder.path + "/p.session").verdict == .passed, "the first is there still")
  }

  /// Of sessions that begin a recording of one name at the same moment, one has it.
  @Test func aRecordingIsBegunOnce() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    for round in 0..<4 {
      let path = folder.path
      let begun = await withTaskGroup(of: String?.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let session = makeSession(folder: path)
            _ = await session.snapshot()
            return (try? await session.run("record k\(round)"))?.error?.code ?? "begun"
          }
        }
        var codes: [String] = []
        for await code in group { codes.append(code ?? "") }
        return codes.sorted()
      }
      #expect(begun == ["begun"] + Array(repeating: "file-exists", count: 7), "\(begun)")
      #expect(try folder.text("k\(round).session").hasPrefix("vitrine 1\n"))
    }
    let session = makeSession(folder: folder.path)
    #expect(try await session.run("record nowhere/k").error?.code == "unwritable-file")
    #expect(try await session.run("save session k0").error?.code == "file-exists")
  }

  /// A script waits for what was done in the background: what was done meanwhile was about the model before.
  @Test func whatWasDoneWhileAModelWasTrainedIsReplayedOnTheOther() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try String(repeating: "the cats sat on the mats; ", count: 2000).write(toFile: folder.path + "/t.txt", atomically: true, encoding: .utf8)
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.background) = (folder.path, true)
    let session = Session(settings)
    for line in ["record bg", "train on=t.txt steps=3000 batch=4 context=16 shape=1x32x2 vocab=257 as=tiny background=yes", "mask L1.H5", "undo", "mask L2.H1", "wait", "measure loss", "record"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    #expect(await session.snapshot().current == "shakespeare")
    let text = try folder.text("bg.session")
    #expect(text.contains(" as=tiny background=yes\n") && !text.contains("> use "), "\(text)")
    let (verdict, said) = try play(folder.path + "/bg.session")
    #expect(verdict == .passed, "\(said)\n\(text)")
  }

  // MARK: What a recording finds of itself

  /// Where a script is played beside what was written while it was recorded, that is written over: the script says so, and confirms it.
  @Test func whatWasWrittenTwiceIsWrittenTwiceAgain() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in [
      "record work", "save m", "mask L0.H1", "save m overwrite=yes", "top", "export last a.json", "unmask all", "top", "export last a.json overwrite=yes",
      "heads by=entropy", "export last b.json", "export view v.txt", "record",
    ] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    for file in ["m", "a.json"] {
      let word = file == "m" ? "save" : "export last"
      #expect(text.components(separatedBy: "> \(word) \(file) overwrite=yes\n@ confirm \(file)\n").count == 3, "\(text)")
    }
    // What is drawn depends on the surface, and digits on the machine.
    for line in ["view v.txt", "last b.json"] {
      #expect(text.contains("> export \(line) overwrite=yes\n@ confirm \(line.split(separator: " ")[1])\n"), "\(text)")
    }
    let (verdict, said) = try play(folder.path + "/work.session")
    #expect(verdict == .passed, "\(said)")
    let lint = try Script(text).lint(text)
    #expect(try lint.isEmpty && Script(text).formatted == text, "\(lint)")
  }

  /// Times, speeds and memory are other ones every time, and what was trained is on another machine.
  @Test func whatIsMeasuredIsWrittenOver() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try String(repeating: "the cats sat on the mats; ", count: 2000).write(toFile: folder.path + "/t.txt", atomically: true, encoding: .utf8)
    let session = makeSession(folder: folder.path)
    for line in [
      "record work", "measure speed", "export last s.json", "measure memory", "export last m.json", "mask L1.H5", "export masks k.json",
      "train on=t.txt steps=2 batch=2 context=16 shape=1x32x2 vocab=257 as=tiny background=no", "measure loss", "export last l.json", "save tiny", "record",
    ] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    for file in ["s.json", "m.json", "l.json"] { #expect(text.contains("> export last \(file) overwrite=yes\n@ confirm \(file)\n"), "\(text)") }
    #expect(text.contains("> save tiny overwrite=yes\n@ confirm tiny\n") && text.contains("> export masks k.json\n"), "\(text)")
    // Another time of the same things.
    try "{}".write(toFile: folder.path + "/s.json", atomically: true, encoding: .utf8)
    let (verdict, said) = try play(folder.path + "/work.session")
    #expect(verdict == .passed, "\(said)")
  }

  /// On a screen there is something to see before anything was asked.
  @Test func aScriptMayBeginWithAView() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let (verdict, said) = try play(write(folder, "a", "> export view v.txt\n"))
    #expect(verdict == .passed, "\(said)")
    #expect(try folder.text("v.txt").contains("n_layers"))
  }

  /// A script that records finds its recording when it is played again: the same is let stand, anything else is not written over.
  @Test(arguments: ["> record\n", ""]) func aScriptThatRecordsIsPlayedTwice(end: String) throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let script = try write(folder, "a", "> record work\n> mask L0.H1\n\(end)")
    for _ in 0..<2 {
      let (verdict, said) = try play(script)
      #expect(verdict == .passed, "\(said)")
    }
    #expect(try folder.text("work.session").contains("> mask L0.H1\n= heads-off 1\n"))
    try "precious".write(toFile: folder.path + "/work.session", atomically: true, encoding: .utf8)
    let (verdict, said) = try play(script)
    #expect(verdict == .commandFailed && said.contains("file-exists"), "\(said)")
    #expect(try folder.text("work.session") == "precious")
  }
}
