import Findings
import Foundation
import Language
import Testing
import Wording
import Workbench

/// What is done to a script, or asked of its replay, must not change what it comes to.
@Suite struct SameReplays {
  private func play(_ script: Script, folder: String = "", output: String? = nil, _ change: (inout Player.Options) -> Void = { _ in }) -> (verdict: Player.Verdict, events: [Player.Event]) {
    var options = Player.Options()
    change(&options)
    var settings = Session.Settings(environment: ["HOME": folder + "/home"], tongue: .en).at(folderOf: folder + "/x")
    settings.output = output
    var player = Player(script, settings: settings, options: options)
    var events: [Player.Event] = []
    while let event = player.next() { events.append(event) }
    return (player.verdict, events)
  }

  // MARK: Written in its one form

  /// A default that a pin changes is none.
  @Test(arguments: ["pin    seed 7\n", ""]) func aSeedThatIsNamedStays(pin: String) throws {
    let text = "vitrine 1\ntitle  T\nneeds  engine >= 0.1\n\(pin)\n> generate n=5 seed=0\n= seed 0\n"
    let script = try Script(text)
    #expect(script.formatted == text && !script.lint(text).contains { $0.code == "not-formatted" })
    #expect(play(try Script(script.formatted)).verdict == .passed)
    #expect(try Script("vitrine 1\n> generate n=12 temperature=1.0\n").formatted.contains("> generate n=12 temperature=1\n"))
  }

  /// What stands in quotes names no seed, and neither does the command beside it.
  @Test func aPinnedSeedIsThatOfEachCommandOfALine() throws {
    let (_, events) = play(try Script("vitrine 1\npin seed 7\n> note \"seed=3\"; generate n=2\n= seed 7\n> generate n=2 seed=3; generate n=2\n= seed 7\n"))
    #expect(events.allSatisfy { $0.verdict == .passed } && events.count == 4, "\(events.map(\.detail.en))")
  }

  /// It goes to what draws with the arguments it has: elsewhere a seed is an option that does nothing, which is refused.
  @Test(arguments: [false, true]) func aPinnedSeedIsNoOptionOfWhatDoesNotDraw(included: Bool) throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    _ = try folder.write("t.txt", String(repeating: "the cats sat on the mats; ", count: 200))
    let steps = "> mask L0.H1\n> mask L0.H2 mode=mean\n> export masks mm.json\n> unmask L0.H1\n> mask from=mm.json\n> mask L1.H1 mode=resample on=t.txt\n= heads-off 3\n> mask L1.H2 seed=3\n! idle-option\n> prune heads amount=5 by=magnitude\n"
    _ = try folder.write("inner.session", "vitrine 1\n\(steps)")
    let script = try Script(at: folder.write("x.session", "vitrine 1\npin seed 7\n" + (included ? "@ include inner.session\n" : steps)))
    let (verdict, events) = play(script, folder: folder.path)
    #expect(verdict == .passed && events.count == 9, "\(events.map(\.detail.en))")
  }

  @Test func aParameterThatAnIncludedScriptUsesIsUsed() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    _ = try folder.write("b.session", "vitrine 1\nparam OTHER = 1\n> mask {HEAD}\n")
    let text = "vitrine 1\ntitle  T\nneeds  engine >= 0.1\nparam  HEAD = L1.H4\nparam  IDLE = 3\n\n@ include b.session\n# {IDLE}\n"
    let script = try Script(at: try folder.write("a.session", text))
    #expect(script.lint(text).filter { $0.code == "unused-parameter" }.map(\.line) == [5])
  }

  // MARK: To the same place

  @Test(arguments: ["here", "3"]) func aMarkBelowALookThatIsLeftOutEndsTheReplay(place: String) throws {
    let script = try Script("vitrine 1\n? top\n@ mark here\n> mask L0.H0\n")
    #expect(play(script) { ($0.leavesOutLooks, $0.until) = (true, place) }.events.isEmpty)
    #expect(play(script) { $0.until = place }.events.map(\.text) == ["? top"])
  }

  @Test func theWayBackAsksForTheSame() throws {
    let failed = try #require(play(try Script("vitrine 1\n> info\n= n_layers 5\n")).events.last)
    let flags = ["--keep-going", "--ignore-pins", "--no-looks", "--out", "a b"]
    let report = ReplayReport(file: "-x.session", tongue: .en, parameters: ["N": "5"], flags: flags)
    let wanted = "vitrine replay --until 3 --param N=5 --keep-going --ignore-pins --no-looks --out 'a b' -- -x.session"
    #expect(report.again(failed) == wanted && report.json(failed).contains(wanted) && report.text(failed).contains(wanted))
    #expect(report.suite([failed]).contains(wanted.replacing("'", with: "&apos;")) || report.suite([failed]).contains(wanted), "\(report.suite([failed]))")
  }

  /// What is sent into the background is waited for, within its limit, and what stands below is about what came of it.
  @Test func aStepEndsWhenItsWorkHas() throws {
    let folder = try Recording.Folder()
    defer { folder.remove() }
    _ = try folder.write("t.txt", String(repeating: "the cats sat on the mats; ", count: 2000))
    func train(_ steps: Int) -> String { "train on=t.txt steps=\(steps) batch=2 context=16 shape=1x32x2 vocab=257 as=t background=yes" }
    let (verdict, events) = play(try Script("vitrine 1\n> \(train(20))\n= steps 20\n> \(train(5)); masks\n= heads-off 0\n> jobs\n> use t\n"), folder: folder.path)
    #expect(verdict == .passed, "\(events.map(\.detail.en))")
    let late = play(try Script("vitrine 1\n> \(train(1_000_000))\n@ within 0.5s\n"), folder: folder.path)
    #expect(late.verdict == .timeLimit, "\(late.events.map(\.detail.en))")
  }

  @Test func anOrderSaysHowManyPairsAreWrong() throws {
    let failed = try #require(play(try Script("vitrine 1\n> heads by=importance\n= order \"L0.H0 > L0.H4\"\n")).events.last)
    #expect(failed.detail.en.contains(", 1 pair the wrong way round") && ReplayReport(file: "x", tongue: .en).json(failed).contains("\"off\":1"), "\(failed.detail.en)")
  }

  @Test func aPinnedModelIsToldInChinese() throws {
    let refused = play(try Script("vitrine 1\nmodel builtin sha256:0000000000000000\n> masks\n")).events.last
    #expect(refused?.detail.zh.contains("脚本制作时 builtin 的权重") == true, "\(refused?.detail.zh ?? "")")
  }

  // MARK: Into a folder of its own

  @Test func noPathLeadsOutOfTheFolderForOutput() throws {
    let folder = try Recording.Folder(), far = try Recording.Folder()
    defer { for place in [folder, far] { place.remove() } }
    let out = folder.path + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let script = try Script("vitrine 1\n> heads by=entropy\n> export last \(far.path)/a.csv\n> save ~/small\n@ confirm yes\n> open ~/small as=again\n> export last ../../b.csv\n")
    let (verdict, events) = play(script, folder: folder.path, output: out)
    #expect(verdict == .passed, "\(events.map(\.detail.en))")
    for name in [String(far.path.dropFirst()) + "/a.csv", "small/model.safetensors", "b.csv"] { #expect(FileManager.default.fileExists(atPath: "\(out)/\(name)"), "\(name)") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: far.path).isEmpty && !FileManager.default.fileExists(atPath: folder.path + "/home"))
  }

  @Test(arguments: ["export last link/a.csv", "export last file.csv overwrite=yes", "save link overwrite=yes", "record link/r"]) func linksInItAreNotFollowed(line: String) throws {
    let folder = try Recording.Folder(), far = try Recording.Folder()
    defer { for place in [folder, far] { place.remove() } }
    let out = folder.path + "/out"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: out + "/link", withDestinationPath: far.path)
    try FileManager.default.createSymbolicLink(atPath: out + "/file.csv", withDestinationPath: far.path + "/f.csv")
    let (verdict, events) = play(try Script("vitrine 1\n> heads by=entropy\n> \(line)\n@ confirm yes\n! leads-out\n"), folder: folder.path, output: out)
    #expect(verdict == .passed, "\(events.map(\.detail.en))")
    #expect(try FileManager.default.contentsOfDirectory(atPath: far.path).isEmpty)
  }
}
