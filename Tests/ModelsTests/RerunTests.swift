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
        for mask in [HeadMask.zero, .mean((0..<plain.shape.dHead).map { Float($0) / 7 })] {
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
  @Test(arguments: ModelFixture.all.filter { $0.name != "bert-encoder" }) func fewerLogitsAreTheSame(_ fixture: ModelFixture) throws {
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
