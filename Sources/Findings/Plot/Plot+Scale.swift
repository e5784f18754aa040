import Glibc
import Wording

extension Plot {
  /// How values lie along an axis, and the ticks on it.
  struct Scale {
    private var low: Double, high: Double
    private let isLog: Bool
    private(set) var ticks: [(value: Double, label: String)] = []
    /// Positions are indices, whose labels are words.
    private var isNamed = false

    /// The upright axis of curves, with about a tick for every three rows.
    init(values set: SeriesSet, rows: Int) {
      let finite = set.series.flatMap(\.values).filter(\.isFinite)
      let positive = finite.filter { $0 > 0 }
      let spread = (positive.max() ?? 1) / (positive.min() ?? 1)
      isLog =
        switch set.scale {
        case .linear: false
        case .log: !positive.isEmpty
        case .auto: positive.count == finite.count && spread > 50
        }
      let shown = isLog ? positive : finite
      (low, high) = (shown.min() ?? 0, shown.max() ?? 1)
      widen()
      ticks = isLog ? logTicks(most: max(2, rows / 2)) : linearTicks(about: max(2, rows / 3), whole: false)
      // One label says where a curve is and not how far it goes. A fifth of the span is at most half of it when it is rounded up.
      if ticks.count < 2, !isLog { ticks = linearTicks(about: 5, whole: false) }
    }

    /// The axis along the bottom: numbers where all labels are numbers, else one place for each label.
    init(axis: Axis, width: Int) {
      isLog = false
      let numbers = axis.labels.compactMap { Double($0) }
      isNamed = !axis.labels.isEmpty && (numbers.count < axis.count || !numbers.allSatisfy(\.isFinite))
      let positions = isNamed || axis.labels.isEmpty ? [0, Double(max(0, axis.count - 1))] : numbers
      (low, high) = (positions.min() ?? 0, positions.max() ?? 1)
      widen()
      guard isNamed else {
        ticks = linearTicks(about: max(2, width / 12), whole: positions.allSatisfy { $0 == $0.rounded() })
        return
      }
      let stride = max(1, axis.count / max(2, width / 10))
      ticks = Swift.stride(from: 0, to: axis.count, by: stride).map { (Double($0), String(axis.label($0).prefix(8))) }
    }

    /// Where the index lies along the axis.
    func position(_ index: Int, _ axis: Axis) -> Double {
      isNamed || axis.labels.isEmpty ? Double(index) : Double(axis.labels[index]) ?? Double(index)
    }

    /// Values at or below zero have no place on a logarithmic axis.
    func shows(_ value: Double) -> Bool { !isLog || value > 0 }

    /// 0 at the low end of the axis, 1 at the high one.
    func share(of value: Double) -> Double {
      let share = isLog ? (log10(value) - log10(low)) / (log10(high) - log10(low)) : value / (high - low) - low / (high - low)
      return min(1, max(0, share))
    }

    func cell(of value: Double, cells: Int, upward: Bool) -> Int {
      let cell = Int(share(of: value) * Double(cells - 1) + 0.5)
      return upward ? cells - 1 - cell : cell
    }

    /// A single value gets some room, and the span of any two is finite.
    private mutating func widen() {
      let limit = Double.greatestFiniteMagnitude / 4
      let least = isLog ? Double.leastNormalMagnitude * 4 : -limit
      (low, high) = (min(limit, max(least, low)), min(limit, max(least, high)))
      guard high - low <= max(abs(high) * 1e-12, isLog ? 0 : 1e-290) else { return }
      (low, high) = isLog ? (low / 2, high * 2) : (low - max(0.5, abs(low) * 0.1), high + max(0.5, abs(high) * 0.1))
    }

    /// Multiples of 1, 2 or 5 times a power of ten.
    private func linearTicks(about count: Int, whole: Bool) -> [(value: Double, label: String)] {
      let rough = (high - low) / Double(count)
      let power = pow(10, floor(log10(rough)))
      let factor = [1.0, 2, 5].first { $0 * power >= rough } ?? 10
      let step = whole ? max(1, factor * power) : factor * power
      let first = (low / step).rounded(.up)
      let digits = max(0, Int(-floor(log10(step) + 1e-9)))
      let isLong = max(abs(low), abs(high)) >= 1e6 || digits > 4
      return (0...(count * 3)).map { (first + Double($0)) * step }.filter { $0 <= high + step * 1e-9 }.map { value in
        // What is nearly nothing beside the step is nothing.
        let value = abs(value) < step * 1e-9 ? 0 : value
        return (value, isLong ? value == 0 ? "0" : value.scientific(2) : value.fixed(digits))
      }
    }

    /// Powers of ten; where fewer than two fall into the range, 2 and 5 times them too; where there are too many, every second or
    /// third.
    private func logTicks(most count: Int) -> [(value: Double, label: String)] {
      let powers = Int(floor(log10(low)))...Int(ceil(log10(high)))
      func inside(_ factors: [Double]) -> [Double] {
        let (least, most) = (low * (1 - 1e-9), high * (1 + 1e-9))
        let all = powers.flatMap { power in factors.map { $0 * pow(10.0, Double(power)) } }
        return all.filter { $0 >= least && $0 <= most }
      }
      var values = inside([1])
      if values.count < 2 { values = inside([1, 2, 5]) }
      if values.count < 2 { values = [low, high] }
      let stride = (values.count + count - 1) / count
      return values.indices.filter { $0.isMultiple(of: stride) }.map { (values[$0], values[$0].significant(1)) }
    }
  }
}
