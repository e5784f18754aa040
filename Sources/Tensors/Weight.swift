import CKernels

/// A matrix of a model as it lies in its file: float32, float16 or bfloat16, in either orientation, never copied.
///
/// A weight maps `inputs` features to `outputs`. `outIn` is `[outputs, inputs]` (PyTorch `nn.Linear`, embeddings);
/// `inOut` is `[inputs, outputs]` (GPT-2's `Conv1D`). Slices of fused matrices are weights too: see `outputs(_:)` and
/// `outputs(blocks:)`. The file may place it at any byte.
public struct Weight: Sendable {
  public enum Layout: Sendable { case outIn, inOut }
  public let dtype: DType
  public let layout: Layout
  public let outputs: Int
  public let inputs: Int
  let bytes: Bytes
  /// Element of `bytes` where (output 0, input 0) lies.
  let start: Int
  /// Elements from one output to the next (`outIn`), or from one input to the next (`inOut`).
  let stride: Int
  /// Outputs come in blocks of `block`, `blockStride` elements apart; one block of all outputs when they are not fused.
  let block: Int
  let blockStride: Int
  /// The tracked tensor that it looks into, for gradients; elements of both count from the same place.
  let leaf: Node?

  /// A weight that looks into `bytes`. F64 is converted once to F32. Precondition: the type is a float type and
  /// `bytes.count` fits the shape.
  public init(_ bytes: Bytes, dtype: DType, outputs: Int, inputs: Int, layout: Layout) {
    precondition(dtype.isFloat, "a weight cannot hold \(dtype.rawValue)")
    precondition(
      bytes.count == outputs * inputs * dtype.size, "\(bytes.count) bytes do not fill [\(outputs), \(inputs)] of \(dtype.rawValue)")
    let double = dtype == .f64
    self.init(
      bytes: double ? Bytes(converted(bytes, dtype, count: outputs * inputs)) : bytes, dtype: double ? .f32 : dtype, layout: layout,
      outputs: outputs, inputs: inputs, start: 0, stride: layout == .outIn ? inputs : outputs, block: max(outputs, 1), blockStride: 0,
      leaf: nil)
  }
  /// A weight over a tensor `[outputs, inputs]` or `[inputs, outputs]` by layout; gradients go to the tensor when it is tracked.
  public init(_ tensor: Tensor, layout: Layout) {
    precondition(tensor.shape.count == 2, "a weight has two axes, not the shape \(tensor.shape)")
    let (outputs, inputs) = layout == .outIn ? (tensor.shape[0], tensor.shape[1]) : (tensor.shape[1], tensor.shape[0])
    self.init(
      bytes: Bytes(tensor), dtype: .f32, layout: layout, outputs: outputs, inputs: inputs, start: 0,
      stride: layout == .outIn ? inputs : outputs, block: max(outputs, 1), blockStride: 0, leaf: tensor.node)
  }
  private init(
    bytes: Bytes, dtype: DType, layout: Layout, outputs: Int, inputs: Int, start: Int, stride: Int, block: Int, blockStride: Int,
    leaf: Node?
  ) {
    self.bytes = bytes
    self.dtype = dtype
    self.layout = layout
    self.outputs = outputs
    self.inputs = inputs
    self.start = start
    self.stride = stride
    self.block = block
    self.blockStride = blockStride
    self.leaf = leaf
  }

  /// The part that produces outputs `range`; no copy (a third of GPT-2's `c_attn`), except for a range that starts inside one
  /// block of `outputs(blocks:)` and ends in another.
  public func outputs(_ range: Range<Int>) -> Weight {
    precondition(range.lowerBound >= 0 && range.upperBound <= outputs, "outputs \(range) of \(outputs)")
    let (first, within) = range.lowerBound.quotientAndRemainder(dividingBy: block)
    if within > 0, range.upperBound > (first + 1) * block {
      precondition(leaf == nil, "outputs \(range) across blocks have no gradient")
      return Weight(tensor().rows(range), layout: .outIn)
    }
    let step = layout == .outIn ? stride : 1
    return Weight(
      bytes: bytes, dtype: dtype, layout: layout, outputs: range.count, inputs: inputs,
      start: start + first * blockStride + within * step, stride: stride, block: block, blockStride: blockStride, leaf: leaf)
  }
  /// The part made of `count` blocks of `size` outputs, the first at `start`, each `stride` after the one before; no copy
  /// (the queries of GPT-NeoX, whose fused matrix interleaves q, k, v by head). Layout must be `outIn`.
  public func outputs(blocks count: Int, of size: Int, from start: Int, stride: Int) -> Weight {
    precondition(layout == .outIn && block >= outputs, "blocks are taken from a whole out-in weight")
    precondition(
      count > 0 && size > 0 && stride >= size && start >= 0 && start + (count - 1) * stride + size <= outputs,
      "\(count) blocks of \(size) from \(start), \(stride) apart, do not lie in \(outputs) outputs")
    return Weight(
      bytes: bytes, dtype: dtype, layout: layout, outputs: count * size, inputs: inputs,
      start: self.start + start * self.stride, stride: self.stride, block: size, blockStride: stride * self.stride, leaf: leaf)
  }
  /// The weight that maps the other way, `outputs` to `inputs`; no copy but of one whose outputs are in blocks. It has no gradient.
  var transposed: Weight {
    if block < outputs { return Weight(tensor().detached, layout: .inOut) }
    return Weight(
      bytes: bytes, dtype: dtype, layout: layout == .outIn ? .inOut : .outIn, outputs: inputs, inputs: outputs, start: start,
      stride: stride, block: max(inputs, 1), blockStride: 0, leaf: nil)
  }
  /// The values as float32, `[outputs, inputs]` whatever the layout.
  public func tensor() -> Tensor {
    Tensor(filling: [outputs, inputs]) { out in
      for output in 0..<outputs { read(output, into: out + output * inputs) }
    }
  }
  /// Output row `index` as float32, `[inputs]` (a token's embedding). Layout must be `outIn`.
  public func row(_ index: Int) -> Tensor {
    precondition(layout == .outIn, "only an out-in weight has its outputs in rows")
    return Tensor(filling: [inputs]) { read(index, into: $0) }
  }

  /// Writes the `inputs` values of one output, in either layout.
  func read(_ output: Int, into out: UnsafeMutablePointer<Float>) {
    precondition(output >= 0 && output < outputs, "output \(output) of \(outputs)")
    let kernels = Engine.current.set.pointee
    withExtendedLifetime(bytes) {
      let base = bytes.start + start * dtype.size
      if layout == .outIn {
        let element = output / block * blockStride + output % block * stride
        kernels.convert(base + element * dtype.size, kernelType, inputs, out)
      } else {
        for input in 0..<inputs {
          kernels.convert(base + (input * stride + output) * dtype.size, kernelType, 1, out + input)
        }
      }
    }
  }
  private var kernelType: ck_type {
    switch dtype {
    case .f16: CK_F16
    case .bf16: CK_BF16
    default: CK_F32
    }
  }
  /// The weight as kernels see it; valid while `bytes` lives.
  var matrix: ck_matrix {
    ck_matrix(
      base: bytes.start + start * dtype.size, type: Int32(kernelType.rawValue), n_contiguous: layout == .inOut, stride: stride,
      block: block, block_stride: blockStride)
  }
}

/// `count` elements of a float type as float32, `[count]`.
private func converted(_ bytes: Bytes, _ dtype: DType, count: Int) -> Tensor {
  Tensor(filling: [count]) { out in
    withExtendedLifetime(bytes) {
      for index in 0..<count { out[index] = Float(bytes.start.loadUnaligned(fromByteOffset: index * 8, as: Double.self)) }
    }
  }
}
