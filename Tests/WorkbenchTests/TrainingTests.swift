import Findings
import Foundation
import Models
import Studies
import Testing
import Wording
import Workbench

/// `train` as a user has it: what its options promise is so.
@Suite final class TrainingCommands {
  private let root: URL
  private let session: Session

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let text = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()
    try Data(text.utf8).write(to: root.appendingPathComponent("text.txt"))
    session = makeSession(folder: root.path)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func train(_ options: String) async throws -> Outcome {
    let outcome = try await session.run("train on=text.txt shape=2x32x2 vocab=270 batch=4 context=16 seed=3 \(options) background=no")
    #expect(outcome.error == nil, "\(outcome.error?.phrase.en ?? "")")
    return outcome
  }

  /// Blocks that are run twice give the same bits, and a step takes less memory.
  @Test func recomputingSavesMemoryAndNothingElse() async throws {
    let options = "shape=6x32x2 steps=8 batch=16 context=64 dropout=0.1"
    func measure(_ more: String) async throws -> Outcome {
      let outcome = try await session.run("train on=text.txt vocab=270 seed=3 \(options) \(more) background=no")
      #expect(outcome.error == nil)
      return outcome
    }
    let (kept, again) = (try await measure(""), try await measure("recompute=yes"))
    #expect(kept.number("loss") == again.number("loss") && kept.number("val-loss") == again.number("val-loss"))
    let (whole, less) = (try #require(kept.number("step-memory")), try #require(again.number("step-memory")))
    #expect(less < 0.6 * whole, "\(less) of \(whole) bytes")
  }

  /// Products of rounded factors learn the same within what rounding changes, and again to the same bits.
  @Test func roundedFactorsLearnTheSame() async throws {
    func losses(_ more: String) async throws -> (loss: Double, validation: Double) {
      let outcome = try await train("steps=40 rate=0.003 \(more)")
      return (try #require(outcome.number("loss")), try #require(outcome.number("val-loss")))
    }
    let (whole, rounded) = (try await losses(""), try await losses("precision=bf16"))
    #expect(whole.loss != rounded.loss && abs(whole.validation - rounded.validation) < 0.02 * whole.validation, "\(whole), \(rounded)")
    #expect(try await losses("precision=bf16") == rounded)
  }

  /// A step in parts is the same step up to the order of sums.
  @Test func accumulatingIsTheSameStep() async throws {
    let (whole, parts) = (try await train("steps=12"), try await train("steps=12 accumulate=4"))
    let (a, b) = (try #require(whole.number("val-loss")), try #require(parts.number("val-loss")))
    #expect(abs(a - b) < 1e-4 && a != whole.number("loss-first"))
    let memory = (try #require(whole.number("step-memory")), try #require(parts.number("step-memory")))
    #expect(memory.1 < memory.0)
    let refused = try await session.run("train on=text.txt batch=4 accumulate=5 context=16 background=no")
    #expect(refused.error?.code == "bad-setting" && refused.error?.phrase.en.contains("accumulate") == true)
  }

  /// What cannot fit is said before the first step, instead of ending the program in the middle of it.
  @Test func whatCannotFitIsNotBegun() async throws {
    let error = try await session.run("train on=text.txt shape=1x32x2 vocab=270 steps=1 batch=4096 context=65536 background=no").error
    #expect(error?.code == "too-little-memory" && error?.tip?.en.contains("accumulate=") == true, "\(error?.phrase.en ?? "none")")
    // In parts, it is the part that counts.
    let model = try Model.open("builtin:shakespeare", environment: [:])
    var settings = TrainingSettings()
    (settings.batch, settings.context) = (64, 256)
    let whole = Trainer.leastMemory(of: model, settings)
    settings.accumulate = 8
    let parts = Trainer.leastMemory(of: model, settings), fixed = 16 * model.shape.parameters
    #expect(whole - fixed == 8 * (parts - fixed))
    settings.recompute = true
    #expect(Trainer.leastMemory(of: model, settings) < parts)
  }

  /// A model of which the weights alone are too much is refused by its shape, before one of them is made.
  @Test func whatIsTooLargeIsNotMade() async throws {
    for command in [
      "train on=text.txt shape=256x16384x16 steps=1 batch=2 context=16 background=no",
      "distill on=text.txt student=256x16384x16 steps=1 batch=2 context=16 background=no",
    ] {
      let error = try await session.run(command).error
      #expect(error?.code == "too-little-memory" && error?.tip?.en.contains("smaller shape") == true, "\(error?.phrase.en ?? "none")")
    }
    // A control has all of it once more, but for the weights that both begin with.
    try Trainer.requireRoom(for: 1000, trained: 2, available: 36_000, left: 36_000)
    for (available, left) in [(36_000, 35_999), (35_999, 36_000)] {
      #expect(throws: StudyError.self) { try Trainer.requireRoom(for: 1000, trained: 2, available: available, left: left) }
    }
    // What only a student can do is not said of a model alone.
    for trained in [1, 2] {
      let error = #expect(throws: StudyError.self) { try Trainer.requireRoom(for: 1000, trained: trained, available: 1000, left: nil) }
      #expect(error?.tip?.en.contains("control=no") == (trained == 2))
    }
    let model = try Model.open("builtin:shakespeare", environment: [:])
    let (alone, both) = (Trainer.leastMemory(of: model, TrainingSettings()), Trainer.leastMemory(of: model, control: model, TrainingSettings()))
    #expect(both - alone == 16 * model.shape.parameters)
  }

  /// Where a byte too many ends the program, what is likely needed counts, and not the least.
  @Test func whatAStepLikelyTakes() throws {
    let model = try Model.open("builtin:shakespeare", environment: [:])
    var settings = TrainingSettings()
    (settings.batch, settings.context) = (16, 128)
    let plain = Trainer.likelyMemory(of: model, control: nil, settings)
    #expect(plain > Trainer.leastMemory(of: model, settings))
    #expect(Trainer.likelyMemory(of: model, control: model, settings) - plain == 16 * model.shape.parameters)
    settings.keepsBest = true
    #expect(Trainer.likelyMemory(of: model, control: nil, settings) - plain == 4 * model.shape.parameters)
    settings.accumulate = 4
    #expect(Trainer.likelyMemory(of: model, control: nil, settings) < plain)
  }

  /// What is no text is refused before it is begun with.
  @Test func bytesAreNoText() async throws {
    try Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7 &* 31 &+ $0) }).write(to: root.appendingPathComponent("noise.bin"))
    let error = try await session.run("train on=noise.bin steps=1 batch=2 context=16 background=no").error
    #expect(error?.code == "not-utf8" && error?.tip != nil, "\(error?.phrase.en ?? "none")")
  }

  /// Text in words of two bytes has zeros and a mark that bytes of UTF-8 may be as well: it is refused with what to do. A few bytes that cannot
  /// be read are no reason to refuse a text, and are said.
  @Test func otherEncodingsAreNoText() async throws {
    let text = String(repeating: "the cats sat on the mats. ", count: 400), line = "train steps=1 batch=2 context=16 background=no on="
    let little = text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }, big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    let chinese = String(repeating: "\u{732B}\u{5750}\u{5728}", count: 2000).utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    for (index, bytes) in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big, [0xFF, 0xFE] + chinese].enumerated() {
      try Data(bytes).write(to: root.appendingPathComponent("wide-\(index).txt"))
      let error = try await session.run(line + "wide-\(index).txt").error
      #expect(error?.code == "not-utf8" && error?.phrase.en.contains("UTF-16") == true && error?.tip?.en.contains("iconv") == true, "\(index)")
    }
    // Two characters of Latin-1, of which one stands before three letters, and one beginning that has no end.
    try Data(Array(text.utf8) + [0xE9, 0x20, 0xFC, 0x61, 0x62, 0x63, 0xE4, 0xB8, 0x20] + Array(text.utf8)).write(to: root.appendingPathComponent("few.txt"))
    let outcome = try await session.run(line + "few.txt")
    #expect(outcome.error == nil)
    let remark = outcome.finding?.remarks.first { $0.en.contains("are no UTF-8") }
    #expect(remark?.en.contains("few.txt: 4 of ") == true && remark?.en.contains("read as 3 U+FFFD") == true, "\(remark?.en ?? "none")")
    // One that has U+FFFD in it, and characters where its parts meet, is as good as any.
    try Data((String(repeating: "\u{732B}", count: 400_000) + "\u{FFFD} " + text).utf8).write(to: root.appendingPathComponent("sound.txt"))
    let sound = try await session.run(line + "sound.txt")
    #expect(sound.error == nil && sound.finding?.remarks.contains { $0.en.contains("UTF-8") } == false, "\(sound.error?.phrase.en ?? "")")
  }

  /// Hidden tokens are learnt from nothing: the tokenizer that is trained has one that stands for them, also for transformers.
  @Test func hiddenTokensFromScratch() async throws {
    let line = "train on=text.txt objective=masked shape=1x16x2 steps=2 batch=4 context=16 background=no"
    let bare = try await session.run(line).error
    #expect(bare?.code == "no-mask-token" && bare?.tip?.en.contains("vocab=") == true, "\(bare?.phrase.en ?? "none")")
    for command in [line + " vocab=270 as=own", "save own"] {
      let outcome = try await session.run(command)
      #expect(outcome.error == nil, "\(outcome.error?.phrase.en ?? "")")
    }
    let settings = try String(contentsOf: root.appendingPathComponent("own/tokenizer_config.json"), encoding: .utf8)
    #expect(settings.contains("PreTrainedTokenizerFast") && settings.contains("\"mask_token\"") && settings.contains("<mask>"), "\(settings)")
    for command in ["open own as=again", "train on=text.txt objective=masked steps=1 batch=4 context=16 background=no"] {
      let outcome = try await session.run(command)
      #expect(outcome.error == nil, "\(outcome.error?.phrase.en ?? "")")
    }
    // What sees both ways is measured by hidden tokens, the same ones every time; three steps are little more than guessing.
    let loss = try await session.run("measure loss on=text.txt"), accuracy = try await session.run("measure accuracy on=text.txt")
    #expect(abs(try #require(loss.number("loss"), "\(loss.error?.phrase.en ?? "")") - log(270)) < 0.5)
    #expect(loss.number("loss") == accuracy.number("loss") && accuracy.number("accuracy") != nil && loss.number("scored") ?? 0 > 10)
    #expect(loss.finding?.remarks.contains { $0.en.contains("15% of the tokens were hidden") } == true)
    let refused = try await session.run("measure perplexity on=text.txt").error
    #expect(refused?.code == "not-causal" && refused?.tip?.en.contains("measure loss") == true)
  }

  /// A rate that soon does harm: the run ends by itself and keeps the weights from before.
  @Test func patienceEndsARunAndKeepsItsBest() async throws {
    let ended = try await train("steps=400 rate=0.4 warmup=30 schedule=constant evaluate=4 patience=3 as=stopped")
    let steps = try #require(ended.number("steps")), best = try #require(ended.number("best-step"))
    #expect(steps < 400 && best > 0 && steps == best + 3 * 4)
    #expect(ended.finding?.title.en == "training of stopped, ended early after step \(Int(steps)) of 400: no lower validation loss since step \(Int(best))")
    let last = try await train("steps=\(Int(steps)) rate=0.4 warmup=30 schedule=constant evaluate=4 keep=last")
    #expect(try #require(ended.number("val-loss")) < #require(last.number("val-loss")))
    // The job says it as the title does.
    #expect(session.jobs.statuses.first { $0.command.contains("as=stopped") }?.standing == Phrase("ended early", "提前结束"))
    // Up to there nothing differs but the end.
    let short = try await train("steps=\(Int(best)) rate=0.4 warmup=30 schedule=constant evaluate=4")
    #expect(short.number("val-loss") == ended.number("val-loss"))
  }

  @Test func schedules() {
    var settings = TrainingSettings()
    (settings.steps, settings.warmup, settings.rate) = (110, 10, 2)
    func rates(_ schedule: TrainingSettings.Schedule) -> [Double] {
      settings.schedule = schedule
      return [5, 10, 60, 110].map { settings.rate(at: $0) }
    }
    func agree(_ a: [Double], _ b: [Double]) -> Bool { zip(a, b).allSatisfy { abs($0 - $1) < 1e-12 } }
    #expect(agree(rates(.cosine), [1, 2, 1.1, 0.2]) && agree(rates(.linear), [1, 2, 1.1, 0.2]))
    #expect(agree(rates(.constant), [1, 2, 2, 2]))
    settings.schedule = .linear
    #expect(abs(settings.rate(at: 35) - 1.55) < 1e-12)
    settings.schedule = .cosine
    #expect(settings.rate(at: 35) > 1.6)
  }
}
