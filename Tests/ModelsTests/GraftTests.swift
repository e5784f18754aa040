import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Weights of one model in the place of another's.
@Suite struct Grafting {
  /// One model of each family, and the same with other weights.
  static let fixtures = ModelFixture.all

  private func pair(_ fixture: ModelFixture) throws -> (Model, Model) {
    let a = try fixture.model()
    let other = try a.weights().mapValues { Tensor($0.values.map { 1.5 * $0 + 0.25 }, shape: $0.shape) }
    return (a, try a.replacing(other))
  }

  private func same(_ a: Model, _ b: Model) throws -> Bool {
    let (a, b) = (try a.weights(), try b.weights())
    return a.keys == b.keys && a.allSatisfy { $1.values.map(\.bitPattern) == b[$0]?.values.map(\.bitPattern) }
  }

  private func layers(_ model: Model) -> [WeightPlace] { (0..<model.shape.nLayers).map { .layer($0) } }

  /// All places together are the whole model, and taking the old ones back is the old model.
  @Test(arguments: fixtures) func allPlacesAreTheModel(fixture: ModelFixture) throws {
    let (a, b) = try pair(fixture)
    let all = [WeightPlace.outside] + layers(a)
    let (whole, changed) = try a.grafted(all, from: b)
    #expect(try same(whole, b) && !same(a, b))
    #expect(try changed == a.difference(to: b, at: all).reduce(0) { $0 + $1.changed })
    #expect(try same(whole.grafted(all, from: a).model, a))
    #expect(try a.grafted(all + all, from: b).changed == changed)
  }

  /// One part changes and everything else stays: the layer's other parts, the other layers, what stands outside.
  @Test(arguments: fixtures) func aPartIsThatPart(fixture: ModelFixture) throws {
    let (a, b) = try pair(fixture)
    let last = a.shape.nLayers - 1, sizes = a.shape.sizes(last)
    let heads = (0..<sizes.heads).map { WeightPlace.part(.head(Head(layer: last, index: $0))) }
    let neurons = [0, sizes.mlp - 1].map { WeightPlace.part(.neuron(Neuron(layer: last, index: $0))) }
    let mlp = WeightPlace.part(.mlp(layer: last)), attention = WeightPlace.part(.attention(layer: last))
    let others = [.outside] + layers(a).dropLast()
    func apart(_ a: Model, _ places: [WeightPlace]) throws -> [Double] { try a.difference(to: b, at: places).map(\.relative) }
    let before = try apart(a, heads + neurons + others)
    #expect(before.allSatisfy { $0 > 0 })
    for (index, head) in heads.enumerated() {
      let one = try a.grafted([head], from: b)
      let now = try apart(one.model, heads + neurons + others)
      for place in now.indices { #expect(place == index ? now[place] == 0 : now[place] == before[place], "\(head) and \(place)") }
      #expect(try apart(one.model, [mlp]) == apart(a, [mlp]) && apart(one.model, [attention])[0] < apart(a, [attention])[0])
      #expect(try one.changed == a.difference(to: b, at: [head])[0].changed)
    }
    let neuron = try a.grafted([neurons[1]], from: b).model
    #expect(try apart(neuron, heads + neurons + others) == Array(before[..<heads.count]) + [before[heads.count], 0] + before.suffix(others.count))
    // All heads together bring what they share, too: all of the attention but the bias of its output.
    let (whole, changed) = try a.grafted(heads, from: b)
    let all = try a.difference(to: b, at: [attention])[0].changed, left = try whole.difference(to: b, at: [attention])[0].changed
    #expect(left == 0 || left == a.shape.dModel)
    #expect(changed + left == all)
  }

  /// One model saved in two formats is the same by its weights, whichever is asked; what is put into one comes from the other as it is.
  @Test(arguments: ["gpt2", "llama", "llama-bias", "qwen2", "qwen3"]) func twoFormatsAreOneModel(name: String) throws {
    let path = temporaryPath() + ".gguf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (a, changed) = try pair(ModelFixture(name: name))
    try a.save(to: path, format: .gguf, dtype: .f32)
    let b = try Model.open(path)
    #expect(!a.hasShape(of: b))
    let all = [WeightPlace.outside] + layers(a)
    for (mine, theirs) in [(a, b), (b, a)] {
      let counterpart = try #require(try mine.counterpart(theirs))
      #expect(try mine.hasShape(of: counterpart) && mine.difference(to: counterpart, at: all).allSatisfy { $0.changed == 0 })
    }
    // In a file of its own format the other model is another one, and its head is put in the place of one head.
    let head = WeightPlace.part(.head(Head(layer: 0, index: 1)))
    let (grafted, count) = try b.grafted([head], from: #require(try b.counterpart(changed)))
    let (expected, own) = try a.grafted([head], from: changed)
    #expect(count == own && count > 0)
    #expect(try #require(try grafted.counterpart(expected)).difference(to: grafted, at: all).allSatisfy { $0.changed == 0 })
  }

  /// How many parameters a new model will have is known before it is made, but for its vectors.
  @Test(arguments: Model.families) func sizesOfANewModel(_ family: String) throws {
    let sizes = NewModel(family: family, nLayers: 2, dModel: 128, nHeads: 4, nContext: 64, dVocab: 300)
    let made = try Model.new(sizes, files: [:], seed: 1).shape.parameters
    #expect(sizes.parameters <= made && 100 * sizes.parameters > 93 * made)
  }

  @Test func modelsOfTwoShapesAreToldApart() throws {
    let sizes = NewModel(family: "gpt2", nLayers: 2, dModel: 16, nHeads: 4, nContext: 32, dVocab: 40)
    let a = try Model.new(sizes, files: [:], seed: 1)
    var wider = sizes
    wider.dVocab = 41
    #expect(try a.hasShape(of: Model.new(sizes, files: [:], seed: 2)))
    #expect(try !a.hasShape(of: Model.new(wider, files: [:], seed: 1)))
    #expect(try a.difference(to: a, at: [.outside, .layer(0), .layer(1)]).allSatisfy { $0 == WeightDifference(relative: 0, largest: 0, changed: 0) })
  }
}
