// The sites of a model in the order the forward pass meets them. The tests run every family with every site captured and
// compare names, order and shapes with this list.

extension Architecture {
  /// Sites before the first block, in forward order.
  func entrySites(_ parameters: Parameters) -> [HookName.Site] {
    [.embed] + (parameters.positions == nil ? [] : [.posEmbed]) + (parameters.tokenTypes == nil ? [] : [.tokenTypeEmbed])
      + (parameters.embedNorm == nil ? [] : [.fullEmbed])
  }

  /// Sites of every block, in forward order.
  func blockSites(_ parameters: Parameters) -> [HookName.Site] {
    let attention: [HookName.Site] =
      [.q, .k, .v] + (rotary == nil ? [] : [.rotQ, .rotK]) + [.scores, .pattern, .z, .result, .attnOut]
    let mlp: [HookName.Site] =
      [.mlpPre] + (parameters.blocks.first?.gate == nil ? [] : [.mlpPreLinear]) + [.mlpPost, .mlpOut, .residPost]
    switch arrangement {
    case .preNorm:
      return [.residPre, .ln1Scale, .ln1Normalized] + attention + [.residMid, .ln2Scale, .ln2Normalized] + mlp
    case .parallel: return [.residPre, .ln1Scale, .ln1Normalized] + attention + [.ln2Scale, .ln2Normalized] + mlp
    case .postNorm:
      return [.residPre] + attention + [.residMid, .ln1Scale, .ln1Normalized] + mlp
        + [.ln2Scale, .ln2Normalized, .normalizedResidPost]
    }
  }

  /// Sites after the last block.
  func exitSites(_ parameters: Parameters) -> [HookName.Site] {
    parameters.finalNorm == nil ? [] : [.finalScale, .finalNormalized]
  }

  /// All hooks in forward order with their shapes for one sequence of `positions` tokens.
  func hooks(_ parameters: Parameters, positions: Int) -> [(name: HookName, shape: [Int])] {
    let names =
      entrySites(parameters).map { HookName($0) }
      + (0..<nLayers).flatMap { layer in blockSites(parameters).map { HookName($0, layer: layer) } }
      + exitSites(parameters).map { HookName($0) }
    return names.map { ($0, shape(of: $0, positions: positions)) }
  }

  private func shape(of name: HookName, positions: Int) -> [Int] {
    let here = name.layer.map(sizes) ?? LayerSizes(heads: nHeads, kvHeads: nKVHeads, mlp: dMLP)
    return switch name.site {
    case .embed, .posEmbed, .tokenTypeEmbed, .fullEmbed, .finalNormalized, .residPre, .ln1Normalized, .attnOut, .residMid,
      .ln2Normalized, .mlpOut, .residPost, .normalizedResidPost:
      [1, positions, dModel]
    case .finalScale, .ln1Scale, .ln2Scale: [1, positions, 1]
    case .q, .rotQ, .z: [1, positions, here.heads, dHead]
    case .k, .v, .rotK: [1, positions, here.kvHeads, dHead]
    case .scores, .pattern: [1, here.heads, positions, positions]
    case .result: [1, positions, here.heads, dModel]
    case .mlpPre, .mlpPreLinear, .mlpPost: [1, positions, here.mlp]
    }
  }
}
