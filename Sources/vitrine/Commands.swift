import Findings
import Language
import TerminalUI
import Wording
import Workbench

/// Performs lines of commands and writes what came of them; the first failure ends it.
struct Commands {
  let session: Session
  /// As the commands so far have it.
  private var tongue: Tongue { session.spoken.now }
  let json: Bool
  /// What pictures are drawn in; nil where they are said.
  let ink: Plot.Ink?
  private let teller: JobTeller

  init(session: Session, json: Bool, ink: Plot.Ink? = nil) {
    (self.session, self.json, self.ink) = (session, json, ink)
    teller = JobTeller(session.jobs, of: session) { item in
      // The end of a job that a command waits for is that command's finding or error.
      guard !item.isShownAnyway else { return }
      let tongue = session.spoken.now
      if json { Output.write(item.json) } else { Output.talk(item.line(tongue)) }
      if let result = item.result { Output.write(json ? Report.json(result) : Report.text(result, tongue, plot: ink)) }
    }
  }

  /// Tells of jobs while `body` performs commands, as nobody else does: not where the screen or the REPL has the terminal. What was sent into
  /// the background and not waited for ends with it, at its last checkpoint, and says what it came to.
  func telling(_ body: (Self) async throws -> Void) async throws {
    teller.begin()
    let ended = await Result { try await body(self) }
    teller.end()
    session.jobs.stop()
    await teller.catchUp()
    try ended.get()
    let unkept = session.jobs.unkept
    for line in unkept { Output.talk(line[tongue]) }
    if !unkept.isEmpty { throw Ending.commandFailed }
  }

  /// Opens a model before anything else.
  func open(_ path: String, quietly: Bool) async throws {
    try await perform([Command("open", ["model": .path(path)])], quietly: quietly)
  }

  /// One line, as given to `-c`. Nothing is performed unless all of it can be read.
  func perform(_ line: String) async throws { try await perform(Array(line.utf8)) }

  private func perform(_ bytes: [UInt8]) async throws {
    await teller.catchUp()
    let commands: [Command]
    do {
      commands = try await session.read(bytes: bytes)
    } catch let refusal {
      let error = toldOfSentences(refusal, bytes)
      if json { Output.write(Report.json(error, command: String(validating: bytes, as: UTF8.self) ?? visible(bytes: bytes))) }
      Output.talk(Report.text(error, line: bytes, tongue))
      if let trouble = await session.misread(String(validating: bytes, as: UTF8.self) ?? visible(bytes: bytes)) { Output.talk(trouble[tongue]) }
      // A line that is understood and names what is not there is a command that failed, as in a script.
      let isUnderstood = (try? parse(bytes: bytes, lexicon: Lexicon())) != nil
      throw isUnderstood ? Ending.commandFailed : Ending.usage
    }
    try await perform(commands, quietly: false)
  }

  /// The complaint about a line that is no command but would be understood at a prompt, where what it becomes can be looked at before it is
  /// run: it says so.
  private func toldOfSentences(_ refusal: Diagnostic, _ bytes: [UInt8]) -> Diagnostic {
    guard refusal.code == "unknown-command", refusal.offer == nil, let line = String(validating: bytes, as: UTF8.self) else { return refusal }
    let reading = read(line, lexicon: Lexicon())
    let isUnderstood = reading.unknown.isEmpty && (!reading.steps.isEmpty || reading.missing != nil)
    guard isUnderstood || line.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) else { return refusal }
    let tip = Phrase(
      "sentences are read at a prompt, in the screen or in `vitrine repl`; `vitrine parse` shows which command this one becomes",
      "句子只在全屏界面或 `vitrine repl` 的提示符下理解；`vitrine parse` 可显示这句话对应的命令")
    return Diagnostic(code: refusal.code, phrase: refusal.phrase, tip: tip, span: refusal.span)
  }

  /// Lines of standard input until its end or `quit`.
  func performInput() async throws {
    while let line = readLineBytes() {
      let text = String(decoding: line, as: UTF8.self).drop { $0 == " " || $0 == "\t" }
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text == "quit" { return }
      try await perform(line)
    }
  }

  private func perform(_ commands: [Command], quietly: Bool) async throws {
    for command in commands {
      if command.name == "quit" { throw Ending(code: 0) }
      let outcome = await session.perform(command)
      giveWayToEnding()
      // What was said on the way stands before what came of it.
      await teller.catchUp()
      if let warning = outcome.warning { Output.talk(warning[outcome.snapshot.tongue]) }
      if let error = outcome.error {
        report(error, command: outcome.command)
        if error.code == "unconfirmed" { throw Ending.confirmationMissing }
        throw Ending(code: Player.Verdict(of: error).rawValue)
      }
      if let finding = outcome.finding, !quietly { show(finding, outcome) }
    }
  }

  private func show(_ finding: Finding, _ outcome: Outcome) {
    let tongue = outcome.snapshot.tongue
    Output.write(json ? Report.json(finding) : Report.text(finding, tongue, plot: ink))
  }

  private func report(_ error: any WordedError, command: String) {
    if json { Output.write(Report.json(error, command: command)) }
    Output.talk(Report.text(error, tongue))
  }
}
