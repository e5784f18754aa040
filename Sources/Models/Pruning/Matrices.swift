import Checkpoints
public import Tensors

/// A matrix of a layer as it lies in the file, with what comes into it: what pruning of single weights goes through. Fused matrices
/// (GPT-2's q, k and v) are one, since one input comes into all of their parts.
public struct LayerMatrix: Sendable, Equatable {
  public enum Input: Sendable, Equatable {
    /// What q, k and v read; `z`; what the MLP reads; its hidden layer.
    case attention, z, mlp, hidden
  }
  public let name: String
  public let layer: Int
  public let outputs: Int
  public let inputs: Int
  /// The tensor is `[inputs, outputs]`.
  public let isInOut: Bool
  public let input: Input
}

extension Model {
  /// The matrices of a layer in the order of the forward pass.
  public func matrices(ofLayer layer: Int) -> [LayerMatrix] {
    let (block, names) = (core.parameters.blocks[layer], core.names)
    var seen: Set<String> = []
    let all: [(Linear?, PartNames.Place?, LayerMatrix.Input)] = [
      (block.q, names.q, .attention), (block.k, names.k, .attention), (block.v, names.v, .attention), (block.o, names.o, .z),
      (block.gate, names.gate, .mlp), (block.up, names.up, .mlp), (block.down, names.down, .hidden),
    ]
    return all.compactMap { linear, place, input in
      guard let linear, let place, seen.insert(linear.name).inserted else { return nil }
      let isFused = if case .whole = place.part { false } else { true }
      return LayerMatrix(
        name: linear.name + ".weight", layer: layer, outputs: linear.weight.outputs * (isFused ? 3 : 1), inputs: linear.weight.inputs,
        isInOut: place.layout == .inOut, input: input)
    }
  }

  /// What comes into the matrices of a layer when the model runs on `batch`, whose sequences are of one length: `[rows, inputs]`.
  public func inputs(ofLayer layer: Int, on batch: TokenBatch) throws -> (LayerMatrix.Input) -> Tensor {
    let block = core.parameters.blocks[layer]
    let isPost = core.architecture.arrangement == .postNorm
    let sites: [HookName.Site] = isPost ? [.residPre, .z, .ln1Normalized, .mlpPost] : [.ln1Normalized, .z, .ln2Normalized, .mlpPost]
    let run = try run(batch, RunRequest(logits: .none, capture: Set(sites.map { HookName($0, layer: layer) })))
    func rows(_ site: HookName.Site) -> Tensor {
      guard let found = run.activations[HookName(site, layer: layer)] else { preconditionFailure("\(site) was captured") }
      return found.reshaped([found.shape[0] * found.shape[1], found.shape.dropFirst(2).reduce(1, *)])
    }
    return { input in
      switch input {
      case .attention: isPost ? rows(.residPre) : block.ln1.affine(rows(.ln1Normalized))
      case .z: rows(.z)
      case .mlp: isPost ? block.ln1.affine(rows(.ln1Normalized)) : block.ln2.affine(rows(.ln2Normalized))
      case .hidden: rows(.mlpPost)
      }
    }
  }

  /// The values of a matrix as `[outputs, inputs]`, float32.
  public func values(of matrix: LayerMatrix) throws -> Tensor {
    let weight = try stored(matrix.name)
    return matrix.isInOut ? weight.swapped : weight
  }

  /// The model with other values, `[outputs, inputs]`, of some matrices, rounded to the types that its file has them in: what is pruned
  /// takes no more memory than before, and is saved as it is. What training made, and numbers that are too large, are float32.
  public func replacing(_ values: [(matrix: LayerMatrix, value: Tensor)]) throws -> Model {
    var tensors = core.checkpoint.tensors, wide = core.values
    for (matrix, value) in values {
      let value = matrix.isInOut ? value.swapped : value
      guard wide[matrix.name] == nil, let own = tensors[matrix.name], let dtype = own.dtype, dtype.written == dtype, firstOverflow(value, as: dtype) == nil
      else {
        wide[matrix.name] = value
        continue
      }
      tensors[matrix.name] = TensorEntry(name: own.name, type: own.type, shape: own.shape, bytes: encode(value, as: dtype), file: own.file)
    }
    let file = core.checkpoint
    let checkpoint = Checkpoint(path: file.path, format: file.format, configuration: file.configuration, tensors: tensors, files: file.files)
    var other = Model(self, core: try ModelCore(core, checkpoint: checkpoint, values: wide))
    other.masks = masks
    return other
  }
}
