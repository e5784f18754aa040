/// A step of text normalisation, as `tokenizer.json` names them.
enum Normalizer: Sendable {
  case nfc, nfd
  case lowercase
  case stripAccents
  case strip(left: Bool, right: Bool)
  case prepend([UInt8])
  case replace([UInt8], with: [UInt8])
  case bert(clean: Bool, spaceIdeographs: Bool, stripAccents: Bool, lowercase: Bool)

  /// The text after this step.
  func apply(_ text: AlignedText) -> AlignedText {
    if text.count == 0 { return text }
    switch self {
    case .nfc: return Self.isPlain(text) ? text : text.rewritten(Canonical.composed(text.scalars(0..<text.count)))
    case .nfd: return Self.isASCII(text) ? text : text.rewritten(Canonical.decomposed(text.scalars(0..<text.count)))
    case .lowercase: return Self.lowercased(text)
    case .stripAccents: return text.filtered { !CharacterClass.isMark($0) }
    case .strip(let left, let right): return Self.stripped(text, left, right)
    case .prepend(let prefix): return text.prepended(prefix, at: 0)
    case .replace(let pattern, let content): return Self.replaced(text, pattern, content)
    case .bert(let clean, let spaceIdeographs, let stripAccents, let lowercase):
      var text = text
      if clean { text = Self.cleaned(text) }
      if spaceIdeographs { text = Self.spaced(text) }
      if stripAccents {
        text = Normalizer.nfd.apply(text)
        if !Self.isASCII(text) { text = text.filtered { !CharacterClass.isNonspacingMark($0) } }
      }
      return lowercase ? Self.lowercased(text) : text
    }
  }

  private static func isASCII(_ text: AlignedText) -> Bool { text.bytes.allSatisfy { $0 < 0x80 } }
  /// Whether all scalars are below U+0300, where every text is in NFC.
  private static func isPlain(_ text: AlignedText) -> Bool { text.bytes.allSatisfy { $0 < 0xCC } }

  private static func lowercased(_ text: AlignedText) -> AlignedText {
    text.mapped { scalar, put in CharacterClass.lowercase(scalar, put) }
  }

  private static func cleaned(_ text: AlignedText) -> AlignedText {
    text.mapped { scalar, put in
      if CharacterClass.isRemovedByCleaning(scalar) { return }
      put(CharacterClass.isSpace(scalar) ? 0x20 : scalar)
    }
  }

  private static func spaced(_ text: AlignedText) -> AlignedText {
    if isASCII(text) { return text }
    return text.mapped { scalar, put in
      if CharacterClass.isIdeograph(scalar) {
        put(0x20)
        put(scalar)
        put(0x20)
      } else {
        put(scalar)
      }
    }
  }

  private static func stripped(_ text: AlignedText, _ left: Bool, _ right: Bool) -> AlignedText {
    var start = 0
    var end = text.count
    if left {
      while start < end {
        let (scalar, length) = UTF8Scalars.read(text.bytes, start)
        guard CharacterClass.isSpace(scalar) else { break }
        start += length
      }
    }
    if right {
      while end > start {
        let last = UTF8Scalars.start(text.bytes, before: end)
        guard CharacterClass.isSpace(UTF8Scalars.read(text.bytes, last).value) else { break }
        end = last
      }
    }
    if start == 0, end == text.count { return text }
    var builder = AlignedText.Builder(text)
    builder.keep(start..<end)
    return builder.text()
  }

  private static func replaced(_ text: AlignedText, _ pattern: [UInt8], _ content: [UInt8]) -> AlignedText {
    let matches = text.occurrences(of: pattern, in: 0..<text.count)
    if matches.isEmpty { return text }
    var builder = AlignedText.Builder(text)
    var done = 0
    for match in matches {
      builder.keep(done..<match.lowerBound)
      let last = UTF8Scalars.start(text.bytes, before: match.upperBound)
      builder.put(content, from: text.scalarOrigin(last, length: match.upperBound - last))
      done = match.upperBound
    }
    builder.keep(done..<text.count)
    return builder.text()
  }
}

extension AlignedText.Builder {
  /// Puts bytes of whole scalars that all came from `origin`.
  mutating func put(_ content: [UInt8], from origin: AlignedText.Origin) {
    var offset = 0
    while offset < content.count {
      let (scalar, length) = UTF8Scalars.read(content, offset)
      put(scalar, from: origin)
      offset += length
    }
  }
}

extension AlignedText {
  /// The whole text after `changes`.
  func rewritten(_ changes: [Change]) -> AlignedText {
    var builder = Builder(self)
    apply(changes, to: 0..<count, into: &builder)
    return builder.text()
  }

  /// The text with every scalar replaced by what `transform` puts for it, which may be nothing.
  @inline(__always)
  func mapped(_ transform: (UInt32, _ put: (UInt32) -> Void) -> Void) -> AlignedText {
    var builder = Builder(self)
    var offset = 0
    while offset < count {
      let (scalar, length) = UTF8Scalars.read(bytes, offset)
      let range = offset..<offset + length
      transform(scalar) { new in
        if new == scalar { builder.keep(range) } else { builder.put(new, from: scalarOrigin(range.lowerBound, length: length)) }
      }
      offset += length
    }
    return builder.text()
  }

  func filtered(_ isKept: (UInt32) -> Bool) -> AlignedText { mapped { scalar, put in if isKept(scalar) { put(scalar) } } }

  /// The text with `prefix` put in at `offset`; it shares the origin of the scalar there.
  func prepended(_ prefix: [UInt8], at offset: Int) -> AlignedText {
    var builder = Builder(self)
    builder.keep(0..<offset)
    let length = UTF8Scalars.length(startingWith: bytes[offset])
    builder.put(prefix, from: scalarOrigin(offset, length: length))
    builder.keep(offset..<count)
    return builder.text()
  }

  /// Where `pattern` stands in `range`, from the left, without overlaps.
  func occurrences(of pattern: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    guard let first = pattern.first else { return [] }
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset + pattern.count <= range.upperBound {
      if bytes[offset] == first, bytes[offset..<offset + pattern.count].elementsEqual(pattern) {
        found.append(offset..<offset + pattern.count)
        offset += pattern.count
      } else {
        offset += 1
      }
    }
    return found
  }
}
