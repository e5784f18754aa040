/// What happens to the tokens of a whole text: special tokens around it, spans without white space.
struct PostProcessor: Sendable {
  /// Ids put before and after when special tokens are wanted.
  var before: [Int] = []
  var after: [Int] = []
  /// Spans leave out the spaces at both ends of a token.
  var trimsSpans = false
  /// The first token keeps a single leading space in its span, because the tokenizer itself may have put it there.
  var firstSpaceWasAdded = false

  /// The span of the token at `index` without the white space that its `spelling` begins and ends with: as in the
  /// reference, as many characters of `input` are left out as the spelling has of white space, which is `Ġ` in pieces.
  func span(_ span: Range<Int>, index: Int, spelling: [UInt8], input: [UInt8]) -> Range<Int> {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value == ByteAlphabet.scalars[0x20] || CharacterClass.isSpace(scalar.value) }
    let scalars = String(decoding: spelling, as: UTF8.self).unicodeScalars
    var leading = scalars.prefix(while: isSpace).count
    let trailing = scalars.reversed().prefix(while: isSpace).count
    if firstSpaceWasAdded, leading == 1, index == 0 || span.lowerBound == 0 { leading = 0 }

    func isInside(_ offset: Int) -> Bool { input[offset] & 0xC0 == 0x80 }
    var start = span.lowerBound
    while leading > 0, start < span.upperBound {
      repeat { start += 1 } while start < span.upperBound && isInside(start)
      leading -= 1
    }
    var end = span.upperBound
    for _ in 0..<trailing where end > start {
      repeat { end -= 1 } while end > start && isInside(end)
    }
    return start..<end
  }
}
