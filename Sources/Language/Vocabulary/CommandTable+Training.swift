import Wording

extension CommandTable {
  static let training: [CommandRow] = [
    CommandRow(
      "train", .compress, .expensive, Phrase("train the current model, or a new one, on a text", "用文本训练当前模型或新建的模型"),
      slots: [
        Slot("on", [.path], .named, required: true, alias: "data", isFree: true, Phrase("the text to learn from; its last tenth validates", "训练文本；最后十分之一用于验证"))
      ] + course + [
        Slot(
          "shape", [.shape], .named,
          Phrase("a new model of layers×d_model×heads, such as 4x256x8", "新建模型，形如 4x256x8，即层数×d_model×头数")),
        Slot(
          "family", [.choice(["gpt2", "gpt_neox", "llama", "mistral", "qwen2", "qwen3", "bert"])], .named,
          Phrase("the family of a new model, llama where none is said; with objective=masked bert, and no other", "新建模型所属的族，默认 llama；objective=masked 时只能是 bert")),
        Slot(
          "vocab", [.integer(257...1_000_000)], .named,
          Phrase("train a byte-level BPE tokenizer of so many tokens for the new model", "为新建模型训练这么大词表的字节级 BPE 分词器")),
        Slot(
          "act", [.choice(["relu", "gelu", "gelu_new", "silu"])], .named,
          Phrase("the activation of a new model; its family's own when left out", "新建模型的激活函数；省略时用该族默认的")),
        Slot(
          "repeated", [.number(0...1)], .named, fallback: "0",
          Phrase("share of sequences that are a random one repeated, from which induction is learnt", "由随机序列重复而成的序列所占比例，用于学习归纳")),
        Slot(
          "symbols", [.integer(2...1_000_000)], .named, fallback: "256",
          Phrase("how many different tokens repeated sequences are made of", "重复序列由多少种 token 组成")),
        Slot(
          "passages", [.number(0...1)], .named, fallback: "0",
          Phrase("share of the repeated sequences that repeat a passage of the text instead of random tokens", "重复序列中改为重复文本片段（而非随机 token）的比例")),
      ] + result,
      detail: Phrase(
        "AdamW with warm-up and cosine decay, with the gradient clipped. The same command gives the same bits; a run that was stopped goes on with `runs resume`. objective=classify gives the model a head for the classes found, `classes` shows its answer; a tenth of every class validates. A text is validated on at most 64 windows of its last tenth, spread evenly; bits per byte are of what those windows hold. A tokenizer of vocab= learns from the whole text, the last tenth included, and with objective=masked has a <mask>. l1= adds l1 · mean |h| over layers, tokens and neurons to the loss that is differentiated (ProSparse, arXiv 2402.13516), h being what an MLP multiplies its down matrix with, relu(gate) · up where it has a gate; losses are shown without it, and `zeros` is the share of h that is exactly zero on the validation text: what `sparsify by=zeros` and by=predict need not read.",
        "采用 AdamW，学习率先预热再按余弦衰减，并裁剪梯度。同一命令得到逐位相同的结果；中断的运行可用 `runs resume` 继续。objective=classify 为模型添加针对所见类别的分类头，用 `classes` 查看其判断；每类留出十分之一用于验证。文本的验证最多使用其最后十分之一中均匀选取的 64 个窗口，每字节比特数按这些窗口的内容计算。vocab= 的分词器用整个文本训练（含最后十分之一）；objective=masked 时含有 <mask>。l1= 在求导的损失上加 l1 · |h| 对各层、各 token、各神经元的均值（ProSparse，arXiv 2402.13516），h 为 MLP 降维矩阵的输入，有门时即 relu(gate) · up；显示的损失不含该项，`zeros` 是验证文本上 h 恰好为零的比例，即 `sparsify by=zeros` 与 by=predict 可以不读的部分。"),
      examples: [
        ("train on=plays.txt steps=200", Phrase("two hundred steps from where the model is", "在现有模型上训练两百步")),
        (
          "train on=plays.txt steps=500 shape=2x128x4 as=small",
          Phrase("a new model with the current one's tokenizer", "新建一个模型，沿用当前模型的分词器")
        ),
        ("train on=reviews.csv objective=classify", Phrase("to tell the classes of labelled texts apart", "学习区分带标签文本的类别")),
      ], renames: true),
    CommandRow(
      "distill", .compress, .expensive, Phrase("train a small model to answer like a large one", "让小模型学习大模型的输出"),
      slots: [
        Slot(
          "student", [.shape, .placesElsewhere([.layer]), .name(.model)], .named, required: true,
          Phrase(
            "the open model that learns, a new one of layers×d_model×heads, or layers of the teacher in this order, such as L0,L2",
            "学习的模型（已打开）、按 层数×d_model×头数 新建的模型，或按此顺序取教师的若干层，如 L0,L2")),
        Slot("teacher", [.name(.model)], .named, Phrase("the model that it learns from; the current one when left out", "被学习的模型；省略时为当前模型")),
        Slot("on", [.path], .named, alias: "data", isFree: true, Phrase("the text to learn from; its last tenth validates", "训练文本；最后十分之一用于验证")),
      ] + course + [
        Slot("temperature", [.number(0.1...100)], .named, fallback: "2", Phrase("of the teacher's distribution", "教师分布的温度")),
        Slot(
          "soft", [.number(0...1)], .named, fallback: "0.5",
          Phrase("weight of the teacher's distribution; 0 leaves it out", "教师分布的权重；0 表示不用")),
        Slot(
          "hard", [.number(0...1000)], .named,
          Phrase("weight of the text's own tokens; 1 − soft when left out", "文本本身 token 的权重；省略时为 1 − soft")),
        Slot(
          "hidden", [.number(0...1000)], .named, fallback: "0",
          Phrase("weight of the teacher's hidden states, through a learned projection", "教师隐藏状态的权重（经学习得到的投影比较）")),
        Slot(
          "attention", [.number(0...1000)], .named, fallback: "0",
          Phrase("weight of the teacher's attention", "教师注意力的权重")),
        Slot(
          "attends", [.choice(["pattern", "scores"])], .named, fallback: "pattern",
          Phrase("what of attention is compared: patterns by divergence, or scores by squared error", "比较注意力的什么：pattern 用散度，scores 用均方误差")),
        Slot(
          "map", [.integers], .named,
          Phrase("the teacher's layer for each of the student's, such as 1,3; spread evenly when left out", "学生每层对应的教师层，如 1,3；省略时均匀分布")),
        Slot(
          "heads", [.integers], .named,
          Phrase("the teacher's head for each of the student's; groups of equal size when left out", "学生每个头对应的教师头；省略时均匀分组")),
        Slot(
          "cache", [.integer(1...1_000_000)], .named,
          Phrase(
            "keep so many of the teacher's likeliest tokens for each position on disk, and ask it once for each window; not with hidden= or attention=",
            "为每个位置在磁盘上保留教师概率最高的若干 token，每个窗口只询问教师一次；不能与 hidden= 或 attention= 同用")),
        Slot(
          "control", [.choice(["yes", "same", "no"])], .named, fallback: "yes",
          Phrase(
            "train the same shape beside it, without the teacher: from scratch, or with `same` from the student's own beginning",
            "同时训练一个没有教师的同形对照模型：从随机权重开始；写 `same` 时从学生的初始权重开始")),
      ] + result,
      detail: Phrase(
        "Minimises soft·T²·KL(teacher ‖ student) + hard·cross entropy (Hinton et al. 2015), and hidden·, attention·what both differ by inside (Jiao et al. 2019); losses are shown without their weights and without T², and the whole is the curve `objective`: plot distill-1.objective. The control has the same shape, data and steps, and begins from scratch; the verdict says by how much the student beats it, and needs two standard errors over the windows of the validation text to say so. With cache= windows begin at multiples of context=, and probability beyond the kept tokens is spread evenly; it keeps answers, so what needs the teacher's insides (hidden=, attention=) does not go with it.",
        "最小化 soft·T²·KL(教师 ‖ 学生) + hard·交叉熵（Hinton 等，2015），另加 hidden、attention 两项内部差异（Jiao 等，2019）；显示的各项损失未乘权重和 T²，总目标见曲线 `objective`：plot distill-1.objective。对照组的形状、数据和步数与学生相同，从随机权重开始；结论给出学生优于对照组的幅度，差值须超过验证文本各窗口的两个标准误。使用 cache= 时，窗口从 context= 的整数倍处开始，未保留 token 的概率均匀分摊；它只保存输出，不能与需要教师内部状态的 hidden=、attention= 同用。"),
      examples: [
        ("distill student=small teacher=base steps=400", Phrase("asks for the text; four hundred steps", "会询问文本；四百步")),
        (
          "distill student=2x64x4 teacher=base on=plays.txt steps=400",
          Phrase("a new student of two layers", "新建一个两层的学生模型")
        ),
        (
          "distill student=2x64x4 teacher=base on=plays.txt steps=400 soft=0.9 hard=1",
          Phrase("both losses with a weight of their own", "两项损失各有权重")
        ),
        (
          "distill student=L1,L3 teacher=base on=plays.txt steps=400 hidden=1",
          Phrase("a student that begins as two layers of the teacher, and learns its hidden states too", "以教师的两层为起点的学生，同时学习其隐藏状态")
        ),
      ], renames: true),
  ]

  static let recovery: [CommandRow] = [
    CommandRow(
      "recover", .compress, .expensive, Phrase("train a pruned model back towards what it was", "训练剪枝后的模型，找回损失"),
      slots: [
        Slot("on", [.path], .named, required: true, alias: "data", Phrase("the text to learn from; its last tenth validates", "训练文本；最后十分之一用于验证")),
        Slot(
          "teacher", [.name(.model)], .named,
          Phrase("the unpruned model to learn from; the model without its masks when left out, none after `compact`", "作为教师的未剪枝模型；省略时为去掉掩码的模型本身，`compact` 之后则没有教师")),
        Slot(
          "act", [.choice(["relu", "gelu", "gelu_new", "silu"])], .named,
          Phrase("another activation to train it to: with relu most of the hidden layer becomes zero", "改用另一种激活函数来训练：用 relu 时隐藏层大部分变为零")),
      ] + course + [
        Slot("temperature", [.number(0.1...100)], .named, fallback: "2", Phrase("of the teacher's distribution", "教师分布的温度")),
        Slot(
          "soft", [.number(0...1)], .named, fallback: "0.5",
          Phrase("weight of the teacher's distribution against the text's own tokens", "教师分布相对于文本本身 token 的权重")),
      ] + result,
      detail: Phrase(
        "Like `train`, from the pruned weights; masks stay as they are, and weights set to zero stay zero. With a teacher it also learns from the unpruned model's answers, like `distill`. `act=relu` swaps the activation first (arXiv 2310.04564), the model as it was being the teacher; `sparsify by=zeros` skips the zeros that come of it, and l1= makes more of them, as in `train`.",
        "与 `train` 相同，从剪枝后的权重开始；掩码保持不变，置零的权重仍为零。有教师时，还像 `distill` 那样学习未剪枝模型的输出。`act=relu` 先更换激活函数（arXiv 2310.04564），以原模型为教师；由此产生的零可用 `sparsify by=zeros` 跳过，l1= 使零更多，与 `train` 相同。"),
      examples: [
        ("recover on=plays.txt steps=200", Phrase("two hundred steps with masks held", "保持掩码，训练两百步")),
        ("recover on=plays.txt act=relu", Phrase("make it a ReLU model, whose zeros can be skipped", "变为 ReLU 模型，其零值可跳过")),
        ("recover on=plays.txt act=relu l1=1", Phrase("with a penalty that makes more of them", "加上惩罚，使零值更多")),
        ("recover on=plays.txt teacher=base", Phrase("towards the unpruned model", "向未剪枝的模型学习")),
      ], renames: true),
  ]

  private static let course: [Slot] = [
    Slot("steps", [.integer(1...100_000_000)], .named, fallback: "100", Phrase("how many steps", "步数")),
    Slot(
      "until", [.integer(0...100_000_000)], .named,
      Phrase("the step to stop after, where that is earlier: rates are those of steps=", "提前停止的步；学习率仍按 steps= 安排")),
    Slot(
      "objective", [.choice(["next", "masked", "classify"])], .named, fallback: "next",
      Phrase(
        "what is predicted: the next token, masked ones by a model that sees both ways, or the class of each row of a CSV, TSV or JSON Lines file",
        "预测目标：下一个 token；由双向模型预测被遮盖的 token；或 CSV、TSV、JSON Lines 文件中各行的类别")),
    CommandTable.textColumn, CommandTable.labelColumn,
    Slot("masked", [.number(0.01...0.9)], .named, fallback: "0.15", Phrase("share of tokens asked for by objective=masked", "objective=masked 时被遮盖 token 的比例")),
    Slot("batch", [.integer(1...4096)], .named, fallback: "16", Phrase("sequences in a step", "每步的序列数")),
    Slot("context", [.integer(2...65536)], .named, fallback: "128", Phrase("tokens in a sequence", "每个序列的 token 数")),
    Slot("rate", [.number(0...10)], .named, fallback: "0.001", Phrase("the highest learning rate", "最大学习率")),
    Slot(
      "warmup", [.integer(0...1_000_000)], .named,
      Phrase("steps that the rate rises; a tenth of all, at most 100, when left out", "学习率上升的步数；省略时取总步数的十分之一，最多 100")),
    Slot("dropout", [.number(0...0.95)], .named, fallback: "0", Phrase("share of what is added to the stream that is dropped", "写入残差流的值被丢弃的比例")),
    Slot(
      "l1", [.number(0...1_000_000)], .named, fallback: "0",
      Phrase(
        "weight of a penalty that makes zeros in the hidden layers of a ReLU model: nats for a mean of |h| of 1, where h is what an MLP multiplies its down matrix with; it rises with the warm-up",
        "使 ReLU 模型隐藏层变为零的惩罚的权重：|h| 的均值为 1 时惩罚多少奈特，h 为 MLP 降维矩阵的输入；在预热期内逐渐升到该值")),
    Slot("evaluate", [.integer(1...1_000_000)], .named, fallback: "100", Phrase("steps between validations and checkpoints", "每隔多少步验证一次并写检查点")),
    Slot("seed", [.integer(0...Int.max)], .named, fallback: "0", Phrase("of weights, sequences and dropout", "权重、序列与 dropout 的随机种子")),
    Slot(
      "schedule", [.choice(["cosine", "linear", "constant"])], .named, fallback: "cosine",
      Phrase("how the rate falls to a tenth after warming up, or stays", "预热后学习率降到十分之一的方式，或保持不变")),
    Slot("decay", [.number(0...10)], .named, fallback: "0.1", Phrase("weight decay of matrices", "矩阵的权重衰减")),
    Slot("clip", [.number(0...1_000_000)], .named, fallback: "1", Phrase("the gradient's largest norm; 0 leaves it as it is", "梯度范数上限；0 表示不裁剪")),
    Slot(
      "accumulate", [.integer(1...4096)], .named, fallback: "1",
      Phrase("parts that the sequences of a step are run in, to save memory", "把每步的序列分成几份依次计算，以节省内存")),
    Slot(
      "recompute", [.choice(["yes", "no"])], .named, fallback: "no",
      Phrase("run every block twice instead of keeping what is inside it", "每个块重算一次，而不保留其内部结果")),
    Slot(
      "precision", [.choice(["f32", "bf16"])], .named, fallback: "f32",
      Phrase(
        "what the factors of products with weights are rounded to: bf16 is quicker where the processor has it",
        "与权重相乘时因子的舍入精度：处理器支持时 bf16 更快")),
    Slot(
      "patience", [.integer(1...1_000_000)], .named,
      Phrase("validations in a row without a lower loss that end the run", "验证损失连续多少次没有降低即结束")),
    Slot(
      "keep", [.choice(["last", "best"])], .named,
      Phrase("the weights it ends with; `best` when patience= is given, else `last`", "结束时保留哪一步的权重；给出 patience= 时默认 best，否则为 last")),
  ]
  /// Columns of a file of labelled texts.
  static let textColumn = Slot(
    "text", [.word, .text], .named, Phrase("the column of the texts; `text` or `sentence` when left out", "文本所在的列；省略时为 `text` 或 `sentence`"))
  static let labelColumn = Slot(
    "label", [.word, .text], .named, Phrase("the column of the classes; `label` when left out", "类别所在的列；省略时为 `label`"))
  private static let result: [Slot] = [
    Slot("as", [.newName], .named, Phrase("the name of the model that comes out", "所得模型的名称")), background,
  ]
}
