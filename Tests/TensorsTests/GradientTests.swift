import Tensors
import Testing

/// Derivatives of the operator table against central differences of its double loops, and what gradients promise.
@Suite struct GradientTests {
  static let rows = operatorTable.filter { !$0.derivatives.isEmpty }
  /// Rows that have no derivative, each for a reason.
  static let without: [String: String] = [
    "log-probabilities": "a measure in double precision; the loss is `cross entropy`",
    "AdamW": "the step itself",
  ].merging(
    operatorTable.map(\.name).filter { $0.hasSuffix(" at bf16") }
      .map { ($0, "rounding has none; its way back is held against rounded factors in `theWayBackAtBFloat16RoundsItsFactors`") }) { $1 }
  .merging(
    operatorTable.map(\.name).filter { $0.hasPrefix("linear skipping zeros") || $0.hasPrefix("linear of chosen outputs") }
      .map { ($0, "decoding only; with gradients a model runs dense after `cut`, whose derivative is checked") }) { $1 }

  @Test func everyRowHasADerivativeOrAReason() {
    for row in operatorTable where row.derivatives.isEmpty { #expect(Self.without[row.name] != nil, "\(row.name)") }
    for row in operatorTable where !row.derivatives.isEmpty { #expect(!row.derivativeSamples.isEmpty, "\(row.name)") }
  }

  static let cases = rows.flatMap { row in Engine.availableKernels.map { "\(row.name), \($0)" } }

  @Test(arguments: cases)
  func agreesWithCentralDifferences(name: String) throws {
    let parts = name.split(separator: ",")
    let row = try #require(Self.rows.first { $0.name == parts[0] })
    let kernels = String(parts[1].dropFirst())
    for sizes in row.derivativeSamples {
      let inputs = row.seededInputs(sizes)
      let tracked = inputs.enumerated().map { row.derivatives.contains($0) ? $1.tracked() : $1 }
      var random = Random(seed: 3)
      let gradients = Gradients()
      let weights = Engine.with(kernels: kernels) {
        let output = row.operation(sizes, tracked)()[0]
        let weights = random.tensor(output.shape)
        // Hidden scores are -inf and stay so: they get no weight.
        let finite = Tensor(zip(weights.values, output.values).map { $1.isFinite ? $0 : 0 }, shape: output.shape)
        gradients.walk([(output, finite)])
        return finite.values.map(Double.init)
      }
      func measure(_ inputs: [[Double]]) -> Double {
        zip(row.expected(sizes, inputs)[0], weights).reduce(0) { $1.1 == 0 ? $0 : $0 + $1.0.value * $1.1 }
      }
      let values = inputs.map { $0.values.map(Double.init) }
      for input in row.derivatives {
        let found = gradients[tracked[input]].values
        var numeric: [Double] = []
        for index in values[input].indices {
          func moved(_ by: Double) -> Double {
            var copy = values
            copy[input][index] += by
            return measure(copy)
          }
          let h = 1e-5 * max(1, abs(values[input][index]))
          numeric.append((moved(h) - moved(-h)) / (2 * h))
        }
        // Single precision against the largest gradient of the input; central differences themselves are good to 1e-9.
        let size = max(numeric.map(abs).max() ?? 0, 1e-3)
        let worst = zip(found, numeric).map { abs(Double($0) - $1) / size }.max() ?? 0
        #expect(worst < 3e-6, "input \(input) at \(row.label(sizes)): \(worst)")
      }
    }
  }

  @Test(arguments: cases)
  func threadsDoNotChangeBits(name: String) throws {
    let parts = name.split(separator: ",")
    let row = try #require(Self.rows.first { $0.name == parts[0] })
    let kernels = String(parts[1].dropFirst())
    for sizes in row.derivativeSamples.suffix(1) + row.timed.prefix(1).map({ $0.map { min($0, 300) } }) {
      let inputs = row.seededInputs(sizes)
      func gradient(threads: Int) -> [Tensor] {
        Engine.with(kernels: kernels, threads: threads) {
          let tracked = inputs.enumerated().map { row.derivatives.contains($0) ? $1.tracked() : $1 }
          let gradients = Gradients()
          let output = row.operation(sizes, tracked)()[0]
          gradients.walk([(output, Tensor(repeating: 1, shape: output.shape))])
          return row.derivatives.map { gradients[tracked[$0]] }
        }
      }
      let one = gradient(threads: 1)
      for threads in [2, 3] {
        for (a, b) in zip(one, gradient(threads: threads)) { #expect(same(a, b), "\(threads) threads at \(row.label(sizes))") }
      }
    }
  }

  @Test(arguments: cases)
  func memoryAroundBuffersStaysUntouched(name: String) throws {
    let parts = name.split(separator: ",")
    let row = try #require(Self.rows.first { $0.name == parts[0] })
    for sizes in row.derivativeSamples {
      let inputs = row.seededInputs(sizes)
      var isFinite = false
      let damage = Engine.countingDamagedGuards(kernels: String(parts[1].dropFirst())) {
        let tracked = inputs.enumerated().map { row.derivatives.contains($0) ? $1.tracked() : $1 }
        let gradients = Gradients()
        let output = row.operation(sizes, tracked)()[0]
        gradients.walk([(output, Tensor(repeating: 1, shape: output.shape))])
        isFinite = row.derivatives.allSatisfy { gradients[tracked[$0]].values.allSatisfy(\.isFinite) }
      }
      #expect(damage == 0 && isFinite, "at \(row.label(sizes))")
    }
  }

  @Test func slopesHoldFarFromZero() {
    for kernels in Engine.availableKernels {
      Engine.with(kernels: kernels) {
        for kind in Activation.allCases {
          let x = Tensor([-1e30, -1e4, -90, -20, 0, 20, 90, 1e4, 1e30], shape: [9]).tracked()
          let gradients = Gradients()
          gradients.walk([(activate(kind, x), Tensor(repeating: 1, shape: [9]))])
          let flat: Float = kind == .tanh ? 0 : 1
          let slopes = gradients[x].values
          for (slope, expected) in zip(slopes, [0, 0, 0, 0, slopes[4], flat, flat, flat, flat]) {
            #expect(abs(slope - expected) < 1e-6, "\(kind) with \(kernels): \(slopes)")
          }
        }
      }
    }
  }

  @Test func gradientsAddUpAndStartOver() {
    let x = Tensor([1, 2, 3], shape: [3]).tracked()
    let gradients = Gradients()
    func step() { gradients.backward([(meanSquaredError(x, Tensor(repeating: 0, shape: [3])).tensor, 1.5)]) }
    step()
    #expect(gradients[x].values == [1, 2, 3])
    step()
    #expect(gradients[x].values == [2, 4, 6])
    gradients.clear()
    #expect(gradients[x].values == [0, 0, 0])
    step()
    #expect(gradients[x].values == [1, 2, 3])
  }

  @Test func aValueUsedTwiceGetsBothGradients() {
    let x = Tensor([1, -2], shape: [2]).tracked()
    let y = add(multiply(x, x), x)
    let gradients = Gradients()
    gradients.walk([(y, Tensor([1, 1], shape: [2]))])
    #expect(gradients[x].values == [3, -3])
  }

  @Test func gradientsOfWhatLiesBetweenAreKeptOnRequest() {
    let x = Tensor([1, 2], shape: [2]).tracked()
    let y = scale(x, by: 3), z = scale(y, by: 2)
    let gradients = Gradients()
    gradients.backward([(meanSquaredError(z, Tensor([0, 0], shape: [2])).tensor, 1)], keeping: [y])
    #expect(gradients[y].values == [12, 24])
    #expect(gradients[x].values == [36, 72])
  }

  /// Shares of a sum and what was divided by: the values stay, the way back of the computation stays, and they have gradients besides.
  @Test func whatIsObservedHasItsGradient() {
    let x = Tensor([1, 2, 3, 4], shape: [2, 2]).tracked(), shares = Tensor(repeating: 0.5, shape: [2, 3, 2]).tracked()
    let divisor = Tensor([2, 4], shape: [2, 1]).tracked(), seed = Tensor([1, 10, 100, 1000], shape: [2, 2])
    let gradients = Gradients()
    let sum = observed(scale(x, by: 3), sumOf: shares)
    #expect(sum.values == [3, 6, 9, 12])
    gradients.walk([(sum, seed)])
    #expect(gradients[x].values == [3, 30, 300, 3000])
    #expect(gradients[shares].values == [1, 10, 1, 10, 1, 10, 100, 1000, 100, 1000, 100, 1000])
    gradients.clear()
    let quotient = observed(x, over: divisor)
    gradients.walk([(quotient, seed)])
    #expect(gradients[x].values == seed.values && quotient.values == x.values)
    // −(1·1 + 10·2) / 2 and −(100·3 + 1000·4) / 4.
    #expect(gradients[divisor].values == [-10.5, -1075])
  }

  /// The mean of |x| pulls every element by its sign, and zeros not at all.
  @Test func theMeanMagnitudePullsBySigns() {
    let x = Tensor([1, -2, 0, 4, -0.0, -1, 0, 8], shape: [2, 4]).tracked()
    let loss = meanMagnitude(x), gradients = Gradients()
    #expect(loss.value == 2 && loss.tensor.values == [2] && loss.count == 8)
    gradients.backward([(loss.tensor, 4)])
    #expect(gradients[x].values == [0.5, -0.5, 0, 0.5, 0, -0.5, 0, 0.5])
    #expect(x.zeroCount == 3 && Tensor([], shape: [0, 3]).zeroCount == 0 && meanMagnitude(Tensor([], shape: [0, 3])).value == 0)
  }

  /// A charge changes no number, and the loss has it, also in a block that is run twice.
  @Test func whatIsChargedAddsToTheLossBehindIt() {
    var random = Random(seed: 4)
    let x = random.tensor([6, 8]).tracked(), w = random.tensor([8, 8]).tracked(), target = random.tensor([6, 8])
    func hidden(_ x: Tensor) -> Tensor { activate(.relu, linear(x, Weight(w, layout: .outIn))) }
    @Sendable func block(_ x: Tensor) -> Tensor {
      let hidden = activate(.relu, linear(x, Weight(w, layout: .outIn)))
      return scale(charged(hidden, meanMagnitude(hidden), weight: 0.5), by: 3)
    }
    let free = hidden(x), plain = scale(free, by: 3), gradients = Gradients()
    gradients.backward([(meanSquaredError(plain, target).tensor, 1), (meanMagnitude(free).tensor, 0.5)])
    let expected = (gradients[x], gradients[w])
    for forward in [block, { recomputed([$0]) { block($0[0]) } }] {
      gradients.clear()
      let output = forward(x)
      #expect(same(output, plain))
      gradients.backward([(meanSquaredError(output, target).tensor, 1)])
      for (found, wanted) in [(gradients[x], expected.0), (gradients[w], expected.1)] {
        #expect(zip(found.values, wanted.values).allSatisfy { abs($0 - $1) < 1e-5 })
      }
    }
  }

  @Test func rowsOfARecordedTensorGiveTheirPartBack() {
    let x = Tensor([1, 2, 3, 4, 5, 6], shape: [3, 2]).tracked()
    let gradients = Gradients()
    gradients.walk([(x.rows(1..<2), Tensor([7, 8], shape: [1, 2])), (x.rows(0..<2).reshaped([4]), Tensor([1, 1, 1, 1], shape: [4]))])
    #expect(gradients[x].values == [1, 1, 8, 9, 0, 0])
  }

  /// Thirds of a fused matrix in both layouts, and blocks of it: every part's gradient lands where the part lies.
  @Test func gradientsOfFusedWeightsLandInTheirPlaces() {
    var random = Random(seed: 5)
    for layout in [Weight.Layout.outIn, .inOut] {
      let whole = random.tensor(layout == .outIn ? [12, 5] : [5, 12]), x = random.tensor([7, 5]), dy = random.tensor([7, 12])
      func gradient(_ forward: (Weight) -> [(Tensor, Range<Int>)]) -> [Float] {
        let leaf = whole.tracked(), gradients = Gradients()
        for (output, columns) in forward(Weight(leaf, layout: layout)) {
          let part = (0..<7).flatMap { row in columns.map { dy[row, $0] } }
          gradients.walk([(output, Tensor(part, shape: [7, columns.count]))])
        }
        return gradients[leaf].values
      }
      let expected = gradient { [(linear(x, $0), 0..<12)] }
      let thirds = gradient { weight in (0..<3).map { (linear(x, weight.outputs($0 * 4..<$0 * 4 + 4)), $0 * 4..<$0 * 4 + 4) } }
      #expect(zip(expected, thirds).allSatisfy { abs($0 - $1) < 1e-5 })
    }
    // GPT-NeoX: q, k, v interleaved by head; two heads of two, three parts.
    let whole = random.tensor([12, 5]), x = random.tensor([7, 5]), dy = random.tensor([7, 4])
    let leaf = whole.tracked(), gradients = Gradients()
    let k = Weight(leaf, layout: .outIn).outputs(blocks: 2, of: 2, from: 2, stride: 6)
    let tracked = x.tracked()
    gradients.walk([(linear(tracked, k), dy)])
    let dense = Tensor(k.tensor().values, shape: [4, 5]).tracked(), other = Gradients(), again = x.tracked()
    other.walk([(linear(again, Weight(dense, layout: .outIn)), dy)])
    let found = gradients[leaf].values, wanted = other[dense].values
    for output in 0..<12 {
      for input in 0..<5 {
        let place = [2: 0, 3: 1, 8: 2, 9: 3][output]
        #expect(abs(found[output * 5 + input] - (place.map { wanted[$0 * 5 + input] } ?? 0)) < 1e-6)
      }
    }
    #expect(same(gradients[tracked], other[again]))
  }

  @Test func aRecomputedBlockHasTheSameGradients() {
    var random = Random(seed: 9)
    let x = random.tensor([6, 8]).tracked(), w = random.tensor([8, 8]).tracked(), target = random.tensor([6, 8])
    @Sendable func block(_ x: Tensor) -> Tensor { add(x, activate(.gelu, linear(x, Weight(w, layout: .outIn)))) }
    func gradients(_ forward: (Tensor) -> Tensor) -> (Tensor, Tensor) {
      let gradients = Gradients()
      gradients.backward([(meanSquaredError(forward(forward(x)), target).tensor, 1)])
      return (gradients[x], gradients[w])
    }
    let plain = gradients(block), thrifty = gradients { recomputed([$0]) { block($0[0]) } }
    #expect(same(plain.0, thrifty.0) && same(plain.1, thrifty.1))
  }

  /// At bf16 each product on the way back is that of its factors rounded, which a double loop works out; in every set the same bits.
  @Test(arguments: [Weight.Layout.outIn, .inOut], [[1, 1, 1], [3, 5, 4], [40, 33, 18], [300, 20, 35]])
  func theWayBackAtBFloat16RoundsItsFactors(layout: Weight.Layout, sizes: [Int]) throws {
    var random = Random(seed: 21)
    let (rows, inputs, outputs) = (sizes[0], sizes[1], sizes[2])
    let x = random.tensor([rows, inputs]), w = random.tensor(layout == .outIn ? [outputs, inputs] : [inputs, outputs])
    let dy = random.tensor([rows, outputs])
    func nearest(_ value: Float) -> Double {
      Double(Float(bitPattern: (value.bitPattern + 0x7fff + (value.bitPattern >> 16 & 1)) & 0xffff_0000))
    }
    func weight(_ output: Int, _ input: Int) -> Double { nearest(layout == .outIn ? w[output, input] : w[input, output]) }
    var first: (Tensor, Tensor)?
    for kernels in Engine.availableKernels {
      let gradients = Gradients(), tracked = x.tracked(), leaf = w.tracked()
      Engine.with(kernels: kernels, precision: .bf16) { gradients.walk([(linear(tracked, Weight(leaf, layout: layout)), dy)]) }
      let (dx, dw) = (gradients[tracked], gradients[leaf])
      if let first { #expect(same(first.0, dx) && same(first.1, dw), "\(kernels)") } else { first = (dx, dw) }
      for row in 0..<rows {
        for input in 0..<inputs {
          let terms = (0..<outputs).map { nearest(dy[row, $0]) * weight($0, input) }
          #expect(abs(Double(dx[row, input]) - terms.reduce(0, +)) <= 4e-7 * terms.reduce(1e-30) { $0 + abs($1) })
        }
      }
      for output in 0..<outputs {
        for input in 0..<inputs {
          let terms = (0..<rows).map { nearest(dy[$0, output]) * nearest(x[$0, input]) }
          let found = layout == .outIn ? dw[output, input] : dw[input, output]
          #expect(abs(Double(found) - terms.reduce(0, +)) <= 4e-7 * terms.reduce(1e-30) { $0 + abs($1) })
        }
      }
    }
  }

  @Test func nothingIsRecordedWithoutTrackedInputsOrWhenSwitchedOff() {
    let x = Tensor([1, 2], shape: [2])
    #expect(!add(x, x).isTracked)
    #expect(add(x, x.tracked()).isTracked)
    #expect(!withoutTracking { add(x, x.tracked()) }.isTracked)
    #expect(!x.tracked().detached.isTracked)
  }

  @Test func aSharedParameterIsCopiedBeforeItMoves() {
    var value = Tensor([1, 2], shape: [2])
    let before = value
    var moments = AdamW.Moments(shape: [2])
    AdamW().update(&value, &moments, gradient: Tensor([1, 1], shape: [2]), rate: 0.1, decay: 0, step: 1)
    #expect(before.values == [1, 2])
    #expect(value.values[0] < 1 && value.values[1] < 2)
  }

  @Test func dropoutKeepsItsShareAndItsMean() {
    let x = Tensor(repeating: 1, shape: [200_000])
    for rate in [Float(0.1), 0.5, 0.9] {
      let kept = dropout(x, rate: rate, seed: 11).values
      let share = Float(kept.filter { $0 != 0 }.count) / 200_000
      #expect(abs(share - (1 - rate)) < 0.005)
      #expect(kept.allSatisfy { $0 == 0 || abs($0 - 1 / (1 - rate)) < 1e-5 })
      #expect(kept != dropout(x, rate: rate, seed: 12).values)
    }
  }
}
