import Language
import Testing
import Wording

/// What a sentence says is in its reading, or said to be left out, before anything runs.
@Suite struct SaidTests {
  private let bare: Lexicon = {
    var lexicon = Lexicon()
    lexicon.names = [.model: ["base"], .run: ["train-1", "train-3"]]
    return lexicon
  }()

  /// Training gives no model other layers: what names them, or a beginning, is about a new one.
  @Test(arguments: [
    ("train a 2 layer model on plays.txt", "train on=plays.txt shape=2x64x4"), ("train a model with two layers on plays.txt", "train on=plays.txt shape=2x64x4"),
    ("用 plays.txt 训练一个两层的模型，500 步", "train on=plays.txt steps=500 shape=2x64x4"), ("train a new model on plays.txt", "train on=plays.txt shape=2x64x4"),
    ("train a 4 layer model with 8 heads on plays.txt", "train on=plays.txt shape=4x64x8"), ("train on plays.txt for 200 steps", "train on=plays.txt steps=200"),
  ])
  func aNewModelIsMade(_ line: String, _ command: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.commands.map(\.canonical) == [command] && reading.policy == .confirm, "\(line): \(reading.json)")
  }

  /// A word that no slot took is named, and the reading is shown before it runs.
  @Test func wordsSetAsideAreTold() {
    let reading = read("train a small model from scratch on plays.txt", lexicon: bare)
    #expect(reading.commands.map(\.canonical) == ["train on=plays.txt shape=2x64x4"])
    #expect(reading.aside == ["small"] && reading.policy == .confirm, "\(reading.json)")
    #expect(reading.json.contains("\"aside\":[\"small\"]"))
  }

  /// A format is no file, and the number of a run no folder: the file is asked for.
  @Test(arguments: [
    ("export run 3 to tensorboard", "runs export 3"), ("export run 1 to tensorboard", "runs export 1"), ("export train-3 as csv", "runs export train-3"),
    ("把 train-3 导出成 csv", "runs export train-3"),
  ])
  func theFileIsAskedFor(_ line: String, _ begun: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.policy == .ask && reading.missing?.slot == "file" && reading.missing?.begun == begun, "\(line): \(reading.json)")
  }

  /// Long work is not taken for a small change by a guess, and a run not for a job.
  @Test(arguments: [("distil without a control", "distill control=no", "student"), ("resume the last run", "runs resume", "run")])
  func whatIsMissingIsAskedFor(_ line: String, _ begun: String, _ slot: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.policy == .ask && reading.missing?.slot == slot && reading.missing?.begun == begun, "\(line): \(reading.json)")
  }

  @Test func distillingIntoLayersIsNoPruning() {
    let reading = read("distill into 2 layers", lexicon: Lexicon())
    #expect(reading.commands.map(\.canonical) == ["distill student=2x64x4"] && reading.policy == .confirm, "\(reading.json)")
  }
}
