import Findings
import Foundation
import Support
import Testing
import Wording
import Workbench

/// Dynamic sparsity as commands: what changes, what undo brings back, what is refused.
@Suite struct Sparsifying {
  private let folder: String
  init() throws { folder = try temporaryFolder() }

  private func table(_ outcome: Outcome) throws -> Table {
    guard case .table(let table)? = outcome.finding?.body else { throw Missing() }
    return table
  }
  private struct Missing: Error {}

  @Test func sparsifiedUndoneAndOff() async throws {
    let session = makeSession(folder: folder)
    let dense = try #require(try await session.run("measure loss").number("loss"))
    let zero = try await session.run("sparsify target=0%")
    #expect(zero.error == nil && zero.number("read-share") == 1 && zero.number("rise") == 0)
    #expect(try await session.run("measure loss").number("loss") == dense)
    let outcome = try await session.run("sparsify target=50%")
    #expect(outcome.error == nil, "\(String(describing: outcome.error))")
    let read = try #require(outcome.number("read-share"))
    let mlp = try #require(outcome.number("mlp-read-share"))
    #expect((0.45...0.55).contains(read) && (0.45...0.6).contains(mlp))
    // A Llama's matrices lie with their outputs as rows: those whose inputs are skipped are laid out anew.
    #expect(outcome.number("copies") ?? 0 > 0 && outcome.number("rate-sparse") ?? 0 > 0 && outcome.finding?.verdict != nil)
    let rows = try table(outcome).rows
    #expect(rows.count == 4 && rows[0][0] == .text("L0"))
    let sparse = try #require(try await session.run("measure loss").number("loss"))
    let shown = try #require(outcome.number("loss-sparse"))
    #expect(sparse != dense && abs(sparse - shown) < 1e-9)
    #expect(try await session.run("info").text("sparsity") == "50% by=teal on the prompt")
    #expect(try await session.run("masks").text("sparsity") == "50% by=teal on the prompt")
    #expect(try await session.run("measure loss").finding?.provenance.masks == ["sparsify 50% by=teal on the prompt"])
    // Looks and measurements go on as ever, and masks on top.
    for line in ["generate n=3 temperature=0", "measure speed", "heads by=importance", "lens", "sweep layers", "mask L1.H0; unmask all", "attention L1.H0"] {
      #expect(try await session.run(line).error == nil, "\(line)")
    }
    #expect(try await session.run("sparsify off").number("loss") == dense)
    #expect(try await session.run("info").text("sparsity") == "none")
    #expect(try await session.run("undo; measure loss").number("loss") == sparse)
    #expect(try await session.run("reset").number("loss") == dense)
    #expect(try await session.run("undo; measure loss").number("loss") == sparse)
  }

  @Test func theCurveFallsAndChangesNothing() async throws {
    let session = makeSession(folder: folder)
    _ = try await session.run("info")
    let before = await session.fingerprint
    let outcome = try await session.run("sweep sparsity")
    #expect(await session.fingerprint == before)
    let rows = try table(outcome).rows
    let reads = ["0", "25", "40", "50", "60", "75", "90"].compactMap { outcome.number("read-\($0)") }
    #expect(rows.count == 7 && reads.count == 7 && reads[0] == 1 && zip(reads, reads.dropFirst()).allSatisfy { $0 > $1 })
    #expect(outcome.number("rise-0") == 0 && outcome.number("rise-90") ?? 0 > outcome.number("rise-25") ?? 0)
  }

  /// A ReLU model made of another: its zeros are skipped and nothing changes.
  @Test func madeAReLUModelByRecovering() async throws {
    let session = makeSession(folder: folder)
    let text = try String(contentsOfFile: packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt").path, encoding: .utf8)
    try Data(text.utf8.prefix(60_000)).write(to: URL(fileURLWithPath: folder + "/plays.txt"))
    let dense = try await session.run("measure loss").number("loss")
    #expect(try await session.run("sparsify by=zeros").error?.code == "no-exact-zeros")
    let recovered = try await session.run("recover on=plays.txt act=relu steps=2 batch=2 context=32 as=relu background=no")
    #expect(recovered.error == nil && recovered.snapshot.current == "relu", "\(String(describing: recovered.error))")
    #expect(try await session.run("info").text("activation") == "relu")
    let converted = try await session.run("measure loss").number("loss")
    #expect(converted != dense)
    let written = try await session.run("generate n=12 temperature=0").finding?.text
    let outcome = try await session.run("sparsify by=zeros")
    #expect(outcome.number("rise") == 0 && outcome.number("mlp-read-share") ?? 1 < 0.9)
    #expect(try await session.run("measure loss").number("loss") == converted)
    #expect(try await session.run("generate n=12 temperature=0").finding?.text == written)
    // Guessed before they are worked out: fewer are read, the numbers change, and decoding goes with them.
    let guessed = try await session.run("sparsify target=40% by=predict rank=16 attention=25%")
    #expect(guessed.error == nil, "\(String(describing: guessed.error))")
    #expect(guessed.number("rank") == 16 && (0.1...1).contains(guessed.number("explained") ?? 0))
    #expect(guessed.number("mlp-read-share") ?? 1 < 0.75 && guessed.number("read-share") ?? 1 < 0.8 && guessed.number("rise") != 0)
    #expect(try await session.run("info").text("sparsity") == "40% by=predict rank=16 attention=25% on the prompt")
    #expect(try await session.run("sparsify target=40% by=predict rank=16 attention=25%").error?.code == "already-sparsified")
    #expect(try await session.run("sparsify target=40% by=predict rank=32 attention=25%").error == nil)
    #expect(try await session.run("sweep sparsity by=predict").number("rise-0") == 0)
    #expect(try await session.run("sparsify off; measure loss").number("loss") == converted)
    #expect(try await session.run("use shakespeare; measure loss").number("loss") == dense)
  }

  @Test(arguments: [
    ("sparsify target=100%", "sparsifies-everything"), ("sparsify", "missing-argument"), ("sparsify target=4", "missing-argument"),
    ("sparsify target=50% by=cats part=attention", "no-gate-there"),
    ("sparsify target=50% by=zeros", "contradiction"), ("sparsify target=50% by=predict", "no-exact-zeros"),
    ("sparsify target=50% attention=20%", "contradiction"), ("sparsify target=50% by=cats rank=8", "contradiction"),
    ("sparsify target=50% by=cats attention=100%", "sparsifies-everything"), ("sparsify target=50% by=cats attention=4", "missing-argument"),
    ("sparsify off rank=4", "contradiction"), ("sparsify by=zeros", "no-exact-zeros"), ("sparsify off", "not-sparsified"),
    ("sparsify off target=50%", "contradiction"), ("sparsify target=50% on=short.txt", "too-few-tokens"),
    ("sparsify target=50% on=none.txt", "file"), ("recover on=short.txt act=silu", "same-activation"), ("sweep sparsity by=taylor", "bad-setting"),
  ])
  func whatCannotBeDoneChangesNothing(_ line: String, _ code: String) async throws {
    try Data("To be, or not to be".utf8).write(to: URL(fileURLWithPath: folder + "/short.txt"))
    let session = makeSession(folder: folder)
    _ = try await session.run("info")
    let before = await session.fingerprint
    let outcome = try await session.run(line)
    #expect(outcome.error?.code == code || (code == "file" && outcome.error != nil), "\(String(describing: outcome.error?.code))")
    #expect(outcome.error.map { !$0.phrase.en.isEmpty && !$0.phrase.zh.isEmpty } == true)
    #expect(await session.fingerprint == before)
  }

  /// Thresholds on gates need gates: the built-in model has them, GPT-2 has none.
  @Test func gatesAreSkippedWhereThereAreGates() async throws {
    let session = makeSession(folder: folder)
    let outcome = try await session.run("sparsify target=50% by=cats")
    #expect(outcome.error == nil && outcome.number("mlp-read-share") ?? 1 < 0.9 && outcome.number("rise") ?? 0 != 0)
    #expect(try await session.run("open \"\(fixture("models/gpt2"))\" as=plain").error == nil)
    for line in ["sparsify target=50% by=cats", "sweep sparsity by=cats"] {
      let before = await session.fingerprint
      let refused = try await session.run(line)
      #expect(refused.error?.code == "no-gate" && refused.error?.phrase.zh.isEmpty == false)
      #expect(await session.fingerprint == before)
    }
  }

  /// A target outside 0 to 100 % is no command at all.
  @Test(arguments: ["sparsify target=-10%", "sparsify target=120%", "sparsify target=half"]) func badTargetsDoNotParse(_ line: String) async throws {
    let session = makeSession(folder: folder)
    let read = try? await session.read(line)
    #expect(read == nil)
  }

  @Test(arguments: [
    "prune weights amount=50% by=magnitude", "recover on=short.txt act=relu", "mask L0.H0; compact", "train on=short.txt",
    "graft L0 from=other", "distill student=1x16x2 teacher=shakespeare on=short.txt",
  ])
  func whatChangesWeightsIsRefusedWhileSparse(_ line: String) async throws {
    try Data("To be, or not to be".utf8).write(to: URL(fileURLWithPath: folder + "/short.txt"))
    let session = makeSession(folder: folder)
    _ = try await session.run("open builtin as=other; use shakespeare; sparsify target=25%")
    let sparsity = try await session.run("info").text("sparsity")
    #expect(try await session.run(line).error?.code == "sparsified")
    #expect(try await session.run("info").text("sparsity") == sparsity)
  }
}

extension Outcome {
  fileprivate func text(_ fact: String) -> String? {
    if case .text(let text)? = finding?[fact: fact] { text } else { nil }
  }
}
