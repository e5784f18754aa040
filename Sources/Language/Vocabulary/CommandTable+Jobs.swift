import Wording

extension CommandTable {
  static let jobs: [CommandRow] = [
    CommandRow(
      "jobs", .jobs, .looks, Phrase("list what runs in the background", "列出后台任务"),
      detail: Phrase(
        "On the screen and in the REPL, long work goes on in the background while commands are typed, and gives way to them. In `-c` and in a pipe a command waits for its work to end, unless it says `background=yes`; a step of a script always does. A model that was made in the background is opened under its name, and the current model stays: `use NAME` looks at it. One that a command has waited for is current from then on.",
        "在界面和 REPL 中，耗时的工作在后台进行，期间可继续输入命令，后台会让命令优先。在 `-c` 和管道中，命令会等工作结束才返回，除非写了 `background=yes`；脚本的每一步总会等待。后台得到的模型以其名称打开，当前模型不变：用 `use 名称` 查看；命令等待其结束得到的模型则成为当前模型。"),
      examples: [("jobs", Phrase("step, speed and time left of each", "各任务的步数、速度和剩余时间"))]),
    CommandRow(
      "wait", .jobs, .looks, Phrase("wait until a job has ended", "等待任务结束"),
      slots: [job(Phrase("its number; the one that runs when left out", "任务编号；省略时为正在运行的任务"))],
      detail: Phrase(
        "What the job found is then the last finding. Ctrl-C ends the waiting, not the job.",
        "任务的结果随后成为最近的结果。Ctrl-C 只结束等待，不会停止任务。"),
      examples: [("wait", Phrase("for the job that runs", "等待正在运行的任务")), ("wait 2", Phrase("for job 2", "等待任务 2"))], renames: true),
    CommandRow(
      "pause", .jobs, .looks, Phrase("hold a job after its present step", "在当前步之后暂停任务"),
      slots: [job(Phrase("its number; the one that runs when left out", "任务编号；省略时为正在运行的任务"))],
      examples: [("pause", Phrase("`resume` goes on", "用 `resume` 继续"))]),
    CommandRow(
      "resume", .jobs, .looks, Phrase("go on with a paused job", "继续已暂停的任务"),
      slots: [job(Phrase("its number; the paused one when left out", "任务编号；省略时为已暂停的任务"))],
      examples: [("resume", Phrase("from where it was held", "从暂停处继续"))]),
    CommandRow(
      "cancel", .jobs, .looks, Phrase("stop a job; what it has made so far is kept", "停止任务，保留已有成果"),
      slots: [job(Phrase("its number; the one that runs when left out", "任务编号；省略时为正在运行的任务"))],
      examples: [("cancel", Phrase("the partial result is taken over", "部分成果会被采用"))]),
    CommandRow(
      "runs", .jobs, .looks, Phrase("list kept runs", "列出保存的运行"),
      detail: Phrase(
        "Every training run is kept: its command, hashes of model and data, seed, machine, every number by step. `--store` chooses the file.",
        "每次训练都会保存：命令、模型与数据的哈希、随机种子、机器信息，以及各步的全部数值。用 `--store` 指定文件。"),
      examples: [("runs", Phrase("newest first", "最新的在前"))]),
    CommandRow(
      "runs show", .jobs, .looks, Phrase("all about one run", "某次运行的全部信息"),
      slots: [run("run")],
      examples: [("runs show train-3", Phrase("by name", "按名称")), ("runs show 3", Phrase("by number", "按编号"))]),
    CommandRow(
      "runs compare", .jobs, .looks, Phrase("two runs side by side: what differs, and how they ended", "并排比较两次运行：差异与结果"),
      slots: [run("a"), run("b")],
      examples: [("runs compare kd-4 kd-4-control", Phrase("a student and its control", "学生模型与其对照"))]),
    CommandRow(
      "runs resume", .jobs, .expensive, Phrase("go on with a run from its last checkpoint", "从最近的检查点继续一次运行"),
      slots: [
        run("run"),
        Slot(
          "steps", [.integer(1...100_000_000)], .named,
          Phrase("end at this step, or at the checkpoint where that is further; as planned when left out", "到这一步即结束，检查点更靠后则止于检查点；省略时按原计划")),
        Slot(
          "on", [.path], .named, alias: "data",
          Phrase("where its data is now, where that was moved; it must hold the same", "数据被移动后的新位置；内容须与当时相同")),
        Slot(
          "keep", [.choice(["last", "best"])], .named,
          Phrase("of a run with no step left, the weights that are given back; those that it ended with when left out", "对没有剩余步的运行，取回哪一步的权重；省略时为其结束时的权重")),
        background,
      ],
      detail: Phrase(
        "For runs that were interrupted, cancelled or failed. The end is the same, bit for bit, as without the interruption. A run whose numbers exploded gives back what it had saved with `steps=1`, and its best weights with `keep=best` besides.",
        "用于被中断、取消或失败的运行。结果与未中断时逐位相同。数值发散的运行可用 `steps=1` 取回已保存的模型，再加 `keep=best` 则取回其中最好的权重。"),
      examples: [
        ("runs resume train-3", Phrase("after a crash or Ctrl-C", "在崩溃或 Ctrl-C 之后")),
        ("runs resume train-3 steps=1", Phrase("the model as it was saved", "取回保存时的模型")),
        ("runs resume train-3 keep=best", Phrase("the weights of its lowest validation loss", "取回验证损失最低时的权重")),
        ("runs resume train-3 on=texts/new-place.txt", Phrase("its text was moved", "文本已移到别处")),
      ], renames: true),
    CommandRow(
      "runs export", .jobs, .looks, Phrase("write a run to a file, whole", "把一次运行完整写入文件"),
      slots: [
        run("run"),
        Slot(
          "file", [.path], .positional, required: true,
          Phrase(
            "ends in .csv, .json or .tfevents; without an ending, a folder for TensorBoard",
            "以 .csv、.json 或 .tfevents 结尾；没有扩展名时，作为 TensorBoard 的目录")),
        Slot(
          "overwrite", [.choice(["no", "yes"])], .named, fallback: "no",
          Phrase("whether a file with other contents is replaced", "是否替换内容不同的已有文件")),
      ],
      examples: [
        ("runs export train-3 train-3.csv", Phrase("a line for each step", "每步一行")),
        ("runs export train-3 logs/train-3", Phrase("for tensorboard --logdir logs", "供 tensorboard --logdir logs 读取")),
      ]),
    CommandRow(
      "runs delete", .jobs, .irreversible, Phrase("delete what is kept of a run", "删除一次运行的记录"),
      slots: [
        run("run"),
        Slot("confirm", [.word, .text], .named, Phrase("its name, or yes, where nobody can be asked", "运行名或 yes，用于无法询问时")),
      ],
      detail: Phrase(
        "Asks first, or takes `confirm=NAME` where nobody can be asked. Its control and the checkpoints of both go with it, and what its teacher said where no other run needs that; models that were saved stay. Runs that began with its model get a copy of that, and can be gone on with as before.",
        "会先询问；无法询问时写 `confirm=运行名`。其对照运行与两者的检查点一并删除，教师输出的缓存若无其他运行使用也会删除；已保存的模型保留不动。由其模型开始的运行会得到该模型的一份副本，仍可照常继续。"),
      examples: [("runs delete train-3", Phrase("in a script, with `@ confirm train-3` below it", "在脚本中，其下须写 `@ confirm train-3`"))]),
    CommandRow(
      "plot", .jobs, .looks, Phrase("curves of runs", "画出运行的曲线"),
      slots: [
        Slot(
          "what", [.names(.run)], .positional, required: true,
          Phrase("RUN.CURVE, one or more; RUN alone is its loss", "RUN.CURVE，可多个；只写 RUN 即其损失")),
        Slot(
          "scale", [.choice(["auto", "linear", "log"])], .named, fallback: "auto",
          Phrase("of the upright axis; `auto` is log where values span more than a factor of 50", "纵轴刻度；`auto` 在数值跨度超过 50 倍时用对数")),
      ],
      examples: [
        ("plot kd-4.loss", Phrase("the loss by step", "各步的损失")),
        ("plot kd-4.loss kd-4-control.loss", Phrase("a student against its control", "学生模型与其对照")),
        ("plot train-3.learning-rate scale=linear", Phrase("any other curve", "其他曲线")),
      ]),
  ]

  /// Whether a long command returns at once; for the rows of commands that start jobs.
  static let background = Slot(
    "background", [.choice(["yes", "no"])], .named,
    Phrase(
      "`yes` returns at once, `no` waits for the end; when left out, as the surface is",
      "`yes` 立即返回，`no` 等待结束；省略时视界面而定"))

  private static func job(_ help: Phrase) -> Slot { Slot("job", [.integer(1...1_000_000)], .positional, help) }
  private static func run(_ name: String) -> Slot {
    Slot(name, [.name(.run)], .positional, required: true, Phrase("a run, by name or number", "某次运行的名称或编号"))
  }
}
