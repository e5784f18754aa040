public import Wording

/// Why a model could not be made or run.
public enum ModelError: WordedError {
  case unknownArchitecture(file: String, found: String, known: [String])
  /// Text cannot be read; `reason` is nil where the checkpoint has no tokenizer, and otherwise says why the one it has is refused.
  case noTokenizer(path: String, reason: Phrase? = nil)
  case tokenOutOfRange(id: Int, vocabulary: Int)
  case tokenTypeOutOfRange(type: Int, types: Int)
  case positionOutOfRange(position: Int, length: Int)
  case tooLong(found: Int, limit: Int)
  /// A weight holds NaN or infinity; `place` counts from 0 along each axis.
  case notFinite(tensor: String, place: [Int], file: String)
  /// All weights are finite, but what is computed from them leaves float32's range.
  case overflow(place: String)
  case noLogits(family: String)
  /// The model sees both ways and cannot continue a text.
  case notCausal(family: String)
  case noPooling(path: String)
  case unknownHook(name: String, family: String, layers: Int)
  case emptyInput
  /// There is nothing to take out.
  case nothingMasked
  /// What is masked can only be taken out together with what is not.
  case nothingGoes
  /// A mask acts at some positions only, or differently from one to the next: a part is there for all of them.
  case variesByPosition(part: Part)
  /// Every layer is off, or every dimension.
  case nothingLeft
  /// Dimensions of the residual stream are masked where they cannot be taken out.
  case fixedWidth(family: String)
  case cancelled

  public static let codes = [
    "unknown-architecture", "no-tokenizer", "token-out-of-range", "token-type-out-of-range", "position-out-of-range", "too-long", "not-finite",
    "overflow", "no-logits", "not-causal", "no-pooling", "unknown-hook", "empty-input", "nothing-masked", "nothing-goes", "nothing-left",
    "fixed-width", "varies-by-position", "cancelled",
  ]
  public var code: String {
    switch self {
    case .unknownArchitecture: "unknown-architecture"
    case .noTokenizer: "no-tokenizer"
    case .tokenOutOfRange: "token-out-of-range"
    case .tokenTypeOutOfRange: "token-type-out-of-range"
    case .positionOutOfRange: "position-out-of-range"
    case .tooLong: "too-long"
    case .notFinite: "not-finite"
    case .overflow: "overflow"
    case .noLogits: "no-logits"
    case .notCausal: "not-causal"
    case .noPooling: "no-pooling"
    case .unknownHook: "unknown-hook"
    case .emptyInput: "empty-input"
    case .nothingMasked: "nothing-masked"
    case .nothingGoes: "nothing-goes"
    case .variesByPosition: "varies-by-position"
    case .nothingLeft: "nothing-left"
    case .fixedWidth: "fixed-width"
    case .cancelled: "cancelled"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .unknownArchitecture(let file, let found, let known):
      Phrase(
        "\(visible(file)): architecture \"\(visible(found))\" is not known; known are \(known.joined(separator: ", "))",
        "\(visible(file))：不认识架构“\(visible(found))”，支持的有 \(known.joined(separator: "、"))")
    case .noTokenizer(let path, let reason?):
      Phrase(
        "text cannot be read by \(visible(path)): \(reason.en)", "\(visible(path)) 无法读入文本：\(reason.zh)")
    case .noTokenizer(let path, nil):
      Phrase("\(visible(path)) has no tokenizer, so text cannot be read", "\(visible(path)) 没有分词器，无法读入文本")
    case .tokenOutOfRange(let id, let vocabulary):
      Phrase(
        "token id \(id) is outside the vocabulary; allowed is 0…\(vocabulary - 1)",
        "token id \(id) 超出词表范围，应在 0…\(vocabulary - 1) 之间")
    case .tokenTypeOutOfRange(let type, let types):
      types == 0
        ? Phrase("token type \(type): this model has no token types", "token 类型 \(type)：该模型没有 token 类型")
        : Phrase("token type \(type) is not one of 0…\(types - 1)", "token 类型 \(type) 应在 0…\(types - 1) 之间")
    case .positionOutOfRange(let position, let length):
      Phrase(
        "position \(position) is outside the input; allowed is 0…\(length - 1)", "位置 \(position) 超出输入范围，应在 0…\(length - 1) 之间")
    case .tooLong(let found, let limit):
      Phrase("\(found) tokens are more than the context of \(limit)", "共 \(found) 个 token，超过了上下文长度 \(limit)")
    case .notFinite(let tensor, let place, let file):
      Phrase(
        "\(visible(tensor)) of \(visible(file)) holds NaN or infinity at \(place); weights have to be finite",
        "\(visible(file)) 中的 \(visible(tensor)) 在 \(place) 处是 NaN 或无穷大；权重必须都是有限数")
    case .overflow(let place):
      Phrase("the numbers leave the range of float32 at \(place)", "数值在 \(place) 处超出了 float32 的范围")
    case .noLogits(let family):
      Phrase("this \(family) model was saved without a head for logits", "这个 \(family) 模型保存时没有带输出层，算不出 logits")
    case .notCausal(let family):
      Phrase(
        "a \(family) model sees both ways and cannot continue a text", "\(family) 模型是双向的，不能续写文本")
    case .noPooling(let path):
      Phrase(
        "\(visible(path)) has no 1_Pooling/config.json, so there is no embedding of a whole text",
        "\(visible(path)) 没有 1_Pooling/config.json，得不到整段文本的向量")
    case .unknownHook(let name, let family, let layers):
      Phrase(
        "\(visible(name)) is no hook of this \(family) model of \(layers) layers (0…\(layers - 1))",
        "这个 \(layers) 层（0…\(layers - 1)）的 \(family) 模型没有 \(visible(name)) 这个 hook")
    case .emptyInput: Phrase("there are no tokens to run on", "没有可供计算的 token")
    case .nothingMasked: Phrase("no part of the model is masked, so there is nothing to take out", "模型没有被掩码的部件，无可移除")
    case .nothingGoes:
      Phrase(
        "nothing of what is masked can be taken out: heads that share keys and values go together, and a layer keeps its last",
        "被掩码的部件都无法单独移除：共用 key 和 value 的头须同去，每层也须留下最后一组")
    case .variesByPosition(let part):
      Phrase(
        "\(part) cannot be taken out: its mask is not the same at all positions, and a part that is gone is gone at every one",
        "\(part) 无法移除：它的掩码并非在所有位置都相同，而部件一旦移除，在每个位置都不复存在")
    case .nothingLeft: Phrase("everything is masked: nothing would be left", "全部被掩码：移除后什么也不剩")
    case .fixedWidth(let family):
      Phrase(
        "the LayerNorms of a \(family) model take a mean over all dimensions: masked ones cannot be taken out without changing what it computes",
        "\(family) 模型的 LayerNorm 对全部维度求均值：移除被掩码的维度会改变计算结果")
    case .cancelled: Phrase("stopped", "已停止")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .noTokenizer: Phrase("give token ids: prompt ids=5,17", "可以直接给出 token id：prompt ids=5,17")
    case .tooLong: Phrase("shorten the prompt or generate fewer tokens", "请缩短输入，或减少生成的 token 数")
    case .notFinite: Phrase("the weights are damaged; fetch the file again", "权重已损坏，请重新获取文件")
    case .variesByPosition(let part):
      Phrase("`unmask \(part)` to take out the rest, or `mask \(part)` everywhere", "先 `unmask \(part)` 再移除其余部件，或用 `mask \(part)` 在所有位置掩码")
    case .fixedWidth: Phrase("`save` writes them as zeros; `unmask` them to compact the rest", "`save` 会把它们写成零；要压实其余部件，请先 `unmask` 这些维度")
    case .nothingMasked: Phrase("mask L3.H5, or prune heads amount=30%", "mask L3.H5，或 prune heads amount=30%")
    case .noLogits: 
      Phrase(
        "look at its attention and activations; `activation embedding` is the sentence embedding of an encoder with pooling",
        "可以查看它的注意力和激活值；带池化的编码器可用 `activation embedding` 查看句向量")
    case .notCausal:
      Phrase("open a model that predicts the next token, such as gpt2 or llama", "请打开预测下一个 token 的模型，如 gpt2、llama")
    default: nil
    }
  }
}
