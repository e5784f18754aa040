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
    let one = index..<index + 1
    var slices: [CoupledSlice] = []
    func add(_ tensor: String, axis: Int, _ elements: Int) {
      // The parts of a fused tensor read with the same columns.
      let before = slices.last.flatMap { $0.tensor == tensor ? $0.elements : nil } ?? 0
      if before > 0 { slices.removeLast() }
      slices.append(CoupledSlice(tensor: tensor, axis: axis, range: one, elements: before + elements))
    }
    let seen = StreamChange(
      adds: { name, table in
        if let name { add(name, axis: 1, table.outputs) }
        return table
      },
      norms: { name, norm in
        for vector in ["weight"] + (norm.bias == nil ? [] : ["bias"]) { if let name { add("\(name).\(vector)", axis: 0, 1) } }
        return norm
      },
      reads: { name, linear in
        add(name, axis: linear.weight.layout == .outIn ? 1 : 0, linear.weight.outputs)
        return linear
      },
      writes: { name, linear in
        add(name, axis: linear.weight.layout == .outIn ? 0 : 1, linear.weight.inputs)
        if linear.bias != nil { add(linear.name + ".bias", axis: 0, 1) }
        return linear
      })
    core.parameters.showStream(to: seen, core.names, prefix: core.names.prefix(in: core.checkpoint.tensors))
    return slices
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
        let squares = dimensions ?? squaresOfDimensions
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

extension Model {
  /// Sums of squares of all that writes to or reads each dimension of the residual stream.
  private var squaresOfDimensions: [Double] {
    var sums = [Double](repeating: 0, count: shape.dModel)
    func add(_ more: [Double]) { for (index, value) in more.enumerated() { sums[index] += value } }
    let seen = StreamChange(
      adds: { _, table in
        add(LayerSquares.columns(table))
        return table
      },
      norms: { _, norm in
        for vector in [norm.gain, norm.bias].compactMap({ $0 }) { add(vector.values.map { Double($0) * Double($0) }) }
        return norm
      },
      reads: { _, linear in
        add(LayerSquares.columns(linear.weight))
        return linear
      },
      writes: { _, linear in
        add(LayerSquares.rows(linear))
        return linear
      })
    core.parameters.showStream(to: seen, core.names, prefix: core.names.prefix(in: core.checkpoint.tensors))
    return sums
  }
}

/// Sums of squares by head and by neuron of one layer; a KV group's are shared evenly among its heads.
private struct LayerSquares {
  let q, kv, o, neurons: [Double]

  init(_ block: Block, dHead: Int) {
    q = Self.rows(block.q).inRuns(of: dHead)
    kv = zip(Self.rows(block.k).inRuns(of: dHead), Self.rows(block.v).inRuns(of: dHead)).map(+)
    o = Self.columns(block.o.weight).inRuns(of: dHead)
    let up = zip(Self.rows(block.up), Self.columns(block.down.weight)).map(+)
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
  static func columns(_ weight: Weight) -> [Double] {
    let (outputs, inputs) = (weight.outputs, weight.inputs)
    var sums = [Double](repeating: 0, count: inputs)
    weight.tensor().withSpan { span in
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
