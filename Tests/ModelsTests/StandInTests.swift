import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing
import Wording

/// Parts replaced by rows that differ by position: the same bits from the start, from a trace, with a cache, and as an edit of the hook.
@Suite struct StandInTests {
  private static let positions = 4

  /// Parts of a layer with their hook, its features and so many rows of numbers.
  private func cases(_ model: Model, _ layer: Int) -> [(part: Part, site: HookName.Site, features: Range<Int>)] {
    let it = model.shape
    return [
      (.attention(layer: layer), .attnOut, 0..<it.dModel), (.mlp(layer: layer), .mlpOut, 0..<it.dModel),
      (.neuron(Neuron(layer: layer, index: 3)), .mlpPost, 3..<4), (.head(Head(layer: layer, index: 1)), .z, it.dHead..<2 * it.dHead),
    ]
  }
  private func value(_ position: Int, _ feature: Int) -> Float { Float((position % Self.positions) * 31 + feature * 7 % 17) / 64 - 0.5 }
  private func rows(_ width: Int) -> PartMask {
    PartMask(.rows((0..<Self.positions).flatMap { position in (0..<width).map { value(position, $0) } }, count: Self.positions))
  }

  @Test(arguments: ModelFixture.all) func rowsAreEditsOfHooks(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    let rerun = RerunTests()
    let trace = try rerun.traced(plain)
    for layer in 0..<plain.shape.nLayers {
      for (part, site, features) in cases(plain, layer) {
        for positions in [nil, [0, 3, 6]] as [Set<Int>?] {
          var masked = plain
          masked.masks[part] = rows(features.count).at(positions)
          var request = RunRequest()
          request.edits = [
            HookEdit(HookName(site, layer: layer)) { x in
              let width = x.shape.dropFirst(2).reduce(1, *)
              return Tensor(
                x.values.enumerated().map { offset, old in
                  let position = offset / width % x.shape[1], feature = offset % width
                  guard positions?.contains(position) ?? true, features.contains(feature) else { return old }
                  return value(position, feature - features.lowerBound)
                }, shape: x.shape)
            }
          ]
          let run = try rerun.check(masked, trace, RunRequest(), "\(part)")
          #expect(run.layersRun == plain.shape.nLayers - layer)
          #expect(try run.final?.bits == plain.run(RerunTests.input, request).final?.bits, "\(part)")
          #expect(run.final?.bits != (try plain.run(RerunTests.input).final?.bits), "\(part)")
          #expect(try rerun.check(plain, rerun.traced(masked), RunRequest(), "\(part) back").layersRun == plain.shape.nLayers - layer)
        }
      }
    }
  }

  /// Under several masks at once the rows follow the positions of each sequence.
  @Test(arguments: ModelFixture.all) func severalAtOnce(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    let variants = cases(plain, 1).map { part, _, features in
      var masks = Masks()
      masks[part] = rows(features.count)
      return masks
    }
    let together = try plain.run(RerunTests.input, under: variants)
    let all = try #require(together.final).bits
    for (index, masks) in variants.enumerated() {
      var single = plain
      single.masks = masks
      let alone = try #require(try single.run(RerunTests.input).final).bits
      #expect(Array(all[index * alone.count..<(index + 1) * alone.count]) == alone, "variant \(index)")
    }
  }

  /// Every decoded step has the bits of a run over the whole text, past the end of the rows too.
  @Test(arguments: GenerationTests.causal) func decodingIsTheFullPass(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    for (part, _, features) in cases(model, 0) + cases(model, 1).prefix(1) { model.masks[part] = rows(features.count) }
    var (ids, cache) = ([3, 1, 4], KeyValueCache(layers: model.shape.nLayers))
    var next = ids
    for _ in 0..<8 {
      let step = try model.continuation(of: next, &cache)
      #expect(step.bits == (try model.run(TokenBatch(ids), RunRequest(logits: .last)).logits?.bits), "after \(ids.count) tokens")
      next = [(ids[ids.count - 1] * 7 + 5) % model.shape.dVocab]
      ids += next
    }
  }

  /// Weights have no positions.
  @Test func cannotBeSavedOrTakenOut() throws {
    var model = try ModelFixture(name: "gpt2").model()
    let folder = try temporaryFolder()
    model.masks[Head(layer: 0, index: 1)] = rows(model.shape.dHead)
    for format in [Checkpoint.Format.safetensors, .gguf] {
      #expect { try model.save(to: folder + "/x", format: format) } throws: { ($0 as? SavingError)?.code == "not-expressible" }
    }
    #expect { try model.compacted() } throws: {
      ($0 as? ModelError)?.code == "varies-by-position" && ($0 as? ModelError)?.phrase.en.contains("L0.H1") == true
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func listsSayWhatStandsIn() throws {
    var masks = Masks((0..<4).map { .neuron(Neuron(layer: 1, index: $0)) })
    masks[.neuron(Neuron(layer: 1, index: 2))] = PartMask(.row([0.5]), origin: "plays.txt")
    masks[.neuron(Neuron(layer: 1, index: 3))] = PartMask(.row([0.25]), origin: "plays.txt")
    masks[Head(layer: 0, index: 1)] = rows(2).at([1])
    #expect(masks.written.map { $0.parts + $0.options } == ["L0.H1 mode=resample at=t1", "L1.N0-1", "L1.N2-3 mode=mean on=plays.txt"])
    // What stands in tells two masks apart, however they are listed.
    #expect(PartMask.mean([0.5]).description != PartMask.mean([0.25]).description)
  }
}

/// Masks as a file: what is written is read again, and what is not as it should be is refused by name.
@Suite struct MaskFileTests {
  private func model() throws -> Model {
    var model = try ModelFixture(name: "gpt2").model()
    let it = model.shape
    model.masks = Masks([.head(Head(layer: 0, index: 1)), .neuron(Neuron(layer: 1, index: 7))])
    model.masks[Head(layer: 1, index: 0)] = PartMask.zero.at([0, 3])
    model.masks[.mlp(layer: 0)] = PartMask(.row((0..<it.dModel).map { Float($0) / 3 - 1e-9 }), at: [2], origin: "plays \"1\".txt")
    model.masks[.attention(layer: 1)] = PartMask(.rows((0..<3 * it.dModel).map { 1 / Float($0 + 1) }, count: 3))
    return model
  }
  private func read(_ text: String) throws -> MaskFile { try MaskFile(json: Bytes(Array(text.utf8)), file: "m.json") }

  @Test func whatIsWrittenIsReadAgain() throws {
    let model = try model()
    let bytes = model.maskFile(named: "tiny")
    let file = try MaskFile(json: Bytes(bytes), file: "m.json")
    #expect(file.hash == model.digest && file.model == "tiny")
    #expect(try file.masks(for: model) == model.masks)
    // As another program sees it.
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["format"] as? String == "vitrine-masks" && object["version"] as? Int == 1)
    // Only what is zero everywhere is as if it had been pruned.
    #expect(object["pruned_heads"] as? [String: [Int]] == ["0": [1]])
    let entries = try #require(object["masks"] as? [[String: Any]])
    #expect(entries.map { $0["part"] as? String } == ["L0.mlp", "L0.H1", "L1.attn", "L1.H0", "L1.N7"])
    #expect(entries[0]["from"] as? String == "plays \"1\".txt" && entries[0]["positions"] as? [Int] == [2])
    #expect((entries[0]["values"] as? [Double])?.count == model.shape.dModel && (entries[2]["values"] as? [[Double]])?.count == 3)
    #expect(entries[3]["kind"] as? String == "head" && entries[3]["layer"] as? Int == 1 && entries[3]["index"] as? Int == 0)
    let described = try #require(object["model"] as? [String: Any])
    #expect(described["n_heads"] as? Int == model.shape.nHeads && described["d_model"] as? Int == model.shape.dModel)
  }

  /// Cut anywhere, it is no file of masks; and with a byte changed it is read as something or refused, never a trap.
  @Test func tornAndScratched() throws {
    let model = try model(), bytes = model.maskFile(named: "tiny")
    for end in stride(from: 0, to: bytes.count - 2, by: 37) {
      #expect(throws: (any Error).self) { try MaskFile(json: Bytes(Array(bytes[..<end])), file: "m.json") }
    }
    var random = Random(seed: 3)
    for _ in 0..<400 {
      var other = bytes
      other[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(truncatingIfNeeded: random.next())
      if let masks = try? MaskFile(json: Bytes(other), file: "m.json").masks(for: model) {
        var copy = model
        copy.masks = masks
        #expect(copy.masks.count <= 5)
      }
    }
  }

  private static let head = #"{"format": "vitrine-masks", "version": 1, "masks": ["#
  @Test(arguments: [
    ("[]", "not-a-mask-file"), ("{}", "not-a-mask-file"), (#"{"format": "vitrine-masks", "version": 1}"#, "not-a-mask-file"),
    (#"{"format": "vitrine-masks", "version": 2, "masks": []}"#, "mask-file-version"), (#"{"format": "vitrine-masks", "masks": []}"#, "mask-file-version"),
    (head + #"{"part": "L0.H1", "mode": "gone"}]}"#, "bad-mask"), (head + #"{"part": "L0.X1", "mode": "zero"}]}"#, "bad-mask"),
    (head + #"{"part": "L0.H01", "mode": "zero"}]}"#, "bad-mask"), (head + #"{"part": "L-1.H0", "mode": "zero"}]}"#, "bad-mask"),
    (head + #"{"mode": "zero"}]}"#, "bad-mask"), (head + #"7]}"#, "bad-mask"),
    (head + #"{"part": "L0.H1", "mode": "zero"}, {"part": "L0.H1", "mode": "zero"}]}"#, "bad-mask"),
    (head + #"{"part": "L0.N1", "mode": "mean"}]}"#, "bad-mask"), (head + #"{"part": "L0.N1", "mode": "mean", "values": []}]}"#, "bad-mask"),
    (head + #"{"part": "L0.N1", "mode": "mean", "values": [1e39]}]}"#, "bad-mask"), (head + #"{"part": "L0.N1", "mode": "mean", "values": [null]}]}"#, "bad-mask"),
    (head + #"{"part": "L0.N1", "mode": "mean", "values": [NaN]}]}"#, "malformed-file"), (head + #"{"part": "L0.N1", "mode": "zero", "values": [1]}]}"#, "bad-mask"),
    (head + #"{"part": "L0.N1", "mode": "resample", "values": [1]}]}"#, "bad-mask"), (head + #"{"part": "L0.N1", "mode": "resample", "values": [[1], [1, 2]]}]}"#, "bad-mask"),
    (head + #"{"part": "L0.N1", "mode": "zero", "positions": []}]}"#, "bad-mask"), (head + #"{"part": "L0.N1", "mode": "zero", "positions": [-1]}]}"#, "bad-mask"),
    (head + #"{"part": "L0.N1", "mode": "zero", "positions": [1.5]}]}"#, "bad-mask"), (head + #"{"part": "L0.N1", "mode": "zero", "from": 3}]}"#, "bad-mask"),
    (head + #"{"part": "L0.H2", "mode": "zero"}]}"#, "mask-of-another-model"), (head + #"{"part": "L9.mlp", "mode": "zero"}]}"#, "mask-of-another-model"),
    (head + #"{"part": "L0.N9999", "mode": "zero"}]}"#, "mask-of-another-model"), (head + #"{"part": "L0.N1", "mode": "mean", "values": [1, 2]}]}"#, "mask-of-another-model"),
    (head + #"{"part": "L0.N1", "mode": "zero", "positions": [16]}]}"#, "mask-of-another-model"),
  ]) func refused(_ text: String, _ code: String) throws {
    let model = try ModelFixture(name: "gpt2").model()
    #expect { _ = try read(text).masks(for: model) } throws: { error in
      ((error as? MaskFileError)?.code ?? (error as? CheckpointError)?.code) == code
    }
    if code == "mask-of-another-model" {
      #expect { _ = try read(text).masks(for: model) } throws: { error in
        guard case .otherModel(_, let part, _)? = error as? MaskFileError else { return false }
        return text.contains(part)
      }
    }
  }

  @Test func unknownKeysArePassedOver() throws {
    let masks = try read(Self.head + #"{"part": "L0.H1", "mode": "zero", "colour": {"a": [1]}}], "more": null}"#).masks
    #expect(masks == [Head(layer: 0, index: 1): .zero])
  }
}
