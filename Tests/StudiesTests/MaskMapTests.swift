import Findings
import Models
import Studies
import Testing
import Wording

@Suite struct MaskMapTests {
  @Test func theMapShowsEveryMask() throws {
    var model = try Model.open("builtin:shakespeare")
    model.masks = Masks([.head(Head(layer: 0, index: 2)), .mlp(layer: 3)] + (0..<33).map { .neuron(Neuron(layer: 1, index: $0)) })
    model.masks[Head(layer: 1, index: 0)] = PartMask(.row((0..<model.shape.dHead).map { _ in 1 }))
    model.masks[Head(layer: 1, index: 7)] = PartMask.zero.at([2])
    let finding = model.maskMap(cells: 32)
    let run = try #require(finding[fact: "neurons-per-cell"])
    #expect(run == .integer((model.shape.dMLP + 31) / 32))
    guard case .table(let table) = finding.body, case .integer(let per) = run else { return #expect(Bool(false), "no table") }
    #expect(table.rows.map { $0[1] } == [.text("..#....."), .text("m......-"), .text("........"), .text("........")])
    #expect(table.rows.map { $0[2] } == [.integer(1), .integer(2), .integer(0), .integer(0)])
    #expect(table.rows.map { $0[4] } == [.integer(0), .integer(33), .integer(0), .integer(model.shape.dMLP)])
    guard case .text(let second) = table.rows[1][3], case .text(let last) = table.rows[3][3] else { return #expect(Bool(false), "no signs") }
    #expect(second.hasPrefix(String(repeating: "#", count: 33 / per)) && second.hasSuffix("....") && Set(last) == ["#"] && second.count <= 32)
    #expect(table.rows[3][5] == .text("mlp") && table.rows[0][5] == .missing)
    // The arrays say the same as numbers: one for every head, the share of every run.
    #expect(finding.arrays.map(\.shape) == [[4, 8], [4, second.count]])
    #expect(finding.arrays[0].values.reduce(0, +) == 3)
    let counted = zip(finding.arrays[1].values, 0...).reduce(0.0) { $0 + Double($1.0) * Double(min(per, model.shape.dMLP - $1.1 % second.count * per)) }
    #expect(abs(counted - Double(33 + model.shape.dMLP)) < 1e-3)
    #expect(finding.remarks[0].en.contains("\(per) to a sign"))
    // Smaller layers have fewer signs, and what they lack is no number.
    model.masks = Masks([.head(Head(layer: 0, index: 2))])
    let smaller = try model.compacted().model.maskMap(cells: 16)
    guard case .table(let rows) = smaller.body else { return #expect(Bool(false), "no table") }
    #expect(rows.rows[0][1] == .text(".......") && smaller.arrays[0].values[7].isNaN && !smaller.arrays[0].values[15].isNaN)
  }
}
