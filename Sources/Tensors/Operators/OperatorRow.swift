/// An operator as data: what tests and benchmarks need to know about it. `operatorTable` lists them all.
///
/// `sizes` are the numbers that go with `axes`, in order; the first is always the number of rows.
public struct OperatorRow: Sendable {
  public let name: String
  /// What the numbers of a case mean: `["rows", "inputs", "outputs"]`.
  public let axes: [String]
  /// Sizes that tests go through: small by exhaustion, and awkward ones.
  package let samples: [[Int]]
  /// Sizes that the benchmark times.
  package let timed: [[Int]]
  /// Seeded inputs for some sizes.
  package let inputs: @Sendable (_ sizes: [Int], _ random: inout Random) -> [Tensor]
  /// Makes the operator ready to run on inputs; what is run (and timed) is the returned closure.
  package let operation: @Sendable (_ sizes: [Int], _ inputs: [Tensor]) -> @Sendable () -> [Tensor]
  /// The same in double precision, by the shortest loop that says what is meant: one list for each output.
  package let expected: @Sendable (_ sizes: [Int], _ inputs: [[Double]]) -> [[Expected]]
  /// The largest error allowed, as a share of `Expected.size`.
  package let tolerance: Double
  /// Inputs of row `row` alone and the sizes that go with them; its first output must be the batch's row, bit for bit.
  package let alone: @Sendable (_ sizes: [Int], _ inputs: [Tensor], _ row: Int) -> (sizes: [Int], inputs: [Tensor])
  /// What one run costs.
  package let work: @Sendable (_ sizes: [Int]) -> Work
  /// The inputs that the first output has a derivative by; tests compare each with central differences of `expected`.
  package var derivatives: [Int] = []
  /// Sizes at which derivatives are compared; small, since every element is moved twice.
  package var derivativeSamples: [[Int]] = []

  /// A reference value and the size that an error is measured against (at least the value's own).
  package struct Expected: Sendable {
    package let value: Double
    package let size: Double
    init(_ value: Double, size: Double? = nil) {
      self.value = value
      self.size = max(size ?? 0, abs(value))
    }
  }
  /// Floating-point operations, and bytes that must be read or written at least once.
  package struct Work: Sendable {
    package let flops: Int
    package let bytes: Int
  }

  /// This row with derivatives by `inputs`, compared at `samples`.
  func differentiable(by inputs: [Int], at samples: [[Int]]) -> OperatorRow {
    var row = self
    (row.derivatives, row.derivativeSamples) = (inputs, samples)
    return row
  }

  /// `rows=512 inputs=768 outputs=3072`.
  package func label(_ sizes: [Int]) -> String {
    zip(axes, sizes).map { "\($0)=\($1)" }.joined(separator: " ")
  }
  /// The inputs that every run of the same case gets.
  package func seededInputs(_ sizes: [Int]) -> [Tensor] {
    var random = Random(seed: sizes.reduce(17) { $0 &* 31 &+ UInt64($1) })
    return inputs(sizes, &random)
  }
}

/// How fast one operator ran at one size.
public struct OperatorTiming: Sendable {
  public let name: String
  /// The sizes in words: `rows=512 inputs=768 outputs=3072`.
  public let sizes: String
  /// The fastest of `runs` runs.
  public let seconds: Double
  public let runs: Int
  public let gigaflopsPerSecond: Double
  /// Bytes that must move, over the time.
  public let gigabytesPerSecond: Double
  public let kernels: String
  public let threads: Int
}

/// Times every operator whose name contains `text`, in letters of either case, at its sizes, with the kernels and threads in use. Each case runs at least
/// three times and for about `secondsPerCase`.
public func timeOperators(
  matching text: String? = nil, secondsPerCase: Double = 0.2, isCancelled: () -> Bool = { false }
) -> [OperatorTiming] {
  var timings: [OperatorTiming] = []
  for row in operatorTable where text.map({ row.name.lowercased().contains($0.lowercased()) }) ?? true {
    for sizes in row.timed {
      if isCancelled() { return timings }
      let operation = row.operation(sizes, row.seededInputs(sizes))
      let clock = ContinuousClock()
      let start = clock.now
      var best = Double.infinity
      var runs = 0
      while runs < 3 || start.duration(to: clock.now) / .seconds(1) < secondsPerCase {
        let time = clock.measure { _ = operation() } / .seconds(1)
        best = min(best, time)
        runs += 1
      }
      let work = row.work(sizes)
      timings.append(
        OperatorTiming(
          name: row.name, sizes: row.label(sizes), seconds: best, runs: runs, gigaflopsPerSecond: Double(work.flops) / best * 1e-9,
          gigabytesPerSecond: Double(work.bytes) / best * 1e-9, kernels: Engine.kernels, threads: Engine.threads))
    }
  }
  return timings
}
