import Findings
package import Tensors
import Wording

/// The patterns of one layer of one sequence, `[head, query, key]`, and what can be read off them.
package struct LayerPatterns: Sendable {
  let values: [Float]
  let heads: Int
  let positions: Int

  /// From a captured `[1, head, query, key]`.
  package init(_ tensor: Tensor) {
    heads = tensor.shape[tensor.shape.count - 3]
    positions = tensor.shape[tensor.shape.count - 1]
    values = tensor.values
  }

  func head(_ index: Int) -> Pattern {
    let size = positions * positions
    return Pattern(values[index * size..<(index + 1) * size], positions: positions)
  }
}

/// One head's pattern, `[query, key]`, rows summing to 1.
package struct Pattern: Sendable {
  private let slice: ArraySlice<Float>
  let positions: Int

  init(_ slice: ArraySlice<Float>, positions: Int) {
    precondition(slice.count == positions * positions, "a pattern is square")
    self.slice = slice
    self.positions = positions
  }
  package init(_ values: [Float], positions: Int) { self.init(values[...], positions: positions) }

  var values: [Float] { Array(slice) }
  package subscript(query: Int, key: Int) -> Double { Double(slice[slice.startIndex + query * positions + key]) }

  /// −Σ A ln A of each row, in nats, with 0 · ln 0 = 0, averaged over the rows.
  package var entropy: Double {
    var sum = 0.0
    for value in slice where value > 0 { sum -= Double(value) * Double(value).logarithm }
    return sum / Double(positions)
  }

  /// Mean of `A[i, i − offset]` over queries `i` in `range`: the strength of a diagonal.
  package func diagonal(offset: Int, over range: Range<Int>) -> Double {
    guard !range.isEmpty else { return 0 }
    return range.reduce(0.0) { $0 + self[$1, $1 - offset] } / Double(range.count)
  }

  /// The largest deviation of a row's sum from 1.
  package var rowSumError: Double {
    (0..<positions).map { query in abs((0..<positions).reduce(0.0) { $0 + self[query, $1] } - 1) }.max() ?? 0
  }

  /// The key that a query attends to most; the earliest of equals.
  func argmax(_ query: Int) -> Int {
    (0..<positions).max { self[query, $0] < self[query, $1] || (self[query, $0] == self[query, $1] && $0 > $1) } ?? 0
  }

  func facts(labels: [String]) -> [Fact] {
    let last = positions - 1
    let key = argmax(last)
    return [
      .number("entropy", Phrase("entropy", "熵"), entropy, .nats),
      .number(
        "previous-token", Phrase("to the previous token", "指向前一个 token"), diagonal(offset: 1, over: 1..<max(1, positions)),
        .probability),
      .number(
        "first-token", Phrase("to the first token", "指向首个 token"),
        (0..<positions).reduce(0.0) { $0 + self[$1, 0] } / Double(positions), .probability),
      .text("argmax", Phrase("the last token looks most at", "最后一个 token 最关注"), "t\(key) \(labels[key])"),
      .number("argmax-value", Phrase("with", "权重"), self[last, key], .probability),
      .number("row-sum-error", Phrase("largest |row sum − 1|", "行和与 1 的最大偏差"), rowSumError),
    ]
  }
}
