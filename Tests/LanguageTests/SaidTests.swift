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

  /// Numbers that training is not reckoned in are refused by name, with the line as it would be in bf16.
  @Test(arguments: [
    ("train in fp16", "`fp16`", "train in bf16"), ("train on plays.txt in half precision", "`half precision`", "train on plays.txt in bf16"),
    ("distil in int8", "`int8`", "distil in bf16"), ("用半精度训练", "`半精度`", "用bf16训练"),
    ("用 8 位蒸馏，数据 plays.txt", "`8 位`", "用 bf16蒸馏，数据 plays.txt"), ("recover on plays.txt in fp16", "`fp16`", "recover on plays.txt in bf16"),
    ("用 fp16 恢复模型，数据 plays.txt", "`fp16`", "用 bf16 恢复模型，数据 plays.txt"),
    ("train on plays.txt in double precision", "`double precision`", "train on plays.txt in bf16"), ("recover on plays.txt in fp64", "`fp64`", "recover on plays.txt in bf16"),
    ("用双精度训练，数据 plays.txt", "`双精度`", "用bf16训练，数据 plays.txt"),
  ])
  func precisionThatThereIsNotIsRefused(_ line: String, _ word: String, _ offer: String) throws {
    let reading = read(line, lexicon: bare)
    let refusal = try #require(reading.refusal, "\(line): \(reading.json)")
    #expect(reading.policy == .refuse && refusal.code == "bad-value" && refusal.offer == offer, "\(line): \(reading.json)")
    for tongue in Tongue.allCases {
      #expect([word, "f32", "bf16"].allSatisfy(refusal.phrase[tongue].contains), "\(line): \(refusal.phrase[tongue])")
    }
  }

  /// The precision that there is has its place; what is done with other numbers elsewhere stays, and a half is no precision.
  @Test(arguments: [
    ("train on plays.txt in bf16", "train on=plays.txt precision=bf16"), ("train in full precision on plays.txt", "train on=plays.txt"),
    ("用 bf16 恢复模型，数据 plays.txt", "recover on=plays.txt precision=bf16"), ("用 plays.txt 恢复模型", "recover on=plays.txt"),
    ("save as small.safetensors in fp16", "save small.safetensors dtype=f16"), ("quantise it to 8 bit", "quantize q8_0"),
    ("train 100 steps on plays.txt with half of the sequences repeated", "train on=plays.txt repeated=0.5"),
  ])
  func precisionThatThereIsHasItsPlace(_ line: String, _ command: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.commands.map(\.canonical) == [command] && reading.refusal == nil, "\(line): \(reading.json)")
    #expect(!reading.aside.contains { ["bf16", "full precision", "恢 复"].contains($0) }, "\(reading.json)")
  }

  /// Numbers that no checkpoint is written in are not left out of a saving: it says which there are.
  @Test(arguments: [
    ("save the model to small in int8", "`int8`"), ("用 int8 保存模型到 small", "`int8`"), ("save the model in 8 bits to small", "`8 bits`"),
    ("save as small.safetensors in int4", "`int4`"), ("save the model to small in fp64", "`fp64`"),
  ])
  func precisionThatNothingIsSavedInIsRefused(_ line: String, _ word: String) throws {
    let reading = read(line, lexicon: bare)
    let refusal = try #require(reading.refusal, "\(line): \(reading.json)")
    #expect(reading.policy == .refuse && refusal.code == "bad-value" && refusal.offer?.hasSuffix("dtype=f16") == true, "\(line): \(reading.json)")
    for tongue in Tongue.allCases {
      #expect([word, "f32", "f16", "bf16"].allSatisfy(refusal.phrase[tongue].contains), "\(line): \(refusal.phrase[tongue])")
    }
  }

  /// What is to be left out is no number of it: steps stay steps, and the wish that there be none is no wish that nothing be done.
  @Test(arguments: [
    ("train on plays.txt with learning rate 3e-4 and batch size 8 for 50 steps without warmup", "train on=plays.txt steps=50 batch=8 rate=0.0003 warmup=0"),
    ("train on plays.txt for 10 steps with no warm-up", "train on=plays.txt steps=10 warmup=0"), ("用 plays.txt 训练 10 步，不要预热", "train on=plays.txt steps=10 warmup=0"),
    ("train on plays.txt for 10 steps without dropout", "train on=plays.txt steps=10"), ("用 plays.txt 训练 10 步，不用 dropout", "train on=plays.txt steps=10"),
    ("train on plays.txt with warmup 20 and dropout 0.1", "train on=plays.txt warmup=20 dropout=0.1"),
  ])
  func whatIsLeftOutHasItsPlace(_ line: String, _ command: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.commands.map(\.canonical) == [command] && reading.aside.isEmpty, "\(line): \(reading.json)")
  }

  /// A penalty called L1 is no layer, and a layer no penalty.
  @Test(arguments: [
    ("train on plays.txt with l1 penalty 0.1", "train on=plays.txt l1=0.1"), ("train on plays.txt with an L1 penalty of 2", "train on=plays.txt l1=2"),
    ("recover on plays.txt with l1 penalty 0.5", "recover on=plays.txt l1=0.5"),
    ("用 plays.txt 训练，L1 惩罚 0.1", "train on=plays.txt l1=0.1"), ("用 plays.txt 训练 200 步，L1 正则化系数 0.1", "train on=plays.txt steps=200 l1=0.1"),
    ("mask L1.mlp", "mask L1.mlp"),
  ])
  func thePenaltyIsNoLayer(_ line: String, _ command: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.commands.map(\.canonical) == [command], "\(line): \(reading.json)")
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
  @Test(arguments: [
    ("distil without a control", "distill control=no", "student"), ("resume the last run", "runs resume", "run"),
    ("distill the model on plays.txt", "distill on=plays.txt", "student"), ("用 plays.txt 蒸馏模型", "distill on=plays.txt", "student"),
    ("train for 10 steps with no warmup", "train steps=10 warmup=0", "on"),
  ])
  func whatIsMissingIsAskedFor(_ line: String, _ begun: String, _ slot: String) {
    let reading = read(line, lexicon: bare)
    #expect(reading.policy == .ask && reading.missing?.slot == slot && reading.missing?.begun == begun, "\(line): \(reading.json)")
  }

  @Test func distillingIntoLayersIsNoPruning() {
    let reading = read("distill into 2 layers", lexicon: Lexicon())
    #expect(reading.commands.map(\.canonical) == ["distill student=2x64x4"] && reading.policy == .confirm, "\(reading.json)")
  }

  private func model() throws -> Lexicon { try CorpusTests.lexicon() }

  /// What is said of the line before: the run, the place, the two that were compared, the word that was replaced, what was taken back.
  @Test(arguments: [
    ("runs show kd-04", "resume that run", "runs resume kd-04"), ("runs show kd-04", "把那次运行删掉", "runs delete kd-04"),
    ("runs show kd-04", "导成 kd-04.csv", "runs export kd-04 kd-04.csv"), ("runs compare kd-04 kd-05", "plot the loss of both", "plot kd-04.loss kd-05.loss"),
    ("runs show kd-04", "and kd-05", "runs show kd-05"), ("lens \"gave\"", "那里最可能的下一个 token 呢？", "top \"gave\""),
    ("edit t1 \"Alice\"", "不对，换成 \"Bob\"", "edit t1 \"Bob\""), ("mask L2.mlp", "undo that and do layer 3 instead", "undo; mask L3.mlp"),
    ("mask L3.H5", "又打开吧", "unmask L3.H5"), ("logits t2", "3, not 2", "logits t3"), ("pause 2", "不是2号，是3号", "pause 3"),
    ("help prune", "and compact?", "help compact"), ("record demo", "ok, stop recording", "record"), ("compare shakespeare student", "then to v1", "compare shakespeare v1"),
  ])
  func theLineBeforeIsTakenUp(_ before: String, _ line: String, _ command: String) throws {
    let lexicon = try model()
    let reading = read(line, lexicon: lexicon, focus: read(before, lexicon: lexicon).focus)
    #expect(reading.commands.map(\.canonical).joined(separator: "; ") == command, "\(line): \(reading.json)")
  }

  /// The open model, masks in a file, what a recording leaves out, steps of the history within a longer line, a word taught without quotes.
  @Test(arguments: [
    ("compare the current model with v1", "compare shakespeare v1"), ("distill the current model into student on plays.txt", "distill student=student on=plays.txt"),
    ("apply the masks in masks.json", "mask from=masks.json"), ("掩码存成 pruned.json", "export masks pruned.json"),
    ("residual norms per layer", "activation norms"), ("save commands 3 thru 9 as session script part", "save session part from=3 to=9"),
    ("record demo, the numbers need not be checked", "record demo numbers=observed"), ("撤销两次，再测一下损失", "undo; undo; measure loss"),
    ("请帮我定义一个缩写 big，代表 top k=20。", "alias big means=\"top k=20\""), ("prune heads by taylor until \"loss +1%\"", "prune heads by=taylor until=\"loss +1%\""),
    ("change the last token to \"from\"", "edit t-1 \"from\""), ("show the run called baseline", "runs show baseline"),
    ("go down to 4 bits per weight", "quantize q4_0"), ("plot 指令的说明给我看", "help plot"), ("sweep sparsity w/ cats on plays.txt", "sweep sparsity by=cats on=plays.txt"),
  ])
  func strangersAreUnderstood(_ line: String, _ command: String) throws {
    let reading = read(line, lexicon: try model())
    #expect(reading.commands.map(\.canonical).joined(separator: "; ") == command, "\(line): \(reading.json)")
  }

  /// A line of several commands that is divided otherwise is offered beside the reading.
  @Test func otherWaysToDivideALineAreOffered() throws {
    let reading = read("turn off L3H5, save the view as masked.svg and undo", lexicon: try model())
    #expect(([reading.commands] + reading.alternatives).contains { $0.map(\.canonical) == ["mask L3.H5", "export view masked.svg", "undo"] }, "\(reading.json)")
  }

  /// What holds a sentence is no run.
  @Test func sentencesBehindCommands() throws {
    #expect(read("replay ioi.session这个会话脚本", lexicon: try model()).commands.map(\.canonical) == ["replay ioi.session"])
  }
}
