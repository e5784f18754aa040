// Loss by token: where is the model surprised?
//
// One run. The loss of token i is −ln p(token i | tokens before it), in nats: 0 for certainty, ln(d_vocab) for a uniform guess.
// The first token has none, since nothing comes before it. The mean over the others is the loss of the prompt, and its
// exponential the perplexity. Compare tokens within a prompt, or the same prompt under two masks.
//
// Shannon 1951, "Prediction and Entropy of Printed English".

public import Findings
public import Models
import Tensors
import Wording

/// Loss of each token after the first, in nats: `[pos − 1]`, from the logits of all positions of one sequence.
func tokenLosses(_ logits: Tensor, _ ids: [Int]) -> [Double] {
  let width = logits.shape[logits.shape.count - 1]
  let rows = logits.reshaped([logits.count / width, width]).rows(0..<ids.count - 1)
  return logProbabilities(rows, of: Array(ids.dropFirst())).map { -$0 }
}

/// Mean of `tokenLosses`.
func meanLoss(_ logits: Tensor, _ ids: [Int]) -> Double {
  let losses = tokenLosses(logits, ids)
  return losses.reduce(0, +) / Double(losses.count)
}

extension Specimen {
  /// The mean next-token loss over the prompt, in nats, and the trace of the run that gave it.
  public func loss() throws -> (value: Double, trace: Trace?) {
    try requirePrediction(Phrase("the loss", "计算损失"))
    var request = RunRequest(logits: .all)
    request.keepTrace = true
    let run = try run(request)
    return (meanLoss(try run.requiredLogits, ids), run.trace)
  }

  /// The loss of every token of the prompt; NaN for the first.
  public func tokenLoss() throws -> Finding {
    try requirePrediction(Phrase("the loss", "计算损失"))
    let losses = tokenLosses(try run(RunRequest(logits: .all)).requiredLogits, ids)
    let mean = losses.reduce(0, +) / Double(losses.count)
    let worst = largest(1, of: losses)[0]
    return Finding(
      title: Phrase("loss by token", "逐 token 损失"),
      body: .strip(Strip(name: "loss", tokens: labels, values: [.nan] + losses.map(Float.init), unit: .nats)),
      facts: [
        lossFact(mean),
        .number("perplexity", Phrase("perplexity", "困惑度"), mean.exponential),
        .text("worst", Phrase("most surprising", "最意外的 token"), "t\(worst + 1) \(labels[worst + 1])"),
      ],
      remarks: [Phrase("−ln p in nats; the first token has no prediction", "−ln p，单位 nat；首个 token 没有预测")])
  }
}
