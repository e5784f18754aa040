import Wording

extension CommandTable {
  static let measure: [CommandRow] = [
    CommandRow(
      "measure", .measure, .looks, Phrase("measure the current model", "度量当前模型"),
      slots: [
        Slot(
          "metric", [.choice(["loss", "perplexity", "accuracy", "speed", "memory"])], .positional, required: true,
          Phrase("what to measure", "度量什么")),
        Slot(
          "on", [.path], .named, fallback: "prompt",
          Phrase("a text file, or labelled texts for a classifier; the prompt when left out", "文本文件，分类模型则为带标签的文本；省略时用当前 prompt")),
        textColumn, labelColumn,
      ],
      detail: Phrase(
        "Loss is the mean negative log-likelihood of each next token in nats, perplexity its exponential, accuracy the share of next tokens that were the likeliest. A classifier is measured on the rows of a CSV, TSV or JSON Lines file: mean −ln p of the right class, and the share of rows it is right about. A model that sees both ways is asked for 15% of the tokens, hidden from it.",
        "loss 是各个下一 token 的平均负对数似然（单位 nat），perplexity（困惑度）是它的指数，accuracy 是最可能的 token 恰为下一 token 的比例。分类模型在 CSV、TSV 或 JSON Lines 文件的各行上度量：正确类别的平均 −ln p，以及判断正确的比例。双向模型则遮盖 15% 的 token 并要求其预测。"),
      examples: [
        ("measure loss", Phrase("on the prompt", "在 prompt 上")),
        ("measure perplexity on=plays.txt", Phrase("on a text file", "在文本文件上")),
        ("measure accuracy on=reviews.csv", Phrase("of a classifier on labelled texts", "分类模型在带标签文本上的表现")),
      ]),
    CommandRow(
      "compare", .measure, .looks, Phrase("two models side by side", "并排比较两个模型"),
      slots: [
        Slot("a", [.name(.model)], .positional, required: true, Phrase("an open model", "一个已打开的模型")),
        Slot("b", [.name(.model)], .positional, required: true, Phrase("another", "另一个模型")),
      ],
      detail: Phrase(
        "On the prompt: both losses, the KL divergence and how often the likeliest token is the same. Of models of one shape also how far the weights are apart, layer by layer, with the attention, MLP and head that differ most: where a checkpoint was changed. Whether that is what made it worse, `graft` shows.",
        "在当前提示上：两者的损失、KL 散度，以及最可能 token 相同的比例。结构相同的模型还逐层给出权重差异，并指出差异最大的注意力、MLP 与头，即检查点改动之处。变差是否由此引起，可用 `graft` 验证。"),
      examples: [("compare base small", Phrase("their losses and where they part", "两者的损失，以及从哪里开始分歧"))]),
  ]

  /// What stands between subject and value of `expect`.
  public static let relationWords = ["<", "<=", "=", ">=", ">", "in"]

  private static let numbersSlot = Slot(
    "numbers", [.choice(["checked", "observed"])], .named, fallback: "checked", Phrase("whether numbers must come again", "数值是否须再次得到"))
  private static let looksSlot = Slot(
    "looks", [.choice(["yes", "no"])], .named, fallback: "yes", Phrase("whether commands that only look are kept", "是否保留只查看的命令"))
  private static let redactSlot = Slot(
    "redact", [.choice(["no", "yes"])], .named, fallback: "no",
    Phrase("`yes` puts pseudonyms in place of personal data", "取 `yes` 时以化名代替个人信息"))
  private static let overwriteSlot = Slot(
    "overwrite", [.choice(["no", "yes"])], .named, fallback: "no", Phrase("whether a file that is there is replaced", "是否替换已有文件"))

  static let script: [CommandRow] = [
    CommandRow(
      "expect", .script, .looks, Phrase("check the last finding; a failed check fails the script", "检查最近的结果；不符则脚本失败"),
      slots: [
        Slot(
          "what", [.word], .positional,
          Phrase(
            "a fact by name (`loss`, `loss-delta`, `entropy`, `top1`, `heads-off`, …) or `shape`, `sum`, `row-sum`, `row-max`, `max`, `min`, `first`, `order`, `values`, `text`",
            "事实名（`loss`、`loss-delta`、`entropy`、`top1`、`heads-off` 等），或 `shape`、`sum`、`row-sum`、`row-max`、`max`、`min`、`first`、`order`、`values`、`text`")),
        Slot(
          "at", [.coordinates], .led,
          Phrase(
            "one cell: `2,1`, `q \"gave\" k \"Mary\"`, `L2.H3`, `row 1 column probability`",
            "某个单元：`2,1`、`q \"gave\" k \"Mary\"`、`L2.H3`、`row 1 column probability`")),
        Slot("of", [.name(.model)], .led, Phrase("of which open model, over its own prompt", "哪个已打开的模型，以其自身的 prompt 计")),
        Slot("is", [.choice(relationWords)], .positional, required: true, Phrase("how they compare", "比较方式")),
        Slot(
          "value", [.literal], .positional, required: true,
          Phrase(
            "a number, a text in quotes, a shape `15x15`, a range `1..2`, or a name kept by `remember`",
            "数字、带引号的文本、形状 `15x15`、区间 `1..2`，或 `remember` 记下的名称")),
        Slot("+-", [.number(0...Double.greatestFiniteMagnitude)], .led, Phrase("how far off is still right", "允许的绝对误差")),
        Slot("rel", [.number(0...Double.greatestFiniteMagnitude)], .led, Phrase("the same as a share of the value", "允许的相对误差")),
      ],
      detail: Phrase(
        "`=` with a number is met within half a unit of the last digit written: 3.391 means 3.3905…3.3915. `+-` and `rel` say it otherwise. Compared with a remembered name every bit must agree; `1.05*NAME` is so many times what was kept under it or, with `of`, what the open model of that name has. Several values can be `decreasing` or `increasing`, by the means of ten equal stretches; an `order` is a text of labels, each of which comes before the next.",
        "`=` 后面是数字时，以写出的末位的半个单位为容差：3.391 即 3.3905…3.3915。用 `+-` 或 `rel` 可另行指定。与 `remember` 记下的名称比较时要求每一位都相同；`1.05*名称` 为所记之值的倍数，用了 `of` 时则为同名已打开模型之值的倍数。一列数可为 `decreasing`（递减）或 `increasing`（递增），按十等分的均值判断；`order` 后写一串标签，前者须排在后者之前。"),
      examples: [
        ("expect loss < 3.5", Phrase("the loss is below 3.5", "损失低于 3.5")),
        ("expect loss = 3.391 +- 0.01", Phrase("within 0.01", "误差不超过 0.01")),
        ("expect loss-delta = +0.177 rel 0.001", Phrase("within a thousandth", "相对误差不超过千分之一")),
        (#"expect top1 = "Mary""#, Phrase("the likeliest token", "最可能的 token")),
        ("expect shape = 15x15", Phrase("15 queries by 15 keys", "15 个 query × 15 个 key")),
        (#"expect at q "gave" k "Mary" > 0.4"#, Phrase("one cell of an attention pattern", "注意力图中的一个单元")),
        ("expect at 2,1 in 0.4..0.5", Phrase("a cell by its indices", "按下标取单元")),
        ("expect row-sum = 1.000 +- 1e-05", Phrase("every row sums to 1", "每行之和都为 1")),
        ("expect first = L1.H4", Phrase("the first row of a ranking", "排序的第一行")),
        (#"expect order = "L1.H5 > L2.H3""#, Phrase("one head scores more than another", "一个头的分值高于另一个")),
        ("expect values = decreasing +- 0.1", Phrase("a curve falls, but for 0.1 at most", "曲线下降，回升不超过 0.1")),
        ("expect perplexity of small < 1.05*base", Phrase("one model against another", "与另一个模型比较")),
        ("expect loss = base", Phrase("exactly what `remember loss as=base` kept", "与 `remember loss as=base` 记下的值完全相同")),
      ], oneOf: ["what", "at"], relations: true),
    CommandRow(
      "remember", .script, .looks, Phrase("keep a number of the last finding, bit for bit, under a name", "把最近结果中的一个数逐位记下并命名"),
      slots: [
        Slot("what", [.word], .positional, Phrase("a fact by name, as in `expect`", "事实名，同 `expect`")),
        Slot("at", [.coordinates], .led, Phrase("one cell, as in `expect`", "某个单元，同 `expect`")),
        Slot("as", [.newName], .named, required: true, Phrase("the name", "名称")),
      ],
      examples: [
        ("remember loss as=base", Phrase("for `expect loss = base` later", "以便之后 `expect loss = base`")),
        ("remember at 2,1 as=cell", Phrase("one cell", "记下一个单元")),
      ], oneOf: ["what", "at"], renames: true),
    CommandRow(
      "export", .script, .looks, Phrase("write the last finding, whole, the view or the masks to a file", "把最近的结果（完整）、当前画面或掩码写入文件"),
      slots: [
        Slot(
          "what", [.choice(["last", "view", "masks"])], .positional,
          Phrase("the last finding, what the screen shows, or the masks of the model", "最近的结果、屏幕所示，或模型的掩码")),
        Slot(
          "file", [.path], .positional, required: true,
          Phrase(
            "ends in .json, .csv, .npy or .safetensors; of a view, in .svg, .png, .html or .txt; of masks, in .json",
            "以 .json、.csv、.npy 或 .safetensors 结尾；画面以 .svg、.png、.html 或 .txt 结尾；掩码以 .json 结尾")),
        Slot(
          "of", [.choice(["pane", "screen"])], .named, fallback: "pane",
          Phrase("of a view: the pane last in use, or the whole screen", "画面范围：最近使用的窗格，或整个屏幕")),
        Slot(
          "overwrite", [.choice(["no", "yes"])], .named, fallback: "no",
          Phrase("whether a file with other contents is replaced", "是否替换内容不同的已有文件")),
      ],
      detail: Phrase(
        "A file that already holds exactly these bytes is left as it is, so a script that exports can be replayed. Without a screen a view is the last finding as text. A .png draws what is outside its own letters, such as Chinese, as boxes with the character's code, and the answer says how many; .svg and .html keep the characters.",
        "若文件中已是完全相同的内容，则保持不变，因此带导出的脚本可以重复回放。没有界面时，画面为最近结果的文本。.png 没有中文等字符的字形，会画成带编码的方框，并在结果中说明个数；.svg 与 .html 保留原字符。"),
      examples: [
        ("export last pattern.npy", Phrase("for numpy", "供 numpy 读取")),
        ("export last pattern.npy overwrite=yes", Phrase("in place of an older one", "替换旧文件")),
        ("export masks pruned.json", Phrase("what is off and what stands in; `mask from=pruned.json` puts it back", "哪些部件已关闭及其替代值；用 `mask from=pruned.json` 恢复")),
        ("export view heads.svg", Phrase("the pane last in use, in its colours", "最近使用的窗格，保留配色")),
        ("export view shot.html of=screen", Phrase("the whole screen", "整个屏幕")),
      ], oneOf: ["what"]),
    CommandRow(
      "note", .script, .looks, Phrase("put a sentence into the record", "在记录中写一句话"),
      slots: [Slot("text", [.text], .positional, required: true, Phrase("the sentence, in quotes", "这句话，写在引号内"))],
      examples: [(#"note "the name mover comes next""#, Phrase("shown and kept", "显示并保存"))]),
    CommandRow(
      "replay", .script, .looks, Phrase("run a session script and check its expectations", "运行会话脚本并核对其中的期望"),
      slots: [Slot("file", [.path], .positional, required: true, Phrase("a .session file", ".session 文件"))],
      examples: [("replay Sessions/first-look.session", Phrase("stops at the first failure", "遇到第一个不符即停止"))], renames: true),
    CommandRow(
      "record", .script, .looks, Phrase("record what follows as a session script; without a name, end it", "把后续操作录成会话脚本；不给名称则结束录制"),
      slots: [
        Slot("name", [.newName], .positional, Phrase("the script's name", "脚本名")),
        numbersSlot, looksSlot, redactSlot, overwriteSlot,
      ],
      detail: Phrase(
        "Commands are recorded, never keys, with what they found as lines that are checked within one unit of the last digit. What changed the session before comes first in the script. Commands that fail, and those of the screen and of jobs, are left out. What training found is there once it has ended; numbers of what was trained are checked within a fiftieth, since instruction sets round differently. Times and memory are noted and not checked, as is what was found while a job ran.",
        "录制的是命令而非按键；所得数值写成核对行，容差为末位的一个单位。此前对会话的更改写在脚本开头。失败的命令以及界面、任务类命令不录。训练结束后录下其数值；训练所得模型的数值，容差为百分之二，因为不同指令集舍入不同。时间与内存、以及任务运行期间所得的数值只作记录，不核对。"),
      examples: [
        ("record first", Phrase("to first.session", "录制到 first.session")), ("record", Phrase("ends it", "结束录制")),
        ("record first numbers=observed", Phrase("numbers are noted and not checked", "数值只作记录，不核对")),
      ]),
    CommandRow(
      "save session", .script, .looks, Phrase("write what has been done as a session script", "把已执行的操作写成会话脚本"),
      slots: [
        Slot("name", [.newName], .positional, required: true, Phrase("the script's name", "脚本名")),
        Slot("from", [.integer(1...Int.max)], .named, Phrase("the first command, counted from 1", "起始命令，从 1 计")),
        Slot("to", [.integer(1...Int.max)], .named, Phrase("the last command", "末尾命令")),
        numbersSlot, looksSlot, redactSlot, overwriteSlot,
      ],
      examples: [
        ("save session first", Phrase("all of it", "全部")), ("save session first from=12 to=30", Phrase("a part", "其中一段")),
        ("save session first looks=no", Phrase("without commands that only look", "略去只查看的命令")),
      ]),
  ]

  static let screen: [CommandRow] = [
    CommandRow(
      "language", .screen, .looks, Phrase("the language of answers", "回答所用的语言"),
      slots: [Slot("tongue", [.choice(["en", "zh"])], .positional, required: true, Phrase("English or Chinese", "英文或中文"))],
      examples: [("language zh", Phrase("answer in Chinese", "用中文回答"))]),
    CommandRow(
      "alias", .screen, .looks, Phrase("teach a word of your own, or list them", "教一个自己的说法，或列出已有的"),
      slots: [
        Slot("name", [.newName], .positional, Phrase("the word", "说法")),
        Slot("means", [.text], .named, Phrase("the command or sentence that it stands for, in quotes", "它代表的命令或句子，写在引号内")),
      ],
      detail: Phrase(
        "At the beginning of a line the word stands for its meaning; what follows it is added. Typed by hand, `alias NAME = MEANING` is enough. Kept in `aliases.toml` beside the settings; scripts record what was run.",
        "写在行首时，这个说法即代表其含义，其后的内容接在后面。手动输入时写 `alias 名称 = 含义` 即可。保存在设置旁的 `aliases.toml` 中；脚本记录的是实际执行的命令。"),
      examples: [
        ("alias", Phrase("all words taught so far", "列出已教的说法")),
        (#"alias hot means="heads by=importance""#, Phrase("`hot` ranks the heads from now on", "此后 `hot` 即按重要性给头排序")),
      ]),
    CommandRow(
      "alias remove", .screen, .looks, Phrase("forget a word of your own", "忘掉一个自己的说法"),
      slots: [Slot("name", [.name(.alias)], .positional, required: true, Phrase("the word", "说法"))],
      examples: [("alias remove hot", Phrase("`hot` stands for nothing any more", "`hot` 不再代表任何内容"))]),
    CommandRow(
      "help", .screen, .looks, Phrase("the commands, or one of them in full", "命令一览，或某个命令的详细说明"),
      slots: [Slot("command", [.name(.command)], .positional, Phrase("which command", "哪个命令"))],
      examples: [("help", Phrase("all commands", "所有命令")), ("help mask", Phrase("one in full", "某个命令的详细说明"))]),
    CommandRow(
      "theme", .screen, .looks, Phrase("colours of the screen", "屏幕配色"),
      slots: [Slot("name", [.name(.theme)], .positional, required: true, Phrase("a theme", "主题名"))],
      examples: [("theme dark", Phrase("light on dark", "深色背景"))]),
    CommandRow(
      "layout", .screen, .looks, Phrase("arrangement of the panes", "窗格布局"),
      slots: [
        Slot(
          "name", [.choice(["inspect", "train", "compare", "script"]), .name(.layout)], .positional, required: true,
          Phrase("one of the program's own, or a name that `layout save` kept", "程序自带的布局，或用 `layout save` 保存的名称"))
      ],
      examples: [
        ("layout inspect", Phrase("heads, attention and output", "注意力头、注意力图与输出")),
        ("layout train", Phrase("jobs, their curves and numbers", "任务、曲线与数值")),
        ("layout compare", Phrase("a head in two models, or with and without masks", "同一个头在两个模型中，或开关掩码前后")),
        ("layout script", Phrase("what has been done, and what came of each step", "已执行的步骤及其结果")),
        ("layout reading", Phrase("the one that was kept under this name", "以此名称保存的布局")),
      ]),
    CommandRow(
      "layout save", .screen, .looks, Phrase("keep the arrangement of the panes under a name", "把当前窗格布局以一个名称保存"),
      slots: [Slot("name", [.newName], .positional, required: true, Phrase("the name", "名称"))],
      detail: Phrase(
        "What the panes are about, the view of the main pane, whether one is zoomed, and where the lines between them stand, for every size of window in which they were moved. Kept in `layouts.toml` beside the settings; `layout = \"NAME\"` there begins with it.",
        "保存窗格内容、主窗格视图、是否放大，以及各窗口大小下移动过的分界线位置。存于设置旁的 `layouts.toml`；在设置中写 `layout = \"名称\"` 即以其启动。"),
      examples: [("layout save reading", Phrase("`layout reading` brings it back", "用 `layout reading` 恢复"))]),
    CommandRow(
      "layout remove", .screen, .looks, Phrase("forget a layout of your own", "删除自己保存的布局"),
      slots: [Slot("name", [.name(.layout)], .positional, required: true, Phrase("its name", "布局名称"))],
      examples: [("layout remove reading", Phrase("the program's own layouts stay", "程序自带的布局不受影响"))]),
    CommandRow(
      "view", .screen, .looks, Phrase("how the pane last in use is shown", "最近使用的窗格如何显示"),
      slots: [
        Slot(
          "what", [.choice(["picture", "table", "text", "beside", "fit", "cells", "difference", "sides", "zoom", "panes", "prompts"])], .positional,
          Phrase(
            "a `picture` or a `table`; of an attention map also `text`, shaded by where a token looks, and `beside`, the maps of neighbouring heads; a map pooled to `fit` its pane, or by `cells`; while comparing, the `difference` or the two `sides`; `zoom` into the pane, or all `panes` again; the `prompts` of this session",
            "`picture`（图形）或 `table`（表格）；注意力图还可取 `text`（按关注程度着色的文本）与 `beside`（相邻各头并排）；热图池化后整体显示 `fit`，或逐格显示 `cells`；对比时取 `difference`（差异）或 `sides`（两侧）；`zoom` 放大窗格，`panes` 恢复所有窗格；`prompts` 为本次会话的提示")),
        Slot("other", [.name(.model)], .named, Phrase("while comparing, the model on the other side", "对比时另一侧的模型")),
        Slot("mark", [.newName], .named, Phrase("mark this place", "标记此处")),
        Slot("back", [.newName], .named, Phrase("come back to a mark", "回到标记处")),
        Slot(
          "filter", [.text], .named,
          Phrase("only the lines of a list that hold this, in quotes; of the console where the pane is no list; empty: all", "只显示列表中含有此内容的行，写在引号内；窗格不是列表时筛选控制台；留空则全部显示")),
      ],
      detail: Phrase(
        "What the keys `t`, `a`, `z`, `d`, `o`, `+`, `P`, `m`, `'` and `/` do, as a command; it changes the screen alone, and elsewhere says so and does nothing. A mark set by a key has a letter for its name. Keys that only move the cursor, the focus or the lines between panes, scroll, copy or open help have no command.",
        "即按键 `t`、`a`、`z`、`d`、`o`、`+`、`P`、`m`、`'`、`/` 所做之事的命令形式，只影响界面；没有界面时会说明这一点，不作任何改变。按键所设的标记以一个字母为名。仅移动光标、焦点或窗格分界线、滚动、复制、打开帮助的按键没有对应命令。"),
      examples: [
        ("view table", Phrase("the numbers instead of the picture", "以数值表格代替图形")),
        ("view beside", Phrase("attention maps side by side", "并排显示注意力图")),
        ("view zoom", Phrase("this pane over the whole window", "把此窗格放大到整个窗口")),
        ("view mark=a", Phrase("`view back=a` comes back here", "用 `view back=a` 回到此处")),
        (#"view filter="attn""#, Phrase("only the lines with attn in them", "只显示含有 attn 的行")),
      ], oneOf: ["what", "other", "mark", "back", "filter"]),
    CommandRow("quit", .screen, .looks, Phrase("leave", "退出"), examples: [("quit", Phrase("leave the program", "退出程序"))]),
  ]
}
