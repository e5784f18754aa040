import Tensors

/// Writes a GGUF file of version 3, little-endian, at `path`, which appears there complete or not at all.
///
/// Metadata and tensors keep their order; each tensor begins at a multiple of 32, the alignment that holds when a file names
/// none. `beforeEach` as for safetensors. Throws `TensorError.unwritable`. Preconditions: names and keys are unique, types are types of GGUF, and every tensor
/// has one to four axes.
public func writeGGUF(
  _ metadata: [(key: String, value: GGUFValue)], _ tensors: [TensorSource], to path: String, comparing: Bool = false,
  beforeEach: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
) throws {
  let alignment = 32
  precondition(firstDuplicate(metadata.map(\.key)) == nil && firstDuplicate(tensors.map(\.name)) == nil, "a name twice")
  func padding(after count: Int) -> [UInt8] { Array(repeating: 0, count: (alignment - count % alignment) % alignment) }

  var header = GGUFFile.magic + littleEndian(UInt32(3)) + littleEndian(UInt64(tensors.count)) + littleEndian(UInt64(metadata.count))
  for (key, value) in metadata {
    GGUFValue.string(key).append(to: &header)
    header += littleEndian(value.kind.rawValue)
    value.append(to: &header)
  }
  var offset = 0
  for tensor in tensors {
    guard let type = GGMLType.all.first(where: { $0.value.name == tensor.type })?.key else {
      preconditionFailure("GGUF has no type \(tensor.type)")
    }
    precondition((1...4).contains(tensor.shape.count), "\(tensor.name) has the shape \(tensor.shape)")
    GGUFValue.string(tensor.name).append(to: &header)
    header += littleEndian(UInt32(tensor.shape.count))
    for size in tensor.shape.reversed() { header += littleEndian(UInt64(size)) }
    header += littleEndian(type) + littleEndian(UInt64(offset))
    offset += tensor.byteCount + padding(after: tensor.byteCount).count
  }

  var file = try OutputFile(path: path, comparing: comparing)
  try file.append(header)
  try file.append(padding(after: header.count))
  for (index, tensor) in tensors.enumerated() {
    try beforeEach(index, tensors.count)
    try tensor.append(to: &file)
    try file.append(padding(after: tensor.byteCount))
  }
  try file.commit()
}
