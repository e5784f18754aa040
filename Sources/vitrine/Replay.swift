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
      5 time limit; 6 confirmation missing; 7 an open file was cut short; 130 interrupted.
      --update does not go with --redact: the script's own lines stand in FILE.pending as they are.
      --update 不能与 --redact 同用：脚本原有各行会原样写入 FILE.pending。
      """)

  @OptionGroup var options: Options
  @Argument(help: "Session scripts; - is standard input. 会话脚本；- 为标准输入。") var files: [String]
  @Option(help: "How it is told. 报告格式。") var report = Form.text
  @Flag(help: "Go on after a failure. 失败后继续。") var keepGoing = false
  @Option(name: .customLong("param"), help: "A parameter's value, as NAME=VALUE. 参数值。") var parameters: [String] = []
  @Flag(help: "Play on whatever the script's pins and `needs` say. 忽略脚本的固定项与 needs。") var ignorePins = false
  @Flag(help: "Leave out steps that only look. 略过只查看的步骤。") var noLooks = false
  @Option(help: "Stop at this mark or line, and hand over the keyboard. 在此标记或行停下，交出键盘。") var until: String?
  @Flag(help: "Wait for Enter before every step. 每一步之前等待 Enter。") var step = false
  @Option(help: "Seconds to wait before every step, so how fast it goes. 每一步之前等待的秒数，即播放速度。") var pause: Double?
  @Flag(help: "Watch one script in the screen, which stays open. 在界面中观看一个脚本，之后界面保持打开。") var watch = false
  @Flag(help: "Leave found values in FILE.pending, for `vitrine session review`. 将实测值写入 FILE.pending 待审阅。") var update = false

  @Option(help: "The folder that what scripts write goes to; beside each script when left out. 脚本输出文件的目录；省略时与脚本同目录。") var out: String?

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, jsonl, junit }
  /// `--json` is the same as `--report jsonl`.
  var form: Form { options.json ? .jsonl : report }

  func run() async throws {
    let values = try SessionFiles.values(parameters)
    if let pause, !(0...3600).contains(pause) { throw ValidationError("--pause takes 0 to 3600 seconds. --pause 须为 0 到 3600 秒。") }
    if files.contains(SessionFiles.pipe), watch || step || update {
      throw ValidationError("--watch, --step and --update take files, not standard input. --watch、--step、--update 不能用于标准输入。")
    }
    if update, options.redacts {
      throw ValidationError(
        "--update does not go with --redact or VITRINE_REDACT=1: new values wait among the script's own lines, which stand as they are. --update 不能与 --redact 或 VITRINE_REDACT=1 同用：新值与脚本原有各行写在一起，而这些行保持原样。")
    }
    if watch { return try await show(values) }
    var worst: Player.Verdict = .passed
    var suites: [String] = []
    var reached: (Player, String)?
    // All of them are read before the first is played: what is wrong in the last is no news of an hour later.
    let readings = try files.map { try reading(of: $0, values) }
    let isPlayable = readings.allSatisfy { $0.errors.isEmpty }
    for case let reading in readings where reading.errors.isEmpty { if let script = reading.script { try requirePlace(in: script, reading.report.file) } }
    for reading in readings where isPlayable || keepGoing || !reading.errors.isEmpty {
      let (verdict, player) = try play(reading, &suites)
      if worst == .passed { worst = verdict }
      if verdict == .interrupted { break }
      reached = player.map { ($0, reading.report.file) }
      if verdict != .passed, !keepGoing, isPlayable { break }
    }
    keepLastWords(nil)
    if form == .junit { Output.write(ReplayReport.junit(suites)) }
    if until != nil, let (player, file) = reached { try await handOver(player, file) }
    if worst == .interrupted, wasTerminated() { throw Ending(code: 143) }
    if worst != .passed { throw Ending(code: worst.rawValue) }
  }

  /// A script as far as it could be read, and all that is wrong with it.
  private struct Reading {
    var report: ReplayReport
    /// Nil where there is nothing to read.
    var script: Script? = nil
    var errors: [any WordedError] = []
  }

  private func reading(of file: String, _ values: [String: String]) throws -> Reading {
    var reading = Reading(report: ReplayReport(file: file, tongue: options.tongue, parameters: values, flags: flags))
    do {
      let script = try Script.reading(at: file, SessionFiles.piped(file), parameters: values)
      (reading.script, reading.errors) = (script, script.problems)
      let redactor = Redactor(for: script, wanted: options.redacts)
      if update, reading.errors.isEmpty, let refusal = PendingScript.refusal(script, under: redactor) { reading.errors = [refusal] }
      if let redactor { (reading.report, reading.errors) = (redactor.hide(reading.report), reading.errors.map { redactor.hide($0) }) }
    } catch let error as any WordedError { reading.errors = [error] }
    return reading
  }

  /// A place to stop at that a script has not is a mistake of the command line: nothing is played.
  func requirePlace(in script: Script, _ file: String) throws {
    guard var lack = until.flatMap(script.lack(of:)) else { return }
    if var redactor = Redactor(for: script, wanted: options.redacts) { lack = Phrase(redactor.hide(lack.en), redactor.hide(lack.zh)) }
    Output.talk("--until: \(visible(file)): \(lack[options.tongue])")
    throw Ending.usage
  }

  /// Says all that keeps a script from being played.
  private func tell(_ reading: Reading, _ suites: inout [String]) -> Player.Verdict {
    let report = reading.report
    for remark in reading.script?.remarks ?? [] { Output.talk("\(visible(report.file)): \(remark[options.tongue])") }
    for error in reading.errors {
      let script = error as? ScriptError
      if form == .jsonl { Output.write(script.map(report.json) ?? Report.json(error, command: report.file)) }
      Output.talk(script.map(report.text) ?? Report.text(error, options.tongue))
    }
    if form == .junit { suites.append(report.suite(reading.errors)) }
    return reading.errors.first.map { Player.Verdict(of: $0) } ?? .passed
  }

  private func play(_ reading: Reading, _ suites: inout [String]) throws -> (Player.Verdict, Player?) {
    guard let script = reading.script, reading.errors.isEmpty else { return (tell(reading, &suites), nil) }
    let (report, file) = (reading.report, reading.report.file)
    for remark in script.remarks { Output.talk("\(visible(file)): \(remark[options.tongue])") }
    let work = Work()
    var player = Player(script, settings: settings(options.settings(), file), work: work, options: wishes)
    // An interruption ends the step that it meets, and the report with it.
    let progress = ReplayProgress()
    let redactor = player.redactor
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
    let teller = JobTeller(player.jobs) { [form, tongue = options.tongue] item in
      let item = redactor?.hide(item) ?? item
      Output.talk(form == .jsonl ? item.json : item.line(tongue))
    }
    teller.begin()
    defer { teller.end() }
    var events: [Player.Event] = []
    var suite = ReplayReport.Suite(report)
    func write(_ event: Player.Event) {
      events.append(event)
      suite.add(ended(event))
      if form != .junit { Output.write(form == .jsonl ? report.json(ended(event)) : report.stableText(event)) }
      if form != .junit, let measured = report.measured(event) { Output.talk(measured) }
    }
    progress.begin(player)
    keepReport(progress, report, suite, suites, redactor)
    if let refusal = player.refusal() { write(refusal) }
    while true {
      // Whoever ended the input of `--step` has not seen the rest: it is interrupted before its next step.
      if !waits(for: player, work) { work.cancel() }
      progress.begin(player)
      keepReport(progress, report, suite, suites, redactor)
      guard let event = player.next() else { break }
      write(event)
      progress.end(event, player)
    }
    let verdict = player.verdict
    if form == .text { Output.write(report.summary(player)) }
    suites.append(suite.text)
    if update { try leave(events, player.redactor, for: file) }
    return (verdict, player)
  }

  /// What the report is left with should a file be cut short that the next step reads, which ends the program at once.
  private func keepReport(
    _ progress: ReplayProgress, _ report: ReplayReport, _ suite: ReplayReport.Suite, _ suites: [String], _ redactor: Redactor?
  ) {
    guard let cut = progress.cut else { return keepLastWords(nil) }
    var (suite, redactor) = (suite, redactor)
    let event = redactor?.hide(cut) ?? cut
    suite.add(event)
    let text =
      switch form {
      case .text: report.stableText(event) + "\n" + progress.summary(report)
      case .jsonl: report.json(event)
      case .junit: ReplayReport.junit(suites + [suite.text])
      }
    keepLastWords(text + "\n")
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

  func settings(_ given: Session.Settings, _ file: String) -> Session.Settings {
    var settings = given.at(folderOf: file)
    settings.output = out
    return settings
  }

  /// What decides what is played and where it goes, to come back to the same place.
  var flags: [String] {
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

  var wishes: Player.Options {
    var wishes = Player.Options()
    wishes.keepGoing = keepGoing || update
    (wishes.ignoresPins, wishes.leavesOutLooks, wishes.until) = (ignorePins, noLooks, until)
    return wishes
  }

  /// With `--step`: shows a step and waits; false at the end of input, and where it is interrupted meanwhile.
  private func waits(for player: Player, _ work: Work) -> Bool {
    guard let step = player.upcoming else { return true }
    if let pause, pause > 0 {
      let clock = ContinuousClock()
      let end = clock.now + .seconds(pause)
      while clock.now < end, !work.isCancelled { usleep(20_000) }
    }
    guard self.step, !work.isCancelled else { return true }
    var redactor = player.redactor
    let command = visible(redactor?.hide(step.command, isCommand: true) ?? step.command)
    let text = Phrase("next: \(command)  (Enter)", "下一步：\(command)（按 Enter）")
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

  /// Found values go beside the script; nothing of it is overwritten before somebody has looked.
  private func leave(_ events: [Player.Event], _ redactor: Redactor?, for file: String) throws {
    let report = ReplayReport(file: file, tongue: options.tongue)
    var included: [String] = []
    for name in events.compactMap(\.file) where !included.contains(name) { included.append(name) }
    try leave(events, redactor, for: file, nil, report)
    // What they find depends on what includes them: nobody else could tell.
    for name in included { try leave(events, redactor, for: report.path(of: name), name, report) }
  }

  private func leave(_ events: [Player.Event], _ redactor: Redactor?, for file: String, _ included: String?, _ report: ReplayReport) throws {
    let text = try Report.orFail(options.tongue) { try Script.text(at: file) }
    let pending = try Report.orFail(options.tongue) {
      let pending = PendingScript(events, text: text, for: file, included: included)
      try pending?.write(under: redactor)
      return pending
    }
    for (event, reason) in PendingScript.left(events, text: text, included: included) {
      let place = "\(visible(report.path(of: event))):\(event.line)"
      let text = Phrase("\(place): no new value: \(reason.en)", "\(place)：没有新值：\(reason.zh)")
      Output.talk(text[options.tongue])
    }
    guard let pending else { return }
    var redactor = redactor
    for hunk in pending.hunks {
      // What was found is told already; the rest of the line is the script's.
      let (old, new) = (redactor?.hide(hunk.old) ?? hunk.old, redactor?.hide(hunk.new) ?? hunk.new)
      Output.talk("\(visible(file)):\(hunk.line)\n- \(visible(old))\n+ \(visible(new))")
    }
    let command = "vitrine session review " + ReplayReport.words(for: file).joined(separator: " ")
    Output.talk(Phrase("nothing is changed yet: \(visible(command))", "尚未更改脚本：\(visible(command))")[options.tongue])
  }
}
