import Foundation
import Support
import Tensors
import Testing

/// Float32 to half precision and bfloat16.
@Suite struct EncodingTests {
  private func bits(_ values: [Float], as dtype: DType) -> [UInt16] {
    let bytes = encode(Tensor(values, shape: [values.count]), as: dtype)
    #expect(bytes.count == 2 * values.count)
    return values.indices.map { bytes.integer(at: 2 * $0) ?? 0 }
  }
  /// The value of 16 bits with this many for the exponent, in double.
  private func value(_ bits: UInt16, exponent: Int) -> Double {
    let fraction = 15 - exponent
    let bias = (1 << (exponent - 1)) - 1
    let e = Int(bits & 0x7FFF) >> fraction, m = Double(Int(bits) & ((1 << fraction) - 1)) / Double(1 << fraction)
    let size = e == 0 ? m * pow(2, Double(1 - bias)) : (1 + m) * pow(2, Double(e - bias))
    return bits >> 15 == 0 ? size : -size
  }
  private static let types: [(DType, exponent: Int)] = [(.f16, 5), (.bf16, 8)]

  /// Every finite value of the narrow types is its own rounding.
  @Test func keepsWhatIsThere() {
    for (dtype, exponent) in Self.types {
      let infinity = UInt16(truncatingIfNeeded: ((1 << exponent) - 1) << (15 - exponent))
      let all = (0..<infinity).flatMap { [$0, $0 | 0x8000] }
      #expect(bits(all.map { Float(value($0, exponent: exponent)) }, as: dtype) == all)
    }
  }

  /// Half-way between two neighbours the even one is taken; a hair to either side, the nearer one. All neighbours are tried.
  @Test func roundsToNearestEven() {
    for (dtype, exponent) in Self.types {
      let infinity = UInt16(truncatingIfNeeded: ((1 << exponent) - 1) << (15 - exponent))
      var values: [Float] = [], expected: [UInt16] = []
      for low in 0..<infinity - 1 {
        let middle = Float((value(low, exponent: exponent) + value(low + 1, exponent: exponent)) / 2)
        values += [middle, middle.nextDown, middle.nextUp, -middle]
        let even = low % 2 == 0 ? low : low + 1
        expected += [even, low, low + 1, even | 0x8000]
      }
      #expect(bits(values, as: dtype) == expected)
    }
  }

  @Test func extremes() {
    #expect(bits([65519.996, 65520, -65520, .infinity, 0, -0.0], as: .f16) == [0x7BFF, 0x7C00, 0xFC00, 0x7C00, 0, 0x8000])
    #expect(bits([.greatestFiniteMagnitude, -.infinity, 0x1.FEp127], as: .bf16) == [0x7F80, 0xFF80, 0x7F7F])
    for (dtype, exponent) in Self.types {
      let mask = UInt16(truncatingIfNeeded: ((1 << exponent) - 1) << (15 - exponent))
      for nan in bits([.nan, -.nan, .signalingNaN, Float(bitPattern: 0x7F80_0001)], as: dtype) {
        #expect(nan & mask == mask && nan & ~(mask | 0x8000) != 0)
      }
    }
  }

  @Test func overflowIsFound() {
    let values = Tensor([1, .infinity, 65519.996, -65520, 1e38, .greatestFiniteMagnitude], shape: [2, 3])
    #expect(firstOverflow(values, as: .f16) == 3)
    #expect(firstOverflow(values, as: .bf16) == 5)
    #expect(firstOverflow(values, as: .f32) == nil)
  }
}

/// Folders that appear whole or not at all.
@Suite struct OutputFolderTests {
  private let root: String
  init() throws {
    root = try temporaryFolder()
  }
  private func names(_ path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + path).sorted()
  }
  private func write(_ text: String, _ name: String, in folder: borrowing OutputFolder) throws {
    var file = try OutputFile(path: folder.file(name))
    try file.append(Array(text.utf8))
    try file.commit()
  }
  private func text(_ path: String) -> String? { FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) } }

  @Test func appearsWhole() throws {
    let folder = try OutputFolder(path: root + "/a/")
    try write("1", "x", in: folder)
    try write("2", "deep/er/y", in: folder)
    #expect(try !names().contains("a"))
    try folder.commit()
    #expect(try names() == ["a"])
    #expect(text("a/x") == "1" && text("a/deep/er/y") == "2")
  }

  @Test func givenUpLeavesNothing() throws {
    try FileManager.default.createDirectory(atPath: root + "/kept", withIntermediateDirectories: true)
    func begin() throws {
      let folder = try OutputFolder(path: root + "/a")
      try write("2", "deep/y", in: folder)
      try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: root + "/kept")
    }
    try begin()
    #expect(try names() == ["kept"])
  }

  /// What a killed writer of the same folder has left goes; what a living one is at stays, and so does what is another's.
  @Test func whatAKilledWriterLeftGoes() throws {
    let manager = FileManager.default
    func age(_ name: String) throws { try manager.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: root + "/" + name) }
    let others = ["a.notes.part", "a.part", "aa.1z141z3ko82hc.part", "b.1z141z3ko82hc.part", "a.1z141z3ko82hc.part.old"]
    for name in others + ["a.1z141z3ko82hc.part"] {
      try manager.createDirectory(atPath: "\(root)/\(name)/deep", withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)/deep/x"))
      try age(name)
    }
    let before = try Set(names())
    let living = try OutputFolder(path: root + "/a")
    let own = try #require(try Set(names()).subtracting(before).first)
    #expect(try Set(names()) == Set(others + [own]))
    try age(own)
    let second = try OutputFolder(path: root + "/a")
    try write("2", "x", in: second)
    #expect(try names().contains(own))
    try second.commit()
    try write("1", "x", in: living)
    try living.commit(replacing: true)
    #expect(try Set(names()) == Set(others + ["a"]) && text("a/x") == "1")
  }

  /// The same of a single file, also where it is written through a link.
  @Test(arguments: ["a.gguf", "link.gguf"]) func whatAKilledWriterOfAFileLeftGoes(name: String) throws {
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: root + "/link.gguf", withDestinationPath: "a.gguf")
    func age(_ name: String) throws { try manager.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: root + "/" + name) }
    let others = ["a.gguf.notes.part", "a.gguf.part", "b.gguf.1z141z3ko82hc.part", "link.gguf"]
    for name in others.dropLast() + ["a.gguf.1z141z3ko82hc.part"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)"))
      try age(name)
    }
    // One that was made this moment may be of a writer that has not locked it yet.
    let new = "a.gguf.2z141z3ko82hc.part"
    try Data("x".utf8).write(to: URL(fileURLWithPath: "\(root)/\(new)"))
    let before = try Set(names())
    var living = try OutputFile(path: root + "/" + name)
    let own = try #require(try Set(names()).subtracting(before).first)
    #expect(try Set(names()) == Set(others + [new, own]))
    try age(own)
    var second = try OutputFile(path: root + "/" + name)
    #expect(try names().contains(own))
    try second.append(Array("2".utf8))
    try second.commit()
    try living.append(Array("1".utf8))
    try living.commit()
    #expect(try Set(names()) == Set(others + [new, "a.gguf"]) && text("a.gguf") == "1")
  }

  @Test func replacesOnlyWhenAsked() throws {
    for (text, replacing) in [("old", false), ("new", true)] {
      let folder = try OutputFolder(path: root + "/a")
      try write(text, text, in: folder)
      try folder.commit(replacing: replacing)
    }
    #expect(try names("a") == ["new"])
    #expect(throws: TensorError.self) {
      let folder = try OutputFolder(path: root + "/a")
      try write("3", "third", in: folder)
      try folder.commit()
    }
    #expect(try names() == ["a"])
    #expect(try names("a") == ["new"])
    #expect(throws: TensorError.self) { _ = try OutputFolder(path: root + "/none/a") }
  }
}
