import Tensors
import Testing

/// What the operator table cannot say about attention: that its halves, its maps and a cache agree, and what nobody sees.
@Suite struct AttentionTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let queries: Int, heads: Int, kvHeads: Int, width: Int
    let window: Int?
    var testDescription: String { "\(queries) queries, \(heads)/\(kvHeads) heads of \(width), window \(window.map(String.init) ?? "none")" }
    var inputs: (q: Tensor, k: Tensor, v: Tensor) {
      (
        normal([queries, heads, width], seed: 1), normal([queries, kvHeads, width], seed: 2), normal([queries, kvHeads, width], seed: 3)
      )
    }
  }
  static let shapes = [
    Shape(queries: 1, heads: 3, kvHeads: 1, width: 5, window: nil), Shape(queries: 5, heads: 2, kvHeads: 1, width: 3, window: nil),
    Shape(queries: 70, heads: 4, kvHeads: 2, width: 20, window: 9), Shape(queries: 300, heads: 2, kvHeads: 2, width: 64, window: nil),
    Shape(queries: 600, heads: 2, kvHeads: 1, width: 8, window: 300), Shape(queries: 530, heads: 1, kvHeads: 1, width: 300, window: nil),
  ]

  @Test(arguments: Engine.availableKernels, shapes)
  func everyWayGivesTheSameBits(kernels: String, shape: Shape) {
    Engine.with(kernels: kernels) {
      let (q, k, v) = shape.inputs
      for causal in [true, false] {
        let rule = AttentionRule(scale: 0.3, causal: causal, window: shape.window)
        let plain = attention(q: q, k: k, v: v, rule: rule)
        let maps = attention(q: q, k: k, v: v, rule: rule, wantScores: true, wantPattern: true)
        let patternOnly = attention(q: q, k: k, v: v, rule: rule, wantPattern: true)
        let scores = attentionScores(q: q, k: k, rule: rule)
        #expect(same(maps.z, plain.z) && same(patternOnly.z, plain.z))
        #expect(maps.scores.map { same($0, scores) } ?? false)
        #expect(maps.pattern.map { same($0, softmax(scores)) } ?? false)
        #expect(patternOnly.pattern.map { same($0, softmax(scores)) } ?? false)
        #expect(same(mix(pattern: softmax(scores), v: v), plain.z))
      }
    }
  }

  @Test(arguments: Engine.availableKernels, shapes)
  func aCacheGivesTheBitsOfAFullPass(kernels: String, shape: Shape) {
    Engine.with(kernels: kernels) {
      let (q, k, v) = shape.inputs
      let rule = AttentionRule(scale: 0.3, causal: true, window: shape.window)
      let full = attention(q: q, k: k, v: v, rule: rule).z
      let last = shape.queries - 1
      for rows in [0..<1, last..<last + 1, last / 2..<last / 2 + 1, last / 3..<last + 1] {
        let keys = rows.upperBound
        let cached = attention(q: q.rows(rows), k: k.rows(0..<keys), v: v.rows(0..<keys), rule: rule, firstPosition: rows.lowerBound)
        #expect(same(cached.z, full.rows(rows)), "queries \(rows)")
        // A cache with room behind the keys in use.
        let roomy = attention(q: q.rows(rows), k: k, v: v, rule: rule, firstPosition: rows.lowerBound, keyCount: keys)
        #expect(same(roomy.z, full.rows(rows)), "queries \(rows) with room")
      }
    }
  }

  @Test(arguments: Engine.availableKernels)
  func mapsAreMaskedAndSumToOne(kernels: String) {
    Engine.with(kernels: kernels) {
      let q = normal([6, 2, 4], seed: 1), k = normal([9, 1, 4], seed: 2), v = normal([9, 1, 4], seed: 3)
      let rule = AttentionRule(scale: 0.5, causal: true, window: 3)
      let result = attention(q: q, k: k, v: v, rule: rule, firstPosition: 2, keyCount: 7, wantScores: true, wantPattern: true)
      guard let scores = result.scores, let pattern = result.pattern else {
        Issue.record("no maps")
        return
      }
      for head in 0..<2 {
        for query in 0..<6 {
          var sum: Float = 0
          for key in 0..<9 {
            let seen = key <= query + 2 && key > query + 2 - 3 && key < 7
            #expect(scores[head, query, key].isFinite == seen && (pattern[head, query, key] > 0) == seen)
            #expect(seen || (scores[head, query, key] == -.infinity && pattern[head, query, key] == 0))
            sum += pattern[head, query, key]
          }
          #expect(abs(sum - 1) < 1e-6)
        }
      }
    }
  }

  @Test(arguments: Engine.availableKernels, [1, 4])
  func aQueryThatSeesNothingGivesZero(kernels: String, queries: Int) {
    Engine.with(kernels: kernels) {
      let q = normal([queries, 2, 5], seed: 1), k = normal([3, 2, 5], seed: 2), v = normal([3, 2, 5], seed: 3)
      // Far behind the window, and with nothing but padding.
      for (first, keyCount) in [(50, 3), (0, 0)] {
        let rule = AttentionRule(scale: 1, causal: true, window: 4)
        let result = attention(q: q, k: k, v: v, rule: rule, firstPosition: first, keyCount: keyCount, wantScores: true, wantPattern: true)
        #expect(result.z.values.allSatisfy { $0 == 0 })
        #expect(result.pattern?.values.allSatisfy { $0 == 0 } ?? false)
        #expect(result.scores?.values.allSatisfy { $0 == -.infinity } ?? false)
        #expect(attention(q: q, k: k, v: v, rule: rule, firstPosition: first, keyCount: keyCount).z.values.allSatisfy { $0 == 0 })
      }
    }
  }

  @Test func paddingIsNeverRead() {
    let q = normal([4, 1, 8], seed: 1), k = normal([6, 1, 8], seed: 2), v = normal([6, 1, 8], seed: 3)
    let rule = AttentionRule(scale: 1, causal: false)
    let poison = Tensor(repeating: .nan, shape: [2, 1, 8]).values
    let badK = Tensor(k.rows(0..<4).values + poison, shape: [6, 1, 8]), badV = Tensor(v.rows(0..<4).values + poison, shape: [6, 1, 8])
    let clean = attention(q: q, k: k.rows(0..<4), v: v.rows(0..<4), rule: rule)
    #expect(same(attention(q: q, k: badK, v: badV, rule: rule, keyCount: 4).z, clean.z))
  }
}

/// Standard normal numbers, the same for the same seed.
func normal(_ shape: [Int], seed: UInt64) -> Tensor {
  var random = Random(seed: seed)
  return Tensor((0..<shape.reduce(1, *)).map { _ in Float(random.normal()) }, shape: shape)
}
