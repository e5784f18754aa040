// Texts that are too long to be held as tokens all at once: a token as `encode` gives it takes thirty times its text.
//
// The text is read in windows that overlap. Where two of them agree about every token in the middle of what both have seen, the one gives
// way to the other: what a tokenizer does depends on its surroundings, and these are the same there. Where they never agree, which takes
// a word longer than the overlap, the whole text is read at once.

package import Tensors

/// How a long text is read. Small numbers are for tests.
package struct ReadingWindow: Sendable {
  package var bytes = 1 << 20
  package var overlap = 1 << 13
  package init(bytes: Int = 1 << 20, overlap: Int = 1 << 13) { (self.bytes, self.overlap) = (bytes, overlap) }
}

extension Tokenizer {
  /// The ids of a text of any length, without special tokens: those that `encode` gives for all of it.
  /// - Parameter progress: Told how many bytes are done; what it throws ends the reading.
  /// - Complexity: memory for the ids, two or four bytes each, and for the tokens of one window.
  package func ids(
    ofLong text: Bytes, window: ReadingWindow = ReadingWindow(), progress: (_ bytes: Int) throws -> Void = { _ in }
  ) throws -> TokenRun {
    var writer = TokenRun.Writer(vocabulary: vocabularySize)
    var start = 0
    var tokens: [(id: Int, span: Range<Int>)] = []
    while true {
      try progress(start)
      let end = min(start + window.bytes, text.count)
      let next = piece(text, start..<end)
      if start == 0 {
        tokens = next
      } else {
        // What is left of the window before, and what both have seen.
        guard let (here, there) = Self.seam(tokens, next, start + window.overlap / 4, start + 3 * window.overlap / 4) else {
          var whole = TokenRun.Writer(vocabulary: vocabularySize)
          whole.append(encode(text.array, addSpecial: false, parseSpecial: false).map(\.id))
          return whole.run
        }
        writer.append(tokens[..<here].map(\.id))
        tokens = Array(next[there...])
      }
      guard end < text.count else { break }
      start = end - window.overlap
      // A character is not cut in two.
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    }
    writer.append(tokens.map(\.id))
    try progress(text.count)
    return writer.run
  }

  private func piece(_ text: Bytes, _ range: Range<Int>) -> [(id: Int, span: Range<Int>)] {
    encode(text[range].array, addSpecial: false, parseSpecial: false).map { token in
      (token.id, token.span.lowerBound + range.lowerBound..<token.span.upperBound + range.lowerBound)
    }
  }

  /// Where both have the same tokens from a common beginning behind `from` up to `to`.
  private static func seam(
    _ a: [(id: Int, span: Range<Int>)], _ b: [(id: Int, span: Range<Int>)], _ from: Int, _ to: Int
  ) -> (Int, Int)? {
    func places(_ tokens: [(id: Int, span: Range<Int>)]) -> [Int] {
      tokens.indices.filter { index in
        // Several tokens may stand for one character: only the first of them begins it.
        let start = tokens[index].span.lowerBound
        return (from..<to).contains(start) && (index == 0 || tokens[index - 1].span.lowerBound < start)
      }
    }
    var starts: [Int: Int] = [:]
    for index in places(b) { starts[b[index].span.lowerBound] = index }
    for index in places(a) {
      guard let other = starts[a[index].span.lowerBound] else { continue }
      let (x, y) = (a[index...].prefix { $0.span.lowerBound < to }, b[other...].prefix { $0.span.lowerBound < to })
      if x.count >= 4, x.elementsEqual(y, by: { $0.id == $1.id && $0.span == $1.span }) { return (index, other) }
    }
    return nil
  }
}
