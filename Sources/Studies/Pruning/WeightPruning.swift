// Single weights: which numbers of a matrix can be zero?
//
// Magnitude keeps the largest |w| of a matrix. Wanda keeps the largest |w|·‖x‖ of each output, ‖x‖ being the length of the input
// feature over all calibration tokens: a small weight on a large feature matters. SparseGPT takes the second moments H = XᵀX of the
// inputs, prunes by w²/[H⁻¹]ⱼⱼ column by column and pushes every error onto the columns that come later, so what is left is changed to
// make up for what went. N:M keeps N of every M neighbouring inputs. Layers are gone through in order, each judged on what reaches it
// through the layers that are pruned already.
//
// On the built-in model Wanda loses no less than magnitude: clearly more at 80 %, more but within the intervals at 50 to 70 %. Its marks at 50 %
// are those of an implementation in NumPy on the same windows, all 3,211,264 of them, so the code is not why. It does change the output of
// most matrices less (24 of 28, each pruned alone). The likely reason, which has not been tested, is that its paper's gains come from features
// far longer than the rest: here the longest that a matrix reads has at most 5.4 times the median's length.
//
// Zeros are stored and multiplied like other numbers: single zeros make no model smaller or faster here, whatever their share.
//
// Sun et al. 2023, "Wanda", arXiv 2306.11695; Frantar & Alistarh 2023, "SparseGPT", arXiv 2301.00774.

public import Models
package import Tensors
import Wording

/// How single weights are chosen.
public enum WeightScore: String, Sendable, CaseIterable {
  case wanda, sparsegpt, magnitude, random
}

/// Which shares of weights go.
public enum WeightRule: Sendable, Equatable {
  /// Of every matrix: within each output for Wanda, over the whole for others.
  case share(Double)
  /// `n` of every `m` neighbouring inputs stay.
  case pattern(n: Int, m: Int)

  /// Reads `2:4`; nil for anything else, `0:4` and `4:4` included.
  public init?(pattern text: String) {
    let numbers = text.split(separator: ":").compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] >= 1, numbers[0] < numbers[1], numbers[1] <= 64 else { return nil }
    self = .pattern(n: numbers[0], m: numbers[1])
  }

  /// Marks what stays of scores `[rows, columns]`, over the whole or within each row; of equal scores the first go.
  func kept(_ scores: [Double], rows: Int, columns: Int, withinRows: Bool) -> [Bool] {
    var kept = [Bool](repeating: true, count: scores.count)
    func drop(_ places: [Int], _ count: Int) {
      for place in places.sorted(by: { (scores[$0], $0) < (scores[$1], $1) }).prefix(count) { kept[place] = false }
    }
    switch self {
    case .share(let share) where withinRows:
      for row in 0..<rows { drop(Array(row * columns..<(row + 1) * columns), Int((share * Double(columns)).rounded(.toNearestOrEven))) }
    case .share(let share): drop(Array(scores.indices), Int((share * Double(scores.count)).rounded(.toNearestOrEven)))
    case .pattern(let n, let m):
      for row in 0..<rows {
        for start in stride(from: row * columns, to: (row + 1) * columns, by: m) {
          let end = min(start + m, (row + 1) * columns)
          // A group at the end that is short of m keeps n of them at most.
          drop(Array(start..<end), max(0, end - start - n))
        }
      }
    }
    return kept
  }
}

/// A matrix `w` `[outputs, inputs]` with some weights zero, the others changed by SparseGPT only. `x` are its inputs `[tokens, inputs]`.
package func prunedWeights(_ w: Tensor, inputs x: Tensor, by score: WeightScore, _ rule: WeightRule, seed: UInt64 = 0) throws -> Tensor {
  let (rows, columns) = (w.shape[0], w.shape[1])
  precondition(x.shape[1] == columns, "inputs \(x.shape) of a matrix \(w.shape)")
  let values = w.values.map(Double.init)
  let scores: [Double]
  switch score {
  case .magnitude: scores = values.map(abs)
  case .random:
    var random = Random(seed: seed)
    scores = values.map { _ in random.uniform() }
  case .wanda:
    let lengths = featureSquares(x).map { $0.squareRoot() }
    scores = values.indices.map { abs(values[$0]) * lengths[$0 % columns] }
  case .sparsegpt: return try sparseGPT(values, rows: rows, columns: columns, inputs: x, rule)
  }
  let kept = rule.kept(scores, rows: rows, columns: columns, withinRows: score == .wanda)
  return Tensor(values.indices.map { kept[$0] ? Float(values[$0]) : 0 }, shape: w.shape)
}

/// Sums of squares of each feature of `[tokens, features]`.
private func featureSquares(_ x: Tensor) -> [Double] {
  let width = x.shape[1]
  var sums = [Double](repeating: 0, count: width)
  x.withSpan { span in
    for row in 0..<x.shape[0] {
      for feature in 0..<width { sums[feature] += Double(span[row * width + feature]) * Double(span[row * width + feature]) }
    }
  }
  return sums
}

/// SparseGPT in blocks of 128 columns, damped by 1 % of the mean of H's diagonal.
private func sparseGPT(_ w: [Double], rows: Int, columns: Int, inputs x: Tensor, _ rule: WeightRule) throws -> Tensor {
  var (w, h) = (w, secondMoments(x))
  let n = columns
  for j in 0..<n where h[j * n + j] == 0 {
    h[j * n + j] = 1
    for row in 0..<rows { w[row * n + j] = 0 }
  }
  let damping = 0.01 * (0..<n).reduce(0.0) { $0 + h[$1 * n + $1] } / Double(n)
  for j in 0..<n { h[j * n + j] += damping }
  guard let upper = upperFactorOfInverse(h, n) else {
    throw StudyError.badSetting(name: "by", found: "sparsegpt", allowed: "inputs whose second moments are positive definite")
  }
  let block = 128
  for start in stride(from: 0, to: n, by: block) {
    let end = min(start + block, n), width = end - start
    func scores(_ columns: Range<Int>) -> [Double] {
      (0..<rows).flatMap { row in
        columns.map { j in
          let ratio = w[row * n + j] / upper[j * n + j]
          return ratio * ratio
        }
      }
    }
    var kept = [Bool](repeating: true, count: rows * width)
    if case .share = rule { kept = rule.kept(scores(start..<end), rows: rows, columns: width, withinRows: false) }
    for j in start..<end {
      if case .pattern(_, let m) = rule, (j - start) % m == 0 {
        let group = j..<min(j + m, end)
        let marks = rule.kept(scores(group), rows: rows, columns: group.count, withinRows: false)
        for row in 0..<rows { for (at, column) in group.enumerated() { kept[row * width + column - start] = marks[row * group.count + at] } }
      }
      for row in 0..<rows where !kept[row * width + j - start] {
        let error = w[row * n + j] / upper[j * n + j]
        w[row * n + j] = 0
        for later in j + 1..<n { w[row * n + later] -= error * upper[j * n + later] }
      }
    }
  }
  return Tensor(w.map(Float.init), shape: [rows, n])
}

/// XᵀX of `[tokens, features]`, in double.
private func secondMoments(_ x: Tensor) -> [Double] {
  let (tokens, n) = (x.shape[0], x.shape[1])
  var h = [Double](repeating: 0, count: n * n)
  x.withSpan { span in
    for token in 0..<tokens {
      for i in 0..<n {
        let value = Double(span[token * n + i])
        if value == 0 { continue }
        for j in i..<n { h[i * n + j] += value * Double(span[token * n + j]) }
      }
    }
  }
  for i in 0..<n { for j in 0..<i { h[i * n + j] = h[j * n + i] } }
  return h
}

/// The upper triangular U with H⁻¹ = UᵀU, for a positive definite H; nil where it is not. H = RRᵀ with an upper triangular R gives
/// U = R⁻¹ without working H⁻¹ out.
/// - Complexity: O(n³).
private func upperFactorOfInverse(_ h: [Double], _ n: Int) -> [Double]? {
  var r = [Double](repeating: 0, count: n * n)
  for j in stride(from: n - 1, through: 0, by: -1) {
    var pivot = h[j * n + j]
    for k in j + 1..<max(n, j + 1) { pivot -= r[j * n + k] * r[j * n + k] }
    guard pivot > 0, pivot.isFinite else { return nil }
    r[j * n + j] = pivot.squareRoot()
    for i in 0..<j {
      var sum = h[i * n + j]
      for k in j + 1..<max(n, j + 1) { sum -= r[i * n + k] * r[j * n + k] }
      r[i * n + j] = sum / r[j * n + j]
    }
  }
  // Columns of U, each by itself.
  var columns = [Double](repeating: 0, count: n * n)
  for j in 0..<n {
    columns[j * n + j] = 1 / r[j * n + j]
    for i in stride(from: j - 1, through: 0, by: -1) {
      var sum = 0.0
      for k in i + 1...j { sum += r[i * n + k] * columns[j * n + k] }
      columns[j * n + i] = -sum / r[i * n + i]
    }
  }
  var upper = [Double](repeating: 0, count: n * n)
  for i in 0..<n { for j in i..<n { upper[i * n + j] = columns[j * n + i] } }
  return upper
}

extension PruneQuestion {
  /// The model with single weights of all layers pruned, layer after layer.
  public func pruningWeights(by score: WeightScore, _ rule: WeightRule, keep: Set<Int> = []) throws -> Model {
    if case .share(let share) = rule {
      guard share > 0 else { throw PruneError.noWeights(isAll: false) }
      guard share < 1 else { throw PruneError.noWeights(isAll: true) }
    }
    var model = model
    for layer in 0..<model.shape.nLayers where !keep.contains(layer) {
      if progress.isCancelled { throw ModelError.cancelled }
      progress.report(layer, of: model.shape.nLayers)
      let inputs = try model.inputs(ofLayer: layer, on: batch)
      let values = try model.matrices(ofLayer: layer).enumerated().map { number, matrix in
        let pruned = try prunedWeights(
          model.values(of: matrix), inputs: inputs(matrix.input), by: score, rule, seed: seed &* 1000 &+ UInt64(layer * 10 + number))
        return (matrix: matrix, value: pruned)
      }
      model = try model.replacing(values)
    }
    return model
  }
}

extension Model {
  /// The share of exact zeros in the matrices of the layers.
  public func sparsity() throws -> Double {
    var (zeros, all) = (0, 0)
    for layer in 0..<shape.nLayers {
      for matrix in matrices(ofLayer: layer) {
        let values = try values(of: matrix)
        values.withSpan { span in for index in span.indices where span[index] == 0 { zeros += 1 } }
        all += values.count
      }
    }
    return Double(zeros) / Double(max(1, all))
  }
}
