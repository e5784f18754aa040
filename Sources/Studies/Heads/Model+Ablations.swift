// The one loop that turns parts off, one group after the other.

import Models
import Tensors

extension Model {
  /// What `measure` makes of the logits of `input` (one row for each position that `request` asks for, `[rows, d_vocab]`) when each
  /// group of parts is off besides the present masks: `[row][group]`, nil for a group that is off already.
  ///
  /// Groups of one row, whose parts should be of one layer, are run together, which is only a matter of speed: the weights are read and
  /// packed once for all of them. With a trace of `input` in the request, each run starts at its layer.
  func ablations(
    of groups: [[[Part]]], on input: TokenBatch, _ request: RunRequest, _ progress: Progress, by instead: (Part) -> PartMask = { _ in .zero },
    measure: (Tensor) throws -> Double
  ) throws -> [[Double?]] {
    var request = request
    request.isCancelled = { progress.isCancelled }
    let total = groups.reduce(0) { $0 + $1.count }
    var done = 0
    let values = try groups.map { row -> [Double?] in
      var values = [Double?](repeating: nil, count: row.count)
      let live = row.indices.filter { row[$0].contains { masks[$0] == nil } }
      for part in live.inParts(ofAtMost: max(1, Self.rowsTogether / input.sequences.reduce(0) { $0 + $1.count })) {
        progress.report(done, of: total)
        let variants = part.map { group in
          row[group].reduce(into: masks) { if $0[$1] == nil { $0[$1] = instead($1) } }
        }
        guard let logits = try run(input, under: variants, request).logitRows else { throw ModelError.noLogits(family: shape.family) }
        let rows = logits.shape[0] / part.count
        for (index, group) in part.enumerated() { values[group] = try measure(logits.rows(index * rows..<(index + 1) * rows)) }
        done += part.count
      }
      done += row.count - live.count
      return values
    }
    progress.report(total, of: total)
    return values
  }

  /// Token rows that are run together: enough for the kernels to be at their best, few enough for all their logits to be held.
  private static let rowsTogether = 1024
}

extension [Int] {
  /// Consecutive parts of nearly the same length.
  fileprivate func inParts(ofAtMost limit: Int) -> [ArraySlice<Int>] {
    let parts = (count + limit - 1) / limit
    return (0..<parts).map { self[count * $0 / parts..<count * ($0 + 1) / parts] }
  }
}
