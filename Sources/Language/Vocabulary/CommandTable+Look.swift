import Wording

extension CommandTable {
  static let look: [CommandRow] = [
    CommandRow(
      "attention", .look, .looks, Phrase("attention patterns: of a head, of a layer, or rolled out", "注意力图：单个头、整层，或 rollout"),
      slots: [
        Slot(
          "what", [.place([.head, .layer]), .choice(["rollout"])], .positional, required: true,
          Phrase("a head, a layer, or `rollout` through all layers", "一个头、一层，或贯穿所有层的 `rollout`")),
        Slot(
          "fusion", [.choice(["mean", "max", "min"])], .named, fallback: "mean",
          Phrase("how `rollout` fuses the heads of a layer", "`rollout` 合并同层各头的方式")),
      ],
      detail: Phrase(
        "Rows are queries, columns keys; each row sums to 1. Rollout multiplies the fused patterns of all layers, each averaged with the identity for the residual stream.",
        "行为 query，列为 key，每行之和为 1。rollout 把各层合并后的注意力图逐层相乘，每层先与单位矩阵取平均，以计入残差流。"),
      examples: [
        ("attention L3.H5", Phrase("the pattern of head 5 in layer 3", "第 3 层 5 号头的注意力图")),
        ("attention L3", Phrase("all heads of layer 3", "第 3 层的所有头")),
        ("attention rollout fusion=max", Phrase("rollout with the largest of the heads", "rollout，各头取最大值")),
      ]),
    CommandRow(
      "heads", .look, .looks, Phrase("all heads by one score", "按某个分数查看所有头"),
      slots: [
        Slot(
          "by", [.choice(["entropy", "importance", "induction", "previous", "duplicate"])], .named, fallback: "entropy",
          synonyms: ["effect": "importance", "ablation": "importance"], Phrase("the score", "所用分数")),
        Slot(
          "metric", [.choice(["loss", "logit", "kl", "class"])], .named, fallback: "loss",
          Phrase(
            "what `importance` measures when a head is off; `class` for a classifier", "`importance` 在关闭某个头后所看的指标；分类模型用 `class`")),
        Slot(
          "mode", [.choice(["zero", "mean"])], .named, fallback: "zero",
          Phrase("what `importance` puts in place of the head's output", "`importance` 用什么代替该头的输出")),
        Slot("at", [.tokens], .named, Phrase("where `importance` does so; everywhere when left out", "`importance` 在哪些位置替换；省略则为所有位置")),
      ],
      detail: Phrase(
        "`entropy`: mean entropy of the pattern's rows. `importance`: what masking each head by itself changes. `induction`, `previous`, `duplicate`: attention to the token after an earlier copy, to the token before, to an earlier copy.",
        "`entropy`：注意力图各行熵的平均值。`importance`：单独屏蔽每个头所造成的变化。`induction`、`previous`、`duplicate`：分别是对前一次出现之后的 token、对前一个 token、对同一 token 前一次出现的注意力。"
      ),
      examples: [
        ("heads", Phrase("entropy of every head", "每个头的熵")),
        ("heads by=importance", Phrase("which heads matter: the change in loss without each", "哪些头重要：去掉每个头后损失的变化")),
      ]),
    CommandRow(
      "lens", .look, .looks, Phrase("logit lens: what each layer would predict", "logit lens：每一层会预测什么"),
      slots: [Slot("token", [.token], .positional, fallback: "t-1", Phrase("at which token", "在哪个 token 处"))],
      detail: Phrase(
        "The residual stream after each layer, put through the final norm and the unembedding.",
        "把每层之后的残差流送入最后的 norm 和 unembedding。"),
      examples: [("lens t4", Phrase("the likeliest tokens after each layer, at token 4", "4 号 token 处每层最可能的 token"))]),
    CommandRow(
      "top", .look, .looks, Phrase("the likeliest next tokens", "最可能的下一个 token"),
      slots: [
        Slot("token", [.token], .positional, fallback: "t-1", Phrase("after which token", "在哪个 token 之后")),
        Slot("k", [.integer(1...100_000)], .named, fallback: "10", Phrase("how many", "显示几个")),
      ],
      examples: [
        ("top", Phrase("after the last token", "最后一个 token 之后")),
        ("top t4 k=5", Phrase("five, after token 4", "4 号 token 之后的前五个")),
      ]),
    CommandRow(
      "classes", .look, .looks, Phrase("what a classifier makes of the prompt: every class with its probability", "分类模型对 prompt 的判断：各类别及其概率"),
      detail: Phrase(
        "For models with a head for classes: those of transformers' …ForSequenceClassification, and those that `train objective=classify` made. `measure accuracy on=FILE.csv` asks it about labelled texts.",
        "适用于带分类头的模型：transformers 的 …ForSequenceClassification，以及由 `train objective=classify` 训练所得。`measure accuracy on=文件.csv` 用带标签的文本检验。"),
      examples: [("classes", Phrase("the likeliest class first", "最可能的类别在前"))]),
    CommandRow(
      "activation", .look, .looks, Phrase("the values at a hook, whole", "某个 hook 处的全部数值"),
      slots: [
        Slot(
          "hook", [.name(.hook)], .positional, required: true,
          Phrase("a hook name, as in TransformerLens, `*` standing for anything; `norms` for how large the residual stream is after each layer and what attention and MLP add; `embedding` for an encoder's sentence vector", "hook 名称，与 TransformerLens 相同，`*` 代表任意内容；`norms` 为各层之后残差流的范数及注意力、MLP 的写入量；`embedding` 为编码器的句向量")),
        Slot("run", [.choice(["dry-run"])], .positional, Phrase("only list the hooks with their shapes and sizes", "只列出 hook 及其形状和大小")),
      ],
      examples: [
        ("activation blocks.3.hook_resid_mid", Phrase("the residual stream after attention in layer 3", "第 3 层注意力之后的残差流")),
        ("activation norms", Phrase("how large the residual stream is after each layer", "各层之后残差流的大小")),
        ("activation blocks.*.attn.hook_pattern dry-run", Phrase("what keeping every pattern would take", "保留所有注意力图需要多少内存")),
        ("activation blocks.2.*", Phrase("everything in layer 2; `export last FILE.safetensors` writes it whole", "第 2 层的全部激活；`export last 文件.safetensors` 写出全部数值")),
      ]),
    CommandRow(
      "logits", .look, .looks, Phrase("the output before softmax, whole", "softmax 之前的完整输出"),
      slots: [
        Slot(
          "token", [.choice(["all"]), .token], .positional, fallback: "t-1",
          Phrase("at which token, or `all`", "在哪个 token 处，或 `all`"))
      ],
      examples: [("logits all", Phrase("at every position", "每个位置"))]),
    CommandRow(
      "neurons", .look, .looks, Phrase("the most active MLP neurons of a layer", "某层 MLP 中最活跃的神经元"),
      slots: [
        Slot("layer", [.place([.layer])], .positional, required: true, Phrase("which layer", "哪一层")),
        Slot("token", [.token], .positional, Phrase("at which token; over the whole prompt when left out", "在哪个 token 处；省略则看整个提示")),
        Slot("k", [.integer(1...100_000)], .named, fallback: "10", Phrase("how many", "显示几个")),
      ],
      detail: Phrase(
        "Ranked by the largest absolute activation on the prompt, or by that at a token, after the nonlinearity (`mlp.hook_post`). Neurons that are masked show what they would be.",
        "按提示上激活绝对值的峰值，或某个 token 处的激活绝对值排序，取非线性之后的值（`mlp.hook_post`）。已关闭的神经元显示其本来的激活。"),
      examples: [
        ("neurons L3", Phrase("in layer 3, and the token each peaks at", "第 3 层，以及各自峰值所在的 token")),
        ("neurons L3 t4 k=20", Phrase("the twenty most active at token 4", "4 号 token 处最活跃的 20 个")),
      ]),
  ]

  static let ask: [CommandRow] = [
    CommandRow(
      "doctor", .ask, .looks, Phrase("check the program, the machine and the current model", "检查程序、机器和当前模型"),
      examples: [("doctor", Phrase("kernels, terminal, locale, models found", "内核、终端、locale、找到的模型"))]),
    CommandRow(
      "attribute", .ask, .looks, Phrase("which tokens or parts a prediction rests on", "预测依据了哪些 token 或部件"),
      slots: [
        Slot("token", [.token], .positional, fallback: "t-1", Phrase("the prediction after which token", "哪个 token 之后的预测")),
        Slot("by", [.choice(["gradient", "logit"])], .named, fallback: "logit", Phrase("the method", "方法")),
      ],
      examples: [("attribute t4", Phrase("the prediction after token 4", "4 号 token 之后的预测"))], built: false),
    CommandRow(
      "patch", .ask, .looks, Phrase("put activations of another prompt into this one", "把另一个 prompt 的激活值换入当前 prompt"),
      slots: [
        Slot("from", [.text], .named, required: true, Phrase("the other prompt", "另一个 prompt")),
        Slot("at", [.name(.hook)], .named, Phrase("the hook", "hook 名称")),
      ],
      examples: [(#"patch from="When John and Mary""#, Phrase("at every layer and token", "在每一层、每个 token 处"))], built: false),
    CommandRow(
      "sweep", .ask, .expensive, Phrase("what is lost without each part, or with more and more of them gone", "逐个去掉部件看损失，或越剪越多看曲线"),
      slots: [
        Slot("what", [.choice(["heads", "neurons", "layers", "dimensions", "sparsity"])], .positional, required: true, Phrase("over what", "遍历什么")),
        Slot(
          "metric", [.choice(["loss", "logit", "kl", "class"])], .named, fallback: "loss",
          Phrase("the metric, over the prompt; `class` for a classifier", "指标，在提示上测量；分类模型用 `class`")),
        Slot(
          "curve", [.choice(["yes", "no"])], .named, fallback: "no",
          Phrase("`yes`: held-out loss against the amount pruned, beside pruning at random", "取 `yes` 时：留出损失随剪枝比例的变化，并与随机剪枝对照")),
        Slot(
          "by", [.choice(["importance", "taylor", "activation", "magnitude", "influence", "entropy", "teal", "cats", "predict"])], .named, fallback: "importance",
          Phrase("the score that the curve prunes by; `teal` (when left out) or `cats` for sparsity", "曲线剪枝所用的分数；sparsity 则为 `teal`（默认）或 `cats`")),
        Slot("on", [.path], .named, fallback: "prompt", Phrase("the text of the curve; its last tenth is held out", "曲线所用的文本；留出最后十分之一")),
      ],
      detail: Phrase(
        "Heads and layers are turned off one at a time by partial re-runs; a layer is shown as its attention, its MLP and both. Neurons and dimensions of the residual stream are too many for that: theirs are first-order estimates from one gradient (see `prune`). `sparsity` goes through targets of `sparsify` and changes nothing.",
        "头和层逐个关闭并做局部重算；每层给出注意力、MLP 及两者同时关闭的结果。神经元过多，用一次梯度的一阶估计（见 `prune`）。`sparsity` 逐个尝试 `sparsify` 的目标，不改动模型。"),
      examples: [
        ("sweep heads metric=kl", Phrase("KL divergence without each head", "去掉每个头后的 KL 散度")),
        ("sweep layers", Phrase("what each layer is worth on this prompt", "每一层在当前提示上的价值")),
        ("sweep sparsity on=plays.txt", Phrase("weights read, loss and speed for one target after another", "逐个目标给出读取的权重、损失与速度")),
        ("sweep heads curve=yes by=taylor on=plays.txt", Phrase("a pruning curve with its control", "剪枝曲线及其对照")),
      ]),
    CommandRow(
      "parity", .ask, .looks, Phrase("compare with reference values, layer by layer", "与参考值逐层比较"),
      slots: [Slot("file", [.path], .positional, required: true, Phrase("the reference values", "参考值文件"))],
      examples: [("parity reference.safetensors", Phrase("the largest difference at each hook", "每个 hook 处的最大差异"))], built: false),
  ]
}
