import Tensors

/// What a model costs to hold and to run.
public struct ModelCost: Sendable, Equatable {
  /// Numbers in all weights, each counted once.
  public var parameters: Int
  /// Bytes of the weights as they lie in memory.
  public var bytes: Int
  /// Floating-point operations of the matrix products for one token: two for every weight of a matrix. Attention over the context,
  /// norms and nonlinearities come on top.
  public var flops: Int
  /// Bytes of weights that those products read.
  public var bytesRead: Int
}

extension Model {
  /// Masked parts cost what they did: they are computed and replaced.
  public var cost: ModelCost {
    let parameters = core.parameters
    var cost = ModelCost(parameters: parameters.count, bytes: 0, flops: 0, bytesRead: 0)
    func add(_ weight: Weight, isRead: Bool = true) {
      let count = weight.outputs * weight.inputs
      cost.bytes += count * weight.dtype.size
      if isRead { (cost.flops, cost.bytesRead) = (cost.flops + 2 * count, cost.bytesRead + count * weight.dtype.size) }
    }
    func add(_ vector: Tensor?) { cost.bytes += 4 * (vector?.count ?? 0) }
    func add(_ norm: Norm?) {
      add(norm?.gain)
      add(norm?.bias)
    }
    func add(_ linear: Linear) {
      add(linear.weight)
      add(linear.bias)
    }
    add(parameters.embed, isRead: false)
    for table in [parameters.positions, parameters.tokenTypes].compactMap({ $0 }) { add(table, isRead: false) }
    for norm in [parameters.embedNorm, parameters.finalNorm] { add(norm) }
    for block in parameters.blocks {
      for norm in [block.ln1, block.ln2, block.qNorm, block.kNorm] { add(norm) }
      for linear in [block.q, block.k, block.v, block.o, block.gate, block.up, block.down].compactMap({ $0 }) { add(linear) }
    }
    if let head = parameters.head {
      if let (dense, _, norm) = head.transform {
        add(dense)
        add(norm)
      }
      add(head.unembed)
      if head.isTied { cost.bytes -= head.unembed.weight.outputs * head.unembed.weight.inputs * head.unembed.weight.dtype.size }
    }
    for linear in [parameters.classifier?.pooler, parameters.classifier?.score].compactMap({ $0 }) { add(linear) }
    return cost
  }
}
