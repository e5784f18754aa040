import Findings
import Studies
import Wording

/// What a training run holds at the same time, in bytes.
struct MemoryParts: Sendable {
  /// Of the model, and of the control beside it.
  var weights = 0
  /// AdamW keeps two numbers for each weight.
  var moments = 0
  var gradients = 0
  /// One tensor of logits, of the sequences that are run at a time.
  var logits = 0
  /// All else that a step holds at its peak: what backward needs, and the gradients of that.
  var activations = 0
  /// A second set of weights: those that the run began with, which stay an open model, or those of its lowest loss.
  var copies = 0
  /// What is kept of the teacher's answers and not on the disk alone.
  var answers = 0
  /// Of tensors that are gone, beyond what a step takes at its peak: kept for the next ones, which come in other sizes.
  var kept = 0
  var whole: Int { weights + moments + gradients + logits + activations + copies + answers + kept }

  /// - Parameter step: What tensors made in a step of one model held at its peak; gradients and logits are among them.
  /// - Parameter idle: What of all memory of tensors waits for the next ones, when everything has been measured.
  init(_ trainer: Trainer, control: Trainer?, step: Int, idle: Int, keepsBest: Bool) {
    let (own, beside) = (trainer.memory, control?.memory)
    weights = own.weights + (beside?.weights ?? 0)
    moments = own.moments + (beside?.moments ?? 0)
    gradients = own.weights + (beside?.weights ?? 0)
    logits = min(own.logits, max(0, step - own.weights))
    activations = max(0, step - own.weights - logits)
    // At its peak a step uses all that it has given back.
    kept = max(0, idle - max(0, step - own.weights))
    answers = trainer.teacherCache?.bytes ?? 0
    copies = own.beginning + (keepsBest ? own.weights + (beside?.weights ?? 0) : 0)
  }

  var facts: [Fact] {
    let rows: [(String, Phrase, Int)] = [
      ("memory", Phrase("memory in all, the program and mapped files apart", "内存合计（不含程序本身与映射文件）"), whole), ("memory-weights", Phrase("weights", "权重"), weights),
      ("memory-moments", Phrase("the optimiser's moments", "优化器的矩"), moments),
      ("memory-gradients", Phrase("gradients", "梯度"), gradients), ("memory-activations", Phrase("activations", "激活"), activations),
      ("memory-logits", Phrase("logits", "logits"), logits), ("memory-copies", Phrase("copies of weights", "权重副本"), copies),
      ("memory-kept", Phrase("kept for the next step", "留待下一步使用"), kept),
      ("memory-answers", Phrase("the teacher's answers", "教师的输出"), answers),
    ]
    // What nobody asked for is left out. What is measured may be nothing at one moment and something at the next, and always stands: a
    // script that notes it finds it again.
    return rows.filter { $0.2 > 0 || !["memory-copies", "memory-answers"].contains($0.0) }.map { Fact($0.0, $0.1, .integer($0.2), .bytes) }
  }

  /// Why recomputing blocks saved little, where it did; `recomputes` says that it was asked for.
  func remark(recomputes: Bool) -> Phrase? {
    guard recomputes, 3 * logits > activations else { return nil }
    return Phrase(
      "logits and what they need are most of a step here, and recompute= does not touch them; accumulate= makes them smaller",
      "此处一步的内存主要由 logits 及其计算占用，recompute= 对其无效；可用 accumulate= 减小")
  }
}
