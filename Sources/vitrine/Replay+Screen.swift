import ArgumentParser
import Glibc
import TerminalUI
import Wording
import Workbench

// A script in the screen, and the screen behind a script.
extension Replay {
  /// The screen, where the script is played in sight of the user, checked and judged as it is without one. Ends as the script did.
  func show(_ values: [String: String]) async throws {
    guard files.count == 1, let file = files.first else { throw ValidationError("--watch takes one script. --watch 只接受一个脚本。") }
    guard !update, form == .text else { throw ValidationError("--watch has no --update and no --report. --watch 不能与 --update、--report 同用。") }
    var report = ReplayReport(file: file, tongue: options.tongue, parameters: values, flags: flags)
    let script = try SessionFiles.read(file, options, parameters: values)
    let redactor = Redactor(for: script, wanted: options.redacts)
    report = redactor?.hide(report) ?? report
    for remark in script.remarks { Output.talk("\(visible(file)): \(remark[options.tongue])") }
    let problems = script.problems
    guard problems.isEmpty else {
      for problem in problems { Output.talk(report.text(redactor?.hide(problem) ?? problem)) }
      throw Ending.usage
    }
    try requirePlace(in: script, file)
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
    surface.keepsNoHistory = player.redacts
    surface.whenImpatient = { [report] in
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

  /// Where no keyboard can be handed over: where it stopped, and how to go on.
  private func sayStop(of player: Player, _ file: String) {
    guard let stop = player.stop, let until else { return }
    let report = ReplayReport(file: file, tongue: options.tongue)
    var redactor = player.redactor
    func told(_ text: String) -> String { redactor?.hide(text) ?? text }
    let place = visible("\(stop.file.map { report.path(of: told($0)) } ?? file):\(stop.line)")
    var words = ["vitrine", "replay", "--until", ReplayReport.word(told(until))]
    for parameter in parameters { words += ["--param", ReplayReport.word(told(parameter))] }
    let again = visible((words + flags.map { ReplayReport.word(told($0)) } + ReplayReport.words(for: file)).joined(separator: " "))
    let text = Phrase(
      "stopped at \(place); steps below it that were not played: \(stop.left)\nto go on from there, in a terminal: \(again)\nto play all of it, leave out --until",
      "已停在 \(place)；其后未运行的步骤：\(stop.left)\n要从此处继续，请在终端中运行：\(again)\n要运行整个脚本，请去掉 --until")
    Output.talk(text[options.tongue])
  }

  /// The session as the script has left it, to whoever sits at the keyboard.
  func handOver(_ player: Player, _ file: String) async throws {
    guard Output.isTerminal(STDIN_FILENO), Output.isTerminal(STDOUT_FILENO), !options.noInput else { return sayStop(of: player, file) }
    // Paths go on to be seen from the script's folder, so that what is saved of it all can be played there.
    let session = Session(goingOnFrom: player, settings: settings(options.settings(background: true, journal: true), file))
    try await leaving(session) {
      var surface = options.surface()
      surface.keepsNoHistory = player.redacts
      let code = await runScreen(session: session, options: surface)
      if code != 0 { throw Ending(code: code) }
    }
  }
}
