import Tensors
import Testing

/// Elements at the ends of the range: infinities, NaN, the largest and the smallest numbers.
@Suite struct ExtremeTests {
  @Test(arguments: Engine.availableKernels, Activation.allCases)
  func activationsHaveTheirLimits(kernels: String, kind: Activation) {
    let low: Float = kind == .tanh ? -1 : 0
    let cases: [(Float, Float)] = [
      (-.infinity, low), (-3e38, low), (-200, low), (0, 0), (200, kind == .tanh ? 1 : 200),
      (3e38, kind == .tanh ? 1 : 3e38), (.infinity, kind == .tanh ? 1 : .infinity),
    ]
    // As whole vectors, and as the part of one.
    for repeats in [1, 16] {
      let x = Tensor(cases.flatMap { Array(repeating: $0.0, count: repeats) }, shape: [cases.count * repeats])
      let y = Engine.with(kernels: kernels) { activate(kind, x) }.values
      for (index, expected) in cases.enumerated() {
        #expect(y[index * repeats] == expected.1, "\(kind) of \(expected.0)")
      }
    }
    let nan = Engine.with(kernels: kernels) { activate(kind, Tensor([.nan, 1], shape: [2])) }
    #expect(nan[0].isNaN && nan[1].isFinite)
  }

  @Test(arguments: Engine.availableKernels)
  func smallNumbersKeepTheirPrecision(kernels: String) {
    Engine.with(kernels: kernels) {
      for x: Float in [1e-3, 1e-10, 1e-30, -1e-20] {
        let t = activate(.tanh, Tensor([x], shape: [1]))[0]
        #expect(abs(Double(t) - Double(x)) <= abs(Double(x)) * 1e-6)
        let g = activate(.gelu, Tensor([x], shape: [1]))[0]
        #expect(abs(Double(g) - Double(x) / 2) <= abs(Double(x)) * (1e-6 + abs(Double(x))))
      }
    }
  }

  @Test(arguments: Engine.availableKernels)
  func softmaxOfExtremeRows(kernels: String) {
    func row(_ values: [Float]) -> [Float] {
      Engine.with(kernels: kernels) { softmax(Tensor(values, shape: [1, values.count])) }.values
    }
    #expect(row([-.infinity, -.infinity, -.infinity]) == [0, 0, 0])
    #expect(row([1e30, -1e30, 1e30]) == [0.5, 0, 0.5])
    #expect(row([-.infinity, 3, -.infinity]) == [0, 1, 0])
    #expect(row([Float](repeating: -3e38, count: 4)) == [0.25, 0.25, 0.25, 0.25])
    #expect(row([1, .nan, 2]).allSatisfy { $0.isNaN })
    #expect(row([.nan, -.infinity]).contains { $0.isNaN })
    #expect(row([]) == [])
  }

  @Test(arguments: Engine.availableKernels)
  func everyHalfIsReadExactly(kernels: String) {
    let halves = (0...UInt16.max).map { Float16(bitPattern: $0) }
    let bytes = halves.flatMap { [UInt8(truncatingIfNeeded: $0.bitPattern), UInt8(truncatingIfNeeded: $0.bitPattern >> 8)] }
    let weight = Weight(Bytes(bytes), dtype: .f16, outputs: 256, inputs: 256, layout: .outIn)
    let read = Engine.with(kernels: kernels) { weight.tensor() }.values
    #expect(zip(read, halves).allSatisfy { $0 == Float($1) || ($0.isNaN && $1.isNaN) })
    // Through a product with the identity: finite numbers only, as infinity times zero is not a number.
    let finite = halves.map { $0.isFinite ? $0 : 0 }
    let finiteBytes = finite.flatMap { [UInt8(truncatingIfNeeded: $0.bitPattern), UInt8(truncatingIfNeeded: $0.bitPattern >> 8)] }
    let identity = Tensor(shape: [256, 256]) { span in for index in 0..<256 { span[index * 257] = 1 } }
    for layout in [Weight.Layout.outIn, .inOut] {
      let weight = Weight(Bytes(finiteBytes), dtype: .f16, outputs: 256, inputs: 256, layout: layout)
      for rows in [3, 256] {
        let y = Engine.with(kernels: kernels) { linear(identity.rows(0..<rows), weight) }
        for input in 0..<rows {
          let right = (0..<256).allSatisfy { y[input, $0] == Float(finite[layout == .outIn ? $0 * 256 + input : input * 256 + $0]) }
          #expect(right, "input \(input) of \(rows)")
        }
      }
    }
  }
}
