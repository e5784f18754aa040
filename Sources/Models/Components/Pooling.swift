import Checkpoints
public import Tensors
import Wording

/// How an encoder's hidden states become one vector for a text, as sentence-transformers writes it down.
struct Pooling: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case mean, cls, max, last = "lasttoken"
    /// The switch of this kind in `1_Pooling/config.json`.
    var key: String { "pooling_mode_" + (self == .mean ? "mean_tokens" : self == .cls ? "cls_token" : self == .max ? "max_tokens" : rawValue) }
  }
  let kind: Kind
  /// The vector is scaled to length 1: `modules.json` lists a Normalize step.
  let isNormalised: Bool

  /// Nil for a checkpoint without a pooling configuration; throws where exactly one supported kind is not switched on.
  init?(_ checkpoint: Checkpoint) throws {
    guard let config = try checkpoint.json("1_Pooling/config.json") else {
      guard let kind = try Self.gguf(checkpoint) else { return nil }
      (self.kind, isNormalised) = (kind, false)
      return
    }
    let switched = config.values.entries.filter { $0.key.hasPrefix("pooling_mode_") && $0.value == .bool(true) }.map(\.key)
    guard switched.count == 1, let kind = Kind.allCases.first(where: { $0.key == switched[0] }) else {
      let known = Kind.allCases.map(\.key).joined(separator: ", ")
      throw CheckpointError.field(
        file: config.source, field: "pooling_mode_*", found: switched.joined(separator: ", "),
        allowed: Phrase("exactly one of \(known)", "以下之一，且只能有一个：\(known)"))
    }
    self.kind = kind
    let modules = try checkpoint.files["modules.json"].map { try ConfigValue(json: $0, file: checkpoint.path + "/modules.json") }
    isNormalised = modules?.asArray?.contains { $0["type"]?.asString?.hasSuffix(".Normalize") ?? false } ?? false
  }

  /// `bert.pooling_type` of a GGUF file: 0 or absent is none.
  private static func gguf(_ checkpoint: Checkpoint) throws -> Kind? {
    guard checkpoint.format == .gguf else { return nil }
    let config = checkpoint.configuration
    let kinds: [Kind?] = [nil, .mean, .cls, .last]
    return kinds[try config.int("\(config.string("general.architecture")).pooling_type", in: 0...3, default: 0)]
  }

  /// One sequence's hidden states `[pos, d]` to its vector `[d]`; sums go in position order.
  func callAsFunction(_ hidden: Tensor) -> [Float] {
    let (count, d) = (hidden.shape[0], hidden.shape[1])
    let values = hidden.values
    func row(_ index: Int) -> ArraySlice<Float> { values[index * d..<(index + 1) * d] }
    var pooled: [Float]
    switch kind {
    case .cls: pooled = Array(row(0))
    case .last: pooled = Array(row(count - 1))
    case .max: pooled = (1..<count).reduce(into: Array(row(0))) { top, index in top = zip(top, row(index)).map { Swift.max($0, $1) } }
    case .mean:
      pooled = (0..<count).reduce(into: Array(repeating: 0, count: d)) { sum, index in sum = zip(sum, row(index)).map { $0 + $1 } }
      pooled = pooled.map { $0 / Float(count) }
    }
    guard isNormalised else { return pooled }
    let length = Swift.max(Float(pooled.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()), 1e-12)
    return pooled.map { $0 / length }
  }
}

extension Model {
  /// One vector per sequence, `[batch, d_model]`, as sentence-transformers makes it from this checkpoint's pooling
  /// configuration: pooled over the real positions, and scaled to length 1 where the configuration says so. Throws
  /// `ModelError.noPooling` when there is none.
  public func sentenceEmbeddings(_ input: TokenBatch) throws -> Tensor {
    guard let pooling = core.pooling else { throw ModelError.noPooling(path: path) }
    guard let hidden = try run(input, RunRequest(logits: .none)).final else { throw ModelError.emptyInput }
    let vectors = input.sequences.enumerated().map { index, ids in
      pooling(hidden.rows(index..<index + 1).reshaped(Array(hidden.shape.dropFirst())).rows(0..<ids.count))
    }
    return Tensor(vectors.flatMap { $0 }, shape: [vectors.count, hidden.shape[2]])
  }
}
