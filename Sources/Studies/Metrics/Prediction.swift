// Loss, perplexity, accuracy: how well does the model predict this text?
//
// The text is cut into windows of `context` tokens, each `stride` after the one before; every token is scored once, in the
// first window that sees it, and the first token of a window only if an earlier window already reached it (never, when the
// windows do not overlap). Loss is the mean of −ln p in nats, perplexity its exponential, accuracy the share of tokens that
// the model ranked first. All three depend on context, stride and on whether a BOS token stands in front: the numbers are
// printed with the protocol, and only numbers of the same protocol can be compared. A small stride gives lower losses.
//
// Jelinek et al. 1977 for perplexity; on strides: Press et al. 2021, "Shortformer", arXiv 2012.15832.

public import Findings
import Models
import Tensors
public import Wording

/// How a text is cut for scoring.
public struct Windows: Sendable, Equatable {
  /// Tokens per window; nil takes the model's context length.
  public var context: Int?
  /// Tokens from one window's start to the next; nil takes the window's length, so that windows do not overlap.
  public var stride: Int?
  /// Windows to score at most; nil for all.
  public var limit: Int?
  public init(context: Int? = nil, stride: Int? = nil, limit: Int? = nil) {
    self.context = context
    self.stride = stride
    self.limit = limit
  }
}

/// How well a model predicted a text.
public struct Prediction: Sendable, Equatable {
  /// Mean −ln p in nats.
  public let loss: Double
  /// Share of scored tokens that were ranked first.
  public let accuracy: Double
  /// Tokens scored.
  public let scored: Int
  public let windows: Int
  public let context: Int
  public let stride: Int
  public var perplexity: Double { loss.exponential }
}

/// The quantities of a `Prediction` that can be asked for.
public enum PredictionMetric: String, Sendable, CaseIterable {
  case loss, perplexity, accuracy
  var operation: Phrase {
    switch self {
    case .loss: Phrase("the loss", "计算损失")
    case .perplexity: Phrase("the perplexity", "计算困惑度")
    case .accuracy: Phrase("the accuracy", "计算准确率")
    }
  }

  /// The finding that was asked for: the fact of its name before the others of `facts`. Precondition: there is one.
  func finding(_ facts: [Fact], over text: Phrase, of body: Phrase, remark: Phrase) -> Finding {
    let asked = facts.filter { $0.name == rawValue }
    return Finding(
      title: Phrase("\(rawValue) over \(text.en)", "\(text.zh)的\(asked[0].label.zh)"), body: .note(body),
      facts: asked + facts.filter { $0.name != rawValue }, remarks: [remark])
  }
}

extension Specimen {
  /// Measures `metric` over the specimen's ids, which may be a whole text longer than the context.
  ///
  /// - Parameter text: What the ids are, for the title ("the prompt", a file's name).
  public func measure(_ metric: PredictionMetric, over text: Phrase, windows: Windows = Windows()) throws -> Finding {
    if shape.hasLogits, !shape.causal { return try maskedMeasure(metric, over: text) }
    try requirePrediction(metric.operation)
    let result = try prediction(windows)
    let facts: [Fact] = [
      lossFact(result.loss),
      .number("perplexity", Phrase("perplexity", "困惑度"), result.perplexity),
      .number("accuracy", Phrase("accuracy", "准确率"), result.accuracy, .ratio),
      .integer("scored", Phrase("tokens scored", "计分的 token"), result.scored, .tokens),
      .integer("windows", Phrase("windows", "窗口"), result.windows),
    ]
    return metric.finding(
      facts, over: text, of: Phrase("next-token prediction", "下一个 token 的预测"),
      remark: Phrase(
        "windows of \(result.context) tokens, stride \(result.stride); BOS only where the tokenizer adds it; nats, natural exponential",
        "窗口 \(result.context) 个 token，步长 \(result.stride)；仅在分词器自带时加 BOS；单位 nat，底为 e"))
  }

  /// Scores every token of the ids once, window by window. Reports progress per window and can be cancelled.
  public func prediction(_ rule: Windows) throws -> Prediction {
    let context = min(rule.context ?? shape.nContext, shape.nContext)
    guard context >= 2 else { throw StudyError.badSetting(name: "context", found: "\(context)", allowed: "2…\(shape.nContext)") }
    let stride = rule.stride ?? context
    guard (1...context).contains(stride) else {
      throw StudyError.badSetting(name: "stride", found: "\(stride)", allowed: "1…\(context)")
    }
    let starts = windowStarts(count: ids.count, context: context, stride: stride).prefix(rule.limit ?? .max)
    var (total, right, scored, reached) = (0.0, 0, 0, 0)
    for (index, start) in starts.enumerated() {
      progress.report(index, of: starts.count)
      let window = Array(ids[start..<min(start + context, ids.count)])
      // Targets are tokens 1… of the window that no earlier window has scored.
      let first = max(1, reached - start)
      let logits = try windowRun(window, whole: window.count == ids.count).requiredLogits
      let width = logits.shape[logits.shape.count - 1]
      let rows = logits.reshaped([logits.count / width, width]).rows(first - 1..<window.count - 1)
      let targets = Array(window[first...])
      total -= logProbabilities(rows, of: targets).reduce(0, +)
      right += zip(likeliest(rows), targets).count { $0 == $1 }
      scored += targets.count
      reached = start + window.count
    }
    progress.report(starts.count, of: starts.count)
    return Prediction(
      loss: total / Double(scored), accuracy: Double(right) / Double(scored), scored: scored, windows: starts.count,
      context: context, stride: stride)
  }

  /// A run over one window; the specimen's trace serves only when the window is the whole prompt.
  private func windowRun(_ window: [Int], whole: Bool) throws -> Run {
    var part = self
    part.ids = window
    part.labels = Array(labels.prefix(window.count))
    if !whole { part.trace = nil }
    return try part.run(RunRequest(logits: .all))
  }
}

/// Where windows start: every `stride`, the last one being the first to reach the end; a remainder of one token, which has
/// nothing before it to be predicted from, is left out.
package func windowStarts(count: Int, context: Int, stride: Int) -> [Int] {
  var starts = [0]
  while let last = starts.last, last + context < count {
    let next = last + stride
    guard count - next >= 2 else { break }
    starts.append(next)
  }
  return starts
}

/// The answer of every row of `[rows, d_vocab]`: its largest entry, of equal ones the first. What accuracy means, wherever it is measured.
func likeliest(_ rows: Tensor) -> [Int] {
  let width = rows.shape[1]
  return rows.withSpan { span in
    (0..<rows.shape[0]).map { row in
      var best = 0
      for token in 1..<max(1, width) where span[row * width + token] > span[row * width + best] { best = token }
      return best
    }
  }
}
