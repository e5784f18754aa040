import ArgumentParser
import Glibc
import TerminalUI
import Wording
import Workbench

/// `vitrine replay FILE…`: runs session scripts and checks their expectations. The report has no times in it, so two replays
/// of a script give the same bytes.
struct Replay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run session scripts and check their expectations. 运行会话脚本并核对期望。",
    discussion: """
      Exit codes 退出码: 0 all met; 1 an expectation failed; 2 a script cannot be read; 3 pin or needs mismatch; 4 a command failed;
      5 time limit; 6 confirmation missing; 130 interrupted.
      """)

  @OptionGroup var options: Options
  @Argument(help: "Session scripts. 会话脚本。") var files: [String]
  @Option(help: "How it is told. 报告格式。") var report = Form.text
  @Flag(help: "Go on after a failure. 失败后继续。") var keepGoing = false
  @Option(name: .customLong("param"), help: "A parameter's value, as NAME=VALUE. 参数值。") var parameters: [String] = []
  @Flag(help: "Play on whatever the script's pins say. 忽略脚本的固定项。") var ignorePins = false
  @Flag(help: "Leave out steps that only look. 略过只查看的步骤。") var noLooks = false
  @Option(help: "Stop at this mark or line, and hand over the keyboard. 在此标记或行停下，交出键盘。") var until: String?
  @Flag(help: "Wait for Enter before every step. 每一步之前等待 Enter。") var step = false
  @Option(help: "Seconds to wait before every step. 每一步之前等待的秒数。") var pause: Double?
  @Flag(help: "Watch one script in the screen, which stays open. 在界面中观看一个脚本，之后界面保持打开。") var watch = false
  @Flag(help: "Leave found values in FILE.pending, for `vitrine session review`. 将实测值写入 FILE.pending 待审阅。") var update = false

  @Option(help: "The folder that what scripts write goes to; beside each script when left out. 脚本输出文件的目录；省略时与脚本同目录。") var out: String?

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, jsonl, junit }
  /// `--json` is the same as `--report jsonl`.
  private var form: Form { options.json ? .jsonl : report }

  func run() async throws {
    let values = try SessionFiles.values(parameters)
    if let pause, !(0...3600).contains(pause) { throw ValidationError("--pause takes 0 to 3600 seconds. --pause 须为 0 到 3600 秒。") }
    if watch { return try await show(values) }
    var worst: Player.Verdict = .passed
    var suites: [String] = []
    var reached: (Player, String)?
    for file in files {
      let (verdict, player) = try replay(file, values, &suites)
      if worst == .passed { worst = verdict }
      if verdict == .interrupted { break }
      reached = player.map { ($0, file) }
      if verdict != .passed, !keepGoing { break }
    }
    if form == .junit { Output.write(ReplayReport.junit(suites)) }
    if until != nil, let (player, file) = reached { try await handOver(player, file) }
    if worst == .interrupted, wasTerminated() { throw Ending(code: 143) }
    if worst != .passed { throw Ending(code: worst.rawValue) }
  }

  private func replay(_ file: String, _ values: [String: String], _ suites: inout [String]) throws -> (Player.Verdict, Player?) {
    let report = ReplayReport(file: file, tongue: options.tongue, parameters: values, flags: flags)
    let script: Script
    do {
      script = try Script(at: file, parameters: values)
    } catch let error as ScriptError {
      return (tell(error, report, &suites), nil)
    } catch let error as any WordedError {
      if form == .jsonl { Output.write(Report.json(error, command: file)) }
      if form == .junit { suites.append(report.suite(error)) }
      Output.talk(Report.text(error, options.tongue))
      return (.commandFailed, nil)
    }
    for remark in script.remarks { Output.talk("\(visible(file)): \(remark[options.tongue])") }
    let problems = script.problems
    guard problems.isEmpty else {
      for problem in problems { _ = tell(problem, report, &suites) }
      return (.syntax, nil)
    }
    if update, let refusal = PendingScript.refusal(script) { return (tell(refusal, report, &suites), nil) }
    let work = Work()
    var player = Player(script, settings: settings(options.settings(), file), work: work, options: wishes)
    // An interruption ends the step that it meets, and the report with it.
    let progress = ReplayProgress()
    var redactor = options.redacts ? Redactor(script) : nil
    let watcher = stopping(work) { [form, redactor, suites] in
      // What there is of it, and where it stands: the step that does not end is not waited for.
      let all = progress.events + (progress.stopped.map { [$0] } ?? [])
      let events = (redactor?.hide(all) ?? all).map(ended)
      switch form {
      case .text: Output.write(progress.text(report, whole: false, redactor: redactor))
      case .jsonl: if let stopped = events.last, [.interrupted, .terminated].contains(stopped.verdict) { Output.write(report.json(stopped)) }
      case .junit: Output.write(ReplayReport.junit(suites + [report.suite(events)]))
      }
    }
    defer { watcher.cancel() }
    // On standard error, so that the report is the same every time.
    let teller = JobTeller(player.jobs) { [form, tongue = options.tongue] in Output.talk(form == .jsonl ? $0.json : $0.line(tongue)) }
    teller.begin()
    defer { teller.end() }
    var events: [Player.Event] = []
    func write(_ event: Player.Event) {
      events.append(event)
      let event = redactor?.hide(event) ?? event
      if form != .junit { Output.write(form == .jsonl ? report.json(ended(event)) : report.stableText(event)) }
      if form != .junit, let measured = report.measured(event) { Output.talk(measured) }
    }
    if let refusal = player.refusal() { write(refusal) }
    while true {
      // Whoever ended the input of `--step` has not seen the rest: it is interrupted before its next step.
      if !waits(for: player.upcoming, work) { work.cancel() }
      progress.begin(player)
      guard let event = player.next() else { break }
      write(event)
      progress.end(event, player)
    }
    let verdict = player.verdict
    if form == .text { Output.write(report.summary(player)) }
    if form == .junit { suites.append(report.suite(((options.redacts ? Redactor(script) : nil)?.hide(events) ?? events).map(ended))) }
    if update { try leave(events, for: file) }
    return (verdict, player)
  }

  /// An event as the program ends with it: somebody may have wanted the program to end, and not only what it does.
  private func ended(_ event: Player.Event) -> Player.Event { wasTerminated() ? event.terminated : event }

  /// Ctrl-C stops the work, and so does whoever ends the program, as a runner of tests does that has waited too long.
  /// - Parameter report: Leaves what there is of a report when somebody asks a second time, and does not wait for the work to stop.
  private func stopping(_ work: Work, _ report: @escaping @Sendable () -> Void) -> Task<Void, Never> {
    catchInterrupts()
    catchTermination()
    return Task.detached {
      while !Task.isCancelled {
        if wasInterrupted() {
          if work.isCancelled {
            report()
            _exit(wasTerminated() ? 143 : Player.Verdict.interrupted.rawValue)
          }
          work.cancel()
        }
        try? await Task.sleep(for: .milliseconds(50))
      }
    }
  }

  private func tell(_ error: ScriptError, _ report: ReplayReport, _ suites: inout [String]) -> Player.Verdict {
    if form == .jsonl { Output.write(report.json(error)) }
    if form == .junit { suites.append(report.suite(error, line: error.line)) }
    Output.talk(report.text(error))
    return Player.Verdict(of: error)
  }

  private func settings(_ given: Session.Settings, _ file: String) -> Session.Settings {
    var settings = given.at(folderOf: file)
    settings.output = out
    return settings
  }

  /// What decides what is played and where it goes, to come back to the same place.
  private var flags: [String] {
    var flags: [String] = []
    if keepGoing || update { flags.append("--keep-going") }
    if ignorePins { flags.append("--ignore-pins") }
    if noLooks { flags.append("--no-looks") }
    for (name, value) in [("--out", out), ("--store", options.store)] {
      // A value that begins with a dash would be taken for a flag.
      if let value { flags += value.hasPrefix("-") ? ["\(name)=\(value)"] : [name, value] }
    }
    return flags
  }

  private var wishes: Player.Options {
    var wishes = Player.Options()
    wishes.keepGoing = keepGoing || update
    (wishes.ignoresPins, wishes.leavesOutLooks, wishes.until) = (ignorePins, noLooks, until)
    return wishes
  }

  /// With `--step`: shows a step and waits; false at the end of input, and where it is interrupted meanwhile.
  private func waits(for step: Script.Step?, _ work: Work) -> Bool {
    guard let step else { return true }
    if let pause, pause > 0 {
      let clock = ContinuousClock()
      let end = clock.now + .seconds(pause)
      while clock.now < end, !work.isCancelled { usleep(20_000) }
    }
    guard self.step, !work.isCancelled else { return true }
    let text = Phrase("next: \(visible(step.command))  (Enter)", "下一步：\(visible(step.command))（按 Enter）")
    Output.talk("\(step.line): \(text[options.tongue])")
    return answers(work)
  }

  /// Waits for the end of a line, and looks up from that as often as whoever interrupts it should not have to press Enter.
  private func answers(_ work: Work) -> Bool {
    var byte: UInt8 = 0
    while !work.isCancelled {
      var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, 100) > 0 else { continue }
      guard read(STDIN_FILENO, &byte, 1) == 1 else { return false }
      if byte == 0x0A { return true }
    }
    return false
  }

  /// The screen, where the script is played in sight of the user, checked and judged as it is without one. Ends as the script did.
  private func show(_ values: [String: String]) async throws {
    guard files.count == 1, let file = files.first else { throw ValidationError("--watch takes one script. --watch 只接受一个脚本。") }
    guard !update, form == .text else { throw ValidationError("--watch has no --update and no --report. --watch 不能与 --update、--report 同用。") }
    let report = ReplayReport(file: file, tongue: options.tongue, parameters: values, flags: flags)
    let script = try SessionFiles.read(file, options.tongue, parameters: values)
    for remark in script.remarks { Output.talk("\(visible(file)): \(remark[options.tongue])") }
    let settings = settings(options.settings(background: true, journal: true), file)
    var player = Player(script, settings: settings, options: wishes)
    if let refusal = player.refusal() {
      Output.write(report.text(refusal))
      throw Ending(code: player.verdict.rawValue)
    }
    let watched = Watched(player, report: report, pause: pause ?? 0)
    let session = Session(watching: watched, settings: settings)
    var surface = options.surface()
    (surface.watches, surface.isStepwise, surface.firstStep) = (true, step, player.upcoming?.command)
    let redactor = options.redacts ? Redactor(script) : nil
    surface.whenImpatient = {
      Output.write(watched.progress.text(report, whole: false, redactor: redactor))
      _exit(Player.Verdict.interrupted.rawValue)
    }
    // Lines were said as they came, but for those that went with the screen.
    let isScreen = !options.isPlain && Output.isTerminal(STDIN_FILENO) && Output.isTerminal(STDOUT_FILENO)
    catchTermination()
    try await leaving(session) {
      let code = await runScreen(session: session, options: surface)
      let verdict = await session.watchedVerdict
      if isScreen && verdict != .passed || verdict == .interrupted {
        Output.write(watched.progress.text(report, whole: isScreen, redactor: redactor))
      }
      if verdict == .interrupted, wasTerminated() { throw Ending(code: 143) }
      if verdict != .passed { throw Ending(code: verdict.rawValue) }
      if code != 0 { throw Ending(code: code) }
    }
  }

  /// Found values go beside the script; nothing of it is overwritten before somebody has looked.
  private func leave(_ events: [Player.Event], for file: String) throws {
    let pending = try Report.orFail(options.tongue) {
      let pending = PendingScript(events, text: try Script.text(at: file), for: file)
      try pending?.write()
      return pending
    }
    let report = ReplayReport(file: file, tongue: options.tongue)
    for (event, reason) in PendingScript.left(events, text: try Report.orFail(options.tongue, { try Script.text(at: file) })) {
      let place = "\(visible(report.path(of: event))):\(event.line)"
      let text = Phrase("\(place): no new value: \(reason.en)", "\(place)：没有新值：\(reason.zh)")
      Output.talk(text[options.tongue])
    }
    guard let pending else { return }
    for hunk in pending.hunks { Output.talk("\(visible(file)):\(hunk.line)\n- \(visible(hunk.old))\n+ \(visible(hunk.new))") }
    let command = "vitrine session review " + ReplayReport.words(for: file).joined(separator: " ")
    Output.talk(Phrase("nothing is changed yet: \(visible(command))", "尚未更改脚本：\(visible(command))")[options.tongue])
  }

  /// Where no keyboard can be handed over: where it stopped, and how to go on.
  private func sayStop(of player: Player, _ file: String) {
    guard let stop = player.stop, let until else { return }
    let report = ReplayReport(file: file, tongue: options.tongue)
    let place = visible("\(stop.file.map { report.path(of: $0) } ?? file):\(stop.line)")
    var words = ["vitrine", "replay", "--until", ReplayReport.word(until)]
    for parameter in parameters { words += ["--param", ReplayReport.word(parameter)] }
    let again = visible((words + flags.map(ReplayReport.word) + ReplayReport.words(for: file)).joined(separator: " "))
    let text = Phrase(
      "stopped at \(place); steps below it that were not played: \(stop.left)\nto go on from there, in a terminal: \(again)\nto play all of it, leave out --until",
      "已停在 \(place)；其后未运行的步骤：\(stop.left)\n要从此处继续，请在终端中运行：\(again)\n要运行整个脚本，请去掉 --until")
    Output.talk(text[options.tongue])
  }

  /// The session as the script has left it, to whoever sits at the keyboard.
  private func handOver(_ player: Player, _ file: String) async throws {
    guard Output.isTerminal(STDIN_FILENO), Output.isTerminal(STDOUT_FILENO), !options.noInput else { return sayStop(of: player, file) }
    // Paths go on to be seen from the script's folder, so that what is saved of it all can be played there.
    let session = Session(goingOnFrom: player, settings: settings(options.settings(background: true, journal: true), file))
    try await leaving(session) {
      let code = await runScreen(session: session, options: options.surface())
      if code != 0 { throw Ending(code: code) }
    }
  }
}
