import Glibc

/// A file of records of one size that only grows: a key, numbers and their values, and a checksum for each.
///
/// After the header that says what the records are, they follow one another. Several programs may append to one file: each does so
/// under the file's lock, and first takes away what somebody who was killed has left of a record. A record is read by its place and
/// checked every time; one that is damaged is as if it were not there.
package final class RecordFile: Sendable {
  /// A record: its key, and as many ids as values.
  package struct Record: Sendable, Equatable {
    package let key: Int
    package let ids: [Int32]
    package let values: [Float]

    package init(key: Int, ids: [Int32], values: [Float]) {
      precondition(ids.count == values.count, "a value for every id")
      (self.key, self.ids, self.values) = (key, ids, values)
    }
    /// Bytes of its numbers in memory.
    package var bytes: Int { ids.count * 8 }
  }

  package let path: String
  private let descriptor: Int32
  private let header: [UInt8]
  private let width: Int
  private let isWritable: Bool
  private var recordSize: Int { 16 + 8 * width }

  /// Opens the file; with `creates` it is made where there is none. Throws `TensorError.file`.
  /// - Parameter width: Ids in a record, and values.
  package init(_ path: String, header: [UInt8], width: Int, creates: Bool) throws {
    (self.path, self.header, self.width) = (path, header, width)
    let flags = O_CLOEXEC | O_NONBLOCK | (creates ? O_CREAT : 0)
    let both = open(path, O_RDWR | flags, 0o666)
    isWritable = both >= 0
    descriptor = both >= 0 ? both : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw TensorError.file(path: path, reason: SystemError.reason()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let reason = SystemError.reason(EINVAL)
      close(descriptor)
      throw TensorError.file(path: path, reason: reason)
    }
  }
  deinit { close(descriptor) }

  /// How many whole records there are; none where the header is another one.
  package var count: Int { hasHeader ? max(0, (size - header.count) / recordSize) : 0 }

  /// Keys of the records from `first` on, unchecked, in their order.
  package func keys(from first: Int = 0) -> [Int] {
    (first..<max(first, count)).map { place in
      var key: Int64 = -1
      let read = withUnsafeMutableBytes(of: &key) { fill($0, at: offset(place)) }
      return read ? Int(Int64(littleEndian: key)) : -1
    }
  }

  /// The record at a place; nil where there is none, or another than was written.
  package func record(_ place: Int) -> Record? {
    guard place >= 0, place < count else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: recordSize) { room, count in
      let whole = UnsafeMutableRawBufferPointer(start: room.baseAddress, count: recordSize)
      count = fill(whole, at: offset(place)) ? recordSize : 0
    }
    guard bytes.count == recordSize else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let body = UnsafeRawBufferPointer(rebasing: bytes[..<(recordSize - 8)])
      guard Self.checksum(body) == bytes.loadUnaligned(fromByteOffset: recordSize - 8, as: UInt64.self) else { return nil }
      func numbers<N>(_ type: N.Type, from start: Int) -> [N] {
        (0..<width).map { bytes.loadUnaligned(fromByteOffset: start + 4 * $0, as: N.self) }
      }
      return Record(
        key: Int(bytes.loadUnaligned(as: Int64.self)), ids: numbers(Int32.self, from: 8), values: numbers(Float.self, from: 8 + 4 * width))
    }
  }

  /// Appends records. What cannot be written throws `TensorError.unwritable` and leaves no part of a record behind.
  package func append(_ records: [Record]) throws {
    guard isWritable else { throw TensorError.unwritable(path: path, reason: SystemError.reason(EACCES)) }
    // A file system without locks: as good as can be had there.
    while flock(descriptor, LOCK_EX) != 0 { guard errno == EINTR else { break } }
    defer { flock(descriptor, LOCK_UN) }
    if !hasHeader {
      guard ftruncate(descriptor, 0) == 0 else { throw failure(errno) }
      try put(header, at: 0)
    }
    var end = offset(count)
    // What is left of a record that somebody was killed over.
    if size > end { guard ftruncate(descriptor, off_t(end)) == 0 else { throw failure(errno) } }
    for record in records {
      precondition(record.ids.count == width, "a record of another width")
      try put(bytes(of: record), at: end)
      end += recordSize
    }
  }

  private func bytes(of record: Record) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: recordSize) { room, count in
      let whole = UnsafeMutableRawBufferPointer(start: room.baseAddress, count: recordSize)
      whole.storeBytes(of: Int64(record.key), as: Int64.self)
      record.ids.withUnsafeBytes { whole.baseAddress?.advanced(by: 8).copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
      record.values.withUnsafeBytes {
        whole.baseAddress?.advanced(by: 8 + 4 * width).copyMemory(from: $0.baseAddress!, byteCount: $0.count)
      }
      let sum = Self.checksum(UnsafeRawBufferPointer(rebasing: whole[..<(recordSize - 8)]))
      whole.storeBytes(of: sum, toByteOffset: recordSize - 8, as: UInt64.self)
      count = recordSize
    }
  }

  /// Writes all of it at an offset, or takes back what it wrote beyond that.
  private func put(_ bytes: [UInt8], at offset: Int) throws {
    var at = off_t(offset)
    let code = bytes.withUnsafeBytes { bytes in
      putWhole(bytes) { start, count in
        let written = pwrite(descriptor, start, count, at)
        at += off_t(max(written, 0))
        return written
      }
    }
    guard let code else { return }
    ftruncate(descriptor, off_t(offset))
    throw failure(code)
  }

  private func fill(_ room: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < room.count {
      let count = pread(descriptor, room.baseAddress?.advanced(by: done), room.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
  private var hasHeader: Bool {
    let found = [UInt8](unsafeUninitializedCapacity: header.count) { room, count in
      count = fill(UnsafeMutableRawBufferPointer(room), at: 0) ? header.count : 0
    }
    return found == header
  }
  private func offset(_ place: Int) -> Int { header.count + place * recordSize }
  private func failure(_ code: Int32) -> TensorError { .unwritable(path: path, reason: SystemError.reason(code)) }

  /// Tells bits that have flipped and pages that were never written, at the speed of memory. Precondition: a multiple of eight bytes.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
    for start in stride(from: 0, to: bytes.count, by: 8) {
      sum = (sum ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) &* 0x0000_0100_0000_01B3
      sum ^= sum >> 29
    }
    return sum
  }
}
