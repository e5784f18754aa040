public import Models
public import Wording

/// Why a study could not be made of a model and a prompt.
public enum StudyError: WordedError, Equatable {
  case unknownHead(Head, nLayers: Int, nHeads: Int)
  case unknownNeuron(Neuron, count: Int)
  case unknownDimension(Int, count: Int)
  /// Something else than zero is to stand in for a dimension.
  case onlyZero(mode: String)
  /// An option about layers beside dimensions, which run through all of them.
  case allLayers(option: String)
  case unknownLayer(Int, nLayers: Int)
  case unknownPosition(Int, count: Int)
  /// `places`: what a block of the model has, in the words that shorthands are made of.
  case unknownHook(String, places: [String])
  /// The hook exists in the field's list but not in this model.
  case missingHook(HookName, family: String)
  case tooFewTokens(found: Int, needed: Int, operation: Phrase)
  case tooLarge(what: String, bytes: Int, limit: Int)
  /// A quantity that is defined for next-token predictors only.
  case notCausal(family: String, operation: Phrase)
  /// Perplexity is of a sequence, guessed from its beginning.
  case noPerplexity(family: String)
  /// A score of heads that is measured on the next token, of a model that predicts none.
  case scoreNeedsLogits(score: String, family: String)
  case badSetting(name: String, found: String, allowed: String)
  /// A setting that cannot be as others or the model are, in words of its own, and what can be.
  case unfit(Phrase, tip: Phrase)
  /// A classifier is asked for tokens, or is to teach them.
  case noNextToken(family: String, isTeacher: Bool = false)
  /// A new model whose heads have an odd number of features, of a family that turns them in pairs.
  case oddHeads(slot: String, found: String, layers: Int, width: Int, heads: Int)
  /// A map from a student's layers or heads to those of its teacher that has another length, or names what is not there.
  case badMap(ImitatedPart, found: [Int], count: Int, all: Int)
  /// The teacher tells other classes apart than the data has.
  case otherClasses(teacher: [String], data: [String])
  /// Training stopped being numbers: at which step, what did first, and its place: a weight's name, or a hook's.
  case notFinite(step: Int, what: Quantity, place: String)
  /// Losses are numbers yet, and no model any more: far above what guessing among all answers gives, in nats. `place` is the weight that has
  /// gone furthest.
  case exploded(step: Int, loss: Double, guessing: Double, of: MeasuredLoss, place: String)
  /// All answers are alike to the model, and no weight has a gradient: it learns nothing any more.
  case collapsed(step: Int, loss: Double, of: MeasuredLoss, place: String)
  /// The model, as it was before anything was learnt, stops being numbers in the first step.
  case unsound(Quantity, place: String)
  /// No weight has a gradient in the first step: the model, as it was before anything was learnt, cannot learn.
  case noGradient(loss: Double, of: MeasuredLoss)
  case singleClass(file: String, label: String)
  case tooManyClasses(file: String, found: Int, limit: Int)
  /// Two options that do not go together.
  case apart(String, String)
  /// Every text has a label of its own.
  case labelsAllDiffer(file: String, rows: Int)
  case tooFewRows(file: String, found: Int, needed: Int)
  /// A text without a single token.
  case noTokens(file: String, line: Int)
  /// What is asked needs a head for classes, of the model or of its teacher.
  case noClasses(family: String, isTeacher: Bool = false)
  /// A text is of a class that the model does not know.
  case unknownLabel(String, classes: [String])
  /// A step would hold at least so many bytes, and there are not so many.
  case tooLittleMemory(needed: Int, available: Int)
  /// A step would hold about so many bytes, and this process may take no more than `left`.
  case overMemoryLimit(needed: Int, left: Int)
  /// What is kept of a model between steps is too much by itself; `isLimit` where it is the limit of this process that leaves so little.
  case modelTooLarge(parameters: Int, needed: Int, left: Int, isLimit: Bool, hasControl: Bool)
  /// Tokens are to be hidden, and the tokenizer has none that stands for a hidden one.
  case noMaskToken
  /// A checkpoint lacks what the run's model needs: it is of another one.
  case otherCheckpoint(tensor: String, shape: [Int])
  /// All of a text is the prompt, so there is none to resample from.
  case noOtherText(String)

  /// What of a training step can stop being numbers.
  public enum Quantity: Sendable { case loss, gradient, activation, weight }
  /// What a map leads from and to.
  public enum ImitatedPart: String, Sendable { case layers = "map", heads = "heads" }
  /// Of which model, and on what: of a step, of the validation part, or of a step of what is trained beside a student.
  public enum MeasuredLoss: Sendable { case training, validation, control }

  public static let codes = [
    "unknown-head", "unknown-neuron", "unknown-dimension", "only-zero", "all-layers", "unknown-layer", "unknown-position", "unknown-hook",
    "missing-hook", "too-few-tokens", "too-large", "not-causal", "no-logits", "bad-setting", "not-finite", "no-gradient", "exploded", "single-class",
    "too-many-classes", "too-few-rows", "labels-differ", "empty-text", "no-classes", "unknown-label", "too-little-memory", "no-mask-token",
    "other-checkpoint", "no-other-text",
  ]
  public var code: String {
    switch self {
    case .unknownHead: "unknown-head"
    case .unknownNeuron: "unknown-neuron"
    case .unknownDimension: "unknown-dimension"
    case .onlyZero: "only-zero"
    case .allLayers: "all-layers"
    case .unknownLayer: "unknown-layer"
    case .unknownPosition: "unknown-position"
    case .unknownHook: "unknown-hook"
    case .missingHook: "missing-hook"
    case .tooFewTokens: "too-few-tokens"
    case .tooLarge: "too-large"
    case .notCausal, .noPerplexity: "not-causal"
    case .scoreNeedsLogits, .noNextToken: "no-logits"
    case .badSetting, .badMap, .otherClasses, .oddHeads: "bad-setting"
    case .notFinite, .unsound: "not-finite"
    case .noGradient: "no-gradient"
    case .exploded, .collapsed: "exploded"
    case .singleClass: "single-class"
    case .tooManyClasses: "too-many-classes"
    case .tooFewRows: "too-few-rows"
    case .apart, .unfit: "bad-setting"
    case .labelsAllDiffer: "labels-differ"
    case .noTokens: "empty-text"
    case .noClasses: "no-classes"
    case .unknownLabel: "unknown-label"
    case .tooLittleMemory, .overMemoryLimit, .modelTooLarge: "too-little-memory"
    case .noMaskToken: "no-mask-token"
    case .otherCheckpoint: "other-checkpoint"
    case .noOtherText: "no-other-text"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .unknownHead(let head, let nLayers, let nHeads):
      Phrase(
        "there is no head \(head): the model has layers L0…L\(nLayers - 1) with heads H0…H\(nHeads - 1)",
        "没有注意力头 \(head)：模型的层为 L0…L\(nLayers - 1)，每层的头为 H0…H\(nHeads - 1)")
    case .onlyZero(let mode):
      Phrase(
        "a dimension holds something else in every layer: only zero can stand in for it, not mode=\(visible(mode))",
        "维度在各层的值不同：只能以零代替，不能用 mode=\(visible(mode))")
    case .allLayers(let option):
      Phrase(
        "dimensions of the residual stream run through all layers: \(option)= has no meaning for them", "残差流的维度贯穿所有层：\(option)= 对其没有意义")
    case .unknownDimension(let index, let count):
      Phrase(
        "there is no dimension D\(index): the residual stream has D0…D\(count - 1)", "没有维度 D\(index)：残差流的维度为 D0…D\(count - 1)")
    case .unknownNeuron(let neuron, let count):
      Phrase(
        "there is no neuron \(neuron): the MLP of L\(neuron.layer) has N0…N\(count - 1)",
        "没有神经元 \(neuron)：L\(neuron.layer) 的 MLP 有 N0…N\(count - 1)")
    case .unknownLayer(let layer, let nLayers):
      Phrase(
        "there is no layer L\(layer): the model has L0…L\(nLayers - 1)",
        "没有层 L\(layer)：模型的层为 L0…L\(nLayers - 1)")
    case .unknownPosition(let position, let count):
      Phrase(
        "there is no token t\(position): the prompt has t0…t\(count - 1)",
        "没有 token t\(position)：提示的位置为 t0…t\(count - 1)")
    case .unknownHook(let name, _):
      Phrase("\(visible(name)) is not the name of a hook", "\(visible(name)) 不是 hook 的名称")
    case .missingHook(let name, let family):
      Phrase("a \(family) model has no hook \(name)", "\(family) 模型没有 hook \(name)")
    case .tooFewTokens(let found, let needed, let operation):
      Phrase(
        "\(operation.en) needs at least \(needed) tokens, there are \(found)",
        "\(operation.zh)至少需要 \(needed) 个 token，现有 \(found) 个")
    case .tooLarge(let what, let bytes, let limit):
      Phrase(
        "\(what) would take \(Amount.bytes(bytes)), the limit is \(Amount.bytes(limit))",
        "\(what) 需要 \(Amount.bytes(bytes))，上限为 \(Amount.bytes(limit))")
    case .notCausal(let family, let operation):
      Phrase(
        "\(operation.en) needs a model that predicts the next token; \(family) sees both ways",
        "\(operation.zh)需要预测下一个 token 的模型；\(family) 是双向的")
    case .noPerplexity(let family): StudyError.notCausal(family: family, operation: PredictionMetric.perplexity.operation).phrase
    case .scoreNeedsLogits(let score, let family):
      Phrase(
        "\(score) needs next-token logits; this \(family) model has none", "\(score) 需要下一个 token 的 logits，这个 \(family) 模型没有")
    case .notFinite(let step, let what, let place):
      switch what {
      case .loss: Phrase("at step \(step) the loss is not a finite number any more", "第 \(step) 步，损失不再是有限数")
      case .gradient:
        Phrase("at step \(step) the gradient of \(visible(place)) is not finite any more", "第 \(step) 步，\(visible(place)) 的梯度不再是有限数")
      case .activation:
        Phrase("at step \(step) the numbers at \(visible(place)) leave the range of float32", "第 \(step) 步，\(visible(place)) 处的数超出 float32 范围")
      case .weight:
        Phrase("at step \(step) the weight \(visible(place)) is not finite any more", "第 \(step) 步，权重 \(visible(place)) 不再是有限数")
      }
    case .exploded(let step, let loss, let guessing, let kind, let place):
      Phrase(
        "at step \(step) \(kind.phrase.en) is \(loss.significant(4)), far above the \(guessing.significant(4)) of guessing: the training has exploded"
          + (place.isEmpty ? "" : "; furthest from its beginning is \(visible(place))"),
        "第 \(step) 步，\(kind.phrase.zh)为 \(loss.significant(4))，远高于随机猜测的 \(guessing.significant(4))：训练已发散"
          + (place.isEmpty ? "" : "；偏离初值最远的是 \(visible(place))"))
    case .collapsed(let step, let loss, let kind, let place):
      Phrase(
        "at step \(step) \(kind.phrase.en) is \(loss.significant(4)), that of guessing, and no weight has a gradient any more: the training has killed the model"
          + (place.isEmpty ? "" : "; furthest from its beginning is \(visible(place))"),
        "第 \(step) 步，\(kind.phrase.zh)为 \(loss.significant(4))，与随机猜测相同，且所有权重的梯度均为 0：模型已失去学习能力"
          + (place.isEmpty ? "" : "；偏离初值最远的是 \(visible(place))"))
    case .unsound(let what, let place):
      what == .weight
        ? Phrase("the model's own weight \(visible(place)) is not finite: nothing was learnt yet", "模型自身的权重 \(visible(place)) 不是有限数：此时尚未训练")
        : what == .loss
          ? Phrase("the model's own loss is not a finite number: nothing was learnt yet", "模型自身的损失不是有限数：此时尚未训练")
          : what == .gradient
            ? Phrase(
              "the gradient of \(visible(place)) leaves the range of float32 in the first step: so the model was before anything was learnt",
              "第一步中 \(visible(place)) 的梯度即超出 float32 范围：模型在训练之前就是如此")
            : Phrase(
              "the model's own numbers leave the range of float32, first at \(visible(place)): nothing was learnt yet",
              "模型自身的数值超出 float32 范围，最先出现在 \(visible(place))：此时尚未训练")
    case .noGradient(let loss, let kind):
      Phrase(
        "no weight has a gradient from the start, and \(kind.phrase.en) is \(loss.significant(4)): the model's own numbers overflow or are zero, and nothing was learnt yet",
        "从第一步起所有权重的梯度均为 0，\(kind.phrase.zh)为 \(loss.significant(4))：模型自身的数值溢出或为零，此时尚未训练")
    case .badMap(let part, let found, let count, let all):
      Self.map(part, found, count, all)
    case .otherClasses(let teacher, let data):
      Phrase(
        "the teacher tells \(Self.list(teacher, ", ")) apart, and the data has \(Self.list(data, ", "))",
        "教师区分的类别是 \(Self.list(teacher, "、"))，数据中的类别是 \(Self.list(data, "、"))")
    case .overMemoryLimit(let needed, let left):
      Phrase(
        "a step would take about \(Amount.bytes(needed)), and the limit on this process's memory leaves \(Amount.bytes(left))",
        "每步约需 \(Amount.bytes(needed)) 内存，而本进程的内存上限只剩 \(Amount.bytes(left))")
    case .modelTooLarge(let parameters, let needed, let left, let isLimit, _):
      Phrase(
        "weights, moments and gradients of \(Amount.count(parameters)) parameters would take \(Amount.bytes(needed)), and "
          + (isLimit ? "the limit on this process's memory leaves \(Amount.bytes(left))" : "\(Amount.bytes(left)) of memory are free"),
        "\(Amount.count(parameters)) 个参数的权重、矩与梯度需要 \(Amount.bytes(needed)) 内存，而"
          + (isLimit ? "本进程的内存上限只剩 \(Amount.bytes(left))" : "可用内存为 \(Amount.bytes(left))"))
    case .singleClass(let file, let label):
      Phrase("\(visible(file)): every label is \(visible(label))", "\(visible(file))：所有标签均为 \(visible(label))")
    case .tooManyClasses(let file, let found, let limit):
      Phrase(
        "\(visible(file)): the label column has \(found) different values; at most \(limit) are classes",
        "\(visible(file))：标签列有 \(found) 个不同的值；类别最多 \(limit) 个")
    case .unfit(let phrase, _): phrase
    case .noNextToken(let family, let isTeacher):
      isTeacher
        ? Phrase("the teacher, a \(family) classifier, has no head for tokens", "教师（\(family) 分类器）没有预测 token 的输出头")
        : Phrase("this \(family) classifier has no head for tokens", "此 \(family) 分类器没有预测 token 的输出头")
    case .apart(let one, let other):
      Phrase("\(one) does not go together with \(other)", "\(one) 不能与 \(other) 同时使用")
    case .labelsAllDiffer(let file, let rows):
      Phrase(
        "\(visible(file)): no label comes twice in \(rows) rows, so there is no class to learn", "\(visible(file))：\(rows) 行中没有重复的标签，无法学习类别")
    case .tooFewRows(let file, let found, let needed):
      Phrase("\(visible(file)) has \(found) \(found == 1 ? "row" : "rows"); learning needs at least \(needed)", "\(visible(file)) 只有 \(found) 行；训练至少需要 \(needed) 行")
    case .noTokens(let file, let line):
      Phrase("\(visible(file)), line \(line): the text is empty", "\(visible(file)) 第 \(line) 行：文本为空")
    case .noOtherText(let name):
      Phrase("\(visible(name)) holds nothing but the prompt: there is no other text to resample from", "\(visible(name)) 中只有提示本身，没有可供重采样的其他文本")
    case .noClasses(let family, let isTeacher):
      isTeacher
        ? Phrase("the teacher, a \(family) model, has no head for classes", "教师（\(family) 模型）没有分类头")
        : Phrase("this \(family) model has no head for classes", "此 \(family) 模型没有分类头")
    case .unknownLabel(let label, let classes):
      Phrase(
        "the model has no class \(visible(label)); it has \(classes.prefix(12).map { visible($0) }.joined(separator: ", "))",
        "模型没有类别 \(visible(label))；现有 \(classes.prefix(12).map { visible($0) }.joined(separator: "、"))")
    case .tooLittleMemory(let needed, let available):
      Phrase(
        "a step would take \(Amount.bytes(needed)) at the least, and \(Amount.bytes(available)) of memory are free",
        "每步至少需要 \(Amount.bytes(needed)) 内存，而可用内存为 \(Amount.bytes(available))")
    case .oddHeads(let slot, let found, _, let width, let heads):
      Phrase(
        "\(slot)=\(visible(found)) gives each head \(width) / \(heads) = \(width / heads) features: rotary positions turn them in pairs, so their number must be even",
        "\(slot)=\(visible(found)) 使每个头为 \(width) / \(heads) = \(width / heads) 维：旋转位置编码成对旋转各维，维数须为偶数")
    case .noMaskToken:
      Phrase("the tokenizer has no token that stands for a hidden one: neither [MASK] nor <mask>", "分词器没有用来遮盖的 token：既无 [MASK] 也无 <mask>")
    case .otherCheckpoint(let tensor, let shape):
      Phrase(
        "the checkpoint is of another run: it has no \(visible(tensor)) of shape \(shape)", "检查点属于另一次运行：其中没有形状为 \(shape) 的 \(visible(tensor))")
    case .badSetting(let name, let found, let allowed):
      Phrase(
        "\(name) cannot be \(visible(found)); allowed: \(allowed)", "\(name) 不能为 \(visible(found))；允许：\(allowed)")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .unknownHook(let name, let places):
      if let near = nearest(name.prefix { $0.isLetter || $0 == "_" }.description, among: places) {
        Phrase(
          "names look like blocks.3.attn.hook_pattern or pattern3; the nearest place is \(near)",
          "名称形如 blocks.3.attn.hook_pattern 或 pattern3；最接近的位置是 \(near)")
      } else {
        Phrase(
          "names look like blocks.3.attn.hook_pattern or pattern3; a layer has \(places.joined(separator: ", "))",
          "名称形如 blocks.3.attn.hook_pattern 或 pattern3；每层有 \(places.joined(separator: "、"))")
      }
    case .tooLarge: Phrase("ask for one layer, or use a shorter prompt", "只取一层，或缩短提示")
    case .unsound, .noGradient:
      Phrase(
        "no rate= helps: open the file that the model was made from, or undo what was changed in it; `activation norms` shows how its stream grows",
        "调整 rate= 无济于事：请重新打开原始模型文件，或撤销对它的修改；`activation norms` 可查看残差流如何增大")
    case .notFinite, .exploded, .collapsed:
      Phrase(
        "try a lower rate=, more warmup=, or clip=1", "可降低 rate=、增大 warmup=，或设 clip=1")
    case .unfit(_, let tip): tip
    case .noNextToken(_, isTeacher: true):
      Phrase("try objective=classify, or teach with a model that predicts tokens", "可用 objective=classify，或以预测 token 的模型为教师")
    case .noNextToken: Phrase("try `classes`, or objective=classify to train it", "可用 `classes` 查看其判断，或用 objective=classify 训练它")
    case .notCausal:
      Phrase(
        "`attention`, `activation` and `measure accuracy` work here; for the next token open a model such as gpt2 or llama",
        "此处可用 `attention`、`activation` 与 `measure accuracy`；要预测下一个 token，请打开 gpt2、llama 之类的模型")
    case .apart(let one, let other): Phrase("leave one of them out: \(one) or \(other)", "请去掉其一：\(one) 或 \(other)")
    case .labelsAllDiffer:
      Phrase(
        "is the label column that of the texts? text= and label= name the columns", "标签列是否其实是文本列？用 text= 与 label= 指定各列")
    case .singleClass:
      Phrase("name the column of the labels with label=, or add rows of another class", "用 label= 指定标签所在的列，或补充其他类别的行")
    case .badMap(let part, _, let count, let all):
      Phrase(same: "\(part.rawValue)=\(Self.example(count, of: all).map(String.init).joined(separator: ","))")
    case .otherClasses:
      Phrase(
        "give rows of the teacher's classes, or first train a teacher on these: train objective=classify", "请使用教师所知类别的数据，或先在此数据上训练教师：train objective=classify")
    case .overMemoryLimit:
      Phrase(
        "try a smaller batch= or context=, accumulate=4, or recompute=yes; or raise the limit (ulimit -v)",
        "可减小 batch= 或 context=，使用 accumulate=4、recompute=yes，或提高上限（ulimit -v）")
    case .modelTooLarge(_, _, _, let isLimit, let hasControl):
      isLimit
        ? Phrase("try a smaller shape, or raise the limit (ulimit -v)", "请使用更小的形状，或提高上限（ulimit -v）")
        : hasControl
          ? Phrase("try a smaller shape; a student takes half with control=no", "请使用更小的形状；学生模型用 control=no 可减半")
          : Phrase("try a smaller shape", "请使用更小的形状")
    case .tooManyClasses: Phrase("name the column of the labels with label=", "用 label= 指定标签所在的列")
    case .tooFewRows: Phrase("give more rows", "请提供更多行")
    case .noTokens: Phrase("take the row out, or name the column of the texts with text=", "请删去该行，或用 text= 指定文本所在的列")
    case .noClasses: Phrase("train objective=classify on=reviews.csv gives it one", "用 train objective=classify on=reviews.csv 训练一个")
    case .unknownLabel:
      Phrase("name the column of the classes with label=, or train on these with objective=classify", "用 label= 指定类别所在的列，或用 objective=classify 以这些类别训练")
    case .tooLittleMemory:
      Phrase("try a smaller batch= or context=, accumulate=4, or recompute=yes", "可减小 batch= 或 context=，或使用 accumulate=4、recompute=yes")
    case .oddHeads(let slot, _, let layers, let width, let heads):
      Phrase(same: "\(slot)=\(layers)x\(2 * width)x\(heads)")
    case .noMaskToken:
      Phrase(
        "a new model whose tokenizer is trained with it has one: add shape=2x128x4 vocab=1024", "同时训练分词器的新模型会有：加上 shape=2x128x4 vocab=1024")
    case .otherCheckpoint: Phrase("put the run's own checkpoint back, or begin the run anew", "请放回该次运行自己的检查点，或重新开始运行")
    case .noPerplexity:
      Phrase("`measure loss` and `measure accuracy` ask it for masked tokens", "`measure loss` 与 `measure accuracy` 可测其对被遮盖 token 的预测")
    case .scoreNeedsLogits: Phrase("`heads by=entropy` works here", "可改用 `heads by=entropy`")
    case .tooFewTokens, .noOtherText: Phrase("give a longer text", "请使用更长的文本")
    default: nil
    }
  }
}

extension StudyError {
  /// What a map must be, and what this one is.
  private static func map(_ part: ImitatedPart, _ found: [Int], _ count: Int, _ all: Int) -> Phrase {
    let what = part == .layers
      ? Phrase("each layer of the student the teacher's that it follows", "为学生的每一层给出所对应的教师层")
      : Phrase("each head of the student's layers the teacher's that it follows", "为学生每层的每个头给出所对应的教师头")
    let wrong = found.count == count ? found.first { !(0..<all).contains($0) } : nil
    let given = wrong.map { Phrase("\($0) is none of them", "其中没有 \($0)") } ?? Phrase("there are \(found.count)", "给出了 \(found.count) 个")
    return Phrase(
      "\(part.rawValue)= names for \(what.en): \(count) \(count == 1 ? "number" : "numbers") from 0 to \(all - 1); \(given.en)",
      "\(part.rawValue)= \(what.zh)：共 \(count) 个数，取 0 到 \(all - 1)；\(given.zh)")
  }

  /// Places spread evenly over those that there are.
  private static func example(_ count: Int, of all: Int) -> [Int] { (0..<count).map { count < 2 ? all - 1 : $0 * (all - 1) / (count - 1) } }

  private static func list(_ names: [String], _ comma: String) -> String {
    names.prefix(12).map { visible($0) }.joined(separator: comma) + (names.count > 12 ? "…" : "")
  }
}

extension StudyError.MeasuredLoss {
  fileprivate var phrase: Phrase {
    switch self {
    case .training: Phrase("the training loss", "训练损失")
    case .validation: Phrase("the validation loss", "验证损失")
    case .control: Phrase("the control's training loss", "对照模型的训练损失")
    }
  }
}
