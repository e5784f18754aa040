// The masks of a whole model at a glance: what is off, and where.
//
// One line for each layer, with a sign for each head and for each run of neighbouring neurons. All of it is what acts: where attention or
// the MLP is off as a whole, so are its heads and neurons.

public import Findings
public import Models
import Wording

extension Model {
  /// The map with at most `cells` signs for the neurons of a layer. Its arrays hold shares that are off: of heads 0 or 1, of runs of
  /// neurons anything between; what some layers do not have is NaN.
  public func maskMap(cells: Int) -> Finding {
    let run = (shape.dMLP + max(1, cells) - 1) / max(1, cells), width = (shape.dMLP + run - 1) / run
    var (rows, heads, neurons) = ([[Table.Cell]](), [Float](), [Float]())
    for layer in 0..<shape.nLayers {
      let here = shape.sizes(layer)
      let headMasks = (0..<here.heads).map { masks[.attention(layer: layer)] ?? masks[Head(layer: layer, index: $0)] }
      let neuronMasks = (0..<here.mlp).map { masks[.mlp(layer: layer)] ?? masks[.neuron(Neuron(layer: layer, index: $0))] }
      let runs = stride(from: 0, to: here.mlp, by: run).map { neuronMasks[$0..<min(here.mlp, $0 + run)] }
      let shares = runs.map { Double($0.count { $0 != nil }) / Double($0.count) }
      let whole = [Part.attention(layer: layer), .mlp(layer: layer)].filter { masks[$0] != nil }.map { $0.description.split(separator: ".")[1] }
      rows.append([
        .text("L\(layer)"), .text(headMasks.map { $0?.sign ?? "." }.joined()), .integer(headMasks.count { $0 != nil }),
        .text(zip(runs, shares).map { Self.sign(of: $0, $1) }.joined()), .integer(neuronMasks.count { $0 != nil }),
        whole.isEmpty ? .missing : .text(whole.joined(separator: " ")),
      ])
      heads += headMasks.map { $0 == nil ? 0 : 1 } + Array(repeating: .nan, count: shape.nHeads - here.heads)
      neurons += shares.map { Float($0) } + Array(repeating: .nan, count: width - shares.count)
    }
    let layers = Axis("layer", labels: (0..<shape.nLayers).map { "L\($0)" })
    let ends = stride(from: 0, to: shape.dMLP, by: run).map { first in
      run == 1 ? "N\(first)" : "N\(first)-\(min(shape.dMLP, first + run) - 1)"
    }
    var finding = Finding(
      title: Phrase("mask map", "掩码概览"),
      body: .table(
        Table(
          columns: [
            Table.Column("layer", Phrase("layer", "层")), Table.Column("heads", Phrase("heads", "头")), Table.Column("heads-off", Phrase("off", "关闭"), .count),
            Table.Column("neurons", Phrase("neurons", "神经元")), Table.Column("neurons-off", Phrase("off", "关闭"), .count),
            Table.Column("whole", Phrase("whole", "整体")),
          ], rows: rows)),
      facts: [.integer("neurons-per-cell", Phrase("neurons to a sign", "每格神经元"), run)]
        + (masks.dimensionCount == 0
          ? []
          : [
            .integer("dimensions-off", Phrase("dimensions of the stream off", "关闭的残差流维度"), masks.dimensionCount),
            .text("dimensions", Phrase("of them by place", "其位置"), dimensionSigns(cells: cells)),
          ]),
      remarks: [
        Phrase(
          ". on, # off, m mean, r resample, - off at some positions; of neurons, \(run) to a sign: 1 to 9 tenths of them off",
          ". 打开，# 关闭，m 均值，r 重采样，- 只在部分位置关闭；神经元每格 \(run) 个：1 到 9 表示关闭的十分之几")
      ])
    finding.arrays = [
      LabelledArray(name: "heads-off", axes: [layers, Axis("head", count: shape.nHeads)], values: heads, unit: .ratio),
      LabelledArray(name: "neurons-off", axes: [layers, Axis("neuron", labels: ends)], values: neurons, unit: .ratio),
    ]
    return finding
  }

  /// A sign for each run of neighbouring dimensions of the residual stream, at most `cells`.
  private func dimensionSigns(cells: Int) -> String {
    let run = (shape.dModel + max(1, cells) - 1) / max(1, cells)
    return stride(from: 0, to: shape.dModel, by: run).map { first in
      let found = (first..<min(shape.dModel, first + run)).map { masks[.dimension($0)] }
      return Self.sign(of: found, Double(found.count { $0 != nil }) / Double(found.count))
    }.joined()
  }

  /// Of neighbouring neurons: tenths that are off, at least one where any is; the sign of the mask where all are off alike.
  private static func sign(of masks: some Collection<PartMask?>, _ share: Double) -> String {
    if share == 0 { return "." }
    if share < 1 { return String(max(1, min(9, Int(share * 10)))) }
    let signs = Set(masks.compactMap { $0?.sign })
    return signs.count == 1 ? signs.first ?? "#" : "#"
  }
}

extension PartMask {
  fileprivate var sign: String {
    if positions != nil { return "-" }
    return switch mode {
    case .zero: "#"
    case .mean: "m"
    case .resample: "r"
    }
  }
}
