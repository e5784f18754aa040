import Findings
import Models
import Studies
import Tensors
import Testing
import Wording

/// Identities that hold for any model, checked on the trained one inside the program.
@Suite struct OnTheBuiltInModel {
  private let specimen: Specimen

  init() throws {
    let model = try Model.open("builtin:shakespeare")
    let ids = [399, 305, 12, 524, 322, 288, 305, 12, 324, 325, 268, 553]
    specimen = Specimen(model: model, ids: ids, labels: ids.map { "#\($0)" }) { "#\($0)" }
  }

  private func array(_ finding: Finding) throws -> LabelledArray {
    guard case .array(let array) = finding.body else { throw StudyError.unknownHook("not an array", places: []) }
    return array
  }
  private func table(_ finding: Finding) throws -> Table {
    guard case .table(let table) = finding.body else { throw StudyError.unknownHook("not a table", places: []) }
    return table
  }

  @Test func patternsAreStochasticAndCausal() throws {
    for layer in 0..<4 {
      let whole = try array(specimen.attention(ofLayer: layer))
      #expect(whole.shape == [8, 12, 12])
      for head in 0..<8 {
        let single = try array(specimen.attention(of: Head(layer: layer, index: head)))
        #expect(single.values == Array(whole.values[head * 144..<(head + 1) * 144]))
        let pattern = Pattern(single.values, positions: 12)
        #expect(pattern.rowSumError < 1e-5)
        for query in 0..<12 { for key in query + 1..<max(query + 1, 12) { #expect(pattern[query, key] == 0) } }
      }
    }
  }

  @Test(arguments: [0, 5, 11]) func lensAtTheLastLayerIsTheOutput(position: Int) throws {
    let lens = try specimen.lensLogits(position)
    let output = try array(specimen.logits(at: position)).values
    #expect(lens.count == 4)
    #expect(lens[3].map(\.bitPattern) == output.map(\.bitPattern))
    #expect(lens[0] != lens[3])
  }

  /// The norms of the stream are those of its vectors, and the layer's two halves are all that changes it.
  @Test func normsAreThoseOfTheStream() throws {
    let found = try specimen.streamNorms()
    #expect(found.arrays.map(\.name) == ["hook_resid_post.norm", "hook_attn_out.norm", "hook_mlp_out.norm"])
    func rows(_ hook: String) throws -> [[Double]] {
      let array = try array(specimen.activation(hook))
      let width = array.shape[1]
      return (0..<12).map { row in array.values[row * width..<(row + 1) * width].map(Double.init) }
    }
    for layer in 0..<4 {
      let (before, attention, mlp, after) = (
        try rows("blocks.\(layer).hook_resid_pre"), try rows("blocks.\(layer).hook_attn_out"), try rows("blocks.\(layer).hook_mlp_out"),
        try rows("blocks.\(layer).hook_resid_post"))
      for token in 0..<12 {
        for (array, vector) in zip(found.arrays, [after[token], attention[token], mlp[token]]) {
          let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
          #expect(abs(Double(array.values[layer * 12 + token]) - norm) <= 1e-5 * norm)
        }
        for index in before[token].indices {
          #expect(abs(before[token][index] + attention[token][index] + mlp[token][index] - after[token][index]) < 1e-3)
        }
      }
    }
    let rows = try table(found).rows
    #expect(rows.count == 4 && rows.allSatisfy { $0.count == 6 })
  }

  @Test func logitsOfOnePositionAreARowOfAll() throws {
    let all = try array(specimen.logits()).values
    for position in [0, 7, 11] {
      let row = try array(specimen.logits(at: position)).values
      #expect(row.map(\.bitPattern) == all[position * 1024..<(position + 1) * 1024].map(\.bitPattern))
    }
  }

  /// The built-in model has no classes; theirs is held against masks in `ClassifyCommands`.
  @Test(arguments: AblationMetric.allCases.filter { $0 != .class }, AblationMode.allCases)
  func ablatingAHeadInTheSweepIsMaskingIt(metric: AblationMetric, mode: AblationMode) throws {
    let grid = try specimen.ablations(metric: metric, mode: mode).values
    #expect(grid.count == 4 && grid.allSatisfy { $0.count == 8 })
    #expect(grid.joined().contains { $0 != 0 })
    guard metric == .loss else { return }
    let base = try specimen.loss().value
    for head in [Head(layer: 0, index: 0), Head(layer: 1, index: 5), Head(layer: 3, index: 7)] {
      let masked = specimen.masked(try specimen.masks(for: [head], mode: mode))
      #expect(try masked.loss().value - base == grid[head.layer][head.index])
    }
  }

  @Test func aMaskedHeadHasNothingLeftToLose() throws {
    let head = Head(layer: 2, index: 5)
    #expect(try specimen.masked([head: .zero]).ablations(metric: .loss).values[2][5] == 0)
  }

  @Test func maskingNothingChangesNothing() throws {
    let base = try specimen.evaluate(wantsEntropies: true)
    var again = specimen.masked([:])
    again.trace = base.trace
    let repeated = try again.evaluate(wantsEntropies: true)
    #expect(repeated.loss == base.loss)
    #expect(repeated.logits == base.logits)
    #expect(repeated.entropies == base.entropies)
  }

  @Test func evaluatingFromAnEarlierOneGivesTheSameBits() throws {
    let base = try specimen.evaluate(wantsEntropies: true)
    let masks: Masks = [Head(layer: 1, index: 5): .zero]
    var partial = specimen.masked(masks)
    let whole = try partial.evaluate(wantsEntropies: true)
    partial.trace = base.trace
    let continued = try partial.evaluate(wantsEntropies: true, earlier: base, unchanged: 2)
    #expect(continued.layersRun < whole.layersRun)
    #expect(continued.loss == whole.loss)
    #expect(continued.logits == whole.logits)
    #expect(continued.entropies == whole.entropies)
  }

  @Test func topTokensAddUpAndAgreeWithTheLogits() throws {
    let finding = try specimen.nextTokens(count: 2000)
    let rows = try table(finding).rows
    #expect(rows.count == 1024)
    let total = rows.reduce(0.0) { sum, row in if case .number(let p) = row[3] { sum + p } else { sum } }
    #expect(abs(total - 1) < 1e-9)
    #expect(finding[fact: "kl-from-unmasked"] == nil)
  }

  @Test func topTokensUnderMasksSayWhatChanged() throws {
    let masked = specimen.masked([Head(layer: 1, index: 5): .zero])
    let finding = try masked.nextTokens(count: 5)
    #expect(try table(finding).columns.map(\.name).suffix(2) == ["unmasked", "change"])
    guard case .number(let kl)? = finding[fact: "kl-from-unmasked"] else {
      Issue.record("no KL")
      return
    }
    #expect(kl > 0)
  }

  @Test func tokenLossesAverageToTheLoss() throws {
    guard case .strip(let strip) = try specimen.tokenLoss().body else {
      Issue.record("not a strip")
      return
    }
    #expect(strip.values[0].isNaN)
    let mean = strip.values.dropFirst().reduce(0.0) { $0 + Double($1) } / 11
    #expect(abs(mean - (try specimen.loss().value)) < 1e-6)
    let measured = try specimen.measure(.loss, over: Phrase("the prompt", "提示"))
    #expect(measured[fact: "loss"] == .number(try specimen.loss().value))
  }

  @Test func activationsHaveTheirAxes() throws {
    let z = try array(specimen.activation("blocks.2.attn.hook_z"))
    #expect(z.axes.map(\.name) == ["pos", "head", "d_head"])
    #expect(z.shape == [12, 8, 32])
    for (name, tip) in [("blocks.2.nonsense", "resid_pre, "), ("patern3", "place is pattern"), ("foo", ", q, k, v, ")] {
      let thrown = #expect(throws: StudyError.self) { try specimen.activation(name) }
      #expect(thrown?.code == "unknown-hook" && thrown?.tip?.en.contains(tip) == true && thrown?.tip?.zh.isEmpty == false, "\(name)")
    }
    #expect(throws: StudyError.unknownLayer(9, nLayers: 4)) { try specimen.activation("blocks.9.attn.hook_z") }
  }

  @Test func studiesRefuseWhatIsNotThere() {
    let head = Head(layer: 1, index: 8)
    #expect(throws: StudyError.unknownHead(head, nLayers: 4, nHeads: 8)) { try specimen.attention(of: head) }
    #expect(throws: StudyError.unknownPosition(12, count: 12)) { try specimen.lens(at: 12) }
    var short = specimen
    short.ids = [5]
    short.labels = ["5"]
    #expect(throws: StudyError.self) { try short.tokenLoss() }
  }

  @Test func cancellingStopsASweep() {
    var stopped = specimen
    stopped.progress = Progress { true }
    #expect(throws: ModelError.self) { try stopped.ablations(metric: .loss) }
  }

  @Test func repeatedTokensComeFromTheSeed() throws {
    var repeated = RepeatedTokens()
    let first = try repeated.ids(for: specimen.model)
    #expect(first == (try repeated.ids(for: specimen.model)))
    #expect(Array(first.prefix(50)) == Array(first.suffix(50)))
    repeated.seed = 1
    #expect(first != (try repeated.ids(for: specimen.model)))
  }
}

/// What the model's tree and the list of neurons are made of.
@Suite struct PartsTests {
  @Test func weightsAreCountedOnceAndZerosFound() throws {
    let model = try Model.open("builtin:shakespeare")
    let parts = model.parts
    #expect(parts.reduce(0) { $0 + $1.count } == model.shape.parameters)
    #expect(parts.filter { $0.layer == 0 && $0.group == .attention }.map(\.name) == ["q", "k", "v", "o"])
    #expect(parts.reduce(0) { $0 + $1.zeros } < model.shape.parameters / 1000)
    // A share of a matrix is taken out: exactly so many zeros, of either sign.
    let matrix = try #require(model.matrices(ofLayer: 1).first { $0.name.contains("o_proj") })
    let old = try model.values(of: matrix)
    let before = try #require(parts.first { $0.layer == 1 && $0.name == "o" }).zeros
    let values = old.values.enumerated().map { $0 % 4 == 0 ? ($0 % 8 == 0 ? 0 : -0.0) : $1 == 0 ? 1e-9 : $1 }
    let changed = try model.replacing([(matrix, Tensor(values, shape: old.shape))])
    let after = try #require(changed.parts.first { $0.layer == 1 && $0.name == "o" })
    #expect(after.zeros == (old.count + 3) / 4 && before < after.zeros)
    #expect(changed.parts.filter { $0.layer != 1 } == parts.filter { $0.layer != 1 })
    let table = changed.weightTable(named: "changed")
    #expect(table[fact: "zeros"] == .integer(changed.parts.reduce(0) { $0 + $1.zeros }))
  }

  @Test func neuronsAtATokenAreThoseOfItsActivation() throws {
    let model = try Model.open("builtin:shakespeare")
    let ids = [53, 7, 99, 200, 5, 311]
    let specimen = Specimen(model: model, ids: ids, labels: ids.map(String.init)) { String($0) }
    let hook = HookName(.mlpPost, layer: 2)
    let run = try specimen.run(RunRequest(logits: .none, capture: [hook]))
    let post = try #require(run.activations[hook])
    let width = post.shape[2]
    let row = Array(post.values[3 * width..<4 * width])
    let best = try #require(row.indices.max { abs(row[$0]) < abs(row[$1]) })
    func table(_ finding: Finding) -> [[Table.Cell]] { if case .table(let table) = finding.body { table.rows } else { [] } }
    let found = try specimen.activeNeurons(ofLayer: 2, at: 3, count: 5)
    #expect(table(found).count == 5 && table(found)[0][0] == .text("L2.N\(best)") && table(found)[0][1] == .number(Double(row[best])))
    // One that is masked stays where it was, and is said to be off.
    var masked = specimen
    masked.model.masks = Masks([Part.neuron(Neuron(layer: 2, index: best))])
    let off = table(try masked.activeNeurons(ofLayer: 2, at: 3, count: 5))
    #expect(off.map { $0[0] } == table(found).map { $0[0] } && off[0][1] == table(found)[0][1])
    #expect(off[0].last == Table.Cell.phrase(Phrase("off", "关闭")) && off[1].last == Table.Cell.missing)
  }
}
