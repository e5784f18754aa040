public import Wording

/// Why a model could not be written. Nothing of it is on the disk then.
public enum SavingError: WordedError, Equatable {
  /// The format, or the family's form of it, has no place for something that changes what the model computes.
  case notExpressible(format: String, family: String, what: Phrase, tip: Phrase?)
  /// A value of a tensor is finite and would not be in the number type asked for.
  case outOfRange(tensor: String, value: Float, dtype: String)
  case exists(path: String)
  /// What stands at the path is not of the kind that the new model would replace.
  case occupied(path: String, by: Phrase, allowed: Phrase)
  case cancelled

  public static let codes = ["not-expressible", "out-of-range", "file-exists", "path-occupied", "cancelled"]
  public var code: String {
    switch self {
    case .notExpressible: "not-expressible"
    case .outOfRange: "out-of-range"
    case .exists: "file-exists"
    case .occupied: "path-occupied"
    case .cancelled: "cancelled"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .notExpressible(let format, let family, let what, _):
      Phrase(
        "\(format) of family \(visible(family)) has no place for \(what.en)", "\(visible(family)) 族的 \(format) 格式无法表示\(what.zh)")
    case .outOfRange(let tensor, let value, let dtype):
      Phrase(
        "\(visible(tensor)) holds \(value), which is beyond the range of \(dtype)", "\(visible(tensor)) 中的 \(value) 超出了 \(dtype) 的范围")
    case .exists(let path): Phrase("\(visible(path)) exists already", "\(visible(path)) 已存在")
    case .occupied(let path, let present, let allowed):
      Phrase(
        "\(visible(path)) is \(present.en); only \(allowed.en) is replaced", "\(visible(path)) 是\(present.zh)，只会覆盖\(allowed.zh)")
    case .cancelled: Phrase("stopped; nothing was written", "已停止，未写入任何文件")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .notExpressible(_, _, _, let tip): tip
    case .outOfRange: Phrase("save with dtype=bf16 or dtype=f32", "请用 dtype=bf16 或 dtype=f32 保存")
    case .exists: Phrase("choose another name, or add overwrite=yes", "换一个名称，或加上 overwrite=yes")
    case .occupied: Phrase("choose another name", "换一个名称")
    case .cancelled: nil
    }
  }
}
