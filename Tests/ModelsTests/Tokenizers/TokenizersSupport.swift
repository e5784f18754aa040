import Checkpoints
import Foundation
import Models
import Support
import Tensors

/// The tokenizer of a folder's files, or of a GGUF file.
func openTokenizer(_ path: String) throws -> any Tokenizer {
  if path.hasSuffix(".gguf") { return try makeTokenizer(Checkpoint.open(path)) }
  var files: [String: Bytes] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasSuffix(".json") || name.hasSuffix(".txt") {
    files[name] = try Bytes(mapping: path + "/" + name)
  }
  return try makeTokenizer(files: files, configuration: Configuration(source: "config.json", values: [:]), path: path)
}

/// The tokenizer that a `tokenizer.json` of this text describes.
func makeTokenizer(json: String) throws -> any Tokenizer {
  try makeTokenizer(
    files: ["tokenizer.json": Bytes(Array(json.utf8))], configuration: Configuration(source: "config.json", values: [:]),
    path: "test")
}

func lines(_ path: String) throws -> [Substring] {
  try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
}

func bytes(hex: some StringProtocol) -> [UInt8] {
  let digits = Array(hex.utf8).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

extension Tokenizer {
  func ids(_ text: String, addSpecial: Bool = false, parseSpecial: Bool = true) -> [Int] {
    encode(Array(text.utf8), addSpecial: addSpecial, parseSpecial: parseSpecial).map(\.id)
  }
  func pieces(_ text: String, addSpecial: Bool = false) -> [String] {
    ids(text, addSpecial: addSpecial).map { piece($0) ?? "?" }
  }
}
