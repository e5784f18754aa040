public import Models
public import Wording

/// Why nothing was pruned; the model is unchanged.
public enum PruneError: WordedError, Equatable {
  case everything(kind: PruneKind, count: Int)
  /// `round` is what widths are rounded to, where that puts back all that was to go.
  case nothing(kind: PruneKind, count: Int, round: Int? = nil)
  /// Heads that share keys and values were named in part.
  case tornGroup(Head, group: [Head])
  case offAlready(kind: PruneKind, off: Int, asked: Int)
  case wrongScore(String, kind: PruneKind, allowed: [String])
  case badBudget(String)
  /// Not even the first step keeps to the budget.
  case overBudget(rise: Double, budget: Double)
  case keepsEverything
  /// Single weights: none of them, or all.
  case noWeights(isAll: Bool)

  public static let codes = [
    "prunes-everything", "prunes-nothing", "torn-group", "off-already", "wrong-score", "bad-budget", "over-budget", "keeps-everything",
  ]
  public var code: String {
    switch self {
    case .everything: "prunes-everything"
    case .nothing: "prunes-nothing"
    case .tornGroup: "torn-group"
    case .offAlready: "off-already"
    case .wrongScore: "wrong-score"
    case .badBudget: "bad-budget"
    case .overBudget: "over-budget"
    case .keepsEverything: "keeps-everything"
    case .noWeights(let isAll): isAll ? "prunes-everything" : "prunes-nothing"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .everything(let kind, let count):
      Phrase("that is all \(count) \(kind.noun.en): nothing would be left to compute with", "这是全部 \(count) 个\(kind.noun.zh)：模型将什么也算不出来")
    case .nothing(let kind, let count, let round?):
      Phrase(
        "that is fewer than the \(round) that widths are multiples of: none of the \(count) \(kind.noun.en) would go",
        "数量少于宽度取整的倍数 \(round)：\(count) 个\(kind.noun.zh)中一个也不会剪掉")
    case .nothing(let kind, let count, nil):
      Phrase("that is none of the \(count) \(kind.noun.en)", "\(count) 个\(kind.noun.zh)中一个也不会剪掉")
    case .tornGroup(let head, let group):
      Phrase(
        "\(head) shares its keys and values with \(Self.list(group)): they go together or stay together",
        "\(head) 与 \(Self.list(group)) 共用 key 和 value：只能同去同留")
    case .offAlready(let kind, let off, let asked):
      Phrase(
        "\(off) \(kind.noun.en) are off already, and the amount asked for is \(asked)", "已关闭 \(off) 个\(kind.noun.zh)，而要求的数量是 \(asked)")
    case .wrongScore(let name, let kind, let allowed):
      Phrase(
        "\(visible(name)) is no score for \(kind.noun.en); allowed: \(allowed.joined(separator: ", "))",
        "\(visible(name)) 不能给\(kind.noun.zh)打分；可用：\(allowed.joined(separator: "、"))")
    case .badBudget(let text):
      Phrase("\(visible(text)) is not a budget such as \"loss +1%\" or \"loss +0.05\"", "\(visible(text)) 不是形如 \"loss +1%\" 或 \"loss +0.05\" 的预算")
    case .overBudget(let rise, let budget):
      Phrase(
        "the smallest step raises the held-out loss by \(rise.significant(3)) nats, the budget is \(budget.significant(3))",
        "最小的一步就使留出损失上升 \(rise.significant(3)) nats，而预算为 \(budget.significant(3))")
    case .noWeights(true): Phrase("that is all weights: nothing would be left to compute with", "这是全部权重：模型将什么也算不出来")
    case .noWeights(false): Phrase("that is none of the weights", "一个权重也不会剪掉")
    case .keepsEverything: Phrase("every layer is to be kept", "所有层都要求保留")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .everything: Phrase("leave some: amount=50%", "请留下一部分：amount=50%")
    case .nothing(_, _, let round?): Phrase("amount=\(round), or round=1", "amount=\(round)，或 round=1")
    case .nothing: Phrase("ask for at least one: amount=1", "至少剪一个：amount=1")
    case .tornGroup(let head, let group):
      Phrase(
        "name the whole group: L\(head.layer).H\(group[0].index)-\(group[group.count - 1].index)",
        "请写出整组：L\(head.layer).H\(group[0].index)-\(group[group.count - 1].index)")
    case .offAlready: Phrase("amounts count what is off already; ask for more, or `reset` first", "数量包含已关闭的部分；请增大数量，或先 `reset`")
    case .overBudget: Phrase("allow more, or try another score: by=taylor", "放宽预算，或换一种分数：by=taylor")
    case .keepsEverything: Phrase("name fewer layers in keep=", "keep= 中少写几层")
    case .noWeights: Phrase("ask for a share in between: amount=50%", "请取其间的比例：amount=50%")
    case .badBudget, .wrongScore: nil
    }
  }

  private static func list(_ heads: [Head]) -> String { heads.map(\.description).joined(separator: " ") }
}
