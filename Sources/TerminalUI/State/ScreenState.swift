public import Findings
public import Language
public import Wording
public import Workbench

/// Where keys go.
public enum PaneFocus: Int, Sendable, CaseIterable {
  case heads = 1, attention, output, console, prompt
}

/// What the panes are about.
public enum Preset: String, Sendable, CaseIterable {
  /// Heads, attention and output.
  case inspect
  /// Jobs, their curves and numbers.
  case train
  /// A head in two models, or with and without masks.
  case compare
  /// What has been done, as a script, and what came of each step.
  case script
}

/// What the main pane shows while inspecting; the number is the key that brings it.
public enum MainView: Int, Sendable, CaseIterable {
  case attention = 2
  /// The patterns of all heads, small.
  case patterns = 5
  /// What each layer would predict at each token.
  case lens
  /// The prompt's tokens with their losses.
  case tokens
  /// The model as a tree of its parts.
  case tree
  /// The most active neurons of the selected layer at the selected token.
  case neurons
  /// The open models.
  case models = 0
  /// What is turned off in the whole model; its key is a letter.
  case masks = 10
  /// How large the residual stream is after each layer at each token; its key is a letter.
  case stream
  /// What the models were given in this session.
  case prompts

  var name: Phrase {
    switch self {
    case .attention: Phrase("Attention", "注意力")
    case .patterns: Phrase("Patterns", "全部注意力图")
    case .lens: Phrase("Lens", "Logit lens")
    case .tokens: Phrase("Tokens", "Token 列表")
    case .tree: Phrase("Model", "模型")
    case .neurons: Phrase("Neurons", "神经元")
    case .models: Phrase("Models", "模型列表")
    case .masks: Phrase("Masks", "掩码")
    case .stream: Phrase("Stream", "残差流")
    case .prompts: Phrase("Prompts", "提示列表")
    }
  }
}

/// How an attention pattern is shown.
public enum MapForm: Int, Sendable, CaseIterable {
  case map
  /// The strongest keys of each query.
  case table
  /// The prompt as text, shaded by where the selected token looks.
  case text
  /// The maps of neighbouring heads side by side, under one cursor; it has a key of its own.
  case beside
}

/// Everything the screen shows, as a value. `reduce` changes it, `render` draws it; neither touches a terminal.
public struct ScreenState: Sendable, Equatable {
  public var width: Int, height: Int
  public var display: Display
  public var tongue: Tongue
  public var snapshot = Snapshot()

  public var preset = Preset.inspect
  public var theme = "dark"
  /// The sizes of the panes as the user set them.
  public var splits = Splits()
  /// The line between panes that the mouse went down on.
  public var dragged: Edge? = nil
  /// Layouts that the user gave a name, and the one in use; nil: one of the program's own.
  public var layouts: [SavedLayout] = []
  public var layoutName: String? = nil
  /// What `theme` can name.
  public var themes: [String] = []
  /// The focused pane has the whole body.
  public var isZoomed = false
  /// Background jobs in the order they were started, the selected one, and which of its groups of curves is drawn.
  public var jobs: [JobStatus] = []
  public var job = 0
  /// Jobs whose end has been told.
  public var toldJobs: Set<Int> = []
  public var curves = 0
  /// A command that waits for the user to type what cannot be undone.
  public var confirming: Command? = nil

  public var focus = PaneFocus.prompt
  /// The pane that Escape goes back to.
  public var pane = PaneFocus.heads
  /// The selected head, from 0.
  public var layer = 0, head = 0
  public var score = Score.entropy
  /// What keys have brought that is not on the screen yet.
  var announcing: [Announcement] = []
  /// The attention map's column, in token positions.
  public var key = 0
  public var form = MapForm.map
  /// Panes that show their picture as a table.
  public var tables: Set<Binding.Place> = []
  public var main = MainView.attention
  public var tree = TreeState()
  /// The selected line of the neurons, and of the models.
  public var neuron = 0, model = 0
  public var runs = RunsState()
  /// The prompts of the session, the newest first, and the selected one.
  var prompts: [UsedPrompt] = []
  var promptAt = 0
  /// What is compared with, by name; nil: the next open model, or the current one without masks.
  public var other: String? = nil
  /// The right side of a comparison shows the difference.
  public var showsDifference = false
  /// The selected step of the script; nil for the newest.
  public var step: Int? = nil
  public var resultOffset = 0
  public var marks: [String: Mark] = [:]
  /// The next letter names a mark.
  public var awaitsMark: MarkUse? = nil
  /// Show the whole map, pooled where it is larger than its pane; false: one cell per pair, panned by the cursor; nil: panned where
  /// most of it can be seen at once, else pooled.
  public var isPooled: Bool? = nil
  /// The selected token, in every pane: the map's row, and the position whose next tokens are shown; nil for the last.
  public var position: Int? = nil
  public var query: Int {
    get { lensPosition }
    set { position = newValue >= snapshot.tokens.count - 1 ? nil : max(0, newValue) }
  }

  /// The edit that came last; nil when something else has been changed since.
  public var edited: Edited? = nil

  /// Counts changes of model, masks and prompt: what was seen in an earlier epoch is shown until the new answer comes.
  public var epoch = 0
  public var seen: [Look: Seen] = [:]
  public struct Seen: Sendable, Equatable {
    public var epoch: Int
    public var sight: Sight
  }
  /// The output that came last.
  var lastOutput: Look? = nil
  /// The look that is being answered.
  public var looking: Look? = nil

  public var running: Running? = nil
  public struct Running: Sendable, Equatable {
    public var command: Command
    public var byKey: Bool
    /// A key has brought on the screen already what it finds: it is performed to be said and recorded.
    public var isShown = false
    /// The sentence it was said in.
    public var words: Words? = nil
    public var progress = Progressing()
  }
  /// Commands that wait for the one that runs.
  public var queue: [Running] = []
  /// Lines performed first, as if typed, each when the ones before it are done.
  public var startup: [String] = []
  /// What is done about the script that is watched.
  public var watching = Watching.nothing
  public enum Watching: Sendable, Equatable {
    /// There is none, or it has come to its end.
    case nothing
    case plays
    /// Enter plays the next step.
    case stepwise, waits
  }
  /// How far the running command or heavy look is.
  public struct Progressing: Sendable, Equatable {
    public var done = 0, total = 0
    public var seconds = 0.0
    public init() {}
  }
  public var lookProgress = Progressing()

  public var console: [Entry] = []
  /// Rows scrolled up from the newest.
  public var consoleOffset = 0
  /// The command line as readline has it.
  public var line = LineView()
  /// What it reads as while it is typed, and what the last line was read as.
  public var echo: Echo? = nil
  /// The line has changed since `echo` was worked out.
  public var isUnread = false
  public var explained: Echo? = nil
  /// What the next sentence may refer back to.
  public var subject = Focus()
  /// Readings that the user may choose from by number.
  public var choices: [[Command]] = []
  /// What an answer has put into the command line beside its choices, as long as nothing has been done to it.
  var standing: Standing? = nil
  struct Standing: Sendable, Equatable {
    let line: String
    /// It is a command as it is; else its rest is asked for.
    let isWhole: Bool
  }
  public var viewer: Viewer? = nil
  public var palette: Palette? = nil
  /// A filter is being typed.
  public var isFiltering = false
  /// What the lines of a pane must hold to be shown; none is empty.
  public var filters: [Binding.Place: String] = [:]
  /// What a key put into the command line up to an opening quote, which Enter closes.
  var opened: String? = nil
  /// A corrected form of the last line that was not understood; it stands in the empty command line until something is typed.
  public var offer: String? = nil
  /// What a key did that nothing else on the screen shows; until the next key.
  public var notice: Phrase? = nil
  /// False while the terminal has the mouse for its own selection.
  public var hasMouse = true
  /// Nothing has been typed or changed yet: suggestions show, and Enter takes the first.
  public var isUntouched = true
  /// A session before this one can be brought back; said with the suggestions.
  public var hasLostSession = false
  /// How near two keys that leave are to it.
  public var leaving = Leaving.not
  public enum Leaving: Sendable, Equatable {
    case not
    /// `^C` had nothing to stop: it has been said how the jobs are stopped, and how to leave.
    case told
    /// The next key that leaves does.
    case asked
  }

  public init(width: Int, height: Int, display: Display, tongue: Tongue) {
    self.width = width
    self.height = height
    self.display = display
    self.tongue = tongue
  }

  public var hasActiveJobs: Bool { jobs.contains { !$0.phase.isOver } }

  public var nLayers: Int { snapshot.nLayers }
  public var nHeads: Int { snapshot.nHeads }
  public var selection: String { "L\(layer).H\(head)" }
  /// Whether a head is off: by itself, or with the attention of its layer.
  public func isMasked(_ layer: Int, _ head: Int) -> Bool { isAttentionOff(layer) || snapshot.masks.contains("L\(layer).H\(head)") }
  func isAttentionOff(_ layer: Int) -> Bool { snapshot.sublayersOff.contains("L\(layer).attn") }
  /// Heads that are off.
  var headsOff: Int {
    let whole = Set((0..<nLayers).filter(isAttentionOff))
    return whole.count * nHeads + snapshot.masks.count { name in !whole.contains { name.hasPrefix("L\($0).") } }
  }

  /// The selected head's pattern, perhaps of an earlier epoch.
  var pattern: LabelledArray? { array(.pattern(layer: layer, head: head)) }
  /// `[layer, head]`; nil as long as there is none of the open model's shape.
  var scores: LabelledArray? { array(.scores(score)).flatMap { $0.shape == [nLayers, nHeads] ? $0 : nil } }
  /// What comes after the selected token, or until that is known what was known last.
  var output: Output? { seen[.output(position: position)] == nil ? lastOutput.flatMap(output) : outputHere }
  /// The same, without what is of another token.
  var outputHere: Output? { output(.output(position: position)) }
  private func output(_ look: Look) -> Output? { if case .output(let output)? = seen[look]?.sight { output } else { nil } }
  func refusal(_ look: Look) -> Phrase? { if case .none(let why)? = seen[look]?.sight { why } else { nil } }
  package func isFresh(_ look: Look) -> Bool { seen[look]?.epoch == epoch }
  private func array(_ look: Look) -> LabelledArray? {
    if case .array(let array)? = seen[look]?.sight { array } else { nil }
  }

  /// What → takes into the empty command line: a correction, or at first a suggestion.
  var offered: String? {
    guard line.text.isEmpty, line.message.isEmpty else { return nil }
    return offer ?? (isUntouched ? suggestions.first : nil)
  }

  /// What the panes show, most wanted first.
  package var wanted: [Look] {
    // What is kept of runs needs no prompt, and sizes and names of models neither.
    let kept = preset == .train && runs.isShown ? [Self.runsLook] + (runPlot.map { [$0] } ?? []) : []
    guard nLayers > 0 else { return kept }
    guard nHeads > 0, !snapshot.tokens.isEmpty else {
      if preset == .train { return kept }
      return preset == .inspect && [.tree, .models, .masks].contains(main) ? mainLooks : []
    }
    switch preset {
    case .inspect: return mainLooks + [.output(position: position)] + (outputsAroundEdit.map { [$0] } ?? []) + [.scores(score)]
    case .compare: return [.pattern(layer: layer, head: head), otherPattern, .output(position: position), otherOutputs]
    // The line above the panes says the loss whatever they show.
    case .train, .script: return kept + [.output(position: position)]
    }
  }

  var mainLooks: [Look] {
    switch main {
    case .attention: [.pattern(layer: layer, head: head)] + (form == .beside ? besideMaps.map { .pattern(layer: layer, head: $0.head) }.filter { $0 != .pattern(layer: layer, head: head) } : [])
    case .patterns: thumbnails.visibleLayers.map { .answer("attention L\($0)") }
    case .lens: lensGrid.positions.map(lensLook)
    case .tokens: [.answer("tokens")] + (edited == nil ? [] : [Self.tokensBefore])
    case .tree: [Self.weights]
    case .neurons: [neuronsLook]
    case .models: [Self.modelsLook]
    case .masks: [maskMapLook]
    case .stream: [Self.streamLook]
    case .prompts: []
    }
  }

  func finding(_ look: Look) -> Finding? {
    if case .finding(let finding)? = seen[look]?.sight { finding } else { nil }
  }
}

/// One command in the console and what came of it.
public struct Entry: Sendable, Equatable {
  public enum Result: Sendable, Equatable {
    case running
    case found(Finding, seconds: Double)
    case misread(Diagnostic)
    case failed(Phrase, tip: Phrase?)
    case said(Phrase)
    /// Readings of a line that was not clear, to choose from by number.
    case choices([String])
  }
  /// The canonical command, or the line as typed where it was not understood; empty for what the program says by itself.
  public var line: String
  public var result: Result
  /// The sentence that the command was said in.
  public var words: Words?
  public init(line: String, result: Result, words: Words? = nil) {
    self.line = line
    self.result = result
    self.words = words
  }
}

/// Readline's line as the screen draws it.
public struct LineView: Sendable, Equatable {
  public var text = ""
  /// The cursor's byte offset in `text`.
  public var point = 0
  /// Readline's own prompt, as in an incremental search; empty otherwise.
  public var message = ""
  /// Escape means something to readline now.
  public var wantsEscape = false
  /// Candidates of an ambiguous completion.
  public var candidates: [String] = []
  public init() {}
}

/// What lies over the main pane.
public struct Viewer: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// The keys that work where the help was asked for.
    case keys
    /// All commands, or one in full.
    case commands(String?)
    case finding(Finding)
    /// What can be undone and redone.
    case history
    /// How a line was understood.
    case explanation(Echo)
  }
  public var content: Content
  /// The first line shown.
  public var top = 0
  /// Only lines that hold this, and those of a long finding that do.
  public var filter = ""
  public var search = RowSearch()
  public init(content: Content, top: Int = 0) {
    self.content = content
    self.top = top
  }
}
