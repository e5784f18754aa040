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
    for command in try await session.read("mask L1.H5") { _ = await session.perform(command, words: "关掉第1层第5个头") }
    for line in [
      "attention L1.H5", "heads by=entropy", "top k=3", "layout script", "undo", "redo", "generate n=6", "measure loss", "remember loss as=kept", "expect loss = kept",
      "note \"a \\\"quote\\\"\"", "tokens", "masks",
    ] { #expect(try await session.run(line).error == nil, "\(line)") }
    // What fails is no part of a script.
    #expect(try await session.run("mask L1.H5").error != nil)
    #expect(try await session.run("record").error == nil)
    _ = try await session.run("mask L3.H3")
    let text = try folder.text("work.session")
    let (verdict, said) = try replay(folder.path + "/work.session")
    #expect(verdict == .passed, "\(said)\n\(text)")
    #expect(text.contains("> mask L0.H1\n> prompt"), "what came before stands first, without numbers: \(text)")
    #expect(text.contains("> mask L1.H5\n| zh 关掉第1层第5个头\n= heads-off 2\n"), "\(text)")
    #expect(text.contains("? attention L1.H5\n") && text.contains("= loss = kept\n") && text.contains("model  builtin sha256:"))
    for absent in ["layout", "L3.H3", "record", "> expect"] { #expect(!text.contains(absent), "\(absent)") }
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

  @Test func anOpenedModelIsPinned() async throws {
    let folder = try Folder()
    defer { folder.remove() }
    let session = makeSession(folder: folder.path)
    _ = try await session.run("save model")
    _ = try await session.run("open model as=copy")
    _ = try await session.run("measure loss")
    #expect(try await session.run("save session pins").error == nil)
    let text = try folder.text("pins.session")
    #expect(text.contains("model  builtin sha256:") && text.contains("model  model sha256:") && text.contains("tokens model sha256:"), "\(text)")
    try FileManager.default.removeItem(atPath: folder.path + "/model")
    #expect(try replay(folder.path + "/pins.session").0 == .commandFailed)
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
