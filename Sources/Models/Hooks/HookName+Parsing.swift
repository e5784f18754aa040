extension HookName {
  /// Reads the printed form (`blocks.3.attn.hook_pattern`) and TransformerLens' shorthands: a site with its layer before or
  /// after it (`pattern5`, `resid_post3`, `scale4ln1`, `normalized2ln2`), or alone where it stands outside the blocks
  /// (`embed`, `scale`, `normalized`). Nil for anything else, a layer outside `0...9999` included.
  public init?(parsing text: String) {
    if let name = Self.full(text) ?? Self.shorthand(text) { self = name } else { return nil }
  }

  private static func full(_ text: String) -> HookName? {
    guard text.hasPrefix("blocks.") else {
      return Site(rawValue: text).flatMap { $0.isInBlock ? nil : HookName($0) }
    }
    let rest = text.dropFirst("blocks.".count)
    guard let dot = rest.firstIndex(of: "."), let layer = layer(rest[..<dot]),
      let site = Site(rawValue: String(rest[rest.index(after: dot)...])), site.isInBlock
    else { return nil }
    return HookName(site, layer: layer)
  }

  private static func shorthand(_ text: String) -> HookName? {
    let word = text.prefix { $0 == "_" || ($0.isASCII && $0.isLetter) }
    let digits = text.dropFirst(word.count).prefix { $0.isASCII && $0.isNumber }
    let norm = String(text.dropFirst(word.count + digits.count))
    guard !word.isEmpty else { return nil }
    if digits.isEmpty {
      return norm.isEmpty ? outside[String(word)].map { HookName($0) } : nil
    }
    guard let layer = layer(digits), let site = inside[norm.isEmpty ? String(word) : "\(norm).\(word)"] else { return nil }
    return HookName(site, layer: layer)
  }

  private static func layer(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits)
  }

  private static let outside: [String: Site] = [
    "embed": .embed, "pos_embed": .posEmbed, "token_type_embed": .tokenTypeEmbed, "full_embed": .fullEmbed,
    "scale": .finalScale, "normalized": .finalNormalized,
  ]
  /// Every site in a block by the last part of its name without `hook_` (`ln1.scale` for the norms), and the synonyms.
  private static let inside: [String: Site] = {
    var table: [String: Site] = [
      "key": .k, "query": .q, "value": .v, "attn": .pattern, "attn_logits": .scores, "scores": .scores, "mlp_pre": .mlpPre,
      "mlp_post": .mlpPost,
    ]
    for site in Site.allCases where site.isInBlock {
      let parts = site.rawValue.split(separator: ".")
      guard let last = parts.last else { continue }
      let word = String(last.dropFirst("hook_".count))
      table[parts[0].hasPrefix("ln") ? "\(parts[0]).\(word)" : word] = site
    }
    return table
  }()
}
