// Which units go: the lowest scores first, over the whole model or within every layer.

public import Models
import Wording

/// How units are chosen by their scores.
public struct PruneRule: Sendable, Equatable {
  public enum Scope: String, Sendable, CaseIterable {
    /// All layers are compared with one another.
    case global
    /// Every layer gives the same share, so that widths stay alike.
    case layer
  }
  public var scope = Scope.global
  /// Widths of MLPs and of the residual stream that are kept are multiples of this, which the kernels go through without a remainder.
  public var round = 16
  /// Layers that nothing is taken from.
  public var keep: Set<Int> = []
  public init() {}
}

/// How much is pruned.
public enum PruneAmount: Sendable, Equatable {
  /// Of all units of the kind, those that are off already included.
  case share(Double), count(Int)

  func count(of total: Int) -> Int {
    switch self {
    case .share(let share): Int((share * Double(total)).rounded())
    case .count(let count): count
    }
  }
}

/// What pruning would take away.
public struct PruneChoice: Sendable, Equatable {
  /// Units that go, in the order of the model; those that were off already are among them.
  public var units: [PruneUnit]
  /// Units that were chosen and are kept for the sake of even widths.
  public var putBack = 0
  public init(units: [PruneUnit]) { self.units = units }
  public var masks: Masks { Masks(units.flatMap(\.parts)) }
}

extension PruneRule {
  /// The units that go when `amount` of them do. Units that are off in `model` go first, ties are broken by place.
  /// Throws `PruneError` where nothing or everything would go.
  public func choose(_ amount: PruneAmount, _ kind: PruneKind, by scores: [[Double]], in model: Model) throws -> PruneChoice {
    let units = model.units(kind)
    let total = units.reduce(0) { $0 + $1.count }
    let asked = amount.count(of: total)
    guard asked > 0 else { throw PruneError.nothing(kind: kind, count: total) }
    guard asked < total else { throw PruneError.everything(kind: kind, count: total) }
    let choice = try choose(asked, of: total, units, scores, model.masks, kind)
    let off = units.joined().count { isOff($0, model.masks) }
    guard choice.units.contains(where: { !isOff($0, model.masks) }) else {
      if choice.units.isEmpty { throw PruneError.nothing(kind: kind, count: total, round: choice.putBack > 0 ? round : nil) }
      throw PruneError.offAlready(kind: kind, off: off, asked: asked)
    }
    return choice
  }

  private func isOff(_ unit: PruneUnit, _ masks: Masks) -> Bool { unit.parts.allSatisfy { masks[$0] != nil } }

  private func choose(
    _ asked: Int, of total: Int, _ units: [[PruneUnit]], _ scores: [[Double]], _ masks: Masks, _ kind: PruneKind
  ) throws -> PruneChoice {
    struct Candidate {
      let unit: PruneUnit
      let layer: Int
      let score: Double
    }
    let layers = units.enumerated().map { layer, units in
      units.enumerated().compactMap { index, unit -> Candidate? in
        if isOff(unit, masks) { return Candidate(unit: unit, layer: layer, score: -.infinity) }
        return keep.contains(layer) ? nil : Candidate(unit: unit, layer: layer, score: scores[layer][index])
      }
    }
    guard layers.contains(where: { !$0.isEmpty }) else { throw PruneError.keepsEverything }
    func lowest(_ candidates: [Candidate], _ count: Int) -> [Candidate] {
      Array(candidates.sorted { ($0.score, $0.unit) < ($1.score, $1.unit) }.prefix(count))
    }
    // Units of one layer after another; what is kept of neurons and of dimensions comes in whole tiles.
    let isGlobal = scope == .global || kind == .layers
    let chosen = isGlobal ? lowest(layers.flatMap { $0 }, asked) : []
    var choice = PruneChoice(units: [])
    for (layer, candidates) in layers.enumerated() {
      let wanted =
        isGlobal
        ? chosen.count { $0.layer == layer }
        : Int((Double(asked) * Double(units[layer].count) / Double(total)).rounded())
      var going = lowest(candidates, wanted)
      if [.neurons, .dimensions].contains(kind), round > 1, units[layer].count >= 2 * round {
        let left = units[layer].count - going.count
        let excess = min(going.count, min((left + round - 1) / round * round, units[layer].count) - left)
        going.removeLast(excess)
        choice.putBack += excess
      }
      choice.units += going.map(\.unit)
    }
    choice.units.sort()
    return choice
  }
}

extension Model {
  /// The units that named parts make up; a layer is attention and MLP. Throws where the model has no such part, where a KV group is named in part, or where that is all
  /// there is of a kind.
  public func units(of parts: [Part]) throws -> [PruneUnit] {
    for part in parts { try shape.require(part) }
    let named = Set(parts)
    var units: [PruneUnit] = []
    var seen: Set<Part> = []
    // In order, so that a layer's attention meets its MLP whichever was named first.
    for part in parts.sorted() where !seen.contains(part) {
      var together = [part]
      if case .head(let head) = part {
        together = group(of: head).map(Part.head)
        guard together.allSatisfy(named.contains) else { throw PruneError.tornGroup(head, group: group(of: head)) }
      }
      if case .attention(let layer) = part, named.contains(.mlp(layer: layer)) { together.append(.mlp(layer: layer)) }
      seen.formUnion(together)
      units.append(PruneUnit(parts: together))
    }
    for kind in PruneKind.allCases {
      let all = self.units(kind).joined()
      if all.allSatisfy({ $0.parts.allSatisfy(named.contains) }) { throw PruneError.everything(kind: kind, count: all.count) }
    }
    return units.sorted()
  }
}
