public import Tensors

/// One tensor as a file describes it; its bytes stay where they are mapped.
public struct TensorEntry: Sendable {
  public let name: String
  /// The element type by the format's own name: `F32`, `BF16`, `Q4_K`.
  public let type: String
  /// Row-major order: GGUF's reversed dimensions are put right.
  public let shape: [Int]
  public let bytes: Bytes
  /// The file that holds it, for messages: of a sharded checkpoint, the shard.
  public let file: String
  public init(name: String, type: String, shape: [Int], bytes: Bytes, file: String) {
    self.name = name
    self.type = type
    self.shape = shape
    self.bytes = bytes
    self.file = file
  }
  /// The element type, nil for those that this version only knows by name and size.
  public var dtype: DType? { DType(rawValue: type) }
}

/// A model as it was found on disk or in the program: tensors, configuration and vocabulary, all still data.
///
/// Opening validates every header number against the file before it is used, and copies nothing.
public struct Checkpoint: Sendable {
  public enum Format: String, Sendable { case safetensors, gguf }
  /// What the user named: a folder, a file, or a name in the Hugging Face cache; for messages.
  public let path: String
  public let format: Format
  /// `config.json`, or a GGUF file's metadata.
  public let configuration: Configuration
  public let tensors: [String: TensorEntry]
  /// Small files that came along, by file name: `tokenizer.json`, `vocab.txt`, `merges.txt`, `vocab.json`, `tokenizer_config.json`,
  /// `generation_config.json`, `1_Pooling/config.json` and the like; empty for GGUF.
  public let files: [String: Bytes]

  package init(
    path: String, format: Format, configuration: Configuration, tensors: [String: TensorEntry], files: [String: Bytes] = [:]
  ) {
    self.path = path
    self.format = format
    self.configuration = configuration
    self.tensors = tensors
    self.files = files
  }
}
