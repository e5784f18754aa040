import Findings
import Wording

/// What the names of metrics mean to a reader. A name that is not listed is shown as it is, without a unit.
enum Metric {
  private static let table: [String: (label: Phrase, unit: Unit)] = [
    "loss": (Phrase("loss", "损失"), .nats),
    "val-loss": (Phrase("validation loss", "验证损失"), .nats),
    "soft-loss": (Phrase("soft-target loss (KL at the temperature, without T²)", "软目标损失（温度 T 下的 KL，未乘 T²）"), .nats),
    "hard-loss": (Phrase("hard-target loss", "硬目标损失"), .nats),
    "hidden-loss": (Phrase("hidden-state loss", "隐藏状态损失"), .none),
    "attention-loss": (Phrase("attention loss", "注意力损失"), .none),
    "objective": (Phrase("minimised objective", "最小化的目标"), .none),
    "accuracy": (Phrase("accuracy", "准确率"), .percent),
    "val-accuracy": (Phrase("validation accuracy", "验证准确率"), .percent),
    "macro-f1": (Phrase("macro F1", "宏平均 F1"), .percent),
    "zeros": (Phrase("zeros in the hidden layers", "隐藏层中零的比例"), .percent),
    "learning-rate": (Phrase("learning rate", "学习率"), .none),
    "gradient-norm": (Phrase("gradient norm", "梯度范数"), .none),
    "bits-per-byte": (Phrase("bits per byte", "每字节比特数"), .bits),
    "tokens-per-second": (Phrase("speed", "速度"), .tokensPerSecond),
  ]

  /// The unit of `loss`, and of `train-3.loss`.
  static func unit(of name: String) -> Unit { row(name)?.unit ?? .none }

  /// The name where a line is narrow; nil for those that are short anyway, or that nobody knows.
  static func short(_ name: String) -> Phrase? {
    switch name {
    case "val-loss": Phrase("val", "验证")
    case "zeros": Phrase("zeros", "零")
    case "gradient-norm": Phrase("grad", "梯度")
    case "learning-rate": Phrase("rate", "学习率")
    case "soft-loss": Phrase("soft", "软目标")
    case "hidden-loss": Phrase("hidden", "隐藏")
    case "attention-loss": Phrase("attention", "注意力")
    default: nil
    }
  }

  static func fact(_ name: String, _ value: Double) -> Fact {
    let row = row(name)
    return Fact(name, row?.label ?? Phrase(same: visible(name)), .number(value), row?.unit ?? .none)
  }

  private static func row(_ name: String) -> (label: Phrase, unit: Unit)? {
    table[name] ?? name.lastIndex(of: ".").flatMap { table[String(name[name.index(after: $0)...])] }
  }
}
