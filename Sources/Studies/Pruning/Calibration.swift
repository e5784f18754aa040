// What pruning is judged on: windows of tokens that scores are worked out from, and others, never looked at while choosing, that the
// result is measured on.

import Models
import Tensors
public import Wording

/// Text that scores are calibrated on and results are measured on, as windows of tokens.
public struct Calibration: Sendable {
  /// `[windows][context + 1]`; every token but the first of a window is predicted.
  public let windows: [[Int]]
  /// The same of text that is only measured on; `windows` themselves where there is only a prompt.
  public let heldOut: [[Int]]
  /// What it is: "the prompt", a file's name.
  public let name: Phrase

  /// Windows of the caller's own.
  package init(windows: [[Int]], heldOut: [[Int]], name: Phrase) { (self.windows, self.heldOut, self.name) = (windows, heldOut, name) }

  /// A prompt, which is both. Throws `StudyError.tooFewTokens` for less than two tokens.
  public init(prompt ids: [Int]) throws {
    guard ids.count >= 2 else { throw StudyError.tooFewTokens(found: ids.count, needed: 2, operation: Self.operation) }
    (windows, heldOut) = ([ids], [ids])
    name = Phrase("the prompt", "提示")
  }

  /// A text: the last tenth is held out, and what comes before it is gone through in at most `samples` windows, spread evenly.
  /// Throws `StudyError.tooFewTokens` where a part has less than two windows.
  public init(text ids: [Int], named name: Phrase, context: Int, samples: Int = 16, heldOut limit: Int = 64) throws {
    self.name = name
    let cut = ids.count - ids.count / 10
    let (first, last) = (Array(ids[..<cut]), Array(ids[cut...]))
    guard last.count > 2 * context else {
      throw StudyError.tooFewTokens(found: ids.count, needed: 10 * (2 * context + 1), operation: Self.operation)
    }
    windows = Self.spread(first, context: context, limit: samples)
    heldOut = Self.spread(last, context: context, limit: limit)
  }

  public var tokens: Int { windows.reduce(0) { $0 + $1.count - 1 } }
  private static let operation = Phrase("pruning", "剪枝")

  private static func spread(_ ids: [Int], context: Int, limit: Int) -> [[Int]] {
    let count = (ids.count - 1) / context
    let used = min(count, limit)
    return (0..<used).map { index in
      let start = index * count / used * context
      return Array(ids[start..<start + context + 1])
    }
  }
}

/// A mean with the half-width of its 95 % confidence interval.
public struct Interval: Sendable, Equatable {
  public let mean: Double
  /// Nil for a sample of one.
  public let half: Double?

  /// From independent observations: Student's t with n − 1 degrees of freedom.
  public init(_ sample: [Double]) {
    let n = Double(sample.count)
    let mean = sample.reduce(0, +) / max(n, 1)
    self.mean = mean
    guard sample.count > 1 else {
      half = nil
      return
    }
    let variance = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    half = Self.quantile(sample.count - 1) * (variance / n).squareRoot()
  }

  /// The 97.5 % quantile of Student's t: by table for few degrees of freedom, else by the expansion of Cornish and Fisher, good to
  /// three digits from there on.
  static func quantile(_ freedom: Int) -> Double {
    let table = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228]
    if freedom <= table.count { return table[max(freedom, 1) - 1] }
    let z = 1.959964, n = Double(freedom)
    return z + (z * z * z + z) / (4 * n) + (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / (96 * n * n)
  }
}

extension Model {
  /// The mean next-token loss of every window, in nats. Windows go through the model sixteen at a time; that does not change a bit.
  package func losses(_ windows: [[Int]], _ progress: Progress? = nil) throws -> [Double] {
    guard shape.hasLogits else { throw ModelError.noLogits(family: shape.family) }
    guard shape.causal else { throw StudyError.notCausal(family: shape.family, operation: Phrase("the loss", "计算损失")) }
    var losses: [Double] = []
    for start in stride(from: 0, to: windows.count, by: 16) {
      if progress?.isCancelled == true { throw ModelError.cancelled }
      let part = windows[start..<min(start + 16, windows.count)]
      guard let logits = try run(TokenBatch(part.map { Array($0.dropLast()) }), RunRequest(logits: .all)).logitRows else { continue }
      losses += meanLosses(logits, Array(part))
    }
    return losses
  }
}

/// The mean loss of each window from the logits `[rows, d_vocab]` of one run over all of their tokens but the last.
func meanLosses(_ logits: Tensor, _ windows: [[Int]]) -> [Double] {
  let all = logProbabilities(logits, of: windows.flatMap { $0.dropFirst() })
  var first = 0
  return windows.map { window in
    defer { first += window.count - 1 }
    return -all[first..<first + window.count - 1].reduce(0, +) / Double(window.count - 1)
  }
}
