import Wording

// What a sentence names and the open model, or its prompt, does not have.
extension SentenceReader {
  /// Complains of the first layer, head, neuron or token that is not there, with the line put right where the number stands in it in
  /// digits; nil where all are, and where another model is named, which may have them.
  func outside(_ line: String) -> Diagnostic? {
    let isElsewhere = items.contains { item in
      switch item.body {
      case .value(.path), .value(.name(.model, _)): true
      default: false
      }
    }
    guard !isElsewhere else { return nil }
    var bytes = Array(line.utf8)
    let found = items.compactMap { outside($0, as: String(decoding: bytes[$0.span], as: UTF8.self)) }
    // The layer is said before what should be in it.
    guard let worst = found.first(where: { $0.code == "unknown-layer" }) ?? found.first else { return nil }
    for one in found.reversed() { if let instead = one.offer { bytes.replaceSubrange(one.span, with: instead.utf8) } }
    let isMended = found.allSatisfy { $0.offer != nil }
    return Diagnostic(code: worst.code, phrase: worst.phrase, span: worst.span, offer: isMended ? String(decoding: bytes, as: UTF8.self) : nil)
  }

  /// The same for one item as it is written; what is offered stands for the item alone.
  private func outside(_ item: Item, as written: String) -> Diagnostic? {
    switch item.body {
    case .value(.parts(let unit, let ranges)):
      let count = lexicon.number(of: unit)
      let wrong = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }.filter { $0 >= count || unit == nil && $0 < -count })
      guard count > 0, let most = wrong.max(by: { abs($0) < abs($1) }) else { return nil }
      let offer = written.replacingNumbers { wrong.contains($0) ? count - 1 : nil }
      return Diagnostic.outside(unit, most, of: count, span: item.span, offer: offer)
    case .value(.places(let places)): return places.lazy.compactMap { place($0.canonical, item.span) }.first
    // `L19.H2` is a value only where the model has it.
    case .unknown where PlaceReader.looksLikePlace(written): return place(written, item.span)
    default: return nil
    }
  }

  private func place(_ place: String, _ span: Range<Int>) -> Diagnostic? {
    do {
      _ = try parse("prune " + place.uppercased(), lexicon: lexicon)
      return nil
    } catch {
      guard error.isOutside else { return nil }
      return Diagnostic(code: error.code, phrase: error.phrase, span: span, offer: error.offer.map { String($0.dropFirst("prune ".count)) })
    }
  }
}

extension Lexicon {
  /// How many there are of a unit; of nil, tokens of the prompt. None where no model is open.
  fileprivate func number(of unit: Place.Unit?) -> Int { unit.map { count(of: $0) ?? 0 } ?? tokens.count }
}

extension String {
  /// With whole numbers in digits put into others; nil where none was.
  fileprivate func replacingNumbers(_ other: (Int) -> Int?) -> String? {
    var out = ""
    var isChanged = false
    var rest = self[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if digits.isEmpty {
        out.append(rest.removeFirst())
        continue
      }
      if let number = Int(digits), let instead = other(number) {
        out += String(instead)
        isChanged = true
      } else {
        out += digits
      }
      rest = rest[digits.endIndex...]
    }
    return isChanged ? out : nil
  }
}
