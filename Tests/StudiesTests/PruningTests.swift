import Checkpoints
import Findings
import Foundation
import Models
import Studies
import Support
import Tensors
import Testing
import Wording

/// Scores against PyTorch's autograd, and what choosing by them promises.
@Suite struct PruningTests {
  private func tensors(_ file: String) throws -> [String: (shape: [Int], values: [Float])] {
    let path = fixture("pruning/\(file).safetensors")
    let file = try SafetensorsFile(Bytes(mapping: path), file: path)
    return Dictionary(
      uniqueKeysWithValues: file.tensors.map { entry in
        let count = entry.shape.reduce(1, *)
        let isFloat = entry.type == "F32"
        let values = (0..<count).map { index in
          isFloat
            ? Float(bitPattern: entry.bytes.integer(at: 4 * index, as: UInt32.self) ?? 0)
            : Float(entry.bytes.integer(at: 8 * index, as: Int64.self) ?? 0)
        }
        return (entry.name, (entry.shape, values))
      })
  }
  private func windows() throws -> [[Int]] {
    let found = try #require(try tensors("gates")["windows"])
    return (0..<found.shape[0]).map { row in (0..<found.shape[1]).map { Int(found.values[row * found.shape[1] + $0]) } }
  }
  private func calibration(_ windows: [[Int]]) throws -> Calibration {
    // As many windows as there are, by way of a text of nothing else.
    var all = try Calibration(prompt: windows[0])
    all = Calibration(windows: windows, heldOut: windows, name: all.name)
    return all
  }

  @Test(arguments: ["gpt2", "neox-parallel", "llama", "qwen3"], PruneKind.allCases)
  func gateGradientsAreAutograds(_ name: String, _ kind: PruneKind) throws {
    let model = try Model.open(fixture("models/\(name)"))
    let question = PruneQuestion(model: model, kind: kind, calibration: try calibration(windows()))
    let expected = try #require(try tensors("gates")["\(name).\(kind.rawValue)"]).values
    let found = try question.gateGradients().joined().map { Float($0) }
    #expect(found.count == expected.count)
    let size = expected.max() ?? 0
    #expect(size > 0)
    for (a, b) in zip(found, expected) { #expect(abs(a - b) <= 2e-5 * size + 1e-7, "\(a) \(b)") }
  }

  @Test func magnitudeIsTheNormOfWhatGoes() throws {
    for name in ["gpt2", "neox-parallel", "llama"] {
      let model = try Model.open(fixture("models/\(name)"))
      for kind in PruneKind.allCases {
        let question = PruneQuestion(model: model, kind: kind, calibration: try calibration(windows()))
        let weights = try model.weights()
        let scores = try question.scores(by: .named("magnitude")!)
        for (layer, units) in model.units(kind).enumerated() {
          for (index, unit) in units.enumerated() {
            // By way of the slices that the dry run names.
            var sum = 0.0
            for slice in model.coupled(with: unit.parts) {
              let tensor = try #require(weights[slice.tensor], "\(slice.tensor)")
              let width = tensor.shape.count == 1 ? 1 : tensor.shape[1]
              let values = tensor.values
              var elements = 0
              for (place, value) in values.enumerated() where slice.range.contains(slice.axis == 0 ? place / width : place % width) {
                sum += Double(value) * Double(value)
                elements += 1
              }
              #expect(elements == slice.elements, "\(unit.name) \(slice)")
            }
            // The biases of outputs are nobody's; those of a whole layer's outputs are listed with it.
            if kind != .layers { #expect(abs(scores[layer][index] - sum.squareRoot()) < 1e-4 * sum.squareRoot(), "\(unit.name)") }
          }
        }
      }
    }
  }

  /// What the dry run lists is what compaction takes out.
  @Test(arguments: ["gpt2", "neox-parallel", "llama-bias", "qwen3"]) func theDryRunSaysWhatGoes(_ name: String) throws {
    var model = try Model.open(fixture("models/\(name)"))
    for kind in [PruneKind.heads, .neurons] {
      let units = model.units(kind)[1]
      let unit = units[0]
      guard units.count > 1 else { continue }
      model.masks = unit.parts.reduce(into: Masks()) { $0[$1] = .zero }
      let made = try model.compacted().model
      let listed = model.coupled(with: unit.parts).reduce(0) { $0 + $1.elements }
      #expect(model.shape.parameters - made.shape.parameters == listed, "\(unit.name)")
    }
  }

  private func builtIn() throws -> (Model, Calibration) {
    let model = try Model.open("builtin:shakespeare")
    let text = try Array(Data(contentsOf: packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt")).prefix(60_000))
    let ids = try model.requireTokenizer().encode(text, addSpecial: false, parseSpecial: false).map(\.id)
    return (model, try Calibration(text: ids, named: .init("text", "文本"), context: 64, samples: 4, heldOut: 8))
  }

  @Test func choosingKeepsItsPromises() throws {
    let (model, calibration) = try builtIn()
    let question = PruneQuestion(model: model, kind: .neurons, calibration: calibration)
    let scores = try question.scores(by: .named("activation")!)
    var rule = PruneRule()
    let global = try rule.choose(.share(0.5), .neurons, by: scores, in: model)
    for layer in 0..<model.shape.nLayers {
      #expect((model.shape.dMLP - global.units.count { $0.parts[0].layer == layer }) % 16 == 0)
    }
    #expect(global.units.count + global.putBack == model.shape.nLayers * model.shape.dMLP / 2)
    rule.scope = .layer
    let even = try rule.choose(.share(0.5), .neurons, by: scores, in: model)
    for layer in 0..<model.shape.nLayers {
      let gone = even.units.filter { $0.parts[0].layer == layer }
      #expect(gone.count == model.shape.dMLP / 2)
      // Nothing that stays scores lower than something that goes.
      let went = Set(gone.map(\.name))
      let highest = model.units(.neurons)[layer].enumerated().filter { went.contains($1.name) }.map { scores[layer][$0.offset] }.max() ?? 0
      let lowest = model.units(.neurons)[layer].enumerated().filter { !went.contains($1.name) }.map { scores[layer][$0.offset] }.min() ?? 0
      #expect(highest <= lowest)
    }
    rule.keep = [0, 2]
    #expect(try rule.choose(.share(0.5), .neurons, by: scores, in: model).units.allSatisfy { [1, 3].contains($0.parts[0].layer) })
    rule.keep = [0, 1, 2, 3]
    #expect { try rule.choose(.share(0.5), .neurons, by: scores, in: model) } throws: { ($0 as? PruneError)?.code == "keeps-everything" }
  }

  @Test func everythingNothingAndTornGroups() throws {
    let (model, calibration) = try builtIn()
    let question = PruneQuestion(model: model, kind: .heads, calibration: calibration)
    let scores = try question.scores(by: .named("magnitude")!)
    let rule = PruneRule()
    for (amount, code) in [(PruneAmount.share(1), "prunes-everything"), (.count(99), "prunes-everything"), (.share(0), "prunes-nothing"), (.share(0.01), "prunes-nothing")] {
      #expect { try rule.choose(amount, .heads, by: scores, in: model) } throws: { ($0 as? PruneError)?.code == code }
    }
    var masked = model
    masked.masks = try rule.choose(.share(0.5), .heads, by: scores, in: model).masks
    #expect { try rule.choose(.share(0.25), .heads, by: scores, in: masked) } throws: { ($0 as? PruneError)?.code == "off-already" }
    // Amounts count what is off.
    let more = try rule.choose(.share(0.75), .heads, by: scores, in: masked)
    #expect(more.units.count == 24 && masked.masks.parts.allSatisfy { more.masks[$0] != nil })
    let llama = try Model.open(fixture("models/llama"))
    #expect { try llama.units(of: [.head(Head(layer: 0, index: 1))]) } throws: { ($0 as? PruneError)?.code == "torn-group" }
    #expect(try llama.units(of: [.head(Head(layer: 0, index: 0)), .head(Head(layer: 0, index: 1))]).map(\.name) == ["L0.H0-1"])
    #expect { try question.scores(by: .named("influence")!) } throws: { ($0 as? PruneError)?.code == "wrong-score" }
    #expect { try Calibration(text: Array(0..<400), named: .init("x", "x"), context: 64) } throws: { ($0 as? StudyError)?.code == "too-few-tokens" }
    for bad in ["loss", "loss 1%", "loss +x", "loss +0", "acc +1%", ""] { #expect(throws: PruneError.self) { try LossBudget(bad) } }
    #expect(try LossBudget("loss +1%") == .share(0.01) && LossBudget("loss +0.05") == .nats(0.05))
  }

  /// One round is what it always was; several end at the same amount with other parts, since what is left is scored anew.
  @Test func roundsAreScoredAnew() throws {
    let (model, calibration) = try builtIn()
    let rule = PruneRule()
    for (kind, name) in [(PruneKind.heads, "taylor"), (.neurons, "activation")] {
      let question = PruneQuestion(model: model, kind: kind, calibration: calibration), score = try #require(PruneScore.named(name))
      let once = try rule.choose(.share(0.5), kind, by: question.scores(by: score), in: model)
      let one = try question.choose(.share(0.5), rule, by: score, rounds: 1)
      #expect(one.choice == once && one.counts == [once.units.count])
      let four = try question.choose(.share(0.5), rule, by: score, rounds: 4)
      #expect(four.choice.units.count == once.units.count + once.putBack - four.choice.putBack)
      #expect(four.counts.count > 2 && four.counts == four.counts.sorted() && four.counts.last == four.choice.units.count)
      // Of 16 heads in four rounds 9, 14, 16 and 16 are off: the last has nothing left to do.
      if kind == .heads { #expect(four.counts == [9, 14, 16], "\(four.counts)") }
      #expect(four.choice != once, "\(name): rounds change what goes")
      // By a score that looks at nothing that changes, they change nothing.
      let fixed = try question.choose(.share(0.5), rule, by: .named("magnitude")!, rounds: 4, .linear)
      let all = try question.choose(.share(0.5), rule, by: .named("magnitude")!, rounds: 1)
      #expect(Set(fixed.choice.units) == Set(all.choice.units))
    }
    for amount in [PruneAmount.share(0), .share(1)] {
      let question = PruneQuestion(model: model, kind: .heads, calibration: calibration)
      #expect(throws: PruneError.self) { try question.choose(amount, rule, by: .named("magnitude")!, rounds: 3) }
    }
  }

  @Test func schedulesEndWhereTheyShould() {
    // (1 − (1 − t/4)³) of 64: 37, 56, 63, 64.
    #expect(PruneSchedule.cubic.counts(from: 0, to: 64, rounds: 4) == [37, 56, 63, 64])
    #expect(PruneSchedule.linear.counts(from: 0, to: 64, rounds: 4) == [16, 32, 48, 64])
    #expect(PruneSchedule.linear.counts(from: 8, to: 16, rounds: 2) == [12, 16] && PruneSchedule.cubic.counts(from: 8, to: 16, rounds: 1) == [16])
  }

  @Test func aBudgetIsKeptAndUsed() throws {
    let (model, calibration) = try builtIn()
    let question = PruneQuestion(model: model, kind: .heads, calibration: calibration)
    let scores = try question.scores(by: .named("importance")!)
    let choice = try question.choose(within: .share(0.05), PruneRule(), by: scores)
    func loss(_ masks: Masks) throws -> Double {
      var other = model
      other.masks = masks
      return Interval(try other.losses(calibration.heldOut)).mean
    }
    let base = try loss([:])
    #expect(try loss(choice.masks) <= 1.05 * base)
    #expect(!choice.units.isEmpty)
    let next = try PruneRule().choose(.count(choice.units.count + 1), .heads, by: scores, in: model)
    #expect(try loss(next.masks) > 1.05 * base)
    #expect { try question.choose(within: .nats(1e-9), PruneRule(), by: [[Double]](repeating: (0..<8).map { Double($0) }, count: 4)) } throws: {
      ($0 as? PruneError)?.code == "over-budget"
    }
  }

  @Test func importanceIsWhatMaskingCosts() throws {
    let (model, calibration) = try builtIn()
    let question = PruneQuestion(model: model, kind: .layers, calibration: calibration)
    let scores = try question.scores(by: .named("importance")!)
    let base = Interval(try model.losses(calibration.windows)).mean
    for layer in 0..<model.shape.nLayers {
      var masked = model
      masked.masks = Masks([.attention(layer: layer), .mlp(layer: layer)])
      #expect(abs(Interval(try masked.losses(calibration.windows)).mean - base - scores[layer][0]) < 1e-9)
    }
    let influence = try question.scores(by: .named("influence")!)
    #expect(influence.joined().allSatisfy { (0...2).contains($0) })
  }

  /// The three numbers of versions that cost what they cost.
  @Test func versionsAreMeasuredAlike() throws {
    let (model, calibration) = try builtIn()
    var masked = model
    masked.masks = try PruneRule().choose(
      .share(0.5), .neurons, by: PruneQuestion(model: model, kind: .neurons, calibration: calibration).scores(by: .named("magnitude")!), in: model
    ).masks
    let removed = try masked.compacted().model
    var time = 0.0
    let comparison = try VersionComparison(
      [
        ModelVersion("before", .init("before", "之前"), model), ModelVersion("masked", .init("masked", "掩码"), masked),
        ModelVersion("removed", .init("removed", "移除"), removed),
      ], on: calibration, turns: 2, tokens: 4, clock: { [clock = Ticks()] in clock.next() })
    time = comparison.measures[0].seconds.count == 2 ? 1 : 0
    #expect(time == 1)
    #expect(comparison.measures[1].cost == comparison.measures[0].cost)
    #expect(comparison.measures[2].cost.parameters < comparison.measures[0].cost.parameters)
    for (a, b) in zip(comparison.measures[1].losses, comparison.measures[2].losses) { #expect(abs(a - b) < 1e-5) }
    #expect(comparison.measures[1].losses != comparison.measures[0].losses)
    let change = try #require(comparison.change(1))
    let plain = Interval(comparison.measures[1].losses).mean - Interval(comparison.measures[0].losses).mean
    #expect(abs(change.mean - plain) < 1e-12)
    #expect(Interval([1, 2, 3, 4]).half.map { abs($0 - 2.0542) < 1e-3 } == true)
    #expect(Interval([1]).half == nil)
    let random = Interval((0..<20).map { Double($0) })
    #expect(random.half.map { abs($0 - 2.0930 * (35.0 / 20).squareRoot()) < 2e-3 } == true)
  }

  @Test func aCurveHasItsControl() throws {
    let (model, calibration) = try builtIn()
    let finding = try PruneQuestion(model: model, kind: .heads, calibration: calibration).curve(by: .named("importance")!)
    guard case .series(let set) = finding.body else { return #expect(Bool(false), "not a series") }
    #expect(set.series.map(\.name) == ["importance", "random"])
    #expect(set.series[0].values.count == 10 && set.series[0].values[0] == set.series[1].values[0])
    // A score that means something beats chance on a trained model.
    #expect(set.series[0].values[5] < set.series[1].values[5])
  }
}

/// A clock that goes on by one at every look.
private final class Ticks: @unchecked Sendable {
  private var now = 0.0
  func next() -> Double {
    now += 1
    return now
  }
}

/// Pruning of single weights against implementations in NumPy, see `Fixtures/pruning/make.py`.
@Suite struct WeightPruningTests {
  private func fixtures() throws -> [String: Tensor] {
    let path = fixture("pruning/matrices.safetensors")
    let file = try SafetensorsFile(Bytes(mapping: path), file: path)
    return Dictionary(
      uniqueKeysWithValues: file.tensors.map { entry in
        let values = (0..<entry.shape.reduce(1, *)).map { Float(bitPattern: entry.bytes.integer(at: 4 * $0, as: UInt32.self) ?? 0) }
        return (entry.name, Tensor(values, shape: entry.shape))
      })
  }
  static let rules: [(String, WeightRule)] = [
    ("half", .share(0.5)), ("thirty", .share(0.3)), ("2:4", .pattern(n: 2, m: 4)), ("4:8", .pattern(n: 4, m: 8)),
  ]

  @Test(arguments: [WeightScore.magnitude, .wanda, .sparsegpt], rules.map(\.0)) func agreesWithNumPy(_ score: WeightScore, _ name: String) throws {
    let found = try fixtures()
    let rule = try #require(Self.rules.first { $0.0 == name }?.1)
    let expected = try #require(found["\(score.rawValue).\(name)"]).values
    let pruned = try prunedWeights(#require(found["w"]), inputs: #require(found["x"]), by: score, rule).values
    let worst = zip(pruned, expected).map { abs($0 - $1) }.max() ?? .infinity
    #expect(zip(pruned, expected).allSatisfy { ($0 == 0) == ($1 == 0) }, "the same weights go")
    #expect(score == .sparsegpt ? worst < 1e-5 : worst == 0, "\(worst)")
  }

  @Test func patternsAreRead() {
    #expect(WeightRule(pattern: "2:4") == .pattern(n: 2, m: 4))
    for bad in ["", "4:4", "0:4", "5:4", "2", "2:4:8", "a:b", "-1:4", "1:65", "2;4"] { #expect(WeightRule(pattern: bad) == nil, "\(bad)") }
  }

  /// On the trained model: what mends the rest keeps most, every score keeps far more than chance, and what is pruned is the share asked
  /// for. (Wanda, which is to keep more than magnitude on large models, does not on this one.)
  @Test func halfOfTheBuiltInModelsWeights() throws {
    let model = try Model.open("builtin:shakespeare")
    let text = try Array(Data(contentsOf: packageRoot.appendingPathComponent("Sessions/tinyshakespeare.txt")).suffix(300_000))
    let ids = try model.requireTokenizer().encode(text, addSpecial: false, parseSpecial: false).map(\.id)
    let calibration = try Calibration(text: ids, named: Phrase("text", "文本"), context: 128, samples: 8, heldOut: 16)
    let question = PruneQuestion(model: model, kind: .neurons, calibration: calibration)
    func loss(_ model: Model) throws -> Double { Interval(try model.losses(calibration.heldOut)).mean }
    let base = try loss(model)
    var rises: [WeightScore: Double] = [:]
    for score in WeightScore.allCases {
      let pruned = try question.pruningWeights(by: score, .share(0.5))
      #expect(abs(try pruned.sparsity() - 0.5) < 0.002)
      rises[score] = try loss(pruned) - base
    }
    print("50 % of single weights, rise of the loss from \(base): \(rises)")
    let (magnitude, wanda, sparsegpt, random) = (rises[.magnitude] ?? 0, rises[.wanda] ?? 9, rises[.sparsegpt] ?? 9, rises[.random] ?? 0)
    #expect(sparsegpt < min(wanda, magnitude) && max(wanda, magnitude) < random / 10)
    #expect(throws: PruneError.self) { try question.pruningWeights(by: .wanda, .share(0)) }
    #expect(throws: PruneError.self) { try question.pruningWeights(by: .wanda, .share(1)) }
  }

  /// What is pruned is in the type that its file has it in: no more memory, saved as it is; only what that cannot hold is wider.
  @Test func numbersStayInTheTypeOfTheFile() throws {
    let model = try Model.open("builtin:shakespeare")
    let matrix = model.matrices(ofLayer: 1)[3]
    let values = try model.values(of: matrix)
    let made = try model.replacing([(matrix: matrix, value: Tensor(values.values.map { $0 * 1.0003 }, shape: values.shape))])
    let inside = try made.values(of: matrix)
    #expect(inside.values != values.values && isExact(inside, as: .f16))
    #expect(made.cost.bytes == model.cost.bytes && made.digest != model.digest)
    let path = temporaryPath()
    #expect(try made.save(to: path).types == ["F16"])
    #expect(try Model.open(path).values(of: matrix).values == inside.values)
    let large = try model.replacing([(matrix: matrix, value: Tensor(repeating: 1e6, shape: values.shape))])
    #expect(try large.values(of: matrix).values.allSatisfy { $0 == 1e6 } && large.cost.bytes > model.cost.bytes)
  }

  @Test(arguments: ["gpt2", "neox-parallel", "llama", "qwen3", "bert-mlm"]) func inputsAreWhatMatricesRead(_ name: String) throws {
    let model = try Model.open(fixture("models/\(name)"))
    let batch = TokenBatch([[3, 1, 4, 1, 5, 9]])
    for layer in 0..<model.shape.nLayers {
      let inputs = try model.inputs(ofLayer: layer, on: batch)
      // Turning a matrix to zero leaves its bias, so what it adds is the product with its inputs.
      let down = try #require(model.matrices(ofLayer: layer).last)
      let values = try model.values(of: down)
      let product = linear(inputs(down.input), Weight(values, layout: .outIn))
      let zeroed = try model.replacing([(matrix: down, value: Tensor(repeating: 0, shape: values.shape))])
      let hook = HookName(.mlpOut, layer: layer)
      func out(_ model: Model) throws -> [Float] { try #require(try model.run(batch, RunRequest(logits: .none, capture: [hook])).activations[hook]).values }
      for ((whole, rest), share) in zip(zip(try out(model), try out(zeroed)), product.values) { #expect(abs(whole - rest - share) < 1e-5) }
      for matrix in model.matrices(ofLayer: layer) {
        #expect(inputs(matrix.input).shape == [6, matrix.inputs])
        #expect(try model.values(of: matrix).shape == [matrix.outputs, matrix.inputs])
      }
    }
    // q, k and v read what makes the queries of the hook.
    let first = model.matrices(ofLayer: 1)[0]
    guard first.name.contains("q_proj") || first.name.contains("query.weight") else { return }
    let hook = HookName(.q, layer: 1)
    let q = try #require(try model.run(batch, RunRequest(logits: .none, capture: [hook])).activations[hook]).values
    let made = linear(try model.inputs(ofLayer: 1, on: batch)(first.input), Weight(try model.values(of: first), layout: .outIn), bias: try model.weights()[String(first.name.dropLast(6)) + "bias"])
    for (a, b) in zip(q, made.values) { #expect(abs(a - b) < 1e-5) }
  }
}
