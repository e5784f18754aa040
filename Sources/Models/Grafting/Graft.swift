// Weights of two models of one shape, part by part: how far they are apart, and those of one put in the place of the other's. Which
// slices of which tensors belong to a part is what pruning knows of it (`coupled`).

import Checkpoints
import Tensors

/// A place of a model by its weights.
public enum WeightPlace: Hashable, Sendable, CustomStringConvertible {
  /// All tensors of a layer, its norms included.
  case layer(Int)
  case part(Part)
  /// All that stands outside the layers: embeddings, the last norm, the head.
  case outside

  public var description: String {
    switch self {
    case .layer(let layer): "L\(layer)"
    case .part(let part): part.description
    case .outside: "embedding"
    }
  }
}

/// How far the weights of a place are apart in two models.
public struct WeightDifference: Sendable, Equatable {
  /// ‖b − a‖ / ‖a‖ over all numbers of the place; 0 where they are the same, infinite where a has only zeros.
  public let relative: Double
  /// The largest |b − a|.
  public let largest: Double
  /// Numbers that differ.
  public let changed: Int

  public init(relative: Double, largest: Double, changed: Int) { (self.relative, self.largest, self.changed) = (relative, largest, changed) }
}

extension Model {
  /// Whether both have the same tensors with the same shapes, so that their weights stand for each other.
  public func hasShape(of other: Model) -> Bool {
    guard shape == other.shape, weightNames == other.weightNames else { return false }
    return weightNames.allSatisfy { (try? self.storedShape($0) == other.storedShape($0)) == true }
  }

  /// `other` as its weights stand for this model's, tensor by tensor: itself where both have the same tensors; else, as where one comes from
  /// safetensors and one from GGUF, with its weights under this model's names and in its order of rotary pairs. Nil where their shapes are two.
  /// - Complexity: O(parameters), which are copied where the names differ.
  public func counterpart(_ other: Model) throws -> Model? {
    if hasShape(of: other) { return other }
    guard shape == other.shape else { return nil }
    let (mine, theirs) = (core.architecture.rotary?.interleaved ?? false, other.core.architecture.rotary?.interleaved ?? false)
    let plan = TensorPlan(
      other.core.parameters, other.core.architecture, masks: [:], as: core.names, like: core.checkpoint.tensors,
      order: mine == theirs ? .kept : mine ? .neighbours : .halves, writesTied: true)
    let entries = Dictionary(plan.entries.map { ($0.name, $0) }) { first, _ in first }
    var values: [String: Tensor] = [:]
    for name in weightNames {
      guard let entry = entries[name], try entry.shape == storedShape(name) else { return nil }
      var all: [Float] = []
      all.reserveCapacity(entry.shape.reduce(1, *))
      try entry.read { all += $0.values }
      values[name] = Tensor(all, shape: entry.shape)
    }
    var found = try replacing(values)
    found.masks = other.masks
    return found
  }

  private func storedShape(_ name: String) throws -> [Int] { try core.values[name]?.shape ?? core.checkpoint.tensors[name]?.shape ?? stored(name).shape }

  /// The layer that a tensor belongs to; nil outside the layers.
  private func layer(of tensor: String) -> Int? {
    let prefix = core.names.prefixes.first { core.checkpoint.tensors[$0 + core.names.embed] != nil } ?? core.names.prefixes[0]
    let root = prefix + core.names.block.prefix { $0 != "#" }
    return tensor.hasPrefix(root) ? Int(tensor.dropFirst(root.count).prefix { $0 != "." }) : nil
  }

  private func slices(of place: WeightPlace) -> [CoupledSlice] {
    func whole(_ names: [String]) -> [CoupledSlice] { names.map { CoupledSlice(tensor: $0, axis: 0, range: 0..<Int.max, elements: 0) } }
    return switch place {
    case .layer(let layer): whole(weightNames.filter { self.layer(of: $0) == layer })
    case .outside: whole(weightNames.filter { self.layer(of: $0) == nil })
    case .part(let part): coupled(with: [part])
    }
  }

  /// How far `other` is from this model at each of `places`. Precondition: places of this model, and `other` of its shape.
  /// - Complexity: O(weights of the layers named).
  public func difference(to other: Model, at places: [WeightPlace]) throws -> [WeightDifference] {
    var pairs: [String: (mine: Tensor, theirs: Tensor)] = [:]
    return try places.map { place in
      var (own, apart, largest, changed) = (0.0, 0.0, 0.0, 0)
      for slice in slices(of: place) {
        let pair = try pairs[slice.tensor] ?? (stored(slice.tensor), other.stored(slice.tensor))
        pairs[slice.tensor] = pair
        pair.mine.withSpan { a in
          pair.theirs.withSpan { b in
            for index in Model.indices(of: slice, in: pair.mine.shape) {
              let before = Double(a[index]), difference = Double(b[index]) - before
              own += before * before
              guard difference != 0 else { continue }
              apart += difference * difference
              largest = max(largest, abs(difference))
              changed += 1
            }
          }
        }
      }
      return WeightDifference(relative: changed == 0 ? 0 : (apart / own).squareRoot(), largest: largest, changed: changed)
    }
  }

  /// This model with the weights of `other` at `places`, under its own masks, and how many numbers that changed. What it takes over is
  /// float32 then. Precondition: places of this model, and `other` of its shape.
  /// - Complexity: O(weights of the tensors concerned), which are copied.
  public func grafted(_ places: [WeightPlace], from other: Model) throws -> (model: Model, changed: Int) {
    var values: [String: [Float]] = [:]
    var shapes: [String: [Int]] = [:]
    var changed = 0
    var seen: Set<WeightPlace> = []
    // Heads that share keys and values bring those along when all of them are named.
    let parts = places.compactMap { if case .part(let part) = $0, seen.insert($0).inserted { part } else { nil } }
    let others = places.filter { if case .part = $0 { false } else { seen.insert($0).inserted } }
    for slice in coupled(with: parts) + others.flatMap({ slices(of: $0) }) {
      let theirs = try other.stored(slice.tensor)
      var mine: [Float]
      if let known = values[slice.tensor] { mine = known } else {
        let tensor = try stored(slice.tensor)
        (mine, shapes[slice.tensor]) = (tensor.values, tensor.shape)
      }
      values[slice.tensor] = nil
      theirs.withSpan { b in
        for index in Model.indices(of: slice, in: theirs.shape) where mine[index].bitPattern != b[index].bitPattern {
          mine[index] = b[index]
          changed += 1
        }
      }
      values[slice.tensor] = mine
    }
    return (try replacing(values.reduce(into: [:]) { $0[$1.key] = Tensor($1.value, shape: shapes[$1.key] ?? []) }), changed)
  }

  /// Where the numbers of a slice lie, row-major.
  private static func indices(of slice: CoupledSlice, in shape: [Int]) -> some Sequence<Int> {
    let rows = shape.first ?? 0, width = shape.dropFirst().reduce(1, *)
    let isRows = slice.axis == 0
    let range = slice.range.clamped(to: 0..<(isRows ? rows : width))
    let count = isRows ? range.count * width : rows * range.count
    return (0..<count).lazy.map { isRows ? range.lowerBound * width + $0 : $0 / range.count * width + range.lowerBound + $0 % range.count }
  }
}
