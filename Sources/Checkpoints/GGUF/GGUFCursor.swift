import Wording

/// Reads the pieces of a GGUF header in turn; every length is held against what is left of the file before it is used.
struct GGUFCursor {
  static let nestingLimit = 4
  /// Keys and tensor names are at most this long, as the format's description has it.
  static let nameLimit = 65_535
  /// An element takes 24 bytes in memory and as little as one in the file; this bounds the difference at 400 MB, ten times
  /// over the largest vocabulary.
  static let elementLimit = 1 << 24

  let file: String
  var at = 0
  private var elements = 0

  init(file: String) { self.file = file }

  mutating func integer<I: FixedWidthInteger>(
    _ bytes: borrowing Span<UInt8>, as type: I.Type = I.self, _ part: @autoclosure () -> Phrase
  ) throws -> I {
    let size = MemoryLayout<I>.size
    try require(size, bytes, part())
    var value: I = 0
    for index in 0..<size { value |= I(truncatingIfNeeded: bytes[at + index]) << (8 * index) }
    at += size
    return value
  }

  /// A count of things that take at least `size` bytes each.
  mutating func count(_ bytes: borrowing Span<UInt8>, of part: @autoclosure () -> Phrase, atLeast size: Int) throws -> Int {
    let start = at
    let count: UInt64 = try integer(bytes, part())
    guard count <= UInt64((bytes.count - at) / size) else {
      throw CheckpointError.malformed(
        file: file, offset: start, found: Phrase("\(count) as \(part().en)", "\(count)（\(part().zh)）"),
        allowed: Phrase(
          "at most \((bytes.count - at) / size) in the rest of the file", "不超过 \((bytes.count - at) / size)（文件剩余部分所能容纳）"))
    }
    return Int(count)
  }

  mutating func string(
    _ bytes: borrowing Span<UInt8>, limit: Int? = nil, _ part: @autoclosure () -> Phrase
  ) throws -> String {
    let start = at
    let length: UInt64 = try integer(bytes, part())
    if let limit, length > UInt64(limit) {
      throw CheckpointError.malformed(
        file: file, offset: start, found: Phrase("\(part().en) of \(length) bytes", "长度为 \(length) 字节的\(part().zh)"),
        allowed: Phrase("at most \(limit) bytes", "不超过 \(limit) 字节的长度"))
    }
    guard length <= UInt64(bytes.count - at) else {
      throw CheckpointError.truncated(
        file: file, part: part(), needed: Int(clamping: length), available: bytes.count - at)
    }
    guard let text = try? UTF8Span(validating: bytes.extracting(at..<at + Int(length))) else {
      throw CheckpointError.malformed(
        file: file, offset: at,
        found: Phrase("\(part().en) that is not valid UTF-8", "不是有效 UTF-8 的\(part().zh)"),
        allowed: Phrase("UTF-8 text", "UTF-8 文本"))
    }
    at += Int(length)
    return String(copying: text)
  }

  /// A metadata value of the type with number `type`, which belongs to `key`.
  mutating func value(
    _ bytes: borrowing Span<UInt8>, type: UInt32, key: String, depth: Int = 0
  ) throws -> ConfigValue {
    func part() -> Phrase { Phrase("the value of \(shown(key))", "\(shown(key)) 的值") }
    switch type {
    case 0: return .int(Int(try integer(bytes, as: UInt8.self, part())))
    case 1: return .int(Int(try integer(bytes, as: Int8.self, part())))
    case 2: return .int(Int(try integer(bytes, as: UInt16.self, part())))
    case 3: return .int(Int(try integer(bytes, as: Int16.self, part())))
    case 4: return .int(Int(try integer(bytes, as: UInt32.self, part())))
    case 5: return .int(Int(try integer(bytes, as: Int32.self, part())))
    case 6: return .double(Double(Float(bitPattern: try integer(bytes, part()))))
    case 7:
      let byte = try integer(bytes, as: UInt8.self, part())
      guard byte <= 1 else {
        throw CheckpointError.field(file: file, field: key, found: "\(byte)", allowed: Phrase("a truth value of 0 or 1", "取值 0 或 1 的布尔值"))
      }
      return .bool(byte == 1)
    case 8: return .string(try string(bytes, part()))
    case 9: return try array(bytes, key: key, depth: depth + 1)
    case 10:
      let value = try integer(bytes, as: UInt64.self, part())
      return Int(exactly: value).map { .int($0) } ?? .double(Double(value))
    case 11: return .int(Int(try integer(bytes, as: Int64.self, part())))
    case 12: return .double(Double(bitPattern: try integer(bytes, part())))
    default:
      throw CheckpointError.field(
        file: file, field: "\(key).type", found: "\(type)", allowed: Phrase("a value type from 0 to 12", "0 到 12 之间的值类型"))
    }
  }

  /// Bytes that one element of each value type takes at least, by type number.
  private static let leastSize = [1, 1, 2, 2, 4, 4, 4, 1, 8, 12, 8, 8, 8]

  private mutating func array(_ bytes: borrowing Span<UInt8>, key: String, depth: Int) throws -> ConfigValue {
    guard depth <= Self.nestingLimit else {
      throw CheckpointError.field(
        file: file, field: "\(key).depth", found: "\(depth)",
        allowed: Phrase("at most \(Self.nestingLimit) nested arrays", "不超过 \(Self.nestingLimit) 层的嵌套数组"))
    }
    let type = try integer(bytes, as: UInt32.self, Phrase("the element type of \(shown(key))", "\(shown(key)) 的元素类型"))
    guard type < Self.leastSize.count else {
      throw CheckpointError.field(
        file: file, field: "\(key).element_type", found: "\(type)",
        allowed: Phrase("an element type from 0 to 12", "0 到 12 之间的元素类型"))
    }
    let count = try count(
      bytes, of: Phrase("the length of \(shown(key))", "\(shown(key)) 的长度"), atLeast: Self.leastSize[Int(type)])
    elements += count
    guard elements <= Self.elementLimit else {
      throw CheckpointError.field(
        file: file, field: "\(key).length", found: "\(count)",
        allowed: Phrase(
          "at most \(Self.elementLimit) array elements in all metadata", "所有元数据数组合计不超过 \(Self.elementLimit) 个元素"))
    }
    var values: [ConfigValue] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try value(bytes, type: type, key: key, depth: depth)) }
    return .array(values)
  }

  private func require(_ size: Int, _ bytes: borrowing Span<UInt8>, _ part: @autoclosure () -> Phrase) throws {
    guard size <= bytes.count - at else {
      throw CheckpointError.truncated(file: file, part: part(), needed: size, available: bytes.count - at)
    }
  }
}
