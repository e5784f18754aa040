// Rows of the operator table that training brings: rearrangements, losses, the optimiser.

let rearrangementRows: [OperatorRow] = [
  OperatorRow(
    name: "scale", axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes)] }, operation: { _, inputs in { [scale(inputs[0], by: -0.75)] } },
    expected: { _, inputs in [inputs[0].map { .init($0 * -0.75) }] }, tolerance: 6e-8, alone: firstRow([0]),
    work: { .init(flops: $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: rowDerivatives),
  OperatorRow(
    name: "affine", axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes), random.tensor([sizes[1]]), random.tensor([sizes[1]])] },
    operation: { _, inputs in { [affine(inputs[0], gain: inputs[1], bias: inputs[2])] } },
    expected: { sizes, inputs in
      [
        inputs[0].enumerated().map { index, x in
          let column = index % sizes[1]
          return .init(x * inputs[1][column] + inputs[2][column], size: abs(x * inputs[1][column]) + abs(inputs[2][column]))
        }
      ]
    }, tolerance: 1.2e-7, alone: firstRow([0]), work: { .init(flops: 2 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0, 1, 2], at: rowDerivatives),
  OperatorRow(
    name: "select", axes: ["rows", "columns", "of"], samples: [[1, 3, 2], [5, 17, 9], [8, 64, 31]], timed: [[512, 768, 4096]],
    inputs: { sizes, random in [random.tensor([sizes[2], sizes[1]])] },
    operation: { sizes, inputs in
      let ids = Reference.ids(sizes[0], below: sizes[2])
      return { [select(inputs[0], rows: ids)] }
    },
    expected: { sizes, inputs in
      [Reference.ids(sizes[0], below: sizes[2]).flatMap { id in (0..<sizes[1]).map { .init(inputs[0][id * sizes[1] + $0]) } }]
    }, tolerance: 0,
    alone: { sizes, inputs, row in
      let id = Reference.ids(sizes[0], below: sizes[2])[row]
      return ([1, sizes[1], 1], [inputs[0].rows(id..<id + 1)])
    }, work: { .init(flops: 0, bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: [[5, 3, 4], [9, 2, 3]]),
  OperatorRow(
    name: "concatenate", axes: ["rows", "columns"], samples: rowSamples.filter { $0[0] != 1 }, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes), random.tensor([2, sizes[1]])] },
    operation: { _, inputs in { [concatenate([inputs[0], inputs[1], inputs[0]])] } },
    expected: { _, inputs in [(inputs[0] + inputs[1] + inputs[0]).map { .init($0) }] }, tolerance: 0,
    alone: { sizes, inputs, _ in (sizes, inputs) }, work: { .init(flops: 0, bytes: 16 * $0[0] * $0[1]) }
  ).differentiable(by: [0, 1], at: rowDerivatives),
  OperatorRow(
    name: "dropout", axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes)] },
    operation: { _, inputs in { [dropout(inputs[0], rate: 0.25, seed: 7)] } },
    expected: { sizes, inputs in
      // Which elements are kept is the hash's business; the values of those that are, and the derivative, are checked here.
      let kept = dropout(Tensor(repeating: 1, shape: sizes), rate: 0.25, seed: 7).values
      return [zip(inputs[0], kept).map { .init($0 * Double($1)) }]
    }, tolerance: 1.2e-7, alone: { sizes, inputs, _ in (sizes, inputs) },
    work: { .init(flops: 12 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: rowDerivatives),
]

/// Sums are measured against their largest terms.
let lossRows: [OperatorRow] = [
  OperatorRow(
    name: "cross entropy", axes: ["rows", "columns"], samples: rowSamples.filter { $0[0] > 0 }, timed: [[512, 50257]],
    inputs: { sizes, random in [random.tensor(sizes, scale: 3)] },
    operation: { sizes, inputs in
      let targets = lossTargets(sizes)
      return { [crossEntropy(inputs[0], targets: targets).tensor] }
    },
    expected: { sizes, inputs in
      let terms = zip(inputs[0].rows(of: sizes[1]), lossTargets(sizes)).filter { $1 >= 0 }.map { Reference.logSumExp($0) - $0[$1] }
      let largest = inputs[0].map(abs).max() ?? 0
      return [[.init(terms.isEmpty ? 0 : terms.reduce(0, +) / Double(terms.count), size: largest)]]
    }, tolerance: 1.5e-7, alone: { sizes, inputs, _ in (sizes, inputs) },
    work: { .init(flops: 10 * $0[0] * $0[1], bytes: 4 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: [[1, 2], [3, 5], [7, 17], [4, 33]]),
  OperatorRow(
    name: "divergence", axes: ["rows", "columns"], samples: rowSamples.filter { $0[0] > 0 }, timed: [[512, 1024]],
    inputs: { sizes, random in [random.tensor(sizes, scale: 3), softmax(random.tensor(sizes, scale: 2))] },
    operation: { _, inputs in { [divergence(inputs[0], from: inputs[1]).tensor] } },
    expected: { sizes, inputs in
      let rows = zip(inputs[0].rows(of: sizes[1]), inputs[1].rows(of: sizes[1])).map { Reference.divergence($0, from: $1) }
      let largest = (inputs[0].map(abs).max() ?? 0) + 1
      return [[.init(rows.reduce(0, +) / Double(rows.count), size: largest)]]
    }, tolerance: 1.5e-7, alone: { sizes, inputs, _ in (sizes, inputs) },
    work: { .init(flops: 14 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: [[1, 2], [3, 5], [7, 17], [4, 33]]),
  OperatorRow(
    name: "mean squared error", axes: ["rows", "columns"], samples: rowSamples.filter { $0[0] > 0 }, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes), random.tensor(sizes)] },
    operation: { _, inputs in { [meanSquaredError(inputs[0], inputs[1]).tensor] } },
    expected: { _, inputs in
      let squares = zip(inputs[0], inputs[1]).map { a, b -> Double in (a - b) * (a - b) }
      return [[.init(squares.reduce(0, +) / Double(squares.count))]]
    }, tolerance: 2e-7, alone: { sizes, inputs, _ in (sizes, inputs) },
    work: { .init(flops: 3 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0, 1], at: rowDerivatives),
  OperatorRow(
    name: "mean magnitude", axes: ["rows", "columns"], samples: rowSamples.filter { $0[0] > 0 }, timed: [[512, 3072]],
    inputs: { sizes, random in [random.tensor(sizes)] }, operation: { _, inputs in { [meanMagnitude(inputs[0]).tensor] } },
    expected: { _, inputs in [[.init(inputs[0].reduce(0) { $0 + abs($1) } / Double(inputs[0].count))]] }, tolerance: 6e-8,
    alone: { sizes, inputs, _ in (sizes, inputs) }, work: { .init(flops: $0[0] * $0[1], bytes: 4 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: rowDerivatives),
  attentionPartRow("attention scores") { sizes, inputs in
    attentionScores(q: inputs[0], k: inputs[1], rule: attentionPartRule(sizes))
  } expected: { sizes, inputs in
    // Hidden scores are -inf, which has no derivative and no difference.
    Reference.attention(sizes, inputs, attentionPartRule(sizes)).scores
  }.differentiable(by: [0, 1], at: [[1, 2, 1, 3], [5, 1, 1, 2], [15, 4, 2, 3]]),
  attentionPartRow("attention mix") { sizes, inputs in
    mix(pattern: softmax(attentionScores(q: inputs[0], k: inputs[1], rule: attentionPartRule(sizes))), v: inputs[2])
  } expected: { sizes, inputs in
    Reference.attention(sizes, inputs, attentionPartRule(sizes)).z
  }.differentiable(by: [0, 1, 2], at: [[1, 2, 1, 3], [5, 1, 1, 2], [15, 4, 2, 3]]),
]

/// Targets for losses; every third row does not count.
private func lossTargets(_ sizes: [Int]) -> [Int] {
  Reference.ids(sizes[0], below: sizes[1]).enumerated().map { $0 % 3 == 2 ? -1 : $1 }
}
private func attentionPartRule(_ sizes: [Int]) -> AttentionRule {
  AttentionRule(scale: 1 / Float(max(sizes[3], 1)).squareRoot(), causal: true)
}
private func attentionPartRow(
  _ name: String, _ operation: @escaping @Sendable ([Int], [Tensor]) -> Tensor,
  expected: @escaping @Sendable ([Int], [[Double]]) -> [OperatorRow.Expected]
) -> OperatorRow {
  OperatorRow(
    name: name, axes: ["queries", "heads", "kvHeads", "dHead"],
    samples: [2, 14, 47].flatMap { queries in [[1, 1, 3], [4, 2, 20], [3, 3, 40]].map { [queries] + $0 } },
    timed: [[512, 12, 12, 64]],
    inputs: { sizes, random in
      [random.tensor([sizes[0], sizes[1], sizes[3]])] + (0..<2).map { _ in random.tensor([sizes[0], sizes[2], sizes[3]]) }
    },
    operation: { sizes, inputs in { [operation(sizes, inputs)] } }, expected: { [expected($0, $1)] }, tolerance: 4e-7,
    alone: { sizes, inputs, _ in (sizes, inputs) },
    work: { .init(flops: $0[0] * ($0[0] + 1) * $0[1] * $0[3], bytes: 4 * $0[0] * $0[3] * ($0[1] + $0[2])) })
}

/// AdamW moves a parameter of normal numbers by a gradient of them, from moments that an earlier step left.
let trainingRows: [OperatorRow] = [
  OperatorRow(
    name: "AdamW", axes: ["rows", "columns"], samples: rowSamples, timed: [[1024, 768]],
    inputs: { sizes, random in
      let (value, gradient, first) = (random.tensor(sizes), random.tensor(sizes), random.tensor(sizes, scale: 0.1))
      let root = random.tensor(sizes)
      return [value, gradient, first, multiply(root, root)]
    },
    operation: { _, inputs in
      {
        var value = inputs[0], moments = AdamW.Moments(first: inputs[2], second: inputs[3])
        AdamW().update(&value, &moments, gradient: inputs[1], gradientScale: 0.5, rate: 1e-2, decay: 0.1, step: 3)
        return [value, moments.first, moments.second]
      }
    },
    expected: { _, inputs in
      let (b1, b2, rate, decay) = (0.9, 0.99, 1e-2, 0.1)
      let first = zip(inputs[2], inputs[1]).map { m, g -> Double in b1 * m + (1 - b1) * 0.5 * g }
      let second = zip(inputs[3], inputs[1]).map { v, g -> Double in b2 * v + (1 - b2) * 0.25 * g * g }
      let c1 = 1 - b1 * b1 * b1, c2 = 1 - b2 * b2 * b2
      let value = inputs[0].indices.map { index -> OperatorRow.Expected in
        let move = rate * first[index] / c1 / ((second[index] / c2).squareRoot() + 1e-8)
        return .init(inputs[0][index] * (1 - rate * decay) - move, size: abs(inputs[0][index]) + abs(move))
      }
      func measured(_ values: [Double], _ parts: [Double]) -> [OperatorRow.Expected] {
        zip(values, parts).map { .init($0, size: abs($1)) }
      }
      let firstSize = zip(inputs[2], inputs[1]).map { abs($0) + abs($1) }
      return [value, measured(first, firstSize), second.map { .init($0) }]
    }, tolerance: 6e-7, alone: firstRow([0, 1, 2, 3]), work: { .init(flops: 15 * $0[0] * $0[1], bytes: 28 * $0[0] * $0[1]) })
]
