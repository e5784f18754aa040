/// The one tokenizer: added tokens are cut out, the rest is normalised, cut into words and the words into pieces; decoding
/// goes the other way. Every model's own behaviour is in the values it is made of.
struct PipelineTokenizer: Tokenizer {
  let kind: String
  let vocabulary: Vocabulary
  let special: Set<Int>
  let bos: Int?
  let eos: Int?
  /// Looked for in the input, and in the normalised text between those.
  let addedToInput: AddedTokens
  let addedToNormalized: AddedTokens
  let normalizers: [Normalizer]
  let preTokenizers: [PreTokenizer]
  let model: any PieceModel
  let postProcessor: PostProcessor
  let decoder: PieceDecoder

  var vocabularySize: Int { vocabulary.size }
  /// The special token that ends a text for GPT-2 and its kin, named as that or not; nil where there is none.
  var endOfText: Int? { vocabulary.id(Array("<|endoftext|>".utf8)).flatMap { special.contains(Int($0)) ? Int($0) : nil } }

  func encode(_ text: [UInt8], addSpecial: Bool, parseSpecial: Bool) -> [Token] {
    let input = AlignedText(decoding: text)
    var out = Encoding(text: text, tokens: [])
    out.tokens.reserveCapacity(text.count / 3 + 8)
    if addSpecial { appendSpecial(postProcessor.before, at: 0, to: &out) }
    for part in addedToInput.parts(input.bytes, 0..<input.count, parseSpecial: parseSpecial) {
      if let id = part.id {
        appendAdded(id, input, part.range, to: &out)
      } else {
        encode(input.slice(part.range), parseSpecial, to: &out)
      }
    }
    if addSpecial { appendSpecial(postProcessor.after, at: text.count, to: &out) }
    return out.tokens
  }

  /// The tokens found so far in a text.
  private struct Encoding {
    let text: [UInt8]
    var tokens: [Token]
    /// Tokens that come from the text.
    var found = 0
    /// The bytes of the pieces met so far.
    var bytes: [Int32: [UInt8]] = [:]
  }

  private func encode(_ part: AlignedText.Slice, _ parseSpecial: Bool, to out: inout Encoding) {
    let text = normalizers.isEmpty ? part : normalizers.reduce(part.text()) { $1.apply($0) }.whole
    for part in addedToNormalized.parts(text.base.bytes, text.range, parseSpecial: parseSpecial) {
      if let id = part.id {
        appendAdded(id, text.base, part.range, to: &out)
        continue
      }
      var words = PreTokenizer.Words(text: text.base, words: [part.range])
      for step in preTokenizers { step.apply(&words) }
      var pieces: [Piece] = []
      model.cut(words.text.bytes, words.words, into: &pieces)
      for piece in pieces {
        let bytes: [UInt8]
        if let known = out.bytes[piece.id] {
          bytes = known
        } else {
          bytes = self.bytes(of: Int(piece.id)) ?? []
          out.bytes[piece.id] = bytes
        }
        append(
          Int(piece.id), bytes, words.text.source(Int(piece.start)..<Int(piece.end)),
          spelling: vocabulary.spelling(Int(piece.id)) ?? [], to: &out)
      }
    }
  }

  private func append(
    _ id: Int, _ bytes: [UInt8], _ span: Range<Int>, spelling: @autoclosure () -> [UInt8], to out: inout Encoding
  ) {
    let span =
      postProcessor.trimsSpans
      ? postProcessor.span(span, index: out.found, spelling: spelling(), input: out.text) : span
    out.tokens.append(Token(id: id, bytes: bytes, span: span))
    out.found += 1
  }

  /// An added token that stood in `text`, with the white space that it may take along.
  private func appendAdded(_ id: Int, _ text: AlignedText, _ range: Range<Int>, to out: inout Encoding) {
    append(id, bytes(of: id) ?? [], text.source(range), spelling: Array(text.bytes[range]), to: &out)
  }

  private func appendSpecial(_ ids: [Int], at offset: Int, to out: inout Encoding) {
    for id in ids { out.tokens.append(Token(id: id, bytes: bytes(of: id) ?? [], span: offset..<offset)) }
  }

  func decode(_ ids: [Int], skipSpecial: Bool) -> [UInt8] {
    var text: [UInt8] = []
    var isFirst = true
    for id in ids {
      guard let spelling = vocabulary.spelling(id), !(skipSpecial && special.contains(id)) else { continue }
      text += decoder.decode(spelling, isFirst: isFirst)
      isFirst = false
    }
    return decoder.finish(text)
  }

  func bytes(of id: Int) -> [UInt8]? { vocabulary.spelling(id).map(decoder.bytes) }
  func piece(_ id: Int) -> String? { vocabulary.spelling(id).map { String(decoding: $0, as: UTF8.self) } }
  func label(_ id: Int) -> [UInt8]? {
    special.contains(id) || decoder.marksContinuations ? vocabulary.spelling(id) : bytes(of: id)
  }
  func isSpecial(_ id: Int) -> Bool { special.contains(id) }
}
