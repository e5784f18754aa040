import Checkpoints
import Foundation
import Models
import Support
import Tensors
import Testing

/// Vocabularies written in the other format cut texts as before.
@Suite struct SavedVocabularyTests {
  private static let texts: [[UInt8]] = {
    let data = FileManager.default.contents(atPath: fixture("tokenizers/strings.txt")) ?? Data()
    return data.split(separator: 0x0A).map { Array($0) } + (1...40).map { Array(("a" + String(repeating: " ", count: $0) + "b").utf8) }
  }()

  private func ids(_ tokenizer: any Tokenizer) -> [[Int]] {
    Self.texts.map { tokenizer.encode($0, addSpecial: true, parseSpecial: true).map(\.id) }
  }

  @Test(arguments: ["gpt-2", "llama-bpe", "qwen2", "bert-bge", "llama-spm"]) func ofGGUF(_ name: String) throws {
    guard let path = shared("vocab/ggml-vocab-\(name).gguf") else { return }
    let file = try GGUFFile(Bytes(mapping: path), file: path)
    let tokenizer = try makeTokenizer(gguf: Configuration(source: path, values: file.metadata))
    let expected = ids(tokenizer)
    #expect(expected.count > 100)

    let files = try #require(huggingFaceFiles(of: tokenizer))
    let none = Configuration(source: "config.json", values: [:])
    let folder = try makeTokenizer(files: files, configuration: none, path: "x")
    #expect(ids(folder) == expected)
    #expect(folder.bos == tokenizer.bos && folder.eos == tokenizer.eos)

    let metadata = try #require(ggufMetadata(of: folder, size: tokenizer.vocabularySize))
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("vocabulary-\(UUID().uuidString).gguf").path
    defer { try? FileManager.default.removeItem(atPath: target) }
    try writeGGUF(metadata, [], to: target)
    let again = try GGUFFile(Bytes(mapping: target), file: target)
    #expect(ids(try makeTokenizer(gguf: Configuration(source: target, values: again.metadata))) == expected)
    for key in ["model", "tokens", "merges", "bos_token_id", "eos_token_id", "cls_token_id"].map({ "tokenizer.ggml." + $0 }) {
      if let value = file.metadata[key], again.metadata[key] != nil { #expect(again.metadata[key] == value, "\(key)") }
    }
  }

  /// Ways of cutting that llama.cpp has no name for are not written as if they were another: of a BPE over characters that was not
  /// made from scores, some pieces come about in one way only.
  @Test(arguments: ["stages", "roberta", "metaspace", "sentencepiece"]) func refused(_ name: String) throws {
    let folder = fixture("tokenizers/\(name)")
    let files = Dictionary(uniqueKeysWithValues: (try FileManager.default.contentsOfDirectory(atPath: folder)).map { ($0, "\(folder)/\($0)") })
      .filter { $0.key.hasSuffix(".json") }
    let tokenizer = try makeTokenizer(
      files: try files.mapValues { try Bytes(mapping: $0) }, configuration: Configuration(source: "x", values: [:]), path: folder)
    #expect(ggufMetadata(of: tokenizer, size: tokenizer.vocabularySize) == nil)
  }
}
