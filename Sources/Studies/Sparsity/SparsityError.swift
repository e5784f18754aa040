import Models
public import Wording

/// Why nothing was sparsified, or why a sparsified model is left as it is.
public enum SparsityError: WordedError, Equatable {
  case everything(Double)
  case noGate(family: String)
  case noZeros(activation: String)
  /// Rules other than TEAL are about the MLP.
  case notThere(String)
  case attentionOfTEAL
  case rankOfOther(String)
  case rankTooLarge(Int, most: Int)
  /// Exact zeros are what they are.
  case targetOfZeros
  /// `off` and settings in one command.
  case offAndOn
  case isOff
  case alreadyOn(String)
  /// A command that changes weights, whose thresholds would be those of others.
  case isOn(command: String, sparsity: String)
  case sameActivation(String)

  public static let codes = [
    "sparsifies-everything", "no-gate", "no-exact-zeros", "no-gate-there", "contradiction", "bad-setting", "not-sparsified", "already-sparsified",
    "sparsified", "same-activation",
  ]
  public var code: String {
    switch self {
    case .everything: "sparsifies-everything"
    case .noGate: "no-gate"
    case .noZeros: "no-exact-zeros"
    case .notThere: "no-gate-there"
    case .targetOfZeros, .offAndOn, .attentionOfTEAL, .rankOfOther: "contradiction"
    case .rankTooLarge: "bad-setting"
    case .isOff: "not-sparsified"
    case .alreadyOn: "already-sparsified"
    case .isOn: "sparsified"
    case .sameActivation: "same-activation"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .everything(let target):
      Phrase(
        "a target of \(target.percent()) leaves no input to compute with; allowed: 0% up to less than 100%",
        "目标 \(target.percent()) 会使所有输入都为零；允许的范围：0% 到不足 100%")
    case .noGate(let family):
      Phrase(
        "\(visible(family)) models have no gate in their MLP, which is what CATS puts its thresholds on", "\(visible(family)) 模型的 MLP 没有门，而 CATS 的阈值正是设在门上的")
    case .noZeros(let activation):
      Phrase("the activation is \(activation), which is hardly ever exactly zero", "激活函数为 \(activation)，几乎不会恰好为零")
    case .notThere(let rule):
      Phrase("by=\(rule) is about the MLP: part=attention has nothing for it", "by=\(rule) 只作用于 MLP：part=attention 中没有它可作用之处")
    case .attentionOfTEAL:
      Phrase("by=teal cuts attention by its target: attention= is for rules of the MLP", "by=teal 已按 target 截断注意力的输入：attention= 用于只作用于 MLP 的方法")
    case .rankOfOther(let rule): Phrase("by=\(rule) guesses nothing: rank= is for by=predict", "by=\(rule) 不作预测：rank= 只用于 by=predict")
    case .rankTooLarge(let rank, let most):
      Phrase("a guess along \(rank) directions, where there are \(most)", "按 \(rank) 个方向预测，而总共只有 \(most) 个方向")
    case .targetOfZeros:
      Phrase("by=zeros skips what is exactly zero: there is no target to give", "by=zeros 跳过恰好为零的值，不需要 target")
    case .offAndOn: Phrase("off takes no settings", "off 不带其他参数")
    case .isOff: Phrase("no input is taken for zero", "当前没有输入被视为零")
    case .alreadyOn(let sparsity): Phrase("that is how it is: \(visible(sparsity))", "当前已是如此：\(visible(sparsity))")
    case .isOn(let command, let sparsity):
      Phrase(
        "\(command) changes weights, and the thresholds in force (\(visible(sparsity))) were calibrated on these",
        "\(command) 会改变权重，而当前的阈值（\(visible(sparsity))）是按现有权重校准的")
    case .sameActivation(let name): Phrase("the activation is \(name) already", "激活函数已是 \(name)")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .everything: Phrase("sparsify target=50%", "sparsify target=50%")
    case .noGate: Phrase("threshold the inputs of matrices instead: by=teal", "改为对矩阵的输入设阈值：by=teal")
    case .noZeros:
      Phrase(
        "`recover act=relu` makes it so by training; by=teal needs none", "`recover act=relu` 经训练可使其为零；by=teal 则不需训练")
    case .notThere: Phrase("leave part= out, or use by=teal", "去掉 part=，或用 by=teal")
    case .attentionOfTEAL: Phrase("sparsify target=50%", "sparsify target=50%")
    case .rankOfOther: Phrase("leave rank= out", "去掉 rank=")
    case .rankTooLarge: Phrase("leave rank= out for a tenth of d_model", "去掉 rank= 则取 d_model 的十分之一")
    case .targetOfZeros: Phrase("sparsify by=zeros", "sparsify by=zeros")
    case .offAndOn, .isOn: Phrase("sparsify off", "sparsify off")
    case .isOff: Phrase("sparsify target=50%", "sparsify target=50%")
    case .alreadyOn, .sameActivation: nil
    }
  }
}
