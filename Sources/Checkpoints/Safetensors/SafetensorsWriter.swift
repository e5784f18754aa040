public import Tensors

/// Writes `tensors` to a safetensors file at `path`, which appears there complete or not at all.
///
/// Tensors lie in the order of the reference implementation: wider types first, then by name; so equal contents make equal
/// files, and every tensor is aligned to its type. `metadata` becomes `__metadata__`; tools of the Python world expect
/// `["format": "pt"]`. `beforeEach` gets the number of tensors written and of all; what it throws ends the writing. Throws
/// `TensorError.unwritable`. Precondition: names are unique.
public func writeSafetensors(
  _ tensors: [TensorSource], metadata: [String: String] = ["format": "pt"], to path: String, comparing: Bool = false,
  beforeEach: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
) throws {
  func width(_ tensor: TensorSource) -> Int { SafetensorsFile.bits[tensor.type] ?? 0 }
  let sorted = tensors.sorted { (width($1), $0.name) < (width($0), $1.name) }
  precondition(firstDuplicate(sorted.map(\.name)) == nil, "two tensors of one name")

  var fields: [String] = []
  if !metadata.isEmpty {
    let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    fields.append("\(quoted(SafetensorsFile.metadataKey)):{\(pairs.joined(separator: ","))}")
  }
  var end = 0
  for tensor in sorted {
    let begin = end
    end += tensor.byteCount
    let shape = tensor.shape.map(String.init).joined(separator: ",")
    fields.append("\(quoted(tensor.name)):{\"dtype\":\"\(tensor.type)\",\"shape\":[\(shape)],\"data_offsets\":[\(begin),\(end)]}")
  }
  // Spaces after the header bring the first tensor to a multiple of eight.
  var header = Array("{\(fields.joined(separator: ","))}".utf8)
  header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)

  var file = try OutputFile(path: path, comparing: comparing)
  try file.append(littleEndian(UInt64(header.count)))
  try file.append(header)
  for (index, tensor) in sorted.enumerated() {
    try beforeEach(index, sorted.count)
    try tensor.append(to: &file)
  }
  try file.commit()
}

/// Writes `tensors` as float32, as above.
public func writeSafetensors(
  _ tensors: [(name: String, tensor: Tensor)], metadata: [String: String] = ["format": "pt"], to path: String
) throws {
  try writeSafetensors(tensors.map { TensorSource($0.name, $0.tensor) }, metadata: metadata, to: path)
}

/// The bytes of an integer as both formats have them.
func littleEndian<I: FixedWidthInteger>(_ value: I) -> [UInt8] {
  (0..<MemoryLayout<I>.size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
