import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

@Suite struct Journals {
  struct Folder {
    let path = NSTemporaryDirectory() + "vitrine-\(UUID().uuidString)"
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    func remove() { try? FileManager.default.removeItem(atPath: path) }
    var journals: [String] { JournalReader.all(in: path) }
  }

  private func session(_ folder: String, redacts: Bool = false) -> Session {
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.journal = Session.Settings.JournalPlace(folder: folder)
    settings.redacts = redacts
    return Session(settings)
  }

  /// A journal of a session that was not left.
  private func written(_ folder: Folder, _ lines: [String], redacts: Bool = false) async throws -> String {
    let session = session(folder.path, redacts: redacts)
    for line in lines { _ = try await session.run(line) }
    return try #require(folder.journals.last)
  }

  static let lines = ["mask L1.H5", "heads by=entropy", "prompt \"To be\"", "mask L1.H5", "undo", "mask L0.H0 L0.H1", "remember loss as=kept", "redo"]

  @Test func everythingIsWrittenDown() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = try await written(folder, Journals.lines)
    let reader = try JournalReader(path)
    #expect(reader.troubles.isEmpty && !reader.hasEnded)
    #expect(reader.entries == 1 + 2 * Journals.lines.count)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("already-masked") && text.contains("nothing-to-redo"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  /// Any line changed, any two exchanged, any taken out, any stretch cut off the end.
  @Test func whatWasChangedIsFound() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = try await written(folder, Journals.lines)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    func faults(_ lines: [String]) throws -> Int {
      try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      return try JournalReader(path).troubles.filter(\.isFault).count
    }
    #expect(try faults(lines) == 0)
    for index in lines.indices {
      var edited = lines
      let bytes = Array(edited[index].utf8)
      let at = Int.random(in: 0..<bytes.count)
      var changed = bytes
      changed[at] = changed[at] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
      edited[index] = String(decoding: changed, as: UTF8.self)
      #expect(try faults(edited) > 0, "byte \(at) of line \(index + 1)")
      var shorter = lines
      shorter.remove(at: index)
      #expect(try faults(shorter) > 0, "without line \(index + 1)")
      #expect(try faults(lines + [lines[index]]) > 0)
      if index > 0 {
        var exchanged = lines
        exchanged.swapAt(index, index - 1)
        #expect(try faults(exchanged) > 0)
        #expect(try faults(Array(lines[..<index])) > 0, "cut before line \(index + 1)")
      }
    }
    // A forger who makes the hashes anew still does not fit the stamp.
    let elsewhere = try Folder()
    defer { elsewhere.remove() }
    #expect(Journals.lines.contains("mask L1.H5"))
    let other = try await written(elsewhere, Journals.lines.map { $0 == "mask L1.H5" ? "mask L2.H2" : $0 })
    let foreign = try String(contentsOfFile: other, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(foreign.count == lines.count)
    #expect(try faults(foreign) > 0)
  }

  /// Without its stamp a journal is as good as it is, and where it ended cannot be told, however little is left of it.
  @Test func aJournalWithoutItsStampIsNotWhole() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = try await written(folder, ["mask L1.H5"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path.dropLast("jsonl".count) + "stamp")
    let lines = text.split(separator: "\n").map { $0 + "\n" }
    for left in [text, String(lines[0]), ""] {
      try left.write(toFile: path, atomically: true, encoding: .utf8)
      let reader = try JournalReader(path)
      #expect(reader.isUnstamped && reader.troubles == [.noStamp], "\(left.count): \(reader.troubles)")
    }
    try (String(lines[0]) + lines[2]).write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try !JournalReader(path).isUnstamped)
  }

  /// A line that stops in the middle is what a crash leaves, and no fault.
  @Test func aTornEndIsNoFault() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = try await written(folder, ["mask L1.H5"])
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for extra in ["{", "{\"n\":3,\"prev", "{\"n\":3}"] {
      try (whole + Data(extra.utf8)).write(to: URL(fileURLWithPath: path))
      let reader = try JournalReader(path)
      #expect(reader.troubles == [.torn(line: 4)] && reader.entries == 3)
      // Neither is known: it was killed, or the disk was full.
      #expect(reader.troubles[0].phrase.en.contains("no room") && reader.troubles[0].phrase.zh.contains("空间"))
      #expect(reader.extent.en.contains("later commands may be missing") && reader.extent.zh.contains("可能缺失"), "\(reader.extent.en)")
    }
  }

  @Test func aLostSessionComesBack() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let first = session(folder.path)
    for line in Journals.lines { _ = try await first.run(line) }
    for command in try await first.read("mask L3.H3") { _ = await first.perform(command, words: "关掉第3层第3个头") }
    let before = await first.fingerprint
    let path = try #require(folder.journals.last)
    let reader = try JournalReader(path)
    var settings = Session.Settings(environment: [:], tongue: .en)
    settings.journal = Session.Settings.JournalPlace(folder: folder.path, resumes: path)
    let second = Session(settings)
    let recovery = await second.resume(reader)
    #expect(await second.fingerprint == before)
    #expect(recovery.failed.isEmpty && recovery.different.isEmpty && recovery.left.isEmpty)
    #expect(try await second.run("expect loss > 1").error == nil)
    // The old journal is set aside; the new one holds all of it, and is the one to resume from now on.
    #expect(!FileManager.default.fileExists(atPath: path) && folder.journals.count == 1)
    let text = try String(contentsOfFile: try #require(folder.journals.last), encoding: .utf8)
    #expect(text.contains("关掉第3层第3个头"))
    await second.leave()
    #expect(try JournalReader(try #require(folder.journals.last)).hasEnded)
    #expect(JournalReader.newestLost(in: folder.path) == nil)
  }

  /// What was written to disk before the crash is not written again, and stays in the recording and in the journal.
  @Test func whatWasWrittenStaysRecorded() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.journal) = (folder.path, Session.Settings.JournalPlace(folder: folder.path))
    let first = Session(settings)
    for line in ["record work", "mask L0.H4", "save out for=vitrine", "export masks m.json", "mask L0.H5"] { #expect(try await first.run(line).error == nil, "\(line)") }
    let before = try String(contentsOfFile: folder.path + "/work.session", encoding: .utf8)
    #expect(before.contains("> save out for=vitrine\n") && before.contains("> export masks m.json\n"))
    let reader = try JournalReader(try #require(folder.journals.last))
    settings.journal = Session.Settings.JournalPlace(folder: folder.path, resumes: reader.path)
    let second = Session(settings)
    let recovery = await second.resume(reader)
    #expect(recovery.left == ["save out for=vitrine", "export masks m.json"])
    #expect(try await second.run("mask L0.H6").error == nil)
    let after = try String(contentsOfFile: folder.path + "/work.session", encoding: .utf8)
    let written = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix(">") } }
    #expect(written(after) == written(before) + ["> mask L0.H6"], "\(after)")
    let again = try JournalReader(try #require(folder.journals.last))
    settings.journal = Session.Settings.JournalPlace(folder: folder.path, resumes: again.path)
    #expect(await Session(settings).resume(again).left.count == 2)
  }

  /// One that is held by a living session is not offered.
  @Test func aSessionThatGoesOnIsNotLost() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let living = session(folder.path)
    _ = try await living.run("mask L0.H0")
    #expect(JournalReader.newestLost(in: folder.path) == nil)
    #expect(await living.snapshot().masks == ["L0.H0"])
  }

  /// Where nothing can be written the session goes on, and says so once.
  @Test func aPlaceThatCannotBeWrittenIsSurvived() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    try "a file".write(toFile: folder.path + "/x", atomically: true, encoding: .utf8)
    let session = session(folder.path + "/x/y")
    let first = try await session.run("mask L0.H0")
    #expect(first.error == nil && first.warning?.en.contains("no journal is kept") == true && first.warning?.zh.contains("日志") == true)
    let second = try await session.run("mask L0.H1")
    #expect(second.error == nil && second.warning == nil)
    // What was done is still there to be saved, the command at which it failed included.
    let saved = folder.path + "/kept.session"
    #expect(try await session.run("save session \(saved)").error == nil)
    let text = try String(contentsOfFile: saved, encoding: .utf8)
    #expect(text.contains("> mask L0.H0\n") && text.contains("> mask L0.H1\n"))
  }

  @Test func personalDataStandsApart() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let line = "prompt \"write to ann@example.com, or ann@example.com, from 192.168.1.20\""
    let path = try await written(folder, [line, "mask L0.H0"], redacts: true)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains("example.com") && !text.contains("192.168") && text.contains("⟦email-1⟧, or ⟦email-1⟧") && text.contains("⟦address-2⟧"))
    let apart = String(path.dropLast("jsonl".count)) + "pseudonyms"
    #expect(try FileManager.default.attributesOfItem(atPath: apart)[.posixPermissions] as? Int == 0o600)
    let reader = try JournalReader(path)
    #expect(reader.troubles.isEmpty)
    let back = Session(Session.Settings(environment: [:], tongue: .en))
    _ = await back.resume(reader)
    let plain = makeSession()
    for line in [line, "mask L0.H0"] { _ = try await plain.run(line) }
    #expect(await back.fingerprint == plain.fingerprint)
  }

  @Test(arguments: ["", "\n", "x", "{}", "{\"hash\":\"\"}\n", String(repeating: "\u{FFFD}", count: 200) + "\"}\n"]) func hostileJournalsAreRead(text: String) throws {
    let folder = try Folder()
    defer { folder.remove() }
    let path = folder.path + "/journal-1.jsonl"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let reader = try JournalReader(path)
    #expect(reader.entries == 0)
  }

  /// An input that meant nothing is an input: the journal has it, and that nothing was run.
  @Test(arguments: [false, true]) func whatWasNotUnderstoodIsWrittenDown(redacts: Bool) async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let session = session(folder.path, redacts: redacts)
    #expect(await session.misread("frobnicate ann@example.com") == nil)
    #expect(try await session.run("mask L1.H5").error == nil)
    let path = try #require(folder.journals.last)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("\"kind\":\"misread\",\"input\":\"frobnicate \(redacts ? "⟦email-1⟧" : "ann@example.com")\",\"ran\":false"), "\(text)")
    let reader = try JournalReader(path)
    #expect(reader.troubles.isEmpty && reader.entries == 4)
    let back = Session(Session.Settings(environment: [:], tongue: .en))
    let recovery = await back.resume(reader)
    #expect(recovery.commands == 1 && recovery.failed.isEmpty && recovery.left.isEmpty)
  }

  /// A model that was opened by a path from the session's folder is found the same from any other folder.
  @Test func aModelIsTheSameFromAnotherFolder() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    #expect(try await makeSession(folder: folder.path).run("save m").error == nil)
    // The same folder, as it is seen from where the process is.
    let here = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in ".." }.joined(separator: "/")
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.journal) = (here + folder.path, Session.Settings.JournalPlace(folder: folder.path))
    let first = Session(settings)
    #expect(try await first.run("open m as=mine").error == nil)
    let reader = try JournalReader(try #require(folder.journals.last))
    var others = Session.Settings(environment: [:], tongue: .en)
    others.folder = try #require(reader.folder)
    let back = Session(others)
    let recovery = await back.resume(reader)
    #expect(recovery.commands == 1 && recovery.different.isEmpty && recovery.failed.isEmpty, "\(recovery)")
    guard case .note(let path)? = try await back.run("info").finding?.body else {
      Issue.record("no path")
      return
    }
    #expect(path.en == "m")
  }

  /// What could not be done is no loss: the journal is kept, it is said where, and another attempt brings back the rest.
  @Test func whatCameBackInPartComesBackWholeLater() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    #expect(try await makeSession(folder: folder.path).run("save m").error == nil)
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.journal) = (folder.path, Session.Settings.JournalPlace(folder: folder.path))
    let first = Session(settings)
    for line in ["open m as=mine", "mask L0.H1"] { #expect(try await first.run(line).error == nil) }
    try FileManager.default.moveItem(atPath: folder.path + "/m", toPath: folder.path + "/away")
    settings.journal = nil
    let reader = try JournalReader(try #require(folder.journals.last))
    #expect(reader.commands == 2 && reader.started?.count == 16)
    let recovery = await Session(settings).resume(reader)
    #expect(recovery.isPartial && recovery.failed.count == 1 && recovery.journal.contains("/resumed-"), "\(recovery)")
    #expect(FileManager.default.fileExists(atPath: recovery.journal))
    try FileManager.default.moveItem(atPath: folder.path + "/away", toPath: folder.path + "/m")
    let again = try JournalReader(recovery.journal), back = Session(settings)
    let whole = await back.resume(again)
    #expect(!whole.isPartial && whole.commands == 2 && whole.journal == recovery.journal, "\(whole)")
    #expect(await back.snapshot().current == "mine")
  }
}
