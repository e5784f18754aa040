import Tensors

/// The positions whose logits a request asks for.
struct Chosen: Sendable {
  /// Per sequence the positions in the order asked for; nil where a shorter sequence is padded.
  private let asked: [[Int?]]

  /// Positions of the request count from 0 in `input`, whose first token stands at `start`.
  init(_ logits: LogitPositions, _ input: TokenBatch, from start: Int, classifier: ClassHead?) throws {
    let lengths = input.sequences.map(\.count)
    switch logits {
    case .classes: asked = input.sequences.map { ids in classifier.map { [start + $0.position(in: ids)] } ?? [] }
    case .none: asked = lengths.map { _ in [] }
    case .all: asked = lengths.map { length in (0..<input.positions).map { $0 < length ? start + $0 : nil } }
    case .last: asked = lengths.map { [start + $0 - 1] }
    case .only(let positions):
      if let bad = positions.first(where: { !(0..<input.positions).contains($0) }) {
        throw ModelError.positionOutOfRange(position: bad, length: input.positions)
      }
      asked = lengths.map { length in positions.map { $0 < length ? start + $0 : nil } }
    }
  }

  var isEmpty: Bool { asked.allSatisfy(\.isEmpty) }

  /// The rows that have to be worked out for this; without logits all of them, for the hidden states.
  func rows(of packing: Packing) -> Packing {
    isEmpty ? packing : Packing(positions: asked.map { Set($0.compactMap(\.self)).sorted() })
  }

  /// The hidden states asked for, from `[rows, d]` that are the positions of `packing`; one row for each that is not padded.
  func select(_ hidden: Tensor, from packing: Packing) -> Tensor {
    var first = 0
    var rows: [Int] = []
    for (positions, runs) in zip(asked, packing.runs) {
      let present = runs.flatMap(Array.init)
      let row = Dictionary(uniqueKeysWithValues: zip(present, first...))
      rows += positions.compactMap { $0.flatMap { row[$0] } }
      first += present.count
    }
    return Tensors.select(hidden, rows: rows)
  }

  /// One row for each position that is not padded, with the batch axis: `[batch, asked, …]`, zeros where padded.
  func batched(_ rows: Tensor) -> Tensor {
    let count = asked[0].count
    let shape = [asked.count, count] + rows.shape.dropFirst()
    if asked.allSatisfy({ !$0.contains(nil) }) { return rows.reshaped(shape) }
    let width = rows.shape.dropFirst().reduce(1, *)
    return rows.withSpan { source in
      Tensor(shape: shape) { target in
        var from = 0
        for (place, position) in asked.joined().enumerated() where position != nil {
          for index in 0..<width { target[place * width + index] = source[from + index] }
          from += width
        }
      }
    }
  }
}
