import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// What is said of a check that failed, and of a script that would be none.
@Suite struct TrueScripts {
  private func play(_ body: String, keepGoing: Bool = false) throws -> [Player.Event] {
    var options = Player.Options()
    options.keepGoing = keepGoing
    var player = Player(try Script("vitrine 1\n" + body), settings: Session.Settings(environment: [:], tongue: .en), options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return events
  }

  /// Where no tolerance says what to measure in, the difference itself is told.
  @Test(arguments: [
    ("= n_layers 5 +- 0\n", 1.0), ("= n_layers 5 rel 0\n", 1), ("> remember n_layers as=kept\n> info\n= n_heads = kept\n", 4),
  ]) func anEqualityThatFailsSaysByHowMuch(body: String, off: Double) throws {
    let failed = try #require(try play("> info\n" + body).last)
    let check = try #require(failed.check)
    #expect(!check.passed && check.share != nil, "\(failed.detail.en)")
    #expect(failed.detail.en.contains(", off by ") && failed.detail.en.contains("(relative ") && failed.detail.zh.contains("（相对 "), "\(failed.detail.en)")
    if body.hasPrefix("= ") { #expect(check.off == off && check.share == 0.2) }
    #expect(ReplayReport(file: "x", tongue: .en).json(failed).contains("\"off\":"))
  }

  @Test func whyThereIsNoNewValue() throws {
    let text = "> heads by=entropy\n= order \"L0.H0 > L1.H1 > L0.H0\"\n= loss < 0\n> top k=8\n= probability increasing\n"
    let events = try play(text, keepGoing: true)
    let left = PendingScript.left(events, text: "vitrine 1\n" + text)
    for (line, reason) in [(3, "what comes before what"), (4, "is compared with a bound"), (6, "which way it should go")] {
      #expect(left.contains { $0.event.line == line && $0.reason.en.contains(reason) }, "\(left.map { "\($0.event.line) \($0.reason.en)" })")
    }
  }

  /// What is taken over is read first.
  @Test func aReviewMakesAScript() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let path = folder.path + "/a.session"
    let text = "vitrine 1\n> info\n= n_layers 5\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try #require(PendingScript(try play("> info\n= n_layers 5\n"), text: text, for: path)).write()
    let pending = PendingScript.path(for: path)
    let good = try String(contentsOfFile: pending, encoding: .utf8)
    try good.replacing("= n_layers 4", with: "= n_layers is four").write(toFile: pending, atomically: true, encoding: .utf8)
    #expect { try PendingScript(for: path).accept([3]) } throws: { ($0 as? ScriptError)?.line == 3 }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text && FileManager.default.fileExists(atPath: pending))
    try good.write(toFile: pending, atomically: true, encoding: .utf8)
    try PendingScript(for: path).accept([3])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "vitrine 1\n> info\n= n_layers 4\n")
  }

  /// Of the two files the one is named that was changed; a line end that an editor puts at the end is no change.
  @Test func aPendingFileThatWasChangedIsToldAsSuch() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    let (path, text) = (folder.path + "/a.session", "vitrine 1\n> info\n= n_layers 5\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try #require(PendingScript(try play("> info\n= n_layers 5\n"), text: text, for: path)).write()
    let pending = PendingScript.path(for: path)
    let good = try String(contentsOfFile: pending, encoding: .utf8)
    try (good + "\n").write(toFile: pending, atomically: true, encoding: .utf8)
    #expect(try PendingScript(for: path).hunks.count == 1)
    for changed in [good.replacing("> info\n", with: "> info\n# more\n"), good + "\n# more\n"] {
      try changed.write(toFile: pending, atomically: true, encoding: .utf8)
      #expect(throws: WorkbenchError.changedPending(pending)) { try PendingScript(for: path) }
    }
    #expect(try PendingScript.discardStale(for: path) && !FileManager.default.fileExists(atPath: pending))
  }

  /// A check keeps the comment behind it, and what is in quotes is none.
  @Test func aNewValueKeepsItsComment() throws {
    let text = "> info\n= n_layers 5  # note; more\n~ n_heads # why\n= family \"a # b\" # c\n"
    let hunks = try #require(PendingScript(try play(text, keepGoing: true), text: "vitrine 1\n" + text, for: "x")).hunks.map(\.new)
    #expect(hunks.prefix(2) == ["= n_layers 4 # note; more", "~ n_heads 8 # why"], "\(hunks)")
    #expect(try Script("vitrine 1\n> attention L1.H5\n= at 0,0 0.5 # half\n~ at 0,0 # all\n").problems.isEmpty)
    #expect(hunks.last?.hasPrefix("= family \"") == true && hunks.last?.hasSuffix("\" # c") == true, "\(hunks)")
  }

  /// What people are advised tools are told as well.
  @Test func reportsKeepTips() throws {
    let error = try #require(try Script("vitrine 1\n> headss\n").problems.first)
    let tip = try #require(error.tip)
    #expect(ReplayReport(file: "x", tongue: .en).json(error).contains("\"tip\":"))
    #expect(ReplayReport(file: "x", tongue: .zh).suite([error]).contains(">\(tip.zh)</error>"), "\(tip)")
  }

  /// A replay as a command says how to come back to where it failed.
  @Test func aReplayInsideSaysTheWayBack() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try "vitrine 1\n> info\n= n_layers 5\n".write(toFile: folder.path + "/a.session", atomically: true, encoding: .utf8)
    let error = try #require(try await makeSession(folder: folder.path).run("replay a.session").error)
    #expect(error.code == "expectation-failed" && error.tip?.en.contains("a.session --until 3") == true && error.tip?.zh.hasPrefix("重现到此处：") == true, "\(error)")
    try "vitrine 1\n> frob\n".write(toFile: folder.path + "/b.session", atomically: true, encoding: .utf8)
    #expect(try await makeSession(folder: folder.path).run("replay b.session").error?.tip?.en.contains("--until") != true)
  }

  /// The likeliest token of a trained model may be another one by a hair, by its text and by its id.
  @Test func theLikeliestTokenOfATrainedModelIsObserved() async throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    try String(repeating: "the cats sat on the mats; ", count: 2000).write(toFile: folder.path + "/t.txt", atomically: true, encoding: .utf8)
    let session = makeSession(folder: folder.path)
    for line in ["record work", "top", "train on=t.txt steps=2 batch=2 context=16 shape=1x32x2 vocab=257 as=tiny background=no", "top", "record"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    let parts = try folder.text("work.session").components(separatedBy: "? top\n")
    #expect(parts.count == 3 && parts[1].contains("\n= top1-id ") && parts[2].contains("~ top1\n") && parts[2].contains("~ top1-id\n"), "\(parts)")
  }
}
