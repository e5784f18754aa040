import Wording

/// Reads `L3`, `L0-2`, `L3.H5`, `L3.H0-3`, `L3.H*`, `L2.N117`, `L3.attn`, `L3.mlp`, `D40` and `5.3` (for L5.H3), several with spaces or commas.
struct PlaceReader {
  let reader: SlotReader
  let units: Set<Place.Unit>
  /// Exactly one layer, head or neuron is wanted.
  let single: Bool

  private static let sublayers: [String: Place.Unit] = ["attn": .attention, "attention": .attention, "mlp": .mlp]

  /// No index of a model comes near this; a larger one is a slip of the finger.
  static let largestIndex = 1_000_000

  static func looksLikePlace(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(2))
    guard let first = bytes.first else { return false }
    if bytes.count > 1, first | 0x20 == UInt8(ascii: "d"), bytes[1] == UInt8(ascii: "*") { return true }
    if [UInt8(ascii: "l"), UInt8(ascii: "d")].contains(first | 0x20) { return bytes.count > 1 && isDigit(bytes[1]) }
    return isDigit(first) && text.utf8.contains(UInt8(ascii: "."))
  }

  func read(_ words: ArraySlice<Word>) throws(Diagnostic) -> (Argument, Int) {
    var places: [Place] = []
    var used = 0
    var afterComma = true
    for word in words {
      guard case .bare(let text) = word.body, word.key == nil || used == 0,
        text.utf8.first == 0x2C || Self.looksLikePlace(text) || afterComma
      else { break }
      used += 1
      var start = word.bodySpan.lowerBound
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        if !part.isEmpty {
          if single, !places.isEmpty { throw onlyOne(word.bodySpan) }
          places.append(try place(String(part), start..<(start + part.utf8.count)))
        }
        start += part.utf8.count + 1
      }
      afterComma = text.utf8.last == 0x2C
      if word.key != nil, !afterComma { break }
    }
    return (.places(places), used)
  }

  private func place(_ text: String, _ span: Range<Int>) throws(Diagnostic) -> Place {
    var scan = text.utf8[...]
    if let dimensions = try dimensions(text, span) { return dimensions }
    let written = text.utf8.first.map(isDigit) ?? false  // `5.3`
    guard written || scan.first.map({ $0 | 0x20 == UInt8(ascii: "l") }) == true else { throw malformed(text, span) }
    if !written { scan = scan.dropFirst() }
    let layers = try range(&scan, span, text)
    var place = Place(unit: .layer, layers: layers)
    if scan.first == UInt8(ascii: ".") {
      scan = scan.dropFirst()
      if !written, let unit = Self.sublayers[String(Substring(scan)).lowercased()] {
        let place = Place(unit: unit, layers: layers)
        try check(place, span)
        return place
      }
      let letter = scan.first.map { $0 | 0x20 }
      let unit: Place.Unit = letter == UInt8(ascii: "n") ? .neuron : .head
      if letter == UInt8(ascii: "h") || letter == UInt8(ascii: "n") {
        scan = scan.dropFirst()
      } else if !written {
        throw malformed(text, span)
      }
      if scan.first == UInt8(ascii: "*") {
        scan = scan.dropFirst()
        place = Place(unit: unit, layers: layers)
      } else {
        place = Place(unit: unit, layers: layers, items: try range(&scan, span, text))
      }
    } else if written {
      throw malformed(text, span)
    }
    guard scan.isEmpty else { throw malformed(text, span) }
    try check(place, span)
    return place
  }

  /// `D40`, `D0-31`, `D*`; nil for anything else.
  private func dimensions(_ text: String, _ span: Range<Int>) throws(Diagnostic) -> Place? {
    guard units.contains(.dimension), text.utf8.count > 1, text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "d") else { return nil }
    var scan = text.utf8.dropFirst()
    if scan.elementsEqual([UInt8(ascii: "*")]) { return Place(unit: .dimension, layers: 0...0) }
    let place = Place(unit: .dimension, layers: 0...0, items: try range(&scan, span, text))
    guard scan.isEmpty else { throw malformed(text, span) }
    try check(place, span)
    return place
  }

  private func range(_ scan: inout Substring.UTF8View, _ span: Range<Int>, _ text: String) throws(Diagnostic) -> ClosedRange<Int>
  {
    let low = try number(&scan, span, text)
    guard scan.first == UInt8(ascii: "-") else { return low...low }
    scan = scan.dropFirst()
    let high = try number(&scan, span, text)
    guard low <= high else {
      throw Diagnostic(
        code: "reversed-range", phrase: Phrase("\(quoted(text)): the range runs backwards", "\(quoted(text))：区间的起点大于终点"),
        span: span,
        offer: reader.replacing(span, with: text.replacingFirst("\(low)-\(high)", with: "\(high)-\(low)")))
    }
    return low...high
  }

  private func number(_ scan: inout Substring.UTF8View, _ span: Range<Int>, _ text: String) throws(Diagnostic) -> Int {
    let digits = scan.prefix(while: isDigit)
    guard !digits.isEmpty else { throw malformed(text, span) }
    scan = scan[digits.endIndex...]
    guard let value = Int(Substring(digits)), value <= Self.largestIndex else {
      throw Diagnostic(
        code: "out-of-range", phrase: Phrase("\(quoted(text)): the index is far too large", "\(quoted(text))：下标过大"), span: span)
    }
    return value
  }

  private func check(_ place: Place, _ span: Range<Int>) throws(Diagnostic) {
    guard units.contains(place.unit) else {
      let wanted = alternatives(units.sorted { $0.rawValue < $1.rawValue }.map(\.example))
      let whole = place.unit == .layer && units.contains(.head) ? Place(unit: .head, layers: place.layers).canonical : nil
      throw Diagnostic(
        code: "wrong-unit",
        phrase: Phrase(
          "`\(reader.row?.name ?? "")` takes \(wanted.en); `\(place.canonical)` is a \(place.unit.noun.en)",
          "`\(reader.row?.name ?? "")` 接受 \(wanted.zh)；`\(place.canonical)` 是\(place.unit.noun.zh)"),
        tip: whole.map { Phrase("the heads of a layer are `\($0)`", "整层的头写作 `\($0)`") }, span: span,
        offer: whole.map { reader.replacing(span, with: $0) })
    }
    if single, !place.isSingle { throw onlyOne(span) }
    let count = reader.lexicon.count(of: place.unit)
    // What is offered for a layer that does not exist must exist itself.
    let items = place.items.map { items in count.map { $0 > 0 ? within(items, $0) : items } ?? items }
    if place.unit.isInLayer { try inModel(place.layers, reader.lexicon.nLayers, .layer, span) { Place(unit: place.unit, layers: $0, items: items) } }
    if place.unit.hasItems, let items = place.items {
      try inModel(items, count, place.unit, span) { Place(unit: place.unit, layers: place.layers, items: $0) }
    }
  }

  /// As much of a range as lies below `count`; its last index where none does.
  private func within(_ range: ClosedRange<Int>, _ count: Int) -> ClosedRange<Int> {
    min(range.lowerBound, count - 1)...min(range.upperBound, count - 1)
  }

  private func inModel(
    _ range: ClosedRange<Int>, _ count: Int?, _ unit: Place.Unit, _ span: Range<Int>, _ corrected: (ClosedRange<Int>) -> Place
  )
    throws(Diagnostic)
  {
    guard let count, count > 0, range.upperBound >= count else { return }
    let fixed = corrected(within(range, count)).canonical
    throw Diagnostic.outside(
      unit, range.upperBound, of: count, span: span, tip: Phrase("`\(fixed)`?", "是否指 `\(fixed)`？"), offer: reader.replacing(span, with: fixed))
  }

  private func onlyOne(_ span: Range<Int>) -> Diagnostic {
    let wanted = alternatives(units.sorted { $0.rawValue < $1.rawValue }.map(\.example))
    return Diagnostic(
      code: "only-one", phrase: Phrase("only one at a time: \(wanted.en)", "一次只能给一个：\(wanted.zh)"), span: span)
  }

  private func malformed(_ text: String, _ span: Range<Int>) -> Diagnostic {
    Diagnostic(
      code: "bad-reference", phrase: Phrase("\(quoted(text)) is not a reference", "\(quoted(text)) 不是合法的引用"),
      tip: Phrase(
        "references are `L3`, `L0-2`, `L3.H5`, `L3.H0-3`, `L3.H*`, `L2.N117`, `L3.attn`, `L3.mlp`, `D40`",
        "引用写作 `L3`、`L0-2`、`L3.H5`、`L3.H0-3`、`L3.H*`、`L2.N117`、`L3.attn`、`L3.mlp`、`D40`"),
      span: span)
  }
}

/// Reads `t4`, `t-1` and `"Mary"`.
struct TokenReader {
  let reader: SlotReader
  let single: Bool

  func read(_ words: ArraySlice<Word>) throws(Diagnostic) -> (Argument, Int) {
    var tokens: [TokenReference] = []
    if !single, let word = words.first, word.key != nil, case .bare(let text) = word.body { return (.tokens(try list(text, word)), 1) }
    for word in words {
      if case .bare(let text) = word.body, !isPosition(text) { break }
      guard word.key == nil || tokens.isEmpty else { break }
      tokens.append(try token(word))
      if single || word.key != nil { break }
    }
    return (.tokens(tokens), tokens.count)
  }

  /// `t3,t5-7` after a key.
  private func list(_ text: String, _ word: Word) throws(Diagnostic) -> [TokenReference] {
    var tokens: [TokenReference] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let ends = piece.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
      if ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first <= last, last - first < 100_000 {
        _ = try position("t\(last)", word)
        tokens += (first...last).map { .position($0) }
      } else {
        tokens.append(try position(piece, word))
      }
    }
    return tokens
  }

  private func token(_ word: Word) throws(Diagnostic) -> TokenReference {
    let shown = reader.lexicon.tokens
    guard case .bare(let text) = word.body else {
      let reference = TokenReference.word(word.text)
      guard !shown.isEmpty else { return reference }
      let found = reference.positions(in: shown)
      if found.count == 1 || found.count > 1 && !single { return reference }
      if found.isEmpty {
        let near = nearest(word.text, among: shown.map { String($0.drop { $0 == "␣" }) })
        throw Diagnostic(
          code: "unknown-token",
          phrase: Phrase("the prompt has no token \(quoted(word.text))", "prompt 中没有 token \(quoted(word.text))"),
          tip: Phrase("`tokens` lists them", "输入 `tokens` 查看所有 token"), span: word.bodySpan,
          offer: near.map { reader.replacing(word.bodySpan, with: writtenText($0)) })
      }
      let places = alternatives(found.prefix(6).map { "`t\($0)`" })
      throw Diagnostic(
        code: "ambiguous-token",
        phrase: Phrase(
          "the prompt has \(quoted(word.text)) \(found.count) times", "\(quoted(word.text)) 在 prompt 中出现 \(found.count) 次"),
        tip: Phrase("say which: \(places.en)", "请指明是哪一个：\(places.zh)"), span: word.bodySpan)
    }
    return try position(text, word)
  }

  private func position(_ text: String, _ word: Word) throws(Diagnostic) -> TokenReference {
    let shown = reader.lexicon.tokens
    guard isPosition(text), let index = Int(text.dropFirst()), (-1_000_000_000...1_000_000_000).contains(index) else {
      throw Diagnostic(
        code: "bad-reference", phrase: Phrase("\(quoted(text)) is not a token position", "\(quoted(text)) 不是合法的 token 位置"),
        tip: Phrase("positions are `t0`, `t4`, `t-1` for the last", "位置写作 `t0`、`t4`，最后一个是 `t-1`"), span: word.bodySpan)
    }
    if !shown.isEmpty, TokenReference.position(index).positions(in: shown).isEmpty {
      let last = "t\(shown.count - 1)"
      throw Diagnostic.outside(
        nil, index, of: shown.count, span: word.bodySpan, tip: Phrase("`\(last)`?", "是否指 `\(last)`？"),
        offer: reader.replacing(word.bodySpan, with: last))
    }
    return .position(index)
  }
}

/// Reads where in a finding: `2,1`, `L2.H3`, `q "gave" k "Mary"`, `row 1 column p`.
struct CoordinateReader {
  let reader: SlotReader
  let slot: Slot

  func read(_ words: ArraySlice<Word>) throws(Diagnostic) -> (Argument, Int) {
    var steps: [Coordinate] = []
    var used = 0
    var axis: Word?
    let led = Set((reader.row?.slots ?? []).filter { $0.style == .led }.map(\.name))
    words: for word in words {
      guard word.key == nil else { break }
      switch word.body {
      case .quoted(let label):
        steps.append(Coordinate(axis: axis?.text, .label(label)))
        axis = nil
      case .bare(let text):
        if CommandTable.relationWords.contains(text) || led.contains(text) && axis == nil { break words }
        if axis == nil, PlaceReader.looksLikePlace(text) {
          steps += try place(word)
        } else if text.utf8.first.map({ isDigit($0) || $0 == 0x2D || $0 == 0x2C }) == true {
          try indices(word, axis: axis?.text, &steps)
          axis = nil
        } else if let name = axis {
          steps.append(Coordinate(axis: name.text, .label(text)))
          axis = nil
        } else if isName(text) {
          axis = word
        } else {
          throw reader.unexpected(slot, word)
        }
      }
      used += 1
    }
    if let axis { throw reader.missingValue(slot, after: axis) }
    // Commas alone name no place.
    if steps.isEmpty, let first = words.first { throw reader.unexpected(slot, first) }
    return (.coordinates(steps), used)
  }

  private func place(_ word: Word) throws(Diagnostic) -> [Coordinate] {
    let (argument, _) = try PlaceReader(reader: reader, units: [.layer, .head], single: true).read([word])
    guard case .places(let places) = argument, let place = places.first else { return [] }
    let layer = Coordinate(axis: "layer", .position(place.layers.lowerBound))
    return place.items.map { [layer, Coordinate(axis: "head", .position($0.lowerBound))] } ?? [layer]
  }

  private func indices(_ word: Word, axis: String?, _ steps: inout [Coordinate]) throws(Diagnostic) {
    var start = word.span.lowerBound
    var axis = axis
    let parts = word.text.split(separator: ",", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let span = start..<(start + part.utf8.count)
      start = span.upperBound + 1
      if part.isEmpty {
        // At an end the number may stand in the next word, or in the one before.
        guard index == 0 || index == parts.count - 1 else { throw reader.missingNumber(at: span.lowerBound) }
        continue
      }
      steps.append(Coordinate(axis: axis, .position(try reader.integer(part, span, in: -1_000_000_000...1_000_000_000))))
      axis = nil
    }
  }
}

extension String {
  func replacingFirst(_ part: String, with other: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return self }
    for start in 0...(bytes.count - wanted.count) where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return String(decoding: bytes[..<start] + Array(other.utf8) + bytes[(start + wanted.count)...], as: UTF8.self)
    }
    return self
  }
}
