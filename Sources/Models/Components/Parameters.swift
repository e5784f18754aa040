import Tensors

/// All weights of a model, looked into where the file is mapped; vectors are float32 copies.
struct Parameters: Sendable {
  let embed: Weight  // [d_vocab, d_model]
  let positions: Weight?  // [n_ctx, d_model]
  let tokenTypes: Weight?  // [types, d_model]
  let embedNorm: Norm?
  let blocks: [Block]
  let finalNorm: Norm?
  let head: LogitHead?
  let classifier: ClassHead?
  /// The tensors of the file that are weights, sorted.
  let names: [String]
  /// Elements of all weights, each counted once.
  let count: Int
}

/// One layer's weights.
struct Block: Sendable {
  let ln1: Norm
  let q: Linear  // d_model → heads · d_head
  let k: Linear  // d_model → kv_heads · d_head
  let v: Linear  // d_model → kv_heads · d_head
  let o: Linear  // heads · d_head → d_model
  /// Norms over each head of q and k `[d_head]` (Qwen3).
  let qNorm: Norm?
  let kNorm: Norm?
  let ln2: Norm
  /// `post = act(gate(x)) · up(x)` with a gate, `act(up(x))` without.
  let gate: Linear?  // d_model → d_mlp
  let up: Linear  // d_model → d_mlp
  let down: Linear  // d_mlp → d_model
}

/// From the last hidden states to logits.
struct LogitHead: Sendable {
  /// BERT's masked-language-model head works on the hidden state first: dense, activation, norm.
  let transform: (dense: Linear, activation: Activation, norm: Norm)?
  let unembed: Linear  // d_model → d_vocab
  /// The matrix is the embedding.
  let isTied: Bool

  func callAsFunction(_ x: Tensor) -> Tensor {
    guard let (dense, activation, norm) = transform else { return unembed(x) }
    return unembed(norm(activate(activation, dense(x))).output)
  }
}
