import Findings
import Language
import Wording
import Workbench

extension ScreenState {
  /// Takes one event in and returns what is to be done about it.
  public mutating func reduce(_ event: Event) -> [Request] {
    var requests = take(event)
    requests += nextLook(idle: { if case .idle = event { true } else { false } }())
    return requests
  }

  private mutating func take(_ event: Event) -> [Request] {
    switch event {
    case .key(let key): return press(key)
    case .resized(let width, let height): (self.width, self.height) = (width, height)
    case .edited(let line): edit(line)
    case .settled: settle()
    case .submitted(let text):
      line = LineView()
      echo = nil
      isUnread = false
      let requests = submit(text)
      isUntouched = false
      return requests
    case .ended: return leave()
    case .interrupted: return interrupt()
    case .started(let snapshot):
      adopt(snapshot)
      return nextCommand()
    case .performed(let outcome): return finish(outcome)
    case .played(let piece): return finish(piece)
    case .saw(let look, let epoch, let sight):
      see(look, epoch, sight)
      return announce()
    case .progress(let done, let total, let seconds):
      var progress = Progressing()
      (progress.done, progress.total, progress.seconds) = (done, total, seconds)
      if running != nil { running?.progress = progress } else { lookProgress = progress }
    case .jobs(let statuses): follow(statuses)
    case .adopted(let snapshot): adopt(snapshot, changed: false)
    case .themed(let name, let display): (theme, self.display) = (name, display)
    case .themes(let names):
      themes = names
      snapshot.lexicon.names[.theme] = names
    case .complained(let phrase):
      // The greeting would push it out of view.
      isUntouched = false
      console.append(Entry(line: "", result: .said(phrase)))
    case .lostSession: hasLostSession = true
    case .searched: searchOn()
    case .idle: break
    }
    return []
  }

  // MARK: Commands

  /// A line from the command line: understood and performed, or explained.
  mutating func submit(_ text: String) -> [Request] {
    consoleOffset = 0
    leaving = .not
    notice = nil
    let trimmed = closed(text).trimmed
    opened = nil
    if let command = confirming { return confirm(command, trimmed) }
    let said = trimmed.withoutColon
    if said.isEmpty {
      if watching == .waits {
        watching = .stepwise
        return nextCommand()
      }
      // Enter on an empty line takes the first suggestion, so that the first minute needs no typing.
      guard isUntouched, let first = suggestions.first else { return [] }
      isUntouched = false
      return submit(first)
    }
    offer = nil
    return say(said)
  }

  /// The command that a key stands for; through the parser, so that it is exactly what typing it would be.
  mutating func press(command line: String, isShown: Bool = false) -> [Request] {
    consoleOffset = 0
    isUntouched = false
    do {
      let commands = try parse(line, lexicon: snapshot.lexicon)
      subject = read(line).focus
      return commands.flatMap { enqueue($0, byKey: true, isShown: isShown) }
    } catch {
      console.append(Entry(line: line, result: .misread(error)))
      return []
    }
  }

  mutating func enqueue(_ command: Command, byKey: Bool, isShown: Bool = false, words: Words? = nil) -> [Request] {
    if command.name == "quit", running != nil {
      // Typed behind a command, it means after that command.
      console.append(Entry(line: "", result: .said(Phrase("leaves when the command is done; ^C stops it", "命令完成后退出；按 ^C 可停止命令"))))
    }
    queue.append(Running(command: command, byKey: byKey, isShown: isShown, words: words))
    if isPlaying, running != nil, !command.isOfScreen {
      let shown = visible(command.canonical)
      let end = watching == .stepwise ? Phrase("the step and its checks are done", "本步及其核对完成") : Phrase("the script stops or ends", "脚本停下或结束")
      console.append(Entry(line: "", result: .said(Phrase("waits until \(end.en): \(shown)", "将在\(end.zh)后执行：\(shown)"))))
    }
    return nextCommand()
  }

  /// Whether steps of a script are played one after the other, or the one that the user wanted: its checks are about what it has done.
  private var isPlaying: Bool { [.plays, .stepwise].contains(watching) }

  /// Starts the next waiting command if none runs. A look under way gives way to it. A script that plays is not come between, but by what
  /// is about the screen alone.
  mutating func nextCommand() -> [Request] {
    guard running == nil, confirming == nil else { return [] }
    if queue.isEmpty, !startup.isEmpty { return perform(line: startup.removeFirst()) }
    let first = isPlaying ? queue.firstIndex { $0.command.isOfScreen } : queue.indices.first
    if isPlaying, first == nil {
      running = Running(command: Command("replay"), byKey: false)
      return (looking == nil ? [] : [.cancelLook]) + [.play]
    }
    guard let first else { return [] }
    let next = queue.remove(at: first)
    if next.command.name == "quit" { return leave() }
    running = next
    console.append(Entry(line: next.command.canonical, result: .running, words: next.words))
    return (looking == nil ? [] : [.cancelLook]) + [.perform(next.command, words: next.words?.line)]
  }

  /// A line that was given with the program: a command, never a sentence.
  private mutating func perform(line: String) -> [Request] {
    consoleOffset = 0
    do {
      let commands = try parse(line, lexicon: snapshot.lexicon)
      subject = read(line).focus
      queue += commands.map { Running(command: $0, byKey: false) }
    } catch {
      console.append(Entry(line: line, result: .misread(error)))
      startup = []
      return [.misread(line)]
    }
    return [.remember(line)] + nextCommand()
  }

  /// Performs a command that cannot be undone with what the user typed for it; an empty line gives it up.
  private mutating func confirm(_ command: Command, _ answer: String) -> [Request] {
    confirming = nil
    guard !answer.isEmpty else {
      console.append(Entry(line: "", result: .said(Phrase("not done", "未执行"))))
      return nextCommand()
    }
    running = Running(command: command, byKey: false)
    console.append(Entry(line: command.canonical, result: .running))
    return (looking == nil ? [] : [.cancelLook]) + [.perform(command, confirmation: answer)]
  }

  private mutating func finish(_ outcome: Outcome) -> [Request] {
    let done = running
    running = nil
    // What the pane in use cannot show is an error like any other.
    var unseen: Phrase?
    if let done, outcome.error == nil, done.command.name == "view", !done.isShown, !apply(view: done.command) { unseen = notice }
    let hasFailed = outcome.error != nil || unseen != nil
    let result: Entry.Result =
      if let unseen {
        .failed(unseen, tip: nil)
      } else if let finding = outcome.finding {
        .found(finding, seconds: outcome.seconds)
      } else if let error = outcome.error {
        .failed(error.phrase, tip: error.tip)
      } else {
        .said(Phrase("done", "完成"))
      }
    if let index = console.lastIndex(where: { $0.result == .running }) {
      console[index] = Entry(line: outcome.command, result: result, words: console[index].words)
    } else {
      console.append(Entry(line: outcome.command, result: result))
    }
    shortenConsole()
    if let warning = outcome.warning { console.append(Entry(line: "", result: .said(warning))) }
    let changed = outcome.error == nil && outcome.effect != .looks
    let edit = changed ? done.flatMap { self.edit(by: $0.command, of: outcome.snapshot.tokens.count) } : nil
    adopt(outcome.snapshot, changed: changed, by: done?.command)
    if let edit {
      edited = edit
      query = edit.token
    }
    if let done, done.command.name == "theme", outcome.error == nil, let name = done.command.text("name") {
      return [.useTheme(name)] + nextCommand()
    }
    if let done, outcome.error == nil, let name = done.command.text("name") {
      if done.command.name == "layout save" { return saveLayout(name) + nextCommand() }
      if done.command.name == "layout remove" { return removeLayout(name) + nextCommand() }
    }
    if let done, let finding = outcome.finding, queue.isEmpty { subject.take(finding, of: done.command) }
    if let done, !done.isShown, let finding = outcome.finding {
      // A result lies over the panes only as long as it is the newest; what only records or checks leaves it there.
      if case .finding? = viewer?.content, ![.script, .screen].contains(done.command.row?.group) { viewer = nil }
      follow(done.command, finding, byKey: done.byKey)
    }
    // Whoever has answered is not asked again.
    if let done, case .unconfirmed(_, _, answer: nil)? = outcome.error as? WorkbenchError {
      confirming = done.command
      focus = .prompt
    }
    if hasFailed {
      startup = []
      if !queue.isEmpty {
        // What was written behind a failed command on the same line counted on it; what a key has done already is only not said.
        let isLeft = queue.contains { !$0.isShown }
        queue = []
        if isLeft { console.append(Entry(line: "", result: .said(Phrase("the rest of the line was not run", "该行其余命令未执行")))) }
      }
      bringFailureIntoView()
    }
    return nextCommand()
  }

  private mutating func shortenConsole() { if console.count > 500 { console.removeFirst(console.count - 500) } }

  /// Shows a piece of the script that is watched, as if it had been typed: its commands, or what came of a check.
  private mutating func finish(_ piece: Watched.Piece?) -> [Request] {
    running = nil
    guard let piece else {
      watching = .nothing
      return nextCommand()
    }
    let event = piece.event
    isUntouched = false
    consoleOffset = 0
    let isCommand = event.text.hasPrefix(">") || event.text.hasPrefix("?")
    let line = isCommand ? String(event.text.dropFirst(2)) : event.text
    for done in event.done { console.append(Entry(line: done.command.canonical, result: .found(done.finding, seconds: piece.seconds))) }
    if event.verdict != .passed {
      console.append(Entry(line: line, result: .failed(event.detail, tip: piece.place)))
    } else if event.done.isEmpty || event.finding == nil {
      console.append(Entry(line: line, result: .said(event.detail)))
    }
    if let warning = event.warning { console.append(Entry(line: "", result: .said(warning))) }
    if piece.isLast, !piece.isWhole, event.verdict != .passed { console.append(Entry(line: "", result: .said(Phrase("the rest was not played", "其余部分未播放")))) }
    shortenConsole()
    adopt(piece.snapshot, changed: event.done.contains { $0.command.row?.effect != .looks }, by: event.done.last { $0.command.name == "prompt" }?.command)
    var requests = isCommand ? [Request.remember(line)] : []
    for done in event.done {
      if done.command.name == "theme", let name = done.command.text("name") { requests.append(.useTheme(name)) }
      if case .finding? = viewer?.content, ![.script, .screen].contains(done.command.row?.group) { viewer = nil }
      if done.command.name == "view" { apply(view: done.command) }
      follow(done.command, done.finding, byKey: false)
    }
    if event.verdict != .passed { bringFailureIntoView() }
    if piece.isLast { watching = .nothing } else if watching == .stepwise, let next = piece.upcoming { wait(for: next) }
    return requests + (piece.leaves ? leave() : nextCommand())
  }

  /// The next step of a script is played when the user says so.
  mutating func wait(for next: String) {
    watching = .waits
    isUntouched = false
    focus = .prompt
    console.append(Entry(line: "", result: .said(Phrase("next: \(visible(next))  (Enter)", "下一步：\(visible(next))（按 Enter）"))))
  }

  /// What went wrong is read from its beginning, where it is longer than the console, and pushed out by nothing that is only said by
  /// way of a greeting.
  private mutating func bringFailureIntoView() {
    isUntouched = false
    guard let index = console.lastIndex(where: { if case .failed = $0.result { true } else { false } }) else { return }
    let rows = max(1, layout.console.height - 1)
    consoleOffset = max(0, (index..<console.count).reduce(0) { $0 + consoleLines(of: $1).count } - rows)
  }

  /// Takes over the session's state. Selections stay where they are as far as they still exist.
  mutating func adopt(_ new: Snapshot, changed: Bool = true, by command: Command? = nil) {
    let old = snapshot
    snapshot = new
    snapshot.lexicon.names[.theme] = themes
    snapshot.lexicon.names[.layout] = layoutNames
    tongue = new.tongue
    follow(new.jobs)
    if changed { epoch += 1 }
    // Whatever else the newest step is, what an edit moved is no longer the difference to the step before.
    if changed || new.undo != old.undo { edited = nil }
    let isOther = new.current != old.current || (new.nLayers, new.nHeads) != (old.nLayers, old.nHeads)
    if isOther || new.tokenIDs != old.tokenIDs {
      seen = [:]
      position = nil
      key = 0
    } else if changed {
      // Only what is on the screen may bridge the time until the new answer.
      let shown = Set(wanted)
      seen = seen.filter { shown.contains($0.key) }
    }
    layer = min(layer, max(0, nLayers - 1))
    head = min(head, max(0, nHeads - 1))
    let last = max(0, new.tokens.count - 1)
    key = min(key, last)
    if let at = position, at > last { position = nil }
    rememberPrompt(command)
  }

  /// Panes follow what was asked for in words; what no pane shows opens over the main pane.
  private mutating func follow(_ command: Command, _ finding: Finding, byKey: Bool) {
    if case .places(let places)? = command.arguments.values.first(where: { if case .places = $0 { true } else { false } }),
      let place = places.first, place.layers.lowerBound < nLayers
    {
      layer = place.layers.lowerBound
      if let first = place.items?.lowerBound, place.unit == .head, first < nHeads { head = first }
    }
    if command.name == "heads", case .array(let array) = finding.body, array.shape == [nLayers, nHeads],
      command.arguments.keys.allSatisfy({ $0 == "by" }), let named = command.text("by").flatMap(Score.init(rawValue:))
    {
      score = named
      seen[.scores(named)] = Seen(epoch: epoch, sight: .array(array))
      viewer = nil
      if let best = rankedHeads.first, best != (layer, head) {
        let name = "L\(best.layer).H\(best.head)"
        notice = Phrase("the highest is \(name): in the panes * selects it", "最高的是 \(name)：在窗格中按 * 即可选中")
      }
      return
    }
    if command.name == "attention", case .array(let array) = finding.body,
      array.axes.count == 2, array.axes[0].count == snapshot.tokens.count, array.name.contains(".hook_pattern[")
    {
      seen[.pattern(layer: layer, head: head)] = Seen(epoch: epoch, sight: .array(array))
      viewer = nil
      main = .attention
      return
    }
    // Where the kept runs have a pane of their own, that is where they are listed.
    if command.name == "runs", preset == .train {
      seen[Self.runsLook] = Seen(epoch: epoch, sight: .finding(finding))
      (runs.isShown, viewer) = (true, nil)
      return
    }
    if let view = view(of: command, finding) {
      main = view
      if preset != .inspect { preset = .inspect }
      viewer = nil
      return
    }
    if command.name == "layout", let name = command.text("name") {
      restoreLayout(name)
      return
    }
    // It has been done by now.
    if command.name == "view" { return }
    if command.name == "help" {
      viewer = Viewer(content: .commands(command.text("command")))
      return
    }
    let isAsked = ["compare", "runs show", "runs compare"].contains(command.name)
    if !byKey || isAsked, finding.isLong { viewer = Viewer(content: .finding(finding)) }
  }

  /// Takes over what the jobs have done; a new one is shown with its curves.
  private mutating func follow(_ statuses: [JobStatus]) {
    renewRuns(jobs, statuses)
    let isNew = statuses.count > jobs.count && statuses.last?.phase.isOver == false
    jobs = statuses
    for status in statuses where status.phase.isOver && !toldJobs.contains(status.number) && (status.isSettled || status.isAwaited) {
      toldJobs.insert(status.number)
      // Whoever waits for a job shows what came of it.
      if !status.isAwaited { tell(status) }
    }
    if isNew {
      job = statuses.count - 1
      curves = 0
      runs.isShown = false
      show(.train)
    }
    job = min(job, max(0, jobs.count - 1))
  }

  /// The end of a job that nobody waited for, in the console: what it found, as its command would have shown it, and what that comes to.
  private mutating func tell(_ status: JobStatus) {
    if let failure = status.failure {
      console.append(Entry(line: status.command, result: .failed(failure, tip: status.failureTip)))
    } else if let result = status.result {
      console.append(Entry(line: status.command, result: .found(result, seconds: status.seconds)))
    }
    let name = "\(status.number) \(status.command.prefix { $0 != " " })"
    let ends = [Phrase("job \(name) \(status.standing.en)", "任务 \(name) \(status.standing.zh)")]
      + [status.result?.verdict].compactMap(\.self) + (status.result?.remarks ?? [])
    console.append(Entry(line: "", result: .said(Phrase(ends.map(\.en).joined(separator: "; "), ends.map(\.zh).joined(separator: "；")))))
    shortenConsole()
  }

  mutating func show(_ preset: Preset) {
    guard preset != self.preset else { return }
    // Whoever asks for other panes wants to see them.
    (self.preset, isZoomed) = (preset, false)
    if case .finding? = viewer?.content { viewer = nil }
    if preset == .train { notice = Phrase("| goes on to the other layouts", "按 | 切换到其他布局") }
    if preset == .compare { notice = Phrase("d difference, o another model, [ ] { } another head", "d 显示差异，o 换一个模型，[ ] { } 换头") }
  }

  /// The main pane's view that shows what a command found.
  private mutating func view(of command: Command, _ finding: Finding) -> MainView? {
    switch command.name {
    case "attention":
      guard case .array(let array) = finding.body, array.axes.count == 3, array.axes[0].count == nHeads else { return nil }
      seen[.answer("attention L\(layer)")] = Seen(epoch: epoch, sight: .finding(finding))
      return .patterns
    case "lens":
      if let token = command.tokens("token").first?.positions(in: snapshot.tokens).first {
        position = token == snapshot.tokens.count - 1 ? nil : token
      } else {
        position = nil
      }
      return .lens
    case "activation" where command.text("hook") == "norms":
      seen[Self.streamLook] = Seen(epoch: epoch, sight: .finding(finding))
      return .stream
    case "tokens": return .tokens
    case "info" where command.text("what") == "weights":
      seen[Self.weights] = Seen(epoch: epoch, sight: .finding(finding))
      return .tree
    case "neurons":
      if let token = command.tokens("token").first?.positions(in: snapshot.tokens).first {
        position = token == snapshot.tokens.count - 1 ? nil : token
      }
      neuron = 0
      return .neurons
    case "models": return .models
    case "masks" where command.text("form") == "map": return .masks
    default: return nil
    }
  }

  // MARK: Looks

  private mutating func see(_ look: Look, _ epoch: Int, _ sight: Sight) {
    if looking == look {
      looking = nil
      lookProgress = Progressing()
    }
    // What gave way to something quicker is asked for again as soon as nothing else is wanted.
    guard epoch == self.epoch, sight != .cancelled else { return }
    if look == .scores(score), case .none(let why) = sight, seen[look]?.sight != sight {
      // A grid without numbers has no room to say why.
      isUntouched = false
      console.append(Entry(line: "", result: .said(Phrase("heads by=\(score.rawValue): \(why.en)", "heads by=\(score.rawValue)：\(why.zh)"))))
    }
    seen[look] = Seen(epoch: epoch, sight: sight)
    if case .output = sight, case .output = look { lastOutput = look }
    if seen.count > 400 {
      let shown = Set(wanted)
      for case .answer(let line, let viewpoint) in seen.keys where !shown.contains(.answer(line, from: viewpoint)) {
        seen[.answer(line, from: viewpoint)] = nil
      }
    }
    let patterns = seen.keys.filter { if case .pattern = $0 { true } else { false } }
    if patterns.count > 256 {
      for case .pattern(let layer, let head) in patterns where layer != self.layer {
        seen[.pattern(layer: layer, head: head)] = nil
      }
    }
  }

  /// Asks for the most wanted sight that is missing, one at a time: when the selection moves on before an answer comes,
  /// only the newest selection is asked for.
  private mutating func nextLook(idle: Bool) -> [Request] {
    guard running == nil else { return [] }
    guard let want = wanted.first(where: { !isFresh($0) }) else { return [] }
    if let looking {
      // A sweep over all heads gives way to anything quick.
      return looking.isHeavy && !want.isHeavy ? [.cancelLook] : []
    }
    if want.isHeavy && !idle { return [] }
    looking = want
    return [.look(want, epoch: epoch)]
  }

  /// True when work waits for a quiet moment.
  public var wantsIdle: Bool {
    running == nil && looking == nil && wanted.first { !isFresh($0) }?.isHeavy == true
  }

  /// The score whose sweep is under way or has given way to something quicker.
  var sweep: Score? {
    guard preset == .inspect, score.isHeavy, wanted.contains(.scores(score)) else { return nil }
    return isFresh(.scores(score)) ? nil : score
  }
}

extension Command {
  /// Whether it is about the screen alone: nothing that a script could check changes by it.
  fileprivate var isOfScreen: Bool { row?.group == .screen }
}
