package import Tensors

/// The likeliest next tokens of a teacher at every position of the windows of a text that it has read, so that it reads each once.
///
/// A window is `context` tokens that begin at a multiple of `context`. Of the teacher's distribution at the run's temperature the
/// `top` largest are kept; what is left is spread evenly over the other tokens, which keeps it a distribution.
package struct TeacherCache: Sendable {
  let top: Int
  let context: Int
  let vocabulary: Int
  /// By window: token and probability, `top` of them for each position.
  private var windows: [Int: (ids: [Int32], probabilities: [Float])] = [:]
  /// Windows that were added since the cache was read or written.
  package private(set) var added = 0

  init(top: Int, context: Int, vocabulary: Int) {
    (self.top, self.context, self.vocabulary) = (min(top, vocabulary), context, vocabulary)
  }

  /// Those of `wanted` that are not here yet, each once.
  func missing(_ wanted: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return wanted.filter { windows[$0] == nil && seen.insert($0).inserted }
  }

  /// Takes in what the teacher says of windows: probabilities `[windows · context, d_vocab]`.
  /// - Complexity: O(rows · d_vocab · log top).
  mutating func take(_ numbers: [Int], _ distributions: Tensor) {
    let (rows, top, width) = (context, top, vocabulary)
    distributions.withSpan { span in
      for (place, number) in numbers.enumerated() {
        var ids: [Int32] = [], probabilities: [Float] = []
        ids.reserveCapacity(rows * top)
        probabilities.reserveCapacity(rows * top)
        for row in place * rows..<(place + 1) * rows {
          for id in largest(top, of: span, from: row * width, count: width) {
            ids.append(Int32(id))
            probabilities.append(span[row * width + id])
          }
        }
        windows[number] = (ids, probabilities)
      }
    }
    added += numbers.count
  }

  /// Indices of the largest elements, the largest first; of equal ones the earlier. A heap of `top` with the least of them in front.
  private func largest(_ top: Int, of span: borrowing Span<Float>, from: Int, count: Int) -> [Int] {
    var heap: [(value: Float, id: Int)] = []
    func isLess(_ a: (value: Float, id: Int), _ b: (value: Float, id: Int)) -> Bool { a.value == b.value ? a.id > b.id : a.value < b.value }
    for id in 0..<count {
      let item = (value: span[from + id], id: id)
      if heap.count < top {
        heap.append(item)
        var at = heap.count - 1
        while at > 0, isLess(heap[at], heap[(at - 1) / 2]) {
          heap.swapAt(at, (at - 1) / 2)
          at = (at - 1) / 2
        }
      } else if isLess(heap[0], item) {
        heap[0] = item
        var at = 0
        while true {
          var least = at
          for child in [2 * at + 1, 2 * at + 2] where child < top && isLess(heap[child], heap[least]) { least = child }
          if least == at { break }
          heap.swapAt(at, least)
          at = least
        }
      }
    }
    return heap.sorted { isLess($1, $0) }.map(\.id)
  }

  /// The distributions of windows that are here, `[windows · context, d_vocab]`.
  func distributions(_ numbers: [Int]) -> Tensor {
    Tensor(shape: [numbers.count * context, vocabulary]) { target in
      for (place, number) in numbers.enumerated() {
        guard let (ids, probabilities) = windows[number] else { preconditionFailure("window \(number) was never read") }
        for row in 0..<context {
          let range = row * top..<(row + 1) * top
          let kept = range.reduce(Float(0)) { $0 + probabilities[$1] }
          let rest = vocabulary > top ? max(0, 1 - kept) / Float(vocabulary - top) : 0
          let start = (place * context + row) * vocabulary
          for column in 0..<vocabulary { target[start + column] = rest }
          for index in range { target[start + Int(ids[index])] = probabilities[index] }
        }
      }
    }
  }
}

extension TeacherCache {
  /// All that is known, as tensors of a file; ids as floats, which hold them exactly.
  package mutating func saved() -> [(name: String, tensor: Tensor)] {
    added = 0
    let numbers = windows.keys.sorted()
    return [
      ("windows", Tensor(numbers.map { Float($0) }, shape: [numbers.count])),
      ("ids", Tensor(numbers.flatMap { windows[$0]?.ids.map { Float($0) } ?? [] }, shape: [numbers.count, context, top])),
      ("probabilities", Tensor(numbers.flatMap { windows[$0]?.probabilities ?? [] }, shape: [numbers.count, context, top])),
    ]
  }

  /// Takes over what `saved` wrote; nothing where it is damaged or of other sizes, which costs time and no truth.
  package mutating func restore(_ read: (String) -> Tensor?) {
    guard let numbers = read("windows")?.values, let ids = read("ids"), let probabilities = read("probabilities"),
      ids.shape == [numbers.count, context, top], probabilities.shape == ids.shape,
      ids.values.allSatisfy({ $0 >= 0 && $0 < Float(vocabulary) && $0 == $0.rounded() }),
      probabilities.values.allSatisfy({ $0 >= 0 && $0 <= 1 })
    else { return }
    let (all, shares) = (ids.values, probabilities.values)
    for (place, number) in numbers.enumerated() {
      guard let number = Int(exactly: number), number >= 0 else { continue }
      let range = place * context * top..<(place + 1) * context * top
      windows[number] = (all[range].map { Int32($0) }, Array(shares[range]))
    }
  }
}
