import FoundationEssentials
package import Tensors
import Wording

extension Checkpoint {
  static let builtinPrefix = "builtin:"
  package static let configurationFile = "config.json"
  package static let weightsFile = "model.safetensors"
  /// What may come along with the weights; see `files`.
  static let companions = [
    "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.txt", "vocab.json", "merges.txt",
    "generation_config.json", "modules.json", "1_Pooling/config.json", "tokenizer.model", "added_tokens.json",
    "chat_template.jinja", "sentence_bert_config.json", "config_sentence_transformers.json",
  ]

  /// The models that travel inside the program, by the names that `open` takes.
  public static var builtins: [String] { Folder.builtins.map { builtinPrefix + $0 } }

  /// The models in the Hugging Face cache that `environment` points to, by the names that `open` takes, sorted.
  public static func cached(environment: [String: String]) -> [String] {
    HuggingFaceCache(environment: environment)?.models ?? []
  }

  /// Opens what `name` means: a `.safetensors` or `.gguf` file, a folder, `builtin:NAME`, or `org/name` in the Hugging Face
  /// cache (`HF_HUB_CACHE`, `HF_HOME`, `XDG_CACHE_HOME`, `~/.cache/huggingface`, read from `environment`).
  ///
  /// A file or folder goes before a model in the cache with the same name. Throws `CheckpointError`, or
  /// `TensorError.file` when the system refuses to read something that is there.
  public static func open(_ name: String, environment: [String: String] = [:]) throws -> Checkpoint {
    if name.hasPrefix(builtinPrefix) {
      guard let folder = Folder(builtin: String(name.dropFirst(builtinPrefix.count))) else {
        throw CheckpointError.notFound(name: name, looked: builtins)
      }
      return try Checkpoint(folder, path: name)
    }
    let path = name.hasPrefix("~/") ? (environment["HOME"] ?? "~") + name.dropFirst(1) : name
    if let folder = Folder(path: path) { return try Checkpoint(folder, path: name) }
    if Folder.isThere(path) { return try Checkpoint(file: path, path: name) }

    let cache = HuggingFaceCache(environment: environment)
    if let snapshot = try cache?.snapshot(of: name), let folder = Folder(path: snapshot) {
      return try Checkpoint(folder, path: name)
    }
    let isCacheName = HuggingFaceCache.isName(name)
    throw CheckpointError.notFound(name: name, looked: [path] + (isCacheName ? cache.map { [$0.root] } ?? [] : []))
  }

  /// A single file: GGUF is known by its first bytes, safetensors by its name.
  private init(file: String, path: String) throws {
    let bytes = try Bytes(mapping: file)
    let slash = file.lastIndex(of: "/")
    let folder = slash.map { String(file[...$0]) } ?? "."
    let fileName = slash.map { String(file[file.index(after: $0)...]) } ?? file
    if file.hasSuffix(".gguf") || Self.isGGUF(bytes) {
      try self.init(gguf: bytes, file: file, path: path)
    } else if file.hasSuffix(".safetensors"), let folder = Folder(path: folder) {
      let tensors = try SafetensorsFile(bytes, file: file).tensors
      try self.init(tensors, besides: folder, path: path)
    } else {
      throw Self.unreadableFormat(fileName == file ? file : path)
    }
  }

  private init(_ folder: Folder, path: String) throws {
    if let bytes = try folder.read(Self.weightsFile) {
      let tensors = try SafetensorsFile(bytes, file: folder.path(Self.weightsFile)).tensors
      try self.init(tensors, besides: folder, path: path)
    } else if let index = try folder.read(SafetensorsIndex.fileName) {
      try self.init(try SafetensorsIndex.tensors(in: folder, index: index), besides: folder, path: path)
    } else {
      try self.init(onlyFileOf: folder, path: path)
    }
  }

  /// A folder without the usual names: the one GGUF file in it, or a word about what is there instead.
  private init(onlyFileOf folder: Folder, path: String) throws {
    let files = folder.files.filter { $0.hasSuffix(".gguf") }
    if files.count == 1, let bytes = try folder.read(files[0]) {
      try self.init(gguf: bytes, file: folder.path(files[0]), path: path)
    } else if let first = files.first {
      throw CheckpointError.unsupportedFormat(
        file: folder.name,
        found: Phrase("a folder with \(files.count) GGUF files", "含有 \(files.count) 个 GGUF 文件的文件夹"),
        allowed: Phrase("a folder with one", "只含一个 GGUF 文件的文件夹"),
        tip: Phrase("open one of them: \(shown(folder.path(first)))", "请打开其中一个：\(shown(folder.path(first)))"))
    } else if let pickle = folder.files.first(where: { $0.hasPrefix("pytorch_model") && $0.hasSuffix(".bin") }) {
      throw Self.unreadableFormat(folder.path(pickle))
    } else {
      throw CheckpointError.missingFile(
        folder: folder.name, file: Self.weightsFile,
        reason: Phrase("nor \(SafetensorsIndex.fileName) nor a .gguf file", "也没有 \(SafetensorsIndex.fileName) 或 .gguf 文件"))
    }
  }

  package init(gguf bytes: Bytes, file: String, path: String) throws {
    let gguf = try GGUFFile(bytes, file: file)
    self.init(
      path: path, format: .gguf, configuration: Configuration(source: file, values: gguf.metadata),
      tensors: Dictionary(uniqueKeysWithValues: gguf.tensors.map { ($0.name, $0) }), files: [:])
  }

  private init(_ tensors: [TensorEntry], besides folder: Folder, path: String) throws {
    guard let bytes = try folder.read(Self.configurationFile) else {
      throw CheckpointError.missingFile(
        folder: folder.name, file: Self.configurationFile,
        reason: Phrase("it says what the weights mean", "缺少它就无法解释权重"))
    }
    let file = folder.path(Self.configurationFile)
    guard case .object(let values) = try ConfigValue(json: bytes, file: file) else {
      throw CheckpointError.malformed(
        file: file, offset: 0, found: Phrase("a JSON value of another kind", "其他类型的 JSON 值"), allowed: Phrase("an object", "对象"))
    }
    var files: [String: Bytes] = [:]
    for name in Self.companions { files[name] = try folder.read(name) }
    self.init(
      path: path, format: .safetensors, configuration: Configuration(source: file, values: values),
      tensors: Dictionary(uniqueKeysWithValues: tensors.map { ($0.name, $0) }), files: files)
  }

  private static func isGGUF(_ bytes: Bytes) -> Bool {
    bytes.count >= GGUFFile.magic.count && bytes[0..<GGUFFile.magic.count].array == GGUFFile.magic
  }

  private static func unreadableFormat(_ file: String) -> CheckpointError {
    .unsupportedFormat(
      file: file, found: Phrase("no safetensors or GGUF file", "safetensors 和 GGUF 以外的文件"),
      allowed: Phrase("safetensors and GGUF", "safetensors 和 GGUF"),
      tip: Phrase(
        "convert PyTorch weights first: load the model in transformers and call save_pretrained, which writes model.safetensors",
        "PyTorch 权重需先转换：在 transformers 中加载模型并调用 save_pretrained，即可得到 model.safetensors"))
  }
}
