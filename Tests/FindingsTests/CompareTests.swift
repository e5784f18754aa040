import Findings
import Testing
import Wording

@Suite struct CompareTests {
  static func result(
    _ finding: Finding, _ subject: Subject, _ relation: String, _ value: String, _ tolerance: Claim.Tolerance? = nil
  ) throws
    -> Verdict
  {
    try finding.check(Claim(subject, Claim.Relation(rawValue: relation)!, .init(written: value), tolerance))
  }

  @Test(arguments: [
    ("loss", "=", "3.391", true), ("loss", "=", "3.3908", false), ("loss", "=", "3.3909", true), ("loss", "=", "3.4", true),
    ("loss", "=", "3", true), ("loss", "<", "3.5", true), ("loss", ">", "3.5", false), ("loss", ">=", "3.3908712", true),
    ("loss", "in", "3.3..3.4", true), ("loss", "in", "3.4..3.5", false), ("loss-delta", "=", "+0.177", true),
    ("heads-off", "=", "3", true),
    ("heads-off", "=", "4", false), ("shape", "=", "3x3", true), ("shape", "=", "3x4", false), ("top1", "=", "Mary", true),
    ("top1", "=", "␣Mary", true),
    ("top1", "=", "John", false), ("max", "=", "1.000", true), ("sum", "=", "3.000", true), ("row-sum", "=", "1.000", true),
    ("row-sum", ">", "1", false),
    ("min", ">=", "0", true), ("mean", "<", "1", true),
  ])
  func named(name: String, relation: String, value: String, passes: Bool) throws {
    #expect(try Self.result(pattern, .named(name), relation, value).passed == passes)
  }

  /// How far off it is, where there is no tolerance to say it in.
  @Test func missedBoundsSayByHowMuch() throws {
    let less = try Self.result(pattern, .named("loss"), "<", "3"), range = try Self.result(pattern, .named("loss"), "in", "3.5..4")
    #expect(less.phrase.en.contains("off by 0.391") && less.phrase.zh.contains("相差 0.391"), "\(less.phrase.en)")
    #expect(range.phrase.en.contains("off by 0.109") && range.distance == nil, "\(range.phrase.en)")
    #expect(try Self.result(pattern, .named("loss"), "<", "4").off == nil)
  }

  @Test func tolerances() throws {
    #expect(try Self.result(pattern, .named("loss"), "=", "3.4", .absolute(0.005)).passed == false)
    #expect(try Self.result(pattern, .named("loss"), "=", "3.4", .absolute(0.01)).passed)
    #expect(try Self.result(pattern, .named("loss"), "=", "3.4", .relative(1e-2)).passed)
    let off = try Self.result(pattern, .named("loss"), "=", "3.381")
    #expect(
      off.tolerance == 0.0005 && abs(off.distance! - 19.7424) < 1e-6 && off.actual == "3.3908712"
        && off.expected == "= 3.381 +- 0.00050")
    #expect(off.phrase.en == "FAIL: 3.3908712, expected = 3.381 +- 0.00050, 19.7 tolerances off")
    // The edge belongs to the tolerance, whatever the binary neighbours of a decimal are.
    for (value, written) in [(0.1235, "0.123"), (2.675, "2.68"), (1.05, "1.1"), (1e-5, "1.05e-5")] as [(Double, String)] {
      let finding = Finding(
        title: Phrase(same: ""), body: .note(Phrase(same: "")), facts: [Fact("x", Phrase(same: "x"), .number(value))])
      #expect(try Self.result(finding, .named("x"), "=", written).passed == (value != 1e-5), "\(value)")
    }
  }

  @Test func cells() throws {
    func value(_ finding: Finding, _ steps: [Subject.Step]) throws -> Quantity { try finding.quantity(.cell(steps)) }
    #expect(try value(pattern, [.init(.position(2)), .init(.position(1))]) == .number(Double(Float(0.4))))
    #expect(
      try value(pattern, [.init(axis: "q", .label("gave")), .init(axis: "k", .label("␣Mary"))]) == .number(Double(Float(0.4))))
    #expect(try value(pattern, [.init(axis: "key", .position(0)), .init(axis: "query", .position(-2))]) == .number(0.25))
    #expect(
      try value(ranking, [.init(axis: "row", .label("L1.H4")), .init(axis: "column", .label("effect"))]) == .number(0.2513))
    #expect(try value(ranking, [.init(.position(0)), .init(.position(2))]) == .text("罗密欧"))
    #expect(try value(curves, [.init(axis: "series", .label("Mary")), .init(axis: "layer", .position(2))]) == .number(8))
    #expect(try value(strip, [.init(axis: "t", .label("Mary"))]) == .number(2.5))
    #expect(try ranking.quantity(.named("first")) == .text("L1.H4"))
    let grid = Finding(
      title: Phrase(same: ""),
      body: .array(LabelledArray(name: "e", axes: [Axis("layer", count: 2), Axis("head", count: 2)], values: [1, 2, 4, 3])))
    #expect(try grid.quantity(.named("first")) == .text("L1.H0"))
  }

  @Test func rememberedValuesAgreeToTheBit() throws {
    let kept = Quantity.number(3.3908712)
    func passes(_ kept: Quantity, _ relation: Claim.Relation = .equal, _ tolerance: Claim.Tolerance? = nil) throws -> Bool {
      try pattern.check(Claim(.named("loss"), relation, .exactly(kept, name: "base"), tolerance)).passed
    }
    #expect(try passes(kept))
    #expect(try !passes(.number((3.3908712).nextUp)))
    #expect(try passes(.number((3.3908712).nextUp), .less))
    #expect(try passes(.number(3.39), .equal, .absolute(0.01)))
  }

  @Test(
    arguments: [
      (Subject.named("los"), "unknown-fact", "the nearest is `loss`"), (.named("zzz"), "unknown-fact", nil),
      (.cell([.init(.position(3)), .init(.position(0))]), "unknown-cell", nil),
      (.cell([.init(.position(0))]), "unknown-cell", nil),
      (.cell([.init(axis: "z", .position(0)), .init(.position(0))]), "unknown-cell", nil),
      (.cell([.init(.label("gavee")), .init(.position(0))]), "unknown-cell", "the nearest is `gave`"),
      (.cell([.init(.position(Int.min)), .init(.position(Int.max))]), "unknown-cell", nil),
    ] as [(Subject, String, String?)])
  func wrongAddresses(subject: Subject, code: String, tip: String?) {
    let error = #expect(throws: AddressError.self) { try pattern.quantity(subject) }
    #expect(error?.code == code && error?.tip?.en == tip, "\(String(describing: error))")
  }

  @Test func whatCannotBeComparedSaysSo() {
    for (name, relation, value) in [("shape", "<", "3"), ("top1", ">", "1"), ("loss", "=", "Mary"), ("loss", "=", "3x3")] {
      let error = #expect(throws: AddressError.self) { try Self.result(pattern, .named(name), relation, value) }
      #expect(error?.code == "not-comparable", "\(name)")
    }
  }

  /// What is no number is equal to none, and below none.
  @Test func notANumberIsEqualToNone() throws {
    let finding = Finding(
      title: Phrase(same: ""), body: .note(Phrase(same: "")), facts: [Fact("x", Phrase(same: "x"), .number(.nan))])
    #expect(try !Self.result(finding, .named("x"), "=", "1").passed)
    #expect(try !Self.result(finding, .named("x"), "<", "1").passed)
  }
}
