import Tensors
import Testing

@Suite struct AttentionTests {
  @Test(arguments: Engine.availableKernels)
  func everyWayToTheSameBits(kernels: String) {
    Engine.with(kernels: kernels) {
      for (queries, heads, kvHeads, width, window) in [(5, 2, 1, 3, nil), (70, 4, 2, 20, 9), (300, 2, 2, 64, nil), (600, 2, 1, 8, 300)] as [(Int, Int, Int, Int, Int?)] {
        let q = random([queries, heads, width], seed: 1), k = random([queries, kvHeads, width], seed: 2)
        let v = random([queries, kvHeads, width], seed: 3)
        let rule = AttentionRule(scale: 0.3, causal: true, window: window)
        let plain = attention(q: q, k: k, v: v, rule: rule)
        let full = attention(q: q, k: k, v: v, rule: rule, wantScores: true, wantPattern: true)
        let scores = attentionScores(q: q, k: k, rule: rule)
        let pattern = softmax(scores)
        #expect(same(plain.z, full.z))
        #expect(same(full.scores!, scores))
        #expect(same(full.pattern!, pattern))
        #expect(same(mix(pattern: pattern, v: v), plain.z))
        for p in [0, 1, queries / 2, queries - 1] {
          let one = attention(q: q.rows(p..<p + 1), k: k.rows(0..<p + 1), v: v.rows(0..<p + 1), rule: rule, firstPosition: p)
          #expect(same(one.z, plain.z.rows(p..<p + 1)), "\(queries) \(p)")
        }
      }
    }
  }
}

private func random(_ shape: [Int], seed: UInt64) -> Tensor {
  var random = Random(seed: seed)
  return Tensor((0..<shape.reduce(1, *)).map { _ in Float(random.normal()) }, shape: shape)
}
