public import Runs
public import Wording

/// Why a command could not be performed, where the reason lies in the session and not in a model or a file's contents.
public enum WorkbenchError: WordedError, Equatable {
  case unknownCommand(String)
  case notBuilt(String)
  case noModel
  case unknownModel(String, open: [String])
  case nameTaken(String)
  /// `readsText`: whether the model has a tokenizer.
  case noPrompt(readsText: Bool)
  case unknownToken(String)
  case unknownPrompt(String, known: [String])
  case alreadyMasked(String)
  case notMasked(String)
  /// There are none to write, or none in a file.
  case noMasks(String?)
  case nothingToUndo, nothingToRedo
  case noFinding
  case expectationFailed(Phrase)
  case fileExists(String)
  case leadsOut(String, of: String)
  case unknownFormat(String, known: String)
  case missing(slot: String, command: String)
  case notText(String)
  case notAnArray
  case nestedTooDeeply(String, limit: Int)
  case notAName(String)
  /// What cannot be undone was not confirmed; with the name of what is at stake, the runs that began with it, and what was answered: nil where
  /// nobody has been asked.
  case unconfirmed(String, dependants: [String] = [], answer: String? = nil)
  /// A run that another began with cannot be deleted: what that one needs of it cannot be kept.
  case neededByAnother(String, by: String, reason: Phrase)
  case noJob(Int?)
  case severalJobs([Int])
  case jobOver(Int)
  case notPaused(Int)
  case alreadyPaused(Int)
  case notResumable(String, kind: String)
  case noCheckpoint(String)
  /// A command trained a model, and it is not there to be brought back: where its checkpoint was, nil where the store has no such run.
  case modelNotKept(String, checkpoint: String?)
  case unknownTheme(String, known: [String])
  /// Its file, or one that it inherits from, is wrong.
  case brokenTheme(String, reason: Phrase)
  case unknownLayout(String, known: [String])
  /// A layout of the program's own is neither written over nor removed.
  case builtinLayout(String)
  /// No place of the screen has been marked by this name.
  case unknownMark(String, known: [String])
  /// A control goes on with the run that it is beside.
  case besideAnother(String, run: String)
  /// The command that asked for a run is none of this version's.
  case unreadableRun(String, command: String)
  /// A model that a run began with is neither open nor where it was.
  /// A file of rows with these columns, where a running text is asked for.
  case rowsAsText(String, columns: [String])
  case inputNotOpen(String, input: RunPlan.Input, reason: Phrase?)
  /// An option that would do nothing.
  case optionNeeds(String, given: String, needs: Phrase)
  /// A new model is to have the tokenizer of one that has none.
  case nothingToReadWith(String)
  /// A model or text that a run began with has changed since.
  case otherInput(String, name: String)
  case otherTokenizer(String, String)
  case noAlias(String)
  /// A command goes by this name already.
  case aliasTaken(String)
  case aliasWithoutMeaning(String)
  case noSuchValue(String, model: String)
  /// The size of a model that no file holds.
  case notInAFile(String)
  case notRecording
  /// The end of a recording is not on the disk.
  case recordingIncomplete(String, reason: Phrase)
  case noSuchDeeds(from: Int, to: Int, count: Int)
  /// No replay with `--update` has left new values for a script.
  case nothingPending(String)
  /// The script was changed since.
  case stalePending(String)
  /// What a script was to be called is the name of a folder, or of nothing.
  case namesNoScript(String)
  /// A word that ends a recording elsewhere, as the name of one.
  case endsNoRecording(String)
  /// The lines that wait are not those that a replay left.
  case changedPending(String)
  /// Where new values are to wait is something else, or a link to those of another script.
  case foreignPending(String)
  /// A check that would not be made as it is written.
  case badClaim(Phrase)
  /// So much of a text cannot be read.
  case notUTF8(String, share: Double?)
  /// A run's checkpoint is not what was written.
  case damagedCheckpoint(String, reason: Phrase)
  /// It is not there at all.
  case missingCheckpoint(String)
  /// Weights of the second do not stand for weights of the first.
  case otherShape(String, String)
  /// What was to be put in is there already.
  case sameWeights(String)

  public static let codes = [
    "unknown-command", "not-built", "no-model", "unknown-model", "name-taken", "no-prompt", "unknown-token", "unknown-prompt", "already-masked",
    "not-masked", "no-masks", "nothing-to-undo", "nothing-to-redo", "no-finding", "expectation-failed", "file-exists", "leads-out",
    "unknown-format", "missing-argument", "not-text", "not-an-array", "nested-too-deeply", "not-a-name", "unconfirmed", "needed-by-another", "recording-incomplete",
    "no-job", "several-jobs", "job-over", "not-paused", "already-paused", "not-resumable", "no-checkpoint", "model-not-kept", "unknown-theme",
    "broken-theme", "unknown-layout", "builtin-layout", "unknown-mark",
    "beside-another", "unreadable-run", "rows-as-text", "input-not-open", "idle-option", "no-tokenizer", "other-input", "other-tokenizer",
    "no-alias", "alias-taken", "alias-without-meaning", "unknown-fact", "not-in-a-file", "not-recording", "no-such-commands", "not-utf8",
    "damaged-checkpoint", "missing-checkpoint", "other-shape", "same-weights", "bad-value", "nothing-pending", "stale-pending", "names-no-script",
    "changed-pending",
  ]
  public var code: String {
    switch self {
    case .unknownCommand: "unknown-command"
    case .notBuilt: "not-built"
    case .noModel: "no-model"
    case .unknownModel: "unknown-model"
    case .nameTaken: "name-taken"
    case .noPrompt: "no-prompt"
    case .unknownToken: "unknown-token"
    case .unknownPrompt: "unknown-prompt"
    case .alreadyMasked: "already-masked"
    case .notMasked: "not-masked"
    case .noMasks: "no-masks"
    case .nothingToUndo: "nothing-to-undo"
    case .nothingToRedo: "nothing-to-redo"
    case .noFinding: "no-finding"
    case .expectationFailed: "expectation-failed"
    case .fileExists, .foreignPending: "file-exists"
    case .leadsOut: "leads-out"
    case .unknownFormat: "unknown-format"
    case .missing: "missing-argument"
    case .notText: "not-text"
    case .notAnArray: "not-an-array"
    case .nestedTooDeeply: "nested-too-deeply"
    case .notAName: "not-a-name"
    case .unconfirmed: "unconfirmed"
    case .neededByAnother: "needed-by-another"
    case .recordingIncomplete: "recording-incomplete"
    case .noJob: "no-job"
    case .severalJobs: "several-jobs"
    case .jobOver: "job-over"
    case .notPaused: "not-paused"
    case .alreadyPaused: "already-paused"
    case .notResumable: "not-resumable"
    case .noCheckpoint: "no-checkpoint"
    case .modelNotKept: "model-not-kept"
    case .unknownTheme: "unknown-theme"
    case .brokenTheme: "broken-theme"
    case .unknownLayout: "unknown-layout"
    case .builtinLayout: "builtin-layout"
    case .unknownMark: "unknown-mark"
    case .besideAnother: "beside-another"
    case .unreadableRun: "unreadable-run"
    case .rowsAsText: "rows-as-text"
    case .inputNotOpen: "input-not-open"
    case .optionNeeds: "idle-option"
    case .nothingToReadWith: "no-tokenizer"
    case .otherInput: "other-input"
    case .otherTokenizer: "other-tokenizer"
    case .noAlias: "no-alias"
    case .aliasTaken: "alias-taken"
    case .aliasWithoutMeaning: "alias-without-meaning"
    case .noSuchValue: "unknown-fact"
    case .notInAFile: "not-in-a-file"
    case .notRecording: "not-recording"
    case .noSuchDeeds: "no-such-commands"
    case .notUTF8: "not-utf8"
    case .damagedCheckpoint: "damaged-checkpoint"
    case .missingCheckpoint: "missing-checkpoint"
    case .otherShape: "other-shape"
    case .sameWeights: "same-weights"
    case .badClaim: "bad-value"
    case .nothingPending: "nothing-pending"
    case .stalePending: "stale-pending"
    case .namesNoScript, .endsNoRecording: "names-no-script"
    case .changedPending: "changed-pending"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .unknownCommand(let name): Phrase("there is no command \(name)", "没有命令 \(name)")
    case .notBuilt(let name): Phrase("\(name) is not part of this version", "此版本尚不支持 \(name)")
    case .noModel: Phrase("no model is open", "尚未打开模型")
    case .nestedTooDeeply(let path, let limit):
      Phrase(
        "\(visible(path)) is replayed \(limit) scripts deep: a script replays itself",
        "\(visible(path)) 的回放嵌套已达 \(limit) 层：有脚本在回放自身")
    case .notAName(let name):
      Phrase(
        "\(visible(name)) cannot be remembered as a name; it must begin with a letter, hold letters, digits, - and _ only, and be no fact's name",
        "不能以 \(visible(name)) 为名；名称须以字母开头，只含字母、数字、- 和 _，且不能与事实同名")
    case .unknownModel(let name, let open):
      Phrase(
        "no model is called \(visible(name)); open: \(open.joined(separator: ", "))",
        "没有名为 \(visible(name)) 的模型；已打开：\(open.joined(separator: "、"))")
    case .nameTaken(let name): Phrase("a model is called \(visible(name)) already", "已有名为 \(visible(name)) 的模型")
    case .noPrompt: Phrase("there is no prompt", "尚无提示")
    case .unknownPrompt(let name, let known):
      known.isEmpty
        ? Phrase("no prompt has been given the name \(visible(name)), or any", "没有名为 \(visible(name)) 的 prompt，也没有任何起过名的")
        : Phrase(
          "no prompt has been given the name \(visible(name)); there is \(known.map { visible($0) }.joined(separator: ", "))",
          "没有名为 \(visible(name)) 的 prompt；现有 \(known.map { visible($0) }.joined(separator: "、"))")
    case .unknownToken(let token): Phrase("the prompt has no token \(visible(token))", "提示中没有 token \(visible(token))")
    case .alreadyMasked(let heads): Phrase("\(heads) is masked already", "\(heads) 已被掩码")
    case .notMasked(let heads): Phrase("\(heads) is not masked", "\(heads) 未被掩码")
    case .noMasks(let path):
      path.map { Phrase("\(visible($0)) has no masks in it", "\(visible($0)) 中没有掩码") } ?? Phrase("no part of the model is masked", "模型没有被掩码的部件")
    case .nothingToUndo: Phrase("there is nothing to undo", "没有可撤销的操作")
    case .nothingToRedo: Phrase("there is nothing to redo", "没有可重做的操作")
    case .noFinding: Phrase("nothing has been looked at yet", "还没有任何结果")
    case .expectationFailed(let text): text
    case .fileExists(let path): Phrase("\(visible(path)) exists already and holds something else", "\(visible(path)) 已存在，且内容不同")
    case .foreignPending(let path):
      Phrase("\(visible(path)) exists already and holds no new values of this script", "\(visible(path)) 已存在，且不是该脚本的新值")
    case .leadsOut(let path, let folder):
      Phrase(
        "a link on the way to \(visible(path)) could lead out of \(visible(folder)), where everything is written to", "通向 \(visible(path)) 的路径上有链接，可能离开输出目录 \(visible(folder))")
    case .unknownFormat(let path, let known):
      Phrase(
        "the ending of \(visible(path)) names no format; known: \(known)", "无法从 \(visible(path)) 的扩展名得知格式；支持：\(known)")
    case .missing(let slot, let command): Phrase("\(command) needs \(slot)", "\(command) 需要 \(slot)")
    case .notAnArray:
      Phrase("the finding holds no array of numbers, which a .safetensors file is", "该结果不是数值数组，无法写成 .safetensors")
    case .recordingIncomplete(let path, let reason):
      Phrase(
        "\(visible(path)) is incomplete: \(reason.en); `record` tries again", "\(visible(path)) 不完整：\(reason.zh)；再次输入 `record` 可重试")
    case .unconfirmed(let name, let dependants, nil):
      Self.undone(name, dependants)
    case .unconfirmed(_, _, ""?): Phrase("nothing was deleted", "未删除任何内容")
    case .unconfirmed(let name, _, let answer?):
      Phrase(
        "nothing was deleted: \(visible(answer)) is neither yes nor \(visible(name))", "未删除任何内容：\(visible(answer)) 既不是 yes，也不是 \(visible(name))")
    case .neededByAnother(let run, let other, let reason):
      Phrase(
        "nothing was deleted: \(visible(other)) began with the model of \(visible(run)), and no copy of it could be kept: \(reason.en)",
        "未删除任何内容：\(visible(other)) 由 \(visible(run)) 的模型开始，而无法为其保留副本：\(reason.zh)")
    case .noJob(let number?): Phrase("there is no job \(number)", "没有任务 \(number)")
    case .noJob(nil): Phrase("no job is running", "没有正在运行的任务")
    case .severalJobs(let numbers):
      Phrase(
        "several jobs are running: \(numbers.map(String.init).joined(separator: ", "))",
        "有多个任务在运行：\(numbers.map(String.init).joined(separator: "、"))")
    case .jobOver(let number): Phrase("job \(number) is over", "任务 \(number) 已结束")
    case .notPaused(let number): Phrase("job \(number) is not paused", "任务 \(number) 未暂停")
    case .alreadyPaused(let number): Phrase("job \(number) is paused already", "任务 \(number) 已暂停")
    case .notResumable(let run, let kind):
      Phrase(
        "the run \(visible(run)) cannot be gone on with: nothing here resumes runs of the kind \(kind)",
        "运行 \(visible(run)) 无法继续：此版本不能恢复类型为 \(kind) 的运行")
    case .otherInput(let run, let name):
      Phrase(
        "the run \(visible(run)) cannot be gone on with: \(visible(name)) is not what it was then",
        "运行 \(visible(run)) 无法继续：\(visible(name)) 与当时不同")
    case .otherTokenizer(let student, let teacher):
      Phrase(
        "\(visible(student)) and \(visible(teacher)) have different tokenizers, so a student cannot learn from that teacher's tokens",
        "\(visible(student)) 与 \(visible(teacher)) 的分词器不同，学生无法学习该教师的 token 分布")
    case .noCheckpoint(let run):
      Phrase("the run \(visible(run)) has no checkpoint to go on from", "运行 \(visible(run)) 没有可继续的检查点")
    case .modelNotKept(let command, let path):
      switch path {
      case nil: Phrase(
        "the model of `\(visible(command))` cannot be brought back: this store has no such run. Do it again for the same model, or name the store with --store",
        "无法恢复 `\(visible(command))` 的模型：此运行库中没有该次运行。可重新执行该命令得到同一模型，或用 --store 指定运行库")
      case let path?: Phrase(
        "the model of `\(visible(command))` cannot be brought back: its checkpoint \(visible(path)) is gone. Do it again for the same model, bit for bit",
        "无法恢复 `\(visible(command))` 的模型：检查点 \(visible(path)) 已不存在。可重新执行该命令，得到逐位相同的模型")
      }
    case .unknownTheme(let name, let known):
      Phrase("there is no theme \(visible(name)); there are \(known.map(visible).joined(separator: ", "))", "没有主题 \(visible(name))；现有 \(known.map(visible).joined(separator: "、"))")
    case .brokenTheme(let name, let reason):
      Phrase("the theme \(visible(name)) cannot be used: \(reason.en)", "无法使用主题 \(visible(name))：\(reason.zh)")
    case .unknownLayout(let name, let known):
      known.isEmpty
        ? Phrase("there is no layout \(visible(name)): none has been kept", "没有布局 \(visible(name))：尚未保存任何布局")
        : Phrase(
          "there is no layout \(visible(name)); there are \(known.map(visible).joined(separator: ", "))",
          "没有布局 \(visible(name))；现有 \(known.map(visible).joined(separator: "、"))")
    case .unknownMark(let name, let known):
      known.isEmpty
        ? Phrase("no mark \(visible(name)): no place is marked", "没有标记 \(visible(name))：尚无标记")
        : Phrase(
          "no mark \(visible(name)); there are \(known.map(visible).joined(separator: " "))",
          "没有标记 \(visible(name))；现有 \(known.map(visible).joined(separator: " "))")
    case .builtinLayout(let name):
      Phrase("\(visible(name)) is one of the program's own layouts, which stay as they are", "\(visible(name)) 是程序自带的布局，不能改写或删除")
    case .besideAnother(let control, let run):
      Phrase(
        "\(visible(control)) is trained beside \(visible(run)) and goes on with it", "\(visible(control)) 是 \(visible(run)) 的对照，随其一同继续")
    case .unreadableRun(let run, let command):
      Phrase(
        "the run \(visible(run)) cannot be gone on with: this version does not read its command, `\(visible(command))`",
        "运行 \(visible(run)) 无法继续：此版本无法读懂它的命令 `\(visible(command))`")
    case .rowsAsText(let file, let columns):
      Phrase(
        "\(visible(file)) has rows with the columns \(columns.prefix(6).map { visible($0) }.joined(separator: ", ")); on= wants a running text",
        "\(visible(file)) 由多列组成（\(columns.prefix(6).map { visible($0) }.joined(separator: "、"))）；on= 需要连续文本")
    case .inputNotOpen(let run, let input, let reason):
      Phrase(
        "the run \(visible(run)) began with the model \(visible(input.name)), which is not open" + (reason.map { ", and where it came from: " + $0.en } ?? ", and where it came from is not known"),
        "运行 \(visible(run)) 所用的模型 \(visible(input.name)) 未打开" + (reason.map { "，其来源处：" + $0.zh } ?? "，也不知其来源"))
    case .optionNeeds(_, let given, let needs):
      Phrase("\(visible(given)) does nothing without \(needs.en)", "没有\(Self.apart(needs.zh)) 时，\(visible(given)) 不起作用")
    case .nothingToReadWith(let name):
      Phrase(
        "\(visible(name)) has no tokenizer that a new model could take over", "\(visible(name)) 没有可供新模型沿用的分词器")
    case .noAlias(let name): Phrase("no alias is called \(visible(name))", "没有名为 \(visible(name)) 的别名")
    case .aliasTaken(let name): Phrase("\(visible(name)) begins a command and cannot stand for another", "\(visible(name)) 是命令的开头，不能用作别名")
    case .aliasWithoutMeaning(let name):
      Phrase("what \(visible(name)) stands for must say something in one line", "\(visible(name)) 所代表的内容须为一行，且不能为空")
    case .noSuchValue(let name, let model):
      Phrase(
        "a model has no \(visible(name)) to compare \(visible(model)) by; it has loss, perplexity, accuracy, top1, parameters, size, speed and what `info` shows",
        "无法按 \(visible(name)) 比较模型 \(visible(model))；可用 loss、perplexity、accuracy、top1、parameters、size、speed 以及 `info` 中的各项")
    case .notInAFile(let model):
      Phrase("\(visible(model)) stands in no file of its own, so it has no size there; parameters can be compared", "\(visible(model)) 不在磁盘文件中，没有文件大小；可改用 parameters 比较")
    case .notRecording: Phrase("nothing is being recorded", "当前没有在录制")
    case .noSuchDeeds(let from, let to, let count):
      Phrase("there are no commands \(from) to \(to); \(count) have been performed", "没有第 \(from) 到 \(to) 条命令；已执行 \(count) 条")
    case .nothingPending(let path):
      Phrase("nothing waits to be reviewed for \(visible(path))", "\(visible(path)) 没有待审阅的更改")
    case .namesNoScript(let name):
      Phrase(
        "\(visible(name)) is no name for a script: written `first-look` or `folder/first-look`",
        "\(visible(name)) 不能作为脚本的名称：应写作 `first-look` 或 `folder/first-look`")
    case .endsNoRecording(let name):
      Phrase("`record \(visible(name))` does not end a recording", "`record \(visible(name))` 不会结束录制")
    case .changedPending(let path):
      Phrase(
        "\(visible(path)) has been changed since the replay that left it, and no longer fits its script",
        "\(visible(path)) 在重放写出之后被修改过，与脚本不再对应")
    case .stalePending(let path):
      Phrase("\(visible(path)) has been changed since its new values were found", "自记录新值以来，\(visible(path)) 已被修改")
    case .notUTF8(let path, nil):
      Phrase(
        "\(visible(path)) is no UTF-8 text: by its zero bytes or its byte-order mark it is UTF-16, UTF-32 or no text at all",
        "\(visible(path)) 不是 UTF-8 文本：从零字节或字节序标记来看，是 UTF-16、UTF-32，或根本不是文本")
    case .notUTF8(let path, let share?):
      Phrase(
        "\(visible(path)) is no UTF-8 text: \(Int((100 * share).rounded()))% of its characters cannot be read",
        "\(visible(path)) 不是 UTF-8 文本：\(Int((100 * share).rounded()))% 的字符无法解读")
    case .missingCheckpoint(let path):
      Phrase("the checkpoint \(visible(path)) is not there any more", "检查点 \(visible(path)) 已不存在")
    case .damagedCheckpoint(let path, let reason):
      Phrase(
        "the checkpoint \(visible(path)) is damaged, and a run cannot go on from it: \(reason.en)",
        "检查点 \(visible(path)) 已损坏，无法从此继续运行：\(reason.zh)")
    case .otherShape(let a, let b):
      Phrase(
        "\(visible(a)) and \(visible(b)) have tensors of other names or shapes, so weights of one have no place in the other",
        "\(visible(a)) 与 \(visible(b)) 的张量名称或形状不同，一方的权重无法换入另一方")
    case .badClaim(let phrase): phrase
    case .sameWeights(let name): Phrase("the weights of \(visible(name)) are there already", "\(visible(name)) 的这些权重已在此处")
    case .notText(let path): Phrase("\(visible(path)) is empty", "\(visible(path)) 为空")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .missing("on", "distill"):
      Phrase(
        "name the file that is learnt from: add on=FILE.txt, or on=FILE.csv with objective=classify",
        "请指定用于学习的文件：加上 on=FILE.txt；若 objective=classify，则为 on=FILE.csv")
    case .noModel: Phrase("open builtin:shakespeare", "open builtin:shakespeare")
    case .notUTF8: Phrase("convert it to UTF-8 (iconv), or name another file", "请先转换为 UTF-8（如用 iconv），或换一个文件")
    case .missingCheckpoint(let path):
      Phrase(
        "where the store was moved, move the folder \(Self.folder(of: path)) with it, to lie beside it; or begin the run anew with its command, which `runs show` has",
        "如果移动过运行库，请把文件夹 \(Self.folder(of: path)) 一并移到运行库旁边；或用 `runs show` 中的命令重新运行")
    case .damagedCheckpoint:
      Phrase(
        "begin the run anew with its command, which `runs show` has: the same command gives the same bits", "请用 `runs show` 中的命令重新运行：同一命令得到逐位相同的结果")
    case .besideAnother(_, let run): Phrase(same: "runs resume \(visible(run))")
    case .otherInput(_, let name):
      Phrase("put back what \(visible(name)) was, or begin a new run", "请恢复当时的 \(visible(name))，或另起一次运行")
    case .rowsAsText:
      Phrase(
        "objective=classify learns the classes of its rows; to learn the file as it stands, give it a name that ends in .txt",
        "objective=classify 可学习各行的类别；若要按原样学习该文件，请改用 .txt 结尾的文件名")
    case .inputNotOpen(_, let input, let reason):
      Phrase(
        "open it under any name\(reason == nil ? "" : ", and do again what had changed it (mask, prune, compact)"): it is known by its contents, \(input.hash.prefix(19))…",
        "以任意名称打开它\(reason == nil ? "" : "，并重做当时的修改（mask、prune、compact）")即可：按内容识别，\(input.hash.prefix(19))…")
    case .optionNeeds(_, _, let needs): Phrase("add \(needs.en), or leave it out", "请加上\(Self.apart(needs.zh))，或去掉该选项")
    case .nothingToReadWith: Phrase("vocab=1024 trains one on the text", "用 vocab=1024 在该文本上训练一个")
    case .nameTaken: Phrase("give another with as=NAME", "用 as=NAME 指定其他名称")
    case .noPrompt(readsText: true): Phrase("prompt \"To be, or not to be\"", "prompt \"To be, or not to be\"")
    case .noPrompt(readsText: false):
      Phrase("the model has no tokenizer, so give token ids: prompt ids=5,17", "模型没有分词器，请直接给出 token id：prompt ids=5,17")
    case .fileExists: Phrase("choose another name, or add overwrite=yes", "换一个文件名，或加上 overwrite=yes")
    case .unconfirmed(let name, _, nil):
      Phrase(
        "type its name or yes when asked; in a script, put `@ confirm \(visible(name))` below the command",
        "在询问时输入其名称、yes 或“是”；在脚本中，于命令下写 `@ confirm \(visible(name))`")
    case .neededByAnother(_, let other, _):
      Phrase("`runs delete \(visible(other))` first, if it is not to be gone on with", "若不再需要 \(visible(other))，请先 `runs delete \(visible(other))`")
    case .builtinLayout: Phrase("choose another name", "请换一个名称")
    case .unknownLayout(let name, let known): nearest(name, among: known).map { Phrase("the nearest is \($0)", "最接近的是 \($0)") }
    case .unknownTheme(let name, let known): nearest(name, among: known).map { Phrase("the nearest is \($0)", "最接近的是 \($0)") }
    case .noJob, .severalJobs: Phrase("`jobs` lists them", "输入 `jobs` 查看所有任务")
    case .notRecording: Phrase("record first", "record first")
    case .endsNoRecording(let name):
      Phrase(
        "`record` alone ends it; a script of that name is begun with `record \(visible(name)).session`",
        "单独输入 `record` 即可结束；若要以此为脚本名，请写 `record \(visible(name)).session`")
    case .changedPending:
      Phrase(
        "replay the script with --update again; `vitrine session review --reject-all` drops what waits",
        "请再次以 --update 重放脚本；`vitrine session review --reject-all` 可放弃待审阅的新值")
    case .foreignPending(let path): Phrase("move \(visible(path)) away", "请将 \(visible(path)) 移到别处")
    case .nothingPending(let path), .stalePending(let path):
      Phrase("vitrine replay \(visible(path)) --update", "vitrine replay \(visible(path)) --update")
    case .noFinding: Phrase("heads by=entropy", "heads by=entropy")
    case .sameWeights(let name): Phrase("`compare` says where they differ from \(visible(name))", "用 `compare` 查看与 \(visible(name)) 的差异所在")
    case .otherShape: Phrase("`info` shows the sizes of the current model", "`info` 显示当前模型的结构")
    case .noAlias: Phrase("`alias` lists them", "输入 `alias` 查看所有别名")
    case .aliasTaken: Phrase("choose another word", "换一个说法")
    default: nil
    }
  }
}

extension WorkbenchError {
  private static func undone(_ name: String, _ dependants: [String]) -> Phrase {
    let text = Phrase("this cannot be undone: \(visible(name))", "此操作无法撤销：\(visible(name))")
    guard !dependants.isEmpty else { return text }
    let names = dependants.map { visible($0) }
    return Phrase(
      "\(text.en). These began with its model, and a copy of it is kept for them: \(names.joined(separator: ", "))",
      "\(text.zh)。以下运行由它的模型开始，将为其保留一份副本：\(names.joined(separator: "、"))")
  }

  /// With a space before it where it begins with a Latin letter: it comes behind Chinese.
  private static func apart(_ text: String) -> String { (text.unicodeScalars.first?.isASCII == true ? " " : "") + text }

  /// The name of the folder that a file lies in.
  private static func folder(of path: String) -> String { visible(path.split(separator: "/").dropLast().last.map(String.init) ?? path) }
}
