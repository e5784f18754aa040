import Tensors

/// Which positions of which sequences the rows of a tensor are.
///
/// Sequences lie end to end without padding: no work is spent on padded positions and none can disturb a real one, so a
/// sequence gives the same bits alone and in a batch. Padding exists only where a tensor is shown with its batch axis.
struct Packing: Sendable, Equatable {
  /// Per sequence the runs of neighbouring positions that are present, ascending.
  let runs: [[Range<Int>]]

  init(runs: [[Range<Int>]]) { self.runs = runs }

  /// Every position of every sequence, the first one at `start`.
  init(lengths: [Int], from start: Int = 0) { runs = lengths.map { [start..<start + $0] } }

  /// The positions `chosen` of each sequence, ascending and without repeats.
  init(positions chosen: [[Int]]) {
    runs = chosen.map { positions in
      positions.reduce(into: []) { runs, position in
        if let last = runs.last, last.upperBound == position {
          runs[runs.count - 1] = last.lowerBound..<position + 1
        } else {
          runs.append(position..<position + 1)
        }
      }
    }
  }

  /// The position of every row.
  var positions: [Int] { runs.flatMap { $0.flatMap { Array($0) } } }
  var rowCount: Int { runs.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } } }
  /// Rows of each sequence.
  private var lengths: [Int] { runs.map { $0.reduce(0) { $0 + $1.count } } }

  /// The rows that each sequence has.
  var sequences: [Range<Int>] {
    var first = 0
    return lengths.map { length in
      defer { first += length }
      return first..<first + length
    }
  }

  /// The rows of `self`, which has every position, that `part` has.
  func rows(of part: Packing) -> [Int] {
    var first = 0
    var rows: [Int] = []
    for (whole, chosen) in zip(lengths, part.runs) {
      rows += chosen.flatMap { $0.map { first + $0 } }
      first += whole
    }
    return rows
  }

  /// `[rows, …]` with its batch axis, `[batch, pos, …]`, zeros where a shorter sequence is padded.
  func batched(_ packed: Tensor) -> Tensor {
    let length = lengths.max() ?? 0
    let shape = [runs.count, length] + packed.shape.dropFirst()
    if lengths.allSatisfy({ $0 == length }) { return packed.reshaped(shape) }
    let width = packed.shape.dropFirst().reduce(1, *)
    return packed.withSpan { source in
      Tensor(shape: shape) { target in
        var from = 0
        for (sequence, count) in lengths.enumerated() {
          let to = sequence * length * width
          for index in 0..<count * width { target[to + index] = source[from + index] }
          from += count * width
        }
      }
    }
  }

  /// `[batch, pos, …]` back to `[rows, …]`.
  func packed(_ batched: Tensor) -> Tensor {
    let length = batched.shape[1]
    let rest = Array(batched.shape.dropFirst(2))
    let flat = batched.reshaped([runs.count * length] + rest)
    if lengths.allSatisfy({ $0 == length }) { return flat }
    return concatenate(lengths.enumerated().map { flat.rows($0 * length..<$0 * length + $1) })
  }

  /// Maps `[heads, query, key]` of each sequence as one `[batch, heads, query, key]`, `fill` where padded.
  func batched(squares: [Tensor], fill: Float) -> Tensor {
    if squares.count == 1 { return squares[0].reshaped([1] + squares[0].shape) }
    let length = lengths.max() ?? 0
    let heads = squares[0].shape[0]
    return Tensor(shape: [squares.count, heads, length, length]) { target in
      for index in target.indices { target[index] = fill }
      for (sequence, square) in squares.enumerated() {
        let count = lengths[sequence]
        square.withSpan { source in
          for head in 0..<heads {
            for query in 0..<count {
              let to = ((sequence * heads + head) * length + query) * length
              for key in 0..<count { target[to + key] = source[(head * count + query) * count + key] }
            }
          }
        }
      }
    }
  }

  /// The inverse of `batched(squares:fill:)`.
  func squares(_ batched: Tensor) -> [Tensor] {
    let (heads, length) = (batched.shape[1], batched.shape[2])
    return lengths.enumerated().map { sequence, count in
      let whole = batched.rows(sequence..<sequence + 1).reshaped([heads, length, length])
      if count == length { return whole }
      return whole.withSpan { source in
        Tensor(shape: [heads, count, count]) { target in
          for head in 0..<heads {
            for query in 0..<count {
              let from = (head * length + query) * length
              for key in 0..<count { target[(head * count + query) * count + key] = source[from + key] }
            }
          }
        }
      }
    }
  }
}
