import Findings
import Foundation
import Testing
import Wording

private func lossCurves(_ count: Int = 60) -> SeriesSet {
  let steps = (0..<count).map { $0 * 10 }
  return SeriesSet(
    x: Axis("step", labels: steps.map(String.init)), unit: .nats,
    series: [
      .init("kd-4.loss", steps.map { 1.5 + 2.5 / (1 + Double($0) / 40) }),
      .init("kd-4-control.loss", steps.map { 2 + 2 / (1 + Double($0) / 80) }),
    ])
}

@Suite struct ThePlot {
  @Test func severalCurvesInASCIIAreDrawnInTheirLetters() {
    #expect(
      Plot(lossCurves(), width: 60, height: 14, ink: .ascii).lines.joined(separator: "\n") == """
        a kd-4.loss  b kd-4-control.loss
        4+a
         | a
         | abb
         |  a bb
        3+  a   bbb
         |   aa    bbbbbb
         |     aa       bbbbbbbbbbb
         |       aaa               bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
         |          aaaaa                                         bb
        2+               aaaaaaaaaaaaaaaaa
         |                                aaaaaaaaaaaaaaaaaaaaaaaaaa
         ++------------------+-------------------+------------------
          0                 200                 400
        """)
  }

  /// More steps than there are dots are thinned for the drawing only, which loses no extreme and no end.
  @Test func aLongCurveIsDrawnWithItsExtremesAndEnds() throws {
    let count = 50_000
    var values = (0..<count).map { 3 + Double($0 % 7) / 100 }
    (values[33_333], values[12_345]) = (9, 1)
    var short = [Double](repeating: .nan, count: count)
    for step in stride(from: 50, to: 40_000, by: 1_000) { short[step] = 4 }
    let set = SeriesSet(x: Axis("step", labels: (0..<count).map(String.init)), unit: .nats, series: [.init("loss", values), .init("val-loss", short)])
    let thin = set.thinned(to: 1024)
    #expect(thin.x.count < 2 * 1024 && thin.x.labels.first == "0" && thin.x.labels.last == "49999")
    #expect(thin.series[0].values.max() == 9 && thin.series[0].values.min() == 1)
    let last = try #require(thin.series[1].values.lastIndex { $0 == 4 })
    #expect(thin.series[1].values.filter(\.isFinite).count == 40 && thin.x.labels[last] == "39050")
    #expect(lossCurves().thinned(to: 1024) == lossCurves())
  }

  /// A curve that goes up and down within every column is drawn by its means, and the line below it is read; the legend says so.
  @Test(arguments: [Plot.Ink.braille, .ascii], Tongue.allCases) func aNoisyCurveIsALine(ink: Plot.Ink, tongue: Tongue) {
    let steps = Array(0..<400)
    let smooth = steps.map { 2 + 2 / (1 + Double($0) / 40) }
    let noisy = zip(steps, smooth).map { $1 + Double($0 * 7919 % 101) / 101 * 1.2 - 0.6 }
    let validation = zip(steps, smooth).map { $0 % 20 == 19 ? $1 + 0.5 : .nan }
    let set = SeriesSet(x: Axis("step", labels: steps.map(String.init)), unit: .nats, series: [.init("loss", noisy), .init("val-loss", validation)])
    let plot = Plot(set, width: 60, height: 16, ink: ink, tongue: tongue)
    #expect(plot.lines[0].contains(tongue == .en ? "a loss (mean of 7 values)  b val-loss" : "a loss (每 7 个值取平均)  b val-loss"), "\(plot.lines[0])")
    let rows = plot.rows.dropFirst().dropLast(2)
    // Behind the steep beginning.
    for column in 16..<58 {
      #expect(rows.count { $0.indices.contains(column) && $0[column].curve == 0 } <= 3, "\(column): \(plot.lines)")
    }
    #expect((6..<58).count { column in rows.contains { $0.indices.contains(column) && $0[column].curve == 1 } } > 40, "\(plot.lines)")
    // Alone it says so too; what is smooth, or has room, is drawn as it is.
    #expect(Plot(SeriesSet(x: set.x, unit: .nats, series: [set.series[0]]), width: 60, height: 16, ink: ink).lines[0] == "mean of 7 values")
    #expect(!Plot(set, width: 300, height: 16, ink: ink).lines[0].contains("mean"))
    #expect(!Plot(lossCurves(400), width: 60, height: 16, ink: ink).lines[0].contains("mean"))
  }

  /// However low a plot is, two labels say how far its curves go.
  @Test func aLowPlotHasTwoLabels() {
    for (low, high) in [(2.05, 2.38), (1.9, 2.1), (0.301, 0.699), (-0.4, 0.4), (5.0, 5.0), (10.2, 48.7), (1e-7, 3e-7)] {
      let set = SeriesSet(x: Axis("step", count: 20), unit: .nats, series: [.init("loss", (0..<20).map { low + (high - low) * Double($0) / 19 })], scale: .linear)
      for height in 6...9 {
        let labels = Plot(set, width: 40, height: height, ink: .ascii).lines.filter { Double($0.prefix { $0 != "+" }.trimmingCharacters(in: .whitespaces)) != nil }
        #expect(labels.count >= 2, "\(low)...\(high) at \(height): \(Plot(set, width: 40, height: height, ink: .ascii).lines)")
      }
    }
  }

  @Test func wideSpansAreLogarithmicUnlessAskedOtherwise() {
    var decay = SeriesSet(
      x: Axis("step", labels: (0..<100).map(String.init)), unit: .none,
      series: [.init("learning-rate", (0..<100).map { 1e-3 * exp(-Double($0) / 12) })])
    let lines = Plot(decay, width: 60, height: 12, ink: .braille).lines
    #expect(
      lines.joined(separator: "\n") == """
         0.001┤⠉⠒⠤⢄⡀
              │    ⠈⠉⠑⠢⠤⣀⡀
              │          ⠈⠑⠒⠤⢄⣀
        0.0001┤                ⠉⠒⠢⢄⣀
              │                     ⠉⠒⠒⠤⣀⡀
          1e-5┤                          ⠈⠉⠒⠤⢄⣀
              │                                ⠉⠑⠢⠤⣀
              │                                     ⠉⠑⠢⠤⢄⡀
          1e-6┤                                          ⠈⠉⠒⠢⢄⣀
              │                                                ⠉⠑⠒⠤⣀
              └┴──────────┴─────────┴──────────┴─────────┴──────────
               0         20        40         60        80
        """)
    // An exponential is a straight line there: it falls by a row at even steps.
    decay.scale = .linear
    #expect(Plot(decay, width: 60, height: 12, ink: .ascii).lines[0].hasPrefix("0.0010+*"))
  }

  @Test func eachCellKnowsItsCurve() {
    let plot = Plot(lossCurves(), width: 60, height: 14)
    #expect(Set(plot.rows.joined().compactMap(\.curve)) == [0, 1])
    let ends = plot.rows.dropFirst().flatMap { $0.filter { $0.character == "a" || $0.character == "b" } }
    #expect(ends.map(\.curve).sorted { ($0 ?? 0) < ($1 ?? 0) } == [0, 1])
  }

  /// Curves that end side by side, or in the same place, each keep their letter.
  @Test func everyCurveShowsItsLetter() {
    for gap in [0, 0.001, 0.05] {
      let series = (0..<5).map { n in SeriesSet.Series("run-\(n)", (0..<40).map { 2 + 2 / (1 + Double($0)) + gap * Double(n) }) }
      let plot = Plot(SeriesSet(x: Axis("step", count: 40), unit: .nats, series: series), width: 60, height: 14)
      let letters = plot.rows.dropFirst().flatMap { $0 }.filter { "abcde".contains($0.character) }
      #expect(Set(letters.map(\.character)) == ["a", "b", "c", "d", "e"], "\(gap): \(plot.lines)")
      #expect(letters.allSatisfy { $0.curve.map { Plot.letter($0) } == $0.character })
    }
  }

  /// A short run over the beginning of a long one: both are seen there by turns, without colour too, and beyond it the long one alone.
  @Test(arguments: [Plot.Ink.braille, .ascii]) func curvesOverEachOtherAreToldApart(ink: Plot.Ink) {
    let steps = Array(stride(from: 0, through: 2000, by: 20))
    let loss = steps.map { 2 + 2 / (1 + Double($0) / 400) }
    let set = SeriesSet(
      x: Axis("step", labels: steps.map(String.init)), unit: .nats,
      series: [.init("short.loss", zip(steps, loss).map { $0 <= 800 ? $1 : .nan }), .init("long.loss", loss)])
    let plot = Plot(set, width: 80, height: 16, ink: ink)
    let rows = plot.rows.dropFirst().dropLast(2)
    for half in [5..<20, 20..<34] {
      let shown = rows.flatMap { row in row.indices.filter(half.contains).map { row[$0] } }
      #expect(Set(shown.compactMap(\.curve)) == [0, 1], "\(half): \(plot.lines)")
      #expect(shown.contains { $0.character == "a" && $0.curve == 0 } && shown.contains { $0.character == "b" && $0.curve == 1 }, "\(half): \(plot.lines)")
    }
    #expect(Set(rows.flatMap { row in row.indices.filter { $0 > 40 }.compactMap { row[$0].curve } }) == [1], "\(plot.lines)")
    // Two that only cross keep their ways.
    let crossing = SeriesSet(
      x: Axis("step", count: 50), unit: .nats, series: [.init("up", (0..<50).map { Double($0) }), .init("down", (0..<50).map { Double(49 - $0) })], scale: .linear)
    let letters = Plot(crossing, width: 60, height: 16).rows.dropFirst().joined().filter { "ab".contains($0.character) }
    #expect(letters.count == 2)
  }

  /// Whatever the values and the size: no trap, and no row wider than asked for.
  @Test func anyValuesAtAnySizeFit() {
    let extremes: [[Double]] = [
      [], [1], [.nan], [0, 0, 0], [.infinity, 1, 2], [-.infinity, .nan], [1e308, -1e308, 3], [.greatestFiniteMagnitude, 1],
      [.leastNonzeroMagnitude, 1, 1e300], [-1, 1e-9, 1e9], (0..<1000).map { Double($0).truncatingRemainder(dividingBy: 7) }, [1e-7, 1e-7 * 1.0000001],
      [.leastNonzeroMagnitude], [-.leastNonzeroMagnitude, 0], [.leastNonzeroMagnitude, .leastNonzeroMagnitude * 3], [.leastNormalMagnitude / 4, -.leastNormalMagnitude / 4, 0],
    ]
    for values in extremes {
      for labels in [values.indices.map(String.init), values.indices.map { "t\($0)" }, values.indices.map { "\($0 * 1_000_000_007)e290" }] {
        for scale in [SeriesSet.Scale.auto, .linear, .log] {
          let set = SeriesSet(
            x: Axis("step", labels: labels), unit: .none, series: [.init("罗密欧\u{1b}", values), .init("b", values.reversed())],
            scale: scale)
          for (width, height) in [(0, 0), (24, 5), (37, 9), (80, 24), (200, 60)] {
            for ink in [Plot.Ink.braille, .ascii] {
              let plot = Plot(set, width: width, height: height, ink: ink)
              #expect(plot.lines.allSatisfy { cellWidth($0) <= max(24, width) }, "\(values.prefix(3)) \(width)")
              #expect(plot.lines.allSatisfy { !$0.unicodeScalars.contains(where: isUnprintable) })
              if ink == .ascii { #expect(plot.lines.dropFirst().allSatisfy { $0.allSatisfy(\.isASCII) }) }
            }
          }
        }
      }
    }
  }

  @Test func textDrawsWhatHasManyPointsAndSaysItToo() {
    let finding = Finding(title: Phrase("loss", "损失"), body: .series(lossCurves()))
    let text = finding.text(TextStyle(.en, width: 90))
    #expect(text.contains("a kd-4.loss  b kd-4-control.loss"))
    #expect(text.contains("4.000 to 1.659 over 60 points, min 1.659, max 4.000"))
    #expect(text.allSatisfy { $0.isASCII })
    #expect(finding.text(TextStyle(.en, width: 60, plot: .braille)).contains("⠑"))
    #expect(!finding.text(TextStyle(.en, width: 60, plot: nil)).contains("+--"))
    for width in [20, 23, 24, 33, 80, 200] {
      for line in finding.text(TextStyle(.zh, width: width)).split(separator: "\n") { #expect(cellWidth(String(line)) <= width) }
    }
  }

  /// Curves with steps of their own leave gaps that are passed over.
  @Test func gapsAreDrawnAcross() {
    let sparse = SeriesSet(
      x: Axis("step", labels: (0..<30).map(String.init)), unit: .nats,
      series: [.init("val", (0..<30).map { $0.isMultiple(of: 10) ? Double($0) : .nan })])
    let rows = Plot(sparse, width: 40, height: 10, ink: .ascii).lines
    #expect(rows.joined().filter { $0 == "*" }.count > 20)
    #expect(Finding(title: Phrase(same: "v"), body: .series(sparse)).text().contains("over 3 points"))
    // Neither where the values are listed.
    let short = SeriesSet(x: Axis("step", labels: ["10", "20", "30"]), unit: .nats, series: [.init("val", [.nan, 2, .nan]), .init("loss", [3, 2.5, .infinity])])
    let finding = Finding(title: Phrase(same: "v"), body: .series(short))
    #expect(!finding.text().contains("nan") && finding.text().contains("20 2"), "\(finding.text())")
    #expect(finding.json().contains(#""values":[null,2,null]"#) && finding.json().contains(#""values":[3,2.5,"inf"]"#), "\(finding.json())")
  }
}
