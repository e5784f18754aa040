import Models
import Tensors
import Testing

/// The promise of partial re-runs: the bits of a run from the start, for less work.
@Suite struct RerunTests {
  static let input = TokenBatch([[3, 1, 4, 1, 5, 9, 2, 6, 5], [2, 7, 1, 8]])

  /// A re-run and a run from the start under the same masks and request, which must agree in every bit.
  func check(_ model: Model, _ trace: Trace?, _ request: RunRequest, _ note: Comment) throws -> Run {
    let whole = try model.run(Self.input, request)
    var partial = request
    partial.trace = trace
    let part = try model.run(Self.input, partial)
    #expect(whole.layersRun == model.shape.nLayers)
    #expect(part.logits?.bits == whole.logits?.bits, note)
    #expect(part.final?.bits == whole.final?.bits, note)
    #expect(part.activations.mapValues(\.bits) == whole.activations.mapValues(\.bits), note)
    return part
  }

  func traced(_ model: Model, _ request: RunRequest = RunRequest()) throws -> Trace {
    var request = request
    request.keepTrace = true
    return try #require(try model.run(Self.input, request).trace)
  }

  @Test(arguments: ModelFixture.all) func everyHeadMaskedAndBack(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    let trace = try traced(plain)
    for layer in 0..<plain.shape.nLayers {
      for index in 0..<plain.shape.nHeads {
        for mask in [PartMask.zero, .mean((0..<plain.shape.dHead).map { Float($0) / 7 })] {
          var masked = plain
          masked.masks = [Head(layer: layer, index: index): mask]
          let run = try check(masked, trace, RunRequest(), "L\(layer).H\(index)")
          #expect(run.layersRun == plain.shape.nLayers - layer)
          // And back: from the trace of the masked model to the one without masks.
          let back = try check(plain, traced(masked), RunRequest(), "L\(layer).H\(index) unmasked")
          #expect(back.layersRun == plain.shape.nLayers - layer)
        }
      }
    }
    let same = try check(plain, trace, RunRequest(), "nothing changed")
    #expect(same.layersRun == 0)
  }

  /// Neurons, attention and MLPs turned off, by zero and by a mean, and back.
  @Test(arguments: ModelFixture.all) func everyPartOfALayerMaskedAndBack(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    let (trace, shape) = (try traced(plain), plain.shape)
    func mean(_ count: Int) -> PartMask { .mean((0..<count).map { Float($0 + 1) / 7 }) }
    for layer in 0..<shape.nLayers {
      let parts: [(Part, Int)] = [
        (.attention(layer: layer), shape.dModel), (.mlp(layer: layer), shape.dModel), (.neuron(Neuron(layer: layer, index: 0)), 1),
        (.neuron(Neuron(layer: layer, index: shape.dMLP - 1)), 1),
      ]
      for (part, width) in parts {
        for mask in [PartMask.zero, mean(width)] {
          var masked = plain
          masked.masks[part] = mask
          let run = try check(masked, trace, RunRequest(), "\(part)")
          #expect(run.layersRun == shape.nLayers - layer)
          #expect(run.final?.bits != (try plain.run(Self.input).final?.bits), "\(part)")
          #expect(try check(plain, traced(masked), RunRequest(), "\(part) unmasked").layersRun == shape.nLayers - layer)
        }
      }
    }
  }

  /// A mask is what an edit at the part's hook would do: everywhere, or at some positions of every sequence that has them.
  @Test(arguments: ModelFixture.all) func masksAreEditsOfHooks(_ fixture: ModelFixture) throws {
    let plain = try fixture.model()
    let trace = try traced(plain)
    for layer in 0..<plain.shape.nLayers {
      let cases: [(Part, HookName.Site, Range<Int>)] = [
        (.attention(layer: layer), .attnOut, 0..<plain.shape.dModel), (.mlp(layer: layer), .mlpOut, 0..<plain.shape.dModel),
        (.neuron(Neuron(layer: layer, index: 3)), .mlpPost, 3..<4),
        (.head(Head(layer: layer, index: 1)), .z, plain.shape.dHead..<2 * plain.shape.dHead),
      ]
      for (part, site, features) in cases {
        for (value, positions) in [(Float(0), nil), (0.25, nil), (0, [0, 3, 6]), (0.25, [0, 3, 6])] as [(Float, Set<Int>?)] {
          var masked = plain
          masked.masks[part] = PartMask(mean: value == 0 ? nil : features.map { _ in value }, at: positions)
          var request = RunRequest()
          request.edits = [
            HookEdit(HookName(site, layer: layer)) { x in
              let width = x.shape.dropFirst(2).reduce(1, *)
              return Tensor(
                x.values.enumerated().map {
                  let isThere = positions?.contains($0.offset / width % x.shape[1]) ?? true
                  return isThere && features.contains($0.offset % width) ? value : $0.element
                }, shape: x.shape)
            }
          ]
          let run = try check(masked, trace, RunRequest(), "\(part)")
          #expect(try run.final?.bits == plain.run(Self.input, request).final?.bits, "\(part) \(value)")
        }
      }
    }
  }

  /// Several masks at once give the bits of one after the other, from the start and from a trace, whatever their layers.
  @Test(arguments: ModelFixture.all) func severalMasksAtOnce(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    let shape = model.shape
    model.masks = [Head(layer: 0, index: 1): .zero]
    let trace = try traced(model)
    let last = shape.nLayers - 1
    func mean(_ count: Int) -> PartMask { .mean((0..<count).map { Float($0 + 1) / 7 }) }
    var variants = [Masks(), model.masks, Masks([.mlp(layer: last)]), Masks([.attention(layer: last), .mlp(layer: 0)])]
    variants += (0..<shape.nHeads).map { [Head(layer: last, index: $0): $0 % 2 == 0 ? .zero : mean(shape.dHead)] }
    for (part, width) in [(Part.attention(layer: last), shape.dModel), (.neuron(Neuron(layer: last, index: 2)), 1)] {
      var masks = Masks()
      masks[part] = mean(width)
      variants.append(masks)
    }
    var somewhere = Masks()
    somewhere[.mlp(layer: last)] = .zero.at([1, 2])
    variants.append(somewhere)
    for positions in [LogitPositions.all, .last, .only([2, 0])] {
      for (start, under) in [(nil, variants), (trace, variants), (trace, Array(variants.suffix(shape.nHeads)))] as [(Trace?, [Masks])] {
        var request = RunRequest(logits: positions, capture: [HookName(.residPost, layer: last)])
        request.trace = start
        let together = try model.run(Self.input, under: under, request)
        let rows = try #require(together.logitRows ?? together.final.map { $0.reshaped([$0.count / shape.dModel, shape.dModel]) })
        #expect(rows.shape[0] % under.count == 0)
        for (index, masks) in under.enumerated() {
          var single = model
          single.masks = masks
          let alone = try single.run(Self.input, RunRequest(logits: positions, capture: request.capture))
          let expected = try #require(alone.logitRows ?? alone.final.map { $0.reshaped([$0.count / shape.dModel, shape.dModel]) })
          let count = rows.shape[0] / under.count
          #expect(rows.rows(index * count..<(index + 1) * count).bits == expected.bits, "variant \(index), \(positions)")
        }
        #expect(together.layersRun <= shape.nLayers)
      }
    }
  }

  /// A walk of random mask changes, each re-run continuing from the trace of the one before.
  @Test(arguments: ModelFixture.all) func chainsOfRandomMasks(_ fixture: ModelFixture) throws {
    var model = try fixture.model()
    var random = Random(seed: 7)
    var trace = try traced(model)
    for step in 0..<20 {
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let head = Head(
          layer: .random(in: 0..<model.shape.nLayers, using: &random), index: .random(in: 0..<model.shape.nHeads, using: &random))
        model.masks[head] = model.masks[head] == nil ? .zero : nil
        let layer = Int.random(in: 0..<model.shape.nLayers, using: &random)
        let part: Part =
          switch Int.random(in: 0...3, using: &random) {
          case 0: .attention(layer: layer)
          case 1: .mlp(layer: layer)
          default: .neuron(Neuron(layer: layer, index: .random(in: 0..<model.shape.dMLP, using: &random)))
          }
        model.masks[part] = model.masks[part] == nil ? .zero : nil
      }
      var request = RunRequest(logits: [.all, .last, .only([3, 0, 3]), .none][step % 4])
      request.keepTrace = true
      trace = try #require(try check(model, trace, request, "step \(step)").trace)
    }
  }

  @Test(arguments: ModelFixture.all) func editsAndCapturesStartWhereTheyStand(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let trace = try traced(model)
    for (name, _) in model.hooks(positions: 1) {
      _ = try check(model, trace, RunRequest(capture: [name]), "capture of \(name)")
      var request = RunRequest()
      request.edits = [HookEdit(name) { value in Tensor(value.values.map { $0 * 0.5 }, shape: value.shape) }]
      let run = try check(model, trace, request, "edit of \(name)")
      #expect(run.layersRun == model.shape.nLayers - (name.layer ?? (name.site.isInBlock ? 0 : HookName.Site.exits.contains(name.site) ? model.shape.nLayers : 0)))
      // With the same edit in the trace, a change after it starts after it.
      let edited = try traced(model, request)
      var masked = model
      let last = model.shape.nLayers - 1
      masked.masks = [Head(layer: last, index: 0): .zero]
      #expect(try check(masked, edited, request, "mask under an edit of \(name)").layersRun == 1)
      // Without it, the run starts at the edit.
      _ = try check(model, edited, RunRequest(), "edit of \(name) taken back")
    }
  }

  /// Asking for fewer logits gives the same bits and computes no others.
  @Test(arguments: ModelFixture.all.filter { !["bert-encoder", "llama-base"].contains($0.name) }) func fewerLogitsAreTheSame(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let ids = Self.input.sequences[0]
    let all = try #require(try model.run(TokenBatch(ids)).logits).reshaped([ids.count, model.shape.dVocab])
    let last = try #require(try model.run(TokenBatch(ids), RunRequest(logits: .last)).logits)
    #expect(last.shape == [1, 1, model.shape.dVocab])
    #expect(last.bits == all.rows(ids.count - 1..<ids.count).bits)
    let chosen = [7, 0, 3, 4, 4]
    let some = try #require(try model.run(TokenBatch(ids), RunRequest(logits: .only(chosen))).logits)
    #expect(some.shape == [1, chosen.count, model.shape.dVocab])
    #expect(some.bits == chosen.flatMap { all.rows($0..<$0 + 1).bits })
    let none = try model.run(TokenBatch(ids), RunRequest(logits: .none))
    #expect(none.logits == nil && none.final != nil)
    #expect(throws: ModelError.self) { try model.run(TokenBatch(ids), RunRequest(logits: .only([9]))) }
  }

  /// A sequence gives the same bits alone and padded in a batch; padded places of the result are zero.
  @Test(arguments: ModelFixture.all) func batchesAreTheirSequences(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let batch = TokenBatch([[2, 7, 1, 8], [3, 1, 4, 1, 5, 9, 2, 6, 5], [6]])
    let names = Set(model.hooks(positions: 1).map(\.name))
    let together = try model.run(batch, RunRequest(capture: names))
    for (index, ids) in batch.sequences.enumerated() {
      let alone = try model.run(TokenBatch(ids), RunRequest(capture: names))
      func rows(_ tensor: Tensor?) throws -> Tensor {
        let tensor = try #require(tensor)
        return tensor.rows(index..<index + 1).reshaped(Array(tensor.shape.dropFirst())).rows(0..<ids.count)
      }
      if model.shape.hasLogits { #expect(try rows(together.logits).bits == alone.logits?.bits) }
      #expect(try rows(together.final).bits == alone.final?.bits)
      for name in names where ![.scores, .pattern].contains(name.site) {
        #expect(try rows(together.activations[name]).bits == alone.activations[name]?.bits, "\(name)")
      }
      let pattern = HookName(.pattern, layer: 0)
      let (big, small) = (try #require(together.activations[pattern]), try #require(alone.activations[pattern]))
      for query in 0..<9 {
        for key in 0..<9 {
          let inside = query < ids.count && key < ids.count
          #expect(big[index, 1, query, key] == (inside ? small[0, 1, query, key] : 0))
        }
      }
    }
  }

  @Test func traceOfAnotherInputOrModelIsNotUsed() throws {
    let model = try ModelFixture(name: "gpt2").model()
    let trace = try traced(model)
    var request = RunRequest()
    request.trace = trace
    let other = TokenBatch([5, 6])
    #expect(try model.run(other, request).logits?.bits == model.run(other).logits?.bits)
    let reopened = try ModelFixture(name: "gpt2").model()
    #expect(try reopened.run(Self.input, request).layersRun == reopened.shape.nLayers)
    let (rows, shape) = (13, model.shape)
    #expect(trace.bytes == 4 * rows * ((shape.nLayers + 1) * shape.dModel + shape.nLayers * shape.nHeads * shape.dHead))
  }

  @Test func cancellationStopsBetweenLayers() throws {
    let model = try ModelFixture(name: "gpt2").model()
    var request = RunRequest()
    request.isCancelled = { true }
    #expect { try model.run(TokenBatch([1]), request) } throws: { ($0 as? ModelError)?.code == "cancelled" }
  }
}

extension HookName.Site {
  fileprivate static let exits: [HookName.Site] = [.finalScale, .finalNormalized]
}
