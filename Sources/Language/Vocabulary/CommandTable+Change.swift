import Wording

extension CommandTable {
  static let change: [CommandRow] = [
    CommandRow(
      "mask", .change, .reversible,
      Phrase("turn heads, neurons, whole parts of layers or dimensions off", "关闭注意力头、神经元、一层的注意力或 MLP，或残差流的维度"),
      slots: [
        Slot(
          "heads", [.choice(["all"]), .places(maskable)], .positional,
          Phrase(
            "which heads, neurons, attention (`L3.attn`), MLP (`L3.mlp`) or dimensions of the residual stream (`D40`); `all` is every head",
            "哪些头、神经元、整层注意力（`L3.attn`）、MLP（`L3.mlp`）或残差流的维度（`D40`）；`all` 为所有头")),
        Slot(
          "mode", [.choice(["zero", "mean", "resample"])], .named, fallback: "zero",
          Phrase(
            "what stands in: zero, the part's mean output, or its outputs on another text", "替代值：零、该部件的平均输出，或它在另一段文本上的输出")),
        Slot(
          "on", [.path], .named, fallback: "prompt",
          Phrase("the text that a mean or another text is taken from; `prompt` is the current prompt", "取均值或另一段文本所用的文件；`prompt` 为当前提示")),
        Slot("samples", [.integer(1...65536)], .named, fallback: "16", Phrase("windows of 128 tokens to take a mean over", "求均值所用的窗口数，每个 128 token")),
        Slot("seed", [.integer(0...Int.max)], .named, fallback: "0", Phrase("of `mode=resample`: which window is drawn", "`mode=resample` 的种子：决定抽到哪个窗口")),
        Slot("from", [.path], .named, Phrase("instead of parts: the masks of a file that `export masks` wrote", "代替部件：使用 `export masks` 写出的掩码文件")),
        Slot(
          "at", [.tokens], .named,
          Phrase("only at these positions of a sequence, such as `t3,t5-7`; everywhere when left out", "只在序列的这些位置，如 `t3,t5-7`；省略则为所有位置")),
      ],
      detail: Phrase(
        "Masks are part of the model: every look, measurement and text is made with them. They cost no time and save none; `compact` takes masked parts out for real. `mean` keeps what a part always adds; `resample` (Chan et al. 2022) puts, at each position, what the part does there on a window of 128 tokens drawn from a file, over again where the text is longer. Both are taken from the model without masks. A dimension of the residual stream (`D40`) runs through all layers: nothing writes to it, nothing reads it, and only zero stands in for it. `export masks` writes them to a file that other programs can read.",
        "掩码是模型的一部分：此后的查看、测量和生成都带着它。掩码本身既不耗时也不省时；`compact` 才会真正移除被掩码的部件。`mean` 保留部件一贯加入的量；`resample`（Chan 等，2022）在每个位置放入该部件在另一段文本（从文件中抽取的 128 个 token 的窗口）同一位置上的输出，文本更长时从头循环。两者均取自无掩码模型。残差流的维度（`D40`）贯穿各层：既不写入也不读出，只能以零代替。`export masks` 可把掩码写成其他程序能读取的文件。"),
      examples: [
        ("mask L3.H5", Phrase("turn one head off", "关闭一个头")),
        ("mask L0-2.H* L3.H5 mode=mean", Phrase("all heads of three layers and one more", "三层的全部头，外加一个头")),
        ("mask L2.N0-63", Phrase("sixty-four neurons of an MLP", "某个 MLP 的 64 个神经元")),
        ("mask L3.H5 mode=mean on=plays.txt", Phrase("its mean over a text stands in", "用它在一段文本上的均值代替")),
        ("mask L3.H5 mode=resample on=plays.txt seed=7", Phrase("what it does on another text stands in", "用它在另一段文本上的输出代替")),
        ("mask from=masks.json", Phrase("the masks of a file", "使用文件中的掩码")),
        ("mask L1.H5 at=t3,t5-7", Phrase("one head at some positions", "一个头，只在部分位置")),
        ("mask L3.attn L3.mlp", Phrase("a whole layer: attention and MLP", "一整层：注意力和 MLP")),
        ("mask D0-15", Phrase("sixteen dimensions of the residual stream, in every layer", "残差流的 16 个维度，所有层")),
      ], oneOf: ["heads", "from"]),
    CommandRow(
      "unmask", .change, .reversible, Phrase("turn masked parts on again", "重新打开已关闭的部件"),
      slots: [
        Slot(
          "heads", [.choice(["all"]), .places(maskable)], .positional, required: true,
          Phrase("which parts, or `all` that are off", "哪些部件，或所有已关闭的部件 `all`"))
      ],
      examples: [("unmask L3.H5", Phrase("turn it on again", "重新打开它")), ("unmask all", Phrase("everything", "全部"))]),
    CommandRow(
      "masks", .change, .looks, Phrase("list what is turned off", "列出已关闭的部件"),
      slots: [
        Slot("form", [.choice(["map"])], .positional, Phrase("`map`: the whole model at a glance, heads and neurons of every layer", "`map`：整个模型的概览，各层的头与神经元")),
        Slot("cells", [.integer(1...512)], .named, fallback: "32", Phrase("of a map: at most so many cells for the neurons of a layer", "概览中每层神经元最多用多少格")),
      ],
      examples: [
        ("masks", Phrase("and how each is replaced", "以及各自的替代方式")),
        ("masks map", Phrase("layers by heads and neurons", "按层显示头与神经元")),
      ]),
    CommandRow(
      "graft", .change, .reversible, Phrase("put weights of another open model into this one", "把另一个已打开模型的权重换入当前模型"),
      slots: [
        Slot(
          "parts", [.places([.layer, .head, .neuron, .attention, .mlp])], .positional, required: true,
          Phrase("layers, heads, neurons, attention or MLP", "层、头、神经元、注意力或 MLP")),
        Slot("from", [.name(.model)], .named, required: true, Phrase("an open model of the same shape", "结构相同的已打开模型")),
      ],
      detail: Phrase(
        "Which part made a checkpoint worse? Graft half of the layers from the one that was well: what brings the loss back is where to look on. A layer comes with its norms; a head with its query, key, value and output, keys and values only with all heads that share them. `undo` takes it back.",
        "检查点变差是哪一部分造成的？从完好的模型换入一半的层：能让损失恢复的那一半就是继续追查的范围。整层连同其归一化一起换入；头换入其 query、key、value 与输出，共用的 key、value 须这些头全部换入时才一起换入。`undo` 可撤销。"),
      examples: [
        ("graft L0-1 from=base", Phrase("the lower two layers", "下面两层")), ("graft L2.H6 from=base", Phrase("one head", "一个头")),
      ]),
    CommandRow(
      "steer", .change, .reversible, Phrase("add a direction to the residual stream", "向残差流加入一个方向"),
      slots: [
        Slot("layer", [.place([.layer])], .positional, required: true, Phrase("at which layer", "在哪一层")),
        Slot("toward", [.text], .named, required: true, Phrase("the direction's text", "方向对应的文本")),
        Slot("strength", [.number(-1000...1000)], .named, fallback: "1", Phrase("how strongly", "强度")),
      ],
      examples: [(#"steer L3 toward="joy" strength=4"#, Phrase("four times the direction", "方向的四倍"))], built: false),
    CommandRow(
      "undo", .change, .reversible, Phrase("take the last change back", "撤销上一次改动"),
      examples: [("undo", Phrase("exactly the state before it", "完全恢复到改动之前"))], renames: true),
    CommandRow(
      "redo", .change, .reversible, Phrase("make the change again that undo took back", "重做被撤销的改动"),
      examples: [("redo", Phrase("the last one undone", "最近一次撤销的改动"))], renames: true),
    CommandRow(
      "reset", .change, .reversible, Phrase("undo every change to the current model", "取消对当前模型的全部改动"),
      examples: [("reset", Phrase("everything on; undo brings the masks back", "全部恢复打开；undo 可找回掩码"))]),
  ]

  /// What masks can be put on.
  private static let maskable: Set<Place.Unit> = [.head, .neuron, .attention, .mlp, .dimension]

  static let compress: [CommandRow] = [
    CommandRow(
      "prune", .compress, .expensive, Phrase("turn off the parts that do least, and measure what that costs", "关闭作用最小的部分，并测量代价"),
      slots: [
        Slot(
          "what", [.choice(["heads", "neurons", "weights", "layers", "dimensions"]), .places([.head, .layer, .neuron, .attention, .mlp, .dimension])], .positional,
          required: true,
          Phrase("what to prune: a kind, or parts by name", "剪什么：一类部件，或指名的部件")),
        Slot("amount", [.amount], .named, Phrase("a share like 30% or a count like 4", "比例如 30%，或个数如 4")),
        Slot(
          "by", [.choice(["importance", "taylor", "activation", "magnitude", "influence", "entropy", "wanda", "sparsegpt", "random"])], .named,
          fallback: "importance", synonyms: ["ablation": "importance", "effect": "importance", "gradient": "taylor"],
          Phrase("the score whose lowest go first", "剪枝所用的分数，最低者先剪")),
        Slot(
          "on", [.path], .named, fallback: "prompt",
          Phrase("the text to score on, whose last tenth is only measured on; `prompt` is the current prompt", "打分用的文本，最后十分之一只用于测量；`prompt` 为当前提示")),
        Slot(
          "until", [.text], .named,
          Phrase("instead of an amount: as much as this budget allows, \"loss +1%\" or \"loss +0.05\"", "代替 amount：在预算内尽量多剪，如 \"loss +1%\" 或 \"loss +0.05\"")),
        Slot(
          "scope", [.choice(["global", "layer"])], .named, fallback: "global",
          Phrase("compare all layers, or take the same share of each", "所有层一起比较，或各层按相同比例")),
        Slot(
          "pattern", [.choice(["1:2", "1:4", "2:4", "4:8", "8:16"])], .named,
          Phrase("weights only: `2:4` keeps 2 of every 4 neighbouring inputs", "仅用于 weights：`2:4` 表示每 4 个相邻输入保留 2 个")),
        Slot(
          "rounds", [.integer(1...100)], .named, fallback: "1",
          Phrase("so many rounds, with new scores before each", "分多轮进行，每轮前重新打分")),
        Slot(
          "schedule", [.choice(["cubic", "linear"])], .named, fallback: "cubic",
          Phrase("of rounds: `cubic` takes most in the first (Zhu & Gupta 2017), `linear` the same in each", "各轮的进度：`cubic` 前面多剪（Zhu 与 Gupta，2017），`linear` 每轮相同")),
        Slot("keep", [.places([.layer])], .named, Phrase("layers to leave alone", "保持不动的层")),
        Slot("round", [.integer(1...4096)], .named, fallback: "16", Phrase("widths of MLPs and of the residual stream stay multiples of this", "MLP 与残差流的宽度保持为其倍数")),
        Slot("samples", [.integer(1...4096)], .named, fallback: "16", Phrase("windows of 128 tokens to score on", "打分所用的窗口数，每个 128 token")),
        Slot("seed", [.integer(0...Int.max)], .named, fallback: "0", Phrase("of `by=random`", "`by=random` 的种子")),
        Slot("run", [.choice(["dry-run"])], .positional, Phrase("only say what would be removed", "只说明将移除什么")),
      ],
      detail: Phrase(
        "Pruned parts are masked; `compact` removes them, `undo` brings them back. `importance` ablates each part by itself, `taylor` uses gradients of gates (Michel et al. 2019), `activation` and `magnitude` are norms, `influence` (layers) is 1 − cosine of the stream before and after, `entropy` (heads) prunes the most even first, `random` is the control. Heads that share keys and values go together; `dimensions` are those of the residual stream, in all layers at once. Single weights (`weights`) go by `magnitude`, `wanda` (the default) or `sparsegpt`, which changes what stays to make up for what goes; their zeros save no time.",
        "被剪的部件先被掩码；`compact` 真正移除，`undo` 可恢复。`importance` 逐个消融，`taylor` 用门的梯度（Michel 等，2019），`activation` 与 `magnitude` 是范数，`influence`（层）为 1 − 层前后残差流的余弦，`entropy`（头）先剪注意力最分散的，`random` 为对照。共用 key/value 的头同去同留；`dimensions` 为残差流的维度，各层一起剪。单个权重（`weights`）可按 `magnitude`、`wanda`（默认）或 `sparsegpt`，后者会调整剩余权重以弥补损失；置零的权重不会省时间。"),
      examples: [
        ("prune heads amount=30%", Phrase("the least important 30% of heads", "最不重要的 30% 的头")),
        ("prune neurons amount=50% by=taylor on=plays.txt", Phrase("half of all neurons, judged on a text", "依据一段文本剪掉一半神经元")),
        (#"prune heads by=taylor until="loss +1%""#, Phrase("as many as cost no more than 1% of the loss", "损失上升不超过 1% 的前提下尽量多剪")),
        ("prune heads amount=50% by=taylor on=plays.txt rounds=4", Phrase("in four rounds, scored anew before each", "分四轮，每轮前重新打分")),
        ("prune weights amount=50% by=wanda on=plays.txt", Phrase("half of the single weights of every matrix", "每个矩阵剪去一半的单个权重")),
        ("prune weights by=sparsegpt on=plays.txt pattern=2:4", Phrase("two of every four, the rest adjusted", "每四个剪去两个，并调整其余权重")),
        ("prune dimensions amount=25% on=plays.txt", Phrase("a quarter of the residual stream's dimensions", "残差流维度的四分之一")),
        ("prune L2.N17 dry-run", Phrase("which rows and columns would go", "将移除哪些行和列")),
      ]),
    CommandRow(
      "compact", .compress, .expensive, Phrase("make a smaller model without the masked parts", "去掉已屏蔽的部分，得到更小的模型"),
      slots: [
        Slot(
          "on", [.path], .named, fallback: "prompt",
          Phrase("the text whose last tenth the three numbers are measured on; `prompt` is the current prompt", "测量三组数字所用的文本，只用最后十分之一；`prompt` 为当前提示"))
      ],
      detail: Phrase(
        "Takes masked heads, neurons and dimensions out of the matrices and drops layers that do nothing, so the model computes the same with less. Dimensions go where norms are RMSNorms; a LayerNorm takes a mean over all of them. Prints what was masked, what is removed and what was measured, side by side. `save` writes the result, `undo` brings the parts back.",
        "把被掩码的头、神经元和维度从矩阵中移除，并去掉不起作用的层：结果不变，计算更少。维度只有在归一化为 RMSNorm 时才能移除，LayerNorm 要对全部维度求均值。并排给出掩码、移除与实测三组数字。`save` 写出结果，`undo` 可找回部件。"),
      examples: [
        ("compact", Phrase("remove masked parts for real", "真正移除已关闭的部件")),
        ("compact on=plays.txt", Phrase("with losses measured on a text", "并在一段文本上测量损失")),
      ]),
    CommandRow(
      "sparsify", .compress, .expensive, Phrase("leave weights unread that meet inputs near zero", "不读取与接近零的输入相乘的权重"),
      slots: [
        Slot("state", [.choice(["off"])], .positional, Phrase("`off` makes the model dense again", "`off` 恢复为稠密")),
        Slot("target", [.amount], .named, Phrase("the share of inputs that are to be zero, such as 50%", "要置零的输入比例，如 50%")),
        Slot(
          "by", [.choice(["teal", "cats", "zeros", "predict"])], .named, fallback: "teal", synonyms: ["relu": "zeros"],
          Phrase(
            "`teal`: inputs of every matrix; `cats`: neurons whose gate is small; `zeros`: only what ReLU made zero; `predict`: neurons that a guess says ReLU will make zero",
            "`teal`：每个矩阵的输入；`cats`：门值小的神经元；`zeros`：仅 ReLU 产生的零；`predict`：预测 ReLU 将置零的神经元")),
        Slot("part", [.choice(["all", "attention", "mlp"])], .named, fallback: "all", Phrase("which matrices have thresholds", "对哪些矩阵设阈值")),
        Slot("attention", [.amount], .named, Phrase("with a rule of the MLP: the share of attention's inputs that are to be zero besides", "与作用于 MLP 的方法并用：另外要置零的注意力输入比例")),
        Slot("rank", [.integer(1...4096)], .named, Phrase("directions that `predict` guesses along; a tenth of d_model when left out", "`predict` 预测所用的方向数；省略时为 d_model 的十分之一")),
        Slot(
          "on", [.path], .named, fallback: "prompt",
          Phrase("the text to calibrate on, whose last tenth is only measured on; `prompt` is the current prompt", "校准用的文本，最后十分之一只用于测量；`prompt` 为当前提示")),
        Slot("samples", [.integer(1...4096)], .named, fallback: "16", Phrase("windows of 128 tokens to calibrate on", "校准所用的窗口数，每个 128 token")),
      ],
      detail: Phrase(
        "Inputs of matrices whose magnitude is below a threshold count as zero, in every run from then on; `generate` and `measure speed` do not read the weights that those would be multiplied with. Thresholds are chosen layer after layer (TEAL, arXiv 2408.14690; CATS, arXiv 2404.08763). `predict` guesses from a low-rank product which neurons of a ReLU model will be zero, and reads no weights of those (after arXiv 2310.17157). The answer shows weights read by layer, the loss before and after, and the speed of both in one run. Where skipping would be slower, all is read: that is measured for each shape, and never changes a bit. `sparsify off` and `undo` take it back; `sweep sparsity` shows the curve.",
        "幅度低于阈值的矩阵输入从此在每次运行中视为零；`generate` 与 `measure speed` 不再读取与之相乘的权重。阈值逐层选定（TEAL，arXiv 2408.14690；CATS，arXiv 2404.08763）。`predict` 用低秩乘积预测 ReLU 模型中哪些神经元将为零，不读取它们的权重（参照 arXiv 2310.17157）。结果给出各层读取的权重、前后的损失，以及同一次运行中两者的速度。若跳过反而更慢则照常读取：按形状实测决定，且不影响任何一位结果。`sparsify off` 与 `undo` 可撤销；`sweep sparsity` 给出曲线。"),
      examples: [
        ("sparsify target=50% on=plays.txt", Phrase("half of every matrix's inputs", "每个矩阵一半的输入")),
        ("sparsify target=60% by=cats on=plays.txt", Phrase("by the gate of a gated MLP", "按门控 MLP 的门")),
        ("sparsify by=zeros on=plays.txt", Phrase("a ReLU model's own zeros", "ReLU 模型自身的零")),
        ("sparsify target=85% by=predict attention=40% on=plays.txt", Phrase("guess which neurons ReLU will make zero", "预测 ReLU 会将哪些神经元置零")),
        ("sparsify off", Phrase("read everything again", "恢复读取全部权重")),
      ]),
    CommandRow(
      "quantize", .compress, .expensive, Phrase("store weights in fewer bits", "用更少的位数存储权重"),
      slots: [Slot("format", [.choice(["q8_0", "q4_0"])], .positional, required: true, Phrase("the block format", "块格式"))],
      examples: [("quantize q8_0", Phrase("about 8.5 bits for each weight", "每个权重约 8.5 位"))], built: false),
  ] + training + recovery
}
