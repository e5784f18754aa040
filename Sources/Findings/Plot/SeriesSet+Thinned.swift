extension SeriesSet {
  /// The same curves at about so many places, for a drawing that has no more dots: of every curve its first and last value, and of every
  /// stretch the lowest and the highest, so that no spike is lost. Whoever reads or exports a finding has all of them.
  package func thinned(to count: Int) -> SeriesSet {
    let stretches = max(1, count / 2 - 1)
    // Places with names lie beside each other, as many as there are.
    let isNamed = x.labels.first.map { Double($0) == nil } ?? false
    guard x.count > max(count, 4), !isNamed, series.allSatisfy({ $0.values.count == x.count }) else { return self }
    var kept: Set<Int> = [0, x.count - 1]
    for curve in series {
      let values = curve.values
      if let first = values.firstIndex(where: \.isFinite) { kept.insert(first) }
      if let last = values.lastIndex(where: \.isFinite) { kept.insert(last) }
      for stretch in 0..<stretches {
        var (low, high): (Int?, Int?)
        for index in (stretch * x.count / stretches)..<((stretch + 1) * x.count / stretches) where values[index].isFinite {
          if low.map({ values[index] < values[$0] }) ?? true { low = index }
          if high.map({ values[index] > values[$0] }) ?? true { high = index }
        }
        kept.formUnion([low, high].compactMap(\.self))
      }
    }
    let places = kept.sorted()
    return SeriesSet(
      x: x.labels.isEmpty ? Axis(x.name, labels: places.map(String.init)) : Axis(x.name, labels: places.map { x.labels[$0] }), unit: unit,
      series: series.map { curve in Series(curve.name, places.map { curve.values[$0] }) }, scale: scale)
  }
}
