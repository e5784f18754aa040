package import Tensors
import Wording

/// One GGUF file, version 2 or 3, little-endian: metadata, a table of tensors, then the tensors' bytes, each at a multiple
/// of the alignment.
///
/// Counts are held against the bytes that are left before anything is allocated, keys and tensor names must be unique, every
/// tensor lies inside the file, no two overlap. Space between tensors is allowed, as the format only asks for alignment.
package struct GGUFFile {
  /// All metadata, keys as in the file (`llama.block_count`), in its order.
  package let metadata: ConfigObject
  /// In the order of their bytes.
  package let tensors: [TensorEntry]

  static let magic: [UInt8] = Array("GGUF".utf8)
  static let alignmentKey = "general.alignment"

  package init(_ bytes: Bytes, file: String) throws {
    let header = try bytes.withSpan { try Header($0, file: file) }
    if let name = firstDuplicate(header.metadata.entries.map(\.key)) ?? firstDuplicate(header.tensors.map(\.name)) {
      throw CheckpointError.duplicate(file: file, name: name)
    }
    metadata = header.metadata
    let configuration = Configuration(source: file, values: metadata)
    let alignment = try configuration.int(Self.alignmentKey, in: 1...1 << 30, default: 32)
    guard alignment.nonzeroBitCount == 1 else {
      throw configuration.complaint(about: Self.alignmentKey, allowed: Phrase("a power of two", "2 的幂"))
    }
    // A file with metadata only may end before the place where tensors would begin.
    let start = min((header.end + alignment - 1) / alignment * alignment, bytes.count)
    tensors = try Self.place(header.tensors, in: bytes[start..<bytes.count], alignment: alignment, file: file)
  }

  /// The tensors with their bytes of `data`.
  private static func place(
    _ described: [Description], in data: Bytes, alignment: Int, file: String
  ) throws -> [TensorEntry] {
    var end = 0
    return try described.sorted { ($0.offset, $0.size) < ($1.offset, $1.size) }.map { tensor in
      let field = "\(tensor.name).offset"
      guard tensor.offset % alignment == 0 else {
        throw CheckpointError.field(
          file: file, field: field, found: "\(tensor.offset)",
          allowed: Phrase("a multiple of the alignment \(alignment)", "对齐值 \(alignment) 的倍数"))
      }
      guard tensor.offset >= end else {
        throw CheckpointError.field(
          file: file, field: field, found: "\(tensor.offset)",
          allowed: Phrase("at least \(end), where the tensor before it ends", "不小于 \(end)（前一个张量的结束位置）"))
      }
      guard tensor.offset <= data.count, tensor.size <= data.count - tensor.offset else {
        throw CheckpointError.truncated(
          file: file, part: Phrase("tensor \(shown(tensor.name))", "张量 \(shown(tensor.name)) "),
          needed: tensor.size, available: max(0, data.count - tensor.offset))
      }
      end = tensor.offset + tensor.size
      return TensorEntry(
        name: tensor.name, type: tensor.type.name, shape: tensor.shape, bytes: data[tensor.offset..<end], file: file)
    }
  }
}

/// Everything before the tensors' bytes.
private struct Header {
  let metadata: ConfigObject
  let tensors: [Description]
  /// The first byte after the header.
  let end: Int

  init(_ bytes: borrowing Span<UInt8>, file: String) throws {
    var cursor = GGUFCursor(file: file)
    try Self.checkPreamble(bytes, &cursor)
    // A tensor takes at least a name's length, a rank, one size, a type and an offset; a pair a key's length, a type and a byte.
    let tensorCount = try cursor.count(bytes, of: Phrase("the number of tensors", "张量数"), atLeast: 32)
    let pairCount = try cursor.count(bytes, of: Phrase("the number of metadata pairs", "元数据条数"), atLeast: 13)

    var pairs: [ConfigObject.Entry] = []
    for _ in 0..<pairCount {
      let key = try cursor.string(bytes, limit: GGUFCursor.nameLimit, Phrase("a metadata key", "元数据键"))
      let type: UInt32 = try cursor.integer(bytes, Phrase("the type of \(shown(key))", "\(shown(key)) 的类型"))
      pairs.append((key: key, value: try cursor.value(bytes, type: type, key: key)))
    }
    var tensors: [Description] = []
    for _ in 0..<tensorCount { tensors.append(try Description(bytes, &cursor)) }
    metadata = ConfigObject(pairs)
    self.tensors = tensors
    end = cursor.at
  }

  private static func checkPreamble(_ bytes: borrowing Span<UInt8>, _ cursor: inout GGUFCursor) throws {
    for expected in GGUFFile.magic {
      guard try cursor.integer(bytes, as: UInt8.self, Phrase("the file's first word", "文件开头的标识")) == expected else {
        throw CheckpointError.malformed(
          file: cursor.file, offset: 0, found: Phrase("other bytes", "其他内容"),
          allowed: Phrase("GGUF, as every GGUF file begins", "GGUF 文件开头的 GGUF 标识"))
      }
    }
    let version: UInt32 = try cursor.integer(bytes, Phrase("the version", "版本号"))
    if (2...3).contains(version) { return }
    let swapped = (1...3).contains(version.byteSwapped)
    throw CheckpointError.unsupportedFormat(
      file: cursor.file,
      found: swapped ? Phrase("a big-endian GGUF file", "大端序的 GGUF 文件") : Phrase("GGUF version \(version)", "GGUF 第 \(version) 版"),
      allowed: Phrase("little-endian GGUF of version 2 or 3", "小端序的 GGUF 第 2 或第 3 版"),
      tip: Phrase("convert the model again with a current converter", "请用新版转换工具重新转换模型"))
  }
}

/// What the header says about one tensor, after the checks that need nothing but this one entry.
private struct Description {
  let name: String
  let type: GGMLType
  /// Row-major; the file has the fastest axis first.
  let shape: [Int]
  /// From the beginning of the tensors' bytes.
  let offset: Int
  let size: Int

  init(_ bytes: borrowing Span<UInt8>, _ cursor: inout GGUFCursor) throws {
    let name = try cursor.string(bytes, limit: GGUFCursor.nameLimit, Phrase("a tensor's name", "张量名"))
    let file = cursor.file
    func part() -> Phrase { Phrase("the description of tensor \(shown(name))", "张量 \(shown(name)) 的描述") }
    func complaint(_ field: String, _ found: String, _ allowed: Phrase) -> CheckpointError {
      .field(file: file, field: "\(name).\(field)", found: found, allowed: allowed)
    }
    let rank: UInt32 = try cursor.integer(bytes, part())
    guard (1...4).contains(rank) else {
      throw complaint("rank", "\(rank)", Phrase("1 to 4 dimensions", "1 到 4 维"))
    }
    var sizes: [Int] = []
    for _ in 0..<rank {
      let size: UInt64 = try cursor.integer(bytes, part())
      guard size >= 1, size <= UInt64(Int.max) else {
        throw complaint("dimensions", "\(size)", Phrase("a size from 1 to below 2^63", "不小于 1 且小于 2^63 的大小"))
      }
      sizes.append(Int(size))
    }
    let number: UInt32 = try cursor.integer(bytes, part())
    guard let type = GGMLType.all[number] else {
      throw complaint("type", "\(number)", Phrase("the number of a tensor type in use", "现行张量类型的编号"))
    }
    guard sizes[0] % type.block == 0 else {
      throw complaint(
        "dimensions", "\(sizes)",
        Phrase(
          "rows in whole blocks of \(type.block), as \(type.name) has them", "行长为 \(type.block) 的倍数（\(type.name) 的块长）"))
    }
    guard checkedProduct(sizes) != nil,
      let size = checkedProduct([sizes[0] / type.block] + sizes.dropFirst() + [type.size])
    else {
      throw complaint("dimensions", "\(sizes)", Phrase("a product below 2^63 bytes", "总大小小于 2^63 字节的形状"))
    }
    let offset: UInt64 = try cursor.integer(bytes, part())
    guard offset <= UInt64(Int.max) else {
      throw complaint("offset", "\(offset)", Phrase("an offset below 2^63", "小于 2^63 的偏移"))
    }
    self.name = name
    self.type = type
    self.shape = sizes.reversed()
    self.offset = Int(offset)
    self.size = size
  }
}
