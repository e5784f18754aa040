public import Tensors

/// Writes `tensors` as float32 to a safetensors file at `path`, which appears there complete or not at all.
///
/// Tensors lie in the order of their names, as the reference implementation orders tensors of one type, so equal contents
/// make equal files. `metadata` becomes `__metadata__`; tools of the Python world expect `["format": "pt"]`. Throws
/// `TensorError.unwritable`. Precondition: names are unique.
public func writeSafetensors(
  _ tensors: [(name: String, tensor: Tensor)], metadata: [String: String] = ["format": "pt"], to path: String
) throws {
  let sorted = tensors.sorted { $0.name < $1.name }
  precondition(firstDuplicate(sorted.map(\.name)) == nil, "two tensors of one name")

  var fields: [String] = []
  if !metadata.isEmpty {
    let pairs = metadata.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(quoted($0.value))" }
    fields.append("\(quoted(SafetensorsFile.metadataKey)):{\(pairs.joined(separator: ","))}")
  }
  var end = 0
  for (name, tensor) in sorted {
    let begin = end
    end += tensor.count * DType.f32.size
    let shape = tensor.shape.map(String.init).joined(separator: ",")
    fields.append("\(quoted(name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],\"data_offsets\":[\(begin),\(end)]}")
  }
  // Spaces after the header bring the first tensor to a multiple of eight.
  var header = Array("{\(fields.joined(separator: ","))}".utf8)
  header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)

  var file = try OutputFile(path: path)
  try file.append((0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) })
  try file.append(header)
  for (_, tensor) in sorted { try file.append(tensor) }
  try file.commit()
}
