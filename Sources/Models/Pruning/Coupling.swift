// What is coupled to what. Removing a part takes slices out of several tensors, and which ones follows from the family's declaration
// of its parts (`PartNames`): nothing is inferred from a traced graph.

import Checkpoints
import Tensors

/// A slice of a tensor of the file that goes when a part goes.
public struct CoupledSlice: Sendable, Equatable {
  /// As it is called in the file.
  public let tensor: String
  /// 0 for rows of the tensor as it lies in the file, 1 for columns; elements of a vector are rows.
  public let axis: Int
  public let range: Range<Int>
  /// Numbers that go with it.
  public let elements: Int
}

extension Model {
  /// The heads that can only be removed together with `head`, itself among them: those that share its keys and values.
  public func group(of head: Head) -> [Head] {
    let size = shape.nHeads / max(1, shape.nKVHeads)
    let first = head.index / size * size
    return (first..<first + size).map { Head(layer: head.layer, index: $0) }
  }

  /// The slices that removing `parts` takes out, in the order of the forward pass. Keys and values go with the last of the heads that
  /// share them. Precondition: parts of this model.
  public func coupled(with parts: [Part]) -> [CoupledSlice] {
    let all = Set(parts)
    return parts.flatMap { part -> [CoupledSlice] in
      guard let layer = part.layer else {
        if case .dimension(let index) = part { return dimension(index) }
        return []
      }
      let block = core.parameters.blocks[layer]
      switch part {
      case .dimension: return []
      case .attention:
        // Parts of one fused tensor are it as a whole.
        let isFused = block.q.name == block.k.name
        return (isFused ? whole(block.q, times: 3) : [block.q, block.k, block.v].flatMap { whole($0) }) + whole(block.o)
      case .mlp: return ([block.gate, block.up].compactMap { $0 } + [block.down]).flatMap { whole($0) }
      case .neuron(let neuron):
        let one = neuron.index..<neuron.index + 1
        return (block.gate.map { outputs(one, of: $0, core.names.gate ?? core.names.up) } ?? []) + outputs(one, of: block.up, core.names.up)
          + inputs(one, of: block.down, core.names.down)
      case .head(let head):
        let group = group(of: head)
        let isLast = group.last == head && group.allSatisfy { all.contains(.head($0)) }
        let shared = head.index / max(1, group.count)
        return heads(head.index, of: block.q, core.names.q)
          + (isLast ? heads(shared, of: block.k, core.names.k) + heads(shared, of: block.v, core.names.v) : [])
          + inputs(head.index * shape.dHead..<(head.index + 1) * shape.dHead, of: block.o, core.names.o)
      }
    }
  }

  /// What writes to a dimension of the stream, and what reads it, in all layers.
  private func dimension(_ index: Int) -> [CoupledSlice] {
    let it = core.parameters, names = core.names, one = index..<index + 1
    let prefix = names.prefixes.first { core.checkpoint.tensors[$0 + names.embed] != nil } ?? names.prefixes[0]
    func table(_ name: String?, _ weight: Weight?) -> [CoupledSlice] {
      guard let name, let weight else { return [] }
      return [CoupledSlice(tensor: prefix + name, axis: 1, range: one, elements: weight.outputs)]
    }
    func norm(_ name: String?, _ norm: Norm?) -> [CoupledSlice] {
      guard let name, let norm else { return [] }
      return (["weight"] + (norm.bias == nil ? [] : ["bias"])).map { CoupledSlice(tensor: "\(name).\($0)", axis: 0, range: one, elements: 1) }
    }
    let embeddings =
      table(names.embed, it.embed) + table(names.positions, it.positions) + table(names.tokenTypes, it.tokenTypes)
      + norm(names.embedNorm.map { prefix + $0 }, it.embedNorm)
    let blocks = it.blocks.enumerated().flatMap { layer, block -> [CoupledSlice] in
      let at = prefix + names.block.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(layer)")
      func read(_ linear: Linear?, _ place: PartNames.Place?) -> [CoupledSlice] {
        guard let linear, let place else { return [] }
        return inputs(one, of: linear, place)
      }
      // The parts of a fused tensor read with the same columns.
      let isFused = block.q.name == block.k.name
      let attention =
        isFused
        ? read(block.q, names.q).map { CoupledSlice(tensor: $0.tensor, axis: $0.axis, range: $0.range, elements: 3 * $0.elements) }
        : read(block.q, names.q) + read(block.k, names.k) + read(block.v, names.v)
      let mlp = read(block.gate, names.gate) + read(block.up, names.up) + outputs(one, of: block.down, names.down)
      return norm(at + names.ln1, block.ln1) + attention + outputs(one, of: block.o, names.o) + norm(at + names.ln2, block.ln2) + mlp
    }
    let unembed: [CoupledSlice]
    if let head = it.head, !head.isTied, head.transform == nil, let place = names.head {
      let name = place.unembed.first { core.checkpoint.tensors[$0] != nil } ?? place.unembed[0]
      unembed = [CoupledSlice(tensor: name, axis: 1, range: one, elements: head.unembed.weight.outputs)]
    } else {
      unembed = []
    }
    return embeddings + blocks + norm(names.finalNorm.map { prefix + $0 }, it.finalNorm) + unembed
  }

  private func whole(_ linear: Linear, times: Int = 1) -> [CoupledSlice] {
    let count = linear.weight.outputs * times
    let weight = CoupledSlice(
      tensor: linear.name + ".weight", axis: linear.weight.layout == .outIn ? 0 : 1, range: 0..<count, elements: count * linear.weight.inputs)
    return [weight] + (linear.bias == nil ? [] : [CoupledSlice(tensor: linear.name + ".bias", axis: 0, range: 0..<count, elements: count)])
  }

  private func heads(_ index: Int, of linear: Linear, _ place: PartNames.Place) -> [CoupledSlice] {
    outputs(index * shape.dHead..<(index + 1) * shape.dHead, of: linear, place)
  }

  /// Outputs of a linear, at their place in the tensor that it may be a part of, and their biases.
  private func outputs(_ range: Range<Int>, of linear: Linear, _ place: PartNames.Place) -> [CoupledSlice] {
    let shift =
      switch place.part {
      case .whole: 0
      case .third(let index): index * linear.weight.outputs
      case .thirdOfEachHead(let index): (range.lowerBound / shape.dHead * 2 + index) * shape.dHead
      }
    let moved = range.lowerBound + shift..<range.upperBound + shift
    let weight = CoupledSlice(
      tensor: linear.name + ".weight", axis: place.layout == .outIn ? 0 : 1, range: moved, elements: range.count * linear.weight.inputs)
    guard linear.bias != nil else { return [weight] }
    return [weight, CoupledSlice(tensor: linear.name + ".bias", axis: 0, range: moved, elements: range.count)]
  }

  private func inputs(_ range: Range<Int>, of linear: Linear, _ place: PartNames.Place) -> [CoupledSlice] {
    [
      CoupledSlice(
        tensor: linear.name + ".weight", axis: place.layout == .outIn ? 1 : 0, range: range, elements: range.count * linear.weight.outputs)
    ]
  }
}

extension Model {
  /// The sum of squares of all weights that go with each of `parts`, biases included.
  /// - Complexity: O(weights of the layers named).
  public func squaredWeights(of parts: [Part]) -> [Double] {
    var layers: [Int: LayerSquares] = [:]
    var dimensions: [Double]? = nil
    return parts.map { part in
      guard let layer = part.layer else {
        let squares = dimensions ?? core.parameters.squaresOfDimensions
        dimensions = squares
        if case .dimension(let index) = part { return squares[index] }
        return 0
      }
      if layers[layer] == nil { layers[layer] = LayerSquares(core.parameters.blocks[layer], dHead: shape.dHead) }
      guard let squares = layers[layer] else { return 0 }
      switch part {
      case .dimension: return 0
      case .head(let head): return squares.q[head.index] + squares.kv[head.index / group(of: head).count] / Double(group(of: head).count) + squares.o[head.index]
      case .neuron(let neuron): return squares.neurons[neuron.index]
      case .attention: return squares.q.reduce(0, +) + squares.kv.reduce(0, +) + squares.o.reduce(0, +)
      case .mlp: return squares.neurons.reduce(0, +)
      }
    }
  }
}

extension Parameters {
  /// Sums of squares of all that writes to or reads each dimension of the residual stream.
  fileprivate var squaresOfDimensions: [Double] {
    var sums = [Double](repeating: 0, count: embed.inputs)
    func add(_ more: [Double]) { for (index, value) in more.enumerated() { sums[index] += value } }
    func add(_ table: Weight?) { if let table { add(LayerSquares.columns(Linear(name: "", weight: table, bias: nil))) } }
    func add(_ norm: Norm?) { for vector in [norm?.gain, norm?.bias].compactMap({ $0 }) { add(vector.values.map { Double($0) * Double($0) }) } }
    for table in [embed, positions, tokenTypes] { add(table) }
    for norm in [embedNorm, finalNorm] { add(norm) }
    for block in blocks {
      for norm in [block.ln1, block.ln2] { add(norm) }
      for linear in [block.q, block.k, block.v, block.gate, block.up].compactMap({ $0 }) { add(LayerSquares.columns(linear)) }
      for linear in [block.o, block.down] { add(LayerSquares.rows(linear)) }
    }
    if let head, !head.isTied, head.transform == nil { add(head.unembed.weight) }
    return sums
  }
}

/// Sums of squares by head and by neuron of one layer; a KV group's are shared evenly among its heads.
private struct LayerSquares {
  let q, kv, o, neurons: [Double]

  init(_ block: Block, dHead: Int) {
    q = Self.rows(block.q).inRuns(of: dHead)
    kv = zip(Self.rows(block.k).inRuns(of: dHead), Self.rows(block.v).inRuns(of: dHead)).map(+)
    o = Self.columns(block.o).inRuns(of: dHead)
    let up = zip(Self.rows(block.up), Self.columns(block.down)).map(+)
    neurons = block.gate.map { zip(up, Self.rows($0)).map(+) } ?? up
  }

  static func rows(_ linear: Linear) -> [Double] {
    let inputs = linear.weight.inputs
    let bias = linear.bias?.values
    return linear.weight.tensor().withSpan { span in
      (0..<linear.weight.outputs).map { row in
        let sum = (row * inputs..<(row + 1) * inputs).reduce(0.0) { $0 + Double(span[$1]) * Double(span[$1]) }
        return sum + (bias.map { Double($0[row]) * Double($0[row]) } ?? 0)
      }
    }
  }
  static func columns(_ linear: Linear) -> [Double] {
    let (outputs, inputs) = (linear.weight.outputs, linear.weight.inputs)
    var sums = [Double](repeating: 0, count: inputs)
    linear.weight.tensor().withSpan { span in
      for row in 0..<outputs {
        for column in 0..<inputs { sums[column] += Double(span[row * inputs + column]) * Double(span[row * inputs + column]) }
      }
    }
    return sums
  }
}

extension [Double] {
  /// Sums of neighbouring runs.
  fileprivate func inRuns(of size: Int) -> [Double] {
    stride(from: 0, to: count, by: Swift.max(1, size)).map { self[$0..<Swift.min(count, $0 + size)].reduce(0, +) }
  }
}
