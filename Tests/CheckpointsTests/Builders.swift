import Checkpoints
import Foundation
import Tensors
import Testing
import Wording

/// The little-endian bytes of an integer.
func le<I: FixedWidthInteger>(_ value: I) -> [UInt8] {
  (0..<MemoryLayout<I>.size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
func le(_ value: Float) -> [UInt8] { le(value.bitPattern) }
func le(_ value: Double) -> [UInt8] { le(value.bitPattern) }

/// A safetensors file of this header and data; `length` lies about the header when given.
func safetensors(_ header: String, data: [UInt8] = [], length: UInt64? = nil) -> [UInt8] {
  let header = Array(header.utf8)
  return le(length ?? UInt64(header.count)) + header + data
}

/// A GGUF file put together piece by piece; every count and offset can lie.
struct GGUFBuilder {
  struct Tensor {
    var name: String
    var sizes: [UInt64]
    var type: UInt32 = 0
    var offset: UInt64 = 0
    var rank: UInt32?
  }
  var magic = Array("GGUF".utf8)
  var version: [UInt8] = le(UInt32(3))
  var tensorCount: UInt64?
  var pairCount: UInt64?
  /// Key and the bytes of its type and value.
  var pairs: [(key: String, value: [UInt8])] = []
  var tensors: [Tensor] = []
  var alignment = 32
  var data: [UInt8] = []

  static func text(_ text: String) -> [UInt8] { le(UInt64(text.utf8.count)) + Array(text.utf8) }
  static func uint32(_ value: UInt32) -> [UInt8] { le(UInt32(4)) + le(value) }
  static func string(_ value: String) -> [UInt8] { le(UInt32(8)) + text(value) }
  static func array(type: UInt32, count: UInt64, _ elements: [UInt8]) -> [UInt8] {
    le(UInt32(9)) + le(type) + le(count) + elements
  }

  var bytes: [UInt8] {
    var file = magic + version + le(tensorCount ?? UInt64(tensors.count)) + le(pairCount ?? UInt64(pairs.count))
    for (key, value) in pairs { file += Self.text(key) + value }
    for tensor in tensors {
      file += Self.text(tensor.name) + le(tensor.rank ?? UInt32(tensor.sizes.count))
      for size in tensor.sizes { file += le(size) }
      file += le(tensor.type) + le(tensor.offset)
    }
    if !data.isEmpty {
      file += Array(repeating: 0, count: (alignment - file.count % alignment) % alignment) + data
    }
    return file
  }

  /// A small file with a value of every kind and two tensors.
  static var sample: GGUFBuilder {
    var builder = GGUFBuilder()
    builder.pairs = [
      ("general.architecture", string("llama")), ("general.alignment", uint32(32)),
      ("u8", le(UInt32(0)) + [200]), ("i8", le(UInt32(1)) + [0x80]), ("u16", le(UInt32(2)) + le(UInt16(65535))),
      ("i16", le(UInt32(3)) + le(Int16(-2))), ("i32", le(UInt32(5)) + le(Int32(-3))),
      ("f32", le(UInt32(6)) + le(Float(1.5))), ("bool", le(UInt32(7)) + [1]), ("u64", le(UInt32(10)) + le(UInt64.max)),
      ("i64", le(UInt32(11)) + le(Int64.min)), ("f64", le(UInt32(12)) + le(0.1)),
      ("tokens", array(type: 8, count: 3, text("<s>") + text("e\u{301}") + text("\u{e9}"))),
      ("nested", array(type: 9, count: 2, le(UInt32(0)) + le(UInt64(1)) + [7] + le(UInt32(8)) + le(UInt64(0)))),
    ]
    builder.tensors = [
      Tensor(name: "token_embd.weight", sizes: [3, 2]), Tensor(name: "norm.weight", sizes: [2], type: 28, offset: 32),
    ]
    builder.data = [1, 2, 3, 4, 5, 6].flatMap { le(Float($0)) } + Array(repeating: 0, count: 8) + le(7.0) + le(8.0)
    return builder
  }
}

let sampleSafetensors = safetensors(
  #"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"#
    + #""b":{"dtype":"F16","shape":[2],"data_offsets":[16,20]}}"#,
  data: [1, 2, 3, 4].flatMap { le(Float($0)) } + le(UInt16(0x3C00)) + le(UInt16(0xC000)))

/// Runs `body`, which must throw a worded error of this code whose English sentence has all `words` and whose Chinese one
/// names `file` too.
func expectRefusal<R>(
  _ code: String, _ words: [String], file: String? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () throws -> R
) {
  do {
    _ = try body()
    Issue.record("nothing was thrown, expected \(code)", sourceLocation: sourceLocation)
  } catch let error as any WordedError {
    let (en, zh) = (error.phrase.en, error.phrase.zh)
    #expect(error.code == code, "\(en)", sourceLocation: sourceLocation)
    for word in words { #expect(en.contains(word), "\(en)", sourceLocation: sourceLocation) }
    if let file { #expect(en.contains(file) && zh.contains(file), "\(en) \(zh)", sourceLocation: sourceLocation) }
    #expect(en.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
}

/// A folder of its own for one test, removed with it.
final class TemporaryFolder {
  let path: String
  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("checkpoints-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the folders on the way; returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// A small seeded generator (SplitMix64), so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
