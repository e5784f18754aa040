/// A step that cuts normalised text into words, as `tokenizer.json` names them.
enum PreTokenizer: Sendable {
  /// Cuts by a known pattern, after putting a space before a text that has none.
  case byteLevel(addPrefixSpace: Bool, rule: SplitRule?)
  case split(SplitRule)
  case splitLiteral([UInt8], Behavior)
  case digits(individually: Bool)
  case whitespace
  case whitespaceSplit
  case punctuation(Behavior)
  case bert
  case metaspace(replacement: [UInt8], prepend: Prepend, split: Bool)

  /// What happens to the places where a pattern matches.
  enum Behavior: String, Sendable, CaseIterable {
    case removed = "Removed"
    case isolated = "Isolated"
    case mergedWithPrevious = "MergedWithPrevious"
    case mergedWithNext = "MergedWithNext"
    case contiguous = "Contiguous"
  }
  enum Prepend: String, Sendable, CaseIterable { case always, first, never }

  /// A text and the words found in it so far.
  struct Words {
    var text: AlignedText
    var words: [Range<Int>]
  }

  func apply(_ input: inout Words) {
    switch self {
    case .byteLevel(let addPrefixSpace, let rule):
      if addPrefixSpace {
        Self.prefix(&input, with: [0x20]) { text, word in text.bytes[word.lowerBound] != 0x20 }
      }
      if let rule { Self.split(&input, rule) }
    case .split(let rule): Self.split(&input, rule)
    case .splitLiteral(let pattern, let behavior):
      Self.split(&input, behavior) { text, word in text.occurrences(of: pattern, in: word) }
    case .digits(let individually):
      Self.split(&input, individually ? .isolated : .contiguous) { $0.matches($1, CharacterClass.isNumeric) }
    case .whitespace:
      Self.divide(&input) { CharacterClass.isWord($0) ? 1 : CharacterClass.isSpace($0) ? 0 : 2 }
    case .whitespaceSplit: Self.divide(&input) { CharacterClass.isSpace($0) ? 0 : 1 }
    case .punctuation(let behavior):
      Self.split(&input, behavior) { $0.matches($1, CharacterClass.isPunctuation) }
    case .bert:
      Self.divide(&input) { CharacterClass.isSpace($0) ? 0 : 1 }
      Self.split(&input, .isolated) { $0.matches($1, CharacterClass.isPunctuation) }
    case .metaspace(let replacement, let prepend, let split):
      Self.rewrite(&input) { text, word, builder in
        var done = word.lowerBound
        for space in text.occurrences(of: [0x20], in: word) {
          builder.keep(done..<space.lowerBound)
          builder.put(replacement, from: text.origin(space.lowerBound))
          done = space.upperBound
        }
        builder.keep(done..<word.upperBound)
      }
      if prepend != .never {
        Self.prefix(&input, with: replacement) { text, word in
          (prepend == .always || text.origin(word.lowerBound).start == 0)
            && !text.bytes[word].starts(with: replacement)
        }
      }
      if split {
        Self.split(&input, .mergedWithNext) { text, word in text.occurrences(of: replacement, in: word) }
      }
    }
  }

  private static func split(_ input: inout Words, _ rule: SplitRule) {
    var words: [Range<Int>] = []
    words.reserveCapacity(input.text.count / 4)
    for word in input.words { rule.split(input.text.bytes, word, into: &words) }
    input.words = words
  }

  /// Cuts every word where `find` finds something in it.
  private static func split(_ input: inout Words, _ behavior: Behavior, _ find: (AlignedText, Range<Int>) -> [Range<Int>]) {
    var words: [Range<Int>] = []
    words.reserveCapacity(input.words.count)
    for word in input.words { behavior.cut(word, at: find(input.text, word), into: &words) }
    input.words = words
  }

  /// Cuts every word into runs of characters of one class; class 0 is left out.
  private static func divide(_ input: inout Words, _ classify: (UInt32) -> Int) {
    var words: [Range<Int>] = []
    words.reserveCapacity(input.text.count / 4)
    for word in input.words {
      var offset = word.lowerBound
      var start = offset
      var running = 0
      while offset < word.upperBound {
        let (scalar, length) = UTF8Scalars.read(input.text.bytes, offset)
        let found = classify(scalar)
        if found != running {
          if running != 0 { words.append(start..<offset) }
          start = offset
          running = found
        }
        offset += length
      }
      if running != 0 { words.append(start..<offset) }
    }
    input.words = words
  }

  /// Puts `prefix` before the words that want it.
  private static func prefix(
    _ input: inout Words, with prefix: [UInt8], where isWanted: (AlignedText, Range<Int>) -> Bool
  ) {
    guard input.words.contains(where: { isWanted(input.text, $0) }) else { return }
    rewrite(&input) { text, word, builder in
      if isWanted(text, word) {
        let length = UTF8Scalars.length(startingWith: text.bytes[word.lowerBound])
        builder.put(prefix, from: text.scalarOrigin(word.lowerBound, length: length))
      }
      builder.keep(word)
    }
  }

  /// Writes every word anew.
  private static func rewrite(
    _ input: inout Words, _ write: (AlignedText, Range<Int>, inout AlignedText.Builder) -> Void
  ) {
    var builder = AlignedText.Builder(input.text)
    let text = input.text
    input.words = input.words.map { word in
      let start = builder.count
      write(text, word, &builder)
      return start..<builder.count
    }
    input.text = builder.text()
  }
}

extension PreTokenizer.Behavior {
  /// The parts of `word` around `matches`, appended to `words`; empty parts are left out.
  func cut(_ word: Range<Int>, at matches: [Range<Int>], into words: inout [Range<Int>]) {
    if matches.isEmpty {
      if !word.isEmpty { words.append(word) }
      return
    }
    func append(_ range: Range<Int>) { if !range.isEmpty { words.append(range) } }
    var start = word.lowerBound
    switch self {
    case .removed:
      for match in matches {
        append(start..<match.lowerBound)
        start = match.upperBound
      }
    case .isolated:
      for match in matches {
        append(start..<match.lowerBound)
        append(match)
        start = match.upperBound
      }
    case .mergedWithPrevious:
      for match in matches {
        append(start..<match.upperBound)
        start = match.upperBound
      }
    case .mergedWithNext:
      for match in matches {
        append(start..<match.lowerBound)
        start = match.lowerBound
      }
    case .contiguous:
      var run: Range<Int>?
      for match in matches {
        if let open = run, open.upperBound == match.lowerBound {
          run = open.lowerBound..<match.upperBound
        } else {
          if let open = run { append(open) }
          append((run?.upperBound ?? start)..<match.lowerBound)
          run = match
        }
        start = match.upperBound
      }
      if let run { append(run) }
    }
    append(start..<word.upperBound)
  }
}

extension AlignedText {
  /// The scalars of `word` that belong to a class, each on its own.
  func matches(_ word: Range<Int>, _ belongs: (UInt32) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (scalar, length) = UTF8Scalars.read(bytes, offset)
      if belongs(scalar) { found.append(offset..<offset + length) }
      offset += length
    }
    return found
  }
}
