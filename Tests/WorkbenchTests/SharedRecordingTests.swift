import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// What somebody else writes to the file of a recording stays.
@Suite struct SharedRecordings {
  private func write(_ text: String, _ path: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }

  @Test func anEditMeanwhileStays() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    for line in ["record z", "mask L0.H1"] { #expect(try await session.run(line).warning == nil) }
    let edited = try folder.text("z.session") + "# MY EDIT\n"
    try write(edited, folder.path + "/z.session")
    // Somebody has that name already.
    try write("taken", folder.path + "/z-2.session")
    let warning = try #require(try await session.run("mask L0.H2").warning)
    for text in [warning.en, warning.zh] { #expect(text.contains("/z.session") && text.contains("/z-3.session"), "\(text)") }
    #expect(try folder.text("z.session") == edited && folder.text("z-2.session") == "taken")
    #expect(try await session.run("mask L0.H3").warning == nil, "it is said once")
    #expect(await session.snapshot().recording?.hasSuffix("/z-3.session") == true)
    let end = try #require(try await session.run("record").finding)
    #expect(end.title.en.contains("z-3.session") && end.remarks.contains { $0.en.contains("/z.session was changed") && $0.zh.contains("保持原样") }, "\(end)")
    let text = try folder.text("z-3.session")
    #expect(text.contains("> mask L0.H1\n") && text.contains("> mask L0.H2\n") && text.contains("> mask L0.H3\n"), "\(text)")
  }

  /// What is new is appended to the file, which stays the same one; what changes above is written anew.
  @Test func aRecordingIsAppendedTo() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path), path = folder.path + "/z.session"
    func number() throws -> Int? { try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int }
    for line in ["record z", "heads by=entropy"] { #expect(try await session.run(line).warning == nil) }
    let first = try #require(try number())
    var before = try folder.text("z.session")
    for line in ["mask L0.H1", "expect heads-off = 1", "measure loss", "remember loss as=kept", "export masks a.json"] {
      #expect(try await session.run(line).error == nil, "\(line)")
      let now = try folder.text("z.session")
      #expect(now.hasPrefix(before) && now.count > before.count, "\(line)")
      before = now
    }
    #expect(try number() == first)
    for line in ["mask L0.H2", "export masks a.json overwrite=yes"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("z.session")
    #expect(!text.hasPrefix(before) && text.components(separatedBy: "overwrite=yes").count == 3, "\(text)")
    #expect(try await session.run("record").error == nil)
    #expect(try folder.text("z.session") == text)
  }

  /// Whatever the program was killed in the middle of writing, what stands before it is a whole script, and nobody else's.
  @Test func aTornRecordingIsWholeUpToTheLastCommand() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path), path = folder.path + "/z.session"
    for line in ["record z", "mask L0.H1"] { #expect(try await session.run(line).warning == nil) }
    let text = try folder.text("z.session"), torn: [UInt8] = Array(text.utf8) + [0] + Array("> note \"二".utf8).dropLast()
    try Data(torn).write(to: URL(fileURLWithPath: path))
    let script = try Script(at: path)
    #expect(script.steps.map(\.command) == ["mask L0.H1"] && script.formatted == text)
    #expect(script.remarks.contains { $0.en.contains("killed") && $0.zh.contains("终止") }, "\(script.remarks)")
    // It goes on, and nothing of it is left.
    #expect(try await session.run("mask L0.H2").warning == nil)
    let whole = try folder.text("z.session")
    #expect(whole.hasPrefix(text) && whole.contains("> mask L0.H2\n") && !whole.utf8.contains(0), "\(whole)")
    // What is no such end is refused as before.
    #expect((try? Script("vitrine 1\n> info\0\n"))?.problems.isEmpty != true)
  }

  /// The same where it is found at the very end, by `record` or by leaving; a file that is only gone is made again.
  @Test func theEndOverwritesNothingEither() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    for leaves in [false, true] {
      let session = makeSession(folder: folder.path), name = leaves ? "b" : "a"
      for line in ["record \(name)", "mask L0.H1"] { _ = try await session.run(line) }
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name).session")
      #expect(try await session.run("mask L0.H2").warning == nil)
      #expect(try folder.text("\(name).session").contains("> mask L0.H2\n"))
      try write("mine", "\(folder.path)/\(name).session")
      if leaves { #expect(await session.leave()?.en.contains("b-2.session") == true) } else {
        #expect(try await session.run("record").finding?.remarks.contains { $0.en.contains("a-2.session") } == true)
      }
      #expect(try folder.text("\(name).session") == "mine" && folder.text("\(name)-2.session").contains("> mask L0.H2\n"))
    }
  }

  /// Two that record to one file: both are there.
  @Test func twoRecordingsOfOneNameAreBothKept() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let (one, two) = (makeSession(folder: folder.path), makeSession(folder: folder.path))
    for line in ["record z", "mask L0.H1"] { _ = try await one.run(line) }
    for line in ["record z overwrite=yes", "mask L1.H5"] { #expect(try await two.run(line).error == nil) }
    #expect(try await one.run("mask L0.H2").warning?.en.contains("somebody else") == true)
    for session in [one, two] { #expect(try await session.run("record").error == nil) }
    #expect(try folder.text("z.session").contains("L1.H5") && folder.text("z-2.session").contains("L0.H1"))
  }

  /// What was put at its place after a crash stays as well; what the recording left there itself is gone on with.
  @Test(arguments: [false, true]) func whatStandsThereAfterACrashStays(isForeign: Bool) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.journal) = (folder.path, Session.Settings.JournalPlace(folder: folder.path + "/state"))
    let first = Session(settings)
    for line in ["record done.session", "mask L2.H2", "record", "record z", "mask L0.H1"] { #expect(try await first.run(line).error == nil) }
    // A recording that had ended is the user's.
    try write("ended", folder.path + "/done.session")
    if isForeign { try write("vitrine 1\n> masks\n", folder.path + "/z.session") }
    for number in 2...3 {
      let reader = try JournalReader(try #require(JournalReader.all(in: folder.path + "/state").last))
      settings.journal = Session.Settings.JournalPlace(folder: folder.path + "/state", resumes: reader.path)
      let next = Session(settings)
      let recovery = await next.resume(reader)
      #expect((recovery.recording != nil) == isForeign && recovery.failed.isEmpty, "\(recovery)")
      #expect(try await next.run("mask L0.H\(number)").warning == nil)
    }
    let text = try folder.text(isForeign ? "z-2.session" : "z.session")
    #expect(text.contains("> mask L0.H1\n") && text.contains("> mask L0.H2\n") && text.contains("> mask L0.H3\n"), "\(text)")
    if isForeign { #expect(try folder.text("z.session") == "vitrine 1\n> masks\n") }
    #expect(try folder.text("done.session") == "ended")
    #expect(!FileManager.default.fileExists(atPath: folder.path + (isForeign ? "/z-3.session" : "/z-2.session")))
  }

  /// A recording in which nothing was done yet has a file all the same, and after a crash that is its own.
  @Test(arguments: ["record k", "record k redact=yes"]) func aFileThatOnlyBeganIsGoneOnWith(line: String) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.journal) = (folder.path, Session.Settings.JournalPlace(folder: folder.path + "/state"))
    let first = Session(settings)
    for line in ["mask L0.H1", line] { #expect(try await first.run(line).error == nil) }
    let reader = try JournalReader(try #require(JournalReader.all(in: folder.path + "/state").last))
    let faults = reader.troubles.filter(\.isFault)
    #expect(faults.isEmpty)
    settings.journal = Session.Settings.JournalPlace(folder: folder.path + "/state", resumes: reader.path)
    let next = Session(settings)
    #expect(await next.resume(reader).recording == nil)
    #expect(try await next.run("mask L0.H2").warning == nil)
    #expect(try folder.text("k.session").contains("> mask L0.H2\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/k-2.session"))
  }
}
