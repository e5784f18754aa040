/// How the next token is drawn.
public struct Sampling: Sendable, Equatable {
  /// 0 takes the likeliest token.
  public var temperature: Double = 0.8
  public var topK: Int? = nil
  public var topP: Double? = nil
  public var seed: UInt64 = 0
  public init() {}
}

extension Model {
  /// Continues `ids` by up to `count` tokens with a key/value cache; stops early at the end-of-text token. `onToken` gets each
  /// new id as it is drawn and may return false to stop. Throws when prompt and continuation pass the context length.
  public func generate(_ ids: [Int], count: Int, sampling: Sampling, onToken: (Int) -> Bool = { _ in true }) throws -> [Int] {
    fatalError("skeleton")
  }
}
