// The operators that a transformer needs, as functions on values. Rows are positions; `[rows, features]` throughout.
//
// Promise kept by every operator: an output row depends only on its own input row (for attention: its query and the keys
// it may see) and is summed in one fixed order, so the same row gives the same bits whether it is computed alone or among
// others, by one thread or by many. Partial re-runs, key/value caching and exact replay all rest on this.

/// `x · Wᵀ + b`: `[rows, inputs]` → `[rows, outputs]`.
public func linear(_ x: Tensor, _ weight: Weight, bias: Tensor? = nil) -> Tensor { fatalError("skeleton") }
/// Rows `ids` of an embedding: `[ids.count, inputs]`.
public func gather(_ weight: Weight, _ ids: [Int]) -> Tensor { fatalError("skeleton") }
/// Elementwise sum of equal shapes.
public func add(_ a: Tensor, _ b: Tensor) -> Tensor { fatalError("skeleton") }
/// Elementwise product of equal shapes.
public func multiply(_ a: Tensor, _ b: Tensor) -> Tensor { fatalError("skeleton") }

/// A normalised `[rows, d]` tensor and the denominators `[rows, 1]` it was divided by (TransformerLens' `hook_scale`).
public struct Normalized: Sendable {
  /// What goes on: `(x − mean) / scale · gain + bias`, or `x / scale · gain`.
  public let output: Tensor
  /// Before gain and bias (TransformerLens' `hook_normalized` on raw weights is after them; see `Models`).
  public let scale: Tensor
}
/// Layer norm over the last axis: `scale = sqrt(var + epsilon)`.
public func layerNorm(_ x: Tensor, gain: Tensor, bias: Tensor?, epsilon: Float) -> Normalized { fatalError("skeleton") }
/// RMS norm over the last axis: `scale = sqrt(mean(x²) + epsilon)`.
public func rmsNorm(_ x: Tensor, gain: Tensor, epsilon: Float) -> Normalized { fatalError("skeleton") }

/// The nonlinearities of the families, by their Hugging Face names.
public enum Activation: String, Sendable, CaseIterable {
  case gelu, geluNew = "gelu_new", geluPytorchTanh = "gelu_pytorch_tanh", geluFast = "gelu_fast", quickGelu = "quick_gelu"
  case relu, silu, tanh
}
public func activate(_ kind: Activation, _ x: Tensor) -> Tensor { fatalError("skeleton") }

/// Softmax over the last axis, rows of `-inf`-masked scores allowed.
public func softmax(_ x: Tensor) -> Tensor { fatalError("skeleton") }

/// Rotates the first `2 · cos.columns` features of every head: `x` is `[rows, heads, dHead]`; `cos`, `sin` are
/// `[rows, rotary/2]`, one row per row of `x`. `interleaved` pairs neighbours (GGUF llama); otherwise halves (Hugging Face).
public func rotate(_ x: Tensor, cos: Tensor, sin: Tensor, interleaved: Bool) -> Tensor { fatalError("skeleton") }

/// How attention is masked and scaled.
public struct AttentionRule: Sendable {
  /// Scores are `q·k · scale`.
  public var scale: Float
  /// Query at absolute position i sees keys 0...i; false sees all keys.
  public var causal: Bool
  /// With a window w, query i sees keys > i − w only (Mistral).
  public var window: Int?
  public init(scale: Float, causal: Bool, window: Int? = nil) {
    self.scale = scale
    self.causal = causal
    self.window = window
  }
}
/// What attention hands out. `scores` (masked, before softmax) and `pattern` are `[heads, queries, keys]`, on request.
public struct AttentionOutput: Sendable {
  public let z: Tensor
  public let scores: Tensor?
  public let pattern: Tensor?
}
/// Scaled dot-product attention of one sequence. `q` `[queries, heads, dHead]`, `k` and `v` `[keys, kvHeads, dHead]`
/// (`heads` a multiple of `kvHeads`; head h reads group `h / (heads / kvHeads)`). Query row r stands at absolute position
/// `firstPosition + r`. Keys at or after `keyCount` are padding and never seen. Returns `z` `[queries, heads, dHead]`.
public func attention(
  q: Tensor, k: Tensor, v: Tensor, rule: AttentionRule, firstPosition: Int = 0, keyCount: Int? = nil,
  wantScores: Bool = false, wantPattern: Bool = false
) -> AttentionOutput { fatalError("skeleton") }
/// The masked scores alone, `[heads, queries, keys]`: the first half of `attention`, for when a hook rewrites them.
public func attentionScores(
  q: Tensor, k: Tensor, rule: AttentionRule, firstPosition: Int = 0, keyCount: Int? = nil
) -> Tensor { fatalError("skeleton") }
/// `z` from a pattern `[heads, queries, keys]` and `v`: the second half of `attention`, to the same bits.
public func mix(pattern: Tensor, v: Tensor) -> Tensor { fatalError("skeleton") }

/// Log-probability of `targets[r]` under softmax of logits row r, in nats, accumulated in double: `[rows]`.
public func logProbabilities(_ logits: Tensor, of targets: [Int]) -> [Double] { fatalError("skeleton") }
