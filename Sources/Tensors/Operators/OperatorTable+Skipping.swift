// Rows for the products that leave weights unread: the same sums as `linear`, with a share of x, or of the outputs, zero.

/// `zeros` is the share of the inputs (or outputs) that are zero, in percent. The dense product of the same shapes is timed under
/// `linear`, so both stand in one run.
let skippingRows: [OperatorRow] = [DType.f32, .f16, .bf16].flatMap { dtype in
  [
    skippingRow("linear skipping zeros \(dtype.rawValue.lowercased())", dtype, .inOut) { sizes, x, weight, bias in
      linearSkippingZeros(x, weight, bias: bias)
    },
    skippingRow("linear of chosen outputs \(dtype.rawValue.lowercased())", dtype, .outIn) { sizes, x, weight, bias in
      linear(x, weight, bias: bias, only: Reference.chosen(sizes[2], zeros: sizes[3]))
    },
  ]
} + [
  OperatorRow(
    name: "cut", axes: ["rows", "columns"], samples: rowSamples, timed: [[512, 768]],
    inputs: { sizes, random in [random.tensor(sizes)] }, operation: { _, inputs in { [cut(inputs[0], below: 0.5)] } },
    expected: { _, inputs in [inputs[0].map { .init(abs($0) < 0.5 ? 0 : $0) }] }, tolerance: 0, alone: firstRow([0]),
    work: { .init(flops: $0[0] * $0[1], bytes: 8 * $0[0] * $0[1]) }
  ).differentiable(by: [0], at: rowDerivatives)
]

private func skippingRow(
  _ name: String, _ dtype: DType, _ layout: Weight.Layout,
  _ operation: @escaping @Sendable ([Int], Tensor, Weight, Tensor) -> Tensor
) -> OperatorRow {
  OperatorRow(
    name: name, axes: ["rows", "inputs", "outputs", "zeros"],
    samples: [0, 1, 3].flatMap { m in
      [0, 1, 5, 17, 255, 256, 257, 513].flatMap { k in
        [1, 15, 16, 17, 33, 50].flatMap { n in [0, 50, 85, 100].map { [m, k, n, $0] } }
      }
    } + [[1, 300, 8200, 50]],
    timed: [[768, 3072], [3072, 768]].flatMap { shape in [0, 50, 85, 95].map { [1] + shape + [$0] } },
    inputs: { sizes, random in
      let (k, n) = (sizes[1], sizes[2])
      var x = random.tensor([sizes[0], k])
      if layout == .inOut {
        let kept = Set(Reference.chosen(k, zeros: sizes[3]))
        x = Tensor(x.values.enumerated().map { kept.contains(Int32($0 % max(k, 1))) ? $1 : 0 }, shape: x.shape)
      }
      return [x, Reference.rounded(random.tensor(layout == .outIn ? [n, k] : [k, n]), to: dtype), random.tensor([n])]
    },
    operation: { sizes, inputs in
      let weight = Reference.weight(inputs[1], dtype: dtype, layout: layout)
      return { [operation(sizes, inputs[0], weight, inputs[2])] }
    },
    expected: { sizes, inputs in
      let all = Reference.linear(sizes, inputs, layout)
      guard layout == .outIn else { return [all] }
      let chosen = Set(Reference.chosen(sizes[2], zeros: sizes[3]))
      return [all.enumerated().map { chosen.contains(Int32($0 % sizes[2])) ? $1 : .init(0) }]
    }, tolerance: 4e-7, alone: firstRow([0]),
    work: {
      let kept = $0[1] * $0[2] * (100 - $0[3]) / 100
      return .init(flops: 2 * $0[0] * kept, bytes: dtype.size * kept + 4 * $0[0] * ($0[1] + $0[2]))
    })
}

extension Reference {
  /// The indices below `count` that stay when `zeros` percent go, at irregular places.
  static func chosen(_ count: Int, zeros: Int) -> [Int32] {
    var random = Random(seed: 11)
    return (0..<count).compactMap { random.uniform() * 100 >= Double(zeros) ? Int32($0) : nil }
  }
}
