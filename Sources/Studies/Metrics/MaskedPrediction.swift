// Loss and accuracy of a model that sees both ways: how well does it guess tokens that are hidden?
//
// The text is cut into windows, each between the tokens that the model expects around a text. Of every window 15 % of the tokens are asked
// for: of these 80 % are replaced by the mask token, 10 % by a random one, and 10 % stay, as in training. The draw has one seed, so that the
// same text always has the same tokens hidden, whatever the model. There is no perplexity: the guesses are not those of one sequence.
//
// Devlin et al. 2018, "BERT", arXiv 1810.04805.

import Findings
import Models
import Tensors
import Wording

extension Specimen {
  /// Tokens of a window at most, special ones included.
  private static let longest = 512

  /// Measures `metric` on hidden tokens of the specimen's ids. Throws `StudyError.noMaskToken` and `.noPerplexity`.
  func maskedMeasure(_ metric: PredictionMetric, over text: Phrase) throws -> Finding {
    guard metric != .perplexity else { throw StudyError.noPerplexity(family: shape.family) }
    let tokenizer = try model.requireTokenizer()
    var settings = TrainingSettings()
    settings.objective = .masked
    settings.context = min(shape.nContext, Self.longest)
    let frame = try TrainingText(framedBy: tokenizer)
    let room = settings.context - frame.around
    // Those of the text itself: special ones are put around every window.
    let plain = ids.filter { !tokenizer.isSpecial($0) }
    guard !plain.isEmpty, room > 0 else { throw StudyError.tooFewTokens(found: plain.count, needed: 1, operation: metric.operation) }
    let passages = stride(from: 0, to: plain.count, by: room).map { Array(plain[$0..<min($0 + room, plain.count)]) }
    var random = Random(seed: 0x5EED)
    let lesson = Lessons(text: frame, settings: settings, vocabulary: shape.dVocab).hidden(passages, &random)
    var (total, right, scored) = (0.0, 0, 0)
    for (index, (input, targets)) in zip(lesson.inputs, lesson.targets).enumerated() {
      guard !progress.isCancelled else { throw ModelError.cancelled }
      progress.report(index, of: passages.count)
      var part = self
      (part.ids, part.labels, part.trace) = (input, [String](repeating: "", count: input.count), nil)
      let logits = try part.run(RunRequest(logits: .all)).requiredLogits
      let rows = logits.reshaped([input.count, logits.count / input.count])
      let (losses, answers) = (logProbabilities(rows, of: targets.map { max($0, 0) }), likeliest(rows))
      for place in targets.indices where targets[place] >= 0 {
        total -= losses[place]
        right += answers[place] == targets[place] ? 1 : 0
        scored += 1
      }
    }
    progress.report(passages.count, of: passages.count)
    let facts: [Fact] = [
      lossFact(total / Double(max(scored, 1))),
      .number("accuracy", Phrase("accuracy", "准确率"), Double(right) / Double(max(scored, 1)), .ratio),
      .integer("scored", Phrase("tokens scored", "计分的 token"), scored, .tokens),
      .integer("windows", Phrase("windows", "窗口"), passages.count),
    ]
    return metric.finding(
      facts, over: text, of: Phrase("prediction of masked tokens", "被遮盖 token 的预测"),
      remark: Phrase(
        "\(shape.family) sees both ways: 15% of the tokens were hidden and asked for, the same ones every time, in windows of at most \(room); nats, natural exponential; not comparable with the loss of next tokens",
        "\(shape.family) 是双向模型：遮盖 15% 的 token 并预测之，每次遮盖的位置相同，窗口至多 \(room) 个 token；单位 nat，底为 e；不可与下一个 token 的损失比较"))
  }
}
