// A libFuzzer entry for everything in Checkpoints that reads bytes it has not written; README.md says how to run it.
// Compile with -D SAFETENSORS, -D GGUF or -D JSON. A refusal is a good outcome; a trap, a hang, or a tensor that is not what
// its description says is a finding.
import Checkpoints
import Tensors

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Bytes(Array(UnsafeBufferPointer(start: start, count: count)))
  do {
    #if SAFETENSORS
      check(try SafetensorsFile(bytes, file: "fuzz").tensors)
    #elseif GGUF
      check(try GGUFFile(bytes, file: "fuzz").tensors)
    #else
      _ = try ConfigValue(json: bytes, file: "fuzz", duplicateKeys: count % 2 == 0 ? .keep : .refuse)
    #endif
  } catch let error as CheckpointError {
    precondition(error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "a control character in a message")
  } catch {
    preconditionFailure("another kind of error: \(error)")
  }
  return 0
}

/// Touches the last byte of every tensor and holds its length against shape and type.
func check(_ tensors: [TensorEntry]) {
  precondition(Set(tensors.map(\.name)).count == tensors.count, "two tensors of one name")
  for tensor in tensors {
    if let dtype = tensor.dtype {
      precondition(tensor.bytes.count == tensor.shape.reduce(dtype.size, *), "\(tensor.shape) in \(tensor.bytes.count) bytes")
    }
    if tensor.bytes.count > 0 { _ = tensor.bytes[tensor.bytes.count - 1] }
  }
}
