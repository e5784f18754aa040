import Findings
import Foundation
import Support
import Testing
import Wording
import Workbench

/// What stands in for masked parts, and masks as a file, as commands.
@Suite struct MaskCommands {
  private let folder: String
  init() throws {
    folder = try temporaryFolder()
    let text = try Data(contentsOf: packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt")).prefix(20_000)
    try text.write(to: URL(fileURLWithPath: folder + "/plays.txt"))
  }
  private func rows(_ outcome: Outcome) -> [[Table.Cell]] { if case .table(let table)? = outcome.finding?.body { table.rows } else { [] } }

  /// With the attention of a layer its heads are off, each counted once, wherever heads are counted.
  @Test func headsGoWithTheirAttention() async throws {
    let session = makeSession(folder: folder)
    let all = try #require(try await session.run("info").number("n_heads"))
    _ = try await session.run("mask L0.H1")
    for line in ["mask L1.attn", "mask L1.H0", "masks", "info"] {
      let outcome = try await session.run(line)
      #expect(outcome.number("heads-off") == all + 1, "\(line): \(String(describing: outcome.number("heads-off")))")
    }
    #expect(try await session.run("mask L1.mlp").number("heads-off") == all + 1)
    #expect(try await session.run("unmask L1.attn").number("heads-off") == 2)
  }

  @Test func meansAndOtherTextsOfAFile() async throws {
    let session = makeSession(folder: folder)
    let before = try await session.run("measure loss").number("loss")
    let prompt = try await session.run("mask L1.H5 mode=mean").number("loss")
    let text = try await session.run("undo; mask L1.H5 mode=mean on=plays.txt")
    #expect(text.error == nil && text.number("loss") != prompt && text.number("loss") != before)
    #expect(text.command == "mask L1.H5 mode=mean on=plays.txt")
    #expect(text.finding?.remarks.contains { $0.en.contains("2048 tokens of plays.txt") } == true)
    #expect(rows(try await session.run("masks")) == [[.text("L1.H5"), .text("mean"), .text("plays.txt"), .text("all")]])
    let other = try await session.run("mask L1.H5 L0.N3 mode=resample on=plays.txt seed=7")
    #expect(other.error == nil && other.number("loss") != text.number("loss"))
    #expect(rows(try await session.run("masks")).map { $0[1] } == [.text("resample"), .text("resample")])
    // The same seed draws the same text, another one another; undo comes back to the same bits.
    #expect(try await session.run("undo; mask L1.H5 L0.N3 mode=resample on=plays.txt seed=7").number("loss") == other.number("loss"))
    #expect(try await session.run("undo; mask L1.H5 L0.N3 mode=resample on=plays.txt seed=8").number("loss") != other.number("loss"))
    #expect(try await session.run("undo; measure loss").number("loss") == text.number("loss"))
    #expect(try await session.run("mask L1.H5 mode=resample on=plays.txt at=t3").finding?.remarks.contains { $0.en.contains("at t3") } == true)
    for (line, code) in [("save small", "not-expressible"), ("compact", "varies-by-position")] { #expect(try await session.run(line).error?.code == code, "\(line)") }
    #expect(try await session.run("heads by=importance; generate n=2; neurons L0; lens; undo; undo; undo; measure loss").number("loss") == before)
  }

  @Test(arguments: [
    ("mask L0.H1 on=plays.txt", "idle-option"), ("mask L0.H1 seed=3", "idle-option"), ("mask L0.H1 mode=mean seed=3", "idle-option"),
    ("mask L0.H1 mode=mean samples=3", "idle-option"), ("mask L0.H1 mode=resample on=plays.txt samples=3", "idle-option"),
    ("mask L0.H1 mode=resample", "missing-argument"), ("mask L0.H1 mode=mean on=nowhere.txt", "unreadable-file"),
    ("mask L0.H1 mode=mean on=empty.txt", "not-text"), ("mask from=masks.json mode=mean", "bad-setting"), ("mask from=nowhere.json", "unreadable-file"),
    ("mask from=plays.txt", "malformed-file"), ("export masks none.json", "no-masks"), ("export masks none.csv", "unknown-format"),
    ("mask from=none.json", "no-masks"), ("mask L0.H1 mode=resample on=prompt.txt", "no-other-text"),
  ]) func refusalsChangeNothing(_ line: String, _ code: String) async throws {
    try Data().write(to: URL(fileURLWithPath: folder + "/empty.txt"))
    try Data("To be, or not to be, that is the question:".utf8).write(to: URL(fileURLWithPath: folder + "/prompt.txt"))
    if line.hasPrefix("mask from=none.json") {
      try Data(#"{"format": "vitrine-masks", "version": 1, "masks": []}"#.utf8).write(to: URL(fileURLWithPath: folder + "/none.json"))
    }
    let session = makeSession(folder: folder)
    let before = try await session.run("measure loss")
    let outcome = try await session.run(line)
    #expect(outcome.error?.code == code, "\(outcome.error?.phrase.en ?? "no error")")
    #expect(outcome.snapshot.undo == before.snapshot.undo && outcome.snapshot.masks.isEmpty)
    #expect(try await session.run("measure loss").number("loss") == before.number("loss"))
    #expect(line.hasPrefix("mask from=none") || !FileManager.default.fileExists(atPath: folder + "/none.json"))
  }

  @Test func masksGoToAFileAndBack() async throws {
    let session = makeSession(folder: folder)
    let masked = try await session.run("mask L0.H4 L2.N5-9 L1.mlp; mask L1.H5 mode=mean on=plays.txt at=t3; mask L3.H0 mode=resample on=plays.txt").number("loss")
    let listed = rows(try await session.run("masks"))
    #expect(try await session.run("export masks m.json").error == nil)
    let bytes = try #require(FileManager.default.contents(atPath: folder + "/m.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(object["pruned_heads"] as? [String: [Int]] == ["0": [4]])
    // The same again is no other file; other masks are.
    #expect(try await session.run("export masks m.json").error == nil)
    #expect(try await session.run("unmask L0.H4; export masks m.json").error?.code == "file-exists")
    #expect(try await session.run("export masks m.json overwrite=yes; undo").error == nil)
    try bytes.write(to: URL(fileURLWithPath: folder + "/m.json"))
    let other = makeSession(folder: folder)
    let before = try await other.run("measure loss").number("loss")
    let back = try await other.run("mask from=m.json")
    #expect(back.error == nil && back.number("loss") == masked && back.finding?.remarks.isEmpty == true, "\(back.error?.phrase.en ?? "")")
    #expect(rows(try await other.run("masks")) == listed)
    #expect(try await other.run("mask from=m.json").error?.code == "already-masked")
    #expect(try await other.run("undo; measure loss").number("loss") == before)
    // Of other weights, it says so.
    let text = String(decoding: bytes, as: UTF8.self)
    let hash = try #require((object["model"] as? [String: Any])?["sha256"] as? String)
    try text.replacingOccurrences(of: hash, with: String(repeating: "0", count: 64)).write(toFile: folder + "/o.json", atomically: true, encoding: .utf8)
    #expect(try await other.run("mask from=o.json").finding?.remarks.first?.en.contains("other weights (shakespeare)") == true)
    #expect(try await other.run("masks").number("loss") == masked)
  }

  @Test func aMapOfTheWholeModel() async throws {
    let session = makeSession(folder: folder)
    let map = try await session.run("mask L1.H5 L2.mlp; masks map")
    #expect(rows(map).map { $0[1] } == [.text("........"), .text(".....#.."), .text("........"), .text("........")])
    #expect(map.number("neurons-per-cell") == 22 && map.number("heads-off") == 1 && map.finding?.arrays.count == 2)
    #expect(try await session.run("masks map cells=64").number("neurons-per-cell") == 11)
    #expect(try await session.run("masks cells=64").error?.code == "idle-option")
    let text = try #require(map.finding?.text())
    #expect(text.contains("################################") && text.contains("neurons to a sign 22"), "\(text)")
  }

  /// A recording has the commands, and replays to the same numbers.
  @Test func recordedAndReplayed() async throws {
    let session = makeSession(folder: folder)
    for line in ["record r", "mask L1.H5 mode=resample on=plays.txt seed=3", "export masks r.json", "undo", "mask from=r.json", "record"] {
      let outcome = try await session.run(line)
      #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    }
    let script = try String(contentsOfFile: folder + "/r.session", encoding: .utf8)
    #expect(script.contains("> mask L1.H5 mode=resample on=plays.txt seed=3") && script.contains("> mask from=r.json"))
    let replayed = try await makeSession(folder: folder).run("replay r.session")
    #expect(replayed.error == nil, "\(replayed.error?.phrase.en ?? "")")
  }
}
