import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// Training that did not come to its end, as a recording tells of it.
@Suite struct RecordedTraining {
  private static let line = "train on=text.txt shape=2x32x2 vocab=270 batch=4 context=16 steps=100000 evaluate=3 keep=best seed=3 as=cats"

  private func bench() throws -> (Recording.Folder, Session) {
    let folder = try Recording.Folder()
    try (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined().write(toFile: folder.path + "/text.txt", atomically: true, encoding: .utf8)
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.background, settings.store) = (folder.path, true, folder.path + "/runs.sqlite")
    return (folder, Session(settings))
  }

  private func reach(step: Int, _ session: Session) throws {
    let end = Date().addingTimeInterval(60)
    while session.jobs.statuses.last.map({ $0.step < step && !$0.phase.isOver }) != false {
      try #require(Date() < end)
      Thread.sleep(forTimeInterval: 0.001)
    }
  }

  /// It is written as a run that stops where it was stopped: the replay makes the same weights.
  @Test func aCancelledRunStopsAtItsStepAgain() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    for line in ["record work", RecordedTraining.line] { #expect(try await session.run(line).error == nil) }
    try reach(step: 7, session)
    for line in ["cancel", "measure loss", "save out", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    let step = try #require(text.firstMatch(of: /steps=100000 .*until=(\d+)/)?.1, "\(text)")
    #expect(text.contains("\n# Was cancelled after step \(step) of 100000.\n= steps \(step)\n") && text.contains("\n= val-loss "), "\(text)")
    #expect(try Script(text).formatted == text)
    #expect(try Script(text).problems.isEmpty)

    let other = try Recording.Folder()
    defer { other.remove() }
    for name in ["text.txt", "work.session"] { try FileManager.default.copyItem(atPath: "\(folder.path)/\(name)", toPath: "\(other.path)/\(name)") }
    var player = Player(try Script(at: other.path + "/work.session"), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: other.path + "/work.session"))
    var said = ""
    while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
    #expect(player.verdict == .passed, "\(said)")
    let weights = try [folder, other].map { try Data(contentsOf: URL(fileURLWithPath: $0.path + "/out/model.safetensors")) }
    #expect(weights[0] == weights[1] && weights[0].count > 10_000)
  }

  /// What is still at work when the script is written goes on to its end there, and the script says so.
  @Test func aPausedRunIsMarked() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    #expect(try await session.run(RecordedTraining.line).error == nil)
    try reach(step: 2, session)
    for line in ["pause", "save session paused", "resume", "save session running"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let (paused, running) = (try folder.text("paused.session"), try folder.text("running.session"))
    #expect(paused.firstMatch(of: /> train .*\n# Was paused at step \d+ of 100000 when this was written; a replay goes on to the end\.\n/) != nil, "\(paused)")
    #expect(running.firstMatch(of: /> train .*\n# Was at step \d+ of 100000 when this was written/) != nil, "\(running)")
    #expect(try !paused.contains("until=") && Script(paused).formatted == paused)
    session.jobs.stop()
  }

  /// Nothing came of it.
  @Test func aFailedRunIsLeftOutAndNamed() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    #expect(try await session.run("train on=text.txt context=32 batch=4 steps=60 evaluate=100 rate=10 decay=10 warmup=0 schedule=constant").error == nil)
    #expect(try await session.run("wait").error?.code == "not-finite")
    for line in ["measure loss", "save session work"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    #expect(text.contains("\n# Left out, as it failed: train on=text.txt ") && !text.contains("\n> train"), "\(text)")
  }

  /// Who leaves stops what is at work: the recording says where.
  @Test func leavingStopsARunThere() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    for line in ["record work", RecordedTraining.line] { #expect(try await session.run(line).error == nil) }
    try reach(step: 2, session)
    await session.leave()
    let text = try folder.text("work.session")
    #expect(text.firstMatch(of: /> train .* until=\d+/) != nil && text.contains("\n# Was cancelled after step "), "\(text)")
  }
}
