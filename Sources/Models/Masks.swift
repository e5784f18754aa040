import Wording

/// A neuron of an MLP by layer and index, both from 0. Printed `L2.N117`.
public struct Neuron: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let layer: Int
  public let index: Int
  public init(layer: Int, index: Int) {
    self.layer = layer
    self.index = index
  }
  public var description: String { "L\(layer).N\(index)" }
  public static func < (a: Neuron, b: Neuron) -> Bool { (a.layer, a.index) < (b.layer, b.index) }
}

/// A part of a model that can be turned off by itself: `L3.attn`, `L3.mlp`, `L3.H5`, `L2.N117`.
public enum Part: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// All that attention of a layer adds to the stream, its bias included.
  case attention(layer: Int)
  /// All that the MLP of a layer adds, its bias included.
  case mlp(layer: Int)
  case head(Head)
  case neuron(Neuron)

  public var layer: Int {
    switch self {
    case .attention(let layer), .mlp(let layer): layer
    case .head(let head): head.layer
    case .neuron(let neuron): neuron.layer
    }
  }
  public var description: String {
    switch self {
    case .attention(let layer): "L\(layer).attn"
    case .mlp(let layer): "L\(layer).mlp"
    case .head(let head): head.description
    case .neuron(let neuron): neuron.description
    }
  }
  /// By layer; within one attention, MLP, heads, neurons.
  public static func < (a: Part, b: Part) -> Bool { a.place < b.place }
  private var place: (Int, Int, Int) {
    switch self {
    case .attention(let layer): (layer, 0, 0)
    case .mlp(let layer): (layer, 1, 0)
    case .head(let head): (head.layer, 2, head.index)
    case .neuron(let neuron): (neuron.layer, 3, neuron.index)
    }
  }
}

/// What replaces the output of a masked part, and where.
public struct PartMask: Sendable, Equatable {
  /// Its mean over a reference set, which one is the caller's to say: `z` of a head `[d_head]`, a neuron's activation `[1]`, what
  /// attention or an MLP adds `[d_model]`. Nil is zero.
  public let mean: [Float]?
  /// The positions at which it is replaced, counted from the beginning of a sequence; nil is everywhere.
  public let positions: Set<Int>?

  public init(mean: [Float]? = nil, at positions: Set<Int>? = nil) { (self.mean, self.positions) = (mean, positions) }
  public static let zero = PartMask()
  public static func mean(_ values: [Float]) -> PartMask { PartMask(mean: values) }
  public func at(_ positions: Set<Int>?) -> PartMask { PartMask(mean: mean, at: positions) }
}

extension PartMask: CustomStringConvertible {
  public var description: String { (mean.map { "mean\($0)" } ?? "zero") + (positions.map { " at " + Self.written($0) } ?? "") }

  /// Positions as commands write them: `t0-3,t7`.
  public static func written(_ positions: some Sequence<Int>) -> String {
    runs(of: positions.sorted()).map { $0.count == 1 ? "t\($0.lowerBound)" : "t\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }
}

/// The parts of a model that are turned off, each with what stands in for it. A part of the model's value.
public struct Masks: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// Those of one layer; a layer without any has no entry.
  struct Layer: Sendable, Equatable {
    var heads: [Int: PartMask] = [:]
    var neurons: [Int: PartMask] = [:]
    var attention: PartMask? = nil
    var mlp: PartMask? = nil
    var isEmpty: Bool { self == Layer() }
  }
  private(set) var layers: [Int: Layer] = [:]

  public init() {}
  public init(dictionaryLiteral elements: (Head, PartMask)...) { for (head, mask) in elements { self[head] = mask } }
  public init(_ parts: some Sequence<Part>) { for part in parts { self[part] = .zero } }

  public subscript(_ part: Part) -> PartMask? {
    get {
      guard let layer = layers[part.layer] else { return nil }
      return switch part {
      case .attention: layer.attention
      case .mlp: layer.mlp
      case .head(let head): layer.heads[head.index]
      case .neuron(let neuron): layer.neurons[neuron.index]
      }
    }
    set {
      // In place: a copy of the layer for each of thousands of neurons would be quadratic.
      let layer = part.layer
      switch part {
      case .attention: layers[layer, default: Layer()].attention = newValue
      case .mlp: layers[layer, default: Layer()].mlp = newValue
      case .head(let head): layers[layer, default: Layer()].heads[head.index] = newValue
      case .neuron(let neuron): layers[layer, default: Layer()].neurons[neuron.index] = newValue
      }
      if layers[layer]?.isEmpty == true { layers[layer] = nil }
    }
  }
  public subscript(_ head: Head) -> PartMask? {
    get { self[.head(head)] }
    set { self[.head(head)] = newValue }
  }

  public var isEmpty: Bool { layers.isEmpty }
  public var count: Int { layers.values.reduce(0) { $0 + $1.heads.count + $1.neurons.count + ($1.attention == nil ? 0 : 1) + ($1.mlp == nil ? 0 : 1) } }
  /// All masked parts in order.
  public var parts: [Part] {
    layers.flatMap { layer, masks in
      (masks.attention == nil ? [] : [Part.attention(layer: layer)]) + (masks.mlp == nil ? [] : [.mlp(layer: layer)])
        + masks.heads.keys.map { .head(Head(layer: layer, index: $0)) }
        + masks.neurons.keys.map { .neuron(Neuron(layer: layer, index: $0)) }
    }.sorted()
  }
  /// Masked heads in order.
  public var heads: [Head] { parts.compactMap { if case .head(let head) = $0 { head } else { nil } } }
  public var neuronCount: Int { layers.values.reduce(0) { $0 + $1.neurons.count } }
  /// Attention parts and MLPs that are off as a whole.
  public var sublayerCount: Int { layers.values.reduce(0) { $0 + ($1.attention == nil ? 0 : 1) + ($1.mlp == nil ? 0 : 1) } }

  /// Adds `other`'s masks, which replace those of the same parts.
  public mutating func merge(_ other: Masks) { for part in other.parts { self[part] = other[part] } }
  public mutating func remove(_ parts: some Sequence<Part>) { for part in parts { self[part] = nil } }
  public mutating func removeAll() { layers = [:] }

  /// Layers whose masks differ from `other`'s.
  public func layersDiffering(from other: Masks) -> [Int] {
    Set(layers.keys).union(other.layers.keys).filter { layers[$0] != other.layers[$0] }.sorted()
  }

  /// The masks with neighbouring neurons as ranges: `L2.H5`, `L2.N0-63`, each with whether a mean stands in and where it is off.
  public var written: [(parts: String, isMean: Bool, positions: [Int]?)] {
    var lines: [(parts: String, isMean: Bool, positions: [Int]?)] = []
    var run: (layer: Int, first: Int, last: Int, isMean: Bool, positions: Set<Int>?)? = nil
    func close() {
      guard let ended = run else { return }
      let range = ended.first == ended.last ? "\(ended.first)" : "\(ended.first)-\(ended.last)"
      lines.append(("L\(ended.layer).N\(range)", ended.isMean, ended.positions?.sorted()))
      run = nil
    }
    for part in parts {
      let (isMean, positions) = (self[part]?.mean != nil, self[part]?.positions)
      if case .neuron(let neuron) = part {
        if let open = run, open.layer == neuron.layer, open.last + 1 == neuron.index, open.isMean == isMean, open.positions == positions {
          run?.last = neuron.index
        } else {
          close()
          run = (neuron.layer, neuron.index, neuron.index, isMean, positions)
        }
      } else {
        close()
        lines.append((part.description, isMean, positions?.sorted()))
      }
    }
    close()
    return lines
  }
}
