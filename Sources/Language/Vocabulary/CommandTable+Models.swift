import Wording

extension CommandTable {
  static let models: [CommandRow] = [
    CommandRow(
      "open", .models, .reversible,
      Phrase("open a model and make it the current one", "打开一个模型，并设为当前模型"),
      slots: [
        Slot(
          "model", [.path], .positional, required: true,
          Phrase("a file, a folder, a name in the Hugging Face cache, or `builtin`", "文件、目录、Hugging Face 缓存中的名称，或 `builtin`")),
        Slot(
          "as", [.newName], .named,
          Phrase("the name it goes by here; the last part of its path when left out", "在这里使用的名称；省略时取路径的最后一段")),
      ],
      detail: Phrase(
        "Reads safetensors (single or sharded), Hugging Face folders and GGUF with F32, F16 or BF16 tensors. Weights are mapped, not copied.",
        "可读取 safetensors（单文件或分片）、Hugging Face 目录，以及张量为 F32、F16、BF16 的 GGUF。权重以内存映射方式读取，不复制。"),
      examples: [
        ("open ../shared/models/all-MiniLM-L6-v2", Phrase("open a model's folder", "打开一个模型目录")),
        ("open gpt2 as=base", Phrase("open from the Hugging Face cache and call it base", "从 Hugging Face 缓存打开，并命名为 base")),
      ], renames: true),
    CommandRow(
      "use", .models, .reversible, Phrase("make an open model the current one", "切换当前模型"),
      slots: [Slot("model", [.name(.model)], .positional, required: true, Phrase("the name of an open model", "已打开模型的名称"))],
      examples: [("use base", Phrase("go back to the model called base", "回到名为 base 的模型"))], renames: true),
    CommandRow(
      "close", .models, .reversible, Phrase("let go of an open model", "关闭一个已打开的模型"),
      slots: [Slot("model", [.name(.model)], .positional, required: true, Phrase("the name of an open model", "已打开模型的名称"))],
      examples: [("close base", Phrase("close the model called base", "关闭名为 base 的模型"))], renames: true),
    CommandRow(
      "models", .models, .looks, Phrase("list the open models", "列出已打开的模型"),
      examples: [("models", Phrase("names, families and sizes", "名称、族和规模"))]),
    CommandRow(
      "info", .models, .looks, Phrase("sizes, family and origin of the current model", "当前模型的结构、族和来源"),
      slots: [
        Slot(
          "what", [.choice(["weights"])], .positional,
          Phrase("`weights`: every matrix with its shape, type, size and share of zeros", "`weights`：每个矩阵的形状、类型、大小与零的比例"))
      ],
      examples: [
        ("info", Phrase("n_layers, n_heads, d_model and the rest", "n_layers、n_heads、d_model 等")),
        ("info weights", Phrase("what is large, and what is mostly zero", "哪些部分大，哪些大多为零")),
      ]),
    CommandRow(
      "save", .models, .irreversible, Phrase("write the current model as a checkpoint", "把当前模型写成 checkpoint"),
      slots: [
        Slot(
          "file", [.path], .positional, required: true,
          Phrase("the folder to make, or the file for GGUF", "要新建的文件夹；GGUF 则为文件")),
        Slot(
          "format", [.choice(["safetensors", "gguf"])], .named,
          Phrase("`safetensors` for a Hugging Face folder, `gguf` for llama.cpp; by the path's ending when left out", "`safetensors` 写 Hugging Face 文件夹，`gguf` 供 llama.cpp 使用；省略时按路径的扩展名决定")),
        Slot(
          "dtype", [.choice(["f32", "f16", "bf16"])], .named,
          Phrase("the number type; as in the model's own file when left out", "数值类型；省略时与模型原文件一致")),
        Slot(
          "overwrite", [.choice(["yes", "no"])], .named, fallback: "no",
          Phrase("`yes` replaces a model that is there already", "取 `yes` 时替换已存在的模型")),
        Slot(
          "for", [.choice(["everyone", "vitrine"])], .named, fallback: "everyone",
          Phrase("`vitrine` also writes what only Vitrine reopens: layers of different widths", "取 `vitrine` 时也写出只有 Vitrine 能重新打开的内容：各层宽度不同的模型")),
      ],
      detail: Phrase(
        "Masked parts are written as they act: a zero mask as zeros in the output matrix, a mean into the output bias; after `compact` they are gone. What the format cannot express is refused before anything is written, and the folder or file appears complete or not at all.",
        "被掩码的部件按其实际效果写入：零掩码写成输出矩阵中的零，均值写入输出偏置；`compact` 之后则已不存在。格式无法表示的内容会在写入前被拒绝；文件夹或文件要么完整出现，要么不出现。"),
      examples: [
        ("save small", Phrase("a Hugging Face folder with all weights as they are now", "把当前权重写成 Hugging Face 文件夹")),
        ("save small.gguf dtype=f16", Phrase("one file for llama.cpp, matrices in half precision", "供 llama.cpp 使用的单个文件，矩阵为半精度")),
        ("save small overwrite=yes", Phrase("in place of the model that is there", "替换已存在的模型")),
      ]),
  ]

  static let input: [CommandRow] = [
    CommandRow(
      "prompt", .input, .reversible, Phrase("set the text that is looked at", "设置要分析的文本"),
      slots: [
        Slot("text", [.text], .positional, Phrase("the text, in quotes", "文本，写在引号内")),
        Slot("ids", [.integers], .named, Phrase("token ids as they are, instead of a text", "直接给出 token id，代替文本")),
        Slot("as", [.newName], .named, Phrase("a name for this prompt, to come back to it", "给这个 prompt 起名，以便以后再用")),
        Slot("name", [.name(.prompt)], .named, Phrase("an earlier prompt that was given this name", "以前起过这个名字的 prompt")),
      ],
      examples: [
        (#"prompt "ROMEO: But soft, what light""#, Phrase("tokenise and run this text", "对这段文本分词并运行")),
        ("prompt ids=5,17,3", Phrase("run exactly these token ids", "直接运行这些 token id")),
        ("prompt name=storm", Phrase("the prompt that was set with as=storm", "用 as=storm 设过的那个 prompt")),
      ], oneOf: ["text", "ids", "name"], renames: true),
    CommandRow(
      "tokens", .input, .looks, Phrase("the prompt's tokens with ids, bytes and loss", "prompt 的 token、id、字节和损失"),
      examples: [("tokens", Phrase("one row for each token", "每个 token 一行"))]),
    CommandRow(
      "edit", .input, .reversible, Phrase("replace a token of the prompt by another text", "把 prompt 中的一个 token 换成别的文本"),
      slots: [
        Slot("token", [.token], .positional, required: true, Phrase("which token", "哪个 token")),
        Slot("text", [.text], .positional, required: true, Phrase("what stands there instead", "替换成的文本")),
      ],
      examples: [(#"edit t4 "Mary""#, Phrase("put Mary in place of token 4", "把 4 号 token 换成 Mary"))], renames: true),
    CommandRow(
      "generate", .input, .looks, Phrase("continue the prompt", "续写 prompt"),
      slots: [
        Slot("n", [.integer(1...1_000_000)], .named, fallback: "40", Phrase("how many tokens at most", "最多生成多少个 token")),
        Slot(
          "temperature", [.number(0...100)], .named, fallback: "0.8",
          Phrase("0 takes the likeliest token every time", "取 0 时每次都选概率最大的 token")),
        Slot(
          "top-k", [.integer(1...10_000_000)], .named, Phrase("draw from the k likeliest tokens only", "只从概率最大的 k 个 token 中抽取")),
        Slot(
          "top-p", [.number(0...1)], .named,
          Phrase("draw from the likeliest tokens that make up this share", "只从累计概率达到该值的 token 中抽取")),
        Slot("seed", [.integer(0...Int.max)], .named, fallback: "0", Phrase("the same seed gives the same text", "相同的种子得到相同的文本")),
      ],
      examples: [
        ("generate", Phrase("forty tokens", "生成四十个 token")),
        ("generate n=100 temperature=0 seed=7", Phrase("a hundred tokens, always the likeliest", "生成一百个 token，每次都取最可能的")),
      ]),
    CommandRow(
      "data", .input, .looks, Phrase("open a data set under a name", "以某个名称打开数据集"),
      slots: [
        Slot("action", [.choice(["open"])], .positional, required: true, Phrase("what to do", "操作")),
        Slot("file", [.path], .positional, required: true, Phrase("a text file or JSON Lines", "文本文件或 JSON Lines")),
        Slot("as", [.newName], .named, required: true, Phrase("the name it goes by", "使用的名称")),
      ],
      examples: [("data open plays.txt as=plays", Phrase("call the file plays", "把文件命名为 plays"))], built: false),
  ]
}
