import Tensors
import Testing

/// Whether two tensors have the same shape and bits.
func same(_ a: Tensor, _ b: Tensor) -> Bool {
  a.shape == b.shape && zip(a.values, b.values).allSatisfy { $0.bitPattern == $1.bitPattern }
}

/// Tests made from the operator table: adding a row there adds all of these.
@Suite struct OperatorTests {
  /// Every row with every instruction set.
  static let cases: [(row: OperatorRow, kernels: String)] = operatorTable.flatMap { row in
    Engine.availableKernels.map { (row, $0) }
  }

  @Test(arguments: cases.map { "\($0.row.name), \($0.kernels)" })
  func agreesWithTheDoubleLoop(name: String) throws {
    let (row, kernels) = try #require(Self.cases.first { "\($0.row.name), \($0.kernels)" == name })
    for sizes in row.samples {
      let inputs = row.seededInputs(sizes)
      let outputs = Engine.with(kernels: kernels) { row.operation(sizes, inputs)() }
      let expected = row.expected(sizes, inputs.map { $0.values.map(Double.init) })
      for (index, (output, reference)) in zip(outputs, expected).enumerated() {
        #expect(output.count == reference.count, "output \(index) at \(row.label(sizes))")
        var worst = 0.0
        for (value, reference) in zip(output.values, reference) where Double(value) != reference.value {
          worst = max(worst, abs(Double(value) - reference.value) / max(reference.size, 1e-30))
        }
        #expect(worst <= row.tolerance, "output \(index) at \(row.label(sizes))")
      }
    }
  }

  @Test(arguments: cases.map { "\($0.row.name), \($0.kernels)" })
  func threadsDoNotChangeBits(name: String) throws {
    let (row, kernels) = try #require(Self.cases.first { "\($0.row.name), \($0.kernels)" == name })
    // The largest samples, and one that is large enough for every operator to be split.
    for sizes in row.samples.suffix(4) + row.timed.prefix(1) {
      let inputs = row.seededInputs(sizes)
      let one = Engine.with(kernels: kernels, threads: 1) { row.operation(sizes, inputs)() }
      for threads in [2, 3] {
        let many = Engine.with(kernels: kernels, threads: threads) { row.operation(sizes, inputs)() }
        for (a, b) in zip(one, many) { #expect(same(a, b), "\(threads) threads at \(row.label(sizes))") }
      }
    }
  }

  @Test(arguments: cases.map { "\($0.row.name), \($0.kernels)" })
  func aRowAloneHasTheBitsOfItsBatch(name: String) throws {
    let (row, kernels) = try #require(Self.cases.first { "\($0.row.name), \($0.kernels)" == name })
    for sizes in row.samples where sizes[0] > 0 {
      let inputs = row.seededInputs(sizes)
      let batch = Engine.with(kernels: kernels) { row.operation(sizes, inputs)() }[0]
      for index in Set([0, sizes[0] / 2, sizes[0] - 1]) {
        let alone = row.alone(sizes, inputs, index)
        let output = Engine.with(kernels: kernels) { row.operation(alone.sizes, alone.inputs)() }[0]
        if alone.sizes[0] == 1 {
          #expect(same(output, batch.rows(index..<index + 1)), "row \(index) at \(row.label(sizes))")
        } else {
          #expect(same(output, batch), "at \(row.label(sizes))")
        }
      }
    }
  }

  @Test(arguments: cases.map { "\($0.row.name), \($0.kernels)" })
  func memoryAroundBuffersStaysUntouched(name: String) throws {
    let (row, kernels) = try #require(Self.cases.first { "\($0.row.name), \($0.kernels)" == name })
    for sizes in row.samples {
      let inputs = row.seededInputs(sizes)
      let plain = Engine.with(kernels: kernels) { row.operation(sizes, inputs)() }
      var agrees = false
      let damage = Engine.countingDamagedGuards(kernels: kernels) {
        agrees = zip(row.operation(sizes, inputs)(), plain).allSatisfy { same($0, $1) }
      }
      #expect(damage == 0 && agrees, "at \(row.label(sizes))")
    }
  }

  @Test func namesAreDistinct() {
    #expect(Set(operatorTable.map(\.name)).count == operatorTable.count)
  }

  @Test func timingsAreMadeFromTheTable() throws {
    let timing = try #require(timeOperators(matching: "rotate halves", secondsPerCase: 0).first)
    #expect(timing.seconds > 0 && timing.runs == 3)
    #expect(timing.sizes == "rows=512 heads=12 dHead=64 pairs=32")
    #expect(timing.kernels == Engine.kernels && timing.threads == Engine.threads)
  }
}
