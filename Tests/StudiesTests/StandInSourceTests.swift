import Checkpoints
import Models
import Studies
import Support
import Tensors
import Testing

/// Stand-ins from texts against PyTorch, see `Fixtures/pruning/make_masks.py`.
@Suite struct StandInSourceTests {
  private static func tensors() throws -> [String: (shape: [Int], values: [Double])] {
    let path = fixture("pruning/stand_ins.safetensors")
    let file = try SafetensorsFile(Bytes(mapping: path), file: path)
    return Dictionary(
      uniqueKeysWithValues: file.tensors.map { entry in
        let values = (0..<entry.shape.reduce(1, *)).map { index in
          entry.type == "F32"
            ? Double(Float(bitPattern: entry.bytes.integer(at: 4 * index, as: UInt32.self) ?? 0))
            : Double(entry.bytes.integer(at: 8 * index, as: Int64.self) ?? -1)
        }
        return (entry.name, (entry.shape, values))
      })
  }
  private static let layer = 1
  private static let parts: [String: [Part]] = [
    "head": [.head(Head(layer: layer, index: 0)), .head(Head(layer: layer, index: 1))], "neuron": [.neuron(Neuron(layer: layer, index: 2))],
    "attention": [.attention(layer: layer)], "mlp": [.mlp(layer: layer)],
  ]

  @Test(arguments: ["gpt2", "neox-parallel", "llama", "qwen3", "bert-mlm"], ["head", "neuron", "attention", "mlp"])
  func standInsAndLogitsArePyTorchs(_ name: String, _ kind: String) throws {
    let expected = try Self.tensors()
    func rows(_ name: String) throws -> [[Int]] {
      let found = try #require(expected[name])
      return (0..<found.shape[0]).map { row in (0..<found.shape[1]).map { Int(found.values[row * found.shape[1] + $0]) } }
    }
    let model = try Model.open(fixture("models/\(name)")), parts = try #require(Self.parts[kind])
    let prompt = try rows("prompt")[0], other = try rows("other")[0]
    // Masks that there are play no part.
    var masked = model
    masked.masks = [Head(layer: 0, index: 0): .zero]
    let means = try masked.means(of: parts, over: MaskSource(windows: rows("windows"), name: "text"))
    let found = parts.flatMap { means[$0]?.values ?? [] }, mean = try #require(expected["\(name).\(kind).mean"]).values
    #expect(found.count == mean.count)
    // In parts of the largest: 2.9e-6 was found for sums that reach far beyond 1.
    let size = max(1, mean.map(abs).max() ?? 0)
    for (a, b) in zip(found, mean) { #expect(abs(Double(a) - b) < 2e-6 * size) }
    for (way, masks) in [("mean", means), ("resample", try masked.resampled(parts, from: other, named: "text"))] {
      var variant = model
      variant.masks = masks
      let logits = try #require(try variant.run(TokenBatch(prompt)).logits).values, there = try #require(expected["\(name).\(kind).\(way).logits"]).values
      #expect(logits.count == there.count)
      let worst = zip(logits, there).map { abs(Double($0) - $1) }.max() ?? .infinity
      #expect(worst < 2e-5, "\(way): \(worst)")
      let plain = try #require(try model.run(TokenBatch(prompt)).logits).values
      #expect(zip(plain, there).contains { abs(Double($0) - $1) > 1e-4 }, "the mask does something")
    }
  }

  /// Over one window a mean is what it is over a prompt, to the bit, and windows are counted by their tokens.
  @Test func windowsOfDifferentLengths() throws {
    let model = try Model.open(fixture("models/gpt2")), parts: [Part] = [.mlp(layer: 1), .head(Head(layer: 0, index: 1))]
    let ids = [3, 1, 4, 1, 5, 9]
    let specimen = Specimen(model: model, ids: ids, labels: ids.map(String.init)) { "\($0)" }
    let prompt = try specimen.masks(for: parts, mode: .mean)
    let one = try model.means(of: parts, over: MaskSource(windows: [ids], name: "text"))
    let two = try model.means(of: parts, over: MaskSource(windows: [[2, 7], ids], name: "text"))
    let first = try model.means(of: parts, over: MaskSource(windows: [[2, 7]], name: "text"))
    for part in parts {
      #expect(one[part]?.values == prompt[part]?.values && one[part]?.origin == "text" && prompt[part]?.origin == nil)
      for ((both, a), b) in zip(zip(try #require(two[part]).values, try #require(first[part]).values), try #require(one[part]).values) {
        #expect(abs(both - (2 * a + 6 * b) / 8) < 1e-6)
      }
    }
  }

  @Test func textsAreCutAndDrawn() throws {
    let source = try MaskSource(text: Array(0..<35), named: "text", context: 10)
    #expect(source.windows == [Array(0..<10), Array(10..<20), Array(20..<30)] && source.tokens == 30)
    #expect(try MaskSource(text: [1, 2], named: "text", context: 10).windows == [[1, 2]])
    #expect(source.spread(2).windows == [source.windows[0], source.windows[1]] && source.spread(9).windows.count == 3)
    #expect { try MaskSource(text: [], named: "text", context: 10) } throws: { ($0 as? StudyError)?.code == "too-few-tokens" }
    let drawn = try (0..<40).map { try source.draw(otherThan: Array(10..<15), seed: $0).window }
    #expect(Set(drawn) == [0, 2], "never the prompt's own window")
    #expect(try source.draw(otherThan: [], seed: 5).window == source.draw(otherThan: [], seed: 5).window)
    #expect { try MaskSource(windows: [[4, 5]], name: "text").draw(otherThan: [4, 5, 6], seed: 0) } throws: { ($0 as? StudyError)?.code == "no-other-text" }
    // All neurons of a long text: what would not fit is refused before it is run.
    let model = try Model.open(fixture("models/gpt2"))
    #expect { try model.resampled([.head(Head(layer: 0, index: 7))], from: [1], named: "text") } throws: { ($0 as? StudyError)?.code == "unknown-head" }
  }
}
