package import Tensors
import Wording

/// One safetensors file: eight bytes of header length, a JSON header, then the tensors' bytes back to back.
///
/// What the header says is believed only as far as the file bears it out, by the same rules as the reference
/// implementation: the tensors, sorted by their place, follow each other without gap or overlap from the end of the header to
/// the end of the file, whatever their order in the header, and each is as long as its shape and type make it. Stricter than
/// the reference in one point of the format's description: a name given twice is refused.
package struct SafetensorsFile {
  /// In the order of their bytes.
  package let tensors: [TensorEntry]
  /// `__metadata__`: strings that the writer left, such as `format`.
  package let metadata: [String: String]

  /// The longest header that is read, as in the reference implementation.
  static let headerLimit = 100_000_000
  static let metadataKey = "__metadata__"
  static let rankLimit = 32

  /// Bits per element of every type that the format defines. Those without a `DType` open, so that the rest of the file can
  /// be used, and are refused by name when their values are asked for.
  static let bits: [String: Int] = [
    "BOOL": 8, "U8": 8, "I8": 8, "I16": 16, "U16": 16, "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32,
    "I64": 64, "U64": 64, "F64": 64, "C64": 64, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
    "F8_E5M2FNUZ": 8, "F6_E2M3": 6, "F6_E3M2": 6, "F4": 4,
  ]

  package init(_ bytes: Bytes, file: String) throws {
    guard let announced: UInt64 = bytes.integer(at: 0) else {
      throw CheckpointError.truncated(
        file: file, part: Phrase("the header's length", "文件头长度"), needed: 8, available: bytes.count)
    }
    guard announced <= UInt64(Self.headerLimit) else {
      throw CheckpointError.malformed(
        file: file, offset: 0, found: Phrase("a header length of \(announced)", "文件头长度 \(announced)"),
        allowed: Phrase("at most \(Self.headerLimit) bytes", "不超过 \(Self.headerLimit) 字节的长度"))
    }
    let length = Int(announced)
    guard length <= bytes.count - 8 else {
      throw CheckpointError.truncated(
        file: file, part: Phrase("the header", "文件头"), needed: length, available: bytes.count - 8)
    }
    guard case .object(let header) = try ConfigValue(json: bytes[8..<8 + length], file: file, offset: 8) else {
      throw CheckpointError.malformed(
        file: file, offset: 8, found: Phrase("a JSON value of another kind", "其他类型的 JSON 值"), allowed: Phrase("an object", "对象"))
    }
    metadata = try Self.metadata(header[Self.metadataKey], file: file)
    let descriptions = try header.entries.filter { $0.key != Self.metadataKey }
      .map { try Description(name: $0.key, $0.value, file: file) }
      .sorted { ($0.begin, $0.end) < ($1.begin, $1.end) }
    tensors = try Self.place(descriptions, in: bytes[8 + length..<bytes.count], file: file)
  }

  private static func metadata(_ value: ConfigValue?, file: String) throws -> [String: String] {
    guard let value else { return [:] }
    guard let entries = value.asObject?.entries else {
      throw CheckpointError.field(
        file: file, field: metadataKey, found: value.summary, allowed: Phrase("an object of strings", "由字符串组成的对象"))
    }
    var strings: [String: String] = [:]
    for (key, value) in entries {
      guard let string = value.asString else {
        throw CheckpointError.field(
          file: file, field: "\(metadataKey).\(key)", found: value.summary, allowed: Phrase("a string", "字符串"))
      }
      strings[key] = string
    }
    return strings
  }

  /// The entries of `sorted` with their bytes of `data`, which they must cover exactly.
  private static func place(_ sorted: [Description], in data: Bytes, file: String) throws -> [TensorEntry] {
    // Before gaps: a tensor that lies outside the file is the one to name, not the neighbour that its absence leaves a gap before.
    if let outside = sorted.first(where: { $0.end > data.count }) {
      guard outside.begin <= data.count else {
        throw CheckpointError.field(
          file: file, field: "\(outside.name).data_offsets", found: "[\(outside.begin), \(outside.end)]",
          allowed: Phrase("a range within the \(data.count) bytes of data", "\(data.count) 字节数据以内的范围"))
      }
      throw CheckpointError.truncated(
        file: file, part: Phrase("tensor \(shown(outside.name))", "张量 \(shown(outside.name)) "),
        needed: outside.end - outside.begin, available: data.count - outside.begin)
    }
    var end = 0
    let tensors = try sorted.map { tensor in
      guard tensor.begin == end else {
        throw CheckpointError.field(
          file: file, field: "\(tensor.name).data_offsets", found: "[\(tensor.begin), \(tensor.end)]",
          allowed: Phrase(
            "a beginning at \(end), where the tensor before it ends", "以 \(end)（前一个张量的结束位置）为起点的范围"))
      }
      end = tensor.end
      return TensorEntry(
        name: tensor.name, type: tensor.type, shape: tensor.shape, bytes: data[tensor.begin..<tensor.end], file: file)
    }
    guard end == data.count else {
      throw CheckpointError.malformed(
        file: file, offset: 8 + end,
        found: Phrase("\(data.count - end) bytes that belong to no tensor", "不属于任何张量的 \(data.count - end) 个字节"),
        allowed: Phrase("an end of file after the last tensor", "最后一个张量之后即文件末尾"))
    }
    return tensors
  }
}

/// What a header says about one tensor, after the checks that need nothing but this one entry.
private struct Description {
  let name: String
  let type: String
  let shape: [Int]
  let begin: Int
  let end: Int

  init(name: String, _ value: ConfigValue, file: String) throws {
    func complaint(_ field: String, _ allowed: Phrase) -> CheckpointError {
      .field(file: file, field: "\(name).\(field)", found: value[field]?.summary, allowed: allowed)
    }
    guard value.asObject != nil else {
      throw CheckpointError.field(
        file: file, field: name, found: value.summary,
        allowed: Phrase("an object with dtype, shape and data_offsets", "含 dtype、shape 和 data_offsets 的对象"))
    }
    guard let type = value["dtype"]?.asString, let bits = SafetensorsFile.bits[type] else {
      let known = SafetensorsFile.bits.keys.sorted().joined(separator: ", ")
      throw complaint("dtype", Phrase("one of \(known)", "以下类型之一：\(known)"))
    }
    guard let shape = Self.sizes(value["shape"]), shape.count <= SafetensorsFile.rankLimit else {
      throw complaint(
        "shape",
        Phrase(
          "a list of at most \(SafetensorsFile.rankLimit) sizes of 0 or more",
          "至多 \(SafetensorsFile.rankLimit) 个非负整数组成的列表"))
    }
    guard let offsets = Self.sizes(value["data_offsets"]), offsets.count == 2, offsets[0] <= offsets[1] else {
      throw complaint("data_offsets", Phrase("[begin, end] with 0 ≤ begin ≤ end", "[起点, 终点]，且 0 ≤ 起点 ≤ 终点"))
    }
    guard let total = checkedProduct(shape + [bits]) else {
      throw complaint("shape", Phrase("a product below 2^60 bytes", "总大小小于 2^60 字节的形状"))
    }
    guard total % 8 == 0, offsets[1] - offsets[0] == total / 8 else {
      throw complaint(
        "data_offsets",
        Phrase(
          "\(total / 8) bytes, as shape \(shape) of \(type) takes", "长度为 \(total / 8) 字节的范围（形状 \(shape)，类型 \(type)）"))
    }
    self.name = name
    self.type = type
    self.shape = shape
    (begin, end) = (offsets[0], offsets[1])
  }

  /// A list of non-negative integers, nil when it is anything else.
  private static func sizes(_ value: ConfigValue?) -> [Int]? {
    guard let values = value?.asArray else { return nil }
    let sizes = values.compactMap { if case .int(let size) = $0, size >= 0 { size } else { Int?.none } }
    return sizes.count == values.count ? sizes : nil
  }
}

/// The product of sizes, nil when it does not fit an `Int`, or would not without the zeros among them: then no product of
/// some of the sizes overflows either, in whatever order it is taken.
func checkedProduct(_ factors: [Int]) -> Int? {
  var product = 1
  for factor in factors where factor != 0 {
    let (next, overflow) = product.multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    product = next
  }
  return factors.contains(0) ? 0 : product
}
