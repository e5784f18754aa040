import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording

/// Masked parts taken out for real compute what the masked model computes, on disk too.
@Suite struct CompactionTests {
  static let input = TokenBatch([[3, 1, 4, 1, 5, 9, 2, 6, 5], [2, 7, 1, 8]])

  private func output(_ model: Model) throws -> Tensor {
    let run = try model.run(Self.input)
    return try #require(run.logits ?? run.final)
  }

  /// The largest difference of outputs, and how many of them differ at all.
  private func difference(_ a: Model, _ b: Model) throws -> (largest: Float, differing: Int) {
    let (x, y) = (try output(a).values, try output(b).values)
    #expect(x.count == y.count)
    let gaps = zip(x, y).map { abs($0 - $1) }
    return (gaps.max() ?? .infinity, gaps.count { $0 != 0 })
  }

  private func neurons(_ layer: Int, _ range: some Sequence<Int>) -> [Part] { range.map { .neuron(Neuron(layer: layer, index: $0)) } }

  /// Layers in any order, and one twice: turned round and back, a model computes what it did.
  @Test(arguments: ModelFixture.all) func layersInAnyOrder(_ fixture: ModelFixture) throws {
    let model = try fixture.model(), order = Array((0..<model.shape.nLayers).reversed())
    // Its layers divide scores by where they stand, which no file says of a layer that stands elsewhere.
    guard fixture.name != "gpt2-scaled" else {
      #expect(throws: (any Error).self) { try model.keeping(order) }
      return
    }
    let turned = try model.keeping(order)
    #expect(try difference(model, turned).differing > 0)
    #expect(try difference(model, turned.keeping(order)).differing == 0)
    let twice = try model.keeping([1, 0, 0, 1])
    #expect(twice.shape.nLayers == 4)
    #expect(try difference(model.keeping([1, 0]), twice.keeping([0, 2])).differing == 0)
  }

  /// Neurons of every family: fewer terms in the sum, and those left out are zero.
  @Test(arguments: ModelFixture.all) func neuronsGo(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    let width = model.shape.dMLP
    model.masks = Masks(neurons(0, stride(from: 0, to: width, by: 3)) + neurons(1, 0..<width / 2))
    let compaction = try model.compacted()
    let made = compaction.model
    #expect(compaction.neurons == (width + 2) / 3 + width / 2)
    #expect(made.masks.isEmpty && made.shape.sizes(0).mlp == width - (width + 2) / 3 && made.shape.sizes(1).mlp == width - width / 2)
    #expect(try difference(model, made).largest < 1e-5)
    let matrices = model.hooks(positions: 1).contains { $0.name.site == .mlpPreLinear } ? 3 : 2
    let bias = try model.weights().keys.contains { $0.hasSuffix("fc_in.bias") || $0.hasSuffix("c_fc.bias") || $0.hasSuffix("up_proj.bias") || $0.hasSuffix("h_to_4h.bias") || $0.hasSuffix("intermediate.dense.bias") || $0.hasSuffix("ffn_up.bias") }
    let each = matrices * model.shape.dModel + (bias ? matrices - 1 : 0)
    #expect(model.shape.parameters - made.shape.parameters == compaction.neurons * each)
  }

  /// A KV group, of families with more than one.
  @Test(arguments: ModelFixture.all) func headsGo(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    guard model.shape.nKVHeads > 1 else { return }
    let group = model.shape.nHeads / model.shape.nKVHeads
    model.masks = Masks((0..<group).map { .head(Head(layer: 1, index: $0)) })
    let compaction = try model.compacted()
    #expect(compaction.heads == group && compaction.staying == 0)
    #expect(compaction.model.shape.sizes(1).heads == model.shape.nHeads - group)
    #expect(compaction.model.shape.sizes(0).heads == model.shape.nHeads)
    #expect(try difference(model, compaction.model).largest < 1e-5)
    // Hooks have the widths of their layers, and a re-run of the smaller model is exact.
    let made = compaction.model
    let names = Set(made.hooks(positions: 1).map(\.name))
    let run = try made.run(TokenBatch([1, 2, 3]), RunRequest(capture: names))
    for (name, shape) in made.hooks(positions: 3) { #expect(run.activations[name]?.shape == shape, "\(name)") }
    var request = RunRequest()
    request.keepTrace = true
    let trace = try made.run(Self.input, request).trace
    var masked = made
    masked.masks[Head(layer: 0, index: 0)] = .zero
    var again = RunRequest()
    again.trace = trace
    #expect(try masked.run(Self.input, again).final?.bits == masked.run(Self.input).final?.bits)
  }

  /// A layer that does nothing is gone; one whose attention alone is off stays, as does a group that is masked in part.
  @Test(arguments: ModelFixture.all) func layersGo(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    model.masks = Masks([.attention(layer: 0), .mlp(layer: 0)])
    if fixture.name == "gpt2-scaled" {
      // Scores are scaled by the number of the layer, and no configuration says by another one.
      #expect { try model.compacted() } throws: { ($0 as? SavingError)?.code == "not-expressible" }
      return
    }
    let compaction = try model.compacted()
    if model.shape.family == "bert" {
      #expect(compaction.layers == [] && compaction.model.shape.nLayers == model.shape.nLayers)
    } else {
      #expect(compaction.layers == [0] && compaction.model.shape.nLayers == model.shape.nLayers - 1)
      if compaction.layers == [0] { #expect(try difference(model, compaction.model).differing == 0) }
    }
    #expect(try difference(model, compaction.model).largest < 1e-5)
    model.masks = Masks([.attention(layer: 1)])
    let kept = try model.compacted()
    #expect(kept.hollow == [.attention(layer: 1)] && compaction.hollow.isEmpty == !compaction.layers.isEmpty)
    #expect(kept.layers.isEmpty && kept.staying == model.shape.nHeads / model.shape.nKVHeads)
    #expect(try difference(model, kept.model).largest < 1e-5)
    model.masks = Masks((0..<model.shape.nLayers).flatMap { [.attention(layer: $0), .mlp(layer: $0)] })
    if model.shape.family != "bert" {
      #expect { try model.compacted() } throws: { ($0 as? ModelError)?.code == "nothing-left" }
    }
    model.masks = [:]
    #expect { try model.compacted() } throws: { ($0 as? ModelError)?.code == "nothing-masked" }
  }

  /// A head of a group that stays cannot be taken out, and nothing is said to be.
  @Test func aTornGroupStays() throws {
    let fixture = try #require(ModelFixture.all.first { (try? $0.model().shape).map { $0.nKVHeads < $0.nHeads } ?? false })
    var model = try fixture.model()
    model.masks = Masks([.head(Head(layer: 0, index: 0))])
    #expect { try model.compacted() } throws: { ($0 as? ModelError)?.code == "nothing-goes" }
  }

  /// What differs by position is refused in words of its own: nobody has asked for a file.
  @Test func positionsAreRefused() throws {
    var model = try ModelFixture(name: "gpt2").model()
    for mask in [PartMask.zero.at([1]), PartMask(.rows(Array(repeating: 0, count: 2 * model.shape.dHead), count: 2))] {
      model.masks = [:]
      model.masks[Head(layer: 1, index: 0)] = mask
      #expect { try model.compacted() } throws: { error in
        guard let error = error as? ModelError else { return false }
        return error.code == "varies-by-position" && error.phrase.en.contains("L1.H0") && !error.phrase.en.contains("safetensors") && error.tip != nil
      }
    }
  }

  /// Means become part of biases where there are any, and are refused where not.
  @Test(arguments: ModelFixture.all) func meansGoIntoBiases(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    model.masks[Head(layer: 0, index: 1)] = .mean((0..<model.shape.dHead).map { Float($0) / 9 })
    model.masks[.neuron(Neuron(layer: 1, index: 2))] = .mean([0.5])
    model.masks[.mlp(layer: 0)] = .mean((0..<model.shape.dModel).map { Float($0 % 5) / 9 })
    guard let made = try? model.compacted() else {
      #expect { try model.compacted() } throws: { ($0 as? SavingError)?.code == "not-expressible" }
      return
    }
    #expect(try difference(model, made.model).largest < 2e-5)
  }

  /// The trained model inside the program, whose kernels go through whole tiles: how exact it is is printed.
  @Test func halfOfTheBuiltInModel() throws {
    var model = try Model.open("builtin:shakespeare")
    let shape = model.shape
    for layer in 0..<shape.nLayers {
      for index in stride(from: layer % 2, to: shape.nHeads, by: 2) { model.masks[Head(layer: layer, index: index)] = .zero }
      for index in stride(from: 0, to: shape.dMLP, by: 2) { model.masks[.neuron(Neuron(layer: layer, index: index))] = .zero }
    }
    let compaction = try model.compacted()
    let gap = try difference(model, compaction.model)
    print("half of the built-in model: largest difference \(gap.largest), \(gap.differing) of \(try output(model).count) outputs differ")
    #expect(gap.largest < 1e-4)
    #expect(compaction.heads == shape.nLayers * shape.nHeads / 2)
    #expect(compaction.model.cost.flops < model.cost.flops * 62 / 100)
    #expect(compaction.model.cost.parameters == compaction.model.shape.parameters)
  }

  /// Saved with our own key where transformers has no words, refused before writing without being asked to; reopened bit for bit.
  @Test(arguments: ModelFixture.all) func savedAndReopened(_ fixture: ModelFixture) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("compacted-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    var model = try fixture.model()
    model.masks = Masks(neurons(0, 0..<3))
    let uneven = try model.compacted().model
    #expect(uneven.needsVitrine)
    let path = url.path + "/uneven"
    #expect { try uneven.save(to: path) } throws: { ($0 as? SavingError)?.code == "not-expressible" }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect { try uneven.save(to: path + ".gguf", format: .gguf, onlyVitrine: true) } throws: { ($0 as? SavingError)?.code == "not-expressible" }
    try uneven.save(to: path, onlyVitrine: true)
    let again = try Model.open(path)
    #expect(again.shape == uneven.shape)
    #expect(try difference(uneven, again).differing == 0)
    // The same width everywhere is an ordinary checkpoint.
    model.masks = Masks((0..<model.shape.nLayers).flatMap { neurons($0, 0..<4) })
    let even = try model.compacted().model
    #expect(!even.needsVitrine && even.shape.dMLP == model.shape.dMLP - 4)
    try even.save(to: url.path + "/even")
    #expect(try difference(even, Model.open(url.path + "/even")).differing == 0)
  }

  @Test func sizesOfLayersThatCannotBe() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("layers-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    var model = try ModelFixture(name: "gpt2").model()
    model.masks = Masks(neurons(0, 0..<3))
    try model.compacted().model.save(to: url.path, onlyVitrine: true)
    let file = url.appendingPathComponent("config.json")
    let good = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(good.range(of: "\"vitrine_layers\""))
    let end = try #require(good.range(of: "]", range: start.upperBound..<good.endIndex))
    for bad in ["7", "[]", "[{}, {}]", #"[{"heads": 0, "kv_heads": 0, "mlp": 4}, {"heads": 2, "kv_heads": 2, "mlp": 4}]"#,
      #"[{"heads": 2, "kv_heads": 1, "mlp": 4}, {"heads": 2, "kv_heads": 2, "mlp": 4}]"#,
      #"[{"heads": 999999999, "kv_heads": 999999999, "mlp": 4}, {"heads": 2, "kv_heads": 2, "mlp": 4}]"#]
    {
      try good.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "\"vitrine_layers\": \(bad)").write(to: file, atomically: true, encoding: .utf8)
      #expect(throws: CheckpointError.self) { try Model.open(url.path) }
    }
  }
}
