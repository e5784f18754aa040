/// A file of TensorBoard: records of length, checksum, data, checksum (TFRecord), whose data are `Event` messages in protobuf's
/// wire form. Of the message definitions only these fields are written:
///
///     Event:   1 wall_time (double)  2 step (int64)  3 file_version (string)  5 summary (Summary)
///     Summary: 1 value, repeated     Value: 1 tag (string)  2 simple_value (float)
package struct EventFile {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter time: When the file was begun, in seconds since 1970.
  package init(time: Double) {
    var event = Protobuf()
    event.add(1, time)
    event.add(3, Array("brain.Event:2".utf8))
    append(event)
  }

  /// Values of one step.
  package mutating func add(step: Int, time: Double, values: [(tag: String, value: Double)]) {
    var summary = Protobuf()
    for (tag, number) in values {
      var value = Protobuf()
      value.add(1, Array(tag.utf8))
      value.add(2, Float(number))
      summary.add(1, value.bytes)
    }
    var event = Protobuf()
    event.add(1, time)
    event.add(2, step)
    event.add(5, summary.bytes)
    append(event)
  }

  private mutating func append(_ event: Protobuf) {
    let length = littleEndian(UInt64(event.bytes.count))
    bytes += length + littleEndian(CRC32C.masked(length)) + event.bytes + littleEndian(CRC32C.masked(event.bytes))
  }
}

/// Fields of a protobuf message in wire form, in the order they are added.
private struct Protobuf {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ field: Int, _ value: Double) {
    tag(field, 1)
    bytes += littleEndian(value.bitPattern)
  }
  mutating func add(_ field: Int, _ value: Float) {
    tag(field, 5)
    bytes += littleEndian(value.bitPattern)
  }
  mutating func add(_ field: Int, _ value: Int) {
    tag(field, 0)
    varint(UInt64(bitPattern: Int64(value)))
  }
  mutating func add(_ field: Int, _ value: [UInt8]) {
    tag(field, 2)
    varint(UInt64(value.count))
    bytes += value
  }

  private mutating func tag(_ field: Int, _ wireType: Int) { varint(UInt64(field << 3 | wireType)) }

  /// Seven bits to a byte, the lowest first; the top bit says that more follow.
  private mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

private func littleEndian<Word: FixedWidthInteger>(_ word: Word) -> [UInt8] {
  (0..<(Word.bitWidth / 8)).map { UInt8(truncatingIfNeeded: word >> Word($0 * 8)) }
}
