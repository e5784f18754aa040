public import Wording

/// A checkpoint that cannot be opened or written: always names the file, the field or tensor, what was found and what is
/// allowed.
public enum CheckpointError: WordedError {
  /// The file ends before something that its header promises: what, how many bytes that needs, and how many there are.
  case truncated(file: String, part: Phrase, needed: Int, available: Int)
  /// The bytes do not have the form of the format at all, at a byte offset.
  case malformed(file: String, offset: Int, found: Phrase, allowed: Phrase)
  /// A field of a header or configuration has a value that cannot be used; `found` is nil when the field is missing.
  case field(file: String, field: String, found: String?, allowed: Phrase)
  /// A key or a tensor's name stands in the file more than once.
  case duplicate(file: String, name: String)
  case missingTensor(file: String, tensor: String, similar: [String])
  case wrongShape(file: String, tensor: String, found: [Int], expected: [Int])
  /// The tensor is there, but this version has no arithmetic for the type that it is stored in.
  case unsupportedType(file: String, tensor: String, type: String, quantised: Bool)
  /// A file of a format, or a version of one, that is not read; the tip says what to do.
  case unsupportedFormat(file: String, found: Phrase, allowed: Phrase, tip: Phrase)
  /// A file that belongs to the checkpoint is not there; `reason` says who needs it.
  case missingFile(folder: String, file: String, reason: Phrase)
  /// Nothing is known by this name; where it was looked for.
  case notFound(name: String, looked: [String])

  public var code: String {
    switch self {
    case .truncated: "truncated-file"
    case .malformed: "malformed-file"
    case .field: "bad-field"
    case .duplicate: "duplicate-name"
    case .missingTensor: "missing-tensor"
    case .wrongShape: "wrong-shape"
    case .unsupportedType: "unsupported-type"
    case .unsupportedFormat: "unsupported-format"
    case .missingFile: "missing-file"
    case .notFound: "not-found"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .truncated(let file, let part, let needed, let available):
      Phrase(
        "\(visible(file)) is cut short: \(part.en) needs \(needed) bytes, \(available) are left",
        "\(visible(file)) 不完整：\(part.zh)需要 \(needed) 字节，实际只剩 \(available) 字节")
    case .malformed(let file, let offset, let found, let allowed):
      Phrase(
        "\(visible(file)), byte \(offset): found \(found.en); allowed is \(allowed.en)",
        "\(visible(file)) 第 \(offset) 字节处：读到\(found.zh)，应为\(allowed.zh)")
    case .field(let file, let field, .some(let found), let allowed):
      Phrase(
        "\(visible(file)): \(visible(field)) is \(visible(found)); allowed is \(allowed.en)",
        "\(visible(file))：\(visible(field)) 的值是 \(visible(found))，应为\(allowed.zh)")
    case .field(let file, let field, .none, let allowed):
      Phrase(
        "\(visible(file)): \(visible(field)) is missing; it must be \(allowed.en)",
        "\(visible(file))：缺少 \(visible(field))，应为\(allowed.zh)")
    case .duplicate(let file, let name):
      Phrase(
        "\(visible(file)) has \(visible(name)) more than once; allowed is once",
        "\(visible(file)) 中 \(visible(name)) 出现了不止一次，只允许一次")
    case .missingTensor(let file, let tensor, _):
      Phrase("\(visible(file)) has no tensor \(visible(tensor))", "\(visible(file)) 中没有张量 \(visible(tensor))")
    case .wrongShape(let file, let tensor, let found, let expected):
      Phrase(
        "\(visible(file)): tensor \(visible(tensor)) has shape \(found); the configuration asks for \(expected)",
        "\(visible(file))：张量 \(visible(tensor)) 的形状是 \(found)，按配置应为 \(expected)")
    case .unsupportedType(let file, let tensor, let type, let quantised):
      Phrase(
        "\(visible(file)): \(quantised ? "quantised " : "")tensor \(visible(tensor)) of type \(visible(type)) is not supported in this version",
        "\(visible(file))：本版本不支持类型为 \(visible(type)) 的\(quantised ? "量化" : "")张量 \(visible(tensor))")
    case .unsupportedFormat(let file, let found, let allowed, _):
      Phrase(
        "\(visible(file)) is \(found.en); supported is \(allowed.en)",
        "\(visible(file)) 是\(found.zh)，目前支持\(allowed.zh)")
    case .missingFile(let folder, let file, let reason):
      Phrase(
        "\(visible(folder)) has no \(visible(file)): \(reason.en)", "\(visible(folder)) 中没有 \(visible(file))：\(reason.zh)")
    case .notFound(let name, let looked):
      Phrase(
        "no model \(visible(name)): looked in \(looked.map(visible).joined(separator: ", "))",
        "找不到模型 \(visible(name))：已查找 \(looked.map(visible).joined(separator: "、"))")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .truncated, .malformed, .duplicate: Phrase("the file looks damaged; fetch it again", "文件似乎已损坏，请重新获取")
    case .field, .wrongShape: nil
    case .missingTensor(_, _, let similar):
      similar.isEmpty
        ? nil
        : Phrase(
          "nearest names: \(similar.map(visible).joined(separator: ", "))",
          "相近的名称：\(similar.map(visible).joined(separator: "、"))")
    case .unsupportedType(_, _, _, let quantised):
      quantised
        ? Phrase("use an F32, F16 or BF16 version of the model", "请改用该模型的 F32、F16 或 BF16 版本")
        : Phrase("weights can be F32, F16, BF16 or F64", "权重类型可以是 F32、F16、BF16 或 F64")
    case .unsupportedFormat(_, _, _, let tip): tip
    case .missingFile: Phrase("a model folder as transformers saves it has all of them", "transformers 保存的模型文件夹包含所需的全部文件")
    case .notFound:
      Phrase(
        "name a folder, a .safetensors or .gguf file, builtin:NAME, or org/name in the Hugging Face cache",
        "可以给出文件夹、.safetensors 或 .gguf 文件、builtin:名称，或 Hugging Face 缓存中的 org/name")
    }
  }
}
