// Parts of the model, its hooks, and tokens of the prompt.
extension Filling {
  mutating func places(_ slot: Slot, _ units: Set<Place.Unit>, single: Bool) {
    guard let (found, positions) = assembled() else { return }
    var places = found
    // A layer's MLP or attention, where that can be named and is. (`的 MLP` is said of neurons too.)
    if !single, places.allSatisfy({ $0.unit == .layer }) {
      let mlp = says("mlp") || says("neuron")
      let parts: [Place.Unit] = (says("attention") && !says("head") ? [.attention] : []) + (mlp ? [.mlp] : [])
      if !parts.isEmpty, parts.allSatisfy(units.contains) { places = places.flatMap { place in parts.map { Place(unit: $0, layers: place.layers) } } }
    }
    // A layer as a whole is its attention and its MLP.
    if !single, !units.contains(.layer), units.contains(.mlp), !says("head"), saying.conditions[slot.name] != "whole", places.allSatisfy({ $0.unit == .layer }) {
      places = places.flatMap { place in place.layers.flatMap { [Place(unit: .attention, layers: $0...$0), Place(unit: .mlp, layers: $0...$0)] } }
    }
    if units.contains(.head), !units.contains(.layer) || !single {
      // `layer 6` with `all heads` is all of its heads.
      if places.allSatisfy({ $0.unit == .layer }), says("head") || saying.conditions[slot.name] == "whole", units.contains(.head), !(units.contains(.layer) && !says("all") && row.row.name != "prune") {
        places = places.map { Place(unit: .head, layers: $0.layers) }
      }
    }
    if !units.contains(.head) { places = places.map { $0.unit == .head && $0.items == nil ? Place(unit: .layer, layers: $0.layers) : $0 } }
    if single { places = places.map { $0.unit == .head && $0.items == nil ? Place(unit: .layer, layers: $0.layers) : $0 } }
    guard places.allSatisfy({ units.contains($0.unit) }), !single || places.count == 1 && places[0].isSingle else { return }
    put(slot, .places(places), positions)
  }

  /// Layers and heads of the clause put together: one layer for all heads, one head for all layers, or pair by pair.
  func assembled() -> (places: [Place], positions: [Int])? {
    var layers: [(ranges: [ClosedRange<Int>], index: Int)] = []
    var parts: [(unit: Place.Unit, ranges: [ClosedRange<Int>], index: Int)] = []
    var ready: [Place] = []
    var positions: [Int] = []
    for index in items.indices where !used.contains(index) {
      guard case .value(let value) = items[index].body else { continue }
      switch value {
      case .parts(.layer?, let ranges): layers.append((ranges, index))
      case .parts(.dimension?, let ranges): ready += ranges.map { Place(unit: .dimension, layers: 0...0, items: $0) }
      case .parts(let unit?, let ranges): parts.append((unit, ranges, index))
      case .places(let places) where places.allSatisfy({ $0.unit == .layer }): layers.append((places.map(\.layers), index))
      case .places(let places): ready += places
      default: continue
      }
      positions.append(index)
    }
    if parts.isEmpty, ready.isEmpty, let dotted = dotted() {
      // `9.6 and 9.9`; a layer beside them only says where they are.
      return dotted
    }
    if positions.isEmpty, let index = items.indices.first(where: { items[$0].has(Concepts.id("mlp")) || items[$0].has(Concepts.id("attention")) }) {
      // `MLP 5`, `attention of 6`: the number is the layer's.
      var at = index + 1
      while items.indices.contains(at), ["of", "in", "no", "#"].contains(items[at].text) { at += 1 }
      if items.indices.contains(at), !used.contains(at), case .value(.number(let n)) = items[at].body, n == n.rounded(), n >= 0, Int(n) < lexicon.nLayers ?? 0 {
        return ([Place(unit: .layer, layers: Int(n)...Int(n))], [at])
      }
    }
    guard !positions.isEmpty else { return nil }
    if parts.isEmpty {
      return (ready + layers.flatMap { $0.ranges.map { Place(unit: .layer, layers: $0) } }, positions)
    }
    if layers.isEmpty, ready.isEmpty, says("everylayer"), let count = lexicon.nLayers, count > 0 {
      // Head 3 in every layer.
      return (parts.flatMap { part in part.ranges.map { Place(unit: part.unit, layers: 0...(count - 1), items: $0) } }, positions)
    }
    if layers.isEmpty {
      // The layer of what was talked about.
      guard let layer = focus.places.first?.layers, pronoun, ready.isEmpty else { return nil }
      return (parts.flatMap { part in part.ranges.map { Place(unit: part.unit, layers: layer, items: $0) } }, positions)
    }
    var places = ready
    if layers.count == parts.count, layers.count > 1 {
      for (layer, part) in zip(layers, parts) {
        for outer in layer.ranges { for inner in part.ranges { places.append(Place(unit: part.unit, layers: outer, items: inner)) } }
      }
    } else if layers.count == 1 || parts.count == 1 {
      for layer in layers { for outer in layer.ranges { for part in parts { for inner in part.ranges { places.append(Place(unit: part.unit, layers: outer, items: inner)) } } } }
    } else {
      return nil
    }
    return (places, positions)
  }

  /// The hook that a layer and a word name: `the residual stream after layer 3`.
  mutating func hook(_ slot: Slot) {
    guard let (places, positions) = assembled(), places.count == 1, places[0].unit == .layer, places[0].isSingle, !says("lnfinal") else {
      if row.row.name == "activation", says("everylayer") || items.contains(where: { if case .value(.all(.layer)) = $0.body { true } else { false } }), let site = site() {
        arguments[slot.name] = .word("blocks.*.\(site)")
        used.formUnion(items.indices.filter { if case .value(.all(.layer)) = items[$0].body { true } else { false } })
        return
      }
      let whole = [("posembed", "hook_pos_embed"), ("embed", "hook_embed"), ("lnfinal", "ln_final.hook_normalized")]
      if let name = whole.first(where: { says($0.0) })?.1 { put(slot, .word(name), assembled()?.positions ?? []) }
      return
    }
    if says("allhooks") { return put(slot, .word("blocks.\(places[0].layers.lowerBound).*"), positions) }
    if let name = site() { put(slot, .word("blocks.\(places[0].layers.lowerBound).\(name)"), positions) }
  }

  /// The site of a block that the words name: `mlp.hook_post`.
  private func site() -> String? {
    let table = [
      ("mlppre", "mlp.hook_pre"), ("mlppost", "mlp.hook_post"), ("zvec", "attn.hook_z"), ("hpattern", "attn.hook_pattern"),
      ("scores", "attn.hook_attn_scores"), ("attn-out", "hook_attn_out"), ("mlp-out", "hook_mlp_out"), ("query", "attn.hook_q"),
      ("key", "attn.hook_k"), ("vvec", "attn.hook_v"),
    ]
    var name = table.first { says($0.0) }?.1
    if name == nil, says("mlp") { name = says("rpost") || says("output") ? "hook_mlp_out" : nil }
    if name == nil, says("attention"), says("output") { name = "hook_attn_out" }
    if name == nil, says("goesin"), !says("resid") { name = "hook_resid_pre" }
    if name == nil, says("resid") { name = says("rmid") ? "hook_resid_mid" : says("rpre") && !says("rpost") ? "hook_resid_pre" : says("rpost") ? "hook_resid_post" : nil }
    return name
  }

  mutating func token(_ slot: Slot, bare: Bool) {
    func isText(_ index: Int) -> Bool {
      switch items[index].body {
      case .value(.text), .value(.promptWord): true
      default: false
      }
    }
    func word(_ index: Int) -> String? {
      switch items[index].body {
      case .value(.text(let word)), .value(.promptWord(let word)): word
      default: nil
      }
    }
    if row.row.name == "edit" {
      let texts = items.indices.filter(isText)
      // After a word was replaced, another word is put in the same place.
      if bare, texts.count == 1 { return }
      let words = items.map { $0.text.replacing(" ", with: "") }
      // Substitute NEW for OLD, NEW instead of OLD, 用 NEW 代替 OLD: the old one stands last.
      let swapped = words.contains("substitute") && words.contains("for") || words.contains("inplaceof")
        || words.first.map { ["insteadof", "instead"].contains($0) } == false && words.contains("insteadof")
        || words.contains("用") && texts.count == 2 && items[texts[0]..<texts[1]].contains { ["代 替", "替 换", "换 掉", "替 换 掉", "取 代", "换"].contains($0.text) }
      if texts.count == 2 {
        // A word of the prompt without quotes is what is replaced, a quoted one beside it what is put there.
        let bareWords = texts.filter { if case .value(.promptWord) = items[$0].body { true } else { false } }
        let index = bareWords.count == 1 ? bareWords[0] : swapped ? texts[1] : texts[0]
        if bareWords.count == 1 || swapped, let word = word(index) { return put(slot, .tokens([.word(word)]), [index]) }
      }
      if texts.count == 1, let place = values({
        switch $0 {
        case .parts(nil, let ranges) where ranges.count == 1 && ranges[0].count == 1: .tokens([.position(ranges[0].lowerBound)])
        case .nth(let n): .tokens([.position(n)])
        case .number(let n) where n == n.rounded() && abs(n) < 1e6: .tokens([.position(Int(n))])
        default: nil
        }
      }).first {
        return put(slot, place.argument, [place.index])
      }
    }
    let found = values {
      switch $0 {
      case .parts(nil, let ranges) where ranges.count == 1 && ranges[0].count == 1: .tokens([.position(ranges[0].lowerBound)])
      case .text(let word), .promptWord(let word): .tokens([.word(word)])
      case .nth(let n) where row.row.name == "edit" || bare && focus.command?.arguments["token"] != nil: .tokens([.position(n)])
      // Where a number of rows was asked for, a bare number is another of these.
      case .number(let n) where bare && focus.command?.arguments["token"] != nil && focus.command?.arguments["k"] == nil && n == n.rounded() && abs(n) < 1e6: .tokens([.position(Int(n))])
      default: nil
      }
    }
    if let first = found.first { put(slot, first.argument, [first.index]) }
  }

  /// Positions of a sequence, one or more: `only at tokens 3 and 5-7`, 在 gave 处.
  mutating func tokens(_ slot: Slot) {
    var found: [TokenReference] = []
    var positions: [Int] = []
    for index in items.indices where !used.contains(index) {
      switch items[index].body {
      case .value(.parts(nil, let ranges)): found += ranges.flatMap { $0.prefix(4096).map { TokenReference.position($0) } }
      case .value(.promptWord(let word)), .value(.text(let word)): found.append(.word(word))
      // Numbers after positions: 位置 3、5 和 7.
      case .value(.number(let n)) where !found.isEmpty && n == n.rounded() && n >= 0 && n < 1e6: found.append(.position(Int(n)))
      default: continue
      }
      positions.append(index)
    }
    if !found.isEmpty { put(slot, .tokens(found), positions) }
  }

  /// `9.6`, `10.0`: heads by layer and index, where the model has them.
  private func dotted() -> (places: [Place], positions: [Int])? {
    var places: [Place] = []
    var positions: [Int] = []
    for index in items.indices where !used.contains(index) {
      guard let (layer, head) = items[index].dotted, layer < lexicon.nLayers ?? 0, head < lexicon.nHeads ?? 0 else { continue }
      places.append(Place(unit: .head, layers: layer...layer, items: head...head))
      positions.append(index)
    }
    return places.isEmpty ? nil : (places, positions)
  }
}
