import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Dimensions of the residual stream that are off: the same as zeros put in by hand, in memory and on disk, and as a narrower model.
@Suite struct DimensionTests {
  private static let off = [1, 3, 4, 11]
  private static let families = ["llama", "mistral", "qwen2", "qwen3"]

  private func masked(_ model: Model, _ dimensions: [Int] = off) -> Model {
    var model = model
    model.masks = Masks(dimensions.map(Part.dimension))
    return model
  }
  private func output(_ model: Model) throws -> Tensor {
    let run = try model.run(CompactionTests.input)
    return try #require(run.logits ?? run.final)
  }
  private func difference(_ a: Model, _ b: Model) throws -> Float {
    // Without logits there are only the last hidden states, of which the narrower model has those that are left.
    let (x, y) = (try output(a).values.filter { $0 != 0 }, try output(b).values.filter { $0 != 0 })
    #expect(x.count == y.count)
    return zip(x, y).map { abs($0 - $1) }.max() ?? .infinity
  }
  private func inFolder(_ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dimensions-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try body(url.path)
  }

  /// Where norms only scale, zeros in all that is added to the stream are the whole of it.
  @Test(arguments: ModelFixture.all) func theyAreEditsOfWhatIsAdded(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    guard Self.families.contains(plain.shape.family) else { return }
    let width = plain.shape.dModel
    let names = [HookName(.embed)] + (0..<plain.shape.nLayers).flatMap { [HookName(.attnOut, layer: $0), HookName(.mlpOut, layer: $0)] }
    var request = RunRequest()
    request.edits = names.map { name in
      HookEdit(name) { x in Tensor(x.values.enumerated().map { Self.off.contains($0 % width) ? 0 : $1 }, shape: x.shape) }
    }
    #expect(try masked(plain).run(CompactionTests.input).logits?.bits == plain.run(CompactionTests.input, request).logits?.bits)
    #expect(try output(masked(plain)).bits != output(plain).bits)
  }

  /// What is written has the zeros in its weights and needs no masks, whatever the norms are.
  @Test(arguments: ModelFixture.all) func savedTheyAreZeros(_ fixture: ModelFixture) throws {
    let model = masked(try fixture.model())
    try inFolder { folder in
      try model.save(to: folder + "/saved", dtype: .f32)
      let reopened = try Model.open(folder + "/saved")
      #expect(reopened.masks.isEmpty && reopened.shape.dModel == model.shape.dModel)
      #expect(try difference(model, reopened) < 1e-5)
    }
  }

  /// The stream holds nothing there, at every place where it can be read.
  @Test(arguments: ModelFixture.all) func theStreamIsEmptyThere(_ fixture: ModelFixture) throws {
    let model = masked(try fixture.model())
    guard model.shape.family != "bert" else { return }
    let sites: [HookName.Site] = [.residPre, .residPost]
    let names = Set((0..<model.shape.nLayers).flatMap { layer in sites.map { HookName($0, layer: layer) } })
    let run = try model.run(TokenBatch([3, 1, 4, 1, 5]), RunRequest(capture: names))
    let width = model.shape.dModel
    for name in names {
      let values = try #require(run.activations[name]).values
      #expect(values.enumerated().allSatisfy { Self.off.contains($0 % width) == ($1 == 0) }, "\(name)")
    }
  }

  @Test(arguments: ModelFixture.all) func compactedTheyAreGone(_ fixture: ModelFixture) throws {
    let model = masked(try fixture.model())
    guard Self.families.contains(model.shape.family) else {
      #expect { try model.compacted() } throws: { ($0 as? ModelError)?.code == "fixed-width" }
      return
    }
    let compaction = try model.compacted()
    let made = compaction.model
    #expect(compaction.dimensions == Self.off.count && made.shape.dModel == model.shape.dModel - Self.off.count && made.masks.isEmpty)
    #expect(try difference(model, made) < 1e-5)
    // What was said to go is what went.
    let slices = model.coupled(with: Self.off.map(Part.dimension))
    #expect(model.shape.parameters - made.shape.parameters == slices.reduce(0) { $0 + $1.elements })
    #expect(made.cost.parameters == made.shape.parameters)
    // Again, with heads and neurons beside them.
    var again = masked(made, [0])
    again.masks.merge(Masks((0..<16).map { .neuron(Neuron(layer: 0, index: $0)) }))
    #expect(try difference(again, again.compacted().model) < 1e-5)
    try inFolder { folder in
      try made.save(to: folder + "/narrow", onlyVitrine: true)
      #expect(try output(Model.open(folder + "/narrow")).bits == output(made).bits)
    }
  }

  /// Every matrix with an axis of the stream's width is said to lose a row or a column, BERT's output behind its transform excepted.
  @Test(arguments: ModelFixture.all) func noMatrixIsForgotten(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let slices = model.coupled(with: [.dimension(2)])
    let said = Set(slices.map(\.tensor))
    #expect(said.count == slices.count)
    for (name, value) in try model.weights() where value.shape.count == 2 && value.shape.contains(model.shape.dModel) {
      #expect(said.contains(name) || name.contains("decoder"), "\(name)")
    }
    for slice in slices { #expect(try model.weights()[slice.tensor]?.shape[slice.axis] ?? model.shape.dModel == model.shape.dModel, "\(slice.tensor)") }
  }

  /// A head for classes reads the stream like everything else.
  @Test func aHeadForClassesLosesColumns() throws {
    let fixture = try #require(ModelFixture.all.first { $0.name.hasPrefix("llama") })
    let model = masked(try fixture.model().classifying(["no", "yes"], seed: 1))
    let made = try model.compacted().model
    let slices = model.coupled(with: Self.off.map(Part.dimension))
    #expect(slices.filter { $0.tensor == "score.weight" }.map(\.axis) == Self.off.map { _ in 1 })
    #expect(made.shape.classes == ["no", "yes"])
    #expect(model.shape.parameters - made.shape.parameters == slices.reduce(0) { $0 + $1.elements })
  }

  /// All of them leaves nothing; what stands in is zero; a file keeps them.
  @Test func theyAreReadBackFromAFile() throws {
    let fixture = try #require(ModelFixture.all.first { $0.name.hasPrefix("llama") })
    let model = try fixture.model()
    let all = masked(model, Array(0..<model.shape.dModel))
    #expect { try all.compacted() } throws: { ($0 as? ModelError)?.code == "nothing-left" }
    var some = masked(model)
    some.masks[.dimension(0)] = .zero.at([1, 2])
    let file = try MaskFile(json: Bytes(some.maskFile(named: "it")), file: "masks.json")
    #expect(try file.masks(for: model) == some.masks)
    #expect(some.masks.written.map(\.parts) == ["D0", "D1", "D3-4", "D11"])
    for (text, code) in [(#"{"part": "D9999", "mode": "zero"}"#, "mask-of-another-model"), (#"{"part": "D1", "mode": "mean", "values": [1]}"#, "mask-of-another-model"),
      (#"{"part": "D1", "mode": "zero", "index": 2}"#, "bad-mask"), (#"{"part": "D1", "mode": "zero", "layer": 0}"#, "bad-mask"),
      (#"{"part": "L0.H1", "mode": "zero", "kind": "neuron"}"#, "bad-mask"),
    ] {
      let json = #"{"format": "vitrine-masks", "version": 1, "masks": [\#(text)]}"#
      #expect { try MaskFile(json: Bytes(Array(json.utf8)), file: "masks.json").masks(for: model) } throws: { ($0 as? MaskFileError)?.code == code }
    }
  }

  /// From a trace and at some positions only: the bits of a run from the start.
  @Test(arguments: ModelFixture.all) func reruns(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    let rerun = RerunTests()
    for positions in [nil, [0, 2]] as [Set<Int>?] {
      var model = plain
      for index in Self.off { model.masks[.dimension(index)] = .zero.at(positions) }
      #expect(try rerun.check(model, rerun.traced(plain), RunRequest(), "on").layersRun == plain.shape.nLayers)
      #expect(try rerun.check(plain, rerun.traced(model), RunRequest(), "off").layersRun == plain.shape.nLayers)
    }
  }
}
