import Foundation
import Language
import Models
import Runs
import Studies
import Testing
import Wording
import Workbench

/// Training that makes zeros in the hidden layers of ReLU models.
@Suite final class PenaltyTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let text = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()
    try Data(text.utf8).write(to: root.appendingPathComponent("text.txt"))
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func session(_ store: String? = nil) -> Session {
    makeSession(folder: root.path, store: store.map { root.appendingPathComponent($0).path })
  }
  private func say(_ session: Session, _ line: String) async throws -> Outcome {
    let outcome = try await session.run(line)
    #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    return outcome
  }
  private static let line = "train on=text.txt shape=2x32x2 vocab=270 act=relu batch=4 context=16 seed=3 background=no "
  private func train(_ options: String) async throws -> Outcome { try await say(session(), Self.line + options) }

  /// The same model learns with more zeros, at every gate and without one.
  @Test(arguments: ["llama", "gpt2"]) func thePenaltyMakesZeros(_ family: String) async throws {
    func zeros(_ more: String) async throws -> Double {
      let outcome = try await train("family=\(family) steps=60 rate=0.003 \(more)")
      return try #require(outcome.number("zeros"))
    }
    let (plain, charged) = (try await zeros(""), try await zeros("l1=1"))
    #expect(plain > 0.1 && charged > plain + 0.1 && charged <= 1, "\(plain), \(charged)")
    #expect(try await zeros("l1=1") == charged)
  }

  /// What is shown is the loss of the task: that of the first step has nothing of the penalty, whose gradient moves the weights.
  @Test func lossesAreThoseOfTheTask() async throws {
    let (plain, charged) = (try await train("steps=1"), try await train("steps=1 l1=100"))
    #expect(plain.number("loss") == charged.number("loss") && plain.number("val-loss") != charged.number("val-loss"))
  }

  /// A step in parts has the same penalty up to the order of sums, and a block that is run twice the same bits.
  @Test func partsAndBlocksRunTwiceAreTheSameStep() async throws {
    let whole = try await train("steps=12 l1=1"), loss = try #require(whole.number("val-loss"))
    for parts in [2, 3] {
      #expect(abs(try #require(await train("steps=12 l1=1 accumulate=\(parts)").number("val-loss")) - loss) < 1e-4, "\(parts)")
    }
    let again = try await train("steps=12 l1=1 recompute=yes")
    #expect(again.number("val-loss") == loss && again.number("zeros") == whole.number("zeros"))
    #expect(try await train("steps=12 l1=1 precision=bf16").number("zeros") != nil)
  }

  /// The option is in the run's command, so that a run which goes on has it; zeros are a curve at every evaluation.
  @Test func aRunGoesOnWithItsPenalty() async throws {
    let options = "steps=8 evaluate=2 l1=1"
    let whole = try await say(session("whole.db"), Self.line + options)
    _ = try await say(session("cut.db"), Self.line + options + " until=3")
    let store = RunStore(path: root.appendingPathComponent("cut.db").path) { 0 }
    #expect(try store.run("train-1").plan.command.contains("l1=1"))
    let rest = try await say(session("cut.db"), "runs resume train-1 background=no")
    for name in ["loss", "val-loss", "zeros"] {
      #expect(rest.number(name) != nil && rest.number(name) == whole.number(name), "\(name)")
    }
    #expect(try store.curves(of: 1, named: ["zeros"]).first?.points.map(\.step) == [2, 4, 6, 8])
  }

  /// Masks are held under it, and a model that was made a ReLU one has its zeros told.
  @Test func masksAreHeldUnderIt() async throws {
    let session = session()
    for line in [Self.line + "steps=2", "mask L0.N3 L1.H0"] { _ = try await say(session, line) }
    let outcome = try await say(session, "recover on=text.txt steps=4 batch=4 context=16 l1=1 background=no")
    #expect(outcome.number("zeros") != nil)
    #expect(try await say(session, "info").number("heads-off") == 1)
  }

  /// Where nothing becomes exactly zero it is refused, with what to try, and no zeros are told.
  @Test func otherActivationsAreRefused() async throws {
    let session = session()
    let rest = "steps=1 batch=2 context=16 background=no"
    for (line, advice) in [
      ("train on=text.txt shape=1x16x2 vocab=270", "act=relu"), ("train on=text.txt shape=1x16x2 vocab=270 act=silu", "act=relu"),
      ("recover on=text.txt", "act=relu"), ("train on=text.txt", "`recover act=relu`"), ("distill on=text.txt student=1x16x2 control=no", "act=relu"),
    ] {
      let error = try await session.run("\(line) l1=0.1 \(rest)").error
      #expect(error?.code == "idle-option", "\(line): \(error?.phrase.en ?? "none")")
      for tongue in Tongue.allCases { #expect(error?.phrase[tongue].contains(advice) == true && error?.tip?[tongue].contains(advice) == true, "\(line)") }
    }
    let outcome = try await say(session, "train on=text.txt shape=1x16x2 vocab=270 \(rest)")
    #expect(outcome.number("zeros") == nil && outcome.number("val-loss") != nil)
  }

  /// It rises with the learning rate, and stays.
  @Test func itRisesWhileTheRateDoes() {
    var settings = TrainingSettings()
    (settings.steps, settings.warmup, settings.l1) = (110, 10, 2)
    #expect([1, 5, 10, 60, 110].map { settings.penalty(at: $0) } == [0.2, 1, 2, 2, 2])
    settings.warmup = 0
    #expect(settings.penalty(at: 1) == 2)
  }
}
