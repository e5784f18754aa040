import Findings
import Foundation
import Support
import Testing
import Wording
import Workbench

/// Masks, pruning and compaction as commands: what changes, what undo brings back, what is refused.
@Suite struct Pruning {
  private let folder: String
  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  @Test func masksOfEverySortAreListedAndUndone() async throws {
    let session = makeSession(folder: folder)
    let before = try await session.run("measure loss").number("loss")
    let masked = try await session.run("mask L2.N0-63 L1.mlp L3.attn L0.H2 mode=mean")
    // Heads of an attention that is off are off.
    #expect(masked.number("heads-off") == 9 && masked.number("neurons-off") == 64 && masked.number("parts-off") == 2)
    #expect(masked.number("loss") != before && masked.snapshot.masks == ["L0.H2"])
    let listed = try await session.run("masks")
    guard case .table(let table)? = listed.finding?.body else { return #expect(Bool(false), "no table") }
    #expect(table.rows.map { $0[0] } == [.text("L0.H2"), .text("L1.mlp"), .text("L2.N0-63"), .text("L3.attn")])
    #expect(try await session.run("unmask L2.N0-63 L3.attn L1.H1").number("parts-off") == 1)
    #expect(try await session.run("unmask all").number("loss") == before)
    #expect(try await session.run("undo; undo; masks").number("neurons-off") == 64)
    #expect(try await session.run("undo").number("loss") == before)
    for (line, code) in [("mask L2.N1024", "unknown-neuron"), ("mask L4.mlp", "unknown-layer"), ("mask L2", "wrong-unit"), ("unmask all", "not-masked")] {
      let outcome = try? await session.run(line)
      #expect(outcome == nil || outcome?.error?.code == code, "\(line)")
    }
  }

  /// Dimensions of the residual stream: off, pruned by a score, removed, and what is refused of them.
  @Test func dimensionsOfTheStream() async throws {
    let session = makeSession(folder: folder)
    let text = packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt").path
    let before = try await session.run("measure loss").number("loss")
    let masked = try await session.run("mask D3 D8-9")
    #expect(masked.number("dimensions-off") == 3 && masked.number("loss") != before)
    #expect(masked.snapshot.dimensionsOff == 3)
    #expect(try await session.run("masks map").number("dimensions-off") == 3)
    #expect(try await session.run("unmask D3").number("dimensions-off") == 2)
    #expect(try await session.run("undo; undo; measure loss").number("loss") == before)
    let dry = try await session.run("prune D40 dry-run")
    guard case .table(let table)? = dry.finding?.body else { return #expect(Bool(false), "no table") }
    #expect(table.rows.allSatisfy { $0[0] == .text("D40") } && dry.number("weights") ?? 0 > 4 * 5 * 256)
    let pruned = try await session.run("prune dimensions amount=25% by=taylor on=\(text) samples=8")
    #expect(pruned.error == nil && pruned.number("dimensions-pruned") == 64)
    let chance = try await makeSession(folder: folder).run("prune dimensions amount=25% by=random on=\(text) samples=8")
    #expect(pruned.number("rise-masked") ?? .infinity < chance.number("rise-masked") ?? 0)
    let loss = try await session.run("measure loss").number("loss") ?? 0
    let compacted = try await session.run("compact")
    #expect(compacted.number("dimensions-removed") == 64 && compacted.number("difference") ?? 1 < 1e-4)
    #expect(abs((try await session.run("measure loss").number("loss") ?? 0) - loss) < 1e-4)
    #expect(try await session.run("info").number("d_model") == 192)
    for (line, code) in [
      ("mask D256", "unknown-dimension"), ("mask D3 mode=mean", "only-zero"), ("prune dimensions amount=25% keep=L0", "all-layers"),
      ("prune dimensions amount=25% scope=layer", "all-layers"), ("prune dimensions amount=100%", "prunes-everything"),
      ("prune dimensions amount=25% by=entropy", "wrong-score"), ("prune dimensions amount=1", "prunes-nothing"), ("mask L0.D4", "bad-reference"),
      ("prune heads amount=30% until=\"loss +1%\"", "bad-setting"), ("prune weights amount=30% pattern=2:4", "bad-setting"),
      ("prune heads amount=25% pattern=2:4", "idle-option"), ("prune D40 amount=30%", "idle-option"), ("mask D", "bad-reference"), ("graft D3 from=builtin", "wrong-unit"),
    ] {
      let outcome = try? await makeSession(folder: folder).run(line)
      #expect(outcome == nil || outcome?.error?.code == code, "\(line) \(String(describing: outcome?.error?.code))")
    }
    let swept = try await makeSession(folder: folder).run("sweep dimensions").finding?.facts.first { $0.name == "top" }?.value
    guard case .text(let top)? = swept, top.hasPrefix("D") else { return #expect(Bool(false), "\(String(describing: swept))") }
  }

  @Test func roundsAsACommand() async throws {
    let session = makeSession(folder: folder)
    let before = try await session.run("measure loss").number("loss")
    let pruned = try await session.run("prune heads amount=50% by=taylor rounds=4")
    #expect(pruned.error == nil && pruned.number("heads-pruned") == 16 && (pruned.number("rounds") ?? 0) >= 3)
    #expect(pruned.finding?.remarks.contains { $0.en.contains("scored anew") } == true)
    #expect(try await session.run("undo; measure loss").number("loss") == before)
    for (line, code) in [
      ("prune heads amount=50% schedule=linear", "idle-option"), ("prune weights amount=50% rounds=2", "idle-option"),
      ("prune L1.H0 rounds=2", "idle-option"), ("prune heads by=taylor rounds=2 until=\"loss +1%\"", "bad-setting"),
      ("prune heads amount=100% rounds=2", "prunes-everything"),
    ] {
      #expect(try await session.run(line).error?.code == code, "\(line)")
    }
    #expect(try await session.run("prune heads amount=50% by=taylor rounds=3 schedule=linear dry-run").number("parts") == 16)
  }

  @Test func prunedCompactedAndUndone() async throws {
    let session = makeSession(folder: folder)
    let before = try await session.run("measure loss").number("loss")
    let dry = try await session.run("prune heads amount=25% by=magnitude dry-run")
    #expect(dry.error == nil && dry.number("parts") == 8)
    #expect(try await session.run("measure loss").number("loss") == before)
    let pruned = try await session.run("prune heads amount=25% by=magnitude")
    #expect(pruned.number("heads-pruned") == 8 && pruned.number("parameters-masked") == 3_475_712)
    #expect(try await session.run("prune neurons amount=50% by=magnitude").error == nil)
    let masked = try #require(try await session.run("measure loss").number("loss"))
    let compacted = try await session.run("compact")
    #expect(compacted.number("heads-removed") == 8)
    #expect(try #require(compacted.number("parameters-removed")) < 2_400_000)
    #expect(try #require(compacted.number("difference")) < 1e-4)
    let after = try #require(try await session.run("measure loss").number("loss"))
    #expect(abs(after - masked) < 1e-5)
    // Every look works on layers of different widths.
    for line in ["heads by=importance", "heads", "heads by=induction", "attention L1", "attention rollout", "neurons L0", "lens", "info", "activation blocks.1.attn.hook_pattern",
      "sweep layers", "sweep neurons", "mask L0.H0 L1.N3; unmask all", "generate n=3"]
    {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    #expect(try await session.run("save small").error?.code == "not-expressible")
    #expect(!FileManager.default.fileExists(atPath: folder + "/small"))
    #expect(try await session.run("save small for=vitrine").error == nil)
    #expect(try await session.run("open small as=again; prompt \"To be, or not to be, that is the question:\"; measure loss").number("loss") == after)
    #expect(try await session.run("use shakespeare; undo; undo; undo; undo; undo; undo; measure loss").error == nil)
  }

  /// Half a layer off: what is left of it, why, and which way transformers loads.
  @Test func halfALayerKeepsTheLeastThereIs() async throws {
    let session = makeSession(folder: folder)
    #expect(try await session.run("mask L1.attn L2.mlp; save zeros").error == nil)
    let remarks = try await session.run("compact").finding?.remarks ?? []
    #expect(remarks.contains { $0.en.hasPrefix("L1.attn L2.mlp keep") && $0.zh.hasPrefix("L1.attn L2.mlp") })
    #expect(try await makeSession(folder: folder).run("mask L0.N0-63; compact").finding?.remarks.contains { $0.en.contains("keep one KV group") } == false)
  }

  @Test func whatTransformersLoadsIsWrittenPlainly() async throws {
    let session = makeSession(folder: folder)
    #expect(try await session.run("prune neurons amount=25% by=magnitude scope=layer; prune L1; compact").error == nil)
    #expect(try await session.run("save even").error == nil)
    #expect(try await session.run("open even as=again; info").number("n_layers") == 3)
    #expect(try await session.run("info").number("d_mlp") == 528)
  }

  @Test(arguments: [
    ("prune heads amount=100%", "prunes-everything"), ("prune heads amount=0%", "prunes-nothing"), ("prune layers amount=4", "prunes-everything"),
    ("prune L0-3", "prunes-everything"), ("prune L0-3.H*", "prunes-everything"), ("prune heads", "missing-argument"),
    ("prune heads amount=2 by=influence", "wrong-score"), ("prune neurons amount=2 by=entropy", "wrong-score"),
    ("prune heads until=\"accuracy\"", "bad-budget"), ("prune layers by=magnitude until=\"loss +0.0000001\"", "over-budget"),
    ("prune heads amount=2 by=magnitude keep=L0-3", "keeps-everything"),
    ("prune heads by=magnitude keep=L0-3 until=\"loss +1%\"", "keeps-everything"), ("compact", "nothing-masked"),
    ("prune weights amount=4", "missing-argument"), ("prune weights amount=100% by=magnitude", "prunes-everything"),
    ("prune weights amount=0% by=magnitude", "prunes-nothing"),
    ("prune weights amount=50% by=entropy", "bad-setting"), ("prune heads amount=2 on=short.txt", "too-few-tokens"),
    ("recover on=short.txt", "too-few-tokens"), ("sweep neurons metric=kl", "bad-setting"),
    // What would not be heeded is refused: the answer would be taken for one about it.
    ("sweep heads on=short.txt", "idle-option"), ("sweep layers by=taylor", "idle-option"), ("sweep neurons on=short.txt", "idle-option"),
    ("sweep heads curve=yes metric=kl", "idle-option"), ("sweep sparsity metric=kl", "idle-option"), ("sweep sparsity curve=yes", "idle-option"),
    ("heads metric=kl", "idle-option"), ("heads by=induction mode=mean", "idle-option"), ("heads by=previous at=t1", "idle-option"),
    ("attention L1 fusion=max", "idle-option"), ("prune weights amount=50% by=magnitude dry-run", "idle-option"),
    ("prune weights amount=50% by=magnitude scope=layer", "idle-option"), ("prune L1.H0 keep=L2", "idle-option"), ("prune L1.H0 seed=3", "idle-option"),
    ("prune heads amount=2 by=magnitude round=4", "idle-option"), ("prune heads amount=2 by=magnitude seed=3", "idle-option"),
    ("prune heads amount=2 by=magnitude samples=3", "idle-option"), ("sparsify target=50% samples=3", "idle-option"), ("sparsify off samples=3", "contradiction"),
  ]) func refusalsChangeNothing(_ line: String, _ code: String) async throws {
    try Data("To be, or not to be".utf8).write(to: URL(fileURLWithPath: folder + "/short.txt"))
    let session = makeSession(folder: folder)
    let before = try await session.run("measure loss")
    let outcome = try await session.run(line)
    #expect(outcome.error?.code == code, "\(outcome.error?.phrase.en ?? "no error")")
    #expect(try await session.run("measure loss").number("loss") == before.number("loss"))
    #expect(outcome.snapshot.undo == before.snapshot.undo && outcome.snapshot.masks.isEmpty)
  }

  /// A layer that was made smaller has fewer neurons than its neighbours.
  @Test func aPartThatIsGoneIsRefused() async throws {
    let session = makeSession(folder: folder)
    #expect(try await session.run("mask L0.N0-255; compact").error == nil)
    for line in ["prune L0.N600", "prune L0.N600 dry-run", "mask L0.N600"] {
      let outcome = try await session.run(line)
      #expect(outcome.error?.code == "unknown-neuron", "\(line): \(outcome.error?.phrase.en ?? "no error")")
    }
  }

  /// A layer is one part, in whichever order its halves are named.
  @Test func halvesMakeALayerInEitherOrder() async throws {
    let session = makeSession(folder: folder)
    let one = try await session.run("prune L0.attn L0.mlp dry-run"), other = try await session.run("prune L0.mlp L0.attn dry-run")
    #expect(one.number("pruned") == 1 && other.number("pruned") == 1 && one.number("weights") == other.number("weights"))
  }

  /// Zeros of single weights and masks are still there after training, and the model has changed.
  @Test func recoveryHoldsWhatWasPruned() async throws {
    let text = try Data(contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sessions/tinyshakespeare.txt"))
    try text.prefix(40_000).write(to: URL(fileURLWithPath: folder + "/text.txt"))
    let session = makeSession(folder: folder)
    let zeroed = try await session.run("prune weights amount=50% by=magnitude on=text.txt")
    let sparsity = try #require(zeroed.number("sparsity"))
    #expect(abs(sparsity - 0.5) < 0.001)
    #expect(try await session.run("mask L1.H2 L0.N5").error == nil)
    let recovered = try await session.run("recover on=text.txt steps=3 batch=4 context=32 evaluate=3 as=back background=no")
    #expect(recovered.error == nil, "\(recovered.error?.phrase.en ?? "")")
    #expect(try #require(recovered.number("won-back")) > 0)
    let masks = try await session.run("masks")
    #expect(masks.number("heads-off") == 1 && masks.number("neurons-off") == 1)
    // Pruning nothing more counts the zeros that there are.
    let again = try await session.run("prune weights amount=50% by=magnitude on=text.txt")
    #expect(try #require(again.number("sparsity")) < sparsity + 0.001)
    #expect(abs((again.number("rise-zeroed") ?? 9)) < 1e-9)
  }
}
