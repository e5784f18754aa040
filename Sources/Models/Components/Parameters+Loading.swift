import Checkpoints
import Tensors
import Wording

extension Parameters {
  /// Looks up every weight that `names` lists, each checked against the sizes of `it` and none copied but the vectors.
  ///
  /// Throws on a missing tensor, a wrong shape, a vector that is not finite, and on tensors inside the blocks that the
  /// configuration does not account for (a layer too many, a bias that should not be there): those would be numbers left
  /// out in silence.
  ///
  /// `values` stand in for tensors of the file; `make` is asked for those that neither has.
  init(
    _ checkpoint: Checkpoint, _ names: PartNames, _ it: Architecture, values: [String: Tensor] = [:],
    make: ((_ name: String, _ shape: [Int], _ kind: PartKind) -> Tensor)? = nil
  ) throws {
    var loader = Loader(checkpoint, names, it)
    loader.values = values
    loader.make = make
    let embed = try loader.matrix(loader.prefix + names.embed, it.dVocab, it.dModel)
    self.embed = embed
    positions = try names.positions.map { try loader.matrix(loader.prefix + $0, it.nContext, it.dModel) }
    tokenTypes = try names.tokenTypes.map { try loader.matrix(loader.prefix + $0, it.tokenTypes, it.dModel) }
    embedNorm = try names.embedNorm.map { try loader.norm(loader.prefix + $0, it.dModel) }
    blocks = try (0..<it.nLayers).map { layer in
      let at = loader.block(layer)
      let here = it.sizes(layer)
      let (attention, groups, dMLP) = (here.heads * it.dHead, here.kvHeads * it.dHead, here.mlp)
      return Block(
        ln1: try loader.norm(at + names.ln1, it.dModel),
        q: try loader.linear(at, names.q, outputs: attention, inputs: it.dModel, bias: it.biases.qkv),
        k: try loader.linear(at, names.k, outputs: groups, inputs: it.dModel, bias: it.biases.qkv),
        v: try loader.linear(at, names.v, outputs: groups, inputs: it.dModel, bias: it.biases.qkv),
        o: try loader.linear(at, names.o, outputs: it.dModel, inputs: attention, bias: it.biases.attentionOut),
        qNorm: try names.qNorm.map { try loader.norm(at + $0, it.dHead) },
        kNorm: try names.kNorm.map { try loader.norm(at + $0, it.dHead) },
        ln2: try loader.norm(at + names.ln2, it.dModel),
        gate: try names.gate.map {
          try loader.linear(at, $0, outputs: dMLP, inputs: it.dModel, bias: it.biases.mlp)
        },
        up: try loader.linear(at, names.up, outputs: dMLP, inputs: it.dModel, bias: it.biases.mlp),
        down: try loader.linear(at, names.down, outputs: it.dModel, inputs: dMLP, bias: it.biases.mlp))
    }
    finalNorm = try names.finalNorm.map { try loader.norm(loader.prefix + $0, it.dModel) }
    head = try names.head.flatMap { try loader.head($0, tiedTo: embed) }
    classifier = try names.classifier.flatMap { try loader.classifier($0) }
    try loader.refuseLeftovers()
    self.names = loader.used.sorted()
    count = loader.used.reduce(0) { $0 + (loader.values[$1]?.count ?? checkpoint.tensors[$1]?.shape.reduce(1, *) ?? 0) }
  }
}

/// What a tensor of a model is to its beginning: how a new one is drawn.
enum PartKind { case matrix, residualOutput, gain, bias }

/// Reads parts of a checkpoint and remembers which tensors it has read.
private struct Loader {
  let checkpoint: Checkpoint
  let names: PartNames
  let it: Architecture
  /// What stands before all names in this file.
  let prefix: String
  var used: Set<String> = []
  var values: [String: Tensor] = [:]
  var make: ((String, [Int], PartKind) -> Tensor)?

  /// The value that stands in for a tensor of the file, made when it is to be.
  private mutating func value(_ name: String, _ shape: [Int], _ kind: PartKind) -> Tensor? {
    if values[name] == nil, checkpoint.tensors[name] == nil, let make { values[name] = make(name, shape, kind) }
    if let value = values[name] { precondition(value.shape == shape, "\(name) has the shape \(value.shape), not \(shape)") }
    return values[name]
  }

  init(_ checkpoint: Checkpoint, _ names: PartNames, _ it: Architecture) {
    self.checkpoint = checkpoint
    self.names = names
    self.it = it
    prefix = names.prefix(in: checkpoint.tensors)
  }

  /// What stands before the names of `layer`'s parts.
  func block(_ layer: Int) -> String { names.block(layer, prefix: prefix) }

  mutating func matrix(_ name: String, _ outputs: Int, _ inputs: Int, _ layout: Weight.Layout = .outIn, _ kind: PartKind = .matrix) throws -> Weight
  {
    used.insert(name)
    if let value = value(name, layout == .outIn ? [outputs, inputs] : [inputs, outputs], kind) { return Weight(value, layout: layout) }
    return try checkpoint.matrix(name, outputs: outputs, inputs: inputs, layout: layout)
  }

  /// Vectors are small, so a value that is not finite is found here and not in the middle of a run.
  mutating func vector(_ name: String, _ count: Int, _ kind: PartKind = .bias) throws -> Tensor {
    used.insert(name)
    if let value = value(name, [count], kind) { return value }
    try checkpoint.requireFinite(name)
    return try checkpoint.vector(name, count: count)
  }

  mutating func norm(_ name: String, _ count: Int) throws -> Norm {
    var (gain, bias) = (name + ".weight", name + ".bias")
    if checkpoint.tensors[gain] == nil, let old = names.oldNormNames, checkpoint.tensors["\(name).\(old.gain)"] != nil {
      (gain, bias) = ("\(name).\(old.gain)", "\(name).\(old.bias)")
    }
    return Norm(
      kind: it.norm, epsilon: it.epsilon, gain: try vector(gain, count, .gain),
      bias: it.norm == .layer ? try vector(bias, count) : nil)
  }

  mutating func linear(_ at: String, _ place: PartNames.Place, outputs: Int, inputs: Int, bias: Bool) throws -> Linear {
    let name = at + place.name
    let layout: Weight.Layout = place.layout == .outIn ? .outIn : .inOut
    let kind: PartKind = place.name == names.o.name || place.name == names.down.name ? .residualOutput : .matrix
    switch place.part {
    case .whole:
      return Linear(
        name: name, weight: try matrix(name + ".weight", outputs, inputs, layout, kind),
        bias: bias ? try vector(name + ".bias", outputs) : nil)
    case .third(let index):
      let range = index * outputs..<(index + 1) * outputs
      return Linear(
        name: name, weight: try matrix(name + ".weight", 3 * outputs, inputs, layout).outputs(range),
        bias: bias ? try vector(name + ".bias", 3 * outputs).rows(range) : nil)
    case .thirdOfEachHead(let index):
      let (size, stride) = (it.dHead, 3 * it.dHead)
      let fused = try matrix(name + ".weight", 3 * outputs, inputs, layout)
      return Linear(
        name: name, weight: fused.outputs(blocks: outputs / size, of: size, from: index * size, stride: stride),
        bias: bias ? try vector(name + ".bias", 3 * outputs).blocks(of: size, from: index * size, stride: stride) : nil)
    }
  }

  mutating func head(_ head: PartNames.Head, tiedTo embed: Weight) throws -> LogitHead? {
    var transform: (Linear, Activation, Norm)? = nil
    if let (dense, norm) = head.transform {
      // What is made anew has all of its family's parts.
      guard make != nil || checkpoint.tensors[dense + ".weight"] != nil || values[dense + ".weight"] != nil else { return nil }
      transform = (
        try linear("", .init(dense), outputs: it.dModel, inputs: it.dModel, bias: true), it.activation,
        try self.norm(norm, it.dModel)
      )
    }
    let present = head.unembed.first { checkpoint.tensors[$0] != nil || values[$0] != nil }
    if present == nil, make == nil, head.transform == nil, !it.tied, isHeadless { return nil }
    let name = present ?? head.unembed[0]
    // A configuration says tied by default, so a matrix of the file's own that differs from the embedding is what was trained.
    let isTied = it.tied && repeats(name, embedding: prefix + names.embed)
    let weight = isTied ? embed : try matrix(name, it.dVocab, it.dModel)
    let given = head.bias.first { checkpoint.tensors[$0] != nil || values[$0] != nil } ?? head.bias.last
    let bias = try given.map { try vector($0, it.dVocab) }
    return LogitHead(
      transform: transform.map { (dense: $0.0, activation: $0.1, norm: $0.2) },
      unembed: Linear(name: isTied ? prefix + names.embed : name, weight: weight, bias: bias), isTied: isTied)
  }

  /// The head for classes, where the configuration says that it was saved with one for one class of several.
  mutating func classifier(_ place: PartNames.Classifier) throws -> ClassHead? {
    let config = checkpoint.configuration
    guard try config.classifiesSequences, let shape = values[place.score + ".weight"]?.shape ?? checkpoint.tensors[place.score + ".weight"]?.shape,
      shape.count == 2, shape[0] > 1
    else { return nil }
    return ClassHead(
      classes: try config.classNames(shape[0]),
      pooler: try place.pooler.map { try linear(prefix, .init($0), outputs: it.dModel, inputs: it.dModel, bias: true) },
      score: try linear("", .init(place.score), outputs: shape[0], inputs: it.dModel, bias: place.hasBias),
      reads: place.reads, pad: config["pad_token_id"]?.asInt)
  }

  /// Whether the file says that it was saved without a head for logits (`LlamaModel`, `LlamaForSequenceClassification`). One
  /// that says nothing is taken at the word of its family.
  private var isHeadless: Bool {
    guard let classes = checkpoint.configuration["architectures"]?.asArray?.compactMap(\.asString), !classes.isEmpty else { return false }
    return !classes.contains { $0.hasSuffix("ForCausalLM") || $0.hasSuffix("LMHeadModel") }
  }

  /// Whether the tensor is left out, or is the embedding once more to the last byte.
  private func repeats(_ name: String, embedding: String) -> Bool {
    guard let own = checkpoint.tensors[name], let embedding = checkpoint.tensors[embedding] else { return true }
    return own.type == embedding.type && own.shape == embedding.shape && own.bytes.holdsSame(as: embedding.bytes)
  }

  func refuseLeftovers() throws {
    let root = prefix + names.block.prefix { $0 != "#" }
    let leftover = checkpoint.tensors.keys.filter { name in
      name.hasPrefix(root) && !used.contains(name) && !names.buffers.contains { name.hasSuffix("." + $0) }
    }
    guard let name = leftover.min() else { return }
    throw CheckpointError.field(
      file: checkpoint.tensors[name]?.file ?? checkpoint.path, field: name, found: "\(checkpoint.tensors[name]?.shape ?? [])",
      allowed: Phrase(
        "no such tensor: \(checkpoint.configuration.source) describes \(it.nLayers) layers without it",
        "不存在：\(checkpoint.configuration.source) 描述的 \(it.nLayers) 层中没有这一张量"))
  }
}
