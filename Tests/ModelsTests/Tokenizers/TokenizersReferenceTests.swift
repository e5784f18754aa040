import Foundation
import Models
import Support
import Testing

/// Agreement with the reference implementations, on what they said when the fixtures were made.
@Suite struct TokenizersReferenceTests {
  static let folders = [
    "gpt2", "llama3", "qwen2", "roberta", "sentencepiece", "metaspace", "wordpiece-uncased", "wordpiece-cased", "stages",
  ]

  /// A token as a `.cases` file has it: id, and the bytes it came from unless there are none.
  struct Expected: Equatable {
    var id: Int
    var span: Range<Int>?
  }

  @Test(arguments: folders)
  func agreesWithTheTokenizersPackage(_ folder: String) throws {
    let tokenizer = try openTokenizer(fixture("tokenizers/" + folder))
    let strings = try lines(fixture("tokenizers/strings.txt")).map { bytes(hex: $0) }
    let cases = try lines(fixture("tokenizers/\(folder)/cases.txt"))
    #expect(strings.count == cases.count && strings.count >= 150)
    for (text, line) in zip(strings, cases) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      let expected = Self.tokens(columns[0])
      let tokens = tokenizer.encode(text, addSpecial: true, parseSpecial: true)
      #expect(tokens.map(\.id) == expected.map(\.id), "\(hex(text))")
      // The reference counts whole characters; ours are the exact bytes.
      let spans = tokens.map { token in
        token.span.isEmpty ? nil : Self.widened(token.span, in: text)
      }
      #expect(spans == expected.map(\.span), "\(hex(text))")
      for (column, skipSpecial) in [(1, false), (2, true)] {
        let decoded = tokenizer.decode(tokens.map(\.id), skipSpecial: skipSpecial)
        let wanted = columns[column] == "=" ? text : bytes(hex: columns[column])
        #expect(String(decoding: decoded, as: UTF8.self).utf8.elementsEqual(String(decoding: wanted, as: UTF8.self).utf8), "\(hex(text))")
      }
    }
  }

  private static func tokens(_ column: Substring) -> [Expected] {
    var at = 0
    return column.split(separator: " ").map { token in
      let numbers = token.split(whereSeparator: { $0 == "." || $0 == "@" }).compactMap { Int($0) }
      guard numbers.count > 1 else { return Expected(id: numbers[0], span: nil) }
      let start = numbers.count > 2 ? numbers[2] : at
      at = start + numbers[1]
      return Expected(id: numbers[0], span: start..<at)
    }
  }

  /// The smallest range of whole characters (and whole broken parts) around a range of bytes.
  private static func widened(_ span: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = 0
    var first: Int?
    while start < text.count {
      var length = 1
      // A character, or the longest beginning of one: what decoding turns into one U+FFFD.
      for candidate in 1...4 where start + candidate <= text.count {
        let part = String(decoding: text[start..<start + candidate], as: UTF8.self).unicodeScalars
        if part.count == 1 { length = candidate }
      }
      let end = start + length
      if end > span.lowerBound, first == nil { first = start }
      if end >= span.upperBound { return (first ?? start)..<end }
      start = end
    }
    return span
  }

  @Test(.enabled(if: shared("vocab") != nil, "needs ../shared/vocab"), arguments: ["bert-bge", "gpt-2", "llama-bpe", "llama-spm", "qwen2"])
  func agreesWithTheVocabularyFiles(_ name: String) throws {
    let path = try #require(shared("vocab/ggml-vocab-\(name).gguf"))
    let tokenizer = try openTokenizer(path)
    let separator = "\n__ggml_vocab_test__\n"
    let texts = try String(contentsOfFile: path + ".inp", encoding: .utf8).components(separatedBy: separator)
    let expected = try String(contentsOfFile: path + ".out", encoding: .utf8).components(separatedBy: "\n").map { line in
      line.split(separator: " ").compactMap { Int($0) }
    }
    #expect(texts.count == expected.count && texts.count >= 46)
    for (text, ids) in zip(texts, expected) {
      #expect(tokenizer.ids(text, parseSpecial: false) == ids, "\(text)")
    }
  }

  /// Writes what a tokenizer makes of a file of strings, for `Tests/Oracles/tokenizers_compare.py`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VITRINE_TOKENIZER"] != nil, "run by Tests/Oracles/tokenizers_compare.py"))
  func tokenizersDump() throws {
    let environment = ProcessInfo.processInfo.environment
    let tokenizer = try openTokenizer(try #require(environment["VITRINE_TOKENIZER"]))
    let dump = try lines(try #require(environment["VITRINE_TOKENIZER_STRINGS"])).map { line in
      let tokens = tokenizer.encode(bytes(hex: line), addSpecial: true, parseSpecial: true)
      let ids = tokens.map(\.id)
      return tokens.map { "\($0.id):\($0.span.lowerBound):\($0.span.upperBound)" }.joined(separator: " ") + "|"
        + hex(tokenizer.decode(ids, skipSpecial: false)) + "|" + hex(tokenizer.decode(ids, skipSpecial: true)) + "\n"
    }
    try dump.joined().write(toFile: try #require(environment["VITRINE_TOKENIZER_DUMP"]), atomically: true, encoding: .utf8)
  }
}
