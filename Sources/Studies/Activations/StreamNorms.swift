// Stream norms: how large is the residual stream after each layer, and how much of that did attention and the MLP add?
//
// One run that keeps the stream after every block and what the block's two halves write into it; of each vector the Euclidean norm.
// Norms do not add up: what a layer writes may point against what is there. Where norms come last (BERT), the stream is what the next
// block reads. A first token with a norm far above the others is where attention rests that has nowhere to go.
//
// Heimersheim & Turner 2023, "Residual stream norms grow exponentially over the forward pass"; Xiao et al. 2023, arXiv 2309.17453.

public import Findings
import Models
import Tensors
import Wording

extension Specimen {
  /// What `activation` is asked for instead of a hook.
  public static let normsName = "norms"

  /// Norms of the stream after each layer and of what attention and MLP add there: means over the prompt as a table, and whole, by layer
  /// and position, as three arrays in that order.
  public func streamNorms() throws -> Finding {
    let kept = model.hooks(positions: ids.count).map(\.name.site)
    let sites: [HookName.Site] = [kept.contains(.normalizedResidPost) ? .normalizedResidPost : .residPost, .attnOut, .mlpOut]
    let hooks = sites.map { site in (0..<shape.nLayers).map { HookName(site, layer: $0) } }
    try requireRoom(Self.normsName, count: hooks.joined().count * ids.count * shape.dModel)
    let run = try run(RunRequest(logits: .none, capture: Set(hooks.joined())))
    let norms = try hooks.map { try $0.map { hook in rowNorms(try run.activation(hook, family: shape.family).values) } }
    func mean(_ values: [Float]) -> Double { values.reduce(0) { $0 + Double($1) } / Double(max(1, values.count)) }
    let rows = (0..<shape.nLayers).map { layer -> [Table.Cell] in
      let stream = norms[0][layer]
      let most = largest(1, of: stream.map(Double.init))[0]
      return [.text("L\(layer)"), .number(mean(stream)), .number(Double(stream[most])), .text("t\(most) \(labels[most])")]
        + norms[1...].map { .number(mean($0[layer])) }
    }
    var finding = Finding(
      title: Phrase("norms of the residual stream", "残差流的范数"),
      body: .table(
        Table(
          columns: [
            Table.Column("layer", Phrase("after", "层")), Table.Column("stream", Phrase("stream", "残差流")),
            Table.Column("largest", Phrase("largest", "最大")), Table.Column("token", Phrase("at", "位置")),
            Table.Column("attention", Phrase("attention adds", "注意力写入")), Table.Column("mlp", Phrase("MLP adds", "MLP 写入")),
          ], rows: rows)),
      facts: [
        .number("first", Phrase("after the first layer", "首层之后"), mean(norms[0].first ?? [])),
        .number("last", Phrase("after the last", "末层之后"), mean(norms[0].last ?? [])),
      ],
      remarks: [
        Phrase(
          "Euclidean norms, means over the prompt; each position is in the arrays of JSON and of `export last`",
          "欧氏范数，对整个提示取平均；各位置的数值在 JSON 与 `export last` 的数组中")
      ])
    finding.arrays = zip(sites, norms).map { site, values in
      LabelledArray(
        name: site.rawValue + ".norm", axes: [Axis("layer", count: shape.nLayers), Axis("pos", labels: labels)], values: Array(values.joined()))
    }
    return finding
  }

  /// Of each row of `[pos, d_model]`.
  private func rowNorms(_ values: [Float]) -> [Float] {
    ids.indices.map { row in
      Float(values[row * shape.dModel..<(row + 1) * shape.dModel].reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot())
    }
  }
}
