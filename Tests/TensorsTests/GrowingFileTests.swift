import Foundation
import Support
import Tensors
import Testing

/// A file that grows by whole pieces, whatever kills its writer.
@Suite struct GrowingFiles {
  private func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

  @Test func piecesAreAppendedWhole() throws {
    let path = try temporaryFolder() + "/a"
    try Data("one\n".utf8).write(to: URL(fileURLWithPath: path))
    try GrowingFile.append(Array("two\n".utf8), to: path, after: 4)
    try GrowingFile.append([], to: path, after: 8)
    try GrowingFile.append(Array("\n".utf8), to: path, after: 8)
    #expect(try bytes(path) == Array("one\ntwo\n\n".utf8))
    #expect(GrowingFile.wholeCount(try bytes(path)) == 9)
  }

  /// Whatever a writer had come to when it was killed, what was there before counts, and the next piece stands behind that.
  @Test func whatAKilledWriterLeftCountsForNothing() throws {
    let path = try temporaryFolder() + "/a"
    let (before, piece) = (Array("one\n".utf8), Array("> 二 two\n= 2\n".utf8))
    for count in 1...piece.count {
      let torn = before + [0] + piece[1..<count]
      #expect(GrowingFile.wholeCount(torn) == before.count)
      try Data(torn).write(to: URL(fileURLWithPath: path))
      try GrowingFile.append(piece, to: path, after: before.count)
      #expect(try bytes(path) == before + piece, "\(count)")
    }
    // A zero elsewhere is one like any other byte.
    for whole in ["", "\0", "a\0b\n"] { #expect(GrowingFile.wholeCount(Array(whole.utf8)) == whole.utf8.count) }
  }

  @Test func whatIsNotThereIsNotMade() throws {
    let path = try temporaryFolder() + "/a"
    #expect(throws: TensorError.self) { try GrowingFile.append([65], to: path, after: 0) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
