public import Wording

/// A reference to a part of a model; ranges and `*` stay as written so that the canonical form is short.
public struct Place: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case layer, head, neuron
    /// All of a layer's attention, `L3.attn`, or of its MLP, `L3.mlp`.
    case attention, mlp
    /// A dimension of the residual stream in all layers, `D40`.
    case dimension
    /// Whether a layer has several, which are told apart by an index.
    var hasItems: Bool { self == .head || self == .neuron || self == .dimension }
    /// Whether it belongs to a layer.
    var isInLayer: Bool { self != .dimension }
  }
  public let unit: Unit
  /// Of what runs through all layers, the first alone.
  public let layers: ClosedRange<Int>
  /// Which heads, neurons or dimensions; nil where the unit has such means all of them (`L3.H*`).
  public let items: ClosedRange<Int>?
  public init(unit: Unit, layers: ClosedRange<Int>, items: ClosedRange<Int>? = nil) {
    self.unit = unit
    self.layers = unit.isInLayer ? layers : 0...0
    self.items = items
  }

  /// `L3`, `L0-2.H5`, `L3.H*`, `L3.mlp`, `D0-31`.
  public var canonical: String {
    let layer = "L" + written(layers)
    return switch unit {
    case .layer: layer
    case .head: layer + ".H" + (items.map(written) ?? "*")
    case .neuron: layer + ".N" + (items.map(written) ?? "*")
    case .attention: layer + ".attn"
    case .mlp: layer + ".mlp"
    case .dimension: "D" + (items.map(written) ?? "*")
    }
  }

  private func written(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound ? String(range.lowerBound) : "\(range.lowerBound)-\(range.upperBound)"
  }

  /// Exactly one layer, and exactly one head or neuron in it where the unit has them.
  public var isSingle: Bool {
    layers.lowerBound == layers.upperBound && (!unit.hasItems || items.map { $0.lowerBound == $0.upperBound } == true)
  }
}

extension Sequence<Place> {
  /// The heads named, in the order named and each once; a layer stands for all of its heads.
  /// What lies outside the model is left out: the parser has complained of it before.
  public func heads(nLayers: Int, nHeads: Int) -> [(layer: Int, index: Int)] {
    var seen: Set<Int> = []
    var found: [(layer: Int, index: Int)] = []
    guard nLayers > 0, nHeads > 0 else { return [] }
    for place in self where place.unit == .head || place.unit == .layer {
      for layer in place.layers.clamped(to: 0...(nLayers - 1)) where place.layers.contains(layer) {
        let all = 0...(nHeads - 1)
        let items = place.items ?? all
        for head in items.clamped(to: all) where items.contains(head) && seen.insert(layer * nHeads + head).inserted {
          found.append((layer, head))
        }
      }
    }
    return found
  }

  /// The layers named, in the order named and each once.
  public func layers(nLayers: Int) -> [Int] {
    guard nLayers > 0 else { return [] }
    var seen: Set<Int> = []
    return filter(\.unit.isInLayer).flatMap { place in
      place.layers.clamped(to: 0...(nLayers - 1)).filter { place.layers.contains($0) && seen.insert($0).inserted }
    }
  }
}

/// A place said both ways, by index and by ordinal: `L3.H5 (4th of 12, 6th of 8)`. The two readings of "the third layer" are
/// the likeliest silent error of a bilingual tool, so wherever one is echoed both are shown.
public func describe(_ place: Place, in lexicon: Lexicon) -> Phrase {
  guard place.isSingle, let nLayers = lexicon.nLayers else { return Phrase(same: place.canonical) }
  let items = lexicon.count(of: place.unit)
  // Chinese ordinals are spelt out: 第四层 is the ordinal of index 3, while 第4层 with a digit would name index 4.
  var en = place.unit.isInLayer ? [ordinal(place.layers.lowerBound, of: nLayers)] : []
  var zh = place.unit.isInLayer ? ["第\(chineseNumeral(place.layers.lowerBound + 1))层，共 \(nLayers) 层"] : []
  if place.unit.hasItems, let index = place.items?.lowerBound, let items {
    en.append(ordinal(index, of: items))
    zh.append("第\(chineseNumeral(index + 1))个\(place.unit.noun.zh)，共 \(items) 个")
  }
  return Phrase(
    "\(place.canonical) (\(en.joined(separator: ", ")))", "\(place.canonical)（\(zh.joined(separator: "；"))）")
}

/// `4th of 12` for index 3.
private func ordinal(_ index: Int, of count: Int) -> String {
  let number = index + 1
  let suffix =
    switch (number % 100, number % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  return "\(number)\(suffix) of \(count)"
}

/// 四, 十二, 一百零五, 三千零七十二: numbers from 1 up to a hundred million.
func chineseNumeral(_ number: Int) -> String {
  guard (1..<100_000_000).contains(number) else { return String(number) }
  if number >= 10_000 {
    let rest = number % 10_000
    return chineseNumeral(number / 10_000) + "万"
      + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + chineseNumeral(rest, spellOne: true))
  }
  return chineseNumeral(number, spellOne: false)
}

/// Below ten thousand; 十二 by itself is 一十二 within a larger number.
private func chineseNumeral(_ number: Int, spellOne: Bool) -> String {
  let digits = Array("零一二三四五六七八九")
  var text = ""
  var rest = number
  var gap = false
  for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
    let digit = rest / unit
    rest %= unit
    if digit == 0 {
      gap = !text.isEmpty
      continue
    }
    if gap { text += "零" }
    gap = false
    text += (unit == 10 && digit == 1 && text.isEmpty && !spellOne ? "" : String(digits[digit])) + name
  }
  return text
}
