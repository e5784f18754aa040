// Repeated random tokens: which heads copy, and by what rule?
//
// n random tokens are shown twice in a row, without BOS. They mean nothing, so a head can only follow position or repetition:
//   previous        mean over i ≥ 1 of A[i, i − 1]        attends to the token just before
//   duplicate       mean over i ≥ n of A[i, i − n]        attends to the same token's first occurrence
//   induction       mean over i ≥ n of A[i, i − n + 1]    attends to what followed it then, the mechanism of in-context copying
// Each score is a share of attention, 0 to 1; above about 0.4 a head does little else. Induction needs a previous-token head
// in an earlier layer. The digits depend on the draw (about ± 0.03); the ranking hardly does.
//
// Olsson et al. 2022, "In-context Learning and Induction Heads", arXiv 2209.11895.

import Findings
package import Models
import Tensors
import Wording

/// The random sequence that the copying scores are read on.
public struct RepeatedTokens: Sendable, Equatable {
  public var seed: UInt64 = 0
  /// Tokens in one half; the context length may make it shorter.
  public var length = 50
  public init() {}

  /// `length` random ids of the vocabulary (special tokens left out), twice: `[2 · length]`.
  package func ids(for model: Model) throws -> [Int] {
    let half = min(length, model.shape.nContext / 2)
    guard half >= 2 else {
      throw StudyError.tooFewTokens(
        found: model.shape.nContext, needed: 4, operation: Phrase("scoring heads on repeated tokens", "用重复 token 给头打分"))
    }
    var random = Random(seed: seed)
    let tokenizer = model.tokenizer
    var first: [Int] = []
    var draws = 0
    while first.count < half {
      let id = Int(random.uniform() * Double(model.shape.dVocab))
      draws += 1
      // A vocabulary of nothing but special tokens would never end otherwise.
      if tokenizer?.isSpecial(id) == true, draws < 100 * half { continue }
      first.append(id)
    }
    return first + first
  }
}

extension HeadScore {
  static let previousToken = onRepeatedTokens("previous", Phrase("previous-token score", "前一 token 分值")) { pattern, _ in
    pattern.diagonal(offset: 1, over: 1..<pattern.positions)
  }
  static let duplicateToken = onRepeatedTokens("duplicate", Phrase("duplicate-token score", "重复 token 分值")) { pattern, n in
    pattern.diagonal(offset: n, over: n..<pattern.positions)
  }
  static let induction = onRepeatedTokens("induction", Phrase("induction score", "归纳分值")) { pattern, n in
    pattern.diagonal(offset: n - 1, over: n..<pattern.positions)
  }

  private static func onRepeatedTokens(
    _ name: String, _ title: Phrase, _ score: @escaping @Sendable (Pattern, Int) -> Double
  ) -> HeadScore {
    HeadScore(
      name: name, title: title, unit: .probability, diverging: false,
      remarks: [
        Phrase(
          "measured on random tokens repeated twice, no BOS; the prompt plays no part", "在重复两遍的随机 token 上测量，不加 BOS；与当前提示无关")
      ],
      measure: { specimen, question in
        let ids = try question.repeated.ids(for: specimen.model)
        let half = ids.count / 2
        let hooks = (0..<specimen.shape.nLayers).map { HookName(.pattern, layer: $0) }
        var request = RunRequest(logits: .none, capture: Set(hooks))
        request.isCancelled = { [progress = specimen.progress] in progress.isCancelled }
        let run = try specimen.model.run(TokenBatch(ids), request)
        let values = try hooks.map { hook in
          let patterns = LayerPatterns(try run.activation(hook, family: specimen.shape.family))
          return (0..<patterns.heads).map { score(patterns.head($0), half) }
        }
        return HeadGrid(
          values: values,
          facts: [
            .integer("length", Phrase("tokens repeated", "重复的 token 数"), half, .tokens),
            .integer("seed", Phrase("seed", "随机种子"), Int(truncatingIfNeeded: question.repeated.seed), .none),
          ])
      })
  }
}
