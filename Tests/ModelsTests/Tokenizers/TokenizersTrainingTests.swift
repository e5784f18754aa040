import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Training of byte-level BPE against the `tokenizers` package; `Tests/Fixtures/tokenizers/training/make.py` made the
/// expectations.
@Suite struct TokenizersTrainingTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let name: String
    var testDescription: String { name }
    static let mixed = [Case(text: fixture("tokenizers/training/mixed.txt"), name: "mixed-600"), Case(text: fixture("tokenizers/training/mixed.txt"), name: "mixed-730")]
    static let shakespeare = shared("data/tinyshakespeare.txt").map { path in
      ["shakespeare-512", "shakespeare-1024"].map { Case(text: path, name: $0) }
    } ?? []
  }

  /// Pieces by id and merge rules are the package's, one by one.
  @Test(arguments: Case.mixed + Case.shakespeare) func learnsWhatThePackageLearns(_ item: Case) throws {
    let expected = try ConfigValue(json: Bytes(mapping: fixture("tokenizers/training/\(item.name).json")), file: item.name)
    let text = try Bytes(mapping: item.text).array
    let size = try #require(expected["size"]?.asInt)
    let clock = ContinuousClock()
    let start = clock.now
    let file = try trainByteLevelBPE(on: text, vocabularySize: size, minimumFrequency: try #require(expected["minimum"]?.asInt))
    let time = start.duration(to: clock.now)
    // Measured: 1.1 MB to 1,024 tokens in 0.06 s; the bound only catches a change of the order of growth.
    #expect(time < .seconds(10), "\(time)")
    let model = try #require(try ConfigValue(json: Bytes(file), file: "tokenizer.json")["model"])
    let entries = try #require(model["vocab"]?.asObject?.entries)
    #expect(entries.map(\.value) == (0..<size).map { .int($0) })
    #expect(entries.first?.key == "<|endoftext|>")
    #expect(.array(entries.dropFirst(257).map { .string($0.key) }) == expected["pieces"])
    #expect(model["merges"] == expected["merges"])
    #expect(try trainByteLevelBPE(on: text, vocabularySize: size, minimumFrequency: expected["minimum"]?.asInt ?? 2) == file)
  }

  /// The file opens, and a text comes back whole from fewer tokens than bytes.
  @Test func opens() throws {
    let text = try Bytes(mapping: fixture("tokenizers/training/mixed.txt")).array
    let file = try trainByteLevelBPE(on: text, vocabularySize: 600, specialTokens: ["<|endoftext|>", "<pad>"])
    let tokenizer = try makeTokenizer(
      files: ["tokenizer.json": Bytes(file)], configuration: Configuration(source: "config.json", values: ["eos_token_id": .int(0)]), path: "x")
    #expect(tokenizer.vocabularySize == 600 && tokenizer.eos == 0 && tokenizer.isSpecial(1))
    let ids = tokenizer.encode(text, addSpecial: false, parseSpecial: false).map(\.id)
    #expect(tokenizer.decode(ids, skipSpecial: false) == text)
    #expect(ids.count * 2 < text.count)
  }

  /// Broken UTF-8 is read as the tokenizer reads it, and cannot do harm.
  @Test func anyBytes() throws {
    var random = SystemRandomNumberGenerator()
    let text = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let file = try trainByteLevelBPE(on: text + text, vocabularySize: 300)
    #expect(try ConfigValue(json: Bytes(file), file: "x")["model"]?["vocab"]?.asObject?.entries.count == 300)
  }

  @Test func refuses() throws {
    #expect(throws: TokenizerTrainingError.vocabularyTooSmall(wanted: 256, least: 257)) {
      try trainByteLevelBPE(on: Array("text".utf8), vocabularySize: 256)
    }
    #expect(throws: TokenizerTrainingError.textTooShort(bytes: 9, tokens: 259, wanted: 300)) {
      try trainByteLevelBPE(on: Array("the the t".utf8), vocabularySize: 300)
    }
    #expect(throws: TokenizerTrainingError.textTooShort(bytes: 0, tokens: 257, wanted: 300)) {
      try trainByteLevelBPE(on: [], vocabularySize: 300)
    }
    #expect(try !trainByteLevelBPE(on: [], vocabularySize: 257).isEmpty)
    #expect(throws: TokenizerTrainingError.cancelled) {
      try trainByteLevelBPE(on: Array("the the the the".utf8), vocabularySize: 259) { done, _ in done < 258 }
    }
  }
}
