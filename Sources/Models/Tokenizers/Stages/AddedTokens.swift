/// Tokens that are looked for in the text itself, before any splitting: `<|endoftext|>`, `[MASK]`, a user's own.
struct AddedTokens: Sendable {
  struct Added: Sendable {
    var id: Int
    /// What is looked for.
    let content: [UInt8]
    /// Special tokens are found only when the caller asks, and can be left out of decoded text.
    let special: Bool
    /// Found only where no word character is next to it.
    var singleWord = false
    /// Takes the white space before it, after it.
    var stripsLeft = false
    var stripsRight = false
    /// Looked for in the normalised text rather than in the input.
    var normalized = false
  }

  /// A part of a text: one added token, or what lies between.
  struct Part {
    let range: Range<Int>
    let id: Int?
  }

  let tokens: [Added]
  /// A trie over the contents: where each node's children begin in `edges`, and the token that ends there, or -1.
  private var nodes: [(children: [UInt8: Int32], token: Int32)] = [([:], -1)]
  private var firstBytes = Array(repeating: false, count: 256)

  /// Longer contents are refused, because a text is searched for all of them at every byte.
  static let longestContent = 512

  init(_ tokens: [Added]) {
    self.tokens = tokens
    for (index, token) in tokens.enumerated() where !token.content.isEmpty {
      var node = 0
      for byte in token.content {
        if let next = nodes[node].children[byte] {
          node = Int(next)
        } else {
          nodes.append(([:], -1))
          nodes[node].children[byte] = Int32(nodes.count - 1)
          node = nodes.count - 1
        }
      }
      if nodes[node].token < 0 { nodes[node].token = Int32(index) }
      firstBytes[Int(token.content[0])] = true
    }
  }

  /// Cuts `range` at the tokens in it, from the left, the longest at each place.
  func parts(_ text: [UInt8], _ range: Range<Int>, parseSpecial: Bool) -> [Part] {
    if tokens.isEmpty { return range.isEmpty ? [] : [Part(range: range, id: nil)] }
    var parts: [Part] = []
    var done = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard firstBytes[Int(text[offset])], let (token, end) = longest(text, offset, range.upperBound) else {
        offset += 1
        continue
      }
      let start = offset
      offset = end
      if token.special && !parseSpecial { continue }
      if token.singleWord, Self.isWordAround(text, start..<end, range) { continue }
      let from = token.stripsLeft ? max(done, Self.spacesBefore(text, start, range.lowerBound)) : max(done, start)
      let to = token.stripsRight ? Self.spacesAfter(text, end, range.upperBound) : end
      if done < from { parts.append(Part(range: done..<from, id: nil)) }
      parts.append(Part(range: from..<to, id: token.id))
      done = to
      offset = max(offset, done)
    }
    if done < range.upperBound { parts.append(Part(range: done..<range.upperBound, id: nil)) }
    return parts
  }

  private func longest(_ text: [UInt8], _ start: Int, _ limit: Int) -> (token: Added, end: Int)? {
    var node = 0
    var offset = start
    var found: (Added, Int)?
    while offset < limit, let next = nodes[node].children[text[offset]] {
      node = Int(next)
      offset += 1
      if nodes[node].token >= 0 { found = (tokens[Int(nodes[node].token)], offset) }
    }
    return found
  }

  private static func isWordAround(_ text: [UInt8], _ match: Range<Int>, _ range: Range<Int>) -> Bool {
    if match.lowerBound > range.lowerBound {
      let before = UTF8Scalars.start(text, before: match.lowerBound)
      if CharacterClass.isWord(UTF8Scalars.read(text, before).value) { return true }
    }
    return match.upperBound < range.upperBound && CharacterClass.isWord(UTF8Scalars.read(text, match.upperBound).value)
  }

  private static func spacesBefore(_ text: [UInt8], _ offset: Int, _ limit: Int) -> Int {
    var start = offset
    while start > limit {
      let last = UTF8Scalars.start(text, before: start)
      guard CharacterClass.isSpace(UTF8Scalars.read(text, last).value) else { break }
      start = last
    }
    return start
  }

  private static func spacesAfter(_ text: [UInt8], _ offset: Int, _ limit: Int) -> Int {
    var end = offset
    while end < limit {
      let (scalar, length) = UTF8Scalars.read(text, end)
      guard CharacterClass.isSpace(scalar) else { break }
      end += length
    }
    return end
  }
}
