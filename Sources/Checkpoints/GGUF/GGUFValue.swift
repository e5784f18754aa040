/// A metadata value of a GGUF file with its exact type; readers ask for a key in one type only.
public indirect enum GGUFValue: Sendable, Equatable {
  case uint8(UInt8), int8(Int8), uint16(UInt16), int16(Int16), uint32(UInt32), int32(Int32), float32(Float), bool(Bool)
  case string(String), uint64(UInt64), int64(Int64), float64(Double)
  /// Elements of one kind, which an empty array has too.
  case array(Kind, [GGUFValue])

  /// The types by their numbers in a file.
  public enum Kind: UInt32, Sendable {
    case uint8, int8, uint16, int16, uint32, int32, float32, bool, string, array, uint64, int64, float64
  }

  public var kind: Kind {
    switch self {
    case .uint8: .uint8
    case .int8: .int8
    case .uint16: .uint16
    case .int16: .int16
    case .uint32: .uint32
    case .int32: .int32
    case .float32: .float32
    case .bool: .bool
    case .string: .string
    case .array: .array
    case .uint64: .uint64
    case .int64: .int64
    case .float64: .float64
    }
  }

  /// The value's bytes, without its type.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .uint8(let value): bytes.append(value)
    case .int8(let value): bytes += littleEndian(value)
    case .uint16(let value): bytes += littleEndian(value)
    case .int16(let value): bytes += littleEndian(value)
    case .uint32(let value): bytes += littleEndian(value)
    case .int32(let value): bytes += littleEndian(value)
    case .float32(let value): bytes += littleEndian(value.bitPattern)
    case .bool(let value): bytes.append(value ? 1 : 0)
    case .string(let text):
      bytes += littleEndian(UInt64(text.utf8.count))
      bytes += text.utf8
    case .array(let kind, let values):
      precondition(values.allSatisfy { $0.kind == kind }, "an array of \(kind) with elements of other kinds")
      bytes += littleEndian(kind.rawValue)
      bytes += littleEndian(UInt64(values.count))
      for value in values { value.append(to: &bytes) }
    case .uint64(let value): bytes += littleEndian(value)
    case .int64(let value): bytes += littleEndian(value)
    case .float64(let value): bytes += littleEndian(value.bitPattern)
    }
  }
}

extension GGUFValue {
  /// A value that was read from a file, in the type that readers expect of its kind: sizes and ids unsigned, the elements of
  /// lists signed, fractions float32 where nothing is lost. Nil for what GGUF has no type for (null, objects, mixed lists).
  public init?(_ value: ConfigValue) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .string(let text): self = .string(text)
    case .int(let value):
      self =
        if let narrow = UInt32(exactly: value) { .uint32(narrow) } else if let narrow = Int32(exactly: value) { .int32(narrow) }
        else if let wide = UInt64(exactly: value) { .uint64(wide) } else { .int64(Int64(value)) }
    case .double(let value): self = Self.fraction(value)
    case .array(let values):
      guard let list = Self.list(values) else { return nil }
      self = list
    case .null, .object: return nil
    }
  }

  private static func fraction(_ value: Double) -> GGUFValue {
    value.isNaN || Double(Float(value)) == value ? .float32(Float(value)) : .float64(value)
  }

  private static func list(_ values: [ConfigValue]) -> GGUFValue? {
    let integers = values.compactMap { if case .int(let value) = $0 { value } else { nil } }
    if integers.count == values.count {
      let narrow = integers.compactMap { Int32(exactly: $0) }
      return narrow.count == integers.count
        ? .array(.int32, narrow.map { .int32($0) }) : .array(.int64, integers.map { .int64(Int64($0)) })
    }
    let fractions = values.compactMap(\.asDouble)
    if fractions.count == values.count {
      let written = fractions.map(fraction)
      return written.allSatisfy { $0.kind == .float32 } ? .array(.float32, written) : .array(.float64, fractions.map { .float64($0) })
    }
    let others = values.compactMap { GGUFValue($0) }
    guard others.count == values.count, let kind = others.first?.kind, others.allSatisfy({ $0.kind == kind }) else { return nil }
    return .array(kind, others)
  }
}
