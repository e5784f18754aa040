import Findings
import Foundation
import Language
import Models
import Runs
import Studies
import Tensors
import Testing
import Wording
import Workbench

/// `distill` as a user has it: what a student takes from inside its teacher, and what is kept of the teacher's answers.
@Suite final class DistillCommands {
  private let root: URL
  private let session: Session
  private let course = "on=text.txt batch=4 context=16 seed=3 background=no"

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let text = (0..<600).map { "the \($0 % 7) cats sat on \($0 % 5) mats; " }.joined()
    try Data(text.utf8).write(to: root.appendingPathComponent("text.txt"))
    session = makeSession(folder: root.path, store: root.appendingPathComponent("runs.sqlite").path)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func say(_ line: String) async throws -> Outcome {
    let outcome = try await session.run(line)
    #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    return outcome
  }
  private func teach() async throws { _ = try await say("train shape=4x32x4 vocab=270 steps=60 rate=0.01 as=teacher \(course)") }

  /// A weight on what is inside makes what is inside alike, whatever the widths and numbers of heads.
  @Test(arguments: ["pattern", "scores"]) func whatHasAWeightIsLearnt(attends: String) async throws {
    try await teach()
    func distill(_ hidden: Double, _ attention: Double) async throws -> (hidden: Double, attention: Double) {
      let found = try await say(
        "distill student=2x16x2 teacher=teacher steps=80 rate=0.01 hidden=\(hidden) attention=\(attention) attends=\(attends) control=no \(course)")
      return (try #require(found.number("hidden-loss")), try #require(found.number("attention-loss")))
    }
    let little = try await distill(1e-6, 1e-6), hidden = try await distill(2, 1e-6), attention = try await distill(1e-6, 2)
    #expect(hidden.hidden < 0.8 * little.hidden && hidden.hidden > 0)
    #expect(attention.attention < 0.8 * little.attention && attention.attention > 0)
  }

  /// Layers of the teacher are where a student begins, and those that it is held against.
  @Test func aStudentMayBeLayersOfItsTeacher() async throws {
    try await teach()
    let copied = try await say("distill student=L0,L3 teacher=teacher steps=1 rate=0 hidden=1 control=no as=copied \(course)")
    let fresh = try await say("distill student=2x32x4 teacher=teacher steps=1 rate=0 hidden=1 control=no as=fresh \(course)")
    #expect(copied.number("parameters") == fresh.number("parameters"))
    #expect(try #require(copied.number("val-loss")) < #require(fresh.number("val-loss")))
    // The first layer's stream is the teacher's own, so only the second of the two differs.
    let mapped = try await say("distill student=L0,L3 teacher=teacher steps=1 rate=0 hidden=1 map=3,0 control=no as=mapped \(course)")
    #expect(try #require(copied.number("hidden-loss")) < #require(mapped.number("hidden-loss")))
    let all = try await say("distill student=L0-3 teacher=teacher steps=1 rate=0 hidden=1 attention=1 control=no as=all \(course)")
    let (hidden, attention) = (try #require(all.number("hidden-loss")), try #require(all.number("attention-loss")))
    #expect(hidden < 1e-10 && attention < 1e-6)
  }

  /// In the order in which they are named, and as often: the command that is recorded is what was trained.
  @Test func aStudentHasTheLayersAsTheyAreNamed() async throws {
    try await teach()
    func distill(_ layers: String) async throws -> Outcome {
      try await say("distill student=\(layers) teacher=teacher steps=1 rate=0 hidden=1 control=no as=it \(course)")
    }
    let ascending = try await distill("L0,L3"), turned = try await distill("L3,L0")
    #expect(ascending.number("val-loss") != turned.number("val-loss") && ascending.number("parameters") == turned.number("parameters"))
    let layer = try #require(try await distill("L3").number("parameters")), both = try #require(turned.number("parameters"))
    #expect(try await distill("L3,L0,L0").number("parameters") == both + (both - layer))
    // More layers than the teacher has, and all of them in another order.
    let many = try await distill("L0,L0-3,L3")
    #expect(many.number("parameters") == layer + 5 * (both - layer))
    let all = try await distill("L0-3"), other = try await distill("L0,L2,L1,L3")
    #expect(all.number("val-loss") != other.number("val-loss") && all.number("parameters") == other.number("parameters"))
  }

  /// What is kept is what the teacher said: from the file, from memory, and with every token kept, the bits are the same.
  @Test func whatTheTeacherSaidIsKept() async throws {
    try await teach()
    func distill(_ options: String) async throws -> Double {
      try #require(try await say("distill student=1x16x2 teacher=teacher steps=10 control=no \(options) \(course)").number("val-loss"))
    }
    let folder = root.appendingPathComponent("runs.sqlite-checkpoints")
    func files() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("teacher-") }.sorted()
    }
    let first = try await distill("cache=270")
    let file = try #require(try files().first)
    let second = try await distill("cache=270"), left = try files()
    #expect(first == second && left == [file])
    let few = try await distill("cache=4")
    let count = try files().count
    #expect(few != first && abs(few - first) < 0.05 && count == 2)
    // What is known is not written again, and what it takes in memory is counted.
    let whole = try Data(contentsOf: folder.appendingPathComponent(file)).count
    let again = try await say("distill student=1x16x2 teacher=teacher steps=10 control=no cache=270 \(course)")
    #expect(try Data(contentsOf: folder.appendingPathComponent(file)).count == whole)
    #expect(try #require(again.number("memory-answers")) > 0)
    // Damage costs time and no truth.
    let place = folder.appendingPathComponent(file)
    for damage in [Data("{}".utf8), try Data(contentsOf: place).dropLast(1000)] {
      try damage.write(to: place)
      #expect(try await distill("cache=270") == first)
    }
  }

  /// A script that is replayed by a command says what it was played for, and how the rest is seen.
  @Test func aReplayedDistillationSaysItsVerdict() async throws {
    let lines = ["train shape=1x16x1 vocab=270 steps=2 as=teacher \(course)", "distill student=1x16x1 teacher=teacher steps=2 \(course)"]
    try ("vitrine 1\n" + lines.map { "> \($0)\n" }.joined()).write(to: root.appendingPathComponent("kd.session"), atomically: true, encoding: .utf8)
    try "vitrine 1\n> replay kd.session\n".write(to: root.appendingPathComponent("outer.session"), atomically: true, encoding: .utf8)
    for file in ["kd.session", "outer.session"] {
      let found = try #require(try await say("replay \(file)").finding)
      #expect(found.verdict?.en.contains("the student") == true && found.text().contains("the student"), "\(file): \(found.text())")
      #expect(found.remarks.contains { $0.en == "`vitrine replay \(file)` shows what each command found" }, "\(found.remarks)")
    }
  }

  /// A disk that takes no answers costs time: the run is what it would have been, and says it once.
  @Test func answersThatCannotBeKept() async throws {
    try await teach()
    let line = "distill student=1x16x2 teacher=teacher steps=10 evaluate=2 control=no cache=270 \(course)"
    let first = try await say(line)
    let folder = root.appendingPathComponent("runs.sqlite-checkpoints")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("teacher-") })
    let place = folder.appendingPathComponent(name)
    try FileManager.default.removeItem(at: place)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    let second = try await say(line)
    #expect(second.number("val-loss") == first.number("val-loss") && first.number("val-loss") != nil)
    let store = RunStore(path: root.appendingPathComponent("runs.sqlite").path) { 0 }
    let run = try #require(store.runs().map(\.number).max())
    #expect(try store.events(of: run).count { $0.text.contains("answers are not kept") } == 1)
  }

  /// Another teacher of the same shape and beginning says other things: a model is known by the weights that it has now.
  @Test func anotherTeacherIsAskedAgain() async throws {
    try await teach()
    _ = try await say("train steps=40 rate=0.01 as=other \(course)")
    func distill(_ teacher: String, _ options: String) async throws -> Double {
      try #require(try await say("distill student=1x16x2 teacher=\(teacher) steps=10 control=no \(options) \(course)").number("val-loss"))
    }
    let first = try await distill("teacher", "cache=270")
    let fresh = try await distill("other", "cache=269")
    let second = try await distill("other", "cache=270")
    #expect(second != first && abs(second - fresh) < 1e-3)
  }

  @Test(arguments: [
    ("student=2x16x2 map=0,9 hidden=1", "bad-setting"), ("student=2x16x2 map=1 attention=1", "bad-setting"),
    ("student=2x16x2 heads=0,1,2 attention=1", "bad-setting"), ("student=L0,L9", "unknown-layer"),
    ("student=2x16x2 hidden=1 recompute=yes", "bad-setting"), ("student=2x16x2 attention=1 cache=8", "bad-setting"),
    ("student=shakespeare", "other-tokenizer"), ("student=2x16x2 objective=masked", "bad-setting"),
  ]) func whatCannotBeIsSaidBefore(options: String, code: String) async throws {
    try await teach()
    let outcome = try await session.run("distill teacher=teacher \(options) \(course)")
    #expect(outcome.error?.code == code, "\(options): \(outcome.error?.phrase.en ?? "no error")")
  }

  /// A shape that the family cannot have is said of the option, and not of a file that nobody has written.
  @Test func aShapeThatCannotBeIsSaidOfTheOption() async throws {
    try await teach()
    let odd = try #require(try await session.run("distill teacher=teacher student=9x9x9 steps=1 \(course)").error)
    #expect(odd.code == "bad-setting" && odd.phrase.en.hasPrefix("student=9x9x9") && odd.tip?.en == "student=9x18x9", "\(odd.phrase.en)")
    let uneven = try #require(try await session.run("distill teacher=teacher student=2x9x2 steps=1 \(course)").error)
    #expect(uneven.phrase.en.contains("student") && !uneven.phrase.en.contains("config.json"), "\(uneven.phrase.en)")
    let idle = try #require(try await session.run("train masked=0.3 steps=1 \(course)").error)
    #expect(idle.phrase.zh.contains("没有 objective=masked 时") && idle.tip?.zh.contains("加上 objective=masked") == true, "\(idle.phrase.zh)")
    do {
      _ = try await session.read("train on=text.txt masked=some")
      Issue.record("read")
    } catch {
      #expect(error.phrase.en.contains("`0.01…0.9`"), "\(error.phrase.en)")
    }
  }

  /// Every loss has a weight of its own; what is left out is as it always was.
  @Test func lossesHaveWeightsOfTheirOwn() async throws {
    try await teach()
    func distill(_ options: String) async throws -> Double {
      try #require(try await say("distill student=1x16x2 teacher=teacher steps=8 rate=0.01 control=no \(options) \(course)").number("val-loss"))
    }
    let usual = try await distill("soft=0.25"), written = try await distill("soft=0.25 hard=0.75"), other = try await distill("soft=0.25 hard=2")
    #expect(usual == written && usual != other)
    // Hard labels alone are what the control learns from.
    let alone = try #require(try await say("distill student=1x16x2 teacher=teacher steps=8 rate=0.01 soft=0 as=alone \(course)").number("gain"))
    #expect(alone == 0)
    _ = try await distill("soft=0 hard=0 hidden=1")
    let nothing = try #require(try await session.run("distill student=1x16x2 teacher=teacher steps=8 soft=0 hard=0 \(course)").error)
    #expect(nothing.code == "bad-setting" && nothing.phrase.en.contains("all 0") && nothing.tip != nil)
    // What is minimised can be drawn: soft · T² · KL + hard · cross entropy.
    let last = try await say("distill student=1x16x2 teacher=teacher steps=3 soft=0.25 hard=2 temperature=3 control=no as=drawn \(course)")
    let (loss, soft) = (try #require(last.number("loss")), try #require(last.number("soft-loss")))
    let store = RunStore(path: root.appendingPathComponent("runs.sqlite").path) { 0 }
    let run = try #require(store.runs().map(\.number).max())
    let drawn = try #require(try store.curves(of: run, named: ["objective"]).first?.points.last?.value)
    #expect(abs(drawn - (2 * loss + 0.25 * 9 * soft)) < 1e-6, "\(drawn)")
    #expect(last.finding?.facts.first { $0.name == "soft-loss" }?.label.en.contains("without T²") == true)
  }

  /// What does not go together says why, and a shape that cannot be says which can.
  @Test func refusalsSayWhy() async throws {
    try await teach()
    for option in ["hidden", "attention"] {
      let error = try #require(try await session.run("distill student=2x16x2 teacher=teacher cache=4 \(option)=1 steps=1 \(course)").error)
      #expect(error.code == "bad-setting" && error.phrase.en.contains("what is inside it") && error.phrase.en.contains("\(option)="), "\(error.phrase.en)")
    }
    let shape = try #require(try await session.run("distill student=2x64x3 teacher=teacher steps=1 \(course)").error)
    #expect(shape.phrase.en.contains("64 is not a multiple of 3"), "\(shape.phrase.en)")
    #expect(shape.tip?.en.contains("student=2x64x2, student=2x60x3, student=2x66x3") == true, "\(shape.tip?.en ?? "none")")
    for fitting in ["2x64x2", "2x60x3", "2x66x3"] { _ = try await say("distill student=\(fitting) teacher=teacher steps=1 control=no \(course)") }
    let symbols = try #require(try await session.run("train repeated=0.5 symbols=100000 steps=1 \(course)").error)
    #expect(symbols.code == "bad-setting" && symbols.phrase.en.contains("2…270"), "\(symbols.phrase.en)")
  }

  /// What a map must be is said with what it is, and a map that works.
  @Test func wrongMapsSayWhatIsWanted() async throws {
    try await teach()
    for (options, words, tip) in [
      ("hidden=1 map=0,1,3", "2 numbers from 0 to 3; there are 3", "map=0,3"), ("hidden=1 map=0,9", "2 numbers from 0 to 3; 9 is none of them", "map=0,3"),
      ("attention=1 heads=1", "2 numbers from 0 to 3; there are 1", "heads=0,3"),
    ] {
      let line = "distill student=2x16x2 teacher=teacher steps=1 control=no \(course)"
      let error = try #require(try await session.run("\(line) \(options)").error, "\(options)")
      #expect(error.code == "bad-setting" && error.phrase.en.contains(words) && error.tip?.en == tip, "\(error.phrase.en) / \(error.tip?.en ?? "none")")
      _ = try await say("\(line) \(options.split(separator: " ")[0]) \(tip)")
    }
  }

  /// `data=` is what most people type, and is printed as `on=`.
  @Test func theTextMayBeCalledData() async throws {
    #expect(try await session.read("distill student=2x16x2 teacher=shakespeare data=text.txt").first?.canonical
      == "distill student=2x16x2 teacher=shakespeare on=text.txt")
  }

  /// Without a name it is the current model that teaches, and the run says which that was; it cannot teach itself.
  @Test func theCurrentModelTeachesWhereNoneIsNamed() async throws {
    try await teach()
    let named = try await say("distill student=1x16x2 teacher=teacher steps=2 control=no as=a \(course)")
    let bare = try await say("use teacher; distill student=1x16x2 steps=2 control=no as=b \(course)")
    #expect(bare.error == nil && named.number("val-loss") != nil && bare.number("val-loss") == named.number("val-loss"))
    #expect(try await session.run("use teacher; distill student=teacher steps=2 \(course)").error?.code == "missing-argument")
  }

  /// A student that begins with its teacher's layers is held against one from scratch, unless the same beginning is asked for.
  @Test func theControlOfAnInitialisedStudentBeginsFromScratch() async throws {
    try await teach()
    func distill(_ options: String) async throws -> Outcome { try await say("distill student=L0,L3 teacher=teacher steps=1 rate=0 \(options) \(course)") }
    let scratch = try await distill("as=a"), same = try await distill("control=same as=b")
    // At a rate of 0 the student is the teacher's two layers, and so is a control of the same beginning.
    #expect(same.number("gain") == 0 && same.number("gain-error") == 0)
    #expect(try #require(scratch.number("control-loss")) > 5, "ln 270 is 5.6")
    #expect(scratch.finding?.verdict?.en.contains("beats") == true && same.finding?.verdict?.en.contains("inconclusive") == true)
    #expect(scratch.finding?.remarks.contains { $0.en.contains("from scratch") } == true)
  }

  /// Another session, in another folder, with nothing open that the run began with: all of it is found again.
  @Test func aRunFindsWhatItBeganWith() async throws {
    try await teach()
    let line = "distill student=2x16x2 teacher=teacher steps=20 evaluate=10 \(course)"
    let whole = try await say(line)
    let store = root.appendingPathComponent("runs.sqlite").path
    let later = makeSession(folder: NSTemporaryDirectory(), store: store)
    let again = try await later.run("runs resume distill-2 background=no")
    #expect(again.error == nil, "\(again.error?.phrase.en ?? "")")
    #expect(again.number("val-loss") == whole.number("val-loss") && again.number("gain") == whole.number("gain"))
    // What the first step said, and not the first of what was left.
    #expect(again.number("loss-first") == whole.number("loss-first"))
    // Its tokenizer was trained; that of another run is the current model's.
    _ = try await say("save here")
    let third = makeSession(folder: root.path, store: store)
    for command in ["open here as=mine", "train on=text.txt steps=6 evaluate=3 batch=4 context=16 as=more background=no"] { #expect(try await third.run(command).error == nil) }
    let fourth = try await makeSession(folder: "/", store: store).run("runs resume train-4 background=no")
    #expect(fourth.error == nil, "\(fourth.error?.phrase.en ?? "")")
    // What is gone is said, with what to do.
    try FileManager.default.removeItem(at: root.appendingPathComponent("here"))
    let gone = try await makeSession(folder: "/", store: store).run("runs resume train-4 background=no").error
    #expect(gone?.code == "input-not-open" && gone?.phrase.en.contains("mine") == true && gone?.tip != nil, "\(gone?.phrase.en ?? "")")
    let opened = makeSession(folder: root.path, store: store)
    #expect(try await opened.run("runs resume train-4 background=no").error?.code == "input-not-open")
  }

  @Test(arguments: [
    "student=2x16x2 map=0,1", "student=2x16x2 heads=0,1", "student=2x16x2 attends=scores", "student=2x16x2 masked=0.3", "student=2x16x2 label=x",
    "student=2x16x2 soft=0 temperature=3", "student=2x16x2 soft=0 hidden=1 temperature=5",
  ]) func whatWouldDoNothingIsRefused(options: String) async throws {
    try await teach()
    let error = try await session.run("distill teacher=teacher \(options) \(course)").error
    #expect(error?.code == "idle-option" && error?.tip != nil, "\(options): \(error?.phrase.en ?? "no error")")
  }

  @Test(arguments: ["family=gpt2", "vocab=300", "symbols=64", "passages=0.5", "text=x"]) func trainingRefusesWhatWouldDoNothing(option: String) async throws {
    let error = try await session.run("train \(option) steps=1 \(course)").error
    #expect(error?.code == "idle-option" && error?.phrase.en.contains(option) == true, "\(error?.phrase.en ?? "no error")")
  }

  /// What is known of the control stands beside what is known of the student, and what is the same in both is not told as a change.
  @Test func theControlIsComparedInFull() async throws {
    try await teach()
    let found = try await say("distill student=2x16x2 teacher=teacher steps=4 \(course)")
    let compared = try await say("runs compare distill-2 distill-2-control")
    guard case .table(let table)? = compared.finding?.body else { return #expect(Bool(false)) }
    for name in ["val-loss", "accuracy", "bits-per-byte"] {
      // Where both are the same there is no row.
      guard let row = table.rows.first(where: { $0.first == .text(name) }) else {
        #expect(compared.number(name + "-delta") == 0, "\(name)")
        continue
      }
      #expect(row.allSatisfy { $0 != .missing }, "\(row)")
    }
    #expect(try #require(compared.number("accuracy-delta")) == #require(found.number("control-accuracy")) - #require(found.number("accuracy")))
    #expect(compared.number("last-learning-rate-delta") == 0)
    let text = try #require(compared.finding).text(TextStyle(.en, width: 2000))
    #expect(text.contains("validation loss, change") && !text.contains("learning rate, change"), "\(text)")
  }

  /// What has to be said and was not is told with what to say.
  @Test func whatIsMissingIsTold() async throws {
    let silent = try await session.run("distill student=1x32x2 steps=5").error
    #expect(silent?.code == "missing-argument" && silent?.tip?.en.contains("on=FILE.txt") == true, "\(silent?.tip?.en ?? "none")")
    try Data(("review,kind\n" + (0..<40).map { "word \($0),\($0 % 2)\n" }.joined()).utf8).write(to: root.appendingPathComponent("rows.csv"))
    let misspelt = try await session.run("train objective=classify on=rows.csv text=rewiev label=kind steps=1 background=no").error
    #expect(misspelt?.code == "unknown-column" && misspelt?.tip?.en.contains("did you mean review?") == true, "\(misspelt?.tip?.en ?? "none")")
  }

  /// Scores are compared where a query sees a key: hidden entries, equal in every model, do not make them look alike.
  @Test func scoresAreComparedWhereTheyAreSeen() async throws {
    let teacher = try Model.open("builtin:shakespeare", environment: [:]), student = try teacher.keeping([0])
    var settings = TrainingSettings()
    (settings.context, settings.batch, settings.attention, settings.attends, settings.layerMap) = (16, 2, 1, .scores, [1])
    let tokenizer = try teacher.requireTokenizer()
    // One token over and over: every window is the same.
    let ids = [Int](repeating: 7, count: 400)
    let text = try TrainingText(TokenRun(ids), tokenizer: tokenizer, context: 16)
    var trainer = try Trainer(student, text: text, settings: settings, teacher: teacher)
    let found = try #require(try trainer.advance(Gradients()).parts.first { $0.name == "attention-loss" }).value
    func scores(_ model: Model, layer: Int) throws -> [Float] {
      var request = RunRequest(logits: .none)
      let name = HookName(.scores, layer: layer)
      request.capture = [name]
      return try #require(try model.run(TokenBatch(Array(ids.prefix(16))), request).activations[name]).values
    }
    let pairs = zip(try scores(student, layer: 0), try scores(teacher, layer: 1)).filter { $0.0.isFinite && $0.1.isFinite }
    let wanted = pairs.reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) } / Double(pairs.count)
    // 136 of 256 entries of each head.
    #expect(pairs.count == student.shape.nHeads * 136 && wanted > 0)
    #expect(abs(found / wanted - 1) < 1e-4, "\(found), not \(wanted)")
  }

  /// A control is measured where its student is.
  @Test func theControlIsMeasuredOnTheWay() async throws {
    try await teach()
    let found = try await say("distill student=1x16x2 teacher=teacher steps=6 evaluate=2 \(course)")
    let plot = try await say("plot distill-2-control.val-loss")
    #expect(plot.number("last") == found.number("control-loss") && plot.error == nil)
    let store = RunStore(path: root.appendingPathComponent("runs.sqlite").path) { 0 }
    #expect(try store.curves(of: store.run("distill-2-control").number, named: ["val-loss"]).first?.points.map(\.step) == [2, 4, 6])
    let (own, beside) = (try store.run("distill-2").number, try store.run("distill-2-control").number)
    for name in ["learning-rate", "gradient-norm"] {
      let curve = try #require(try store.curves(of: beside, named: [name]).first, "\(name)")
      #expect(curve.points.map(\.step) == [1, 2, 3, 4, 5, 6] && curve.points.allSatisfy { $0.value > 0 })
      // Both follow one schedule.
      if name == "learning-rate" { #expect(try store.curves(of: own, named: [name]).first?.points.map(\.value) == curve.points.map(\.value)) }
    }
  }

  /// A teacher that is never right: nothing is a share of what it knows.
  @Test func aTeacherThatKnowsNothing() async throws {
    _ = try await say("train shape=1x16x1 vocab=270 steps=1 rate=0 as=nobody \(course)")
    let found = try await say("distill student=1x16x2 teacher=nobody steps=2 \(course)")
    let share = found.number("accuracy-ratio")
    #expect(share == nil || (share?.isFinite == true && found.number("teacher-accuracy") != 0))
    #expect(found.number("teacher-accuracy") != nil)
  }

  /// A student and its control go on from where they were, and with another text they do not.
  @Test func aDistillationGoesOn() async throws {
    try await teach()
    let line = "distill student=2x16x2 teacher=teacher steps=30 evaluate=10 hidden=1 dropout=0.1 \(course)"
    let whole = try await say(line)
    let (number, gain) = (try #require(whole.number("val-loss")), try #require(whole.number("gain")))
    let runs = try await session.run("runs")
    #expect(runs.error == nil)
    // The checkpoint of the last step: there is nothing left to do, and the same comes out.
    let again = try await say("runs resume distill-2 background=no")
    #expect(again.number("val-loss") == number && again.number("gain") == gain)
    try Data("other words for other cats; ".utf8).write(to: root.appendingPathComponent("text.txt"))
    #expect(try await session.run("runs resume distill-2 background=no").error?.code == "other-input")
  }
}

/// When a student is said to be better than its control.
@Suite struct StudentVerdicts {
  @Test(arguments: [
    ([0.10, 0.12, 0.08, 0.11], StudentVerdict.Kind.beats), ([-0.10, -0.12, -0.08, -0.11], .behind), ([0.5, -0.4, 0.3, -0.35], .inconclusive),
    ([0.2], .inconclusive), ([0.0, 0.0, 0.0], .inconclusive),
  ]) func aDifferenceIsHeldAgainstItsError(differences: [Double], kind: StudentVerdict.Kind) {
    let gain = differences.reduce(0, +) / Double(differences.count)
    let verdict = StudentVerdict(gain: gain, differences: differences, accuracy: (0.31, 0.33))
    #expect(verdict.kind == kind && verdict.phrase.en.contains("0.31") && verdict.phrase.en.contains("0.33"))
    #expect(verdict.phrase.en.contains("inconclusive") == (kind == .inconclusive))
    #expect(verdict.phrase.en.contains("yet it is less accurate") == (kind == .beats))
  }
  /// What it is measured over is called what it is.
  @Test func rowsAreNoWindows() {
    func remark(_ areTexts: Bool) -> String { StudentVerdict(gain: 2, differences: [1, 2, 3], accuracy: (0, 0), areTexts: areTexts).remark.en }
    #expect(remark(true).contains("3 texts of the validation part") && remark(false).contains("3 windows of the validation text"))
  }
  @Test func theErrorIsThatOfTheMean() throws {
    let verdict = StudentVerdict(gain: 2, differences: [1, 2, 3], accuracy: (0, 0))
    #expect(abs(try #require(verdict.error) - (1.0 / 3).squareRoot()) < 1e-12)
  }
}

/// Masked tokens, by a model that sees both ways.
@Suite final class MaskedTokenTraining {
  private let root: URL
  private let session: Session
  private let course = "on=text.txt context=16 batch=16 rate=0.01 background=no"

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    let model = root.appendingPathComponent("bert")
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")
    try FileManager.default.copyItem(at: fixtures.appendingPathComponent("models/bert-mlm"), to: model)
    let words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + (0..<48).map { "w\($0)" }
    try Data(words.joined(separator: "\n").utf8).write(to: model.appendingPathComponent("vocab.txt"))
    // Every word follows from the one before it.
    try Data((0..<4000).map { "w\($0 * 7 % 12)" }.joined(separator: " ").utf8).write(to: root.appendingPathComponent("text.txt"))
    session = makeSession(folder: root.path)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  @Test func hiddenWordsAreLearnt() async throws {
    #expect(try await session.run("open bert").error == nil)
    let before = try await session.run("train objective=masked steps=1 \(course) as=early")
    #expect(before.error == nil, "\(before.error?.phrase.en ?? "")")
    #expect(try await session.run("use bert").error == nil)
    let after = try await session.run("train objective=masked masked=0.3 steps=400 \(course) as=learnt")
    #expect(after.error == nil)
    let (early, late) = (try #require(before.number("accuracy")), try #require(after.number("accuracy")))
    #expect(early < 0.2 && late > 0.9, "\(early) → \(late)")
    #expect(after.number("bits-per-byte") == nil)
    #expect(try await session.run("train objective=next steps=1 \(course)").error?.code == "not-causal")
  }

  private func say(_ line: String) async throws -> Outcome {
    let outcome = try await session.run(line)
    #expect(outcome.error == nil, "\(line): \(outcome.error?.phrase.en ?? "")")
    return outcome
  }

  /// Encoders are made from a shape, from a teacher's layers and from nothing, as decoders are.
  @Test func encodersBeginAsAnythingElseDoes() async throws {
    _ = try await say("open bert")
    let fresh = try await say("train objective=masked shape=2x32x2 steps=150 as=fresh \(course)")
    let (first, last) = (try #require(fresh.number("loss-first")), try #require(fresh.number("val-loss")))
    #expect(last < first - 1, "\(first) → \(last)")
    let named = try await say("train objective=masked family=bert shape=2x32x2 steps=1 as=named \(course)")
    #expect(named.number("parameters") == fresh.number("parameters"))
    for student in ["2x16x2", "L1"] {
      let found = try await say(
        "distill student=\(student) teacher=fresh objective=masked steps=20 hidden=1 attention=1 control=no as=student \(course)")
      #expect(try #require(found.number("hidden-loss")) > 0 && #require(found.number("attention-loss")) >= 0)
    }
    // All layers are the teacher; some of them begin with what they are in it.
    let all = try await say("distill student=L0-1 teacher=fresh objective=masked steps=1 rate=0 control=no as=all on=text.txt context=16 batch=16 background=no")
    let some = try await say("distill student=L1 teacher=fresh objective=masked steps=1 rate=0 control=no as=some on=text.txt context=16 batch=16 background=no")
    #expect(all.number("val-loss") == last && some.number("val-loss") != last)
    #expect(try #require(some.number("parameters")) < #require(all.number("parameters")))
    // What is saved of it is that model.
    let before = try await say("info").number("parameters")
    _ = try await say("save out")
    let after = try await say("open out as=again; info").number("parameters")
    let config = try String(contentsOf: root.appendingPathComponent("out/config.json"), encoding: .utf8)
    #expect(before == after && config.contains("\"num_hidden_layers\": 1") && config.contains("BertForMaskedLM"), "\(config)")
    let cached = try await session.run("distill student=2x16x2 teacher=fresh objective=masked cache=4 steps=1 \(course)")
    #expect(cached.error?.code == "bad-setting" && cached.error?.phrase.en.contains("hides other tokens at every step") == true)
    // A family that sees one way only is not made into another one in silence.
    let oneWay = try await session.run("train objective=masked family=llama shape=2x32x2 steps=1 \(course)").error
    #expect(oneWay?.code == "bad-setting" && oneWay?.phrase.en.contains("only bert") == true && oneWay?.tip?.en.contains("family=bert") == true)
    let next = try #require(try await session.run("use bert; train objective=next steps=1 \(course)").error)
    #expect(next.code == "not-causal" && next.tip != nil)
  }
}
