import Findings
import Testing
import Wording

@Suite struct TextTests {
  @Test func smallArrayIsAGrid() {
    #expect(
      pattern.text() == """
        attention pattern of L3.H5
               When ␣Mary ␣gave
         When  1.00     -     -
        ␣Mary  0.25  0.75     -
        ␣gave  0.10  0.40  0.50
        query 3 x key 3, min 0.100, max 1.000, mean 0.500
        entropy 0.979 bits, top ␣Mary, loss 3.391 nats, heads off 3, change +0.177 nats
        # rows sum to 1
        """)
  }

  /// What is there to be copied is not cut.
  @Test func longValuesGoOnBelow() {
    var table = Table(
      columns: [.init("field", Phrase(same: "field")), .init("value", Phrase(same: "value"))],
      rows: [[.text("hash"), .text(String(repeating: "0123456789", count: 6))], [.text("seed"), .text("3")]])
    func lines() -> [String] {
      Finding(title: Phrase(same: "x"), body: .table(table)).text(TextStyle(.en, width: 40)).split(separator: "\n").map(String.init)
    }
    #expect(lines().contains { $0.contains("…") })
    table.wraps = true
    let whole = lines()
    #expect(!whole.contains { $0.contains("…") || $0.count > 40 })
    #expect(whole.drop { !$0.hasPrefix("hash") }.prefix { !$0.hasPrefix("seed") }.flatMap { $0.split(separator: " ") }.dropFirst().joined() == String(repeating: "0123456789", count: 6))
  }

  /// Nor is what stands in the middle of a table.
  @Test func longValuesBesideOthersGoOnBelow() {
    let path = "/home/somebody/.config/vitrine/themes/of-a-long-name.toml"
    var table = Table(
      columns: ["check", "found", "note"].map { .init($0, Phrase(same: $0)) }, rows: [[.text("themes"), .text(path), .text("a note that is long too, and is read to its end")]])
    table.wraps = true
    let lines = Finding(title: Phrase(same: "x"), body: .table(table)).text(TextStyle(.en, width: 60)).split(separator: "\n").map(String.init)
    #expect(!lines.contains { $0.contains("…") || $0.count > 60 }, "\(lines)")
    let found = lines.drop { !$0.hasPrefix("themes") }.map { $0.dropFirst(8).prefix { $0 != " " } }.joined()
    #expect(found.hasPrefix(path), "\(lines)")
  }

  /// A number that is cut is another one: where a table has no room, words and titles are cut, and the last columns go with a sign that they do.
  @Test(arguments: [4, 500]) func aNarrowTableCutsNoNumber(count: Int) {
    let names = ["name", "probability", "parameters", "loss", "seconds", "validation-loss"]
    let rows = (0..<count).map { row in
      [Table.Cell.text("a-name-of-some-length")] + (1..<names.count).map { Table.Cell.number(62.125 + Double($0) + Double(row % 4) / 1000) }
    }
    let finding = Finding(title: Phrase(same: "x"), body: .table(Table(columns: names.map { .init($0, Phrase(same: $0)) }, rows: rows)))
    var most = 0
    for width in [20, 34, 60, 80, 120] {
      let style = TextStyle(.en, width: width, rows: 2000)
      let window = finding.window(style)
      let lines = window.map { $0.head.dropFirst() + (0..<4).map($0.row) } ?? finding.text(style).split(separator: "\n").dropFirst().prefix(5).map(String.init)
      #expect(lines.allSatisfy { cellWidth($0) <= width }, "\(width): \(lines)")
      let cells = lines.dropFirst().map { $0.split(separator: " ").dropFirst() }
      #expect(cells.joined().allSatisfy { Double($0) != nil && $0.count >= 5 }, "\(width): \(lines)")
      let shown = cells.first?.count ?? 0
      #expect(shown >= most && (shown == names.count - 1 || lines.first?.hasSuffix("  …") == true), "\(width): \(lines)")
      most = shown
    }
    #expect(most == names.count - 1)
  }

  /// Where nothing is drawn a picture is a list, however small: patterns, scores and every other grid, the largest of each row first.
  @Test func picturesAreSaidWhereNothingIsDrawn() {
    let style = TextStyle(plot: nil)
    let lines = pattern.text(style).split(separator: "\n")
    #expect(Array(lines[1...3]) == [
      "t0 When: t0 When 1.000", "t1 ␣Mary: t1 ␣Mary 0.750   t0 When 0.250", "t2 ␣gave: t2 ␣gave 0.500   t1 ␣Mary 0.400   t0 When 0.100",
    ])
    let scores = Finding(
      title: Phrase("entropy", "熵"),
      body: .array(LabelledArray(name: "entropy", axes: [Axis("layer", labels: ["L0", "L1"]), Axis("head", labels: ["H0", "H1"])], values: [1, 2, 4, 3])))
    #expect(!scores.text().contains("L0: "))
    let said = scores.text(style).split(separator: "\n")
    #expect(said[1].hasPrefix("L0: H1 2") && said[2].hasPrefix("L1: H0 4"), "\(said)")
  }

  /// Equal tokens are told apart by their positions, a comma from what parts the entries, and shares of nothing are not said.
  @Test func aListNamesTokensByTheirPositions() {
    let tokens = ["To", "␣be", ",", "␣to", "␣be", ","]
    var values = [Float](repeating: 0.0001, count: 36)
    (values[30], values[32], values[33], values[35]) = (0, 0.65, 0.35, 0.0004)
    let map = Finding(
      title: Phrase(same: "map"),
      body: .array(LabelledArray(name: "p", axes: [Axis("query", labels: tokens), Axis("key", labels: tokens)], values: values, unit: .probability)))
    let lines = map.text(TextStyle(plot: nil)).split(separator: "\n").map(String.init)
    #expect(lines[6] == "t5 ,: t2 , 0.650   t3 ␣to 0.350", "\(lines)")
    #expect(Set(lines[1...6].map { $0.prefix { $0 != ":" } }).count == 6, "\(lines)")
  }

  @Test func wideArrayIsAListForEachRow() {
    let names = (0..<40).map { "w\($0)" }
    var values = [Float](repeating: 0.01, count: 80)
    (values[2], values[5], values[41]) = (0.41, 0.22, 0.9)
    let wide = Finding(
      title: Phrase("map", "图"),
      body: .array(
        LabelledArray(
          name: "p", axes: [Axis("query", labels: ["gave", "to"]), Axis("key", labels: names)], values: values, unit: .probability
        )))
    let lines = wide.text(TextStyle(.en, width: 40)).split(separator: "\n")
    #expect(lines[1].hasPrefix("t0 gave: t2 w2 0.410   t5 w5 0.220"))
    #expect(lines[2].hasPrefix("t1 to: t1 w1 0.900   t0 w0 0.010"))
    #expect(wide.text(TextStyle(.zh, width: 40)).contains("t0 gave：t2 w2 0.410"))
  }

  /// A causal pattern has zeros where a query sees nothing: they are in the numbers, and no list or grid says them.
  @Test(arguments: [3, 40]) func whatAQueryCannotSeeIsNotListed(count: Int) {
    let tokens = (0..<count).map { "w\($0)" }
    let values = (0..<count * count).map { $0 % count > $0 / count ? 0 : 1 / Float($0 / count + 1) }
    func finding(_ axes: [Axis], _ values: [Float]) -> Finding {
      Finding(title: Phrase("map", "图"), body: .array(LabelledArray(name: "p", axes: axes, values: values, unit: .probability, isCausal: true)))
    }
    let map = finding([Axis("query", labels: tokens), Axis("key", labels: tokens)], values)
    let lines = map.text().split(separator: "\n").map(String.init)
    if count == 3 {
      #expect(lines[2] == "w0 1.00    -    -" && lines[3] == "w1 0.50 0.50    -" && lines[4] == "w2 0.33 0.33 0.33")
    } else {
      #expect(lines[1] == "t0 w0: t0 w0 1.000" && lines[2] == "t1 w1: t0 w0 0.500   t1 w1 0.500" && lines[3] == "t2 w2: t0 w0 0.333   t1 w1 0.333   t2 w2 0.333")
    }
    let least = (1 / Double(count)).fixed(3)
    #expect(lines.contains { $0.contains("min \(least), max 1.000") }, "\(lines)")
    #expect(map.json().contains("0,0"))
    guard case .array(let array) = map.body else { return }
    #expect((0..<count * count).allSatisfy { array.isAbsent($0) == ($0 % count > $0 / count) })
    let layer = finding([Axis("head", count: 2), Axis("query", labels: tokens), Axis("key", labels: tokens)], values + values)
    guard case .array(let heads) = layer.body else { return }
    #expect((0..<2 * count * count).allSatisfy { heads.isAbsent($0) == array.isAbsent($0 % (count * count)) })
  }

  @Test func stackSaysWhereTheLastRowOfEachPlaneLooks() {
    #expect(stack.text().split(separator: "\n")[1...3] == [
        "head 0, query t1 b: t1 b 0.750   t0 a 0.250", "head 1, query t1 b: t0 a 0.500   t1 b 0.500", "head 2, query t1 b: t1 b 1.000",
      ])
  }

  @Test func axesHaveTheirWordsInBothLanguages() {
    let scores = Finding(
      title: Phrase("scores", "分值"),
      body: .array(LabelledArray(name: "entropy", axes: [Axis("layer", count: 4), Axis("head", count: 8)], values: Array(repeating: 1, count: 32))))
    #expect(scores.text().contains("layer 4 x head 8,"))
    #expect(scores.text(TextStyle(.zh)).contains("层 4 x 头 8，"))
    #expect(stack.text(TextStyle(.zh)).contains("头 0, 查询 t1 b：t1 b 0.750"))
    // What scripts ask by stays.
    #expect(scores.json(.zh).contains("\"layer\""))
  }

  @Test func tableAlignsByCells() {
    #expect(
      ranking.text(TextStyle(.zh)) == """
        按重要性排列的头
        头     对损失的影响  token
        L1.H4         0.251  罗密欧
        L0.H0       -4.0e-4  gave
        L2.H3             -  无
        """)
  }

  @Test func curves() {
    #expect(FindingsTests.curves.text().split(separator: "\n")[1] == "␣Mary  L0 1.500, L1 2.250, L2 8.000")
    #expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], cells: 8) == "▁▂▃▄▅▆▇█")
    #expect(sparkline([.nan, 1], cells: 2) == " ▁")
    // The span of any two values, and the sum of many, need not be finite.
    #expect(sparkline([-1.7e308, 1.7e308], cells: 2) == "▁█")
    #expect(sparkline([1.7e308, 1.7e308, 1.7e308, 0], cells: 2) == "█▅")
  }

  @Test func strip() { #expect(FindingsTests.strip.text().hasSuffix("When - | ␣Mary 2.50")) }

  @Test func linesFitTheWidth() {
    for finding in [pattern, ranking, FindingsTests.curves, FindingsTests.strip, stack] {
      for tongue in Tongue.allCases {
        for width in [20, 33, 80, 200] {
          for line in finding.text(TextStyle(tongue, width: width)).split(separator: "\n") {
            #expect(cellWidth(String(line)) <= width, "\(width): \(line)")
          }
        }
      }
    }
  }

  /// Nothing that a file or prompt put into a label reaches the terminal as it is.
  @Test func labelsAreMadeVisible() {
    let bad = "\u{1b}[2J\u{202e}"
    let bodies: [Finding.Body] = [
      .array(LabelledArray(name: bad, axes: [Axis("key", labels: [bad])], values: [1])),
      .table(Table(columns: [.init("a", Phrase(same: bad))], rows: [[.text(bad)]])),
      .series(SeriesSet(x: Axis("x", labels: [bad]), unit: .none, series: [.init(bad, [1])])),
      .strip(Strip(name: bad, tokens: [bad], values: [1], unit: .none)), .note(Phrase(same: bad)),
    ]
    for body in bodies {
      let finding = Finding(
        title: Phrase(same: bad), body: body, facts: [Fact("a", Phrase("a", "a"), .text(bad))], remarks: [Phrase(same: bad)])
      #expect(finding.text().unicodeScalars.allSatisfy { $0 == "\n" || !isUnprintable($0) })
      #expect(finding.json().unicodeScalars.allSatisfy { !isUnprintable($0) })
    }
  }

  @Test(arguments: [
    (Unit.none, 3.0, "3"), (.none, 0.12345, "0.1235"), (.probability, 0.4119, "0.412"), (.probability, 0.0000123, "1.2e-5"),
    (.bytes, 13_900_000, "13.9 MB"), (.seconds, 0.012, "12.0 ms"), (.percent, 0.305, "30.5%"), (.count, 3, "3"),
    (.nats, .nan, "nan"),
    (.tokensPerSecond, 1234.5, "1235 tokens/s"),
  ])
  func units(unit: Unit, value: Double, text: String) { #expect(unit.written(value) == text) }
}
