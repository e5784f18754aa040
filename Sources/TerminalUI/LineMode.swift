import CTerminal
import Findings
import Language
import Wording
import Workbench
@preconcurrency import Glibc  // stdout and stderr are read here, never assigned

/// What the REPL and the plain mode share: perform a line, print what came of it. Data goes to standard output, talk to
/// standard error.
@MainActor struct LineMode {
  let session: Session
  /// Ctrl-C and progress are for a person at a terminal.
  let isInteractive: Bool
  /// What pictures are drawn in; nil where they are said.
  var ink: Plot.Ink?
  /// Asks a person and returns what they typed; nil where nobody can be asked.
  var ask: ((String) -> String?)?
  /// While a script is watched: an interruption stops it whoever is there, and a second one does this.
  var whenImpatient: (@Sendable () -> Void)?
  /// Tells what has become of jobs, before a line is performed and before what came of it is shown.
  var catchUp: (@MainActor () async -> Void)?
  /// How many cells a line of progress has on a person's terminal; nil where that is not known.
  var width: (@MainActor () -> Int)?
  /// What the next sentence may refer back to, and what it may choose from by number.
  private var subject = Focus()
  private var choices: [[Command]] = []
  /// Why the last sentence was not performed, where its words say more than its form as a command.
  private var refusal: Diagnostic?
  /// What was said in place of an answer to the last question, and stands for itself.
  private var instead: String?
  init(session: Session, isInteractive: Bool) { (self.session, self.isInteractive) = (session, isInteractive) }

  enum Result: Equatable {
    case done, misread, failed, unconfirmed, quit
  }

  /// Performs the commands of one line, in order, up to the first that fails.
  mutating func perform(_ line: String) async -> Result { await perform(Array(line.utf8)) }

  /// Plays the script that is watched, and says each line as the report of a replay has it.
  func watch(isStepwise: Bool) async -> Result {
    var isReady = !isStepwise
    while true {
      if !isReady, let next = await session.upcoming {
        say(Phrase("next: \(visible(next))  (Enter)", "下一步：\(visible(next))（按 Enter）")[await session.snapshot().tongue])
        guard readLine() != nil else { return .quit }
      }
      guard let piece = await watch(Command("replay"), { [session] in await session.play($0) }).0 else { return .done }
      isReady = !isStepwise
      for finding in piece.findings { show(finding.text(style(piece.snapshot.tongue))) }
      if let warning = piece.event.warning { say(warning[piece.snapshot.tongue]) }
      say(piece.told)
      if piece.leaves { return .quit }
    }
  }

  /// The same for bytes as they came; a line that is not UTF-8 is refused.
  mutating func perform(_ line: [UInt8]) async -> Result {
    await catchUp?()
    let commands: [Command]
    var words: String?
    do {
      commands = try await session.read(bytes: line)
      if let text = commands.last?.canonical { subject = read(text, lexicon: Lexicon(), focus: subject).focus }
    } catch {
      refusal = nil
      guard let text = String(validating: line, as: UTF8.self), let meant = await understand(text) else {
        let complaint = refusal ?? error
        for row in complaint.picture(of: line) { say(row) }
        complain(complaint, await session.snapshot().tongue)
        if let trouble = await session.misread(String(validating: line, as: UTF8.self) ?? visible(bytes: line)) { say(trouble[await session.snapshot().tongue]) }
        return .misread
      }
      guard !meant.isEmpty else {
        guard let next = instead else { return .misread }
        instead = nil
        return await perform(next)
      }
      commands = meant
      words = text.trimmed
    }
    return await perform(commands, words: words)
  }

  private func style(_ tongue: Tongue) -> TextStyle { TextStyle(tongue, rows: isInteractive ? 40 : TextStyle.allRows, plot: ink) }

  /// The commands of a sentence, which are said before they run; none where a person was asked and did not say yes, nil where it
  /// means nothing for certain.
  private mutating func understand(_ line: String) async -> [Command]? {
    let snapshot = await session.snapshot()
    let tongue = snapshot.tongue
    if let number = Int(line.trimmed), choices.indices.contains(number - 1) { return choices[number - 1] }
    choices = []
    let reading = read(line, lexicon: snapshot.lexicon, focus: subject)
    if reading.begun(by: line) != nil { return nil }
    switch reading.policy {
    case .run: break
    case .confirm, .confirmByName:
      say(Phrase("reads as: \(reading.canonical)\(reading.notes.en)", "理解为：\(reading.canonical)\(reading.notes.zh)")[tongue])
      let readings = !reading.alternatives.isEmpty ? [reading.commands] + reading.alternatives : []
      for (index, command) in readings.enumerated() { say("  \(index + 1) \(command.canonical)") }
      let question = readings.isEmpty
        ? Phrase("Enter runs it, another command that one, anything else nothing: ", "按 Enter 执行，输入另一条命令则改为执行它，输入其他内容则不执行：")
        : Phrase(
          "Enter runs it, a number another reading, another command that one, anything else nothing: ",
          "按 Enter 执行，输入编号选择其他理解，输入另一条命令则改为执行它，输入其他内容则不执行：")
      guard let ask, let answer = ask(question[tongue])?.trimmed else { return [] }
      if let number = Int(answer), readings.indices.contains(number - 1) {
        subject = read(readings[number - 1].canonical, lexicon: snapshot.lexicon, focus: subject).focus
        return readings[number - 1]
      }
      guard answer.isEmpty || Self.yes.contains(answer.lowercased()) else {
        if standsForItself(answer, snapshot.lexicon) { instead = answer } else { say(Phrase("not done", "未执行")[tongue]) }
        return []
      }
      subject = reading.focus
      return reading.commands
    case .choose where isInteractive && reading.unknown.isEmpty && grammarComplaint(line, snapshot.lexicon) == nil:
      choices = reading.alternatives
      for (index, command) in choices.enumerated() { say("  \(index + 1) \(command.canonical)") }
      say(choiceOf(choices.count)[tongue])
      return []
    case .ask where isInteractive && reading.missing != nil:
      if let missing = reading.missing { say(missing.question[tongue]) }
      choices = reading.alternatives
      for (index, command) in choices.enumerated() { say("  \(index + 1) \(command.canonical)") }
      return []
    case .choose, .ask: return nil
    case .refuse:
      refusal = reading.objection
      return nil
    }
    subject = reading.focus
    say(Phrase("reads as: \(reading.canonical)\(reading.notes.en)", "理解为：\(reading.canonical)\(reading.notes.zh)")[tongue])
    return reading.commands
  }

  /// What says yes where Enter would, in either language; 否 and `no` are, like anything else, no.
  private static let yes: Set<String> = ["y", "yes", "是"]

  /// Whether what stands where a yes or no was asked for is a command, or a sentence that is clear. One letter is an answer, whatever it is
  /// short for.
  private func standsForItself(_ answer: String, _ lexicon: Lexicon) -> Bool {
    guard answer.unicodeScalars.count > 1 else { return false }
    if let commands = try? parse(answer, lexicon: lexicon) { return !commands.isEmpty }
    return answer.unicodeScalars.count > 3 && read(answer, lexicon: lexicon, focus: subject).policy == .run
  }

  /// - Parameter words: What the user said, where it was no command; it belongs to the first of those that were made of it.
  private mutating func perform(_ commands: [Command], words: String? = nil) async -> Result {
    for (index, command) in commands.enumerated() {
      if command.name == "quit" { return .quit }
      let words = index == 0 ? words : nil
      var (outcome, isInterrupted) = await watch(command) { [session] in await session.perform(command, words: words, work: $0) }
      if let error = outcome.error, error.code == "unconfirmed", let answer = confirmation(error, outcome.snapshot.tongue) {
        (outcome, isInterrupted) = await watch(command) { [session] in await session.perform(command, confirmation: answer, words: words, work: $0) }
      }
      giveWayToEnding()
      // What was said on the way stands before what came of it.
      await catchUp?()
      if let warning = outcome.warning { say(warning[outcome.snapshot.tongue]) }
      if let finding = outcome.finding {
        subject.take(finding, of: command)
        show(finding.text(style(outcome.snapshot.tongue)))
      } else if let error = outcome.error {
        complain(error, outcome.snapshot.tongue)
        return error.code == "unconfirmed" ? .unconfirmed : .failed
      }
      // What came of half a command is not what the next ones were meant for.
      if isInterrupted, index + 1 < commands.count {
        say(dropped(commands.count - index - 1, first: commands[index + 1].canonical)[outcome.snapshot.tongue])
        return .failed
      }
    }
    return .done
  }

  /// What the user types when told what is at stake; nil when they cannot be asked. Nothing is an answer too: no.
  private func confirmation(_ error: any WordedError, _ tongue: Tongue) -> String? {
    guard let ask else { return nil }
    say(error.phrase[tongue])
    return ask(Phrase("its name or yes to go on: ", "输入其名称、yes 或“是”以继续：")[tongue])?.trimmed ?? ""
  }

  /// Whether the program may end now: while jobs are at it the user is told once, and has to say it again.
  func mayLeave(_ isWarned: inout Bool, _ tongue: Tongue) -> Bool {
    guard isInteractive, session.jobs.isActive, !isWarned else { return true }
    isWarned = true
    let width = self.width?() ?? .max
    for status in session.jobs.statuses where !status.phase.isOver { say(status.headline(tongue, width: width)) }
    say(Phrase("leaving stops it after its step, with a checkpoint; once more leaves", "退出会在当前步结束后写入检查点并停止任务；再输入一次即退出")[tongue])
    return false
  }

  /// Runs a piece of work; meanwhile Ctrl-C cancels it, and every two seconds a line says how far it is. Says whether it was cancelled.
  private func watch<T>(_ command: Command, _ body: (Work) async -> T) async -> (T, Bool) {
    guard isInteractive || whenImpatient != nil else { return (await body(Work()), false) }
    let work = Work()
    // Who waits for a job wants to know more of it than a share.
    let jobs = ["wait", "cancel"].contains(command.name) ? session.jobs : nil
    let tongue = await session.snapshot().tongue
    let width = self.width?() ?? .max
    let watcher = Task.detached { [isInteractive, whenImpatient] in
      var naps = 0
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(50))
        if term_interrupted() != 0 {
          if work.isCancelled { whenImpatient?() }
          work.cancel()
        }
        naps += 1
        guard isInteractive, naps % 40 == 0, work.total > 0 else { continue }
        let active = jobs?.statuses.filter { !$0.phase.isOver } ?? []
        if active.isEmpty { say("\(work.done * 100 / work.total)%") }
        for status in active { say(status.headline(tongue, width: width)) }
      }
    }
    let outcome = await body(work)
    watcher.cancel()
    _ = await watcher.value
    return (outcome, work.isCancelled)
  }

  /// Says what is new of a job; with its end, what it found, where no command shows that.
  nonisolated static func tell(_ item: JobNews.Item, _ tongue: Tongue, _ ink: Plot.Ink?) {
    guard !item.isShownAnyway else { return }
    say(item.line(tongue))
    if let result = item.result { show(result.text(TextStyle(tongue, rows: term_is_interactive() != 0 ? 40 : TextStyle.allRows, plot: ink))) }
  }

  /// What a person at a prompt is told first: which model is open, and where to go on.
  func greet() async {
    let snapshot = await session.snapshot()
    let model = snapshot.current.map { visible($0) } ?? Phrase("no model", "无模型")[snapshot.tongue]
    let size = snapshot.nLayers > 0
      ? Phrase(", layers \(snapshot.nLayers), heads \(snapshot.nHeads)", "，\(snapshot.nLayers) 层，每层 \(snapshot.nHeads) 个头")[snapshot.tongue] : ""
    say(Phrase("open: \(model)\(size); `help` lists the commands", "已打开：\(model)\(size)；输入 `help` 查看所有命令")[snapshot.tongue])
  }

  func complain(_ error: any WordedError, _ tongue: Tongue) {
    say(error.phrase[tongue])
    if let tip = error.tip { say(tip[tongue]) }
  }
}

/// What is said of commands that stood behind one that the user stopped.
func dropped(_ count: Int, first: String) -> Phrase {
  count == 1
    ? Phrase("one waiting command is dropped: \(visible(first))", "已放弃 1 个等待中的命令：\(visible(first))")
    : Phrase("\(count) waiting commands are dropped, the first: \(visible(first))", "已放弃 \(count) 个等待中的命令，第一个是：\(visible(first))")
}

/// Prints a text whole, at once: output into a pipe is complete even if the process ends badly later.
func show(_ text: String) {
  fputs(text + "\n", stdout)
  fflush(stdout)
}
func say(_ text: String) {
  fputs(text + "\n", stderr)
  fflush(stderr)
}
