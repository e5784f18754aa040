import Findings
import Foundation
import Models
import Studies
import Tensors
import Testing

/// Answers that follow from the definitions alone.
@Suite struct PatternArithmetic {
  private func layer(_ patterns: [[Float]], positions: Int) -> LayerPatterns {
    LayerPatterns(Tensor(patterns.flatMap { $0 }, shape: [1, patterns.count, positions, positions]))
  }
  private func uniformCausal(_ count: Int) -> [Float] {
    (0..<count * count).map { $0 % count <= $0 / count ? 1 / Float($0 / count + 1) : 0 }
  }
  private func identity(_ count: Int) -> [Float] { (0..<count * count).map { $0 / count == $0 % count ? 1 : 0 } }

  @Test(arguments: HeadFusion.allCases) func rolloutOfIdentityIsIdentity(fusion: HeadFusion) {
    let layers = [LayerPatterns](repeating: layer([identity(5), identity(5)], positions: 5), count: 3)
    #expect(rolledOut(layers, fusion: fusion) == identity(5))
  }

  /// Two tokens under uniform causal attention: each layer leaves the second with ¾ of itself.
  @Test(arguments: 1...6) func rolloutOfUniformAttentionHasAClosedForm(depth: Int) {
    let layers = [LayerPatterns](repeating: layer([uniformCausal(2)], positions: 2), count: depth)
    let stays = Float(pow(0.75, Double(depth)))
    let rollout = rolledOut(layers, fusion: .mean)
    #expect(rollout[0] == 1 && rollout[1] == 0)
    #expect(abs(rollout[2] - (1 - stays)) < 1e-6)
    #expect(abs(rollout[3] - stays) < 1e-6)
  }

  @Test(arguments: HeadFusion.allCases, [1, 2, 7]) func rolloutStaysCausalAndStochastic(fusion: HeadFusion, count: Int) {
    let layers = [
      layer([uniformCausal(count), identity(count)], positions: count), layer([identity(count), uniformCausal(count)], positions: count),
    ]
    let rollout = Pattern(rolledOut(layers, fusion: fusion), positions: count)
    #expect(rollout.rowSumError < 1e-6)
    for query in 0..<count { for key in query + 1..<max(query + 1, count) { #expect(rollout[query, key] == 0) } }
  }

  @Test func theLaterLayerStandsOnTheLeft() {
    // The first layer sends token 1 to token 0; the second sends token 2 to token 1. Only in this order does 2 reach 0.
    let first = layer([[1, 0, 0, 1, 0, 0, 0, 0, 1]], positions: 3)
    let second = layer([[1, 0, 0, 0, 1, 0, 0, 1, 0]], positions: 3)
    #expect(rolledOut([first, second], fusion: .mean)[6] == 0.25)
    #expect(rolledOut([second, first], fusion: .mean)[6] == 0)
  }

  @Test func entropyOfUniformCausalAttention() {
    let expected = (1...6).reduce(0.0) { $0 + log(Double($1)) } / 6
    #expect(abs(Pattern(uniformCausal(6), positions: 6).entropy - expected) < 1e-6)
    #expect(Pattern(identity(6), positions: 6).entropy == 0)
  }

  @Test func diagonals() {
    var shifted = [Float](repeating: 0, count: 16)
    for query in 1..<4 { shifted[query * 4 + query - 1] = 1 }
    let pattern = Pattern(shifted, positions: 4)
    #expect(pattern.diagonal(offset: 1, over: 1..<4) == 1)
    #expect(pattern.diagonal(offset: 2, over: 2..<4) == 0)
    #expect(pattern.diagonal(offset: 1, over: 4..<4) == 0)
  }

  @Test func divergenceOfADistributionFromItselfIsZero() {
    let p = logSoftmax([1, 2, -3, 0.5])
    #expect(divergence(p, from: p) == 0)
    #expect(divergence(p, from: logSoftmax([1, 2, -3, 1])) > 0)
    #expect(abs(p.reduce(0.0) { $0 + exp($1) } - 1) < 1e-12)
  }

  @Test func largestKeepsOrderAmongEquals() {
    #expect(largest(3, of: [1, 5, 5, 2, 5]) == [1, 2, 4])
    #expect(largest(9, of: [2, 1]) == [0, 1])
    #expect(largest(0, of: [2, 1]).isEmpty)
  }

  @Test func everyTokenIsScoredOnce() {
    for count in 2...23 {
      for context in 2...9 {
        for stride in 1...context {
          var scored = [Int](repeating: 0, count: count)
          var reached = 0
          for start in windowStarts(count: count, context: context, stride: stride) {
            let end = min(start + context, count)
            for token in start + max(1, reached - start)..<end { scored[token] += 1 }
            reached = end
          }
          #expect(scored.allSatisfy { $0 <= 1 }, "\(count) \(context) \(stride)")
          if stride < context { #expect(scored.dropFirst().allSatisfy { $0 == 1 }, "\(count) \(context) \(stride)") }
        }
      }
    }
  }
}

/// Heads whose behaviour is written into the weights.
@Suite struct HandBuiltHeads {
  private func scores(_ name: String) throws -> [[Double]] {
    let model = try HandBuiltModel.make()
    let specimen = Specimen(model: model, ids: [1, 2], labels: ["1", "2"]) { String($0) }
    var question = HeadQuestion()
    question.repeated.length = HandBuiltModel.positions / 2
    // This seed draws eight different tokens.
    question.repeated.seed = 1
    #expect(Set(try question.repeated.ids(for: model)).count == HandBuiltModel.positions / 2)
    let score = try #require(HeadScore.named(name))
    return try score.measure(specimen, question).values
  }

  @Test func previousTokenHeadIsFound() throws {
    let scores = try scores("previous")
    #expect(scores[0][0] > 0.99)
    #expect(scores[0][1] < 0.3 && scores[1][0] < 0.3 && scores[1][1] < 0.3)
  }

  @Test func inductionHeadIsFound() throws {
    let scores = try scores("induction")
    #expect(scores[1][0] > 0.99)
    #expect(scores[0][0] < 0.2 && scores[0][1] < 0.2 && scores[1][1] < 0.2)
  }

  @Test func nothingScoresAsDuplicate() throws {
    for head in try scores("duplicate").joined() { #expect(head < 0.2) }
  }
}
