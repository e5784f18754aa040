import Wording

// What a course that is over is called.
extension Course {
  /// What ended it before its last step.
  enum Cut: Equatable {
    case cancelled
    /// No validation loss was lower for as long as patience= has it; with the step of the lowest.
    case patience(since: Int)
  }

  /// Whoever reads that a model was trained takes it for whole: where a step is missing, that is what it says.
  static func title(_ name: String, at step: Int, of steps: Int, _ cut: Cut?) -> Phrase {
    guard step < steps else { return Phrase("trained \(name), \(step) steps", "\(name) 训练完成，共 \(step) 步") }
    switch cut {
    case .cancelled: return Phrase("training of \(name), cancelled after step \(step) of \(steps)", "\(name) 的训练已在第 \(step) 步取消（共 \(steps) 步）")
    case .patience(let best):
      return Phrase(
        "training of \(name), ended early after step \(step) of \(steps): no lower validation loss since step \(best)",
        "\(name) 的训练在第 \(step) 步提前结束（共 \(steps) 步）：自第 \(best) 步以来验证损失没有再降低")
    case nil: return Phrase("training of \(name), stopped after step \(step) of \(steps)", "\(name) 的训练停在第 \(step) 步（共 \(steps) 步）")
    }
  }
}
