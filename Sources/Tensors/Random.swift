/// A seeded stream of random numbers (SplitMix64-seeded xoshiro256**), the only source of randomness in the program.
public struct Random: RandomNumberGenerator, Sendable {
  public init(seed: UInt64) { fatalError("skeleton") }
  public mutating func next() -> UInt64 { fatalError("skeleton") }
  /// Uniform in [0, 1).
  public mutating func uniform() -> Double { fatalError("skeleton") }
  /// Standard normal.
  public mutating func normal() -> Double { fatalError("skeleton") }
}
