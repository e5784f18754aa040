// What meets the residual stream, and with which axis: the one list that says so. Couplings, norms of dimensions, compaction and saving
// go through it, so a part that a family gains is a part of all four once it stands here.

import Checkpoints
import Tensors

/// What becomes of the tensors that meet the residual stream, by how they do. What is left out stays as it is.
struct StreamChange {
  /// Tables `[rows, d]` that are added to the stream, by their names in the file: their columns are its dimensions.
  var adds: (_ name: String?, Weight) -> Weight = { $1 }
  /// Norms of the stream, by their names without `.weight`: an element for each dimension.
  var norms: (_ name: String?, Norm) -> Norm = { $1 }
  /// Products that read the stream, by the names of their matrices: their inputs are its dimensions.
  var reads: (_ name: String, Linear) -> Linear = { $1 }
  /// Products that are added to the stream, by the names of their matrices: their outputs are its dimensions.
  var writes: (_ name: String, Linear) -> Linear = { $1 }
}

extension Parameters {
  /// The same with `change` made to all that meets the residual stream, in the order of the forward pass. A tied head follows the
  /// embedding; one behind a transform does not meet the stream, the transform does.
  func changing(_ change: StreamChange, _ names: PartNames, prefix: String) -> Parameters {
    func norm(_ norm: Norm?, _ name: String?) -> Norm? { norm.map { change.norms(name.map { prefix + $0 }, $0) } }
    func add(_ table: Weight?, _ name: String?) -> Weight? { table.map { change.adds(name.map { prefix + $0 }, $0) } }
    func read(_ linear: Linear) -> Linear { change.reads(linear.name + ".weight", linear) }
    func write(_ linear: Linear) -> Linear { change.writes(linear.name + ".weight", linear) }
    let embed = change.adds(prefix + names.embed, embed)
    return Parameters(
      embed: embed, positions: add(positions, names.positions), tokenTypes: add(tokenTypes, names.tokenTypes),
      embedNorm: norm(embedNorm, names.embedNorm),
      blocks: blocks.enumerated().map { layer, block in
        let at = names.block(layer, prefix: prefix)
        return Block(
          ln1: change.norms(at + names.ln1, block.ln1), q: read(block.q), k: read(block.k), v: read(block.v), o: write(block.o),
          qNorm: block.qNorm, kNorm: block.kNorm, ln2: change.norms(at + names.ln2, block.ln2), gate: block.gate.map(read),
          up: read(block.up), down: write(block.down))
      },
      finalNorm: norm(finalNorm, names.finalNorm),
      head: head.map { head in
        let transform = head.transform.map { (dense: read($0.dense), activation: $0.activation, norm: $0.norm) }
        let unembed =
          if transform != nil { head.unembed } else if head.isTied { Linear(name: head.unembed.name, weight: embed, bias: head.unembed.bias) } else {
            change.reads(head.unembed.name, head.unembed)
          }
        return LogitHead(transform: transform, unembed: unembed, isTied: head.isTied)
      },
      classifier: classifier.map {
        ClassHead(
          classes: $0.classes, pooler: $0.pooler.map(read), score: $0.pooler == nil ? read($0.score) : $0.score, reads: $0.reads, pad: $0.pad)
      },
      names: self.names, count: count)
  }

  /// Shows `change` everything that meets the residual stream; what it makes of it is let go.
  func showStream(to change: StreamChange, _ names: PartNames, prefix: String) { _ = changing(change, names, prefix: prefix) }
}

extension PartNames {
  /// What stands before all names in a file of these tensors.
  func prefix(in tensors: [String: TensorEntry]) -> String { prefixes.first { tensors[$0 + embed] != nil } ?? prefixes[0] }

  /// What stands before the names of a layer's parts.
  func block(_ layer: Int, prefix: String) -> String {
    prefix + block.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(layer)")
  }
}
