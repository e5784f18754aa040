public import Wording

/// What a script says that a finding holds: `loss = 3.391`, `at 2,1 > 0.4`, `top1 = "Mary"`.
public struct Claim: Sendable, Equatable {
  public let subject: Subject
  public let relation: Relation
  public let value: Value
  /// Only with `=` and a number; nil takes half a unit of the last digit written.
  public let tolerance: Tolerance?

  public enum Relation: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case greaterOrEqual = ">="
    case greater = ">"
    case within = "in"
  }
  public enum Value: Sendable, Equatable {
    /// With the digits as they were written.
    case number(Double, written: String)
    /// Every bit must agree: a value that the session kept under this name.
    case exactly(Quantity, name: String)
    case range(Double, Double)
    case shape([Int])
    case text(String)
  }
  public enum Tolerance: Sendable, Equatable {
    case absolute(Double)
    /// A share of the expected value.
    case relative(Double)
  }

  public init(_ subject: Subject, _ relation: Relation, _ value: Value, _ tolerance: Tolerance? = nil) {
    self.subject = subject
    self.relation = relation
    self.value = value
    self.tolerance = tolerance
  }
}

extension Claim.Value {
  /// Reads what stands in a script without quotes: `3.391`, `1..2`, `15x15`; anything else is a text (`L1.H4`).
  public init(written text: String) {
    if let number = readNumber(text) {
      self = .number(number, written: text)
    } else if let (low, high) = readRange(text) {
      self = .range(low, high)
    } else if let shape = readShape(text) {
      self = .shape(shape)
    } else {
      self = .text(text)
    }
  }
}

/// Why a text is nothing that a number can be compared with.
func complaint(aboutValue text: String) -> Phrase {
  let shown = visible(CellWidths().truncate(text, to: 40))
  if isNumeral(text), Double(text)?.isInfinite == true {
    return Phrase("`\(shown)` is beyond the range of numbers, ±1.8e308", "`\(shown)` 超出数值范围 ±1.8e308")
  }
  if let (low, high) = readEnds(text) {
    return Phrase(
      "the range `\(shown)` runs backwards; written `\(high.shortest)..\(low.shortest)`",
      "区间 `\(shown)` 的起点大于终点；应写作 `\(high.shortest)..\(low.shortest)`")
  }
  return Phrase("`\(shown)` is neither a number nor a name kept by `remember`", "`\(shown)` 既不是数字，也不是 `remember` 记下的名称")
}

/// `3.391`, `-1e-5`; not what else `Double` would read (hexadecimal, `nan`, `inf`).
private func readNumber(_ text: String) -> Double? {
  guard isNumeral(text) else { return nil }
  return Double(text).flatMap { $0.isFinite ? $0 : nil }
}

private func isNumeral(_ text: String) -> Bool {
  text.utf8.count <= 400 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || "+-.eE".utf8.contains($0) }
}

private func readRange(_ text: String) -> (Double, Double)? { readEnds(text).flatMap { $0.0 <= $0.1 ? $0 : nil } }

private func readEnds(_ text: String) -> (Double, Double)? {
  let bytes = Array(text.utf8)
  for index in bytes.indices.dropLast() where bytes[index] == 0x2E && bytes[index + 1] == 0x2E {
    if let low = readNumber(String(decoding: bytes[..<index], as: UTF8.self)),
      let high = readNumber(String(decoding: bytes[(index + 2)...], as: UTF8.self))
    {
      return (low, high)
    }
  }
  return nil
}

private func readShape(_ text: String) -> [Int]? {
  let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { part -> Int? in
    part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(part) : nil
  }
  let sizes = parts.compactMap(\.self)
  return parts.count > 1 && sizes.count == parts.count ? sizes : nil
}

/// How a claim came out.
public struct Verdict: Sendable, Equatable {
  public let passed: Bool
  /// With its relation and tolerance: `= 3.391 +- 0.0005`.
  public let expected: String
  /// In full precision; of several rows the one that is furthest off.
  public let actual: String
  /// What a difference is measured in; nil where there is none (`<`, text, shape).
  public let tolerance: Double?
  /// The difference in tolerances: at most 1 where it passed. Infinite for any difference where none is allowed.
  public let distance: Double?
  /// Which row, where there are several.
  public let row: Int?
  /// How far a bound or the nearer end of a range was missed by, where no tolerance says what to measure in.
  public var off: Double? = nil
  /// The same as a share of what was expected.
  public var share: Double? = nil
  /// Of an order: how many pairs of labels stand the wrong way round.
  public var pairs: Int? = nil

  /// `pass: 3.39087, expected = 3.391 +- 0.0005`.
  public var phrase: Phrase {
    let off = distance.map { !passed && $0.isFinite ? $0 : nil } ?? nil
    let rowEn = row.map { "row \($0): " } ?? ""
    let rowZh = row.map { "第 \($0) 行：" } ?? ""
    return Phrase(
      "\(passed ? "pass" : "FAIL"): \(rowEn)\(visible(actual)), expected \(visible(expected))"
        + (off.map { ", \($0.significant(3)) tolerances off" } ?? missed?.en ?? ""),
      "\(passed ? "通过" : "不符")：\(rowZh)\(visible(actual))，期望 \(visible(expected))"
        + (off.map { "，偏差为容差的 \($0.significant(3)) 倍" } ?? missed?.zh ?? ""))
  }
  private var missed: Phrase? {
    if passed { return nil }
    if let pairs { return Phrase(", \(pairs) \(pairs == 1 ? "pair" : "pairs") the wrong way round", "，\(pairs) 对次序相反") }
    let relative = share.map { Phrase(" (relative \($0.significant(3)))", "（相对 \($0.significant(3))）") } ?? Phrase(same: "")
    return off.map { Phrase(", off by \($0.significant(3))\(relative.en)", "，相差 \($0.significant(3))\(relative.zh)") }
  }
}

extension Verdict {
  /// The same with its texts told otherwise.
  public func told(_ tell: (String) -> String) -> Verdict {
    Verdict(
      passed: passed, expected: tell(expected), actual: tell(actual), tolerance: tolerance, distance: distance, row: row, off: off, share: share,
      pairs: pairs)
  }
}
