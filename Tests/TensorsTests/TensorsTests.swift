import Tensors
import Foundation
import Testing

/// Numbers between -1 and 1, the same for the same seed.
func randomTensor(_ shape: [Int], seed: UInt64) -> Tensor {
  var random = Random(seed: seed)
  return Tensor((0..<shape.reduce(1, *)).map { _ in Float(random.normal()) }, shape: shape)
}

/// Whether two tensors have the same bits; the number of elements that differ where not.
func same(_ a: Tensor, _ b: Tensor) -> Bool {
  a.shape == b.shape && zip(a.values, b.values).allSatisfy { $0.bitPattern == $1.bitPattern }
}

@Suite struct LinearTests {
  @Test(arguments: Engine.availableKernels, [Weight.Layout.outIn, .inOut])
  func productEqualsADoubleLoop(kernels: String, layout: Weight.Layout) {
    for (m, k, n) in [(1, 1, 1), (3, 7, 5), (1, 300, 40), (17, 33, 65), (29, 513, 70), (64, 768, 100), (2, 0, 3)] {
      let x = randomTensor([m, k], seed: 1), w = randomTensor(layout == .outIn ? [n, k] : [k, n], seed: 2)
      let bias = randomTensor([n], seed: 3)
      let y = Engine.with(kernels: kernels) { linear(x, Weight(w, layout: layout), bias: bias) }
      #expect(y.shape == [m, n])
      let (xs, ws, bs, ys) = (x.values, w.values, bias.values, y.values)
      var worst = 0.0
      for i in 0..<m {
        for j in 0..<n {
          var sum = Double(bs[j]), size = abs(sum)
          for c in 0..<k {
            let product = Double(xs[i * k + c]) * Double(layout == .outIn ? ws[j * k + c] : ws[c * n + j])
            sum += product
            size += abs(product)
          }
          worst = max(worst, abs(sum - Double(ys[i * n + j])) / max(size, 1e-30))
        }
      }
      #expect(worst < 1e-6, "\(kernels) \(layout) \(m)×\(k)×\(n)")
      for row in [0, m - 1] {
        let alone = Engine.with(kernels: kernels, threads: 1) { linear(x.rows(row..<row + 1), Weight(w, layout: layout), bias: bias) }
        #expect(alone.values == Array(ys[row * n..<(row + 1) * n]), "\(kernels) \(layout) \(m)×\(k)×\(n)")
      }
    }
  }
}

@Suite struct AttentionTests {
  @Test(arguments: Engine.availableKernels)
  func everyWayToTheSameBits(kernels: String) {
    Engine.with(kernels: kernels) {
      for (queries, heads, kvHeads, width, window) in [(5, 2, 1, 3, nil), (70, 4, 2, 20, 9), (300, 2, 2, 64, nil), (600, 2, 1, 8, 300)] as [(Int, Int, Int, Int, Int?)] {
        let q = randomTensor([queries, heads, width], seed: 1), k = randomTensor([queries, kvHeads, width], seed: 2)
        let v = randomTensor([queries, kvHeads, width], seed: 3)
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
        // Against a double loop.
        let (qs, ks, vs, zs) = (q.values, k.values, v.values, plain.z.values)
        var worst = 0.0
        for h in 0..<heads {
          let g = h / (heads / kvHeads)
          for r in 0..<queries {
            let seen = max(0, window.map { r - $0 + 1 } ?? 0)...r
            let logits = seen.map { key in
              (0..<width).reduce(0.0) { $0 + Double(qs[(r * heads + h) * width + $1]) * Double(ks[(key * kvHeads + g) * width + $1]) } * 0.3
            }
            let top = logits.max()!
            let weights = logits.map { exp($0 - top) }
            let total = weights.reduce(0, +)
            for c in 0..<width {
              let z = zip(seen, weights).reduce(0.0) { $0 + $1.1 / total * Double(vs[($1.0 * kvHeads + g) * width + c]) }
              worst = max(worst, abs(z - Double(zs[(r * heads + h) * width + c])))
            }
          }
        }
        #expect(worst < 5e-6, "\(kernels) \(queries)")
      }
    }
  }
}
