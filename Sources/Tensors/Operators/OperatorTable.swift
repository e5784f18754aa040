// The table of operators. A row here is all it takes for an operator to be tested (each instruction set against the double
// loop, one thread against two, a row alone against the row in its batch, guarded memory) and timed.

/// Every operator, in the order of `Operations.swift`.
package let operatorTable: [OperatorRow] =
  linearRows + skippingRows + normRows + activationRows + attentionRows + rearrangementRows + lossRows + trainingRows + [
    // Measured 6.0e-8: one rounding.
    elementwiseRow("add", tolerance: 6e-8, add) { $0 + $1 }.differentiable(by: [0, 1], at: rowDerivatives),
    elementwiseRow("multiply", tolerance: 6e-8, multiply) { $0 * $1 }.differentiable(by: [0, 1], at: rowDerivatives),
    // Measured 3.1e-7 of the probability, times one more than the distance to the largest score.
    OperatorRow(
      name: "softmax", axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 1024]],
      inputs: { sizes, random in [random.tensor(sizes, scale: 4)] }, operation: { _, inputs in { [softmax(inputs[0])] } },
      expected: { sizes, inputs in [inputs[0].rows(of: sizes[1]).flatMap { Reference.softmax($0) }] }, tolerance: 5e-7,
      alone: firstRow([0]), work: { .init(flops: 10 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
    ).differentiable(by: [0], at: rowDerivatives),
    rotateRow("rotate halves", interleaved: false),
    rotateRow("rotate interleaved", interleaved: true),
    OperatorRow(
      name: "gather", axes: ["rows", "inputs", "entries"], samples: [[0, 3, 2], [1, 1, 1], [5, 17, 9], [8, 64, 31]],
      timed: [[512, 768, 4096]],
      inputs: { sizes, random in [random.tensor([sizes[2], sizes[1]])] },
      operation: { sizes, inputs in
        let weight = Weight(inputs[0], layout: .outIn), ids = Reference.ids(sizes[0], below: sizes[2])
        return { [gather(weight, ids)] }
      },
      expected: { sizes, inputs in
        [Reference.ids(sizes[0], below: sizes[2]).flatMap { id in (0..<sizes[1]).map { .init(inputs[0][id * sizes[1] + $0]) } }]
      },
      tolerance: 0, alone: { sizes, inputs, row in
        // Row r of the batch gathers entry ids[r]; alone it is row 0, which gathers entry 0 of a table that starts there.
        let id = Reference.ids(sizes[0], below: sizes[2])[row]
        return ([1, sizes[1], 1], [inputs[0].rows(id..<id + 1)])
      }, work: { .init(flops: 0, bytes: 8 * $0[0] * $0[1]) }
    ).differentiable(by: [0], at: [[5, 3, 4], [1, 17, 2], [9, 5, 3]]),
    // Measured 5.2e-8 of the largest logit.
    OperatorRow(
      name: "log-probabilities", axes: ["rows", "columns"], samples: rowSamples.filter { $0[1] > 0 }, timed: [[128, 50257]],
      inputs: { sizes, random in [random.tensor(sizes, scale: 4)] },
      operation: { sizes, inputs in
        let targets = Reference.ids(sizes[0], below: sizes[1])
        return { [Tensor(logProbabilities(inputs[0], of: targets).map(Float.init), shape: [sizes[0]])] }
      },
      expected: { sizes, inputs in
        [
          zip(inputs[0].rows(of: sizes[1]), Reference.ids(sizes[0], below: sizes[1])).map { row, target in
            .init(row[target] - Reference.logSumExp(row), size: row.map(abs).max())
          }
        ]
      },
      tolerance: 1e-7, alone: { sizes, inputs, row in
        // Alone, the target is column 0: start the row's columns at the target it has in the batch.
        let target = Reference.ids(sizes[0], below: sizes[1])[row]
        return target == 0 ? ([1, sizes[1]], [inputs[0].rows(row..<row + 1)]) : (sizes, inputs)
      }, work: { .init(flops: 10 * $0[0] * $0[1], bytes: 4 * $0[0] * $0[1]) }),
  ]

/// Rows by columns: every small pair, and widths around the vector lengths.
let rowSamples: [[Int]] = [0, 1, 2, 3, 17].flatMap { rows in
  [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 257].map { [rows, $0] }
}

/// Rows by columns for derivatives.
let rowDerivatives = [[1, 1], [3, 5], [2, 17], [3, 33], [70, 3]]

/// The row's own part of the inputs at `perRow`; the others are shared by all rows.
func firstRow(_ perRow: Set<Int>) -> @Sendable ([Int], [Tensor], Int) -> (sizes: [Int], inputs: [Tensor]) {
  { sizes, inputs, row in
    ([1] + sizes.dropFirst(), inputs.enumerated().map { perRow.contains($0) ? $1.rows(row..<row + 1) : $1 })
  }
}

private func elementwiseRow(
  _ name: String, tolerance: Double, _ operation: @escaping @Sendable (Tensor, Tensor) -> Tensor,
  _ reference: @escaping @Sendable (Double, Double) -> Double
) -> OperatorRow {
  OperatorRow(
    name: name, axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes), random.tensor(sizes)] },
    operation: { _, inputs in { [operation(inputs[0], inputs[1])] } },
    expected: { _, inputs in [zip(inputs[0], inputs[1]).map { .init(reference($0, $1)) }] }, tolerance: tolerance,
    alone: firstRow([0, 1]), work: { .init(flops: $0[0] * $0[1], bytes: 12 * $0[0] * $0[1]) })
}

private let linearRows: [OperatorRow] = [DType.f32, .f16, .bf16].flatMap { dtype in
  [Weight.Layout.outIn, .inOut].flatMap { layout in Engine.Precision.allCases.map { linearRow(dtype, layout, $0) } }
}

/// Sums are measured against Σ|x·w|, in bfloat16 that of what is rounded. Measured 2.9e-7.
private func linearRow(_ dtype: DType, _ layout: Weight.Layout, _ precision: Engine.Precision) -> OperatorRow {
  let isHalf = precision == .bf16
  let row = OperatorRow(
    name: "linear \(dtype.rawValue.lowercased()) \(layout == .outIn ? "out-in" : "in-out")\(isHalf ? " at bf16" : "")",
    axes: ["rows", "inputs", "outputs"],
    samples: [0, 1, 2, 3, 4, 5, 7, 14, 15, 29].flatMap { m in
      [0, 1, 3, 4, 5, 17, 64, 255, 256, 257, 513].flatMap { k in [1, 2, 15, 16, 17, 33, 50].map { [m, k, $0] } }
    },
    timed: (isHalf ? [] : [[1, 768, 3072], [1, 3072, 768], [1, 768, 50257]]) + [[512, 768, 3072]]
      + (dtype == .f32 ? [[512, 3072, 768], [1024, 1024, 1024]] : []),
    inputs: { sizes, random in
      let (k, n) = (sizes[1], sizes[2])
      let weight = random.tensor(layout == .outIn ? [n, k] : [k, n])
      return [random.tensor([sizes[0], k]), Reference.rounded(weight, to: dtype), random.tensor([n])]
    },
    operation: { sizes, inputs in
      let weight = inputs[1].isTracked ? Weight(inputs[1], layout: layout) : Reference.weight(inputs[1], dtype: dtype, layout: layout)
      return { [Engine.with(precision: precision) { linear(inputs[0], weight, bias: inputs[2]) }] }
    },
    expected: { sizes, inputs in
      let factors = isHalf ? inputs[0...1].map { $0.map(Reference.bfloat16) } : Array(inputs[0...1])
      return [Reference.linear(sizes, factors + [inputs[2]], layout)]
    }, tolerance: 4e-7, alone: firstRow([0]),
    work: {
      .init(flops: 2 * $0[0] * $0[1] * $0[2], bytes: dtype.size * $0[1] * $0[2] + 4 * $0[0] * ($0[1] + $0[2]))
    })
  // What is rounded has no derivative; the products on the way back have a test of their own.
  guard !isHalf else { return row }
  return row.differentiable(by: dtype == .f32 ? [0, 1, 2] : [0, 2], at: [[1, 1, 1], [3, 5, 4], [1, 7, 18], [5, 17, 3], [70, 2, 3]])
}

/// Measured 1.9e-7 of the largest element over the denominator, times the gain; the denominators 1.3e-7.
private let normRows: [OperatorRow] = ["layer norm", "RMS norm"].map { name in
  let layer = name == "layer norm"
  let epsilon: Float = 1e-5
  return OperatorRow(
    name: name, axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes), random.tensor([sizes[1]]), random.tensor([sizes[1]])] },
    operation: { _, inputs in
      {
        let result =
          layer
          ? layerNorm(inputs[0], gain: inputs[1], bias: inputs[2], epsilon: epsilon)
          : rmsNorm(inputs[0], gain: inputs[1], epsilon: epsilon)
        return [result.output, result.scale]
      }
    },
    expected: { sizes, inputs in
      let rows = inputs[0].rows(of: sizes[1]).map {
        Reference.norm($0, gain: inputs[1], bias: layer ? inputs[2] : nil, epsilon: Double(epsilon))
      }
      return [rows.flatMap(\.output), rows.map { .init($0.scale) }]
    }, tolerance: 3e-7, alone: firstRow([0]), work: { .init(flops: 8 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: layer ? [0, 1, 2] : [0, 1], at: rowDerivatives.filter { $0[1] > 1 })
}

/// Gates and tanh are measured against |x|. Measured 1.9e-7 (gelu), 1.2e-7 (the others).
private let activationRows: [OperatorRow] = Activation.allCases.map { kind in
  OperatorRow(
    name: "activation \(kind.rawValue)", axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 3072]],
    inputs: { sizes, random in [random.tensor(sizes, scale: 3)] },
    operation: { _, inputs in { [activate(kind, inputs[0])] } },
    expected: { _, inputs in [inputs[0].map { .init(Reference.activation(kind, $0), size: abs($0)) }] }, tolerance: 3e-7,
    alone: firstRow([0]), work: { .init(flops: 10 * $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: [[3, 5], [1, 17], [9, 33]])
}

private func rotateRow(_ name: String, interleaved: Bool) -> OperatorRow {
  // Measured 8.0e-8 of (|a| + |b|)(|cos| + |sin|).
  OperatorRow(
    name: name, axes: ["rows", "heads", "dHead", "pairs"],
    samples: [0, 1, 3].flatMap { rows in
      [[1, 1, 0], [1, 2, 1], [2, 3, 1], [3, 20, 10], [2, 40, 5], [2, 64, 32], [1, 128, 64]].map { [rows] + $0 }
    }, timed: [[512, 12, 64, 32]],
    inputs: { sizes, random in
      [random.tensor([sizes[0], sizes[1], sizes[2]]), random.tensor([sizes[0], sizes[3]]), random.tensor([sizes[0], sizes[3]])]
    },
    operation: { _, inputs in { [rotate(inputs[0], cos: inputs[1], sin: inputs[2], interleaved: interleaved)] } },
    expected: { sizes, inputs in [Reference.rotate(sizes, inputs, interleaved)] }, tolerance: 1.2e-7, alone: firstRow([0, 1, 2]),
    work: { .init(flops: 6 * $0[0] * $0[1] * $0[3], bytes: 8 * $0[0] * $0[1] * $0[2]) }
  ).differentiable(by: [0], at: [[2, 3, 5, 2], [1, 2, 6, 3]])
}

/// As many keys as queries. Errors of z are measured against Σ pattern·|v|, times the largest Σ|q·k| of the row, whose
/// rounding the exponential hands on; measured 1.8e-7. That scores, pattern and the two halves
/// agree with z bit for bit is `AttentionTests`' business.
private let attentionRows: [OperatorRow] = [("causal", true, nil), ("bidirectional", false, nil), ("windowed", true, 9)].map {
  (name: String, causal: Bool, window: Int?) in
  @Sendable func rule(_ sizes: [Int]) -> AttentionRule {
    AttentionRule(scale: 1 / Float(max(sizes[3], 1)).squareRoot(), causal: causal, window: window)
  }
  return OperatorRow(
    name: "attention \(name)", axes: ["queries", "heads", "kvHeads", "dHead"],
    samples: [0, 1, 2, 13, 14, 15, 47].flatMap { queries in
      [[1, 1, 1], [2, 1, 3], [4, 2, 20], [3, 3, 40], [2, 2, 64], [4, 1, 128]].map { [queries] + $0 }
    } + [[300, 2, 1, 16], [530, 1, 1, 8]], timed: [[512, 12, 12, 64], [1024, 12, 12, 64], [512, 32, 8, 64]],
    inputs: { sizes, random in
      [random.tensor([sizes[0], sizes[1], sizes[3]])] + (0..<2).map { _ in random.tensor([sizes[0], sizes[2], sizes[3]]) }
        + [Tensor([0], shape: [1])]
    },
    operation: { sizes, inputs in
      let first = Int(inputs[3].values[0])
      return {
        let plain = attention(q: inputs[0], k: inputs[1], v: inputs[2], rule: rule(sizes), firstPosition: first)
        return [plain.z]
      }
    },
    expected: { sizes, inputs in [Reference.attention(sizes, inputs, rule(sizes)).z] }, tolerance: 4e-7,
    alone: { sizes, inputs, row in
      // One query against the cache that it would have: keys up to its own position when it sees no later ones.
      let keys = causal ? row + 1 : sizes[0]
      return (
        [1] + sizes.dropFirst(),
        [inputs[0].rows(row..<row + 1), inputs[1].rows(0..<keys), inputs[2].rows(0..<keys), Tensor([Float(row)], shape: [1])]
      )
    },
    work: {
      let pairs = causal ? $0[0] * ($0[0] + 1) / 2 : $0[0] * $0[0]
      return .init(flops: 4 * pairs * $0[1] * $0[3], bytes: 4 * $0[0] * $0[3] * 2 * ($0[1] + $0[2]))
    }
  ).differentiable(by: [0, 1, 2], at: [[1, 2, 1, 3], [5, 1, 1, 2], [15, 4, 2, 3], [70, 1, 1, 2]])
}
