import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// A folder of `Tests/Fixtures/models`: a tiny checkpoint and what transformers computes from it in fp64.
struct ModelFixture: CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }
  var path: String { fixture("models/\(name)") }

  /// Every folder with expected values in it.
  static let all: [ModelFixture] = {
    let root = fixture("models")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.sorted().filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/expected.safetensors") }
      .map(ModelFixture.init)
  }()
  func model() throws -> Model { try Model.open(path) }
  func expected() throws -> Expected { try Expected(path + "/expected.safetensors") }
}

/// Tensors of a file of expected values.
struct Expected {
  let tensors: [String: TensorEntry]
  init(_ path: String) throws {
    let file = try SafetensorsFile(Bytes(mapping: path), file: path)
    tensors = Dictionary(uniqueKeysWithValues: file.tensors.map { ($0.name, $0) })
  }

  subscript(_ name: String) -> Tensor? {
    tensors[name].map { entry in
      let values = (0..<entry.shape.reduce(1, *)).map { index in
        Float(bitPattern: entry.bytes.integer(at: 4 * index, as: UInt32.self) ?? 0)
      }
      return Tensor(values, shape: entry.shape)
    }
  }
  /// A matrix of integers `[batch][pos]`.
  func integers(_ name: String) -> [[Int]]? {
    tensors[name].map { entry in
      let (rows, columns) = (entry.shape[0], entry.shape[1])
      return (0..<rows).map { row in
        (0..<columns).map { Int(entry.bytes.integer(at: 8 * (row * columns + $0), as: Int64.self) ?? -1) }
      }
    }
  }

  /// The input of a case, with padded positions cut off.
  func input(_ number: Int) throws -> TokenBatch {
    let ids = try #require(integers("case\(number).input_ids"))
    let mask = integers("case\(number).attention_mask") ?? ids.map { $0.map { _ in 1 } }
    func cut(_ rows: [[Int]]) -> [[Int]] { zip(rows, mask).map { row, mask in Array(row.prefix(mask.reduce(0, +))) } }
    var batch = TokenBatch(cut(ids))
    batch.types = integers("case\(number).token_type_ids").map(cut)
    return batch
  }
  var cases: [Int] { (0..<10).filter { tensors["case\($0).input_ids"] != nil } }
}

extension Tensor {
  /// The bits of all elements: what "the same" means for re-runs.
  var bits: [UInt32] { values.map(\.bitPattern) }

  /// The largest difference to `other`, over the positions that are real in `input`: axis 0 is the batch, `axes` are the
  /// axes that run over positions. Infinite where a value is not finite or the shapes differ.
  func difference(_ other: Tensor, in input: TokenBatch, axes: [Int]) -> Float {
    guard shape == other.shape else { return .infinity }
    let (mine, theirs) = (values, other.values)
    var worst: Float = 0
    for index in mine.indices {
      var rest = index
      var place = shape.indices.map { _ in 0 }
      for axis in shape.indices.reversed() { (rest, place[axis]) = (rest / shape[axis], rest % shape[axis]) }
      let length = input.sequences[place[0]].count
      if axes.contains(where: { place[$0] >= length }) { continue }
      if mine[index] == theirs[index] { continue }
      let gap = abs(mine[index] - theirs[index])
      worst = gap.isFinite ? max(worst, gap) : .infinity
    }
    return worst
  }
}
