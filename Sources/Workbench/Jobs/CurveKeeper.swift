/// A curve in bounded memory: every value at first, then every second, every fourth, …, so that it always spans the whole job
/// evenly. The newest value is kept besides.
struct CurveKeeper: Sendable {
  private var steps: [Int] = []
  private var values: [Double] = []
  private var last: (step: Int, value: Double)?
  /// One in so many values is kept; `skipped` of them have gone by.
  private var stride = 1
  private var skipped = 0
  /// At least half as many points are shown of a long job.
  static let limit = 512

  mutating func append(_ step: Int, _ value: Double) {
    last = (step, value)
    skipped += 1
    guard skipped >= stride else { return }
    skipped = 0
    steps.append(step)
    values.append(value)
    guard steps.count == CurveKeeper.limit else { return }
    steps = steps.indices.filter { $0.isMultiple(of: 2) }.map { steps[$0] }
    values = values.indices.filter { $0.isMultiple(of: 2) }.map { values[$0] }
    stride *= 2
  }

  func status(_ name: String) -> JobStatus.LiveCurve {
    guard let last, last.step != steps.last else { return JobStatus.LiveCurve(name: name, steps: steps, values: values) }
    return JobStatus.LiveCurve(name: name, steps: steps + [last.step], values: values + [last.value])
  }
}
