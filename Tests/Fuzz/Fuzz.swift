// A libFuzzer entry for everything that reads bytes it has not written; README.md says how to run it. Compile with
// -D SAFETENSORS, -D GGUF, -D JSON or -D MODEL. A refusal is a good outcome; a trap, a hang, or a tensor that is not what its
// description says is a finding.
import Checkpoints
import Tensors
import Wording

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Bytes(Array(UnsafeBufferPointer(start: start, count: count)))
  do {
    #if SAFETENSORS
      check(try SafetensorsFile(bytes, file: "fuzz").tensors)
    #elseif GGUF
      check(try GGUFFile(bytes, file: "fuzz").tensors)
    #elseif JSON
      _ = try ConfigValue(json: bytes, file: "fuzz", duplicateKeys: count % 2 == 0 ? .keep : .refuse)
    #elseif MODEL
      try open(bytes)
    #endif
  } catch let error as any WordedError {
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

#if MODEL
  import Foundation
  import Models

  /// The small real checkpoints of the parity tests, whose weights are kept while the configuration is mutated.
  let bases: [Checkpoint] = {
    let folder = CommandLine.arguments.last.map { $0 + "-bases" } ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    return names.compactMap { try? Checkpoint.open(folder + "/" + $0) }
  }()

  /// Opens and runs a model: the bytes of a GGUF file, or a letter that chooses the weights and a `config.json` for them.
  func open(_ bytes: Bytes) throws {
    var checkpoint: Checkpoint
    if bytes.count > 4, bytes[0..<4].array == Array("GGUF".utf8) {
      checkpoint = try Checkpoint(gguf: bytes, file: "fuzz.gguf", path: "fuzz.gguf")
    } else {
      guard bytes.count > 1, let values = try ConfigValue(json: bytes[1..<bytes.count], file: "config.json").asObject else { return }
      let base = bases[Int(bytes[0]) % bases.count]
      checkpoint = Checkpoint(
        path: base.path, format: base.format, configuration: Configuration(source: "config.json", values: values),
        tensors: base.tensors, files: base.files)
    }
    let model = try Model(checkpoint)
    let ids = [0, 1, 2].filter { $0 < model.shape.dVocab }
    _ = try model.run(TokenBatch(ids))
    if let tokenizer = model.tokenizer { _ = tokenizer.encode(Array("Hello, 世界 ".utf8), addSpecial: true, parseSpecial: true) }
  }
#endif
