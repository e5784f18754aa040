import Wording

extension Finding {
  /// Compares what stands at the claim's subject with what it says.
  ///
  /// - `=` with a number: within the tolerance, which is half a unit of the last digit written (3.391 means ±0.0005) unless
  ///   given. Not-a-number and the infinities equal themselves and nothing else.
  /// - `=` with a remembered value: the same bits.
  /// - `=` with a text: the same text; the mark of a leading space (`␣Mary`) may be left out.
  /// - a subject of several rows (`row-sum`) passes when every row does.
  /// - several values are `decreasing` or `increasing`: cut into at most ten equal stretches, each stretch's mean is below (above) the
  ///   one before, by more than nothing, or by no less than a tolerance the other way.
  /// - an `order` is a text of labels, each of which comes before the next.
  ///
  /// Throws `AddressError` when the finding has no such subject or the two cannot be compared (`not-comparable`).
  public func check(_ claim: Claim) throws(AddressError) -> Verdict {
    let actual = try quantity(claim.subject)
    guard case .exactly(let kept, let name) = claim.value else { return try check(actual, against: claim) }
    if claim.relation == .equal, claim.tolerance == nil {
      let same = sameBits(actual, kept)
      let verdict = Verdict(
        passed: same, expected: "= \(name) (\(kept.written))", actual: actual.written, tolerance: 0,
        distance: same ? 0 : .infinity, row: nil)
      guard case .number(let value) = actual, case .number(let wanted) = kept else { return verdict }
      return verdict.missing(value, wanted)
    }
    // With another relation or a tolerance the remembered value is a number like any other.
    guard case .number(let number) = kept else { throw notComparable(actual, claim) }
    return try check(
      actual,
      against: Claim(claim.subject, claim.relation, .number(number, written: "\(name) (\(number.shortest))"), claim.tolerance))
  }

  private func check(_ actual: Quantity, against claim: Claim) throws(AddressError) -> Verdict {
    let relation = claim.relation
    switch (actual, claim.value) {
    case (.number(let value), .number), (.number(let value), .range): return compare(value, claim, row: nil)
    case (.numbers(let values), .number), (.numbers(let values), .range):
      let results = values.enumerated().map { compare($0.element, claim, row: $0.offset) }
      // The first row that fails is named; among failures the one furthest off.
      let failed = results.filter { !$0.passed }.max { ($0.distance ?? $0.off ?? 0) < ($1.distance ?? $1.off ?? 0) }
      guard let worst = failed ?? results.max(by: { ($0.distance ?? 0) < ($1.distance ?? 0) }) else {
        throw notComparable(actual, claim)
      }
      return worst
    case (.numbers(let values), .text(let direction)) where relation == .equal && ["decreasing", "increasing"].contains(direction):
      return try trend(values, direction, claim)
    case (.labels(let labels), .text(let wanted)) where relation == .equal: return try order(labels, wanted, claim)
    case (.labels(let labels), .number(_, let written)) where relation == .equal: return try order(labels, written, claim)
    case (.shape(let shape), .shape(let wanted)) where relation == .equal:
      return plain(shape == wanted, actual, claim)
    case (.shape(let shape), .number(let number, _)) where relation == .equal:
      return plain(shape.count == 1 && Double(shape[0]) == number, actual, claim)
    case (.text(let text), .text(let wanted)) where relation == .equal:
      // Findings hold texts as they are shown; what is expected may be written with the same escapes, or as prompts are.
      return plain([wanted, visible(wanted)].contains { text == $0 || bare(text) == $0 }, actual, claim)
    // A text that looks like a number, a shape or a range: what was written is what is compared.
    case (.text(let text), .number(_, let written)) where relation == .equal:
      return plain(text == written || bare(text) == written, actual, claim)
    default: throw notComparable(actual, claim)
    }
  }

  /// The first step that goes the wrong way is what was found.
  private func trend(_ values: [Double], _ direction: String, _ claim: Claim) throws(AddressError) -> Verdict {
    let there = values.filter(\.isFinite)
    guard there.count > 1 else { throw notComparable(.numbers(values), claim) }
    let count = min(10, there.count)
    let means = (0..<count).map { part in
      let stretch = there[(part * there.count / count)..<((part + 1) * there.count / count)]
      return stretch.reduce(0, +) / Double(stretch.count)
    }
    let sign: Double = direction == "decreasing" ? 1 : -1
    func slack(_ value: Double) -> Double {
      switch claim.tolerance {
      case .absolute(let bound): bound
      case .relative(let share): share * abs(value)
      case nil: 0
      }
    }
    let wrong = (1..<count).first { index in
      let change = sign * (means[index] - means[index - 1])
      return claim.tolerance == nil ? change >= 0 : change > slack(means[index - 1])
    }
    let shown = means.map { $0.significant(4) }.joined(separator: " ")
    let allowed = claim.tolerance == nil ? "" : " +- \(slack(means[(wrong ?? 1) - 1]).significant(2))"
    return Verdict(
      passed: wrong == nil, expected: direction + allowed, actual: shown, tolerance: claim.tolerance == nil ? nil : slack(means[(wrong ?? 1) - 1]),
      distance: nil, row: wrong)
  }

  /// Every label named comes before the next one named.
  private func order(_ labels: [String], _ wanted: String, _ claim: Claim) throws(AddressError) -> Verdict {
    let names = wanted.split { " ,>，".contains($0) }.map(String.init)
    let places = names.map { name in labels.firstIndex { $0 == name || bare($0) == name } }
    if let missing = zip(names, places).first(where: { $0.1 == nil })?.0 {
      throw AddressError(
        code: "unknown-cell", phrase: Phrase("nothing here is called `\(visible(missing))`", "这里没有 `\(visible(missing))`"), tip: nil)
    }
    guard !names.isEmpty else { throw notComparable(.labels(labels), claim) }
    let known = places.compactMap { $0 }
    let wrong = known.indices.reduce(0) { count, index in count + known[(index + 1)...].count { $0 <= known[index] } }
    let found = zip(names, places).sorted { ($0.1 ?? 0) < ($1.1 ?? 0) }.map(\.0)
    return Verdict(
      passed: found == names && Set(places).count == names.count, expected: names.joined(separator: " > "), actual: found.joined(separator: " > "), tolerance: nil, distance: nil, row: nil,
      pairs: wrong)
  }

  private func plain(_ passed: Bool, _ actual: Quantity, _ claim: Claim) -> Verdict {
    Verdict(
      passed: passed, expected: "\(claim.relation.rawValue) \(claim.value.written)", actual: actual.written, tolerance: nil,
      distance: nil, row: nil)
  }

  private func compare(_ value: Double, _ claim: Claim, row: Int?) -> Verdict {
    func result(_ passed: Bool, _ expected: String, _ tolerance: Double? = nil, _ distance: Double? = nil) -> Verdict {
      Verdict(
        passed: passed, expected: "\(claim.relation.rawValue) \(expected)", actual: value.shortest, tolerance: tolerance,
        distance: distance, row: row)
    }
    func bounded(_ passed: Bool, _ expected: String, by bound: Double) -> Verdict {
      var verdict = result(passed, expected)
      let off = abs(value - bound)
      if !passed, off.isFinite { verdict.off = off }
      return verdict
    }
    switch claim.value {
    case .range(let low, let high):
      let inside = value >= low && value <= high
      return bounded(claim.relation == .within && inside, "\(low.shortest)..\(high.shortest)", by: value < low ? low : high)
    case .number(let wanted, let written):
      switch claim.relation {
      case .less: return bounded(value < wanted, written, by: wanted)
      case .lessOrEqual: return bounded(value <= wanted, written, by: wanted)
      case .greaterOrEqual: return bounded(value >= wanted, written, by: wanted)
      case .greater: return bounded(value > wanted, written, by: wanted)
      case .within, .equal: break
      }
      guard wanted.isFinite, value.isFinite else {
        let same = value == wanted || value.isNaN && wanted.isNaN
        return result(same, written, 0, same ? 0 : .infinity)
      }
      let tolerance: Double
      switch claim.tolerance {
      case .absolute(let bound): tolerance = bound
      case .relative(let share): tolerance = share * abs(wanted)
      case nil: tolerance = halfUnit(written)
      }
      let difference = abs(value - wanted)
      // A value on the edge as it would be written in decimal is inside, although the binary difference may exceed it by an ulp.
      let passed = difference <= tolerance + 2 * max(value.ulp, wanted.ulp) || difference == 0
      let distance =
        difference == 0 ? 0 : tolerance > 0 ? passed ? min(1, difference / tolerance) : difference / tolerance : .infinity
      let verdict = result(passed, "\(written) +- \(tolerance.significant(2))", tolerance, distance)
      return tolerance > 0 ? verdict : verdict.missing(value, wanted)
    default: return result(false, claim.value.written)
    }
  }

  private func sameBits(_ a: Quantity, _ b: Quantity) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
    case (.numbers(let a), .numbers(let b)): a.map(\.bitPattern) == b.map(\.bitPattern)
    default: a == b
    }
  }

  private func notComparable(_ actual: Quantity, _ claim: Claim) -> AddressError {
    if case .text(let text) = claim.value, ["decreasing", "increasing"].contains(text), case .number(let number) = actual {
      let shown = number.significant(4)
      return AddressError(
        code: "not-comparable",
        phrase: Phrase(
          "one number, \(shown), cannot be \(text): `plot NAME.loss` shows how a run's loss went, and `values = \(text)` below it checks it",
          "这只是一个数字（\(shown)），只有一列数才能用 \(text)：用 `plot NAME.loss` 显示一次训练的损失，再在其下写 `values = \(text)`"),
        tip: nil)
    }
    if case .text(let text) = claim.value, actual.isNumeric {
      return AddressError(code: "not-comparable", phrase: complaint(aboutValue: text), tip: nil)
    }
    let (found, wanted) = (visible(actual.written), "\(claim.relation.rawValue) \(visible(claim.value.written))")
    return AddressError(
      code: "not-comparable",
      phrase: Phrase(
        "\(found) (\(actual.kind.en)) cannot be compared with `\(wanted)`", "\(found)（\(actual.kind.zh)）无法与 `\(wanted)` 比较"),
      tip: nil)
  }
}

extension Verdict {
  /// The same with how far off it is, where no tolerance says what to measure in.
  fileprivate func missing(_ value: Double, _ wanted: Double) -> Verdict {
    let off = abs(value - wanted)
    guard !passed, off.isFinite else { return self }
    var verdict = self
    (verdict.off, verdict.share) = (off, wanted == 0 ? nil : off / abs(wanted))
    return verdict
  }
}

/// Half a unit of the last digit of a number as written: 0.0005 for `3.391`, 0.5 for `15`, 5e-7 for `1.0e-5`.
public func halfUnit(_ written: String) -> Double {
  var places = 0
  var exponent = 0
  var seenPoint = false
  let parts = written.lowercased().split(separator: "e", maxSplits: 1)
  for byte in parts.first?.utf8 ?? "".utf8[...] {
    if byte == UInt8(ascii: ".") { seenPoint = true } else if seenPoint { places += 1 }
  }
  if parts.count == 2 { exponent = Int(parts[1]) ?? 0 }
  // Read as a decimal, so that it is the double nearest to the true half unit.
  return Double("5e\(max(-400, min(400, exponent - places - 1)))") ?? 0
}

extension Quantity {
  /// In full precision.
  public var written: String {
    switch self {
    case .number(let number): number.shortest
    case .numbers(let numbers): numbers.prefix(8).map(\.shortest).joined(separator: ", ") + (numbers.count > 8 ? ", …" : "")
    case .text(let text): "\"" + text + "\""
    case .shape(let shape): shape.map(String.init).joined(separator: "x")
    case .labels(let labels): labels.prefix(8).joined(separator: " > ") + (labels.count > 8 ? " …" : "")
    }
  }
  var isNumeric: Bool {
    switch self {
    case .number, .numbers: true
    case .text, .shape, .labels: false
    }
  }
  var kind: Phrase {
    switch self {
    case .number: Phrase("a number", "数字")
    case .numbers: Phrase("several numbers", "多个数字")
    case .text: Phrase("a text", "文本")
    case .shape: Phrase("a shape", "形状")
    case .labels: Phrase("an order", "次序")
    }
  }
}

extension Claim.Value {
  var written: String {
    switch self {
    case .number(_, let written): written
    case .exactly(let quantity, let name): "\(name) (\(quantity.written))"
    case .range(let low, let high): "\(low.shortest)..\(high.shortest)"
    case .shape(let shape): shape.map(String.init).joined(separator: "x")
    case .text(let text): "\"" + text + "\""
    }
  }
}
