public import Findings
import Models
import Tensors
import Wording

/// Two models side by side on one prompt: what they predict, and where their weights part.
public struct ModelComparison: Sendable {
  let a: Specimen
  let b: Specimen
  let names: (a: String, b: String)

  /// - Parameter a: A model over a prompt.
  /// - Parameter b: The other, over the same text as its own tokenizer reads it.
  public init(_ a: Specimen, named aName: String, _ b: Specimen, named bName: String) {
    (self.a, self.b, names) = (a, b, (aName, bName))
  }

  /// Models of one shape: a row for what stands outside the layers, and for each layer, its attention and its MLP, with how far the
  /// weights are apart and how far the residual stream is after the layer. Models of two shapes: a row for each. The facts say how far
  /// their losses and predictions are apart, and name the part and the head that differ most.
  public func finding() throws -> Finding {
    var facts: [Fact] = []
    let losses: [Double?] = try [a, b].map { try $0.shape.predictsNext && $0.ids.count > 1 ? $0.evaluate(wantsEntropies: false).loss : nil }
    for (name, model, loss) in [("loss-a", names.a, losses[0]), ("loss-b", names.b, losses[1])] {
      if let loss { facts.append(.number(name, Phrase("loss of \(model)", "\(model) 的损失"), loss, .nats)) }
    }
    if let before = losses[0], let after = losses[1] {
      facts.append(.number("loss-change", Phrase("difference", "相差"), after - before, .nats))
    }
    let readsTheSame = a.ids == b.ids && a.shape.dVocab == b.shape.dVocab
    if readsTheSame, a.shape.hasLogits, b.shape.hasLogits { facts += try agreement() }
    var remarks = [Phrase("losses are over the prompt, each model's own masks on", "损失在提示上计算，各模型带其自身的掩码")]
    if !readsTheSame { remarks.append(Phrase("they read the prompt as different tokens: their losses are not of the same thing", "两者把提示读成不同的 token：损失不可直接比较")) }
    guard let other = try a.model.counterpart(b.model) else {
      remarks.append(
        a.shape.isSameSize(as: b.shape)
          ? Phrase(
            "their sizes are the same, and what they are made of is not: predictions are compared, weights are not",
            "两者规模相同，但构成不同：只比较预测，不逐一比较权重")
          : Phrase("their shapes differ, so their weights do not stand for each other", "两者结构不同，权重无法逐一对应"))
      return Finding(title: title, body: .table(sizes(losses)), facts: facts, remarks: remarks)
    }
    if !a.model.hasShape(of: b.model) {
      remarks.append(Phrase("their files name tensors differently: weights are paired by what they are for", "两者的文件对张量命名不同：权重按用途逐一对应"))
    }
    let (table, found) = try parts(to: other, readsTheSame: readsTheSame)
    remarks.append(
      Phrase("weights: ‖b − a‖ / ‖a‖; stream: the same of the residual stream after it", "权重：‖b − a‖ / ‖a‖；残差流：其后残差流的同一比值"))
    return Finding(title: title, body: .table(table), facts: facts + found, remarks: remarks)
  }

  private var title: Phrase { Phrase("\(names.a) and \(names.b)", "\(names.a) 与 \(names.b)") }

  /// How far apart the predictions are, as means over the positions.
  private func agreement() throws -> [Fact] {
    guard let mine = try a.run(RunRequest()).logits, let theirs = try b.run(RunRequest()).logits else { return [] }
    let width = a.shape.dVocab, count = mine.count / width
    let (p, q) = (mine.values, theirs.values)
    var (divergences, same) = (0.0, 0)
    for row in 0..<count {
      let (mine, theirs) = (Array(p[row * width..<(row + 1) * width]), Array(q[row * width..<(row + 1) * width]))
      // What is the same is not apart by a rounding.
      if mine != theirs { divergences += divergence(logSoftmax(mine), from: logSoftmax(theirs)) }
      same += largest(1, of: mine.map(Double.init)) == largest(1, of: theirs.map(Double.init)) ? 1 : 0
    }
    return [
      .number("kl", Phrase("KL divergence", "KL 散度"), divergences / Double(count), .nats),
      .number("agreement", Phrase("same likeliest token", "最可能 token 相同的比例"), Double(same) / Double(count), .ratio),
    ]
  }

  private func sizes(_ losses: [Double?]) -> Table {
    let columns = [
      Table.Column("model", Phrase("model", "模型")), Table.Column("family", Phrase("family", "族")),
      Table.Column("layers", Phrase("layers", "层"), .count), Table.Column("heads", Phrase("heads", "头"), .count),
      Table.Column("parameters", Phrase("parameters", "参数"), .count), Table.Column("loss", Phrase("loss", "损失"), .nats),
    ]
    return Table(
      columns: columns,
      rows: zip([(names.a, a.shape), (names.b, b.shape)], losses).map { model, loss in
        [
          .text(model.0), .text(model.1.family), .integer(model.1.nLayers), .integer(model.1.headCount), .integer(model.1.parameters),
          loss.map(Table.Cell.number) ?? .missing,
        ]
      })
  }

  /// - Parameter other: The second model, its weights under the names of the first.
  private func parts(to other: Model, readsTheSame: Bool) throws -> (Table, [Fact]) {
    let layers = Array(0..<a.shape.nLayers)
    let places = [WeightPlace.outside] + layers.flatMap { [WeightPlace.layer($0), .part(.attention(layer: $0)), .part(.mlp(layer: $0))] }
    var apart: [WeightPlace: WeightDifference] = [:]
    for (index, place) in places.enumerated() {
      a.progress.report(index, of: places.count)
      if a.progress.isCancelled { throw ModelError.cancelled }
      apart[place] = try a.model.difference(to: other, at: [place])[0]
    }
    let streams = readsTheSame ? try streams() : [:]
    let columns = [
      Table.Column("part", Phrase("part", "部件")), Table.Column("weights", Phrase("weights apart by", "权重差异"), .ratio),
      Table.Column("largest", Phrase("largest difference", "最大差值")), Table.Column("changed", Phrase("numbers changed", "改变的数"), .count),
      Table.Column("stream", Phrase("stream apart by", "残差流差异"), .ratio),
    ]
    let rows = places.map { place -> [Table.Cell] in
      let weights = apart[place].map { [Table.Cell.number($0.relative), .number($0.largest), .integer($0.changed)] } ?? []
      return [.text(place.description)] + weights + [streams[place].map(Table.Cell.number) ?? .missing]
    }
    /// The one that differs most; nil where none does.
    func most(_ places: [WeightPlace], _ apart: (WeightPlace) -> WeightDifference?) -> (place: WeightPlace, by: Double)? {
      places.map { ($0, apart($0)?.relative ?? 0) }.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0 : nil }
    }
    let changed = layers.filter { (apart[.layer($0)]?.changed ?? 0) > 0 }
    var facts: [Fact] = [.integer("layers-changed", Phrase("layers that differ", "有差异的层"), changed.count)]
    if let first = changed.first { facts.append(.text("first-changed", Phrase("from", "始于"), WeightPlace.layer(first).description)) }
    if let (place, by) = most(places.filter({ if case .part = $0 { true } else { false } }), { apart[$0] }) {
      facts += [
        .text("part", Phrase("most in", "差异最大的部件"), place.description), .number("part-change", Phrase("by", "差异"), by, .ratio),
      ]
    }
    // Heads only of layers whose attention differs.
    let heads = layers.filter { (apart[.part(.attention(layer: $0))]?.changed ?? 0) > 0 }.flatMap { layer in
      (0..<a.shape.sizes(layer).heads).map { WeightPlace.part(.head(Head(layer: layer, index: $0))) }
    }
    let byHead = Dictionary(uniqueKeysWithValues: zip(heads, try a.model.difference(to: other, at: heads)))
    if let (place, by) = most(heads, { byHead[$0] }) {
      facts += [
        .integer("heads-changed", Phrase("heads that differ", "有差异的头"), byHead.values.count { $0.changed > 0 }),
        .text("head", Phrase("most in", "差异最大的头"), place.description), .number("head-change", Phrase("by", "差异"), by, .ratio),
      ]
    }
    return (Table(columns: columns, rows: rows), facts)
  }

  /// How far the residual stream is apart after the embedding and after each layer: ‖b − a‖ / ‖a‖ over the prompt.
  private func streams() throws -> [WeightPlace: Double] {
    let layers = 0..<a.shape.nLayers
    let hooks = [(WeightPlace.outside, HookName(.residPre, layer: 0))] + layers.map { (.layer($0), HookName(.residPost, layer: $0)) }
    let request = RunRequest(logits: .none, capture: Set(hooks.map(\.1)))
    let (mine, theirs) = (try a.run(request).activations, try b.run(request).activations)
    var found: [WeightPlace: Double] = [:]
    for (place, hook) in hooks {
      guard let x = mine[hook]?.values, let y = theirs[hook]?.values, x.count == y.count else { continue }
      let own = x.reduce(0.0) { $0 + Double($1) * Double($1) }
      let apart = zip(x, y).reduce(0.0) { $0 + (Double($1.1) - Double($1.0)) * (Double($1.1) - Double($1.0)) }
      found[place] = apart == 0 ? 0 : (apart / own).squareRoot()
    }
    return found
  }
}

extension ModelShape {
  /// Whether both have as many layers, heads and neurons of the same widths, whatever their files call them.
  fileprivate func isSameSize(as other: ModelShape) -> Bool {
    func numbers(_ it: ModelShape) -> [Int] { [it.nLayers, it.nHeads, it.nKVHeads, it.dModel, it.dHead, it.dMLP, it.dVocab] }
    return numbers(self) == numbers(other) && uneven == other.uneven && causal == other.causal
  }
}
