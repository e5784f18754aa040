// Active neurons: which neurons of a layer's MLP fire on this prompt, and at which token?
//
// One run that keeps `mlp.hook_post`, the hidden layer after the nonlinearity (with a gate: times the linear half), which is what the
// output matrix reads. A neuron's peak is its activation of largest absolute value over the positions; neurons are ranked by it. The
// sign counts: in a gated MLP both signs carry meaning. Large is not important: a neuron matters by its activation times its column of
// the output matrix, which `mask L3.N…` shows. Neurons that are masked are ranked by what they would be: their masks act later.
//
// Geva et al. 2021, "Transformer Feed-Forward Layers Are Key-Value Memories", arXiv 2012.14913.

public import Findings
import Models
import Tensors
import Wording

extension Specimen {
  /// The `count` neurons of `layer` with the largest activation on the prompt, or at one position of it.
  public func activeNeurons(ofLayer layer: Int, at position: Int? = nil, count: Int = 10) throws -> Finding {
    try require(layer: layer)
    let hook = HookName(.mlpPost, layer: layer)
    let off = Set(model.masks.parts.compactMap { part in if case .neuron(let neuron) = part, neuron.layer == layer { neuron.index } else { nil } })
    var masks = model.masks
    masks.remove(off.map { Part.neuron(Neuron(layer: layer, index: $0)) })
    let specimen = off.isEmpty ? self : masked(masks)
    let post = try specimen.run(RunRequest(logits: .none, capture: [hook])).activation(hook, family: shape.family)  // [1, pos, d_mlp]
    let (positions, width) = (post.shape[1], post.shape[2])
    var peaks = [(value: Double, position: Int)](repeating: (0, 0), count: width)
    var sums = [Double](repeating: 0, count: width), here = sums
    var zeros = 0
    post.withSpan { span in
      for row in 0..<positions {
        for neuron in 0..<width {
          let value = Double(span[row * width + neuron])
          sums[neuron] += value
          if value == 0 { zeros += 1 }
          if row == position { here[neuron] = value }
          if abs(value) > abs(peaks[neuron].value) { peaks[neuron] = (value, row) }
        }
      }
    }
    let best = largest(count, of: (0..<width).map { abs(position == nil ? peaks[$0].value : here[$0]) })
    let rows = best.map { neuron -> [Table.Cell] in
      let peak = peaks[neuron]
      return [.text(Neuron(layer: layer, index: neuron).description)] + (position == nil ? [] : [.number(here[neuron])]) + [
        .number(peak.value), .text("t\(peak.position) \(labels[peak.position])"), .number(sums[neuron] / Double(positions)),
      ] + (off.isEmpty ? [] : [off.contains(neuron) ? .phrase(Phrase("off", "关闭")) : .missing])
    }
    let columns = [Table.Column("neuron", Phrase("neuron", "神经元"))]
      + (position == nil ? [] : [Table.Column("value", Phrase("here", "此处"))]) + [
        Table.Column("peak", Phrase("peak", "峰值")), Table.Column("token", Phrase("at", "位置")), Table.Column("mean", Phrase("mean", "均值")),
      ] + (off.isEmpty ? [] : [Table.Column("masked", Phrase("off", "关闭"))])
    var facts: [Fact] = [.integer("neurons", Phrase("neurons", "神经元"), width)]
    if let first = best.first {
      facts = [
        .text("top", Phrase("most active", "最活跃"), Neuron(layer: layer, index: first).description),
        .number("peak", Phrase("with", "激活值"), position == nil ? peaks[first].value : here[first]),
      ] + facts
    }
    if !off.isEmpty { facts.append(.integer("neurons-off", Phrase("off", "已关闭"), off.count)) }
    facts.append(.number("zero-share", Phrase("activations that are 0", "为 0 的激活"), Double(zeros) / Double(max(1, positions * width)), .ratio))
    let place = position.map { Phrase(" at t\($0) \(labels[$0])", "在 t\($0) \(labels[$0]) 处") } ?? Phrase("", "")
    return Finding(
      title: Phrase("most active neurons of L\(layer)\(place.en)", "L\(layer) \(place.zh)最活跃的神经元"),
      body: .table(Table(columns: columns, rows: rows)), facts: facts,
      remarks: [Phrase("activation after the nonlinearity, as the output matrix reads it; ranked by its size", "非线性之后、输出矩阵读到的激活；按绝对值排序")])
  }
}
