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

/// A part of a model that can be turned off by itself: `L3.attn`, `L3.mlp`, `L3.H5`, `L2.N117`, `D40`.
public enum Part: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// All that attention of a layer adds to the stream, its bias included.
  case attention(layer: Int)
  /// All that the MLP of a layer adds, its bias included.
  case mlp(layer: Int)
  case head(Head)
  case neuron(Neuron)
  /// A dimension of the residual stream in all layers: nothing writes to it, and nothing reads it.
  case dimension(Int)

  /// Nil for what runs through all layers.
  public var layer: Int? {
    switch self {
    case .attention(let layer), .mlp(let layer): layer
    case .head(let head): head.layer
    case .neuron(let neuron): neuron.layer
    case .dimension: nil
    }
  }
  public var description: String {
    switch self {
    case .attention(let layer): "L\(layer).attn"
    case .mlp(let layer): "L\(layer).mlp"
    case .head(let head): head.description
    case .neuron(let neuron): neuron.description
    case .dimension(let index): "D\(index)"
    }
  }
  /// Dimensions first, then by layer; within one attention, MLP, heads, neurons.
  public static func < (a: Part, b: Part) -> Bool { a.place < b.place }
  /// Of the parts that stand in a list as ranges.
  fileprivate var number: Int? {
    switch self {
    case .neuron(let neuron): neuron.index
    case .dimension(let index): index
    case .attention, .mlp, .head: nil
    }
  }
  private var place: (Int, Int, Int) {
    switch self {
    case .attention(let layer): (layer, 0, 0)
    case .mlp(let layer): (layer, 1, 0)
    case .head(let head): (head.layer, 2, head.index)
    case .neuron(let neuron): (neuron.layer, 3, neuron.index)
    case .dimension(let index): (-1, 0, index)
    }
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
  /// Of the residual stream. Only zero stands in for them: what they hold differs from layer to layer.
  private(set) var dimensions: [Int: PartMask] = [:]

  public init() {}
  public init(dictionaryLiteral elements: (Head, PartMask)...) { for (head, mask) in elements { self[head] = mask } }
  public init(_ parts: some Sequence<Part>) { for part in parts { self[part] = .zero } }

  public subscript(_ part: Part) -> PartMask? {
    get {
      if case .dimension(let index) = part { return dimensions[index] }
      guard let layer = part.layer.flatMap({ layers[$0] }) else { return nil }
      return switch part {
      case .dimension: nil
      case .attention: layer.attention
      case .mlp: layer.mlp
      case .head(let head): layer.heads[head.index]
      case .neuron(let neuron): layer.neurons[neuron.index]
      }
    }
    set {
      // In place: a copy of the layer for each of thousands of neurons would be quadratic.
      guard let layer = part.layer else {
        if case .dimension(let index) = part { dimensions[index] = newValue }
        return
      }
      switch part {
      case .dimension: break
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

  public var isEmpty: Bool { layers.isEmpty && dimensions.isEmpty }
  public var count: Int { layers.values.reduce(dimensions.count) { $0 + $1.heads.count + $1.neurons.count + ($1.attention == nil ? 0 : 1) + ($1.mlp == nil ? 0 : 1) } }
  /// All masked parts in order.
  public var parts: [Part] {
    (dimensions.keys.map { .dimension($0) } + layers.flatMap { layer, masks in
      (masks.attention == nil ? [] : [Part.attention(layer: layer)]) + (masks.mlp == nil ? [] : [.mlp(layer: layer)])
        + masks.heads.keys.map { .head(Head(layer: layer, index: $0)) }
        + masks.neurons.keys.map { .neuron(Neuron(layer: layer, index: $0)) }
    }).sorted()
  }
  /// Masked heads in order.
  public var heads: [Head] { parts.compactMap { if case .head(let head) = $0 { head } else { nil } } }
  /// Heads that are off in a model of this shape: by themselves, or with the attention of their layer.
  public func headsOff(in shape: ModelShape) -> Int {
    layers.reduce(0) { $0 + ($1.value.attention == nil ? $1.value.heads.count : shape.sizes($1.key).heads) }
  }
  public var dimensionCount: Int { dimensions.count }
  public var neuronCount: Int { layers.values.reduce(0) { $0 + $1.neurons.count } }
  /// Attention parts and MLPs that are off as a whole.
  public var sublayerCount: Int { layers.values.reduce(0) { $0 + ($1.attention == nil ? 0 : 1) + ($1.mlp == nil ? 0 : 1) } }

  /// Adds `other`'s masks, which replace those of the same parts.
  public mutating func merge(_ other: Masks) { for part in other.parts { self[part] = other[part] } }
  public mutating func remove(_ parts: some Sequence<Part>) { for part in parts { self[part] = nil } }
  public mutating func removeAll() { self = Masks() }

  /// Layers whose masks differ from `other`'s.
  public func layersDiffering(from other: Masks) -> [Int] {
    Set(layers.keys).union(other.layers.keys).filter { layers[$0] != other.layers[$0] }.sorted()
  }

  /// One line of a list of masks.
  public struct Line: Sendable, Equatable {
    /// `L2.H5`, or neighbouring neurons or dimensions that are off in the same way, `L2.N0-63`.
    public var parts: String
    public let mode: PartMask.Mode
    /// Nil is everywhere.
    public let positions: [Int]?
    /// What the stand-in was taken from; nil for zero, and for the prompt.
    public let origin: String?

    init(_ parts: String, _ mask: PartMask) {
      (self.parts, mode, positions, origin) = (parts, mask.mode, mask.positions?.sorted(), mask.origin)
    }
    /// What a command would say besides the parts: ` mode=mean at=t3`; nothing where it is zero everywhere.
    public var options: String {
      (mode == .zero ? "" : " mode=\(mode.rawValue)") + (origin.map { " on=\($0)" } ?? "") + (positions.map { " at=\(PartMask.written($0))" } ?? "")
    }
  }

  /// The masks as a list, neighbouring neurons and dimensions as ranges.
  public var written: [Line] {
    var lines: [Line] = []
    var run: (first: Part, last: Int, mask: PartMask)? = nil
    func close() {
      guard let ended = run else { return }
      lines.append(Line(ended.first.description + (ended.first.number == ended.last ? "" : "-\(ended.last)"), ended.mask))
      run = nil
    }
    for part in parts {
      guard let mask = self[part] else { continue }
      guard let number = part.number else {
        close()
        lines.append(Line(part.description, mask))
        continue
      }
      if let open = run, open.first.layer == part.layer, open.last + 1 == number, Line("", open.mask) == Line("", mask) {
        run?.last = number
      } else {
        close()
        run = (part, number, mask)
      }
    }
    close()
    return lines
  }
}
