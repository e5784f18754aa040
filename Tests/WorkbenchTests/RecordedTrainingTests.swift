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

  /// What the recording comes to with a store that knows none of its runs, and what is said meanwhile.
  private func replayedElsewhere(_ folder: Recording.Folder) throws -> (Player.Verdict, String) {
    var settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/work.session")
    settings.store = folder.path + "/another.sqlite"
    var player = Player(try Script(at: folder.path + "/work.session"), settings: settings), said = ""
    while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
    return (player.verdict, said)
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

  /// So is one that was gone on with, and stopped again.
  @Test func aCancelledResumptionStopsAtItsStepAgain() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    for line in ["record work", RecordedTraining.line + " until=5"] { #expect(try await session.run(line).error == nil) }
    for line in ["wait", "runs resume cats steps=90000"] { #expect(try await session.run(line).error == nil, "\(line)") }
    try reach(step: 9, session)
    for line in ["cancel", "measure loss", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    let step = try #require(text.firstMatch(of: /> runs resume cats steps=(\d+)/)?.1, "\(text)")
    #expect(step != "90000" && text.contains("\n# Was cancelled after step \(step) of "), "\(text)")
    // Its numbers are told, and not checked: where it ends as asked a replay measures once more.
    let told = try #require(text.firstRange(of: "> runs resume cats").map { text[$0.lowerBound...].prefix { $0 != "?" } }, "\(text)")
    #expect(told.contains("\n~ steps \(step)\n") && told.contains("\n~ val-loss ") && !told.contains("\n= "), "\(text)")
    let (verdict, said) = try replayedElsewhere(folder)
    #expect(verdict == .passed, "\(said)\n\(text)")
  }

  /// What a run came to that was gone on with to where it was asked to end is checked like what any other training came to.
  @Test func aResumptionIsRecordedWithItsNumbers() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    for line in ["record work", RecordedTraining.line + " until=5", "wait", "runs resume cats steps=9", "wait", "record"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    let text = try folder.text("work.session")
    #expect(text.firstMatch(of: /> runs resume cats steps=9 background=yes\n= steps 9\n([=~] .*\n)*= val-loss [0-9]/) != nil, "\(text)")
    let (verdict, said) = try replayedElsewhere(folder)
    #expect(verdict == .passed, "\(said)\n\(text)")
  }

  /// A run goes by the name of the model that the session made with it, whatever else the store has: also in what is recorded.
  @Test func aRunGoesByItsModelsName() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    func train(_ rate: String, _ session: Session) async throws {
      let line = "train on=text.txt shape=2x32x2 vocab=270 batch=4 context=16 steps=12 seed=3 rate=\(rate) as=cats background=no"
      #expect(try await session.run(line).error == nil)
    }
    try await train("0.01", session)
    let good = try #require(try await session.run("plot cats.loss").number("last"))
    try await train("0.000001", session)
    let bad = try #require(try await session.run("plot cats.loss").number("last"))
    #expect(bad > good + 0.1)
    #expect(try await session.run("plot train-1.loss").number("last") == good)
    // Another session has made none of that name.
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.background, settings.store) = (folder.path, true, folder.path + "/runs.sqlite")
    let other = Session(settings)
    #expect(try await other.run("plot cats.loss").error?.code == "unknown-run")
    #expect(try await other.run("record work").error == nil)
    try await train("0.01", other)
    for line in ["plot train-3.loss", "runs show train-3", "runs show train-1", "record"] { #expect(try await other.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    #expect(text.contains("plot cats\n") || text.contains("plot cats.loss\n"), "\(text)")
    #expect(text.contains("runs show cats\n") && text.contains("runs show train-1\n") && !text.contains("train-3"), "\(text)")
  }

  /// A run is deleted under the name that the script has for it, whatever it was called where that was recorded.
  @Test(arguments: ["train-1", "cats"]) func aDeletedRunIsConfirmedByTheNameItHas(name: String) async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    let line = "train on=text.txt shape=1x32x2 vocab=257 batch=2 context=16 steps=4 evaluate=2 as=cats background=no"
    for line in ["record work", line] { #expect(try await session.run(line).error == nil) }
    for command in try await session.read("runs delete \(name)") { #expect(await session.perform(command, confirmation: name).error == nil) }
    #expect(try await session.run("record").error == nil)
    let text = try folder.text("work.session")
    #expect(text.contains("\n> runs delete cats\n@ confirm cats\n"), "\(text)")
    var settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/work.session")
    settings.store = folder.path + "/other.sqlite"
    var player = Player(try Script(at: folder.path + "/work.session"), settings: settings)
    while let event = player.next() { #expect(event.verdict == .passed, "\(event.detail.en)") }
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
    #expect(try await session.run("wait").error?.code == "exploded")
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

  /// What is recorded depends on what was typed, and not on how far a job was at that moment.
  @Test func theSameIsRecordedHoweverFarAJobIs() async throws {
    let line = "train on=text.txt shape=1x32x2 vocab=257 batch=2 context=16 steps=60 evaluate=20 seed=1 as=one"
    let typed = [
      "models", "heads by=entropy", "mask L0.H1", "measure loss", "undo", "top", "prompt \"the cats sat on\"", "models", "open builtin as=other", "close other", "info",
    ]
    var texts: [String] = []
    // It has ended before the first look, or is held until after the last one; where it is too fast to be held, it has ended too.
    for (before, after) in [(["wait"], []), (["pause"], ["resume", "wait"])] {
      let (folder, session) = try bench()
      defer { folder.remove() }
      for line in ["record work", line] { #expect(try await session.run(line).error == nil, "\(line)") }
      for line in before { _ = try await session.run(line) }
      for line in typed { #expect(try await session.run(line).error == nil, "\(line)") }
      for line in after { _ = try await session.run(line) }
      // The model has the prompt of the moment at which it was asked for.
      for line in ["use one", "measure loss", "record"] { #expect(try await session.run(line).error == nil, "\(line)") }
      texts.append(try folder.text("work.session"))
      var player = Player(try Script(at: folder.path + "/work.session"), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/work.session"))
      var said = ""
      while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
      #expect(player.verdict == .passed, "\(said)")
    }
    #expect(texts[0] == texts[1], "\(texts[1])")
    #expect(texts[0].contains("? models\n~ models\n") && texts[0].contains("\n= heads-off 1\n") && texts[0].contains("\n= top1-id "), "\(texts[0])")
  }

  /// `undo` and `redo` step through what was typed, also what was typed before the training, however far it is.
  @Test func whatIsUndoneMeanwhileIsUndoneInAReplay() async throws {
    let line = "train on=text.txt shape=1x32x2 vocab=257 batch=2 context=16 steps=60 evaluate=20 seed=1 as=tr background=yes"
    var texts: [String] = []
    // It has ended before, or is held until after; where it is too fast to be held, it has ended too.
    for (before, after) in [("wait", []), ("pause", ["resume", "wait"])] {
      let (folder, session) = try bench()
      defer { folder.remove() }
      for line in ["record work", "open builtin", "prompt \"To be\"", "mask L0.H4", "mask L0.H1", line] { #expect(try await session.run(line).error == nil, "\(line)") }
      _ = try await session.run(before)
      for (line, masks) in [("undo", 1), ("redo", 2), ("undo", 1)] {
        let outcome = try await session.run(line)
        #expect(outcome.error == nil && outcome.snapshot.masks.count == masks, "\(before) \(line)")
      }
      for line in after { _ = try await session.run(line) }
      #expect(try await session.run("record").error == nil)
      let now = await session.snapshot()
      #expect(now.models.contains("tr") && now.redo == ["mask L0.H1"])
      texts.append(try folder.text("work.session"))
      let (verdict, said) = try replayedElsewhere(folder)
      #expect(verdict == .passed, "\(said)\n\(texts.last ?? "")")
    }
    #expect(texts[0] == texts[1], "\(texts[1])")
  }

  /// What is said of a job after it was waited for is about the job, and not about what was looked at last.
  @Test func whatIsSaidOfAnAwaitedJobIsAboutIt() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    let line = "train on=text.txt shape=1x32x2 vocab=257 batch=2 context=16 steps=20 evaluate=10"
    for line in [
      "record work", "\(line) seed=1 as=one", "\(line) seed=2 as=two", "top", "wait 1", "expect steps = 20", "remember loss as=kept", "wait 2", "wait 1", "expect loss = kept",
      "masks", "wait 2", "record",
    ] { #expect(try await session.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    #expect(text.contains("\n\n? wait 1\n= steps 20\n> remember loss as=kept\n\n? wait 1\n= loss = kept\n"), "\(text)")
    #expect(!text.contains("wait 2"), "\(text)")
    var player = Player(try Script(at: folder.path + "/work.session"), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/work.session"))
    var said = ""
    while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
    #expect(player.verdict == .passed, "\(said)\n\(text)")
  }

  /// The name that a job's model will have is not given away meanwhile: a script makes the model before what follows.
  @Test func theNameOfWhatIsMadeIsKeptForIt() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    #expect(try await session.run(RecordedTraining.line).error == nil)
    try reach(step: 2, session)
    #expect(try await session.run("open builtin as=cats").error?.code == "name-taken")
    #expect(try await session.run("cancel").error == nil)
    #expect(try await session.run("use cats").error == nil)
  }

  /// Two at once, and what was done meanwhile: to whichever model is current then.
  @Test func twoJobsAtOnceAreRecorded() async throws {
    let (folder, session) = try bench()
    defer { folder.remove() }
    let line = "train on=text.txt shape=1x32x2 vocab=257 batch=2 context=16 steps=60 evaluate=20"
    for line in ["record work", "\(line) seed=1 as=one", "\(line) seed=2 as=two", "mask L0.H1", "heads by=entropy", "wait 1", "wait 2", "measure loss", "record"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    let text = try folder.text("work.session")
    #expect(text.contains("as=one") && text.contains("as=two") && text.contains("> mask L0.H1"), "\(text)")
    var player = Player(try Script(at: folder.path + "/work.session"), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/work.session"))
    var said = ""
    while let event = player.next() { said += "\(event.line) \(event.text): \(event.detail.en)\n" }
    #expect(player.verdict == .passed, "\(said)\n\(text)")
  }
}

/// Training that had come to its end before a crash.
@Suite struct ResumedTraining {
  private func settings(_ folder: String, background: Bool, resumes: String? = nil) -> Session.Settings {
    var settings = Session.Settings(environment: [:], tongue: .en)
    (settings.folder, settings.background, settings.store) = (folder, background, folder + "/runs.sqlite")
    settings.journal = Session.Settings.JournalPlace(folder: folder, resumes: resumes)
    return settings
  }
  private static let train = "train on=text.txt shape=2x32x2 vocab=270 batch=4 context=16 steps=200 evaluate=50 seed=3 as=cats"

  private func lost(_ folder: Recording.Folder, background: Bool, _ lines: [String]) async throws -> (session: Session, reader: JournalReader) {
    try (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined().write(toFile: folder.path + "/text.txt", atomically: true, encoding: .utf8)
    let session = Session(settings(folder.path, background: background))
    for line in lines { #expect(try await session.run(line).error == nil, "\(line)") }
    return (session, try JournalReader(try #require(JournalReader.all(in: folder.path).last)))
  }

  /// Its model comes from its checkpoint, at the place at which it was taken over; what was done before and after is done to the same.
  @Test(arguments: [false, true]) func aTrainedModelComesBack(inBackground: Bool) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let lines = ["mask L1.H5", ResumedTraining.train] + (inBackground ? ["mask L0.H0", "prompt \"the cats\"", "wait", "use cats"] : []) + ["mask L0.H1", "measure loss", "remember loss as=kept"]
    let (first, reader) = try await lost(folder, background: inBackground, lines)
    let second = Session(settings(folder.path, background: inBackground, resumes: reader.path))
    let recovery = await second.resume(reader)
    #expect(recovery.trained.map(\.step) == [200] && recovery.left.isEmpty && recovery.lost.isEmpty && recovery.failed.isEmpty && recovery.different.isEmpty, "\(recovery)")
    let (before, now) = (await first.snapshot(), await second.snapshot())
    #expect(before.models == now.models && before.current == now.current && before.masks == now.masks && now.current == "cats")
    #expect(before.undo.count == now.undo.count)
    for line in ["measure loss", "expect loss = kept"] { #expect(try await second.run(line).error == nil) }
    for name in ["a", "b"] { #expect(try await (name == "a" ? first : second).run("save \(name)").error == nil) }
    let weights = try ["a", "b"].map { try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($0)/model.safetensors")) }
    #expect(weights[0] == weights[1])
    // No run was added, and none changed.
    let runs = try await second.run("runs").finding
    #expect(runs?[fact: "runs"] == .integer(1))
    // Its journal is one that can be resumed in its turn.
    let again = try JournalReader(try #require(JournalReader.all(in: folder.path).last))
    let third = Session(settings(folder.path, background: inBackground, resumes: again.path))
    #expect(await third.resume(again).trained.count == 1)
  }

  /// A session of the screen that is brought back from a pipe, and the other way round: what was made stands where it stood.
  @Test(arguments: [false, true]) func aTrainedModelComesBackOnAnotherSurface(inBackground: Bool) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let lines = ["mask L1.H5", ResumedTraining.train] + (inBackground ? ["wait"] : []) + ["mask L0.H1", "measure loss"]
    let (first, reader) = try await lost(folder, background: inBackground, lines)
    let before = await first.snapshot()
    let second = Session(settings(folder.path, background: !inBackground, resumes: reader.path))
    let recovery = await second.resume(reader)
    let now = await second.snapshot()
    #expect(recovery.failed.isEmpty && recovery.different.isEmpty && recovery.trained.count == 1, "\(recovery)")
    #expect(before.current == now.current && before.masks == now.masks && before.models == now.models)
    #expect(now.current == (inBackground ? "shakespeare" : "cats"))
    // So is what it leaves behind, in its turn.
    let again = try JournalReader(try #require(JournalReader.all(in: folder.path).last))
    let third = Session(settings(folder.path, background: inBackground, resumes: again.path))
    #expect(await third.resume(again).trained.count == 1)
    #expect(await third.snapshot().current == before.current)
  }

  @Test func aCheckpointThatIsGoneIsSaid() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let (_, reader) = try await lost(folder, background: false, ["mask L1.H5", ResumedTraining.train, "mask L0.H1"])
    try FileManager.default.removeItem(atPath: folder.path + "/runs.sqlite-checkpoints")
    let second = Session(settings(folder.path, background: false, resumes: reader.path))
    let recovery = await second.resume(reader)
    #expect(recovery.trained.isEmpty && recovery.lost.first?.reason.en.contains("is gone. Do it again") == true && recovery.left == ["mask L0.H1"], "\(recovery)")
    #expect(await second.snapshot().masks == ["L1.H5"])
  }

  /// Stopped on purpose: as far as it came.
  @Test func aCancelledRunComesBackAsFarAsItCame() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let line = ResumedTraining.train.replacing("steps=200", with: "steps=200 until=7")
    let (_, reader) = try await lost(folder, background: false, [line, "mask L0.H1"])
    let second = Session(settings(folder.path, background: false, resumes: reader.path))
    let recovery = await second.resume(reader)
    #expect(recovery.trained.map(\.step) == [7] && recovery.left.isEmpty, "\(recovery)")
    #expect(await second.snapshot().masks == ["L0.H1"])
  }

  /// What began a run that was cut off and gone on with stays in what is recorded, as one line that comes to the same; also after a second crash.
  /// With `keep=best` it is told and not checked: the session measured where it ended, and so may have kept another model than the line does.
  @Test(arguments: [false, true]) func aRunThatIsGoneOnWithIsRecordedFromItsBeginning(keepsBest: Bool) async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let (first, reader) = try await lost(folder, background: true, ["mask L1.H5", ResumedTraining.train.replacing("steps=200", with: "steps=100000") + (keepsBest ? " keep=best" : "")])
    let end = Date().addingTimeInterval(60)
    while first.jobs.statuses.last.map({ $0.step < 3 }) != false {
      try #require(Date() < end)
      try await Task.sleep(for: .seconds(0.001))
    }
    first.jobs.stop()
    let step = try #require(first.jobs.statuses.last?.step)
    let second = Session(settings(folder.path, background: true, resumes: reader.path))
    let recovery = await second.resume(reader)
    let run = try #require(recovery.atWork.first?.run, "\(recovery)")
    for line in ["runs resume \(run) steps=\(step + 20)", "wait", "use cats", "measure loss", "save session work"] { #expect(try await second.run(line).error == nil, "\(line)") }
    let text = try folder.text("work.session")
    #expect(text.split(separator: "\n").contains { $0.hasPrefix("> train ") && $0.contains(" until=\(step + 20)") }, "\(text)")
    #expect(!text.contains("runs resume") && text.contains("\n\(keepsBest ? "~" : "=") steps \(step + 20)\n"), "\(text)")
    guard !keepsBest else { return }
    var player = Player(try Script(at: folder.path + "/work.session"), settings: Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/work.session"))
    while let event = player.next() { #expect(event.verdict == .passed, "\(event.text): \(event.detail.en)") }
    let again = try JournalReader(try #require(JournalReader.all(in: folder.path).last))
    let third = Session(settings(folder.path, background: true, resumes: again.path))
    let back = await third.resume(again)
    #expect(back.trained.count == 1 && back.failed.isEmpty, "\(back)")
    #expect(try await third.run("save session again").error == nil)
    #expect(try folder.text("again.session").contains("\n> train "))
    // Going on with it once more is a line of its own.
    for line in ["runs resume \(run) steps=\(step + 30)", "wait", "save session more"] { #expect(try await second.run(line).error == nil, "\(line)") }
    let more = try folder.text("more.session")
    #expect(more.contains(" until=\(step + 20)") && more.contains("> runs resume cats steps=\(step + 30) background=yes\n= steps \(step + 30)\n"), "\(more)")
    var settings = Session.Settings(environment: [:], tongue: .en).at(folderOf: folder.path + "/more.session")
    settings.store = folder.path + "/longer.sqlite"
    var longer = Player(try Script(at: folder.path + "/more.session"), settings: settings)
    while let event = longer.next() { #expect(event.verdict == .passed, "\(event.text): \(event.detail.en)\n\(more)") }
  }
}
