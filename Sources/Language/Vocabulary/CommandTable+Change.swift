import Wording

extension CommandTable {
  static let change: [CommandRow] = [
    CommandRow(
      "mask", .change, .reversible, Phrase("turn heads, neurons or whole parts of layers off", "关闭注意力头、神经元，或一层的注意力、MLP"),
      slots: [
        Slot(
          "heads", [.choice(["all"]), .places(maskable)], .positional, required: true,
          Phrase("which heads, neurons, attention (`L3.attn`) or MLP (`L3.mlp`); `all` is every head", "哪些头、神经元，或整层注意力（`L3.attn`）、MLP（`L3.mlp`）；`all` 为所有头")),
        Slot(
          "mode", [.choice(["zero", "mean"])], .named, fallback: "zero",
          Phrase("put zero or the part's mean output over the prompt in its place", "用零或该部件在提示上的平均输出代替")),
      ],
      detail: Phrase(
        "Masks are part of the model: every look, measurement and text is made with them. They cost no time and save none; `compact` takes masked parts out for real.",
        "掩码是模型的一部分：此后的查看、测量和生成都带着它。掩码本身既不耗时也不省时；`compact` 才会真正移除被掩码的部件。"),
      examples: [
        ("mask L3.H5", Phrase("turn one head off", "关闭一个头")),
        ("mask L0-2.H* L3.H5 mode=mean", Phrase("all heads of three layers and one more", "三层的全部头，外加一个头")),
        ("mask L2.N0-63", Phrase("sixty-four neurons of an MLP", "某个 MLP 的 64 个神经元")),
        ("mask L3.attn L3.mlp", Phrase("a whole layer: attention and MLP", "一整层：注意力和 MLP")),
      ]),
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
      examples: [("masks", Phrase("and how each is replaced", "以及各自的替代方式"))]),
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
  private static let maskable: Set<Place.Unit> = [.head, .neuron, .attention, .mlp]

  static let compress: [CommandRow] = [
    CommandRow(
      "prune", .compress, .expensive, Phrase("remove parts that do little", "剪掉作用不大的部分"),
      slots: [
        Slot(
          "what", [.choice(["heads", "neurons", "weights", "layers"]), .places([.head, .layer, .neuron])], .positional,
          required: true,
          Phrase("what to remove: a kind, or parts by name", "剪什么：一类部件，或指名的部件")),
        Slot("amount", [.amount], .named, Phrase("a share like 30% or a count like 4", "比例如 30%，或个数如 4")),
        Slot(
          "by", [.choice(["importance", "magnitude", "random"])], .named, fallback: "importance",
          Phrase("what goes first", "剪枝的依据")),
      ],
      examples: [("prune heads amount=30%", Phrase("the least important 30% of heads", "最不重要的 30% 的头"))], built: false),
    CommandRow(
      "compact", .compress, .expensive, Phrase("make a smaller model without the masked parts", "去掉已屏蔽的部分，得到更小的模型"),
      examples: [("compact", Phrase("remove masked heads for real", "真正移除已关闭的头"))], built: false),
    CommandRow(
      "quantize", .compress, .expensive, Phrase("store weights in fewer bits", "用更少的位数存储权重"),
      slots: [Slot("format", [.choice(["q8_0", "q4_0"])], .positional, required: true, Phrase("the block format", "块格式"))],
      examples: [("quantize q8_0", Phrase("about 8.5 bits for each weight", "每个权重约 8.5 位"))], built: false),
  ] + training
}
