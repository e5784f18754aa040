public import Wording

/// What a key does.
public enum Action: Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, first, last
  case focus(PaneFocus), nextPane, previousPane, toPrompt, toPane
  case palette, filter, erase
  case zoom, nextPreset, cancelJob, pauseJob
  case closeModel, compareModels, toggleRuns, markRun
  case narrow, widen, lower, higher, show(MainView), toggleDifference, nextOther
  case enter, toggleMask, undo, redo, cycleScore, bestHead, toggleTable, toggleBeside, togglePooling
  case previousLayer, nextLayer, previousHead, nextHead
  case takeOffer, copy, copyCell, copyRow, mark(MarkUse), history, export, mouse, help, explain, redraw, interrupt, suspend, quit
}

/// One row of the key table: the keys, where they work, what they do, and the words for the hint line and the help sheet.
public struct Binding: Sendable {
  public enum Place: Sendable, CaseIterable {
    case everywhere, panes, palette, filter, looking, inspecting, pictures, ofHeads, heads, attention, patterns, lens, stream, tokens, tree, neurons, models, prompts, maskMap, output, comparing, compared, scripting, training, jobs, runs, curves, console, prompt, viewer

    var name: Phrase {
      switch self {
      case .everywhere: Phrase("Everywhere", "任何地方")
      case .panes: Phrase("In the panes", "在窗格中")
      case .palette: Phrase("Command palette", "命令面板")
      case .filter: Phrase("Filter", "筛选")
      case .looking: Phrase("While inspecting or comparing", "观察或对比时")
      case .inspecting: Phrase("While inspecting", "观察时")
      case .pictures: Phrase("Pictures", "图形")
      case .ofHeads: Phrase("Grids and maps of heads", "注意力头的网格与注意力图")
      case .training: Phrase("While training", "训练时")
      case .jobs: Phrase("Jobs", "任务")
      case .curves: Phrase("Curves", "曲线")
      case .heads: Phrase("Heads", "注意力头")
      case .attention: Phrase("Attention map", "注意力图")
      case .patterns: Phrase("Patterns of all heads", "全部注意力图")
      case .lens: Phrase("Logit lens", "Logit lens")
      case .stream: Phrase("Residual stream", "残差流")
      case .tokens: Phrase("Tokens", "Token 列表")
      case .tree: Phrase("Model tree", "模型树")
      case .neurons: Phrase("Neurons", "神经元")
      case .models: Phrase("Models", "模型列表")
      case .prompts: Phrase("Prompts", "提示列表")
      case .maskMap: Phrase("Mask map", "掩码概览")
      case .runs: Phrase("Runs", "运行")
      case .comparing: Phrase("While comparing", "对比时")
      case .compared: Phrase("Compared maps", "对比的两幅图")
      case .scripting: Phrase("Script", "脚本")
      case .output: Phrase("Output", "输出")
      case .console: Phrase("Console", "控制台")
      case .prompt: Phrase("Command line", "命令行")
      case .viewer: Phrase("Results and help", "结果与帮助")
      }
    }
  }
  public let place: Place
  public let keys: [(key: Key, action: Action)]
  /// How the keys are written.
  public let label: String
  /// For the hint line; nil: only in the help sheet.
  public let hint: Phrase?
  /// How the keys are written in the hint line, where room is short.
  let brief: String
  /// Of several hints that do not all fit those of most weight stay.
  let weight: Int
  public let meaning: Phrase

  init(
    _ place: Place, _ label: String, _ keys: [(Key, Action)], hint: Phrase? = nil, brief: String? = nil, weight: Int = 1, _ meaning: Phrase
  ) {
    self.brief = brief ?? label
    self.weight = weight
    self.place = place
    self.label = label
    self.keys = keys.map { (key: $0.0, action: $0.1) }
    self.hint = hint
    self.meaning = meaning
  }
}

/// Every key of the screen. Dispatch, the hint line, the help sheet and the README are made from these rows.
public enum KeyTable {
  public static let rows: [Binding] = [
    Binding(
      .panes, "Tab S-Tab 1-4",
      [
        (.named(.tab), .nextPane), (.named(.backTab), .previousPane), (.character("1"), .focus(.heads)),
        (.character("2"), .focus(.attention)), (.character("3"), .focus(.output)), (.character("4"), .focus(.console)),
      ], hint: Phrase("panes", "窗格"), brief: "Tab", weight: 2,
      Phrase("go to the next, the previous, or a numbered pane", "切换到下一个、上一个或指定编号的窗格")),
    Binding(
      .panes, "PgUp PgDn g G",
      [(.named(.pageUp), .pageUp), (.named(.pageDown), .pageDown), (.character("g"), .first), (.character("G"), .last)],
      Phrase("a page up or down, the first and the last: in lists, tables, pictures and results", "向上、向下翻页，到最前、最后：适用于列表、表格、图形与结果")),
    Binding(
      .heads, "↑↓←→ hjkl",
      [
        (.named(.up), .up), (.named(.down), .down), (.named(.left), .left), (.named(.right), .right),
        (.character("k"), .up), (.character("j"), .down), (.character("h"), .left), (.character("l"), .right),
      ], hint: Phrase("head", "选头"), brief: "↑↓←→", weight: 3, Phrase("select a head: up and down a layer, left and right a head", "选择注意力头：上下换层，左右换头")),
    Binding(
      .attention, "↑↓←→ hjkl",
      [
        (.named(.up), .up), (.named(.down), .down), (.named(.left), .left), (.named(.right), .right),
        (.character("k"), .up), (.character("j"), .down), (.character("h"), .left), (.character("l"), .right),
      ], hint: Phrase("cursor", "光标"), brief: "↑↓←→", weight: 3, Phrase("move the cursor: rows are queries, columns are keys", "移动光标：行是 query，列是 key")),
    Binding(
      .looking, "5-9 0 b r P",
      [
        (.character("5"), .show(.patterns)), (.character("6"), .show(.lens)), (.character("7"), .show(.tokens)), (.character("8"), .show(.tree)),
        (.character("9"), .show(.neurons)), (.character("0"), .show(.models)), (.character("b"), .show(.masks)), (.character("r"), .show(.stream)), (.character("P"), .show(.prompts)),
      ],
      hint: Phrase("views", "视图"), brief: "5-9 0", weight: 2,
      Phrase(
        "in the main pane: 5 the patterns of all heads, 6 the logit lens, 7 the prompt's tokens, 8 the model's tree, 9 neurons, 0 the open models, b what is masked, r how large the residual stream is, P the prompts of this session, which view prompts brings too; 2 is the attention map (attention L0, lens t4, tokens, info weights, neurons L0 t4, models, masks map, activation norms)",
        "主窗格显示：5 全部注意力图，6 logit lens，7 提示的 token，8 模型树，9 神经元，0 已打开的模型，b 掩码概览，r 残差流的大小，P 本次会话用过的提示，即 view prompts；按 2 为注意力图（attention L0、lens t4、tokens、info weights、neurons L0 t4、models、masks map、activation norms）")),
    Binding(
      .patterns, "↑↓←→ hjkl", moves, hint: Phrase("head", "选头"), brief: "↑↓←→", weight: 3,
      Phrase("select a head; Enter shows its map", "选择注意力头；Enter 显示其注意力图")),
    Binding(
      .lens, "↑↓←→ hjkl", moves, hint: Phrase("layer, token", "层、token"), brief: "↑↓←→", weight: 3,
      Phrase("select a layer and a token", "选择层与 token")),
    Binding(
      .stream, "↑↓←→ hjkl", moves, hint: Phrase("layer, token", "层、token"), brief: "↑↓←→", weight: 3,
      Phrase("select a layer and a token; the line below says what attention and the MLP add there", "选择层与 token；底行给出注意力与 MLP 在此处的写入量")),
    Binding(
      .tokens, "↑↓ jk", Array(moves.filter { [.up, .down].contains($0.1) }), hint: Phrase("token", "选 token"), brief: "↑↓", weight: 3,
      Phrase("select a token", "选择 token")),
    Binding(
      .tokens, "Enter", [(.named(.enter), .enter)], hint: Phrase("edit", "编辑"), weight: 3,
      Phrase("begin a command that replaces the token (edit t4 \"Mary\")", "准备替换该 token 的命令（edit t4 \"Mary\"）")),
    Binding(
      .tree, "↑↓←→ hjkl",
      moves,
      hint: Phrase("part", "部件"), brief: "↑↓←→", weight: 3,
      Phrase("select a part; → opens a layer, ← closes it; the other panes go along", "选择部件；→ 展开层，← 收起；其他窗格随之切换")),
    Binding(
      .tree, "Enter", [(.named(.enter), .enter)], hint: Phrase("open", "展开"), weight: 2,
      Phrase("open or close a layer or a part; of a head, its attention map", "展开或收起层、部件；在头上则显示其注意力图")),
    Binding(
      .tree, "Space", [(.character(" "), .toggleMask)], hint: Phrase("mask", "开关"), weight: 4,
      Phrase("mask what is selected, or unmask it (mask L0.H0, mask L1.attn, mask L1.attn L1.mlp)", "关闭或重新打开所选部件（mask L0.H0、mask L1.attn、mask L1.attn L1.mlp）")),
    Binding(
      .neurons, "↑↓←→ hjkl",
      moves,
      hint: Phrase("neuron, token", "神经元、token"), brief: "↑↓←→", weight: 3,
      Phrase("select a neuron; left and right another token", "选择神经元；左右切换 token")),
    Binding(
      .neurons, "Space", [(.character(" "), .toggleMask)], hint: Phrase("mask", "开关"), weight: 4,
      Phrase("mask the selected neuron, or unmask it (mask L0.N12, unmask L0.N12)", "关闭或重新打开所选神经元（mask L0.N12、unmask L0.N12）")),
    Binding(
      .models, "↑↓ jk", moves.filter { [.up, .down].contains($0.1) },
      hint: Phrase("model", "选模型"), brief: "↑↓", weight: 3, Phrase("select an open model", "选择已打开的模型")),
    Binding(
      .prompts, "↑↓ jk", moves.filter { [.up, .down].contains($0.1) }, hint: Phrase("prompt", "选提示"), brief: "↑↓", weight: 3,
      Phrase("select a prompt of this session", "选择本次会话用过的提示")),
    Binding(
      .prompts, "Enter", [(.named(.enter), .enter)], hint: Phrase("use", "使用"), weight: 4,
      Phrase("give it to the current model again (prompt \"To be\")", "再次交给当前模型（prompt \"To be\"）")),
    Binding(
      .models, "Enter x c", [(.named(.enter), .enter), (.character("x"), .closeModel), (.character("c"), .compareModels)],
      hint: Phrase("use, close, compare", "使用、关闭、比较"), weight: 4,
      Phrase(
        "make it the current one (use base); close it (close base); the current one beside it (compare base small)",
        "设为当前模型（use base）；关闭（close base）；与当前模型比较（compare base small）")),
    Binding(
      .maskMap, "↑↓←→ hjkl", moves, hint: Phrase("head", "选头"), brief: "↑↓←→", weight: 3,
      Phrase("select a head; Enter shows its map, Space masks it or unmasks it", "选择注意力头；Enter 显示其注意力图，空格关闭或重新打开")),
    Binding(
      .maskMap, "Enter", [(.named(.enter), .enter)], hint: Phrase("map", "注意力图"), weight: 2,
      Phrase("the attention map of the selected head", "所选头的注意力图")),
    Binding(
      .patterns, "Enter", [(.named(.enter), .enter)], hint: Phrase("map", "注意力图"), weight: 2,
      Phrase("the attention map of the selected head", "所选头的注意力图")),
    Binding(
      .compared, "↑↓←→ hjkl", moves, hint: Phrase("cursor", "光标"), brief: "↑↓←→", weight: 3,
      Phrase("move the cursor in both maps", "在两幅图中同时移动光标")),
    Binding(
      .comparing, "d o", [(.character("d"), .toggleDifference), (.character("o"), .nextOther)], hint: Phrase("difference", "差异"), brief: "d", weight: 3,
      Phrase(
        "the other side less this one, and back; the next open model on the other side: view difference, view sides, view other=small",
        "显示另一侧减这一侧的差，或还原；另一侧换为下一个已打开的模型：view difference、view sides、view other=small")),
    Binding(
      .scripting, "↑↓ PgUp PgDn", moves.filter { [.up, .down].contains($0.1) } + [(.named(.pageUp), .pageUp), (.named(.pageDown), .pageDown), (.character("g"), .first), (.character("G"), .last)],
      hint: Phrase("step", "步骤"), brief: "↑↓", weight: 3,
      Phrase("select a step, or scroll its result", "选择步骤，或滚动其结果")),
    Binding(
      .scripting, "Enter", [(.named(.enter), .enter)], hint: Phrase("into the command line", "放入命令行"), weight: 2,
      Phrase("put the step's command into the command line", "把该步骤的命令放入命令行")),
    Binding(
      .output, "←→ hl",
      [(.named(.left), .left), (.named(.right), .right), (.character("h"), .left), (.character("l"), .right)],
      hint: Phrase("position", "位置"), brief: "←→", weight: 3, Phrase("see what comes after an earlier or later token", "查看更早或更晚的 token 之后的预测")),
    Binding(
      .console, "↑↓ PgUp PgDn",
      [
        (.named(.up), .up), (.named(.down), .down), (.character("k"), .up), (.character("j"), .down),
        (.named(.pageUp), .pageUp), (.named(.pageDown), .pageDown), (.character("g"), .first), (.character("G"), .last),
      ], hint: Phrase("scroll", "滚动"), brief: "↑↓", weight: 3, Phrase("scroll; g and G go to the oldest and the newest", "滚动；g 与 G 到最早与最新")),
    Binding(
      .ofHeads, "Space", [(.character(" "), .toggleMask)], hint: Phrase("mask", "开关头"), weight: 4,
      Phrase("mask the selected head, or unmask it (mask L0.H0, unmask L0.H0)", "关闭或重新打开所选注意力头（mask L0.H0、unmask L0.H0）")),
    Binding(
      .panes, "u U", [(.character("u"), .undo), (.character("U"), .redo)], hint: Phrase("undo", "撤销"), brief: "u", weight: 4,
      Phrase("undo, redo (undo, redo)", "撤销、重做（undo、redo）")),
    Binding(
      .looking, "[ ] { }",
      [
        (.character("["), .previousLayer), (.character("]"), .nextLayer), (.character("{"), .previousHead),
        (.character("}"), .nextHead),
      ], Phrase("previous and next layer, previous and next head", "上一层、下一层；上一个头、下一个头")),
    Binding(
      .inspecting, "s", [(.character("s"), .cycleScore)], hint: Phrase("score", "分数"),
      Phrase("shade the heads by the next score (heads by=entropy, heads by=importance, …)", "按下一种分数为各头着色（heads by=entropy、heads by=importance 等）")),
    Binding(
      .inspecting, "*", [(.character("*"), .bestHead)],
      Phrase("select the head with the highest score, the first that heads names", "选择分数最高的头，即 heads 结果中的第一个")),
    Binding(
      .pictures, "t", [(.character("t"), .toggleTable)], hint: Phrase("form", "形式"), weight: 2,
      Phrase(
        "this pane's picture as a table, and back: heads by their score, patterns by their strongest pairs, the lens, the stream, masks by layer, next tokens, curves by step; the attention map as the top keys of each row, then as text shaded by where a token looks (view table, view text, view picture)",
        "当前窗格的图形与表格互换：按分数排列的头、各头最强的配对、logit lens、残差流、按层的掩码、下一 token、按步的曲线；注意力图依次为每行最受关注的 key、按关注程度着色的文本（view table、view text、view picture）")),
    Binding(
      .looking, "z", [(.character("z"), .togglePooling)],
      Phrase("a map larger than its pane: pooled to fit, or one cell per pair and panned (view fit, view cells)", "大于窗格的热图：池化后整体显示，或逐格显示并平移（view fit、view cells）")),
    Binding(
      .attention, "g G", [(.character("g"), .first), (.character("G"), .last)],
      Phrase("the first and the last row", "第一行与最后一行")),
    Binding(
      .attention, "a", [(.character("a"), .toggleBeside)], hint: Phrase("beside", "并排"), weight: 3,
      Phrase("the maps of neighbouring heads side by side, under one cursor; and back (view beside, view picture)", "并排显示相邻各头的注意力图，共用一个光标；再按一次还原（view beside、view picture）")),
    Binding(
      .heads, "Enter", [(.named(.enter), .enter)], Phrase("go into the attention map of the selected head (attention L0.H0)", "进入所选头的注意力图（attention L0.H0）")),
    Binding(
      .console, "Enter", [(.named(.enter), .enter)], hint: Phrase("whole result", "完整结果"),
      Phrase("show the newest visible result whole", "完整显示可见的最新结果")),
    Binding(
      .jobs, "↑↓ jk",
      [(.named(.up), .up), (.named(.down), .down), (.character("k"), .up), (.character("j"), .down)],
      hint: Phrase("job", "选任务"), brief: "↑↓", weight: 3, Phrase("select a job", "选择任务")),
    Binding(
      .training, "r", [(.character("r"), .toggleRuns)], hint: Phrase("runs, jobs", "运行/任务"), weight: 4,
      Phrase("the runs that are kept, with their curves, or the jobs again (runs)", "已保存的运行及其曲线，或回到任务（runs）")),
    Binding(
      .runs, "↑↓ jk",
      moves.filter { [.up, .down].contains($0.1) },
      hint: Phrase("run", "选运行"), brief: "↑↓", weight: 3, Phrase("select a run", "选择运行")),
    Binding(
      .runs, "Space Enter", [(.character(" "), .markRun), (.named(.enter), .enter)], hint: Phrase("beside, details", "对照、详情"), weight: 3,
      Phrase(
        "keep this run's curve beside the selected one's; all about the run, or about both (runs show train-3, runs compare train-3 train-4)",
        "保留此运行的曲线作对照；显示该运行或两者的详情（runs show train-3、runs compare train-3 train-4）")),
    Binding(
      .curves, "←→ hl",
      [(.named(.left), .left), (.named(.right), .right), (.character("h"), .left), (.character("l"), .right)],
      hint: Phrase("curves", "曲线"), brief: "←→", weight: 3, Phrase("the losses, then every other number by step", "先是各项 loss，再是其他随步变化的数值")),
    Binding(
      .training, "p c", [(.character("p"), .pauseJob), (.character("c"), .cancelJob)],
      hint: Phrase("pause, cancel", "暂停、取消"), weight: 4,
      Phrase("hold the selected job or let it go on; stop it (pause 1, resume 1, cancel 1)", "暂停或继续所选任务；停止任务（pause 1、resume 1、cancel 1）")),
    Binding(
      .panes, "| +", [(.character("|"), .nextPreset), (.character("+"), .zoom)], hint: Phrase("layout, zoom", "布局、放大"),
      Phrase(
        "the next layout; zoom: the focused pane over the whole window and back (layout train, layout compare, layout script, layout inspect; view zoom, view panes)",
        "切换布局；放大（zoom）当前窗格或还原（layout train、layout compare、layout script、layout inspect；view zoom、view panes）")),
    Binding(
      .panes, "< > - =", [(.character("<"), .narrow), (.character(">"), .widen), (.character("-"), .lower), (.character("="), .higher)],
      Phrase(
        "move the line between left and right; make the focused pane less tall, taller. Lines and titles can be dragged too; kept for each size of window, and under a name by layout save NAME",
        "移动左右分界线；减小、增大当前窗格的高度。分界线与标题也可用鼠标拖动；按窗口大小分别记住，也可用 layout save 名称 保存")),
    Binding(
      .viewer, "↑↓ PgUp PgDn",
      [
        (.named(.up), .up), (.named(.down), .down), (.character("k"), .up), (.character("j"), .down),
        (.named(.pageUp), .pageUp), (.named(.pageDown), .pageDown), (.character("g"), .first), (.character("G"), .last),
        (.character(" "), .pageDown),
      ], hint: Phrase("scroll", "滚动"), Phrase("scroll", "滚动")),
    Binding(
      .viewer, "Esc q",
      [(.named(.escape), .toPane), (.character("q"), .toPane), (.named(.enter), .toPane), (.character("?"), .toPane)],
      hint: Phrase("close", "关闭"), Phrase("close; the panes have the keys", "关闭，按键回到窗格")),
    Binding(
      .everywhere, "F2", [(.named(.function(2)), .palette)], hint: Phrase("commands", "命令"), weight: 2,
      Phrase("find a command by a few letters, with the key that does the same (also Alt-x)", "输入几个字母查找命令及其按键（也可按 Alt-x）")),
    Binding(
      .palette, "↑↓ PgUp PgDn",
      [
        (.named(.up), .up), (.named(.down), .down), (.control("p"), .up), (.control("n"), .down), (.named(.pageUp), .pageUp),
        (.named(.pageDown), .pageDown),
      ], hint: Phrase("select", "选择"), Phrase("select", "选择")),
    Binding(
      .palette, "Enter", [(.named(.enter), .enter)], hint: Phrase("run", "运行"),
      Phrase("run it, or begin it in the command line where it needs more", "运行；需要参数时放入命令行")),
    Binding(
      .palette, "Tab", [(.named(.tab), .takeOffer)], hint: Phrase("edit", "编辑"),
      Phrase("put it into the command line", "放入命令行以便编辑")),
    Binding(
      .palette, "Esc Bksp", [(.named(.escape), .toPane), (.named(.backspace), .erase)], hint: Phrase("close", "关闭"), brief: "Esc",
      Phrase("close; take a letter back", "关闭；删除一个字符")),
    Binding(
      .filter, "Enter Esc Bksp",
      [(.named(.enter), .enter), (.named(.escape), .toPane), (.named(.backspace), .erase)], hint: Phrase("keep, drop", "保留、取消"), brief: "Enter Esc",
      Phrase("keep the filter; drop it; take a letter back", "保留筛选；取消筛选；删除一个字符")),
    Binding(
      .panes, "/", [(.character("/"), .filter)], hint: Phrase("filter", "筛选"),
      Phrase(
        "only the lines of this pane's list that hold what you type; from a picture, those of the console (view filter=\"attn\")",
        "只显示当前窗格列表中含有所输内容的行；在图形窗格中则筛选控制台（view filter=\"attn\"）")),
    Binding(
      .viewer, "/", [(.character("/"), .filter)], hint: Phrase("filter", "筛选"),
      Phrase("only the lines that hold what you type", "只显示含有所输内容的行")),
    Binding(
      .prompt, "Esc", [(.named(.escape), .toPane)], hint: Phrase("panes", "窗格"), weight: 3,
      Phrase("to the panes and their keys; an open result closes. In the panes it stays there", "回到窗格及其按键，并关闭打开的结果；在窗格中按则停留在窗格")),
    Binding(
      .prompt, "PgUp PgDn", [(.named(.pageUp), .pageUp), (.named(.pageDown), .pageDown)],
      Phrase("scroll the result or the console", "滚动结果或控制台")),
    Binding(
      .prompt, "→", [(.named(.right), .takeOffer)],
      Phrase("take the line that is offered in grey into an empty command line", "把灰色显示的建议放入空的命令行")),
    Binding(.prompt, "S-Tab", [(.named(.backTab), .previousPane)], Phrase("to the console", "到控制台")),
    Binding(
      .panes, ":", [(.character(":"), .toPrompt)], hint: Phrase("command", "命令"), weight: 3,
      Phrase("to the command line", "到命令行")),
    Binding(
      .panes, "y R Y", [(.character("y"), .copyCell), (.character("R"), .copyRow), (.character("Y"), .copy)],
      Phrase("copy to the clipboard: what is under the cursor, its row of values, this pane as text", "复制到剪贴板：光标处、所在行的数值、整个窗格的文本")),
    Binding(
      .panes, "m '", [(.character("m"), .mark(.set)), (.character("'"), .mark(.jump))],
      Phrase("with a letter: mark this place, come back to a mark (view mark=a, view back=a)", "加一个字母：标记此处，回到标记（view mark=a、view back=a）")),
    Binding(
      .panes, "H", [(.character("H"), .history)],
      Phrase("the changes so far, and which u and U would take back and do again", "目前的改动，以及 u 与 U 将撤销和重做的步骤")),
    Binding(
      .panes, "e", [(.character("e"), .export)],
      Phrase("write this pane to a picture file: the command stands ready (export view heads.svg)", "把窗格写成图片文件：命令已备好（export view heads.svg）")),
    Binding(
      .panes, "M", [(.character("M"), .mouse)],
      Phrase("let go of the mouse, so that the terminal selects; again takes it back", "释放鼠标供终端选择文字；再按一次收回")),
    Binding(
      .panes, "?", [(.character("?"), .help)], hint: Phrase("help", "帮助"), weight: 4, Phrase("these keys", "显示按键帮助")),
    Binding(.everywhere, "F1", [(.named(.function(1)), .help)], Phrase("these keys", "显示按键帮助")),
    Binding(
      .everywhere, "F3", [(.named(.function(3)), .explain)],
      Phrase("how the line, or else the last one, was understood", "说明当前输入或上一条输入是如何理解的")),
    Binding(
      .everywhere, "^C", [(.control("c"), .interrupt)],
      Phrase(
        "stop the command that runs, or clear the line; twice on an empty line leaves (with a job at work, after a question)",
        "停止正在运行的命令或清空输入行；空行上连按两次退出，有后台任务时先询问")),
    Binding(.everywhere, "^L", [(.control("l"), .redraw)], Phrase("draw the screen again", "重绘屏幕")),
    Binding(.everywhere, "^Z", [(.control("z"), .suspend)], Phrase("suspend; fg comes back", "挂起；用 fg 返回")),
    Binding(
      .panes, "q", [(.character("q"), .quit)], hint: Phrase("quit", "退出"), weight: 4,
      Phrase("leave; asks again while something runs (quit)", "退出；有任务运行时再次确认（quit）")),
  ]

  private static let moves: [(Key, Action)] = [
    (.named(.up), .up), (.named(.down), .down), (.named(.left), .left), (.named(.right), .right),
    (.character("k"), .up), (.character("j"), .down), (.character("h"), .left), (.character("l"), .right),
  ]

  /// The action of a key at a place; the place's own rows come before those of wider ones.
  static func action(_ key: Key, at place: Binding.Place) -> Action? { action(key, at: place.chain) }

  static func action(_ key: Key, at places: [Binding.Place]) -> Action? {
    for place in places {
      for row in rows where row.place == place {
        if let found = row.keys.first(where: { $0.key == key }) { return found.action }
      }
    }
    return nil
  }

  /// The help sheet: places in order, each with its rows.
  static func sheet() -> [(place: Binding.Place, rows: [Binding])] {
    Binding.Place.allCases.map { place in (place, rows.filter { $0.place == place }) }
  }
}

extension Binding.Place {
  /// This place and the wider ones around it, narrowest first, in whatever layout it is.
  var chain: [Binding.Place] {
    switch self {
    case .heads, .attention, .patterns, .maskMap, .compared: [self, .pictures, .ofHeads, .panes, .everywhere]
    case .output, .lens, .stream, .curves: [self, .pictures, .panes, .everywhere]
    case .tokens, .tree, .neurons, .models, .prompts, .jobs, .runs, .scripting, .console: [self, .panes, .everywhere]
    default: [self, .everywhere]
    }
  }
}

extension Preset {
  /// What every pane of the layout has keys of, narrowest first.
  fileprivate var places: [Binding.Place] {
    switch self {
    case .inspect: [.looking, .inspecting]
    case .train: [.training]
    case .compare: [.comparing, .looking]
    case .script: []
    }
  }
}

extension ScreenState {
  /// Where a key is looked for, narrowest first: the pane's own places, and those of the layout that it is a part of. The footer offers the
  /// keys of the same places.
  var places: [Binding.Place] {
    let chain = place.chain
    guard let wide = chain.firstIndex(where: { $0 == .ofHeads || $0 == .panes }) else { return chain }
    return chain[..<wide] + preset.places + chain[wide...]
  }

  /// The rows whose keys the footer offers, as far as there is room: those of what lies on top, a place's own before those of wider ones.
  package var footer: [Binding] {
    let places = palette != nil ? [.palette] : isFiltering ? [.filter] : viewer != nil && focus != .prompt ? [.viewer] : places
    let rows = places.flatMap { place in KeyTable.rows.filter { $0.place == place && $0.hint != nil } }
    return rows.indices.filter { index in !rows[..<index].contains { $0.brief == rows[index].brief } }.map { rows[$0] }
  }

  /// Where keys go while nothing lies over the panes.
  var place: Binding.Place { place(of: focus) }

  /// Where they go while a pane has them.
  func place(of pane: PaneFocus) -> Binding.Place {
    switch (pane, preset) {
    case (.heads, .inspect): .heads
    case (.attention, .inspect):
      switch main {
      case .attention: .attention
      case .patterns: .patterns
      case .lens: .lens
      case .tokens: .tokens
      case .tree: .tree
      case .neurons: .neurons
      case .models: .models
      case .masks: .maskMap
      case .stream: .stream
      case .prompts: .prompts
      }
    case (.output, .inspect), (.output, .compare): .output
    case (.heads, .compare), (.attention, .compare): .compared
    case (.heads, .script), (.attention, .script), (.output, .script): .scripting
    case (.attention, .train): .curves
    case (.heads, .train), (.output, .train): runs.isShown ? .runs : .jobs
    case (.console, _): .console
    case (.prompt, _): .prompt
    }
  }
}
