// Somebody's numbers among other numbers. Digits in groups, with blanks, hyphens, points and a few more signs between them, are a line of
// numbers. It is divided into pieces in the way that weighs most: what a piece may be, and how much that weighs, is a row of `Form.all`.
extension PersonalData {
  /// What stands between two groups of digits.
  struct Signs: OptionSet, Sendable {
    let rawValue: Int
    static let blank = Signs(rawValue: 1), hyphen = Signs(rawValue: 2), point = Signs(rawValue: 4), slash = Signs(rawValue: 8)
    static let open = Signs(rawValue: 16), close = Signs(rawValue: 32), colon = Signs(rawValue: 64)
    /// A plus, behind which a number begins.
    static let plus = Signs(rawValue: 128)
    /// `x`, `ext.`, `转`: an extension follows.
    static let ext = Signs(rawValue: 256)
    /// An underscore, as in names: no telephone number has it.
    static let low = Signs(rawValue: 1024)
    /// What ends a line of numbers.
    static let end = Signs(rawValue: 512)
    static let brackets: Signs = [.open, .close]
    /// What no form goes across.
    static let borders: Signs = [.plus, .ext, .colon, .end]
  }

  /// How a group of digits begins: what may stand there depends on it.
  enum Beginning: Int, Sendable, Comparable {
    case free
    /// Directly behind letters: `x13812345678`; behind letters that are hexadecimal digits too.
    case joined, hexadecimal
    /// The decimals of a number, or what goes on behind a digit and letters.
    case never
    static func < (a: Beginning, b: Beginning) -> Bool { a.rawValue < b.rawValue }
  }

  /// What a word says of the number behind it.
  enum Label: Sendable { case none, counted, amount, listed, numbered }

  struct Group: Sendable {
    let range: Range<Int>
    /// Where the plus or bracket before it begins.
    let lead: Int
    let hasPlus: Bool, hasOpen: Bool
    /// What stands between the group before and this one.
    let before: Signs
    let beginning: Beginning
    let label: Label
  }

  /// Groups that follow each other, as a row of the table looks at them.
  struct Stretch {
    let bytes: [UInt8]
    let groups: [Group]
    var range: Range<Int>
    /// Of all groups.
    var digits: [UInt8] = []
    /// How many digits each group has, as hexadecimal digits: 0x334.
    var sizes = 0
    /// Signs behind the first group, and behind all others.
    var first: Signs = [], rest: Signs = []

    var count: Int { range.count }
    var start: Group { groups[range.lowerBound] }
    var between: Signs { first.union(rest) }
    var before: Signs { start.before }
    var after: Signs { range.upperBound < groups.count ? groups[range.upperBound].before : .end }
    func digits(of place: Int) -> ArraySlice<UInt8> { bytes[groups[range.lowerBound + place].range] }
    func number(of place: Int) -> Int { PersonalData.number(digits(of: place)) }

    /// No group yet, the first of which is to be this one.
    mutating func begin(_ index: Int) {
      (range, sizes, first, rest) = (index..<index, 0, [], [])
      digits.removeAll(keepingCapacity: true)
    }

    /// Takes the next group too; false where no form goes on.
    mutating func grow() -> Bool {
      let next = groups[range.upperBound]
      if !range.isEmpty {
        guard count < 8, next.before.isDisjoint(with: .borders) else { return false }
        if count == 1 { first = next.before } else { rest.formUnion(next.before) }
      }
      guard digits.count + next.range.count <= 20 else { return false }
      digits += bytes[next.range]
      sizes = sizes << 4 | min(next.range.count, 15)
      range = range.lowerBound..<range.upperBound + 1
      return true
    }
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } }

  /// A form that groups have.
  private struct Fit {
    let form: Form
    var range: Range<Int>
    let weight: Int
  }

  /// Numbers that are somebody's, in a text in which some bytes are taken. - Complexity: O(bytes): a form has eight groups at most.
  static func numbers(_ bytes: [UInt8], taken: [Bool]) -> [(kind: Kind, range: Range<Int>)] {
    let groups = groups(bytes, taken: taken)
    /// How much the best division of all from here on weighs, and with which form it begins.
    var weights = [Int](repeating: 0, count: groups.count + 1)
    var chosen = [Fit?](repeating: nil, count: groups.count)
    /// All that fits, the last to begin first.
    var fits: [Fit] = []
    var stretch = Stretch(bytes: bytes, groups: groups, range: 0..<0)
    let (forms, places) = (Form.all, Form.places)
    for index in groups.indices.reversed() {
      weights[index] = weights[index + 1]
      guard groups[index].beginning != .never else { continue }
      stretch.begin(index)
      func weigh(_ form: Form, _ weight: Int, _ end: Int) {
        let fit = Fit(form: form, range: index..<end, weight: weight)
        fits.append(fit)
        // Of two that weigh the same the one that begins first is taken, and somebody's before nobody's.
        let isBetter = weight + weights[end] > weights[index] || form.kind != nil && weight + weights[end] == weights[index]
        if isBetter { (weights[index], chosen[index]) = (weight + weights[end], fit) }
      }
      while stretch.range.upperBound < groups.count, stretch.grow() {
        let end = stretch.range.upperBound
        for place in places[stretch.count] where forms[place].mayFit(stretch) && forms[place].fits(stretch) {
          let form = forms[place]
          // The same sign between all groups tells more than several, and what is torn out of others less.
          let weight = (form.weight + (stretch.isUniform ? 1 : 0)) * stretch.digits.count / (stretch.isTorn ? 2 : 1)
          weigh(form, weight, end)
          if form.kind == .phone, stretch.hasExtension { weigh(form, weight + 60, end + 1) }
        }
      }
    }
    return joined(division(groups, chosen, bytes), with: fits, weights, of: groups, bytes).compactMap { piece in
      guard let kind = piece.form.kind else { return nil }
      let first = groups[piece.range.lowerBound], last = groups[piece.range.upperBound - 1]
      // A bracket that does not end in it is none of its own.
      let inner = groups[piece.range].dropFirst()
      let closes = inner.count { $0.before.contains(.close) } > inner.count(where: \.hasOpen)
      var start = first.lead
      while !closes, start < first.range.lowerBound, bytes[start] == UInt8(ascii: "(") { start += 1 }
      return (kind, start..<last.range.upperBound)
    }
  }

  /// The forms that were chosen, from the left; in a list of numbers with blanks between them, whose groups come about by chance, only
  /// those with stronger evidence, if not most of the list is somebody's: a check digit is none in a list of numbers of four digits.
  private static func division(_ groups: [Group], _ chosen: [Fit?], _ bytes: [UInt8]) -> [Fit] {
    var (out, list): ([Fit], [Fit]) = ([], [])
    var (start, at) = (0, 0)
    func close(_ end: Int) {
      let covered = Set(list.filter { $0.form.kind != nil }.flatMap(\.range))
      let isList = end - start >= shortestPlainList && covered.count * 2 <= end - start
      let fours = (start..<end).count { groups[$0].range.count == 4 && !covered.contains($0) && !isSize(bytes[groups[$0].range]) }
      out += list.filter { fit in
        guard fit.range.count > 1, fit.range.dropFirst().allSatisfy({ groups[$0].before == .blank }) else { return true }
        let lead = groups[fit.range.lowerBound].lead
        return !(isList && fit.form.isWeak && !isCaller(bytes, before: lead)) && !(fit.form.kind == .card && fours > 1 && !isCard(bytes, before: lead))
      }
      list = []
    }
    while at < groups.count {
      if at > start, groups[at].before != .blank {
        close(at)
        start = at
      }
      guard let fit = chosen[at] else {
        at += 1
        continue
      }
      if fit.range.dropFirst().contains(where: { groups[$0].before != .blank }) {
        // What stands together by other signs is no part of a list, and ends one.
        close(at)
        out.append(fit)
        start = fit.range.upperBound
      } else {
        list.append(fit)
      }
      at = fit.range.upperBound
    }
    close(groups.count)
    return out
  }

  /// Where another form of somebody's has a part of a chosen one, and the division with it weighs nearly as much, nobody knows which it is:
  /// both are hidden, as one. `weights` are those of the best divisions from each group on.
  private static func joined(_ division: [Fit], with fits: [Fit], _ weights: [Int], of groups: [Group], _ bytes: [UInt8]) -> [Fit] {
    /// Those of the best divisions up to each group.
    var before = [Int](repeating: 0, count: weights.count)
    var at = 0
    var doubtful: [Fit] = []
    for fit in fits.reversed() {
      while at < fit.range.lowerBound {
        before[at + 1] = max(before[at + 1], before[at])
        at += 1
      }
      before[fit.range.upperBound] = max(before[fit.range.upperBound], before[at] + fit.weight)
      guard fit.form.kind != nil else { continue }
      let loss = weights[0] - (before[at] + fit.weight + weights[fit.range.upperBound])
      if loss * 10 < fit.weight * 15 { doubtful.append(Fit(form: fit.form, range: fit.range, weight: loss)) }
    }
    var out: [Fit] = []
    var next = 0
    for other in doubtful {
      while next < division.count, division[next].range.upperBound <= other.range.lowerBound {
        out.append(division[next])
        next += 1
      }
      let rivals = division[next...].prefix { $0.range.lowerBound < other.range.upperBound }
      let isHidden = other.range.allSatisfy { place in rivals.contains { $0.form.kind != nil && $0.range.contains(place) } }
      guard !isHidden, rivals.contains(where: { $0.form.kind != nil }), rivals.allSatisfy({ $0.form.kind != nil || $0.form.isWeak }) else { continue }
      // What begins with a plus or a zero is the beginning of nothing else.
      func begins(_ fit: Fit) -> Bool { groups[fit.range.lowerBound].hasPlus || bytes[groups[fit.range.lowerBound].range.lowerBound] == 0x30 }
      let isSure = rivals.contains { $0.form.kind != nil && $0.range.lowerBound < other.range.lowerBound && begins($0) }
      let most = begins(other) || rivals.allSatisfy { $0.form.kind != nil } ? 45 : 30
      if !isSure, other.weight * 100 < rivals.reduce(0, { $0 + $1.weight }) * most { out.append(other) }
    }
    return merged((out + division[next...]).filter { $0.form.kind != nil })
  }

  /// Those that overlap as one.
  private static func merged(_ fits: [Fit]) -> [Fit] {
    fits.sorted { $0.range.lowerBound < $1.range.lowerBound }.reduce(into: []) { out, fit in
      guard let last = out.last, last.range.upperBound > fit.range.lowerBound else { return out.append(fit) }
      out[out.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, fit.range.upperBound)
    }
  }
  /// No telephone number and nothing beside it has as many groups.
  private static let shortestPlainList = 8
  private static func isSize(_ digits: ArraySlice<UInt8>) -> Bool { isRound(digits) || digits.suffix(2).elementsEqual("00".utf8) }
}
