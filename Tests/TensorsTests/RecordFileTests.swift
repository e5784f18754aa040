import Foundation
import Tensors
import Testing

/// A file of records that grows, under several hands and on a disk that may be full.
@Suite final class RecordFileTests {
  private let root: URL
  private var path: String { root.appendingPathComponent("file").path }
  private let header = Array("records\n".utf8)

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  private func file(creates: Bool = true) throws -> RecordFile { try RecordFile(path, header: header, width: 3, creates: creates) }
  private func record(_ key: Int) -> RecordFile.Record {
    RecordFile.Record(key: key, ids: [Int32(key), 2, 3], values: [Float(key) / 7, 0.5, 0.25])
  }

  @Test func whatIsAppendedIsRead() throws {
    #expect(throws: TensorError.self) { try self.file(creates: false) }
    let one = try file()
    #expect(one.count == 0 && one.record(0) == nil)
    try one.append([record(5), record(8)])
    // Another program goes on behind it, and each sees what the other wrote.
    let other = try file(creates: false)
    try other.append([record(9)])
    try one.append([record(1)])
    #expect(one.keys() == [5, 8, 9, 1] && other.keys(from: 2) == [9, 1])
    for (place, key) in [5, 8, 9, 1].enumerated() { #expect(other.record(place) == record(key)) }
    #expect(one.record(4) == nil && one.record(-1) == nil)
  }

  /// A tail that somebody was killed over goes; a record whose bits have flipped is not there, and those around it are.
  @Test func damageIsNotRead() throws {
    try file().append([record(1), record(2), record(3)])
    let size = 16 + 8 * 3
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[header.count + size + 12] ^= 4
    try (bytes + Data(repeating: 1, count: size - 1)).write(to: URL(fileURLWithPath: path))
    let damaged = try file()
    #expect(damaged.count == 3 && damaged.record(0) == record(1) && damaged.record(1) == nil && damaged.record(2) == record(3))
    try damaged.append([record(4)])
    #expect(damaged.count == 4 && damaged.record(3) == record(4))
    // Of other records, or no records at all.
    try Data("other words than those".utf8).write(to: URL(fileURLWithPath: path))
    let foreign = try file()
    #expect(foreign.count == 0)
    try foreign.append([record(6)])
    #expect(foreign.keys() == [6] && foreign.record(0) == record(6))
  }

  /// Two that write at the same time: every record is whole.
  @Test func writersDoNotMix() throws {
    let files = try [file(), file()], records = [0, 1].map { hand in (0..<200).map { record(1000 * hand + $0) } }
    DispatchQueue.concurrentPerform(iterations: 2) { hand in
      for record in records[hand] { try? files[hand].append([record]) }
    }
    let all = try file()
    #expect(all.count == 400 && Set(all.keys()).count == 400)
    for place in 0..<400 { #expect(all.record(place) != nil) }
  }

  /// A disk without room throws, and nothing of the record is left.
  @Test func whatCannotBeWrittenIsSaid() throws {
    guard access("/dev/full", W_OK) == 0 else { return }
    // Not a file that one could read answers from.
    #expect(throws: TensorError.self) { try RecordFile("/dev/full", header: self.header, width: 3, creates: true) }
    try file().append([record(1)])
    #expect(chmod(path, 0o400) == 0)
    guard getuid() != 0 else { return }
    let closed = try file(creates: false)
    #expect(closed.record(0) == record(1))
    #expect(throws: TensorError.self) { try closed.append([self.record(2)]) }
  }
}
