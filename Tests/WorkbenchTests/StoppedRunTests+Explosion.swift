import Findings
import Foundation
import Models
import Runs
import Studies
import Support
import Tensors
import Testing
import Wording
import Workbench

// Losses that say that the weights are lost, those that only look so, and models that were never alive.
extension StoppedRuns {
  /// Losses that are numbers and say that the weights are lost: what was good is not written over.
  @Test func anExplosionWithoutNaNIsAnError() async throws {
    let session = session("runs.db")
    let line = "train shape=2x32x2 vocab=270 on=text.txt batch=4 context=16 seed=3 evaluate=2 keep=last background=no warmup=1000 schedule=constant"
    let outcome = try await session.run(line + " steps=400 rate=10")
    #expect(["exploded", "not-finite"].contains(outcome.error?.code), "\(outcome.finding?.facts ?? [])")
    #expect(outcome.error?.phrase.en.contains("at step") == true && outcome.error?.tip?.en.contains("rate=") == true)
    let run = try store("runs.db").run("train-1")
    #expect(run.state == .failed)
    let kept = try #require(run.checkpoint?.step)
    let back = try await say(session, "runs resume train-1 steps=1 background=no")
    #expect(back.number("steps") == Double(kept))
    #expect(try #require(back.number("val-loss")) < 3 * 5.6)
  }

  /// The losses of steps say that the weights are lost: a training lives or dies however often it is looked at.
  @Test func anExplosionIsSeenBetweenMeasurements() async throws {
    let line = "train shape=2x32x2 vocab=270 on=text.txt batch=4 context=32 steps=40 rate=3 clip=0 warmup=1 seed=3 background=no"
    let rare = try await session("rare.db").run(line + " evaluate=1000").error
    let often = try await session("often.db").run(line + " evaluate=3").error
    #expect(rare?.code == "exploded" && rare?.phrase == often?.phrase, "\(rare?.phrase.en ?? "none") / \(often?.phrase.en ?? "none")")
    #expect(rare?.phrase.en.contains("the training loss") == true && rare?.phrase.en.contains("furthest from its beginning is") == true)
    #expect(try store("rare.db").run("train-1").state == .failed)
  }

  /// A few bad steps are none; enough of them in a row, or an end that is worse than guessing and than the beginning, are.
  @Test func whatAnExplosionIs() throws {
    let model = try Model.open("builtin:shakespeare", environment: [:])
    var settings = TrainingSettings()
    settings.context = 16
    let trainer = try Trainer(model, text: TrainingText(Array(text.utf8), tokenizer: model.requireTokenizer(), context: 16), settings: settings)
    // ln 1024 is 6.93.
    var watch = ExplosionWatch()
    for loss in [30.0, 30, 30, 30, 5, 30, 30, 30, 30] { try trainer.watch(loss, first: 4, with: &watch) }
    #expect(!watch.isCalm)
    #expect(throws: StudyError.self) { try trainer.watch(30, first: 4, with: &watch) }
    watch = ExplosionWatch()
    for _ in 0..<20 { try trainer.watch(30, first: 16, with: &watch) }
    // It is not ended for that, and nothing is kept of it: a good checkpoint stays.
    #expect(watch.count == 0 && !watch.isCalm)
    try trainer.watch(16.5, first: 16, with: &watch)
    #expect(watch.isCalm)
    func isLost(_ validation: Double, training: Double, first: Double) -> Bool { trainer.isLost(validation, training: training, first: first) }
    #expect(!isLost(9, training: 4, first: 4) && !isLost(9, training: 9, first: 8.5) && isLost(9, training: 9, first: 4))
    // As sure as it is wrong on a text that it does not know by heart: no explosion, however high that is. One that is no number is.
    #expect(!isLost(30, training: 4, first: 4) && !isLost(500, training: 1e-6, first: 7) && isLost(30, training: 30, first: 4))
    #expect(isLost(.nan, training: 4, first: 4) && isLost(30, training: .nan, first: 4))
    // What the weights themselves say decides, and is asked only where the validation loss is bad.
    try trainer.refuseEnd(30, first: 4)
    #expect(try trainer.trainingLoss() < 7)
    let lost = try model.replacing(model.weights().mapValues { scale($0, by: 8) })
    let broken = try Trainer(lost, text: trainer.text, settings: settings)
    try broken.refuseEnd(7, first: 4)
    #expect(throws: StudyError.self) { try broken.refuseEnd(30, first: 4) }
  }

  /// A step whose loss is that of guessing and that has no gradient kills as surely as one that is far above it: it is not the calm after a storm.
  @Test func aCollapseIsAnExplosion() throws {
    let model = try Model.open("builtin:shakespeare", environment: [:])
    var settings = TrainingSettings()
    (settings.context, settings.batch, settings.rate, settings.decay, settings.warmup, settings.schedule) = (16, 4, 10, 10, 0, .constant)
    var trainer = try Trainer(model, text: TrainingText(Array(text.utf8), tokenizer: model.requireTokenizer(), context: 16), settings: settings)
    let guessing = log(Double(model.shape.dVocab))
    var watch = ExplosionWatch()
    for (loss, norm) in [(700.0, 8.0), (6e4, 75.0), (guessing, 0.0), (guessing, 0.0)] { try trainer.watch(loss, gradientNorm: norm, first: 4, with: &watch) }
    let killed = #expect(throws: StudyError.self) { try trainer.watch(guessing, gradientNorm: 0, first: 4, with: &watch) }
    guard case .collapsed(_, guessing, .training, _)? = killed else { return #expect(Bool(false), "\(String(describing: killed))") }
    // As sure as guessing, and with a gradient: a model may begin so. Without one it knows its text by heart.
    watch = ExplosionWatch()
    for (loss, norm) in [(guessing, 1.0), (1e-9, 0.0)] { try trainer.watch(loss, gradientNorm: norm, first: 4, with: &watch) }
    #expect(watch.isCalm && trainer.isSound(4) && !trainer.isSound(guessing) && !trainer.isSound(6e4))
    #expect(throws: StudyError.self) { try trainer.refuseEnd(guessing, first: 4) }
    // Nobody watches: weights grow by 99 at each step until numbers leave float32, which names step and place.
    let gradients = Gradients()
    var last: StudyError?
    while last == nil, trainer.step < 30 {
      do { _ = try trainer.advance(gradients) } catch let error as StudyError { last = error }
    }
    guard case .notFinite(let step, _, let place)? = last else { return #expect(Bool(false), "\(String(describing: last))") }
    #expect(step > 2 && step == trainer.step + 1 && !place.isEmpty)
  }

  /// What is offered of a run that collapsed is no dead model: neither as a checkpoint nor as the best of what was measured.
  @Test func nothingDeadIsOffered() async throws {
    let session = session("runs.db")
    let line = "train shape=2x32x2 vocab=270 on=text.txt batch=4 context=16 seed=3 evaluate=2 steps=40 rate=10 decay=10 warmup=0 schedule=constant background=no"
    for keep in ["last", "best"] {
      let error = try #require(try await session.run(line + " keep=\(keep)").error)
      #expect(error.code == "exploded" && error.phrase.en.contains("at step 6"), "\(error.phrase.en)")
      #expect(error.tip?.en.contains("rate=1") == true && error.tip?.en.contains("runs resume") == false, "\(error.tip?.en ?? "none")")
    }
    #expect(try store("runs.db").runs().allSatisfy { $0.checkpoint == nil })
  }

  /// A model that overflows by itself: no rate is to blame, and the place is named.
  @Test func aModelThatOverflowsByItselfIsToldApart() throws {
    let model = try Model.open("builtin:shakespeare", environment: [:])
    let huge = try model.replacing(model.weights().filter { ["gate_proj", "up_proj"].contains(where: $0.key.contains) }.mapValues { scale($0, by: 1e20) })
    var settings = TrainingSettings()
    settings.context = 16
    var trainer = try Trainer(huge, text: TrainingText(Array(text.utf8), tokenizer: model.requireTokenizer(), context: 16), settings: settings)
    let error = #expect(throws: StudyError.self) { _ = try trainer.advance(Gradients()) }
    guard case .unsound(.activation, let place)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(place.hasPrefix("blocks.0."), "\(place)")
    #expect(error?.code == "not-finite" && error?.phrase.en.contains("the model's own numbers") == true && error?.tip?.en.contains("no rate= helps") == true)
    #expect(error?.tip?.en.contains("lower rate") == false)
  }

  /// A model without a gradient from the start, its stream beyond a norm's range or all zero, was not killed by training: the first step says so,
  /// no rate is to blame, and nothing of it is kept.
  @Test(arguments: [1e38, 0] as [Float]) func aModelThatWasDeadIsToldApart(_ factor: Float) throws {
    let model = try Model.open("builtin:shakespeare", environment: [:])
    let dead = try model.replacing(model.weights().filter { $0.key.contains("embed_tokens") }.mapValues { scale($0, by: factor) })
    var settings = TrainingSettings()
    settings.context = 16
    var trainer = try Trainer(dead, text: TrainingText(Array(text.utf8), tokenizer: model.requireTokenizer(), context: 16), settings: settings)
    let report = try trainer.advance(Gradients())
    #expect(report.gradientNorm == 0)
    var watch = ExplosionWatch()
    let error = #expect(throws: StudyError.self) { try trainer.watch(report.loss, gradientNorm: report.gradientNorm, first: report.loss, with: &watch) }
    guard case .noGradient(_, .training)? = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(error?.code == "no-gradient" && error?.phrase.en.contains("from the start") == true && error?.tip?.en.contains("no rate= helps") == true)
    #expect(error?.tip?.en.contains("lower rate") == false && !watch.isCalm)
  }

  /// Labels without a rule are learnt by heart: the run ends, with its last weights, and says that others were better and how to have them.
  @Test func overfittingIsNoExplosion() async throws {
    let rows = (0..<60).map { "word \($0 * 7919 % 1000) and \($0 * 104_729 % 1000),\((($0 * 2_654_435_761) >> 7) & 1 == 1 ? "a" : "b")\n" }
    try Data(("text,label\n" + rows.joined()).utf8).write(to: root.appendingPathComponent("who.csv"))
    let session = session("runs.db")
    let line = "train objective=classify shape=2x32x2 vocab=270 on=who.csv batch=16 context=48 steps=200 rate=0.01 warmup=10 seed=1 background=no"
    let outcome = try await say(session, line + " evaluate=10")
    let worst = try #require(outcome.number("val-loss"))
    let learnt = try #require(outcome.number("loss"))
    #expect(worst > 3 * 0.6932 && learnt < 0.1, "\(worst), \(learnt)")
    let run = try store("runs.db").run("train-1")
    #expect(run.state == .finished && run.checkpoint?.step == 200)
    let remark = try #require(outcome.finding?.remarks.first { $0.en.hasPrefix("it overfits") })
    #expect(remark.en.contains("`runs resume train-1 keep=best`") && remark.zh.contains("过拟合"), "\(remark)")
    let best = try await say(session, "runs resume train-1 keep=best background=no")
    #expect(try #require(best.number("val-loss")) < worst / 1.5)
    let step = try Int(#require(best.number("best-step")))
    #expect(best.finding?.remarks.contains { $0.en.contains("this is the model of step \(step),") } == true && remark.en.contains("the weights of step \(step)"))
    // Stopped before its end, it says the same, and what it says is true; one that keeps the best has nothing to say.
    let early = try await say(session, line + " evaluate=10 until=199")
    #expect(early.finding?.remarks.contains { $0.en.contains("`runs resume train-2 steps=1 keep=best`") } == true)
    _ = try await say(session, "runs resume train-2 steps=1 keep=best background=no")
    let kept = try await say(session, line + " evaluate=10 keep=best")
    #expect(kept.finding?.remarks.contains { $0.en.hasPrefix("it overfits") } == false)
  }
}
