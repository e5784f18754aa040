import Tensors

/// Rotary position embedding: pairs of features of q and k are turned by an angle that grows with the position.
struct Rotary: Sendable, Equatable {
  /// What the frequencies were made from, for writing a configuration.
  let base: Double
  /// Features of a head that are turned; the last of an odd number is paired with one that would not be.
  let dim: Int
  let scaling: Scaling
  /// Angle per position of each pair, `[(dim + 1) / 2]`, rounded to float32 where transformers rounds.
  let frequencies: [Float]
  /// Cosines and sines are multiplied by this (YaRN's temperature on long contexts).
  var amplitude: Float = 1
  /// Pairs are neighbours (GGUF's llama order) instead of halves of the head (Hugging Face).
  var interleaved = false

  /// Frequencies `base^(−2i/dim)` of the first `dim` features of a head, bent by `scaling`.
  init(base: Double, dim: Int, scaling: Scaling = .none, interleaved: Bool = false) {
    let plain = (0..<(dim + 1) / 2).map { pair in
      1 / Float(Real.power(base, Double(Float(2 * pair) / Float(dim))))
    }
    self.base = base
    self.dim = dim
    self.scaling = scaling
    self.interleaved = interleaved
    switch scaling {
    case .none: frequencies = plain
    case .linear(let factor): frequencies = plain.map { $0 / Float(factor) }
    case .llama3(let rule): frequencies = plain.map { rule.bend($0) }
    case .divisors(let factors): frequencies = zip(plain, factors).map { $0 / $1 }
    case .yarn(let rule):
      frequencies = rule.bend(plain, base: base, dim: dim)
      amplitude = Float(rule.amplitude)
    }
  }

  /// Ways to stretch the angles over a longer context than the model was trained on.
  enum Scaling: Sendable, Equatable {
    case none
    case linear(factor: Double)
    case llama3(Llama3)
    case yarn(YaRN)
    /// One divisor per pair, as GGUF files carry Llama 3's rule (`rope_freqs.weight`).
    case divisors([Float])

    /// Whether the rule ramps over pairs and so has no sense for half a pair.
    var needsEvenFeatures: Bool { if case .yarn = self { true } else { false } }
  }

  /// Llama 3.1: low frequencies are divided, high ones kept, those between blended.
  struct Llama3: Sendable, Equatable {
    let factor, lowFactor, highFactor, original: Double

    func bend(_ frequency: Float) -> Float {
      let wavelength = 2 * Double.pi / Double(frequency)
      if wavelength < original / highFactor { return frequency }
      if wavelength > original / lowFactor { return Float(Double(frequency) / factor) }
      let smooth = (original / wavelength - lowFactor) / (highFactor - lowFactor)
      return Float((1 - smooth) * Double(frequency) / factor + smooth * Double(frequency))
    }
  }

  /// YaRN (arXiv 2309.00071): a ramp over the pairs from kept to divided, and a temperature on the scores.
  struct YaRN: Sendable, Equatable {
    let factor, betaFast, betaSlow, original, amplitude: Double
    let truncate: Bool

    func bend(_ plain: [Float], base: Double, dim: Int) -> [Float] {
      func pair(ofRotations rotations: Double) -> Double {
        Double(dim) * Real.logarithm(original / (rotations * 2 * .pi)) / (2 * Real.logarithm(base))
      }
      var low = pair(ofRotations: betaFast)
      var high = pair(ofRotations: betaSlow)
      if truncate { (low, high) = (low.rounded(.down), high.rounded(.up)) }
      low = max(low, 0)
      high = min(high, Double(dim - 1))
      if low == high { high += 0.001 }
      return plain.enumerated().map { index, frequency in
        let divided = min(max((Double(index) - low) / (high - low), 0), 1)
        return Float(Double(frequency) / factor * divided + Double(frequency) * (1 - divided))
      }
    }
  }

  /// Cosines and sines for rows that stand at `positions`: `[rows, rotary / 2]` each. The angle is rounded to float32
  /// before its cosine is taken, as transformers does.
  func table(_ positions: [Int]) -> (cos: Tensor, sin: Tensor) {
    func make(_ function: (Double) -> Double) -> Tensor {
      Tensor(
        positions.flatMap { position in
          frequencies.map { Float(function(Double(Float(position) * $0))) * amplitude }
        }, shape: [positions.count, frequencies.count])
    }
    return (make(Real.cosine), make(Real.sine))
  }
}
