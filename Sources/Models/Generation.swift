package import Tensors

/// How the next token is drawn.
public struct Sampling: Sendable, Equatable {
  /// 0 takes the likeliest token.
  public var temperature: Double = 0.8
  /// Only this many of the likeliest tokens stay in the draw.
  public var topK: Int? = nil
  /// Only the likeliest tokens whose probabilities together reach this stay in the draw; 1 keeps all.
  public var topP: Double? = nil
  public var seed: UInt64 = 0
  public init() {}
}

extension Model {
  /// Continues `ids` by up to `count` tokens with a key/value cache; stops after the end-of-text token, which is the last of
  /// the ids then. `onToken` gets each new id as it is drawn and may return false to stop. Throws when prompt and
  /// continuation pass the context length, and for models that do not predict a next token.
  public func generate(
    _ ids: [Int], count: Int, sampling: Sampling, onToken: (Int) -> Bool = { _ in true }
  ) throws -> [Int] {
    guard shape.causal else { throw ModelError.notCausal(family: shape.family) }
    guard shape.hasLogits else { throw ModelError.noLogits(family: shape.family) }
    let total = ids.count.addingReportingOverflow(max(0, count))
    guard !total.overflow, total.partialValue <= shape.nContext else {
      throw ModelError.tooLong(found: total.overflow ? Int.max : total.partialValue, limit: shape.nContext)
    }
    var random = Random(seed: sampling.seed)
    var cache = KeyValueCache(layers: shape.nLayers)
    var next = ids
    var made: [Int] = []
    while made.count < count {
      let id = sampling.draw(try continuation(of: next, &cache), &random)
      made.append(id)
      next = [id]
      if !onToken(id) || core.endOfText.contains(id) || id == tokenizer?.eos { break }
    }
    return made
  }

  /// Logits `[d_vocab]` for what follows `ids`, which come after the positions in `cache`; the cache grows by them, and is
  /// empty after an error. The bits are those of a run over all positions.
  package func continuation(of ids: [Int], _ cache: inout KeyValueCache) throws -> Tensor {
    var pass = try Pass(core, masks: [masks], input: TokenBatch(ids), request: RunRequest(logits: .last), sparsity: sparsity, cache: cache)
    cache = KeyValueCache(layers: shape.nLayers)  // the pass holds the only copy, which lets it append in place
    guard let logits = try pass.run().logits, let grown = pass.cache else { throw ModelError.noLogits(family: shape.family) }
    cache = grown
    return logits.reshaped([shape.dVocab])
  }
}

extension Sampling {
  /// Draws an id from one position's logits `[d_vocab]`. Probabilities are worked out in double; equal ones are ordered by
  /// id, so that a draw depends on nothing but logits, settings and seed.
  package func draw(_ logits: Tensor, _ random: inout Random) -> Int {
    let logits = logits.values
    guard let top = logits.max(), let best = logits.firstIndex(of: top) else { return 0 }
    guard temperature > 0 else { return best }
    var candidates: [(id: Int, weight: Double)] = logits.enumerated().map { id, logit in
      (id, Real.exponential((Double(logit) - Double(top)) / temperature))
    }
    if let topK, topK < candidates.count { candidates = Array(Self.sorted(candidates).prefix(max(1, topK))) }
    if let topP, topP < 1 { candidates = Self.nucleus(candidates, topP) }
    let total = candidates.reduce(0) { $0 + $1.weight }
    var left = random.uniform() * total
    for (id, weight) in candidates {
      left -= weight
      if left < 0 { return id }
    }
    return candidates.last { $0.weight > 0 }?.id ?? best
  }

  private static func sorted(_ candidates: [(id: Int, weight: Double)]) -> [(id: Int, weight: Double)] {
    candidates.sorted { ($0.weight, $1.id) > ($1.weight, $0.id) }
  }

  /// The smallest set of likeliest candidates that holds at least `share` of the weight. A candidate below
  /// `(1 − share) / count` of the total cannot be among them, which spares sorting the long tail.
  private static func nucleus(_ candidates: [(id: Int, weight: Double)], _ share: Double) -> [(id: Int, weight: Double)] {
    let total = candidates.reduce(0) { $0 + $1.weight }
    let floor = (1 - share) * total / Double(candidates.count)
    var held = 0.0
    var kept: [(id: Int, weight: Double)] = []
    for candidate in sorted(candidates.filter { $0.weight >= floor }) {
      kept.append(candidate)
      held += candidate.weight
      if held >= share * total { break }
    }
    return kept
  }
}
