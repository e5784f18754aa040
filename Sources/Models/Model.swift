public import Checkpoints
import Tensors
public import Wording

/// A model as a value: immutable weights, and the masks that are part of the value. Keeping the old one is undo.
public struct Model: Sendable {
  let core: ModelCore
  public let shape: ModelShape
  /// Nil when the checkpoint has none that this version reads: text cannot be read then, token ids can.
  public let tokenizer: (any Tokenizer)?
  /// Why there is no tokenizer.
  public let tokenizerRefusal: (any WordedError)?

  /// Opens a checkpoint: recognises the family, checks every weight's shape against the configuration, reads the tokenizer
  /// (one that is missing or of a kind that is not read here is an error only when text must be tokenised; a damaged one is now).
  public static func open(_ name: String, environment: [String: String] = [:]) throws -> Model {
    try Model(Checkpoint.open(name, environment: environment))
  }

  public init(_ checkpoint: Checkpoint) throws { try self.init(ModelCore(checkpoint)) }

  init(_ core: ModelCore) throws {
    self.core = core
    let checkpoint = core.checkpoint
    shape = ModelShape(core)
    do {
      tokenizer = try makeTokenizer(checkpoint)
      tokenizerRefusal = nil
    } catch let error as CheckpointError where error.isDamage {
      throw error
    } catch let error as any WordedError {
      tokenizer = nil
      tokenizerRefusal = error
    }
  }

  /// The tokenizer; throws why there is none.
  public func requireTokenizer() throws -> any Tokenizer {
    guard let tokenizer else { throw ModelError.noTokenizer(path: path, reason: reasonForNoTokenizer) }
    return tokenizer
  }
  /// Nil where the checkpoint simply has no tokenizer.
  public var reasonForNoTokenizer: Phrase? {
    if case ModelError.noTokenizer? = tokenizerRefusal { nil } else { tokenizerRefusal?.phrase }
  }

  /// Whether queries and keys have their features in the order of GGUF's Llama files, pairs of a rotation side by side, where a folder
  /// of transformers has them half a head apart.
  public var pairsRotationsSideBySide: Bool { core.checkpoint.format == .gguf && core.architecture.rotary?.interleaved == true }

  /// Tensors of the file that play no part: heads for other tasks, poolers. Sorted; buffers and second copies are left out.
  public var unusedTensors: [String] {
    let (names, used) = (core.names, Set(core.parameters.names))
    let copies = (names.head.map { $0.unembed + $0.bias + $0.copies } ?? []) + [Architecture.ropeDivisorsName]
    return core.checkpoint.tensors.values.filter { tensor in
      let isNumber = tensor.dtype?.isFloat ?? true
      return isNumber && !used.contains(tensor.name) && !copies.contains(tensor.name)
        && !names.buffers.contains { tensor.name.hasSuffix("." + $0) }
    }.map(\.name).sorted()
  }

  /// Where it came from, for `info`.
  public var path: String { core.checkpoint.path }

  /// Parts whose output is replaced in every run. Precondition: parts of this model, stand-ins of their width.
  public var masks: Masks = [:] { didSet { check(masks) } }

  /// Inputs that count as zero in every run. Precondition: thresholds of every layer.
  public var sparsity: Sparsity? = nil {
    didSet { precondition(sparsity.map { $0.thresholds.count == shape.nLayers } ?? true, "thresholds of other layers") }
  }

  private func check(_ masks: Masks) {
    precondition(
      masks.dimensions.allSatisfy { (0..<shape.dModel).contains($0.key) && $0.value.standIn == .nothing },
      "masks of dimensions that the model does not have, or that something stands in for")
    for (layer, masks) in masks.layers {
      precondition((0..<shape.nLayers).contains(layer), "masks of the layer \(layer) of \(shape.nLayers)")
      let here = shape.sizes(layer)
      precondition(
        masks.heads.keys.allSatisfy { (0..<here.heads).contains($0) } && masks.neurons.keys.allSatisfy { (0..<here.mlp).contains($0) },
        "masks of parts that layer \(layer) does not have")
      func check(_ mask: PartMask?, _ width: Int) {
        if let mask { precondition(mask.fits(width), "what stands in, \(mask), for a part of \(width)") }
      }
      for mask in masks.heads.values { check(mask, shape.dHead) }
      for mask in masks.neurons.values { check(mask, 1) }
      for mask in [masks.attention, masks.mlp] { check(mask, shape.dModel) }
    }
  }

  /// Hooks this model offers, in forward order, with their shapes for `positions` tokens (batch 1).
  public func hooks(positions: Int) -> [(name: HookName, shape: [Int])] {
    core.architecture.hooks(core.parameters, positions: positions)
  }

  /// Runs the model. Throws `ModelError` on ids outside the vocabulary, too long an input, hooks that it does not have, and
  /// cancellation.
  public func run(_ input: TokenBatch, _ request: RunRequest = RunRequest()) throws -> Run {
    var pass = try Pass(core, masks: [masks], input: input, request: request, sparsity: sparsity)
    return try pass.run()
  }

  /// Runs `input` under each of several masks at once, which costs less than one after the other and gives the same bits: the sequences
  /// of the batch are those of `input` under the first masks, then under the second, and so on. The model's own masks play no part;
  /// a trace is of `input` alone and none can be kept.
  public func run(_ input: TokenBatch, under masks: [Masks], _ request: RunRequest = RunRequest()) throws -> Run {
    precondition(!masks.isEmpty && !request.keepTrace, "a run under several masks keeps no trace")
    for masks in masks { check(masks) }
    let each = masks.flatMap { Array(repeating: $0, count: input.sequences.count) }
    var request = request
    request.trace = request.trace.flatMap { $0.input == input ? $0.repeated(masks.count) : nil }
    var pass = try Pass(core, masks: each, input: input.repeated(masks.count), request: request, sparsity: sparsity)
    return try pass.run()
  }

  /// The names of the families in the one table, for `doctor` and help.
  public static var families: [String] { Family.all.map(\.name) }
}

extension ModelShape {
  init(_ core: ModelCore) {
    let it = core.architecture
    self.init(
      family: it.family, nLayers: it.nLayers, nHeads: it.nHeads, nKVHeads: it.nKVHeads, dModel: it.dModel, dHead: it.dHead,
      dMLP: it.dMLP, nContext: it.nContext, dVocab: it.dVocab, parameters: core.parameters.count, causal: it.causal,
      hasLogits: core.parameters.head != nil, pooling: core.pooling?.kind.rawValue)
    uneven = it.uneven
    classes = core.parameters.classifier?.classes
  }
}
