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

  /// Whether the bytes themselves are broken, rather than of a kind that is not read here.
  public var isDamage: Bool {
    switch self {
    case .truncated, .malformed: true
    default: false
    }
  }

  public static let codes = [
    "truncated-file", "malformed-file", "bad-field", "duplicate-name", "missing-tensor", "wrong-shape", "unsupported-type", "unsupported-format",
    "missing-file", "not-found",
  ]
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

  /// What is wrong with bytes, without the file: for a piece of one whose place is said otherwise.
  var reason: Phrase {
    if case .malformed(_, let offset, let found, let allowed) = self { Self.place(offset, found, allowed) } else { phrase }
  }
  private static func place(_ offset: Int, _ found: Phrase, _ allowed: Phrase) -> Phrase {
    Phrase(
      "byte \(offset): found \(found.en); allowed is \(allowed.en)", "第 \(offset) 字节处：\(spaced("读到", found.zh))，\(spaced("应为", allowed.zh))")
  }

  public var phrase: Phrase {
    switch self {
    case .truncated(let file, let part, let needed, let available):
      Phrase(
        "\(shown(file)) is cut short: \(part.en) needs \(needed) bytes, \(available) are left",
        "\(shown(file)) 不完整：\(part.zh)需要 \(needed) 字节，实际只剩 \(available) 字节")
    case .malformed(let file, let offset, let found, let allowed):
      Phrase(
        "\(shown(file)), \(Self.place(offset, found, allowed).en)", "\(shown(file)) \(Self.place(offset, found, allowed).zh)")
    case .field(let file, let field, .some(let found), let allowed):
      Phrase(
        "\(shown(file)): \(shown(field)) is \(shown(found)); allowed is \(allowed.en)",
        "\(shown(file))：\(shown(field)) 的值是 \(shown(found))，\(spaced("应为", allowed.zh))")
    case .field(let file, let field, .none, let allowed):
      Phrase(
        "\(shown(file)): \(shown(field)) is missing; it must be \(allowed.en)",
        "\(shown(file))：缺少 \(shown(field))，\(spaced("应为", allowed.zh))")
    case .duplicate(let file, let name):
      Phrase(
        "\(shown(file)) has \(shown(name)) more than once; allowed is once",
        "\(shown(file)) 中 \(shown(name)) 出现了不止一次，只允许一次")
    case .missingTensor(let file, let tensor, _):
      Phrase("\(shown(file)) has no tensor \(shown(tensor))", "\(shown(file)) 中没有张量 \(shown(tensor))")
    case .wrongShape(let file, let tensor, let found, let expected):
      Phrase(
        "\(shown(file)): tensor \(shown(tensor)) has shape \(found); the configuration asks for \(expected)",
        "\(shown(file))：张量 \(shown(tensor)) 的形状是 \(found)，按配置应为 \(expected)")
    case .unsupportedType(let file, let tensor, let type, let quantised):
      Phrase(
        "\(shown(file)): \(quantised ? "quantised " : "")tensor \(shown(tensor)) of type \(shown(type)) is not supported in this version",
        "\(shown(file))：本版本不支持类型为 \(shown(type)) 的\(quantised ? "量化" : "")张量 \(shown(tensor))")
    case .unsupportedFormat(let file, let found, let allowed, _):
      Phrase(
        "\(shown(file)) is \(found.en); supported is \(allowed.en)",
        "\(shown(file)) \(spaced("是", found.zh))，\(spaced("目前支持", allowed.zh))")
    case .missingFile(let folder, let file, let reason):
      Phrase(
        "\(shown(folder)) has no \(shown(file)): \(reason.en)", "\(shown(folder)) 中没有 \(shown(file))：\(reason.zh)")
    case .notFound(let name, let looked):
      Phrase(
        "no model \(shown(name)): looked in \(looked.map(shown).joined(separator: ", "))",
        "找不到模型 \(shown(name))：已查找 \(looked.map(shown).joined(separator: "、"))")
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
          "nearest names: \(similar.map(shown).joined(separator: ", "))",
          "相近的名称：\(similar.map(shown).joined(separator: "、"))")
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

/// `text` from a file or a user, made safe for a terminal and cut to a length that leaves the message readable.
func shown(_ text: String) -> String {
  let limit = 200
  guard let end = text.unicodeScalars.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex
  else { return visible(text) }
  return visible(String(text.unicodeScalars[..<end])) + "…"
}

/// Chinese `text` with what follows it, set apart by a space where that begins with Latin letters or digits.
private func spaced(_ text: String, _ rest: String) -> String {
  rest.utf8.first.map { $0 < 0x80 } == true ? text + " " + rest : text + rest
}
