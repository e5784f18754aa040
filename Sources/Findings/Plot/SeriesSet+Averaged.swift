extension SeriesSet {
  /// The same curves for a drawing of so many columns: of one that goes up and down within most of them, the mean of each stretch, as its
  /// line would be a solid block over the others. Every other curve stays as it is.
  /// - Returns: Also of how many values each curve's means are; nil where it is drawn as it is.
  func averaged(to columns: Int) -> (set: SeriesSet, means: [Int?]) {
    // Places with names lie beside each other, as many as there are.
    let isNamed = x.labels.first.map { Double($0) == nil } ?? false
    var drawn = series, means: [Int?] = series.map { _ in nil }
    guard columns > 0, !isNamed else { return (self, means) }
    for (number, curve) in series.enumerated() {
      let places = curve.values.indices.filter { curve.values[$0].isFinite }
      guard places.count >= 2 * columns, curve.isNoisy else { continue }
      var values = [Double](repeating: .nan, count: curve.values.count)
      for column in 0..<columns {
        let stretch = places[(column * places.count / columns)..<((column + 1) * places.count / columns)]
        values[stretch[stretch.startIndex + stretch.count / 2]] = stretch.reduce(0) { $0 + curve.values[$1] } / Double(stretch.count)
      }
      drawn[number] = Series(curve.name, values)
      means[number] = places.count / columns
    }
    return (SeriesSet(x: x, unit: unit, series: drawn, scale: scale), means)
  }
}

extension SeriesSet.Series {
  /// It goes several times as far up and down as its highest value is above its lowest.
  fileprivate var isNoisy: Bool {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return false }
    return zip(finite, finite.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) } > 3 * (high - low)
  }
}
