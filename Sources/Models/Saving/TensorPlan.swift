import Checkpoints
import Tensors

/// The tensors of a file, made from a model's parts under the names of a dialect: `Parameters.init` the other way round.
///
/// Nothing is read while the plan is made; each tensor comes out of its parts when it is written.
struct TensorPlan {
  /// One tensor to be written.
  struct Entry: Sendable {
    let name: String
    let shape: [Int]
    /// The type of the numbers where they come from.
    let stored: DType
    /// A vector, or a table that is added to the stream: GGUF files hold them in float32.
    let isSmall: Bool
    /// Hands over the values in order, a few rows at a time.
    let read: @Sendable (_ consume: (Tensor) throws -> Void) throws -> Void
  }
  /// How the rows of q and k are put in another order of rotary pairs.
  enum PairOrder { case kept, neighbours, halves }

  private(set) var entries: [Entry] = []
  private let names: PartNames
  private let it: Architecture
  private let model: Parameters
  private let order: PairOrder
  /// The tensors of the file that the model came from, where the plan is to keep its names; empty for the family's own names.
  private let known: [String: TensorEntry]
  private let prefix: String

  init(
    _ model: Parameters, _ it: Architecture, masks: Masks, as names: PartNames, like known: [String: TensorEntry],
    order: PairOrder = .kept, writesTied: Bool = false
  ) {
    (self.model, self.it, self.names, self.order, self.known) = (model, it, names, order, known)
    prefix = names.prefix(in: known)
    let head = model.head
    let model = model.folding(masks, it, names, prefix)
    table(prefix + names.embed, model.embed)
    if let name = names.positions, let table = model.positions { self.table(prefix + name, table, isSmall: true) }
    if let name = names.tokenTypes, let table = model.tokenTypes { self.table(prefix + name, table, isSmall: true) }
    if let name = names.embedNorm, let norm = model.embedNorm { self.norm(prefix + name, norm) }
    for (layer, block) in model.blocks.enumerated() { self.block(layer, block) }
    if let name = names.finalNorm, let norm = model.finalNorm { self.norm(prefix + name, norm) }
    // What reads the stream may read what is zero: the head stays the embedding where it is tied.
    if let place = names.head, let head { self.head(place, head, writesTied: writesTied) }
    if let place = names.classifier, let head = model.classifier {
      if let name = place.pooler, let pooler = head.pooler { linear(prefix, .init(name), pooler) }
      linear("", .init(place.score), head.score)
    }
  }

  private mutating func block(_ layer: Int, _ block: Block) {
    let at = names.block(layer, prefix: prefix)
    let stored = model.blocks[layer]
    norm(at + names.ln1, block.ln1)
    attention(at, block)
    linear(at, names.o, block.o, stored: stored.o.weight.dtype)
    if let name = names.qNorm, let norm = block.qNorm { self.norm(at + name, norm) }
    if let name = names.kNorm, let norm = block.kNorm { self.norm(at + name, norm) }
    norm(at + names.ln2, block.ln2)
    if let place = names.gate, let gate = block.gate { linear(at, place, gate) }
    linear(at, names.up, block.up)
    linear(at, names.down, block.down, stored: stored.down.weight.dtype)
  }

  private mutating func head(_ place: PartNames.Head, _ head: LogitHead, writesTied: Bool) {
    if let name = place.transform, let (dense, _, norm) = head.transform {
      linear("", .init(name.dense), dense)
      self.norm(name.norm, norm)
    }
    if !head.isTied || writesTied {
      table(place.unembed.first { known[$0] != nil } ?? place.unembed[0], head.unembed.weight)
    }
    if let name = place.bias.last, let bias = head.unembed.bias { vector(name, bias) }
  }

  /// The layer that a tensor of this name belongs to; nil outside the layers.
  func layer(of name: String) -> Int? {
    let root = prefix + names.block.prefix { $0 != "#" }
    return name.hasPrefix(root) ? Int(name.dropFirst(root.count).prefix { $0 != "." }) : nil
  }

  /// Names that are spoken for: those written, and copies of them that are left out.
  var covered: Set<String> {
    Set(entries.map(\.name)).union(names.head.map { $0.copies + (it.tied ? $0.unembed : []) } ?? [])
  }
}

extension TensorPlan {
  private mutating func table(_ name: String, _ weight: Weight, isSmall: Bool = false) {
    matrix(name, .outIn, RowRun.runs(weight, nil), inputs: weight.inputs, stored: weight.dtype, isSmall: isSmall)
  }

  private mutating func norm(_ name: String, _ norm: Norm) {
    var (gain, bias) = ("weight", "bias")
    if let old = names.oldNormNames, known["\(name).\(old.gain)"] != nil { (gain, bias) = old }
    vector("\(name).\(gain)", norm.gain)
    if let values = norm.bias { vector("\(name).\(bias)", values) }
  }

  private mutating func vector(_ name: String, _ values: Tensor) {
    let stored = known[name]?.dtype ?? model.embed.dtype
    entries.append(Entry(name: name, shape: values.shape, stored: stored.written, isSmall: true) { try $0(values) })
  }

  private mutating func linear(_ at: String, _ place: PartNames.Place, _ part: Linear, stored: DType? = nil) {
    fused(at, place, RowRun.runs(part.weight, part.bias), stored: stored ?? part.weight.dtype)
  }

  /// q, k and v, each by itself or as the parts of one tensor.
  private mutating func attention(_ at: String, _ block: Block) {
    let parts = [(names.q, block.q), (names.k, block.k), (names.v, block.v)].enumerated().map { index, part in
      let heads = part.1.weight.outputs / it.dHead
      return (place: part.0, runs: RowRun.heads(heads, it.dHead, part.1.weight, part.1.bias, order: index < 2 ? order : .kept))
    }
    let stored = block.q.weight.dtype
    switch names.q.part {
    case .whole: for part in parts { fused(at, part.place, part.runs, stored: stored) }
    case .third: fused(at, names.q, parts.flatMap(\.runs), stored: stored)
    case .thirdOfEachHead:
      fused(at, names.q, parts[0].runs.indices.flatMap { head in parts.map { $0.runs[head] } }, stored: stored)
    }
  }

  private mutating func fused(_ at: String, _ place: PartNames.Place, _ runs: [RowRun], stored: DType) {
    let name = at + place.name
    matrix(name + ".weight", place.layout, runs, inputs: runs[0].weight.inputs, stored: stored)
    let biases = runs.compactMap(\.biasRows)
    if !biases.isEmpty { vector(name + ".bias", concatenate(biases)) }
  }

  private mutating func matrix(
    _ name: String, _ layout: PartNames.Place.Orientation, _ runs: [RowRun], inputs: Int, stored: DType, isSmall: Bool = false
  ) {
    let outputs = runs.reduce(0) { $0 + $1.range.count }
    switch layout {
    case .outIn:
      entries.append(Entry(name: name, shape: [outputs, inputs], stored: stored, isSmall: isSmall) { consume in
        for run in runs { try consume(run.rows) }
      })
    case .inOut:
      entries.append(Entry(name: name, shape: [inputs, outputs], stored: stored, isSmall: isSmall) { consume in
        try consume(concatenate(runs.map(\.rows)).swapped)
      })
    }
  }
}

/// Some outputs of a linear, in the order in which they are written.
private struct RowRun: Sendable {
  let weight: Weight
  let bias: Tensor?
  let range: Range<Int>
  /// Places within the range; nil keeps them.
  var order: [Int]? = nil

  /// About four megabytes of float32 at a time.
  private static let elements = 1 << 20

  static func runs(_ weight: Weight, _ bias: Tensor?) -> [RowRun] {
    let step = max(1, elements / max(1, weight.inputs))
    return stride(from: 0, to: weight.outputs, by: step).map {
      RowRun(weight: weight, bias: bias, range: $0..<min(weight.outputs, $0 + step))
    }
  }

  /// One run for each head of `width` outputs.
  static func heads(_ count: Int, _ width: Int, _ weight: Weight, _ bias: Tensor?, order: TensorPlan.PairOrder) -> [RowRun] {
    let half = width / 2
    let places: [Int]? =
      switch order {
      case .kept: nil
      case .neighbours: (0..<width).map { $0 / 2 + $0 % 2 * half }
      case .halves: (0..<width).map { $0 % half * 2 + $0 / half }
      }
    return (0..<count).map { RowRun(weight: weight, bias: bias, range: $0 * width..<($0 + 1) * width, order: places) }
  }

  /// `[outputs, inputs]`
  var rows: Tensor { ordered(weight.outputs(range).tensor()) }
  /// `[outputs]`
  var biasRows: Tensor? { bias.map { ordered($0.rows(range)) } }
  private func ordered(_ rows: Tensor) -> Tensor { order.map { select(rows, rows: $0) } ?? rows }
}

extension Parameters {
  /// The same numbers with masks made part of them: nothing is added to dimensions of the stream that are off, and norms pass nothing on.
  fileprivate func folding(_ masks: Masks, _ it: Architecture, _ names: PartNames, _ prefix: String) -> Parameters {
    guard !masks.isEmpty else { return self }
    let folded = replacing(
      blocks.enumerated().map { layer, block in
        guard let here = masks.layers[layer] else { return block }
        return Block(
          ln1: block.ln1, q: block.q, k: block.k, v: block.v, o: block.o.folding(here.heads, width: it.dHead, whole: here.attention),
          qNorm: block.qNorm, kNorm: block.kNorm, ln2: block.ln2, gate: block.gate, up: block.up,
          down: block.down.folding(here.neurons, width: 1, whole: here.mlp))
      })
    guard !masks.dimensions.isEmpty else { return folded }
    let isOff = (0..<it.dModel).map { masks.dimensions[$0] != nil }
    var emptied = StreamChange(norms: { $1.without(isOff) })
    // Behind a norm that writes all of the stream anew, what is added need not be touched.
    if it.arrangement != .postNorm { (emptied.adds, emptied.writes) = ({ $1.without(isOff) }, { $1.without(isOff) }) }
    return folded.changing(emptied, names, prefix: prefix)
  }
}

extension Weight {
  /// A table `[rows, d]` with zero columns.
  fileprivate func without(_ isOff: [Bool]) -> Weight {
    let width = inputs
    return Weight(encode(tensor().mapElements { isOff[$1 % width] ? 0 : $0 }, as: dtype), dtype: dtype, outputs: outputs, inputs: width, layout: .outIn)
  }
}

extension Norm {
  fileprivate func without(_ isOff: [Bool]) -> Norm {
    func kept(_ x: Tensor) -> Tensor { x.mapElements { isOff[$1] ? 0 : $0 } }
    return Norm(kind: kind, epsilon: epsilon, gain: kept(gain), bias: bias.map(kept))
  }
}

extension Linear {
  /// Outputs that are always zero.
  fileprivate func without(_ isOff: [Bool]) -> Linear {
    let width = weight.inputs
    return Linear(
      name: name, weight: Weight(weight.tensor().mapElements { isOff[$1 / width] ? 0 : $0 }, layout: .outIn),
      bias: bias?.mapElements { isOff[$1] ? 0 : $0 })
  }
}

extension Linear {
  /// The output of attention or an MLP with masks made part of the numbers: the columns of masked heads or neurons, `width` inputs
  /// each, are zero, and what means would have added is in the bias. `whole` stands in for everything.
  /// Precondition: there is a bias for means.
  func folding(_ masks: [Int: PartMask], width: Int, whole: PartMask?) -> Linear {
    if let whole {
      if let mean = whole.constant { return replacing(Tensor(mean, shape: [mean.count])) }
      return replacing(Tensor(repeating: 0, shape: [weight.outputs]))
    }
    guard !masks.isEmpty else { return self }
    let inputs = weight.inputs
    let all = weight.tensor()
    var isOff = [Bool](repeating: false, count: inputs)
    for index in masks.keys { for input in index * width..<(index + 1) * width { isOff[input] = true } }
    return Linear(
      name: name, weight: Weight(all.mapElements { isOff[$1 % inputs] ? 0 : $0 }, layout: .outIn),
      bias: folded(masks, width: width, all))
  }

  /// The bias with the shares of means.
  private func folded(_ masks: [Int: PartMask], width: Int, _ all: Tensor) -> Tensor? {
    let inputs = weight.inputs
    var added = Array(repeating: 0.0, count: weight.outputs)
    for (index, mask) in masks.sorted(by: { $0.key < $1.key }) {
      guard let mean = mask.constant else { continue }
      precondition(bias != nil, "a mean needs an output bias")
      all.withSpan { values in
        for output in added.indices {
          let row = output * inputs + index * width
          for feature in 0..<width { added[output] += Double(values[row + feature]) * Double(mean[feature]) }
        }
      }
    }
    return bias?.mapElements { Float(Double($0) + added[$1]) }
  }

  /// The same output whatever comes in.
  private func replacing(_ constant: Tensor) -> Linear {
    Linear(
      name: name, weight: Weight(Tensor(repeating: 0, shape: [weight.outputs, weight.inputs]), layout: .outIn),
      bias: bias == nil ? nil : constant)
  }
}

extension DType {
  /// The type that numbers of this type are written in when none is asked for: double precision is read as float32.
  var written: DType { [.f16, .bf16].contains(self) ? self : .f32 }
}
