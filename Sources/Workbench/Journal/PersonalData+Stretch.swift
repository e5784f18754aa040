// What rows of the table of forms ask of groups that follow each other.
extension PersonalData.Stretch {
  private static let marks: PersonalData.Signs = [.hyphen, .point, .slash]

  /// Whether the groups stand apart by signs that belong together. Points do with nothing else, but behind a country or an area in brackets,
  /// and two groups with a point between them are a decimal.
  func isEven(behindCountry: Bool = false) -> Bool {
    let others = rest.intersection(Self.marks)
    guard others.isEmpty || [.hyphen, .point, .slash].contains(others) else { return false }
    if others == .point { return !rest.contains(.blank) && (first == .point || behindCountry) && isAlone }
    if first.contains(.point) { return behindCountry && count > 2 && others == .hyphen && isAlone }
    // 4111/1111 and 5 are a share and a number.
    return behindCountry || first.intersection(Self.marks) == others || rest.isEmpty || !first.contains(.slash) && !others.contains(.slash) || others == .hyphen
  }

  /// Whether no bracket is open at its end, or closes that was not opened.
  var isClosed: Bool { between.contains(.close) ? start.hasOpen || between.contains(.open) : !between.contains(.open) }

  /// Whether numbers stand beside it with nothing but a blank.
  var isBesideOthers: Bool { before.contains(.blank) || after.contains(.blank) }

  /// `-2`, `x12`, `转 3` behind a telephone number.
  var hasExtension: Bool {
    guard range.upperBound < groups.count, groups[range.upperBound].range.count < 6 else { return false }
    let next = range.upperBound + 1 < groups.count ? groups[range.upperBound + 1].before : .end
    if after.contains(.slash) { return next == .end && isNeighbour(bytes[groups[range.upperBound].range]) }
    return after == .ext || after == .hyphen && next != .hyphen && next != .point && (count < 3 || !between.contains(.hyphen))
  }

  /// Whether digits behind a slash are the last of a number that follows this one: 415-555-0142 / 0143, 020 7946 0958/9.
  private func isNeighbour(_ other: ArraySlice<UInt8>) -> Bool {
    let last = digits(of: count - 1)
    guard count > 2, other.count <= last.count, other.count == 4 || other.count == 1 else { return false }
    // 1,000,000 and 1% are no last digit.
    if let next = bytes[other.endIndex...].first, "%,".utf8.contains(next), next != UInt8(ascii: ",") || bytes[other.endIndex...].dropFirst().first.map(PersonalData.isDigit) == true { return false }
    let step = PersonalData.number(other) - PersonalData.number(last.suffix(other.count))
    return other.count == 1 ? step == 1 : (1...9).contains(step)
  }

  /// Whether groups with blanks between them begin behind a hyphen or point, or end before one; or behind a colon.
  var isTorn: Bool {
    let tight: [PersonalData.Signs] = [.hyphen, .point]
    let goesOn = between == .hyphen && count > 2 && (before == .hyphen || after == .hyphen)
    return before == .colon || after == .colon || goesOn || between.contains(.blank) && (tight.contains(before) || tight.contains(after))
  }

  /// Whether the same sign stands between all groups, but perhaps behind a country or an area.
  var isUniform: Bool {
    guard rest.isEmpty || [.blank, .hyphen, .point, .slash, .low].contains(rest) else { return false }
    return first == rest || rest.isEmpty || start.hasPlus || first.contains(.close)
  }

  /// Whether no point stands beside it, before or behind.
  var isAlone: Bool { !before.contains(.point) && !after.contains(.point) }
  /// Behind `ids`; or behind `id`, where no sign and no zero says that it is something else.
  var isListed: Bool { start.label == .listed || start.label == .numbered && between == .blank && digits.first != 0x30 }
  /// Whether a group stands in brackets.
  func isBracketed(_ place: Int) -> Bool {
    let next = range.lowerBound + place + 1
    return groups[range.lowerBound + place].hasOpen && next < range.upperBound && groups[next].before.contains(.close)
  }

  /// 2026-11-29 or 29/11/2026 at the beginning.
  var isDate: Bool {
    guard count >= 3, count > 3 || first == rest else { return false }
    let (a, b, c) = (number(of: 0), number(of: 1), number(of: 2))
    func isDay(_ first: Int, _ second: Int) -> Bool { (1...31).contains(first) && (1...31).contains(second) && min(first, second) <= 12 }
    if digits(of: 0).count == 4 { return (1900...2099).contains(a) && digits(of: 1).count <= 2 && digits(of: 2).count <= 2 && isDay(b, c) }
    return digits(of: 2).count == 4 && (1900...2099).contains(c) && digits(of: 0).count <= 2 && digits(of: 1).count <= 2 && isDay(a, b)
  }

  /// What stands before a group that is not the first.
  func signs(before place: Int) -> PersonalData.Signs { groups[range.lowerBound + place].before }
  func isBlank(before place: Int) -> Bool { signs(before: place) == .blank }

  /// Whether each group is as little more than the one before: 01 02 03.
  var isCounting: Bool {
    let numbers = (0..<count).map(number(of:))
    let step = numbers[1] - numbers[0]
    return (1...11).contains(step) && zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == step }
  }

  /// Whether none of the groups but the first begins with a zero.
  var hasNoOtherZero: Bool { (1..<count).allSatisfy { digits(of: $0).first != 0x30 } }

  /// Whether nothing else stands in its line.
  var isAloneInLine: Bool {
    let end = groups[range.upperBound - 1].range.upperBound
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let before = bytes[..<start.lead].last { !isBlank($0) } ?? 0x0A, after = bytes[end...].first { !isBlank($0) } ?? 0x0A
    return (before == 0x0A || before == 0x0D) && (after == 0x0A || after == 0x0D)
  }

  /// Whether a word stands before it that says it is to be called.
  var isCalled: Bool { PersonalData.isCaller(bytes, before: start.lead) }

  /// The same with a sign behind the word, `Tel: `, or in Chinese: so nothing else is said.
  var isSurelyCalled: Bool {
    guard isCalled, let sign = bytes[..<start.lead].last(where: { $0 != 0x20 }) else { return false }
    return ":=.".utf8.contains(sign) || sign >= 0x80
  }
}
