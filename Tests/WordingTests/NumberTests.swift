import Testing
import Wording

@Suite struct NumberTests {
  @Test func smallProbabilitiesAreNotZero() {
    for (value, text) in [(0.412, "0.412"), (1.0, "1.000"), (0.0005, "0.001"), (0.00042, "4e-4"), (3.2e-10, "3e-10"), (0.0, "0.000"), (1e-300, "0.000")] {
      #expect(value.probability == text)
      #expect(value.probability.utf8.count <= 5)
    }
  }

  @Test(arguments: [
    (0.0, 3, "0.000"), (0.412, 2, "0.41"), (0.15, 1, "0.2"), (2.675, 2, "2.68"), (0.05, 1, "0.1"), (0.5, 0, "1"),
    (9.995, 2, "10.00"), (999.96, 1, "1000.0"), (-0.0004, 3, "0.000"), (-0.0006, 3, "-0.001"), (1e-300, 4, "0.0000"),
    (1234567.5, 1, "1234567.5"), (1e20, 0, "100000000000000000000"), (1e20, 2, "100000000000000000000.00"),
    (5e-05, 4, "0.0001"), (4.9e-05, 4, "0.0000"), (12, 3, "12.000"), (1e22, 2, "1e+22"),
    (.nan, 2, "nan"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"), (0.1, 25, "0.1000000000000000000000000"),
  ])
  func fixed(value: Double, digits: Int, text: String) { #expect(value.fixed(digits) == text) }

  @Test(arguments: [
    (0.0, 3, "0"), (0.41234, 3, "0.412"), (12.345, 3, "12.3"), (1234.4, 3, "1234"), (0.00001234, 3, "1.23e-5"),
    (0.9996, 3, "1.00"), (-3.14159, 4, "-3.142"), (1e10, 3, "1.00e10"), (123456789, 3, "123456789"), (.nan, 3, "nan"),
  ])
  func significant(value: Double, digits: Int, text: String) {
    #expect(value.significant(digits) == text)
  }

  @Test(arguments: [
    (0.0, 2, "0.00e0"), (1.5, 0, "2e0"), (9.996, 2, "1.00e1"), (1.234e-5, 2, "1.23e-5"), (-6.02e23, 1, "-6.0e23"),
    (.leastNonzeroMagnitude, 1, "5.0e-324"), (1.7976931348623157e308, 3, "1.798e308"),
  ])
  func scientific(value: Double, digits: Int, text: String) {
    #expect(value.scientific(digits) == text)
  }

  @Test(arguments: [(0.177, "+0.177"), (-0.02, "-0.020"), (0.0, "0.000"), (0.00021, "+2.1e-4"), (-0.0001, "-1.0e-4"), (0.0005, "+0.001"), (-3e-9, "-3.0e-9"), (.nan, "nan"), (.infinity, "+inf")])
  func signed(value: Double, text: String) { #expect(value.signed(3) == text) }

  @Test(arguments: [(0.177, "+0.177"), (0.00021, "+2e-4"), (-0.00004, "-4e-5"), (3e-10, "+3e-10"), (0.0, "0.000"), (-12.5, "-12.500")])
  func changesInSixCells(value: Double, text: String) { #expect(value.signed(3, cells: 6) == text) }

  @Test(arguments: [(0.123, "12.3%"), (0.0, "0.0%"), (0.00043, "0.043%"), (5.75e-7, "5.8e-5%"), (-0.0004, "-0.040%"), (1.0, "100.0%"), (.nan, "nan")])
  func percentages(value: Double, text: String) { #expect(value.percent() == text) }

  @Test func shortestReadsBack() {
    #expect((40.0).shortest == "40")
    #expect((0.8).shortest == "0.8")
    #expect(Float(0.1).shortest == "0.1")
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      #expect(Double(value.shortest) == value)
    }
  }

  /// Rounding never moves a value by more than half a unit of the last digit kept.
  @Test func fixedIsNear() {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(Int64(bitPattern: state) >> 20) / 1e6
      let digits = Int(state % 6)
      var unit = 1.0
      for _ in 0..<digits { unit /= 10 }
      #expect(abs(Double(value.fixed(digits))! - value) <= unit / 2 * 1.000001 + abs(value) * 1e-15, "\(value) to \(digits)")
    }
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (13_900_000, "13.9 MB"), (999_950, "1.00 MB"), (2_500_000_000, "2.50 GB"),
  ])
  func bytes(count: Int, text: String) { #expect(Amount.bytes(count) == text) }

  @Test(arguments: [(812, "812"), (12_300, "12.3 k"), (3_488_256, "3.49 M"), (1_240_000_000, "1.24 B"), (124_439_808, "124 M")])
  func counts(count: Int, text: String) { #expect(Amount.count(count) == text) }

  @Test(arguments: [
    (0.00034, "340 µs"), (0.012, "12.0 ms"), (0.9994, "999 ms"), (0.9997, "1.00 s"), (1.2, "1.20 s"), (59.94, "59.9 s"),
    (59.96, "1 min 00 s"), (125, "2 min 05 s"), (3780, "1 h 03 min"), (-1.2, "-1.20 s"), (.nan, "nan"), (1e300, "1.0e300 s"),
  ])
  func durations(seconds: Double, text: String) { #expect(Amount.duration(seconds) == text) }

  @Test func percent() { #expect((0.123).percent() == "12.3%" && (1.0).percent(0) == "100%" && Double.nan.percent() == "nan") }
}
