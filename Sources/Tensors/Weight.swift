/// A matrix of a model as it lies in its file: float32, float16 or bfloat16, in either orientation, never copied.
///
/// A weight maps `inputs` features to `outputs`. `outIn` is `[outputs, inputs]` (PyTorch `nn.Linear`, embeddings);
/// `inOut` is `[inputs, outputs]` (GPT-2's `Conv1D`). Slices of fused matrices are weights too: see `outputs(_:)` and
/// `outputs(blocks:)`.
public struct Weight: Sendable {
  public enum Layout: Sendable { case outIn, inOut }
  public let dtype: DType
  public let layout: Layout
  public let outputs: Int
  public let inputs: Int

  /// A weight that looks into `bytes`. F64 is converted once to F32. Precondition: `bytes.count` fits the shape.
  public init(_ bytes: Bytes, dtype: DType, outputs: Int, inputs: Int, layout: Layout) { fatalError("skeleton") }
  /// A weight over a tensor `[outputs, inputs]` or `[inputs, outputs]` by layout.
  public init(_ tensor: Tensor, layout: Layout) { fatalError("skeleton") }
  /// The part that produces outputs `range`; no copy (a third of GPT-2's `c_attn`).
  public func outputs(_ range: Range<Int>) -> Weight { fatalError("skeleton") }
  /// The part made of `count` blocks of `size` outputs, the first at `start`, each `stride` after the one before; no copy
  /// (the queries of GPT-NeoX, whose fused matrix interleaves q, k, v by head). Layout must be `outIn`.
  public func outputs(blocks count: Int, of size: Int, from start: Int, stride: Int) -> Weight { fatalError("skeleton") }
  /// The values as float32, `[outputs, inputs]` whatever the layout.
  public func tensor() -> Tensor { fatalError("skeleton") }
  /// Output row `index` as float32, `[inputs]` (a token's embedding). Layout must be `outIn`.
  public func row(_ index: Int) -> Tensor { fatalError("skeleton") }
}
