import Findings
import Foundation
import Testing
import Wording
import Workbench

/// Folders that were good and are not any more: `open` names the file and the field and leaves the session as it was.
@Suite final class DamagedModels {
  private let root: URL
  private let session: Session

  init() async throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    session = makeSession(folder: root.path)
    let saved = try await session.run("save good dtype=f32")
    #expect(saved.error == nil)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func file(_ name: String) -> URL { root.appendingPathComponent("good/" + name) }

  /// Opens the folder, which has to fail with `code`, and looks that nothing has changed.
  private func refusal(_ code: String, _ words: String...) async throws {
    let before = try await session.run("top")
    let outcome = try await session.run("open good")
    let error = try #require(outcome.error, "it opened")
    #expect(error.code == code, "\(error.phrase.en)")
    for word in words { #expect(error.phrase.en.contains(word), "\(word) in: \(error.phrase.en)") }
    #expect(outcome.snapshot.lexicon == before.snapshot.lexicon)
    #expect(try await session.run("top").finding == before.finding)
  }

  /// Not read by the prompt, nor by any run of it: rows of the embedding, which is tied here.
  @Test(arguments: [("model.embed_tokens.weight", 1000, 17), ("model.embed_tokens.weight", 1023, 255)], [Float.nan, -.infinity])
  func aWeightThatNoRunReads(_ place: (tensor: String, row: Int, column: Int), _ bad: Float) async throws {
    var bytes = try Data(contentsOf: file("model.safetensors"))
    let length = Int(bytes.prefix(8).enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) })
    let header = try #require(JSONSerialization.jsonObject(with: bytes[8..<8 + length]) as? [String: Any])
    let entry = try #require(header[place.tensor] as? [String: Any])
    let begin = try #require((entry["data_offsets"] as? [Int])?.first)
    let at = 8 + length + begin + (place.row * 256 + place.column) * 4
    withUnsafeBytes(of: bad.bitPattern.littleEndian) { bytes.replaceSubrange(at..<at + 4, with: $0) }
    try bytes.write(to: file("model.safetensors"))
    try await refusal("not-finite", place.tensor, "model.safetensors", "[\(place.row), \(place.column)]")
  }

  @Test func aTokenizerCutShort() async throws {
    let bytes = try Data(contentsOf: file("tokenizer.json"))
    try bytes.prefix(bytes.count / 2).write(to: file("tokenizer.json"))
    try await refusal("malformed-file", "tokenizer.json")
  }

  @Test func aLinkThatLeadsToItself() async throws {
    try FileManager.default.removeItem(at: file("model.safetensors"))
    try FileManager.default.createSymbolicLink(
      atPath: file("model.safetensors").path, withDestinationPath: "model.safetensors")
    try await refusal("unreadable-file", "model.safetensors", "symbolic links")
  }

  @Test func aTokenizerOfALargerModelIsRemarkedOn() async throws {
    var json = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file("tokenizer.json"))) as? [String: Any])
    var added = json["added_tokens"] as? [[String: Any]] ?? []
    added.append([
      "id": 1024, "content": "<extra>", "special": true, "single_word": false, "lstrip": false, "rstrip": false, "normalized": false,
    ])
    json["added_tokens"] = added
    try JSONSerialization.data(withJSONObject: json).write(to: file("tokenizer.json"))
    let outcome = try await session.run("open good")
    #expect(outcome.error == nil)
    #expect(outcome.finding?.remarks.contains { $0.en.contains("1025 tokens and the model 1024") } == true)
    #expect(try await session.run("prompt \"<extra>\"").error != nil)
  }

  @Test func memoryIsMeasured() async throws {
    let memory = try await session.run("measure memory")
    let weights = try #require(memory.number("weights"))
    #expect(weights >= 3_475_712 * 2)
    #if os(Linux)
      let resident = try #require(memory.number("resident")), peak = try #require(memory.number("peak"))
      #expect(resident > 1_000_000 && peak >= resident)
    #endif
  }
}
