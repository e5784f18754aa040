// Compaction: masked parts taken out for real. The matrices become smaller, layers that do nothing go, and what is left computes what
// the masked model computed: bit for bit where only terms that are zero leave a sum, within rounding otherwise.
//
// What stays: at least one KV group of heads and `smallest` neurons in a layer that is not dropped, as zeros where they were masked;
// heads of a KV group that is masked in part; a layer whose attention or MLP is replaced by a mean. Means go into the output's bias.
//
// A dimension of the residual stream goes from every tensor that writes or reads it. An RMSNorm divides by the root of the mean square over
// all d dimensions, the absent ones as zeros; over the d' that are left the same number is √(d/d') of that, so gains are multiplied by
// √(d/d') and epsilon by d/d'. A LayerNorm also subtracts the mean over d, for which no gain stands in: there they can only be masked.

import Checkpoints
import Tensors
import Wording

/// What compaction took out.
public struct Compaction: Sendable {
  public let model: Model
  /// Layers, heads and neurons that are gone; the heads and neurons of dropped layers are not counted.
  public let layers: [Int]
  public let heads: Int
  public let neurons: Int
  /// Dimensions of the residual stream that are gone.
  public let dimensions: Int
  /// Masked heads and neurons that stay as zeros.
  public let staying: Int
  /// Attentions and MLPs, as the masked model names them, that are off while their layer stays: no file has a layer without the one or the
  /// other, so they keep the least size there is.
  public let hollow: [Part]
  /// Neurons that stay where all are masked: one tile of the kernels.
  public static let smallest = 16
}

extension Model {
  /// Whether a model of fewer dimensions can compute what this one does with some of them off: where norms are RMSNorms.
  public var canRemoveDimensions: Bool { core.architecture.norm == .rms && core.architecture.arrangement != .postNorm }

  /// Whether only this program reads what `save` writes of it: layers of widths that no configuration of transformers means.
  public var needsVitrine: Bool { core.checkpoint.configuration[Architecture.layersKey] != nil }

  /// The model without its masked parts, as if saved and opened again; it has no masks. Throws `ModelError.nothingMasked`, `.nothingGoes`,
  /// `.nothingLeft`, `.variesByPosition`, `.fixedWidth` where dimensions are masked that LayerNorm reads, and `SavingError` where a mean has no bias to go into.
  /// - Complexity: O(weights of the layers that change), which are copied.
  public func compacted() throws -> Compaction {
    guard !masks.isEmpty else { throw ModelError.nothingMasked }
    if let part = masks.parts.first(where: { masks[$0]?.variesByPosition == true }) { throw ModelError.variesByPosition(part: part) }
    try checkMasks(.safetensors)
    let plans = core.parameters.blocks.indices.map { LayerPlan($0, core, masks.layers[$0]) }
    guard plans.contains(where: { !$0.isDropped }) else { throw ModelError.nothingLeft }
    var it = core.architecture
    let left = plans.filter { !$0.isDropped }
    it.nLayers = left.count
    it.attentionScale = left.map { core.architecture.attentionScale[$0.layer] }
    it.window = left.map { core.architecture.window[$0.layer] }
    it.setLayers(left.map(\.sizes))
    let kept = (0..<it.dModel).filter { masks.dimensions[$0] == nil }
    let gone = it.dModel - kept.count
    var parameters = core.parameters.replacing(left.map(\.block))
    if gone > 0 {
      guard canRemoveDimensions else { throw ModelError.fixedWidth(family: it.family) }
      guard !kept.isEmpty else { throw ModelError.nothingLeft }
      parameters = parameters.keeping(dimensions: kept, of: it.dModel, core.names)
      it.epsilon = Float(Double(it.epsilon) * Double(it.dModel) / Double(kept.count))
      it.dModel = kept.count
    }
    guard gone > 0 || masks.sublayerCount > 0 || plans.contains(where: { $0.headsGone + $0.neuronsGone > 0 }) else { throw ModelError.nothingGoes }
    let own = gone > 0 ? [] : left.enumerated().filter { $0 == $1.layer && !$1.isChanged }.map(\.offset)
    let made = try Model(self, core: ModelCore(checkpoint(parameters, it, kept: own)))
    return Compaction(
      model: made, layers: plans.filter(\.isDropped).map(\.layer), heads: left.reduce(0) { $0 + $1.headsGone },
      neurons: left.reduce(0) { $0 + $1.neuronsGone }, dimensions: gone, staying: left.reduce(0) { $0 + $1.staying },
      hollow: left.flatMap(\.hollow))
  }

  /// The model of some of its layers, in the order given, one as often as it is named, and without masks: what a student may begin as.
  /// Precondition: there are such layers, and at least one is named.
  /// - Complexity: none to speak of for layers that stay at their place: they share the model's memory; others are copied.
  package func keeping(_ layers: [Int]) throws -> Model {
    precondition(!layers.isEmpty, "a model without layers")
    var other = self
    other.masks = [:]
    guard layers != Array(0..<shape.nLayers) else { return other }
    var it = core.architecture
    it.nLayers = layers.count
    it.attentionScale = layers.map { core.architecture.attentionScale[$0] }
    it.window = layers.map { core.architecture.window[$0] }
    it.setLayers(layers.map { core.architecture.sizes($0) })
    let parameters = core.parameters.replacing(layers.map { core.parameters.blocks[$0] })
    let own = layers.enumerated().filter { $0 == $1 }.map(\.offset)
    return try Model(self, core: ModelCore(checkpoint(parameters, it, kept: own)))
  }

  /// A checkpoint in memory that holds `parameters` and nothing else, under the names that the family has in transformers.
  func checkpoint(_ parameters: Parameters) throws -> Checkpoint { try checkpoint(parameters, core.architecture, kept: nil) }

  /// A checkpoint in memory that holds `parameters`; tensors of the layers `kept`, and those outside the layers, are the file's own.
  private func checkpoint(_ parameters: Parameters, _ it: Architecture, kept: [Int]?) throws -> Checkpoint {
    let file = core.checkpoint
    let isOwn = file.format == .safetensors
    guard let names = Family.all.first(where: { $0.name == it.family })?.dialects[.safetensors]?.names else {
      throw it.notExpressible("safetensors", Phrase("this family", "这一族模型"))
    }
    let plan = TensorPlan(
      parameters, it, masks: [:], as: names, like: isOwn && kept != nil ? file.tensors : [:],
      order: core.architecture.rotary?.interleaved == true ? .halves : .kept)
    var tensors: [String: TensorEntry] = [:]
    for entry in plan.entries {
      let isKept = isOwn && kept.map { kept in core.values[entry.name] == nil && plan.layer(of: entry.name).map(kept.contains) ?? true } ?? false
      if isKept, let own = file.tensors[entry.name], own.shape == entry.shape {
        tensors[entry.name] = own
      } else {
        tensors[entry.name] = try entry.inMemory(file: file.path)
      }
    }
    if isOwn, kept != nil {
      // A pooler and the like; buffers of the layers can be left out.
      for (name, tensor) in file.tensors where !plan.covered.contains(name) && plan.layer(of: name) == nil { tensors[name] = tensor }
    }
    let settings = Architecture.HuggingFaceSettings(
      hasLogits: shape.hasLogits, classes: parameters.classifier?.classes, dtype: parameters.embed.dtype.written,
      bos: tokenizer?.bos ?? file.configuration["bos_token_id"]?.asInt, pad: parameters.classifier?.pad)
    var config = try it.huggingFaceConfig(settings)
    if isOwn { config = file.configuration.values.overlaid(with: config) }
    return Checkpoint(
      path: file.path, format: .safetensors, configuration: Configuration(source: "config.json", values: config), tensors: tensors,
      files: isOwn ? file.files.filter { settings.classes == nil || !Self.embeddingFiles.contains($0.key) } : try newFiles())
  }

  /// What sentence-transformers reads of a model that gives vectors of sentences: a classifier gives none.
  private static let embeddingFiles: Set = [
    "modules.json", "1_Pooling/config.json", "sentence_bert_config.json", "config_sentence_transformers.json",
  ]
}

/// What becomes of one layer.
private struct LayerPlan {
  let layer: Int
  let isDropped: Bool
  let block: Block
  let sizes: LayerSizes
  var headsGone = 0
  var neuronsGone = 0
  var staying = 0
  var hollow: [Part] = []
  let isChanged: Bool

  init(_ layer: Int, _ core: ModelCore, _ masks: Masks.Layer?) {
    self.layer = layer
    let it = core.architecture, before = it.sizes(layer), old = core.parameters.blocks[layer]
    guard let masks else {
      (isDropped, isChanged, block, sizes) = (false, false, old, before)
      return
    }
    isChanged = true
    isDropped = masks.attention == .zero && masks.mlp == .zero && it.arrangement != .postNorm
    let group = before.heads / before.kvHeads
    func isOff(head: Int) -> Bool { masks.attention != nil || masks.heads[head] != nil }
    var groups = (0..<before.kvHeads).filter { index in !(index * group..<(index + 1) * group).allSatisfy { isOff(head: $0) } }
    if groups.isEmpty {
      groups = [0]
      hollow.append(.attention(layer: layer))
    }
    let heads = groups.flatMap { Array($0 * group..<($0 + 1) * group) }
    func isOff(neuron: Int) -> Bool { masks.mlp != nil || masks.neurons[neuron] != nil }
    var neurons = (0..<before.mlp).filter { !isOff(neuron: $0) }
    if neurons.isEmpty {
      neurons = Array(0..<min(Compaction.smallest, before.mlp))
      hollow.append(.mlp(layer: layer))
    }
    sizes = LayerSizes(heads: heads.count, kvHeads: groups.count, mlp: neurons.count)
    (headsGone, neuronsGone) = (before.heads - heads.count, before.mlp - neurons.count)
    staying = heads.count { isOff(head: $0) } + neurons.count { isOff(neuron: $0) }

    func features(_ heads: [Int]) -> [Int] { heads.flatMap { Array($0 * it.dHead..<($0 + 1) * it.dHead) } }
    let o = old.o.folding(masks.heads, width: it.dHead, whole: masks.attention)
    let down = old.down.folding(masks.neurons, width: 1, whole: masks.mlp)
    block = Block(
      ln1: old.ln1, q: old.q.selecting(outputs: features(heads)), k: old.k.selecting(outputs: features(groups)),
      v: old.v.selecting(outputs: features(groups)), o: o.selecting(inputs: features(heads), as: old.o.weight.dtype),
      qNorm: old.qNorm, kNorm: old.kNorm, ln2: old.ln2, gate: old.gate?.selecting(outputs: neurons),
      up: old.up.selecting(outputs: neurons), down: down.selecting(inputs: neurons, as: old.down.weight.dtype))
  }
}

extension Parameters {
  /// The same around other layers. Names and count are those of before.
  func replacing(_ blocks: [Block]) -> Parameters {
    Parameters(
      embed: embed, positions: positions, tokenTypes: tokenTypes, embedNorm: embedNorm, blocks: blocks, finalNorm: finalNorm, head: head,
      classifier: classifier, names: names, count: count)
  }
}

extension Parameters {
  /// The same of some dimensions of the residual stream only, of `width`. Precondition: every norm of the stream is an RMSNorm.
  fileprivate func keeping(dimensions: [Int], of width: Int, _ names: PartNames) -> Parameters {
    let narrow = StreamChange(
      adds: { Linear(name: "", weight: $1, bias: nil).selecting(inputs: dimensions, as: $1.dtype).weight },
      norms: { _, norm in
        let scale = (Double(width) / Double(dimensions.count)).squareRoot()
        let gain = select(norm.gain.reshaped([width, 1]), rows: dimensions).reshaped([dimensions.count])
        return Norm(
          kind: norm.kind, epsilon: Float(Double(norm.epsilon) * Double(width) / Double(dimensions.count)),
          gain: gain.mapElements { value, _ in Float(Double(value) * scale) }, bias: nil)
      },
      reads: { $1.selecting(inputs: dimensions, as: $1.weight.dtype) }, writes: { $1.selecting(outputs: dimensions) })
    return changing(narrow, names, prefix: names.prefixes[0])
  }
}

extension Linear {
  /// The part that makes these outputs, in the type that the numbers have.
  fileprivate func selecting(outputs: [Int]) -> Linear {
    guard outputs.count < weight.outputs else { return self }
    let rows = select(weight.tensor(), rows: outputs)
    return Linear(
      name: name, weight: Weight(encode(rows, as: weight.dtype), dtype: weight.dtype, outputs: outputs.count, inputs: weight.inputs, layout: .outIn),
      bias: bias.map { select($0.reshaped([$0.count, 1]), rows: outputs).reshaped([outputs.count]) })
  }

  /// The part that reads these inputs, in the type `dtype`.
  fileprivate func selecting(inputs: [Int], as dtype: DType) -> Linear {
    let (outputs, width, count) = (weight.outputs, weight.inputs, inputs.count)
    guard count < width || weight.dtype != dtype else { return self }
    let columns = weight.tensor().withSpan { source in
      Tensor(shape: [outputs, count]) { target in
        for row in 0..<outputs { for (place, input) in inputs.enumerated() { target[row * count + place] = source[row * width + input] } }
      }
    }
    return Linear(
      name: name, weight: Weight(encode(columns, as: dtype), dtype: dtype, outputs: outputs, inputs: count, layout: .outIn), bias: bias)
  }
}

extension TensorPlan.Entry {
  /// The tensor with its bytes, in the type it comes from; vectors, which means may have gone into, in float32.
  fileprivate func inMemory(file: String) throws -> TensorEntry {
    let stored = shape.count == 1 ? DType.f32 : stored
    var bytes: [UInt8] = []
    bytes.reserveCapacity(shape.reduce(1, *) * stored.size)
    try read { part in
      let encoded = encode(part, as: stored)
      bytes.append(contentsOf: encoded.array)
    }
    return TensorEntry(name: name, type: stored.rawValue, shape: shape, bytes: Bytes(bytes), file: file)
  }
}

extension ConfigObject {
  /// These entries with the values of `other` in their place, and what only `other` has behind them. What it leaves empty is kept.
  fileprivate func overlaid(with other: ConfigObject) -> ConfigObject {
    // A list with an entry for each layer that the family can do without.
    let stale = ["layer_types", Architecture.layersKey].filter { other[$0] == nil || $0 == Architecture.layersKey }
    let own = entries.filter { !stale.contains($0.key) }.map { entry in
      (key: entry.key, value: other[entry.key].flatMap { $0 == .null ? nil : $0 } ?? entry.value)
    }
    return ConfigObject(own + other.entries.filter { entry in !own.contains { $0.key == entry.key } })
  }
}
