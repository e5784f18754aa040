import Foundation
import Language
import Support
import Tensors
import Testing
import Wording
import Workbench

/// Every script in `Sessions/` is an end-to-end test: it passes, and it says the same bytes however often and on however many
/// threads it is replayed.
@Suite(.serialized) struct Sessions {
  /// Those that train for half an hour and more.
  static let long = ["students.session", "train-builtin.session"]
  static let files: [String] = {
    let folder = packageRoot.appendingPathComponent("Sessions")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".session") && (isLong || !long.contains($0)) }.sorted()
  }()

  /// `VITRINE_LONG=1 make test` also plays what takes half an hour.
  static let isLong = ProcessInfo.processInfo.environment["VITRINE_LONG"] == "1"

  @Test func thereAreSome() { #expect(Sessions.files.contains("first-look.session")) }

  @Test(arguments: files) func passes(file: String) throws {
    let (report, verdict) = try replay(file)
    #expect(verdict == .passed, "\(report)")
  }

  /// Scripts that train take a minute or more: they are played once. That training has the same bits on any number of threads is
  /// tested on small models.
  static let short = files.filter { file in
    let path = packageRoot.appendingPathComponent("Sessions").appendingPathComponent(file)
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return false }
    return !["\n> train ", "\n> distill ", "\n> recover "].contains { text.contains($0) }
  }

  @Test(arguments: short) func saysTheSameTwice(file: String) throws {
    let first = try replay(file).report
    #expect(try replay(file).report == first)
  }

  @Test(arguments: short) func saysTheSameOnOneThreadAndOnTwo(file: String) throws {
    let one = try Engine.with(threads: 1) { try replay(file).report }
    let two = try Engine.with(threads: 2) { try replay(file).report }
    #expect(one == two)
  }

  /// Scripts whose every command stands above the sentence that it was read from.
  static let spoken = ["in-words.session", "用中文.session"]

  /// Said again in the same order, to a session of their own, the sentences give the commands; one that is only shown first too.
  @Test(arguments: spoken) func sentencesReadAsTheirCommands(file: String) async throws {
    let path = packageRoot.appendingPathComponent("Sessions").appendingPathComponent(file).path
    let session = Session(Session.Settings(environment: [:], tongue: .en))
    var focus = Focus()
    for step in try Script(at: path).steps {
      let words = try #require(step.words.first?.text, "line \(step.line) has no words")
      let reading = read(words, lexicon: await session.snapshot().lexicon, focus: focus)
      #expect(reading.commands.map(\.canonical) == [step.command], "\(words)")
      #expect(reading.steps.allSatisfy { $0.confidence != .exact }, "\(words)")
      focus = reading.focus
      for command in reading.commands { #expect(await session.perform(command).error == nil, "\(words)") }
    }
  }

  private func replay(_ file: String) throws -> (report: String, verdict: Player.Verdict) {
    let path = packageRoot.appendingPathComponent("Sessions").appendingPathComponent(file).path
    let settings = Session.Settings(environment: [:], tongue: .en)
    var player = Player(try Script(at: path), settings: settings.at(folderOf: path))
    var lines: [String] = []
    while let event = player.next() { lines.append("\(event.line) \(event.verdict) \(event.text): \(event.detail.en)") }
    return (lines.joined(separator: "\n"), player.verdict)
  }
}
