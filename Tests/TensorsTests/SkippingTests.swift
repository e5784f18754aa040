import Tensors
import Testing

/// What skipping promises besides the double loop of the operator table: the bits of the dense product.
@Suite struct SkippingTests {
  /// Rows with every third element zero, a stretch longer than a chunk of nothing, and the rest zero altogether.
  private func sparse(_ rows: Int, _ inputs: Int, _ random: inout Random) -> Tensor {
    let values = (0..<rows * inputs).map { index -> Float in
      let (row, column) = (index / inputs, index % inputs)
      let value = Float(random.normal())
      return column % 3 == 0 || (300..<600).contains(column) || row == rows - 1 ? 0 : value
    }
    return Tensor(values, shape: [rows, inputs])
  }

  @Test(arguments: Engine.availableKernels, [1, 2, 3]) func zerosAreSkippedToTheSameBits(_ kernels: String, _ threads: Int) {
    var random = Random(seed: 3)
    for (inputs, outputs) in [(5, 3), (256, 16), (900, 770), (1200, 35)] {
      let x = sparse(3, inputs, &random)
      let w = Tensor((0..<inputs * outputs).map { _ in Float(random.normal()) }, shape: [inputs, outputs])
      let bias = Tensor((0..<outputs).map { _ in Float(random.normal()) }, shape: [outputs])
      for weight in [Weight(w, layout: .inOut), Weight(w, layout: .inOut).arranged(.outIn).arranged(.inOut)] {
        Engine.with(kernels: kernels, threads: threads) {
          #expect(same(linearSkippingZeros(x, weight, bias: bias), linear(x, weight, bias: bias)), "\(inputs) to \(outputs)")
          #expect(same(linearSkippingZeros(x, weight), linear(x, weight)), "\(inputs) to \(outputs)")
          let chosen = (0..<Int32(outputs)).filter { $0 % 5 < 2 }
          let dense = linear(x, weight, bias: bias).values
          let some = linear(x, weight.arranged(.outIn), bias: bias, only: chosen)
          let expected = dense.indices.map { chosen.contains(Int32($0 % outputs)) ? dense[$0] : 0 }
          #expect(same(some, Tensor(expected, shape: [3, outputs])), "\(inputs) to \(outputs)")
        }
      }
    }
  }

  @Test func arrangedWeightsHoldTheSameValues() {
    var random = Random(seed: 4)
    let w = Tensor((0..<90 * 50).map { _ in Float(random.normal()) }, shape: [90, 50])
    for weight in [
      Weight(w, layout: .outIn), Weight(w, layout: .inOut), Weight(w, layout: .inOut).outputs(7..<31),
      Weight(w, layout: .outIn).outputs(blocks: 3, of: 10, from: 5, stride: 30),
    ] {
      for layout in [Weight.Layout.outIn, .inOut] {
        let arranged = weight.arranged(layout)
        #expect(arranged.layout == layout && same(arranged.tensor(), weight.tensor()))
      }
    }
  }

  @Test func magnitudesAreQuantiles() {
    var random = Random(seed: 5)
    let values = (0..<1001).map { _ in Float(random.normal() * (random.uniform() < 0.3 ? 0 : 10)) }
    let x = Tensor(values, shape: [1001]), sorted = values.map(abs).sorted()
    for share in [0, 0.1, 0.29, 0.5, 0.75, 0.999] {
      let threshold = x.magnitude(below: share)
      #expect(threshold == (share == 0 ? 0 : sorted[Int(share * 1001)]))
      #expect(cut(x, below: threshold).values == values.map { abs($0) < threshold ? 0 : $0 })
    }
    #expect(Tensor([], shape: [0]).magnitude(below: 0.5) == 0)
    #expect(Tensor([0, -0.0, 2, .nan], shape: [4]).nonzeros == [2, 3])
    #expect(cut(Tensor([.nan, 0.1], shape: [2]), below: 1).values[0].isNaN)
  }
}
